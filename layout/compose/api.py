"""What goes into the composer and what comes out. Lengths in points, widths that a font tells in em."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from layout.errors import Diagnostic
from layout.model.body import UNMARKED, Marks
from layout.model.page import Line, Run, Upright
from layout.model.theme import Align, FaceRef, FaceRun, Setting
from layout.units import Pt


class Measure(Protocol):
    """What the composer asks of fonts; a test needs none."""

    def advances(self, face: FaceRef, text: str) -> Sequence[float]:
        """Advance in em of each character of `text`, shaped as one run: kerning on, ligatures off.

        A character drawn together with the one before (a combining mark, the second half of ——) has 0.
        """

    def blanks(self, face: FaceRef, mark: str) -> tuple[float, float]:
        """The blank in em left and right of a mark's ink within its advance, from its outline."""

    def ink(self, face: FaceRef, text: str) -> tuple[float, float, float, float]:  # noqa: ARG002 (as below)
        """Left, foot, right and top of the ink of `text` in em, from where its baseline begins."""
        return 0.0, -0.12, 1.0, 0.88

    def face_runs(self, face: FaceRef, text: str) -> Sequence[FaceRun]:  # noqa: ARG002 (for those that have faces)
        """Which face sets what of a text whose style names *face*; nothing where that sets it all."""
        return ()


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a paragraph in one face, size and style. A ``\\n`` in the text is a break the author asked for."""

    text: str
    face: FaceRef
    size: Pt
    style: str
    shift: Pt = 0.0
    """How much higher than the others it stands."""
    joined: bool = False
    """Whether its characters are drawn joined or stacked: see `FaceRun`."""
    marks: Marks = UNMARKED
    over: tuple[Run, ...] = ()
    """What stands above it (注音), from its own left edge: its characters are not parted, and take that width."""
    least: Pt = 0.0
    """The width that they take at least."""
    upright: Upright | None = None
    """How its characters stand in a vertical line."""


@dataclass(frozen=True, slots=True)
class Form:
    """The shape that a paragraph is poured into."""

    measure: Pt
    size: Pt
    """One 字: what indents and the em of the setting refer to."""
    indent: float = 0.0
    """First line, em."""
    align: Align = Align.JUSTIFY
    tracking: float = 0.0
    setting: Setting = field(default_factory=Setting)
    hang: float = 0.0
    """How far all lines but the first begin from the left edge, em."""
    whole: bool = False
    """Whether lines rather end between words than inside one: captions."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A composed paragraph."""

    text: str
    """The pieces' text, as the offsets of its lines count it."""
    lines: tuple[Line, ...]
    cost: float
    """What a reader sees of its unevenness: comparable between settings of the same text."""
    diagnostics: tuple[Diagnostic, ...] = ()
