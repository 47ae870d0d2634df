"""Lists in a body: lines that begin with a bullet, or with numbers that follow one another."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from layout.errors import said
from layout.fields.context import Context
from layout.model.body import BULLETS, Block, BodyParagraph, ItemList, ListItem
from layout.source.markdown import read_inline
from layout.source.texts import clean
from layout.source.textwork import Draft

_HAN = "一二三四五六七八九十"  # data
_POINT = re.compile(
    rf"(?P<dash>[-*+])(?=\s|$)|(?P<sign>[{BULLETS}])"
    rf"|(?P<circle>[①-⑳])|[（(](?P<bracketed>\d{{1,3}})[)）]|(?P<digits>\d{{1,3}})(?:[.．](?![\d.])|[、)）])"
    rf"|[（(](?P<bracketed_han>[{_HAN}]{{1,3}})[)）]|(?P<han>[{_HAN}]{{1,3}})、"
)
_RANKS = ("han", "bracketed_han", "digits", "bracketed", "circle")
"""Kinds of numbers, each of which stands for points of those before it, as documents number them."""
_FULL = str.maketrans("()", "（）")
_BLANKS = " \t\u3000\u00a0\ufeff\u200b"
_LEVELS = 2
LONGEST = 80
"""Characters of a numbered point at most: longer ones are paragraphs, which newspapers indent like any other."""


@dataclass(frozen=True, slots=True)
class _Point:
    """How a line begins that may be a point of a list."""

    kind: str
    """``dash`` for any bullet, or a kind of number."""
    value: int
    indent: int
    marker: str

    @property
    def first(self) -> bool:
        """Whether a list may begin with it."""
        return self.kind == "dash" or self.value == 1

    def follows(self, other: "_Point") -> bool:
        """Whether it is the next point after another of its own list."""
        if self.kind != other.kind:
            return False
        return abs(self.indent - other.indent) <= 1 if self.kind == "dash" else self.value == other.value + 1

    def within(self, other: "_Point") -> bool:
        """Whether it begins a list within the point of another."""
        if self.indent > other.indent + 1:
            return True
        numbered = self.kind in _RANKS and other.kind in _RANKS
        return numbered and _RANKS.index(self.kind) > _RANKS.index(other.kind)


def list_ends(lines: Sequence[Draft], at: int) -> int:
    """The line after the list that begins with a line; that line itself where none does."""
    return _read(lines, at)[1]


def read_list(lines: Sequence[Draft], at: int, context: Context) -> ItemList | None:
    """The list that begins with a line; what is wrong goes to the findings."""
    items: list[ListItem] = []
    deep = False
    for number, point, level in _read(lines, at)[0]:
        line = lines[number]
        if level >= _LEVELS and not deep:
            deep = True
            context.error("list-deep", line.span, said("hint-list-deep"))
        clean(line, context)
        found = _POINT.match(line.text, len(line.text) - len(line.text.lstrip(_BLANKS)))
        text = read_inline(line.part(found.end() if found else 0, len(line.text)), context)
        if text:
            marker = BULLETS[min(level, 1)] if point.marker in "-*+" else _marker(point, context)
            items.append(ListItem(marker, text, min(level, _LEVELS - 1)))
        else:
            context.error("empty-block", line.span, said("hint-write-or-delete"), form="point")
    return ItemList(tuple(items)) if items else None


def _marker(point: _Point, context: Context) -> str:
    """What is printed of a marker: brackets around it are full-width where other marks become so."""
    bracketed = context.fullwidth and point.marker[0] in "(（"
    return point.marker.translate(_FULL) if bracketed else point.marker


def _read(lines: Sequence[Draft], at: int) -> tuple[list[tuple[int, _Point, int]], int]:
    """The points of a list with their lines and levels, and the line after it; no points where there is no list.

    One number alone makes no list (``1. `` may begin a sentence, 一、 a heading), nor do two of two levels, nor do
    numbered paragraphs.
    """
    found: list[tuple[int, _Point, int]] = []
    opened: list[_Point] = []
    end = at
    for number in range(at, len(lines)):
        text = lines[number].text
        if not text.strip(_BLANKS):
            continue
        point = _point(text)
        level = _level(point, opened) if point is not None else None
        if point is None or level is None:
            break
        opened[level:] = [point]
        found.append((number, point, level))
        end = number + 1
    outer = [point for _, point, level in found if level == 0]
    if outer and outer[0].kind == "dash":
        listed = len(outer) > 1 or outer[0].marker in "-*+"
    else:
        listed = len(outer) > 1 and all(len(lines[number].text.strip()) <= LONGEST for number, _, _ in found)
    return (found, end) if listed else ([], at)


def _point(text: str) -> _Point | None:
    start = len(text) - len(text.lstrip(_BLANKS))
    found = _POINT.match(text, start)
    if found is None or not found.lastgroup:
        return None
    kind, written = found.lastgroup, found[found.lastgroup]
    indent = sum(4 if char == "\t" else 2 if char == "\u3000" else 1 for char in text[:start])
    bullet = kind in ("dash", "sign")
    return _Point("dash" if bullet else kind, 0 if bullet else _value(kind, written), indent, found[0])


def _value(kind: str, written: str) -> int:
    if kind == "circle":
        return ord(written) - ord("①") + 1
    if written.isdigit():
        return int(written)
    tens, ten, ones = written.rpartition("十")  # data
    count = (_HAN.index(tens) + 1 if tens in _HAN and tens else 1) * 10 if ten else 0
    return count + (_HAN.index(ones) + 1 if len(ones) == 1 else 0)


def _level(point: _Point, opened: Sequence[_Point]) -> int | None:
    if not opened:
        return 0
    for level in reversed(range(len(opened))):
        if point.follows(opened[level]):
            return level
    return len(opened) if point.first and point.within(opened[-1]) else None


def pointed(blocks: Sequence[Block]) -> list[Block]:
    """Blocks whose paragraphs are points of a list."""
    found: list[Block] = []
    for block in blocks:
        plain = type(block) is BodyParagraph
        items = (ListItem(BULLETS[0], block.text),) if isinstance(block, BodyParagraph) and plain else ()
        if items and found and isinstance(found[-1], ItemList) and found[-1].items[0].marker == BULLETS[0]:
            found[-1] = ItemList((*found[-1].items, *items))
        else:
            found.append(ItemList(items) if items else block)
    return found
