"""Where a headline may turn over by its sense: words stay whole, pauses are taken, elsewhere a guess at phrases."""

from collections.abc import Sequence
from functools import cache, lru_cache

import budoux

from layout.compose.words import counts, leans, links, named, pauses, points, tails, whole

NO_PAUSE = 0.6
"""Turning where a phrase surely ends, but no mark or space of the author's makes a pause. Two lines of 1 : 3 are 0.5
from balance: a pause that fits is taken down to there (转行按意群), any other turn only where it is better balanced.
"""
DOUBTFUL = 1.0
"""Turning between words where a phrase hardly seems to end."""
SPLIT_PHRASE = 1.6
"""Turning between words where no phrase seems to end: the program is not sure of it."""
SURE = 1500
"""From this score on BudouX is hardly ever wrong in headlines."""
AWKWARD_END = 0.6
"""Ending a line with an adverb or another small word that points at what follows, with how many there are of it, or
with all of a name but what it names."""
SENSELESS = 100.0
"""What the rules for headlines forbid: dearer than any imbalance, cheaper than not fitting."""

SPLIT_WORD, SPLIT_JUSTIFIED = 2.0, 0.5
"""Ending a line of a caption inside a word, or beginning one with 的: dearer than six characters free at its end; where
lines are justified, than half a character shared out among the others."""

CLOSED = 0.3
"""Turning behind a closing mark: something ends there, but nobody pauses."""

_CLOSERS = frozenset("）》」』”")  # data


_FEATURES = (
    ("UW1", -3, -2), ("UW2", -2, -1), ("UW3", -1, 0), ("UW4", 0, 1), ("UW5", 1, 2), ("UW6", 2, 3),
    ("BW1", -2, 0), ("BW2", -1, 1), ("BW3", 0, 2), ("TW1", -3, 0), ("TW2", -2, 1), ("TW3", -1, 2), ("TW4", 0, 3),
)  # fmt: skip
"""BudouX's features: the weights' name and the characters around a gap, counted from the one behind it."""


@cache
def _model(traditional: bool) -> tuple[dict[str, dict[str, int]], float]:
    """BudouX's weights for Simplified or Traditional Chinese, and the score of a gap that none of them knows."""
    load = (
        budoux.load_default_traditional_chinese_parser if traditional else budoux.load_default_simplified_chinese_parser
    )
    model: dict[str, dict[str, int]] = load().model
    return model, -0.5 * sum(sum(weights.values()) for weights in model.values())


@lru_cache(maxsize=1024)
def phrase_scores(text: str, traditional: bool = False) -> tuple[float, ...]:
    """How surely a phrase ends after each character but the last, by BudouX: its sum of n-gram weights."""
    model, base = _model(traditional)
    scores = []
    for i in range(1, len(text)):
        score = base
        for name, start, end in _FEATURES:
            if i + start >= 0 and i + end <= len(text):
                score += model[name].get(text[i + start : i + end], 0)
        scores.append(score)
    return tuple(scores)


def _phrase_price(score: float) -> float:
    """The price of a turn between words that BudouX gives this score."""
    if score <= 0:
        return SPLIT_PHRASE
    return NO_PAUSE + max(0.0, (DOUBTFUL - NO_PAUSE) * (1 - score / SURE))


def sense_penalties(text: str, names: Sequence[str], spaced: frozenset[int], traditional: bool = False) -> list[float]:
    """The price of turning over after each character of a headline. `spaced`: where the author left a space that is
    not drawn: beside Latin, where some type one out of habit, it says nothing."""
    names = tuple(names)
    scores, kept = phrase_scores(text, traditional), whole(text, names)
    prices = []
    for i in range(len(text) - 1):
        if i in kept or leans(text, i, names) or links(text, i, names):
            price = SENSELESS
        elif pauses(text, i) or (i in spaced and not text[i].isascii() and not text[i + 1].isascii()):
            price = 0.0
        elif text[i] == " ":
            price = NO_PAUSE
        elif text[i] in _CLOSERS:
            price = CLOSED
        else:
            awkward = any(rule(text, i, names) for rule in (points, counts, named, tails))
            price = _phrase_price(scores[i]) + AWKWARD_END * awkward
        prices.append(price)
    return prices


@lru_cache(maxsize=1024)
def word_prices(text: str, names: tuple[str, ...], justify: bool) -> tuple[float, ...]:
    """What ending a line of a text that is no headline costs after each character, for the sake of its words."""
    price, kept = SPLIT_JUSTIFIED if justify else SPLIT_WORD, whole(text, names)
    inside = (i in kept or leans(text, i, names) or links(text, i, names) for i in range(len(text) - 1))
    return (*(price * bad for bad in inside), 0.0)
