"""Painted pictures that are known again: WeasyPrint keeps a JPEG's bytes, and with them a comment that names it.

What belongs to a picture is hung on it while the painted file is at hand, so that print.pdf and screen.pdf are made of
that file alone.
"""

import io
import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from pikepdf import Name, Pdf, Stream

_NAMED = re.compile(rb"layout-([a-z]+):([^\x00]*)\x00")
_HEAD = 4000
"""Bytes of a picture in which its name is sought."""

Thing = TypeVar("Thing")


def comment(kind: str, key: str) -> bytes:
    """What a JPEG's comment says of a picture of some kind."""
    return f"layout-{kind}:{key}\x00".encode()


def hung(painted: bytes, kind: str, things: Mapping[str, Thing], hang: Callable[[Pdf, Any, str, Thing], None]) -> bytes:
    """The painted file with each thing hung on the picture of that kind which its key names."""
    if not things:
        return painted
    with Pdf.open(io.BytesIO(painted)) as pdf:
        for image in list(pdf.objects):
            key = _key_of(image, kind)
            if key in things:
                hang(pdf, image, key, things[key])
        buffer = io.BytesIO()
        pdf.save(buffer, deterministic_id=True)
        return buffer.getvalue()


def _key_of(image: Any, kind: str) -> str:
    """What a picture of that kind is named; empty where it is none."""
    if not isinstance(image, Stream) or image.get("/Filter") != Name.DCTDecode:
        return ""
    found = _NAMED.search(image.read_raw_bytes()[:_HEAD])
    return found[2].decode("utf-8", "replace") if found and found[1] == kind.encode() else ""
