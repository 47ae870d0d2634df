"""The issue format: every field declared once, and how the values make an `Issue`."""

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Any

from layout.errors import said
from layout.fields.context import Context
from layout.fields.kinds import Choice, ListOf, Schema
from layout.fields.nearmiss import hints_for
from layout.fields.nodes import Group, Scalar
from layout.fields.record import Field, Record, Values, document_schema
from layout.fields.scalars import Flag, Word
from layout.model.imprint import NO_IMPRINT
from layout.model.issue import (
    Issue,
    Masthead,
    Newslist,
)
from layout.model.language import SIMPLIFIED
from layout.source import newslist as listing
from layout.source.adsizes import AD_SIZE, AD_SIZES
from layout.source.amounts import MOST_LISTED, MOST_NAMES, check_amounts
from layout.source.around import STORY_SERIAL
from layout.source.body import BODY_IN_FILE
from layout.source.classified import CLASSIFIED, GROUP, LISTED_CLASSIFIED
from layout.source.codes import STORY_CODE
from layout.source.dates import IssueDate, IssueNumber
from layout.source.forshop import FOR_SHOP, PRESS
from layout.source.house import HOUSE, HOUSE_STYLE
from layout.source.imprint import IMPRINT, Staff, imprint_texts
from layout.source.issuepage import BRIEFS, PAGE
from layout.source.listed import FILLER, LISTED_AD, LISTED_FILE, LISTED_STORY, ONE_FILLER, ONE_LISTED, STORY
from layout.source.masthead import MASTHEAD, SUBSCRIPTION
from layout.source.newslist import CountOr, check_newslist
from layout.source.numbering import NUMBERED_FROM, NUMBERING, NUMBERING_FIELD
from layout.source.portraits import STORY_PORTRAIT
from layout.source.posting import MAIL, MAIL_SETTINGS, WEB, WEB_SETTINGS
from layout.source.regulations import check_regulations, with_labels
from layout.source.spreads import with_spreads
from layout.source.standing import STANDING
from layout.source.stories import (
    ID_FORM,
    PAGE_AD,
    PAGE_PHOTO,
    PHOTO,
)
from layout.source.texts import Words
from layout.source.tongue import LANG, language_of
from layout.wording import chosen
from layout.wording.lunar import FIRST, LAST, lunar_day

THEME = Field(
    "theme",
    Word(),
    "Theme",
    "主题模板",
    "Name of a theme, or path of its folder.",
    "主题模板的名字，或其文件夹的路径。",
    required=True,
)
DATE = Field(
    "date",
    IssueDate(),
    "Date",
    "日期",
    "Day of publication: 2020-06-08; a month: 2020-06; several days: 2020-06-08/2020-06-14.",
    "出版日期：2020-06-08；月刊写2020-06；几天合一期写2020-06-08/2020-06-14。",
    required=True,
)
NUMBER = Field(
    "number",
    IssueNumber(),
    "Number",
    "期号",
    "Number of the issue; of a double issue both: 5-6.",
    "第几期；合刊写5-6。",
    required=True,
)
TOTAL = Field(
    "total",
    IssueNumber(),
    "Total",
    "总期号、总第几期",
    "Its number counted from the first issue ever: 总第120期.",
    "从创刊算起的总第几期。",
)
IMPRINT_OF_ISSUE = Field(
    "imprint",
    IMPRINT,
    "Imprint",
    "版本记录、版权",
    "What the law and the trade print: registration, publisher, printer, copies, address.",
    "按规定要印的：准印证号或刊号、主管主办出版单位、印刷单位、印数、地址等。",
)
EDITORS_OF_ISSUE = Field(
    "editors",
    Staff(),
    "Editors",
    "责任编辑、美编、校对",
    "Those of pages that name none of their own.",
    "没有另写本版编辑的版面，都印这些人。",
)
CONTENTS = Field(
    "contents",
    ListOf(listing.Wished()),
    "Contents",
    "导读",
    "Stories that the front page names with their pages: ids, or {story: id, title: shorter}.",
    "头版导读点到的稿件，版次自动填：写稿件号，或{story: 稿件号, title: 短标题}。",
)
LUNAR = Field(
    "lunar",
    Flag(),
    "Lunar date",
    "农历",
    "Whether the masthead has the date of the Chinese calendar, and the solar term of the day.",
    "报头是否印农历日期，当天有节气的也印。",
)
WEATHER = Field(
    "weather", Words(), "Weather", "天气", "In the masthead: 晴转多云，8℃—15℃.", "印在报头：晴转多云，8℃—15℃。"
)
HEAD = Field(
    "masthead",
    MASTHEAD,
    "Masthead",
    "报头",
    "Name, slogan, publisher, QR codes.",
    "报名、口号、主办单位、二维码。",
    required=True,
)
PAGES = Field(
    "pages",
    CountOr(ListOf(PAGE, 1, MOST_LISTED)),
    "Pages",
    "版面",
    "The pages, first page first; or how many: then stories: below are put on pages.",
    "各版，从第1版写起；或只写版数，由程序把下面stories:里的稿件排到各版。",
    required=True,
)
LISTED_STORIES = Field(
    "stories",
    ListOf(ONE_LISTED),
    "Stories",
    "稿件",
    "With pages: 8, all stories in order of importance.",
    "写pages: 8时用：全部稿件，按重要程度排列。",
)
LISTED_LEAD = Field(
    "lead",
    Word(ID_FORM, said("kind-id")),
    "Lead",
    "头条",
    "With pages: 8, the id of the story that leads the front page, where it is not the first.",
    "写pages: 8时用：头版头条的稿件号；不写就看先后。",
)
LISTED_BRIEFS = Field(
    "briefs", BRIEFS, "Briefs", "简讯", "With pages: 8, the briefs of the front page.", "写pages: 8时用：头版的简讯。"
)
LISTED_ADS = Field(
    "ads", ListOf(LISTED_AD), "Ads", "广告", "With pages: 8, all advertisements.", "写pages: 8时用：全部广告。"
)
CLASSIFIED_OF_ISSUE = Field(
    "classified",
    LISTED_CLASSIFIED,
    "Classified",
    "分类广告",
    "With pages: 8, small advertisements under heads, on the page that it says or the program chooses.",
    "写pages: 8时用：分类小广告，排在所写的版，不写由程序安排。",
)
SECTIONS = Field(
    "sections",
    ListOf(listing.SECTION),
    "Sections",
    "版面名称",
    "With pages: 8, the sections and their pages.",
    "写pages: 8时用：各版面的名称和版次。",
)
FILLERS = Field(
    "fillers",
    ListOf(ONE_FILLER),
    "Fillers",
    "补白、公益广告",
    "With pages: 8, what may close a gap: finished pictures, short texts.",
    "写pages: 8时用：可以补白的公益广告和短文。",
)
NAMES = Field(
    "names",
    ListOf(Word(), most=MOST_NAMES),
    "Names",
    "专名",
    "Names and words that no line of a headline may split.",
    "标题转行时不得拆开的人名、地名和词语。",
)
PUNCTUATION = Field(
    "punctuation",
    Choice({"fullwidth": True, "keep": False}),
    "Punctuation",
    "标点",
    "keep: half-width marks between Han characters stay; fullwidth (or nothing): they become full-width.",
    "keep：汉字间的半角标点不动；fullwidth（或不写）：改为全角。",
)


NEWSLIST: tuple[Field[Any], ...] = (
    LISTED_STORIES, LISTED_LEAD, LISTED_BRIEFS, LISTED_ADS, CLASSIFIED_OF_ISSUE, SECTIONS, FILLERS,
)  # fmt: skip
"""What stands beside a number of pages."""


def _newslist(count: int, values: Values, context: Context) -> Newslist | None:
    """What the pages are to be made of; None where they are listed one by one."""
    if not count:
        for wanted in NEWSLIST:
            if values.given(wanted) and values[PAGES] is not None:
                context.error("list-without-count", values.span(wanted), said("hint-page-number"), field=wanted.said)
        return None
    if not values.given(LISTED_STORIES) and not values.given(LISTED_BRIEFS):
        context.error("list-empty", values.span(PAGES), said("hint-stories-below"), count=count)
    alone = (LISTED_LEAD, CLASSIFIED_OF_ISSUE)
    found: dict[str, Any] = {f.name: values[f] for f in NEWSLIST if f not in alone and values[f]}
    stories = (*found.pop("stories", ()), *filter(None, (values[CLASSIFIED_OF_ISSUE],)))
    newslist = Newslist(count, stories, **found)
    check_newslist(newslist, context)
    return _lead_first(newslist, values, context)


def _lead_first(newslist: Newslist, values: Values, context: Context) -> Newslist:
    """The newslist with the story first that is named as its lead."""
    lead = values[LISTED_LEAD]
    chosen = next((one for one in newslist.stories if one.story.id == lead), None)
    if lead is None or not values.whole(LISTED_STORIES):
        return newslist
    if chosen is None:
        hints = hints_for(lead, [one.story.id for one in newslist.stories], said("known-stories"))
        context.error("unknown-story", values.span(LISTED_LEAD), *hints, form="issue", id=lead)
        return newslist
    others = (one for one in newslist.stories if one is not chosen)
    return replace(newslist, stories=(replace(chosen, page=chosen.page or 1), *others))


def _enter_issue(group: Group, context: Context) -> Context:
    """The choice of punctuation may stand at the end, but all texts must know it."""
    entry = group.get("punctuation")
    keep = entry is not None and isinstance(entry.value, Scalar) and entry.value.text == "keep"
    return replace(context, fullwidth=not keep, language=language_of(group) or context.language)


def _plain(found: dict[str, Any]) -> dict[str, Any]:
    """Dates, numbers and the pages' editors as an `Issue` has them."""
    dated, number, total = (found.pop(name, None) for name in ("date", "number", "total"))
    if dated:
        found |= {"date": dated.day, "until": dated.until, "monthly": dated.monthly}
    if number:
        found |= {"number": number.first, "number_to": number.last}
    if total:
        found |= {"total": total.first, "total_to": total.last}
    found |= found.pop("press", {})
    pages, editors = found.get("pages"), found.get("editors", ())
    imprint = imprint_texts(found.get("imprint", NO_IMPRINT), found.get("language", SIMPLIFIED))
    if (editors or imprint) and isinstance(pages, tuple):
        found["pages"] = tuple(replace(page, editors=page.editors or editors, imprint=imprint) for page in pages)
    return found


NOTHING: dict[str, Any] = {
    "theme": "",
    "date": datetime.date.min,
    "number": 0,
    "masthead": Masthead(""),
    "pages": (),
}
"""Stand in for what is missing or wrong, so that reading can find more; such an issue is handed out for that alone."""


def issue_record(file: Path, publication: Path | None = None) -> Record[Issue]:
    """The fields of an issue.yaml, that of a publication where it belongs to one."""

    def build(values: Values, context: Context) -> Issue | None:
        found = NOTHING | _plain(values.named(PUNCTUATION, STANDING, AD_SIZES, *NEWSLIST))
        count = found["pages"] if isinstance(found["pages"], int) else 0
        newslist = _newslist(count, values, context)
        found |= {"pages": ()} if newslist else {}
        found |= {"theme_span": values.span(THEME), "newslist": newslist, "publication": publication}
        found |= {"language_span": values.span(LANG)} if values.given(LANG) else {}
        found |= {"weather_span": values.span(WEATHER)} if values.given(WEATHER) else {}
        found["pages"] = with_spreads(found["pages"], context)
        issue = Issue(file=file, span=values.start, **found)
        check_regulations(issue, context)
        if issue.lunar and (issue.monthly or issue.until or lunar_day(issue.date) is None):
            context.findings.warning("lunar-unknown", values.span(LUNAR), first=FIRST.year, last=LAST.year)
        check_amounts(issue, values.span(PAGES), context)
        return with_labels(issue)

    fields: tuple[Field[Any], ...] = (
        THEME, DATE, NUMBER, HEAD, TOTAL, CONTENTS, LUNAR, WEATHER, IMPRINT_OF_ISSUE, EDITORS_OF_ISSUE, PAGES,
        *NEWSLIST, STANDING, NAMES, LANG, HOUSE, PRESS, AD_SIZES, MAIL, WEB, PUNCTUATION,
    )  # fmt: skip
    return Record("issue", said("record-issue"), fields, build, _enter_issue)


def _nothing(_: Values, __: Context) -> None:
    """A publication is no issue: its fields are read for their faults."""


ISSUE = issue_record(Path())
PUBLICATION: Record[None] = Record(
    "publication",
    said("record-publication"),
    (*(replace(field, required=False) for field in ISSUE.fields), NUMBERING_FIELD),
    _nothing,
    _enter_issue,
)
RECORDS: tuple[Record[Any], ...] = (
    ISSUE, MASTHEAD, SUBSCRIPTION, IMPRINT, PAGE, STORY, BRIEFS, STORY_CODE, STORY_PORTRAIT, STORY_SERIAL, PHOTO,
    PAGE_PHOTO, PAGE_AD, BODY_IN_FILE, LISTED_STORY, LISTED_AD, FILLER, listing.SECTION, listing.WISH, CLASSIFIED,
    LISTED_CLASSIFIED, GROUP, HOUSE_STYLE, FOR_SHOP,
)  # fmt: skip
"""Every group of the format."""
KEYS = frozenset(name for record in RECORDS for name in record.keys)
"""Every field name of the format."""
OF_A_PUBLICATION: tuple[Record[Any], ...] = (NUMBERING, NUMBERED_FROM, AD_SIZE, MAIL_SETTINGS, WEB_SETTINGS)
"""Groups that a publication has: the first two it alone, the others are seldom written anywhere else."""


def issue_schema(language: str | None = None, in_paper: bool = False) -> Schema:
    """The JSON Schema of issue.yaml, for completion in editors.

    Titles and descriptions are in *language*; in the one that is spoken where none is named. *in_paper*: of an issue
    that has a publication, which says what the issue then need not.
    """
    schema = document_schema(ISSUE, said("schema-issue"), language or chosen())
    return _completed(schema, ISSUE) if in_paper else schema


def _completed(schema: Schema, root: Record[Any]) -> Schema:
    """A schema of a file that another completes: neither it nor its groups, which are merged, require anything."""
    groups = {field.kind.name for field in root.fields if isinstance(field.kind, Record)} - {NUMBERING.name}
    for name in (root.name, *sorted(groups)):
        schema["$defs"][name].pop("required", None)
    return schema


def story_schema(language: str | None = None) -> Schema:
    """The JSON Schema of the fields above the body of a story's file."""
    return document_schema(LISTED_FILE, said("schema-story"), language or chosen())


def publication_schema(language: str | None = None) -> Schema:
    """The JSON Schema of publication.yaml."""
    return _completed(document_schema(PUBLICATION, said("schema-publication"), language or chosen()), PUBLICATION)
