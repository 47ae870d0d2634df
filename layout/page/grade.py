"""Grades: how loud a story's headline is, from its place in the order, its kind and its length (R11, R12, R37).

A grade is the beginning of the names of text styles: ``second-headline``, ``second-kicker``. Sizes never rise down the
order, since grades do not.
"""

from collections.abc import Iterable, Sequence
from math import inf

from layout.model.issue import LEADING, IssuePage, Story
from layout.model.theme import Theme
from layout.units import Pt

LEAD, SECOND, NEWS, SMALL, NOTICE, BRIEF = LEADING, "second", "story", "small", "notice", "brief"
"""From the loudest on. The news' own styles are called after the slot they stand in: ``story-headline``."""

NOTICE_LENGTH = 150
"""Characters up to which a story is a notice."""
BRIEF_LENGTH = 90
"""Characters up to which it is one even where the page has a list of briefs."""
SECOND_LENGTH = 260
"""Characters from which the first story behind the lead is its second."""
SMALL_LENGTH = 180
"""Characters up to which a story is small."""
FEW = 3
"""Stories of news up to which none is small for its place alone."""


def is_notice(slot: str, story: Story | None) -> bool:
    """Whether what stands in a slot is a notice by itself: a short story of which its editor says no grade."""
    return slot == "story" and story is not None and not story.grade and len(story.plain) <= NOTICE_LENGTH


def grades(page: IssuePage) -> dict[str, str]:
    """The grade of each story of a page by its id: its editor's, or what follows from the page."""
    found: dict[str, str] = {page.lead.id: LEAD} if page.lead else {}
    news = dict(zip((story.id for story in page.stories), _of_news(page.stories), strict=True))
    if page.briefs:  # what is short stands in that list: a story beside it is news
        news |= {one.id: SMALL for one in page.stories if news[one.id] == NOTICE and len(one.plain) > BRIEF_LENGTH}
    found |= news
    if page.briefs:
        found |= {story.id: BRIEF for story in page.briefs.items}
    return found | {story.id: story.grade for story in page.stories if story.grade}


def _of_news(stories: Sequence[Story]) -> list[str]:
    """Grades of the stories behind the lead, in their order."""
    lengths = [len(story.plain) for story in stories]
    news = [n for n, length in enumerate(lengths) if length > NOTICE_LENGTH]
    loud = news[: max(1, (len(news) + 1) // 2)] if len(news) > FEW else news
    found: list[str] = []
    for number, length in enumerate(lengths):
        if length <= NOTICE_LENGTH:
            found.append(NOTICE)
        elif number == 0 and length >= SECOND_LENGTH and len(news) > 1:
            found.append(SECOND)
        elif number in loud and length > SMALL_LENGTH and SMALL not in found:
            found.append(NEWS)
        else:
            found.append(SMALL)
    return found


def below_news(known: Iterable[str], theme: Theme, sizes: Sequence[Pt]) -> int:
    """The number of the first size of briefs that is smaller than any headline of a page's news (R12, R37)."""
    styles = [theme.styles.get(f"{grade}-headline") for grade in known if grade not in (LEAD, NOTICE, BRIEF)]
    least = min((style.sizes[-1] for style in styles if style and style.sizes), default=inf)
    return next((n for n, size in enumerate(sizes) if size < least), max(0, len(sizes) - 1))
