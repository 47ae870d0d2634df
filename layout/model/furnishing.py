"""What a theme puts around the type area of its pages: running heads, folios, rules and bars in the margins."""

from dataclasses import dataclass, field

from layout.errors import Span
from layout.model.looks import BoxRule
from layout.units import Pt

USUAL, NO_FURNITURE = "usual", "none"
"""The furniture of pages whose template names none; the word for none at all."""
HEAD, FOOT, OUTER, INNER = "head", "foot", "outer", "inner"
"""The edges of a page; the outer one is that away from the spine."""
LEFT = "left"
"""The end from which places along the head or the foot are measured, where that is not the outer or the inner one."""


@dataclass(frozen=True, slots=True)
class RunningText:
    """A text of the margin, on right (odd) and left (even) pages. ``{folio}`` and its like stand for what is there."""

    right: str = ""
    left: str = ""
    span: Span | None = field(default=None, compare=False)

    def on(self, number: int) -> str:
        """As the page of a number has it."""
        return self.right if number % 2 else self.left


NO_TEXT = RunningText()


@dataclass(frozen=True, slots=True)
class RunningLine:
    """书眉 or the line at the foot: texts at its outer and inner end and in the middle, and a rule towards the text."""

    at: Pt
    """From the trim to the characters."""
    outer: RunningText = NO_TEXT
    middle: RunningText = NO_TEXT
    inner: RunningText = NO_TEXT
    rule: BoxRule | None = None
    look: str = ""
    """The look that draws the rule."""

    @property
    def texts(self) -> tuple[RunningText, ...]:
        """All that it has."""
        return self.outer, self.middle, self.inner


@dataclass(frozen=True, slots=True)
class EdgeBar:
    """A bar at an edge of the page that runs into the bleed (饰条)."""

    edge: str
    """`HEAD`, `FOOT`, `OUTER` or `INNER`."""
    size: Pt
    """How far it reaches into the page."""
    look: str
    """The look that draws it."""
    start: Pt = 0.0
    """Along the edge: from its end or the head of the page; with `length` 0 it runs all along."""
    length: Pt = 0.0
    origin: str = LEFT
    """The end of the head or foot from which it starts: `LEFT`, `OUTER` or `INNER`."""


@dataclass(frozen=True, slots=True)
class Furnishing:
    """What stands in the margins of a page."""

    head: RunningLine | None = None
    foot: RunningLine | None = None
    bars: tuple[EdgeBar, ...] = ()
