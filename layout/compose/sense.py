"""Where a headline may turn over by its sense: what may not stand first or last, names, and a guess at phrases."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

import budoux

SPLIT_PHRASE = 1.0
"""Breaking where no phrase seems to end. Soft: the guess is wrong inside names and rare words."""
DOUBTFUL = 0.5
"""Breaking where a phrase hardly seems to end."""
NO_PAUSE = 0.1
"""Breaking where a phrase surely ends, but no mark or space of the author's makes a pause."""
SURE = 1500
"""From this score on BudouX is hardly ever wrong in headlines."""
AWKWARD_END = 0.3
"""Ending a line with a preposition, which points at what follows."""
SENSELESS = 100.0
"""What the rules for headlines forbid: dearer than any imbalance, cheaper than not fitting."""

_NOT_FIRST = frozenset("的得了着过们地之等吗呢吧啊嘛")  # data
_FIRST_AFTER_ALL = re.compile(
    "了[解结却断]|得[到知分失主奖益出当体]|着[力手眼重火装]|过[去年程渡节半度剩期失]"  # data
    "|地[区方铁震球质下面位点图带块产名标道]"  # data
    "|之[后前间一中内外]|等[待候级于]"  # data
)
_NOT_LAST = frozenset("和与及或暨")  # data
_LAST_AFTER_ALL = re.compile("[参赠给]与|[共总温饱祥缓调谦柔平亲]和|[普涉危波顾提]及|[抑间]或")  # data
_POINTS_ON = frozenset("在对将把被从向为于是让使由按以")  # data
_PAUSES = frozenset("，、；：。！？,;:!?）》」』” \u3000")


_FEATURES = (
    ("UW1", -3, -2), ("UW2", -2, -1), ("UW3", -1, 0), ("UW4", 0, 1), ("UW5", 1, 2), ("UW6", 2, 3),
    ("BW1", -2, 0), ("BW2", -1, 1), ("BW3", 0, 2), ("TW1", -3, 0), ("TW2", -2, 1), ("TW3", -1, 2), ("TW4", 0, 3),
)  # fmt: skip
"""BudouX's features: the weights' name and the characters around a gap, counted from the one behind it."""


@cache
def _model() -> tuple[dict[str, dict[str, int]], float]:
    """BudouX's weights for Simplified Chinese, and the score of a gap that none of them knows."""
    model: dict[str, dict[str, int]] = budoux.load_default_simplified_chinese_parser().model
    return model, -0.5 * sum(sum(weights.values()) for weights in model.values())


@lru_cache(maxsize=1024)
def phrase_scores(text: str) -> tuple[float, ...]:
    """How surely a phrase ends after each character but the last, by BudouX: its sum of n-gram weights."""
    model, base = _model()
    scores = []
    for i in range(1, len(text)):
        score = base
        for name, start, end in _FEATURES:
            if i + start >= 0 and i + end <= len(text):
                score += model[name].get(text[i + start : i + end], 0)
        scores.append(score)
    return tuple(scores)


def _phrase_price(score: float) -> float:
    """The price of a break that BudouX gives this score."""
    if score <= 0:
        return SPLIT_PHRASE
    return NO_PAUSE + max(0.0, (DOUBTFUL - NO_PAUSE) * (1 - score / SURE))


def sense_penalties(text: str, names: Sequence[str], spaced: frozenset[int]) -> list[float]:
    """The price of turning over after each character of a headline. `spaced`: where the author left a space."""
    scores = phrase_scores(text)
    prices = []
    for i in range(len(text) - 1):
        if _forbidden(text, i):
            price = SENSELESS
        elif i in spaced or text[i] in _PAUSES:
            price = 0.0
        else:
            price = _phrase_price(scores[i])
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
