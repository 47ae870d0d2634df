"""Texts on a leading of their own that return to the grid: as many rows as they need, the white above and below them.

The lines of a stretch have one leading; its rows are shared out among them as they come. Where a frame begins amidst
one, it may take a row more than its lines were given.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from math import ceil

from layout.model.theme import Style
from layout.story.blocks import BOX_TEXT
from layout.story.flow import FlowLine, OwnLeading
from layout.story.setter import Setter
from layout.units import Pt

_EDGE = 1e-6


def rows_for(lines: int, leading: Pt, pitch: Pt) -> int:
    """Rows of the grid that so many lines take."""
    return ceil(lines * leading / pitch - _EDGE)


def leading_of(style: Style, size: Pt) -> Pt:
    """From baseline to baseline; 0: as the grid."""
    return style.leading * size if style.off_grid else 0.0


def on_own(lines: Sequence[FlowLine], setter: Setter) -> list[FlowLine]:
    """The lines of a body, those on a leading that their style has of its own."""
    if not any(style.off_grid for style in setter.theme.styles.values()):
        return list(lines)
    made: list[FlowLine] = []
    for (name, _), several in groupby(lines, lambda line: (_style(line, setter), line.opener)):
        size = setter.size(name) if name else 0.0
        leading = leading_of(setter.style(name), size) if name else 0.0
        for stretch in _parted(list(several)):
            made += _spread(stretch, leading, size, setter.theme.grid.pitch) if leading else stretch
    return made


def _style(line: FlowLine, setter: Setter) -> str:
    """The style that a line is set in as a whole; none for what has no text."""
    if line.kind in ("edge", "code"):
        return ""
    return BOX_TEXT if line.frame and line.kind in ("body", "list") and BOX_TEXT in setter.theme.styles else line.kind


def _parted(lines: Sequence[FlowLine]) -> Iterator[Sequence[FlowLine]]:
    """Lines parted where white is between two."""
    starts = [0, *(number for number, line in enumerate(lines) if number and line.rows > 1), len(lines)]
    return (lines[start:end] for start, end in pairwise(starts))


def _spread(lines: Sequence[FlowLine], leading: Pt, size: Pt, pitch: Pt) -> Iterator[FlowLine]:
    for number, line in enumerate(lines):
        rows = rows_for(number + 1, leading, pitch) - rows_for(number, leading, pitch)
        least = rows + (number > 0 and not _level(number * leading, pitch))
        yield replace(line, rows=rows + line.rows - 1, own=OwnLeading(leading, size, least, number == 0))


def _level(height: Pt, pitch: Pt) -> bool:
    """Whether a height is that of whole rows."""
    return abs(height / pitch - round(height / pitch)) < _EDGE
