"""How boxes look: frames, tints and rules by name, and what of a box keeps clear of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from layout.errors import Span
from layout.units import Pt

BOX = "box"
"""The look of what has a frame (围框)."""
BLACK, PAPER, SECTION = "k", "paper", "section"
"""Inks that every theme has: black, none at all, and that of the page's section."""


@dataclass(frozen=True, slots=True)
class Ink:
    """A colour of the theme by its name, or `BLACK`, `PAPER` or `SECTION`, and how much of it."""

    name: str = BLACK
    tint: float = 1.0
    span: Span | None = field(default=None, compare=False)


class Towards(StrEnum):
    """Where a gradient goes."""

    DOWN = "down"
    UP = "up"
    RIGHT = "right"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Gradient:
    """A ground that passes from one ink to another (渐变)."""

    start: Ink
    end: Ink
    way: Towards = Towards.DOWN


class RuleLine(StrEnum):
    """How a rule is drawn."""

    SOLID = "solid"
    DOUBLE = "double"
    DASHED = "dashed"
    DOTTED = "dotted"
    THICK_THIN = "thick-thin"
    """文武线: a thick one outside, a thin one at the text's side."""
    THIN_THICK = "thin-thick"
    """The same the other way round."""


_THICK, _THIN, _WHITE = 5 / 8, 1 / 8, 2 / 8
"""Parts of the weight of a 文武线: its two lines, and what lies between them."""


@dataclass(frozen=True, slots=True)
class BoxRule:
    """A rule (线): its weight, its ink, and how it is drawn."""

    weight: Pt
    ink: Ink = Ink()
    line: RuleLine = RuleLine.SOLID

    @property
    def edge(self) -> Pt:
        """Weight of the line at the edge of the box: all of it, but for a 文武线."""
        return {RuleLine.THICK_THIN: _THICK, RuleLine.THIN_THICK: _THIN}.get(self.line, 1.0) * self.weight

    @property
    def inner(self) -> Pt:
        """Weight of the second line of a 文武线; 0: there is none."""
        return {RuleLine.THICK_THIN: _THIN, RuleLine.THIN_THICK: _THICK}.get(self.line, 0.0) * self.weight

    @property
    def between(self) -> Pt:
        """White between the lines of a 文武线."""
        return _WHITE * self.weight if self.inner else 0.0

    @property
    def thinnest(self) -> Pt:
        """Weight of its thinnest line, which the press has to print."""
        return self.weight / 3 if self.line is RuleLine.DOUBLE else min(self.edge, self.inner or self.edge)


@dataclass(frozen=True, slots=True)
class Inset:
    """What text keeps clear of the edges of its box: 字 at the sides, lines of the grid above and below."""

    left: int = 0
    right: int = 0
    top: int = 0
    bottom: int = 0

    @property
    def sides(self) -> tuple[int, int]:
        """字 at the left and the right."""
        return self.left, self.right

    @property
    def rows(self) -> int:
        """Lines above and below together."""
        return self.top + self.bottom

    def turned(self) -> "Inset":
        """That of the box which is turned by a quarter to become this one (直排)."""
        return Inset(self.top, self.bottom, self.right, self.left)


NO_INSET = Inset()


@dataclass(frozen=True, slots=True)
class BoxLook:
    """A look of boxes: rules at their sides, a tint, what text keeps clear of both."""

    top: BoxRule | None = None
    right: BoxRule | None = None
    bottom: BoxRule | None = None
    left: BoxRule | None = None
    tint: Ink | None = None
    ink: Ink | None = None
    """Of the text in it; None: as its style has it."""
    radius: Pt = 0.0
    inset: Inset = NO_INSET
    gradient: Gradient | None = None
    """Its ground instead of a tint."""

    @property
    def sides(self) -> tuple[BoxRule | None, ...]:
        """The rules at its top, right, bottom and left."""
        return self.top, self.right, self.bottom, self.left

    @property
    def inks(self) -> tuple[Ink, ...]:
        """All that it names."""
        ends = (self.gradient.start, self.gradient.end) if self.gradient else ()
        named = (*(rule.ink for rule in self.sides if rule), self.tint, self.ink, *ends)
        return tuple(ink for ink in named if ink)

    @property
    def grounded(self) -> bool:
        """Whether it has a tint or a gradient."""
        return self.tint is not None or self.gradient is not None

    def turned(self) -> "BoxLook":
        """That of a part of a story that is turned by a quarter (直排): its head is at the right."""
        return replace(self, top=self.left, right=self.top, bottom=self.right, left=self.bottom)

    @property
    def closed(self) -> bool:
        """Whether it divides what is in it from what stands beside: a ground, or a rule at each side."""
        return self.grounded or (self.left is not None and self.right is not None)


PARTS = {
    "story-box": "box",
    "quote": "quote",
    "table": "table",
    "table-head": "table-head",
    "table-row": "table-row",
}
"""Looks of parts of a story, and the kinds of its panels that have them: rules and tints alone."""
TURNED = "vertical"
"""What a panel's kind says of one in a vertical story."""
FRAME = BoxLook(*(4 * (BoxRule(0.4),)), inset=Inset(1, 1, 1, 1))
"""The look of what has a frame, where no theme says how it looks."""


@dataclass(frozen=True, slots=True)
class Framing:
    """What a box has of looks: their names, and what they do to what is in it."""

    looks: tuple[str, ...] = ()
    closed: bool = False
    """Whether they divide it from what stands beside."""
    inset: Inset = NO_INSET
    ink: str = ""
    """The look that says in which ink all text in it is; empty: none."""


UNFRAMED = Framing()


def framing(known: Mapping[str, BoxLook], names: Sequence[str]) -> Framing:
    """What looks of these names do to a box."""
    if not names:
        return UNFRAMED
    look = both(known[name] for name in names if name in known)
    ink = next((name for name in reversed(names) if name in known and known[name].ink), "")
    return Framing(tuple(names), look.closed, look.inset, ink)


def both(looks: Iterable[BoxLook]) -> BoxLook:
    """Several looks of one box as one: what a later one says comes before what an earlier one does."""
    one = BoxLook()
    for look in looks:
        top, right, bottom, left = (new or old for new, old in zip(look.sides, one.sides, strict=True))
        sides = zip(_edges(look.inset), _edges(one.inset), strict=True)
        inset = Inset(*(max(pair) for pair in sides))
        tint, ink = look.tint or one.tint, look.ink or one.ink
        gradient = look.gradient or (None if look.tint else one.gradient)
        one = BoxLook(top, right, bottom, left, tint, ink, look.radius or one.radius, inset, gradient)
    return one


def _edges(inset: Inset) -> tuple[int, int, int, int]:
    return inset.left, inset.right, inset.top, inset.bottom
