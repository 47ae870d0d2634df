"""A story's body composed at one measure: paragraphs, subheads, notes and the credit as a flow of rows."""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from math import ceil
from typing import Any

from layout.compose import Paragraph
from layout.model.body import (
    Block,
    BodyParagraph,
    BoxEnd,
    BoxHead,
    EditorNote,
    Footnotes,
    Inline,
    ItemList,
    NameList,
    PlacedText,
    PullQuote,
    QuickResponse,
    Speech,
    Subhead,
    Table,
    Text,
    TextBlock,
    Verse,
)
from layout.model.issue import Photo, Story
from layout.model.page import Jump, Line
from layout.model.theme import Align
from layout.story.around import LEAST_BESIDE, contour, may_stand, set_around, wrapping
from layout.story.blocks import BOX_TEXT, BlockPlace, set_list, set_names, set_placed, set_verse, text_from
from layout.story.boxes import boxed, inset, insides, set_box_end, set_box_head, set_quote, together
from layout.story.codes import set_code
from layout.story.costs import SHORT_PARAGRAPH
from layout.story.cutting import text_until, until
from layout.story.dropcap import dropped, set_dropped
from layout.story.flow import Flow, FlowLine
from layout.story.leading import on_own
from layout.story.setter import EM_SPACE, Setter, with_dateline
from layout.story.table import set_table
from layout.units import Pt

BESIDE = frozenset({"body", "note", "list", "speech"})
"""Kinds of lines that a credit may share."""
FILLER = (
    "某年某月某日，某地居民在某处议定了某件事，某某人说起此事的来由，"  # data
    "又说到以后怎样去办。某时某刻各人散去。"  # data
)
"""What a text is made longer with to see what would be."""
STYLE_OF: dict[type[Block], str] = {BodyParagraph: "body", Speech: "speech", Subhead: "subhead", EditorNote: "note"}
SETTERS: dict[type[Block], Callable[[Any, BlockPlace], list[FlowLine]]] = {
    PlacedText: set_placed,
    ItemList: set_list,
    Footnotes: set_list,
    Verse: set_verse,
    NameList: set_names,
    Table: set_table,
    BoxHead: set_box_head,
    BoxEnd: set_box_end,
    PullQuote: set_quote,
    QuickResponse: set_code,
}
"""How each kind of block is set that is neither prose nor a heading."""
AIRY: frozenset[type[Block]] = frozenset({Verse, NameList, Table, Footnotes, QuickResponse})
"""Blocks that have a row of white above and below them."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A place in a story's body: a block and the characters of it, as they are set, that stand before the place."""

    block: int
    offset: int = 0


class PartKey:
    """The content of a part of a story for tables that remember what was set: equal texts are equal, hashed once."""

    __slots__ = ("_content", "_hash")

    def __init__(self, *content: object) -> None:
        self._content = content
        self._hash = hash(content)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PartKey) and self._hash == other._hash and self._content == other._content


@dataclass(frozen=True)
class StoryPart:
    """What of a story stands in one box: all of it, or what a jump brought here."""

    story: Story
    start: Cut | None = None
    jump: Jump | None = None
    """The jump that brought it here (上接), if one did."""

    @cached_property
    def key(self) -> PartKey:
        """Its content, as tables of what was set are asked for it."""
        return PartKey(self.story, self.start, self.jump)

    @property
    def photos(self) -> tuple[Photo, ...]:
        """Its photos: they stay where the story begins."""
        return self.story.photos if self.start is None else ()

    @property
    def portrait(self) -> Photo | None:
        """That of its writer, where the story begins."""
        return self.story.portrait if self.start is None else None

    @property
    def name(self) -> str:
        """What messages call the story."""
        return self.story.name


@dataclass(frozen=True, slots=True)
class Looseness:
    """How copyfit wants a body set otherwise than it comes out best."""

    paragraphs: tuple[tuple[int, int], ...] = ()
    """Block and lines more or less."""
    subhead_rows: int = 0
    """Lines more that each subhead takes."""
    across: tuple[int, ...] = ()
    """Blocks that stand over several columns, not among the lines."""


AS_IT_COMES = Looseness()
"""Every paragraph as it comes out best."""


def set_body(part: StoryPart, setter: Setter, measure: Pt, loose: Looseness = AS_IT_COMES) -> Flow:
    """All lines of a body at a measure."""
    wishes = dict(loose.paragraphs)
    story, start = part.story, part.start or Cut(0)
    lines: list[FlowLine] = []
    inside = insides(story.body) if any(isinstance(block, BoxHead) for block in story.body) else None
    drop = dropped(story, setter)
    beside = around_picture(part, setter, measure)
    before = story.body[max(0, start.block - 1)] if story.body else None
    for number, block in enumerate(story.body):
        if number < start.block or number in loose.across:
            continue
        offset = start.offset if number == start.block else 0
        opener = inside[number] if inside else -1
        by = inset(measure, setter.theme.grid.size) if opener >= 0 else 0.0
        place = BlockPlace(setter, measure - 2 * by, number, offset, opener >= 0)
        more = beside.get(number) or _set_block(
            block, place, wishes.get(number, 0), loose.subhead_rows, number == drop and not offset
        )
        if lines and more and _announces(before, block):
            lines[-1] = replace(lines[-1], ends=False)
        more = _aired(more, block, before) if lines and more else more
        before = block
        lines += boxed(more, opener, by) if opener >= 0 else more
    lines = on_own(lines, setter)
    if inside:
        lines = _boxes_together(lines)
    if story.credit:
        text = [line for line in lines if not _is_behind(story.body[line.block])]
        lines = [*_with_credit(text, story.credit, setter, measure), *lines[len(text) :]]
    return Flow(tuple(lines))


def around_picture(part: StoryPart, setter: Setter, measure: Pt) -> Mapping[int, list[FlowLine]]:
    """The paragraphs of a story that run around a picture at a measure, by their blocks; none where none can.

    They are the first that are long enough, behind the first paragraph where that leaves some.
    """
    photo = wrapping(part.photos)
    if photo is None or setter.vertical or photo.caption or photo.credit:
        return {}
    found = contour(photo, setter.theme.grid)
    if measure / setter.theme.grid.size - found.most < LEAST_BESIDE:
        return {}
    drop, inside, place = dropped(part.story, setter), insides(part.story.body), BlockPlace(setter, measure, 0)
    may = [may_stand(block) and inside[n] < 0 and n != drop for n, block in enumerate(part.story.body)]
    starts = [number for number, good in enumerate(may) if good]
    for start in (*starts[1:], *starts[:1]):
        end = next((n for n in range(start, len(may)) if not may[n]), len(may))
        blocks = enumerate(part.story.body[start:end], start)
        texts = [(n, _shown(block, 0)) for n, block in blocks if may_stand(block)]
        lines = set_around(texts, found, place)
        if lines:
            return lines
    return {}


def _is_behind(block: Block) -> bool:
    """Whether it stands under the credit."""
    return isinstance(block, EditorNote) and block.behind


def _set_block(block: Block, place: BlockPlace, looseness: int, subhead_rows: int, drop: bool) -> list[FlowLine]:
    """The lines of one block; `drop`: with a drop cap where it can have one."""
    if isinstance(block, BodyParagraph) and drop and (lines := set_dropped(block, place)):
        return lines
    if isinstance(block, BodyParagraph | EditorNote):
        return _set_paragraph(block, place, looseness)
    if isinstance(block, Subhead):
        return _set_subhead(block, place.number, place.setter, place.measure, subhead_rows)
    return SETTERS[type(block)](block, place)


def _boxes_together(lines: list[FlowLine]) -> list[FlowLine]:
    """The lines of each box kept together."""
    kept: list[FlowLine] = []
    for (frame, _), stretch in groupby(lines, lambda line: (line.frame, line.opener)):
        box = list(stretch)
        kept += together(box) if frame == "box" else box
    return kept


def _announces(before: Block | None, block: Block) -> bool:
    """Whether a paragraph says what is to come, so that no column ends with it: 就诊前请注意： over a list."""
    text = isinstance(block, BodyParagraph | EditorNote | Subhead)
    return not text and isinstance(before, BodyParagraph) and before.plain.endswith("：")


def _aired(lines: list[FlowLine], block: Block, before: Block | None) -> list[FlowLine]:
    """A block's lines with the white that it keeps from the block before: a row; none under its head, or at a rule."""
    if _is_behind(block):
        return [replace(lines[0], rows=2), *lines[1:]]
    framed = isinstance(before, Subhead | BoxHead) or isinstance(block, BoxHead | BoxEnd | PullQuote)
    if framed or not (type(block) in AIRY or type(before) in AIRY) or lines[0].rows > 1:
        return lines
    return [replace(lines[0], rows=2), *lines[1:]]


def set_loosely(
    part: StoryPart, number: int, setter: Setter, measure: Pt, looseness: int, unseen: float
) -> tuple[Paragraph, Paragraph | None]:
    """One paragraph of a body as it comes out best, and so many lines longer.

    None for the latter where it cannot be, costs more than `unseen` for each of its lines, or is a short paragraph.
    """
    block = part.story.body[number]
    assert isinstance(block, TextBlock)
    offset = part.start.offset if part.start and part.start.block == number else 0
    text, name, indented = _shown(block, offset), STYLE_OF[type(block)], offset == 0
    plain = setter.paragraph(text, name, measure, indented=indented)
    if len(plain.lines) <= SHORT_PARAGRAPH:
        return plain, None
    within = unseen * (len(plain.lines) + looseness)
    return plain, setter.loosened(text, name, measure, looseness, within, indented)


RUNT_MOST = 4
"""Characters of a line that is one Han with its marks: 话。”）."""


def is_runt(line: Line) -> bool:
    """Whether a paragraph's last line is one Han character, marks not counted (孤字).

    A line to fill in (话：______) or of leaders (合计……………) is none.
    """
    text = line.text.strip()
    if line.full or line.start == 0 or len(text) > RUNT_MOST:
        return False
    letters = [char for char in text if unicodedata.category(char) == "Pc" or unicodedata.category(char)[0] not in "PZ"]
    return len(letters) == 1 and unicodedata.east_asian_width(letters[0]) == "W"


def _shown(block: TextBlock, offset: int) -> Text:
    """A block's text as it is set: its dateline marked, the characters before `offset` left out."""
    text = with_dateline(block.text) if isinstance(block, BodyParagraph) else block.text
    return text_from(text, offset)


def _set_paragraph(block: BodyParagraph | EditorNote, place: BlockPlace, looseness: int) -> list[FlowLine]:
    name, setter, offset, number = STYLE_OF[type(block)], place.setter, place.offset, place.number
    kind, text = name, _shown(block, offset)
    if place.boxed and name == "body" and BOX_TEXT in setter.theme.styles:
        name = BOX_TEXT
    lines = setter.paragraph(text, name, place.measure, looseness, indented=offset == 0).lines
    last, length, shift = len(lines) - 1, len(text.plain), len(setter.style(name).prefix)

    def written(at: int) -> int:
        return offset + min(max(0, at - shift), length)

    return [
        FlowLine(line, kind, number, starts=i != last or last == 0, start=written(line.start), end=written(line.end))
        for i, line in enumerate(lines)
    ]


def _set_subhead(block: Subhead, number: int, setter: Setter, measure: Pt, more: int) -> list[FlowLine]:
    style, pitch = setter.style("subhead"), setter.theme.grid.pitch
    lines = setter.title(block.text, "subhead", measure)
    needed = ceil((style.before + style.after) + len(lines) * max(1.0, setter.size("subhead") / pitch) - 1e-6)
    extra = max(style.rows, needed) - len(lines) + more
    return [
        FlowLine(
            line,
            "subhead",
            number,
            rows=1 + (extra if i == 0 else 0),
            starts=i == 0,
            ends=False,
            start=line.start,
            end=line.end,
        )
        for i, line in enumerate(lines)
    ]


def _with_credit(lines: list[FlowLine], credit: Text, setter: Setter, measure: Pt) -> list[FlowLine]:
    """The credit flush right: on the last line where there is room for it and one 字 between, else under it."""
    set_ = setter.paragraph(credit, "credit", measure, align=Align.END).lines
    last = lines[-1] if lines else None
    if last is not None and last.kind in BESIDE and last.own is None and len(set_) == 1:
        free = measure - last.line.width
        if ink_width(set_[0]) + setter.theme.grid.size <= free:
            return [*lines[:-1], replace(last, beside=set_[0])]
    return lines + [
        FlowLine(line, "credit", last.block if last else 0, starts=False, ends=i == len(set_) - 1)
        for i, line in enumerate(set_)
    ]


def ink_width(line: Line) -> Pt:
    """The width of a line's runs."""
    return sum(run.width for run in line.runs)


def shortened(story: Story, characters: int) -> Story:
    """The story with so many characters cut from the end of its body."""
    body = list(story.body)
    while body and characters > 0:
        last = body.pop()
        length = len(last.plain)
        kept = max(0, length - characters)
        characters -= length - kept
        if kept and (less := until(last, kept)) is not None:
            body.append(less)
    return replace(story, body=tuple(body))


def without_ends(story: Story, characters: Mapping[int, int]) -> Story:
    """The story with so many characters cut from the ends of some of its paragraphs."""
    body = tuple(
        replace(block, text=text_until(block.text, len(block.text.plain) - characters[number]))
        if number in characters and isinstance(block, TextBlock)
        else block
        for number, block in enumerate(story.body)
    )
    return replace(story, body=body)


def lengthened(story: Story, characters: int) -> Story:
    """The story with so many Han characters added to the end of its body: what-if, never shown."""
    body = list(story.body)
    if not body or not isinstance(body[-1], BodyParagraph | EditorNote):
        body.append(BodyParagraph(Text(())))
    last = body[-1]
    assert isinstance(last, BodyParagraph | EditorNote)
    more = Inline((FILLER * (characters // len(FILLER) + 1))[:characters])
    body[-1] = replace(last, text=Text((*last.text.inlines, more), last.text.span))
    return replace(story, body=tuple(body))


def chars_after(story: Story, cut: Cut) -> int:
    """Characters of a body, as written, that stand behind a place in it."""
    count = 0
    for number, block in enumerate(story.body):
        if number == cut.block:
            count += len(block.plain) - _written(block, cut.offset)
        elif number > cut.block:
            count += len(block.plain)
    return count


def _written(block: Block, offset: int) -> int:
    """Characters of a block as written that stand before an offset into it as set.

    The space behind a dateline is set as one 字, whatever was written.
    """
    if not isinstance(block, BodyParagraph):
        return offset
    plain, set_ = block.text.plain, _shown(block, 0).plain
    if plain == set_:
        return offset
    head = set_.index(EM_SPACE)
    return offset if offset <= head else max(head, len(plain) - (len(set_) - offset))
