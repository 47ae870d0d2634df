"""The issue format: every field declared once, and how the values make an `Issue`."""

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Any

from layout.errors import Diagnostic, Span
from layout.model.issue import Ad, Block, Briefs, Issue, IssuePage, Masthead, Photo, Picture, Story, Subscription, Text
from layout.source.body import Body
from layout.source.findings import Findings
from layout.source.kinds import Choice, Context, Field, Kind, ListOf, Record, Schema, Values, document_schema
from layout.source.links import MAX_QR_BYTES, Address
from layout.source.nearmiss import hints_for
from layout.source.pagetree import NodeKind
from layout.source.pictures import PictureFile
from layout.source.scalars import Date, Decimal, Flag, Measurement, Pair, Whole, Word
from layout.source.textfile import read_text_file
from layout.source.texts import OneLine, Words
from layout.source.textwork import Changes
from layout.source.tree import Group, Scalar, parse

_NO_TEXT = Text(())
_ID = r"[A-Za-z0-9_\u4e00-\u9fff][A-Za-z0-9_.\u4e00-\u9fff-]{0,63}"
_MAX_COLUMNS = 24
_MAX_LINES = 400


def _photo(values: Values, _: Context) -> Photo | None:
    picture = values[FILE]
    if picture is None:
        return None
    return Photo(
        picture,
        values[CAPTION] or None,
        values[PHOTO_CREDIT] or None,
        values.get(ALT, ""),
        values[COLUMNS],
        values[LINES],
        values.get(FOCUS, (0.5, 0.5)),
        values.get(BESIDE, ""),
    )


FILE: Field[Picture] = Field(
    "file", PictureFile(), "File", "文件", "Picture in the issue's folder: JPEG, PNG, TIFF or WebP.", required=True
)
CAPTION = Field("caption", OneLine(), "Caption", "图片说明、图注", "What the picture shows, set below it.")
PHOTO_CREDIT = Field("credit", OneLine(), "Credit", "摄影、图片来源", "Who took or drew the picture.")
ALT = Field("alt", Words(), "Alternative text", "替代文字", "What it shows, for readers who cannot see it.")
COLUMNS = Field("columns", Whole(1, _MAX_COLUMNS), "Columns", "栏数", "How many columns it spans.")
LINES = Field("lines", Whole(1, _MAX_LINES), "Lines", "行数", "How many lines of the grid it is high.")
FOCUS = Field(
    "focus",
    Pair(Decimal(0, 1, percent=True), "a list of two numbers, such as [0.5, 0.3]"),
    "Focus",
    "焦点",
    "The point that a crop keeps: from the left and from the top, 0 to 1 or percent.",
)
BESIDE = Field(
    "story", Word(), "Story", "所属稿件", "Id of the story on this page that it belongs to and stands beside."
)
PHOTO_FIELDS = (FILE, CAPTION, PHOTO_CREDIT, ALT, COLUMNS, LINES, FOCUS)
PHOTO = Record("photo", "a photo (图片)", PHOTO_FIELDS, _photo)
PAGE_PHOTO = Record("photo", "a photo that stands alone (图片)", (*PHOTO_FIELDS, BESIDE), _photo)


def _ad(values: Values, context: Context) -> Ad | None:
    picture = values[FILE]
    sized, gridded = values.given(SIZE), values.given(COLUMNS) and values.given(LINES)
    either = values.given(COLUMNS) or values.given(LINES)
    if sized == gridded or (sized and either):
        hint = "an ad has either size: [80mm, 60mm] or both columns: and lines:"
        context.error("ad-size", "it is not clear how large this ad is", values.start, hint)
    if picture is None:
        return None
    return Ad(picture, values[COLUMNS], values[LINES], values[SIZE], values.get(ALT, ""))


SIZE = Field(
    "size", Pair(Measurement(), "a list of width and height, such as [80mm, 60mm]"), "Size", "尺寸", "Width and height."
)
AD = Record("ad", "an ad (广告)", (FILE, COLUMNS, LINES, SIZE, ALT), _ad)


def _story_id(path: tuple[str | int, ...]) -> str:
    """``p1.lead``, ``p1.brief2``, ``p2.story3`` from the place in the issue."""
    page = next((step for step in path if isinstance(step, int)), 0) + 1
    last = path[-1]
    if isinstance(last, int):
        return f"p{page}.{'brief' if 'briefs' in path else 'story'}{last + 1}"
    return f"p{page}.{last}"


def _enter_story(group: Group, context: Context) -> Context:
    named = group.get("id")
    own = named.value.text.strip() if named and isinstance(named.value, Scalar) else ""
    return replace(context, story=own or _story_id(context.path))


def _story(values: Values, context: Context) -> Story | None:
    story = Story(
        context.story or "",
        values[HEADLINE] or None,
        values[KICKER] or None,
        values[DECK] or None,
        values[BYLINE] or None,
        values.get(BODY, ()),
        values[CREDIT] or None,
        values.get(PHOTOS, ()),
        values[COLUMN] or None,
        values.get(BOX, False),
        values[JUMP],
        values.group.span,
    )
    if not story.body and not story.photos:
        if values.whole(BODY) and values.whole(PHOTOS):
            hint = "write its text under body: |, or delete the story"
            context.error("empty-body", "this story has neither a body nor a photo", values.span(BODY), hint)
    elif story.body and story.headline is None and values.whole(HEADLINE) and "briefs" not in context.path:
        context.error("no-headline", "this story has no headline", values.start, "write headline: …")
    return story


ID = Field("id", Word(_ID, "a short name of letters, digits, . - _"), "Id", "稿件号", "Name of the story in reports.")
HEADLINE = Field(
    "headline", OneLine(breaks=True), "Headline", "主题、标题", "`|` or a new line breaks it where you say."
)
KICKER = Field("kicker", OneLine(breaks=True), "Kicker", "引题、肩题", "Line above the headline.")
DECK = Field("deck", OneLine(breaks=True), "Deck", "副题、副标题", "Line below the headline.")
BYLINE = Field("byline", OneLine(), "Byline", "作者、记者", "Who wrote it, as printed: 记者 某某.")
BODY: Field[tuple[Block, ...]] = Field(
    "body",
    Body(),
    "Body",
    "正文",
    "A line is a paragraph. `## ` subhead, `> ` note, `**…**` black type, `*…*` kai; or {file: lead.md}.",
)
CREDIT = Field("credit", OneLine(), "Credit", "来源、供稿", "Where the story comes from, set flush right at its end.")
PHOTOS = Field("photos", ListOf(PHOTO), "Photos", "图片", "Pictures that belong to the story.")
COLUMN = Field("column", OneLine(breaks=True), "Column", "栏题、栏目", "The standing head it appears under.")
BOX = Field("box", Flag(), "Box", "围框、加框", "Whether a frame or tint is around it.")
JUMP = Field("jump", Flag(), "Jump", "转版", "Whether it may continue on a later page.")
STORY_FIELDS = (HEADLINE, KICKER, DECK, BYLINE, BODY, CREDIT, PHOTOS, COLUMN, BOX, JUMP, ID)
STORY = Record("story", "a story (稿件)", STORY_FIELDS, _story, _enter_story)


def _briefs(values: Values, _: Context) -> Briefs | None:
    return Briefs(values.get(TITLE, _NO_TEXT), values.get(ITEMS, ()), values.group.span)


TITLE = Field(
    "title", OneLine(breaks=True), "Title", "栏题", "Standing head of the column, such as 要闻简讯.", required=True
)
ITEMS = Field("items", ListOf(STORY, 1), "Items", "简讯", "The short stories, in order.", required=True)
BRIEFS = Record("briefs", "a column of briefs (简讯)", (TITLE, ITEMS), _briefs)


def _page(values: Values, context: Context) -> IssuePage | None:
    if not any(values.given(part) for part in (LEAD, PAGE_BRIEFS, STORIES, PAGE_PHOTOS, ADS)):
        message = "nothing stands on this page"
        context.findings.warning("empty-page", message, values.start, "give it a lead, stories or briefs, or delete it")
    page = IssuePage(
        values.get(SECTION, ""),
        values.get(TEMPLATE, ""),
        values[LEAD],
        values[PAGE_BRIEFS],
        values.get(STORIES, ()),
        values.get(PAGE_PHOTOS, ()),
        values.get(ADS, ()),
        values.group.span,
        values[PLAN],
    )
    ids = [story.id for story in _stories(page)]
    known = values.whole(LEAD) and values.whole(PAGE_BRIEFS) and values.whole(STORIES)
    for photo in page.photos:
        if known and photo.story and photo.story not in ids:
            message = f"no story of this page has the id “{photo.story}”"
            context.error("unknown-story", message, photo.picture.span, *hints_for(photo.story, ids, "stories"))
    return page


def _stories(page: IssuePage) -> tuple[Story, ...]:
    lead = (page.lead,) if page.lead else ()
    return (*lead, *(page.briefs.items if page.briefs else ()), *page.stories)


SECTION = Field("section", Words(), "Section", "版名", "What the page is called in its 报眉: 要闻, 社区, 文化.")
TEMPLATE = Field("template", Word(), "Template", "版式", "One of the theme's page templates, or auto.")
PLAN = Field(
    "plan", NodeKind(), "Plan", "版样", "A page template for this page alone; layout plan --freeze writes one."
)
LEAD = Field("lead", STORY, "Lead", "头条", "The page's most important story.")
PAGE_BRIEFS = Field("briefs", BRIEFS, "Briefs", "简讯", "A column of short stories under one standing head.")
STORIES = Field("stories", ListOf(STORY), "Stories", "稿件", "Further stories, in order of importance.")
PAGE_PHOTOS = Field("photos", ListOf(PAGE_PHOTO), "Photos", "图片新闻、图片", "Pictures that stand alone.")
ADS = Field("ads", ListOf(AD), "Ads", "广告", "Advertisements: finished pictures of fixed size.")
PAGE = Record("page", "a page (版面)", (SECTION, TEMPLATE, PLAN, LEAD, PAGE_BRIEFS, STORIES, PAGE_PHOTOS, ADS), _page)


def _subscription(values: Values, _: Context) -> Subscription | None:
    url = values[URL]
    return None if url is None else Subscription(values.get(LABEL, ""), url, values.group.span)


LABEL = Field("name", Words(), "Name", "名称", "What readers subscribe to.", required=True)
_URL_USE = f"What the QR code says, at most {MAX_QR_BYTES} characters."
URL = Field("url", Address(), "Address", "网址", _URL_USE, required=True)
SUBSCRIPTION = Record("subscription", "a subscription (订阅)", (LABEL, URL), _subscription)


def _masthead(values: Values, _: Context) -> Masthead | None:
    return Masthead(
        values.get(NAME, ""),
        values.get(PLACE, ""),
        values.get(LATIN, ""),
        values.get(SLOGAN, ""),
        values.get(PUBLISHER, ""),
        values.get(SUBSCRIBE, ()),
        values.group.span,
    )


NAME = Field("name", Words(), "Name", "报名", "The newspaper's name.", required=True)
PLACE = Field("place", Words(), "Place", "地名", "Where it appears: TIAN SHAN.")
LATIN = Field("latin", Words(), "Latin name", "英文报名", "Its name in Latin letters.")
SLOGAN = Field("slogan", Words(), "Slogan", "口号", "The line beneath the name.")
PUBLISHER = Field("publisher", Words(), "Publisher", "主办单位、出版单位", "Who publishes it.")
SUBSCRIBE = Field("subscribe", ListOf(SUBSCRIPTION), "Subscribe", "订阅、二维码", "Each is printed as a QR code.")
MASTHEAD = Record("masthead", "the masthead (报头)", (NAME, PLACE, LATIN, SLOGAN, PUBLISHER, SUBSCRIBE), _masthead)

THEME = Field("theme", Word(), "Theme", "主题模板", "Name of a theme, or path of its folder.", required=True)
DATE = Field("date", Date(), "Date", "日期", "Day of publication: 2020-06-08.", required=True)
NUMBER = Field("number", Whole(0), "Number", "期号", "Number of the issue.", required=True)
HEAD = Field("masthead", MASTHEAD, "Masthead", "报头", "Name, slogan, publisher, QR codes.", required=True)
PAGES = Field("pages", ListOf(PAGE, 1), "Pages", "版面", "The pages, first page first.", required=True)
NAMES = Field("names", ListOf(Word()), "Names", "专名", "Names and words that no line of a headline may split.")
PRESS = Field("press", Word(), "Press", "印刷条件", "A printing condition, instead of the theme's.")
PUNCTUATION = Field(
    "punctuation",
    Choice({"fullwidth": True, "keep": False}),
    "Punctuation",
    "标点",
    "keep: half-width marks between Han characters stay; fullwidth (or nothing): they become full-width.",
)


def _enter_issue(group: Group, context: Context) -> Context:
    """The choice of punctuation may stand at the end, but all texts must know it."""
    entry = group.get("punctuation")
    keep = entry is not None and isinstance(entry.value, Scalar) and entry.value.text == "keep"
    return replace(context, fullwidth=not keep)


def _root(file: Path) -> Record[Issue]:
    def build(values: Values, _: Context) -> Issue | None:
        return Issue(
            file,
            values.get(THEME, ""),
            values.get(DATE, datetime.date.min),
            values.get(NUMBER, 0),
            values.get(HEAD, Masthead("")),
            values.get(PAGES, ()),
            values.get(NAMES, ()),
            values.get(PRESS, ""),
            values.start,
            values.span(THEME),
        )

    fields: tuple[Field[Any], ...] = (THEME, DATE, NUMBER, HEAD, PAGES, NAMES, PRESS, PUNCTUATION)
    return Record("issue", "the issue", fields, build, _enter_issue)


_RECORDS: tuple[Record[Any], ...] = (_root(Path()), MASTHEAD, SUBSCRIPTION, PAGE, STORY, BRIEFS, PHOTO, PAGE_PHOTO, AD)
KEYS = frozenset(name for record in _RECORDS for f in record.fields for name in (f.name, *f.also))
"""Every field name of the format."""


def read_issue(path: Path) -> tuple[Issue, tuple[Diagnostic, ...]]:
    """Read an issue.yaml, or the one in a folder, with all it names; and what there is to tell about it.

    Raises LayoutError with everything found: exit code 2 where the file cannot be read as an issue (no file, no text,
    no YAML, fields that the format does not have), 1 where it can but something in it is wrong.
    """
    findings = Findings()
    file = (path / "issue.yaml" if path.is_dir() else path).resolve()
    text = read_text_file(file, findings)
    changes = Changes()
    issue = None
    root = parse(text, KEYS, findings)
    if root is not None and not (isinstance(root, Scalar) and root.blank):
        issue = _root(file).read(root, Context(findings, file.parent, changes, KEYS))
    elif not findings.failed:
        findings.error("empty-file", "there is nothing in this file", Span(file, 1, 1), "layout new makes an example")
    if issue is not None:
        _unique_ids(issue, findings)
    changes.report(findings)
    findings.stop_if_failed()
    assert issue is not None  # no error, so something was built
    return issue, findings.sorted()


def _unique_ids(issue: Issue, findings: Findings) -> None:
    seen: dict[str, Span | None] = {}
    for page in issue.pages:
        for story in _stories(page):
            if story.id in seen:
                first = seen[story.id]
                where = f" (line {first.line})" if first else ""
                message = f"another story{where} has the id “{story.id}” already"
                findings.error("duplicate-id", message, story.span, "give each story an id of its own", story=story.id)
            seen.setdefault(story.id, story.span)


def issue_schema() -> Schema:
    """The JSON Schema of issue.yaml, for completion in editors."""
    return document_schema(_root(Path()), "An issue of a newspaper, for layout")


__all__ = ["KEYS", "Kind", "issue_schema", "read_issue"]
