"""What a file is that was given for another: told by its first bytes, as an editor would call it."""

from layout.errors import Said, said

_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\0", b"MM\0*", b"8BPS", b"BM", b"\0\0\0\x0cjP")
_IN_ZIP = ((b"word/", "word"), (b"xl/", "sheet"), (b"ppt/", "slides"), (b"opendocument.text", "word"))
"""Names in an archive, and what it is that has them."""
_BEGINNINGS = (
    (b"{\\rtf", "rtf"),
    (b"%PDF-", "pdf"),
    (b"\xd0\xcf\x11\xe0", "old-word"),
    (b"\x06\x06\xed\xf5", "indesign"),
)
PDF_WITHIN = 1024
"""Readers of PDF look for its mark in so many bytes from the beginning."""


def kind_of_file(content: bytes) -> Said | None:
    """What a file is that is certainly no text; None for text and for what is not known."""
    for beginning, kind in _BEGINNINGS:
        if content.startswith(beginning):
            return said(f"file-kind.{kind}")
    if content.startswith(b"PK\x03\x04"):
        return said(f"file-kind.{next((kind for name, kind in _IN_ZIP if name in content), 'zip')}")
    webp = content[:4] == b"RIFF" and content[8:12] == b"WEBP"
    picture = content.startswith(_PICTURES) or webp or content[4:8] == b"ftyp"
    return said("file-kind.picture") if picture else None


def is_pdf(content: bytes) -> bool:
    """Whether it has the mark of a PDF, sound or not."""
    return b"%PDF-" in content[:PDF_WITHIN]
