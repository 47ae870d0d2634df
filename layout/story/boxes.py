"""Boxes and pull quotes within a body: what stands between two rules, kept together where a column can hold it."""

from collections.abc import Sequence
from dataclasses import replace

from layout.model.body import Block, BoxEnd, BoxHead, PullQuote
from layout.model.page import Line
from layout.story.blocks import BlockPlace, moved
from layout.story.flow import FlowLine
from layout.units import Pt

EDGE = "edge"
"""The kind of a row that a rule of a box stands on: it has no text."""
QUOTE = "quote"
"""The look of pull quotes."""
WIDE = 20
"""字 of a measure from which on a box keeps one 字 at its sides, half of one below."""
KEPT_WHOLE = 30
"""Rows of a box, its rules included, up to which no column divides it."""


def insides(body: Sequence[Block]) -> list[int]:
    """For each block of a body, the block that opens the box it stands in; -1 for those in none."""
    found: list[int] = []
    opener = -1
    for number, block in enumerate(body):
        opener = number if isinstance(block, BoxHead) else opener
        found.append(opener)
        opener = -1 if isinstance(block, BoxEnd) else opener
    return found


def inset(measure: Pt, size: Pt) -> Pt:
    """What the text of a box keeps from each of its sides."""
    return size if measure >= WIDE * size else size / 2


def set_box_head(block: BoxHead, place: BlockPlace) -> list[FlowLine]:
    """The rule above a box, and its head; `place` has the measure within it."""
    lines = [_edge(place.number, 0)]
    if block.text and place.offset < len(block.plain):
        set_ = place.setter.title(block.text, "box-head", place.measure)
        lines += [FlowLine(line, "box-head", place.number, ends=False, start=line.start, end=line.end) for line in set_]
    return lines


def set_box_end(block: BoxEnd, place: BlockPlace) -> list[FlowLine]:
    """The rule below a box."""
    del block
    return [_edge(place.number, 0)]


def set_quote(block: PullQuote, place: BlockPlace) -> list[FlowLine]:
    """A pull quote between two rules, and who said it; it keeps from those that its look has at its sides."""
    left, right = _sides(place)
    lines = [_edge(place.number, 0)]
    for number, start, text in place.left(list(block.texts())):
        kind = "pull-quote" if number == 0 else "quote-source"
        setter, measure = place.setter, place.measure - left - right
        set_ = setter.paragraph(text, kind, measure).lines if number else setter.title(text, kind, measure)
        moved_in = (replace(moved(line, left), measure=left + measure) if left else line for line in set_)
        lines += [FlowLine(one, kind, place.number, start=start + one.start, end=start + one.end) for one in moved_in]
    lines.append(_edge(place.number, len(block.plain)))
    return together([replace(line, opener=place.number, frame="quote") for line in lines])


def _sides(place: BlockPlace) -> tuple[Pt, Pt]:
    """What a pull quote keeps from the left and the right of its look; in vertical lines these are no sides."""
    look = place.setter.theme.looks.get(QUOTE)
    if look is None or place.setter.vertical:
        return 0.0, 0.0
    left, right = look.inset.sides
    return left * place.size, right * place.size


def _edge(number: int, at: int) -> FlowLine:
    return FlowLine(Line((), 0.0, 0.0, 0, 0, last=True), EDGE, number, start=at, end=at)


def boxed(lines: Sequence[FlowLine], opener: int, by: Pt) -> list[FlowLine]:
    """Lines of a block within a box, moved in by what it keeps from its sides."""
    return [_in_box(line, opener, by) for line in lines]


def _in_box(line: FlowLine, opener: int, by: Pt) -> FlowLine:
    cells = tuple(cell._replace(x=cell.x + by) for cell in line.cells)
    again = tuple(_in_box(one, opener, by) for one in line.again)
    own = line.line if not line.line.runs else replace(moved(line.line, by), measure=line.line.measure + by)
    edges = tuple(edge + by for edge in line.edges)
    return replace(line, line=own, cells=cells, again=again, edges=edges, opener=opener, frame="box", inset=by)


def together(lines: Sequence[FlowLine]) -> list[FlowLine]:
    """The lines of a box that is not divided, where it is short enough; of a longer one its rules keep to its text."""
    last = len(lines) - 1
    if sum(line.rows for line in lines) <= KEPT_WHOLE:
        return [replace(line, starts=i == 0, ends=i == last, whole=i == 0) for i, line in enumerate(lines)]
    glued = [replace(line, starts=line.starts and i not in (1, last)) for i, line in enumerate(lines)]
    return [replace(line, ends=line.ends and i not in (0, last - 1)) for i, line in enumerate(glued)]
