"""How a leaf of a page template wants a story set, and how far copyfit may go there."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from layout.errors import Span
from layout.model.looks import UNFRAMED, Framing

LOOSE = "loose"
"""The bound of the last step: most paragraphs that copyfit may set a line longer or shorter."""
GRID, OWN, SQUARE = "grid", "own", "square"
ROUNDED, CIRCLE = "rounded", "circle"
SHAPES = (GRID, OWN, SQUARE, ROUNDED, CIRCLE)
"""Of photos: cropped to whole lines of the grid; as photographed; as wide as high; the first with round corners; a
circle."""
NONE, LEFT, RIGHT, TEXT = "none", "left", "right", "text"
"""What of a story is vertical: nothing; the heading, at a side of its text (竖题); all of it (直排)."""
TOP, FOOT = "top", "bottom"
"""Where on a photo a heading stands."""
OVER = "over"
"""What the names of the styles of such a heading begin with where a theme has them: over-headline."""


@dataclass(frozen=True, slots=True)
class UprightHead:
    """The place of a vertical heading (竖题) in a story's box, from top to foot."""

    side: str
    """`LEFT` or `RIGHT`."""
    characters: int
    """字 that it takes of the box's width, with what keeps text clear of it."""
    rows: int
    """Rows that its lines may be long."""
    columns: int = 0
    """Columns of the grid that it has to itself, its lines in their middle; 0: it takes what it needs."""


@dataclass(frozen=True, slots=True)
class StorySpec:
    """How a theme wants a story set in a leaf of a page template. Widths in columns of the grid."""

    span: int
    heading: int = 0
    """Columns of the heading; all of them where 0."""
    beside: int = 0
    """Columns that the heading takes beside the text, not over it (串文题); 0: none."""
    photo: str = "top-right"
    photo_columns: int = 2
    upright_columns: int = 0
    """Columns of a photo that is higher than wide; 0: as many as others."""
    smaller: int = 0
    """Sizes of its style that the headline leaves out, from the largest on."""
    divide: int = 0
    framing: Framing = UNFRAMED
    """Its own frame, tint and rules."""
    enclosed: tuple[int, int] = (0, 0)
    """字 that it keeps clear at its left and its right of a frame around the branch that it stands in."""
    photo_shape: str = GRID
    """What shape a photo has: one of `SHAPES`."""
    quotes: int = 1
    """Columns that its pull quotes span."""
    over: str = NONE
    """Whether its heading stands on its first photo: `NONE`, at its `TOP` or at its `FOOT`."""
    panel: bool = False
    """Whether an opaque panel is under a heading on a photo."""
    bleed: bool = False
    """Whether photos at the edge of the type area go on to the trim."""
    styles: tuple[tuple[str, str], ...] = ()
    """Parts of the heading that take another style: (("headline", "brief-headline"),)."""
    upright: UprightHead | None = None
    """Where its heading stands that is set vertically."""
    refused: str = ""
    """Why it is horizontal although its leaf asks otherwise: table, framed, narrow; the form of ``not-vertical``."""
    bounds: tuple[tuple[str, float], ...] = ()
    """How far each step of copyfit may go: the leaf's options that bound them."""
    asked: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)
    """Where in theme.yaml its leaf says what a story may not be able to do: option → its place."""

    @property
    def to_trim(self) -> Span | None:
        """Where its leaf asks for photos that go on to the trim."""
        return self.asked.get("bleed") if self.bleed else None

    @property
    def framed(self) -> bool:
        """Whether a frame or a tint divides it from what stands beside it."""
        return self.framing.closed

    @property
    def inside(self) -> tuple[int, int]:
        """字 that it keeps clear of a frame at its left and its right."""
        (left, right), (first, last) = self.framing.inset.sides, self.enclosed
        return max(left, first), max(right, last)

    @property
    def clear(self) -> tuple[int, int]:
        """字 that its text keeps clear at the left and the right of its box."""
        left, right = self.inside
        if self.upright is None:
            return left, right
        taken = self.upright.characters
        return (left + taken, right) if self.upright.side == LEFT else (left, right + taken)

    def bound(self, name: str) -> float:
        """How far the step of this option may go; not at all where nothing is said."""
        return next((value for known, value in self.bounds if known == name), 0.0)

    def bounded(self, changed: Mapping[str, float]) -> "StorySpec":
        """The same with other bounds for some steps."""
        return replace(self, bounds=tuple((name, changed.get(name, value)) for name, value in self.bounds))
