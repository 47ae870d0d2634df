"""Where the pages and letters that a theme's templates make lead their readers: nowhere that runs a program."""

from collections.abc import Iterator
from html.parser import HTMLParser

from layout.model.links import SCHEMES, scheme_of

_LINKS = frozenset({"href", "xlink:href", "action", "formaction"})
_SHOWN = frozenset({"src", "poster", "data"})
"""Attributes whose address is shown on the page itself."""
_PICTURES = ("data:image/", "cid:")
"""How addresses begin that bring a picture along."""


def forbidden_addresses(html: str) -> tuple[str, ...]:
    """Addresses in a page that no reader's program may open, each once; relative ones lead to the page's own files."""
    reader = _Addresses()
    reader.feed(html)
    reader.close()
    return tuple(dict.fromkeys(reader.forbidden))


class _Addresses(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forbidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.forbidden += _forbidden(tag, attrs)


def _forbidden(tag: str, attributes: list[tuple[str, str | None]]) -> Iterator[str]:
    for name, address in attributes:
        if not address or name not in _LINKS | _SHOWN:
            continue
        brought = (name in _SHOWN or tag == "link") and address.strip().lower().startswith(_PICTURES)
        scheme = scheme_of(address)
        if scheme and scheme not in SCHEMES and not brought:
            yield address
