"""One conversation with a mail server: connect, log in, hand in letters; and what its answers mean."""

import base64
import re
import smtplib
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

from layout.errors import Diagnostic, Said, error, said
from layout.mail.bounded import BoundedSmtp, BoundedSmtpTls, EndlessReply, own_name
from layout.mail.server import PASSWORD_VARIABLE, USER_VARIABLE, Security, Server
from layout.wording import verbatim
from layout.wording.words import printable

_DOT = re.compile(rb"^\.", re.MULTILINE)
_ASIDE = 421
"""The server closes the connection, whatever was asked (RFC 5321, 3.8)."""


class Setback(Exception):
    """Something came between; *why*, in words."""

    def __init__(self, why: Said) -> None:
        super().__init__(why)
        self.why = why


class Refused(Setback):
    """This letter will never be taken: 5xx."""


class Deferred(Setback):
    """This letter was not taken this time, and it is certain that it was not."""


class Broken(Setback):
    """The connection is gone. Whether the letter was taken depends on whether it was complete; the caller knows."""


class Unreachable(Broken):
    """There was no connection to begin with."""


class Hopeless(Exception):
    """No letter will ever get through: wrong password, wrong certificate, a sender that may not send."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic


class Conversation:
    """One connection to the server. Use it in a ``with``."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._smtp: BoundedSmtp | None = None

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
        context = self._trusted()
        with self._explained():
            secure = self.server.security
            address = (self.server.host, self.server.port)
            if secure is Security.TLS:
                smtp: BoundedSmtp = BoundedSmtpTls(*address, own_name(), timeout=self.server.timeout, context=context)
            else:
                smtp = BoundedSmtp(*address, own_name(), timeout=self.server.timeout)
            self._smtp = smtp
            _without_delay(smtp)
            smtp.ehlo_or_helo_if_needed()
            if secure is Security.STARTTLS:
                smtp.starttls(context=context)
                smtp.ehlo()
        return smtp

    def _trusted(self) -> ssl.SSLContext:
        file = self.server.ca_file
        try:
            return ssl.create_default_context(cafile=file and str(file))
        except OSError:
            raise Hopeless(error("bad-ca-file", file=file or "")) from None

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """What goes wrong while a connection is made, by its cause."""
        where = f"{self.server.host}:{self.server.port}"
        try:
            yield
        except ssl.SSLCertVerificationError as fault:
            hint, why = said("hint-server-name"), verbatim(fault.verify_message)
            raise Hopeless(error("bad-certificate", None, hint, server=where, fault=why)) from None
        except ssl.SSLError as fault:
            raise Hopeless(error("no-tls", None, said("hint-ports"), server=where, fault=fault.reason or "")) from None
        except smtplib.SMTPNotSupportedError:
            raise Hopeless(error("no-tls", None, said("hint-try-tls"), form="starttls", server=where)) from None
        except smtplib.SMTPResponseException as fault:
            if fault.smtp_code >= 500:
                answer = _answer(fault.smtp_code, fault.smtp_error)
                raise Hopeless(error("server-refused", server=where, answer=answer)) from None
            raise Broken(_answer(fault.smtp_code, fault.smtp_error)) from None
        except (OSError, smtplib.SMTPException, UnicodeError) as fault:
            raise Unreachable(said("mail-trouble", server=where, why=_why(fault))) from None

    def _login(self, smtp: smtplib.SMTP) -> None:
        if not self.server.user:
            return
        try:
            self._authenticate(smtp)
        except smtplib.SMTPAuthenticationError as fault:
            if fault.smtp_code < 500:
                raise Broken(_answer(fault.smtp_code, fault.smtp_error)) from None
            answer = _answer(fault.smtp_code, fault.smtp_error)
            hint = said("hint-check", names=(USER_VARIABLE, PASSWORD_VARIABLE))
            user, host = self.server.user, self.server.host
            raise Hopeless(error("login-refused", None, hint, server=host, user=user, answer=answer)) from None
        except smtplib.SMTPNotSupportedError:
            raise Hopeless(error("no-login", server=self.server.host)) from None
        except (OSError, smtplib.SMTPException) as fault:
            raise Broken(_why(fault)) from None

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

    def hand_in(self, sender: str, recipient: str, message: bytes, about_to_end: Callable[[], None]) -> Said:
        """Hand in one letter; answers the server's words.

        *about_to_end* is called when all but the final dot is with the server: before it the letter cannot be taken,
        after it nobody but the server knows. Raises Refused, Deferred, Broken or Hopeless.
        """
        try:
            self._open(sender, recipient)
            assert self._smtp is not None
            self._smtp.send_whole(_DOT.sub(b"..", message if message.endswith(b"\r\n") else message + b"\r\n"))
            about_to_end()
            self._smtp.send(b".\r\n")
            code, reply = self._smtp.getreply()
        except (OSError, smtplib.SMTPException) as fault:
            raise Broken(_why(fault)) from None
        if code < 200:
            raise Broken(_answer(code, reply))
        if code >= 300:
            raise Deferred(_answer(code, reply)) if code < 500 else Refused(_answer(code, reply))
        return _answer(code, reply)

    def _open(self, sender: str, recipient: str) -> None:
        """MAIL, RCPT and DATA. `fit` says whether the conversation can go on behind a letter that was not taken."""
        assert self._smtp is not None
        code, reply = self._smtp.mail(sender)
        if code == _ASIDE or code < 200:
            raise Broken(_answer(code, reply))
        if code >= 500:
            raise Hopeless(error("sender-refused", sender=verbatim(sender), answer=_answer(code, reply)))
        if code < 300:
            code, reply = self._smtp.rcpt(recipient)
        if code < 300:
            code, reply = self._smtp.docmd("DATA")
        if code == 354:
            return
        if code == _ASIDE or code < 200:
            raise Broken(_answer(code, reply))
        self._reset()
        raise Deferred(_answer(code, reply)) if code < 500 else Refused(_answer(code, reply))

    @property
    def fit(self) -> bool:
        """Whether it can take another letter."""
        return self._smtp is not None and self._smtp.sock is not None

    def _reset(self) -> None:
        """Forget the letter; a server that hangs up now has still said what it thinks of it."""
        assert self._smtp is not None
        try:
            self._smtp.rset()
        except (OSError, smtplib.SMTPException):
            self.drop()


def _without_delay(smtp: smtplib.SMTP) -> None:
    """The final dot goes out at once: else it waits for the acknowledgement of what went before, 40 ms a letter."""
    if smtp.sock is not None:
        smtp.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def _answer(code: int, reply: bytes | str) -> Said:
    """The server's words, fit for a terminal and a journal."""
    words = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
    shown = verbatim(printable(" ".join((*([str(code)] if code > 0 else []), *words.split()))))
    return said("mail-strange-answer", answer=shown) if code < 200 else shown


def _why(fault: Exception) -> Said:
    """What went wrong, in words."""
    if isinstance(fault, TimeoutError) or "timed out" in str(fault):
        return said("mail-no-answer")
    if isinstance(fault, EndlessReply):
        return said("mail-endless-answer")
    if isinstance(fault, ConnectionRefusedError):
        return said("mail-nobody-there")
    if isinstance(fault, socket.gaierror | UnicodeError):
        return said("mail-unknown-name")
    if isinstance(fault, smtplib.SMTPServerDisconnected | ConnectionError):
        return said("mail-hung-up")
    return verbatim(str(fault) or type(fault).__name__)
