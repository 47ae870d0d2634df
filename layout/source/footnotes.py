"""Notes and sources at a text's end: ``[^1]`` where they belong, ``[^1]: …`` on a line of its own what they say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from layout.errors import said
from layout.fields.context import Context
from layout.model.body import Footnotes, ListItem
from layout.source.inlinerules import NOTE_MARK
from layout.source.inlines import note_sign
from layout.source.markdown import read_inline
from layout.source.texts import clean
from layout.source.textwork import Draft

_MARK = re.compile(rf"(?<!\\){NOTE_MARK}")
_SAYS = re.compile(rf"\s*{NOTE_MARK}[:：]\s*")


@dataclass(frozen=True, slots=True)
class NotedLines:
    """The lines of a body, and apart from them what its notes say."""

    lines: list[Draft]
    notes: dict[str, Draft]
    """By name, in the order in which the text refers to them."""


def part_notes(lines: Sequence[Draft], context: Context) -> NotedLines:
    """Take out the lines of notes; one that nothing refers to, or whose name another has, is an error."""
    text: list[Draft] = []
    found: dict[str, Draft] = {}
    for line in lines:
        says = _SAYS.match(line.text)
        if says is None:
            text.append(line)
        elif says[1] in found:
            _wrong(line, says[1], "twice", context)
        else:
            found[says[1]] = line.part(says.end(), len(line.text))
    marks = dict.fromkeys(mark[1] for line in text for mark in _MARK.finditer(line.text))
    for name, line in found.items():
        if name not in marks:
            _wrong(line, name, "unused", context)
    return NotedLines(text, {name: found[name] for name in marks if name in found})


def _wrong(line: Draft, name: str, form: str, context: Context) -> None:
    context.error("footnote", line.span, said("hint-footnote-mark", name=name), form=form, mark=f"[^{name}]")


def numbered(notes: NotedLines, context: Context) -> Context:
    """What a text is read with that has notes."""
    return replace(context, notes={name: number for number, name in enumerate(notes.notes, 1)})


def read_notes(notes: NotedLines, context: Context) -> Footnotes | None:
    """The notes as the last block of a body."""
    items: list[ListItem] = []
    for number, line in enumerate(notes.notes.values(), 1):
        clean(line, context)
        text = read_inline(line, context)
        if text:
            items.append(ListItem(note_sign(number), text))
        else:
            context.error("empty-block", line.span, said("hint-write-or-delete"), form="footnote")
    return Footnotes(tuple(items), context.story or "") if items else None
