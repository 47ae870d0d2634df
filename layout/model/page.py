"""Where ink goes: finished pages of boxes, texts, lines and runs at fixed places. Lengths in points.

Positions of texts and pictures are relative to the trim box; those of runs to the start of their line.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from layout.errors import Diagnostic, Said, Span, said
from layout.model.body import UNMARKED, Marks
from layout.model.issue import IssuePage, Photo, Picture, Story
from layout.model.looks import UNFRAMED, Framing
from layout.model.theme import FaceRef, TemplateNode
from layout.units import Pt, Rect


@dataclass(frozen=True, slots=True)
class Upright:
    """How characters of a vertical line stand upright; what stands sideways, as Latin words do, has none. All in em.

    Full-width characters stand one below the other, each in the middle of its square, the ink of some marks elsewhere
    in it. Figures stand side by side in one square (纵中横).
    """

    moved: tuple[tuple[str, float, float], ...] = ()
    """Marks, and how far to the right and up their ink is moved."""
    across: float = 0.0
    """Side by side: the width that they have in their face; 0 where they stand one below the other."""
    scale: float = 1.0
    """Of that width, so that they fit."""
    foot: float = 0.0
    """Side by side: how far their baseline stands below the top of the square."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one face and style, drawn from `x` with `spacing` after each of them.

    A mark that gave up its left blank is drawn further left: its `x` may lie before the end of the run before, or
    before 0 at the start of a line. A run is shaped as a whole, with kerning and without ligatures.
    """

    text: str
    face: FaceRef
    size: Pt
    style: str
    """Class for the style sheet: the name of the text style or of the emphasis (strong, kai)."""
    x: Pt
    width: Pt
    """Natural advances plus `spacing` after each character (the last one too)."""
    spacing: Pt = 0.0
    shift: Pt = 0.0
    """How much higher than the line's baseline it stands: in a face that wants it so beside the style's, or raised."""
    marks: Marks = UNMARKED
    """What it bears: lines and dots under it are panels of its box, a link is one."""
    over: tuple["Run", ...] = ()
    """What stands above it (注音), as wide as it is made to be; x from the start of the first."""
    upright: Upright | None = None
    """In a vertical line, how its characters stand; None: sideways, and in every horizontal line."""
    stretch: float = 1.0
    """How wide it is drawn beside its face; `x`, `width` and `spacing` are those that it has so."""

    @property
    def ink(self) -> Pt:
        """Its width without the spacing behind its last character."""
        return self.width - self.spacing


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text as the composer decided it."""

    runs: tuple[Run, ...]
    measure: Pt
    """The width it was set for."""
    width: Pt
    """From 0 to the end of the last mark's ink-bearing width, hanging marks left out."""
    start: int
    end: int
    """The characters of the paragraph it holds, as offsets into its plain text; dropped spaces included."""
    full: bool = False
    """Whether it was set to end exactly at the measure."""
    hyphen: bool = False
    """Whether a hyphen that is not in the text ends it."""
    last: bool = False
    """Whether its paragraph ends with it."""
    amiss: str = ""
    """What the composer could not help, as the code of its finding: ``loose-line``."""

    @property
    def text(self) -> str:
        """What is drawn, an added hyphen included."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line with its place on the page: the point where its baseline begins."""

    line: Line
    x: Pt
    baseline: Pt
    vertical: bool = False
    """Whether it runs down from there, turned by a quarter: what was above its baseline is at its right."""


@dataclass(frozen=True, slots=True)
class Jump:
    """A story that goes on at a later page (转版); both of its labels have the same."""

    story: str
    """Its id."""
    source: int
    """The page that it leaves."""
    target: int
    """The page that it goes on at."""


@dataclass(frozen=True, slots=True)
class Element:
    """What lines of an area are to those who hear the page read: an element of HTML around them, or around others."""

    name: str
    """ul, ol, li, table, tr, th, td, div."""
    first: int
    end: int
    """The lines of the area that it holds."""
    inner: tuple["Element", ...] = ()
    id: str = ""
    """What it is called, for links that lead to it."""
    rows: int = 1
    columns: int = 1
    """Of a cell of a table, those that it takes."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of a box that a theme rules or tints: a table, its head, one of its rows."""

    kind: str
    """table, table-head, table-row; under characters dot, underline, name; ``dot vertical`` in a vertical story."""
    rect: Rect


@dataclass(frozen=True, slots=True)
class PlacedCode:
    """A QR code within a story, the white around it included."""

    url: str
    rect: Rect


@dataclass(frozen=True, slots=True)
class TextArea:
    """Lines of one style that stand together: a heading, a caption, one column of a body (a frame)."""

    kind: str
    """body, headline, kicker, deck, byline, subhead, caption, credit, standing-head, jump …"""
    rect: Rect
    lines: tuple[PlacedLine, ...]
    column: int = 0
    """For a frame, the number of its column within the box, from 0."""
    jump: Jump | None = None
    """For a label (下转, 上接), the jump that it tells of: a link for who reads on a screen."""
    elements: tuple[Element, ...] = ()
    """Its structure, where it has more than lines."""
    again: int = 0
    """Lines at its start that stand elsewhere already: the head of a table that a column divided."""
    starts: tuple[int, ...] = ()
    """Of running text, the lines with which paragraphs begin: what stands before the first goes on from elsewhere."""
    opens: str = ""
    """The element that begins with it and holds what follows, up to the area that closes it: of a box, of a quote."""
    closes: str = ""
    """The element that ends with it."""
    over: bool = False
    """Whether it stands on a picture, with nothing between."""

    @property
    def vertical(self) -> bool:
        """Whether its lines run down the page."""
        return bool(self.lines) and self.lines[0].vertical

    @property
    def measure(self) -> Pt:
        """How long its lines may be."""
        return self.rect.height if self.vertical else self.rect.width


@dataclass(frozen=True, slots=True)
class PlacedPicture:
    """A picture cropped to its place."""

    key: str
    """Names it in the painted document: ``p1.lead.photo1``."""
    picture: Picture
    rect: Rect
    crop: tuple[float, float, float, float]
    """Left, top, right, bottom of the part that shows, as fractions of the picture."""
    alt: str = ""
    photo: Photo | None = None
    contained: bool = False
    """Whether it was to be placed whole, in whatever size its place allows."""
    portrait: bool = False
    """Whether it is that of a story's author, in the heading."""
    radius: Pt = 0.0
    """Of its corners; half of a square's side makes a circle."""


@dataclass(frozen=True, slots=True)
class Box:
    """A leaf of the page template, placed. What is drawn by the theme's template alone has no texts."""

    slot: str
    rect: Rect
    id: str = ""
    """The story's id, or the slot's name with the page: ``p1.masthead``."""
    story: Story | None = None
    texts: tuple[TextArea, ...] = ()
    pictures: tuple[PlacedPicture, ...] = ()
    boxes: tuple["Box", ...] = ()
    """Boxes inside it: the items of a column of briefs."""
    framing: Framing = UNFRAMED
    """Its frame, tint and rules."""
    panels: tuple[Panel, ...] = ()
    """Its tables with their rows, its boxes, what stands under characters."""
    codes: tuple[PlacedCode, ...] = ()
    """Its QR codes."""
    to_trim: Span | None = field(default=None, compare=False, repr=False)
    """Where its leaf asks for pictures that are printed beyond the trim."""

    @property
    def framed(self) -> bool:
        """Whether a frame or a tint divides it from what stands beside it."""
        return self.framing.closed

    def walk(self) -> Iterator["Box"]:
        """The box itself and all boxes inside it, as they are drawn."""
        yield self
        for inner in self.boxes:
            yield from inner.walk()


@dataclass(frozen=True, slots=True)
class Planned:
    """How a page was planned that names no template."""

    template: TemplateNode
    """What it would be laid out by just so: the plan as a page template."""
    cost: float
    """What is amiss with it; 0 is perfect, 10 a line missing at the foot of a column."""
    tried: int
    """Layouts that were built and compared; those searched through are many more."""


@dataclass(frozen=True, slots=True)
class Page:
    """One finished page."""

    number: int
    """From 1."""
    template: str
    source: IssuePage
    boxes: tuple[Box, ...]
    plan: Planned | None = None
    columns: int = 0
    """Columns that it has instead of the grid's; 0: those of the grid."""
    under: tuple[Box, ...] = ()
    """What stands in its margins and is drawn before all else: bars."""
    over: tuple[Box, ...] = ()
    """Running heads and folios with their rules."""

    def drawn(self) -> Iterator[Box]:
        """All boxes of the page and of its margins, as they are drawn."""
        yield from self.under
        yield from self.walk()
        yield from self.over

    def walk(self) -> Iterator[Box]:
        """All boxes of the page, those inside others too, as they are drawn."""
        for box in self.boxes:
            yield from box.walk()


@dataclass(frozen=True, slots=True)
class CopyfitStep:
    """One thing that was done to a story so that it fills its box, a jump among them."""

    name: str
    """What was done: the entry ``step-NAME`` of the catalogue says it."""
    amount: int
    """Lines more, fewer if negative; columns by which photos are narrower; the page at the other end of a jump."""
    count: int = 1
    """How often: the paragraphs it was done to; before a jump, the lines that stand there."""

    @property
    def said(self) -> Said:
        """The step in words."""
        way = "less" if self.amount < 0 else "more"
        return said(f"step-{self.name}", way=way, amount=abs(self.amount), count=self.count)


@dataclass(frozen=True, slots=True)
class ParagraphCut:
    """Characters at the end of a paragraph without which it has a line less."""

    paragraph: int
    """Counted from 1; subheads and notes are none."""
    words: str
    """How it begins."""
    characters: int


@dataclass(frozen=True, slots=True)
class StoryFit:
    """How a story came out, for the report."""

    id: str
    page: int
    box: str
    lines: int
    overset_lines: int = 0
    overset_chars: int = 0
    blank_lines: int = 0
    underset_chars: int = 0
    steps: tuple[CopyfitStep, ...] = ()
    """What was done to it, in order."""
    cut_chars: int = 0
    """Characters to cut from its end so that it fits: `overset_chars`, and a few more where a shorter text breaks
    otherwise."""
    cut_anywhere: int = 0
    """Characters to cut so that it fits wherever they are cut from a paragraph."""
    cuts: tuple[ParagraphCut, ...] = ()
    """The fewest characters to cut so that it fits, each at its paragraph's end; none where the above are fewer."""


@dataclass(frozen=True, slots=True)
class Pages:
    """What pagination hands on: all pages, how the stories fitted, what it found."""

    pages: tuple[Page, ...]
    fits: tuple[StoryFit, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
