"""A frame's lines as text areas: one for each stretch of one style, with its structure where it has more than lines."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from layout.model.body import Block, Footnotes, ItemList, QuickResponse, Table
from layout.model.page import Element, Panel, PlacedCode, PlacedLine, TextArea
from layout.story.flow import FlowLine, OwnLeading
from layout.story.marks import marks_of
from layout.units import Pt, Rect

ENCLOSING = {"box": "section", "quote": "blockquote"}
"""What a box and a pull quote are for those who hear the page read: an element of HTML around their areas."""
EDGE = "edge"
"""The kind of a row without text that a rule of a box stands on."""
LISTS = frozenset({"list", "footnotes"})
"""Kinds whose areas are the points of a list."""
MIDDLE = 0.38
"""The middle of a character's em above its baseline, em."""
RUNNING = frozenset({"body", "note", "speech", "subhead", "credit"})
"""Kinds whose areas take the lines of several blocks together."""
PARAGRAPHS = frozenset({"body", "note", "speech"})
"""Kinds whose blocks are paragraphs."""


@dataclass(frozen=True, slots=True)
class FramePlace:
    """Where a frame stands on the page, and what decides where the lines in it stand."""

    x: Pt
    y: Pt
    width: Pt
    column: int
    pitch: Pt
    baseline: Pt
    """From a row's top to the baseline in it."""

    @property
    def size(self) -> Pt:
        """One 字: its em stands in the middle of the row, the baseline 0.88 of it below its head."""
        return (self.baseline - self.pitch / 2) / MIDDLE

    def area(self, kind: str, lines: Sequence[PlacedLine], top: Pt, foot: Pt) -> TextArea:
        """An area from the top to the foot of what its lines take."""
        return TextArea(kind, Rect(self.x, top, self.width, foot - top), tuple(lines), self.column)


@dataclass(frozen=True, slots=True)
class _Stand:
    """A line with the row that its white begins at, and its baseline."""

    line: FlowLine
    top: Pt
    baseline: Pt
    head: Pt
    """Where what it takes of the column begins, and ends."""
    foot: Pt
    repeated: bool = False


def frame_areas(
    lines: Sequence[FlowLine], place: FramePlace, body: Sequence[Block]
) -> tuple[list[TextArea], list[Panel], list[PlacedCode]]:
    """The areas of a frame, the panels of the tables and boxes in it, and its QR codes."""
    areas: list[TextArea] = []
    panels: list[Panel] = []
    credits: list[TextArea] = []
    every = list(_stands(lines, place))
    panels += _boxes(every, place)
    codes: list[PlacedCode] = []
    for (kind, block), stretch in groupby(every, _stretch):
        stands = list(stretch)
        if kind == EDGE:
            continue
        if kind == "code":
            code = body[block]
            assert isinstance(code, QuickResponse)
            codes.append(_code(stands, place, code))
            areas += _beside_code(stands, place)
            continue
        if kind == "table":
            table = body[block]
            assert isinstance(table, Table)
            areas.append(_table_area(stands, place, table))
            panels += _panels(stands, place, table)
            continue
        placed = [PlacedLine(stand.line.line, place.x, stand.baseline) for stand in stands]
        area = place.area(kind, placed, stands[0].top, stands[-1].foot)
        if kind in PARAGRAPHS:
            area = replace(area, starts=tuple(n for n, stand in enumerate(stands) if stand.line.start == 0))
        areas.append(_with_items(area, stands, body[block]) if kind in LISTS else area)
        credits += _credits(stands, place)
    above, under = marks_of(areas)
    return _enclosed(areas, every) + above + credits, panels + under, codes


def _code(stands: Sequence[_Stand], place: FramePlace, code: QuickResponse) -> PlacedCode:
    """A code in its rows, its head level with that of characters."""
    rows = sum(1 for stand in stands if not _is_below(stand))
    gap = (place.pitch - place.size) / 2
    side = rows * place.pitch - 2 * gap
    beside = any(stand.line.cells for stand in stands[:rows])
    left = stands[0].line.inset if beside or len(stands) == rows else (place.width - side) / 2
    return PlacedCode(code.url, Rect(place.x + left, stands[0].head + gap, side, side))


def _is_below(stand: _Stand) -> bool:
    """Whether a row of a code has its caption below it, and nothing of itself."""
    return bool(stand.line.cells) and stand.line.cells[0].x == stand.line.inset


def _beside_code(stands: Sequence[_Stand], place: FramePlace) -> Iterator[TextArea]:
    """The caption of a code."""
    captioned = [stand for stand in stands if stand.line.cells]
    placed = [PlacedLine(one.line.cells[0].line, place.x + one.line.cells[0].x, one.baseline) for one in captioned]
    if placed:
        yield place.area("code-caption", placed, captioned[0].head, captioned[-1].foot)


def _boxes(every: Sequence[_Stand], place: FramePlace) -> Iterator[Panel]:
    """What of boxes and pull quotes stands in a frame; at its head and foot level with the text of its neighbours."""
    for (frame, _), stretch in groupby(every, lambda stand: (stand.line.frame, stand.line.opener)):
        stands = list(stretch)
        if frame:
            top, foot = _edge_at(stands[0], every, place), _edge_at(stands[-1], every, place)
            yield Panel(frame, Rect(place.x, top, place.width, foot - top))


def _edge_at(stand: _Stand, every: Sequence[_Stand], place: FramePlace) -> Pt:
    """Where a rule stands in its row: in the middle, or at an end of the frame as high and as low as characters."""
    row = stand.head
    if stand.line.kind != EDGE:
        return row if stand is every[0] else stand.foot
    if stand is not every[0] and stand is not every[-1]:
        return row + place.pitch / 2
    gap = (place.pitch - place.size) / 2
    return row + gap if stand is every[0] else row + place.pitch - gap


def _enclosed(areas: Sequence[TextArea], every: Sequence[_Stand]) -> list[TextArea]:
    """The areas, those of a box or a quote in an element around them."""
    around = {stand.baseline: (stand.line.frame, stand.line.opener) for stand in every if stand.line.frame}
    found: list[TextArea] = []
    for (frame, _), stretch in groupby(areas, lambda area: around.get(area.lines[0].baseline, ("", 0))):
        some = list(stretch)
        if frame:
            some[0] = replace(some[0], opens=ENCLOSING[frame])
            some[-1] = replace(some[-1], closes=ENCLOSING[frame])
        found += some
    return found


def _stretch(stand: _Stand) -> tuple[str, int]:
    kind = stand.line.kind
    return kind, -1 if kind in RUNNING else stand.line.block


def _stands(lines: Sequence[FlowLine], place: FramePlace) -> Iterator[_Stand]:
    again = lines[0].again
    for number, line in enumerate(again):
        yield _on_row(line, place.y + number * place.pitch, 0.0, place, repeated=True)
    row, number = len(again), 0
    while number < len(lines):
        line, top = lines[number], place.y + row * place.pitch
        if line.own is None:
            yield _on_row(line, top, (line.rows - 1) * place.pitch * _share_above(lines, number), place)
            row += line.rows if number else 1
            number += 1
            continue
        end = number + 1
        while end < len(lines) and _goes_on(lines[end].own):
            end += 1
        white = line.rows - line.own.least if number else 0
        rows = line.own.least + sum(one.rows for one in lines[number + 1 : end])
        yield from _off_grid(lines[number:end], top, white * place.pitch, rows * place.pitch)
        row += white + rows
        number = end


def _goes_on(own: OwnLeading | None) -> bool:
    """Whether a line goes on with a stretch of lines on a leading of their own."""
    return own is not None and not own.opens


def _on_row(line: FlowLine, top: Pt, shift: Pt, place: FramePlace, repeated: bool = False) -> _Stand:
    """A line on a row of the grid, so far below the top of what it takes."""
    head = top + shift
    return _Stand(line, top, head + place.baseline, head, head + place.pitch, repeated)


def _off_grid(lines: Sequence[FlowLine], top: Pt, white: Pt, height: Pt) -> Iterator[_Stand]:
    """Lines on a leading of their own in the middle of the rows that they take together."""
    own = lines[0].own
    assert own is not None
    first = top + white + (height - len(lines) * own.leading) / 2
    for number, line in enumerate(lines):
        head = first + number * own.leading
        baseline = head + own.leading / 2 + MIDDLE * own.size
        yield _Stand(line, top if number == 0 else head, baseline, head, head + own.leading)


def _share_above(lines: Sequence[FlowLine], number: int) -> float:
    """How much of the white that a line takes beyond its own row stands above it.

    A subhead belongs to what follows: two thirds above it, all of it above the first of its lines. At the top of a
    frame it stands on the first row, level with its neighbours.
    """
    if number == 0:
        return 0.0
    if lines[number].kind != "subhead":
        return 1.0
    more = lines[number + 1 : number + 2]
    return 1.0 if more and more[0].kind == lines[number].kind and more[0].block == lines[number].block else 2 / 3


def _credits(stands: Iterable[_Stand], place: FramePlace) -> Iterator[TextArea]:
    for stand in stands:
        if stand.line.beside is not None:
            placed = (PlacedLine(stand.line.beside, place.x, stand.baseline),)
            yield TextArea("credit", Rect(place.x, stand.top, place.width, place.pitch), placed, place.column)


# Lists ----------------------------------------------------------------------------------------------------------------


def _with_items(area: TextArea, stands: Sequence[_Stand], block: Block) -> TextArea:
    """The area of a list with its points, those of the second level within the point they belong to."""
    assert isinstance(block, ItemList)
    points: list[tuple[Element, list[Element]]] = []
    at = 0
    names = block.names if isinstance(block, Footnotes) else None
    for number, stretch in groupby(stands, lambda stand: stand.line.item):
        end = at + len(list(stretch))
        before = sum(len(item.printed.plain) for item in block.items[:number])
        name = names[number] if names and stands[at].line.start == before else ""
        point = Element("li", at, end, (Element("div", at, end),), name)
        if block.items[number].level and points:
            points[-1][1].append(point)
        else:
            points.append((point, []))
        at = end
    whole = Element(block.tag, 0, at, tuple(_with_inner(*point, block) for point in points))
    return replace(area, elements=(whole,))


def _with_inner(point: Element, inner: Sequence[Element], block: ItemList) -> Element:
    """A point with those within it."""
    if not inner:
        return point
    nested = Element(block.inner_tag, inner[0].first, inner[-1].end, tuple(inner))
    return replace(point, end=nested.end, inner=(*point.inner, nested))


# Tables ---------------------------------------------------------------------------------------------------------------


def _table_area(stands: Sequence[_Stand], place: FramePlace, table: Table) -> TextArea:
    """The lines of a table's rows in the order in which cells are read."""
    lines: list[PlacedLine] = []
    rows: list[Element] = []
    again = 0
    found: dict[tuple[int, int, bool], list[PlacedLine]] = {}
    for stand in stands:
        for cell in stand.line.cells:
            row = stand.line.item if cell.row < 0 else cell.row
            line = PlacedLine(cell.line, place.x + cell.x, stand.baseline)
            found.setdefault((row, cell.cell, stand.repeated), []).append(line)
    for number, repeated in dict.fromkeys((stand.line.item, stand.repeated) for stand in stands):
        start = len(lines)
        cells: list[Element] = []
        for whole in table.whole_cells(number):
            first = len(lines)
            lines += found.get((number, whole.column, repeated), [])
            name = "th" if number < table.heads else "td"
            cells.append(Element(name, first, len(lines), rows=whole.rows, columns=whole.columns))
        rows.append(Element("tr", start, len(lines), tuple(cells)))
        again += (len(lines) - start) * repeated
    rect = Rect(place.x, stands[0].head, place.width, stands[-1].foot - stands[0].head)
    every = Element("table", 0, len(lines), tuple(rows))
    return TextArea("table", rect, tuple(lines), place.column, elements=(every,), again=again)


def _panels(stands: Sequence[_Stand], place: FramePlace, table: Table) -> Iterator[Panel]:
    """The table, its head and each of its rows: in parts where a cell goes on from the row above."""
    yield Panel("table", _across(stands, place))
    heads = [stand for stand in stands if stand.line.item < table.heads]
    if heads:
        yield Panel("table-head", _across(heads, place))
    for number, stretch in groupby(stands, lambda stand: stand.line.item):
        row = list(stretch)
        whole = _across(row, place)
        kind = "table-row" if number >= table.heads else "table-rule"
        if number >= table.heads or number > 0:
            yield from (Panel(kind, part) for part in _ruled(table, number, row[0].line.edges, whole, place.x))


def _ruled(table: Table, row: int, edges: Sequence[Pt], whole: Rect, left: Pt) -> Iterator[Rect]:
    """The parts of a row over which a rule stands: none over a cell that began above it."""
    crossed = {
        column
        for one in table.merged
        if one.row < row < one.row + one.rows
        for column in range(one.column, one.column + one.columns)
    }
    if not crossed:
        yield whole
        return
    for over, stretch in groupby(range(len(edges) - 1), lambda column: column in crossed):
        columns = list(stretch)
        if not over:
            start, end = left + edges[columns[0]], left + edges[columns[-1] + 1]
            yield Rect(start, whole.y, end - start, whole.height)


def _across(stands: Sequence[_Stand], place: FramePlace) -> Rect:
    top, by = stands[0].head, stands[0].line.inset
    return Rect(place.x + by, top, place.width - 2 * by, stands[-1].foot - top)
