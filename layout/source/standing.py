"""Stories that stand in every issue (the desk's address, who to call): each is put where it belongs."""

from dataclasses import replace

from layout.fields.kinds import ListOf
from layout.fields.nodes import Entry, Group, List, Node, Scalar
from layout.fields.record import Field
from layout.source.listed import ONE_LISTED

STANDING = Field(
    "standing",
    ListOf(ONE_LISTED),
    "Standing",
    "固定稿件",
    "Stories of every issue, as publication.yaml lists them: {file: standing/desk.md, page: 4}; on the last page.",
    "每期都登的稿件，写在publication.yaml里：{file: standing/desk.md, page: 4}；不写版次就在末版。",
)
OF_A_LIST = ("page", "section", "hold", "related")
"""Fields of a listed story that a page's own list does not have."""


def with_standing(issue: Group) -> Group:
    """An issue's fields with its standing stories behind its others: in the list, or on their pages."""
    entry, pages = issue.get(STANDING.name), issue.get("pages")
    if entry is None or pages is None or not isinstance(entry.value, List):
        return issue
    rest = replace(issue, entries=tuple(one for one in issue.entries if one is not entry))
    if isinstance(pages.value, List):
        listed = _on_pages(pages.value, entry.value.items)
        return replace(rest, entries=tuple(Entry(one.key, listed) if one is pages else one for one in rest.entries))
    count = pages.value.text.strip() if isinstance(pages.value, Scalar) else ""
    last = int(count) if count.isdecimal() and len(count) < 4 else 0
    there = tuple(_placed(one, last) for one in entry.value.items if not last or (_page(one) or 0) <= last)
    return _appended(rest, entry.key, there) if there else rest


def _placed(story: Node, last: int) -> Node:
    """A story of the list with the page that it stands on: the *last*, where none is said."""
    page = Entry(_word(story, "page"), _word(story, str(last)))
    if isinstance(story, Scalar):
        return Group(story.file, story.start, story.end, (Entry(_word(story, "file"), story), page))
    if not isinstance(story, Group) or story.get("page", "section") or not last:
        return story
    return replace(story, entries=(*story.entries, page))


def _word(place: Node, text: str) -> Scalar:
    return Scalar(place.file, place.start, place.end, text)


def _on_pages(pages: List, stories: tuple[Node, ...]) -> List:
    """Pages with stories behind their own; none of a page that there is not."""
    items = list(pages.items)
    for story in stories:
        place = (_page(story) or len(items)) - 1
        page = items[place] if 0 <= place < len(items) else None
        if isinstance(page, Group):
            items[place] = _appended(page, _word(story, "stories"), (_bare(story),))
    return replace(pages, items=tuple(items))


def _appended(group: Group, key: Scalar, stories: tuple[Node, ...]) -> Group:
    """A group whose ``stories`` go on with these; *key* stands for the name of the field where it has none."""
    own = group.get("stories")
    if own is None or (isinstance(own.value, Scalar) and own.value.blank):
        kept = tuple(one for one in group.entries if one is not own)
        first = stories[0]
        made = Entry(replace(key, text="stories"), List(first.file, first.start, first.end, stories))
        return replace(group, entries=(*kept, made))
    if not isinstance(own.value, List):
        return group
    longer = replace(own.value, items=(*own.value.items, *stories))
    return replace(group, entries=tuple(Entry(one.key, longer) if one is own else one for one in group.entries))


def _bare(story: Node) -> Node:
    """A story without what only a list of the whole issue says."""
    if not isinstance(story, Group):
        return story
    return replace(story, entries=tuple(one for one in story.entries if one.key.text not in OF_A_LIST))


def _page(story: Node) -> int | None:
    """The page that a story is for; None where none is said."""
    entry = story.get("page") if isinstance(story, Group) else None
    text = entry.value.text.strip() if entry and isinstance(entry.value, Scalar) else ""
    return int(text) if text.isdecimal() and len(text) < 4 else None
