"""What the designer chose: page, grid, faces, text styles, page templates. Lengths in points.

A theme is a folder with ``theme.yaml``, ``templates/*.html.j2``, ``style.css`` and pictures; it may extend another.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from layout.errors import Span
from layout.model.condition import Overprint, Spot
from layout.model.furnishing import Furnishing
from layout.model.language import SIMPLIFIED, TRADITIONAL
from layout.model.looks import BOX, FRAME, PAPER, SECTION, BoxLook, BoxRule, Framing, Ink, framing
from layout.units import Pt

OVER_A_STORY = ("column", "kicker", "headline", "deck", "byline")
"""The texts that stand over a story where a theme does not say which."""


@dataclass(frozen=True, slots=True)
class FaceRef:
    """One static face by family and weight, as CSS names them, and the language whose forms of characters it shows."""

    family: str
    weight: int = 400
    language: str = ""
    """BCP 47 tag of the text that it sets, where that is in another language than the page; empty: the page's."""
    italic: bool = False


@dataclass(frozen=True, slots=True)
class FacePart:
    """A face of a composite one, and how it stands beside that of Han."""

    face: FaceRef
    scale: float = 1.0
    """Its size as a multiple of Han's."""
    shift: float = 0.0
    """How much higher it stands, em of Han."""


@dataclass(frozen=True, slots=True)
class Composite:
    """复合字体: the faces of what is not Han. Where there is none for digits or symbols, that of Latin sets them."""

    latin: FacePart | None = None
    digits: FacePart | None = None
    symbols: FacePart | None = None
    italic: FacePart | None = None
    """Of Latin that is emphasised, where its family has one."""
    bold_italic: FacePart | None = None
    """Of Latin that is emphasised twice (``***…***``)."""
    simplified: FacePart | None = None
    traditional: FacePart | None = None
    """Of Han in texts of the one script, where the face of Han is of the other."""

    @property
    def parts(self) -> tuple[FacePart, ...]:
        """All that there are."""
        every = (
            *(self.latin, self.digits, self.symbols, self.italic, self.bold_italic),
            *(self.simplified, self.traditional),
        )
        return tuple(part for part in every if part)

    def han(self, language: str) -> FacePart | None:
        """What sets Han in texts of a language; None: the face of Han."""
        if language in TRADITIONAL:
            return self.traditional
        return self.simplified if language in ("", SIMPLIFIED) else None


@dataclass(frozen=True, slots=True)
class FaceRun:
    """Characters of a text that one face sets, and how that stands beside the face of the style."""

    text: str
    face: FaceRef
    scale: float = 1.0
    """Its size as a multiple of the style's, so that both look equally large."""
    shift: float = 0.0
    """How much higher it stands, em of the style's size, so that both stand on one foot."""
    joined: bool = False
    """Whether its characters are drawn joined or stacked (Uyghur, Tibetan): nothing is put between them."""


@dataclass(frozen=True, slots=True)
class PageSize:
    """The sheet after trimming, its top and bottom margins and the bleed around it. Sides: what the grid leaves."""

    width: Pt
    height: Pt
    top: Pt
    bottom: Pt
    bleed: Pt = 0.0
    inner: Pt | None = None
    """At the spine (订口), left on odd pages and right on even ones; None: the grid stands in the middle."""


@dataclass(frozen=True, slots=True)
class Grid:
    """版心: columns (栏) of `measure` characters (字) of `size`, `gutter` characters apart, lines every `pitch`."""

    columns: int
    measure: float
    """A whole number, but for stories on rows of their own."""
    gutter: float
    size: Pt
    pitch: Pt

    def divided(self, columns: int) -> "Grid":
        """The same width in so many columns, of as many whole 字 as leave no less than the gutter between them."""
        chars = self.columns * self.measure + (self.columns - 1) * self.gutter
        measure = int((chars - (columns - 1) * self.gutter) / columns + 1e-6)
        gutter = (chars - columns * measure) / (columns - 1) if columns > 1 else self.gutter
        return replace(self, columns=columns, measure=measure, gutter=gutter)

    def width(self, columns: int) -> Pt:
        """Width of so many neighbouring columns with the gutters between them."""
        return (columns * self.measure + (columns - 1) * self.gutter) * self.size

    @property
    def step(self) -> Pt:
        """From the left edge of one column to that of the next."""
        return (self.measure + self.gutter) * self.size


@dataclass(frozen=True, slots=True)
class Western:
    """Size and pitch of stories in a Western language, where they are not the grid's."""

    size: Pt
    pitch: Pt


class Align(StrEnum):
    """How the lines of a style stand in their measure."""

    JUSTIFY = "justify"
    START = "start"
    CENTER = "center"
    END = "end"
    AUTO = "auto"
    """At the start; a heading that would leave a hole at its right, with all its texts, in the middle (居中)."""


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind of text is set. Colour and decoration are the business of style.css."""

    face: str = "song"
    """A role of `Theme.faces`."""
    weight: int = 400
    sizes: tuple[Pt, ...] = ()
    """From the wished for to the smallest allowed; the grid's size where empty."""
    lines: int = 0
    """The number of lines a heading aims at; 0: as many as it takes."""
    leading: float = 1.2
    """Baseline to baseline as a multiple of the size, for text off the body grid."""
    off_grid: bool = False
    """Of text that stands on the grid where a theme says nothing else, whether it has that leading instead."""
    rows: int = 0
    """占行: whole lines of the grid it takes at least; 0: what it needs, rounded up."""
    before: float = 0.0
    """Lines of the grid left free above it (halves are allowed inside a heading)."""
    after: float = 0.0
    indent: float = 0.0
    """First-line indent in em."""
    align: Align = Align.JUSTIFY
    tracking: float = 0.0
    """Even extra space between characters, em."""
    stretch: float = 1.0
    """Width of its characters beside that of the face's: under 1 condensed (长体), over 1 extended (扁体)."""
    prefix: str = ""
    """Set before the text, such as （ for a credit."""
    suffix: str = ""
    ink: Ink | None = None
    """None: as the style sheet has it, or black."""


@dataclass(frozen=True, slots=True)
class PortraitStyle:
    """How the portraits of authors are drawn."""

    shape: str = "upright"
    """upright (4 to 5), square, rounded, circle, own (as photographed)."""
    lines: int = 4
    """Lines of the grid that it is as high as: 19 mm on a grid of 14.5 pt."""


class PunctuationStyle(StrEnum):
    """Widths of full-width marks in running text."""

    KAIMING = "kaiming"
    """开明: 。．？！ one em, the others half."""
    QUANJIAO = "quanjiao"
    """全角: one em each, adjacent marks 1.5."""
    BANJIAO = "banjiao"
    """半角: half an em each."""


class Prohibition(StrEnum):
    """Levels of clreq's prohibition rules for line start and line end."""

    NONE = "none"
    BASIC = "basic"
    GB = "gb"
    STRICT = "strict"


@dataclass(frozen=True, slots=True)
class Setting:
    """How Chinese is set in this theme: clreq's choices."""

    punctuation: PunctuationStyle = PunctuationStyle.QUANJIAO
    prohibition: Prohibition = Prohibition.BASIC
    autospace: float = 0.25
    """Han next to Latin or digits, em."""
    autospace_min: float = 0.125
    autospace_max: float = 0.5
    hanging: bool = False
    """Whether 、，。 may hang beyond the end of a line."""
    trim_line_end: bool = False
    """Whether a full-width mark at line end is always half wide, not only when the line needs it."""
    squeeze_stops: bool = True
    """Whether 。？！ may be squeezed (clreq's last class)."""
    hyphenation: str = "en_US"
    """pyphen's language for Latin words, used as a last resort; empty: never."""
    names: tuple[str, ...] = ()
    """Names and words that no line of a headline may split."""


@dataclass(frozen=True, slots=True)
class PageSheet:
    """What a page template says of its whole page."""

    columns: int = 0
    """Columns that the page has instead of the grid's, as wide together; 0: those of the grid."""
    furniture: str = ""
    """Which of the theme's furniture it has; empty: what every page has."""
    mirror: bool = False
    """Whether left and right change places on even pages."""
    span: Span | None = field(default=None, compare=False)
    """Where it says which furniture."""
    place: str = ""
    """The page that takes it by itself: `FIRST` or `LAST`."""
    variants: tuple["TemplateNode", ...] = ()
    """Templates that take turns, this one the first."""


FIRST, LAST = "first", "last"


@dataclass(frozen=True, slots=True)
class TemplateNode:
    """A node of a page template: a leaf that names a slot, or rows or columns of nodes.

    Widths are whole columns of the grid, heights whole lines. `options` holds what a slot's own kind understands.
    """

    slot: str = ""
    """What stands in a leaf: masthead, folio, lead, briefs, story, stories, photo, photos, ad, ads; empty: a branch."""
    rows: tuple["TemplateNode", ...] = ()
    columns: tuple["TemplateNode", ...] = ()
    span: int | None = None
    """Columns of the grid; None: an equal share of what its siblings leave."""
    lines: int | None = None
    """Height in lines; None: what its content needs."""
    min_lines: int = 0
    max_lines: int | None = None
    box: bool = False
    options: Mapping[str, str | int | float | bool] = field(default_factory=dict)
    option_spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)
    """Where the value of each option was written."""
    source: Span | None = None
    sheet: PageSheet = PageSheet()
    """Of the root of a page template."""


@dataclass(frozen=True, slots=True)
class Colour:
    """A process colour, each ink from 0 to 1; or a spot colour, and what stands for it."""

    cyan: float
    magenta: float
    yellow: float
    black: float
    spot: str = ""
    """The spot colour's name; empty for process colours."""
    tint: float = 1.0
    """How much of the spot colour, or of inks that overprint, 0 to 1."""
    overprint: bool = False
    """Whether what lies below it stays on the plates that it puts no ink on."""
    span: Span | None = field(default=None, compare=False)

    @property
    def inks(self) -> tuple[float, float, float, float]:
        """The four inks that it is, or that stand for its tint."""
        cyan, magenta, yellow, black = self.solid.inks
        return self.tint * cyan, self.tint * magenta, self.tint * yellow, self.tint * black

    def tinted(self, tint: float) -> "Colour":
        """So much of it."""
        if self.spot or self.overprint or tint == 1:
            return replace(self, tint=self.tint * tint)
        return Colour(tint * self.cyan, tint * self.magenta, tint * self.yellow, tint * self.black)

    @property
    def solid(self) -> Spot:
        """The spot colour without tint."""
        return Spot(self.spot, (self.cyan, self.magenta, self.yellow, self.black))

    @property
    def css(self) -> str:
        """As WeasyPrint takes it."""
        if self.overprint:
            return f"color({Overprint(self.solid).css_name} {self.tint:g})"
        if self.spot:
            return f"color({self.solid.css_name} {self.tint:g})"
        return f"device-cmyk({' '.join(f'{ink:g}' for ink in self.inks)})"


@dataclass(frozen=True, slots=True)
class PageRule:
    """A rule between things on a page, and the look that draws it."""

    rule: BoxRule
    look: str


OTHER_SECTIONS = "*"
BLACK_INK, NO_INK = Colour(0, 0, 0, 1), Colour(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme with everything it extends merged in."""

    name: str
    title: str
    folders: tuple[Path, ...]
    """Its own folder first, then those it extends: where templates, styles and pictures are looked for."""
    page: PageSize
    grid: Grid
    faces: Mapping[str, str]
    """Role → family: song, hei, kai and what else the theme names."""
    styles: Mapping[str, Style]
    colours: Mapping[str, Colour]
    pages: Mapping[str, TemplateNode]
    """Page templates by name, in the order of theme.yaml."""
    setting: Setting = Setting()
    press: str = "newsprint"
    label_ads: bool = False
    """Whether 广告 is printed beside every advertisement whose artwork is not said to have it."""
    file: Path | None = None
    composites: Mapping[str, Composite] = field(default_factory=dict)
    """Role → what is composed with its family, in the regular weight."""
    composed: Mapping[str, Composite] = field(default_factory=dict)
    """Style → the same in its weight, as far as there are such faces."""
    fallback: tuple[str, ...] = ()
    """Roles or families that are asked first for a character that a style's face lacks."""
    looks: Mapping[str, BoxLook] = field(default_factory=lambda: {BOX: FRAME})
    """Frames, tints and rules by name."""
    furniture: Mapping[str, Furnishing] = field(default_factory=dict)
    """What stands in the margins, by name; `USUAL` of pages whose template names none."""
    rules: Mapping[str, PageRule] = field(default_factory=dict)
    """Rules between stories side by side (beside), one under the other (below), and columns (columns)."""
    sections: Mapping[str, Ink] = field(default_factory=dict)
    """Section → its ink; `OTHER_SECTIONS`: that of all others."""
    language: str = ""
    """BCP 47 tag of the issue that it sets, where that is not Simplified Chinese."""
    heading: tuple[str, ...] = OVER_A_STORY
    """The texts of a story that stand over it, from the top: names of the fields they are written in."""
    drop_cap: int = 0
    """Lines that the first character of a long text is as high as (首字下沉); 0: none."""
    drop_cap_from: int = 200
    """Characters of a text from which on it has one."""
    drop_cap_span: Span | None = field(default=None, compare=False)
    """Where it says so."""
    portrait: PortraitStyle = PortraitStyle()
    western: Western | None = None
    spine_left: bool | None = None
    """Of a theme as one page has it, whether its spine is at the left; None: of no certain page."""

    def facing(self, number: int, columns: int = 0) -> "Theme":
        """The theme as the page of a number has it: its grid, in so many *columns*, where the spine leaves it."""
        divided = self.divided(columns)
        return divided if self.page.inner is None else replace(divided, spine_left=number % 2 == 1)

    def divided(self, columns: int) -> "Theme":
        """The theme with so many columns on its grid; 0: as many as that has."""
        return replace(self, grid=self.grid.divided(columns)) if columns not in (0, self.grid.columns) else self

    def colour(self, ink: Ink, section: str = "") -> Colour:
        """The colour that an ink is on a page of a section: black where nothing says otherwise."""
        named = self.colours.get(ink.name)
        if named is None and ink.name == SECTION:
            own = self.sections.get(section) or self.sections.get(OTHER_SECTIONS) or Ink()
            named = self.colours.get(own.name, BLACK_INK).tinted(own.tint)
        return (named or (NO_INK if ink.name == PAPER else BLACK_INK)).tinted(ink.tint)

    def framing(self, framed: bool, look: str = "") -> Framing:
        """What a frame and a look of this name do to a box."""
        return framing(self.looks, (*((BOX,) if framed else ()), *((look,) if look else ())))

    def face(self, style: Style) -> FaceRef:
        """The face that a style asks for."""
        return FaceRef(self.faces[style.face], style.weight, self.language)

    @property
    def margin(self) -> Pt:
        """What the grid leaves at the left: half of all, or what the spine of a page (`facing`) wants there."""
        left = self.page.width - self.grid.width(self.grid.columns)
        inner = self.page.inner
        if inner is None or self.spine_left is None:
            return left / 2
        return inner if self.spine_left else left - inner

    @property
    def rows(self) -> int:
        """Lines of the grid on a page."""
        return int((self.page.height - self.page.top - self.page.bottom) / self.grid.pitch + 1e-6)
