"""A file's text with its lines counted, so that every place in it has a name."""

import bisect
import re
from dataclasses import dataclass, field
from pathlib import Path

from layout.errors import Span

CONTROL = re.compile("[\x00-\x08\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ufffd\ud800-\udfff]")
"""Characters that cannot be printed."""
SOFT_BREAKS = "\x0b\u2028\u2029\ufdd0"
"""Word's line break and those of Unicode; the last is no character, and stands for the others where a parser would take
them for ends of lines."""
_SOFT = str.maketrans(dict.fromkeys(SOFT_BREAKS, SOFT_BREAKS[-1]))


@dataclass(frozen=True, slots=True, eq=False)
class TextFile:
    """A file's text with ``\\n`` line ends and no byte order mark, and where its lines start."""

    path: Path
    text: str
    starts: tuple[int, ...] = field(repr=False)

    @property
    def printable(self) -> str:
        """The text with U+FFFD for each control character, and one kind of soft break, so that a parser reads on."""
        return CONTROL.sub("\ufffd", self.text).translate(_SOFT)

    def offset(self, line: int, column: int) -> int:
        """Place in the text of a line and column that count from 0."""
        return self.starts[min(line, len(self.starts) - 1)] + column

    def span(self, start: int, end: int) -> Span:
        """Names the characters from *start* up to *end*."""
        line, column = self._place(start)
        end_line, end_column = self._place(max(start, end))
        if end > start and end_column == 0:  # an end at a line's very start belongs to the line before
            end_line, end_column = self._place(end - 1)
            end_column += 1
        return Span(self.path, line + 1, column + 1, end_line + 1, end_column + 1)

    def line(self, number: int) -> str:
        """The text of a line that counts from 0; empty beyond the end."""
        if not 0 <= number < len(self.starts):
            return ""
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text) + 1
        return self.text[self.starts[number] : end - 1]

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect.bisect_right(self.starts, offset) - 1
        return line, offset - self.starts[line]


def text_file(path: Path, text: str) -> TextFile:
    """A text that is already at hand, as if it had been read from *path*."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    return TextFile(path, text, tuple(starts))
