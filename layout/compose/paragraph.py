"""A paragraph, composed: prepared, broken as a whole, each line solved and cut into runs."""

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from layout.compose.api import Form, Measure, Paragraph, Piece
from layout.compose.candidates import BreakNode, Candidates
from layout.compose.classes import DIGIT, LETTER, shape_of
from layout.compose.line import set_line
from layout.compose.linebreak import Breaks, Shape, best_breaks, breaks_in, legal_lines
from layout.compose.memory import Memory
from layout.compose.prepare import Preparer
from layout.compose.prepared import Prepared
from layout.compose.sense import word_prices
from layout.errors import Diagnostic, said, warning
from layout.model.page import Line
from layout.model.theme import Align, FaceRef, FaceRun, Setting
from layout.units import Pt

REMEMBERED = 8192
"""Paragraphs that a workshop keeps: more than an issue has, at several measures each."""

LOOSE = 0.5
"""From this space between its characters on, em, a line looks like a list of them: clreq's ceiling for other gaps."""
LOOSE_WORDS = 0.8
"""Besides its own space, between two Western words, em."""


class Workshop:
    """One measure of fonts with what has been composed in it, by content: the same text in the same form is known.

    Whoever sets an issue makes one and gives it where a `Measure` is asked for; what it remembers goes with it, so that
    nothing of one issue is left for the next.
    """

    def __init__(self, measure: Measure) -> None:
        self.measure = measure
        self._preparers: Memory[tuple[Setting, float, bool], Preparer] = Memory(64)
        self._prepared: Memory[tuple[tuple[Piece, ...], Pt, Setting, float, bool], list[Prepared]] = Memory(REMEMBERED)
        self._lines: Memory[tuple[tuple[Piece, ...], Pt, Setting, float, Align, bool], list[Candidates]] = Memory(
            REMEMBERED
        )
        self._broken: Memory[tuple[tuple[Piece, ...], Form], list[Breaks]] = Memory(REMEMBERED)
        self.paragraphs: Memory[tuple[object, ...], Paragraph] = Memory(REMEMBERED)
        self.loosened: Memory[tuple[tuple[Piece, ...], Form, int, float], tuple[Paragraph | None]] = Memory(REMEMBERED)

    def advances(self, face: FaceRef, text: str) -> Sequence[float]:
        """As the measure says."""
        return self.measure.advances(face, text)

    def blanks(self, face: FaceRef, mark: str) -> tuple[float, float]:
        """As the measure says."""
        return self.measure.blanks(face, mark)

    def ink(self, face: FaceRef, text: str) -> tuple[float, float, float, float]:
        """As the measure says."""
        return self.measure.ink(face, text)

    def face_runs(self, face: FaceRef, text: str) -> Sequence[FaceRun]:
        """As the measure says."""
        return self.measure.face_runs(face, text)

    def prepare(self, pieces: tuple[Piece, ...], form: Form) -> list[Prepared]:
        """The parts of a paragraph between its author's breaks, ready to be broken at any measure."""
        optical = form.align in (Align.CENTER, Align.END)
        setting, tracking = form.setting, form.tracking
        preparer = self._preparers.get(
            (setting, tracking, optical), lambda: Preparer(self.measure, setting, tracking, optical)
        )
        return self._prepared.get(
            (pieces, form.size, setting, tracking, optical), lambda: preparer.prepare(pieces, form.size)
        )

    def lines(self, pieces: tuple[Piece, ...], form: Form) -> list[Candidates]:
        """The lines that each part of a paragraph could have, at any measure."""
        justify = form.align is Align.JUSTIFY

        def found() -> list[Candidates]:
            parts = self.prepare(pieces, form)
            names = form.setting.names
            dearer = [word_prices(part.text, names, justify) if form.whole else () for part in parts]
            return [legal_lines(part, justify, prices) for part, prices in zip(parts, dearer, strict=True)]

        return self._lines.get(
            (pieces, form.size, form.setting, form.tracking, form.align, form.whole),
            found,
        )

    def broken(self, pieces: tuple[Piece, ...], form: Form) -> list[Breaks]:
        """The best breaks of each part of a paragraph."""
        return self._broken.get(
            (pieces, form),
            lambda: [best_breaks(part, _shape(form, i == 0)) for i, part in enumerate(self.lines(pieces, form))],
        )


def workshop(measure: Measure) -> Workshop:
    """The workshop that a caller keeps, or one for this once."""
    return measure if isinstance(measure, Workshop) else Workshop(measure)


def compose(pieces: Sequence[Piece], form: Form, measure: Measure, looseness: int = 0) -> Paragraph:
    """Set a paragraph as well as it can be: breaks chosen as a whole, each line solved in clreq's order.

    Lines are aligned already: their runs' x counts from the left edge of the measure, whatever `form.align` says.
    A paragraph without a character has no lines. `looseness` asks for so many lines more than its best setting has
    (fewer, if negative); where that cannot be the best setting is returned: see `loosen`. Where no legal setting
    exists the least bad one is returned with a warning: ``forbidden-break``, ``overfull-line`` or ``underfull-line``.
    A ``loose-line`` is legal, but wants another wording.
    """
    if looseness:
        loosened = loosen(pieces, form, measure, looseness)
        if loosened is not None:
            return loosened
    key = tuple(pieces)
    shop = workshop(measure)
    return shop.paragraphs.get((key, form), lambda: _compose(key, form, shop))


def loosen(
    pieces: Sequence[Piece], form: Form, measure: Measure, by: int, within: float = math.inf
) -> Paragraph | None:
    """Set a paragraph `by` lines longer than its best setting (shorter, if negative); None where no legal one exists.

    What that takes is the difference of the two costs; where it is more than `within`, the answer is None as well, and
    quicker. For copyfitting (TeX calls it looseness).
    """
    if by == 0:
        return compose(pieces, form, measure)
    key = tuple(pieces)
    shop = workshop(measure)
    return shop.loosened.get((key, form, by, within), lambda: (_loosen(key, form, shop, by, within),))[0]


def _compose(pieces: tuple[Piece, ...], form: Form, shop: Workshop) -> Paragraph:
    return _paragraph(shop.prepare(pieces, form), pieces, form, shop.broken(pieces, form))


def _loosen(pieces: tuple[Piece, ...], form: Form, shop: Workshop, by: int, within: float) -> Paragraph | None:
    """Loosen the part of the paragraph where it costs least."""
    parts, best = shop.prepare(pieces, form), shop.broken(pieces, form)
    choices: list[tuple[float, int, Breaks]] = []
    for i, lines in enumerate(shop.lines(pieces, form)):
        other = breaks_in(lines, _shape(form, i == 0), len(best[i].nodes) + by, best[i].cost + within)
        if other is not None:
            choices.append((other.cost - best[i].cost, i, other))
    if not choices:
        return None
    _, i, other = min(choices, key=lambda choice: choice[0])
    return _paragraph(parts, pieces, form, [*best[:i], other, *best[i + 1 :]])


def _shape(form: Form, first: bool) -> Shape:
    """The measures of a part's lines, em."""
    room = form.measure / form.size
    rest = room - form.hang
    return Shape(room - form.indent if first else rest, rest, form.align is Align.JUSTIFY)


def _paragraph(parts: Sequence[Prepared], pieces: Sequence[Piece], form: Form, breaks: Sequence[Breaks]) -> Paragraph:
    """Set all lines between given breaks."""
    lines: list[Line] = []
    diagnostics: list[Diagnostic] = []
    for i, (part, chosen) in enumerate(zip(parts, breaks, strict=True)):
        part_lines = lines_of(part, form, chosen, form.hang if i else form.indent)
        diagnostics += faults(part_lines)
        lines += part_lines
    if lines:
        lines[-1] = replace(lines[-1], last=True)
    cost = sum(chosen.cost for chosen in breaks)
    return Paragraph("".join(piece.text for piece in pieces), tuple(lines), cost, tuple(diagnostics))


def lines_of(part: Prepared, form: Form, breaks: Breaks, indent: float) -> list[Line]:
    """The lines between given breaks."""
    lines = []
    start = 0
    for node in breaks.nodes:
        is_last = node is breaks.nodes[-1]
        line = set_line(part, form, start, node, indent if start == 0 else form.hang, is_last)
        amiss = _amiss(line, node, form, is_last) or _loose_words(line)
        lines.append(replace(line, amiss=amiss) if amiss else line)
        start = node.next
    return lines


def _amiss(line: Line, node: BreakNode, form: Form, is_last: bool) -> str:
    """What had to be done although it is not allowed, or is no pleasure to read: a code, or nothing."""
    if line.width > form.measure + 0.01 * form.size:
        return "overfull-line"
    if node.forced:
        return "forbidden-break"
    if form.align is Align.JUSTIFY and not line.full and not is_last:
        return "underfull-line"
    widest = max((run.spacing / run.size for run in line.runs), default=0.0) - form.tracking
    return "loose-line" if widest > LOOSE else ""


def _loose_words(line: Line) -> str:
    """Whether words stand so far apart that white runs through the text, as `_amiss` says it."""
    spaces = (after.x - before.x - before.ink for before, after in pairwise(line.runs) if before.text[-1] == " ")
    return "loose-line" if line.full and max(spaces, default=0.0) > LOOSE_WORDS * line.runs[0].size else ""


def faults(lines: Sequence[Line]) -> list[Diagnostic]:
    """What is amiss with lines: one finding a kind, with the first of them."""
    found: dict[str, list[str]] = {}
    for line in lines:
        if line.amiss:
            found.setdefault(line.amiss, []).append(line.text)
    return [line_fault(code, shown) for code, shown in found.items()]


_HINTS = {
    "overfull-line": "hint-smaller-or-wider",
    "forbidden-break": "hint-smaller-or-wider",
    "underfull-line": "hint-reword",
    "loose-line": "hint-reword",
}
"""Code → what helps."""


def line_fault(code: str, shown: Sequence[str]) -> Diagnostic:
    """The finding that lines (*shown*, their texts) have something amiss."""
    in_word = code == "forbidden-break" and shape_of(shown[0])[-1:] in (LETTER, DIGIT)
    hint = said("hint-part-word" if in_word else _HINTS[code])
    return warning(code, None, hint, line=shown[0], more=len(shown) - 1)
