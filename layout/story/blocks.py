"""What a body holds besides paragraphs, as rows that flow: lists, verse, names, the placed lines of letters."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from math import ceil, floor

from layout.compose import Form
from layout.model.body import Footnotes, Inline, ItemList, LinePlace, ListItem, NameList, PlacedText, Text, Verse
from layout.model.page import Line
from layout.model.theme import Align
from layout.story.flow import FlowLine
from layout.story.setter import EM_SPACE, Setter
from layout.units import Pt

TURNED = 2.0
"""What a turned line of verse stands further in than the line it belongs to, em."""
RIGHT_INDENT = 2.0
"""What a signature keeps from the right edge, em."""
MARKER_GAP = 0.2
"""Least white between a marker of Western digits and its text, em: then a marker of one digit takes one 字."""
NAME_GAP = 1.0
"""Least white between names side by side, em."""
USUAL_NAME = 3
"""字 that a Chinese name takes: one of two characters is spaced to as many (张　三)."""
MOST_USUAL = 0.9
"""Share of the names that the columns of a list are wide enough for."""
_EDGE = 1e-6
BOX_TEXT = "box-text"
"""The style of paragraphs and lists in boxes, where a theme has it."""
LIST_STYLES: dict[type[ItemList], str] = {ItemList: "list", Footnotes: "footnotes"}
"""The style of each kind of list."""


@dataclass(frozen=True, slots=True)
class BlockPlace:
    """Where a block is set: with what, how wide, as which block of its story, and from which of its characters on."""

    setter: Setter
    measure: Pt
    number: int
    offset: int = 0
    boxed: bool = False
    """Whether it stands in a box."""

    @property
    def size(self) -> Pt:
        """One 字."""
        return self.setter.theme.grid.size

    def left(self, texts: Sequence[Text]) -> list[tuple[int, int, Text]]:
        """What is left of texts one after the other: of each its number, where in the block it begins, and itself."""
        starts = accumulate((len(text.plain) for text in texts), initial=0)
        return [
            (number, max(start, self.offset), text_from(text, max(0, self.offset - start)))
            for number, (start, text) in enumerate(zip(starts, texts, strict=False))
            if start + len(text.plain) > self.offset
        ]


def text_from(text: Text, offset: int) -> Text:
    """A text without its first characters."""
    if not offset:
        return text
    inlines: list[Inline] = []
    for inline in text.inlines:
        if offset < len(inline.text):
            inlines.append(replace(inline, text=inline.text[offset:]))
        offset = max(0, offset - len(inline.text))
    return Text(tuple(inlines), text.span)


def moved(line: Line, by: Pt) -> Line:
    """A line further to the right."""
    runs = tuple(replace(run, x=run.x + by) for run in line.runs)
    return replace(line, runs=runs, width=line.width + by)


# Lists ----------------------------------------------------------------------------------------------------------------


def set_list(block: ItemList, place: BlockPlace) -> list[FlowLine]:
    """A list: every line of a point begins where its text does, the markers hang before it."""
    lines: list[FlowLine] = []
    kind = LIST_STYLES[type(block)]
    style = BOX_TEXT if place.boxed and BOX_TEXT in place.setter.theme.styles else kind
    markers = _markers(block.items, place, style)
    form = replace(place.setter.form(style, place.measure), indent=place.setter.form(kind, place.measure).indent)
    for number, start, _ in place.left([item.printed for item in block.items]):
        item = block.items[number]
        before = form.indent + (markers[0].hang if item.level else 0.0)
        edge = before + markers[item.level].hang
        marker = len(item.marker)
        skipped = start - sum(len(other.printed.plain) for other in block.items[:number])
        text = text_from(item.text, max(0, skipped - marker))
        set_ = place.setter.shaped(text, style, replace(form, indent=edge, hang=edge)).lines
        shift = start if skipped else start + marker
        flow = _running(set_, kind, place.number, shift, number)
        if not skipped and flow:
            hung = _marked(flow[0].line, item, before, markers[item.level].widest, place, style)
            flow[0] = replace(flow[0], line=hung, start=start)
        if flow and _has_inner(block.items, number) and item.text.plain.endswith("："):
            flow[-1] = replace(flow[-1], ends=False)
        lines += flow
    return lines


def _has_inner(items: Sequence[ListItem], number: int) -> bool:
    """Whether a point has points of its own."""
    return number + 1 < len(items) and items[number + 1].level > items[number].level


def _running(lines: Sequence[Line], kind: str, block: int, shift: int, item: int = 0) -> list[FlowLine]:
    """Lines of a text that flows like a paragraph: no frame begins with the last of several."""
    last = len(lines) - 1
    return [
        FlowLine(line, kind, block, starts=i != last or last == 0, start=shift + line.start, end=shift + line.end,
                 item=item)
        for i, line in enumerate(lines)
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Markers:
    """What the markers of one level take, em."""

    widest: float = 0.0
    gap: float = 0.0

    @property
    def hang(self) -> float:
        """Whole 字, so that what hangs stands on the body's own places."""
        return ceil(self.widest + self.gap - _EDGE)


def _markers(items: Sequence[ListItem], place: BlockPlace, kind: str) -> tuple[_Markers, _Markers]:
    found = [_Markers(), _Markers()]
    for item in items:
        gap = MARKER_GAP if item.marker[-1].isascii() else 0.0
        before = found[item.level]
        found[item.level] = _Markers(max(before.widest, _width(item.marker, place, kind)), max(before.gap, gap))
    return found[0], found[1]


def _width(marker: str, place: BlockPlace, kind: str) -> float:
    size = place.setter.size(kind)
    return place.setter.natural(Text((Inline(marker),)), kind, size) / size


def _marked(line: Line, item: ListItem, before: float, widest: float, place: BlockPlace, kind: str) -> Line:
    """A point's first line with its marker `before` em from the left; numbers of one and of two digits end alike."""
    form = replace(place.setter.form(kind, place.measure, Align.START), indent=0.0)
    marker = place.setter.shaped(Text((Inline(item.marker),)), kind, form).lines[0]
    if item.marker[-1].isascii():
        before += widest - _width(item.marker, place, kind)
    return replace(line, runs=(*moved(marker, before * form.size).runs, *line.runs))


# Verse ----------------------------------------------------------------------------------------------------------------


def set_verse(block: Verse, place: BlockPlace) -> list[FlowLine]:
    """A poem: a row of white between stanzas, which stay whole; turned lines stand further in."""
    texts = list(block.texts())
    heads = [name for name, text in (("verse-title", block.title), ("verse-author", block.author)) if text]
    opens = {len(heads)} | {len(heads) + at for at in accumulate(map(len, block.stanzas))}
    form = _verse_form(texts[len(heads) :], place)
    lines: list[FlowLine] = []
    for number, start, text in place.left(texts):
        kind = heads[number] if number < len(heads) else "verse"
        own = form if kind == "verse" else place.setter.form(kind, place.measure)
        set_ = place.setter.shaped(text, kind, own).lines
        opening, closing = number in opens, number >= len(heads) and number + 1 in opens
        for i, line in enumerate(set_):
            begins = i == 0 and (opening if number >= len(heads) else number == 0)
            lines.append(
                FlowLine(
                    line,
                    kind,
                    place.number,
                    rows=2 if i == 0 and opening and number and lines else 1,
                    starts=begins and (number == 0 or number > len(heads) or not heads),
                    ends=closing and i == len(set_) - 1,
                    start=start + line.start,
                    end=start + line.end,
                    whole=begins,
                )
            )
    return lines


def _verse_form(lines: Sequence[Text], place: BlockPlace) -> Form:
    """Where verse stands: its longest line in the middle of the measure and the others level with it, or as the theme
    says.
    """
    form = place.setter.form("verse", place.measure)
    wish = place.setter.style("verse").align
    if wish is Align.CENTER:
        return form
    form = replace(form, align=Align.END if wish is Align.END else Align.START)
    left = form.indent
    if wish is Align.AUTO:
        widest = max((_one_line(line, form, place) for line in lines), default=0.0)
        left = max(0.0, floor((place.measure - widest) / 2 / form.size + _EDGE))
    return replace(form, indent=left, hang=left + TURNED)


def _one_line(text: Text, form: Form, place: BlockPlace) -> Pt:
    """The width of a line of verse; all of the measure where it must be turned."""
    set_ = place.setter.shaped(text, "verse", replace(form, indent=0.0, hang=0.0)).lines
    return set_[0].width if len(set_) == 1 else place.measure


# Names ----------------------------------------------------------------------------------------------------------------


def set_names(block: NameList, place: BlockPlace) -> list[FlowLine]:
    """Names in as many columns as the measure holds; a long one takes the place of several, none is divided."""
    size = place.setter.size("names")
    form = replace(place.setter.form("names", place.measure, Align.START), indent=0.0, hang=0.0)
    names = [(start, name, len(name.plain)) for _, start, name in place.left(block.names)]
    widths = [place.setter.natural(_spaced(name), "names", size) / size for name in block.names]
    columns, step = _name_columns(widths, place.measure / size)
    lines: list[FlowLine] = []
    row: list[tuple[int, int, Line]] = []
    at = 0
    for start, name, length in names:
        set_, *more = place.setter.shaped(_spaced(name), "names", form).lines
        if more:  # longer than the measure: on lines of its own
            lines += [_name_row(row, place)] if row else []
            lines += [_long_name(one, start, place) for one in (set_, *more)]
            row, at = [], 0
            continue
        taken = min(columns, max(1, ceil((set_.width / size + NAME_GAP - _EDGE) / step))) if columns > 1 else 1
        if row and (at + taken > columns or at * step + set_.width / size > place.measure / size + _EDGE):
            lines.append(_name_row(row, place))
            row, at = [], 0
        row.append((start, start + length, moved(set_, at * step * size)))
        at += taken
    return [*lines, _name_row(row, place)] if row else lines


def _long_name(line: Line, start: int, place: BlockPlace) -> FlowLine:
    return FlowLine(line, "names", place.number, start=start + line.start, end=start + line.end)


def _name_columns(widths: Sequence[float], measure: float) -> tuple[int, float]:
    """How many names stand side by side, and from the left edge of one to that of the next, em."""
    usual = max(float(USUAL_NAME), sorted(widths)[int(MOST_USUAL * (len(widths) - 1))])
    columns = max(1, int((measure + NAME_GAP + _EDGE) / (min(usual, measure) + NAME_GAP)))
    return columns, (measure - usual) / (columns - 1) if columns > 1 else measure


def _spaced(name: Text) -> Text:
    """A name of two Han characters with one 字 between them."""
    plain = name.plain
    if len(plain) == 2 and len(name.inlines) == 1 and all(unicodedata.east_asian_width(char) == "W" for char in plain):
        return replace(name, inlines=(replace(name.inlines[0], text=plain[0] + EM_SPACE + plain[1]),))
    return name


def _name_row(row: Sequence[tuple[int, int, Line]], place: BlockPlace) -> FlowLine:
    """One line of names."""
    last = row[-1][2]
    runs = tuple(run for _, _, name in row for run in name.runs)
    line = replace(last, runs=runs, width=max(last.width, 0.0), measure=place.measure, full=False)
    return FlowLine(line, "names", place.number, start=row[0][0], end=row[-1][1])


# Letters --------------------------------------------------------------------------------------------------------------


def set_placed(block: PlacedText, place: BlockPlace) -> list[FlowLine]:
    """A line that stands by itself; an address stays with what follows, a greeting or signature with what precedes."""
    right = block.place is LinePlace.RIGHT
    align = {LinePlace.LEFT: Align.START, LinePlace.CENTER: Align.CENTER, LinePlace.RIGHT: Align.END}[block.place]
    form = place.setter.form("letter", place.measure - RIGHT_INDENT * place.size * right, align)
    text = text_from(block.text, place.offset)
    set_ = place.setter.shaped(text, "letter", replace(form, indent=0.0, hang=0.0)).lines
    opens = block.text.plain.endswith("：")
    return [
        FlowLine(
            line,
            "letter",
            place.number,
            starts=i == 0 and (opens or block.place is LinePlace.CENTER),
            ends=i == len(set_) - 1 and not opens,
            start=place.offset + line.start,
            end=place.offset + line.end,
        )
        for i, line in enumerate(set_)
    ]
