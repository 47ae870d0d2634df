"""Texts in the theme's styles: what pagination asks of the composer, in one place."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from layout.compose import (
    SENSELESS,
    Downwards,
    Form,
    Measure,
    Paragraph,
    Piece,
    Workshop,
    compose,
    compose_heading,
    is_western,
    loosen,
    narrowed,
    stood,
)
from layout.model.body import UNMARKED, Emphasis, Inline, Marks, Text, Under
from layout.model.language import EASTERN, SIMPLIFIED, primary
from layout.model.page import Line, Run
from layout.model.theme import Align, Composite, FacePart, FaceRef, Style, Theme
from layout.story.columns import ColumnWidths
from layout.story.composite import parts_of
from layout.story.costs import MOST_HEADING_LINES, SMALLER_COST, SQUEEZED, TOUCHING, TOUCHING_COST
from layout.units import Pt

DATELINE = re.compile(
    r"(本[报報][讯訊]|又[讯訊]|本[报報][综綜]合消息|"  # data
    r"(?:新[华華]社|中新社|中央社|本[报報])[^。，：；！？\s]{1,12}[电電])[ \u3000]*"  # data
)
"""What a report opens with (电头), in black type as the dailies set it."""

PHRASES = re.compile(r"(?<=[\u3400-\u9fff”’）》]) +(?=[\u3400-\u9fff“‘（《])")
"""A space between two Han characters of a heading: a pause that the editor meant."""

STAND_INS = {
    "jump-headline": "brief-headline",
    "brief-headline": "headline",
    "jump-source": "caption",
    "jump": "credit",
}
"""Style → the one that sets its texts in a theme that does not have it."""

EMPHASES = {Emphasis.BOTH: Emphasis.STRONG.value, Emphasis.LEAD: Emphasis.STRONG.value}
"""Emphasis → the style that sets it in a theme that has none of its own."""
SIMPLE = Composite()
"""Of a style whose face sets all."""
SPEECH, HANG, HANG_MOST = "speech", 2.0, 4.0
"""The style of questions and answers; what lines stand further in at least and at most where lead-ins hang (where its
indent is 0), em: behind a longer one they stand in by the least."""
SCRIPT = 2 / 3
"""Size of what stands high or low, of the text's."""
SCRIPT_LEAST: Pt = 6.0
"""Points: what newsprint prints of it at least, where the text itself is no smaller."""
HIGH, LOW = 0.32, 0.12
"""By how much it stands higher or lower, em of the text."""
RUBY_GAP = 0.3
"""What is kept free between syllables above neighbours, em of theirs."""
_DOTTED = re.compile(r"[!-~\u00c0-\u024f]+|.", re.DOTALL)
"""What a dot stands under: each Han; Latin words stay whole."""
_UNDOTTED = re.compile(r"[\s\W]")
"""What no dot stands under: marks and blanks (clreq)."""

WESTERN_INDENT = 0.5
"""Indents of Western text beside those of Chinese: an em is enough before a word."""
EM_SPACE = "\u3000"
"""After the dateline: one 字, fixed."""


@dataclass(frozen=True, slots=True)
class SetHeading:
    """A heading's text broken into lines at the size chosen for it."""

    style: str
    size: Pt
    lines: tuple[Line, ...]
    leading: Pt
    """Baseline to baseline."""
    split: bool = False
    """Whether it turns where nobody would: inside a word, or before a mark."""

    @property
    def height(self) -> Pt:
        """From the top of the first line's em box to the foot of the last one's."""
        return self.size + (len(self.lines) - 1) * self.leading

    @property
    def widest(self) -> Pt:
        """The width of its longest line."""
        return max((line.width for line in self.lines), default=0.0)

    def centred(self) -> "SetHeading":
        """The same with its lines in the middle of their measure; for lines that begin at its left edge."""
        return replace(self, lines=tuple(map(_centred, self.lines)))


def _slanted(composite: Composite, emphasis: Emphasis) -> FacePart | None:
    """The italic of a composite's Latin, where a text is emphasised so and it has one."""
    if emphasis is Emphasis.BOTH:
        return composite.bold_italic
    return composite.italic if emphasis is Emphasis.KAI else None


def _centred(line: Line) -> Line:
    left = max(0.0, (line.measure - line.width) / 2)
    runs = tuple(replace(run, x=run.x + left) for run in line.runs)
    return replace(line, runs=runs, width=line.width + left)


def _stretched(paragraph: Paragraph, by: float) -> Paragraph:
    """A text composed as its face is, drawn wider or narrower."""
    if by == 1.0:
        return paragraph
    return replace(paragraph, lines=tuple(_drawn_wide(line, by) for line in paragraph.lines))


def _drawn_wide(line: Line, by: float) -> Line:
    runs = tuple(
        replace(run, x=run.x * by, width=run.width * by, spacing=run.spacing * by, stretch=by) for run in line.runs
    )
    return replace(line, runs=runs, measure=line.measure * by, width=line.width * by)


@dataclass(frozen=True)
class Setter:
    """Sets texts in a theme's styles with the fonts behind `measure`."""

    theme: Theme
    measure: Measure
    vertical: bool = False
    """Whether its lines run down the page."""

    @cached_property
    def downwards(self) -> "Setter":
        """The same for vertical lines."""
        return replace(self, measure=Workshop(Downwards(self.measure)), vertical=True)

    language: str = ""
    """BCP 47 tag of what is set, where it is another than the issue's."""

    @cached_property
    def cells(self) -> dict[tuple[object, ...], tuple[Line, ...]]:
        """Cells of tables as they were set, by what they say and how wide they are: tables are tried at many widths."""
        return {}

    @cached_property
    def tables(self) -> dict[tuple[object, ...], tuple[Pt, float, ColumnWidths]]:
        """Columns found for tables, by what they say and how wide they are, with their size and what was not turned."""
        return {}

    @property
    def spoken(self) -> str:
        """The language of what is set: in which labels of the program's beside it are."""
        return self.language or self.theme.language or SIMPLIFIED

    def speaking(self, language: str) -> "Setter":
        """The same for a text in a language; empty: the issue's."""
        own = "" if language == (self.theme.language or SIMPLIFIED) else language
        return self if own == self.language else replace(self, language=own)

    def name(self, wanted: str) -> str:
        """The style of the theme that sets a text: the wanted one, or the nearest that the theme has."""
        while wanted not in self.theme.styles:
            wanted = STAND_INS.get(wanted, "body")
        return wanted

    def style(self, name: str) -> Style:
        """A style of the theme; the nearest it has where it names none of that name."""
        return self.theme.styles[self.name(name)]

    def size(self, name: str) -> Pt:
        """The first size of a style: what it is set in where everything fits."""
        return (self.style(name).sizes or (self.theme.grid.size,))[0]

    def paragraph(
        self, text: Text, name: str, width: Pt, looseness: int = 0, align: Align | None = None, indented: bool = True
    ) -> Paragraph:
        """A text that takes as many lines as it needs, or `looseness` more."""
        stretch = self._stretch(name)
        set_ = compose(*self._formed(text, name, width / stretch, align, indented), self.measure, looseness)
        return _stretched(set_, stretch)

    def caption(self, text: Text, name: str, width: Pt, align: Align | None = None) -> Sequence[Line]:
        """The lines of a caption: as few as can be end inside a word, where that takes no line more (R1)."""
        lines = self.paragraph(text, name, width, align=align).lines
        if len(lines) < 2:
            return lines
        pieces, form = self._formed(text, name, width, align, indented=True)
        form = replace(form, whole=True)
        whole = compose(pieces, form, self.measure).lines
        if len(whole) > len(lines):
            whole = compose(pieces, form, self.measure, len(lines) - len(whole)).lines
        return whole if len(whole) == len(lines) else lines

    def title(self, text: Text, name: str, width: Pt) -> Sequence[Line]:
        """The lines of a head within text (分题): one of several turns over as headlines do (R1)."""
        lines = self.paragraph(text, name, width).lines
        if len(lines) < 2:
            return lines
        stretch = self._stretch(name)
        formed = self._formed(text, name, width / stretch, None, indented=True)
        return _stretched(compose_heading(*formed, self.measure), stretch).lines

    def loosened(
        self, text: Text, name: str, width: Pt, looseness: int, within: float, indented: bool = True
    ) -> Paragraph | None:
        """A text in `looseness` lines more than it needs; None where that costs more than `within`."""
        return loosen(*self._formed(text, name, width, None, indented), self.measure, looseness, within)

    def form(self, name: str, width: Pt, align: Align | None = None) -> Form:
        """The form of a style's texts, for who changes something about it and has it `shaped`."""
        return self._form(self.style(name), width, self.size(name), align)

    @staticmethod
    def sized(form: Form, size: Pt) -> Form:
        """A form for texts of another size, without an indent."""
        return replace(form, size=size, indent=0.0, hang=0.0)

    def shaped(self, text: Text, name: str, form: Form) -> Paragraph:
        """A text in a style's faces and in a form of its own."""
        name = self.name(name)
        return compose(self._pieces(_affixed(text, self.style(name)), name, form.size), form, self.measure)

    def natural(self, text: Text, name: str, size: Pt) -> Pt:
        """The width of a text on one line, marks whole."""
        pieces = self._pieces(text, self.name(name), size)
        return sum(max(sum(self.measure.advances(p.face, p.text)) * p.size, p.least) for p in pieces)

    def _formed(
        self, text: Text, name: str, width: Pt, align: Align | None, indented: bool
    ) -> tuple[Sequence[Piece], Form]:
        """A text as the composer takes it."""
        name = self.name(name)
        style = self.style(name)
        size = self.size(name)
        form = self._form(style, width, size, align)
        if name == SPEECH and not style.indent:
            form = self._hung(form, text, name)
        elif not indented:
            form = replace(form, indent=0.0)
        return self._pieces(_affixed(text, style), name, size), form

    def _hung(self, form: Form, text: Text, name: str) -> Form:
        """A form in which a lead-in hangs: the text behind it, and what goes on, begins at one place."""
        first = text.inlines[0] if text.inlines else Inline("")
        if first.emphasis is not Emphasis.LEAD:
            return replace(form, indent=HANG, hang=HANG)
        lead = self.natural(Text((first,)), name, form.size) / form.size
        return replace(form, hang=max(HANG, math.ceil(lead - 1e-6)) if lead <= HANG_MOST else HANG)

    def label(self, text: str, name: str, width: Pt) -> Line:
        """A text of the program's own on one line."""
        return self.paragraph(Text((Inline(text),)), name, width).lines[0]

    def heading(self, text: Text, name: str, width: Pt, smaller: int = 0) -> SetHeading:
        """A heading in one of its style's sizes and no more than its number of lines, turned over where sense does.

        The largest size whose turns are no worse than those of a smaller one, see `SMALLER_COST`. `smaller` sizes are
        left out from the largest on, where there are more.

        Where none fits but by splitting a word: one line more. Where that does not help: the smallest, in as many lines
        as it takes.
        """
        name = self.name(name)
        text = _phrased(text)
        sizes = self.style(name).sizes or (self.theme.grid.size,)
        sizes = sizes[min(smaller, len(sizes) - 1) :]
        most = self.most_lines(name, width)
        best = self._largest(text, name, width, sizes, most)
        if best is None or best.split:
            longer = self._largest(text, name, width, sizes[-1:], most + 1)
            best = longer if longer is not None and not longer.split else best
        if best is not None:
            return best
        found = self._smallest(text, name, width)
        split = bool(found.diagnostics) or found.cost >= SENSELESS
        return SetHeading(name, sizes[-1], found.lines, self.style(name).leading * sizes[-1], split)

    def _largest(self, text: Text, name: str, width: Pt, sizes: Sequence[Pt], most: int) -> SetHeading | None:
        """A heading in the best of some sizes and at most so many lines; None where it fits in none."""
        natural, leading = self._natural(text, name), self.style(name).leading
        best: tuple[float, SetHeading] | None = None
        for size in sizes:
            price = SMALLER_COST * math.log(sizes[0] / size)
            if best is not None and best[0] <= price:
                break
            for count in range(1, most + 1):
                if natural * size > count * width * SQUEEZED:
                    continue
                set_ = self._turned(text, name, width, size, count)
                if len(set_.lines) > most or any(line.width > width + 0.01 for line in set_.lines):
                    continue
                cost = price + set_.cost + (SENSELESS if set_.diagnostics else 0.0)
                cost += TOUCHING_COST * self._touches(set_, width)
                if best is None or cost < best[0]:
                    split = bool(set_.diagnostics) or set_.cost >= SENSELESS
                    best = cost, SetHeading(name, size, set_.lines, leading * size, split)
        return best[1] if best else None

    def _touches(self, set_: Paragraph, width: Pt) -> bool:
        """Whether a heading fills its measure so far that it would run into a neighbour's, where it may have one."""
        grid = self.theme.grid
        beside = width < grid.width(grid.columns) - 1
        return beside and max((line.width for line in set_.lines), default=0.0) > TOUCHING * width

    def most_lines(self, name: str, width: Pt) -> int:
        """Lines that a heading in a style may take."""
        return heading_lines(self.theme, self.name(name), width)

    def _smallest(self, text: Text, name: str, width: Pt) -> Paragraph:
        """A heading in its smallest size, in as many lines as keep it within its measure."""
        style = self.style(name)
        size = (style.sizes or (self.theme.grid.size,))[-1]
        found = self._turned(text, name, width, size, max(1, style.lines))
        for count in range(max(1, style.lines) + 1, MOST_HEADING_LINES + 1):
            if all(line.width <= width + 0.01 for line in found.lines):
                break
            found = self._turned(text, name, width, size, count)
        return found

    def _natural(self, text: Text, name: str) -> float:
        """The width of a heading on one line, in em."""
        pieces = self._pieces(text, name, 1.0)
        return sum(map(self._wide, pieces)) * self._stretch(name)

    def _stretch(self, name: str) -> float:
        """How wide the characters of a style are drawn; in vertical lines they keep their shape."""
        return 1.0 if self.vertical else self.style(name).stretch

    def _wide(self, piece: Piece) -> Pt:
        if piece.upright and piece.upright.across:
            return piece.size
        return sum(self.measure.advances(piece.face, piece.text.replace("\n", ""))) * piece.size

    def _turned(self, text: Text, name: str, width: Pt, size: Pt, count: int) -> Paragraph:
        style, stretch = self.style(name), self._stretch(name)
        form = self._form(style, width / stretch, size, None)
        pieces = self._pieces(_affixed(text, style), name, size)
        pieces = narrowed(pieces, style.leading) if self.vertical else pieces
        return _stretched(compose_heading(pieces, form, self.measure, count), stretch)

    def _form(self, style: Style, width: Pt, size: Pt, align: Align | None) -> Form:
        align = align or style.align
        align = Align.START if align is Align.AUTO else align
        indent = style.indent if primary(self.spoken) in EASTERN else style.indent * WESTERN_INDENT
        return Form(width, size, indent, align, style.tracking, self.theme.setting)

    def _pieces(self, text: Text, name: str, size: Pt) -> tuple[Piece, ...]:
        face = self._spoken(self.theme.face(self.style(name)), self.language)
        pieces: list[Piece] = list(self._composed(text, face, name, size)) if self.theme.composed else []
        for inline in () if pieces else text.inlines:
            if inline.text:
                own, style = self._emphasised(inline.emphasis, face, name)
                plain = inline.marks is UNMARKED
                pieces += (
                    self._faced(inline.text, own, style, size) if plain else self._marked(inline, own, style, size)
                )
        if not self.vertical:
            return tuple(pieces)
        return stood(pieces, self.measure, is_western(text.plain, self.language or self.theme.language))

    def _composed(self, text: Text, face: FaceRef, name: str, size: Pt) -> Iterator[Piece]:
        """The pieces of a text in a theme with composite faces: those of each part, raised and marked like the rest."""
        western = is_western(text.plain, self.language or self.theme.language)
        for inline in text.inlines:
            if not inline.text:
                continue
            own, style = self._emphasised(inline.emphasis, face, name)
            composite = self.theme.composed.get(style, SIMPLE)
            italic = _slanted(self.theme.composed.get(name, SIMPLE), inline.emphasis)
            if italic:
                composite = replace(composite, latin=italic)
            if han := composite.han(self.spoken):
                own = replace(han.face, language=own.language)
            for words, part in parts_of(inline.text, composite, western):
                one = replace(inline, text=words)
                face_of = self._spoken(part.face, own.language) if part else own
                at = size * part.scale if part else size
                plain = inline.marks is UNMARKED
                made = self._faced(words, face_of, style, at) if plain else self._marked(one, face_of, style, at)
                shift = part.shift * size if part else 0.0
                yield from (replace(piece, shift=piece.shift + shift) if shift else piece for piece in made)

    def _emphasised(self, emphasis: Emphasis, face: FaceRef, name: str) -> tuple[FaceRef, str]:
        if emphasis is Emphasis.NONE:
            return face, name
        wanted = emphasis.value if emphasis.value in self.theme.styles else EMPHASES.get(emphasis, emphasis.value)
        style = self.theme.styles.get(wanted)
        return (face, name) if style is None else (self._spoken(self.theme.face(style), self.language), wanted)

    @staticmethod
    def _spoken(face: FaceRef, language: str) -> FaceRef:
        """A face with the forms of a language."""
        return replace(face, language=language) if language else face

    def _marked(self, inline: Inline, face: FaceRef, name: str, size: Pt) -> Sequence[Piece]:
        """The pieces of a text that bears marks: raised ones smaller, a dot's each by itself, ruby with its width."""
        marks = inline.marks
        face = self._spoken(face, marks.language)
        if marks.raised:
            small = max(SCRIPT * size, min(size, SCRIPT_LEAST))
            up = (HIGH if marks.raised > 0 else -LOW) * size
            faced = self._faced(inline.text, face, name, small)
            return [replace(piece, marks=marks, shift=piece.shift + up) for piece in faced]
        parts = _DOTTED.findall(inline.text) if marks.under is Under.DOTS and not marks.over else [inline.text]
        pieces = [piece for part in parts for piece in self._faced(part, face, name, size)]
        if not marks.over:
            return [replace(piece, marks=_under(marks, piece.text)) for piece in pieces]
        over = self.ruby(marks.over)
        width = over[-1].x + over[-1].width if over else 0.0
        first = replace(pieces[0], marks=marks, over=over, least=width + RUBY_GAP * self.size("ruby"))
        return [first, *(replace(piece, marks=replace(marks, over="")) for piece in pieces[1:])]

    def ruby(self, text: str) -> tuple[Run, ...]:
        """What stands above characters, from its left edge."""
        size = self.size("ruby")
        form = Form(math.inf, size, align=Align.START, setting=self.theme.setting)
        lines = compose(self._pieces(Text((Inline(text),)), self.name("ruby"), size), form, self.measure).lines
        return lines[0].runs if lines else ()

    def _faced(self, text: str, face: FaceRef, name: str, size: Pt) -> Sequence[Piece]:
        """A piece for each face that sets some of a text; one where the style's own sets it all."""
        runs = self.measure.face_runs(face, text)
        if not runs:
            return (Piece(text, face, size, name),)
        return [Piece(r.text, r.face, r.scale * size, name, r.shift * size, r.joined) for r in runs]


def _under(marks: Marks, text: str) -> Marks:
    """The marks of a piece: no dot under a mark or a blank."""
    return replace(marks, under=Under.NONE) if marks.under is Under.DOTS and _UNDOTTED.match(text) else marks


def _affixed(text: Text, style: Style) -> Text:
    if not (style.prefix or style.suffix):
        return text
    inlines = (Inline(style.prefix), *text.inlines, Inline(style.suffix))
    return Text(tuple(i for i in inlines if i.text), text.span)


def _phrased(text: Text) -> Text:
    """A heading whose phrases an editor parted with spaces (加大宣传 形成合力) has one 字 between them."""
    inlines = tuple(replace(inline, text=PHRASES.sub(EM_SPACE, inline.text)) for inline in text.inlines)
    return replace(text, inlines=inlines)


def with_dateline(text: Text) -> Text:
    """The paragraph with its dateline (本报讯 …) in black type and one 字 of space behind it."""
    if not text.inlines or text.inlines[0].emphasis is not Emphasis.NONE or text.inlines[0].marks is not UNMARKED:
        return text
    first, *rest = text.inlines
    match = DATELINE.match(first.text)
    if match is None:
        return text
    after = Inline(EM_SPACE + first.text[match.end() :])
    return Text((Inline(match[1], Emphasis.STRONG), after, *rest), text.span)


def heading_lines(theme: Theme, style: str, width: Pt) -> int:
    """Lines that a heading may take: those of its style; one more where it is a headline in one column (R5)."""
    lines = max(1, theme.styles[style].lines)
    one = lines > 1 and width <= theme.grid.width(1) + 1
    return lines + 1 if one and style.endswith("headline") else lines
