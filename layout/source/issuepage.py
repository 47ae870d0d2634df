"""A page as the editor writes it: its lead, briefs, stories, pictures and advertisements."""

from dataclasses import replace

from layout.errors import said
from layout.fields.context import Context
from layout.fields.kinds import ListOf
from layout.fields.nearmiss import hints_for
from layout.fields.record import Field, Record, Values
from layout.fields.scalars import Word
from layout.model.body import Text
from layout.model.issue import LEADING, Ad, Briefs, IssuePage, Photo, Story
from layout.source.amounts import MOST_LISTED
from layout.source.classified import CLASSIFIED
from layout.source.imprint import EDITORS
from layout.source.listed import ONE_STORY, STORY
from layout.source.pagesheet import PageKind
from layout.source.stories import PAGE_AD, PAGE_PHOTO
from layout.source.storyfile import StoryName, StoryOrName
from layout.source.texts import OneLine, Words


def _briefs(values: Values, _: Context) -> Briefs | None:
    return Briefs(values.get(TITLE, Text(())), values.get(ITEMS, ()), values.group.span)


TITLE = Field(
    "title",
    OneLine(breaks=True),
    "Title",
    "栏题",
    "Standing head of the column, such as 要闻简讯.",
    "简讯栏的栏题，如：要闻简讯。",
    required=True,
)
ITEMS = Field(
    "items",
    ListOf(ONE_STORY, 1, MOST_LISTED),
    "Items",
    "简讯",
    "The short stories, in order.",
    "各条简讯，按顺序写。",
    required=True,
)
BRIEFS = Record("briefs", said("record-briefs"), (TITLE, ITEMS), _briefs)


def _page(values: Values, context: Context) -> IssuePage | None:
    blank = not any(values.given(part) for part in (LEAD, PAGE_BRIEFS, STORIES, PAGE_PHOTOS, ADS, PAGE_CLASSIFIED))
    named = values.named(LEAD, PAGE_CLASSIFIED)
    page = _led(IssuePage(span=values.group.span, blank=blank, **named), values[LEAD], context)
    if classified := values[PAGE_CLASSIFIED]:
        page = replace(page, stories=(*page.stories, classified))
    _check_full(page, context)
    ids = [story.id for story in page.everything()]
    known = values.whole(LEAD) and values.whole(PAGE_BRIEFS) and values.whole(STORIES)
    for photo in page.photos:
        if known and photo.story and photo.story not in ids:
            hints = hints_for(photo.story, ids, said("known-stories"))
            context.error("unknown-story", photo.picture.span, *hints, id=photo.story)
    return page


def _led(page: IssuePage, lead: Story | StoryName | None, context: Context) -> IssuePage:
    """The page with its lead, which may be named among its stories."""
    if lead is None:
        return _with_lead(page, next((story for story in page.stories if story.grade == LEADING), None))
    if not isinstance(lead, StoryName):
        return replace(page, lead=lead)
    inside = context.inside(LEAD.name, LEAD.term)
    if not page.stories:
        STORY.read(lead.node, inside)
        return page
    chosen = next((story for story in page.stories if story.id == lead.id), None)
    if chosen is None:
        file = context.neighbours.like(context.folder, lead.id)
        near = (said("hint-did-you-mean", name=file),) if file else ()
        ids = [story.id for story in page.stories]
        hints = near or hints_for(lead.id, ids, said("known-stories"))
        inside.error("unknown-story", lead.node.span, *hints, id=lead.id)
        return page
    return _with_lead(page, chosen)


def _with_lead(page: IssuePage, chosen: Story | None) -> IssuePage:
    """The page led by one of its stories."""
    return replace(page, lead=chosen, stories=tuple(story for story in page.stories if story is not chosen))


def _check_full(page: IssuePage, context: Context) -> None:
    """Tell of what stands beside a picture that is a page by itself, and of a caption that it has no place for."""
    several: tuple[Ad | Photo, ...] = (*page.ads, *page.photos)
    whole = [one for one in several if one.full]
    for one in whole[:1]:
        if len(several) > 1 or any(page.everything()):
            context.error("full-page", one.picture.span, said("hint-full-page"))
    for photo in page.photos:
        if photo.full and (photo.caption or photo.credit):
            context.error("full-page", photo.picture.span, said("hint-full-caption"), form="caption")


SECTION = Field(
    "section",
    Words(),
    "Section",
    "版名",
    "What the page is called in its 报眉: 要闻, 社区, 文化.",
    "报眉上的版名：要闻、社区、文化。",
)
TEMPLATE = Field(
    "template",
    Word(),
    "Template",
    "版式",
    "One of the theme's page templates, or auto (planned): what pages behind the first take by themselves.",
    "主题模板里的一种版式，或auto（自动排版，第2版起不写就是它）。",
)
PLAN = Field(
    "plan",
    PageKind(),
    "Plan",
    "版样",
    "A page template for this page alone; layout plan --freeze writes one.",
    "只用于本版的版式；layout plan --freeze会写好。",
)
LEAD = Field(
    "lead",
    StoryOrName(ONE_STORY),
    "Lead",
    "头条",
    "The page's most important story, or the id of one of its stories.",
    "本版最重要的稿件；或写stories里一篇的稿件号。",
)
PAGE_BRIEFS = Field(
    "briefs", BRIEFS, "Briefs", "简讯", "A column of short stories under one standing head.", "同一栏题下的若干短稿。"
)
STORIES = Field(
    "stories",
    ListOf(ONE_STORY, most=MOST_LISTED),
    "Stories",
    "稿件",
    "Further stories, in order of importance.",
    "其余稿件，按重要程度排列。",
)
PAGE_PHOTOS = Field(
    "photos",
    ListOf(PAGE_PHOTO, most=MOST_LISTED),
    "Photos",
    "图片新闻、图片",
    "Pictures that stand alone.",
    "不配稿件、单独刊登的图片。",
)
ADS = Field(
    "ads",
    ListOf(PAGE_AD, most=MOST_LISTED),
    "Ads",
    "广告",
    "Advertisements: finished pictures of fixed size.",
    "广告：尺寸固定的成品图。",
)
PAGE_CLASSIFIED = Field(
    "classified",
    CLASSIFIED,
    "Classified",
    "分类广告",
    "Small advertisements under heads, their lines told for the bill.",
    "分类小广告，按类排列，报告每则占几行，便于计价。",
)
PAGE_FIELDS = (SECTION, TEMPLATE, PLAN, LEAD, PAGE_BRIEFS, STORIES, PAGE_PHOTOS, ADS, PAGE_CLASSIFIED, EDITORS)
PAGE = Record("page", said("record-page"), PAGE_FIELDS, _page)
