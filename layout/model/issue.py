"""What the editor wrote: one issue of a publication, read, checked and normalised, each text with its place.

Ids: `Story.id` is ``p1.lead``, ``p1.brief2``, ``p2.story3`` unless the editor names it; they appear in reports.
"""

import dataclasses
import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path

from layout.errors import Span
from layout.model.body import Block, Text, TextPart
from layout.model.condition import RenderingIntent
from layout.model.house import NO_HOUSE, HouseStyle
from layout.model.imprint import NO_IMPRINT, Editor, Imprint
from layout.model.language import SIMPLIFIED
from layout.model.posting import NO_MAIL, NO_WEB, MailSettings, WebSettings
from layout.model.theme import Colour, TemplateNode
from layout.units import Pt


@dataclass(frozen=True, slots=True)
class VectorSize:
    """How large a drawing (PDF, SVG) is made; lengths in points, as it is seen."""

    width: Pt
    height: Pt
    """Of what is trimmed out of it: a PDF's trim box."""
    bleed: tuple[Pt, Pt, Pt, Pt] = (0.0, 0.0, 0.0, 0.0)
    """How far its file reaches beyond that: left, top, right, bottom."""
    exact: bool = False
    """Whether its size is meant: a PDF's is, an SVG's only tells its shape."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file inside the issue's folder, as it lies there."""

    file: Path
    """Absolute, resolved."""
    width_px: int
    height_px: int
    """Size as seen, EXIF orientation applied. 0 × 0 for vector pictures."""
    span: Span | None = None
    vector: VectorSize | None = None
    """The size of a drawing; None for pictures of pixels."""
    client: str = ""
    """Whose advertisement it is, for messages; empty where nobody says, and for the paper's own pictures."""

    @property
    def shape(self) -> float:
        """Width to height; 0 where it is not known."""
        if self.vector is not None:
            return self.vector.width / self.vector.height
        return self.width_px / self.height_px if self.height_px else 0.0

    @property
    def is_pdf(self) -> bool:
        """Whether it is placed as a page of a PDF."""
        return self.vector is not None and self.vector.exact


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture with its caption and credit, and the editor's wishes for it."""

    picture: Picture
    caption: Text | None = None
    credit: Text | None = None
    alt: str = ""
    """What it shows, for those who cannot see it; the caption where empty."""
    columns: int | None = None
    """Columns it spans; the theme's choice where None."""
    lines: int | None = None
    """Height in lines of the grid; from its shape where None."""
    focus: tuple[float, float] = (0.5, 0.5)
    """The point, as fractions of width and height, that a crop keeps."""
    story: str = ""
    """Of a picture that stands alone: the id of the story on its page that it belongs to, if any."""
    full: bool = False
    """Whether it is a page by itself, to the bleed."""
    spread: bool = False
    """Whether it is over this page and the facing one (跨版)."""
    headline: Text | None = None
    """Of one over two pages: what stands above it; its one line break is at the fold."""
    wrap: str = ""
    """The side of a column, left or right, at which it stands with the text around its shape; empty: none."""
    shape: str = ""
    """circle, rounded, square, own, grid, whatever its place says; empty: as that says."""
    outline: tuple[tuple[float, float], ...] = ()
    """The path that it is cut out along and that text runs around, points as fractions of width and height."""
    bleed: bool = False
    """Whether it goes on to the trim and into the bleed where it stands at an edge of the type area."""
    more: tuple[Picture, ...] = ()
    """Further pictures that share its caption (组图), in the order in which they are seen."""
    arrange: str = ""
    """Of several: ``across``, in one row; ``down``, one under the other; empty: as their shapes are."""

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """All of its pictures."""
        return (self.picture, *self.more)

    def parts(self) -> Iterator[TextPart]:
        """Its texts that are printed."""
        for role, text in (("headline", self.headline), ("caption", self.caption), ("photo-credit", self.credit)):
            if text is not None:
                yield TextPart(role, text)


LEADING = "lead"
"""The grade of a story that leads its page, be it beside another that does (双头条)."""
CLASSIFIED_KIND = "classified"
"""The kind of the story that a page's classified advertisements make."""


@dataclass(frozen=True, slots=True)
class Story:
    """One article."""

    id: str
    headline: Text | None = None
    kicker: Text | None = None
    """引题, above the headline."""
    deck: Text | None = None
    """副题, below the headline."""
    byline: Text | None = None
    body: tuple[Block, ...] = ()
    credit: Text | None = None
    """Source, set flush right at the end."""
    photos: tuple[Photo, ...] = ()
    portrait: Photo | None = None
    """Whoever wrote it or is spoken of, small beside the byline; no caption."""
    column: Text | None = None
    """栏题, the standing head it appears under."""
    box: bool = False
    """围框: a frame or tint around it."""
    jump: bool | None = None
    """Whether it may continue on a later page; the theme's choice where None."""
    drop_cap: bool | None = None
    """Whether it begins with a drop cap, whatever the theme; None: where that has them and it is long enough."""
    drop_cap_span: Span | None = field(default=None, compare=False)
    """Where it says so."""
    kind: str = ""
    """poem, letter, notice, names; empty: prose."""
    grade: str = ""
    """lead, second, story, small, notice: how loud its headline is; empty: as its place, length and kind say."""
    vertical: str = ""
    """text, left, right, none: what of it is set vertically; empty: as its page says."""
    language: str = ""
    """BCP 47 tag of what it is written in; empty: the issue's."""
    language_span: Span | None = None
    span: Span | None = None
    named_at: Span | None = None
    """Where the issue names the file that it stands in; None where it stands in the issue."""

    def parts(self) -> Iterator[TextPart]:
        """Every text of the story that is printed, whatever fields there are: nobody lists them by hand."""
        for own in fields(self):
            value = getattr(self, own.name)
            if isinstance(value, Text):
                yield TextPart(own.name, value)
            elif isinstance(value, tuple):
                for item in value:
                    yield from item.parts()

    @property
    def name(self) -> str:
        """What messages call it: its headline, else how it begins."""
        return self.headline.plain.replace("\n", "") if self.headline else self.plain or self.id

    @property
    def plain(self) -> str:
        """The body's characters, paragraphs one after the other."""
        return "".join(block.plain for block in self.body)


@dataclass(frozen=True, slots=True)
class Briefs:
    """A column of short items under one standing head (要闻简讯)."""

    title: Text
    items: tuple[Story, ...]
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Ad:
    """An advertisement: a finished picture, a drawing or a page of a PDF, of fixed size."""

    picture: Picture
    columns: int | None = None
    lines: int | None = None
    size: tuple[float, float] | None = None
    """Width and height in points, instead of columns and lines."""
    alt: str = ""
    contain: bool = False
    """Whether it is placed whole within its place, with blank beside it, where the place has another shape."""
    labelled: bool | None = None
    """Whether the artwork itself says 广告; where not, the program does, where nobody says it as the theme wants it."""
    public_service: bool = False
    """Whether it is no advertisement of anybody's but one for the public good (公益广告)."""
    full: bool = False
    """Whether it is a page by itself, to the bleed."""
    spread: bool = False
    """Whether it is over this page and the facing one (跨版)."""


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the 导读: what stands on a page inside."""

    title: str
    page: int


@dataclass(frozen=True, slots=True)
class ContentsWish:
    """What the editor wants in the 导读: a story, on whatever page it stands."""

    story: str
    """Its id."""
    title: str = ""
    """Instead of its headline."""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class IssuePage:
    """One page as the editor wrote it."""

    section: str = ""
    template: str = ""
    """A page template of the theme, or ``auto``; the theme's first template where empty."""
    lead: Story | None = None
    briefs: Briefs | None = None
    stories: tuple[Story, ...] = ()
    photos: tuple[Photo, ...] = ()
    ads: tuple[Ad, ...] = ()
    span: Span | None = None
    contents: tuple[ContentsLine, ...] = ()
    """导读 of a front page, its page numbers those on which the stories stand."""
    plan: TemplateNode | None = None
    """A page template of its own, instead of one of the theme's: a plan that was frozen, or written by hand."""
    editors: tuple[Editor, ...] = ()
    """责任编辑、美编、校对, in the 报眉."""
    imprint: tuple[str, ...] = ()
    """The items of the imprint, for the page that it stands on."""
    blank: bool = False
    """Whether nothing was written that is to stand on it."""
    beyond: Photo | Ad | None = None
    """What of the page before goes on on this one (跨版)."""

    def everything(self) -> Iterator[Story]:
        """Its stories in the order of their importance: the lead, the others, the briefs."""
        if self.lead is not None:
            yield self.lead
        yield from self.stories
        if self.briefs is not None:
            yield from self.briefs.items


@dataclass(frozen=True, slots=True)
class ListedStory:
    """A story of the newslist (稿单) with what the editor says of its place."""

    story: Story
    page: int = 0
    """The page it stands on; 0: the program's choice."""
    section: str = ""
    hold: bool = False
    """Whether it may wait for a later issue."""
    related: tuple[str, ...] = ()
    """Ids of stories that belong on its page."""
    span: Span | None = None
    """Where the list names it."""


class AdPosition(StrEnum):
    """Which pages an advertisement was sold for."""

    FRONT = "front"
    INSIDE = "inside"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class ListedAd:
    """An advertisement with what was sold: a page, or pages of a kind."""

    ad: Ad
    page: int = 0
    """0: no page was sold."""
    position: AdPosition | None = None
    span: Span | None = None
    """Where the list names it."""


@dataclass(frozen=True, slots=True)
class Filler:
    """What closes a gap and is otherwise left out: a finished picture (公益广告), or a short text (补白)."""

    id: str
    ad: Ad | None = None
    story: Story | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class PaperSection:
    """A section of the paper with its pages; none where the program chooses them."""

    name: str
    pages: tuple[int, ...] = ()
    template: str = ""
    """A page template of the theme for its pages; ``auto`` where empty."""
    span: Span | None = None
    editors: tuple[Editor, ...] = ()
    """Those of its pages."""


@dataclass(frozen=True, slots=True)
class Newslist:
    """稿单: what an issue is made of where the program decides which page each story stands on."""

    count: int
    """Pages of the issue."""
    stories: tuple[ListedStory, ...]
    """In order of importance."""
    briefs: Briefs | None = None
    """Those of the front page."""
    ads: tuple[ListedAd, ...] = ()
    sections: tuple[PaperSection, ...] = ()
    fillers: tuple[Filler, ...] = ()

    def everything(self) -> Iterator[Story]:
        """All stories in it: those of the list, the briefs, texts that fill."""
        yield from (listed.story for listed in self.stories)
        if self.briefs is not None:
            yield from self.briefs.items
        yield from (filler.story for filler in self.fillers if filler.story is not None)


@dataclass(frozen=True, slots=True)
class Subscription:
    """Where readers subscribe: a name and the URL its QR code says."""

    name: str
    url: str
    span: Span | None = None
    """Of the address."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """报头."""

    name: str
    place: str = ""
    latin: str = ""
    slogan: str = ""
    publisher: str = ""
    subscribe: tuple[Subscription, ...] = ()
    span: Span | None = None
    spans: Mapping[str, Span] = dataclasses.field(default_factory=dict)
    """Where each of its texts is written, by its field."""

    def texts(self) -> Iterator[tuple[str, str, Span | None]]:
        """Its texts by field, and what its codes say, with their places."""
        for name in ("name", "place", "latin", "slogan", "publisher"):
            if text := getattr(self, name):
                yield name, text, self.spans.get(name, self.span)
        for one in self.subscribe:
            yield "subscribe", one.name, one.span
            yield "subscribe", one.url, one.span


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue of a publication."""

    file: Path
    """The issue.yaml, absolute."""
    theme: str
    date: datetime.date
    """The day it appears; the first one where it appears for several."""
    number: int
    """期号; the first one of a double issue."""
    masthead: Masthead
    pages: tuple[IssuePage, ...]
    until: datetime.date | None = None
    """The last day that it is of, where there are several."""
    monthly: bool = False
    """Whether it is dated by its month alone: 2026年11月号."""
    number_to: int = 0
    """The last number of a double issue; 0: it has one."""
    total: int = 0
    """总期号; 0: not counted."""
    total_to: int = 0
    imprint: Imprint = NO_IMPRINT
    contents: tuple[ContentsWish, ...] = ()
    """What the 导读 is to name; empty: what the program chooses, where a page has one."""
    lunar: bool = False
    """Whether the date of the Chinese calendar stands beside the other."""
    weather: str = ""
    """In the masthead: 晴转多云，8℃—15℃."""
    weather_span: Span | None = None
    editors: tuple[Editor, ...] = ()
    """Those of pages that name none of their own."""
    names: tuple[str, ...] = ()
    """Names and words that no line of a headline may split."""
    language: str = SIMPLIFIED
    """BCP 47 tag of what it is written in, and in which the program's own words are printed."""
    language_span: Span | None = None
    house: HouseStyle = NO_HOUSE
    """What the publication writes its own way."""
    mail: MailSettings = NO_MAIL
    web: WebSettings = NO_WEB
    press: str = ""
    """A printing condition, instead of the theme's."""
    colours: Mapping[str, Colour] = field(default_factory=dict)
    """Colours of the theme that are printed otherwise, by their names."""
    convert_artwork: bool | None = None
    """Whether RGB in advertisements that come as PDF is separated; as the condition says where None."""
    intent: RenderingIntent | None = None
    """How RGB is separated; as the condition says where None."""
    intent_span: Span | None = None
    files: str = ""
    """The pattern by which files for the shop are named, instead of the condition's."""
    scheme: str = ""
    """How pages lie on sheets that go to the shop, instead of the condition's."""
    span: Span | None = None
    theme_span: Span | None = None
    """Where the theme is named."""
    publication: Path | None = None
    """The publication.yaml that it belongs to, absolute."""
    newslist: Newslist | None = None
    """What the pages are to be made of; they are empty until that is planned (`layout.plan`), and it is then None."""

    @property
    def folder(self) -> Path:
        """Where pictures and body files lie."""
        return self.file.parent
