"""How each item of a plan can be set: its leaves at each width that suits it, priced at each height."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from layout.model.theme import TemplateNode
from layout.page.cells import Cell, PhotoCell, StoryCell
from layout.page.costs import (
    CENTRED_COST,
    COARSE_COST,
    COARSEST,
    DIVIDED_COST,
    DOMINANT,
    FRAMED_COST,
    HOLLOW_COST,
    LARGE_PHOTO_COST,
    LEAD_PICTURE,
    LEAD_PICTURE_COST,
    NARROWED_COST,
    PRICED_ABOVE,
    PRICED_BELOW,
    PRUNE_ABOVE,
    READABLE,
    REFUSED_COST,
    SHALLOW,
    SHALLOW_COST,
    SLIM,
    SLIM_COST,
    SMALL_LEAD_COST,
    SMALL_PHOTO_COST,
    SPLIT_HEAD_COST,
    STAMP_COST,
    STRIP,
    STRIP_COST,
    TALL_HEAD_COST,
    TORN_COST,
    UNAVOIDABLE,
    UNREADABLE_COST,
    VERTICAL_COST,
    WASTE_COST,
    WEAK_LEAD_COST,
    WIDE,
)
from layout.page.eye.matter import STAMP
from layout.page.items import STRICTLY, Freely, leaves, wished_span
from layout.page.items import spans as suiting
from layout.page.supply import SupplyItem
from layout.story.costs import FILLED
from layout.story.fit import Fitter
from layout.story.heading import Head
from layout.story.photo import PhotoBlock


class Corner(NamedTuple):
    """A headline at an upper corner of a part, as its neighbour sees it."""

    size: float
    lines: int = 1
    fill: float = 1.0
    """Its longest line as a part of its measure."""
    air: float = 0.0
    """Lines of white above it."""


NO_HEAD = Corner(0.0)
EVERY_GUTTER = -1
"""The gutters of an advertisement across the page: whatever runs to it has nothing left to run through."""


@dataclass(frozen=True, slots=True)
class ItemSetting:
    """One way to set an item at a width: its leaf, its cell, what is amiss at any height, its headline's size."""

    node: TemplateNode
    cell: Cell
    extra: float
    left: Corner
    right: Corner


class Way(NamedTuple):
    """The best way found to set a run of items in a part of so many columns and rows."""

    cost: float
    left: Corner
    right: Corner
    """The headlines at its upper corners; none where something else stands there."""
    row: int = 1
    """Headlines along its top, one beside the other."""
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


@dataclass
class Settings:
    """The settings of all items on a page of `width` columns, each made once."""

    fitter: Fitter
    make: Callable[[SupplyItem, TemplateNode, int], Cell]
    """The cell of an item in a leaf of so many columns."""
    width: int
    freely: Freely = STRICTLY
    """How freely stories may be set."""
    frames: int = 1
    """Stories that may be set in a frame."""
    _settings: dict[tuple[str, int], tuple[ItemSetting, ...]] = field(init=False, default_factory=dict)
    _set: dict[tuple[object, ...], ItemSetting] = field(default_factory=dict)
    """Each setting once: those of a freer search, or one with frames, know what others set."""
    _singles: dict[tuple[str, int], Ways] = field(init=False, default_factory=dict)
    _spans_of: dict[str, tuple[int, ...]] = field(init=False, default_factory=dict)

    def single(self, item: SupplyItem, span: int) -> Ways:
        """An item at a width, by height; what it costs in the best of cases is no reason against any plan."""
        key = (item.id, span)
        if key not in self._singles:
            every = {width: self._priced(item, width) for width in self.spans(item)}
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
        gutters = EVERY_GUTTER if item.ad and span == self.width else 0
        flexible = item.story is None or bool(item.story.story.photos)
        below, above = (PRICED_BELOW, PRICED_ABOVE) if flexible else (PRICED_BELOW - 1, PRICED_ABOVE - 1)
        for number, setting in enumerate(self.ways_to_set(item, span)):
            least = setting.cell.least()
            for change in setting.cell.changes(-below, above):
                rows = least + change
                if rows in ways and setting.extra >= ways[rows].cost:
                    continue
                cost = setting.extra + setting.cell.cost(rows)
                if rows not in ways or cost < ways[rows].cost:
                    ways[rows] = Way(
                        cost, setting.left, setting.right, int(setting.left.size > 0), number, gutters=gutters
                    )
        return ways

    def ways_to_set(self, item: SupplyItem, span: int) -> tuple[ItemSetting, ...]:
        """The ways to set an item at a width; none where it does not suit it."""
        key = (item.id, span)
        if key not in self._settings:
            nodes = tuple(self.leaves(item, span, self.freely)) if span in self.spans(item) else ()
            self._settings[key] = tuple(self.setting(item, node, span) for node in nodes)
        return self._settings[key]

    def leaves(self, item: SupplyItem, span: int, freely: Freely) -> Iterator[TemplateNode]:
        """The leaves that could hold an item at a width."""
        return leaves(item, span, self.fitter.setter.theme.grid, self.rows(item), freely, self.frames > 0)

    def spans(self, item: SupplyItem) -> Sequence[int]:
        """Widths that suit an item."""
        if item.id not in self._spans_of:
            grid = self.fitter.setter.theme.grid
            self._spans_of[item.id] = tuple(suiting(item, self.rows(item), self.width, grid, self.freely))
        return self._spans_of[item.id]

    def rows(self, item: SupplyItem) -> int:
        """Rows of its text in one column."""
        measure = self.fitter.setter.theme.grid.measure * self.fitter.setter.theme.grid.size
        fitters = ((part, self.fitter.of(part)) for part in item.parts)
        return sum(own.page_rows(own.flow(part, measure).rows) for part, own in fitters)

    def area(self, items: Sequence[SupplyItem]) -> int:
        """Columns × rows that all items need at least."""
        heights = ([rows * span for span in self.spans(one) for rows in self.single(one, span)] for one in items)
        return sum(min(each, default=0) for each in heights)

    def setting(self, item: SupplyItem, node: TemplateNode, span: int) -> ItemSetting:
        """An item in a leaf, with what is amiss with it at any height."""
        key = (item.id, span, node.box, *sorted(node.options.items()))
        if key not in self._set:
            self._set[key] = self._made(item, node, span)
        return self._set[key]

    def _made(self, item: SupplyItem, node: TemplateNode, span: int) -> ItemSetting:
        cell = self.make(item, node, span)
        lead = item.slot == "lead"
        cost = DIVIDED_COST * ("divide" in node.options) + FRAMED_COST * node.box
        photos = item.story.photos if item.story else ()
        wished = wished_span(photos[0], self.fitter.setter.theme.grid) if photos else 0
        if photos and photos[0].columns and "photo_columns" in node.options:
            cost += NARROWED_COST * max(0, wished - span)
            cost += SMALL_PHOTO_COST * (len(photos) > 1 and node.options["photo_columns"] == 1)
        else:
            cost += _picture_cost(node, lead, span, wished)
        left = right = NO_HEAD
        blocks = cell.own.photos(cell.part, cell.spec) if isinstance(cell, StoryCell) else ()
        blocks = (cell.block,) if isinstance(cell, PhotoCell) else blocks
        cost += STAMP_COST * sum(_stamp(block) for block in blocks)
        cost += sum(self._coarse_cost(block.ppi) for block in blocks if not block.photo.columns)
        if isinstance(cell, StoryCell):
            head, columns = cell.own.head(cell.part, cell.spec), cell.own.columns(cell.spec)
            upright = cell.spec.upright
            if upright is not None:
                cost += VERTICAL_COST + DIVIDED_COST * (upright.columns != cell.spec.beside)
            elif not cell.spec.framed:
                left = _corner(head, columns.width(head.span))._replace(air=cell.air())
                right = left if head.span == columns.count else NO_HEAD
            along = upright.rows * cell.own.pitch if upright else columns.width(head.span)
            cost += self._head_cost(head, left, along) + self._legs_cost(cell, head, span)
            cost += self._lead_cost(left, span) if lead else 0.0
        if item.ad is not None:
            cost += WASTE_COST * cell.least() * (span - self.spans(item)[0])
        return ItemSetting(node, cell, cost, left, right)

    def _coarse_cost(self, ppi: float) -> float:
        """A photo of fewer pixels than the press prints well, or at all."""
        good = self.fitter.photo_ppi
        return COARSE_COST * (ppi < good) + REFUSED_COST * (ppi < COARSEST * good)

    def _head_cost(self, head: Head, corner: Corner, width: float) -> float:
        """A headline too tall, or so short that it leaves a hole."""
        cost = 0.0
        if head.span >= WIDE and corner.size and corner.fill < FILLED:
            cost += HOLLOW_COST * (FILLED - corner.fill) / FILLED
        cost += CENTRED_COST * head.centred
        for part in head.parts:
            aimed = self.fitter.setter.most_lines(part.kind, width)
            cost += TALL_HEAD_COST * max(0, len(part.set.lines) - aimed) + SPLIT_HEAD_COST * part.set.split
        return cost

    def _legs_cost(self, cell: StoryCell, head: Head, span: int) -> float:
        """Columns of text too short or too long to be read well."""
        columns = cell.own.columns(cell.spec)
        legs = columns.count - head.span * head.beside
        flow = cell.own.flow(cell.part, columns.measure)
        long = cell.own.page_rows(flow.rows) / legs
        cost = SLIM_COST * (span == 1 and (long > SLIM or bool(cell.part.story.photos)))
        cost += SHALLOW_COST * (long < SHALLOW) + STRIP_COST * (legs >= WIDE and long < STRIP)
        cost += TORN_COST * flow.torn
        return cost + UNREADABLE_COST * max(0.0, READABLE[0] - long, long - READABLE[1])

    def _lead_cost(self, corner: Corner, span: int) -> float:
        """A lead that is narrow, or whose headline does not dominate."""
        cost = SMALL_LEAD_COST * max(0, self.width * 2 // 3 - span)
        wanted = DOMINANT * self.fitter.setter.size("second-headline")
        return cost + (WEAK_LEAD_COST * max(0.0, wanted / corner.size - 1) if corner.size else 0.0)


def _stamp(block: PhotoBlock) -> bool:
    """Whether a photo is so small that it says nothing, and not because its editor asked for that."""
    asked = block.photo.columns or block.photo.lines
    return block.span == 1 and block.picture_rows < STAMP and not asked


def _picture_cost(node: TemplateNode, lead: bool, span: int, wished: int) -> float:
    """What the width of a story's first photo costs; `wished`: columns that the editor asked for, 0 for none."""
    columns = node.options.get("photo_columns")
    if columns is None:
        return 0.0
    if wished:
        return NARROWED_COST * max(0, wished - int(columns))
    if lead:
        return LEAD_PICTURE_COST * max(0, min(LEAD_PICTURE, span) - int(columns))
    return SMALL_PHOTO_COST * (span > 1 and columns == 1) + LARGE_PHOTO_COST * (int(columns) >= LEAD_PICTURE)


def _corner(head: Head, width: float) -> Corner:
    """A heading as its neighbour sees it: its headline."""
    lines = [part.set for part in head.parts if part.kind.endswith("headline")]
    if not lines:
        return NO_HEAD
    return Corner(lines[0].size, len(lines[0].lines), lines[0].widest / width if width else 1.0)
