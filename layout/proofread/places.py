"""From characters of a stretch to their place in the file that they were written in."""

import bisect
import functools
from pathlib import Path

from layout.errors import Span, source_text
from layout.proofread.galley import Remark

_AROUND = 12
"""Characters beside the words, at most, by which one of several places is told from the others."""
_FULL = str.maketrans(",;:!?()", "，；：！？（）")


class Places:
    """Places in the files of one issue, each file read once."""

    def __init__(self) -> None:
        self._text = functools.cache(_Written.of)

    def of(self, remark: Remark) -> tuple[Span | None, bool]:
        """Where the words of a remark stand, and whether they stand there to the letter.

        Where that cannot be told (a text with markup in it, a sheet), it is the place of the whole stretch.
        """
        whole = remark.stretch.span
        written = self._text(whole.file) if whole else None
        if whole is None or written is None:
            return whole, False
        start, end = written.offset(whole.line, whole.column), written.offset(whole.end_line, whole.end_column)
        for there, exact in ((written.text[start:end], True), (written.text[start:end].translate(_FULL), False)):
            at = _found(remark, there)
            if at is not None:
                return written.span(whole.file, start + at, start + at + len(remark.words)), exact
        return whole, False


def _found(remark: Remark, there: str) -> int | None:
    """Where a remark's words begin in what was written; None where that is not certain.

    They stand there as often as in the stretch, else with a little more of what is beside them.
    """
    text = remark.stretch.text
    for around in range(_AROUND + 1):
        before, after = max(0, remark.start - around), min(len(text), remark.end + around)
        words = text[before:after]
        if not words:
            continue
        places, own = _all(words, there), _all(words, text)
        if not places:
            return None
        if len(places) == len(own):
            return places[own.index(before)] + remark.start - before
    return None


def _all(words: str, text: str) -> list[int]:
    found, at = [], text.find(words)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return found


class _Written:
    """A file's text with the places at which its lines begin."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0]
        for line in text.split("\n"):
            self._starts.append(self._starts[-1] + len(line) + 1)

    @classmethod
    def of(cls, file: Path) -> "_Written | None":
        """A file's text; None where it is none."""
        text = source_text(file)
        return None if text is None else cls(text)

    def offset(self, line: int, column: int) -> int:
        """The place of a line and column that count from 1."""
        return self._starts[min(line, len(self._starts)) - 1] + column - 1

    def span(self, file: Path, start: int, end: int) -> Span:
        """Names characters of the file."""
        first, last = (bisect.bisect_right(self._starts, at) - 1 for at in (start, max(start, end - 1)))
        return Span(file, first + 1, start - self._starts[first] + 1, last + 1, end - self._starts[last] + 1)
