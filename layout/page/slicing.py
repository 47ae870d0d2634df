"""The search for layouts of a page: cut across or upright, each part again, until every part holds one thing.

Content keeps its order, so the lead stands at the upper left and every cut is a place between two neighbours. That
leaves few enough layouts for dynamic programming over exact costs: each item is fitted at each width that suits it,
so its cost is known for each height.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from layout.page.costs import (
    ALIGNED_GUTTERS_COST,
    EACH_MORE,
    GUTTER_TO_AD_COST,
    HEADLINE_CLASH_COST,
    HEADLINE_ROW_COST,
    MOST_BESIDE,
    MOST_IN_COLUMN,
    MOST_IN_ROW,
    OF_EACH_CUT,
    OPEN_COST,
    PRUNE_PART_ABOVE,
    ROWS_FAR,
    ROWS_LONG,
    ROWS_SHORT,
    SIDE_TO_AD_COST,
    SPACE,
    THROUGH_GUTTER_COST,
    UNEVEN_COST,
    UNEVEN_ROWS,
    gap_cost,
    open_cost,
)
from layout.page.eye.headlines import apart
from layout.page.eye.shape import halves
from layout.page.plot import Plot, branch
from layout.page.settings import EVERY_GUTTER, Corner, Settings, Way, Ways
from layout.page.supply import SupplyItem
from layout.story.costs import OVERSET_COST

GAPS = (SPACE, SPACE + 1, SPACE - 1)
"""White between boxes."""
Ids = tuple[str, ...]
Key = tuple[Ids, int, int]
"""A run of items, its columns, and those that the lead has to have where it is one of them."""


@dataclass
class Slicing:
    """The layouts of a page, or part of one, of so many rows; the columns are those of its settings."""

    settings: Settings
    rows: int
    lead: int = 0
    """Columns that the lead has to have; 0: as many as suit it."""
    more: int = 0
    """Items beyond `MANY` on the page: so many boxes more stand beside each other and in a column."""
    _beside: dict[Key, Ways] = field(default_factory=dict)
    _under: dict[Key, Ways] = field(default_factory=dict)
    _free: dict[Key, Ways] = field(default_factory=dict)
    _lower: dict[Key, list[tuple[float, int, int, int]]] = field(default_factory=dict)
    _parts: dict[int, tuple[Way, Plot]] = field(default_factory=dict)
    """By identity of the way, which is kept beside its part so that no other gets it."""

    @property
    def width(self) -> int:
        """Columns."""
        return self.settings.width

    @property
    def _dearest(self) -> float:
        """Cost from which a part is none."""
        return PRUNE_PART_ABOVE + EACH_MORE * self.more

    def with_lead(self, columns: int) -> "Slicing":
        """The same search for layouts whose lead has so many columns; what is known of parts without it is shared."""
        return replace(self, lead=columns)

    def _key(self, run: Sequence[SupplyItem], span: int) -> Key:
        return tuple(item.id for item in run), span, self.lead if run[0].slot == "lead" else 0

    def _single(self, item: SupplyItem, span: int) -> Ways:
        wrong = self.lead and item.slot == "lead" and span != self.lead
        return {} if wrong else self.settings.single(item, span)

    def candidates(self, order: Sequence[SupplyItem]) -> Iterator[tuple[float, int, Way]]:
        """The cheapest ways to fill the page: cost, that of rows left or lacking included, height and way.

        Where none fills it, those that leave white at its foot.
        """
        found: list[tuple[float, int, Way]] = []
        short: list[tuple[float, int, Way]] = []
        ads = any(item.ad and self.settings.spans(item)[0] == self.width for item in order)
        half = sum(1 << column for column in range(1, self.width) if halves(column, self.width))
        for cut in range(len(order)):
            ways = self._across(order, self.width, (cut,)) if cut else self._upright(order, self.width)
            near: list[tuple[float, int, Way]] = []
            thin: list[tuple[float, int, Way]] = []
            for height, way in ways.items():
                left = self.rows - height
                if left >= -ROWS_FAR:
                    open_ = open_cost(left, OPEN_COST) if left >= 0 else OVERSET_COST * -left
                    gutter = _gutter_cost(way.gutters, half, ads)
                    (near if left <= ROWS_SHORT else thin).append((way.cost + open_ + gutter, height, way))
            found += sorted(near, key=lambda one: one[:2])[:OF_EACH_CUT]
            short += sorted(thin, key=lambda one: one[:2])[:OF_EACH_CUT]
        yield from found or short

    def _upright(self, run: Sequence[SupplyItem], span: int) -> Ways:
        """A run set as one item, or cut upright."""
        key = self._key(run, span)
        if key not in self._beside:
            self._beside[key] = self._single(run[0], span) if len(run) == 1 else self._cut_upright(run, span)
        return self._beside[key]

    def _cut_upright(self, run: Sequence[SupplyItem], span: int) -> Ways:
        best: dict[int, Way] = {}
        if len(run) > (MOST_BESIDE if span == self.width else MOST_IN_COLUMN) + self.more:
            return best
        for cut in range(1, len(run)):
            for own in range(1, span):
                left = self._stacked(run[:cut], own)
                right = self._any(run[cut:], span - own) if left else {}
                for height, above, below in _level(left, right):
                    one, other = left[above], right[below]
                    cost = one.cost + other.cost + UNEVEN_COST * abs(above - below)
                    if cost >= self._dearest or (height in best and cost >= best[height].cost):
                        continue
                    row = one.row + other.row if one.right.size and other.left.size else max(one.row, other.row)
                    cost += _clash(one.right, other.left) + HEADLINE_ROW_COST * (row > MOST_IN_ROW)
                    if height not in best or cost < best[height].cost:
                        gutters = one.gutters | 1 << own | other.gutters << own
                        best[height] = Way(cost, one.left, other.right, row, 0, cut, own, above, below, gutters)
        return best

    def _stacked(self, run: Sequence[SupplyItem], span: int) -> Ways:
        """A run set as one item, or cut across."""
        key = self._key(run, span)
        if key not in self._under:
            if len(run) == 1:
                self._under[key] = self._single(run[0], span)
            elif len(run) > MOST_IN_COLUMN + self.more and span < self.width:
                self._under[key] = {}
            else:
                self._under[key] = self._across(run, span, range(1, len(run)))
        return self._under[key]

    def _any(self, run: Sequence[SupplyItem], span: int) -> Ways:
        """A run set in any way."""
        if len(run) == 1:
            return self._single(run[0], span)
        key = self._key(run, span)
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
        dearest = self._dearest
        costs: dict[int, float] = {}
        chosen: dict[int, tuple[Way, int, int, int, int]] = {}
        for cut in cuts:
            above = self._upright(run[:cut], span)
            cheap = self._below(run[cut:], span) if above else []
            for upper, one in above.items():
                own, through = one.cost, one.gutters
                for cost, rest, gap, gutters in cheap:
                    both = own + cost
                    if both >= dearest:
                        break
                    if through & gutters and EVERY_GUTTER not in (through, gutters):
                        both += aligned
                    height = upper + rest
                    if height <= most and (height not in costs or both < costs[height]):
                        costs[height] = both
                        chosen[height] = one, cut, upper, gap, through & gutters
        return {
            height: Way(costs[height], one.left, one.right, one.row, 0, cut, 0, upper, gap, through)
            for height, (one, cut, upper, gap, through) in chosen.items()
        }

    def _below(self, run: Sequence[SupplyItem], span: int) -> list[tuple[float, int, int, int]]:
        """A run under a cut in any way that is worth trying, with the white above it."""
        key = self._key(run, span)
        if key not in self._lower:
            self._lower[key] = _worth_trying(self._any(run, span), span == self.width)
        return self._lower[key]

    def plot(self, run: Sequence[SupplyItem], span: int, way: Way, height: int) -> Plot:
        """A way to set a run of items as parts of the page."""
        if not way.cut:
            return Plot(span, self.settings.ways_to_set(run[0], span)[way.number].node, run[0])
        first, rest = run[: way.cut], run[way.cut :]
        if way.own:
            width = span - way.own
            left = self._part(first, way.own, self._stacked(first, way.own)[way.upper], way.upper)
            right = self._part(rest, width, self._any(rest, width)[way.gap], way.gap)
            return branch((left, right), upright=True)
        lower = height - way.upper - way.gap
        above = self._part(first, span, self._upright(first, span)[way.upper], way.upper)
        below = self._part(rest, span, self._any(rest, span)[lower], lower)
        return branch((above, below), upright=False)

    def _part(self, run: Sequence[SupplyItem], span: int, way: Way, height: int) -> Plot:
        """The part that a way stands for, the same one each time."""
        if id(way) not in self._parts:
            self._parts[id(way)] = way, self.plot(run, span, way, height)
        return self._parts[id(way)][1]


def _worth_trying(below: Ways, aligned: bool) -> list[tuple[float, int, int, int]]:
    """Parts under a cut with the white above them: cost, rows, those of white, gutters; the cheapest first.

    One that is dearer than another of the same rows is worth trying only for gutters that the other has and it lacks.
    """
    every = sorted(
        (way.cost + gap_cost(gap, SPACE, max(way.left.air, way.right.air)), gap + lower, gap, way.gutters)
        for lower, way in below.items()
        for gap in GAPS
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


def _gutter_cost(gutters: int, half: int, ads: bool) -> float:
    """What gutters through a whole page cost; *half*: those that divide it into halves; *ads*: whether ads end them."""
    if not gutters:
        return 0.0
    if not ads:
        return THROUGH_GUTTER_COST
    return GUTTER_TO_AD_COST if gutters & half else SIDE_TO_AD_COST
