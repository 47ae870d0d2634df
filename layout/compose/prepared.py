"""A paragraph ready to be broken: characters with their widths and the gaps between them, in em of its 字."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from layout.compose.api import Piece
from layout.compose.breaks import NEVER
from layout.compose.gaps import STRETCH_REST, Edge, Gap, Voice

PLAIN_EDGE = Edge(0.0, 0.0, False)


@dataclass(slots=True)
class Prepared:
    """A paragraph, or a part of one between two breaks of the author's.

    Gap *i* stands between characters *i* and *i* + 1.
    """

    text: str
    """Characters drawn."""
    shape: str
    offsets: list[int]
    """Of each drawn character in the paragraph's text, and at the end the offset where the next part begins."""
    pieces: Sequence[Piece]
    """Of the whole paragraph."""
    owner: list[int]
    """The piece each character belongs to."""
    voices: list[Voice]
    """By piece."""
    advance: list[float]
    natural: list[float]
    stretches: list[int]
    """1 where a gap takes part in stretching class 3."""
    penalty: list[float]
    squeeze: dict[int, dict[int, float]] = field(default_factory=dict)
    """Squeezing class → gap → what it can give."""
    take: dict[int, dict[int, float]] = field(default_factory=dict)
    """Stretching class (1, 2) → gap → what it can take."""
    starts: dict[int, float] = field(default_factory=dict)
    """Characters drawn further left when they begin a line, and by how much."""
    ends: dict[int, Edge] = field(default_factory=dict)
    """Characters whose right side changes at line end."""
    hyphens: dict[int, float] = field(default_factory=dict)
    """Gaps where a word may be divided → width of the hyphen."""
    kerns: dict[int, float] = field(default_factory=dict)
    """Letters that take more or less at a line's end, where nothing follows that they are kerned to; by how much."""
    joined: set[int] = field(default_factory=set)
    """Gaps inside what is drawn as one glyph."""
    western: bool = False
    """Whether it is set as Western text: see `layout.compose.western`."""

    def voice(self, index: int) -> Voice:
        """Face and size of a character."""
        return self.voices[self.owner[index]]

    def set_gap(self, index: int, gap: Gap) -> None:
        """Put a gap in its place."""
        if index in self.joined:
            return
        self.natural[index] = gap.natural
        self.penalty[index] = gap.penalty
        if gap.squeeze:
            self.squeeze.setdefault(gap.squeeze, {})[index] = gap.give
        if gap.stretch != STRETCH_REST:
            self.stretches[index] = 0
            if gap.take:
                self.take.setdefault(gap.stretch, {})[index] = gap.take

    def bind(self, index: int, natural: float) -> None:
        """Make a gap rigid and unbreakable."""
        self.fix(index, natural)
        self.penalty[index] = NEVER

    def fix(self, index: int, natural: float) -> None:
        """Make a gap rigid."""
        self.natural[index] = natural
        self.stretches[index] = 0
        for table in (*self.squeeze.values(), *self.take.values()):
            table.pop(index, None)

    def pad(self, start: int, end: int, left: float, right: float) -> None:
        """Add fixed blank at the sides of characters that take more room than the font gives them."""
        if start:
            self.natural[start - 1] += left
        self.starts[start] = self.starts.get(start, 0.0) - left
        if end < len(self.shape):
            self.natural[end - 1] += right
        edge = self.ends.get(end - 1, PLAIN_EDGE)
        self.ends[end - 1] = edge._replace(natural=edge.natural + right)

    def stretches_of(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches of characters of one piece between two characters, as (first, one after the last)."""
        at = start
        for index in range(start + 1, end + 1):
            if index == end or self.owner[index] != self.owner[at]:
                yield at, index
                at = index
