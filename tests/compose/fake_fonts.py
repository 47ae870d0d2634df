"""Measures of fonts that no file holds: widths are what the rules talk about, so a test's sums can be done by hand."""

from collections.abc import Sequence

from layout.compose import Form, Measure, Paragraph, Piece, compose
from layout.model.page import Line
from layout.model.theme import Align, FaceRef, Setting

FACE = FaceRef("Fake")
OPENERS = "“‘（《〈【〔〖［｛「『〘〚"
CLOSERS = "”’）》〉】〕〗］｝」』〙〛，、；：。．？！"
CENTRED = "・·"


class Fake(Measure):
    """Han one em, Latin and digits half an em, spaces a quarter; marks are blank on half of their square.

    `centred` marks stand in the middle of theirs, as all do in Traditional Chinese fonts and some in Japanese ones.
    `dash` is the width of ——, drawn as one glyph; `narrow` characters are 0.3 em wide.
    """

    def __init__(self, centred: str = CENTRED, dash: float = 2.0, narrow: str = "") -> None:
        self.centred, self.dash, self.narrow = centred, dash, narrow

    def advances(self, face: FaceRef, text: str) -> Sequence[float]:
        found: list[float] = []
        for i, char in enumerate(text):
            if char == "—":
                second = i and text[i - 1] == "—" and found[-1]
                found.append(0.0 if second else self.dash if text[i + 1 : i + 2] == "—" else 1.0)
            elif char in self.narrow:
                found.append(0.3)
            elif char == " ":
                found.append(0.25)
            elif "\u0300" <= char <= "\u036f":
                found.append(0.0)
            else:
                found.append(0.5 if char < "\u0250" and char not in CENTRED else 1.0)
        return found

    def blanks(self, face: FaceRef, mark: str) -> tuple[float, float]:
        if mark in self.centred:
            return 0.35, 0.35
        if mark in OPENERS:
            return 0.6, 0.05
        return 0.05, 0.6


FAKE = Fake()
TRADITIONAL = Fake(centred=CENTRED + "，。、；：？！．")
"""Marks as Taiwan and Hong Kong draw them: in the middle of their square."""


def piece(text: str, size: float = 10.0, style: str = "body", face: FaceRef = FACE) -> Piece:
    return Piece(text, face, size, style)


def form(
    em: float, indent: float = 0.0, align: Align = Align.JUSTIFY, tracking: float = 0.0, **setting: object
) -> Form:
    """A form of so many em of 10 pt, with that setting."""
    return Form(em * 10.0, 10.0, indent, align, tracking, Setting(**setting))  # type: ignore[arg-type]


def set_text(text: str, em: float, measure: Measure = FAKE, indent: float = 0.0, **setting: object) -> Paragraph:
    return compose([piece(text)], form(em, indent, **setting), measure)


def texts(paragraph: Paragraph) -> list[str]:
    return [line.text for line in paragraph.lines]


def origins(line: Line, measure: Measure = FAKE) -> list[tuple[str, float]]:
    """Each character of a line with the x of its glyph, in em of its own size, as a painter places it."""
    found = []
    for run in line.runs:
        x = run.x
        for char, advance in zip(run.text, measure.advances(run.face, run.text), strict=True):
            found.append((char, round(x / run.size, 6)))
            x += advance * run.size + run.spacing
    return found


def natural_width(text: str, measure: Measure = FAKE, **setting: object) -> float:
    """The width in em of a text set between two Han characters, which are taken off again."""
    line = set_text(f"国{text}国", 100, measure, **setting).lines[0]
    return line.width / 10.0 - 2.0
