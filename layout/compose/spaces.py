"""The writer's spaces and invisible characters: which are drawn, which are absorbed by the setting."""

import re
from typing import NamedTuple

from layout.compose.classes import FULL_SPACE, GLUE, HAN, NO_START, SPACE, WESTERN, shape_of

SOFT_HYPHEN, BREAK_HERE, NO_BREAK_HERE = "\u00ad", "\u200b", "\u2060"
_INVISIBLE = re.compile(r"[\s\u00ad\u200b\u200e\u200f\u2060\ufeff]+")


class Visible(NamedTuple):
    """What of a text is drawn, and what the rest meant."""

    text: str
    offsets: list[int]
    """Of each drawn character, in the text it came from."""
    absorbed: frozenset[int]
    """Drawn characters after which a space was taken out."""
    hyphens: frozenset[int]
    """Drawn characters after which a soft hyphen was."""
    breaks: dict[int, bool]
    """Drawn characters after which a break was asked for or forbidden."""
    western: bool = False
    """Whether it is set as Western text."""


def drop_invisible(text: str, western: bool = False) -> Visible:
    """Keep of spaces what is seen: one between two Western words or two Han; none beside marks, none at ends.

    In Western text one stands wherever the writer put some.
    """
    kept: list[str] = []
    offsets: list[int] = []
    absorbed: set[int] = set()
    hyphens: set[int] = set()
    breaks: dict[int, bool] = {}
    at = 0
    for match in _INVISIBLE.finditer(text):
        kept.append(text[at : match.start()])
        offsets.extend(range(at, match.start()))
        at = match.end()
        last = len(offsets) - 1
        gone = match[0]
        if last < 0 or at == len(text):
            continue
        space = _space_kept(text[match.start() - 1], gone, text[at], western)
        if space:
            kept.append(space)
            offsets.append(match.start())
        elif any(shape_of(char) == SPACE or char == FULL_SPACE for char in gone if char not in _FORMAT):
            absorbed.add(last)
        if SOFT_HYPHEN in gone:
            hyphens.add(last)
        if BREAK_HERE in gone or NO_BREAK_HERE in gone:
            breaks[len(offsets) - 1] = BREAK_HERE in gone
    kept.append(text[at:])
    offsets.extend(range(at, len(text)))
    return Visible("".join(kept), offsets, frozenset(absorbed), frozenset(hyphens), breaks, western)


_FORMAT = "\u00ad\u200b\u200e\u200f\u2060\ufeff"


def _space_kept(before: str, spaces: str, after: str, western: bool) -> str:
    """The space that is drawn for the writer's between two characters; none where the setting makes its own."""
    visible = spaces.strip(_FORMAT)
    if not visible:
        return ""
    if FULL_SPACE in visible:
        return FULL_SPACE
    if GLUE in visible or "\u202f" in visible:
        return GLUE
    a, b = shape_of(before), shape_of(after)
    both_western = a in WESTERN and b in WESTERN
    both_han = a in (HAN, NO_START) and b == HAN
    return SPACE if both_western or both_han or western else ""
