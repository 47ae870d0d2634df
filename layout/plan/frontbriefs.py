"""How many briefs the front page has room for: the others stand inside, as short stories of the list."""

from collections.abc import Sequence
from dataclasses import replace

from layout.model.issue import ListedStory, Newslist, Story
from layout.page.drawn import room_of
from layout.plan.copy import BRIEFS_ROWS, Desk

PLACE, PLANNED = "briefs", "auto"
"""Leaves that a column of briefs stands in."""
SHARE = 0.5
"""Share of what a page plans itself that its briefs take at most: beside them stands the lead."""
FEWEST = 2
"""Items of a column of briefs."""


def as_it_fits(desk: Desk) -> Newslist:
    """The newslist with as many briefs as the column of the front page holds, or half of what that plans; the same
    where all fit. The others are the last of its stories, on whatever page.
    """
    newslist = desk.newslist
    if newslist.briefs is None or newslist.count == 1:
        return newslist
    items = newslist.briefs.items
    fit = _fitting(desk, items)
    if fit == len(items):
        return newslist
    briefs = replace(newslist.briefs, items=items[:fit]) if fit >= FEWEST else None
    others = items[fit:] if briefs else items
    return replace(newslist, briefs=briefs, stories=(*newslist.stories, *map(ListedStory, others)))


def _fitting(desk: Desk, items: Sequence[Story]) -> int:
    """How many of the items the front page has room for."""
    grid, front = desk.theme.grid, desk.front
    rows, span, share = desk.theme.rows, grid.columns, SHARE
    if front is not None:
        whole, contents = (grid.columns, rows), desk.contents
        column = room_of(PLACE, front, whole, contents, desk.theme)
        span, rows = column or room_of(PLANNED, front, whole, contents, desk.theme) or whole
        share = 1.0 if column else SHARE
    left = share * span * rows - span * BRIEFS_ROWS
    for number, item in enumerate(items):
        left -= desk.areas.brief(item, span)
        if left < 0:
            return number
    return len(items)
