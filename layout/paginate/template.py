"""A page template and the content of a page as a tree of cells: who stands where."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from layout.errors import Diagnostic, error
from layout.model.issue import Ad, Briefs, IssuePage, Photo, Story
from layout.model.theme import Node
from layout.paginate.cells import (
    AdCell,
    BlankCell,
    Cell,
    FixedCell,
    GapCell,
    HeadCell,
    PhotoCell,
    SideCell,
    StackCell,
    StoryCell,
)
from layout.paginate.fit import Fitter, StorySpec
from layout.paginate.place import Placer

DRAWN = frozenset({"masthead", "folio", "notice"})
"""Slots that the theme's templates draw."""

SPACE = 1
"""Rows between boxes one under the other, where the template says nothing."""


@dataclass
class Supply:
    """What a page has to place, taken from as the template asks for it."""

    page: IssuePage
    number: int
    stories: list[Story] = field(init=False)
    photos: list[tuple[str, Photo]] = field(init=False)
    ads: list[tuple[str, Ad]] = field(init=False)
    lead: Story | None = field(init=False)
    briefs: Briefs | None = field(init=False)

    def __post_init__(self) -> None:
        self.stories = list(self.page.stories)
        self.photos = [(f"p{self.number}.photo{i}", photo) for i, photo in enumerate(self.page.photos, 1)]
        self.ads = [(f"p{self.number}.ad{i}", ad) for i, ad in enumerate(self.page.ads, 1)]
        self.lead = self.page.lead
        self.briefs = self.page.briefs

    def left_over(self) -> Iterator[str]:
        """What the template had no place for, in words."""
        if self.lead:
            yield f"the lead story {self.lead.id}"
        if self.briefs:
            yield "the briefs"
        for story in self.stories:
            yield f"the story {story.id}"
        for id_, _ in self.photos:
            yield f"the photo {id_}"
        for id_, _ in self.ads:
            yield f"the advertisement {id_}"


@dataclass
class TreeBuilder:
    """Makes the cells of one page."""

    fitter: Fitter
    placer: Placer
    supply: Supply
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def build(self, template: Node, name: str) -> Cell:
        """The whole page; content without a place is an error."""
        cell = self._cell(template, self.fitter.setter.theme.grid.columns) or BlankCell(1)
        for what in self.supply.left_over():
            page = self.supply.page
            message = f"page {self.supply.number}: the template “{name}” has no place for {what}"
            hint = "choose another template for this page, or template: auto"
            self.diagnostics.append(error("no-place", message, page.span, hint))
        return cell

    def _cell(self, node: Node, span: int) -> Cell | None:
        if node.rows:
            return self._stack(node, span)
        if node.columns:
            return self._side(node, span)
        return self._leaf(node, span)

    def _stack(self, node: Node, span: int) -> Cell | None:
        cells: list[Cell] = []
        for child in node.rows:
            cell = self._cell(child, span)
            if cell is None:
                continue
            if cells:
                space = int(child.options.get("space", SPACE))
                cells.append(GapCell(span, space))
            cells.append(cell)
        return StackCell(cells, span) if cells else None

    def _side(self, node: Node, span: int) -> Cell | None:
        fixed = sum(child.span or 0 for child in node.columns)
        free = [child for child in node.columns if child.span is None]
        share, odd = divmod(max(0, span - fixed), len(free)) if free else (0, 0)
        cells: list[Cell] = []
        for child in node.columns:
            width = child.span or share + (1 if free.index(child) < odd else 0)
            cells.append(self._cell(child, width) or BlankCell(width))
        return SideCell(cells, span) if cells else None

    def _leaf(self, node: Node, span: int) -> Cell | None:
        supply, prefix = self.supply, f"p{self.supply.number}"
        if node.slot in DRAWN:
            return FixedCell(node.slot, f"{prefix}.{node.slot}", span, node.lines or 1, self.placer)
        if node.slot == "lead" and supply.lead:
            story, supply.lead = supply.lead, None
            return self._story(story, node, span)
        if node.slot == "briefs" and supply.briefs:
            briefs, supply.briefs = supply.briefs, None
            return self._briefs(briefs, node, span)
        if node.slot == "story" and supply.stories:
            return self._story(supply.stories.pop(0), node, span)
        if node.slot == "stories" and supply.stories:
            stories, supply.stories = supply.stories, []
            return self._arranged(stories, node, span, "story")
        if node.slot in ("photo", "photos") and supply.photos:
            return self._photos(node, span)
        if node.slot in ("ad", "ads") and supply.ads:
            return self._ads(node, span)
        return None

    def _photos(self, node: Node, span: int) -> Cell:
        count = 1 if node.slot == "photo" else len(self.supply.photos)
        taken, self.supply.photos = self.supply.photos[:count], self.supply.photos[count:]
        crop = float(node.options.get("crop", 0.2))
        per_row = int(node.options.get("across", 1))
        each = span // per_row
        cells: list[Cell] = [
            PhotoCell(photo, id_, min(photo.columns or each, span), crop, self.fitter, self.placer) for id_, photo in taken
        ]
        if len(cells) == 1:
            return cells[0]
        rows = [cells[i : i + per_row] for i in range(0, len(cells), per_row)]
        lines: list[Cell] = []
        for row in rows:
            if lines:
                lines.append(GapCell(span, SPACE))
            lines.append(SideCell(row, span) if len(row) > 1 else row[0])
        return StackCell(lines, span)

    def _ads(self, node: Node, span: int) -> Cell:
        count = 1 if node.slot == "ad" else len(self.supply.ads)
        taken, self.supply.ads = self.supply.ads[:count], self.supply.ads[count:]
        grid = self.fitter.setter.theme.grid
        cells: list[Cell] = []
        for id_, ad in taken:
            height = ad.size[1] if ad.size else 0.0
            rows = ad.lines or int(-(-height // grid.pitch)) or 1
            if cells and not node.options.get("across"):
                cells.append(GapCell(span, SPACE))
            cells.append(AdCell(ad, id_, min(ad.columns or span, span), rows, self.placer))
        if len(cells) == 1:
            return cells[0]
        return SideCell(cells, span) if node.options.get("across") else StackCell(cells, span)

    def _story(self, story: Story, node: Node, span: int, slot: str = "") -> Cell:
        return StoryCell(slot or node.slot, story, self._spec(node, span, slot or node.slot, story), self.fitter, self.placer)

    def _spec(self, node: Node, span: int, slot: str, story: Story) -> StorySpec:
        """What the leaf's options say, as the fitter takes it."""
        options = node.options
        names = self.fitter.setter.theme.styles
        styles = tuple(
            (role, f"{slot}-{role}") for role in ("column", "kicker", "headline", "deck", "byline") if f"{slot}-{role}" in names
        )
        return StorySpec(
            span=span,
            heading=min(int(options.get("heading", 0)), span),
            photo=str(options.get("photo", "top-right")),
            photo_columns=int(options.get("photo_columns", 2)),
            crop=float(options.get("crop", 0.15)),
            head_rows=int(options.get("head_rows", 2)),
            divide=int(options.get("divide", 0)),
            framed=story.box or node.box and slot != "brief",
            styles=styles,
        )

    def _briefs(self, briefs: Briefs, node: Node, span: int) -> Cell:
        setter = self.fitter.setter
        grid = setter.theme.grid
        head = setter.heading(briefs.title, "standing-head", grid.width(span))
        rows = max(setter.style("standing-head").rows, -(-head.height // grid.pitch))
        id_ = f"p{self.supply.number}.briefs"
        title = HeadCell(briefs.title, id_ + ".title", span, int(rows), head, self.placer)
        pad: list[Cell] = [GapCell(span, int(node.options["pad"]), grows=False)] if node.options.get("pad") else []
        if node.options.get("head") == "first":
            items = self._arranged(list(briefs.items), node, span, "brief", title)
            return StackCell([*pad, items], span, "briefs", id_, self.placer, node.box)
        items = self._arranged(list(briefs.items), node, span, "brief")
        return StackCell([*pad, title, items], span, "briefs", id_, self.placer, node.box)

    def _arranged(
        self, stories: list[Story], node: Node, span: int, slot: str, title: HeadCell | None = None
    ) -> Cell:
        """Stories one under the other, or side by side in columns shared out so that they end as level as can be.

        `title` stands over the first of them alone.
        """
        if node.options.get("arrange") != "across" or len(stories) == 1:
            cells: list[Cell] = [title] if title is not None else []
            for story in stories:
                if cells and cells[-1] is not title:
                    cells.append(GapCell(span, int(node.options.get("gap", SPACE))))
                cells.append(self._story(story, node, span, slot))
            return StackCell(cells, span)
        best: tuple[int, Cell] | None = None
        for spans in _splits(span, len(stories)):
            row = [self._story(s, node, width, slot) for s, width in zip(stories, spans, strict=True)]
            if title is not None:
                row[0] = StackCell([replace(title, span=spans[0]), row[0]], spans[0])
            side = SideCell(row, span)
            if best is None or side.least() < best[0]:
                best = (side.least(), side)
        if best is None:
            return self._arranged(stories, Node(slot=node.slot), span, slot, title)
        return best[1]


def _splits(total: int, parts: int) -> Iterator[tuple[int, ...]]:
    """All ways to share `total` columns among `parts`, at least one each."""
    if parts == 1:
        if total >= 1:
            yield (total,)
        return
    for first in range(1, total - parts + 2):
        for rest in _splits(total - first, parts - 1):
            yield (first, *rest)
