"""The last steps of every PDF that leaves the press: fonts as any reader takes them, bytes that repeat."""

import hashlib
import io
from collections.abc import Iterator, Mapping
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


def embed_fonts(pdf: Pdf) -> None:
    """Embed the fonts of a painted file as PDF 1.4 knows them, with the glyphs that are drawn, each under its own name.

    WeasyPrint's tag tells the face only, and page and slug line, or two issues that a shop joins, are paintings of
    their own: who keeps fonts by name would set one with the other's glyphs (ISO 32000-1, 9.6.4). So it is made of the
    program. Raises LayoutError for faces that cannot be embedded.
    """
    fonts = [item for item in pdf.objects if isinstance(item, Dictionary) and item.get("/Type") == "/Font"]
    described = [(font, font.FontDescriptor) for font in fonts if "/FontDescriptor" in font]  # not bitmap fonts
    drawn: dict[tuple[int, int], set[int]] = {}
    for font, descriptor in described:
        drawn.setdefault(_program(descriptor).objgen, set()).update(_numbers(font.get("/W", ())))
    renamed: dict[tuple[int, int], Name] = {}
    for font, descriptor in described:
        if font.get("/Subtype") == "/CIDFontType0" and "/CIDToGIDMap" in font:
            del font["/CIDToGIDMap"]
        tag, face = _embedded(pdf, descriptor, drawn), str(font.BaseFont).rpartition("+")[2].lstrip("/")
        renamed[font.objgen] = font.BaseFont = descriptor.FontName = Name(f"/{tag}+{face}")
    for font in fonts:
        for inner in font.get("/DescendantFonts", []):
            font.BaseFont = renamed.get(inner.objgen, font.BaseFont)


def _program(descriptor: Any) -> Any:
    return descriptor.get("/FontFile3", descriptor.get("/FontFile2"))


def _numbers(widths: Any) -> Iterator[int]:
    """The glyphs that a font of WeasyPrint's draws: those that it states widths of, listed behind the first."""
    entries = iter(widths)
    for first, values in zip(entries, entries, strict=False):
        yield from range(int(first), int(first) + len(values))


def _embedded(pdf: Pdf, descriptor: Any, drawn: Mapping[tuple[int, int], set[int]]) -> str:
    """Embed a font program, with the set of the CIDs in it that PDF 1.4 wants of subsets; the tag that is its own."""
    program = _program(descriptor)
    try:
        if program.get("/Subtype") == "/OpenType":
            program.write(bare_cff(program.read_bytes(), drawn[program.objgen]))
            program.Subtype = Name.CIDFontType0C
        content = program.read_bytes()
        descriptor.CIDSet = pdf.make_stream(cid_set(content))
    except FontFault as fault:
        face = str(descriptor.get("/FontName", "")).partition("+")[2]
        raise LayoutError([error("unembeddable-face", face=face, fault=fault.said)]) from None
    return program_tag(content)


def program_tag(content: bytes) -> str:
    """The tag of a subset that its program has of its own."""
    return "".join(chr(ord("A") + byte % 26) for byte in hashlib.sha256(content).digest()[:_TAG_LETTERS])
