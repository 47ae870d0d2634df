"""SMTP as the standard library speaks it, with bounds: a server's answer is whole in time and of bearable length."""

import smtplib
import socket
import time

MOST_LINES, MOST_BYTES = 100, 64 * 1024
"""Of one answer; an EHLO of a large provider has a dozen lines."""
_CHUNK = 64 * 1024
_SLOWEST = 8 * 1024
"""Bytes a second: a letter that leaves more slowly is given up."""


class EndlessReply(smtplib.SMTPServerDisconnected):
    """The server goes on answering beyond all bounds; the connection is of no use any more."""


class _Replies:
    """Lines from a socket: what `smtplib` takes for the connection's file."""

    def __init__(self, sock: socket.socket, seconds: float) -> None:
        self._sock = sock
        self._seconds = seconds
        self._left = b""
        self._until = 0.0
        self._size = 0

    def begin(self) -> None:
        """Another answer is due: in time, counted from now."""
        self._until, self._size = time.monotonic() + self._seconds, 0

    def readline(self) -> bytes:
        """The next line with its end; what there is where the server hung up. Raises TimeoutError, EndlessReply."""
        while b"\n" not in self._left:
            if len(self._left) > MOST_BYTES:
                raise EndlessReply
            left = self._until - time.monotonic()
            if left <= 0:
                raise TimeoutError
            self._sock.settimeout(left)
            data = self._sock.recv(4096)
            if not data:
                line, self._left = self._left, b""
                return line
            self._left += data
        line, _, self._left = self._left.partition(b"\n")
        self._size += len(line)
        if self._size > MOST_BYTES:
            raise EndlessReply
        return line + b"\n"

    def close(self) -> None:
        """Nothing is held: the connection closes its socket."""


class BoundedSmtp(smtplib.SMTP):
    """A connection whose answers have bounds."""

    def getreply(self) -> tuple[int, bytes]:
        """The next answer: code and words. Raises SMTPServerDisconnected, EndlessReply, OSError; closed then."""
        if self.sock is None:
            raise smtplib.SMTPServerDisconnected
        if self.file is None:
            self.file = _Replies(self.sock, self.timeout)
        try:
            reply = self._read(self.file)
            self.sock.settimeout(self.timeout)
        except (OSError, smtplib.SMTPException):
            self.close()
            raise
        return reply

    def _read(self, replies: _Replies) -> tuple[int, bytes]:
        replies.begin()
        words = []
        for _ in range(MOST_LINES):
            line = replies.readline()
            if not line:
                raise smtplib.SMTPServerDisconnected
            words.append(line[4:].strip(b" \t\r\n"))
            code = int(line[:3]) if line[:3].isdigit() else -1
            if line[3:4] != b"-" or code < 0:
                return code, b"\n".join(words)
        raise EndlessReply

    def send_whole(self, data: bytes) -> None:
        """Hand over many bytes: no piece may take as long as an answer, and all not longer than a slow line needs."""
        assert self.sock is not None
        until = time.monotonic() + self.timeout + len(data) / _SLOWEST
        for start in range(0, len(data), _CHUNK):
            if time.monotonic() > until:
                raise TimeoutError
            self.send(data[start : start + _CHUNK])


class BoundedSmtpTls(BoundedSmtp, smtplib.SMTP_SSL):
    """The same over TLS from the first byte."""


def own_name() -> str:
    """How this machine introduces itself: its full name, or an address literal where that is none SMTP could carry."""
    name = socket.getfqdn()
    return name if "." in name and name.isascii() and name.isprintable() and " " not in name else "[127.0.0.1]"
