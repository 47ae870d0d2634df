"""Whether pictures suit their places, in pixels and in shape: answered from their sizes, no picture is read."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import inf

from layout.errors import Diagnostic, error, said, warning
from layout.model.condition import Condition
from layout.model.issue import Picture
from layout.model.page import PlacedPicture
from layout.units import PT_PER_INCH, PT_PER_MM

BENT, UNLIKE = 0.05, 0.02
"""By how much a picture's shape may differ from that of its place: from the first on it is an error, from the second
on it is told. It would be stretched to fill it."""
SCALED, SCALED_MOST = 0.02, 0.2
"""By how much an advertisement may be printed larger or smaller than it was made: from the first on it is told, from
the second on it is an error, for it was made for another place, unless it was to be placed whole in whatever size."""


def check_pictures(pictures: Iterable[PlacedPicture], condition: Condition) -> tuple[Diagnostic, ...]:
    """What a shop would say of pictures at their places: too few pixels, another shape; reads no picture."""
    found: list[Diagnostic] = []
    for placed in pictures:
        if not placed.picture.shape:
            continue
        told = list(_shape(placed)) or list(_size(placed))
        ppi = resolution(placed) if placed.picture.width_px else inf
        if ppi < condition.photo_ppi - 0.5:
            told.append(_too_few(placed, ppi, condition))
        found += (asking_client(fault, placed.picture) for fault in told)
    return tuple(found)


def asking_client(fault: Diagnostic, picture: Picture) -> Diagnostic:
    """What is wrong with a picture, with whom to ask for another where it is an advertisement."""
    if not picture.client:
        return fault
    return replace(fault, hints=(*fault.hints, said("hint-ask-client", client=picture.client)))


def _size(placed: PlacedPicture) -> Iterator[Diagnostic]:
    """That an advertisement that says how large it is would be printed larger or smaller."""
    picture, vector = placed.picture, placed.picture.vector
    if placed.photo is not None or vector is None or not vector.exact:
        return
    left, _, right, _ = placed.crop
    scale = placed.rect.width / ((right - left) * vector.width)
    if abs(scale - 1) < SCALED:
        return
    width, height = round(vector.width / PT_PER_MM), round(vector.height / PT_PER_MM)
    name, percent = picture.file.name, round(scale * 100)
    hint = said("hint-ad-scale", width=_mm(placed), height=_mm(placed, placed.rect.width / placed.rect.height))
    if placed.contained or abs(scale - 1) < SCALED_MOST:
        yield warning("ad-scale", picture.span, hint, file=name, width=width, height=height, percent=percent)
    else:
        yield error("ad-scale", picture.span, hint, file=name, width=width, height=height, percent=percent)


def _shape(placed: PlacedPicture) -> Iterator[Diagnostic]:
    """That a picture would be stretched to the shape of its place."""
    left, top, right, bottom = placed.crop
    own = placed.picture.shape * (right - left) / (bottom - top)
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
