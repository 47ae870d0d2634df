"""`template: auto`: a page planned from what stands on it.

The search is over slicing layouts: cut the page across or upright, each part again, until every part holds one thing.
Content keeps its order, so the lead stands at the upper left and every cut is a place between two neighbours. That
leaves few enough layouts for dynamic programming over exact costs: each item is fitted at each width that suits it,
so its cost is known for each height. The best few are then built as they would be printed, and the one with least
amiss wins.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import inf
from typing import NamedTuple

from layout.model.theme import TemplateNode
from layout.page.cells import Cell
from layout.page.costs import (
    ALIGNED_GUTTERS_COST,
    BLANK,
    BUILT,
    BUILT_AGAIN,
    GOOD,
    HEADLINE_CLASH_COST,
    HEADLINE_ROW_COST,
    HOPELESS,
    MADE_SMALLER,
    MOST_BESIDE,
    MOST_IN_COLUMN,
    MOST_IN_ROW,
    OF_EACH_CUT,
    OPEN_COST,
    OVERFULL,
    PAIRED_ROWS,
    PRUNE_ABOVE,
    PRUNE_PART_ABOVE,
    ROWS_FAR,
    ROWS_LONG,
    ROWS_SHORT,
    SPACE,
    THROUGH_GUTTER_COST,
    UNEVEN_COST,
    UNEVEN_ROWS,
    gap_cost,
)
from layout.page.eye.headlines import apart
from layout.page.items import FREER, STRICTLY, Freely, orders, swapped
from layout.page.options import Options
from layout.page.settings import Corner, Settings, Way, Ways
from layout.page.supply import SupplyItem
from layout.story.costs import OVERSET_COST
from layout.story.fit import Fitter

GAPS = tuple((gap, gap_cost(gap, SPACE)) for gap in (SPACE, SPACE + 1, SPACE - 1))
"""White between boxes, and what it costs."""
Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanVerdict:
    """What is amiss with a page built by a template."""

    cost: float
    blank: float = 0.0
    """What of it is the boxes' own: lines blank or over, gaps."""
    headline_clashes: frozenset[str] = frozenset()
    """Stories whose headline has the size of that to the left of it."""


class Best(NamedTuple):
    """The best plan so far: what is amiss with it, its template, and what of that is blank or over."""

    cost: float
    node: TemplateNode
    blank: float


NOTHING = Best(inf, TemplateNode(), 0.0)


@dataclass(frozen=True, slots=True)
class Plan:
    """A planned page."""

    template: TemplateNode
    cost: float
    tried: int
    """Layouts that were built and judged."""


@dataclass
class Planner:
    """Plans one page, or part of one, of `width` columns and `rows` lines."""

    fitter: Fitter
    make: Callable[[SupplyItem, TemplateNode, int], Cell]
    """The cell of an item in a leaf of so many columns."""
    judge: Callable[[TemplateNode], PlanVerdict]
    """What is amiss with the page when it is built by a template."""
    width: int
    rows: int
    freely: Freely = STRICTLY
    """How freely stories may be set."""
    seen: list[TemplateNode] = field(default_factory=list)
    """Templates that were judged; shared by the searches for one page."""
    settings: Settings = field(init=False)
    _beside: dict[tuple[Ids, int], Ways] = field(default_factory=dict)
    _under: dict[tuple[Ids, int], Ways] = field(default_factory=dict)
    _free: dict[tuple[Ids, int], Ways] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.settings = Settings(self.fitter, self.make, self.width, self.freely)

    def plan(self, items: Sequence[SupplyItem]) -> Plan:
        """The best template for the items."""
        best, tried = NOTHING, 0
        room = self.width * self.rows
        if items and self._text(items) <= room and self._area(items) <= OVERFULL * room:
            best, tried = self._best(items, orders(list(items)), best)
            if GOOD < best.cost < HOPELESS or best is NOTHING:
                best, more = self._best(items, swapped(list(items)), best)
                tried += more
            if BLANK < best.blank < HOPELESS:
                freer = Planner(self.fitter, self.make, self.judge, self.width, self.rows, FREER, self.seen)
                best, more = freer._best(items, orders(list(items)), best)
                tried += more
        if best is NOTHING:
            node = self._simple(items)
            return Plan(node, self.judge(node).cost, tried)
        return Plan(best.node, best.cost, tried)

    def _best(self, items: Sequence[SupplyItem], sequences: Iterator[list[SupplyItem]], best: Best) -> tuple[Best, int]:
        """The best plan of some orders of the items, if it is better than the best so far, and how many were built."""
        candidates = [(*found, order) for order in sequences for found in self._candidates(order)]
        candidates.sort(key=lambda found: found[:2])
        tried = 0
        most = BUILT if best is NOTHING else BUILT_AGAIN
        for cost, height, way, order in candidates:
            if cost > best.cost + PRUNE_ABOVE or tried >= most:
                break
            node, extra = self._node(order, self.width, way, height)
            node = _taking(node, order, items)
            if node in self.seen:
                continue
            self.seen.append(node)
            verdict = self.judge(node)
            tried += 1
            for _ in range(MADE_SMALLER):
                smaller = _smaller(node, verdict.headline_clashes, order)
                again = self.judge(smaller) if smaller != node else verdict
                if again.cost >= verdict.cost:
                    break
                node, verdict = smaller, again
            if verdict.cost + extra < best.cost:
                best = Best(verdict.cost + extra, node, verdict.blank)
        return best, tried

    def _candidates(self, order: Sequence[SupplyItem]) -> Iterator[tuple[float, int, Way]]:
        """The cheapest ways to fill the page: cost, that of rows left or lacking included, height and way."""
        found: list[tuple[float, int, Way]] = []
        for cut in range(len(order)):
            ways = self._across(order, self.width, (cut,)) if cut else self._upright(order, self.width)
            near: list[tuple[float, int, Way]] = []
            for height, way in ways.items():
                short = self.rows - height
                if -ROWS_FAR <= short <= ROWS_SHORT:
                    open_ = OPEN_COST * short if short >= 0 else OVERSET_COST * -short
                    through = THROUGH_GUTTER_COST * (way.gutters > 0)
                    near.append((way.cost + open_ + through, height, way))
            found += sorted(near, key=lambda one: one[:2])[:OF_EACH_CUT]
        yield from found

    def _upright(self, run: Sequence[SupplyItem], span: int) -> Ways:
        """A run set as one item, or cut upright."""
        key = (_ids(run), span)
        if key not in self._beside:
            self._beside[key] = self.settings.single(run[0], span) if len(run) == 1 else self._cut_upright(run, span)
        return self._beside[key]

    def _cut_upright(self, run: Sequence[SupplyItem], span: int) -> Ways:
        best: dict[int, Way] = {}
        if len(run) > (MOST_BESIDE if span == self.width else MOST_IN_COLUMN):
            return best
        for cut in range(1, len(run)):
            for own in range(1, span):
                left = self._stacked(run[:cut], own)
                right = self._any(run[cut:], span - own) if left else {}
                for height, above, below in _level(left, right):
                    one, other = left[above], right[below]
                    cost = one.cost + other.cost + UNEVEN_COST * abs(above - below)
                    if cost >= PRUNE_PART_ABOVE or (height in best and cost >= best[height].cost):
                        continue
                    row = one.row + other.row if one.right.size and other.left.size else max(one.row, other.row)
                    cost += _clash(one.right, other.left) + HEADLINE_ROW_COST * (row > MOST_IN_ROW)
                    if height not in best or cost < best[height].cost:
                        gutters = one.gutters | 1 << own | other.gutters << own
                        best[height] = Way(cost, one.left, other.right, row, 0, cut, own, above, below, gutters)
        return best

    def _stacked(self, run: Sequence[SupplyItem], span: int) -> Ways:
        """A run set as one item, or cut across."""
        key = (_ids(run), span)
        if key not in self._under:
            if len(run) == 1:
                self._under[key] = self.settings.single(run[0], span)
            elif len(run) > MOST_IN_COLUMN and span < self.width:
                self._under[key] = {}
            else:
                self._under[key] = self._across(run, span, range(1, len(run)))
        return self._under[key]

    def _any(self, run: Sequence[SupplyItem], span: int) -> Ways:
        """A run set in any way."""
        if len(run) == 1:
            return self.settings.single(run[0], span)
        key = (_ids(run), span)
        if key not in self._free:
            self._free[key] = self._cheapest(iter((self._upright(run, span), self._stacked(run, span))))
        return self._free[key]

    def _cheapest(self, several: Iterator[Ways]) -> Ways:
        best: dict[int, Way] = {}
        for ways in several:
            for height, way in ways.items():
                if height not in best or way.cost < best[height].cost:
                    best[height] = way
        return best

    def _across(self, run: Sequence[SupplyItem], span: int, cuts: Iterable[int]) -> Ways:
        """A run cut across behind so many items: the part above is whole or cut upright, so every layout comes once."""
        most = self.rows + (ROWS_FAR if span == self.width else ROWS_LONG)
        aligned = ALIGNED_GUTTERS_COST if span == self.width else 0.0
        costs: dict[int, float] = {}
        chosen: dict[int, tuple[Way, int, int, int, int]] = {}
        for cut in cuts:
            above = self._upright(run[:cut], span)
            cheap = _worth_trying(self._any(run[cut:], span), bool(aligned)) if above else []
            for upper, one in above.items():
                own, through = one.cost, one.gutters
                for cost, rest, gap, gutters in cheap:
                    both = own + cost
                    if both >= PRUNE_PART_ABOVE:
                        break
                    if through & gutters:
                        both += aligned
                    height = upper + rest
                    if height <= most and (height not in costs or both < costs[height]):
                        costs[height] = both
                        chosen[height] = one, cut, upper, gap, through & gutters
        return {
            height: Way(costs[height], one.left, one.right, one.row, 0, cut, 0, upper, gap, through)
            for height, (one, cut, upper, gap, through) in chosen.items()
        }

    def _text(self, items: Sequence[SupplyItem]) -> int:
        """Columns × rows of their texts alone."""
        return sum(self.settings.rows(item) for item in items)

    def _area(self, items: Sequence[SupplyItem]) -> int:
        """Columns × rows that all items need at least."""
        return sum(
            min(
                (height * span for span in self.settings.spans(item) for height in self.settings.single(item, span)),
                default=0,
            )
            for item in items
        )

    def _node(self, run: Sequence[SupplyItem], span: int, way: Way, height: int) -> tuple[TemplateNode, float]:
        """A way as a page template, and what is amiss with its settings at any height."""
        if not way.cut:
            setting = self.settings.ways_to_set(run[0], span)[way.number]
            return setting.node, setting.extra
        first, rest = run[: way.cut], run[way.cut :]
        if way.own:
            one, extra = self._node(first, way.own, self._stacked(first, way.own)[way.upper], way.upper)
            width = span - way.own
            other, more = self._node(rest, width, self._any(rest, width)[way.gap], way.gap)
            right = other.columns if other.columns else (replace(other, span=width),)
            return TemplateNode(columns=(replace(one, span=way.own), *right)), extra + more
        lower = height - way.upper - way.gap
        one, extra = self._node(first, span, self._upright(first, span)[way.upper], way.upper)
        other, more = self._node(rest, span, self._any(rest, span)[lower], lower)
        below = other.rows if other.rows else (other,)
        first_below = replace(below[0], options={**below[0].options, "space": SPACE})
        rows = (one, first_below, *below[1:])
        return TemplateNode(rows=tuple(replace(row, span=None) for row in rows)), extra + more

    def _simple(self, items: Sequence[SupplyItem]) -> TemplateNode:
        """One item under the other, stories two and two where they can be of one height: for a page far too full."""
        bands: list[TemplateNode] = []
        rest = list(items)
        while rest:
            one, *rest = rest
            pair = self._pair(one, rest[0]) if rest and {one.slot, rest[0].slot} <= {"lead", "story"} else None
            rest = rest[1:] if pair else rest
            bands.append(pair or TemplateNode(slot=one.slot))
        return TemplateNode(rows=tuple(bands))

    def _pair(self, one: SupplyItem, other: SupplyItem) -> TemplateNode | None:
        """Two stories side by side, in the widths at which they are most nearly of one height; None if it never is."""
        ways = [
            (abs(left.cell.least() - right.cell.least()), own, left.node, right.node)
            for own in range(1, self.width)
            for left in self.settings.ways_to_set(one, own)
            for right in self.settings.ways_to_set(other, self.width - own)
        ]
        odd, own, left, right = min(ways, key=lambda way: way[:2], default=(inf, 0, TemplateNode(), TemplateNode()))
        return (
            TemplateNode(columns=(replace(left, span=own), replace(right, span=self.width - own)))
            if odd <= PAIRED_ROWS
            else None
        )


def _taking(template: TemplateNode, order: Sequence[SupplyItem], items: Sequence[SupplyItem]) -> TemplateNode:
    """The template with its leaves told which of a page's stories and pictures they take, where it is not the next."""
    left = list(items)
    coming = list(order)

    def told(node: TemplateNode) -> TemplateNode:
        if not node.slot:
            return replace(node, rows=tuple(map(told, node.rows)), columns=tuple(map(told, node.columns)))
        item = coming.pop(0)
        before = [other for other in left[: left.index(item)] if other.slot == item.slot]
        left.remove(item)
        return replace(node, options={**node.options, "take": len(before) + 1}) if before else node

    return told(template)


def _smaller(template: TemplateNode, clashing: frozenset[str], order: Sequence[SupplyItem]) -> TemplateNode:
    """The template with the headlines of some stories a size smaller."""
    left = list(order)

    def changed(node: TemplateNode) -> TemplateNode:
        if node.slot:
            item = left.pop(0)
            smaller = Options(node.options).whole("smaller") + 1
            return replace(node, options={**node.options, "smaller": smaller}) if item.id in clashing else node
        return replace(node, rows=tuple(map(changed, node.rows)), columns=tuple(map(changed, node.columns)))

    return changed(template)


def _worth_trying(below: Ways, aligned: bool) -> list[tuple[float, int, int, int]]:
    """Parts under a cut with the white above them: cost, rows, those of white, gutters; the cheapest first.

    One that is dearer than another of the same rows is worth trying only for gutters that the other has and it lacks.
    """
    every = sorted(
        (way.cost + price, gap + lower, gap, way.gutters) for lower, way in below.items() for gap, price in GAPS
    )
    found: dict[int, list[int]] = {}
    worth = []
    for one in every:
        rows, gutters = one[1], one[3] if aligned else 0
        before = found.setdefault(rows, [])
        if not any(other & gutters == other for other in before):
            before.append(gutters)
            worth.append(one)
    return worth


def _level(left: Ways, right: Ways) -> Iterator[tuple[int, int, int]]:
    """Heights at which two parts can stand side by side: that of the higher, and both; equal ones where there are."""
    same = left.keys() & right.keys()
    if same:
        yield from ((height, height, height) for height in same)
        return
    for one in left:
        for other in right:
            if abs(one - other) <= UNEVEN_ROWS:
                yield max(one, other), one, other


def _clash(left: Corner, right: Corner) -> float:
    """What two headlines side by side cost."""
    if not left.size or not right.size or apart(left, right):
        return 0.0
    return HEADLINE_CLASH_COST


def _ids(run: Sequence[SupplyItem]) -> Ids:
    return tuple(item.id for item in run)
