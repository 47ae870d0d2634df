"""Deliveries to the shop by mail: all files in one letter, with their checksums."""

import datetime
import email.policy
import mimetypes
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid

from layout.delivery.places import Sent
from layout.errors import LayoutError, error, said
from layout.mail.conversation import Conversation, Hopeless, Setback
from layout.mail.recipients import Recipient
from layout.mail.server import Server
from layout.run.output import sha256
from layout.wording import printed

SCHEME = "mailto"
MOST = 18_000_000
"""Bytes of the files: a third more in a letter, and many servers take 25 MB."""
SHOP = "zh-CN"


@dataclass(frozen=True, slots=True)
class ShopMail:
    """Somebody at the shop who gets files by mail."""

    person: Recipient
    sender: Recipient
    server: Server

    @property
    def address(self) -> str:
        """Whom it goes to."""
        return f"{SCHEME}:{self.person.address}"

    def check(self) -> None:
        """The server answers and knows us."""
        self._with_server(lambda _: None)

    def send(self, files: Mapping[str, bytes], _: Sent, title: str) -> None:
        """Hand in the letter."""
        size = sum(map(len, files.values()))
        if size > MOST:
            hint, millions = said("hint-other-way"), round(size / 1e6, 1)
            raise LayoutError([error("mail-too-large", None, hint, size=millions, most=MOST / 1e6)], 2)
        letter = self._letter(files, title)
        self._with_server(lambda talk: talk.hand_in(self.sender.address, self.person.address, letter, lambda: None))

    def _with_server(self, work: Callable[[Conversation], object]) -> None:
        try:
            with Conversation(self.server) as talk:
                work(talk)
        except Hopeless as fault:
            raise LayoutError([fault.diagnostic], 2) from None
        except Setback as fault:
            hint, where = said("hint-ask-shop"), f"{self.server.host}:{self.server.port}"
            told = error("shop-unreached", None, hint, form="mail", server=where, why=fault.why)
            raise LayoutError([told], 2) from None

    def _letter(self, files: Mapping[str, bytes], title: str) -> bytes:
        letter = EmailMessage(policy=email.policy.SMTP)
        letter["From"] = _headed(self.sender)
        letter["To"] = _headed(self.person)
        letter["Subject"] = printed("shop-mail-subject", SHOP, title=title)
        letter["Date"] = format_datetime(datetime.datetime.now().astimezone())
        letter["Message-ID"] = make_msgid(domain=self.sender.address.rpartition("@")[2])
        listed = "\n".join(f"{sha256(content)}  {name}" for name, content in files.items())
        letter.set_content(printed("shop-mail", SHOP, title=title, count=len(files)) + "\n\n" + listed + "\n")
        for name, content in files.items():
            kind, _, subkind = (mimetypes.guess_type(name)[0] or "application/octet-stream").partition("/")
            letter.add_attachment(content, maintype=kind, subtype=subkind, filename=name)
        return letter.as_bytes()


def _headed(person: Recipient) -> str:
    return f'"{person.name}" <{person.address}>' if person.name else person.address
