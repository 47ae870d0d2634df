"""Copyfit: the layout of a story in a box of given size that leaves nothing over and least blank.

Steps in the order of the design, each dearer than the one before: photo crop, heading rows, rows at subheads, then
paragraphs a line longer or shorter.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import ceil, inf

from layout.model.issue import BlockKind
from layout.model.page import Line
from layout.story.body import AS_IT_COMES, Looseness, StoryPart, is_runt, set_body, set_loosely
from layout.story.columns import Columns, columns_in
from layout.story.flow import Flow
from layout.story.heading import Head, set_head
from layout.story.photo import PhotoBlock, set_photo
from layout.story.room import Filled, JumpLabel, Room, StoryLayout, fill, fill_level, place_photos
from layout.story.setter import Setter
from layout.units import PT_PER_INCH, Pt

IMPOSSIBLE = 1e6
OVERSET_COST = 200.0
"""A row of text without a place: worse than any blank."""
CUT_COST = 300.0
"""A story that must be cut: rather one by many lines than several by a few."""
HOLE_COST = 10.0
"""A row missing at the foot of a column."""
FOOT_COST = 7.0
"""A row left free under all columns: white between two boxes, better than holes."""
MOST_BLANK = 2
"""Blank lines in a box that pass; more is a fault (空白) that the report names."""
FAULT_COST = 40.0
"""More blank lines than that."""
FORCED_COST = 40.0
"""A frame that ends or begins where it should not."""
FINE_PPI = 200
"""Pixels an inch from which newsprint prints a photo well (press.md, section 4)."""
CROP_COST = 1.0
"""A row cropped from or added to a photo: cheaper than a blank row, not free."""
HEAD_COSTS = (0.0, 3.0, 7.0, 12.0)
"""Rows of white more in a heading: one is not seen, three are."""
SUBHEAD_COST = 4.0
"""A row more at every subhead of a story."""
UNSEEN_COST = 0.65
"""What a line of a paragraph may cost more when it is set longer: gaps of about 6 % of a 字 in 13 字. More is seen.
A paragraph set shorter only squeezes marks, within the composer's bounds."""
LOOSE_COST = 5.0
"""A paragraph set a line longer or shorter: it must win a row that nothing before it could."""
JUMP_COST = 60.0
"""A story that goes on elsewhere: rather six blank rows than that, but never a row lost."""
BREAK_COST = 4.0
"""A jump inside a paragraph rather than at the end of one."""
STILL = 2
"""Rows of a column still blank when paragraphs have been set longer, up to which that is worth it."""
LEAST_BEFORE_JUMP = 6
"""Rows of text that stand before a jump at least: nobody turns the page for a story that has not begun."""
LEAST_AFTER_JUMP = 4
"""Rows of text that a jump takes along at least."""
SEARCHED_ROWS = 500
"""Rows beyond its bare area in which a story is looked for room: more than any page has."""


@dataclass(frozen=True, slots=True)
class StorySpec:
    """How a theme wants a story set in a leaf of a page template."""

    span: int
    heading: int = 0
    """Columns of the heading; all of them where 0."""
    photo: str = "top-right"
    photo_columns: int = 2
    crop: float = 0.15
    """Most of a photo's height that copyfitting may crop or add, as a fraction."""
    head_rows: int = 2
    """Most rows that copyfitting may add to a heading."""
    smaller: int = 0
    """Sizes of its style that the headline leaves out, from the largest on."""
    subheads: bool = True
    """Whether copyfitting may add a row at each subhead."""
    loose: int = 4
    """Most paragraphs that copyfitting may set a line longer or shorter."""
    divide: int = 0
    framed: bool = False
    styles: tuple[tuple[str, str], ...] = ()
    """Parts of the heading that take another style: (("headline", "brief-headline"),)."""
    look: str = ""
    """A class for the style sheet."""


@dataclass(frozen=True, slots=True)
class _Variant:
    """One way to set a story before any paragraph is touched."""

    penalty: float
    head: Head
    photos: tuple[PhotoBlock, ...]
    subhead_rows: int
    steps: tuple[str, ...]
    taken: int
    """Columns × rows that heading and photos take, with the white around them: the same in a box of any height."""


@dataclass
class Fitter:
    """Fits stories into boxes, remembering what it has set. One a render."""

    setter: Setter
    _columns: dict[tuple[int, int, bool], Columns] = field(default_factory=dict)
    _flows: dict[tuple[object, ...], Flow] = field(default_factory=dict)
    _heads: dict[tuple[object, ...], Head] = field(default_factory=dict)
    _photos: dict[tuple[object, ...], tuple[PhotoBlock, ...]] = field(default_factory=dict)
    _fits: dict[tuple[object, ...], dict[int, tuple[float, StoryLayout]]] = field(default_factory=dict)
    """By rows."""
    _needed: dict[tuple[object, ...], int] = field(default_factory=dict)
    _varied: dict[tuple[object, ...], tuple[_Variant, ...]] = field(default_factory=dict)
    _offered: dict[tuple[object, ...], Sequence[int]] = field(default_factory=dict)

    def columns(self, spec: StorySpec) -> Columns:
        """The columns inside a story's box."""
        key = (spec.span, spec.divide, spec.framed)
        if key not in self._columns:
            self._columns[key] = columns_in(self.setter.theme.grid, *key)
        return self._columns[key]

    def flow(self, part: StoryPart, measure: Pt, loose: Looseness = AS_IT_COMES) -> Flow:
        """The story's body at a measure."""
        key = (part.key, measure, loose)
        if key not in self._flows:
            self._flows[key] = set_body(part, self.setter, measure, loose)
        return self._flows[key]

    def head(self, part: StoryPart, spec: StorySpec) -> Head:
        """The story's heading."""
        columns = self.columns(spec)
        span = self._heading_span(part, spec)
        width = columns.width(span)
        key = (part.key, span, width, spec.styles, spec.smaller)
        if key not in self._heads:
            self._heads[key] = set_head(part, self.setter, dict(spec.styles), span, width, spec.smaller)
        return self._heads[key]

    def _heading_span(self, part: StoryPart, spec: StorySpec) -> int:
        """Columns of the heading: all, unless a photo has room beside it. Text beside a heading would be read first."""
        count = self.columns(spec).count
        photos = part.story.photos if part.start is None else ()
        beside = 0 < spec.heading < count and photos and spec.photo.startswith("top")
        if not beside:
            return count
        wanted = min(photos[0].columns or spec.photo_columns, count)
        return spec.heading if wanted == count - spec.heading else count

    def photos(self, part: StoryPart, spec: StorySpec, narrower: int = 0) -> tuple[PhotoBlock, ...]:
        """The story's photos in their own shapes, so many columns narrower than wished for."""
        key = (part.key, spec.span, spec.divide, spec.framed, spec.photo_columns, narrower)
        if key not in self._photos:
            columns = self.columns(spec)
            photos = part.story.photos if part.start is None else ()
            spans = (max(1, min(p.columns or spec.photo_columns, columns.count) - narrower) for p in photos)
            self._photos[key] = tuple(
                set_photo(p, self.setter, columns, span) for p, span in zip(photos, spans, strict=True)
            )
        return self._photos[key]

    def jump_line(self, page: int, measure: Pt) -> Line:
        """（下转第2版）, set flush right."""
        return self.setter.label(f"（下转第{page}版）", "jump", measure)

    def needed(self, part: StoryPart, spec: StorySpec) -> int:
        """The fewest rows in which the story fits as it is."""
        key = (part.key, spec)
        if key not in self._needed:
            self._needed[key] = self._fewest(part, spec)
        return self._needed[key]

    def _fewest(self, part: StoryPart, spec: StorySpec) -> int:
        columns, head, photos = self.columns(spec), self.head(part, spec), self.photos(part, spec)
        flow = self.flow(part, columns.measure)
        area = flow.rows + head.rows * head.span + sum(p.rows * p.span for p in photos)
        rows = max([ceil(area / columns.count), head.rows, *(p.rows for p in photos)])
        for more in range(SEARCHED_ROWS):
            room = self._room(spec, rows + more, head, photos)
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

    def fit_or_jump(self, part: StoryPart, spec: StorySpec, rows: int, page: int) -> tuple[float, StoryLayout]:
        """The best layout in so many rows, that of a story that goes on at a later page among them."""
        whole = self.fit(part, spec, rows)
        if whole[1].overset_rows == 0:
            return whole
        fits = self._fits.setdefault((part.key, spec, page), {})
        if rows not in fits:
            fits[rows] = min(self._jumped(part, spec, rows, page), whole, key=lambda found: found[0])
        return fits[rows]

    def _jumped(self, part: StoryPart, spec: StorySpec, rows: int, page: int) -> tuple[float, StoryLayout]:
        """The layout with a jump: the frames filled but for the label, and a break where it disturbs least."""
        columns = self.columns(spec)
        label = JumpLabel(page, self.jump_line(page, columns.measure))
        flow = self.flow(part, columns.measure)
        best: tuple[float, StoryLayout] = (IMPOSSIBLE, self._nothing(part, spec, rows))
        for variant in self._variants(part, spec):
            if JUMP_COST + variant.penalty >= best[0]:
                break
            room = self._room(spec, rows, variant.head, variant.photos)
            frames = room.capacities() if room else []
            if room is None or not frames or frames[-1] < 2:
                continue
            frames[-1] -= 1
            poured = flow.pour(frames)
            before = sum(frames) - sum(poured.blanks)
            if before < LEAST_BEFORE_JUMP or poured.overset_rows < LEAST_AFTER_JUMP:
                continue
            line = flow.lines[poured.end]
            cost = JUMP_COST + variant.penalty + HOLE_COST * sum(poured.blanks) + FORCED_COST * poured.forced
            cost += BREAK_COST * (line.start > 0)
            if cost < best[0] and line.kind != "credit":
                best = (cost, StoryLayout(part, room, flow, Filled(poured), label, steps=variant.steps))
        return best

    def _fit(self, part: StoryPart, spec: StorySpec, rows: int) -> tuple[float, StoryLayout]:
        columns = self.columns(spec)
        best: tuple[float, Room, Filled, _Variant] | None = None
        variants = self._variants(part, spec)
        rows_at_subheads = {variant.subhead_rows for variant in variants}
        flows = {more: self.flow(part, columns.measure, Looseness((), more)) for more in rows_at_subheads}
        for at_least, _, variant in _promising(variants, rows * columns.count, columns.count, flows):
            if best is not None and at_least >= best[0]:
                break
            room = self._room(spec, rows, variant.head, variant.photos)
            if room is None:
                continue
            filled = fill_level(room, flows[variant.subhead_rows])
            cost = variant.penalty + _amiss(filled)
            if best is None or cost < best[0]:
                best = (cost, room, filled, variant)
        if best is None:
            return self._squeezed(part, spec, rows)
        cost, room, filled, chosen = best
        layout = StoryLayout(part, room, flows[chosen.subhead_rows], filled, steps=chosen.steps)
        return self._loosened(cost, layout, spec)

    def _room(self, spec: StorySpec, rows: int, head: Head, photos: tuple[PhotoBlock, ...]) -> Room | None:
        """A box with heading and photos at their places; None where they do not fit."""
        columns = self.columns(spec)
        places = place_photos(photos, columns.count, rows, head, spec.photo) if head.rows <= rows else None
        return None if places is None else Room(columns, rows, head, places)

    def _variants(self, part: StoryPart, spec: StorySpec) -> tuple[_Variant, ...]:
        """Crops, heading heights and rows at subheads that the theme allows, the cheapest first."""
        key = (part.key, spec)
        if key not in self._varied:
            self._varied[key] = tuple(sorted(self._all_variants(part, spec), key=lambda variant: variant.penalty))
        return self._varied[key]

    def _all_variants(self, part: StoryPart, spec: StorySpec) -> Iterator[_Variant]:
        head, photos = self.head(part, spec), self.photos(part, spec)
        pitch = self.setter.theme.grid.pitch
        first = part.start.block if part.start else 0
        subheads = any(block.kind is BlockKind.SUBHEAD for block in part.story.body[first:])
        taller_by = range(1, spec.head_rows + 1 if head.rows else 1)
        heads = [head, *(head.grown(head.rows + more, pitch) for more in taller_by)]
        for change in _crops(photos, spec.crop, pitch):
            cropped = tuple(p.cropped(change) for p in photos)
            for more, taller in enumerate(heads):
                taken = self._taken(taller, cropped, spec)
                for wider in range(2 if subheads and spec.subheads else 1):
                    penalty = abs(change) * CROP_COST + _head_cost(more) + wider * SUBHEAD_COST
                    yield _Variant(penalty, taller, cropped, wider, _steps(change, more, wider), taken)

    def _taken(self, head: Head, photos: tuple[PhotoBlock, ...], spec: StorySpec) -> int:
        """What heading and photos take of a box, seen in one that is high enough for anything."""
        room = self._room(spec, SEARCHED_ROWS, head, photos)
        if room is None:
            return 0
        return SEARCHED_ROWS * room.columns.count - sum(room.capacities())

    def _squeezed(self, part: StoryPart, spec: StorySpec, rows: int) -> tuple[float, StoryLayout]:
        """A box too small for the photos as they are wanted: narrower ones, or none, which is then reported."""
        columns, head = self.columns(spec), self.head(part, spec)
        flow = self.flow(part, columns.measure)
        for narrower in range(1, columns.count):
            photos = self.photos(part, spec, narrower)
            for change in _crops(photos, spec.crop, self.setter.theme.grid.pitch):
                blocks = tuple(p.cropped(change) for p in photos)
                room = self._room(spec, rows, head, blocks)
                if room is not None:
                    filled = fill(room, flow)
                    steps = (f"photos {narrower} column{'s' * (narrower > 1)} narrower", *_steps(change, 0, 0))
                    return HOLE_COST * narrower + _amiss(filled), StoryLayout(part, room, flow, filled, steps=steps)
        return IMPOSSIBLE, self._nothing(part, spec, rows)

    def _nothing(self, part: StoryPart, spec: StorySpec, rows: int) -> StoryLayout:
        """The text without its photos, where nothing else is possible."""
        flow = self.flow(part, self.columns(spec).measure)
        room = Room(self.columns(spec), max(0, rows), self.head(part, spec), ())
        lost = part.story.photos if part.start is None else ()
        return StoryLayout(part, room, flow, fill(room, flow), lost=lost)

    def _loosened(self, cost: float, layout: StoryLayout, spec: StorySpec) -> tuple[float, StoryLayout]:
        """The layout with paragraphs a line longer or shorter, where that closes what is left open."""
        best = (cost, layout)
        columns, filled = layout.room.columns, layout.filled
        blank = filled.holes + filled.foot * columns.count
        if not (0 < layout.overset_rows <= spec.loose or (not layout.overset_rows and 0 < blank <= spec.loose + STILL)):
            return best
        sign = -1 if layout.overset_rows else 1
        subheads = next((1 for step in layout.steps if "subhead" in step), 0)
        penalty = cost - _amiss(filled)
        taken: tuple[tuple[int, int], ...] = ()
        for block in self._offers(layout, sign)[: spec.loose]:
            taken = tuple(sorted((*taken, (block, sign))))
            loose = Looseness(taken, subheads)
            flow = self.flow(layout.part, columns.measure, loose)
            again = fill_level(layout.room, flow)
            count = len(taken)
            now = penalty + _amiss(again) + LOOSE_COST * count
            if now < best[0]:
                step = f"{count} paragraph{'s' * (count > 1)} {sign:+d} line"
                best = (now, replace(layout, flow=flow, filled=again, steps=(*layout.steps, step)))
        return best

    def _offers(self, layout: StoryLayout, sign: int) -> Sequence[int]:
        """Paragraphs that can be set a line longer or shorter, those where it shows least first."""
        part, measure = layout.part, layout.room.columns.measure
        key = (part.key, measure, sign)
        if key not in self._offered:
            self._offered[key] = [number for _, number in sorted(self._loosenable(part, measure, sign))]
        return self._offered[key]

    def _loosenable(self, part: StoryPart, measure: Pt, sign: int) -> Iterator[tuple[float, int]]:
        first = part.start.block if part.start else 0
        for number, block in enumerate(part.story.body):
            if number < first or block.kind is not BlockKind.PARAGRAPH:
                continue
            unseen = UNSEEN_COST if sign > 0 else inf
            plain, changed = set_loosely(part, number, self.setter, measure, sign, unseen)
            if changed is not None and not is_runt(changed.lines[-1]):
                yield changed.cost - plain.cost, number


def _promising(
    variants: Sequence[_Variant], area: int, columns: int, flows: Mapping[int, Flow]
) -> Sequence[tuple[float, int, _Variant]]:
    """Variants with what they cost at least in a box of so many rows of columns, the cheapest first."""
    rows = {more: flow.rows for more, flow in flows.items()}
    return sorted(
        (variant.penalty + _open(area - variant.taken - rows[variant.subhead_rows], columns), number, variant)
        for number, variant in enumerate(variants)
    )


def _open(free: int, columns: int) -> float:
    """What so many rows of columns more (less where negative) than a text has cost at least."""
    if free < 0:
        return -OVERSET_COST * free
    foot, holes = (free // columns, free % columns) if columns > 1 else (0, free)
    return FOOT_COST * foot + HOLE_COST * holes + FAULT_COST * (foot + holes > MOST_BLANK)


def _amiss(filled: Filled) -> float:
    holes, foot, poured = filled.holes, filled.foot, filled.poured
    return (
        OVERSET_COST * poured.overset_rows
        + CUT_COST * (poured.overset_rows > 0)
        + HOLE_COST * holes
        + FOOT_COST * foot
        + FORCED_COST * poured.forced
        + FAULT_COST * (holes + foot > MOST_BLANK)
    )


def _head_cost(rows: int) -> float:
    last = len(HEAD_COSTS) - 1
    return HEAD_COSTS[min(rows, last)] + max(0, rows - last) * (HEAD_COSTS[last] - HEAD_COSTS[last - 1])


def _steps(crop: int, head: int, subheads: int) -> tuple[str, ...]:
    """Copyfitting steps in words."""
    steps = []
    if crop:
        steps.append(f"photo {crop:+d} line{'s' * (abs(crop) > 1)}")
    if head:
        steps.append(f"heading {head:+d} line{'s' * (head > 1)}")
    if subheads:
        steps.append(f"subheads {subheads:+d} line")
    return tuple(steps)


def _crops(photos: tuple[PhotoBlock, ...], limit: float, pitch: Pt) -> list[int]:
    """Rows that all photos whose height the editor left open may lose or gain together.

    None gains what would make it coarser than a press likes: a word more in a story must not spoil its photo.
    """
    free = [p for p in photos if p.photo.lines is None]
    if not free:
        return [0]
    most = min(int(p.natural_rows * limit) for p in free)
    fine = min(int(p.photo.picture.height_px / FINE_PPI * PT_PER_INCH / pitch) - p.natural_rows for p in free)
    return sorted(range(-most, min(most, max(0, fine)) + 1), key=abs)
