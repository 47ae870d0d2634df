"""A paragraph of a .docx while its runs are read: characters with their look, pictures and boxes beside them."""

from collections import Counter
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import groupby
from typing import Any

from layout.intake.archive import child, value
from layout.intake.manuscript import Look, Seen, SeenParagraph, SeenPicture, SeenRun
from layout.intake.wordstyles import Styles, is_on
from layout.model.body import UNMARKED, Emphasis, Marks

_KAI = ("楷", "kai")  # data
"""What the name of a kai face has in it."""
_BLACK = ("黑体", "simhei", "heiti", "小标宋", "粗宋", "大标宋")  # data
"""What the names of faces have in them that stand for black type: offices set subheads in them, not in bold."""
_SYMBOLS = {
    0xF06C: "●", 0xF06E: "■", 0xF0A7: "■", 0xF0B7: "•", 0xF075: "◆", 0xF0D8: "▶", 0xF0E0: "→", 0xF0E8: "→",  # data
    0xF0FC: "√", 0xF052: "√", 0xF0FE: "☑", 0xF0A8: "□", 0xF06F: "□", 0xF0A3: "□", 0xF021: "✎", 0xF046: "☞",  # data
    0xF0A1: "○", 0xF06D: "○", 0xF0B0: "°", 0xF0B1: "±", 0xF0B4: "×", 0xF0B8: "÷", 0xF0B3: "≥",  # data
}  # fmt: skip
"""Signs of Word's symbol faces, and the characters that they show."""


class Parted(Enum):
    """Where a new page begins or a rule stands."""

    BEFORE = auto()
    BEHIND = auto()


@dataclass(slots=True)
class RunLine:
    """A paragraph that is being read."""

    pieces: list[tuple[SeenRun, float]] = field(default_factory=list)
    """Characters of one look, and their size in points."""
    pictures: list[SeenPicture] = field(default_factory=list)
    beside: list[Seen] = field(default_factory=list)
    """What stands in boxes that are anchored here."""
    fields: list[str] = field(default_factory=list)
    """Of each field that is open, how far it is."""
    parted: Parted | None = None

    def add(self, text: str, emphasis: Emphasis = Emphasis.NONE, size: float = 0.0, marks: Marks = UNMARKED) -> None:
        """Characters of one look."""
        if text:
            self.pieces.append((SeenRun(text, emphasis, marks), size))

    def part(self) -> None:
        """A new page begins here, or a rule stands here."""
        self.parted = Parted.BEHIND if self.text.strip() else Parted.BEFORE

    def field(self, state: str) -> None:
        """A field begins, comes to its result, ends."""
        if state == "begin":
            self.fields.append(state)
        elif self.fields and state == "separate":
            self.fields[-1] = state
        elif self.fields and state == "end":
            self.fields.pop()

    @property
    def in_instruction(self) -> bool:
        """Whether what follows is what a field computes, not what it shows."""
        return bool(self.fields) and self.fields[-1] == "begin"

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(run.text for run, _ in self.pieces)

    @property
    def size(self) -> float:
        """Points of most of its characters."""
        sizes: Counter[float] = Counter()
        for run, size in self.pieces:
            sizes[size] += len(run.text.strip())
        return sizes.most_common(1)[0][0] if sizes else 0.0

    def blocks(self, look: Look) -> list[Seen]:
        """The pictures, the paragraph and what stands in its boxes; no paragraph where only pictures stood."""
        runs = tuple(
            SeenRun("".join(run.text for run, _ in group), *manner)
            for manner, group in groupby(self.pieces, key=lambda piece: (piece[0].emphasis, piece[0].marks))
        )
        paragraph = SeenParagraph(runs, look)
        alone = bool(self.pictures or self.beside) and not paragraph.text.strip()
        return [*self.pictures, *([] if alone else [paragraph]), *self.beside]


def run_emphasis(styles: Styles, named: tuple[str, str], own: Any) -> Emphasis:
    """Black type, kai or neither: as the run says, else its style, else its paragraph's."""
    if _switched(styles, named, "b", own):
        return Emphasis.STRONG
    if _switched(styles, named, "i", own):
        return Emphasis.KAI
    face = _face(styles, named, own).lower()
    if any(name in face for name in _BLACK):
        return Emphasis.STRONG
    return Emphasis.KAI if any(name in face for name in _KAI) else Emphasis.NONE


def _face(styles: Styles, named: tuple[str, str], own: Any) -> str:
    """The face of a run's Han: its own, else its style's, else its paragraph's."""
    for style in dict.fromkeys(named):
        fonts = styles.settings(style, "rPr", "rFonts", own)
        if face := value(fonts, "eastAsia") or (value(fonts, "ascii") if fonts is child(own, "rFonts") else ""):
            return face
    return ""


def _switched(styles: Styles, named: tuple[str, str], name: str, own: Any) -> bool:
    found = [styles.settings(style, "rPr", name, own) for style in dict.fromkeys(named)]
    first = next((one for one in found if one is not None), None)
    return bool(is_on(first))


def run_marks(styles: Styles, named: tuple[str, str], own: Any) -> Marks:
    """Whether a run's characters stand high or low."""
    for style in dict.fromkeys(named):
        if place := value(styles.settings(style, "rPr", "vertAlign", own), "val"):
            return Marks(raised={"superscript": 1, "subscript": -1}.get(place, 0))
    return UNMARKED


def run_size(styles: Styles, named: tuple[str, str], own: Any) -> float:
    """Points of a run's characters; 0 where nobody says."""
    for style in dict.fromkeys(named):
        half = value(styles.settings(style, "rPr", "sz", own), "val")
        if half.replace(".", "", 1).isdigit():
            return float(half) / 2
    return 0.0


def symbol(code: str) -> str:
    """The character for a sign of one of Word's symbol faces; empty where there is none."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if number in _SYMBOLS:
        return _SYMBOLS[number]
    return "" if 0xE000 <= number <= 0xF8FF else chr(number)
