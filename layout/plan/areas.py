"""How much of a page each story takes: cells (a row of one column) at the widths that suit it, tried by the fitter."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil

from layout.model.gallery import shape
from layout.model.issue import Ad, ContentsLine, Story
from layout.model.theme import Grid, TemplateNode, Theme
from layout.page.costs import LEAD_PICTURE, SPACE, UPRIGHT
from layout.page.drawn import drawn_cells
from layout.page.grade import BRIEF, LEAD, NEWS, NOTICE, NOTICE_LENGTH, SMALL, SMALL_LENGTH
from layout.story.body import StoryPart
from layout.story.fit import Fitter
from layout.story.spec import LOOSE, StorySpec
from layout.story.steps import STEPS

STRICT = tuple((name, 0.0) for name in (*(step.option for step in STEPS), LOOSE))
"""No step of copyfit: a story as it comes."""
SPANS: Mapping[str, tuple[int, ...]] = {LEAD: (4,), NEWS: (2, 3), SMALL: (2, 3), NOTICE: (1, 2), BRIEF: (2,)}
"""Widths at which a grade mostly stands on a planned page of six columns."""


TALLEST = 0.6
"""Rows, as a part of a page's, up to which a story is no higher where others stand above and under it."""
SLIM = 0.6
"""Width to height below which a picture stands a column narrower than others; a lead's, of three, if upright."""


@dataclass
class Areas:
    """Cells that stories and advertisements take, each tried once."""

    fitter: Fitter
    _known: dict[tuple[object, str], int] = field(default_factory=dict)

    @property
    def theme(self) -> Theme:
        """The theme that is set."""
        return self.fitter.setter.theme

    def lead(self, story: Story) -> int:
        """As a page's lead."""
        return self._area(story, LEAD)

    def other(self, story: Story) -> int:
        """As any other story."""
        length = len(story.plain)
        short = not story.photos and length <= NOTICE_LENGTH
        return self._area(story, NOTICE if short else SMALL if length <= SMALL_LENGTH else NEWS)

    def brief(self, story: Story, span: int = 0) -> int:
        """In a column of briefs; of one *span* columns wide, with the white under it."""
        if not span:
            return self._area(story, BRIEF)
        spec = self._spec(story, BRIEF, span)
        return span * (self.fitter.page_rows_needed(StoryPart(story), spec) + 1)

    def ad(self, ad: Ad) -> int:
        """An advertisement with the white above it."""
        grid = self.theme.grid
        return min(ad_columns(ad, grid), grid.columns) * (ad_rows(ad, grid) + SPACE)

    def capacity(self, template: TemplateNode, contents: Sequence[ContentsLine] = ()) -> int:
        """Cells that a page template leaves to stories and advertisements, with a 导读 of so many entries."""
        columns = self.theme.grid.columns
        return max(columns, self.theme.rows * columns - drawn_cells(template, columns, contents, self.theme))

    def _area(self, story: Story, grade: str) -> int:
        part = StoryPart(story)
        key = (part.key, grade)
        if key not in self._known:
            self._known[key] = min(self._at_widths(part, grade))
        return self._known[key]

    def _at_widths(self, part: StoryPart, grade: str) -> Iterator[int]:
        """Its area at the widths of its grade; at wider ones where it would else be too high for a page."""
        columns, tallest = self.theme.grid.columns, round(TALLEST * self.theme.rows)
        low = False
        for span in range(min(columns, SPANS[grade][0]), columns + 1):
            if low and span > SPANS[grade][-1]:
                return
            rows = self.fitter.page_rows_needed(part, self._spec(part.story, grade, span))
            if rows <= tallest or span == columns:
                low = True
                yield span * (rows + SPACE + self.theme.framing(part.story.box).inset.rows)

    def _spec(self, story: Story, grade: str, span: int) -> StorySpec:
        names = self.theme.styles
        slot = grade if grade in (LEAD, BRIEF) else NEWS
        found = (
            (role, next((one for one in (f"{grade}-{role}", f"{slot}-{role}") if one in names), ""))
            for role in self.theme.heading
        )
        styles = tuple((role, name) for role, name in found if name)
        wide, narrower_below = (LEAD_PICTURE, UPRIGHT) if grade == LEAD else (2, SLIM)
        slim = any(shape(photo) < narrower_below for photo in story.photos)
        photo_columns = max(1, min(span, wide) - slim)
        framing = self.theme.framing(story.box)
        return StorySpec(span=span, photo_columns=photo_columns, framing=framing, styles=styles, bounds=STRICT)


def ad_columns(ad: Ad, grid: Grid) -> int:
    """Columns of the grid that an advertisement takes."""
    if ad.columns:
        return ad.columns
    width = ad.size[0] if ad.size else 0.0
    return next((n for n in range(1, grid.columns) if grid.width(n) + 0.01 >= width), grid.columns)


def ad_rows(ad: Ad, grid: Grid) -> int:
    """Rows of the grid that an advertisement takes."""
    height = ad.size[1] if ad.size else 0.0
    return ad.lines or ceil(height / grid.pitch - 1e-6) or 1
