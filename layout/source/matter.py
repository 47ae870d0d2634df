"""A story's body: which lines stand alone, and which make a list, a poem, a letter or a table together."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from layout.errors import said
from layout.fields.context import Context
from layout.fields.nearmiss import hints_for
from layout.model.body import Block, BoxEnd, BoxHead, LinePlace, PullQuote, QuickResponse, Subhead, Text
from layout.source.footnotes import numbered, part_notes, read_notes
from layout.source.letters import placed, read_placed
from layout.source.links import url_fault
from layout.source.markdown import body_lines, read_inline, read_line, refuse
from layout.source.names import read_names
from layout.source.points import list_ends, pointed, read_list
from layout.source.speech import all_speeches, with_speeches
from layout.source.tables import is_row, read_table, read_tables, table_ends
from layout.source.texts import clean
from layout.source.textwork import PLAIN, Draft
from layout.source.verse import HARD_BREAK, read_verse

_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_COLONS = re.compile(r"\s{0,3}[:：]{3,}\s*(\S*)\s*(.*)$")

_CLAUSE = re.compile(r"\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])")  # data
_SAID_BY = re.compile(r"\s*(?:——|--|—)")

Reader = Callable[[Sequence[Draft], Draft, Context], list[Block]]
"""Reads the lines of a fenced block, given what stands behind its name."""

FENCED: dict[str, Reader] = {
    "poem": read_verse,
    "verse": read_verse,
    "names": read_names,
    "table": read_tables,
    **{place.value: read_placed(place) for place in LinePlace},
}
"""Readers by the names of fenced blocks."""
CHINESE = {
    "诗": "poem", "诗歌": "poem", "名单": "names", "书信": "letter", "来信": "letter", "启事": "notice",  # data
    "通知": "notice", "公告": "notice", "讣告": "obituary", "表": "table", "表格": "table",  # data
    "左": "left", "居中": "center", "右": "right", "问答": "interview", "访谈": "interview", "菜谱": "recipe",  # data
    "框": "box", "资料": "box", "链接": "box", "小贴士": "box", "引文": "quote", "金句": "quote",  # data
    "列表": "list", "清单": "list", "二维码": "qr", "扫码": "qr",  # data
}  # fmt: skip
"""What an editor calls the same in Chinese."""
TRADITIONAL = {
    "詩": "poem", "詩歌": "poem", "名單": "names", "書信": "letter", "來信": "letter", "啟事": "notice",  # data
    "訃聞": "obituary", "訃告": "obituary", "置中": "center", "問答": "interview", "訪談": "interview",  # data
    "食譜": "recipe", "資料": "box", "連結": "box", "小貼士": "box", "清單": "list", "二維碼": "qr",  # data
}  # fmt: skip
"""The same in Traditional Chinese."""


def _kind_of(name: str) -> str:
    """The kind of block that an editor's name means."""
    return CHINESE.get(name) or TRADITIONAL.get(name, name.lower())


def _reader(name: str) -> Reader | None:
    return FENCED.get(_kind_of(name))


def read_body(draft: Draft, context: Context) -> tuple[Block, ...]:
    """The blocks of a body; what is wrong goes to the findings."""
    parted = part_notes(body_lines(draft, context), context)
    context = numbered(parted, context) if parted.notes else context
    notes = read_notes(parted, context)
    return (*_blocks(parted.lines, draft, context), *([notes] if notes else []))


def _blocks(lines: list[Draft], draft: Draft, context: Context) -> list[Block]:
    """The blocks of lines; of one kind where the story says so."""
    reader = _reader(context.reading)
    if reader is not None:
        return reader(lines, draft.part(0, 0), context)
    body = _Body(lines, context)
    while body.at < len(lines):
        body.next()
    return with_speeches(body.blocks)


def _read_speeches(lines: Sequence[Draft], rest: Draft, context: Context) -> list[Block]:
    """An interview, questions and answers, a recipe: a body whose paragraphs have lead-ins, under a subhead."""
    body = _Body(list(lines), context)
    if rest.text.strip():
        clean(rest, context)
        body.add(Subhead(read_inline(rest, context)))
    while body.at < len(lines):
        body.next()
    return all_speeches(body.blocks)


@dataclass(slots=True)
class _Body:
    """The lines of a body on their way to blocks."""

    lines: list[Draft]
    context: Context
    at: int = 0
    blocks: list[Block] = field(default_factory=list)

    def next(self) -> None:
        """Read what begins with the next line."""
        line = self.lines[self.at]
        if not line.text.strip():
            self.at += 1
        elif _COLONS.match(line.text):
            self._fenced(line)
        elif fence := _FENCE.match(line.text):
            self._code(line, fence[1])
        elif (end := table_ends(self.lines, self.at)) > self.at:
            self.add(read_table(self.lines[self.at : end], self.context))
            self.at = end
        elif is_row(line):
            self.at += 1
            self.context.error("table-rule", line.span, said("hint-table-rule"), form="missing")
        elif (end := list_ends(self.lines, self.at)) > self.at:
            self.add(read_list(self.lines, self.at, self.context))
            self.at = end
        else:
            self.paragraph(line)

    def paragraph(self, line: Draft) -> None:
        """A line by itself, with those that follow where a backslash ends it (CommonMark's hard break)."""
        self.at += 1
        clean(line, self.context)
        while (broken := HARD_BREAK.search(line.text)) and self.at < len(self.lines):
            more = self.lines[self.at]
            self.at += 1
            clean(more, self.context)
            line = _broken(line.part(0, broken.start()), line.places[broken.start()], more)
        self.add(read_line(line, self.context) if line.text.strip() else None)

    def add(self, block: Block | None) -> None:
        """Take a block that was read; None: one that was wrong."""
        if block is not None:
            self.blocks.append(block)

    def _code(self, line: Draft, fence: str) -> None:
        """A block of code is an error; what is in it is not read."""
        refuse(line, self.context, said("markdown-fence"), said("hint-fence"))
        self._skip_to(lambda text: text.strip().startswith(fence))

    def _skip_to(self, closes: Callable[[str], bool]) -> list[Draft] | None:
        """The lines up to the one that closes a block, behind which reading goes on; None where none does."""
        first = self.at + 1
        for number in range(first, len(self.lines)):
            if closes(self.lines[number].text):
                self.at = number + 1
                return self.lines[first:number]
        self.at = len(self.lines)
        return None

    def _fenced(self, line: Draft) -> None:
        """A block between ``::: 诗`` and ``:::``."""
        opened = _COLONS.match(line.text)
        assert opened is not None
        name, rest = opened[1], line.part(opened.start(2), opened.end(2))
        span = line.span
        if not name:
            self.at += 1
            self.context.error("block-end", span, said("hint-block-end"))
            return
        inside = self._skip_to(_Closing() if _kind_of(name) in HOLDING else _closes)
        if inside is None:
            self.context.error("block-open", span, said("hint-block-open"), name=name)
            return
        reader = _reader(name)
        if reader is None:
            hints = hints_for(name, (*CHINESE, *FENCED), said("known-blocks"))
            self.context.error("unknown-block", span, *hints, name=name)
            return
        blocks = reader(inside, rest, self.context)
        if not blocks and not any(one.text.strip() for one in inside):
            self.context.error("empty-block", span, said("hint-write-or-delete"), form="fenced")
        self.blocks += blocks


def _broken(line: Draft, place: int, more: Draft) -> Draft:
    """Two lines as one with a break, which stands where the mark of it was written."""
    start = len(more.text) - len(more.text.lstrip())
    rest = more.part(start, len(more.text))
    return Draft(
        line.file,
        [*line.characters, "\n", *rest.characters],
        [*line.places, place, *rest.places],
        [*line.manners, PLAIN, *rest.manners],
    )


def _read_box(lines: Sequence[Draft], rest: Draft, context: Context) -> list[Block]:
    """A box with its head and whatever a body holds, but no box."""
    clean(rest, context)
    body = _Body(list(lines), context)
    while body.at < len(lines):
        before = len(body.blocks)
        line = body.lines[body.at]
        body.next()
        if any(isinstance(block, BoxHead) for block in body.blocks[before:]):
            context.error("block-nested", line.span, said("hint-block-nested"))
    if not body.blocks:
        return []
    return [BoxHead(read_inline(rest, context)), *with_speeches(body.blocks), BoxEnd()]


def _read_letter(lines: Sequence[Draft], rest: Draft, context: Context) -> list[Block]:
    """A letter or notice: lines with places of their own, and whatever a body holds between them.

    Its clauses (一、…) are paragraphs, as offices set them.
    """
    body = _Body([line for line in (rest, *lines) if line.text.strip()], context)
    while body.at < len(body.lines):
        line = body.lines[body.at]
        if _CLAUSE.match(line.text):
            body.paragraph(line)
        else:
            body.next()
    return placed(body.blocks)


def _read_quote(lines: Sequence[Draft], rest: Draft, context: Context) -> list[Block]:
    """A pull quote; a last line that begins with a dash says whose words they are."""
    written = [line for line in (rest, *lines) if line.text.strip()]
    for line in written:
        clean(line, context)
    said_by = written.pop() if len(written) > 1 and _SAID_BY.match(written[-1].text) else None
    if not written:
        return []
    words = written[0]
    for line in written[1:]:
        words = _broken(words, line.places[0], line)
    source = read_inline(said_by, context) if said_by is not None else None
    return [PullQuote(read_inline(words, context), source)]


def _read_code(lines: Sequence[Draft], rest: Draft, context: Context) -> list[Block]:
    """A QR code: the address behind its name, its caption below."""
    written = [line for line in (rest, *lines) if line.text.strip()]
    if not written:
        return []
    address, *more = written
    words = more[0] if more else address.part(0, 0)
    for line in more[1:]:
        words = _broken(words, line.places[0], line)
    return [QuickResponse(_address(address, context), _caption(words, context), address.span)]


def _caption(words: Draft, context: Context) -> Text:
    """The caption of a code."""
    clean(words, context)
    return read_inline(words, context)


def _address(line: Draft, context: Context) -> str:
    """An address that becomes a code; what is wrong with it goes to the findings."""
    url = line.text.strip()
    fault = url_fault(url)
    if fault is not None:
        told = {"name": context.name, **fault.arguments}
        context.error(fault.code, line.span, *fault.hints, form=fault.form, **told)
    return url


def _read_points(lines: Sequence[Draft], rest: Draft, context: Context) -> list[Block]:
    """A body that is a list: a line without a mark of its own is a point all the same."""
    body = _Body([line for line in (rest, *lines) if line.text.strip()], context)
    while body.at < len(body.lines):
        body.next()
    return pointed(body.blocks)


HOLDING = frozenset({"box", "interview", "letter", "notice", "obituary", "recipe"})
"""Fenced blocks that others may stand in."""
FENCED |= {
    "letter": _read_letter,
    "notice": _read_letter,
    "obituary": _read_letter,
    "interview": _read_speeches,
    "recipe": _read_speeches,
    "box": _read_box,
    "quote": _read_quote,
    "list": _read_points,
    "qr": _read_code,
}


class _Closing:
    """Tells the line that closes a block which others may stand in, each with a closing line of its own."""

    def __init__(self) -> None:
        self.open = 1

    def __call__(self, text: str) -> bool:
        """Whether it is that line."""
        found = _COLONS.match(text)
        if found is not None:
            self.open += 1 if found[1] else -1
        return self.open == 0


def _closes(text: str) -> bool:
    found = _COLONS.match(text)
    return found is not None and not found[1]
