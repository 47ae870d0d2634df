"""A text file as an editor saved it: its encoding found out, its lines counted, its places named."""

import bisect
import re
from dataclasses import dataclass, field
from pathlib import Path

from layout.errors import LayoutError, Span, error_text
from layout.source.findings import Findings

MAX_BYTES = 4 * 1024 * 1024
"""Larger than any newspaper's text (4 MB are 1.4 million characters); a bigger file was chosen by mistake."""
SOUND = 0.7
"""Share of what is not ASCII that is sound UTF-8 in a damaged UTF-8 file. GB 18030 text read so has about 0.2."""
SHOWN_CONTROLS = 10
"""Control characters reported one by one; a file with more of them is not text, and one line says so."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ufffd\ud800-\udfff]")
_NAMES = {
    "\x00": "a null character",
    "\x0b": "Word's line break (vertical tab)",
    "\x0c": "a page break",
    "\x07": "Word's table mark",
    "\x1f": "Word's optional hyphen",
    "\x1e": "Word's non-breaking hyphen",
    "\u2028": "a line separator",
    "\u2029": "a paragraph separator",
    "\ufffd": "what is left of a character that was damaged when the text was converted",
}
_BOMS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_HAN = re.compile("[\u4e00-\u9fff]")
_UTF8_PAIRS = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


@dataclass(frozen=True, slots=True, eq=False)
class TextFile:
    """A file's text with ``\\n`` line ends and no byte order mark, and where its lines start."""

    path: Path
    text: str
    starts: tuple[int, ...] = field(repr=False)

    @property
    def printable(self) -> str:
        """The text with U+FFFD for each control character, so that a parser reads on."""
        return _CONTROL.sub("\ufffd", self.text)

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


def read_text_file(path: Path, findings: Findings, named_at: Span | None = None) -> TextFile:
    """Read a file of text: UTF-8, or UTF-16 and GB 18030 with a warning.

    *named_at* is where an issue or theme names the file. Raises LayoutError (exit code 2) where there is no text to be
    had; control characters are found but do not stop.
    """
    encoded = _read_bytes(path, named_at)
    text, encoding = _decode(encoded, path, named_at)
    file = text_file(path, text)
    if encoding:
        hint = "save it again as UTF-8 (in Notepad: 另存为, 编码: UTF-8), so that every program reads it alike"
        findings.warning("encoding", f"the file is saved as {encoding}; it was read as such", Span(path, 1, 1), hint)
    _find_controls(file, findings)
    return file


def _read_bytes(path: Path, named_at: Span | None) -> bytes:
    try:
        if path.is_dir():
            raise _unreadable("not-a-file", f"{path.name} is a folder, not a file", named_at)
        if not path.exists():
            raise _unreadable("no-file", f"there is no file {path}", named_at)
        size = path.stat().st_size
        if size > MAX_BYTES:
            limit = f"{size / 1e6:.0f} MB, more than the {MAX_BYTES // 2**20} MB that a text may have"
            raise _unreadable("too-large", f"{path.name} has {limit}: is it the right file?", named_at)
        if not path.is_file():
            raise _unreadable("not-a-file", f"{path.name} is no ordinary file", named_at)
        return path.read_bytes()
    except OSError as problem:
        raise _unreadable("no-file", f"{path} cannot be read: {problem.strerror}", named_at) from None


def _decode(encoded: bytes, path: Path, named_at: Span | None) -> tuple[str, str]:
    """The text, and the name of its encoding where that was not UTF-8."""
    for mark, encoding in _BOMS:
        if encoded.startswith(mark):
            try:
                return encoded.decode(encoding), encoding.upper()
            except UnicodeDecodeError:
                raise _unreadable("not-text", f"{path.name} is no text file", named_at) from None
    try:
        return encoded.decode("utf-8-sig"), ""
    except UnicodeDecodeError as problem:
        first_bad = problem.start
    text = None if _mostly_utf8(encoded) else _as_gb18030(encoded)
    if text is not None:
        return text, "GB 18030 (in Notepad called ANSI)"
    if b"\x00" in encoded or not _mostly_utf8(encoded):
        what = _kind_of_file(encoded)
        raise _unreadable("not-text", f"{path.name} is {what}", named_at, "a plain text file in UTF-8 is needed")
    line = encoded.count(b"\n", 0, first_bad) + 1
    before = encoded[encoded.rfind(b"\n", 0, first_bad) + 1 : first_bad].decode("utf-8", "replace")
    span = Span(path, line, len(before) + 1)
    raise _unreadable("not-text", "a character here is damaged (the bytes are no UTF-8)", span, "type it anew")


def _mostly_utf8(encoded: bytes) -> bool:
    """Whether nearly all that is not ASCII is sound UTF-8: then the file is UTF-8 with damage, not another encoding."""
    high = sum(byte > 0x7F for byte in encoded)
    sound = sum(len(match[0]) for match in _UTF8_PAIRS.finditer(encoded))
    return high > 0 and sound / high > SOUND


def _as_gb18030(encoded: bytes) -> str | None:
    try:
        text = encoded.decode("gb18030")
    except UnicodeDecodeError:
        return None
    other = sum(ord(character) > 0x7F for character in text)
    common = len(_HAN.findall(text)) + sum(text.count(mark) for mark in "，。、：；！？“”（）《》　·—…")
    return text if "\x00" not in text and common > 0.8 * other else None


def _kind_of_file(encoded: bytes) -> str:
    if encoded.startswith(b"PK"):
        return "a Word, WPS or zip file, not plain text"
    if encoded.startswith(b"\xd0\xcf\x11\xe0"):
        return "an old Word file, not plain text"
    if encoded.startswith(b"%PDF"):
        return "a PDF, not plain text"
    return "no text file"


def _unreadable(code: str, message: str, span: Span | None, *hints: str) -> LayoutError:
    return LayoutError([error_text(code, message, span, *hints)], exit_code=2)


def _find_controls(file: TextFile, findings: Findings) -> None:
    found = list(_CONTROL.finditer(file.text))
    for match in found[:SHOWN_CONTROLS]:
        name = _NAMES.get(match[0], "a control character")
        message = f"{name} (U+{ord(match[0]):04X}) cannot be printed"
        place = file.span(match.start(), match.end())
        findings.error("control-character", message, place, "delete it, or type the text anew")
    if len(found) > SHOWN_CONTROLS:
        rest = file.span(found[SHOWN_CONTROLS].start(), found[SHOWN_CONTROLS].end())
        message = f"and {len(found) - SHOWN_CONTROLS} more characters that cannot be printed: is it the right file?"
        findings.error("control-character", message, rest)
