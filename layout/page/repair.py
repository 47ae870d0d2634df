"""Trials of a page, each judged as it would be printed, and the repair of the best of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from math import inf

from layout.page.branches import SideCell, StackCell
from layout.page.cells import Cell, GapCell
from layout.page.costs import (
    FAULT_COSTS,
    FRAMES_COST,
    ORDER_COST,
    REPAIRED,
    REPAIRS,
    SMALLER,
    SPACE,
    WORTH_REPAIR,
)
from layout.page.faults import PAGE_CUT
from layout.page.moves import changes, with_even_gaps
from layout.page.options import Options
from layout.page.plot import Plot
from layout.page.settings import Settings


@dataclass(frozen=True, slots=True)
class PlanVerdict:
    """What is amiss with a page as it was built."""

    cost: float
    refused: bool = False
    """Whether somebody would refuse it as it is."""
    uneven: bool = False
    """Whether gaps differ that should be alike."""
    amiss: frozenset[str] = frozenset()
    """Boxes that something is amiss with, and those around a place where something is."""
    too_loud: frozenset[str] = frozenset()
    """Stories whose headline should be smaller."""
    loud: float = 0.0
    """What of the cost smaller headlines may save."""
    frowned: float = 0.0
    """What of it is for what may be signed: no reason to search on."""


NOT_LOOKED_AT = PlanVerdict(inf)


@dataclass(frozen=True, slots=True)
class Trial:
    """A plot that was built, with what is amiss with it in all."""

    plot: Plot
    verdict: PlanVerdict
    cost: float


@dataclass
class Trials:
    """What is known of the plots of a page `rows` high, each built and judged once."""

    settings: Settings
    rows: int
    judge: Callable[[Cell], PlanVerdict]
    tried: int = 0
    """Plots that were judged."""
    _cells: dict[Plot, Cell] = field(default_factory=dict)
    _extras: dict[Plot, float] = field(default_factory=dict)
    _gaps: dict[tuple[int, tuple[int, int], float], GapCell] = field(default_factory=dict)

    def judged(self, plot: Plot, best: float = inf) -> Trial:
        """A plot as it would be printed, loud headlines made smaller where that may make it the best.

        One that costs more than the best before anybody looks at it is not built.
        """
        if self.at_least(plot) >= best:
            return Trial(plot, NOT_LOOKED_AT, inf)
        trial = found = self._judged(plot)
        for _ in range(SMALLER):
            smaller = _smaller(trial.plot, trial.verdict.too_loud)
            if smaller is trial.plot or trial.cost - trial.verdict.loud >= best:
                break
            trial = self._judged(smaller)
            if trial.cost > found.cost:
                break
            found = min(found, trial, key=lambda one: one.cost)
        return found

    def _judged(self, plot: Plot) -> Trial:
        self.tried += 1
        verdict = self.judge(self.page(plot))
        return Trial(plot, verdict, verdict.cost + self.at_least(plot))

    def at_least(self, plot: Plot) -> float:
        """What a plot costs whatever is found when it is judged: its copyfit, settings, order and frames."""
        return (
            self.page(plot).cost(self.rows)
            + self._extra(plot)
            + ORDER_COST * _disorder(plot)
            + FRAMES_COST * max(0, _framed(plot) - self.settings.frames)
        )

    def page(self, plot: Plot) -> Cell:
        """The cell of the whole: one thing alone does not take more rows than it fills."""
        cell = self.cell(plot)
        return StackCell([cell], plot.span) if plot.item else cell

    def cell(self, plot: Plot) -> Cell:
        """The cell of a plot."""
        if plot not in self._cells:
            self._cells[plot] = self._built(plot)
        return self._cells[plot]

    def _built(self, plot: Plot) -> Cell:
        if plot.item is not None:
            return self.settings.setting(plot.item, plot.node, plot.span).cell
        cells = [self.cell(part) for part in plot.parts]
        if plot.upright:
            return SideCell(cells, plot.span, widths=tuple(part.span for part in plot.parts))
        spaced: list[Cell] = cells[:1]
        for cell in cells[1:]:
            spaced += (self._gap(plot.span, plot.white, cell.air()), cell)
        return StackCell(spaced, plot.span)

    def _gap(self, span: int, white: tuple[int, int], air: float) -> GapCell:
        """White between boxes, each kind of it once: it is reckoned once."""
        key = (span, white, air)
        if key not in self._gaps:
            self._gaps[key] = GapCell(span, SPACE, white, air)
        return self._gaps[key]

    def _extra(self, plot: Plot) -> float:
        """What is amiss with its settings at any height."""
        if plot not in self._extras:
            own = self.settings.setting(plot.item, plot.node, plot.span).extra if plot.item else 0.0
            self._extras[plot] = own + sum(self._extra(part) for part in plot.parts)
        return self._extras[plot]


def repaired(trial: Trial, trials: Trials, judged: int) -> Trial:
    """A trial changed where something is amiss, one change after the other, as long as it gets better.

    At most so many changes are judged.
    """
    most = trials.tried + judged
    for _ in range(REPAIRS):
        better = _changed(trial, trials, most) if trial.verdict.refused else None
        if better is None:
            break
        trial = better
    return trial


def evened(trial: Trial, trials: Trials) -> Trial:
    """A trial with gaps that are alike, where they are not and that is better; changed for it once more."""
    while trial.verdict.uneven:
        every = [trials.judged(plot) for plot in with_even_gaps(trial.plot, trial.verdict.amiss)]
        best = min(every, key=lambda one: one.cost)
        if best.cost >= trial.cost - WORTH_REPAIR:
            break
        trial = best
    return trial


def _changed(trial: Trial, trials: Trials, most: int) -> Trial | None:
    """The first of the likeliest changes that is better; None where none is, or so many were tried in all."""
    for plot in _likeliest(trial, trials):
        if trials.tried >= most:
            return None
        changed = trials.judged(plot, trial.cost)
        if changed.cost < trial.cost - WORTH_REPAIR:
            return changed
    return None


def _likeliest(trial: Trial, trials: Trials) -> Iterator[Plot]:
    """Changes of a trial that may make it better, those first of which least is known to be amiss."""
    found: list[tuple[float, int, Plot]] = []
    for number, plot in enumerate(changes(trial.plot, trials.settings, trial.verdict.amiss)):
        cost = trials.at_least(plot) + FAULT_COSTS[PAGE_CUT] * bool(plot.gutters)
        if cost < trial.cost - WORTH_REPAIR:
            found.append((cost, number, plot))
    found.sort(key=lambda one: one[:2])
    yield from (plot for _, _, plot in found[:REPAIRED])


def _smaller(plot: Plot, loud: frozenset[str]) -> Plot:
    """The plot with the headlines of some stories a size smaller."""
    for path, part in plot.walk():
        if part.item is not None and part.item.id in loud:
            size = Options(part.node.options).whole("smaller") + 1
            plot = plot.put(path, part.dressed(smaller=size))
    return plot


def _disorder(plot: Plot) -> int:
    """Pairs of stories of which the less important is read first."""
    ranks = [item.rank for item in plot.items if item.slot in ("lead", "story")]
    return sum(one > other for n, one in enumerate(ranks) for other in ranks[n + 1 :])


def _framed(plot: Plot) -> int:
    """Stories in frames."""
    return sum(part.node.box for _, part in plot.walk())
