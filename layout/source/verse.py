"""Poems in a body: lines that stay lines, empty lines between stanzas."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from layout.fields.context import Context
from layout.model.body import Block, Text, Verse
from layout.source.markdown import read_inline, read_line
from layout.source.texts import clean
from layout.source.textwork import Draft

_TITLE = re.compile(r"\s*##\s+")
_OTHER = re.compile(r"\s*[#>]")
"""What is no line of verse: a heading of another rank, a note."""
HARD_BREAK = re.compile(r"\s*(?<!\\)\\\s*$")
"""A backslash that ends a line (CommonMark): it is no text."""


@dataclass(slots=True)
class _Poem:
    """A poem that is being read."""

    title: Text | None = None
    stanzas: list[list[Text]] = field(default_factory=list)
    ended: bool = True
    """Whether a line that follows begins a stanza."""
    spaced: bool = False
    """Whether an empty line stands under its title."""

    def add(self, line: Text) -> None:
        if self.ended:
            self.stanzas.append([])
        self.stanzas[-1].append(line)
        self.ended = False

    def finished(self) -> Verse | None:
        """The poem; a lone line right under its title, with an empty one behind it, is its author."""
        stanzas = [tuple(stanza) for stanza in self.stanzas]
        author = None
        if self.title is not None and len(stanzas) > 1 and len(stanzas[0]) == 1 and not self.spaced:
            author, stanzas = stanzas[0][0], stanzas[1:]
        return Verse(tuple(stanzas), self.title, author) if stanzas or self.title else None


def read_verse(lines: Sequence[Draft], rest: Draft, context: Context) -> list[Block]:
    """The poems in lines, each with its title (``## `` or what stands behind the block's name) and author."""
    blocks: list[Block] = []
    poem = _Poem(read_inline(rest, context) or None)

    def end() -> None:
        found = poem.finished()
        if found is not None:
            blocks.append(found)

    for line in lines:
        if not line.text.strip():
            poem.spaced = poem.spaced or not poem.stanzas
            poem.ended = True
            continue
        clean(line, context)
        if title := _TITLE.match(line.text):
            end()
            poem = _Poem(read_inline(line.part(title.end(), len(line.text)), context) or None)
        elif _OTHER.match(line.text):
            end()
            poem = _Poem()
            other = read_line(line, context)
            blocks += [other] if other is not None else []
        else:
            kept = HARD_BREAK.sub("", line.text)
            poem.add(read_inline(line.part(0, len(kept)), context))
    end()
    return blocks
