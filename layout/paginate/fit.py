"""Copyfit: the layout of a story in a box of given size that leaves nothing over and least blank.

Steps in the order of the design: photo crop, heading rows, then paragraphs a line longer or shorter.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from math import ceil

from layout.model.issue import Story
from layout.paginate.body import set_body
from layout.paginate.columns import Columns, columns_in
from layout.paginate.flow import Flow
from layout.paginate.heading import Head, set_head
from layout.paginate.photo import PhotoBlock, set_photo
from layout.paginate.setter import Setter
from layout.paginate.story import StoryLayout, place_photos, pour_story

IMPOSSIBLE = 10_000.0
OVERSET_COST = 200.0
"""A row of text without a place: worse than any blank."""
BLANK_COST = 10.0
FORCED_COST = 40.0
"""A frame that ends or begins where it should not."""
CROP_COST = 1.0
"""A row cropped from or added to a photo: cheaper than a blank row, not free."""
HEAD_COST = 4.0
LOOSE_LIMIT = 4
"""Most lines that looseness may win or take in one story; more shows."""


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
    divide: int = 0
    framed: bool = False
    styles: tuple[tuple[str, str], ...] = ()
    """Parts of the heading that take another style: (("headline", "brief-headline"),)."""


@dataclass
class Fitter:
    """Fits stories into boxes, remembering what it has set. One a render."""

    setter: Setter
    _flows: dict[tuple[str, float, tuple[tuple[int, int], ...]], Flow] = field(default_factory=dict)
    _heads: dict[tuple[str, StorySpec], Head] = field(default_factory=dict)
    _photos: dict[tuple[str, StorySpec], tuple[PhotoBlock, ...]] = field(default_factory=dict)
    _fits: dict[tuple[str, StorySpec, int], tuple[float, StoryLayout]] = field(default_factory=dict)

    def columns(self, spec: StorySpec) -> Columns:
        """The columns inside a story's box."""
        return columns_in(self.setter.theme.grid, spec.span, spec.divide, spec.framed)

    def flow(self, story: Story, measure: float, looseness: tuple[tuple[int, int], ...] = ()) -> Flow:
        """The story's body at a measure."""
        key = (story.id, measure, looseness)
        if key not in self._flows:
            self._flows[key] = set_body(story, self.setter, measure, looseness)
        return self._flows[key]

    def head(self, story: Story, spec: StorySpec) -> Head:
        """The story's heading."""
        key = (story.id, spec)
        if key not in self._heads:
            columns = self.columns(spec)
            span = min(spec.heading or columns.count, columns.count)
            self._heads[key] = set_head(story, self.setter, dict(spec.styles), span, columns.width(span))
        return self._heads[key]

    def photos(self, story: Story, spec: StorySpec) -> tuple[PhotoBlock, ...]:
        """The story's photos in their own shapes."""
        key = (story.id, spec)
        if key not in self._photos:
            columns = self.columns(spec)
            spans = (min(p.columns or spec.photo_columns, columns.count) for p in story.photos)
            self._photos[key] = tuple(
                set_photo(p, self.setter, columns, span) for p, span in zip(story.photos, spans, strict=True)
            )
        return self._photos[key]

    def needed(self, story: Story, spec: StorySpec) -> int:
        """The fewest rows in which the story fits as it is."""
        columns, head, photos = self.columns(spec), self.head(story, spec), self.photos(story, spec)
        flow = self.flow(story, columns.measure)
        area = flow.rows + head.rows * head.span + sum(p.rows * p.span for p in photos)
        rows = max(ceil(area / columns.count), head.rows, *(p.rows for p in photos)) if photos else ceil(area / columns.count)
        for more in range(400):
            layout = self._pour(story, spec, rows + more, head, photos, flow)
            if layout is not None and layout.overset_rows == 0 and not layout.poured.forced:
                return rows + more
        return rows

    def fit(self, story: Story, spec: StorySpec, rows: int) -> tuple[float, StoryLayout]:
        """The best layout in so many rows, with what is left amiss as a cost: 0 is perfect."""
        key = (story.id, spec, rows)
        if key not in self._fits:
            self._fits[key] = self._fit(story, spec, rows)
        return self._fits[key]

    def _fit(self, story: Story, spec: StorySpec, rows: int) -> tuple[float, StoryLayout]:
        flow = self.flow(story, self.columns(spec).measure)
        best: tuple[float, StoryLayout] | None = None
        for penalty, head, photos, steps in self._variants(story, spec):
            if best is not None and penalty >= best[0]:
                continue
            layout = self._pour(story, spec, rows, head, photos, flow)
            if layout is None:
                continue
            cost = penalty + _amiss(layout)
            if best is None or cost < best[0]:
                best = (cost, replace(layout, steps=steps))
        if best is None:
            nothing = pour_story(story, self.columns(spec), rows, self.head(story, spec), (), flow)
            return IMPOSSIBLE, nothing
        return self._loosened(best[0], best[1], spec)

    def _variants(
        self, story: Story, spec: StorySpec
    ) -> Iterator[tuple[float, Head, tuple[PhotoBlock, ...], tuple[str, ...]]]:
        """Crops and heading heights that the theme allows, the cheapest first, each with its cost and steps in words."""
        head, photos = self.head(story, spec), self.photos(story, spec)
        found = []
        for change in _crops(photos, spec.crop):
            cropped = tuple(replace(p, picture_rows=p.picture_rows + change) for p in photos)
            for more in range(spec.head_rows + 1 if head.rows else 1):
                taller = head.grown(head.rows + more, self.setter.theme.grid.pitch) if more else head
                steps = []
                if change:
                    steps.append(f"photo {change:+d} lines")
                if more:
                    steps.append(f"heading {more:+d} lines")
                found.append((abs(change) * CROP_COST + more * HEAD_COST, taller, cropped, tuple(steps)))
        found.sort(key=lambda variant: variant[0])
        yield from found

    def _pour(
        self, story: Story, spec: StorySpec, rows: int, head: Head, photos: tuple[PhotoBlock, ...], flow: Flow
    ) -> StoryLayout | None:
        columns = self.columns(spec)
        places = place_photos(photos, columns.count, rows, head, spec.photo)
        if places is None or head.rows > rows:
            return None
        return pour_story(story, columns, rows, head, places, flow)

    def _loosened(self, cost: float, layout: StoryLayout, spec: StorySpec) -> tuple[float, StoryLayout]:
        """The layout with paragraphs a line longer or shorter, where that closes what is left open."""
        wanted = layout.blank_rows if layout.overset_rows == 0 else -layout.overset_rows
        if wanted == 0 or abs(wanted) > LOOSE_LIMIT:
            return cost, layout
        sign = 1 if wanted > 0 else -1
        offers = self._looseness(layout.story, layout.columns.measure, sign)
        best = (cost, layout)
        taken: tuple[tuple[int, int], ...] = ()
        for _, block in offers[: abs(wanted)]:
            taken = (*taken, (block, sign))
            flow = self.flow(layout.story, layout.columns.measure, tuple(sorted(taken)))
            blocks = tuple(place.block for place in layout.photos)
            again = self._pour(layout.story, spec, layout.rows, layout.head, blocks, flow)
            if again is None:
                continue
            now = cost - _amiss(layout) + _amiss(again) + 0.5 * len(taken)
            if now < best[0]:
                step = f"{len(taken)} paragraph{'s' * (len(taken) > 1)} {sign:+d} line"
                best = (now, replace(again, steps=(*layout.steps, step)))
        return best

    def _looseness(self, story: Story, measure: float, sign: int) -> list[tuple[float, int]]:
        """Paragraphs that can be set a line longer or shorter, the least visible first."""
        plain = self.flow(story, measure)
        offers = []
        for number, _ in enumerate(story.body):
            lines = sum(line.block == number and line.kind == "body" for line in plain.lines)
            try:
                changed = self.flow(story, measure, ((number, sign),))
            except TypeError:
                continue
            now = sum(line.block == number and line.kind == "body" for line in changed.lines)
            if lines > 2 and now - lines == sign:
                offers.append((1 / lines, number))
        return sorted(offers)


def _amiss(layout: StoryLayout) -> float:
    return (
        OVERSET_COST * layout.overset_rows + BLANK_COST * layout.blank_rows + FORCED_COST * layout.poured.forced
    )


def _crops(photos: tuple[PhotoBlock, ...], limit: float) -> list[int]:
    """Rows that all photos may lose or gain together."""
    free = [p for p in photos if p.photo.lines is None]
    if not free or len(free) != len(photos):
        return [0]
    most = min(int(p.natural_rows * limit) for p in free)
    return sorted(range(-most, most + 1), key=abs)
