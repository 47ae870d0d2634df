"""The lists that ship with proofreading: common confusions, characters that sound alike, surnames."""

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Confusion:
    """A way of writing that is always wrong, but for what stands before or behind it."""

    wrong: str
    right: str
    not_after: str = ""
    """Characters before which it may be part of other words."""
    not_before: str = ""
    """A pattern of what may follow where it is right."""
    sure: bool = True
    """Whether it is wrong wherever it is found."""

    @property
    def pattern(self) -> str:
        """Where it is wrong, as a regular expression."""
        before = f"(?<![{self.not_after}])" if self.not_after else ""
        return before + re.escape(self.wrong) + (f"(?!{self.not_before})" if self.not_before else "")


def _lines(name: str) -> Iterator[str]:
    for line in (FOLDER / name).read_text("utf-8").splitlines():
        written = line.partition("#")[0].strip()
        if written:
            yield written


def _confusion(wrong: str, right: str, rest: Sequence[str]) -> Confusion:
    """One of a line: what makes it right stands behind < and >, a ? says that it is not sure."""
    after = next((part[1:] for part in rest if part.startswith("<")), "")
    before = next((part[1:] for part in rest if part.startswith(">")), "")
    return Confusion(wrong, right, after, before, "?" not in rest)


@functools.cache
def confusions() -> Mapping[str, Confusion]:
    """The confusions that ship, by what is wrong."""
    found = {}
    for line in _lines("confusions.txt"):
        wrong, right, *rest = line.split()
        found[wrong] = _confusion(wrong, right, rest)
    return found


@functools.cache
def doubles() -> Mapping[str, Confusion]:
    """Characters and words that stand twice by mistake, with what makes them right."""
    found = {}
    for line in _lines("doubles.txt"):
        word, *rest = line.split()
        found[word * 2] = _confusion(word * 2, word, rest)
    return found


@functools.cache
def _sounds() -> Mapping[str, int]:
    return {char: number for number, line in enumerate(_lines("homophones.txt")) for char in line}


def sound_alike(one: str, other: str) -> bool:
    """Whether two characters are read alike, tones aside, and are not the same."""
    sounds = _sounds()
    return one != other and one in sounds and sounds.get(one) == sounds.get(other)


@functools.cache
def surnames() -> frozenset[str]:
    """Surnames of one character."""
    return frozenset("".join(_lines("surnames.txt")))
