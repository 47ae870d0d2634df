"""Letters and notices in a body: which of their lines stand at an edge of their own."""

import re
from collections.abc import Callable, Sequence

from layout.fields.context import Context
from layout.model.body import Block, BodyParagraph, LinePlace, PlacedText
from layout.source.markdown import read_line
from layout.source.texts import clean
from layout.source.textwork import Draft

_ADDRESS = re.compile(r"[^。！？；]{1,20}：$")
"""编辑同志：, 各位居民："""
_GREETING = re.compile(r"(敬礼|敬祝|安康|近安|大安|编安|节日快乐|工作顺利|身体健康)[！!。]?$")  # data
_DATE = re.compile(r"[^。！？；]{0,8}(年|月|日|[\d〇一二三四五六七八九十]{1,4}[./-]\d{1,2}[./-]?\d{0,2})$")  # data
_SENTENCE_END = re.compile(r"[。！？；：，、…”’）!?;:,]$")
_LONGEST = 24
"""Characters of a signature's line at most."""
_LINES = 4
"""Lines of a signature at most, its date among them."""


def placed(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a letter or notice: its address at the left, 敬礼 at the left, signature and date at the right.

    Tables, lists and whatever else stands in it stay as they are.
    """
    signed = _signature(blocks)
    return [_placed(block, number, number >= signed) for number, block in enumerate(blocks)]


def read_placed(place: LinePlace) -> Callable[[Sequence[Draft], Draft, Context], list[Block]]:
    """A reader of lines that all stand at one place."""

    def read(lines: Sequence[Draft], rest: Draft, context: Context) -> list[Block]:
        found: list[Block] = []
        for line in (rest, *lines):
            if line.text.strip():
                clean(line, context)
                block = read_line(line, context)
                text = block.text if isinstance(block, BodyParagraph | PlacedText) else None
                found += [PlacedText(text, place)] if text is not None else [block] if block is not None else []
        return found

    return read


def _signature(blocks: Sequence[Block]) -> int:
    """The first of the lines at a letter's end that sign it: short ones that end no sentence; the last one a date."""
    first = len(blocks)
    while first > 1 and len(blocks) - first < _LINES:
        block = blocks[first - 1]
        if not isinstance(block, BodyParagraph):
            break
        words = block.text.plain
        dated = _DATE.match(words) is not None and first == len(blocks)
        if len(words) > _LONGEST or _GREETING.match(words) or (_SENTENCE_END.search(words) and not dated):
            break
        if words.strip() == "此致":  # data
            break
        first -= 1
    return first


def _placed(block: Block, number: int, signs: bool) -> Block:
    if not isinstance(block, BodyParagraph):
        return block
    words = block.text.plain
    if signs:
        return PlacedText(block.text, LinePlace.RIGHT)
    if number == 0 and _ADDRESS.fullmatch(words):
        return PlacedText(block.text, LinePlace.LEFT)
    return PlacedText(block.text, LinePlace.LEFT) if _GREETING.fullmatch(words) else block
