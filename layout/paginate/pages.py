"""All pages of an issue through the theme's page templates, with what the report says of each story."""

from layout.compose import Measure
from layout.errors import Diagnostic, error, warning
from layout.model.issue import Issue, IssuePage
from layout.model.page import Page, Pages, StoryFit
from layout.model.theme import Theme
from layout.paginate.fit import Fitter
from layout.paginate.place import Placer
from layout.paginate.setter import Setter
from layout.paginate.story import StoryLayout
from layout.paginate.template import Supply, TreeBuilder

BLANK_WARNING = 2
"""Blank lines in a box above which the report warns (空白)."""


def paginate(issue: Issue, theme: Theme, measure: Measure) -> Pages:
    """Every page of the issue, laid out; nothing is dropped: what does not fit is reported as overset."""
    fitter = Fitter(Setter(theme, measure, issue.names))
    pages, fits, diagnostics = [], [], []
    for number, source in enumerate(issue.pages, 1):
        page, stories, found = _paginate_page(source, number, fitter)
        pages.append(page)
        fits += stories
        diagnostics += found
    return Pages(tuple(pages), tuple(fits), tuple(diagnostics))


def _paginate_page(source: IssuePage, number: int, fitter: Fitter) -> tuple[Page, list[StoryFit], list[Diagnostic]]:
    theme = fitter.setter.theme
    name = source.template or next(iter(theme.pages))
    placer = Placer(theme, number)
    builder = TreeBuilder(fitter, placer, Supply(source, number))
    cell = builder.build(theme.pages[name], name)
    boxes = cell.place(0, 0, theme.rows)
    diagnostics = list(builder.diagnostics)
    fits = []
    for layout, slot in placer.stories:
        fits.append(_fit(layout, slot, number, fitter))
        diagnostics += _findings(layout, fits[-1], number)
    return Page(number, name, source, tuple(boxes)), fits, diagnostics


def _fit(layout: StoryLayout, slot: str, page: int, fitter: Fitter) -> StoryFit:
    per_line = layout.columns.measure / fitter.setter.theme.grid.size
    return StoryFit(
        id=layout.story.id,
        page=page,
        box=slot,
        lines=layout.poured.end,
        overset_lines=layout.overset_rows,
        overset_chars=layout.overset_chars,
        blank_lines=layout.blank_rows,
        underset_chars=int(layout.blank_rows * per_line),
        steps=layout.steps,
    )


def _findings(layout: StoryLayout, fit: StoryFit, page: int) -> list[Diagnostic]:
    span, story = layout.story.span, layout.story
    name = story.headline.plain.replace("\n", "") if story.headline else story.id
    if fit.overset_lines:
        message = f"“{name}” does not fit on page {page}: {fit.overset_lines} lines ({fit.overset_chars} characters) over"
        hint = f"cut {fit.overset_chars} characters, or give it more room in the page template"
        return [error("overset", message, span, hint, story=story.id)]
    if fit.blank_lines > BLANK_WARNING:
        message = f"“{name}” leaves {fit.blank_lines} lines blank on page {page} (空白)"
        hint = f"add about {fit.underset_chars} characters"
        return [warning("underset", message, span, hint, story=story.id)]
    return []
