"""A mail that somebody saved or passed on (.eml): its text as a manuscript, its files as if they lay beside it."""

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage, Message
from pathlib import Path

from layout.errors import said
from layout.intake.manuscript import LeftOut, Manuscript, UnreadableError, Why, paragraphs
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
    plain: Message | None = message.get_body(("plain",))
    page = message.get_body(("html",))
    if plain is None and page is None:  # of a mail that is no such thing whatever text there is
        texts = (one for one in _parts(message) if one.get_content_maintype() == "text" and not one.get_filename())
        plain = next(texts, None)
    manuscript = _shown(file, page, plain, album)
    subject = " ".join(str(message.get("Subject", "")).split())
    return Manuscript(file, manuscript.blocks, manuscript.left_out, manuscript.told, subject), attached


def _shown(file: Path, page: Message | None, plain: Message | None, album: Album) -> Manuscript:
    """What a mail shows, which it may hold as a page and as text: the text where it has all the words, else the page.

    What only the text says is left out, and told.
    """
    text = read_plain(file, _unquoted(_text_of(plain)) if plain is not None else "")
    if page is None:
        return text
    content = _text_of(page)
    shown = read_page(file, content or "<p></p>", album)
    arranged = re.search(r"<(?:table|img)\b", content, re.IGNORECASE)
    missing = _missing(shown, text)
    if plain is not None and not arranged and not missing:
        return text
    only = LeftOut(Why.MAIL, " ".join(_missing(text, shown)))
    return replace(shown, left_out=(*shown.left_out, *([only] if only.text else [])))


def _missing(one: Manuscript, other: Manuscript) -> list[str]:
    """The lines of a manuscript that another has nothing of."""
    there = "".join(re.findall(r"\w", "".join(line.text for line in paragraphs(other.blocks))))
    lines = (line.words for line in paragraphs(one.blocks))
    return [line for line in lines if "".join(re.findall(r"\w", line)) not in there]


def _text_of(part: Message) -> str:
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
    """What is attached to a mail, each in a file of its own name; a mail that is attached is a file, too."""
    found: list[Path] = []
    for part in _parts(message):
        passed_on = part.get_content_type() == "message/rfc822"
        name = part.get_filename() or (_name_of(part) if passed_on else "")
        content = _bytes_of(part)
        path = folder / (_UNFIT.sub("-", str(name)).strip(". ")[:120] or "attached")
        if not name or not content or path.exists() or len(found) >= MOST_FILES:
            continue
        folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        found.append(path)
    return found


def _parts(message: Message) -> Iterator[Message]:
    """The parts of a mail, those within others too, but none of a mail that is attached to it."""
    held = _held(message)[::-1]
    while held:
        part = held.pop()
        yield part
        if part.get_content_maintype() != "message":
            held += _held(part)[::-1]


def _held(part: Message) -> list[Message]:
    """What a part directly holds."""
    inside = part.get_payload()
    return [one for one in inside if isinstance(one, Message)] if isinstance(inside, list) else []


def _name_of(part: Message) -> str:
    """What a mail that is attached is called: its subject."""
    subject = next((" ".join(str(one.get("Subject", "")).split()) for one in _held(part)), "")
    return f"{subject or 'mail'}.eml"


def _bytes_of(part: Message) -> bytes:
    if part.get_content_type() == "message/rfc822":
        return next((one.as_bytes() for one in _held(part)), b"")
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""
