"""What a compound file (OLE2) of old Office holds: of which program it is, and whether it is locked."""

import struct

_SECTOR, _ENTRY = 512, 128
_KINDS = (("WordDocument", "docx"), ("Workbook", "xlsx"), ("Book", "xlsx"))
"""Streams by which a program's files are known, and what they are to be saved as."""
_SLIDES = "PowerPoint Document"
_LOCKED_NEW = ("EncryptedPackage", "EncryptedSummary")
"""Streams of locked files: of a new one within an old one, of slides."""
_ENCRYPTED_WORD = 0x0100
"""The bit of Word's first flags (FIB, fEncrypted) that says so."""
_FILEPASS, _RECORDS = 0x2F, 40
"""The record of Excel that says so, and among how many from the beginning it stands."""


def kind_of_compound(content: bytes) -> str:
    """``docx`` or ``xlsx`` for what it could be saved as; ``encrypted``, ``slides``, or ``old`` for all else."""
    if any(name.encode("utf-16-le") in content for name in _LOCKED_NEW):
        return "encrypted"
    if _entry(content, _SLIDES) is not None:
        return "slides"
    for name, kind in _KINDS:
        stream = _stream(content, name)
        if stream is not None:
            locked = _is_locked_word(stream) if kind == "docx" else _is_locked_sheet(stream)
            return "encrypted" if locked else kind
    return "old"


def _entry(content: bytes, name: str) -> int | None:
    """Where the directory's entry of a stream begins."""
    written = name.encode("utf-16-le") + b"\0\0"
    at = content.find(written)
    while at >= 0:
        length = struct.unpack_from("<H", content, at + 64)[0] if at + _ENTRY <= len(content) else 0
        if at % _ENTRY == 0 and length == len(written):
            return at
        at = content.find(written, at + 2)
    return None


def _stream(content: bytes, name: str) -> bytes | None:
    """The first sector of a stream; empty where that cannot be told, None where there is no such stream."""
    at = _entry(content, name)
    if at is None:
        return None
    first, size = struct.unpack_from("<II", content, at + 116)
    shift, least = struct.unpack_from("<H", content, 30)[0], struct.unpack_from("<I", content, 56)[0]
    if size < least or not 7 <= shift <= 16:
        return b""
    start = (first + 1) << shift
    return content[start : start + (_SECTOR if shift == 9 else 1 << shift)]


def _is_locked_word(stream: bytes) -> bool:
    return len(stream) >= 12 and bool(struct.unpack_from("<H", stream, 10)[0] & _ENCRYPTED_WORD)


def _is_locked_sheet(stream: bytes) -> bool:
    at = 0
    for _ in range(_RECORDS):
        if at + 4 > len(stream):
            break
        kind, length = struct.unpack_from("<HH", stream, at)
        if kind == _FILEPASS:
            return True
        at += 4 + length
    return False
