"""What an issue's newslist (稿单) says of places: pages, sections, what may wait."""

import re
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from layout.errors import Said, Span, said
from layout.fields.context import Context
from layout.fields.kinds import Choice, Kind, ListOf, Schema, Schemas
from layout.fields.nearmiss import hints_for
from layout.fields.nodes import Node, Scalar
from layout.fields.record import Field, Record, Values
from layout.fields.scalars import Flag, Whole, Word
from layout.model.issue import AdPosition, ContentsWish, Newslist, PaperSection
from layout.source.imprint import EDITORS
from layout.source.texts import Words

T = TypeVar("T")

MOST_PAGES = 48
"""Pages that are planned at once: more than a newspaper has sheets for, and planned in seconds all the same."""
_PAGE_NUMBER = Whole(1, MOST_PAGES)

PLACE_PAGE = Field(
    "page",
    _PAGE_NUMBER,
    "Page",
    "版次",
    "The page it stands on; the program's choice where empty.",
    "排在第几版；不写则由程序安排。",
)
PLACE_SECTION = Field(
    "section",
    Words(),
    "Section",
    "版名",
    "The section it stands in, one of those under sections:.",
    "排在哪个版面，sections:里的一个。",
)
HOLD = Field(
    "hold", Flag(), "Hold", "可缓发", "Whether it may wait for a later issue.", "版面不够时是否可以留到下一期。"
)
RELATED = Field(
    "related",
    ListOf(Word()),
    "Related",
    "相关稿件",
    "Ids of stories that belong on the same page.",
    "应排在同一版的稿件的稿件号。",
)
PLACES: tuple[Field[Any], ...] = (PLACE_PAGE, PLACE_SECTION, HOLD, RELATED)
"""What the newslist says of a story beside the story itself."""
POSITION = Field(
    "position",
    Choice({str(position): position for position in AdPosition}),
    "Position",
    "版位",
    "Where no page was sold: front, inside or back.",
    "没有指定版次时写：front（头版）、inside（内版）、back（末版）。",
)


def _wish(values: Values, _: Context) -> ContentsWish | None:
    story = values[WISHED]
    return ContentsWish(story, values.get(WISHED_TITLE, ""), values.span(WISHED)) if story else None


WISHED = Field("story", Word(), "Story", "稿件", "Id of the story.", "稿件号。", required=True)
WISHED_TITLE = Field("title", Words(), "Title", "标题", "Instead of its headline.", "用来代替原标题的短标题。")
WISH = Record("contents", said("record-contents"), (WISHED, WISHED_TITLE), _wish)


@dataclass(frozen=True, eq=False)
class Wished(Kind[ContentsWish]):
    """A story's id, or that with a title of its own."""

    @property
    def wanted(self) -> Said:
        """An id or a group."""
        return said("kind-wish")

    def read(self, node: Node, context: Context) -> ContentsWish | None:
        """The wish."""
        if isinstance(node, Scalar):
            id_ = Word().read(node, context)
            return ContentsWish(id_, span=node.span) if id_ else None
        return WISH.read(node, context)

    def schema(self, schemas: Schemas) -> Schema:
        """Text or a group."""
        return {"anyOf": [{"type": "string"}, WISH.schema(schemas)]}


def _section(values: Values, _: Context) -> PaperSection | None:
    return PaperSection(**values.named(), span=values.start) if values[SECTION_NAME] else None


SECTION_NAME = Field(
    "name", Words(), "Name", "版名", "As the 报眉 calls it: 要闻, 副刊.", "报眉上的名称：要闻、副刊。", required=True
)
SECTION_PAGES = Field(
    "pages",
    ListOf(_PAGE_NUMBER),
    "Pages",
    "版次",
    "Its pages: [1, 2]; the program's choice where empty.",
    "占哪几版：[1, 2]；不写则由程序安排。",
)
SECTION_TEMPLATE = Field(
    "template",
    Word(),
    "Template",
    "版式",
    "A page template of the theme for its pages, instead of auto.",
    "这些版用主题模板里的哪种版式；不写则自动排版。",
)
SECTION_FIELDS = (SECTION_NAME, SECTION_PAGES, SECTION_TEMPLATE, EDITORS)
SECTION = Record("section", said("record-section"), SECTION_FIELDS, _section)


@dataclass(frozen=True, eq=False)
class CountOr(Kind[int | tuple[T, ...]], Generic[T]):
    """How many pages there are, or the pages one by one."""

    each: ListOf[T]

    @property
    def wanted(self) -> Said:
        """A number or a list."""
        return said("kind-pages", most=MOST_PAGES)

    def read(self, node: Node, context: Context) -> int | tuple[T, ...] | None:
        """The number where a number stands, else the list."""
        if isinstance(node, Scalar) and re.fullmatch(r"[+-]?\d+", node.text.strip()):
            return _PAGE_NUMBER.read(node, context)
        return self.each.read(node, context)

    def schema(self, schemas: Schemas) -> Schema:
        """An integer or an array."""
        return {"anyOf": [_PAGE_NUMBER.schema(schemas), self.each.schema(schemas)]}


def check_newslist(newslist: Newslist, context: Context) -> None:
    """Tell of pages that the issue does not have, of sections and ids that nobody knows, of pages claimed twice."""
    placed: list[tuple[int, Span | None]] = [(one.page, one.span) for one in newslist.stories]
    placed += [(one.page, one.span) for one in newslist.ads]
    placed += [(page, section.span) for section in newslist.sections for page in section.pages]
    for page, span in placed:
        if page > newslist.count:
            context.error("page-beyond", span, said("hint-page-beyond", most=newslist.count), number=page)
    names = [section.name for section in newslist.sections]
    ids = [listed.story.id for listed in newslist.stories]
    for listed in newslist.stories:
        if names and listed.section and listed.section not in names:
            hints = hints_for(listed.section, names, said("known-sections"))
            context.error("unknown-section", listed.span, *hints, section=listed.section)
        for other in listed.related:
            if other not in ids:
                hints = hints_for(other, ids, said("known-stories"))
                context.error("unknown-story", listed.span, *hints, form="issue", id=other)
    _claimed_twice(newslist, context)


def _claimed_twice(newslist: Newslist, context: Context) -> None:
    owners: dict[int, str] = {}
    for section in newslist.sections:
        for page in section.pages:
            owner = owners.setdefault(page, section.name)
            if owner != section.name:
                hint = said("hint-one-section")
                context.error("page-twice", section.span, hint, number=page, one=owner, other=section.name)
