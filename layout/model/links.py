"""Addresses that a reader's program may open."""

import re

SCHEMES = ("https", "http", "mailto", "tel", "sms", "weixin")
"""What the address of a link or of a QR code begins with; nothing that runs a program or opens a file."""
_SKIPPED = re.compile(r"[\x00-\x20]")
"""What browsers leave out of an address before they look for its scheme."""
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


def scheme_of(address: str) -> str:
    """An address's scheme in small letters, as a browser finds it; empty where the address is relative."""
    found = _SCHEME.match(_SKIPPED.sub("", address))
    return found[1].lower() if found else ""
