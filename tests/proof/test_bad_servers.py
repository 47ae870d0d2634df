"""Servers that answer without end, hang up, say nothing or paint the terminal: each costs its own letter at most."""

import contextlib
import datetime
import resource
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from posting import ENVELOPE, LETTER, Time, post

from layout.compare import Snapshot
from layout.edition import Proof
from layout.errors import LayoutError
from layout.mail.archive import Archive
from layout.mail.bounded import MOST_LINES
from layout.mail.journal import Event, Journal, went_out
from layout.mail.message import Mailroom
from layout.mail.recipients import Recipient
from layout.mail.sending import Delivery, send
from layout.mail.server import Security, Server, parse_server
from layout.wording import message

pytestmark = pytest.mark.slow

GONE, GOOD, BETTER = (Recipient(f"{name}@example.org") for name in ("gone", "good", "better"))
Answer = Callable[[str], bytes | None]
"""A line of the client → what is answered; None: nothing, empty: hang up."""


def usual(line: str) -> bytes | None:
    return b"354 go\r\n" if line == "DATA" else b"221 bye\r\n" if line == "QUIT" else b"250 ok\r\n"


class Script:
    """A server that speaks as it is told to, one connection after the other."""

    def __init__(self, answer: Answer, greeting: bytes = b"220 hi\r\n", after: bytes = b"250 taken\r\n") -> None:
        self.answer, self.greeting, self.after = answer, greeting, after
        self.taken: list[str] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._serve, daemon=True).start()

    def login(self, timeout: float = 1.0) -> Server:
        return Server("127.0.0.1", self._listening.getsockname()[1], Security.NONE, timeout=timeout)

    def close(self) -> None:
        self._listening.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._converse, args=[connection], daemon=True).start()

    def _converse(self, connection: socket.socket) -> None:
        try:
            with connection, connection.makefile("rb") as lines:
                connection.sendall(self.greeting)
                self._talk(connection, lines)
        except OSError:
            return

    def _talk(self, connection: socket.socket, lines: Iterator[bytes]) -> None:
        to = ""
        for raw in lines:
            line = raw.decode().strip()
            to = line if line.upper().startswith("RCPT") else to
            answer = self.answer(line)
            if answer == b"":
                return
            connection.sendall(answer or b"")
            if answer and answer.startswith(b"354"):
                for content in lines:
                    if content == b".\r\n":
                        break
                self.taken.append(to)
                connection.sendall(self.after)
            if b"no such user" in (answer or b""):
                return


@pytest.fixture
def script() -> Iterator[Callable[..., Script]]:
    """Starts such servers."""
    running: list[Script] = []

    def start(*what: Answer, **options: bytes) -> Script:
        running.append(Script(*(what or (usual,)), **options))
        return running[-1]

    yield start
    for one in running:
        one.close()


def quickly(script: Script, folder: Path, *people: Recipient) -> Delivery:
    began, held = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    delivery = post(list(people or (GOOD,)), script.login(), folder / "journal", Time().pace())
    assert time.monotonic() - began < 20
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < held + 400_000, "no answer is kept without end"
    return delivery


ENDLESS = b"250-wait\r\n" * (MOST_LINES + 50)


@pytest.mark.parametrize("where", ["greeting", "ehlo", "dot"])
def test_an_answer_without_end_is_given_up(script: Callable[..., Script], tmp_path: Path, where: str) -> None:
    answer: Answer = (
        (lambda line: ENDLESS if line.lower().startswith("ehlo") else usual(line)) if where == "ehlo" else usual
    )
    options = {"greeting": {"greeting": ENDLESS.replace(b"250", b"220")}, "dot": {"after": ENDLESS}}.get(where, {})
    delivery = quickly(script(answer, **options), tmp_path)
    assert not delivery.accepted and "without end" in message(delivery.diagnostics[0])
    assert len(delivery.doubtful) == (where == "dot")


def test_an_answer_that_trickles_is_given_up(tmp_path: Path) -> None:
    """Something comes all the time, and never the end of it."""

    def trickle(listening: socket.socket) -> None:
        connection, _ = listening.accept()
        with connection, contextlib.suppress(OSError):
            for _ in range(200):
                connection.sendall(b"2")
                time.sleep(0.05)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=trickle, args=[listening], daemon=True).start()
        server, began = Server("127.0.0.1", listening.getsockname()[1], Security.NONE, timeout=0.5), time.monotonic()
        delivery = post([GOOD], server, tmp_path / "journal", Time().pace())
    assert time.monotonic() - began < 3
    assert delivery.stopped and "no answer in time" in message(delivery.stopped)


def test_a_line_without_end_is_given_up(script: Callable[..., Script], tmp_path: Path) -> None:
    delivery = quickly(script(greeting=b"220 " + b"x" * 200_000), tmp_path)
    assert delivery.stopped and delivery.stopped.code == "no-server"


def test_one_who_is_refused_and_hung_up_on_stops_nobody(script: Callable[..., Script], tmp_path: Path) -> None:
    running = script(lambda line: b"550 no such user\r\n" if "gone@" in line else usual(line))
    delivery = quickly(running, tmp_path, GONE, GOOD, BETTER)
    assert [to for to, _ in delivery.refused] == [GONE.address] and len(delivery.accepted) == 2
    assert not quickly(running, tmp_path, GONE, GOOD, BETTER).accepted, "and a later run has nothing left to do"


def test_one_for_whom_the_server_hangs_stops_nobody(script: Callable[..., Script], tmp_path: Path) -> None:
    delivery = quickly(script(lambda line: None if "gone@" in line else usual(line)), tmp_path, GONE, GOOD, BETTER)
    assert delivery.accepted == [GOOD.address, BETTER.address]
    assert [to for to, _ in delivery.unsent] == [GONE.address] and "no answer in time" in message(
        delivery.diagnostics[0]
    )


def test_a_servers_words_move_no_cursor(script: Callable[..., Script], tmp_path: Path) -> None:
    running = script(lambda line: b"550 \x1b]0;title\x07 no \x9b2J\r\n" if "gone@" in line else usual(line))
    delivery = quickly(running, tmp_path, GONE, GOOD)
    said = message(delivery.diagnostics[0])
    assert "title" in said and said.isprintable()
    assert all(c.isprintable() or c == "\n" for c in (tmp_path / "journal").read_text("utf-8"))


def test_a_long_address_and_a_long_answer_are_told_whole(script: Callable[..., Script], tmp_path: Path) -> None:
    words = "5.1.1 the mailbox of this reader was closed at the end of last year"
    long = Recipient(f"{'somebody' * 7}@example.org")
    running = script(lambda line: f"550 {words}\r\n".encode() if "somebody" in line else usual(line))
    told = message(quickly(running, tmp_path, long).diagnostics[0])
    assert long.address in told and words in told


@pytest.mark.parametrize("host", [f"{'a' * 70}.cn", "a..b", ".cn", "mail.cn:99999", "[::1"])
def test_a_name_that_no_server_has_is_a_message(host: str) -> None:
    with pytest.raises(LayoutError) as caught:
        parse_server(f"smtp://{host}", {})
    assert (caught.value.diagnostics[0].code, caught.value.exit_code) == ("bad-server", 2)


@pytest.mark.parametrize("content", ["[]", "1", '"x"', "null", "[" * 100_000, '{"format": 1}\n[]'])
def test_a_journal_that_is_none_is_a_message(tmp_path: Path, content: str) -> None:
    (tmp_path / "journal").write_text(f"{content}\n", "utf-8")
    with pytest.raises(LayoutError) as caught:
        server = Server("localhost", 1, Security.NONE)
        send(Mailroom(LETTER, ENVELOPE), [GOOD], server, tmp_path / "journal")
    assert caught.value.diagnostics[0].code in ("damaged-journal", "other-journal") and caught.value.exit_code == 2
    assert (tmp_path / "journal").read_text("utf-8") == f"{content}\n", "and it stays as it is"


HEAD = '{"format": "layout-journal-2", "campaign": "' + LETTER.campaign + '"}\n'
SENT = '{"event":"accepted","to":"a@example.org","letter":""}'


@pytest.mark.parametrize(
    ("content", "is_gone"),
    [
        ("no journal at all", True),
        (HEAD + '{"event": "accepted", "to": 5}\n', True),
        (HEAD + '{"event": ["accepted"], "to": "a@example.org"}\n', True),
        (HEAD + '{"event": "accepted", "to": "a@example.org", "letter": null}\n', True),
        (HEAD + '{"event": "intent", \n', True),
        (HEAD + f"{SENT}\n", True),
        (HEAD + SENT, True),
        (HEAD + SENT.replace("accepted", "refused") + "\n", False),
        (HEAD[:20], False),
        ("", False),
    ],
)
def test_a_damaged_journal_counts_as_gone_and_stays(tmp_path: Path, content: str, is_gone: bool) -> None:
    journal = tmp_path / "journal"
    journal.write_text(content, "utf-8")
    assert went_out(journal) == is_gone and not went_out(tmp_path / "none") and went_out(tmp_path)
    if is_gone and SENT not in content:
        with pytest.raises(LayoutError) as caught, Journal(journal, LETTER.campaign):
            pass
        assert caught.value.diagnostics[0].code == "damaged-journal" and journal.read_text("utf-8") == content


def test_a_last_line_whose_end_an_editor_took_counts(tmp_path: Path) -> None:
    journal, reader = tmp_path / "journal", Recipient("a@example.org")
    journal.write_text(HEAD + SENT.replace("a@example.org", reader.key), "utf-8")
    with Journal(journal, LETTER.campaign) as record:
        assert record.had(reader) == ""
        record.record(Event.DEFERRED, reader, "")
    assert len(journal.read_text("utf-8").splitlines()) == 3


def test_proofs_that_cannot_be_written_are_a_message(tmp_path: Path) -> None:
    (tmp_path / ".layout").write_text("")
    state = Snapshot("报", "x", (), b"")
    with pytest.raises(LayoutError) as caught:
        Archive(tmp_path).keep(Proof(1, datetime.datetime.now(datetime.UTC), "x"), state)
    assert (caught.value.diagnostics[0].code, caught.value.exit_code) == ("journal-unwritable", 2)
