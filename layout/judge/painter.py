"""The operators that set state and paint paths and text; each method `op_X` is the operator X.

What needs other content streams (forms, patterns, Type 3 glyphs, pictures) is the interpreter's.
"""

from collections.abc import Sequence
from typing import Any

import pikepdf

from layout.errors import Argument
from layout.judge import colour
from layout.judge.colour import Paint, Space
from layout.judge.fonts import Font
from layout.judge.geometry import IDENTITY, Bounds, Matrix, boxed, multiply, scales
from layout.judge.marks import Clip, FillMark, Mark, Notice, Outline, PageContent, PaintContext, StrokeMark, TextMark
from layout.judge.paths import PathBuilder, bounds_of, is_upright
from layout.judge.resources import Resources
from layout.judge.state import State
from layout.pdf import objects
from layout.pdf.objects import Raw

_NOTICES_MOST = 500
_SAVED_STATES_MOST = 512
"""Saved graphics states (PDF 1.4 promised readers for 28)."""
_FAR = 1e9
_BLANKS = (" ", "\u3000", "\u00a0")


class Stopped(Exception):
    """A limit was reached."""


def matrix_of(operands: Sequence[Raw]) -> Matrix:
    """Six operands as a matrix; raises ValueError for another number of them."""
    a, b, c, d, e, f = (float(value) for value in operands)
    return (a, b, c, d, e, f)


def _values(operands: Sequence[Raw], count: int) -> tuple[float, ...]:
    if len(operands) < count:
        raise ValueError(operands)
    return tuple(float(value) for value in operands[len(operands) - count :])


class Painter:
    """Keeps the graphics state and writes marks into a `PageContent`."""

    def __init__(self, content: PageContent, fonts: dict[object, Font]) -> None:
        self.content = content
        self.context = PaintContext.PAGE
        self.state = State(content.to_page, Clip(content.media))
        self.resources = Resources(None, fonts)
        self.stack: list[State] = []
        self.path = PathBuilder()
        self.unseen = 0
        """How many of the layers around what is painted are switched off."""
        self._pending_clip: bool | None = None
        """Whether the path that is to clip is even-odd; None where none is."""
        self._clips_with_text = False
        self._text_matrix = self._line_matrix = IDENTITY

    def notice(self, code: str, value: Argument = "", bounds: Bounds | None = None) -> None:
        """Write down what is no mark, once."""
        notice = Notice(code, value, bounds)
        if len(self.content.notices) < _NOTICES_MOST and notice not in self.content.notices:
            self.content.notices.append(notice)

    def pattern(self, name: str, mark: Mark) -> None:
        """A mark was painted with a pattern."""
        raise NotImplementedError

    def glyph_procedures(self, font: Font, codes: tuple[int, ...], matrix: Matrix) -> None:
        """Glyphs of a Type 3 font were shown."""
        raise NotImplementedError

    def common(self, whole: Bounds, paint: Paint, fill: bool) -> dict[str, Any]:
        """What all marks say of themselves."""
        state = self.state
        return {
            "bounds": whole.meet(state.clip.bounds),
            "whole": whole,
            "clip": state.clip,
            "paint": paint,
            "overprint": state.overprints(fill),
            "alpha": state.group_alpha * (state.alpha_fill if fill else state.alpha_stroke),
            "blend": state.blend if state.blend != "Normal" else state.group_blend,
            "soft_mask": state.soft_mask,
            "context": self.context,
            "order": len(self.content.marks),
            "strange": state.strange,
            "hidden": bool(self.unseen),
            "uncertain": state.uncertain(paint),
        }

    def add(self, mark: Mark) -> None:
        """Write a mark down, and what its pattern paints."""
        self.content.marks.append(mark)
        if mark.paint.pattern:
            self.pattern(mark.paint.pattern, mark)

    # Graphics state

    def op_q(self, _: Sequence[Raw]) -> None:
        """Save the graphics state."""
        if len(self.stack) >= _SAVED_STATES_MOST:
            self.notice("nesting-too-deep")
            raise Stopped
        self.stack.append(self.state)
        self.state = self.state.copy()

    def op_Q(self, _: Sequence[Raw]) -> None:
        """Restore it."""
        if self.stack:
            self.state = self.stack.pop()
        else:
            self.notice("state-unbalanced", "Q")

    def op_cm(self, operands: Sequence[Raw]) -> None:
        """Change the coordinate system."""
        self.state.ctm = multiply(matrix_of(operands), self.state.ctm)

    def op_w(self, operands: Sequence[Raw]) -> None:
        """Set the line width."""
        self.state.line_width = abs(float(operands[0]))

    def op_gs(self, operands: Sequence[Raw]) -> None:
        """Set parameters from an ExtGState."""
        parameters = self.resources.get("ExtGState", operands[0])
        if parameters is None:
            self.notice("resource-missing", f"ExtGState {operands[0]}")
            return
        for code, value in self.state.apply(parameters):
            self.notice(code, value)
        font = objects.items(objects.entry(parameters, "/Font"))
        if len(font) == 2:
            self.state.font = self.resources.font_of(font[0])
            self.state.size = objects.number(font[1])

    # Colour

    def _choose(self, space: Space, values: tuple[float, ...], fill: bool, pattern: Raw = None) -> None:
        self.content.chosen.setdefault(space)
        paint = self.state.paint(space, values, objects.name(pattern))
        if fill:
            self.state.fill = paint
        else:
            self.state.stroke = paint

    def op_g(self, operands: Sequence[Raw]) -> None:
        """Gray for filling."""
        self._choose(colour.GRAY, (float(operands[0]),), True)

    def op_G(self, operands: Sequence[Raw]) -> None:
        """Gray for stroking."""
        self._choose(colour.GRAY, (float(operands[0]),), False)

    def op_rg(self, operands: Sequence[Raw]) -> None:
        """RGB for filling."""
        self._choose(colour.RGB, _values(operands, 3), True)

    def op_RG(self, operands: Sequence[Raw]) -> None:
        """RGB for stroking."""
        self._choose(colour.RGB, _values(operands, 3), False)

    def op_k(self, operands: Sequence[Raw]) -> None:
        """CMYK for filling."""
        self._choose(colour.CMYK, _values(operands, 4), True)

    def op_K(self, operands: Sequence[Raw]) -> None:
        """CMYK for stroking."""
        self._choose(colour.CMYK, _values(operands, 4), False)

    def op_cs(self, operands: Sequence[Raw]) -> None:
        """Colour space for filling."""
        space = self.resources.space(operands[0])
        self._choose(space, colour.initial(space), True)

    def op_CS(self, operands: Sequence[Raw]) -> None:
        """Colour space for stroking."""
        space = self.resources.space(operands[0])
        self._choose(space, colour.initial(space), False)

    def op_scn(self, operands: Sequence[Raw]) -> None:
        """Colour in the space chosen, for filling."""
        self._set_colour(operands, self.state.fill, True)

    def op_SCN(self, operands: Sequence[Raw]) -> None:
        """Colour in the space chosen, for stroking."""
        self._set_colour(operands, self.state.stroke, False)

    def _set_colour(self, operands: Sequence[Raw], paint: Paint, fill: bool) -> None:
        if operands and objects.name(operands[-1]):
            space = paint.space if paint.space.family == "Pattern" else colour.PATTERN
            self._choose(space, tuple(objects.number(v) for v in operands[:-1]), fill, operands[-1])
        else:
            self._choose(paint.space, _values(operands, paint.space.components), fill)

    # Paths

    def op_m(self, operands: Sequence[Raw]) -> None:
        """Begin a subpath."""
        self.path.move(self.state.ctm, float(operands[0]), float(operands[1]))

    def op_l(self, operands: Sequence[Raw]) -> None:
        """A straight line."""
        self.path.line(self.state.ctm, float(operands[0]), float(operands[1]))

    def op_c(self, operands: Sequence[Raw]) -> None:
        """A curve with two control points."""
        x1, y1, x2, y2, x3, y3 = (float(value) for value in operands)
        self.path.curve(self.state.ctm, ((x1, y1), (x2, y2), (x3, y3)))

    def op_v(self, operands: Sequence[Raw]) -> None:
        """A curve whose first control point is where it starts."""
        x2, y2, x3, y3 = (float(value) for value in operands)
        self.path.curve(self.state.ctm, (None, (x2, y2), (x3, y3)))

    def op_y(self, operands: Sequence[Raw]) -> None:
        """A curve whose second control point is where it ends."""
        x1, y1, x3, y3 = (float(value) for value in operands)
        self.path.curve(self.state.ctm, ((x1, y1), (x3, y3), (x3, y3)))

    def op_h(self, _: Sequence[Raw]) -> None:
        """Close the subpath."""
        self.path.close()

    def op_re(self, operands: Sequence[Raw]) -> None:
        """A rectangle."""
        x, y, width, height = (float(value) for value in operands)
        self.path.rectangle(self.state.ctm, x, y, width, height)

    def op_W(self, _: Sequence[Raw]) -> None:
        """Clip with the path, once it has been painted."""
        self._pending_clip = False

    def op_W_even_odd(self, _: Sequence[Raw]) -> None:
        """Clip with the path, even-odd."""
        self._pending_clip = True

    def op_n(self, _: Sequence[Raw]) -> None:
        """End the path."""
        self._end_path()

    def op_f(self, _: Sequence[Raw]) -> None:
        """Fill, nonzero winding."""
        self._fill(False)
        self._end_path()

    def op_f_even_odd(self, _: Sequence[Raw]) -> None:
        """Fill, even-odd."""
        self._fill(True)
        self._end_path()

    def op_S(self, _: Sequence[Raw]) -> None:
        """Stroke."""
        self._stroke()
        self._end_path()

    def op_s(self, operands: Sequence[Raw]) -> None:
        """Close and stroke."""
        self.op_h(operands)
        self.op_S(operands)

    def op_B(self, _: Sequence[Raw]) -> None:
        """Fill and stroke."""
        self._fill(False)
        self._stroke()
        self._end_path()

    def op_B_even_odd(self, _: Sequence[Raw]) -> None:
        """Fill, even-odd, and stroke."""
        self._fill(True)
        self._stroke()
        self._end_path()

    def op_b(self, operands: Sequence[Raw]) -> None:
        """Close, fill and stroke."""
        self.op_h(operands)
        self.op_B(operands)

    def op_b_even_odd(self, operands: Sequence[Raw]) -> None:
        """Close, fill (even-odd) and stroke."""
        self.op_h(operands)
        self.op_B_even_odd(operands)

    def _end_path(self) -> None:
        if self._pending_clip is not None and self.context is not PaintContext.PATTERN:  # a tile stands elsewhere too
            polygons = self.path.polygons()
            clip = self.state.clip
            outline = Outline(polygons, self._pending_clip)
            outlines = clip.outlines if is_upright(polygons) else (*clip.outlines, outline)
            self.state.clip = Clip(clip.bounds.meet(bounds_of(polygons)), outlines, clip.by_text)
        self._pending_clip = None
        self.path.clear()

    def _fill(self, even_odd: bool) -> None:
        polygons = self.path.polygons()
        if polygons:
            common = self.common(bounds_of(polygons), self.state.fill, True)
            self.add(FillMark(**common, polygons=polygons, even_odd=even_odd))

    def _stroke(self) -> None:
        polygons = self.path.polygons()
        if polygons:
            width = self.state.line_width * min(scales(self.state.ctm))
            common = self.common(bounds_of(polygons).grow(width / 2), self.state.stroke, False)
            cosmetic = self.state.line_width == 0
            self.add(StrokeMark(**common, polygons=polygons, width=width, cosmetic=cosmetic))

    # Text

    def op_BT(self, _: Sequence[Raw]) -> None:
        """Begin a text object."""
        self._text_matrix = self._line_matrix = IDENTITY
        self._clips_with_text = False

    def op_ET(self, _: Sequence[Raw]) -> None:
        """End it: text that was shown to clip does so from here on."""
        if self._clips_with_text:
            clip = self.state.clip
            self.state.clip = Clip(clip.bounds, clip.outlines, True)
        self._clips_with_text = False

    def op_Tf(self, operands: Sequence[Raw]) -> None:
        """Font and size."""
        font = self.resources.font(operands[0])
        if font is None:
            self.notice("resource-missing", f"Font {operands[0]}")
        self.state.font, self.state.size = font, float(operands[1])

    def op_Tc(self, operands: Sequence[Raw]) -> None:
        """Space between characters."""
        self.state.char_space = float(operands[0])

    def op_Tw(self, operands: Sequence[Raw]) -> None:
        """Extra width of spaces."""
        self.state.word_space = float(operands[0])

    def op_Tz(self, operands: Sequence[Raw]) -> None:
        """Horizontal scale, percent."""
        self.state.stretch = float(operands[0]) / 100

    def op_TL(self, operands: Sequence[Raw]) -> None:
        """Leading."""
        self.state.leading = float(operands[0])

    def op_Ts(self, operands: Sequence[Raw]) -> None:
        """Rise."""
        self.state.rise = float(operands[0])

    def op_Tr(self, operands: Sequence[Raw]) -> None:
        """Rendering mode."""
        self.state.mode = int(operands[0])

    def op_Td(self, operands: Sequence[Raw]) -> None:
        """Move to the next line."""
        self._line_matrix = multiply((1, 0, 0, 1, float(operands[0]), float(operands[1])), self._line_matrix)
        self._text_matrix = self._line_matrix

    def op_TD(self, operands: Sequence[Raw]) -> None:
        """Move to the next line and remember the leading."""
        self.state.leading = -float(operands[1])
        self.op_Td(operands)

    def op_Tm(self, operands: Sequence[Raw]) -> None:
        """Set the text matrix."""
        self._text_matrix = self._line_matrix = matrix_of(operands)

    def op_next_line(self, _: Sequence[Raw]) -> None:
        """Move to the start of the next line."""
        self.op_Td((0, -self.state.leading))

    def op_Tj(self, operands: Sequence[Raw]) -> None:
        """Show a string."""
        self._show(operands)

    def op_TJ(self, operands: Sequence[Raw]) -> None:
        """Show strings with space between them."""
        self._show(objects.items(operands[0]))

    def op_show_next(self, operands: Sequence[Raw]) -> None:
        """Next line, show a string."""
        self.op_next_line(())
        self._show(operands)

    def op_show_spaced(self, operands: Sequence[Raw]) -> None:
        """Next line, show a string with word and character space."""
        self.state.word_space, self.state.char_space = float(operands[0]), float(operands[1])
        self.op_next_line(())
        self._show(operands[2:])

    def _show(self, parts: Sequence[Raw]) -> None:
        """Show strings; numbers between them move by thousandths of an em."""
        state = self.state
        font = state.font
        if font is None:
            self.notice("text-without-font")
            return
        pen, first, last = 0.0, _FAR, -_FAR
        way = -1.0 if font.vertical else 1.0  # a vertical line runs towards negative numbers: spacing counts against it
        text: list[str] = []
        codes: list[int] = []
        for part in parts:
            if isinstance(part, pikepdf.String):
                for glyph in font.glyphs(bytes(part)):
                    text.append(glyph.text)
                    codes.append(glyph.code)
                    space = state.char_space + (state.word_space if glyph.space else 0.0)
                    step = glyph.advance * state.size + way * space
                    if glyph.text not in _BLANKS:
                        first = min(first, pen + glyph.ink[0] * state.size)
                        last = max(last, pen + glyph.ink[1] * state.size)
                    pen += step
            else:
                pen -= way * float(part) / 1000 * state.size
        if codes:
            self._text_mark(font, "".join(text), tuple(codes), first, last)
        move = (1.0, 0.0, 0.0, 1.0, 0.0, -pen) if font.vertical else (1.0, 0.0, 0.0, 1.0, pen * state.stretch, 0.0)
        self._text_matrix = multiply(move, self._text_matrix)

    def _text_mark(self, font: Font, text: str, codes: tuple[int, ...], first: float, last: float) -> None:
        state = self.state
        matrix = multiply(self._text_matrix, state.ctm)
        above, below = font.extent
        blank = first > last
        start, end = (0.0, 0.0) if blank else (first, last)
        if font.vertical:
            head = font.head * state.size
            left, right = (side * state.size for side in font.across(codes))
            whole = boxed(matrix, left, head - end, right, head - start)
        else:
            low, high = state.rise - below * state.size, state.rise + above * state.size
            whole = boxed(matrix, start * state.stretch, low, end * state.stretch, high)
        strokes = state.mode in (1, 5)
        self._clips_with_text |= state.mode >= 4
        common = self.common(whole, state.stroke if strokes else state.fill, not strokes)
        size = abs(state.size) * scales(matrix)[1]
        self.add(TextMark(**common, text=text, size=size, font=font, mode=state.mode, codes=codes, blank=blank))
        if font.type3:
            self.glyph_procedures(font, codes, matrix)
