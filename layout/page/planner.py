"""`template: auto`: a page planned from what stands on it.

The search is over slicing layouts: cut the page across or upright, each part again, until every part holds one thing.
Content keeps its order, so the lead stands at the upper left and every cut is a place between two neighbours. That
leaves few enough layouts for dynamic programming over exact costs: each item is fitted at each width that suits it,
so its cost is known for each height. The best few are then built as they would be printed, and the one with least
amiss wins.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import inf
from typing import NamedTuple

from layout.model.theme import TemplateNode
from layout.page.cells import Cell, StoryCell
from layout.page.costs import (
    ALIGNED_GUTTERS_COST,
    BUILT,
    BUILT_AGAIN,
    DIVIDED_COST,
    FILL_COST,
    GOOD,
    HEADLINE_CLASH_COST,
    HOPELESS,
    MOST_BESIDE,
    MOST_IN_COLUMN,
    OF_EACH_CUT,
    OVERFULL,
    PAIRED_ROWS,
    PRICED_ABOVE,
    PRICED_BELOW,
    PRUNE_ABOVE,
    PRUNE_PART_ABOVE,
    READABLE,
    ROWS_FAR,
    ROWS_LONG,
    ROWS_SHORT,
    SHALLOW,
    SHALLOW_COST,
    SLIM,
    SLIM_COST,
    SMALL_LEAD_COST,
    SMALL_PHOTO_COST,
    SPACE,
    TALL_HEAD_COST,
    THROUGH_GUTTER_COST,
    UNAVOIDABLE,
    UNEVEN_COST,
    UNEVEN_ROWS,
    UNREADABLE_COST,
    WASTE_COST,
    gap_cost,
)
from layout.page.items import leaves, orders, spans, swapped
from layout.page.supply import SupplyItem
from layout.story.costs import OVERSET_COST
from layout.story.fit import Fitter

GAPS = tuple((gap, gap_cost(gap, SPACE)) for gap in (SPACE, SPACE + 1, SPACE - 1))
"""White between boxes, and what it costs."""
Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ItemSetting:
    """One way to set an item at a width: its leaf, its cell, what is amiss at any height, its headline's size."""

    node: TemplateNode
    cell: Cell
    extra: float
    size: float


class Way(NamedTuple):
    """The best way found to set a run of items in a part of so many columns and rows."""

    cost: float
    left: float
    right: float
    """Sizes of the headlines at its upper corners; 0 where there is none."""
    number: int = 0
    """For a single item, its setting."""
    cut: int = 0
    """Items before the cut; 0 for a single item."""
    own: int = 0
    """Columns before an upright cut; 0 where the cut is across."""
    upper: int = 0
    """Rows of the part above a cut across, or left of an upright one."""
    gap: int = 0
    """Rows between the parts, or those of the part right of an upright cut."""
    gutters: int = 0
    """Gutters that run through it from top to foot: bit n for that behind its column n."""


Ways = Mapping[int, Way]
"""By height in rows."""


@dataclass(frozen=True, slots=True)
class PlanVerdict:
    """What is amiss with a page built by a template."""

    cost: float
    headline_clashes: frozenset[str] = frozenset()
    """Stories whose headline has the size of that to the left of it."""


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
    divided: bool = False
    """Whether text may stand in other columns than the page's (破栏)."""
    _settings: dict[tuple[str, int], tuple[ItemSetting, ...]] = field(default_factory=dict)
    _singles: dict[tuple[str, int], Ways] = field(default_factory=dict)
    _spans_of: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _beside: dict[tuple[Ids, int], Ways] = field(default_factory=dict)
    _under: dict[tuple[Ids, int], Ways] = field(default_factory=dict)
    _free: dict[tuple[Ids, int], Ways] = field(default_factory=dict)

    def plan(self, items: Sequence[SupplyItem]) -> Plan:
        """The best template for the items."""
        best, tried = (inf, TemplateNode()), 0
        room = self.width * self.rows
        if items and self._text(items) <= room and self._area(items) <= OVERFULL * room:
            best, tried = self._best(items, orders(list(items)), best)
            if GOOD < best[0] < HOPELESS:
                freer = Planner(self.fitter, self.make, self.judge, self.width, self.rows, divided=True)
                best, more = freer._best(items, orders(list(items)), best)
                tried += more
            if GOOD < best[0] < HOPELESS or best[0] == inf:
                best, more = self._best(items, swapped(list(items)), best)
                tried += more
        if best[0] == inf:
            node = self._simple(items)
            best = (self.judge(node).cost, node)
        return Plan(best[1], best[0], tried)

    def _best(
        self, items: Sequence[SupplyItem], sequences: Iterator[list[SupplyItem]], best: tuple[float, TemplateNode]
    ) -> tuple[tuple[float, TemplateNode], int]:
        """The best plan of some orders of the items, if it is better than the best so far, and how many were built."""
        candidates = [(*found, order) for order in sequences for found in self._candidates(order)]
        candidates.sort(key=lambda found: found[:2])
        tried = 0
        for cost, height, way, order in candidates[: BUILT if best[0] == inf else BUILT_AGAIN]:
            if cost > best[0] + PRUNE_ABOVE:
                break
            node, extra = self._node(order, self.width, way, height)
            node = _taking(node, order, items)
            verdict = self.judge(node)
            tried += 1
            if verdict.headline_clashes:
                smaller = _smaller(node, verdict.headline_clashes, order)
                again = self.judge(smaller)
                if again.cost < verdict.cost:
                    node, verdict = smaller, again
            if verdict.cost + extra < best[0]:
                best = (verdict.cost + extra, node)
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
                    open_ = FILL_COST * short if short >= 0 else OVERSET_COST * -short
                    near.append((way.cost + open_ + THROUGH_GUTTER_COST * (way.gutters > 0), height, way))
            found += sorted(near, key=lambda one: one[:2])[:OF_EACH_CUT]
        yield from found

    def _upright(self, run: Sequence[SupplyItem], span: int) -> Ways:
        """A run set as one item, or cut upright."""
        key = (_ids(run), span)
        if key not in self._beside:
            self._beside[key] = self._single(run[0], span) if len(run) == 1 else self._cut_upright(run, span)
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
                    cost += HEADLINE_CLASH_COST if one.right and abs(one.right - other.left) < 0.1 else 0.0
                    if height not in best or cost < best[height].cost:
                        gutters = one.gutters | 1 << own | other.gutters << own
                        best[height] = Way(
                            cost, one.left, other.right, cut=cut, own=own, upper=above, gap=below, gutters=gutters
                        )
        return best

    def _stacked(self, run: Sequence[SupplyItem], span: int) -> Ways:
        """A run set as one item, or cut across."""
        key = (_ids(run), span)
        if key not in self._under:
            if len(run) == 1:
                self._under[key] = self._single(run[0], span)
            elif len(run) > MOST_IN_COLUMN and span < self.width:
                self._under[key] = {}
            else:
                self._under[key] = self._across(run, span, range(1, len(run)))
        return self._under[key]

    def _any(self, run: Sequence[SupplyItem], span: int) -> Ways:
        """A run set in any way."""
        if len(run) == 1:
            return self._single(run[0], span)
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
            height: Way(costs[height], one.left, one.right, 0, cut, 0, upper, gap, through)
            for height, (one, cut, upper, gap, through) in chosen.items()
        }

    def _single(self, item: SupplyItem, span: int) -> Ways:
        """An item at a width, by height; what it costs in the best of cases is no reason against any plan."""
        key = (item.id, span)
        if key not in self._singles:
            every = {width: self._priced(item, width) for width in self._spans(item)}
            least = min((way.cost for ways in every.values() for way in ways.values()), default=0.0)
            self._singles[item.id, span] = {}
            for width, ways in every.items():
                cheaper = max(0.0, least - UNAVOIDABLE)
                kept = {rows: way for rows, way in ways.items() if way.cost - cheaper < PRUNE_ABOVE}
                if cheaper:
                    kept = {rows: way._replace(cost=way.cost - cheaper) for rows, way in kept.items()}
                self._singles[item.id, width] = kept
        return self._singles[key]

    def _priced(self, item: SupplyItem, span: int) -> Ways:
        ways: dict[int, Way] = {}
        flexible = item.story is None or bool(item.story.story.photos)
        below, above = (PRICED_BELOW, PRICED_ABOVE) if flexible else (PRICED_BELOW - 1, PRICED_ABOVE - 1)
        for number, setting in enumerate(self._set(item, span)):
            least = setting.cell.least()
            for change in setting.cell.changes(-below, above):
                rows = least + change
                cost = setting.extra + setting.cell.cost(rows)
                if rows not in ways or cost < ways[rows].cost:
                    ways[rows] = Way(cost, setting.size, setting.size, number)
        return ways

    def _set(self, item: SupplyItem, span: int) -> tuple[ItemSetting, ...]:
        """The ways to set an item at a width; none where it does not suit it."""
        key = (item.id, span)
        if key not in self._settings:
            nodes = (
                tuple(leaves(item, span, self.fitter.setter.theme.grid, self.divided))
                if span in self._spans(item)
                else ()
            )
            self._settings[key] = tuple(self._setting(item, node, span) for node in nodes)
        return self._settings[key]

    def _spans(self, item: SupplyItem) -> Sequence[int]:
        if item.id not in self._spans_of:
            grid = self.fitter.setter.theme.grid
            measure = grid.measure * grid.size
            rows = sum(self.fitter.flow(part, measure).rows for part in item.parts)
            self._spans_of[item.id] = tuple(spans(item, rows, self.width, grid))
        return self._spans_of[item.id]

    def _setting(self, item: SupplyItem, node: TemplateNode, span: int) -> ItemSetting:
        """A setting, with what is amiss with it at any height: a headline too tall, columns too long, a small lead."""
        cell = self.make(item, node, span)
        cost = size = 0.0
        if isinstance(cell, StoryCell):
            head = self.fitter.head(cell.part, cell.spec)
            size = 0.0 if cell.spec.framed else head.size
            for part in head.parts:
                aimed = self.fitter.setter.style(part.kind).lines
                cost += TALL_HEAD_COST * max(0, len(part.set.lines) - aimed) if aimed else 0.0
            columns = self.fitter.columns(cell.spec)
            long = self.fitter.flow(cell.part, columns.measure).rows / columns.count
            cost += SLIM_COST * (span == 1 and (long > SLIM or bool(cell.part.story.photos)))
            cost += SHALLOW_COST * (long < SHALLOW)
            cost += UNREADABLE_COST * max(0.0, READABLE[0] - long, long - READABLE[1])
        cost += DIVIDED_COST * ("divide" in node.options)
        if item.ad is not None:
            cost += WASTE_COST * cell.least() * (span - self._spans(item)[0])
        if span > 2 and node.options.get("photo_columns") == 1:
            cost += SMALL_PHOTO_COST * (2 if item.slot == "lead" else 1)
        if item.slot == "lead":
            cost += SMALL_LEAD_COST * max(0, self.width * 2 // 3 - span)
        return ItemSetting(node, cell, cost, size)

    def _text(self, items: Sequence[SupplyItem]) -> int:
        """Columns × rows of their texts alone."""
        measure = self.fitter.setter.theme.grid.measure * self.fitter.setter.theme.grid.size
        return sum(self.fitter.flow(part, measure).rows for item in items for part in item.parts)

    def _area(self, items: Sequence[SupplyItem]) -> int:
        """Columns × rows that all items need at least."""
        return sum(
            min((height * span for span in self._spans(item) for height in self._single(item, span)), default=0)
            for item in items
        )

    def _node(self, run: Sequence[SupplyItem], span: int, way: Way, height: int) -> tuple[TemplateNode, float]:
        """A way as a page template, and what is amiss with its settings at any height."""
        if not way.cut:
            setting = self._set(run[0], span)[way.number]
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
            for left in self._set(one, own)
            for right in self._set(other, self.width - own)
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
            return replace(node, options={**node.options, "smaller": 1}) if item.id in clashing else node
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


def _ids(run: Sequence[SupplyItem]) -> Ids:
    return tuple(item.id for item in run)
