"""Text files as editors save them: the encoding found out on reading, and kept on writing."""

import re
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from layout.errors import LayoutError, Said, Span, error, left_conflict, reason, said
from layout.fields.findings import Findings
from layout.fields.textfile import CONTROL, TextFile, text_file
from layout.filekinds import kind_of_file
from layout.files import replace_file

MAX_BYTES = 4 * 1024 * 1024
"""Larger than any newspaper's text (4 MB are 1.4 million characters); a bigger file was chosen by mistake."""
SOUND = 0.7
"""Share of what is not ASCII that is sound UTF-8 in a damaged UTF-8 file. GB 18030 text read so has about 0.2."""
SHOWN_CONTROLS = 10
"""Control characters reported one by one; a file with more of them is not text, and one line says so."""
_NAMES = {
    "\x00": said("control-null"),
    "\x0c": said("control-page-break"),
    "\x07": said("control-table"),
    "\x1f": said("control-soft-hyphen"),
    "\x1e": said("control-hard-hyphen"),
    "\ufffd": said("control-damaged"),
}
_EVERYWHERE = "的是在一不有人中大上以到年了和就及與會為來個這時們國"  # data
"""Characters of which every Chinese text has some."""
_UTF16 = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_UTF32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
"""Marks of an encoding that no editor's program saves in."""
_UTF8_MARK = b"\xef\xbb\xbf"
_HAN = re.compile("[\u4e00-\u9fff]")  # data
_UTF8_PAIRS = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a file's text is saved."""

    codec: str
    """As Python calls it."""
    mark: bytes = b""
    """The byte order mark before the text."""

    @property
    def called(self) -> Said | None:
        """What editors call it; None for UTF-8, of which nobody need be told."""
        if self.codec == "utf-8":
            return None
        return said("encoding-gb18030") if self.codec == "gb18030" else said("encoding-utf16")


@dataclass(frozen=True, slots=True)
class SavedText:
    """A file's text exactly as it is saved, line ends and all, to change a part of it and save the rest as it was."""

    path: Path
    text: str
    encoding: Encoding

    @property
    def lines(self) -> list[str]:
        """Its lines with their ends, counted as places are."""
        return _LINE.findall(self.text)

    @property
    def line_end(self) -> str:
        """How its lines end."""
        ends = re.search(r"\r\n|\r|\n", self.text)
        return ends[0] if ends else "\n"

    def save(self, text: str) -> None:
        """Put another text into the file, in the file's own encoding."""
        replace_file(self.path, self.encoding.mark + text.encode(self.encoding.codec))


def read_saved_text(path: Path, named_at: Span | None = None) -> SavedText:
    """A file's text as it is saved. Raises LayoutError (exit code 2) where there is no text to be had."""
    return SavedText(path, *_decode(_read_bytes(path, named_at), path, named_at))


def read_text_file(path: Path, findings: Findings, named_at: Span | None = None) -> TextFile:
    """Read a file of text: UTF-8, or UTF-16 and GB 18030 with a warning.

    *named_at* is where an issue or theme names the file. Raises LayoutError (exit code 2) where there is no text to be
    had, or two versions of one that git could not merge; control characters are found but do not stop.
    """
    saved = read_saved_text(path, named_at)
    file = text_file(path, saved.text)
    if conflict := left_conflict(path, file.text):
        raise LayoutError([conflict], 2)
    called = saved.encoding.called
    if called is not None:
        findings.warning("encoding", Span(path, 1, 1), said("hint-utf8"), encoding=called)
    _find_controls(file, findings)
    return file


def _read_bytes(path: Path, named_at: Span | None) -> bytes:
    try:
        if path.is_dir():
            raise LayoutError([error("not-a-file", named_at, form="folder", file=path.name)], 2)
        if not path.exists():
            raise LayoutError([error("no-file", named_at, file=path)], 2)
        size = path.stat().st_size
        if size > MAX_BYTES:
            limit = MAX_BYTES // 2**20
            raise LayoutError([error("too-large", named_at, file=path.name, size=round(size / 1e6), most=limit)], 2)
        if not path.is_file():
            raise LayoutError([error("not-a-file", named_at, file=path.name)], 2)
        return path.read_bytes()
    except OSError as problem:
        why = reason(problem)
        raise LayoutError([error("no-file", named_at, form="unreadable", file=path, reason=why)], 2) from None


def _decode(encoded: bytes, path: Path, named_at: Span | None) -> tuple[str, Encoding]:
    """The text, and how it was saved."""
    kind = kind_of_file(encoded)
    if kind is not None:
        raise _no_text(path, named_at, kind)
    if encoded.startswith(_UTF32):
        raise _no_text(path, named_at, said("file-kind"))
    for mark, codec in _UTF16:
        if encoded.startswith(mark):
            try:
                return encoded[len(mark) :].decode(codec), Encoding(codec, mark)
            except UnicodeDecodeError:
                raise _no_text(path, named_at, said("file-kind")) from None
    mark = _UTF8_MARK if encoded.startswith(_UTF8_MARK) else b""
    try:
        return encoded[len(mark) :].decode("utf-8"), Encoding("utf-8", mark)
    except UnicodeDecodeError as problem:
        first_bad = len(mark) + problem.start
    if not _mostly_utf8(encoded) and _is_big5(encoded):
        raise LayoutError([error("not-text", named_at or Span(path, 1, 1), said("hint-utf8"), form="big5")], 2)
    text = None if _mostly_utf8(encoded) else _as_gb18030(encoded)
    if text is not None:
        return text, Encoding("gb18030")
    if b"\x00" in encoded or not _mostly_utf8(encoded):
        raise _no_text(path, named_at, said("file-kind"))
    raise LayoutError([error("not-text", _place(encoded, first_bad, path), said("hint-type-anew"), form="damaged")], 2)


def _no_text(path: Path, named_at: Span | None, found: Said) -> LayoutError:
    """What it is instead, and what to do: a file that is named in an issue is saved anew, an issue is begun anew."""
    hint = said("hint-plain-text") if named_at else said("hint-issue-is-text")
    return LayoutError([error("not-text", named_at, hint, file=path.name, found=found)], 2)


def _place(encoded: bytes, at: int, path: Path) -> Span:
    """The place of a damaged byte."""
    before = encoded[encoded.rfind(b"\n", 0, at) + 1 : at].decode("utf-8", "replace").lstrip("\ufeff")
    return Span(path, encoded.count(b"\n", 0, at) + 1, len(before) + 1)


def _mostly_utf8(encoded: bytes) -> bool:
    """Whether nearly all that is not ASCII is sound UTF-8: then the file is UTF-8 with damage, not another encoding."""
    high = sum(byte > 0x7F for byte in encoded)
    sound = sum(len(match[0]) for match in _UTF8_PAIRS.finditer(encoded))
    return high > 0 and sound / high > SOUND


def _is_big5(encoded: bytes) -> bool:
    """Whether a text is Traditional Chinese in Big5 rather than in GB 18030: which reading has the usual words."""
    try:
        text = encoded.decode("cp950")
    except UnicodeDecodeError:
        return False
    readings = text, encoded.decode("gb18030", "replace")
    usual, other = (sum(map(read.count, _EVERYWHERE)) for read in readings)
    return usual > 2 * other


def _as_gb18030(encoded: bytes) -> str | None:
    try:
        text = encoded.decode("gb18030")
    except UnicodeDecodeError:
        return None
    other = sum(ord(character) > 0x7F for character in text)
    common = len(_HAN.findall(text)) + sum(text.count(mark) for mark in "，。、：；！？“”（）《》　·—…")
    return text if "\x00" not in text and common > 0.8 * other else None


def _find_controls(file: TextFile, findings: Findings) -> None:
    found = list(islice(CONTROL.finditer(file.text), SHOWN_CONTROLS + 1))
    for match in found[:SHOWN_CONTROLS]:
        name, code = _NAMES.get(match[0], said("control-other")), f"U+{ord(match[0]):04X}"
        place = file.span(match.start(), match.end())
        findings.error("control-character", place, said("hint-delete-or-type"), name=name, character=code)
    if len(found) > SHOWN_CONTROLS:
        rest = file.span(found[-1].start(), found[-1].end())
        count = len(file.text) - len(CONTROL.sub("", file.text)) - SHOWN_CONTROLS
        findings.error("control-character", rest, form="many", count=count)
