"""What a page or a letter shows its readers in words: its HTML without what nobody sees."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser

from layout.model.body import squeezed

_UNSEEN = frozenset({"head", "noscript", "rp", "script", "style", "template", "title"})
"""Elements whose text nobody sees; what a browser shows without scripts is none of a page that has one."""
_EMPTY = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
_HIDING = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0*)?(?![.\d]))")


@dataclass(frozen=True, slots=True)
class ShownWords:
    """The words of a page or letter, without blanks of any kind."""

    words: str
    above: str = ""
    """What stands small above its characters (注音)."""
    links: frozenset[str] = frozenset()
    """Where it leads to, without the places within files."""


def shown_by(html: str) -> ShownWords:
    """What HTML shows whose styles stand on its elements."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return ShownWords(squeezed("".join(reader.words)), squeezed("".join(reader.above)), frozenset(reader.links))


def shown_in(text: str) -> ShownWords:
    """What a plain text shows."""
    return ShownWords(squeezed(text))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.above: list[str] = []
        self.links: set[str] = set()
        self._hidden: list[str] = []
        """The element that hides what is in it, and those of its name within it."""
        self._reading = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._hidden:
            self.links.update((value or "").partition("#")[0] for name, value in attrs if name == "href")
            self._reading += tag == "rt"
        if tag not in _EMPTY and (tag == self._hidden[0] if self._hidden else _hides(tag, attrs)):
            self._hidden.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            if tag == self._hidden[0]:
                self._hidden.pop()
        elif tag == "rt" and self._reading:
            self._reading -= 1

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            (self.above if self._reading else self.words).append(data)


def _hides(tag: str, attributes: Iterable[tuple[str, str | None]]) -> bool:
    """Whether an element's text is not there for its readers; what is hidden from voices alone is an ornament."""
    named = dict(attributes)
    style = (named.get("style") or "").lower()
    return tag in _UNSEEN or "hidden" in named or named.get("aria-hidden") == "true" or bool(_HIDING.search(style))
