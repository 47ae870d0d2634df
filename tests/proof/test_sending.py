"""Letters over real SMTP: to everybody once, whatever the server and the operating system do meanwhile."""

import collections
import dataclasses
import email
import email.policy
import errno
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from posting import CERTIFICATES, ENVELOPE, LETTER, PICTURE, Host, Mailbox, Time, people, post

from layout.errors import LayoutError
from layout.letters.letter import Letter
from layout.mail.message import Mailroom
from layout.mail.recipients import Recipient
from layout.mail.sending import Choices, send
from layout.mail.server import Security, parse_server
from layout.wording import message
from tests.patience import times

READERS = times(200, 1000)


def said_in(caught: pytest.ExceptionInfo[LayoutError]) -> str:
    return "\n".join(message(found) for found in caught.value.diagnostics)


def counted(box: Mailbox) -> collections.Counter[str]:
    return collections.Counter(to for to, _ in box.taken)


def test_many_readers_get_it_once_over_one_connection_and_as_it_was_meant(
    host: Callable[..., Host], tmp_path: Path
) -> None:
    box, readers = Mailbox(), people(READERS)
    read_whole = set(range(0, READERS, times(25, 1)))
    delivery = post(readers, host(box).login(), tmp_path / "journal")
    assert delivery.accepted == [reader.address for reader in readers] and not delivery.diagnostics
    assert counted(box) == {reader.address: 1 for reader in readers}
    assert box.connections == 2, "the controller's own probe and ours"
    by_address = {reader.address: reader for reader in readers}
    identifiers = set()
    for number, (to, content) in enumerate(box.taken):
        identifiers.add(email.message_from_bytes(content.partition(b"\r\n\r\n")[0])["Message-ID"])
        if number in read_whole:
            _check_message(email.message_from_bytes(content, policy=email.policy.default), by_address[to])
    assert len(identifiers) == READERS


def _check_message(message: email.message.EmailMessage, reader: Recipient) -> None:
    """All that was meant, read back by the standard library."""
    assert not message.defects
    assert message["Subject"] == LETTER.subject
    assert [(a.display_name, a.addr_spec) for a in message["To"].addresses] == [(reader.name, reader.address)]
    assert [(a.display_name, a.addr_spec) for a in message["From"].addresses] == [
        (ENVELOPE.sender.name, ENVELOPE.sender.address)
    ]
    way = ENVELOPE.unsubscribe
    assert way
    link = way.url_for(reader)
    assert message["List-Unsubscribe"] == f"<{link}>, <mailto:leave@example.org?subject=unsubscribe>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    text, html = message.get_body(("plain",)), message.get_body(("html",))
    assert text is not None and _lines(text) == LETTER.text_for(link)
    assert html is not None and _lines(html) == LETTER.html_for(link)
    files = {
        part["Content-ID"] or part.get_filename(): part.get_content() for part in message.walk() if part.get_filename()
    }
    assert files == {f"<{PICTURE.cid}>": PICTURE.data, "校样.pdf": LETTER.attachments[0].data}


def _lines(part: email.message.MIMEPart) -> str:
    """Text as it was before lines got the ends that mail wants."""
    return str(part.get_content()).replace("\r\n", "\n")


def test_the_header_that_programs_act_on_is_sent_as_it_is(host: Callable[..., Host], tmp_path: Path) -> None:
    box = Mailbox()
    post(people(1), host(box).login(), tmp_path / "journal")
    head = box.taken[0][1].split(b"\r\n\r\n", 1)[0]
    assert b"List-Unsubscribe: <https://paper.example.org/leave?to=reader0%40xn--fiqs8s.example&key=" in head
    assert max(map(len, head.split(b"\r\n"))) <= 998


def test_what_fails_for_a_passing_reason_is_sent_again(host: Callable[..., Host], tmp_path: Path) -> None:
    answers = {"RCPT": iter(["451 later", "450 later still"]), "DATA": iter(["452 full"])}

    def passing(verb: str, to: str) -> str | None:
        return next(answers[verb], None) if to.startswith("reader1@") else None

    box, time = Mailbox(answer=passing), Time()
    delivery = post(people(3), host(box).login(), tmp_path / "journal", time.pace())
    assert sorted(delivery.accepted) == [f"reader{n}@xn--fiqs8s.example" for n in range(3)]
    assert set(counted(box).values()) == {1}
    assert time.slept == sorted(time.slept) and len(time.slept) == 3, "longer each time"


def test_what_is_refused_for_good_is_told_and_not_tried_again(host: Callable[..., Host], tmp_path: Path) -> None:
    box = Mailbox(answer=lambda verb, to: "550 no such user" if to.startswith("reader1@") else None)
    server = host(box).login()
    delivery = post(people(3), server, tmp_path / "journal")
    assert [to for to, _ in delivery.refused] == ["reader1@xn--fiqs8s.example"]
    assert "550 no such user" in message(delivery.diagnostics[0])
    assert len(delivery.accepted) == 2
    again = post(people(3), server, tmp_path / "journal")
    assert len(again.refused) == 1 and len(again.before) == 2 and not again.accepted
    assert len(box.taken) == 2


def test_a_reader_who_is_always_put_off_is_told_and_left_for_another_run(
    host: Callable[..., Host], tmp_path: Path
) -> None:
    box = Mailbox(answer=lambda verb, to: "450 not now" if to.startswith("reader0@") else None)
    server = host(box).login()
    delivery = post(people(2), server, tmp_path / "journal")
    assert [to for to, _ in delivery.unsent] == ["reader0@xn--fiqs8s.example"]
    box.answer = lambda verb, to: None
    assert post(people(2), server, tmp_path / "journal").accepted == ["reader0@xn--fiqs8s.example"]
    assert set(counted(box).values()) == {1}


def test_a_server_that_hangs_up_midway_is_called_again(host: Callable[..., Host], tmp_path: Path) -> None:
    left = iter(["hang up"])
    box = Mailbox(answer=lambda verb, to: next(left, None) if verb == "RCPT" and to.startswith("reader2@") else None)
    delivery = post(people(5), host(box).login(), tmp_path / "journal")
    assert len(delivery.accepted) == 5 and set(counted(box).values()) == {1}
    assert box.connections == 3


def test_a_letter_that_was_complete_when_the_line_broke_is_doubtful_and_not_sent_twice(
    host: Callable[..., Host], tmp_path: Path
) -> None:
    box = Mailbox(answer=lambda verb, to: "lost" if verb == "DATA" and to.startswith("reader1@") else None)
    server = host(box).login()
    delivery = post(people(3), server, tmp_path / "journal")
    assert [to for to, _ in delivery.doubtful] == ["reader1@xn--fiqs8s.example"] and len(delivery.accepted) == 2
    assert [found.code for found in delivery.diagnostics] == ["letter-doubtful"]
    again = post(people(3), server, tmp_path / "journal")
    assert len(again.doubtful) == 1 and set(counted(box).values()) == {1}
    box.answer = lambda verb, to: None
    last = post(people(3), server, tmp_path / "journal", choices=Choices(resend_doubtful=True))
    assert last.accepted == ["reader1@xn--fiqs8s.example"]
    copies = [email.message_from_bytes(content)["Message-ID"] for to, content in box.taken if to.startswith("reader1@")]
    assert len(copies) == 2 and len(set(copies)) == 1, "a copy can be told by its Message-ID"


def test_a_server_that_always_hangs_up_ends_the_run_and_nothing_is_lost(
    host: Callable[..., Host], tmp_path: Path
) -> None:
    box = Mailbox(answer=lambda verb, to: "hang up")
    server = host(box).login()
    delivery = post(people(3), server, tmp_path / "journal")
    assert delivery.stopped and delivery.stopped.code == "connection-lost"
    assert len(delivery.unsent) == 3 and not box.taken
    box.answer = lambda verb, to: None
    assert len(post(people(3), server, tmp_path / "journal").accepted) == 3


def test_a_server_that_does_not_answer(host: Callable[..., Host], tmp_path: Path) -> None:
    running = host(Mailbox(answer=lambda verb, to: "hang up"))
    listen = "s = socket.create_server(('localhost', 0)); print(s.getsockname()[1], flush=True)"
    code = f"import socket, time; {listen}; time.sleep(60)"
    silent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    try:
        assert silent.stdout
        port = int(silent.stdout.readline())
        delivery = post(people(1), running.login(port=port, timeout=0.2), tmp_path / "journal")
        assert (
            delivery.stopped
            and delivery.stopped.code == "no-server"
            and "no answer in time" in message(delivery.stopped)
        )
    finally:
        silent.kill()
        silent.wait()


@pytest.mark.parametrize(
    ("changes", "options", "code", "says"),
    [
        ({"password": "falsch"}, {}, "login-refused", "发报人"),
        ({}, {"certificate": "elsewhere.pem"}, "bad-certificate", "certificate"),
        ({"ca_file": CERTIFICATES / "elsewhere.pem"}, {"certificate": "elsewhere.pem"}, "bad-certificate", "localhost"),
        ({"ca_file": None}, {}, "bad-certificate", "self"),
        (
            {},
            {"tls_context": None, "require_starttls": False, "auth_require_tls": False},
            "no-tls",
            "nothing was sent in clear",
        ),
        ({"port": 1}, {}, "no-server", "cannot be reached"),
        ({"host": "no-such-host.invalid"}, {}, "no-server", "no-such-host.invalid"),
        ({"security": Security.TLS}, {}, "no-tls", "speaks no TLS"),
    ],
)
@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
def test_what_can_never_work_is_said_at_once_and_nothing_is_sent(
    host: Callable[..., Host],
    tmp_path: Path,
    changes: dict[str, object],
    options: dict[str, object],
    code: str,
    says: str,
) -> None:
    box = Mailbox()
    delivery = post(people(2), host(box, **options).login(**changes), tmp_path / "journal")
    assert delivery.stopped and delivery.stopped.code == code and says in message(delivery.stopped)
    assert len(delivery.unsent) == 2 and not box.taken
    assert "falsch" not in str(delivery)


def test_the_rate_is_kept(host: Callable[..., Host], tmp_path: Path) -> None:
    time = Time()
    post(people(4), host(Mailbox()).login(), tmp_path / "journal", time.pace(per_minute=30))
    assert time.slept == [2.0, 2.0, 2.0]


SENDER = """
import sys
sys.path[:0] = {paths!r}
from pathlib import Path
from layout.mail.server import Security, Server
from posting import CERTIFICATES, PASSWORD, USER, people, post
server = Server("localhost", int(sys.argv[1]), Security.STARTTLS, USER, PASSWORD, CERTIFICATES / "localhost.pem", 5.0)
post(people(int(sys.argv[3])), server, Path(sys.argv[2]))
"""


def _start(port: int, journal: Path, count: int) -> subprocess.Popen[bytes]:
    here = Path(__file__).parent
    code = SENDER.format(paths=[str(here), str(here.parent.parent)])
    return subprocess.Popen([sys.executable, "-c", code, str(port), str(journal), str(count)])


def test_runs_that_are_killed_go_on_where_they_were(host: Callable[..., Host], tmp_path: Path) -> None:
    """Killed three times at any moment: nobody gets it twice, and whoever has not got it is known."""
    journal, count, stops = tmp_path / "journal", 200, [40, 90, 150]
    runs: list[subprocess.Popen[bytes]] = []

    def maybe_kill(verb: str, to: str) -> str | None:
        if stops and len(box.taken) >= stops[0]:
            stops.pop(0)
            runs[-1].send_signal(signal.SIGKILL)
        return None

    box = Mailbox(answer=maybe_kill)
    server = host(box)
    while True:
        runs.append(_start(server.port, journal, count))
        if runs[-1].wait(timeout=30) == 0:
            break
    assert len(runs) == 4, "three were killed"
    got = counted(box)
    assert set(got.values()) == {1}, "nobody twice"
    settled = post(people(count), server.login(), journal)
    assert not settled.accepted, "nothing is left to do"
    missing = {reader.address for reader in people(count)} - set(got)
    assert missing <= {to for to, _ in settled.doubtful} and len(settled.doubtful) <= 3


def test_a_run_killed_while_the_server_takes_the_letter_leaves_it_doubtful(
    host: Callable[..., Host], tmp_path: Path
) -> None:
    runs: list[subprocess.Popen[bytes]] = []

    def kill(verb: str, to: str) -> str | None:
        if verb == "DATA" and len(box.taken) == 3:
            runs[0].send_signal(signal.SIGKILL)
            runs[0].wait()
        return None

    box = Mailbox(answer=kill)
    server = host(box)
    runs.append(_start(server.port, tmp_path / "journal", 6))
    assert runs[0].wait(timeout=30) == -signal.SIGKILL
    delivery = post(people(6), server.login(), tmp_path / "journal")
    assert len(delivery.before) == 3 and len(delivery.doubtful) == 1 and len(delivery.accepted) == 2
    assert set(counted(box).values()) == {1} and len(box.taken) == 6


def test_a_journal_cut_short_by_a_kill_is_read_and_a_damaged_one_stops_the_run(
    host: Callable[..., Host], tmp_path: Path
) -> None:
    box, journal = Mailbox(), tmp_path / "journal"
    server = host(box).login()
    post(people(3), server, journal)
    journal.write_bytes(journal.read_bytes() + b'{"at": "2026-06-08T0')
    assert len(post(people(3), server, journal).before) == 3
    assert all(json.loads(line) for line in journal.read_text("utf-8").splitlines())
    journal.write_text(journal.read_text("utf-8").replace('"accepted"', '"acc'), "utf-8")
    with pytest.raises(LayoutError) as caught:
        post(people(3), server, journal)
    assert re.search(r"journal:\d+: this line is no record of a journal; nothing was sent", said_in(caught))
    assert len(box.taken) == 3


def test_without_room_for_the_journal_nothing_more_is_sent(
    host: Callable[..., Host], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    box, journal = Mailbox(), tmp_path / "journal"
    server, room = host(box).login(), iter(range(4))  # the head, one letter's two records, the next one's intent

    def write(file: int, data: bytes) -> int:
        if next(room, None) is None:
            raise OSError(errno.ENOSPC, "No space left on device")
        return written(file, data)

    written = os.write
    monkeypatch.setattr("layout.mail.journal.os.write", write)
    with pytest.raises(LayoutError) as caught:
        post(people(5), server, journal)
    assert "cannot be written, so nothing more was sent" in said_in(caught)
    monkeypatch.undo()
    delivery = post(people(5), server, journal)
    assert [len(delivery.before), len(delivery.doubtful), len(delivery.accepted)] == [1, 1, 3]
    assert set(counted(box).values()) == {1}
    with pytest.raises(LayoutError) as caught:
        post(people(2), server, tmp_path / "journal" / "below-a-file")
    assert "cannot be opened, so nothing was sent" in said_in(caught)


def test_one_journal_serves_one_letter_and_one_run(host: Callable[..., Host], tmp_path: Path) -> None:
    server, journal = host(Mailbox()).login(), tmp_path / "journal"
    post(people(1), server, journal)
    assert journal.stat().st_mode & 0o077 == 0, "addresses are nobody else's business"
    other = Letter("proof", "proof 9", "s", "h", "t")
    with pytest.raises(LayoutError) as caught:
        send(Mailroom(other, ENVELOPE), people(1), server, journal)
    assert "is the journal of" in said_in(caught)
    fcntl = pytest.importorskip("fcntl")
    with journal.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(LayoutError) as caught:
            post(people(1), server, journal)
    assert "another run is sending" in said_in(caught)


@pytest.mark.parametrize(
    ("url", "environment", "says"),
    [
        ("mail.example.org", {}, "names no server"),
        ("smtp://mail.example.org:port", {}, "names no server"),
        ("http://mail.example.org", {}, "names no server"),
        ("smtp://me:secret@mail.example.org", {}, "a password has no place"),
        ("smtp://me@mail.example.org", {}, "there is no password for me"),
        ("smtp+plain://localhost", {"LAYOUT_SMTP_USER": "me", "LAYOUT_SMTP_PASSWORD": "x"}, "in clear"),
    ],
)
def test_how_a_server_is_named(url: str, environment: dict[str, str], says: str) -> None:
    with pytest.raises(LayoutError) as caught:
        parse_server(url, environment)
    assert says in said_in(caught)
    assert caught.value.exit_code == 2


def test_the_login_comes_from_the_environment_and_is_not_shown() -> None:
    server = parse_server("smtps://mail.example.org", {"LAYOUT_SMTP_USER": "me", "LAYOUT_SMTP_PASSWORD": "geheim"})
    assert (server.port, server.security, server.user, server.password) == (465, Security.TLS, "me", "geheim")
    assert "geheim" not in repr(server)


CORRECTED = dataclasses.replace(LETTER, text=LETTER.text + "更正。\n")


def test_a_corrected_letter_is_told_and_goes_again_only_as_asked(host: Callable[..., Host], tmp_path: Path) -> None:
    box, journal = Mailbox(), tmp_path / "journal"
    server = host(box).login()
    post(people(2), server, journal)
    told = post(people(3), server, journal, letter=CORRECTED)
    assert told.accepted == ["reader2@xn--fiqs8s.example"] and len(told.older) == 2
    assert [found.code for found in told.diagnostics] == ["letter-older"]
    assert "2 people have an earlier text" in message(told.diagnostics[0])
    again = post(people(3), server, journal, choices=Choices(corrected=True), letter=CORRECTED)
    assert again.accepted == again.corrected == [reader.address for reader in people(2)] and len(again.before) == 1
    subjects = [email.message_from_bytes(content, policy=email.policy.default)["Subject"] for _, content in box.taken]
    assert [subject.startswith("【更正版】") for subject in subjects] == [False, False, False, True, True]
    assert len({email.message_from_bytes(content)["Message-ID"] for _, content in box.taken}) == 5
    last = post(people(3), server, journal, choices=Choices(corrected=True), letter=CORRECTED)
    assert not last.accepted and not last.diagnostics, "once"


def test_a_letter_corrected_after_a_kill_is_told_to_those_who_had_it(host: Callable[..., Host], tmp_path: Path) -> None:
    runs: list[subprocess.Popen[bytes]] = []

    def kill(verb: str, to: str) -> str | None:
        if verb == "RCPT" and len(box.taken) == 3 and runs[0].poll() is None:
            runs[0].send_signal(signal.SIGKILL)
            runs[0].wait()
        return None

    box = Mailbox(answer=kill)
    server = host(box)
    runs.append(_start(server.port, tmp_path / "journal", 6))
    runs[0].wait(timeout=30)
    delivery = post(people(6), server.login(), tmp_path / "journal", letter=CORRECTED)
    assert len(delivery.older) == 3 and len(delivery.accepted) == 3
    assert delivery.diagnostics[0].code == "letter-older"


def test_an_old_journal_says_of_nobody_that_the_text_is_another(host: Callable[..., Host], tmp_path: Path) -> None:
    server, journal = host(Mailbox()).login(), tmp_path / "journal"
    post(people(2), server, journal)
    records = [json.loads(line) for line in journal.read_text("utf-8").splitlines()]
    old = [{key: value for key, value in record.items() if key != "letter"} for record in records]
    old[0]["format"] = "layout-journal-1"
    journal.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in old), "utf-8")
    delivery = post(people(2), server, journal, letter=CORRECTED)
    assert len(delivery.before) == 2 and not delivery.diagnostics
