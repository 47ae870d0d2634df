"""How each story came out: what the report says of it, and the findings."""

from dataclasses import replace

from layout.errors import Diagnostic, error, warning
from layout.model.page import StoryFit
from layout.paginate.fit import Fitter
from layout.paginate.story import StoryLayout

BLANK_WARNING = 2
"""Blank lines in a box above which the report warns (空白)."""


def story_fit(layout: StoryLayout, slot: str, page: int, fitter: Fitter) -> StoryFit:
    """What the report says of a story on a page."""
    per_line = layout.columns.measure / fitter.setter.theme.grid.size
    steps = layout.steps
    if layout.jump is not None:
        steps = (*steps, f"goes on at page {layout.jump.page} after {layout.poured.end} lines")
    if layout.part.source:
        steps = (f"continued from page {layout.part.source}", *steps)
    return StoryFit(
        id=layout.story.id,
        page=page,
        box=slot,
        lines=layout.poured.end,
        overset_lines=layout.overset_rows or int(bool(layout.lost) or layout.headless),
        overset_chars=layout.overset_chars,
        blank_lines=layout.blank_rows,
        underset_chars=int(layout.blank_rows * per_line),
        steps=steps,
    )


def story_findings(layout: StoryLayout, fit: StoryFit, page: int) -> list[Diagnostic]:
    """What a human must decide about a story."""
    span, id_, name = layout.story.span, layout.story.id, layout.part.name
    found: list[Diagnostic] = []
    if layout.lost:
        message = f"“{name}” has no room for its photos on page {page}"
        found.append(error("no-room", message, span, "give it more room, or fewer or smaller photos", story=id_))
    elif layout.headless:
        message = f"“{name}” has no room even for its headline on page {page}"
        found.append(error("no-room", message, span, "the page has too much on it", story=id_))
    if layout.overset_rows:
        over = f"{fit.overset_lines} lines ({fit.overset_chars} characters) over"
        message = f"“{name}” does not fit on page {page}: {over}"
        hint = f"cut {fit.overset_chars} characters, or give it more room in the page template"
        found.append(error("overset", message, span, hint, story=id_))
    elif fit.blank_lines > BLANK_WARNING:
        message = f"“{name}” leaves {fit.blank_lines} lines blank on page {page} (空白)"
        hint = f"add about {fit.underset_chars} characters"
        found.append(warning("underset", message, span, hint, story=id_))
    return [replace(one, page=page) for one in found]
