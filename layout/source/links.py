"""Addresses that become QR codes."""

import re
import urllib.parse
from dataclasses import dataclass

from layout.source.kinds import Context, Kind, Schema, read_scalar
from layout.source.tree import Node

MAX_QR_BYTES = 213
"""What a QR code of version 10 holds at level M (ISO/IEC 18004, table 7): 57 modules and the quiet zone, 26 mm wide
with modules of 0.4 mm, the least that newsprint carries. A page has no room for a larger one."""
SCHEMES = ("https", "http", "mailto", "tel", "sms", "weixin")
_HOST = re.compile(r"(?:(?!-)[a-z0-9-]{1,63}(?<!-)\.)+[a-z]{2,63}\.?|(?:\d{1,3}\.){3}\d{1,3}|localhost", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Address(Kind[str]):
    """A URL that a telephone opens when it reads the code."""

    def read(self, node: Node, context: Context) -> str | None:
        """The URL as it is written."""
        scalar = read_scalar(node, context, "an address such as https://…")
        if scalar is None:
            return None
        url = scalar.text.strip()
        fault = url_fault(url)
        if fault is not None:
            code, message, *hints = fault
            context.error(code, message, scalar.span, *hints)
            return None
        return url

    def schema(self, _: Schema) -> Schema:
        """A URI."""
        return {"type": "string", "format": "uri", "maxLength": MAX_QR_BYTES}


def url_fault(url: str) -> tuple[str, ...] | None:
    """Code, message and hints for what is wrong with an address; None where it is right."""
    fault = _fault_of_form(url)
    if fault is None and len(url) > MAX_QR_BYTES:
        message = f"the address has {len(url)} characters; a code that prints well holds {MAX_QR_BYTES}"
        return "url-too-long", message, "use a short link, or leave out what is not needed after “?”"
    return fault


def _fault_of_form(url: str) -> tuple[str, ...] | None:
    if not url.isascii():
        return _foreign(url)
    if re.search(r"[\s<>\"{}|\\^`]", url):
        return "wrong-url", f"“{url}” contains a character that an address cannot have", "copy the address anew"
    scheme, colon, rest = url.partition(":")
    if not colon or scheme.lower() not in SCHEMES:
        hint = f"write https://{url.rpartition('://')[2]}" if "." in url else f"it begins with {', '.join(SCHEMES)}"
        return "wrong-url", f"“{url}” is no address that a telephone can open", hint
    if scheme.lower() in ("http", "https"):
        return _web_fault(url)
    if not rest.strip("/"):
        return "wrong-url", f"“{url}” ends after its scheme", "write the whole address"
    return None


def _web_fault(url: str) -> tuple[str, ...] | None:
    try:
        parts = urllib.parse.urlsplit(url)
        port_ok = parts.port is None or parts.port > 0
    except ValueError:
        return "wrong-url", f"“{url}” is no web address", "copy the address anew"
    if not url.split(":", 1)[1].startswith("//") or not port_ok or not _HOST.fullmatch(parts.hostname or ""):
        return "wrong-url", f"“{url}” names no website", "write the whole address: https://www.example.cn/page"
    return None


def _foreign(url: str) -> tuple[str, ...]:
    """For an address with Chinese characters or marks: how telephones agree to read it."""
    if "…" in url:
        return "wrong-url", f"“{url}” is not the whole address", "write it in full"
    if url[:1] in "“‘\"'" or re.search("[，。；：！？（）＂．／]", url):
        return "wrong-url", f"“{url}” has Chinese marks in it", "addresses have only half-width marks"
    try:
        parts = urllib.parse.urlsplit(url)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
        rest = (urllib.parse.quote(part, safe="/%?&=+:;@,!$'()*~") for part in parts[2:])
        encoded = urllib.parse.urlunsplit((parts.scheme, host + port, *rest))
    except (ValueError, UnicodeError):
        return "wrong-url", f"“{url}” has characters that an address cannot have", "copy it from the browser"
    return "wrong-url", f"“{url}” has characters that not every telephone reads", f"write {encoded}"
