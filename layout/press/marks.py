"""What stands around a page on the printed sheet: crop, bleed and registration marks, colour bars, a slug line.

All of it lies outside the bleed. Lengths in points, origin at the lower left corner of the media box.
"""

from dataclasses import dataclass

from layout.model.condition import Condition, Spot
from layout.units import PT_PER_MM, Pt, Rect

HAIR: Pt = 0.25
"""Of marks."""
MARK_LENGTH = 5 * PT_PER_MM
MARK_GAP = 1 * PT_PER_MM
"""From the bleed to anything outside it."""
MIN_OFFSET = 3 * PT_PER_MM
"""From the trim to crop marks, also where there is no bleed: a knife that is a little off must not leave a mark."""
TARGET = 2 * PT_PER_MM
"""Radius of a registration target's circle."""
PATCH = 5 * PT_PER_MM
"""Side of a patch of the colour bar: what a densitometer's aperture needs."""
SLUG_SIZE: Pt = 6.0
SLUG_HEIGHT: Pt = 7.5
"""Of one of its lines."""
SLUG_LINES = 2

ALL = b"/LayoutAll"
"""Name of the colour space that inks every plate."""

_CIRCLE = 0.5522847
"""Control points of a quarter circle as a Bézier curve."""

BARS: tuple[tuple[float, float, float, float], ...] = (
    (1, 0, 0, 0),
    (0, 1, 0, 0),
    (0, 0, 1, 0),
    (0, 0, 0, 1),
    (0, 1, 1, 0),
    (1, 0, 1, 0),
    (1, 1, 0, 0),
    (0.5, 0, 0, 0),
    (0, 0.5, 0, 0),
    (0, 0, 0.5, 0),
    (0, 0, 0, 0.5),
    (0.3, 0.22, 0.22, 0),
    (0, 0, 0, 0.3),
)
"""Solids, overprints of two, half tones for dot gain, and gray balance beside the black tint it should match."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where the boxes of a page lie on its sheet; x to the right, y upwards, the media box from 0."""

    width: Pt
    height: Pt
    bleed: Rect
    trim: Rect
    slug: Rect | None
    """Two lines at the foot, parted by the target in the middle; on folded sheets the left half alone is free."""
    marks: bool
    black_only: bool = False
    """Whether colour bars are of black alone."""
    spots: tuple[Spot, ...] = ()
    """Inks beside the four, or beside black."""
    folded: bool = False
    """Whether fold marks stand in the middle of its sides, so that registration targets must not."""


def sheet_for(width: Pt, height: Pt, bleed: Pt, condition: Condition) -> Sheet:
    """The sheet for a page of this trimmed size with so much bleed painted around it."""
    margin = bleed
    if condition.marks:
        margin = max(bleed + MARK_GAP, MIN_OFFSET) + MARK_LENGTH + MARK_GAP
    elif condition.slug:
        margin = bleed + MARK_GAP + SLUG_LINES * SLUG_HEIGHT
    trim = Rect(margin, margin, width, height)
    slug = None
    if condition.slug:
        left = margin if condition.marks else bleed
        high = SLUG_LINES * SLUG_HEIGHT
        slug = Rect(left + TARGET, margin - bleed - MARK_GAP - high, width - 2 * TARGET, high)
    return Sheet(
        width + 2 * margin,
        height + 2 * margin,
        trim.inset(-bleed),
        trim,
        slug,
        condition.marks,
        condition.black_only,
        condition.spots,
    )


def draw_marks(sheet: Sheet) -> bytes:
    """The marks and colour bars of a sheet, as operators; nothing where the shop wants none."""
    if not sheet.marks:
        return b""
    out = [f"q {HAIR} w 0 J".encode(), mark_ink(sheet)]
    out += [_line(*line) for line in _crop_lines(sheet)]
    out += [_target(x, y) for x, y in _targets(sheet)]
    out.append(b"Q")
    return b"\n".join([*out, *_bars(sheet)])


def mark_ink(sheet: Sheet) -> bytes:
    """What sets the colour of marks: every plate that there is."""
    if sheet.black_only and not sheet.spots:
        return b"0 0 0 1 K"
    ones = 1 + len(sheet.spots) if sheet.black_only else 1
    return ALL + b" CS " + b"1 " * ones + b"SCN"


def _line(x1: Pt, y1: Pt, x2: Pt, y2: Pt) -> bytes:
    return f"{x1:.3f} {y1:.3f} m {x2:.3f} {y2:.3f} l S".encode()


def _crop_lines(sheet: Sheet) -> list[tuple[Pt, Pt, Pt, Pt]]:
    """Crop marks at the trim, and shorter ones at the bleed where there is any."""
    trim, bleed = sheet.trim, sheet.bleed
    lines: list[tuple[Pt, Pt, Pt, Pt]] = []
    for box, length in ((trim, MARK_LENGTH), (bleed, MARK_LENGTH / 2)):
        if box is bleed and trim.x - bleed.x <= 0:
            continue
        out_x, out_y = max(trim.x - bleed.x + MARK_GAP, MIN_OFFSET), max(trim.y - bleed.y + MARK_GAP, MIN_OFFSET)
        left, right = trim.x - out_x, trim.right + out_x
        low, high = trim.y - out_y, trim.bottom + out_y
        for y in (box.y, box.bottom):
            lines += [(left - length, y, left, y), (right, y, right + length, y)]
        for x in (box.x, box.right):
            lines += [(x, low - length, x, low), (x, high, x, high + length)]
    return lines


def _targets(sheet: Sheet) -> list[tuple[Pt, Pt]]:
    """One at each side, as far out as crop marks."""
    trim, out = sheet.trim, max(sheet.trim.x - sheet.bleed.x + MARK_GAP, MIN_OFFSET) + MARK_LENGTH / 2
    top, foot, side = (0.25, 0.75, 0.25) if sheet.folded else (0.5, 0.5, 0.5)
    return [
        (trim.x + foot * trim.width, trim.y - out),
        (trim.x + top * trim.width, trim.bottom + out),
        (trim.x - out, trim.y + side * trim.height),
        (trim.right + out, trim.y + side * trim.height),
    ]


def _target(x: Pt, y: Pt) -> bytes:
    """A circle in a cross."""
    radius, handle, arm = TARGET * 0.6, TARGET * 0.6 * _CIRCLE, TARGET
    circle = (
        f"{x + radius:.3f} {y:.3f} m "
        f"{x + radius:.3f} {y + handle:.3f} {x + handle:.3f} {y + radius:.3f} {x:.3f} {y + radius:.3f} c "
        f"{x - handle:.3f} {y + radius:.3f} {x - radius:.3f} {y + handle:.3f} {x - radius:.3f} {y:.3f} c "
        f"{x - radius:.3f} {y - handle:.3f} {x - handle:.3f} {y - radius:.3f} {x:.3f} {y - radius:.3f} c "
        f"{x + handle:.3f} {y - radius:.3f} {x + radius:.3f} {y - handle:.3f} {x + radius:.3f} {y:.3f} c S"
    ).encode()
    return b"\n".join([circle, _line(x - arm, y, x + arm, y), _line(x, y - arm, x, y + arm)])


def _bars(sheet: Sheet) -> list[bytes]:
    """The colour bar above the right half of the page, as many patches as fit between target and crop mark."""
    trim = sheet.trim
    start = trim.x + trim.width / 2 + 2 * PATCH
    room = int((trim.right - 2 * PATCH - start) / PATCH)
    y = sheet.bleed.bottom + MARK_GAP
    out: list[bytes] = []
    bars = [f"{' '.join(f'{ink:g}' for ink in inks)} k" for inks in BARS if not (sheet.black_only and any(inks[:3]))]
    spots = [f"/{spot.css_name} cs {tint} scn" for spot in sheet.spots for tint in (1, 0.5)]
    for index, colour in enumerate([*spots, *bars][: max(0, room)]):
        out.append(f"{colour} {start + index * PATCH:.3f} {y:.3f} {PATCH:.3f} {PATCH:.3f} re f".encode())
    return out
