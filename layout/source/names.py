"""名单 in a body: names with blanks or marks between them."""

import re
from collections.abc import Sequence

from layout.fields.context import Context
from layout.model.body import Block, NameList, Text
from layout.source.markdown import read_inline, read_line
from layout.source.texts import clean
from layout.source.textwork import Draft

_HAN = "[\u3400-\u9fff]"  # data
_BETWEEN = r"\s、，,；;"
_NAME = re.compile(rf"(?<![^{_BETWEEN}]){_HAN}[ \u3000]+{_HAN}(?![^{_BETWEEN}])|[^{_BETWEEN}]+")
"""A name; one whose two characters were spaced by hand (张　三), or what stands between blanks and marks."""
_OTHER = re.compile(r"\s*[#>]")


def read_names(lines: Sequence[Draft], rest: Draft, context: Context) -> list[Block]:
    """The names in lines, those between two subheads together."""
    blocks: list[Block] = []
    names: list[Text] = []
    for line in (rest, *lines):
        if not line.text.strip():
            continue
        clean(line, context)
        if _OTHER.match(line.text):
            blocks += [NameList(tuple(names))] if names else []
            names = []
            other = read_line(line, context)
            blocks += [other] if other is not None else []
            continue
        for found in _NAME.finditer(line.text):
            names.append(_name(line.part(*found.span()), context))
    return [*blocks, NameList(tuple(names))] if names else blocks


def _name(draft: Draft, context: Context) -> Text:
    """A name without the blanks that spaced it."""
    for place in reversed(range(len(draft.characters))):
        if draft.characters[place].isspace():
            del draft.characters[place], draft.places[place], draft.manners[place]
    return read_inline(draft, context)
