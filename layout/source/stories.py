"""The fields of stories, their photos, and advertisements: each declared once, and how values make them."""

import re
from dataclasses import replace
from typing import Any

from layout.errors import said
from layout.fields.context import Context
from layout.fields.kinds import Choice, ListOf, Pair
from layout.fields.nodes import Group, Scalar
from layout.fields.record import Field, Record, Values
from layout.fields.scalars import Decimal, Flag, Measurement, Whole, Word
from layout.model.body import Block, QuickResponse
from layout.model.issue import Ad, Photo, Picture, Story, VectorSize
from layout.source.amounts import MOST_LISTED
from layout.source.around import AFTERWORD, NOTE, SERIAL, under_column, with_notes
from layout.source.body import KIND, Body, reading_of
from layout.source.codes import StoryCode
from layout.source.pictures import PictureFile
from layout.source.portraits import ALT, FILE, FOCUS, PortraitFile
from layout.source.texts import OneLine, Words
from layout.source.tongue import LANG, language_of

ID_FORM = r"[A-Za-z0-9_\u4e00-\u9fff][A-Za-z0-9_.\u4e00-\u9fff-]{0,63}"
_YAML = (".yaml", ".yml")
"""Files in which a story has its body as a field."""
_MAX_COLUMNS = 24
_MAX_LINES = 400


CAPTION = Field(
    "caption",
    OneLine(),
    "Caption",
    "图片说明、图注",
    "What the picture shows, set below it.",
    "说明图片内容，排在图片下方。",
)
PHOTO_CREDIT = Field(
    "credit", OneLine(), "Credit", "摄影、图片来源", "Who took or drew the picture.", "图片的摄影者或作者。"
)
COLUMNS = Field("columns", Whole(1, _MAX_COLUMNS), "Columns", "栏数", "How many columns it spans.", "占几栏。")
LINES = Field("lines", Whole(1, _MAX_LINES), "Lines", "行数", "How many lines of the grid it is high.", "占几行高。")
BESIDE = Field(
    "story",
    Word(),
    "Story",
    "所属稿件",
    "Id of the story on this page that it belongs to and stands beside.",
    "本版上它所配稿件的稿件号，图片排在该稿旁。",
)
PHOTO_FILE = replace(FILE, required=False)
FILES = Field(
    "files",
    ListOf(PictureFile(), least=1),
    "Files",
    "组图",
    "Several pictures that share a caption, in rows without white between, instead of file.",
    "几张图片合用一条说明，排成一组，中间不留白；写了files就不写file。",
    into="more",
)
ARRANGE = Field(
    "arrange",
    Choice({"across": "across", "down": "down"}),
    "Arrangement",
    "组图排法",
    "Of several: across, in one row; down, one under the other; else as the caption (左起, 上图) and their shapes say.",
    "组图怎么排：across一行，down上下叠；不写就看图片说明里的“左起”“上图”和图片的形状。",
)
ACROSS = re.compile("(?<!排)左起|从左[至到]右|自左[至向]右|由左[至向]右|左图|右图|[（(]左[）)]|图左")  # data
DOWN = re.compile("上图|下图|从上[至到]下|自上而下|由上[至到]下|[（(]上[）)]|图上")  # data
"""How a caption says where its pictures stand."""


def _photo(values: Values, _: Context) -> Photo | None:
    named = values.named()
    pictures = (*((named["picture"],) if "picture" in named else ()), *named.get("more", ()))
    if not pictures:
        return None
    told = values[CAPTION]
    caption = told.plain if told else ""
    across, down = ACROSS.search(caption), DOWN.search(caption)
    named.setdefault("arrange", "across" if across and not down else "down" if down and not across else "")
    return Photo(**{**named, "picture": pictures[0], "more": pictures[1:]})


BLEED = Field(
    "bleed",
    Flag(),
    "Bleed",
    "出血",
    "Whether it is printed to the trim and beyond, at each side where it stands at the edge of the type area.",
    "是否出血：凡靠版心边的那几边，一直印到裁切线以外。",
)
_SHAPES = {shape: shape for shape in ("grid", "own", "square", "rounded", "circle")}
SHAPE = Field(
    "shape",
    Choice(_SHAPES),
    "Shape",
    "形状",
    "grid: cropped to whole lines; rounded; own: as photographed; square; circle; else as its place says.",
    "grid裁到整行、rounded圆角、own保持原样、square正方、circle圆形；不写就看版位。",
)
WRAP = Field(
    "wrap",
    Choice({"left": "left", "right": "right"}),
    "Wrap",
    "绕排",
    "The side of a column at which it stands, its text around it; without caption.",
    "图片靠栏的左边或右边，正文沿它的形状绕排；不能有图片说明。",
)
OUTLINE = Field(
    "outline",
    ListOf(Pair(Decimal(0, 1, percent=True), said("kind-point")), least=3),
    "Outline",
    "外形",
    "The path that it is cut out along and that text runs around: points from left and top, [[30%, 0], [70%, 0], …].",
    "沿它抠图，正文也沿它绕排：一串从左、从上算起的点，如[[30%, 0], [70%, 0], …]。",
)
PHOTO_FIELDS = (
    PHOTO_FILE,
    CAPTION,
    PHOTO_CREDIT,
    ALT,
    FILES,
    ARRANGE,
    COLUMNS,
    LINES,
    FOCUS,
    BLEED,
    SHAPE,
    WRAP,
    OUTLINE,
)
ONE_OF_THEM = ((PHOTO_FILE, FILES),)
_INKED = dict.fromkeys(("ink", "spot", "color", "colour", "tint", "duotone", "专色"), said("hint-photo-inks"))  # data
PHOTO = Record("photo", said("record-photo"), PHOTO_FIELDS, _photo, either=ONE_OF_THEM, advice=_INKED)
FULL = Field(
    "full",
    Flag(),
    "Full page",
    "整版、满版",
    "Whether it is a page by itself, printed to the bleed, without masthead or 报眉.",
    "是否独占一版，印到出血，不排报头报眉。",
)
SPREAD = Field(
    "spread",
    Flag(),
    "Spread",
    "跨版",
    "Whether it is over this page, a left one, and the facing one; with full: yes both pages are the picture.",
    "是否跨到右边一版（本版须是左页，即双数版）；再写full: yes，两版都是这幅图。",
)
SPREAD_HEADLINE = Field(
    "headline",
    OneLine(breaks=True),
    "Headline",
    "跨版标题",
    "Of one over two pages, but not full: the headline above it; `|` says where the fold is.",
    "跨版的图（不写full）上面的标题，折缝处写`|`。",
)
PAGE_PHOTO = Record(
    "page_photo",
    said("record-photo-alone"),
    (*PHOTO_FIELDS, BESIDE, FULL, SPREAD, SPREAD_HEADLINE),
    _photo,
    either=ONE_OF_THEM,
    advice=_INKED,
)


def ad_from(values: Values, context: Context, *but: Field[Any]) -> Ad | None:
    """An advertisement; `but` are fields that are not its own."""
    sized, gridded = values.given(SIZE), values.given(COLUMNS) and values.given(LINES)
    either = values.given(COLUMNS) or values.given(LINES)
    full = values.get(FULL, False) or values.get(SPREAD, False)
    if not full and (sized == gridded or (sized and either)):
        context.error("ad-unclear", values.start, said("hint-ad-unclear"))
    client = values.get(CLIENT, "")
    if client:
        context.findings.advise(values.span(FILE), said("hint-ask-client", client=client))
    picture = values[FILE] or _stand_in(values, context)
    if not picture:
        return None
    named = values.named(CLIENT, *but)
    return Ad(**named | {"picture": replace(picture, client=client), "full": full})


def _stand_in(values: Values, context: Context) -> Picture | None:
    """What holds the place of an advertisement that cannot be read, where whoever asks wants to see the others."""
    if context.stand_ins is None or not values.given(FILE):
        return None
    context.stand_ins.append(values.span(FILE))
    return Picture(context.folder / values.text(FILE), 0, 0, values.span(FILE), VectorSize(1, 1))


SIZE = Field("size", Pair(Measurement(), said("kind-size.ad")), "Size", "尺寸", "Width and height.", "宽和高。")
FIT = Field(
    "fit", Choice({"exact": False, "contain": True}), "Fit", "入框方式",
    "exact: artwork made for its place; contain: artwork of another shape, placed whole within it.",
    "exact：成品图就是按版位做的；contain：形状不同，整幅放进版位，四周留白。", into="contain",
)  # fmt: skip
LABELLED = Field(
    "labelled",
    Flag(),
    "Labelled",
    "已标“广告”",
    "Whether the artwork shows the word 广告; no: it is printed beside it; as theme and imprint say where empty.",
    "成品图上是否已有“广告”字样；no：由程序印在旁边；不写就看主题模板和出版性质。",
)
CLIENT = Field(
    "client",
    Words(),
    "Client",
    "客户、广告主",
    "Whose advertisement it is: messages about it name whom to ask.",
    "广告主的名称；广告有问题时，提示里写明该找谁。",
)
AD = Record("ad", said("record-ad"), (FILE, COLUMNS, LINES, SIZE, ALT, CLIENT, FIT, LABELLED), ad_from)
PAGE_AD = Record("page_ad", said("record-ad"), (*AD.fields, FULL, SPREAD), ad_from)


def _story_id(path: tuple[str | int, ...]) -> str:
    """``p1.lead``, ``p1.brief2``, ``p2.story3`` from the place in the issue; in a newslist ``story3``, ``brief2``."""
    if path[0] != "pages":
        step, number = {"briefs": "brief", "fillers": "filler"}.get(str(path[0]), "story"), path[-1]
        return f"{step}{number + 1}" if isinstance(number, int) else step
    page = next((step for step in path if isinstance(step, int)), 0) + 1
    last = path[-1]
    if isinstance(last, int):
        return f"p{page}.{'brief' if 'briefs' in path else 'story'}{last + 1}"
    return f"p{page}.{last}"


def enter_story(group: Group, context: Context) -> Context:
    """What the fields of a story are read with: its id, and as what its body is to be read."""
    named = group.get("id")
    own = named.value.text.strip() if named and isinstance(named.value, Scalar) else ""
    story = own or _story_id(context.path)
    return replace(context, story=story, reading=reading_of(group), language=language_of(group) or context.language)


def _around(values: Values, body: tuple[Block, ...]) -> dict[str, Any]:
    """The body with what stands before and behind it, and the standing head, as far as the fields for these say."""
    code, serial = values[QR], values[SERIAL]
    body = (*body, *(serial.closing(body) if serial and body else ()), *((code,) if code else ()))
    column = under_column(values[COLUMN], serial)
    return {"body": with_notes(body, values[NOTE], values[AFTERWORD])} | ({"column": column} if column else {})


def story_from(values: Values, context: Context, *but: Field[Any]) -> Story | None:
    """A story; `but` are fields that are not its own."""
    named = values.named(ID, *but)
    named |= _around(values, named.get("body") or ())
    for field in (QR, SERIAL, NOTE, AFTERWORD):
        named.pop(field.name, None)
    if values.given(STORY_DROP_CAP):
        named["drop_cap_span"] = values.span(STORY_DROP_CAP)
    spoken = values.span(LANG) if values.given(LANG) else None
    story = Story(id=context.story or "", span=values.group.span, language_span=spoken, **named)
    if story.portrait and not story.byline and values.whole(BYLINE):
        context.error("portrait-alone", values.span(PORTRAIT), said("hint-portrait-byline"))
    if not story.body and not story.photos:
        if values.whole(BODY) and values.whole(PHOTOS):
            below = values.group.file.path.suffix not in _YAML
            hint = said("hint-write-below") if below else said("hint-write-body")
            context.error("empty-body", values.span(BODY), hint)
    elif story.body and story.headline is None and values.whole(HEADLINE) and "briefs" not in context.path:
        context.error("no-headline", values.start, said("hint-write-headline"))
    return story


ID = Field("id", Word(ID_FORM, said("kind-id")), "Id", "稿件号", "Name of the story in reports.", "报告里稿件的名字。")
HEADLINE = Field(
    "headline",
    OneLine(breaks=True),
    "Headline",
    "主标题、标题",
    "`|` or a new line breaks it where you say.",
    "要转行处写`|`或另起一行。",
)
KICKER = Field("kicker", OneLine(breaks=True), "Kicker", "引题、肩题", "Line above the headline.", "主标题上面的一行。")
DECK = Field("deck", OneLine(breaks=True), "Deck", "副题、副标题", "Line below the headline.", "主标题下面的一行。")
BYLINE = Field(
    "byline",
    OneLine(),
    "Byline",
    "作者、记者",
    "Who wrote it, as printed: 记者 某某.",
    "署名，照印出来的样子写：记者 某某。",
)
BODY: Field[tuple[Block, ...]] = Field(
    "body",
    Body(),
    "Body",
    "正文",
    "A line is a paragraph. `## ` subhead, `> ` note, `**…**` black type, `*…*` kai; or {file: lead.md}.",
    "一行一段。`## `分题，`> `编者按，`**…**`黑体，`*…*`楷体；或写{file: lead.md}。",
)
CREDIT = Field(
    "credit",
    OneLine(),
    "Credit",
    "来源、供稿",
    "Where the story comes from, set flush right at its end.",
    "稿件来源，排在文末右端。",
)
PHOTOS = Field(
    "photos",
    ListOf(PHOTO, most=MOST_LISTED),
    "Photos",
    "图片",
    "Pictures that belong to the story.",
    "这篇稿件的配图。",
)
PORTRAIT: Field[Photo] = Field(
    "portrait",
    PortraitFile(),
    "Portrait",
    "作者头像",
    "A picture of who wrote it, or {file: …, focus: …}: small, beside the byline.",
    "作者照片，或{file: …, focus: …}：小幅，排在署名旁边。",
)
COLUMN = Field(
    "column",
    OneLine(breaks=True),
    "Column",
    "栏题、栏目",
    "The standing head it appears under.",
    "稿件所属的固定栏目名。",
)
BOX = Field("box", Flag(), "Box", "围框、加框", "Whether a frame or tint is around it.", "是否围框或加底色。")
JUMP = Field(
    "jump", Flag(), "Jump", "转版", "Whether it may continue on a later page.", "排不下时是否可以转到后面的版。"
)
GRADE = Field(
    "grade",
    Choice({"lead": "lead", "second": "second", "news": "story", "small": "small", "notice": "notice"}),
    "Grade",
    "标题档次",
    "How loud its headline is: lead, second, news, small, notice; by its place, length and kind where it is missing.",
    "标题排多大：lead头条，second次重，news一般，small小，notice启事；不写就按先后、长短和体裁定。",
)
STORY_DROP_CAP = Field(
    "drop_cap",
    Flag(),
    "Drop cap",
    "首字下沉",
    "no: it begins without one, whatever the theme; yes: with one, short as it may be.",
    "no：不管主题模板怎么定，首字都不下沉；yes：稿件虽短也下沉。",
)
VERTICAL = Field(
    "vertical",
    Choice({name: name for name in ("text", "left", "right", "none")}),
    "Vertical",
    "直排、竖题",
    "text: all of it in vertical lines; left, right: its heading, at that side; none: neither; else as the page says.",
    "text：全篇直排；left、right：标题竖排，在那一边；none：都横排；不写就随版式。",
)
QR: Field[QuickResponse] = Field(
    "qr",
    StoryCode(),
    "QR code",
    "二维码",
    "An address, or {url: …, caption: …}: a QR code at the story's end with its caption.",
    "网址，或{url: …, caption: …}：排在文末的二维码和它的说明。",
)
STORY_FIELDS: tuple[Field[Any], ...] = (
    HEADLINE, KICKER, DECK, BYLINE, PORTRAIT, BODY, KIND, CREDIT, PHOTOS, QR, COLUMN, SERIAL, NOTE, AFTERWORD, BOX,
    JUMP, STORY_DROP_CAP, GRADE, VERTICAL, LANG, ID,
)  # fmt: skip
