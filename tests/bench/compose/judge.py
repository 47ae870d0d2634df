"""Our lines as the judge of evenness sees glyphs, without a PDF in between: for trials."""

from collections.abc import Iterable, Iterator

from layout.compose import Measure
from layout.model.page import Line
from tests.tools import spacing

GUTTER = 1.7
"""The judge takes a jump of so many em for the next column."""


def glyphs_of(lines: Iterable[Line], measure: Measure) -> Iterator[list[spacing.Glyph]]:
    """The glyphs of each line at the places where a painter puts them."""
    for line in lines:
        found: list[spacing.Glyph] = []
        for run in line.runs:
            x = run.x
            for char, advance in zip(run.text, measure.advances(run.face, run.text), strict=True):
                if not char.isspace() and advance:
                    if found and x - found[-1].x > GUTTER * run.size:
                        yield found
                        found = []
                    found.append(spacing.Glyph(x, 0.0, run.size, char))
                x += advance * run.size + run.spacing
        if found:
            yield found


def judge(lines: Iterable[Line], measure: Measure) -> dict[str, float]:
    """The judge's row for these lines."""
    found = list(glyphs_of(lines, measure))
    original = spacing.lines
    spacing.lines = lambda path, size, gutter: iter(found)
    try:
        return spacing.measure("", 0.0, 0.0)
    finally:
        spacing.lines = original
