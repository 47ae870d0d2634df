"""Lead-ins: 问：and 答：, who speaks in an interview, 用料：and 做法：of a recipe."""

import re
from collections.abc import Sequence
from dataclasses import replace

from layout.model.body import UNMARKED, Block, BodyParagraph, Emphasis, Inline, Speech, Text

_ANYONE = re.compile(r"[^。！？；，、：:“”《》（）()\s]{1,8}(?:（[^（）]{1,12}）)?：")
_ASKED = re.compile(r"(?:问|Q)\d{0,2}：")  # data
_ANSWERED = re.compile(r"(?:答|A)\d{0,2}：")  # data


def with_speeches(blocks: Sequence[Block]) -> list[Block]:
    """A body whose questions and answers (问：, 答：) have lead-ins; one without both is left as it is."""
    plain = [block.plain if type(block) is BodyParagraph else "" for block in blocks]
    if not (any(map(_ASKED.match, plain)) and any(map(_ANSWERED.match, plain))):
        return list(blocks)
    made = [_led(block, _ASKED) or _led(block, _ANSWERED) or block for block in blocks]
    spoken = [number for number, block in enumerate(made) if isinstance(block, Speech)]
    for number in range(spoken[0], spoken[-1]) if spoken else ():
        made[number] = _continued(made[number])
    return made


def all_speeches(blocks: Sequence[Block]) -> list[Block]:
    """The paragraphs of an interview: whoever speaks first in one is its lead-in; one without is said by the same."""
    return [_led(block, _ANYONE) or _continued(block) for block in blocks]


def _continued(block: Block) -> Block:
    return Speech(block.text) if type(block) is BodyParagraph else block


def _led(block: Block, lead: re.Pattern[str]) -> Speech | None:
    if type(block) is not BodyParagraph:
        return None
    first, *rest = block.text.inlines
    found = lead.match(first.text)
    if found is None or first.marks is not UNMARKED or first.emphasis is not Emphasis.NONE:
        return None
    after = replace(first, text=first.text[found.end() :].lstrip())
    inlines = (Inline(found[0], Emphasis.LEAD), *([after] if after.text else []), *rest)
    return Speech(Text(inlines, block.text.span))
