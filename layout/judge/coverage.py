"""How much ink each plate of a page lays: on the whole, at most by area, and by the ink keys of a press."""

from collections.abc import Iterator

from PIL import Image

from layout.judge import decoding
from layout.judge.lettersonink import letters_of
from layout.judge.marks import PageContent, PaintContext, StrokeMark, TextMark
from layout.judge.plates import CELL_MM, PIXELS_PER_MM, Plates, paints_plates
from layout.judge.rendering import Renderer
from layout.judge.report import ZONE_MM, PlatePreview, PlateSeen
from layout.units import PT_PER_INCH, PT_PER_MM

_FINE = 3
"""Times: the modules of codes are no larger than a pixel of the plates that only faults are looked for on."""
_FULL = 2.55
"""Levels of a plate, to a percent."""


def coverage(content: PageContent, renderer: Renderer | None) -> tuple[PlateSeen, ...]:
    """The plates of a page, the process inks first, those without ink left out; type and hairlines counted, too.

    What preflight does not count (`PageSeen.counted`) is not in it.
    """
    plates = Plates(content.trim, fine=_FINE)
    for mark in content.marks:
        if paints_plates(mark):
            try:
                plates.paint(mark)
            except (decoding.Undecodable, decoding.Uncounted):
                continue
        elif isinstance(mark, StrokeMark) and mark.context is PaintContext.PAGE and not mark.hidden:
            plates.paint_hair(mark)
    letters = letters_of(content, plates, renderer)
    for mark in content.marks:
        if letters is not None and isinstance(mark, TextMark) and _prints(mark):
            plates.lay_letters(mark, letters)
    return tuple(_seen(name, plane) for name, plane in plates.listed() if plane.getbbox())


def _prints(mark: TextMark) -> bool:
    return mark.context is PaintContext.PAGE and not (mark.hidden or mark.blank or mark.mode in (3, 7))


def _seen(name: str, plane: Image.Image) -> PlateSeen:
    whole = _average(plane)
    peak = plane.reduce(CELL_MM * PIXELS_PER_MM * _FINE).getextrema()[1] / _FULL  # type: ignore[operator]
    zones = tuple(round(zone, 2) for zone in _zones(plane))
    coarse = plane.reduce(_FINE)
    preview = PlatePreview(coarse.width, coarse.height, coarse.tobytes(), PIXELS_PER_MM * PT_PER_INCH / PT_PER_MM)
    return PlateSeen(name, round(whole, 2), round(peak, 1), zones, preview)


def _zones(plane: Image.Image) -> Iterator[float]:
    wide = ZONE_MM * PIXELS_PER_MM * _FINE
    for left in range(0, plane.width, wide):
        yield _average(plane.crop((left, 0, min(left + wide, plane.width), plane.height)))


def _average(plane: Image.Image) -> float:
    counted = plane.histogram()
    return sum(level * count for level, count in enumerate(counted)) / max(sum(counted), 1) / _FULL
