"""What can be clicked on: addresses in composed lines, also where they run over several; the labels of a jump."""

import re
from collections.abc import Sequence
from urllib.parse import quote

from markupsafe import Markup

from layout.model.page import Jump, Line

_ADDRESS = re.compile(r"https?://[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*[A-Za-z0-9/_~#=&%+-]")
"""Characters of RFC 3986; a mark that ends a sentence is none of the address."""

Link = tuple[int, int, str]
"""Start and end in the text of a line, and the whole address that these characters are of."""


def links_of(lines: Sequence[Line]) -> list[list[Link]]:
    """For each of some lines that follow one another, the parts of addresses in it.

    An address that may go on in another column is left alone: half of one leads elsewhere.
    """
    found: list[list[Link]] = [[] for _ in lines]
    text, starts = "", []
    for number, line in enumerate(lines):
        if number and not _goes_on(lines[number - 1], line):
            text += "\n"
        starts.append(len(text))
        text += line.text
    for match in _ADDRESS.finditer(text):
        if match.end() == len(text) and lines[-1].full:
            continue
        for number, line in enumerate(lines):
            start = max(match.start() - starts[number], 0)
            end = min(match.end() - starts[number], len(line.text))
            if start < end:
                found[number].append((*_whole(line.text, start, end), match[0]))
    return found


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of Latin that an address stands in: an element that ended inside it would cut its kerning."""
    while start > 0 and "!" <= text[start - 1] <= "~":
        start -= 1
    while end < len(text) and "!" <= text[end] <= "~":
        end += 1
    return start, end


def _goes_on(above: Line, below: Line) -> bool:
    """Whether the text runs on from one line to the next without a space or a paragraph's end in between."""
    return below.start == above.end and len(above.text) == above.end - above.start


def labelled(html: Markup, jump: Jump, page: int) -> Markup:
    """A label of a jump, on *page*, that leads to the one at its other end, and is led to by that."""
    name = f"jump-{quote(jump.story)}-{jump.source}-{jump.target}-"  # in ASCII, by which PDF sorts names
    here, there = ("from", "to") if page == jump.source else ("to", "from")
    return Markup('<a id="{}" href="#{}">{}</a>').format(name + here, quote(name + there), html)
