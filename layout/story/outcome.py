"""How each story came out: what the report says of it, and the findings."""

from dataclasses import replace

from layout.errors import Diagnostic, error_text, warning_text
from layout.model.issue import Story
from layout.model.page import StoryFit
from layout.story.body import lengthened, shortened
from layout.story.fit import MOST_BLANK, Fitter, StorySpec
from layout.story.place import Placed
from layout.story.room import StoryLayout

TOO_MUCH = 1000
FILLED = (False, 1)
"""Blank lines that a text longer by a number leaves, at most, for no other number to be tried."""
MOST_TRIED = 12
"""Lengths tried for a story that is too long or too short before the plain count is good enough."""


def story_fit(placed: Placed, page: int, fitter: Fitter) -> StoryFit:
    """What the report says of a story on a page."""
    layout = placed.layout
    steps = layout.steps
    if layout.jump is not None:
        steps = (*steps, f"goes on at page {layout.jump.page} after {layout.filled.poured.end} lines")
    if layout.part.source:
        steps = (f"continued from page {layout.part.source}", *steps)
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
        again = _what_if(layout, shortened(layout.story, characters), characters, spec, fitter)
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
            characters = max(1, int(number / 2 * per_line))
            longer = lengthened(layout.story, characters)
            again = _what_if(layout, longer, characters, replace(spec, loose=0), fitter)
            blank[number] = TOO_MUCH if again.overset_rows else again.filled.blank_rows
        return blank[number]

    if layout.filled.blank_rows <= MOST_BLANK:
        return int(halves / 2 * per_line)
    around = sorted(range(max(1, halves - MOST_TRIED // 2), halves + MOST_TRIED // 2), key=lambda n: abs(n - halves))

    def amiss(number: int) -> tuple[bool, int]:
        return max(left(number - 1), left(number + 1)) > MOST_BLANK, left(number)

    best = next((number for number in around if amiss(number) <= FILLED), None) or min(around, key=amiss)
    return max(1, int(best / 2 * per_line))


def _what_if(layout: StoryLayout, story: Story, number: int, spec: StorySpec, fitter: Fitter) -> StoryLayout:
    """The layout of another wording in the same box."""
    part = replace(layout.part, story=replace(story, id=f"{story.id} ±{number}"))
    return fitter.fit(part, spec, layout.room.rows)[1]


def story_findings(layout: StoryLayout, fit: StoryFit, page: int) -> list[Diagnostic]:
    """What a human must decide about a story."""
    span, id_, name = layout.story.span, layout.story.id, layout.part.name
    found: list[Diagnostic] = []
    if layout.lost:
        message = f"“{name}” has no room for its photos on page {page}"
        found.append(error_text("no-room", message, span, "give it more room, or fewer or smaller photos", story=id_))
    elif layout.headless:
        message = f"“{name}” has no room even for its headline on page {page}"
        found.append(error_text("no-room", message, span, "the page has too much on it", story=id_))
    if layout.overset_rows:
        over = f"{fit.overset_lines} lines ({fit.overset_chars} characters) over"
        message = f"“{name}” does not fit on page {page}: {over}"
        hint = f"cut {fit.cut_chars} characters, or give it more room in the page template"
        found.append(error_text("overset", message, span, hint, story=id_))
    elif fit.blank_lines > MOST_BLANK:
        message = f"“{name}” leaves {fit.blank_lines} lines blank on page {page} (空白)"
        hint = f"add about {fit.underset_chars} characters"
        found.append(warning_text("underset", message, span, hint, story=id_))
    return [replace(one, page=page) for one in found]
