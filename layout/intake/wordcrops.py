"""How a picture was cropped in Word: what of it is shown, of the whole that the file keeps."""

import re
from typing import Any

from layout.intake.archive import child, value
from layout.intake.pictures import WHOLE, Crop

_SIDES = ("l", "t", "r", "b")
_OLD_SIDES = ("cropleft", "croptop", "cropright", "cropbottom")
_LEAST = 0.005
"""Of a side; less is how programs round."""


def cropped(picture: Any) -> Crop:
    """The shares that are cut off at each side of a ``blip`` or an ``imagedata``; what adds white is no crop."""
    rectangle = child(picture.getparent(), "srcRect")
    sides = (
        [_share(value(rectangle, side), 100_000) for side in _SIDES]
        if rectangle is not None
        else [_share(value(picture, side), 65_536) for side in _OLD_SIDES]
    )
    left, above, right, below = (side if _LEAST < side < 1 else 0.0 for side in sides)
    return (left, above, right, below) if left + right < 1 and above + below < 1 else WHOLE


def _share(written: str, whole: int) -> float:
    """A share as Word writes it: parts of a whole, percent, or parts of 65,536 with an ``f`` behind."""
    found = re.fullmatch(r"(-?\d{1,9}(?:\.\d{1,9})?)(%|f|)", written)
    if found is None:
        return 0.0
    number = float(found[1])
    if found[2] == "%":
        return number / 100
    return number if whole == 65_536 and not found[2] else number / whole
