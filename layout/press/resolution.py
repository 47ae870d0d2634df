"""Whether photos have pixels enough for their places: answered from their sizes, no picture is read."""

from collections.abc import Iterable

from layout.errors import Diagnostic, error, said, warning
from layout.model.condition import Condition
from layout.model.page import PlacedPicture
from layout.units import PT_PER_INCH, PT_PER_MM


def check_pictures(pictures: Iterable[PlacedPicture], condition: Condition) -> tuple[Diagnostic, ...]:
    """What a shop would say of the photos' resolution at their placed size; reads no picture."""
    found: list[Diagnostic] = []
    for placed in pictures:
        if placed.picture.width_px == 0:
            continue
        ppi = resolution(placed)
        if ppi >= condition.photo_ppi - 0.5:
            continue
        found.append(_too_few(placed, ppi, condition))
    return tuple(found)


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
