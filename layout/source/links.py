"""Addresses that become QR codes, or links on a screen."""

import re
import urllib.parse
from dataclasses import dataclass

from layout.errors import Said, said, whole
from layout.fields.kinds import ScalarKind, Schema, Schemas, UnfitError
from layout.model.links import SCHEMES

MAX_QR_BYTES = 213
"""What a QR code of version 10 holds at level M (ISO/IEC 18004, table 7): 57 modules and the quiet zone, 26 mm wide
with modules of 0.4 mm, the least that newsprint carries. A page has no room for a larger one."""
_HOST = re.compile(r"(?:(?!-)[a-z0-9-]{1,63}(?<!-)\.)+[a-z]{2,63}\.?|(?:\d{1,3}\.){3}\d{1,3}|localhost", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Address(ScalarKind[str]):
    """A URL that a telephone opens when it reads the code."""

    @property
    def wanted(self) -> Said:
        """An address."""
        return said("kind-address")

    def of(self, text: str) -> str:
        """The URL as it is written."""
        url = text.strip()
        fault = url_fault(url)
        if fault is not None:
            raise fault
        return url

    def schema(self, _: Schemas) -> Schema:
        """A URI."""
        return {"type": "string", "format": "uri", "maxLength": MAX_QR_BYTES}


def url_fault(url: str) -> UnfitError | None:
    """What is wrong with an address that becomes a code; None where it is right."""
    fault = link_fault(url)
    if fault is None and len(url) > MAX_QR_BYTES:
        return UnfitError("url-too-long", said("hint-short-link"), length=len(url), most=MAX_QR_BYTES)
    return fault


def _wrong(url: str, form: str, hint: Said) -> UnfitError:
    return UnfitError("wrong-url", hint, form=form, text=url)


def link_fault(url: str) -> UnfitError | None:
    """What is wrong with the form of an address; None where a telephone opens it."""
    if not url.isascii():
        return _foreign(url)
    if re.search(r"[\s<>\"{}|\\^`]", url):
        return _wrong(url, "character", said("hint-copy-address"))
    scheme, colon, rest = url.partition(":")
    if not colon or scheme.lower() not in SCHEMES:
        https = said("hint-write.bare", text=whole(f"https://{url.rpartition('://')[2]}"))
        return _wrong(url, "", https if "." in url else said("hint-url-schemes", schemes=SCHEMES))
    if scheme.lower() in ("http", "https"):
        return _web_fault(url)
    return None if rest.strip("/") else _wrong(url, "short", said("hint-whole-address"))


def _web_fault(url: str) -> UnfitError | None:
    try:
        parts = urllib.parse.urlsplit(url)
        port_ok = parts.port is None or parts.port > 0
    except ValueError:
        return _wrong(url, "web", said("hint-copy-address"))
    if not url.split(":", 1)[1].startswith("//") or not port_ok or not _HOST.fullmatch(parts.hostname or ""):
        return _wrong(url, "website", said("hint-example-address"))
    return None


def _foreign(url: str) -> UnfitError:
    """For an address with Chinese characters or marks: how telephones agree to read it."""
    if "…" in url:
        return _wrong(url, "dots", said("hint-in-full"))
    if url[:1] in "“‘\"'" or re.search("[，。；：！？（）＂．／]", url):
        return _wrong(url, "marks", said("hint-half-width-address"))
    try:
        parts = urllib.parse.urlsplit(url)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
        rest = (urllib.parse.quote(part, safe="/%?&=+:;@,!$'()*~") for part in parts[2:])
        encoded = urllib.parse.urlunsplit((parts.scheme, host + port, *rest))
    except (ValueError, UnicodeError):
        return _wrong(url, "foreign", said("hint-from-browser"))
    return _wrong(url, "telephones", said("hint-write.bare", text=whole(encoded)))
