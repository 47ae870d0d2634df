"""A manuscript made ready to be understood: what no paper prints taken out, broken lines parted, tables opened."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, zip_longest

from layout.errors import Diagnostic, note
from layout.intake.grids import Cell, joined, shown, titled
from layout.intake.manuscript import (
    LeftOut,
    Look,
    Manuscript,
    Role,
    Seen,
    SeenParagraph,
    SeenPicture,
    SeenRun,
    SeenTable,
    Why,
    paragraphs,
)
from layout.intake.marks import (
    ADDRESS,
    CHAT,
    DISPATCH,
    ENCLOSED,
    FILE_NUMBER,
    FORM_TITLE,
    ISSUE_LINE,
    ISSUED,
    LABEL_ALONE,
    MAIL,
    PLATFORM,
    RULE,
    SIGN_ALONE,
    SIGNS,
    STAFF,
    STICKERS,
    STOP,
    TRACKING,
)
from layout.intake.rejoining import rejoined
from layout.intake.wholines import is_passing, parted
from layout.model.body import Emphasis

MOST_COLUMNS, MOST_ROWS, MOST_CELL = 24, 400, 200
"""Of a table, as a body may hold it; what is larger becomes paragraphs."""
_TEXTS = frozenset({"正文", "内容", "稿件内容", "稿件正文"})  # data
_LINES = "标题|题目|主题|引题|副题|副标题|作者|单位|供稿单位|供稿|来源|栏目"  # data
_OFFICE = frozenset(
    re.split(
        r"\W",
        "审核|审批|审签|审稿|初审|复审|终审|签发|签字|领导意见|部门意见|审核意见|领导审核|部门审核"  # data
        "|主管领导|编辑|校对|日期|时间|投稿日期|电话|联系电话|联系方式|字数|体裁|类别|拟发版面|版面|份数|备注",  # data
    )
)
"""What else these forms ask for, which nobody prints."""
_FORM = _TEXTS | frozenset(_LINES.split("|"))
"""What the forms that writers fill in call a story's fields."""
_VERSE_LINES, _VERSE_LINE = 4, 24
_PLATFORM_LINE, _HEADING = 60, 32
_TABBED = 30
"""Characters of what stands between tabs in a row."""
_COMMON = 0.5
"""Share of a text that is set in kai or black type from which that says nothing."""
_NEARLY_ALL = 0.8
"""The same of a text of short lines, which may be a list under black heads."""


@dataclass(slots=True)
class Ready:
    """What is to be understood."""

    blocks: list[Seen] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    told: list[Diagnostic] = field(default_factory=list)
    soft: int = 0
    """Line breaks within paragraphs that became ends of paragraphs."""


def make_ready(manuscript: Manuscript) -> Ready:
    """The blocks of a manuscript, ready."""
    ready = Ready(left_out=list(manuscript.left_out), told=list(manuscript.told))
    blocks, lines = rejoined(_tabled(_without_dispatch(list(_without_letterhead(manuscript.blocks, ready)), ready)))
    if lines:
        ready.told.append(note("import-unwrapped", None, file=manuscript.file.name))
    usual = _usual(blocks)
    for block in blocks:
        ready.blocks += _readied(block, usual, ready)
    if ready.soft:
        ready.told.append(note("import-soft-breaks", None, file=manuscript.file.name, count=ready.soft))
    return ready


def _without_letterhead(blocks: Sequence[Seen], ready: Ready) -> Iterator[Seen]:
    """What stands below a bulletin's name, number and date, or a document's number, at the head of a page."""
    lines = [(n, one.words) for n, one in enumerate(blocks) if isinstance(one, SeenParagraph) and one.words]
    at = next((m for m, (_, text) in enumerate(lines[:4]) if ISSUE_LINE.match(text) or FILE_NUMBER.match(text)), None)
    if at is None or any(len(text) > _HEADING or STOP.search(text) for _, text in lines[:at]):
        yield from blocks
        return
    dated = at + 1 < len(lines) and ISSUED.search(lines[at + 1][1]) is not None
    last = lines[at + dated][0]
    for number, block in enumerate(blocks):
        if number > last or not isinstance(block, SeenParagraph):
            yield block
        elif block.words:
            ready.left_out.append(LeftOut(Why.HEADER, block.words))


def _without_dispatch(blocks: list[Seen], ready: Ready) -> list[Seen]:
    """What stands above the lines at a document's foot: to whom it is reported and sent, how many are printed."""
    end, sent = len(blocks), False
    for at in range(len(blocks) - 1, -1, -1):
        block = blocks[at]
        if not isinstance(block, SeenParagraph):
            break
        if DISPATCH.match(block.words):
            end, sent = at, True
        elif block.words and _no_story(block.words) is None:
            break
    for block in blocks[end:] if sent else ():
        if isinstance(block, SeenParagraph) and block.words:
            ready.left_out.append(LeftOut(Why.FOOTER, block.words))
    return blocks[:end]


def _tabled(blocks: Sequence[Seen]) -> list[Seen]:
    """The blocks with a table in place of lines whose words tabs set one under the other."""
    found: list[Seen] = []
    for count, group in groupby(blocks, key=_tabs):
        rows = list(group)
        cells = [[part.strip() for part in _joined(row).split("\t")] for row in rows] if count else []
        short = all(len(cell) <= _TABBED for row in cells for cell in row)
        if count and len(rows) > 1 and short and all(all(row) for row in cells):
            filled = (tuple((SeenParagraph((SeenRun(cell),)),) for cell in row) for row in cells)
            found.append(SeenTable(tuple(filled)))
        else:
            found += rows
    return found


def _tabs(block: Seen) -> int:
    """How many tabs stand between the words of a line."""
    return block.text.strip().count("\t") if isinstance(block, SeenParagraph) else 0


def _joined(block: Seen) -> str:
    return block.text.strip() if isinstance(block, SeenParagraph) else ""


def _usual(blocks: Sequence[Seen]) -> Emphasis:
    """The emphasis that most of a text has, which is none: of its sentences, where it has any."""
    whole = list(paragraphs(tuple(blocks)))
    running = [one for one in whole if len(one.words) > _HEADING or STOP.search(one.words)]
    counts = dict.fromkeys(Emphasis, 0)
    for paragraph in running or whole:
        for run in paragraph.runs:
            counts[run.emphasis] += len(run.text.strip())
    least = (_COMMON if running else _NEARLY_ALL) * sum(counts.values())
    return next((e for e in Emphasis if e is not Emphasis.NONE and counts[e] > least), Emphasis.NONE)


def _readied(block: Seen, usual: Emphasis, ready: Ready) -> Iterator[Seen]:
    if isinstance(block, SeenPicture):
        yield block
    elif isinstance(block, SeenTable):
        yield from _table(block, usual, ready)
    else:
        yield from _paragraph(block, usual, ready)


def _paragraph(paragraph: SeenParagraph, usual: Emphasis, ready: Ready) -> Iterator[SeenParagraph]:
    runs = tuple(_run(run, usual, ready) for run in paragraph.runs)
    whole = replace(paragraph, runs=runs)
    if not whole.text.strip():
        yield replace(paragraph, runs=())
        return
    if is_verse([line for line in whole.text.split("\n") if line.strip()]):
        yield whole
        return
    lines = [_printed(line, ready) for line in split_lines(runs)]
    ready.soft += len([line for line in lines if _text(line).strip()]) - 1
    look = paragraph.look
    for line in lines:
        one = SeenParagraph(line, look)
        why = _no_story(one.words)
        if why is not None:
            ready.left_out.append(LeftOut(why, one.words))
            if why is Why.RULE:
                yield SeenParagraph(())
        elif one.words or len(lines) > 1:
            yield one
            look = replace(look, marker="")


def _printed(line: tuple[SeenRun, ...], ready: Ready) -> tuple[SeenRun, ...]:
    """A line that names writers, without those who passed the text and how a writer is reached."""
    divided = parted(SeenParagraph(line).words)
    if divided is None:
        return line
    ready.left_out.append(LeftOut(Why.STAFF, divided[1]))
    return (SeenRun(divided[0]),)


def is_verse(lines: Sequence[str]) -> bool:
    """Whether lines are those of a poem: four and more, short, few of which end a sentence or name what follows."""
    if len(lines) < _VERSE_LINES or max(len(line.strip()) for line in lines) > _VERSE_LINE:
        return False
    ends = sum(line.strip().endswith(("。", "；")) for line in lines)
    named = sum("：" in line or ":" in line for line in lines)
    counted = sum(bool(re.match(r"\s*[\d●■◆•·（(]", line)) for line in lines)
    han = sum(bool(re.search("[\u4e00-\u9fff]", line)) for line in lines)  # data
    quiet = ends <= 0.5 * len(lines) and named + counted <= 0.25 * len(lines) and han > 0.7 * len(lines)
    return quiet or (_is_regular(lines) and named + counted == 0)


def _is_regular(lines: Sequence[str]) -> bool:
    """Whether lines have five or seven characters each, as classical verse has."""
    lengths = {len(re.sub("[^\u4e00-\u9fff]", "", line)) for line in lines}  # data
    return lengths in ({5}, {7}, {10}, {14})


def split_lines(runs: Sequence[SeenRun]) -> Iterator[tuple[SeenRun, ...]]:
    """The lines of a paragraph that has line breaks in it."""
    line: list[SeenRun] = []
    for run in runs:
        first, *rest = re.split(r"[\n\v\u2028\u2029]", run.text)
        line += [replace(run, text=first)] if first else []
        for text in rest:
            yield tuple(line)
            line = [replace(run, text=text)] if text else []
    yield tuple(line)


def _run(run: SeenRun, usual: Emphasis, ready: Ready) -> SeenRun:
    def taken(match: "re.Match[str]") -> str:
        ready.left_out.append(LeftOut(Why.SIGN, match[0]))
        return ""

    text = STICKERS.sub(taken, SIGNS.sub(taken, run.text))
    text = ADDRESS.sub(lambda match: _untracked(match[0], ready), text)
    return replace(run, text=text, emphasis=Emphasis.NONE if run.emphasis is usual else run.emphasis)


def _untracked(address: str, ready: Ready) -> str:
    taken = "".join(match[0] for match in TRACKING.finditer(address))
    if not taken:
        return address
    kept = TRACKING.sub("", address)
    bare = re.sub(r"[?&]+(?=#|$)", "", kept)
    ready.left_out.append(LeftOut(Why.TRACKING, taken + ("?" if len(bare) < len(kept) else "")))
    return bare


def _no_story(words: str) -> Why | None:
    if any(one.match(words) for one in (FORM_TITLE, LABEL_ALONE, ENCLOSED)):
        return Why.LABEL
    if MAIL.match(words) or CHAT.match(words):
        return Why.MAIL
    if RULE.match(words) or SIGN_ALONE.fullmatch(words):
        return Why.RULE
    if len(words) <= _PLATFORM_LINE and PLATFORM.match(words):
        return Why.PLATFORM
    return Why.STAFF if STAFF.match(words) or is_passing(words) else None


def _text(runs: Sequence[SeenRun]) -> str:
    return "".join(run.text for run in runs)


def _form(rows: Sequence[Sequence[Sequence[Seen]]]) -> bool:
    """Whether a table is a form that names a story's fields at the left, or what its office asks for beside them."""
    names = [_label(row[0]) for row in rows if row]
    fields, office = sum(name in _FORM for name in names), sum(name in _OFFICE for name in names)
    return fields >= 2 and (any(name in _TEXTS for name in names) or fields + office == len(names))


def _label(cell: Sequence[Seen]) -> str:
    """What a cell says, as the name of a field."""
    return re.sub(r"[\s：:]", "", _said(cell))


def _pairs(row: Sequence[Cell]) -> Iterator[Sequence[Cell]]:
    """A row of a form, or each label in it with what stands behind it."""
    whole = [cell for cell in row if not joined(cell)]
    known = _FORM | _OFFICE
    paired = len(whole) > 2 and len(whole) % 2 == 0 and all(_label(cell) in known for cell in whole[::2])
    yield from ([*zip(whole[::2], whole[1::2], strict=True)] if paired else [whole])


def _filled(row: Sequence[Sequence[Seen]], usual: Emphasis, ready: Ready) -> Iterator[Seen]:
    """What a row of a form says: its label before a line, nothing before a text."""
    name = _label(row[0])
    rest = [block for cell in row[1:] for block in cell]
    labelled = name in _FORM and name not in _TEXTS
    if labelled and len(rest) == 1 and isinstance(rest[0], SeenParagraph):
        rest = [replace(rest[0], runs=(SeenRun(f"{name}："), *rest[0].runs))]
    elif name in _OFFICE:
        ready.left_out.append(LeftOut(Why.STAFF, _row(row)))
        return
    elif name in _TEXTS:
        ready.left_out.append(LeftOut(Why.LABEL, _said(row[0])))
    else:
        rest = [*row[0], *rest]
    for block in rest:
        yield from _readied(block, usual, ready)


def _table(table: SeenTable, usual: Emphasis, ready: Ready) -> Iterator[Seen]:
    """The table; what stands in it one by one where it only arranges a page, or is too large for a body."""
    rows = shown(table.rows)
    if _form(rows):
        for pair in (pair for row in rows for pair in _pairs(row)):
            yield from _filled(pair, usual, ready)
        return
    wide = max(map(len, rows), default=0)
    pictured = any(not isinstance(block, SeenParagraph) for row in rows for cell in row for block in cell)
    if len(rows) == 1 < wide and not pictured and len(_row(rows[0])) <= _HEADING:
        yield SeenParagraph((SeenRun(_row(rows[0])),), Look(Role.HEADING, level=2))
        return
    if pictured or _only_arranges(rows):
        cells = zip_longest(*rows, fillvalue=()) if pictured else rows
        for block in _captioned([block for row in cells for cell in row for block in cell if not joined((block,))]):
            yield from _readied(block, usual, ready)
        return
    above, rest, below = titled(_without_forms(rows, ready))
    for cell in above:
        yield from _titles(cell, usual, ready, Role.CAPTION)
    yield SeenTable(tuple(tuple(_cell(cell, usual, ready) for cell in row) for row in rest))
    for cell in below:
        yield from _titles(cell, usual, ready, Role.BODY)


def _without_forms(rows: Sequence[Sequence[Cell]], ready: Ready) -> list[Sequence[Cell]]:
    """The rows without those that only say who filled the table in, and when."""
    kept: list[Sequence[Cell]] = []
    for row in rows:
        said_ = [text for cell in row if (text := _said(cell))]
        if said_ and all(is_passing(text) for text in said_):
            ready.left_out.append(LeftOut(Why.STAFF, " ".join(said_)))
        else:
            kept.append(row)
    return kept


def _only_arranges(rows: Sequence[Sequence[Sequence[Seen]]]) -> bool:
    """Whether a table is none that a body could hold: of one column, or too large."""
    longest = max((len(_said(cell)) for row in rows for cell in row), default=0)
    wide = max(map(len, rows), default=0)
    return wide <= 1 or wide > MOST_COLUMNS or len(rows) > MOST_ROWS or longest > MOST_CELL


def _cell(cell: Cell, usual: Emphasis, ready: Ready) -> Cell:
    paragraphs_ = (block for block in cell if isinstance(block, SeenParagraph))
    return tuple(SeenParagraph(tuple(_run(run, usual, ready) for run in one.runs), one.look) for one in paragraphs_)


def _titles(cell: Cell, usual: Emphasis, ready: Ready, role: Role) -> Iterator[Seen]:
    """What stands over or under a table, in a row of its own."""
    for block in cell:
        if isinstance(block, SeenParagraph) and block.words:
            yield from _paragraph(replace(block, look=replace(block.look, role=role)), usual, ready)


def _captioned(blocks: Sequence[Seen]) -> Iterator[Seen]:
    """What a table arranges, column by column; a short line under a picture is its caption."""
    pictured = False
    for block in blocks:
        short = isinstance(block, SeenParagraph) and 0 < len(block.words) <= _PLATFORM_LINE
        if pictured and short and isinstance(block, SeenParagraph) and block.look.role is Role.BODY:
            yield replace(block, look=replace(block.look, role=Role.CAPTION))
        else:
            yield block
        pictured = isinstance(block, SeenPicture) or (pictured and not short)


def _row(row: Sequence[Sequence[Seen]]) -> str:
    """The words of a row: a lone one parts a page into pieces."""
    return " ".join(filter(None, map(_said, row)))


def _said(cell: Sequence[Seen]) -> str:
    """The words of a cell."""
    return " ".join(block.words for block in cell if isinstance(block, SeenParagraph)).strip()


def ends_sentence(text: str) -> bool:
    """Whether a line ends as sentences do."""
    return STOP.search(text) is not None


def body_size(blocks: Sequence[Seen]) -> float:
    """Points of most of the running text; 0 where nobody says."""
    sizes: Counter[float] = Counter()
    for block in blocks:
        if isinstance(block, SeenParagraph) and (len(block.words) > 40 or ends_sentence(block.words)):
            sizes[block.look.size] += len(block.words)
    return sizes.most_common(1)[0][0] if sizes else 0.0
