"""Where a line may end: clreq's prohibitions, unbreakable runs, and the inside of Western words, paths and URLs."""

import math
import re
from functools import cache, lru_cache

import pyphen

from layout.compose.classes import (
    CLOSING,
    CONNECTORS,
    ELLIPSES,
    FULL_SPACE,
    GLUE,
    HYPHENS,
    INTERPUNCTS,
    NO_START,
    OPENERS,
    POINTS,
    POSTFIXES,
    PREFIXES,
    SOLIDI,
    SPACE,
    WESTERN,
    WESTERN_CLOSERS,
    WESTERN_OPENERS,
)
from layout.model.theme import Prohibition

NEVER = math.inf
"""The penalty of a break that is none."""
FREE = 0.0

URL_PENALTY = 0.1
"""Breaking a path or URL after one of its marks: seen, but what clreq allows."""
ROOT_PENALTY = 1.0
"""Leaving the first solidus of a path alone at the end of a line."""
WORD_PENALTY = 0.2
"""Breaking a word at a hyphen it has of its own."""
NUMBER_PENALTY = 0.6
"""Breaking a number where a reader expects it: seen, and read together again."""
TELEPHONE_PENALTY = 8.0
"""Breaking a telephone number, which is dialled at a glance: as dear as a line that lacks two em and a quarter."""
TELEPHONE = re.compile(
    r"(?<![\d-])(?:\+?86[- ]?)?"
    r"(?:\(?0\d{2,3}[-) ]\d{3,4}[- ]?\d{4}|1[3-9]\d[- ]\d{4}[- ]\d{4}|[48]00[- ]\d{3,4}[- ]\d{3,4})(?:-\d{1,6})?(?!\d)"
)
"""Of China: with its area's code, of a mobile, of a firm (400, 800)."""

_BASIC_START = frozenset(
    CLOSING + INTERPUNCTS + CONNECTORS + SOLIDI + "/" + POINTS + WESTERN_CLOSERS + POSTFIXES + NO_START
)
_BASIC_END = frozenset(OPENERS + WESTERN_OPENERS)
NOT_AT_START: dict[Prohibition, frozenset[str]] = {
    Prohibition.NONE: frozenset(POSTFIXES),
    Prohibition.BASIC: _BASIC_START,
    Prohibition.GB: _BASIC_START,
    Prohibition.STRICT: _BASIC_START | frozenset(ELLIPSES),
}
"""Shapes that may not begin a line, by level. Dashes are seen to in pairs, where pairs are known."""
NOT_AT_END: dict[Prohibition, frozenset[str]] = {
    Prohibition.NONE: frozenset(PREFIXES),
    Prohibition.BASIC: _BASIC_END | frozenset(PREFIXES),
    Prohibition.GB: _BASIC_END | frozenset(PREFIXES + SOLIDI + "/"),
    Prohibition.STRICT: _BASIC_END | frozenset(PREFIXES + SOLIDI + "/"),
}
"""Shapes that may not end a line, by level."""


def penalty(left: str, right: str, level: Prohibition, spaced: bool) -> float:
    """The penalty of ending a line between two shapes; `spaced`: the writer put a space there."""
    if GLUE in (left, right) or right in (SPACE, FULL_SPACE):
        return NEVER
    if left in WESTERN and right in WESTERN and not spaced:
        return NEVER
    if right in NOT_AT_START[level] or left in NOT_AT_END[level]:
        return NEVER
    if right in HYPHENS and not spaced and level is not Prohibition.NONE:
        return NEVER
    return FREE


_ADDRESS = re.compile(r"://|^www\.|[/_=&]|[^\W\d]\.[^\W\d]{2}")
_AFTER = "/.-_?&=:,;–"
_NOT_BEFORE = frozenset("/.-_?&=:,;!)]}%'\"–")


_NUMBER = re.compile(r"(?<=\d{3})[-–/](?=\d{3})|(?<=\d),(?=\d{3}(?!\d))")
"""Where numbers may break, behind the mark: telephone numbers, ranges of years, thousands; no date, no fraction."""


@lru_cache(maxsize=4096)
def word_breaks(word: str) -> tuple[tuple[int, float], ...]:
    """Where an unspaced Western word may break, as (characters before it, penalty).

    URLs and paths break after ``/ . - _ ? & =``, other words after a hyphen of their own, numbers behind the dash of a
    telephone number or a range and behind a comma of thousands; never else among digits, and never so that fewer than
    two characters stand on either side.
    """
    address = _ADDRESS.search(word) is not None
    after = _AFTER if address else "-–/"
    cost = URL_PENALTY if address else WORD_PENALTY
    found = [(1, ROOT_PENALTY)] if word[0] == "/" and word[1].isalnum() else []
    spelt = any(map(str.isalpha, word))
    numbers = set() if spelt else {match.end() for match in _NUMBER.finditer(word)}
    for i in range(2, len(word) - 1):
        before, here = word[i - 1], word[i]
        if i in numbers:
            found.append((i, NUMBER_PENALTY))
            continue
        if before not in after or here in _NOT_BEFORE:
            continue
        if here.isdigit() and word[i - 2].isdigit():
            continue
        if not word[i - 2].isalnum() and before != "/":
            continue
        found.append((i, cost))
    return tuple(found)


@cache
def _dictionary(language: str) -> pyphen.Pyphen | None:
    return pyphen.Pyphen(lang=language, left=2, right=3) if pyphen.language_fallback(language) else None


_PLAIN_WORD = re.compile(r"[^\W\d_]{5,}")
_UNHYPHENATED = re.compile(r"[/_@=&\d]|[^\W\d]\.[^\W\d]")


@lru_cache(maxsize=4096)
def hyphen_points(word: str, language: str) -> tuple[int, ...]:
    """Where a hyphen may divide a Western word, as characters before it. Addresses, codes and acronyms have none."""
    if not language or _UNHYPHENATED.search(word):
        return ()
    parts = [match for match in _PLAIN_WORD.finditer(word) if match[0][1:] == match[0][1:].lower()]
    dictionary = _dictionary(language) if parts else None
    if dictionary is None:
        return ()
    return tuple(match.start() + int(point) for match in parts for point in dictionary.positions(match[0]))
