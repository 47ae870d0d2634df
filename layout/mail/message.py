"""A letter addressed to one person, as the bytes that SMTP carries."""

import datetime
import email.policy
import hashlib
import hmac
import urllib.parse
from dataclasses import dataclass
from email.headerregistry import Address, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage, MIMEPart
from email.utils import format_datetime

from layout.errors import LayoutError, error_text
from layout.letters.letter import Attachment, Letter, LetterPicture
from layout.mail.recipients import Recipient, check_address, check_words


class _Verbatim(UnstructuredHeader):
    """A header of URLs: the standard library would make encoded words of long ones, which no program undoes."""

    def fold(self, *, policy: email.policy.Policy) -> str:  # noqa: ARG002
        """As it is, one URL a line."""
        name, value = str(getattr(self, "name", "")), str(self)
        return f"{name}: {value.replace('>, <', '>,' + chr(13) + chr(10) + ' <')}\r\n"


_HEADERS = HeaderRegistry()
_HEADERS.map_to_type("list-unsubscribe", _Verbatim)  # type: ignore[arg-type]  # it is mixed with BaseHeader
_POLICY = email.policy.SMTP.clone(header_factory=_HEADERS)


@dataclass(frozen=True, slots=True)
class Unsubscribe:
    """How a reader leaves: an address on the web that takes one-click requests (RFC 8058), a mailbox, or both."""

    url: str = ""
    """``{address}`` and ``{token}`` stand for the reader's address and its keyed hash; https only."""
    mailbox: str = ""
    key: bytes = b""
    """Makes the token, so that nobody can unsubscribe others."""

    def url_for(self, recipient: Recipient) -> str:
        """A reader's own address for unsubscribing."""
        token = hmac.new(self.key, recipient.key.encode(), hashlib.sha256).hexdigest()[:32] if self.key else ""
        filled = self.url.replace("{address}", urllib.parse.quote(recipient.address, safe=""))
        return filled.replace("{token}", token)

    def link_for(self, recipient: Recipient) -> str:
        """What the letter's own link says."""
        return self.url_for(recipient) if self.url else f"mailto:{self.mailbox}?subject=unsubscribe"

    def headers(self, recipient: Recipient) -> dict[str, str]:
        """List-Unsubscribe, and List-Unsubscribe-Post where there is a URL."""
        places = [f"<{self.url_for(recipient)}>"] if self.url else []
        places += [f"<mailto:{self.mailbox}?subject=unsubscribe>"] if self.mailbox else []
        headers = {"List-Unsubscribe": ", ".join(places)} if places else {}
        return headers | ({"List-Unsubscribe-Post": "List-Unsubscribe=One-Click"} if self.url else {})


@dataclass(frozen=True, slots=True)
class Envelope:
    """What all letters of a sending have in common beside the letter."""

    sender: Recipient
    reply_to: Recipient | None = None
    unsubscribe: Unsubscribe | None = None
    list_name: str = ""
    """For List-Id; the publication's name where empty."""


def check_envelope(letter: Letter, envelope: Envelope) -> None:
    """Raises LayoutError (exit code 2), with every mistake, where a header would not be safe or is missing."""
    faults = []
    for what, words in (("subject", letter.subject), ("list's name", envelope.list_name or letter.publication)):
        try:
            check_words(words, what)
        except ValueError as fault:
            faults.append(error_text("bad-header", str(fault)))
    for person in filter(None, (envelope.sender, envelope.reply_to)):
        try:
            check_words(person.name, "name")
            check_address(person.address)
        except ValueError as fault:
            faults.append(error_text("bad-header", str(fault)))
    faults += [
        error_text("bad-unsubscribe", words, None, hint) for words, hint in _unsubscribe_faults(letter, envelope)
    ]
    if faults:
        raise LayoutError(faults, 2)


def _unsubscribe_faults(letter: Letter, envelope: Envelope) -> list[tuple[str, str]]:
    """What is wrong with the way out, each with a hint."""
    way = envelope.unsubscribe
    if way is None or not (way.url or way.mailbox):
        message = "a newsletter needs a way to unsubscribe"
        return [(message, "--unsubscribe https://…/{address} or a mailbox")] if letter.kind == "newsletter" else []
    faults = []
    if way.url and not _is_plain_https(way.url):
        faults.append((f"“{way.url}” is no https address", "one-click unsubscribing (RFC 8058) needs https"))
    if "{token}" in way.url and not way.key:
        faults.append(("{token} needs a key", "set LAYOUT_UNSUBSCRIBE_KEY"))
    if way.mailbox:
        try:
            check_address(way.mailbox)
        except ValueError as fault:
            faults.append((str(fault), ""))
    return faults


def _is_plain_https(url: str) -> bool:
    """An https URL of printable ASCII without what would end it inside a header."""
    parts = urllib.parse.urlsplit(url)
    plain = url.isascii() and url.isprintable() and not set(url) & set(' <>",')
    return plain and parts.scheme == "https" and bool(parts.hostname)


def parse_person(source: str) -> Recipient:
    """A person as written ``某某 <a@b.cn>`` or ``a@b.cn``.

    Raises LayoutError (exit code 2) where that cannot stand in a header.
    """
    name, bracket, rest = source.rpartition("<")
    address = rest.strip().removesuffix(">") if bracket else source
    try:
        return Recipient(check_address(address), check_words(name.strip().strip('"'), "name"))
    except ValueError as fault:
        raise LayoutError(
            [error_text("bad-address", str(fault), None, "write it as: 某某 <name@example.cn>")], 2
        ) from None


def message_id(letter: Letter, recipient: Recipient, sender: Recipient) -> str:
    """The same for the same letter to the same person, so that a server or a reader can tell a copy."""
    mark = hashlib.sha256(f"{letter.campaign}\0{recipient.key}".encode()).hexdigest()[:40]
    return f"<{mark}@{sender.address.rpartition('@')[2]}>"


class Mailroom:
    """Addresses a letter to one after the other; what is the same for all is made once."""

    def __init__(self, letter: Letter, envelope: Envelope) -> None:
        """Raises LayoutError (exit code 2), with every mistake, where a header would not be safe or is missing."""
        check_envelope(letter, envelope)
        self.letter = letter
        self.envelope = envelope
        self._pictures = [_picture_part(picture) for picture in letter.pictures]
        self._attachments = [_attachment_part(attachment) for attachment in letter.attachments]

    def address(self, recipient: Recipient, now: datetime.datetime) -> EmailMessage:
        """The letter for one: multipart/alternative of text and HTML with its pictures, and the attachments."""
        letter, way = self.letter, self.envelope.unsubscribe
        message = EmailMessage(_POLICY)
        self._write_headers(message, recipient, now)
        link = way.link_for(recipient) if way else ""
        message.set_content(letter.text_for(link))
        message.add_alternative(letter.html_for(link), subtype="html")
        html = message.get_body(("html",))
        assert isinstance(html, MIMEPart)
        if self._pictures:
            html.make_related()
        for part in self._pictures:
            html.attach(part)
        if self._attachments:
            message.make_mixed()
        for part in self._attachments:
            message.attach(part)  # type: ignore[arg-type]  # typeshed asks for a message; any part will do
        identifier = message_id(letter, recipient, self.envelope.sender)
        for number, whole in enumerate(part for part in message.walk() if part.is_multipart()):
            whole.set_boundary(f"=_{identifier[1:25]}_{number}")
        return message

    def _write_headers(self, message: EmailMessage, recipient: Recipient, now: datetime.datetime) -> None:
        envelope, way = self.envelope, self.envelope.unsubscribe
        message["From"] = _mailbox(envelope.sender)
        message["To"] = _mailbox(recipient)
        if envelope.reply_to:
            message["Reply-To"] = _mailbox(envelope.reply_to)
        message["Subject"] = self.letter.subject
        message["Date"] = format_datetime(now)
        message["Message-ID"] = message_id(self.letter, recipient, envelope.sender)
        message["Content-Language"] = "zh-CN"
        if way:
            domain = envelope.sender.address.rpartition("@")[2]
            message["List-Id"] = (
                f"{envelope.list_name or self.letter.publication} <{self.letter.kind}.{domain}>".strip()
            )
            for name, value in way.headers(recipient).items():
                message[name] = value


def _mailbox(person: Recipient) -> Address:
    return Address(person.name, addr_spec=person.address)


def _picture_part(picture: LetterPicture) -> MIMEPart:
    part = MIMEPart(_POLICY)
    part.set_content(
        picture.data, "image", picture.subtype, cid=f"<{picture.cid}>", filename=picture.name, disposition="inline"
    )
    return part


def _attachment_part(one: Attachment) -> MIMEPart:
    part = MIMEPart(_POLICY)
    params = {"charset": "utf-8"} if one.maintype == "text" else None
    part.set_content(one.data, one.maintype, one.subtype, filename=one.name, disposition="attachment", params=params)
    return part
