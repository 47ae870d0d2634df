"""Deliveries to a server of the shop's by SFTP, through the OpenSSH client that every system has.

Keys, known servers and further settings are those of the user's own ``~/.ssh``, keys of a running agent too; a password
may stand in LAYOUT_SFTP_PASSWORD, or is asked for and kept nowhere. A server that is not known there is not trusted.
"""

import os
import shutil
import signal
import subprocess
import tempfile
import urllib.parse
import uuid
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from layout.delivery.places import Sent
from layout.delivery.sending import SHOWN
from layout.errors import LayoutError, error, said
from layout.run.output import sha256
from layout.wording import verbatim

PASSWORD_VARIABLE, CONFIG_VARIABLE = "LAYOUT_SFTP_PASSWORD", "LAYOUT_SSH_CONFIG"
"""The second names another configuration than ~/.ssh/config."""
SCHEME = "sftp"
PROGRAM = "sftp"
SILENT = 15
"""Seconds without an answer after which a server is given up."""
_ATTEMPTS = 4
"""With the keys that there are, then with what is typed three times."""
_WHOLE, _BYTES_A_SECOND = 60.0, 50_000
"""Seconds that one conversation may take, and what comes through in each more."""
_FORMS = {
    "host key verification failed": "host-key",  # data
    "remote host identification has changed": "host-key",  # data
    "permission denied (": "login",  # data
    "too many authentication failures": "login",  # data
    "timed out": "silent",  # data
    "timeout": "silent",
    "not responding": "silent",  # data
    "connection refused": "refused",  # data
    "could not resolve": "unknown",  # data
    "name or service not known": "unknown",  # data
    "no such file or directory": "folder",  # data
    "couldn't canonicalize": "folder",  # data
}
"""What the client says of why it failed, in small letters → the form of the message."""


@dataclass(frozen=True, slots=True)
class ShopServer:
    """A folder on a server."""

    host: str
    user: str = ""
    port: int = 22
    folder: str = "."
    ask: Callable[[str], str] | None = field(default=None, compare=False, repr=False)
    """Asks whoever sits there for the password at an address, or for a key's; None where nobody does."""
    typed: list[str] = field(default_factory=list, compare=False, repr=False)
    """What was answered: for this run, in no file."""

    @property
    def address(self) -> str:
        """As it was written, without what is usual."""
        user = f"{urllib.parse.quote(self.user)}@" if self.user else ""
        port = f":{self.port}" if self.port != 22 else ""
        return f"{SCHEME}://{user}{self.host}{port}/{self.folder}"

    def check(self) -> None:
        """It answers, lets us in and has the folder."""
        if shutil.which(PROGRAM) is None:
            raise LayoutError([error("no-sftp", None, said("hint-install-openssh"))], 2)
        for attempt in range(_ATTEMPTS):
            try:
                self._talk([])
                break
            except LayoutError as fault:
                last = attempt == _ATTEMPTS - 1 or _password_set()
                if self.ask is None or last or fault.diagnostics[0].form != "login":
                    raise
                self.typed.append(self.ask(self.address))

    def send(self, files: Mapping[str, bytes], sent: Sent, _: str) -> None:
        """Bring them there under other names, read them back, then rename all; else all is as it was."""
        with tempfile.TemporaryDirectory() as place:
            here = Path(place)
            before = self._there(files, here)
            foreign = [
                name for name, was in before.items() if was != files[name] and sha256(was) not in sent.get(name, ())
            ]
            if foreign:
                hint, names = said("hint-move-away"), tuple(foreign[:SHOWN])
                raise LayoutError([error("already-there", None, hint, folder=self.address, files=names)], 2)
            parts = {name: f".layout-{uuid.uuid4().hex[:12]}" for name in files}
            try:
                self._upload(files, parts, here)
                self._rename(parts, before)
            except LayoutError:
                with suppress(LayoutError):
                    self._undo(parts, before, here)
                raise

    def _there(self, files: Mapping[str, bytes], here: Path) -> dict[str, bytes]:
        """What lies there already under the names of the files."""
        local = {name: here / f"there-{number}" for number, name in enumerate(files)}
        self._talk([f"-get {_quoted(name)} {_quoted(str(file))}" for name, file in local.items()], sum(map(len, files)))
        return {name: file.read_bytes() for name, file in local.items() if file.exists()}

    def _upload(self, files: Mapping[str, bytes], parts: Mapping[str, str], here: Path) -> None:
        batch, back = [], {name: here / f"back-{number}" for number, name in enumerate(files)}
        for name, part in parts.items():
            (here / part).write_bytes(files[name])
            batch += [f"put {_quoted(str(here / part))} {part}", f"get {part} {_quoted(str(back[name]))}"]
        self._talk(batch, 2 * sum(len(content) for content in files.values()))
        differing = tuple(name for name, file in back.items() if file.read_bytes() != files[name])
        if differing:
            hint = said("hint-deliver-again")
            raise LayoutError([error("sent-differs", None, hint, folder=self.address, files=differing)], 2)

    def _rename(self, parts: Mapping[str, str], before: Mapping[str, bytes]) -> None:
        """Servers that do not write over in renaming want the old file away first."""
        batch = []
        for name, part in parts.items():
            batch += [f"rm {_quoted(name)}"] if name in before else []
            batch.append(f"rename {part} {_quoted(name)}")
        self._talk(batch)

    def _undo(self, parts: Mapping[str, str], before: Mapping[str, bytes], here: Path) -> None:
        batch = [f"-rm {part}" for part in parts.values()]
        for number, name in enumerate(parts):
            if name in before:
                old = here / f"old-{number}"
                old.write_bytes(before[name])
                batch.append(f"-put {_quoted(str(old))} {_quoted(name)}")
            else:
                batch.append(f"-rm {_quoted(name)}")
        self._talk(batch, sum(map(len, before.values())))

    def _talk(self, batch: Sequence[str], size: int = 0) -> None:
        """One conversation in the folder. Raises LayoutError where anything in it fails."""
        lines = [f"cd {_quoted(self.folder)}", *batch, "bye"]
        password = _password_set() or "".join(self.typed[-1:])
        with tempfile.TemporaryDirectory() as place:
            environment = os.environ | {"LC_ALL": "C.UTF-8"}
            environment |= _answering(Path(place), password) if password else {}
            content = "\n".join(lines).encode() + b"\n"
            code, told = _bounded(self._command(bool(password)), content, _WHOLE + size / _BYTES_A_SECOND, environment)
        if code:
            raise self._fault(told)

    def _command(self, password: bool) -> list[str]:
        options = {
            "BatchMode": "no" if password else "yes",
            "NumberOfPasswordPrompts": "1",
            "StrictHostKeyChecking": "yes",
            "ConnectTimeout": str(SILENT),
            "ServerAliveInterval": str(max(1, SILENT // 3)),
            "ServerAliveCountMax": "3",
            "LogLevel": "ERROR",
        }
        config = os.environ.get(CONFIG_VARIABLE, "")
        words = [PROGRAM, *(["-F", config] if config else []), "-P", str(self.port)]
        words += [word for name, value in options.items() for word in ("-o", f"{name}={value}")]
        return [*words, "-b", "-", f"{self.user}@{self.host}" if self.user else self.host]

    def _fault(self, told: str) -> LayoutError:
        form = next((form for words, form in _FORMS.items() if words in told.lower()), "")
        lines = [line for line in told.splitlines() if line.strip()] or ["–"]
        hint = {"host-key": "hint-know-host", "login": "hint-ssh-login"}.get(form, "hint-ask-shop")
        why = verbatim(lines[-1])
        return LayoutError([error("shop-unreached", None, said(hint), form=form, server=self.address, why=why)], 2)


def parse_shop_server(address: str) -> ShopServer:
    """A place named ``sftp://user@host:port/folder``. Raises LayoutError (exit code 2)."""
    try:
        parts = urllib.parse.urlsplit(address)
        port, host = parts.port, parts.hostname or ""
    except ValueError:
        host, port, parts = "", None, urllib.parse.urlsplit("")
    if parts.password is not None:
        hint = said("hint-set", name=PASSWORD_VARIABLE)
        raise LayoutError([error("bad-shop-address", None, hint, form="password")], 2)
    user, folder = urllib.parse.unquote(parts.username or ""), urllib.parse.unquote(parts.path).removeprefix("/")
    odd = any(not letter.isprintable() for letter in user + folder + host)
    if not host or host.startswith("-") or user.startswith("-") or odd:
        raise LayoutError([error("bad-shop-address", None, said("hint-shop-address"), address=address)], 2)
    return ShopServer(host, user, port or 22, str(PurePosixPath(folder)) if folder else ".")


def _quoted(name: str) -> str:
    """A name in a line of the client's; what it takes for a pattern it leaves alone between quotes."""
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _bounded(command: Sequence[str], content: bytes, seconds: float, environment: Mapping[str, str]) -> tuple[int, str]:
    """A program's exit code and what it complained of; ended after so many seconds, with all that it has started."""
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment,
        start_new_session=True,
    ) as running:  # fmt: skip
        try:
            _, told = running.communicate(content, seconds)
        except subprocess.TimeoutExpired:
            return 1, "timeout"
        finally:
            if running.returncode is None:
                os.killpg(running.pid, signal.SIGKILL) if hasattr(os, "killpg") else running.kill()
        return running.returncode, told.decode("utf-8", "replace")


def _password_set() -> str:
    return os.environ.get(PASSWORD_VARIABLE, "")


def _answering(folder: Path, password: str) -> dict[str, str]:
    """What makes the client take the password from its environment; the program that it calls does not hold it."""
    program = folder / "password"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "${PASSWORD_VARIABLE}"\n', "utf-8")  # data: a program
    program.chmod(0o700)
    asking = {"SSH_ASKPASS": str(program), "SSH_ASKPASS_REQUIRE": "force", "DISPLAY": ":0"}
    return {**asking, PASSWORD_VARIABLE: password}
