"""The mail server: how it is named, and how one logs in."""

import os
import urllib.parse
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from layout.errors import Diagnostic, LayoutError, error, said
from layout.wording import verbatim

try:
    import keyring  # type: ignore[import-not-found,unused-ignore]
except ImportError:
    keyring = None

USER_VARIABLE, PASSWORD_VARIABLE = "LAYOUT_SMTP_USER", "LAYOUT_SMTP_PASSWORD"
KEYRING_SERVICE = "layout-smtp"
TIMEOUT = 50.0
"""Seconds until an answer is whole. RFC 5321 wants minutes of a relay; a person waits for this one."""


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
        raise _wrong(error("bad-server", None, said("hint-server"), form="none"))
    try:
        parts = urllib.parse.urlsplit(url)
        port, host = parts.port, parts.hostname or ""
        host.encode("idna")  # what the resolver will do
    except ValueError:
        raise _wrong(error("bad-server", None, said("hint-server"), form="unnamed", url=url)) from None
    if parts.password is not None:
        raise _wrong(error("bad-server", None, said("hint-set", name=PASSWORD_VARIABLE), form="password"))
    if parts.scheme not in _SCHEMES or not host:
        raise _wrong(error("bad-server", None, said("hint-server"), form="unnamed", url=url))
    security, usual_port = _SCHEMES[parts.scheme]
    user = urllib.parse.unquote(parts.username or "") or environment.get(USER_VARIABLE, "")
    if user and security is Security.NONE:
        raise _wrong(error("bad-server", None, said("hint-tls"), form="clear"))
    password = _password(user, host, environment) if user else ""
    return Server(host, port or usual_port, security, user, password, ca_file)


def _password(user: str, host: str, environment: Mapping[str, str]) -> str:
    password = environment.get(PASSWORD_VARIABLE, "")
    if not password and keyring is not None:
        try:
            password = keyring.get_password(KEYRING_SERVICE, f"{user}@{host}") or ""
        except keyring.errors.KeyringError:  # there is none on this machine, or it stays locked
            password = ""
    if not password:
        hint = said("hint-password", name=PASSWORD_VARIABLE, service=KEYRING_SERVICE, login=verbatim(f"{user}@{host}"))
        raise _wrong(error("bad-server", None, hint, form="no-password", user=user))
    return password


def _wrong(diagnostic: Diagnostic) -> LayoutError:
    return LayoutError([diagnostic], 2)
