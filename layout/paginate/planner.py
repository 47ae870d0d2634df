"""`template: auto`: a page planned from what stands on it.

The search is over slicing layouts: the page is cut into bands, a band into columns, a column into boxes; or first
into a broad and a narrow part. Content keeps its order, so the lead stands at the upper left and every cut is a place
between two neighbours. That leaves few enough layouts for dynamic programming over exact costs: each item is fitted
at each width it may have, so its cost is known for each height. The best few are then built as they would be printed,
and the one with least amiss wins.
"""

from bisect import insort
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import inf

from layout.model.theme import Node
from layout.paginate.branches import FILL_COST
from layout.paginate.cells import GAP_COST, MOST_GAP, Cell, StoryCell
from layout.paginate.fit import OVERSET_COST, Fitter
from layout.paginate.items import leaves, orders, spans
from layout.paginate.supply import Item

SPACE = 2
"""Lines of white between boxes one under the other: a headline must not cling to the story above it."""
MOST_IN_STACK = 4
"""Boxes in one column of a band: more is a list, not a page."""
MOST_IN_BAND = 7
"""Boxes in one band."""
BELOW, ABOVE = 2, 5
"""Rows below and above its least height at which each box is priced."""
DEAR = 180.0
"""Cost from which a setting of one box is no part of a plan."""
CLASH_COST = 8.0
"""Two headlines of one size at the same height side by side (碰题)."""
TALL_HEAD_COST = 10.0
"""A headline line more than its style aims at."""
SMALL_LEAD_COST = 12.0
"""A column of the grid by which the lead is narrower than two thirds of the page."""
UNREADABLE_COST = 0.5
"""A row of a column of text more or less than reads well."""
READABLE = (6, 34)
"""Rows of a column of text between which it reads well."""
KEPT = 3
"""Ways kept for each height of the page so far."""
BUILT = 12
"""Plans that are built and judged as they would be printed."""
OVERFULL = 1.2
"""Content of so many times the page's area, from which no plan will fit it and the search is cut short."""

Ids = tuple[str, ...]
Groups = tuple[tuple[int, int, int], ...]
"""The columns of a band: from item, to item, width."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One way to set an item at a width: its leaf, its cell, and what is amiss at any height."""

    node: Node
    cell: Cell
    extra: float


@dataclass(frozen=True, slots=True)
class Way:
    """One way to fill a page down to some row."""

    cost: float
    bands: tuple[tuple[Groups, int], ...] = ()
    """Columns and height of each band."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A planned page."""

    template: Node
    cost: float
    tried: int
    """Layouts that were built and judged."""


Prices = Mapping[int, tuple[float, int]]
"""Height → least cost and the number of the setting that has it."""


@dataclass
class Planner:
    """Plans one page, or part of one, of `width` columns and `rows` lines."""

    fitter: Fitter
    make: Callable[[Item, Node, int], Cell]
    """The cell of an item in a leaf of so many columns."""
    judge: Callable[[Node], float]
    """What is amiss with the page when it is built by a template."""
    width: int
    rows: int
    _settings: dict[tuple[str, int], tuple[Setting, ...]] = field(default_factory=dict)
    _prices: dict[tuple[str, int], Prices] = field(default_factory=dict)
    _spans_of: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _stacked: dict[tuple[Ids, int], dict[int, float]] = field(default_factory=dict)
    _sides: dict[tuple[Ids, int], dict[int, tuple[float, Groups]]] = field(default_factory=dict)

    def plan(self, items: Sequence[Item]) -> Plan:
        """The best template for the items."""
        candidates: list[tuple[float, Node, Sequence[Item]]] = []
        if self._area(items) <= OVERFULL * self.width * self.rows:
            for sequence in orders(list(items)):
                candidates += [(cost, node, sequence) for cost, node in self._candidates(sequence)]
        candidates.sort(key=lambda found: found[0])
        best: tuple[float, Node] | None = None
        tried = 0
        for cost, node, order in candidates:
            if tried >= BUILT or (best is not None and cost > best[0] + DEAR):
                break
            judged = self.judge(node) + self._extras(node, order)
            tried += 1
            if best is None or judged < best[0]:
                best = (judged, node)
        if best is None:
            node = self._simple(items)
            best = (self.judge(node), node)
        return Plan(best[1], best[0], tried)

    def _area(self, items: Sequence[Item]) -> int:
        """Columns × rows that all items need at least."""
        return sum(
            min((height * span for span in self._spans(item) for height in self._priced(item, span)), default=0)
            for item in items
        )

    def _extras(self, template: Node, order: Sequence[Item]) -> float:
        """What is amiss with the settings that a template uses, whatever their height."""
        settings = (self._used(item, leaf) for item, leaf in zip(order, _leaves(template), strict=True))
        return sum(setting.extra for setting in settings if setting)

    def _used(self, item: Item, leaf: Node) -> Setting | None:
        options = {name: value for name, value in leaf.options.items() if name != "space"}
        for span in self._spans(item) if leaf.span is None else (leaf.span,):
            for setting in self._set(item, span):
                if setting.node.options == options:
                    return setting
        return None

    def _candidates(self, order: Sequence[Item]) -> Iterator[tuple[float, Node]]:
        """Templates for an order of the items, with their estimated cost: whole bands, and with a narrow part."""
        yield from self._banded(order, self.width)
        for narrow in (1, 2):
            last = len(order)
            while last > 1 and order[last - 1].slot == "ad":
                last -= 1
            for cut in range(max(1, last - MOST_IN_STACK), last):
                if self.width - narrow < 3 or len(order) - last > 1:
                    continue
                yield from self._parted(order, cut, last, narrow)

    def _parted(self, order: Sequence[Item], cut: int, last: int, narrow: int) -> Iterator[tuple[float, Node]]:
        """A broad part of bands beside a narrow one that is a single column of boxes, over the advertisement."""
        below = order[last:]
        foot = sum(min(self._priced(item, self.width), default=self.rows) + SPACE for item in below)
        rows = self.rows - foot
        stack = self._stack(order[cut:last], narrow)
        side = {rows + more: cost for more, cost in ((h - rows, c) for h, c in stack.items()) if -SPACE <= more <= 0}
        if not side:
            return
        price = min(cost + FILL_COST * (rows - height) for height, cost in side.items())
        right = self._column(order[cut:last], 0, last - cut, narrow)
        for cost, left in self._banded(order[:cut], self.width - narrow, rows):
            node = Node(columns=(replace(left, span=self.width - narrow), right))
            leaves_ = tuple(self._leaf(item, self.width) for item in below)
            yield cost + price, Node(rows=(node, *leaves_)) if leaves_ else node

    def _banded(self, order: Sequence[Item], width: int, rows: int = 0) -> Iterator[tuple[float, Node]]:
        """The cheapest ways to fill the page with bands."""
        rows = rows or self.rows
        ways = self._ways(order, width, rows)
        ends: list[tuple[float, Way]] = []
        for height, found in ways.items():
            short = rows - height
            cost = FILL_COST * short if short >= 0 else OVERSET_COST * -short * width / 2
            ends += [(way.cost + cost, way) for way in found]
        ends.sort(key=lambda end: (end[0], end[1].bands))
        for cost, way in ends[:BUILT]:
            yield cost, self._template(order, way)

    def _ways(self, order: Sequence[Item], width: int, rows: int) -> Mapping[int, list[Way]]:
        """For each height near that of the page, the cheapest ways to place all items in it."""
        bands = self._bands(order, width)
        limit = rows + ABOVE * 4
        reached: list[dict[int, list[Way]]] = [{} for _ in range(len(order) + 1)]
        reached[0] = {0: [Way(0.0)]}
        for start in range(len(order)):
            for end in range(start + 1, min(len(order), start + MOST_IN_BAND) + 1):
                for height, (cost, groups) in bands.get((start, end), {}).items():
                    for so_far, ways in reached[start].items():
                        now = so_far + height + (SPACE if so_far else 0)
                        if now > limit:
                            continue
                        kept = reached[end].setdefault(now, [])
                        for way in ways:
                            if len(kept) == KEPT and way.cost + cost >= kept[-1].cost:
                                break
                            insort(kept, Way(way.cost + cost, (*way.bands, (groups, height))), key=_cost)
                            del kept[KEPT:]
        return reached[len(order)]

    def _bands(self, order: Sequence[Item], width: int) -> Mapping[tuple[int, int], Mapping[int, tuple[float, Groups]]]:
        """For each run of items, the cheapest way to set it as one band, by height."""
        runs = ((s, e) for s in range(len(order)) for e in range(s + 1, min(len(order), s + MOST_IN_BAND) + 1))
        return {(start, end): self._beside(order[start:end], start, width) for start, end in runs}

    def _beside(self, run: Sequence[Item], start: int, span: int) -> dict[int, tuple[float, Groups]]:
        """Items side by side in so many columns; `start` is the number of the first."""
        key = (tuple(item.id for item in run), span)
        if key not in self._sides:
            self._sides[key] = self._shared(run, span)
        shift = start
        return {
            height: (cost, tuple((a + shift, b + shift, own) for a, b, own in groups))
            for height, (cost, groups) in self._sides[key].items()
        }

    def _shared(self, run: Sequence[Item], span: int) -> dict[int, tuple[float, Groups]]:
        """The best shares of the columns among a run, by height; items count from the run's first."""
        end = len(run)
        best: dict[int, tuple[float, Groups]] = {
            height: (cost, ((0, end, span),)) for height, cost in self._stack(run, span).items()
        }
        for cut in range(1, end):
            for own in range(1, span):
                left = self._stack(run[:cut], own)
                right = self._beside(run[cut:], cut, span - own) if left else {}
                for height in left.keys() & right.keys():
                    other, groups = right[height]
                    cost = left[height] + other
                    if cost < best.get(height, (inf,))[0]:
                        cost += self._clash(run[0], own, run[cut], groups[0][2])
                        if cost < best.get(height, (inf,))[0]:
                            best[height] = (cost, ((0, cut, own), *groups))
        return best

    def _stack(self, run: Sequence[Item], span: int) -> dict[int, float]:
        """The cost of setting a run one under the other, by height."""
        key = (tuple(item.id for item in run), span)
        if key not in self._stacked:
            last = self._priced(run[-1], span)
            if len(run) == 1:
                self._stacked[key] = {height: cost for height, (cost, _) in last.items()}
            elif len(run) > MOST_IN_STACK or not last:
                self._stacked[key] = {}
            else:
                self._stacked[key] = self._under(self._stack(run[:-1], span), last)
        return self._stacked[key]

    def _under(self, stack: Mapping[int, float], below: Prices) -> dict[int, float]:
        """A box more under a stack, with white between them that may grow."""
        best: dict[int, float] = {}
        for height, cost in stack.items():
            for more, (price, _) in below.items():
                for gap in range(MOST_GAP + 1):
                    now, total = height + SPACE + gap + more, cost + price + gap * GAP_COST
                    if now <= self.rows + ABOVE and total < best.get(now, inf):
                        best[now] = total
        return best

    def _clash(self, one: Item, span: int, other: Item, other_span: int) -> float:
        """What two columns side by side cost whose first items have equal headlines."""
        if not (one.headed and other.headed):
            return 0.0
        sizes = (self._head_size(one, span), self._head_size(other, other_span))
        return CLASH_COST if sizes[0] and abs(sizes[0] - sizes[1]) < 0.1 else 0.0

    def _head_size(self, item: Item, span: int) -> float:
        found = self._set(item, span)
        cell = found[0].cell if found else None
        return self.fitter.head(cell.part, cell.spec).size if isinstance(cell, StoryCell) else 0.0

    def _set(self, item: Item, span: int) -> tuple[Setting, ...]:
        """The ways to set an item at a width; none where it does not suit it."""
        key = (item.id, span)
        if key not in self._settings:
            ways = leaves(item, span) if span in self._spans(item) else ()
            cells = ((node, self.make(item, node, span)) for node in ways)
            self._settings[key] = tuple(Setting(node, cell, self._extra(item, cell, span)) for node, cell in cells)
        return self._settings[key]

    def _spans(self, item: Item) -> Sequence[int]:
        if item.id not in self._spans_of:
            grid = self.fitter.setter.theme.grid
            measure = grid.measure * grid.size
            rows = sum(self.fitter.flow(part, measure).rows for part in item.parts)
            self._spans_of[item.id] = tuple(spans(item, rows, self.width, grid))
        return self._spans_of[item.id]

    def _extra(self, item: Item, cell: Cell, span: int) -> float:
        """What is amiss with a setting at any height: a headline of too many lines, columns too long, a small lead."""
        cost = 0.0
        if isinstance(cell, StoryCell):
            head = self.fitter.head(cell.part, cell.spec)
            for part in head.parts:
                aimed = self.fitter.setter.style(part.kind).lines
                cost += TALL_HEAD_COST * max(0, len(part.set.lines) - aimed) if aimed else 0.0
            columns = self.fitter.columns(cell.spec)
            long = self.fitter.flow(cell.part, columns.measure).rows / columns.count
            cost += UNREADABLE_COST * max(0.0, READABLE[0] - long, long - READABLE[1])
        if item.slot == "lead":
            cost += SMALL_LEAD_COST * max(0, self.width * 2 // 3 - span)
        return cost

    def _priced(self, item: Item, span: int) -> Prices:
        """The cost of an item at a width, by height, with the setting that has it."""
        key = (item.id, span)
        if key not in self._prices:
            prices: dict[int, tuple[float, int]] = {}
            for number, setting in enumerate(self._set(item, span)):
                least = setting.cell.least()
                for change in setting.cell.changes(-BELOW, ABOVE):
                    rows = least + change
                    cost = setting.extra + setting.cell.cost(rows)
                    if cost < min(DEAR, prices.get(rows, (inf,))[0]):
                        prices[rows] = (cost, number)
            self._prices[key] = prices
        return self._prices[key]

    def _template(self, order: Sequence[Item], way: Way) -> Node:
        """The page template of a way."""
        bands: list[Node] = []
        for groups, height in way.bands:
            columns = [self._column(order, start, end, span, height) for start, end, span in groups]
            band = columns[0] if len(columns) == 1 else Node(columns=tuple(columns))
            bands.append(_spaced(replace(band, span=None) if len(columns) == 1 else band, bool(bands)))
        return Node(rows=tuple(bands))

    def _column(self, order: Sequence[Item], start: int, end: int, span: int, height: int = 0) -> Node:
        """A column of boxes, in a band of a height."""
        if end - start == 1:
            return self._leaf(order[start], span, height)
        inner = [self._leaf(item, span) for item in order[start:end]]
        rows = tuple(_spaced(replace(leaf, span=None), i > 0) for i, leaf in enumerate(inner))
        return Node(rows=rows, span=span)

    def _leaf(self, item: Item, span: int, height: int = 0) -> Node:
        """The leaf of an item: that of the cheapest setting at a height, or at any."""
        prices = self._priced(item, span)
        found = self._set(item, span)
        cheapest = min(prices.values(), default=(0.0, 0))
        number = prices.get(height, cheapest)[1]
        return found[number].node if found else Node(slot=item.slot, span=span)

    def _simple(self, items: Sequence[Item]) -> Node:
        """One item under the other, two and two: for a page too full for any plan."""
        bands: list[Node] = []
        rest = list(items)
        while rest:
            pair, rest = rest[:2], rest[2:]
            half = self.width // 2
            if len(pair) == 1 or half == 0 or any(item.slot not in ("story", "lead") for item in pair):
                bands += [_spaced(Node(slot=item.slot), True) for item in pair]
            else:
                bands.append(Node(columns=tuple(Node(slot=item.slot) for item in pair), options={"space": 1}))
        return Node(rows=tuple(bands))


def _cost(way: Way) -> float:
    return way.cost


def _leaves(node: Node) -> Iterator[Node]:
    """The leaves of a template, in the order in which they take from the supply."""
    if node.slot:
        yield node
    for child in (*node.rows, *node.columns):
        yield from _leaves(child)


def _spaced(node: Node, below: bool) -> Node:
    """The node with white above it, where something stands above it."""
    return replace(node, options={**node.options, "space": SPACE}) if below else node
