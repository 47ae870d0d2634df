"""One line set exactly: clreq's classes in order, each used up before the next, all gaps of a class alike."""

from collections.abc import Sequence

from layout.compose.gaps import STRETCH_WORD_SPACE
from layout.compose.prepared import Prepared

EPSILON = 1e-9
LETTERS_MOST = 0.12
"""What may stand between the letters of a Western word that has a line to itself, em."""


def fill(rooms: Sequence[float], amount: float) -> tuple[list[float], float]:
    """Share `amount` equally among gaps of limited room; a gap that is full leaves its share to the others.

    Returns each gap's share, and what found no room.
    """
    total = sum(rooms)
    if amount >= total - EPSILON:
        return list(rooms), max(0.0, amount - total)
    shares = [0.0] * len(rooms)
    open_gaps = sorted(range(len(rooms)), key=rooms.__getitem__)
    left = amount
    for position, index in enumerate(open_gaps):
        level = left / (len(open_gaps) - position)
        shares[index] = min(rooms[index], level)
        left -= shares[index]
    return shares, 0.0


def solve(part: Prepared, start: int, last: int, excess: float) -> tuple[dict[int, float], float]:
    """How each gap of the line from character `start` to `last` changes so that it loses `excess` em (gains, if < 0).

    The gaps are those between its characters, so that the mark at the line's end (class 1) is not among them.
    Returns the changes, where there are any, and the excess that remains.
    """
    if excess > EPSILON:
        return _squeeze(part, start, last, excess)
    if excess < -EPSILON:
        return _stretch(part, start, last, -excess)
    return {}, 0.0


def _squeeze(part: Prepared, start: int, last: int, excess: float) -> tuple[dict[int, float], float]:
    changes: dict[int, float] = {}
    for number in sorted(part.squeeze):
        gaps = [gap for gap in part.squeeze[number] if start <= gap < last]
        if gaps:
            shares, excess = fill([part.squeeze[number][gap] for gap in gaps], excess)
            changes.update((gap, -share) for gap, share in zip(gaps, shares, strict=True))
        if excess <= EPSILON:
            break
    return changes, excess


def _stretch(part: Prepared, start: int, last: int, lacking: float) -> tuple[dict[int, float], float]:
    changes: dict[int, float] = {}
    for number in sorted(part.take):
        gaps = [gap for gap in part.take[number] if start <= gap < last]
        if gaps:
            shares, lacking = fill([part.take[number][gap] for gap in gaps], lacking)
            changes.update(zip(gaps, shares, strict=True))
        if lacking <= EPSILON:
            return changes, 0.0
    gaps = [gap for gap in range(start, last) if part.stretches[gap]]
    if not gaps and part.western:
        return _letters(changes, lacking)
    if not gaps:  # 《The Old Man and the: nothing but words
        gaps = [gap for gap in part.take.get(STRETCH_WORD_SPACE, ()) if start <= gap < last]
    if not gaps:
        return changes, -lacking
    share = lacking / len(gaps)
    changes.update((gap, changes.get(gap, 0.0) + share) for gap in gaps)
    return changes, 0.0


def _letters(changes: dict[int, float], lacking: float) -> tuple[dict[int, float], float]:
    """Fill a line of one Western word with its letters, as far as that can be borne."""
    shares, left = fill([LETTERS_MOST - change for change in changes.values()], lacking)
    return {gap: change + share for (gap, change), share in zip(changes.items(), shares, strict=True)}, -left
