"""Texts that a theme's templates draw for their looks alone, and say so: ``aria-hidden="true"``."""

from html.parser import HTMLParser

from layout.model.body import squeezed


def ornaments_of(html: str) -> str:
    """The words of all elements that are hidden from voices, without blanks."""
    if "aria-hidden" not in html:
        return ""
    reader = _Ornaments()
    reader.feed(html)
    return squeezed("\n".join(reader.words))


class _Ornaments(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._within: list[str] = []
        """The element that is an ornament, and those of its name within it."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == self._within[0] if self._within else ("aria-hidden", "true") in attrs:
            self._within.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._within and tag == self._within[0]:
            self._within.pop()

    def handle_data(self, data: str) -> None:
        if self._within:
            self.words.append(data)
