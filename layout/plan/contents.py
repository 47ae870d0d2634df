"""导读: what stands inside, told on the front page; its page numbers are those that the plan gave."""

import re
from collections.abc import Iterator, Sequence

from layout.model.issue import ContentsLine, IssuePage, Story
from layout.model.theme import Theme

TEMPLATE = "templates/box/contents.html.j2"
"""What a theme has that can print a 导读."""
LEAST_PAGES = 4
MOST_LINES = 4
LONG, SHORT = 20, 6
"""Characters of a title from which its first phrase stands for it, and that this phrase has at least."""
LETTER, AROUND = 1.17, 5
"""Size of its letters in those of body text; letters that its label takes, and each page number with its white."""
UNKNOWN = (ContentsLine("", 0),)
"""For a front page that is to have one, while nobody knows what stands inside."""
_PAUSE = re.compile("[，：；、 　]")  # data


def prints_contents(theme: Theme, pages: int) -> bool:
    """Whether the theme's front page has a 导读."""
    able = any((folder / TEMPLATE).is_file() for folder in theme.folders)
    return able and pages >= LEAST_PAGES and "auto" not in theme.pages


def contents_of(pages: Sequence[IssuePage], order: Sequence[str], theme: Theme) -> tuple[ContentsLine, ...]:
    """The most important leads of the pages inside, as many as fit on a line; *order*: ids by importance."""
    room = theme.grid.width(theme.grid.columns) / (theme.grid.size * LETTER) - AROUND
    ranks = {id_: rank for rank, id_ in enumerate(order)}
    inside = [(page.lead, number) for number, page in enumerate(pages, 1) if number > 1 and page.lead]
    inside.sort(key=lambda one: ranks.get(one[0].id, len(ranks)))
    found: list[ContentsLine] = []
    for title, number in _titled(inside):
        if len(found) < MOST_LINES and len(title) + AROUND <= room:
            found.append(ContentsLine(title, number))
            room -= len(title) + AROUND
    return tuple(sorted(found, key=lambda line: line.page))


def _titled(inside: Sequence[tuple[Story, int]]) -> Iterator[tuple[str, int]]:
    """Titles short enough, with their pages."""
    for story, number in inside:
        whole = story.headline.plain.replace("\n", "") if story.headline else ""
        title = whole if len(whole) <= LONG else _PAUSE.split(whole, maxsplit=1)[0]
        if SHORT <= len(title) <= LONG:
            yield title, number
