"""The last steps of every PDF that leaves the press: fonts as any reader takes them, bytes that repeat."""

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


def repair_fonts(pdf: Pdf) -> None:
    """Embed fonts as PDF 1.4 knows them. Raises LayoutError for a face that cannot be embedded so."""
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


def _repair_program(pdf: Pdf, descriptor: Any) -> None:
    """The font program of a descriptor, and the set of the CIDs in it that PDF 1.4 wants of subsets."""
    program = descriptor.get("/FontFile3", descriptor.get("/FontFile2"))
    if program is None:
        return
    if program.get("/Subtype") == "/OpenType":
        program.write(bare_cff(program.read_bytes()))
        program.Subtype = Name.CIDFontType0C
    descriptor.CIDSet = pdf.make_stream(cid_set(program.read_bytes()))
