"""`template: auto`: a page planned from what stands on it.

Layouts are searched (`layout.page.slicing`), the best few built as they would be printed, and judged by what is amiss
then: what copyfit left, what no maker-up would let pass, what the eye refuses. The best is repaired
(`layout.page.repair`): changed here and there as long as it gets better.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import inf

from layout.model.theme import TemplateNode
from layout.page.cells import Cell
from layout.page.costs import (
    BLANK,
    BUILT,
    BUILT_AGAIN,
    CROP_OF_FULL,
    GOOD,
    HOPELESS,
    MANY,
    MOST_LEADS,
    OVERFULL,
    PAIRED_ROWS,
    PRUNE_ABOVE,
    REPAIRS_JUDGED,
    REPAIRS_JUDGED_AGAIN,
)
from layout.page.items import FREER, orders, swapped
from layout.page.options import Value
from layout.page.plot import Plot, branch, level_abreast, level_at_top, template_of
from layout.page.repair import PlanVerdict, Trial, Trials, evened, repaired
from layout.page.settings import Settings
from layout.page.slicing import Slicing
from layout.page.supply import SupplyItem
from layout.story.costs import IMPOSSIBLE


@dataclass(frozen=True, slots=True)
class Plan:
    """A planned page."""

    template: TemplateNode
    cost: float
    tried: int
    """Layouts that were built and judged."""


@dataclass
class Planner:
    """Plans one page, or part of one, of as many columns as its settings are for and of `rows` lines."""

    settings: Settings
    judge: Callable[[Cell], PlanVerdict]
    """What is amiss with the page when it is built of a cell."""
    rows: int
    trials: Trials = field(init=False)

    def __post_init__(self) -> None:
        self.trials = Trials(self.settings, self.rows, self.judge)

    @property
    def width(self) -> int:
        """Columns of the page, or the part."""
        return self.settings.width

    def plan(self, items: Sequence[SupplyItem]) -> Plan:
        """The best template for the items."""
        best = self._best(items) if self._fits(items) else None
        if best is None:
            best = self.trials.judged(level_at_top(self._simple(items)))
        return Plan(template_of(best.plot, items), best.cost, self.trials.tried)

    def _best(self, items: Sequence[SupplyItem]) -> Trial | None:
        """The best plan found for items that may fit; None where there is none at all.

        First with a story in a frame, where that may be; where something is amiss then, without. Where something is
        refused in it, other searches follow: the lead at each other width; then a freer one, with stories in columns
        of their own, over more columns.
        """
        more = max(0, len(items) - MANY)
        slicing = Slicing(replace(self.settings, frames=0), self.rows, more=more)
        best = self._found(items, Slicing(self.settings, self.rows, more=more), None) if self.settings.frames else None
        if best is None or _poor(best) or best.verdict.frowned:
            best = self._found(items, slicing, best)
        for columns in self._other_widths(items, best):
            best = self._found(items, slicing.with_lead(columns), best)
        if best is None or _poor(best) or best.cost >= IMPOSSIBLE:
            freer = Slicing(replace(self.settings, freely=FREER, frames=0), self.rows, more=more)
            best = self._found(items, freer, best)
        return best and self._levelled(evened(best, self.trials))

    def _levelled(self, best: Trial) -> Trial:
        """A plan with headings level that stand side by side, where that is better."""
        level = level_abreast(best.plot)
        if level.skeleton == best.plot.skeleton:
            return best
        return min(best, self.trials.judged(level, best.cost), key=lambda trial: trial.cost)

    def _other_widths(self, items: Sequence[SupplyItem], best: Trial | None) -> Iterator[int]:
        """Widths of the lead that the best plan has not, as long as that is poor."""
        lead = next((item for item in items if item.slot == "lead"), None)
        if best is None or lead is None or not _poor(best):
            return
        now = next(part.span for _, part in best.plot.walk() if part.item is lead)
        others = [columns for columns in self.settings.spans(lead) if columns != now]
        most = MOST_LEADS if len(items) <= MANY else 1
        yield from sorted(others, key=lambda columns: abs(columns - now))[:most]

    def _found(self, items: Sequence[SupplyItem], slicing: Slicing, best: Trial | None) -> Trial | None:
        """The best plan of one search, repaired, if it is better than the best so far."""
        found = self._searched(slicing, orders(list(items)), 3 if slicing.lead else BUILT, None)
        if not slicing.lead and (found is None or GOOD < found.cost - found.verdict.frowned < HOPELESS):
            found = self._searched(slicing, swapped(list(items)), BUILT_AGAIN, found)
        most = REPAIRS_JUDGED if best is None else REPAIRS_JUDGED_AGAIN
        most = most * MANY // (MANY + slicing.more)  # each costs the more, the more items there are
        found = repaired(evened(found, self.trials), self.trials, most) if found else None
        return found if best is None or (found and found.cost < best.cost) else best

    def _searched(
        self, slicing: Slicing, sequences: Iterator[list[SupplyItem]], most: int, best: Trial | None
    ) -> Trial | None:
        """The best of the likeliest layouts of some orders of the items, if it is better than the best so far."""
        candidates = [(*found, order) for order in sequences for found in slicing.candidates(order)]
        candidates.sort(key=lambda found: found[:2])
        known: set[object] = set()
        for cost, height, way, order in candidates:
            if most <= 0 or (best and cost > best.cost + PRUNE_ABOVE):
                break
            plot = level_at_top(slicing.plot(order, self.width, way, height))
            if plot.skeleton in known:
                continue
            known.add(plot.skeleton)
            trial = self.trials.judged(plot, best.cost if best else inf)
            most -= 1
            if best is None or trial.cost < best.cost:
                best = trial
        return best

    def _fits(self, items: Sequence[SupplyItem]) -> bool:
        """Whether a search is worth it: a page far too full, or one of nothing, is not."""
        room = self.width * self.rows
        return bool(items) and self._text(items) <= room and self.settings.area(items) <= OVERFULL * room

    def _text(self, items: Sequence[SupplyItem]) -> int:
        """Columns × rows of their texts alone."""
        return sum(self.settings.rows(item) for item in items)

    def _simple(self, items: Sequence[SupplyItem]) -> Plot:
        """One item under the other, stories two and two where they can be of one height: for a page far too full."""
        bands: list[Plot] = []
        rest = list(items)
        while rest:
            one, *rest = rest
            pair = self._pair(one, rest[0]) if rest and {one.slot, rest[0].slot} <= {"lead", "story"} else None
            rest = rest[1:] if pair else rest
            bands.append(pair or Plot(self.width, self._lowest(one, len(items) == 1), one))
        return branch(bands, upright=False)

    def _lowest(self, one: SupplyItem, alone: bool) -> TemplateNode:
        """The leaf over all columns in which an item is lowest; of one that is alone, in which it fits best."""
        ways = self.settings.ways_to_set(one, self.width)
        if one.story and one.story.photos and ways:
            node = min(ways, key=lambda way: (alone and way.cell.cost(self.rows), way.cell.least())).node
            return replace(node, options={**node.options, "crop": CROP_OF_FULL})
        options: dict[str, Value] = {"arrange": "across"} if len(one.parts) > 1 else {}
        return TemplateNode(slot=one.slot, options=options)

    def _pair(self, one: SupplyItem, other: SupplyItem) -> Plot | None:
        """Two stories side by side, in the widths at which they are most nearly of one height; None if it never is."""
        ways = [
            (abs(left.cell.least() - right.cell.least()), own, left.node, right.node)
            for own in range(1, self.width)
            for left in self.settings.ways_to_set(one, own)
            for right in self.settings.ways_to_set(other, self.width - own)
        ]
        if not ways:
            return None
        odd, own, left, right = min(ways, key=lambda way: way[:2])
        parts = (Plot(own, left, one), Plot(self.width - own, right, other))
        return branch(parts, upright=True) if odd <= PAIRED_ROWS else None


def _poor(trial: Trial) -> bool:
    """Whether somebody would refuse a plan that another search may better."""
    return trial.verdict.refused and BLANK < trial.cost < HOPELESS
