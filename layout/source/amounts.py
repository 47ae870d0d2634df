"""How much an issue may hold: far more than any has, and no more than is answered in seconds."""

from layout.errors import Span
from layout.fields.context import Context
from layout.model.issue import Issue

MOST_OF_A_LINE = 5_000
"""Characters of a headline, a caption, any text of one line."""
MOST_OF_A_BODY = 40_000
"""Characters of a story's body; a page of a newspaper holds some 6,000."""
MOST_OF_A_PAGE = 40_000
"""Characters for each page of an issue."""
MOST_LISTED = 128
"""Pages that are listed one by one; stories, photos or advertisements of one page."""
MOST_NAMES = 20_000
"""Names and words of a paper."""
MOST_STORIES = 30
"""Of a newslist, for each of its pages; a page takes 20 with all its briefs."""


def is_too_long(characters: int, span: Span, context: Context, most: int) -> bool:
    """Whether a text is longer than any of its kind, which is then told."""
    if characters > most:
        context.error("too-large", span, form="text", name=context.name, count=characters, most=most)
    return characters > most


def check_amounts(issue: Issue, span: Span, context: Context) -> None:
    """Tell of more stories and texts than the pages of an issue can hold, in whatever way they are set."""
    newslist = issue.newslist
    pages = newslist.count if newslist else len(issue.pages)
    sources = (newslist,) if newslist else issue.pages
    stories = [story for source in sources for story in source.everything()]
    if newslist and len(stories) > MOST_STORIES * pages:
        most = MOST_STORIES * pages
        context.error("too-large", span, form="stories", count=len(stories), pages=pages, most=most)
    characters = sum(len(part.text.plain) for story in stories for part in story.parts())
    if pages and characters > MOST_OF_A_PAGE * pages:
        most = MOST_OF_A_PAGE * pages
        context.error("too-large", span, form="issue", count=characters, pages=pages, most=most)
