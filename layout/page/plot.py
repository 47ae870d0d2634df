"""A plan in the making: which item stands in which leaf, and how the parts lie beside and under each other.

A plot is a page template that still knows its items and all its widths, so that it can be changed piece by piece. Parts
are never changed but replaced: what is known of one (its cell, its cost) is true of it in every plot it stands in.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from layout.model.theme import TemplateNode
from layout.page.costs import GAP_BOUNDS, SPACE
from layout.page.options import Value
from layout.page.supply import SupplyItem

Path = tuple[int, ...]
"""The way from a plot to one of its parts: the number of the part at each branch."""
BRANCH = TemplateNode()
"""The leaf of a plot that has none."""


@dataclass(frozen=True, eq=False)
class Plot:
    """Part of a planned page, `span` columns wide: an item in its leaf, or parts."""

    span: int
    node: TemplateNode = BRANCH
    """The leaf; without its place among others (`space`, `take`)."""
    item: SupplyItem | None = None
    parts: tuple["Plot", ...] = ()
    upright: bool = False
    """Whether the parts stand side by side."""
    white: tuple[int, int] = GAP_BOUNDS
    """Rows less and more than wished for that white between parts one under the other may take."""

    def walk(self, path: Path = ()) -> Iterator[tuple[Path, "Plot"]]:
        """This plot and all its parts in reading order, with the way to each."""
        yield path, self
        for number, part in enumerate(self.parts):
            yield from part.walk((*path, number))

    @property
    def items(self) -> tuple[SupplyItem, ...]:
        """All items in it, in reading order."""
        return tuple(part.item for _, part in self.walk() if part.item)

    @cached_property
    def skeleton(self) -> tuple[object, ...]:
        """What is alike in two plots that come out alike: items, columns, options, how the parts lie."""
        if self.item is not None:
            return (self.item.id, self.span, self.node.box, *sorted(self.node.options.items()))
        return (self.upright, self.white, *(part.skeleton for part in self.parts))

    @cached_property
    def gutters(self) -> frozenset[int]:
        """Gutters that run through it from top to foot, by the columns before each."""
        if not self.parts:
            return frozenset()
        if not self.upright:
            return frozenset.intersection(*(part.gutters for part in self.parts))
        found: set[int] = set()
        before = 0
        for part in self.parts:
            found |= {before} | {before + own for own in part.gutters}
            before += part.span
        return frozenset(found - {0})

    def at(self, path: Path) -> "Plot":
        """The part at the end of a way."""
        return self.parts[path[0]].at(path[1:]) if path else self

    def put(self, path: Path, part: "Plot") -> "Plot":
        """The plot with another part at the end of a way."""
        if not path:
            return part
        first = path[0]
        inner = self.parts[first].put(path[1:], part)
        return branch((*self.parts[:first], inner, *self.parts[first + 1 :]), self.upright, self.white)

    def without(self, path: Path) -> "Plot":
        """The plot without one part of a branch across; what is left of a branch of two is no branch."""
        first = path[0]
        if len(path) > 1:
            inner: tuple[Plot, ...] = (self.parts[first].without(path[1:]),)
        else:
            inner = ()
        return branch((*self.parts[:first], *inner, *self.parts[first + 1 :]), self.upright, self.white)

    def dressed(self, **options: Value) -> "Plot":
        """The leaf with other options."""
        return replace(self, node=replace(self.node, options={**self.node.options, **options}))


def branch(parts: Sequence[Plot], upright: bool, white: tuple[int, int] = GAP_BOUNDS) -> Plot:
    """Parts as one; those of a part that lies as the branch does are the branch's own."""
    flat: list[Plot] = []
    for part in parts:
        flat += part.parts if part.parts and part.upright is upright else (part,)
    if len(flat) == 1:
        return flat[0]
    span = sum(part.span for part in flat) if upright else flat[0].span
    return Plot(span, parts=tuple(flat), upright=upright, white=white)


def level_at_top(plot: Plot) -> Plot:
    """The plot with its uppermost headings as they are: white that copyfit adds above one would be an empty corner."""
    if plot.item is not None:
        return plot.dressed(head_rows=0) if plot.item.headed and plot.node.options.get("head_rows") != 0 else plot
    if plot.upright:
        return branch([level_at_top(part) for part in plot.parts], upright=True)
    return branch([level_at_top(plot.parts[0]), *plot.parts[1:]], False, plot.white)


def level_abreast(plot: Plot) -> Plot:
    """The plot with headings as they are that stand side by side: else one is higher than the other (R21)."""
    if plot.item is not None:
        return plot
    if plot.upright:
        return branch([level_at_top(level_abreast(part)) for part in plot.parts], upright=True)
    return branch([level_abreast(part) for part in plot.parts], False, plot.white)


def evened(plot: Plot, white: tuple[int, int], **options: Value) -> Plot:
    """The plot with all its gaps within bounds, and options of its stories."""
    if plot.item is not None:
        return plot.dressed(**options) if plot.item.headed else plot
    return replace(plot, parts=tuple(evened(part, white, **options) for part in plot.parts), white=white)


def template_of(plot: Plot, items: Sequence[SupplyItem]) -> TemplateNode:
    """The plot as a page template that takes these items of a page in the plot's order."""
    left = list(items)

    def built(part: Plot) -> TemplateNode:
        if part.item is not None:
            return replace(part.node, span=None, options={**part.node.options, **_taken(part.item, left)})
        if part.upright:
            return TemplateNode(columns=tuple(replace(built(one), span=one.span) for one in part.parts))
        first, *others = (built(one) for one in part.parts)
        space: dict[str, Value] = {"space": SPACE}
        if part.white != GAP_BOUNDS:
            space |= {"space_less": -part.white[0], "space_more": part.white[1]}
        return TemplateNode(rows=(first, *(replace(o, options={**o.options, **space}) for o in others)))

    whole = built(plot)
    return whole if plot.parts else TemplateNode(rows=(whole,))


def _taken(item: SupplyItem, left: list[SupplyItem]) -> dict[str, Value]:
    """Which of a page's stories or pictures a leaf takes, where it is not the next; it is no longer left then."""
    before = sum(other.slot == item.slot for other in left[: left.index(item)])
    left.remove(item)
    return {"take": before + 1} if before else {}
