"""Over several columns of their story, out of the flow of its text: tables too wide for one, and pull quotes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from layout.model.body import PullQuote, Table
from layout.story.blocks import BlockPlace
from layout.story.body import StoryPart
from layout.story.boxes import insides, set_quote
from layout.story.columns import Columns
from layout.story.flow import FlowLine
from layout.story.leading import on_own
from layout.story.setter import Setter
from layout.story.table import set_table, too_wide


@dataclass(frozen=True, slots=True)
class AcrossBlock:
    """A table or a pull quote, `span` columns wide."""

    number: int
    """Which block of its story it is."""
    span: int
    lines: tuple[FlowLine, ...]
    quote: bool = False

    @property
    def rows(self) -> int:
        """Lines of the grid that it takes."""
        return sum(line.rows for line in self.lines)


def blocks_across(part: StoryPart, setter: Setter, columns: Columns, quotes: int = 1) -> tuple[AcrossBlock, ...]:
    """The blocks of a story that stand over several of its columns: tables over as many of them as give them the least
    room: over fewer they may fit, with their words turned.

    *quotes*: columns that its pull quotes span. Of a story that goes on here those that are written behind what earlier
    pages have.
    """
    if columns.count == 1:
        return ()
    return tuple(_across(part, setter, columns, min(quotes, columns.count)))


def _across(part: StoryPart, setter: Setter, columns: Columns, quotes: int) -> Iterator[AcrossBlock]:
    inside: Sequence[int] = ()
    first, offset = (part.start.block, part.start.offset) if part.start else (0, 0)
    for number, block in enumerate(part.story.body):
        if not isinstance(block, Table | PullQuote) or number < first or (number == first and offset):
            continue
        inside = inside or insides(part.story.body)
        if inside[number] >= 0:
            continue
        if isinstance(block, Table):
            yield from _table(block, number, setter, columns)
        elif quotes > 1:
            lines = set_quote(block, BlockPlace(setter, columns.width(quotes), number))
            yield AcrossBlock(number, quotes, tuple(on_own(lines, setter)), quote=True)


def _table(block: Table, number: int, setter: Setter, columns: Columns) -> Iterator[AcrossBlock]:
    if too_wide(block, BlockPlace(setter, columns.measure, number)) is None:
        return
    found = []
    for span in range(2, columns.count + 1):
        place = BlockPlace(setter, columns.width(span), number)
        if too_wide(block, place) is None:
            found.append(AcrossBlock(number, span, tuple(on_own(set_table(block, place), setter))))
    if found:
        yield min(found, key=lambda one: one.rows * one.span)
