"""A PDF that WeasyPrint is about to write: a `pydyf.PDF`, whose objects name one another as they will be written."""

from typing import Any


def referred(pdf: Any, reference: Any) -> Any:
    """The object that a reference (``5 0 R``) names."""
    return pdf.objects[int(reference.split()[0])]


def written(part: Any) -> bytes:
    """A part of a stream as it is written."""
    if isinstance(part, bytes):
        return part
    return bytes(part.data) if hasattr(part, "data") else str(part).encode()


def fonts_of(pdf: Any, page: Any) -> Any:
    """What a page calls its fonts: name → reference."""
    return referred(pdf, referred(pdf, page["Resources"])["Font"])
