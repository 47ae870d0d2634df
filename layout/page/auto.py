"""The leaf that plans: everything that no other leaf of the page takes, in the best layout found for it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import ceil
from typing import Any
from unicodedata import east_asian_width

from layout.model.issue import ContentsLine
from layout.model.page import Box
from layout.model.theme import PageSheet, TemplateNode, Theme
from layout.page.branches import GroupCell, SideCell, StackCell
from layout.page.cells import Cell, GapCell
from layout.page.costs import LEAST_PLAN, PLAN_COST
from layout.page.framing import PLANNED
from layout.page.options import BRANCH, DRAWN, PLANNING, Options
from layout.page.planner import Plan, Planner
from layout.page.repair import PlanVerdict
from layout.page.settings import Settings
from layout.page.supply import SupplyItem
from layout.story.fit import Fitter


@dataclass
class AutoCell(Cell):
    """Part of a page that is planned once its height is known."""

    span: int
    fitter: Fitter
    make: Callable[[SupplyItem, TemplateNode, int], Cell]
    """The cell of one item in a leaf of so many columns."""
    build: Callable[[TemplateNode, Sequence[SupplyItem], int], Cell]
    """The cell of a template for these items, so many columns wide."""
    rehearse: Callable[[Cell, int], PlanVerdict]
    """What is amiss with a cell of so many rows when its boxes stand on a page."""
    group: GroupCell
    given: Mapping[str, Any] = field(default_factory=dict)
    """What its leaf says of the stories in it."""
    items: Sequence[SupplyItem] = ()
    plans: dict[int, Plan] = field(default_factory=dict)
    chosen: Plan | None = None
    """The plan that was placed."""
    _wanted: int | None = None

    def least(self) -> int:
        """Little: a plan can be made for any height."""
        return LEAST_PLAN if self.items else 0

    def cost(self, rows: int) -> float:
        """Nothing to choose by, as it takes what others leave, but for the rows that its items lack at least."""
        if not self.items:
            return 0.0
        if self._wanted is None:
            self._wanted = ceil(self._settings.area(self.items) / self.span)
        return PLAN_COST * max(0, self._wanted - rows)

    def fills(self) -> bool:
        """Where there is something to plan."""
        return bool(self.items)

    def place(self, column: int, row: int, rows: int) -> list[Box]:
        """The boxes of the plan."""
        if not self.items:
            return []
        self.chosen = self.plan(rows)
        template = with_given(self.chosen.template, self.given)
        boxes = self.build(template, self.items, self.span).place(column, row, rows)
        return self.group.around(boxes, column, row, self.span, rows)

    def plan(self, rows: int) -> Plan:
        """The plan for a height."""
        if rows not in self.plans:

            def judge(cell: Cell) -> PlanVerdict:
                return self.rehearse(cell, rows)

            self.plans[rows] = Planner(self._settings, judge, rows).plan(self.items)
        return self.plans[rows]

    @cached_property
    def _settings(self) -> Settings:
        """How its items can be set, each priced once, whatever the height."""
        return Settings(self.fitter, self._given_to, self.span, frames=Options(self.given).whole("frames"))

    def _given_to(self, item: SupplyItem, node: TemplateNode, span: int) -> Cell:
        """The cell of one item in a leaf that takes what its `auto` leaf says."""
        return self.make(item, with_given(node, self.given), span)


def drop_empty(cell: Cell) -> None:
    """Take a planned leaf that holds nothing from the foot of a page or a part of it, with the white above it, as any
    leaf that has nothing. What stands under one, such as a folio at the foot, stays where it is.
    """
    for child in cell.children if isinstance(cell, StackCell | SideCell) else ():
        drop_empty(child)
    if isinstance(cell, StackCell) and len(cell.children) > 2:
        *rest, gap, last = cell.children
        if isinstance(last, AutoCell) and isinstance(gap, GapCell) and not last.least():
            cell.children, cell.weights = rest, cell.weights[: len(rest)]


PLANNED_STORIES = ("lead", "story")
"""Leaves of a plan that hold one story."""
CONTENTS_ROWS = 2
"""Rows of a line of the 导读 under the masthead."""
CONTENTS = "contents"
STACKED_INSET = 3
"""字 that a stacked 导读 keeps for page numbers and white at its sides."""
NARROW = 0.56
"""Width of a Latin letter or figure beside a Han, about."""
LETTER, AROUND = 1.17, 5
"""Size of its letters in those of body text; letters that its label takes, and each page number with its white."""


def contents_lines(entries: Sequence[ContentsLine], theme: Theme, span: int = 0) -> int:
    """Lines that a 导读 takes, `span` columns wide or as wide as the page; none where there is nothing to say."""
    most = theme.grid.width(span or theme.grid.columns) / (theme.grid.size * LETTER)
    lines, room = min(1, len(entries)), most - AROUND
    for entry in entries:
        if len(entry.title) + AROUND > room:
            lines, room = lines + 1, most
        room -= len(entry.title) + AROUND
    return lines


def stacked_rows(entries: Sequence[ContentsLine], theme: Theme, span: int) -> int:
    """Rows of a 导读 whose label and entries stand one under the other; none where there is nothing to say."""
    most = max(1, int(theme.grid.width(span) / theme.grid.size) - STACKED_INSET)
    return sum(max(1, ceil(_ems(entry.title) / most)) for entry in entries) + bool(entries)


def _ems(title: str) -> float:
    """How wide a title is about, in its own characters."""
    return sum(1 if east_asian_width(char) in "WF" else NARROW for char in title)


def auto_template(theme: Theme, number: int, contents: int = 0) -> TemplateNode:
    """What `template: auto` means: the theme's page template “auto”, or masthead or folio over what is planned.

    *contents*: lines of a 导读 under the masthead.
    """
    if "auto" in theme.pages:
        own = theme.pages["auto"]
        return with_contents(_headed(own, theme) if number == 1 else own, contents)
    over = _first_leaf(theme, "masthead" if number == 1 else "folio")
    rest = TemplateNode(slot="auto", options={"space": 1})
    return TemplateNode(rows=tuple(node for node in (over, *_strip(contents), rest) if node))


def _headed(template: TemplateNode, theme: Theme) -> TemplateNode:
    """A page template as the first page has it: with a masthead instead of a 报眉, where the theme has one at all."""
    masthead = _first_leaf(theme, "masthead")
    if masthead is None or any(leaf.slot == "masthead" for leaf in _leaves(template)):
        return template
    rest = template.rows or (replace(template, sheet=PageSheet()),)
    return replace(template, slot="", columns=(), rows=(masthead, *(row for row in rest if row.slot != "folio")))


def _first_leaf(theme: Theme, slot: str) -> TemplateNode | None:
    """How the theme's page templates draw something: the first of them that does."""
    return next((leaf for template in theme.pages.values() for leaf in _leaves(template) if leaf.slot == slot), None)


def _strip(lines: int) -> tuple[TemplateNode, ...]:
    """The leaf of a 导读 of so many lines."""
    return (TemplateNode(slot=CONTENTS, lines=CONTENTS_ROWS * lines, options={"space": 0}),) if lines else ()


def with_contents(template: TemplateNode, lines: int) -> TemplateNode:
    """A page template with a 导读 of so many lines under its masthead and what stands beside that (报眼).

    One that gives it a place itself stays as it is.
    """
    if not lines or any(leaf.slot == CONTENTS for leaf in _leaves(template)):
        return template
    headed = (n for n, node in enumerate(template.rows, 1) if any(leaf.slot == "masthead" for leaf in _leaves(node)))
    place = next(headed, None)
    if place is None:
        return template
    return replace(template, rows=(*template.rows[:place], *_strip(lines), *template.rows[place:]))


def with_given(node: TemplateNode, given: Mapping[str, Any]) -> TemplateNode:
    """A planned template whose stories take what their `auto` leaf says, where the plan does not say it itself."""
    if node.slot in PLANNED_STORIES:
        given = {name: value for name, value in given.items() if name not in (*BRANCH, *PLANNING)}
        return replace(node, options={**given, **node.options})
    rows, columns = (tuple(with_given(child, given) for child in part) for part in (node.rows, node.columns))
    return replace(node, rows=rows, columns=columns)


def with_plan(template: TemplateNode, plan: TemplateNode) -> TemplateNode:
    """A template whose first planned leaf is replaced by what was planned for it."""
    placed = False

    def frozen(node: TemplateNode) -> TemplateNode:
        nonlocal placed
        if node.slot == "auto" and not placed:
            placed = True
            own = {name: value for name, value in node.options.items() if name in BRANCH}
            options = {**plan.options, "share": 1, "look": PLANNED, **own}
            return replace(with_given(plan, node.options), span=node.span, options=options)
        if node.slot:
            return node
        rows = tuple(inner for child in node.rows for inner in _flat(frozen(child)))
        return replace(node, rows=rows, columns=tuple(map(frozen, node.columns)))

    return frozen(template)


def _flat(node: TemplateNode) -> tuple[TemplateNode, ...]:
    """Rows inside rows as rows of the outer ones."""
    if not node.rows or node.span or node.box or node.lines or set(node.options) - {"space"}:
        return (node,)
    first, *rest = node.rows
    return (replace(first, options={**first.options, **node.options}), *rest)


def _leaves(node: TemplateNode) -> Iterator[TemplateNode]:
    if node.slot in DRAWN:
        yield node
    for child in (*node.rows, *node.columns):
        yield from _leaves(child)
