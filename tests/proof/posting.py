"""What the tests of sending share: a letter, readers, a clock that a test turns, and mail servers good and bad.

Imported by the processes that a test kills, so it loads nothing that is slow.
"""

import dataclasses
import itertools
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword, Session
from aiosmtpd.smtp import Envelope as Taken

from layout.letters.letter import Attachment, Letter, LetterPicture
from layout.mail.message import Envelope, Mailroom
from layout.mail.recipients import Recipient
from layout.mail.sending import Choices, Delivery, Pace, send
from layout.mail.server import Security, Server
from layout.mail.unsubscribe import Unsubscribe

CERTIFICATES = Path(__file__).parent / "certificates"
USER, PASSWORD = "发报人", "密码 with blank"

PICTURE = LetterPicture("lead.png", bytes(range(256)) * 8, "png", 16, 16, "图")
LETTER = Letter(
    kind="newsletter",
    campaign="newsletter 临河社区报 112",
    subject="临河社区报 第112期：三十一个小区，三十一间家门口的图书馆，步行不超过八分钟",
    html='<p>正文 <img src="cid:lead.png@letter.layout"></p><a href="https://unsubscribe.invalid/">退订</a>\n.\n..点\n',
    text="正文\n.\n..以点开头的行\n退订：https://unsubscribe.invalid/\n" + "很长的一行" * 400 + "\n",
    pictures=(PICTURE,),
    attachments=(Attachment("校样.pdf", b"%PDF-1.4\r\n.\r\n\n\r", "application", "pdf"),),
)
ENVELOPE = Envelope(
    sender=Recipient("news@example.org", "临河社区报编辑部"),
    unsubscribe=Unsubscribe("https://paper.example.org/leave?to={address}&key={token}", "leave@example.org", b"secret"),
    list_name="临河社区报",
)
NAMES = ("王小明", "", "Müller, Jörg", "欧阳娜娜（收）", 'O"Brien')


def people(count: int) -> list[Recipient]:
    names = itertools.cycle(NAMES)
    return [Recipient(f"reader{n}@xn--fiqs8s.example", next(names)) for n in range(count)]


class Time:
    """A clock that a test turns: nothing waits for real."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def pace(self, **choices: float) -> Pace:
        return Pace(sleep=self.sleep, clock=lambda: self.now, **choices)  # type: ignore[arg-type]


def post(
    readers: list[Recipient],
    server: Server,
    journal: Path,
    pace: Pace | None = None,
    choices: Choices = Choices(),  # noqa: B008 - a frozen dataclass
    letter: Letter = LETTER,
) -> Delivery:
    pace = pace or Time().pace()
    return send(Mailroom(letter, ENVELOPE), readers, server, journal, dataclasses.replace(choices, pace=pace))


@dataclass
class Mailbox:
    """An aiosmtpd handler that keeps what it takes; *answers* are given first, by verb."""

    taken: list[tuple[str, bytes]] = field(default_factory=list)
    connections: int = 0
    answer: Callable[[str, str], str | None] = lambda verb, to: None
    """What to answer to a verb for a recipient, None: as usual; ``hang up`` closes the connection."""

    async def handle_EHLO(self, server: SMTP, session: Session, envelope: Taken, host: str, answers: Any) -> Any:
        session.host_name = host
        return answers

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Taken, to: str, options: Any) -> str:
        answer = self._answer(server, "RCPT", to)
        if answer:
            return answer
        envelope.rcpt_tos.append(to)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Taken) -> str:
        to = envelope.rcpt_tos[0]
        content = envelope.content
        assert isinstance(content, bytes)
        answer = self._answer(server, "DATA", to)
        if answer is None or answer.startswith("2") or answer == "lost":
            self.taken.append((to, content))
        return answer or "250 taken"

    def _answer(self, server: SMTP, verb: str, to: str) -> str | None:
        answer = self.answer(verb, to)
        if answer in ("hang up", "lost"):
            server.transport.abort()
        return answer


class Host(Controller):
    """A server on a free port of the local machine."""

    def __init__(self, handler: Mailbox, certificate: str = "localhost.pem", **options: Any) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATES / certificate)
        self.box = handler
        options = {"tls_context": context, "require_starttls": True, "auth_required": True} | options
        options.setdefault("authenticator", self._authenticate)
        super().__init__(handler, hostname="localhost", port=0, **options)

    def factory(self) -> SMTP:
        self.box.connections += 1
        return SMTP(self.handler, **self.SMTP_kwargs)

    def _trigger_server(self) -> None:
        """aiosmtpd would connect to port 0; the real one is known once it listens."""
        assert self.server is not None
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()

    def _authenticate(self, server: SMTP, session: Session, envelope: Taken, mechanism: str, data: Any) -> AuthResult:
        assert isinstance(data, LoginPassword)
        good = (data.login.decode(), data.password.decode()) == (USER, PASSWORD)
        return AuthResult(success=good, handled=False)

    def login(self, **changes: Any) -> Server:
        """How a client reaches it."""
        values = {
            "host": "localhost",
            "port": self.port,
            "security": Security.STARTTLS,
            "user": USER,
            "password": PASSWORD,
            "ca_file": CERTIFICATES / "localhost.pem",
            "timeout": 5.0,
        }
        return Server(**(values | changes))
