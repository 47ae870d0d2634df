"""A page template and the content of a page as a tree of cells: who stands where."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import ceil

from layout.errors import Diagnostic, error, said
from layout.model.body import Inline, Table, Text
from layout.model.issue import LEADING, Ad, Photo
from layout.model.looks import UNFRAMED, Framing
from layout.model.page import Jump, Page
from layout.model.theme import TemplateNode
from layout.page.auto import AutoCell, drop_empty
from layout.page.branches import BoundedCell, ChoiceCell, GroupCell, SideCell, StackCell
from layout.page.cells import RIGID, AdCell, BlankCell, Cell, FixedCell, GapCell, HeadCell, PhotoCell, StoryCell
from layout.page.costs import SPLITS_TRIED
from layout.page.drawn import drawn_cell
from layout.page.framing import PLANNED, around, framed_cells, framing_of
from layout.page.grade import below_news, grades
from layout.page.imprint import IMPRINT, imprint_cell
from layout.page.items import items_of
from layout.page.options import ANY, DRAWN, PICTURES, Options
from layout.page.repair import PlanVerdict
from layout.page.sheets import widths
from layout.page.spread import SPREAD, spread_cell
from layout.page.supply import Supply, SupplyItem
from layout.page.verdict import Before, verdict_on
from layout.page.vertical import VerticalCell, vertical_of
from layout.story.body import StoryPart
from layout.story.fit import Fitter
from layout.story.place import Placer
from layout.story.spec import LEFT, LOOSE, NONE, OVER, RIGHT, TEXT, StorySpec
from layout.story.steps import STEPS


@dataclass
class TreeBuilder:
    """Makes the cells of one page."""

    fitter: Fitter
    placer: Placer
    supply: Supply
    jump_to: int = 0
    """The page that stories of this one may continue on; 0: none."""
    diagnostics: list[Diagnostic] = field(default_factory=list)
    planned: list[AutoCell] = field(default_factory=list)
    clear: tuple[int, int] = (0, 0)
    """字 that what is being built keeps clear, at its left and right, of the frame of a branch around it."""
    wide: int = 1
    """Columns of the grid that a column of text is wide in what is being built."""

    @cached_property
    def _nowhere(self) -> Placer:
        """Where plans are tried."""
        return Placer(self.placer.theme, self.supply.number)

    @cached_property
    def _before(self) -> Before:
        """What is known of boxes of plans that were tried."""
        return Before()

    @cached_property
    def _grades(self) -> Mapping[str, str]:
        return grades(self.supply.page)

    def build(self, template: TemplateNode, name: str) -> Cell:
        """The whole page. What came from earlier pages always finds a place; other content without one is an error."""
        columns = self.fitter.setter.theme.grid.columns
        cell = self._cell(template, columns) or BlankCell(columns)
        if self.planned:
            self.planned[0].items = items_of(self.supply)
            drop_empty(cell)
        continued = self.supply.take_continued()
        if continued:
            below = self._arranged(continued, TemplateNode(slot="jumps"), columns, "story", Options({}))
            cell = StackCell([cell, GapCell(columns, 1), below], columns)
        page, number = self.supply.page, self.supply.number
        for what, span in self.supply.left_over():
            hint = said("hint-another-template", slots=tuple(dict.fromkeys(_places(template))))
            told = error("no-place", span or page.span, hint, page=number, number=number, template=name, what=what)
            self.diagnostics.append(told)
        return cell

    def _cell(self, node: TemplateNode, span: int) -> Cell | None:
        before = self.wide
        self.wide = Options(node.options).whole("column_span") or before
        cell = self._built(node, span)
        self.wide = before
        return cell

    def _built(self, node: TemplateNode, span: int) -> Cell | None:
        if node.rows:
            cell = self._stack(node, span)
        elif node.columns:
            cell = self._side(node, span)
        elif node.slot in PICTURES and self._framing(node).looks:  # as a branch has it: pictures know none
            cell = self._stack(around(node), span)
        else:
            cell = self._leaf(node, span)
        if cell is None or (node.slot in DRAWN or node.slot not in ANY) * bool(node.slot):
            return cell
        low = node.lines or node.min_lines
        high = None if Options(node.options).flag("fits") else node.lines or node.max_lines
        return BoundedCell(cell, low, high) if low or high else cell

    def _stack(self, node: TemplateNode, span: int) -> Cell | None:
        cells: list[Cell] = []
        weights: list[int] = []
        framing = self._framing(node)
        for child in node.rows:
            with self._inside(framing):
                cell = self._cell(child, span)
            if cell is None:
                continue
            options = Options(child.options)
            if cells:
                fixed = isinstance(cells[-1], FixedCell)
                bounds = RIGID if fixed else (-options.whole("space_less"), options.whole("space_more"))
                cells.append(GapCell(span, options.whole("space"), bounds, cell.air()))
                weights.append(0)
            cells.append(cell)
            weights.append(options.whole("share"))
        if not cells:
            return None
        framed, before, after = framed_cells(cells, span, framing)
        return StackCell(framed, span, self._branch(node), (*before * (0,), *weights, *after * (0,)))

    def _side(self, node: TemplateNode, span: int) -> Cell | None:
        cells: list[Cell] = []
        framing = self._framing(node)
        found = False
        for number, (child, width) in enumerate(zip(node.columns, widths(node, span), strict=True)):
            with self._inside(framing, number == 0, number == len(node.columns) - 1):
                cell = self._cell(child, width)
            found = found or cell is not None
            cells.append(cell or BlankCell(width))
        if not found:
            return None
        if not framing.inset.rows:
            return SideCell(cells, span, self._branch(node), widths(node, span))
        framed, _, _ = framed_cells([SideCell(cells, span, widths=widths(node, span))], span, framing)
        return StackCell(framed, span, self._branch(node))

    @contextmanager
    def _inside(self, framing: Framing = UNFRAMED, first: bool = True, last: bool = True) -> Iterator[None]:
        """Build what stands in a frame, or in one already, as the first or the last of those side by side."""
        before = self.clear
        left, right = (max(own, around) for own, around in zip(framing.inset.sides, before, strict=True))
        self.clear = (left if first else 0, right if last else 0)
        yield
        self.clear = before

    def _framing(self, node: TemplateNode) -> Framing:
        return framing_of(self.placer.theme, node)

    def _branch(self, node: TemplateNode) -> GroupCell | None:
        """The box around a branch that has a frame or a look of its own."""
        framing = self._framing(node)
        if not framing.looks:
            return None
        name = "plan" if PLANNED in framing.looks else "group"  # a kept plan is called what it was when it was made
        return GroupCell("group", f"p{self.supply.number}.{name}", self.placer, framing)

    def _leaf(self, node: TemplateNode, span: int) -> Cell | None:
        """What stands in a leaf; None where the issue has nothing for it."""
        makers = {
            "lead": self._lead,
            "story": self._stories,
            "stories": self._stories,
            "jumps": self._jumps,
            "briefs": self._briefs,
            "photo": self._photos,
            "photos": self._photos,
            "ad": self._ads,
            "ads": self._ads,
            "auto": self._auto,
            IMPRINT: self._imprint,
            SPREAD: self._spread,
        }
        return makers.get(node.slot, self._drawn)(node, span)

    def _auto(self, node: TemplateNode, span: int) -> Cell:
        """A leaf that plans. It takes what is left when all others have what is theirs, so a second one is empty."""
        group = self._plan_group()
        cell = AutoCell(span, self.fitter, self._item, self._replica, self._rehearse, group, node.options)
        self.planned.append(cell)
        return cell

    def _plan_group(self) -> GroupCell:
        return GroupCell("auto", f"p{self.supply.number}.plan", self.placer)

    def _item(self, item: SupplyItem, node: TemplateNode, span: int) -> Cell:
        """The cell of one item in a leaf, built apart from the page."""
        return replace(self._apart([item]), placer=self._nowhere)._cell(node, span) or BlankCell(span)

    def _replica(self, template: TemplateNode, items: Sequence[SupplyItem], span: int) -> Cell:
        """A template built for items, apart from the page."""
        return self._apart(items)._cell(template, span) or BlankCell(span)

    def _rehearse(self, cell: Cell, rows: int) -> PlanVerdict:
        """What is amiss with a plan when it is placed on the last rows of the page, for nobody to see."""
        theme, supply = self.placer.theme, self.supply
        self._nowhere.forget()
        head = theme.rows - rows
        page = Page(supply.number, "", supply.page, tuple(cell.place(0, head, rows)))
        over = any(placed.layout.overset_rows for placed in self._nowhere.stories)
        return verdict_on(page, theme, head, over, self._before)

    def _apart(self, items: Sequence[SupplyItem]) -> "TreeBuilder":
        supply = Supply.of(self.supply.page, self.supply.number, items)
        return TreeBuilder(self.fitter, self.placer, supply, self.jump_to, self.diagnostics, wide=self.wide)

    def _drawn(self, node: TemplateNode, span: int) -> Cell | None:
        return drawn_cell(node, span, self.supply.number, self.supply.page, self.placer, self._framing(node))

    def _imprint(self, node: TemplateNode, span: int) -> Cell | None:
        cell = imprint_cell(self.supply.page, self.supply.number, self.fitter.setter, self.placer, span)
        return cell and replace(cell, rows=max(cell.rows, node.lines or node.min_lines))

    def _spread(self, _: TemplateNode, span: int) -> Cell | None:
        setter, columns = self.fitter.setter, self.fitter.columns(StorySpec(span))
        return spread_cell(self.supply.page, self.supply.number, setter, self.placer, columns)

    def _lead(self, node: TemplateNode, span: int) -> Cell | None:
        lead = self.supply.take_lead()
        return self.story(StoryPart(lead), node, span) if lead else None

    def _stories(self, node: TemplateNode, span: int) -> Cell | None:
        single = node.slot == "story"
        options = Options(node.options)
        if not single:
            stories = self.supply.take_stories(options.whole("count"))
        elif options.flag("fits"):
            low, high = node.min_lines, node.lines or node.max_lines or self.placer.theme.rows
            stories = self.supply.take_nearest(lambda one: self.story(StoryPart(one), node, span).least(), low, high)
        else:
            stories = self.supply.take_stories(1, options.whole("take"))
        if not stories:
            return None
        if single:
            return self.story(StoryPart(stories[0]), node, span)
        return self._group([StoryPart(story) for story in stories], node, span, "story")

    def _jumps(self, node: TemplateNode, span: int) -> Cell | None:
        parts = self.supply.take_continued()
        return self._group(parts, node, span, "story") if parts else None

    def _briefs(self, node: TemplateNode, span: int) -> Cell | None:
        briefs = self.supply.take_briefs()
        if not briefs:
            return None
        parts = [StoryPart(item) for item in briefs.items]
        return self._group(parts, self._alike(parts, node, span), span, "brief", briefs.title)

    def _alike(self, parts: Sequence[StoryPart], node: TemplateNode, span: int) -> TemplateNode:
        """The leaf with headlines of briefs that are all as small as the smallest must be: they are a list (R37)."""
        sizes = self.fitter.setter.style("brief-headline").sizes
        width = max(1, span // _abreast(span // self.wide, len(parts), Options(node.options)))
        with self._inside(self._framing(node)):
            heads = [self.fitter.head(part, self._spec(node, width, "brief", part)) for part in parts]
        chosen = [p.set.size for head in heads for p in head.parts if p.kind.endswith("headline")]
        below = below_news(self._grades.values(), self.fitter.setter.theme, sizes)
        left_out = max((sizes.index(size) for size in chosen if size in sizes), default=0)
        left_out = max(left_out, below)
        return replace(node, options={**node.options, "smaller": left_out}) if left_out else node

    def story(self, part: StoryPart, node: TemplateNode, span: int, slot: str = "") -> StoryCell | VerticalCell:
        """A story in a leaf."""
        options = Options(node.options)
        allowed = part.story.jump if part.story.jump is not None else options.flag("jump")
        goes_on = self.jump_to and allowed and part.start is None
        jump = Jump(part.story.id, self.supply.number, self.jump_to) if goes_on else None
        slot = slot or node.slot
        spec = self._spec(node, span, slot, part)
        if vertical_of(part, options) == TEXT:
            tabled = any(isinstance(block, Table) for block in part.story.body)
            if not tabled and self.clear == (0, 0):
                return VerticalCell(slot, part, spec, options.whole("tiers"), self.fitter, self.placer, jump)
            spec = replace(spec, refused="table" if tabled else "framed")
        return StoryCell(slot, part, spec, self.fitter, self.placer, jump)

    def _spec(self, node: TemplateNode, span: int, slot: str, part: StoryPart) -> StorySpec:
        """What the leaf's options say, as the fitter takes it."""
        options, theme = Options(node.options), self.fitter.setter.theme
        graded = slot == "story" and part.start is None
        grade = self._grades.get(part.story.id, slot) if graded else slot
        kinds = (grade,) if grade == LEADING else (grade, slot)
        over = options.over(part.photos)
        kinds = kinds if over == NONE else (OVER, *kinds)
        styles = tuple(
            (role, name)
            for role in theme.heading
            if (name := next((one for kind in kinds if (one := f"{kind}-{role}") in theme.styles), ""))
        )
        spec = StorySpec(
            span=span,
            heading=min(options.whole("heading"), span),
            beside=min(options.whole("beside"), span - 1),
            photo=options.word("photo"),
            photo_columns=options.whole("photo_columns"),
            upright_columns=options.whole("upright_columns"),
            smaller=options.whole("smaller"),
            divide=options.whole("divide") or (round(span / self.wide) or 1) * (self.wide > 1),
            framing=framing_of(theme, node, slot, part.story.box),
            enclosed=self.clear,
            photo_shape=options.word("photo_shape"),
            bleed=options.flag("bleed"),
            quotes=options.whole("quote_columns"),
            over=over,
            panel=options.flag("over_panel"),
            styles=styles,
            bounds=tuple((name, options.number(name)) for name in (*(step.option for step in STEPS), LOOSE)),
            asked=node.option_spans,
        )
        side = vertical_of(part, options)
        if side not in (LEFT, RIGHT) or part.jump:
            return spec
        found = self.fitter.with_upright(part, spec.bounded({"head_rows": 0}), side)
        return replace(spec, refused="narrow") if found.upright is None and part.story.headline else found

    def _photos(self, node: TemplateNode, span: int) -> Cell | None:
        options = Options(node.options)
        single = node.slot == "photo"
        photos = self.supply.take_photos(
            1 if single else options.whole("count"), options.whole("take") if single else 1
        )
        if not photos:
            return None
        across = min(options.whole("across"), span, len(photos))
        lines: list[Cell] = []
        for start in range(0, len(photos), across):
            row = photos[start : start + across]
            spans = _even(span, len(row))
            cells: list[Cell] = []
            for number, ((id_, photo), width) in enumerate(zip(row, spans, strict=True)):
                with self._inside(UNFRAMED, number == 0, number == len(row) - 1):
                    cells.append(self._photo(photo, id_, min(photo.columns or width, width), node))
            if lines:
                lines.append(GapCell(span, 1))
            lines.append(SideCell(cells, span, widths=tuple(spans)) if len(cells) > 1 else cells[0])
        return self._titled(lines, node, span)

    def _photo(self, photo: Photo, id_: str, span: int, node: TemplateNode) -> PhotoCell:
        """A picture that stands alone."""
        options = Options(node.options)
        shape, bleed = options.word("photo_shape"), options.flag("bleed")
        spec = StorySpec(span, enclosed=self.clear, photo_shape=shape, bleed=bleed, asked=node.option_spans)
        return PhotoCell(photo, id_, spec, options.number("crop"), self.fitter, self.placer)

    def _ads(self, node: TemplateNode, span: int) -> Cell | None:
        options = Options(node.options)
        ads = self.supply.take_ads(1 if node.slot == "ad" else options.whole("count"))
        if not ads:
            return None
        across = min(options.whole("across"), span, len(ads))
        lines: list[Cell] = []
        for start in range(0, len(ads), across):
            row = ads[start : start + across]
            spans = _even(span, len(row))
            cells: list[Cell] = [self.ad(ad, id_, width) for (id_, ad), width in zip(row, spans, strict=True)]
            if lines:
                lines.append(GapCell(span, 1))
            lines.append(SideCell(cells, span, widths=tuple(spans)) if len(cells) > 1 else cells[0])
        return lines[0] if len(lines) == 1 else StackCell(lines, span)

    def ad(self, ad: Ad, id_: str, span: int) -> AdCell:
        """An advertisement as wide as it wants to be, at most `span`; one too wide is reported."""
        grid = self.fitter.setter.theme.grid
        width = grid.width(span)
        if (ad.columns or 0) > span or (ad.size and ad.size[0] > width + 0.01):
            page = self.supply.number
            self.diagnostics.append(
                error(
                    "ad-size",
                    ad.picture.span,
                    said("hint-ad-size"),
                    page=page,
                    ad=id_,
                    columns=span,
                    number=page,
                )
            )
        height = ad.size[1] if ad.size else 0.0
        rows = ad.lines or ceil(height / grid.pitch - 1e-6) or 1
        return AdCell(ad, id_, min(ad.columns or span, span), rows, self.placer)

    def _group(
        self, parts: Sequence[StoryPart], node: TemplateNode, span: int, slot: str, title: Text | None = None
    ) -> Cell:
        """Stories in a box of their own, under a standing head where there is one."""
        options = Options(node.options)
        if title is None and options.word("title"):
            title = Text((Inline(options.word("title")),))
        id_ = f"p{self.supply.number}.{node.slot}"
        framing = self._framing(node)
        group = GroupCell(node.slot, id_, self.placer, framing)
        cells: list[Cell] = [GapCell(span, options.whole("pad"), RIGID)] if options.whole("pad") else []
        with self._inside(framing):
            head = self._head(title, span, id_) if title else None
            over_first = head if options.word("head") == "first" else None
            items = self._arranged(parts, node, span, slot, options, over_first)
        cells += [items] if head is None or over_first else [head, items]
        return StackCell(framed_cells(cells, span, framing)[0], span, group)

    def _titled(self, lines: list[Cell], node: TemplateNode, span: int) -> Cell:
        """Pictures under a standing head, where the template gives them one."""
        title = Options(node.options).word("title")
        if title:
            id_ = f"p{self.supply.number}.{node.slot}"
            lines = [self._head(Text((Inline(title),)), span, id_), *lines]
        return lines[0] if len(lines) == 1 else StackCell(lines, span)

    def _head(self, title: Text, span: int, id_: str) -> HeadCell:
        setter = self.fitter.setter
        columns = self.fitter.columns(StorySpec(span, enclosed=self.clear))
        set_ = setter.heading(title, "standing-head", columns.width(columns.count))
        rows = max(setter.style("standing-head").rows, ceil(set_.height / setter.theme.grid.pitch - 1e-6))
        return HeadCell(f"{id_}.title", span, rows, set_, self.placer, columns)

    def _arranged(
        self,
        parts: Sequence[StoryPart],
        node: TemplateNode,
        span: int,
        slot: str,
        options: Options,
        title: HeadCell | None = None,
    ) -> Cell:
        """Stories one under the other, or side by side in columns shared out so that they end as level as can be.

        `title` stands over the first of them alone.
        """
        across = _abreast(span // self.wide, len(parts), options)
        cells: list[Cell] = []
        for start in range(0, len(parts), across):
            row = parts[start : start + across]
            head = title if start == 0 else None
            if cells:
                cells.append(GapCell(span, options.whole("gap")))
            if len(row) > 1:
                cells.append(self._abreast(row, node, span, slot, head))
                continue
            story = self.story(row[0], node, span, slot)
            cells += [head, story] if head else [story]
        return cells[0] if len(cells) == 1 else StackCell(cells, span)

    def _abreast(
        self, parts: Sequence[StoryPart], node: TemplateNode, span: int, slot: str, title: HeadCell | None
    ) -> Cell:
        """Stories side by side, in the shares of the columns that suit the height best."""
        rows: list[SideCell] = []
        for shares in splits(span // self.wide, len(parts)):
            row: list[Cell] = []
            spans = tuple(share * self.wide for share in shares[:-1])
            spans = (*spans, span - sum(spans))
            for number, (part, width) in enumerate(zip(parts, spans, strict=True)):
                with self._inside(UNFRAMED, number == 0, number == len(parts) - 1):
                    row.append(self.story(part, node, width, slot))
            if title is not None:
                row[0] = StackCell([replace(title, span=spans[0]), row[0]], spans[0])
            rows.append(SideCell(row, span))
        rows.sort(key=lambda side: sum((side.least() - cell.least()) * cell.span for cell in side.children))
        return rows[0] if len(rows) == 1 else ChoiceCell(rows[:SPLITS_TRIED], span)


def _places(node: TemplateNode) -> Iterator[str]:
    """The slots of a page template that take what an editor writes."""
    if node.slot and node.slot not in DRAWN:
        yield node.slot
    for child in (*node.rows, *node.columns):
        yield from _places(child)


def _abreast(span: int, count: int, options: Options) -> int:
    """How many stories of a group stand side by side, in so many columns of text."""
    most = span // 2 if span >= 4 else span  # two columns wide each, where that leaves two abreast
    return max(1, min(most, count)) if options.word("arrange") == "across" else 1


def splits(total: int, parts: int) -> Iterator[tuple[int, ...]]:
    """All ways to share `total` columns among `parts`, at least one each."""
    if parts == 1:
        if total >= 1:
            yield (total,)
        return
    for first in range(1, total - parts + 2):
        for rest in splits(total - first, parts - 1):
            yield (first, *rest)


def _even(total: int, parts: int) -> list[int]:
    """Columns for so many things side by side; the first get what is left over."""
    return [total // parts + (1 if i < total % parts else 0) for i in range(parts)]
