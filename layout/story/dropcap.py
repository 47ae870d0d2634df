"""A drop cap (首字下沉): the first Han of a text as high as its first lines, which stand beside it.

It is the theme's (``drop_cap: 2``) or the story's (``drop_cap: yes``), for texts that are prose, long enough, and no
report with a dateline.
"""

import re
from dataclasses import replace
from math import ceil

from layout.model.body import UNMARKED, BodyParagraph, EditorNote, Emphasis, Inline, Text
from layout.model.issue import Story
from layout.model.page import Line
from layout.model.theme import Align
from layout.story.blocks import BlockPlace, moved, text_from
from layout.story.flow import FlowLine
from layout.story.setter import DATELINE, Setter
from layout.units import Pt

STYLE = "drop-cap"
OWN_ROWS = 2
"""Lines that one is as high as that a story asks for in a theme without."""
LEAST_BESIDE = 6
"""字 of a line beside it at least."""
GAP = 0.3
"""White between it and the lines beside it at least, em of these."""
ASCENT = 0.88
_HAN = re.compile("[\u3400-\u9fff]")  # data


def dropped(story: Story, setter: Setter) -> int:
    """The block of a story that begins with a drop cap; -1 where none does."""
    if setter.vertical or story.kind or story.drop_cap is False or not (setter.theme.drop_cap or story.drop_cap):
        return -1
    if len(story.plain) < setter.theme.drop_cap_from and not story.drop_cap:
        return -1
    for number, block in enumerate(story.body):
        if not isinstance(block, EditorNote):
            return number if type(block) is BodyParagraph and _begins(block.text) else -1
    return -1


def cap_rows(setter: Setter) -> int:
    """Lines that a drop cap is as high as."""
    return setter.theme.drop_cap or OWN_ROWS


def hindered(story: Story, setter: Setter) -> str:
    """Why a story that asks for a drop cap can have none, whatever its length; empty where it can, or does not ask."""
    if not story.drop_cap or dropped(story, setter) >= 0:
        return ""
    if setter.vertical:
        return "vertical"
    first = next((block for block in story.body if not isinstance(block, EditorNote)), None)
    if story.kind or type(first) is not BodyParagraph:
        return "kind"
    return "dateline" if DATELINE.match(first.text.plain) else "begins"


def _begins(text: Text) -> bool:
    """Whether a text begins with a plain Han, and with no dateline."""
    first = text.inlines[0] if text.inlines else Inline("")
    plain = first.emphasis is Emphasis.NONE and first.marks is UNMARKED
    return plain and _HAN.match(first.text) is not None and DATELINE.match(first.text) is None


def set_dropped(block: BodyParagraph, place: BlockPlace) -> list[FlowLine]:
    """The lines of a paragraph with a drop cap; none where it is too short for one, or the column too narrow."""
    setter, size, rows = place.setter, place.size, cap_rows(place.setter)
    height = (rows - 1) * setter.theme.grid.pitch + size
    taken = ceil((height + GAP * size) / size - 1e-6) * size
    if place.measure - taken < LEAST_BESIDE * size or setter.style("body").prefix:
        return []
    rest = text_from(block.text, 1)
    beside = setter.paragraph(rest, "body", place.measure - taken, indented=False).lines
    if len(beside) <= rows:
        return []
    at = beside[rows - 1].end
    below = setter.paragraph(text_from(rest, at), "body", place.measure, indented=False).lines
    first = [replace(moved(line, taken), measure=place.measure) for line in beside[:rows]]
    first[0] = replace(first[0], runs=(*_cap(block.text.plain[0], height, place).runs, *first[0].runs))
    lines = [(line, line.start + 1, line.end + 1) for line in first]
    lines += [(line, line.start + at + 1, line.end + at + 1) for line in below]
    last = len(lines) - 1
    return [
        FlowLine(
            line,
            "body",
            place.number,
            starts=i == 0 or (i >= rows and (i != last or len(below) == 1)),
            ends=i >= rows - 1,
            start=start if i else 0,
            end=end,
        )
        for i, (line, start, end) in enumerate(lines)
    ]


def _cap(char: str, height: Pt, place: BlockPlace) -> Line:
    """The character itself, its head level with that of the first line."""
    setter = place.setter
    form = setter.sized(setter.form(STYLE, 2 * height, Align.START), height)
    line = setter.shaped(Text((Inline(char),)), STYLE, form).lines[0]
    down = ASCENT * (height - place.size)
    return replace(line, runs=tuple(replace(run, shift=run.shift - down) for run in line.runs))


def refused(story: Story, setter: Setter, lines: tuple[FlowLine, ...]) -> bool:
    """Whether a text that would have a drop cap has none."""
    number = dropped(story, setter)
    first = next((line.line for line in lines if line.block == number), None)
    return first is not None and first.runs[0].style != STYLE
