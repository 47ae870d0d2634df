"""导读: what stands inside, told on the front page; its page numbers are those that the plan gave."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from math import inf

from layout.errors import Diagnostic, said, warning
from layout.fields.nearmiss import hints_for
from layout.model.issue import ContentsLine, ContentsWish, Issue, IssuePage, Story
from layout.model.theme import TemplateNode, Theme
from layout.page.auto import AROUND, CONTENTS, LETTER, STACKED_INSET

TEMPLATE = "templates/box/contents.html.j2"
"""What a theme has that can print a 导读."""
LEAST_PAGES = 4
MOST_LINES, MOST_ENTRIES = 4, 3
"""Titles that it names by itself: on its lines, and one under the other."""
LONG, SHORT = 20, 6
"""Characters of a title from which its first phrase stands for it, and that this phrase has at least."""
UNKNOWN = (ContentsLine("", 0),)
"""For a front page that is to have one, while nobody knows what stands inside."""
_PAUSE = re.compile("[，：；、 　]")  # data


def prints_contents(theme: Theme, pages: int) -> bool:
    """Whether the theme's front page has a 导读."""
    able = any((folder / TEMPLATE).is_file() for folder in theme.folders)
    return able and pages >= LEAST_PAGES and "auto" not in theme.pages


def is_panel(template: TemplateNode | None) -> bool:
    """Whether the entries of a page template's 导读 stand one under the other."""
    if template is None:
        return False
    own = template.slot == CONTENTS and (template.options.get("entry") or template.options.get("stacked"))
    return bool(own) or any(map(is_panel, (*template.rows, *template.columns)))


def longest_title(template: TemplateNode | None, theme: Theme) -> int:
    """Characters of a title that a 导读 names by itself: where each has a row, as many as that holds."""
    if template is None:
        return LONG
    if template.slot == CONTENTS and template.options.get("stacked") and not template.options.get("entry"):
        return min(LONG, int(theme.grid.width(template.span or 1) / theme.grid.size) - STACKED_INSET)
    return min((longest_title(child, theme) for child in (*template.rows, *template.columns)), default=LONG)


def contents_of(
    pages: Sequence[IssuePage], order: Sequence[str], theme: Theme, panel: bool = False, longest: int = LONG
) -> tuple[ContentsLine, ...]:
    """The most important leads of the pages inside, as many as fit on a line; *order*: ids by importance.

    Where a page has no lead its first story is named: short stories alone make none.

    *panel*: whether they stand one under the other instead; *longest*: characters of a title.
    """
    room = inf if panel else theme.grid.width(theme.grid.columns) / (theme.grid.size * LETTER) - AROUND
    ranks = {id_: rank for rank, id_ in enumerate(order)}
    first = ((page.lead or next(page.everything(), None), number) for number, page in enumerate(pages, 1))
    inside = [(story, number) for story, number in first if number > 1 and story]
    inside.sort(key=lambda one: ranks.get(one[0].id, len(ranks)))
    found: list[ContentsLine] = []
    for title, number in _titled(inside, longest):
        if len(found) < (MOST_ENTRIES if panel else MOST_LINES) and len(title) + AROUND <= room:
            found.append(ContentsLine(title, number))
            room -= len(title) + AROUND
    return tuple(sorted(found, key=lambda line: line.page))


def wished(wishes: Sequence[ContentsWish], pages: Sequence[IssuePage]) -> tuple[ContentsLine, ...]:
    """The stories that the editor wants named, each with the page it stands on; those that stand nowhere left out."""
    found: list[ContentsLine] = []
    for wish in wishes:
        for number, page in enumerate(pages, 1):
            story = next((one for one in page.everything() if one.id == wish.story), None)
            if story is not None:
                found.append(ContentsLine(title_of(wish, story), number))
                break
    return tuple(found)


def title_of(wish: ContentsWish, story: Story) -> str:
    """What the 导读 calls a story."""
    return wish.title or (story.headline.plain.replace("\n", "") if story.headline else story.name)


def dropped(wishes: Sequence[ContentsWish], pages: Sequence[IssuePage], held: Container[str]) -> Iterator[Diagnostic]:
    """A warning for each wish whose story stands on no page; *held*: ids of those that wait for a later issue."""
    ids = [story.id for page in pages for story in page.everything()]
    for wish in wishes:
        if wish.story not in ids:
            form = "held" if wish.story in held else ""
            hints = [said("hint-contents-held")] if form else hints_for(wish.story, ids, said("known-stories"))
            yield warning("contents-dropped", wish.span, *hints, form=form, story=wish.story, id=wish.story)


def with_contents(issue: Issue, theme: Theme) -> tuple[Issue, tuple[Diagnostic, ...]]:
    """An issue that lists its pages, with a 导读 on the first where the editor wants one or a template has one."""
    pages = issue.pages
    if not pages:
        return issue, ()
    front = pages[0].plan or theme.pages.get(pages[0].template or next(iter(theme.pages)))
    lines: tuple[ContentsLine, ...] = ()
    if issue.contents:
        lines = wished(issue.contents, pages)
    elif front is not None and _names_contents(front):
        lines = contents_of(pages, (), theme, is_panel(front))
    if not lines:
        return issue, tuple(dropped(issue.contents, pages, ()))
    whole = replace(issue, pages=(replace(pages[0], contents=lines), *pages[1:]))
    return whole, tuple(dropped(issue.contents, pages, ()))


def _names_contents(node: TemplateNode) -> bool:
    return node.slot == CONTENTS or any(map(_names_contents, (*node.rows, *node.columns)))


def _titled(inside: Sequence[tuple[Story, int]], longest: int) -> Iterator[tuple[str, int]]:
    """Titles short enough, with their pages."""
    for story, number in inside:
        whole = story.headline.plain.replace("\n", "") if story.headline else ""
        title = whole if len(whole) <= longest else _PAUSE.split(whole, maxsplit=1)[0]
        if SHORT <= len(title) <= longest:
            yield title, number
