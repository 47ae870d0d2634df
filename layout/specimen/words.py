"""What a specimen says: texts of any length, and one story with every kind of matter."""

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import yaml

_WORDS = yaml.safe_load((Path(__file__).parent / "words.yaml").read_text("utf-8"))
_SENTENCES: list[str] = _WORDS["sentences"]
HEADLINES: list[str] = _WORDS["headlines"]
KICKER, DECK, BYLINE = _WORDS["kicker"], _WORDS["deck"], _WORDS["byline"]
CAPTION, CREDIT, TITLE = _WORDS["caption"], _WORDS["credit"], _WORDS["title"]
NAME, SLOGAN, PUBLISHER = _WORDS["name"], _WORDS["slogan"], _WORDS["publisher"]
MATTER: list[str] = _WORDS["matter"].splitlines()
LEAST = 40
"""Characters of the shortest text."""
PARAGRAPH = 90
"""Characters from which on a paragraph ends with its sentence."""


def body(characters: int, start: int = 0, matter: bool = False) -> list[str]:
    """The lines of a body of about so many characters; *matter*: with every kind of it behind the first paragraph."""
    lines = list(_paragraphs(max(LEAST, characters - 150 * matter), start))
    return [*lines[:1], *MATTER, *lines[1:]] if matter else lines


def _paragraphs(characters: int, start: int) -> Iterator[str]:
    paragraph, left = "", characters
    for sentence in islice(cycle(_SENTENCES), start, None):
        paragraph, left = paragraph + sentence, left - len(sentence)
        done = left < len(sentence) / 2
        if done or len(paragraph) >= PARAGRAPH:
            yield paragraph
            paragraph = ""
        if done:
            return
