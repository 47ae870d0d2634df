"""What a specimen says, in Simplified or Traditional: texts of any length, and one story with every kind of matter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

import yaml

LEAST = 40
"""Characters of the shortest text."""
PARAGRAPH = 90
"""Characters from which on a paragraph ends with its sentence."""
MATTER = 150
"""Characters that every kind of matter takes together."""


@dataclass(frozen=True)
class Wording:
    """The words of a specimen in one script."""

    sentences: Sequence[str]
    headlines: Sequence[str]
    kicker: str
    deck: str
    byline: str
    caption: str
    credit: str
    title: str
    """Of a column of briefs."""
    name: str
    slogan: str
    publisher: str
    matter: str
    """Every kind of it, as a story's body has it."""
    lang: str = ""
    """BCP 47 tag of what they are in, where that is not Simplified Chinese."""

    def body(self, characters: int, start: int = 0, matter: bool = False) -> list[str]:
        """The lines of a body of about so many characters; *matter*: with every kind of it behind its beginning."""
        lines = list(self._paragraphs(max(LEAST, characters - MATTER * matter), start))
        return [*lines[:1], *self.matter.splitlines(), *lines[1:]] if matter else lines

    def _paragraphs(self, characters: int, start: int) -> Iterator[str]:
        paragraph, left = "", characters
        for sentence in islice(cycle(self.sentences), start, None):
            paragraph, left = paragraph + sentence, left - len(sentence)
            done = left < len(sentence) / 2
            if done or len(paragraph) >= PARAGRAPH:
                yield paragraph
                paragraph = ""
            if done:
                return


def _words(name: str) -> Wording:
    return Wording(**yaml.safe_load((Path(__file__).parent / name).read_text("utf-8")))


SIMPLIFIED, TRADITIONAL = _words("words.yaml"), _words("words-tc.yaml")
_REGIONS = (" TC", " HK", " TW")
"""With these end the names of families that are made for Traditional."""


def words_for(family: str) -> Wording:
    """The words that a family of Han is made for."""
    return TRADITIONAL if family.endswith(_REGIONS) else SIMPLIFIED
