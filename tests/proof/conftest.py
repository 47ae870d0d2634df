"""The hand-made edition, and mail servers that behave and that do not."""

import json
import os
import shutil
import ssl
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import edition_sample
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from layout.model.edition import Edition
from layout.proof.server import Security, Server

HERE = Path(__file__).parent
CERTIFICATES = HERE / "certificates"
USER, PASSWORD = "发报人", "密码 with blank"


@dataclass
class Mailbox:
    """An aiosmtpd handler that keeps what it takes; *answers* are given first, by verb."""

    taken: list[tuple[str, bytes]] = field(default_factory=list)
    connections: int = 0
    answer: Callable[[str, str], str | None] = lambda verb, to: None
    """What to answer to a verb for a recipient, None: as usual; ``hang up`` closes the connection."""

    async def handle_EHLO(self, server: SMTP, session: Session, envelope: Envelope, host: str, answers: Any) -> Any:
        session.host_name = host
        return answers

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, to: str, options: Any) -> str:
        answer = self._answer(server, "RCPT", to)
        if answer:
            return answer
        envelope.rcpt_tos.append(to)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
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

    def _authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any
    ) -> AuthResult:
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


@pytest.fixture
def host() -> Iterator[Callable[..., Host]]:
    """Starts servers, and stops them after the test."""
    running: list[Host] = []

    def start(handler: Mailbox, **options: Any) -> Host:
        controller = Host(handler, **options)
        controller.start()
        running.append(controller)
        return controller

    yield start
    for controller in running:
        controller.stop()


@pytest.fixture(scope="session")
def edition_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the hand-made edition's pictures lie."""
    return tmp_path_factory.mktemp("edition")


@pytest.fixture(scope="session")
def edition(edition_folder: Path) -> Edition:
    """The hand-made edition."""
    return edition_sample.edition(edition_folder)


@pytest.fixture(scope="session")
def revised(edition_folder: Path) -> Edition:
    """The same after a round of corrections."""
    return edition_sample.revised(edition_folder)


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Callable[[list[dict[str, Any]]], list[dict[str, Any]]]:
    """Runs judge.js with jobs in Debian's Chromium and answers what it saw."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    node = shutil.which("node")
    if not chromium or not node:
        pytest.skip("the letters and the web edition are judged in Chromium: apt-get install chromium nodejs")
    if not (HERE / "node_modules").is_dir():
        pytest.fail("the browser's judges are missing: cd tests/proof && npm install")

    def run(jobs: list[dict[str, Any]]) -> list[dict[str, Any]]:
        folder = tmp_path_factory.mktemp("browser")
        asked = folder / "jobs.json"
        asked.write_text(json.dumps(jobs), "utf-8")
        environment = {**os.environ, "CHROMIUM": chromium, "TMPDIR": str(folder)}
        done = subprocess.run(
            [node, HERE / "judge.js", asked], capture_output=True, text=True, timeout=120, env=environment, check=False
        )
        assert done.returncode == 0, done.stderr
        answers: list[dict[str, Any]] = json.loads(done.stdout)
        return answers

    return run
