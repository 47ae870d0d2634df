"""A story's body composed at one measure: paragraphs, subheads, notes and the credit as a flow of rows."""

from math import ceil

from layout.model.issue import Block, BlockKind, Story, Text
from layout.model.page import Line
from layout.model.theme import Align
from layout.paginate.flow import Flow, FlowLine
from layout.paginate.setter import Setter, with_dateline
from layout.units import Pt

STYLE_OF = {BlockKind.PARAGRAPH: "body", BlockKind.SUBHEAD: "subhead", BlockKind.NOTE: "note"}


def set_body(story: Story, setter: Setter, measure: Pt, looseness: tuple[tuple[int, int], ...] = ()) -> Flow:
    """All lines of a body at a measure. `looseness` gives (block, lines more or less) for paragraphs set otherwise."""
    loose = dict(looseness)
    lines: list[FlowLine] = []
    for number, block in enumerate(story.body):
        lines += _set_block(block, number, setter, measure, loose.get(number, 0))
    if story.credit:
        lines = _with_credit(lines, story.credit, setter, measure)
    return Flow(tuple(lines))


def _set_block(block: Block, number: int, setter: Setter, measure: Pt, looseness: int) -> list[FlowLine]:
    name = STYLE_OF[block.kind]
    if block.kind is BlockKind.SUBHEAD:
        return _set_subhead(block, number, setter, measure)
    text = with_dateline(block.text) if block.kind is BlockKind.PARAGRAPH else block.text
    lines = setter.paragraph(text, name, measure, looseness).lines
    last = len(lines) - 1
    return [FlowLine(line, name, number, starts=i != last or last == 0) for i, line in enumerate(lines)]


def _set_subhead(block: Block, number: int, setter: Setter, measure: Pt) -> list[FlowLine]:
    style, pitch = setter.style("subhead"), setter.theme.grid.pitch
    lines = setter.paragraph(block.text, "subhead", measure).lines
    needed = ceil((style.before + style.after) + len(lines) * max(1.0, setter.size("subhead") / pitch) - 1e-6)
    extra = max(style.rows, needed) - len(lines)
    return [
        FlowLine(line, "subhead", number, rows=1 + (extra if i == 0 else 0), starts=i == 0, ends=False)
        for i, line in enumerate(lines)
    ]


def _with_credit(lines: list[FlowLine], credit: Text, setter: Setter, measure: Pt) -> list[FlowLine]:
    """The credit flush right: on the last line where there is room for it and one 字 between, else under it."""
    set_ = setter.paragraph(credit, "credit", measure, align=Align.END).lines
    last = lines[-1] if lines else None
    if last is not None and last.kind != "subhead" and len(set_) == 1:
        free = measure - last.line.width
        if _ink_width(set_[0]) + setter.theme.grid.size <= free:
            return [*lines[:-1], FlowLine(last.line, last.kind, last.block, last.rows, last.starts, last.ends, set_[0])]
    return lines + [FlowLine(line, "credit", last.block if last else 0, starts=False) for line in set_]


def _ink_width(line: Line) -> Pt:
    return sum(run.width for run in line.runs)
