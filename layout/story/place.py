"""Rows and columns to points: layouts as boxes of placed lines and pictures."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from layout.model.gallery import WHOLE
from layout.model.issue import Ad, Picture
from layout.model.looks import UNFRAMED, Framing
from layout.model.page import Box, Line, Panel, PlacedCode, PlacedLine, PlacedPicture, TextArea
from layout.model.theme import Grid, Theme
from layout.story.columns import Columns, columns_in
from layout.story.flow import FlowLine, rows_of
from layout.story.frames import FramePlace, frame_areas
from layout.story.heading import JUMP_SOURCE
from layout.story.onpicture import panel_of
from layout.story.photo import PhotoBlock, bled, place_pictures, to_bleed
from layout.story.room import JumpLabel, Slot, StoryLayout
from layout.story.ruling import Ruling, ruled_top
from layout.story.setter import SetHeading
from layout.story.spec import LEFT, OVER, StorySpec
from layout.story.turned import Tiers, turned_box, turned_theme
from layout.units import Pt, Rect

ASCENT = 0.88
"""The baseline of Han below the top of its em box, em: that box is −0.12 … 0.88 in Source Han and its kin."""


def line_inset(grid: Grid) -> Pt:
    """From a row's top to the top of a body character in it: half the line gap."""
    return (grid.pitch - grid.size) / 2


def row_baseline(grid: Grid) -> Pt:
    """From a row's top to the baseline of body text in it."""
    return line_inset(grid) + ASCENT * grid.size


Cells = tuple[int, int, int, int]
"""Part of the grid: its first column and row, columns, rows."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A story's layout with the slot and the spec it was made for."""

    layout: StoryLayout
    slot: str
    spec: StorySpec
    tiers: Tiers | None = None
    """Of a story that is set vertically: layout and spec are those before it is turned."""
    ruling: Ruling | None = None
    """Of a story on rows of its own, in which its layout is."""


@dataclass
class Placer:
    """Puts layouts at their places on one page of a theme; gathers the layouts it placed, for the report."""

    theme: Theme
    page: int
    turned: bool = False
    """Whether what it places is turned by a quarter afterwards."""
    stories: list[Placed] = field(default_factory=list)
    _ids: Counter[str] = field(default_factory=Counter)

    def forget(self) -> None:
        """Begin the page anew."""
        self.stories.clear()
        self._ids.clear()

    def rect(self, column: int, row: int, span: int, rows: int) -> Rect:
        """A run of cells of the page's grid. Heights reach from row line to row line."""
        grid = self.theme.grid
        x = self.theme.margin + column * grid.step
        return Rect(x, self.theme.page.top + row * grid.pitch, grid.width(span), rows * grid.pitch)

    def unique(self, id_: str) -> str:
        """An id that no box of this page has yet: ``p2.stories``, ``p2.stories.2``."""
        self._ids[id_] += 1
        return id_ if self._ids[id_] == 1 else f"{id_}.{self._ids[id_]}"

    @property
    def inset(self) -> Pt:
        """As `line_inset`."""
        return line_inset(self.theme.grid)

    def bare(self, slot: str, id_: str, cells: Cells, framing: Framing = UNFRAMED) -> Box:
        """A box that the theme's template draws."""
        return Box(slot, self.rect(*cells), self.unique(id_), framing=framing)

    def group(self, slot: str, id_: str, boxes: Sequence[Box], cells: Cells, framing: Framing) -> Box:
        """A box around boxes, at a column and row, so many columns wide and rows high."""
        return Box(slot, self.rect(*cells), self.unique(id_), boxes=tuple(boxes), framing=framing)

    def standing_head(self, head: SetHeading, id_: str, cells: Cells, columns: Columns) -> Box:
        """A standing head in the middle of its rows; `columns`: the inside of its box."""
        rect = self.rect(*cells)
        top = rect.y + (rect.height - head.height) / 2
        left, width = rect.x + columns.left, columns.width(columns.count)
        return Box("standing-head", rect, self.unique(id_), texts=(self._heading(head, head.style, left, top, width),))

    def photo(self, block: PhotoBlock, id_: str, cells: Cells, columns: Columns, framing: Framing = UNFRAMED) -> Box:
        """A picture that stands alone, filling its rows; `columns`: the inside of its box."""
        rect = self.rect(*cells)
        picture = replace(block, picture_rows=max(1, cells[3] - block.caption_rows))
        texts, placed = self._picture(picture, id_, rect.x + columns.left, rect.y)
        return Box("photo", rect, id_, texts=texts, pictures=placed, framing=framing)

    def ad(self, ad: Ad, id_: str, column: int, row: int, span: int, rows: int) -> Box:
        """An advertisement at its size, or filling its cells."""
        rect = self.rect(column, row, span, rows)
        inner = Rect(rect.x, rect.y + self.inset, rect.width, rect.height - 2 * self.inset)
        if ad.size is not None:
            width, height = ad.size
            inner = Rect(rect.x + (rect.width - width) / 2, rect.y + (rect.height - height) / 2, width, height)
        inner = _within(inner, ad.picture) if ad.contain else inner
        inner, crop = to_bleed(inner, self.theme.page) if ad.picture.is_pdf else (inner, WHOLE)
        placed = PlacedPicture(id_, ad.picture, inner, crop, ad.alt, contained=ad.contain)
        return Box("ad", rect, id_, pictures=(placed,))

    def story(self, story: Placed, cells: Cells) -> Box:
        """A story's box: heading, pictures and frames."""
        rect = self.rect(*cells)
        if story.tiers is not None:
            return self._vertical(story, story.tiers, rect)
        if story.ruling is not None:
            top, grid = ruled_top(story.ruling, rect, story.spec.framing.inset)
            return Placer(replace(self.theme, grid=grid), self.page)._story(story, rect, top)
        return self._story(story, rect, rect.y + story.spec.framing.inset.top * self.theme.grid.pitch)

    def _story(self, story: Placed, rect: Rect, top: Pt) -> Box:
        """A story's box in its place, the first row of its text at *top*."""
        layout, spec = story.layout, story.spec
        columns = columns_in(self.theme.grid, spec.span, spec.divide, spec.clear)
        if spec.upright is not None:
            texts = list(self._upright(layout, self._side(spec, rect, layout.room.head.deep), top))
        else:
            texts = list(self._over(layout, rect.x + columns.left, top, columns.width(layout.room.head.span)))
        captions, pictures = self._pictures(layout, columns, rect.x, top)
        panels = self._panels_on(layout, rect.x + columns.left, top)
        if portrait := layout.room.head.portrait:
            left = rect.x + columns.left if spec.upright is None else self._side(spec, rect, layout.room.head.deep)
            at = 0 if layout.room.head.on is None else 1
            pictures.insert(at, portrait.placed(layout.story, left, top + self.inset))
        pictures += self._wrapped(layout, columns, rect.x, top)
        areas, more, codes = self._frames(layout, columns, rect.x, top)
        texts, panels = texts + captions + areas, panels + more
        if layout.label is not None:
            texts.append(self._label(layout, layout.label, columns, rect.x, top))
        id_ = f"{layout.story.id}.p{self.page}" if layout.part.jump else layout.story.id
        return Box(
            story.slot,
            rect,
            id_,
            layout.as_read,
            tuple(texts),
            tuple(pictures),
            framing=spec.framing,
            panels=tuple(panels),
            codes=tuple(codes),
            to_trim=spec.to_trim,
        )

    def _vertical(self, story: Placed, tiers: Tiers, rect: Rect) -> Box:
        """The box of a story that is set vertically."""
        flat = Placer(turned_theme(self.theme, tiers), self.page, turned=True)
        box = flat.story(replace(story, tiers=None), (0, 0, tiers.count, tiers.lines))
        return turned_box(box, rect, self.inset, tiers.pitch, story.layout.part.photos)

    def _pictures(
        self, layout: StoryLayout, columns: Columns, x: Pt, top: Pt
    ) -> tuple[list[TextArea], list[PlacedPicture]]:
        """Its photos with their captions."""
        texts: list[TextArea] = []
        pictures: list[PlacedPicture] = []
        on = layout.room.head.on
        if on is not None:
            captions, found = self._picture(on.block, f"{layout.story.id}.photo1", x + columns.left, top)
            texts += captions
            pictures += found
        for number, place in enumerate(layout.room.photos, 1 if on is None else 2):
            key = f"{layout.story.id}.photo{number}"
            left, y = x + columns.x(place.column), top + place.row * self.theme.grid.pitch
            captions, found = self._picture(place.block, key, left, y)
            texts += captions
            pictures += found
        return texts, pictures

    def _wrapped(self, layout: StoryLayout, columns: Columns, x: Pt, top: Pt) -> Iterator[PlacedPicture]:
        """Pictures that its text runs around."""
        for lines, slot in _filled(layout):
            for number, line in enumerate(lines):
                if line.wrapped is not None:
                    place, row = self._at(slot, columns, x, top), rows_of(lines[: number + 1]) - 1
                    one, y = line.wrapped, place.y + row * place.pitch + self.inset
                    left = place.x if one.left else place.x + place.width - one.width
                    rect = Rect(left, y, one.width, one.height)
                    yield from place_pictures(one.photo, f"{layout.story.id}.wrap", rect, one.radius)

    def _panels_on(self, layout: StoryLayout, x: Pt, top: Pt) -> list[Panel]:
        """What is under a heading that stands on a picture."""
        panel = panel_of(layout.room.head)
        if panel is None:
            return []
        rect = panel.rect
        return [replace(panel, rect=replace(rect, x=x + rect.x, y=top + self.inset + rect.y))]

    def _frames(
        self, layout: StoryLayout, columns: Columns, x: Pt, top: Pt
    ) -> tuple[list[TextArea], list[Panel], list[PlacedCode]]:
        """Its text, frame by frame, then the tables that stand over several columns."""
        texts: list[TextArea] = []
        panels: list[Panel] = []
        codes: list[PlacedCode] = []
        places = [(lines, self._at(slot, columns, x, top)) for lines, slot in _filled(layout)]
        for table in layout.room.tables:
            at = self._at(Slot(table.column, table.row, table.block.rows), columns, x, top)
            places.append((table.block.lines, replace(at, width=columns.width(table.block.span))))
        for lines, place in places:
            areas, more, coded = frame_areas(lines, place, layout.story.body)
            texts += areas
            panels += more
            codes += coded
        return texts, panels, codes

    def _over(self, layout: StoryLayout, x: Pt, top: Pt, width: Pt) -> Iterator[TextArea]:
        """The texts of its heading."""
        on = layout.room.head.on
        for part in layout.room.head.parts:
            left = part.left
            area = self._heading(part.set, part.kind, x + left, top + self.inset + part.top, width - left)
            white = on is not None and not on.panel and not self._inked(part.kind)
            area = replace(area, over=True) if white else area
            yield replace(area, jump=layout.part.jump) if part.kind == JUMP_SOURCE else area

    def _inked(self, kind: str) -> bool:
        """Whether a style of headings on pictures says its ink itself; else they are white."""
        style = self.theme.styles.get(kind)
        return kind.startswith(f"{OVER}-") and style is not None and style.ink is not None

    def _side(self, spec: StorySpec, rect: Rect, deep: Pt) -> Pt:
        """The right edge of a vertical heading, at the left or the right of a box."""
        left, right = (characters * self.theme.grid.size for characters in spec.inside)
        if spec.upright is None:
            return rect.right - right
        free = self.theme.grid.width(spec.upright.columns) - deep if spec.upright.columns else 0.0
        return rect.x + left + deep + free / 2 if spec.upright.side == LEFT else rect.right - right - free / 2

    def _upright(self, layout: StoryLayout, edge: Pt, top: Pt) -> Iterator[TextArea]:
        """The texts of a vertical heading, from its right edge on."""
        for part in layout.room.head.parts:
            set_, start, y = part.set, edge - part.right, top + self.inset + part.top
            lines = tuple(
                PlacedLine(line, start - ASCENT * set_.size - i * set_.leading, y, vertical=True)
                for i, line in enumerate(set_.lines)
            )
            rect = Rect(start - set_.height, y, set_.height, max(line.measure for line in set_.lines))
            jump = layout.part.jump if part.kind == JUMP_SOURCE else None
            yield TextArea(part.kind, rect, lines, jump=jump)

    def _label(self, layout: StoryLayout, label: JumpLabel, columns: Columns, x: Pt, top: Pt) -> TextArea:
        """（下转第2版） under the last line before it."""
        last = layout.slots[-1]
        start, end = layout.filled.poured.ranges[-1]
        row = last.row + rows_of(layout.flow.lines[start:end])
        left = x + columns.x(last.column)
        pitch = self.theme.grid.pitch
        area = self._rows("jump", (label.line,), Rect(left, top + row * pitch, columns.measure, pitch))
        return replace(area, column=last.column, jump=label.jump)

    def _heading(self, head: SetHeading, kind: str, x: Pt, top: Pt, width: Pt) -> TextArea:
        lines = tuple(
            PlacedLine(line, x, top + ASCENT * head.size + i * head.leading) for i, line in enumerate(head.lines)
        )
        return TextArea(kind, Rect(x, top, width, head.height), lines)

    def _picture(
        self, block: PhotoBlock, key: str, x: Pt, y: Pt
    ) -> tuple[tuple[TextArea, ...], tuple[PlacedPicture, ...]]:
        pitch = self.theme.grid.pitch
        height = block.picture_rows * pitch - 2 * self.inset
        rect = block.place(x, y + self.inset, height)
        rect = bled(rect, self.theme) if block.bleed and not self.turned else rect
        placed = tuple(place_pictures(block.photo, key, rect, block.radius(rect, self.theme.grid.size)))
        row = y + block.picture_rows * pitch
        texts = []
        leading = block.leading or pitch
        if block.caption:
            texts.append(self._rows("caption", block.caption, Rect(x, row, block.width, leading)))
        if block.credit:
            down = len(block.caption) - (1 if block.credit_beside else 0)
            texts.append(self._rows("photo-credit", block.credit, Rect(x, row + down * leading, block.width, leading)))
        return tuple(texts), placed

    def _rows(self, kind: str, lines: Sequence[Line], first: Rect) -> TextArea:
        """Lines one below the other; the first of them takes so much."""
        step = first.height
        middle = step / 2 + (ASCENT - 0.5) * lines[0].runs[0].size
        down = self._baseline if step == self.theme.grid.pitch else middle
        placed = tuple(PlacedLine(line, first.x, first.y + i * step + down) for i, line in enumerate(lines))
        return TextArea(kind, replace(first, height=len(lines) * step), placed)

    @property
    def _baseline(self) -> Pt:
        return row_baseline(self.theme.grid)

    def _at(self, slot: Slot, columns: Columns, x: Pt, top: Pt) -> FramePlace:
        """A frame's place."""
        pitch = self.theme.grid.pitch
        y = top + slot.row * pitch
        return FramePlace(x + columns.x(slot.column), y, columns.measure, slot.column, pitch, self._baseline)


def _filled(layout: StoryLayout) -> Iterator[tuple[Sequence[FlowLine], Slot]]:
    """Each frame with the lines in it; the credit at the end of the last one, also where text before it is over."""
    frames = list(zip(layout.slots, layout.filled.poured.ranges, strict=True))
    for number, (slot, (start, end)) in enumerate(frames):
        lines = layout.flow.lines[start:end]
        if layout.filled.credit_last and number == len(frames) - 1:
            lines = (*lines, *layout.flow.closing)
        if lines:
            yield lines, slot


def _within(rect: Rect, picture: Picture) -> Rect:
    """The largest place of a picture's shape in the middle of another; that itself where the shape is not known."""
    if not picture.shape:
        return rect
    width = min(rect.width, rect.height * picture.shape)
    height = width / picture.shape
    return Rect(rect.x + (rect.width - width) / 2, rect.y + (rect.height - height) / 2, width, height)
