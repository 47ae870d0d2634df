"""A letter addressed to one person, as the bytes that SMTP carries."""

import datetime
import email.policy
import hashlib
from dataclasses import dataclass
from email.headerregistry import Address, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage, MIMEPart
from email.utils import format_datetime

from layout.errors import LayoutError, error, said
from layout.letters.letter import Attachment, Letter, LetterPicture
from layout.mail.recipients import Recipient, Unfit, check_address, check_words
from layout.mail.unsubscribe import Unsubscribe, unsubscribe_faults
from layout.wording import printed


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
    for what, words in (("subject", letter.subject), ("list", envelope.list_name or letter.publication)):
        try:
            check_words(words, what)
        except Unfit as fault:
            faults.append(error("bad-header", reason=fault.reason))
    for person in filter(None, (envelope.sender, envelope.reply_to)):
        try:
            check_words(person.name, "name")
            check_address(person.address)
        except Unfit as fault:
            faults.append(error("bad-header", reason=fault.reason))
    faults += unsubscribe_faults(letter.kind, envelope.unsubscribe)
    if faults:
        raise LayoutError(faults, 2)


def parse_person(source: str) -> Recipient:
    """A person as written ``某某 <a@b.cn>`` or ``a@b.cn``.

    Raises LayoutError (exit code 2) where that cannot stand in a header.
    """
    name, bracket, rest = source.rpartition("<")
    address = rest.strip().removesuffix(">") if bracket else source
    try:
        return Recipient(check_address(address), check_words(name.strip().strip('"'), "name"))
    except Unfit as fault:
        raise LayoutError([error("bad-address", None, said("hint-person"), reason=fault.reason)], 2) from None


class Mailroom:
    """Addresses a letter to one after the other; what is the same for all is made once."""

    def __init__(self, letter: Letter, envelope: Envelope) -> None:
        """Raises LayoutError (exit code 2), with every mistake, where a header would not be safe or is missing."""
        check_envelope(letter, envelope)
        self.letter = letter
        self.envelope = envelope
        self.digest = letter.digest
        self._pictures = [_picture_part(picture) for picture in letter.pictures]
        self._attachments = [_attachment_part(attachment) for attachment in letter.attachments]

    def identifier(self, recipient: Recipient) -> str:
        """The Message-ID: the same for the same letter to the same person, so that a copy is known as one."""
        mark = hashlib.sha256(f"{self.letter.campaign}\0{self.digest}\0{recipient.key}".encode()).hexdigest()[:40]
        return f"<{mark}@{self.envelope.sender.address.rpartition('@')[2]}>"

    def address(self, recipient: Recipient, now: datetime.datetime, corrected: bool = False) -> EmailMessage:
        """The letter for one: multipart/alternative of text and HTML with its pictures, and the attachments.

        *corrected*: its subject says that it corrects an earlier one (更正版).
        """
        letter, way = self.letter, self.envelope.unsubscribe
        message = EmailMessage(_POLICY)
        self._write_headers(message, recipient, now)
        message["Subject"] = self._subject(corrected)
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
        identifier = self.identifier(recipient)
        for number, whole in enumerate(part for part in message.walk() if part.is_multipart()):
            whole.set_boundary(f"=_{identifier[1:25]}_{number}")
        return message

    def _write_headers(self, message: EmailMessage, recipient: Recipient, now: datetime.datetime) -> None:
        envelope, way = self.envelope, self.envelope.unsubscribe
        message["From"] = _mailbox(envelope.sender)
        message["To"] = _mailbox(recipient)
        if envelope.reply_to:
            message["Reply-To"] = _mailbox(envelope.reply_to)
        message["Date"] = format_datetime(now)
        message["Message-ID"] = self.identifier(recipient)
        message["Content-Language"] = self.letter.language
        if way:
            domain = envelope.sender.address.rpartition("@")[2]
            message["List-Id"] = (
                f"{envelope.list_name or self.letter.publication} <{self.letter.kind}.{domain}>".strip()
            )
            for name, value in way.headers(recipient).items():
                message[name] = value

    def _subject(self, corrected: bool) -> str:
        subject = self.letter.subject
        return printed("news-corrected", self.letter.language, subject=subject) if corrected else subject


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
