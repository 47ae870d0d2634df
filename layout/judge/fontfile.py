"""Font programs, looked at closely enough to tell whether they are what the PDF says they are."""

from dataclasses import dataclass

from layout.fontprogram import OPENTYPE_CFF, TRUETYPE, glyph_count, read_cff, table


@dataclass(frozen=True, slots=True)
class Program:
    """What a font program is. `kind`: cff, truetype, opentype-cff, opentype-truetype, type1 or empty (unreadable)."""

    kind: str
    cids: frozenset[int] | None = None
    """The CIDs that a CID-keyed CFF holds; None where it is not one."""
    glyphs: int = 0
    """How many glyphs it holds; 0 where that is not known."""


UNREADABLE = Program("")


def read(source: bytes) -> Program:
    """Tell what kind of font program this is; `UNREADABLE` for anything broken."""
    try:
        return _read(source)
    except ValueError:
        return UNREADABLE


def _read(source: bytes) -> Program:
    head = source[:4]
    if head == OPENTYPE_CFF:
        return _cff("opentype-cff", table(source, b"CFF "))
    if head in TRUETYPE:
        return Program("truetype", None, glyph_count(source)) if table(source, b"glyf") else UNREADABLE
    if head[:2] == b"%!" or head[:1] == b"\x80":
        return Program("type1")
    return _cff("cff", source)


def _cff(kind: str, source: bytes) -> Program:
    cff = read_cff(source)
    return Program(kind, cff.cids if cff.keyed else None, cff.glyphs)
