"""Widths of marks: how much blank each can give, from its outline, and where (clreq, punctuation width adjustment)."""

from dataclasses import dataclass

from layout.compose.api import Measure
from layout.compose.classes import CLOSING, INTERPUNCTS, OPENERS
from layout.model.theme import FaceRef

FULL_WIDTH = 0.8
"""From this advance in em on, a mark is full-width and has blank to give (as web-platform-tests tell the two apart)."""
HALF = 0.5
"""The narrowest a full-width mark gets, em, and the most that one side gives."""
CENTRED = 0.2
"""With at least this much blank on both sides, em, a mark stands in the middle of its square."""


@dataclass(frozen=True, slots=True)
class PunctuationMark:
    """What a mark can give on its left and right side, in em; `centred` marks give on both."""

    left: float
    right: float
    centred: bool = False


NOTHING = PunctuationMark(0.0, 0.0)


def measure_mark(measure: Measure, face: FaceRef, char: str) -> PunctuationMark:
    """What *char* can give in *face*: never more than is blank, never below half an em of width."""
    if char not in OPENERS and char not in CLOSING and char not in INTERPUNCTS:
        return NOTHING
    advance = measure.advances(face, char)[0]
    if advance < FULL_WIDTH:
        return NOTHING
    left, right = (max(0.0, blank) for blank in measure.blanks(face, char))
    room = advance - HALF
    if char in INTERPUNCTS or (char not in OPENERS and min(left, right) > CENTRED and max(left, right) < HALF):
        return PunctuationMark(min(left, room / 2), min(right, room / 2), True)
    if char in OPENERS:
        return PunctuationMark(min(left, room), 0.0)
    return PunctuationMark(0.0, min(right, room))
