"""Texts and blocks cut short: what is tried to see how much of a story must go."""

from dataclasses import replace
from itertools import accumulate

from layout.model.body import (
    Block,
    BoxEnd,
    Inline,
    ItemList,
    NameList,
    PullQuote,
    QuickResponse,
    Table,
    Text,
    TextBlock,
    Verse,
)


def text_until(text: Text, length: int) -> Text:
    """The first characters of a text."""
    inlines: list[Inline] = []
    for inline in text.inlines:
        if length > 0:
            inlines.append(replace(inline, text=inline.text[:length]))
        length -= len(inline.text)
    return Text(tuple(inlines), text.span)


def until(block: Block, length: int) -> Block | None:
    """As much of a block as stands before so many of its characters; of a table whole rows alone."""
    if isinstance(block, TextBlock):
        return replace(block, text=text_until(block.text, length))
    if isinstance(block, ItemList):
        items = _first([item.printed for item in block.items], length)
        return replace(block, items=block.items[: len(items)]) if items else None
    if isinstance(block, NameList):
        names = _first(block.names, length)
        return replace(block, names=tuple(names)) if names else None
    if isinstance(block, Verse):
        return _verse_until(block, length)
    if isinstance(block, BoxEnd | PullQuote | QuickResponse):
        return block if length >= len(block.plain) else None
    return _table_until(block, length)


def _first(texts: "list[Text] | tuple[Text, ...]", length: int) -> list[Text]:
    """Those of some texts that end before so many characters."""
    ends = accumulate(len(text.plain) for text in texts)
    return [text for text, end in zip(texts, ends, strict=True) if end <= length]


def _verse_until(block: Verse, length: int) -> Verse | None:
    left = length - sum(len(text.plain) for text in (block.title, block.author) if text is not None)
    stanzas: list[tuple[Text, ...]] = []
    for stanza in block.stanzas:
        lines = _first(stanza, left)
        left -= sum(len(line.plain) for line in stanza)
        stanzas += [tuple(lines)] if lines else []
    return replace(block, stanzas=tuple(stanzas)) if stanzas else None


def _table_until(block: Table, length: int) -> Table | None:
    left = length - (len(block.caption.plain) if block.caption else 0)
    ends = accumulate(sum(len(cell.plain) for cell in row) for row in block.rows)
    rows = tuple(row for row, end in zip(block.rows, ends, strict=True) if end <= left)
    merged = tuple(one for one in block.merged if one.row + one.rows <= len(rows))
    return replace(block, rows=rows, merged=merged) if len(rows) > block.heads else None
