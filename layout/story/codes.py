"""A QR code within a story: whole rows high, its caption beside it, or below where the column is too narrow."""

from collections.abc import Sequence
from math import ceil

from layout.model.body import QuickResponse
from layout.model.page import Line
from layout.model.theme import Align
from layout.story.blocks import BlockPlace
from layout.story.flow import CellLine, FlowLine
from layout.units import PT_PER_MM, Pt

BYTES = (14, 26, 42, 62, 84, 106, 122, 152, 180, 213)
"""What codes of versions 1 to 10 hold at level M (ISO/IEC 18004, table 7)."""
QUIET = 8
"""Modules of white at both sides together."""
MODULE: Pt = 0.51 * PT_PER_MM
"""A module at least, a little more than newsprint is asked for (0.5 mm)."""
BESIDE = 4
"""字 that a caption beside its code needs at least; else it stands below."""
NOTHING = Line((), 0.0, 0.0, 0, 0, last=True)


def modules(url: str) -> int:
    """Modules of the side of a code that says an address, the white around it included."""
    size = len(url.encode())
    version = next((number for number, most in enumerate(BYTES, 1) if size <= most), len(BYTES))
    return 17 + 4 * version + QUIET


def code_rows(block: QuickResponse, place: BlockPlace) -> int:
    """Rows that the code takes."""
    grid = place.setter.theme.grid
    return ceil((modules(block.url) * MODULE + grid.pitch - grid.size) / grid.pitch - 1e-6)


def code_side(block: QuickResponse, place: BlockPlace) -> Pt:
    """How wide and high the code is: whole rows."""
    return code_rows(block, place) * place.setter.theme.grid.pitch


def too_narrow(block: QuickResponse, place: BlockPlace) -> bool:
    """Whether a column is too narrow for a code."""
    return code_side(block, place) > place.measure


def set_code(block: QuickResponse, place: BlockPlace) -> list[FlowLine]:
    """The rows of a code, which nothing divides, with those of its caption."""
    rows = code_rows(block, place)
    left = code_side(block, place)
    beside = place.measure - left >= BESIDE * place.size
    caption: Sequence[Line] = ()
    if block.caption:
        align = Align.START if beside else Align.CENTER
        width = place.measure - left if beside else place.measure
        caption = place.setter.caption(block.caption, "code-caption", width, align)
    first = max(0, (rows - len(caption)) // 2) if beside else rows
    height = max(rows, first + len(caption))
    return [
        _row(place, number, height, caption[number - first] if 0 <= number - first < len(caption) else None,
             left if beside else 0.0)
        for number in range(height)
    ]  # fmt: skip


def _row(place: BlockPlace, number: int, height: int, line: Line | None, x: Pt) -> FlowLine:
    cells = (CellLine(0, line, x),) if line is not None else ()
    start, end = (line.start, line.end) if line is not None else (0, 0)
    first, last = number == 0, number == height - 1
    return FlowLine(
        NOTHING, "code", place.number, starts=first, ends=last, start=start, end=end, cells=cells, whole=first
    )
