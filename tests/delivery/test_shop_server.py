"""Deliveries by SFTP to a real server on this machine, and by mail: all files or none, and nothing of others."""

import getpass
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path
from types import SimpleNamespace

import pytest

from layout.delivery import sftp, shopmail
from layout.delivery.sftp import CONFIG_VARIABLE, ShopServer, parse_shop_server
from layout.delivery.shopmail import ShopMail
from layout.errors import LayoutError
from layout.mail import parse_person, parse_server

SSHD = shutil.which("sshd", path=os.environ.get("PATH", "") + ":/usr/sbin")
FILES = {"社区报-20261123-A01.pdf": b"%PDF one", 'a [1] "b"*.json': b"{}", "社区报.sha256": b"sums" * 9000}
OLD = {"社区报-20261123-A01.pdf": b"%PDF as it was sent before"}
needs_server = pytest.mark.skipif(not SSHD or not shutil.which("sftp"), reason="needs OpenSSH and its server")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    """sshd on a free port with keys of its own; the client's configuration knows it."""
    home = tmp_path_factory.mktemp("ssh")
    for name in ("host", "mine"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", home / name], check=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (home / "sshd_config").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {home}/host\nAuthorizedKeysFile {home}/mine.pub\n"
        f"PidFile {home}/pid\nStrictModes no\nUsePAM no\nPasswordAuthentication no\nSubsystem sftp internal-sftp\n"
    )
    key = (home / "host.pub").read_text().rsplit(" ", 1)[0]
    (home / "known").write_text(f"[127.0.0.1]:{port} {key}\n")
    (home / "config").write_text(f"IdentityFile {home}/mine\nIdentitiesOnly yes\nUserKnownHostsFile {home}/known\n")
    Path("/run/sshd").mkdir(exist_ok=True) if os.getuid() == 0 else None
    running = subprocess.Popen([str(SSHD), "-D", "-e", "-f", home / "sshd_config"], stderr=subprocess.DEVNULL)
    for _ in range(100):
        with socket.socket() as there:
            if there.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.05)
    yield SimpleNamespace(port=port, home=home)
    running.terminate()
    running.wait()


@pytest.fixture
def shop(server: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ShopServer:
    monkeypatch.setenv(CONFIG_VARIABLE, str(server.home / "config"))
    (tmp_path / "in 盘").mkdir()
    return ShopServer("127.0.0.1", getpass.getuser(), server.port, str(tmp_path / "in 盘"))


def held(shop: ShopServer) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in Path(shop.folder).iterdir()}


def forms(fault: pytest.ExceptionInfo[LayoutError]) -> list[tuple[str, str]]:
    return [(one.code, one.form) for one in fault.value.diagnostics]


@needs_server
@pytest.mark.slow
def test_all_files_are_brought_and_may_be_brought_again(shop: ShopServer) -> None:
    shop.check()
    for name, content in OLD.items():
        (Path(shop.folder) / name).write_bytes(content)
    sent = {name: (sftp.sha256(content),) for name, content in OLD.items()}
    shop.send(FILES, sent, "")
    assert held(shop) == FILES


@needs_server
@pytest.mark.slow
def test_nothing_of_others_is_written_over(shop: ShopServer) -> None:
    (Path(shop.folder) / "社区报.sha256").write_bytes(b"another paper's")
    with pytest.raises(LayoutError) as fault:
        shop.send(FILES, {}, "")
    assert forms(fault) == [("already-there", "")]
    assert held(shop) == {"社区报.sha256": b"another paper's"}


@needs_server
@pytest.mark.slow
def test_what_fails_half_way_leaves_all_as_it_was(shop: ShopServer) -> None:
    for name, content in OLD.items():
        (Path(shop.folder) / name).write_bytes(content)
    (Path(shop.folder) / "社区报.sha256").mkdir()  # nothing can be renamed to a folder's name
    with pytest.raises(LayoutError) as fault:
        shop.send(FILES, {name: (sftp.sha256(content),) for name, content in OLD.items()}, "")
    assert forms(fault)[0][0] == "shop-unreached"
    (Path(shop.folder) / "社区报.sha256").rmdir()
    assert held(shop) == OLD


@needs_server
@pytest.mark.slow
def test_a_folder_that_is_not_there_a_strange_server_and_a_closed_door_are_told(
    shop: ShopServer, server: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []
    for change in ("", "IdentityFile /dev/null\n", "UserKnownHostsFile /dev/null\n"):
        (tmp_path / "config").write_text(change + (server.home / "config").read_text())
        monkeypatch.setenv(CONFIG_VARIABLE, str(tmp_path / "config"))
        asked = shop if change else ShopServer(shop.host, shop.user, shop.port, "/nowhere")
        if "Identity" in change:
            (tmp_path / "config").write_text(f"UserKnownHostsFile {server.home}/known\nIdentityFile /dev/null\n")
        with pytest.raises(LayoutError) as fault:
            asked.check()
        told.append(forms(fault)[0])
    assert told == [("shop-unreached", form) for form in ("folder", "login", "host-key")]


@needs_server
@pytest.mark.slow
def test_a_password_is_asked_for_and_kept_nowhere(
    shop: ShopServer, server: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a key, to which the client's way is the same: wrong first, right then, and not asked again for the files."""
    locked, typed = tmp_path / "locked", iter(["wrong", "right"])
    shutil.copy(server.home / "mine", locked)
    locked.chmod(0o600)
    change = ["ssh-keygen", "-q", "-p", "-P", "", "-N", "right", "-f", locked]
    subprocess.run(change, check=True, capture_output=True)
    config = (server.home / "config").read_text().replace(f"{server.home}/mine", str(locked))
    (tmp_path / "config").write_text(config)
    monkeypatch.setenv(CONFIG_VARIABLE, str(tmp_path / "config"))
    with pytest.raises(LayoutError) as fault:
        shop.check()  # nobody there to ask
    assert forms(fault) == [("shop-unreached", "login")]
    asked: list[str] = []
    shop = replace(shop, ask=lambda address: asked.append(address) or next(typed))
    shop.check()
    shop.send(FILES, {}, "")
    assert held(shop) == FILES
    assert asked == [shop.address] * 2
    assert "right" not in repr(shop) + "".join(os.environ.values())


@needs_server
@pytest.mark.slow
def test_keys_of_an_agent_open_the_door(
    shop: ShopServer, server: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "config").write_text(f"UserKnownHostsFile {server.home}/known\nIdentityFile {tmp_path}/none\n")
    monkeypatch.setenv(CONFIG_VARIABLE, str(tmp_path / "config"))
    agent = subprocess.Popen(["ssh-agent", "-D", "-a", tmp_path / "agent"], stdout=subprocess.DEVNULL)
    try:
        monkeypatch.setenv("SSH_AUTH_SOCK", str(tmp_path / "agent"))
        while not (tmp_path / "agent").exists():
            time.sleep(0.05)
        subprocess.run(["ssh-add", "-q", server.home / "mine"], check=True)
        shop.check()
    finally:
        agent.terminate()
        agent.wait()


@needs_server
@pytest.mark.slow
def test_a_server_that_hangs_behind_its_door_is_given_up(
    shop: ShopServer, server: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It lets us in and says nothing more: no file is left, and no client."""
    with _running(server, "Subsystem sftp internal-sftp", f"Subsystem sftp {shutil.which('sleep')} 25") as port:
        monkeypatch.setattr(sftp, "_WHOLE", 2.0)
        before = time.monotonic()
        with pytest.raises(LayoutError) as fault:
            replace(shop, port=port).send({"a.pdf": b"%PDF"}, {}, "")
        assert forms(fault) == [("shop-unreached", "silent")]
        assert time.monotonic() - before < 15
        there = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
        assert not [line for line in there.splitlines() if f"Port {port} " in line and "sftp" in line]
    assert held(shop) == {}


@contextmanager
def _running(server: SimpleNamespace, line: str, instead: str) -> Iterator[int]:
    """Another server with the same keys, of which one line of its settings is another."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = (server.home / "sshd_config").read_text().replace(line, instead)
    settings = settings.replace(f"Port {server.port}", f"Port {port}").replace("/pid", "/pid2")
    (server.home / "other").write_text(settings)
    known = (server.home / "known").read_text()
    (server.home / "known").write_text(known + known.replace(f":{server.port} ", f":{port} "))
    running = subprocess.Popen([str(SSHD), "-D", "-e", "-f", server.home / "other"], stderr=subprocess.DEVNULL)
    try:
        time.sleep(0.5)
        yield port
    finally:
        running.terminate()
        running.wait()
        (server.home / "known").write_text(known)


@pytest.mark.skipif(not shutil.which("sftp"), reason="needs the OpenSSH client")
def test_a_server_that_says_nothing_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sftp, "SILENT", 1)
    with socket.socket() as mute:
        mute.bind(("127.0.0.1", 0))
        mute.listen()
        before = time.monotonic()
        with pytest.raises(LayoutError) as fault:
            ShopServer("127.0.0.1", "a", mute.getsockname()[1]).check()
    assert forms(fault) == [("shop-unreached", "silent")]
    assert time.monotonic() - before < 20


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("sftp://li@shop.example/in/2026", ShopServer("shop.example", "li", 22, "in/2026")),
        ("sftp://shop.example:2222//abs", ShopServer("shop.example", "", 2222, "/abs")),
        ("sftp://shop.example", ShopServer("shop.example")),
        ("sftp://li:secret@shop.example/in", "password"),
        ("sftp:///in", ""),
        ("sftp://-oProxyCommand=x/in", ""),
        ("sftp://a@b:99999/in", ""),
        ("sftp://a@b/in%0Arm", ""),
    ],
)
def test_addresses(address: str, expected: object) -> None:
    if isinstance(expected, ShopServer):
        assert parse_shop_server(address) == expected
        return
    with pytest.raises(LayoutError) as fault:
        parse_shop_server(address)
    assert forms(fault) == [("bad-shop-address", expected)]


def test_by_mail_all_files_are_in_one_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[bytes] = []
    talk = SimpleNamespace(hand_in=lambda sender, to, letter, end: handed.append(letter))
    monkeypatch.setattr(ShopMail, "_with_server", lambda self, work: work(talk))
    place = ShopMail(
        parse_person("付印 <in@shop.example>"), parse_person("desk@paper.example"), parse_server("smtps://a")
    )
    place.send(FILES, {}, "社区报 第1期")
    letter = message_from_bytes(handed[0], policy=policy.default)
    got = {part.get_filename(): part.get_content() for part in letter.iter_attachments()}
    assert {name: text.encode() if isinstance(text, str) else text for name, text in got.items()} == FILES
    assert letter["Subject"] == "付印：社区报 第1期"
    monkeypatch.setattr(shopmail, "MOST", 10)
    with pytest.raises(LayoutError) as fault:
        place.send(FILES, {}, "社区报")
    assert forms(fault) == [("mail-too-large", "")]
