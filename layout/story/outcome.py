"""How each story came out: what the report says of it, and the findings."""

from dataclasses import replace

from layout.errors import Diagnostic, error, said, warning
from layout.model.issue import Story
from layout.model.page import CopyfitStep, StoryFit
from layout.story.body import lengthened, shortened
from layout.story.costs import MOST_BLANK, MOST_TRIED, TOO_MUCH
from layout.story.fit import Fitter
from layout.story.place import Placed
from layout.story.room import StoryLayout
from layout.story.spec import LOOSE, StorySpec

FILLED = (False, 1)
"""What is amiss with a number of characters, at most, for no other number to be tried: see `_lacking`."""


def story_fit(placed: Placed, page: int, fitter: Fitter) -> StoryFit:
    """What the report says of a story on a page."""
    layout = placed.layout
    steps = layout.steps
    if layout.label is not None:
        steps = (*steps, CopyfitStep("goes-on", layout.label.jump.target, layout.filled.poured.end))
    if layout.part.jump is not None:
        steps = (CopyfitStep("continued", layout.part.jump.source), *steps)
    return StoryFit(
        id=layout.story.id,
        page=page,
        box=placed.slot,
        lines=layout.filled.poured.end,
        overset_lines=layout.overset_rows or int(bool(layout.lost) or layout.headless),
        overset_chars=layout.overset_chars,
        blank_lines=layout.filled.blank_rows,
        underset_chars=_lacking(layout, placed.spec, fitter) if layout.filled.blank_rows else 0,
        steps=steps,
        cut_chars=_too_many(layout, placed.spec, fitter) if layout.overset_rows else 0,
    )


def _too_many(layout: StoryLayout, spec: StorySpec, fitter: Fitter) -> int:
    """Characters to cut from the end of a story so that it fits its box: tried, for a shorter text breaks otherwise."""
    characters = layout.overset_chars
    for _ in range(MOST_TRIED):
        again = _what_if(layout, shortened(layout.story, characters), spec, fitter)
        if again.overset_rows == 0:
            break
        characters += max(1, again.overset_chars)
    return characters


def _lacking(layout: StoryLayout, spec: StorySpec, fitter: Fitter) -> int:
    """Characters to add at the end of a story so that it fills its box.

    Tried in half lines around the plain count: best is a number at which half a line more or less would do as well,
    for nobody's words break like those tried.
    """
    per_line = layout.room.columns.measure / fitter.setter.theme.grid.size
    halves = round(2 * (layout.filled.holes + layout.filled.foot * layout.room.columns.count))
    blank: dict[int, int] = {}

    def left(number: int) -> int:
        """Blank lines after so many half lines more; many where that is too much."""
        if number not in blank:
            longer = lengthened(layout.story, max(1, int(number / 2 * per_line)))
            again = _what_if(layout, longer, spec.bounded({LOOSE: 0.0}), fitter)
            blank[number] = TOO_MUCH if again.overset_rows else again.filled.blank_rows
        return blank[number]

    if layout.filled.blank_rows <= MOST_BLANK:
        return int(halves / 2 * per_line)
    around = sorted(range(max(1, halves - MOST_TRIED // 2), halves + MOST_TRIED // 2), key=lambda n: abs(n - halves))

    def amiss(number: int) -> tuple[bool, int]:
        return max(left(number - 1), left(number + 1)) > MOST_BLANK, left(number)

    best = next((number for number in around if amiss(number) <= FILLED), None) or min(around, key=amiss)
    return max(1, int(best / 2 * per_line))


def _what_if(layout: StoryLayout, story: Story, spec: StorySpec, fitter: Fitter) -> StoryLayout:
    """The layout of another wording in the same box."""
    return fitter.fit(replace(layout.part, story=story), spec, layout.room.rows)[1]


def story_findings(layout: StoryLayout, fit: StoryFit, page: int) -> list[Diagnostic]:
    """What a human must decide about a story."""
    span, id_, name = layout.story.span, layout.story.id, layout.part.name
    found: list[Diagnostic] = []
    if layout.lost:
        hint = said("hint-room-for-photos")
        found.append(error("no-room", span, hint, form="photos", story=id_, page=page, name=name, number=page))
    elif layout.headless:
        hint = said("hint-too-much")
        found.append(error("no-room", span, hint, form="headline", story=id_, page=page, name=name, number=page))
    if layout.overset_rows:
        lines, over = fit.overset_lines, fit.overset_chars
        hint = said("hint-cut", characters=fit.cut_chars)
        found.append(
            error("overset", span, hint, story=id_, page=page, name=name, number=page, lines=lines, characters=over)
        )
    elif fit.blank_lines > MOST_BLANK:
        hint = said("hint-add", characters=fit.underset_chars)
        blank = fit.blank_lines
        found.append(warning("underset", span, hint, story=id_, page=page, name=name, number=page, lines=blank))
    return found
