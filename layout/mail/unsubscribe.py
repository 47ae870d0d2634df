"""How a reader leaves: the address on the web or the mailbox that a letter and its headers name, and its checks."""

import hashlib
import hmac
import re
import urllib.parse
from collections.abc import Iterator
from dataclasses import dataclass

from layout.errors import Diagnostic, error, said, warning
from layout.mail.recipients import Recipient, Unfit, check_address
from layout.wording import verbatim

PLACEHOLDERS = ("address", "token")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Unsubscribe:
    """How a reader leaves: an address on the web, a mailbox, or both."""

    url: str = ""
    """``{address}`` and ``{token}`` stand for the reader's address and its keyed hash; https only."""
    mailbox: str = ""
    key: bytes = b""
    """Makes the token, so that nobody can unsubscribe others."""

    @property
    def one_click(self) -> bool:
        """Whether a request to the URL alone says who leaves (RFC 8058): else the reader has to say it there."""
        return any(f"{{{name}}}" in self.url for name in PLACEHOLDERS)

    def url_for(self, recipient: Recipient) -> str:
        """A reader's own address for unsubscribing."""
        token = hmac.new(self.key, recipient.key.encode(), hashlib.sha256).hexdigest()[:32] if self.key else ""
        filled = self.url.replace("{address}", urllib.parse.quote(recipient.address, safe=""))
        return filled.replace("{token}", token)

    def link_for(self, recipient: Recipient) -> str:
        """What the letter's own link says."""
        return self.url_for(recipient) if self.url else f"mailto:{self.mailbox}?subject=unsubscribe"

    def headers(self, recipient: Recipient) -> dict[str, str]:
        """List-Unsubscribe, and List-Unsubscribe-Post where one click is enough."""
        places = [f"<{self.url_for(recipient)}>"] if self.url else []
        places += [f"<mailto:{self.mailbox}?subject=unsubscribe>"] if self.mailbox else []
        headers = {"List-Unsubscribe": ", ".join(places)} if places else {}
        return headers | ({"List-Unsubscribe-Post": "List-Unsubscribe=One-Click"} if self.one_click else {})


def unsubscribe_faults(kind: str, way: Unsubscribe | None) -> list[Diagnostic]:
    """Why a letter of a kind (``proof``, ``newsletter``) cannot go out with this way to leave it."""
    if way is None or not (way.url or way.mailbox):
        needed = kind == "newsletter"
        return [error("bad-unsubscribe", None, said("hint-unsubscribe"), form="none")] if needed else []
    faults = list(_url_faults(way)) if way.url else []
    if way.mailbox:
        try:
            check_address(way.mailbox)
        except Unfit as fault:
            faults.append(error("bad-unsubscribe", form="mailbox", reason=fault.reason))
    return faults


def _url_faults(way: Unsubscribe) -> Iterator[Diagnostic]:
    unknown = [name for name in _PLACEHOLDER.findall(way.url) if name not in PLACEHOLDERS]
    bare = _PLACEHOLDER.sub("x", way.url)
    if unknown or set(bare) & set("{}"):
        names = tuple(f"{{{name}}}" for name in PLACEHOLDERS)
        yield error("bad-unsubscribe", None, said("hint-placeholders", names=names), form="placeholder", url=way.url)
    elif not _is_plain_https(bare) or _PLACEHOLDER.search(urllib.parse.urlsplit(way.url).netloc):
        yield error("bad-unsubscribe", None, said("hint-https"), form="https", url=verbatim(way.url))
    if "{token}" in way.url and not way.key:
        yield error("bad-unsubscribe", None, said("hint-unsubscribe-key"), form="key")


def unsubscribe_doubts(way: Unsubscribe | None) -> Iterator[Diagnostic]:
    """What should be looked at before a letter goes out with it."""
    if way is None or not way.url:
        return
    if not way.one_click:
        yield warning("unsubscribe-impersonal", None, said("hint-unsubscribe-token"))
    elif "{token}" not in way.url:
        yield warning("unsubscribe-open", None, said("hint-unsubscribe-token"))


def _is_plain_https(url: str) -> bool:
    """An https URL of printable ASCII without what would end it inside a header."""
    try:
        parts = urllib.parse.urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    plain = url.isascii() and url.isprintable() and not set(url) & set(' <>",')
    return plain and parts.scheme == "https" and bool(host)
