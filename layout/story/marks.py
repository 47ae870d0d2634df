"""What characters bear above and below them: ruby as texts, dots and lines as panels of their box.

All of it stands in the white between two lines of the grid, so that no line is moved.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from layout.model.body import UNMARKED, Under
from layout.model.page import Line, Panel, PlacedLine, Run, TextArea
from layout.units import Pt, Rect

ASCENT, DESCENT = 0.88, 0.12
"""The em box of Han above and below the baseline, em."""
RUBY_DOWN = 0.16
"""By which the foot of ruby reaches below its baseline, em of its own; what hangs lower (g, y) hangs between Han."""
DOT, DOT_GAP = 0.17, 0.05
"""An emphasis dot, and the white between its head and the character, em of that."""
LINE_GAP, LINE_HEIGHT = 0.06, 0.08
"""The white between a character and the line under it, and the height that a theme has for drawing it, em."""
NAME_SIDE = 0.06
"""By which the line under a name is shorter on both sides, em."""


def marks_of(areas: Sequence[TextArea]) -> tuple[list[TextArea], list[Panel]]:
    """What stands above and what stands under the lines of some areas."""
    above: list[TextArea] = []
    under: list[Panel] = []
    for area in areas:
        for placed in area.lines:
            if any(run.marks is not UNMARKED for run in placed.line.runs):
                above += _above(placed, area.column)
                under += _under(placed)
    return above, under


def _above(placed: PlacedLine, column: int) -> Iterator[TextArea]:
    for run in placed.line.runs:
        if run.over:
            width, size = run.over[-1].x + run.over[-1].width, run.over[0].size
            left = placed.x + run.x + (run.ink - width) / 2
            head = placed.baseline - ASCENT * run.size
            line = Line(run.over, width, width, 0, sum(len(one.text) for one in run.over), last=True)
            baseline = head - RUBY_DOWN * size
            yield TextArea("ruby", Rect(left, head - size, width, size), (PlacedLine(line, left, baseline),), column)


def _under(placed: PlacedLine) -> Iterator[Panel]:
    foot = placed.baseline
    for kind, stretch in groupby(placed.line.runs, lambda run: run.marks.under):
        runs = list(stretch)
        if kind is Under.DOTS:
            yield from (_dot(run, placed.x, foot) for run in runs)
        elif kind is not Under.NONE:
            yield from (_line(kind, part, placed.x, foot) for part in _names(kind, runs))


def _names(kind: Under, runs: Sequence[Run]) -> Iterable[Sequence[Run]]:
    """Runs under which one line is drawn: those of two names have each its own."""
    if kind is not Under.NAME:
        return [runs]
    return [list(one) for _, one in groupby(runs, lambda run: id(run.marks))]


def _dot(run: Run, x: Pt, foot: Pt) -> Panel:
    side = DOT * run.size
    middle = x + run.x + run.ink / 2
    return Panel(Under.DOTS.value, Rect(middle - side / 2, foot + (DESCENT + DOT_GAP) * run.size, side, side))


def _line(kind: Under, runs: Sequence[Run], x: Pt, foot: Pt) -> Panel:
    first, last = runs[0], runs[-1]
    side = NAME_SIDE * first.size if kind is Under.NAME else 0.0
    left, right = x + first.x + side, x + last.x + last.ink - side
    rect = Rect(left, foot + (DESCENT + LINE_GAP) * first.size, right - left, LINE_HEIGHT * first.size)
    return Panel(kind.value, rect)
