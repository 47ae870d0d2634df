"""A mail that somebody saved or passed on (.eml): its text as a manuscript, its files as if they lay beside it."""

import email
import email.policy
import re
from email.message import EmailMessage, MIMEPart
from pathlib import Path

from layout.errors import said
from layout.intake.manuscript import Manuscript, UnreadableError
from layout.intake.pictures import Album
from layout.intake.plaintext import read_plain
from layout.intake.webpage import read_page

MOST_FILES = 100
"""Files of one mail."""
_MAIL = re.compile(rb"^(?:To|Received|Return-Path|Message-ID|Delivered-To):", re.IGNORECASE | re.MULTILINE)
_HEADER = re.compile(rb"\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2}", re.IGNORECASE)
_UNFIT = re.compile(r"[/\\\0:*?\"<>|\r\n\t]+")


def is_mail(head: bytes) -> bool:
    """Whether a file begins as mails do; what a browser saved in one file (.mht) names nobody that it goes to."""
    top = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    return _HEADER.match(top + b"\n") is not None and _MAIL.search(top) is not None and b":" in top


def read_mail(file: Path, content: bytes, album: Album) -> tuple[Manuscript, list[Path]]:
    """The text of a mail, and its files, put down in the album's folder. Raises UnreadableError."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    if not isinstance(message, EmailMessage):
        raise UnreadableError("not-text", said("hint-save-docx"))
    attached = _files(message, album.folder / "attached")
    plain, page = (message.get_body((kind,)) for kind in ("plain", "html"))
    shown = _text_of(page) if page is not None else ""
    if page is not None and (plain is None or re.search(r"<(?:table|img)\b", shown, re.IGNORECASE)):
        manuscript = read_page(file, shown or "<p></p>", album)
    else:
        manuscript = read_plain(file, _unquoted(_text_of(plain)) if plain is not None else "")
    subject = " ".join(str(message.get("Subject", "")).split())
    return Manuscript(file, manuscript.blocks, manuscript.left_out, manuscript.told, subject), attached


def _text_of(part: MIMEPart) -> str:
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    charset = (part.get_content_charset() or "utf-8").lower()
    try:
        text = content.decode({"gb2312": "gb18030", "gbk": "gb18030"}.get(charset, charset), "replace")
    except LookupError:
        text = content.decode("utf-8", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unquoted(text: str) -> str:
    """A text without the signs by which programs quote, where most lines have them."""
    lines = text.split("\n")
    quoted = sum(line.startswith(">") for line in lines)
    if quoted <= 0.5 * sum(bool(line.strip()) for line in lines):
        return text
    return "\n".join(re.sub(r"^(?:> ?)+", "", line) for line in lines)


def _files(message: EmailMessage, folder: Path) -> list[Path]:
    """What is attached to a mail, also to one that is attached to it; each in a file of its own name."""
    found: list[Path] = []
    for part in message.walk():
        name = part.get_filename()
        if part.is_multipart() or not name or len(found) >= MOST_FILES:
            continue
        content = part.get_payload(decode=True)
        path = folder / (_UNFIT.sub("-", str(name)).strip(". ")[:120] or "attached")
        if not isinstance(content, bytes) or path.exists():
            continue
        folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        found.append(path)
    return found
