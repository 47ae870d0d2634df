"""Copyfit: the layout of a story in a box of given size that leaves nothing over and least blank.

First the steps of `layout.story.steps` in all their combinations, then paragraphs a line longer or shorter, each dearer
than what came before.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import ceil, inf

from layout.model.body import BodyParagraph
from layout.model.gallery import shape
from layout.model.issue import Photo
from layout.model.page import CopyfitStep, Jump, Line
from layout.model.theme import Grid
from layout.story.across import AcrossBlock, blocks_across
from layout.story.around import wrapping
from layout.story.body import AS_IT_COMES, Looseness, StoryPart, around_picture, is_runt, set_body, set_loosely
from layout.story.boxes import insides
from layout.story.columns import Columns, columns_in
from layout.story.costs import (
    BREAK_COST,
    CRUMB_COST,
    FORCED_COST,
    HOLE_COST,
    IMPOSSIBLE,
    JUMP_COST,
    LEAST_AFTER_JUMP,
    LEAST_BEFORE_JUMP,
    LOOSE_COST,
    SEARCHED_ROWS,
    STILL_BLANK,
    UNSEEN_COST,
)
from layout.story.dropcap import dropped
from layout.story.flow import Flow
from layout.story.heading import NO_HEAD, Head, set_head
from layout.story.moving import further_on, moved_cost, place_cost
from layout.story.onpicture import head_on_picture, taller
from layout.story.photo import PhotoBlock, set_photo
from layout.story.pricing import Priced, amiss, promising, under_beside
from layout.story.room import (
    Filled,
    JumpLabel,
    Room,
    StoryLayout,
    fill,
    fill_level,
    place_photos,
    place_tables,
    stepped,
)
from layout.story.ruling import Ruling, ruling_of
from layout.story.setter import Setter
from layout.story.spec import LOOSE, NONE, StorySpec
from layout.story.steps import CROP, STEPS, Dress, Matter, Variant, variants
from layout.story.turned import Tiers, turned_photo, turned_theme
from layout.story.vertical import upright_head, with_upright
from layout.units import Pt
from layout.wording import printed


@dataclass
class Fitter:
    """Fits stories into boxes, remembering what it has set. One a render."""

    setter: Setter
    photo_ppi: float
    """Pixels an inch from which the press prints a photo well: none is enlarged beyond."""
    upright: Grid | None = None
    """Where it fits what will be turned, the page's grid."""
    ruling: Ruling | None = None
    """Where it fits stories on rows of their own; its rows are these then."""
    _ruled: "Fitter | None" = None
    _turned: dict[Tiers, "Fitter"] = field(default_factory=dict)
    _divided: dict[int, "Fitter"] = field(default_factory=dict)
    _columns: dict[tuple[int, int, tuple[int, int]], Columns] = field(default_factory=dict)
    _flows: dict[tuple[object, ...], Flow] = field(default_factory=dict)
    _heads: dict[tuple[object, ...], Head] = field(default_factory=dict)
    _uprights: dict[tuple[object, ...], StorySpec] = field(default_factory=dict)
    _photos: dict[tuple[object, ...], tuple[PhotoBlock, ...]] = field(default_factory=dict)
    _tables: dict[tuple[object, ...], tuple[AcrossBlock, ...]] = field(default_factory=dict)
    _fits: dict[tuple[object, ...], dict[int, tuple[float, StoryLayout]]] = field(default_factory=dict)
    """By rows."""
    _needed: dict[tuple[object, ...], int] = field(default_factory=dict)
    _varied: dict[tuple[object, ...], tuple[Priced, ...]] = field(default_factory=dict)
    _offered: dict[tuple[object, ...], Sequence[int]] = field(default_factory=dict)
    _jump_lines: dict[tuple[int, Pt, str], Line] = field(default_factory=dict)

    @property
    def pitch(self) -> Pt:
        """From line to line of the grid."""
        return self.setter.theme.grid.pitch

    def divided(self, columns: int) -> "Fitter":
        """What fits stories on pages of so many columns; 0: on those of the grid."""
        if columns in (0, self.setter.theme.grid.columns):
            return self
        if columns not in self._divided:
            setter = replace(self.setter, theme=self.setter.theme.divided(columns))
            self._divided[columns] = Fitter(setter, self.photo_ppi)
        return self._divided[columns]

    def turned(self, tiers: Tiers) -> "Fitter":
        """What fits stories that are set vertically, in a box of such tiers before it is turned."""
        if tiers not in self._turned:
            setter = self.setter.downwards
            turned = replace(setter, theme=turned_theme(setter.theme, tiers))
            self._turned[tiers] = Fitter(turned, self.photo_ppi, self.setter.theme.grid)
        return self._turned[tiers]

    def of(self, part: StoryPart, spec: StorySpec | None = None) -> "Fitter":
        """What fits a story: this, or what fits those on rows of their own."""
        upright = self.upright is not None or (spec is not None and spec.upright is not None)
        ruling = None if upright else ruling_of(self.setter.theme, part.story.language)
        if ruling is None or self.ruling is not None:
            return self
        if self._ruled is None:
            setter = replace(self.setter, theme=replace(self.setter.theme, grid=ruling.plain))
            self._ruled = Fitter(setter, self.photo_ppi, ruling=ruling)
        return self._ruled

    def page_rows(self, rows: int) -> int:
        """So many of its rows in rows of the page."""
        return self.ruling.page_rows(rows) if self.ruling else rows

    def rows_in(self, page_rows: int) -> int:
        """Its rows in so many of the page's."""
        return self.ruling.rows(page_rows) if self.ruling else page_rows

    def page_rows_needed(self, part: StoryPart, spec: StorySpec) -> int:
        """The fewest rows of the page in which a story fits as it is."""
        own = self.of(part, spec)
        return own.page_rows(own.needed(part, spec))

    def columns(self, spec: StorySpec) -> Columns:
        """The columns inside a story's box."""
        key = (spec.span, spec.divide, spec.clear)
        if key not in self._columns:
            self._columns[key] = columns_in(self.setter.theme.grid, *key)
        return self._columns[key]

    def flow(self, part: StoryPart, measure: Pt, loose: Looseness = AS_IT_COMES) -> Flow:
        """The story's body at a measure."""
        key = (part.key, measure, loose)
        if key not in self._flows:
            self._flows[key] = set_body(part, self._setter(part), measure, loose)
        return self._flows[key]

    def with_upright(self, part: StoryPart, spec: StorySpec, side: str) -> StorySpec:
        """The spec of a story whose heading stands vertically at a side of its text (竖题)."""
        key = (part.key, spec, side)
        if key not in self._uprights:
            self._uprights[key] = with_upright(
                part, spec, side, self.setter.downwards.speaking(part.story.language), self._text_rows
            )
        return self._uprights[key]

    def head(self, part: StoryPart, spec: StorySpec) -> Head:
        """The story's heading."""
        if spec.upright is not None:
            return self._upright_head(part, spec)
        if spec.over != NONE:
            return self._on_picture(part, spec)
        columns = self.columns(spec)
        span = self._heading_span(part, spec)
        width = columns.width(span)
        key = (part.key, span, width, spec.styles, spec.smaller, spec.beside > 0)
        if key not in self._heads:
            head = set_head(part, self._setter(part), dict(spec.styles), span, width, spec.smaller)
            self._heads[key] = head.raised() if self.upright else replace(head, beside=spec.beside > 0)
        return self._heads[key]

    def air(self, part: StoryPart, spec: StorySpec) -> float:
        """Lines of white above a heading, which rounding it to the grid left there."""
        parts = self.head(part, spec).parts
        return parts[0].top / self.pitch if parts and spec.upright is None and spec.over == NONE else 0.0

    def _on_picture(self, part: StoryPart, spec: StorySpec) -> Head:
        """The heading on the story's first photo."""
        key = (part.key, spec)
        if key not in self._heads:
            self._heads[key] = head_on_picture(part, spec, self._setter(part), self.columns(spec))
        return self._heads[key]

    def _upright_head(self, part: StoryPart, spec: StorySpec) -> Head:
        key = (part.key, spec.styles, spec.smaller, spec.upright)
        if key not in self._heads:
            self._heads[key] = upright_head(part, spec, self.setter.downwards.speaking(part.story.language))
        return self._heads[key]

    def _heading_span(self, part: StoryPart, spec: StorySpec) -> int:
        """Columns of the heading: all, unless a photo has room beside it. Text beside a heading would be read first."""
        count = self.columns(spec).count
        if self.upright is not None:
            return min(spec.heading or self._tiers_of_head(part, spec), count)
        if 0 < spec.beside < count:
            return spec.beside
        beside = 0 < spec.heading < count and part.photos and spec.photo == "top-right"
        if not beside:
            return count
        wanted = self._columns_of(part.photos[0], spec, count)
        return spec.heading if wanted == count - spec.heading else count

    def _tiers_of_head(self, part: StoryPart, spec: StorySpec) -> int:
        """The fewest tiers, of at least half, in which a heading is as large and takes as few lines as in all."""
        columns = self.columns(spec)
        whole = self._head_across(part, spec, columns.count)
        for span in range(ceil(columns.count / 2), columns.count):
            head = self._head_across(part, spec, span)
            if head.rows <= whole.rows and head.size >= whole.size:
                return span
        return columns.count

    def _head_across(self, part: StoryPart, spec: StorySpec, span: int) -> Head:
        width = self.columns(spec).width(span)
        return set_head(part, self._setter(part), dict(spec.styles), span, width, spec.smaller)

    def photos(self, part: StoryPart, spec: StorySpec, narrower: int = 0) -> tuple[PhotoBlock, ...]:
        """The story's photos in their own shapes, so many columns narrower than wished for."""
        key = (
            part.key,
            spec.span,
            spec.divide,
            spec.clear,
            spec.photo_columns,
            spec.upright_columns,
            spec.photo_shape,
            spec.bleed,
            spec.over,
            narrower,
        )
        if key not in self._photos:
            columns, photos = self.columns(spec), part.photos[spec.over != NONE :]
            if around_picture(part, self._setter(part), columns.measure):
                photos = tuple(photo for photo in photos if photo is not wrapping(part.photos))
            if self.upright is not None:
                photos = tuple(turned_photo(photo, self.upright, self.pitch) for photo in photos)
            spans = (max(1, self._columns_of(p, spec, columns.count) - narrower) for p in photos)
            self._photos[key] = tuple(
                set_photo(p, self._setter(part), columns, span, spec.photo_shape, spec.bleed)
                for p, span in zip(photos, spans, strict=True)
            )
        return self._photos[key]

    def _columns_of(self, photo: Photo, spec: StorySpec, most: int) -> int:
        """Columns that a photo spans: as its editor says, else as its leaf says for its shape."""
        high = spec.upright_columns if self.upright is None and shape(photo) < 1 else 0
        return min(photo.columns or high or spec.photo_columns, most)

    def jump_line(self, part: StoryPart, page: int, measure: Pt) -> Line:
        """（下转第2版） in the language of the story, set flush right."""
        setter = self._setter(part)
        key = page, measure, setter.spoken
        if key not in self._jump_lines:
            label = printed("jump-to", setter.spoken, number=page)
            self._jump_lines[key] = setter.label(label, "jump", measure)
        return self._jump_lines[key]

    def _setter(self, part: StoryPart) -> Setter:
        """What sets a story's texts: in its language."""
        return self.setter.speaking(part.story.language)

    def needed(self, part: StoryPart, spec: StorySpec) -> int:
        """The fewest rows in which the story fits as it is."""
        key = (part.key, spec)
        if key not in self._needed:
            self._needed[key] = self._fewest(part, spec, self._plain(part, spec))
        return self._needed[key]

    def _text_rows(self, part: StoryPart, spec: StorySpec) -> int:
        """The fewest rows in which it fits without its heading."""
        return self._fewest(part, spec, self._bare(part, spec, NO_HEAD))

    def _fewest(self, part: StoryPart, spec: StorySpec, dress: Dress) -> int:
        columns, head = self.columns(spec), dress.head
        flow = self.flow(part, columns.measure, dress.body)
        blocks = [(one.rows, one.span) for one in dress.photos]
        blocks += [(one.rows, one.span) for one in dress.tables]
        area = flow.rows + head.rows * head.span + sum(high * wide for high, wide in blocks)
        rows = max([ceil(area / columns.count), head.rows, *(high for high, _ in blocks)])
        for more in range(SEARCHED_ROWS):
            room = self._room(spec, rows + more, dress)
            poured = fill(room, flow).poured if room else None
            if poured is not None and poured.overset_rows == 0 and not poured.forced:
                return rows + more
        return rows

    def fit(self, part: StoryPart, spec: StorySpec, rows: int) -> tuple[float, StoryLayout]:
        """The best layout in so many rows, with what is left amiss as a cost: 0 is perfect."""
        fits = self._fits.setdefault((part.key, spec), {})
        if rows not in fits:
            fits[rows] = self._fit(part, spec, rows)
        return fits[rows]

    def fit_or_jump(self, part: StoryPart, spec: StorySpec, rows: int, jump: Jump) -> tuple[float, StoryLayout]:
        """The best layout in so many rows, that of a story that goes on at a later page among them."""
        whole = self.fit(part, spec, rows)
        if whole[1].overset_rows == 0:
            return whole
        fits = self._fits.setdefault((part.key, spec, jump), {})
        if rows not in fits:
            fits[rows] = min(self._jumped(part, spec, rows, jump), whole, key=lambda found: found[0])
        return fits[rows]

    def _jumped(self, part: StoryPart, spec: StorySpec, rows: int, jump: Jump) -> tuple[float, StoryLayout]:
        """The layout with a jump: the frames filled but for the label, and a break where it disturbs least."""
        columns = self.columns(spec)
        label = JumpLabel(jump, self.jump_line(part, jump.target, columns.measure))
        flow = self.flow(part, columns.measure, self._plain(part, spec).body)
        best: tuple[float, StoryLayout] = (IMPOSSIBLE, self._nothing(part, spec, rows))
        for variant, here in self._jumping(part, spec):
            if JUMP_COST + variant.cost >= best[0]:
                break
            room = self._room(spec, rows, replace(variant.dress, tables=variant.dress.tables[:here]))
            frames = room.capacities() if room else []
            if room is None or not frames or frames[-1] < 2:
                continue
            frames[-1] -= 1
            poured, left_out = flow.poured_leaving(frames, LEAST_AFTER_JUMP)
            before = sum(frames) - left_out - sum(poured.blanks)
            if before < LEAST_BEFORE_JUMP or poured.overset_rows < LEAST_AFTER_JUMP:
                continue
            line = flow.lines[poured.end]
            if sum(table.number < line.block for table in variant.dress.tables) != here or (here and line.start):
                continue
            cost = JUMP_COST + variant.cost + HOLE_COST * (left_out + sum(poured.blanks)) + FORCED_COST * poured.forced
            cost += BREAK_COST * (line.start > 0)
            if cost < best[0] and line.kind != "credit":
                best = (cost, StoryLayout(part, room, flow, Filled(poured), label, steps=variant.steps))
        return best

    def _jumping(self, part: StoryPart, spec: StorySpec) -> Iterator[tuple[Variant, int]]:
        """What the steps make of a story that jumps, and how many of its tables over columns stand before that."""
        for priced in self._variants(part, spec):
            for here in range(len(priced.variant.dress.tables) + 1):
                yield priced.variant, here

    def _fit(self, part: StoryPart, spec: StorySpec, rows: int) -> tuple[float, StoryLayout]:
        columns = self.columns(spec)
        best: tuple[float, Room, Filled, Priced] | None = None
        for at_least, _, one in promising(self._variants(part, spec), rows * columns.count, columns.count):
            if best is not None and at_least >= best[0]:
                break
            room = self._room(spec, rows, one.variant.dress)
            if room is None:
                continue
            filled = fill_level(room, one.flow)
            cost = one.variant.cost + amiss(filled) + CRUMB_COST * room.crumbs + under_beside(room)
            if best is None or cost < best[0]:
                best = (cost, room, filled, one)
        if best is None:
            return self._squeezed(part, spec, rows)
        cost, room, filled, chosen = best
        across = (CopyfitStep("across", one.block.span) for one in room.tables if not one.block.quote)
        layout = StoryLayout(part, room, chosen.flow, filled, steps=(*chosen.variant.steps, *across))
        cost, layout = self._moved(*self._loosened(cost, layout, chosen.variant.dress.body, int(spec.bound(LOOSE))))
        level = stepped(layout.room, layout.flow, layout.filled)
        if place_cost(layout.flow, level.poured) <= place_cost(layout.flow, layout.filled.poured):
            layout = replace(layout, filled=level)
        return cost, layout

    @staticmethod
    def _moved(cost: float, layout: StoryLayout) -> tuple[float, StoryLayout]:
        """The layout with its boxes at the heads and feet of columns, where that costs no more than it is worth."""
        if layout.overset_rows or layout.part.start is not None:
            return cost, layout
        for start, _ in layout.flow.framed:
            opener, filled = layout.flow.lines[start].opener, layout.filled
            best, least = None, amiss(filled) + place_cost(layout.flow, filled.poured)
            for one in further_on(layout.flow, opener):
                again = fill_level(layout.room, one.flow)
                now = amiss(again) + place_cost(one.flow, again.poured) + moved_cost(one.passed)
                if now < least:
                    best, least = (one, again), now
            if best is not None:
                one, again = best
                cost += amiss(again) - amiss(filled) + moved_cost(one.passed)
                step = CopyfitStep("moved", one.passed)
                layout = replace(layout, flow=one.flow, filled=again, steps=(*layout.steps, step))
        return cost, layout

    def _room(self, spec: StorySpec, rows: int, dress: Dress) -> Room | None:
        """A box with heading, photos and tables over several columns at their places; None where they do not fit."""
        columns, head = self.columns(spec), dress.head
        head = taller(head, rows, self.pitch) if head.on and head.on.fills and rows > head.rows else head
        photos = place_photos(dress.photos, columns.count, rows, head, spec.photo) if head.rows <= rows else None
        tables = None if photos is None else place_tables(dress.tables, columns.count, rows, head, photos)
        return None if photos is None or tables is None else Room(columns, rows, head, photos, tables)

    def _plain(self, part: StoryPart, spec: StorySpec, narrower: int = 0) -> Dress:
        """A story as it comes, its photos so many columns narrower."""
        return self._bare(part, spec, self.head(part, spec), narrower)

    def _bare(self, part: StoryPart, spec: StorySpec, head: Head, narrower: int = 0) -> Dress:
        """The same with another heading, or none."""
        columns = self.columns(spec)
        key = (part.key, columns.count, columns.measure, columns.gutter, spec.quotes)
        if key not in self._tables:
            self._tables[key] = blocks_across(part, self._setter(part), columns, spec.quotes)
        tables = self._tables[key]
        body = Looseness(across=tuple(one.number for one in tables)) if tables else AS_IT_COMES
        return Dress(head, self.photos(part, spec, narrower), body, tables)

    def _matter(self, part: StoryPart) -> Matter:
        return Matter(part, self.pitch, self.photo_ppi)

    def _variants(self, part: StoryPart, spec: StorySpec) -> tuple[Priced, ...]:
        """What the steps may make of the story within the leaf's bounds, the cheapest first."""
        key = (part.key, spec)
        if key not in self._varied:
            plain = self._plain(part, spec)
            measure, taken = self.columns(spec).measure, self._taken_by(spec)
            every = [
                Priced(one, taken(one.dress), self.flow(part, measure, one.dress.body))
                for one in variants(STEPS, self._matter(part), plain, spec)
            ]
            self._varied[key] = tuple(sorted(every, key=lambda one: one.variant.cost))
        return self._varied[key]

    def _taken_by(self, spec: StorySpec) -> Callable[[Dress], int]:
        """What heading and photos take of a box; that depends on nothing but how large they are."""
        known: dict[tuple[object, ...], int] = {}

        def taken(dress: Dress) -> int:
            size = (dress.head.rows, *((photo.span, photo.rows) for photo in dress.photos))
            if size not in known:
                known[size] = self._taken(dress, spec)
            return known[size]

        return taken

    def _taken(self, dress: Dress, spec: StorySpec) -> int:
        """What heading and photos take of a box, seen in one that is high enough for anything."""
        room = self._room(spec, SEARCHED_ROWS, dress)
        if room is None:
            return 0
        return SEARCHED_ROWS * room.columns.count - sum(room.capacities())

    def _squeezed(self, part: StoryPart, spec: StorySpec, rows: int) -> tuple[float, StoryLayout]:
        """A box too small for the photos as they are wanted: narrower ones, or none, which is then reported."""
        columns = self.columns(spec)
        for narrower in range(1, columns.count):
            plain = self._plain(part, spec, narrower)
            flow = self.flow(part, columns.measure, plain.body)
            for variant in variants((CROP,), self._matter(part), plain, spec):
                room = self._room(spec, rows, variant.dress)
                if room is not None:
                    filled = fill(room, flow)
                    steps = (CopyfitStep("narrower", narrower), *variant.steps)
                    return HOLE_COST * narrower + amiss(filled), StoryLayout(part, room, flow, filled, steps=steps)
        return IMPOSSIBLE, self._nothing(part, spec, rows)

    def _nothing(self, part: StoryPart, spec: StorySpec, rows: int) -> StoryLayout:
        """The text without its photos, where nothing else is possible."""
        flow = self.flow(part, self.columns(spec).measure)
        room = Room(self.columns(spec), max(0, rows), self.head(part, spec), ())
        lost = part.photos[room.head.on is not None :]
        return StoryLayout(part, room, flow, fill(room, flow), lost=lost)

    def _loosened(self, cost: float, layout: StoryLayout, body: Looseness, most: int) -> tuple[float, StoryLayout]:
        """The layout with up to so many paragraphs a line longer or shorter, where that closes what is left open."""
        best = (cost, layout)
        columns, filled = layout.room.columns, layout.filled
        blank = filled.holes + filled.foot * columns.count
        if not (0 < layout.overset_rows <= most or (not layout.overset_rows and 0 < blank <= most + STILL_BLANK)):
            return best
        lines = -1 if layout.overset_rows else 1
        taken: tuple[tuple[int, int], ...] = ()
        for block in self._offers(layout, lines)[:most]:
            taken = tuple(sorted((*taken, (block, lines))))
            flow = self.flow(layout.part, columns.measure, replace(body, paragraphs=taken))
            again = fill_level(layout.room, flow)
            now = cost - amiss(filled) + amiss(again) + LOOSE_COST * len(taken)
            if now < best[0]:
                step = CopyfitStep("paragraphs", lines, len(taken))
                best = (now, replace(layout, flow=flow, filled=again, steps=(*layout.steps, step)))
        return best

    def _offers(self, layout: StoryLayout, lines: int) -> Sequence[int]:
        """Paragraphs that can be set a line longer or shorter, those where it shows least first."""
        part, measure = layout.part, layout.room.columns.measure
        key = (part.key, measure, lines)
        if key not in self._offered:
            self._offered[key] = [number for _, number in sorted(self._loosenable(part, measure, lines))]
        return self._offered[key]

    def _loosenable(self, part: StoryPart, measure: Pt, lines: int) -> Iterator[tuple[float, int]]:
        first = part.start.block if part.start else 0
        inside = insides(part.story.body)
        kept = {dropped(part.story, self.setter), *around_picture(part, self._setter(part), measure)}
        for number, block in enumerate(part.story.body):
            if number < first or not isinstance(block, BodyParagraph) or inside[number] >= 0 or number in kept:
                continue
            unseen = UNSEEN_COST if lines > 0 else inf
            plain, changed = set_loosely(part, number, self._setter(part), measure, lines, unseen)
            if changed is not None and not is_runt(changed.lines[-1]):
                yield changed.cost - plain.cost, number
