"""Where a headline may turn over by its sense: what may not stand first or last, names, and a guess at phrases."""

import re
from collections.abc import Sequence
from functools import cache

import budoux

SPLIT_PHRASE = 1.0
"""Breaking where no phrase seems to end. Soft: the guess is wrong inside names and rare words."""
AWKWARD_END = 0.3
"""Ending a line with a preposition, which points at what follows."""
NO_PAUSE = 0.1
"""Breaking at a phrase's end where no mark or space of the author's makes a pause."""
SENSELESS = 100.0
"""What the rules for headlines forbid: dearer than any imbalance, cheaper than not fitting."""

_NOT_FIRST = frozenset("的得了着过们地之等吗呢吧啊嘛")
_FIRST_AFTER_ALL = re.compile(
    "了[解结却断]|得[到知分失主奖益出当体]|着[力手眼重火装]|过[去年程渡节半度剩期失]|地[区方铁震球质下面位点图带块产名标道]"
    "|之[后前间一中内外]|等[待候级于]"
)
_NOT_LAST = frozenset("和与及或暨")
_LAST_AFTER_ALL = re.compile("[参赠给]与|[共总温饱祥缓调谦柔平亲]和|[普涉危波顾提]及|[抑间]或")
_POINTS_ON = frozenset("在对将把被从向为于是让使由按以")
_PAUSES = frozenset("，、；：。！？,;:!?）》」』” \u3000")


@cache
def _phraser() -> budoux.Parser:
    return budoux.load_default_simplified_chinese_parser()


def phrase_ends(text: str) -> set[int]:
    """The gaps after which a phrase seems to begin, by BudouX."""
    ends, at = set(), 0
    for phrase in _phraser().parse(text):
        at += len(phrase)
        ends.add(at - 1)
    return ends


def sense_penalties(text: str, names: Sequence[str], spaced: frozenset[int]) -> list[float]:
    """The price of turning over after each character of a headline. `spaced`: where the author left a space."""
    ends = phrase_ends(text)
    prices = []
    for i in range(len(text) - 1):
        if _forbidden(text, i):
            price = SENSELESS
        elif i in spaced or text[i] in _PAUSES:
            price = 0.0
        else:
            price = NO_PAUSE if i in ends else SPLIT_PHRASE
            price += AWKWARD_END if text[i] in _POINTS_ON else 0.0
        prices.append(price)
    for name in names:
        for match in re.finditer(re.escape(name), text) if name else ():
            prices[match.start() : match.end() - 1] = [SENSELESS] * (len(name) - 1)
    return prices


def _forbidden(text: str, i: int) -> bool:
    """Whether the rules forbid a headline to turn over after character *i*."""
    if text[i + 1] in _NOT_FIRST and not _FIRST_AFTER_ALL.match(text, i + 1):
        return True
    return text[i] in _NOT_LAST and not (i and _LAST_AFTER_ALL.match(text, i - 1))
