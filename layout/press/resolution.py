"""Whether photos have pixels enough for their places: answered from their sizes, no picture is read."""

from collections.abc import Iterable

from layout.errors import Diagnostic, error_text, warning_text
from layout.model.condition import Condition
from layout.model.page import PlacedPicture
from layout.units import PT_PER_INCH


def check_pictures(pictures: Iterable[PlacedPicture], condition: Condition) -> tuple[Diagnostic, ...]:
    """What a shop would say of the photos' resolution at their placed size; reads no picture."""
    found: list[Diagnostic] = []
    for placed in pictures:
        if placed.picture.width_px == 0:
            continue
        ppi = resolution(placed)
        if ppi >= condition.photo_ppi - 0.5:
            continue
        name, span = placed.picture.file.name, placed.picture.span
        fewer = condition.photo_ppi_min if ppi < condition.photo_ppi_min else condition.photo_ppi
        largest = placed.rect.width * ppi / fewer / PT_PER_INCH * 25.4
        hint = f"at {largest:.0f} mm wide it would have {fewer:.0f} ppi; use a larger original or place it smaller"
        message = f"{name} has {ppi:.0f} ppi at its place, {condition.name} "
        if ppi < condition.photo_ppi_min - 0.5:
            found.append(error_text("low-ppi", f"{message}takes none under {condition.photo_ppi_min:.0f}", span, hint))
        else:
            found.append(warning_text("low-ppi", f"{message}wants {condition.photo_ppi:.0f}", span, hint))
    return tuple(found)


def resolution(placed: PlacedPicture) -> float:
    """Pixels per inch at the placed size, of the worse direction."""
    left, top, right, bottom = placed.crop
    across = placed.picture.width_px * (right - left) / placed.rect.width
    down = placed.picture.height_px * (bottom - top) / placed.rect.height
    return min(across, down) * PT_PER_INCH
