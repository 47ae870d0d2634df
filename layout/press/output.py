"""The last steps of every PDF that leaves the press: fonts as any reader takes them, bytes that repeat."""

import hashlib
import io
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Pdf

from layout.errors import LayoutError, error
from layout.press.fontfiles import FontFault, bare_cff, cid_set


def save(pdf: Pdf, version: str, small: bool = False) -> bytes:
    """The file as bytes that depend on nothing but its content; *small* packs objects as PDF 1.5 can."""
    mode = pikepdf.ObjectStreamMode.generate if small else pikepdf.ObjectStreamMode.disable
    buffer = io.BytesIO()
    pdf.save(
        buffer,
        force_version=version,
        object_stream_mode=mode,
        deterministic_id=True,
        fix_metadata_version=False,
    )
    return buffer.getvalue()


_TAG_LETTERS = 6


def repair_fonts(pdf: Pdf) -> None:
    """Embed fonts as PDF 1.4 knows them, each subset under a name of its own. Raises LayoutError where it cannot."""
    for item in list(pdf.objects):
        if not isinstance(item, Dictionary):
            continue
        if item.get("/Subtype") == "/CIDFontType0" and "/CIDToGIDMap" in item:
            del item["/CIDToGIDMap"]
        if item.get("/Type") == "/FontDescriptor":
            try:
                _repair_program(pdf, item)
            except FontFault as fault:
                face = str(item.get("/FontName", "")).partition("+")[2]
                raise LayoutError([error("unembeddable-face", face=face, fault=fault.said)]) from None
    _tell_apart(pdf)


def _tell_apart(pdf: Pdf) -> None:
    """Give subsets of one name that are different programs different tags (ISO 32000-1, 9.6.4).

    WeasyPrint's tag tells the face only, and page and slug line are two paintings: who keeps fonts by name would set
    one with the other's glyphs.
    """
    programs: dict[str, bytes] = {}
    renamed: dict[tuple[int, int], Name] = {}
    fonts = [item for item in pdf.objects if isinstance(item, Dictionary) and item.get("/Type") == "/Font"]
    for font in fonts:
        descriptor = font.get("/FontDescriptor", Dictionary())
        program = descriptor.get("/FontFile3", descriptor.get("/FontFile2"))
        if program is None:
            continue
        digest, name = hashlib.sha256(program.read_bytes()).digest(), str(font.BaseFont)
        if programs.setdefault(name, digest) != digest:
            tag = "".join(chr(ord("A") + byte % 26) for byte in digest[:_TAG_LETTERS])
            renamed[font.objgen] = font.BaseFont = descriptor.FontName = Name(f"/{tag}+{name.partition('+')[2]}")
    for font in fonts:
        for inner in font.get("/DescendantFonts", []):
            if inner.objgen in renamed:
                font.BaseFont = renamed[inner.objgen]


def _repair_program(pdf: Pdf, descriptor: Any) -> None:
    """The font program of a descriptor, and the set of the CIDs in it that PDF 1.4 wants of subsets."""
    program = descriptor.get("/FontFile3", descriptor.get("/FontFile2"))
    if program is None:
        return
    if program.get("/Subtype") == "/OpenType":
        program.write(bare_cff(program.read_bytes()))
        program.Subtype = Name.CIDFontType0C
    descriptor.CIDSet = pdf.make_stream(cid_set(program.read_bytes()))
