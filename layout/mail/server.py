"""The mail server: how it is named, how one logs in, and one conversation with it."""

import base64
import os
import re
import smtplib
import socket
import ssl
import urllib.parse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import TracebackType

from layout.errors import LayoutError, error_text

try:
    import keyring  # type: ignore[import-not-found,unused-ignore]
except ImportError:
    keyring = None

USER_VARIABLE, PASSWORD_VARIABLE = "LAYOUT_SMTP_USER", "LAYOUT_SMTP_PASSWORD"
KEYRING_SERVICE = "layout-smtp"
TIMEOUT = 60.0
"""Seconds without an answer. RFC 5321 wants minutes of a relay; a person waits for this one."""

_DOT = re.compile(rb"^\.", re.MULTILINE)


class Security(StrEnum):
    """How the conversation is kept private."""

    TLS = "tls"
    """From the first byte (port 465)."""
    STARTTLS = "starttls"
    """After a greeting in clear (port 587); a server that does not offer it is left at once."""
    NONE = "none"
    """In clear, without login: for a relay on the same machine."""


_SCHEMES = {"smtps": (Security.TLS, 465), "smtp": (Security.STARTTLS, 587), "smtp+plain": (Security.NONE, 25)}


@dataclass(frozen=True, slots=True)
class Server:
    """Where letters are handed in, and the login."""

    host: str
    port: int
    security: Security
    user: str = ""
    password: str = ""
    ca_file: Path | None = None
    """Certificates to trust instead of the system's."""
    timeout: float = TIMEOUT

    def __repr__(self) -> str:
        """Without the password."""
        return f"Server({self.security}, {self.host}:{self.port}, user={self.user!r})"


def parse_server(url: str, environment: Mapping[str, str] = os.environ, ca_file: Path | None = None) -> Server:
    """A server named ``smtps://host:465`` or ``smtp://user@host:587`` (STARTTLS), or ``smtp+plain://localhost:25``.

    The user may stand in the URL or in LAYOUT_SMTP_USER; the password only in LAYOUT_SMTP_PASSWORD or, where the
    package keyring is installed, under “layout-smtp”. Raises LayoutError (exit code 2) for anything else.
    """
    if not url:
        raise _wrong("no mail server is named", "--server smtps://mail.example.cn, or set LAYOUT_SMTP")
    try:
        parts = urllib.parse.urlsplit(url)
        port = parts.port
    except ValueError as fault:
        raise _wrong(f"“{url}” names no server: {fault}") from None
    if parts.password is not None:
        raise _wrong("a password has no place in the server's address", f"set {PASSWORD_VARIABLE}")
    if parts.scheme not in _SCHEMES or not parts.hostname:
        raise _wrong(f"“{url}” names no server", "smtps://mail.example.cn, or smtp://mail.example.cn:587 for STARTTLS")
    security, usual_port = _SCHEMES[parts.scheme]
    user = urllib.parse.unquote(parts.username or "") or environment.get(USER_VARIABLE, "")
    if user and security is Security.NONE:
        raise _wrong("a login over a connection in clear would give the password away", "use smtp:// or smtps://")
    password = _password(user, parts.hostname, environment) if user else ""
    return Server(parts.hostname, port or usual_port, security, user, password, ca_file)


def _password(user: str, host: str, environment: Mapping[str, str]) -> str:
    password = environment.get(PASSWORD_VARIABLE, "")
    if not password and keyring is not None:
        password = keyring.get_password(KEYRING_SERVICE, f"{user}@{host}") or ""
    if not password:
        hint = f"set {PASSWORD_VARIABLE}, or keep it with: keyring set {KEYRING_SERVICE} {user}@{host}"
        raise _wrong(f"there is no password for {user}", hint)
    return password


def _wrong(message: str, *hints: str) -> LayoutError:
    return LayoutError([error_text("bad-server", message, None, *hints)], 2)


class Refused(Exception):
    """This letter will never be taken: 5xx."""


class Deferred(Exception):
    """This letter was not taken this time, and it is certain that it was not."""


class Broken(Exception):
    """The connection is gone. Whether the letter was taken depends on whether it was complete; the caller knows."""


class Unreachable(Broken):
    """There was no connection to begin with."""


class Hopeless(Exception):
    """No letter will ever get through: wrong password, wrong certificate, a sender that may not send. With a hint."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.hint = hint


class Conversation:
    """One connection to the server. Use it in a ``with``."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._smtp: smtplib.SMTP | None = None

    def __enter__(self) -> "Conversation":
        """Connect and log in. Raises Broken where trying again may help, Hopeless where it will not."""
        try:
            self._login(self._connect())
        except BaseException:
            self.drop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Say goodbye, if anybody still listens."""
        self.close()

    def drop(self) -> None:
        """Hang up without a word, where nobody answers any more."""
        smtp, self._smtp = self._smtp, None
        if smtp is not None:
            smtp.close()

    def close(self) -> None:
        """Say goodbye and hang up."""
        smtp, self._smtp = self._smtp, None
        if smtp is None:
            return
        try:
            smtp.quit()
        except (OSError, smtplib.SMTPException):
            smtp.close()

    def _connect(self) -> smtplib.SMTP:
        where = f"{self.server.host}:{self.server.port}"
        try:
            context = ssl.create_default_context(cafile=self.server.ca_file and str(self.server.ca_file))
        except (OSError, ssl.SSLError) as fault:
            message = f"{self.server.ca_file} holds no certificates: {_words(fault)}"
            raise Hopeless("bad-ca-file", message) from None
        try:
            if self.server.security is Security.TLS:
                self._smtp = smtplib.SMTP_SSL(*self._address, timeout=self.server.timeout, context=context)
                _without_delay(self._smtp)
                return self._smtp
            self._smtp = smtp = smtplib.SMTP(*self._address, timeout=self.server.timeout)
            _without_delay(smtp)
            smtp.ehlo_or_helo_if_needed()
            if self.server.security is Security.STARTTLS:
                smtp.starttls(context=context)
                smtp.ehlo()
        except ssl.SSLCertVerificationError as fault:
            message = f"the certificate of {where} is not valid for it: {fault.verify_message}"
            raise Hopeless("bad-certificate", message, "is the name of the server right?") from None
        except ssl.SSLError as fault:
            hint = "smtps:// is for port 465, smtp:// (STARTTLS) for port 587"
            raise Hopeless("no-tls", f"{where} speaks no TLS here: {fault.reason}", hint) from None
        except smtplib.SMTPNotSupportedError:
            message = f"{where} offers no STARTTLS, so nothing was sent in clear"
            raise Hopeless("no-tls", message, "try smtps:// (port 465)") from None
        except smtplib.SMTPResponseException as fault:
            raise self._answered(fault.smtp_code, fault.smtp_error, f"{where} turned us away") from None
        except (OSError, smtplib.SMTPException) as fault:
            raise Unreachable(f"{where}: {_words(fault)}") from None
        return smtp

    @property
    def _address(self) -> tuple[str, int]:
        return self.server.host, self.server.port

    def _login(self, smtp: smtplib.SMTP) -> None:
        if not self.server.user:
            return
        try:
            self._authenticate(smtp)
        except smtplib.SMTPAuthenticationError as fault:
            if fault.smtp_code < 500:
                raise Broken(_answer(fault.smtp_code, fault.smtp_error)) from None
            answer = _answer(fault.smtp_code, fault.smtp_error)
            message = f"{self.server.host} does not accept the login of {self.server.user}: {answer}"
            raise Hopeless("login-refused", message, f"check {USER_VARIABLE} and {PASSWORD_VARIABLE}") from None
        except smtplib.SMTPNotSupportedError:
            raise Hopeless("no-login", f"{self.server.host} offers no login that we know") from None
        except (OSError, smtplib.SMTPException) as fault:
            raise Broken(_words(fault)) from None

    def _authenticate(self, smtp: smtplib.SMTP) -> None:
        """The standard library's login, which knows ASCII only; else AUTH PLAIN, which is UTF-8 (RFC 4616)."""
        user, password = self.server.user, self.server.password
        if (user + password).isascii():
            smtp.login(user, password)
            return
        smtp.ehlo_or_helo_if_needed()
        if "PLAIN" not in smtp.esmtp_features.get("auth", "").upper().split():
            raise smtplib.SMTPNotSupportedError
        code, reply = smtp.docmd("AUTH", "PLAIN " + base64.b64encode(f"\0{user}\0{password}".encode()).decode())
        if code != 235:
            raise smtplib.SMTPAuthenticationError(code, reply)

    def _answered(self, code: int, reply: bytes | str, what: str) -> Exception:
        """What an answer that is no 2xx means for the whole sending."""
        answer = _answer(code, reply)
        return Hopeless("server-refused", f"{what}: {answer}") if code >= 500 else Broken(f"{what}: {answer}")

    def hand_in(self, sender: str, recipient: str, message: bytes, about_to_end: Callable[[], None]) -> str:
        """Hand in one letter; answers the server's words.

        *about_to_end* is called when all but the final dot is with the server: before it the letter cannot be taken,
        after it nobody but the server knows. Raises Refused, Deferred, Broken or Hopeless.
        """
        try:
            self._open(sender, recipient)
            assert self._smtp is not None
            self._smtp.send(_DOT.sub(b"..", message if message.endswith(b"\r\n") else message + b"\r\n"))
            about_to_end()
            self._smtp.send(b".\r\n")
            code, reply = self._smtp.getreply()
        except (OSError, smtplib.SMTPException) as fault:
            raise Broken(_words(fault)) from None
        if code < 200:
            raise Broken(f"no answer that SMTP knows: {_answer(code, reply)}")
        if code >= 300:
            raise Deferred(_answer(code, reply)) if code < 500 else Refused(_answer(code, reply))
        return _answer(code, reply)

    def _open(self, sender: str, recipient: str) -> None:
        """MAIL, RCPT and DATA; the conversation is fit for another letter where these raise Refused or Deferred."""
        assert self._smtp is not None
        code, reply = self._smtp.mail(sender)
        if code == 421:
            raise smtplib.SMTPServerDisconnected(_answer(code, reply))
        if code >= 500:
            raise Hopeless("sender-refused", f"the server does not let {sender} send: {_answer(code, reply)}")
        if code < 300:
            code, reply = self._smtp.rcpt(recipient)
        if code < 300:
            code, reply = self._smtp.docmd("DATA")
        if code == 354:
            return
        if code == 421:
            raise smtplib.SMTPServerDisconnected(_answer(code, reply))
        self._smtp.rset()
        raise Deferred(_answer(code, reply)) if code < 500 else Refused(_answer(code, reply))


def _without_delay(smtp: smtplib.SMTP) -> None:
    """The final dot goes out at once: else it waits for the acknowledgement of what went before, 40 ms a letter."""
    if smtp.sock is not None:
        smtp.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def _answer(code: int, reply: bytes | str) -> str:
    words = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
    return f"{code} {' '.join(words.split())}"


def _words(fault: Exception) -> str:
    """What went wrong, in words."""
    if isinstance(fault, TimeoutError) or "timed out" in str(fault):
        return "no answer in time"
    return str(fault) or type(fault).__name__
