"""Whether the pages of a web edition show all that was written, whatever a theme's templates do."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import css_inline
from jinja2 import Environment

from layout.edition.contents import ContentsEntry
from layout.edition.faithful import Lapse, doubled, lapses_of
from layout.edition.lapses import Lapses
from layout.edition.shown import ShownWords, shown_by
from layout.errors import Diagnostic, error, said
from layout.model.edition import Edition

STYLE = "assets/style.css"
TEMPLATES = ("web/story.html.j2", "web/blocks.html.j2", "web/style.css.j2", "web/base.html.j2")
"""What draws a story's page."""

Filled = Callable[[Environment], str]
"""A page as the templates of a theme, or others, make it."""


class Complete:
    """What the pages of one edition show."""

    def __init__(self, edition: Edition, templates: Environment, style: Filled) -> None:
        self._lapses = Lapses(edition.theme, edition.language, said("screen-place.web"), TEMPLATES)
        self._templates = templates
        self._style = style
        self._inliners: dict[Environment, Any] = {}
        self._links: set[str] = set()

    def story(self, entry: ContentsEntry, html: str, page: Filled) -> None:
        """Look at a story's page, and at what other templates make of it where something is amiss."""

        def remade(templates: Environment) -> ShownWords:
            return self._shown(page(templates), templates)

        again = partial(_lapses, entry)
        self._lapses.add(entry.title, again(self._shown(html, self._templates)), remade, again)

    def sheet(self, html: str) -> None:
        """Look at a page's page, from which stories are opened."""
        self._links |= shown_by(html).links

    def told(self, entries: Sequence[ContentsEntry]) -> list[Diagnostic]:
        """What is amiss."""
        lost = (entry for entry in entries if entry.file not in self._links)
        place, hint = said("screen-place.web"), said("hint-screen-text")
        found = [error("screen-text", None, hint, form="link", place=place, name=entry.title) for entry in lost]
        return [*self._lapses.told(), *found]

    def _shown(self, html: str, templates: Environment) -> ShownWords:
        """A page's words, but for those that the edition's style sheet hides."""
        if STYLE not in html:
            return shown_by(html)
        if templates not in self._inliners:
            style = self._style(templates)
            self._inliners[templates] = css_inline.CSSInliner(load_remote_stylesheets=False, extra_css=style)
        return shown_by(self._inliners[templates].inline(html))


def _lapses(entry: ContentsEntry, shown: ShownWords) -> list[Lapse]:
    story = entry.story
    return [*lapses_of(story, shown), *doubled([story], shown, summaries=True)]
