"""Classified advertisements (分类广告): many small texts under heads, set as one story of their page."""

from dataclasses import replace

from layout.errors import said
from layout.fields.context import Context
from layout.fields.kinds import ListOf
from layout.fields.nodes import Group
from layout.fields.record import Field, Record, Values
from layout.model.body import Block, Inline, Subhead, Text
from layout.model.issue import CLASSIFIED_KIND, ListedStory, Story
from layout.source.body import Body
from layout.source.newslist import PLACE_PAGE
from layout.source.texts import OneLine

USUAL = "分类广告"  # data


def _group(values: Values, _: Context) -> tuple[Block, ...] | None:
    head, texts = values[HEAD], values[TEXTS]
    return (Subhead(head), *texts) if head and texts else None


def _enter(_: Group, context: Context) -> Context:
    """A page has them once: their story is called after the page, or for what it is where the program chooses that."""
    page = next((step for step in context.path if isinstance(step, int)), None)
    return replace(context, story=CLASSIFIED_KIND if page is None else f"p{page + 1}.classified")


def _listed(values: Values, context: Context) -> ListedStory | None:
    story = _classified(values, context)
    return ListedStory(story, values.get(PLACE_PAGE, 0), span=values.group.span) if story else None


def _classified(values: Values, context: Context) -> Story | None:
    groups = values.get(GROUPS, ())
    headline = values.get(TITLE, Text((Inline(USUAL),)))
    body = tuple(block for group in groups for block in group)
    if not body:
        return None
    return Story(context.story or "", headline, body=body, kind=CLASSIFIED_KIND, grade="notice", span=values.group.span)


HEAD = Field(
    "head", OneLine(), "Head", "类别", "Over its texts: 房屋, 招聘.", "这一类的名称：房屋、招聘。", required=True
)
TEXTS = Field(
    "texts",
    Body(),
    "Texts",
    "广告文字",
    "A line each; written below `texts: |`.",
    "一行一则，写在`texts: |`下面。",
    required=True,
)
GROUP = Record("classified_group", said("record-classified-group"), (HEAD, TEXTS), _group)
TITLE = Field(
    "title", OneLine(breaks=True), "Title", "标题", "Over all of them; 分类广告.", "总标题；不写就是“分类广告”。"
)
GROUPS = Field("groups", ListOf(GROUP, 1), "Groups", "各类", "The texts by kind.", "各类广告。", required=True)
LISTED_CLASSIFIED = Record("listed_classified", said("record-classified"), (TITLE, GROUPS, PLACE_PAGE), _listed, _enter)
CLASSIFIED = Record("classified", said("record-classified"), (TITLE, GROUPS), _classified, _enter)
