"""Whether pictures suit their places, in pixels and in shape: answered from their sizes, no picture is read."""

from collections.abc import Iterable, Iterator

from layout.errors import Diagnostic, error, said, warning
from layout.model.condition import Condition
from layout.model.page import PlacedPicture
from layout.units import PT_PER_INCH, PT_PER_MM

BENT, UNLIKE = 0.05, 0.02
"""By how much a picture's shape may differ from that of its place: from the first on it is an error, from the second
on it is told. It would be stretched to fill it."""


def check_pictures(pictures: Iterable[PlacedPicture], condition: Condition) -> tuple[Diagnostic, ...]:
    """What a shop would say of pictures at their places: too few pixels, another shape; reads no picture."""
    found: list[Diagnostic] = []
    for placed in pictures:
        if placed.picture.width_px == 0:
            continue
        found += _shape(placed)
        ppi = resolution(placed)
        if ppi >= condition.photo_ppi - 0.5:
            continue
        found.append(_too_few(placed, ppi, condition))
    return tuple(found)


def _shape(placed: PlacedPicture) -> Iterator[Diagnostic]:
    """That a picture would be stretched to the shape of its place."""
    left, top, right, bottom = placed.crop
    own = placed.picture.width_px * (right - left) / (placed.picture.height_px * (bottom - top))
    place = placed.rect.width / placed.rect.height
    off = max(own / place, place / own) - 1
    name, span, hint = placed.picture.file.name, placed.picture.span, said("hint-ad-shape", height=_mm(placed, own))
    shape, wanted, width, height = round(own, 2), round(place, 2), _mm(placed), _mm(placed, place)
    if off >= BENT:
        yield error("ad-shape", span, hint, file=name, own=shape, place=wanted, width=width, height=height)
    elif off >= UNLIKE:
        yield warning("ad-shape", span, hint, file=name, own=shape, place=wanted, width=width, height=height)


def _mm(placed: PlacedPicture, shape: float = 1.0) -> int:
    """A picture's width in millimetres, or the height that goes with it in a shape."""
    return round(placed.rect.width / shape / PT_PER_MM)


def _too_few(placed: PlacedPicture, ppi: float, condition: Condition) -> Diagnostic:
    """What is said of a photo with so many pixels per inch: an error below the least that the shop takes."""
    name, span = placed.picture.file.name, placed.picture.span
    fewer = condition.photo_ppi_min if ppi < condition.photo_ppi_min else condition.photo_ppi
    largest = placed.rect.width * ppi / fewer / PT_PER_MM
    hint = said("hint-larger-original", width=round(largest), ppi=round(fewer))
    if ppi < condition.photo_ppi_min - 0.5:
        wanted = round(condition.photo_ppi_min)
        return error("low-ppi", span, hint, file=name, ppi=round(ppi), condition=condition.name, wanted=wanted)
    wanted = round(condition.photo_ppi)
    return warning(
        "low-ppi", span, hint, form="few", file=name, ppi=round(ppi), condition=condition.name, wanted=wanted
    )


def resolution(placed: PlacedPicture) -> float:
    """Pixels per inch at the placed size, of the worse direction."""
    left, top, right, bottom = placed.crop
    across = placed.picture.width_px * (right - left) / placed.rect.width
    down = placed.picture.height_px * (bottom - top) / placed.rect.height
    return min(across, down) * PT_PER_INCH
