"""What stands upright in vertical lines, set so in the painted file before it is written.

The painter knows no vertical lines: it paints horizontal ones in a block that is turned by a quarter. That is right for
words and brackets. Runs that a page's plan has upright are found again by their places and written anew: full-width
characters in the vertical form of their font, marks moved within their squares, figures side by side in one square.
Each stays where it was in the stream, so that text is read in order. A run that is not found stays sideways, and is
told.
"""

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Any

from layout.errors import Diagnostic, error, said
from layout.model.document import DecidedPage
from layout.model.page import Run
from layout.press.downwards import downwards, glyphs, only_glyphs
from layout.press.unwritten import fonts_of, referred, written

_MIDDLE = 0.38
"""The middle of a square above the baseline, em."""
_TOP = 0.88
"""The top of a square above the baseline, em."""
_UNITS = 1000
_OVER = 500
"""By how much the position of upright text lies above its square, thousandths of an em: readers of a PDF, which take
what begins at about one height for a horizontal line and tell it from the left, then tell it before what lies sideways
below. A note's mark is small: its position lies as far above as its neighbours', or they would take it for one line."""
_SQUARE_TOP, _DOWN = 880, -1000
"""Of a square above the baseline, and from character to character; in the same terms."""
_HALF = 500
"""Of a square, from its middle to its side; in the same terms."""
_CELL = 0.5
"""Points: places are looked up in squares of this size."""
_NEAR = 0.3
"""Points by which a run may be painted off its place."""
_SHOWN = 20
Matrix = tuple[float, float, float, float, float, float]
_START: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass
class _Page:
    """The upright runs of a page, by the place at which each begins, and its fonts that stand downwards."""

    left: float
    top: float
    """The trim's corner, in the file's coordinates."""
    by_place: dict[tuple[int, int], list[tuple[float, float, Run]]] = field(default_factory=dict)
    over: dict[int, int] = field(default_factory=dict)
    """Of a run, thousandths of its em by which its position lies above its square: as far as in the line's largest."""
    found: set[int] = field(default_factory=set)
    fonts: dict[tuple[bytes, int], dict[int, tuple[float, float]]] = field(default_factory=dict)
    """By name and how far above: glyphs whose ink is moved, and how far to the right and up, em."""

    def add(self, x: float, y: float, run: Run, largest: float) -> None:
        """A run at a place from the trim's corner."""
        x, y = self.left + x, self.top - y
        self.by_place.setdefault((int(x / _CELL), int(y / _CELL)), []).append((x, y, run))
        self.over[id(run)] = round(_OVER * largest / run.size)

    def at(self, x: float, y: float) -> Run | None:
        """The run that begins at a place of the file's."""
        column, row = int(x / _CELL), int(y / _CELL)
        for place in ((column + i, row + j) for i in (0, -1, 1) for j in (0, -1, 1)):
            for left, top, run in self.by_place.get(place, ()):
                if abs(left - x) < _NEAR and abs(top - y) < _NEAR:
                    self.found.add(id(run))
                    return run
        return None

    def sideways(self) -> Iterator[Run]:
        """Those that were not found."""
        for runs in self.by_place.values():
            yield from (run for _, _, run in runs if id(run) not in self.found)


@dataclass
class _Form:
    """The vertical form of a font, and where its marks lie."""

    font: Any
    descendant: Any
    top: int
    """From the baseline to the position, thousandths of an em."""
    places: dict[int, tuple[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, pdf: Any, font: Any, over: int) -> "_Form":
        """The form of a composite font: the same, but for its direction, and how far above text its position lies."""
        descendant = copy(referred(pdf, font["DescendantFonts"][0]))
        descendant["DW2"] = b"[%d %d]" % (_SQUARE_TOP + over, _DOWN)
        pdf.add_object(descendant)
        form = copy(font)
        form["Encoding"], form["DescendantFonts"] = "/Identity-V", b"[" + descendant.reference + b"]"
        pdf.add_object(form)
        return cls(form, descendant, _SQUARE_TOP + over)

    def move(self, moved: dict[int, tuple[float, float]]) -> None:
        """Let glyphs lie elsewhere in their squares: to the right and up, em."""
        for glyph, (right, up) in sorted(moved.items()):
            self.places.setdefault(glyph, (round(_HALF - _UNITS * right), round(self.top - _UNITS * up)))
        places = (b"%d [%d %d %d]" % (glyph, _DOWN, *place) for glyph, place in self.places.items())
        self.descendant["W2"] = b"[" + b" ".join(places) + b"]"


def stand_upright(pdf: Any, decided: Sequence[DecidedPage | None]) -> list[Diagnostic]:
    """Make what pages have upright stand so in a file that WeasyPrint is about to write; errors for what is not there.

    *pdf* is its `pydyf.PDF`: a file once written would have to be read and written again.
    """
    faults: list[Diagnostic] = []
    made: dict[tuple[bytes, int], _Form] = {}
    for number, (place, plan) in enumerate(zip(pdf.pages["Kids"][::3], decided, strict=False), 1):
        if plan is None or not any(placed.vertical for placed in plan.lines):
            continue
        page = pdf.objects[place]
        standing = _standing(page, plan)
        content = referred(pdf, page["Contents"])
        content.stream = [_turned(b"\n".join(map(written, content.stream)), standing)]
        _give_fonts(pdf, fonts_of(pdf, page), standing, made)
        faults += _told(standing, number)
    return faults


def _standing(page: Any, plan: DecidedPage) -> _Page:
    standing = _Page(float(page["TrimBox"][0]), float(page["TrimBox"][3]))
    for placed in plan.lines:
        largest = max((run.size for run in placed.line.runs), default=0.0)
        for run in placed.line.runs if placed.vertical else ():
            if run.upright is not None and run.text.strip():
                standing.add(placed.x + run.shift, placed.baseline + run.x, run, largest)
    return standing


def _told(standing: _Page, page: int) -> Iterator[Diagnostic]:
    lost: dict[str, list[str]] = {}
    for run in standing.sideways():
        lost.setdefault(run.style, []).append(run.text)
    hint = said("hint-leave-places")
    for style, texts in lost.items():
        shown, count = texts[0][:_SHOWN], len(texts)
        yield error("line-moved", None, hint, form="sideways", page=page, style=style, lines=count, line=shown)


def _give_fonts(pdf: Any, fonts: Any, standing: _Page, made: dict[tuple[bytes, int], _Form]) -> None:
    """Put the vertical forms of fonts beside them, each made once a file, with the places of marks in their squares."""
    for (name, over), moved in sorted(standing.fonts.items()):
        key = fonts[name[1:].decode()], over
        form = made.get(key) or made.setdefault(key, _Form.of(pdf, referred(pdf, key[0]), over))
        fonts[_named(name, over)[1:].decode()] = form.font.reference
        form.move(moved)


def _named(font: bytes, over: int) -> bytes:
    return downwards(font if over == _OVER else b"%s-%d" % (font, over))


def _turned(content: bytes, standing: _Page) -> bytes:
    """A page's content, as WeasyPrint writes it: an operator a line."""
    out: list[bytes] = []
    matrix, kept = _START, []
    font, size, run = b"", 0.0, None
    for line in content.split(b"\n"):
        *operands, operator = line.rsplit(b" ", 1)
        if operator == b"q":
            kept.append(matrix)
        elif operator == b"Q" and kept:
            matrix = kept.pop()
        elif operator == b"cm":
            matrix = _multiplied(_numbers(operands[0]), matrix)
        elif operator == b"Tf":
            font, points = operands[0].split()
            size = float(points)
        elif operator == b"Tm":
            own = _numbers(operands[0])
            run = standing.at(*_multiplied(own, matrix)[4:])
            if run is not None:  # written with the text: its size is not known before
                place = own
                continue
        elif operator == b"TJ" and run is not None:
            over = standing.over[id(run)]
            out += _upright(run, place, operands[0], font, size, over)
            if out[-1].endswith(b" Tf"):
                standing.fonts.setdefault((font, over), {}).update(_moved(run, operands[0]))
            run = None
            continue
        out.append(line)
    return b"\n".join(out)


def _moved(run: Run, array: bytes) -> Iterator[tuple[int, tuple[float, float]]]:
    """The glyphs of a run whose ink is moved: it has a glyph for each character."""
    if run.upright is None or not run.upright.moved:
        return
    by = {mark: (right, up) for mark, right, up in run.upright.moved}
    for char, glyph in zip(run.text, glyphs(array), strict=False):
        if char in by:
            yield glyph, by[char]


def _upright(run: Run, place: Matrix, array: bytes, font: bytes, size: float, over: int) -> list[bytes]:
    """What shows a run that stands upright, in a block that is turned by a quarter: x down the page, y to the left."""
    upright, (*_, x, y) = run.upright, place
    if upright is None:
        return []
    middle = y - _MIDDLE * size
    if upright.across and len(run.text) > 1:
        start = middle + upright.across * upright.scale / 2 * size
        return [_matrix(upright.scale, x + upright.foot * size, start), only_glyphs(array) + b" TJ"]
    up = _TOP - upright.foot if upright.across else 0.0
    points = b"%g" % size
    return [
        _matrix(1.0, x - (up + over / _UNITS) * size, middle),
        _named(font, over) + b" " + points + b" Tf",
        array + b" TJ",
        font + b" " + points + b" Tf",
    ]


def _matrix(wide: float, x: float, y: float) -> bytes:
    return b"0 %.6g -1 0 %.4f %.4f Tm" % (-wide, x, y)


def _numbers(operands: bytes) -> Matrix:
    a, b, c, d, e, f = map(float, operands.split())
    return a, b, c, d, e, f


def _multiplied(one: Matrix, other: Matrix) -> Matrix:
    """The matrix that applies *one*, then *other*."""
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u
