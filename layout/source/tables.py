"""Tables in a body: lines with bars (GFM), lines with tabs as they are pasted from Excel, or a sheet of a file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from layout.errors import LayoutError, Span, said
from layout.fields.context import Context
from layout.model.body import Block, Inline, Merge, Table, Text
from layout.model.theme import Align
from layout.source.markdown import read_inline
from layout.source.merges import covered, kept_merges, overlapping, written_merges
from layout.source.pictures import inside_folder
from layout.source.sheets import SheetRows, read_sheet
from layout.source.texts import clean
from layout.source.textwork import Draft

MOST_COLUMNS = 24
"""Columns of a table at most: a broadsheet has room for no more."""
MOST_ROWS = 400
MOST_CHARACTERS = 200
"""Of a cell: what is longer is text, and no row that holds it stands in a column."""
_RULE = re.compile(r"\s*\|?\s*:?-{1,}:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")
_BAR = re.compile(r"(?<!\\)\|")
_FILE = re.compile(r"\s*\{\s*file:\s*(?P<file>[^,{}]+?)\s*(?:,\s*sheet:\s*(?P<sheet>[^{}]+?)\s*)?\}\s*$")
_SHEETS = (".xlsx", ".xlsm", ".xls", ".csv", ".tsv")


def table_ends(lines: Sequence[Draft], at: int) -> int:
    """The line after the table that begins with a line; that line itself where none does."""
    if _sheet_named(lines[at]):
        return at + 1
    return max(_barred(lines, at), _tabbed(lines, at))


def is_row(line: Draft) -> bool:
    """Whether a line can be nothing but a row of a table: bars at both ends and between."""
    text = line.text.strip()
    return text.startswith("|") and text.endswith("|") and len(_BAR.findall(text)) > 2


def read_table(lines: Sequence[Draft], context: Context, caption: Text | None = None) -> Table | None:
    """The table that lines make; what is wrong goes to the findings."""
    named = _sheet_named(lines[0])
    if named is not None:
        return _from_file(lines[0], named, context, caption)
    if _barred(lines, 0):
        rows = [_cells(line) for number, line in enumerate(lines) if number != 1]
        aligns = _aligns(lines[1].text)
        width = len(aligns)
        if len(rows[0]) != width:
            context.error("table-rule", lines[1].span, said("hint-table-rule"), columns=len(rows[0]), found=width)
            return None
    else:
        rows = [_tab_cells(line) for line in lines]
        width, aligns = len(rows[0]), (None,) * len(rows[0])
    return _table(rows, aligns, context, caption)


def read_tables(lines: Sequence[Draft], rest: Draft, context: Context) -> list[Block]:
    """The table of a fenced block, with what stands behind its name as its caption."""
    inside = [line for line in lines if line.text.strip()]
    if not inside:
        return []
    caption = read_inline(rest, context) or None
    end = table_ends(inside, 0)
    if end < len(inside):
        wrong = inside[end]
        context.error("table-lines", wrong.span, said("hint-table-lines"))
        return []
    table = read_table(inside, context, caption)
    return [table] if table is not None else []


# Bars and tabs --------------------------------------------------------------------------------------------------------


def _barred(lines: Sequence[Draft], at: int) -> int:
    """The line after a table with bars, 0 where none begins: a row, and a line that divides it from the rest."""
    if at + 1 >= len(lines) or not _BAR.search(lines[at].text) or not _RULE.match(lines[at + 1].text):
        return 0
    if "|" not in lines[at + 1].text:
        return 0
    end = at + 2
    while end < len(lines) and _BAR.search(lines[end].text):
        end += 1
    return end


def _tabbed(lines: Sequence[Draft], at: int) -> int:
    """The line after a table with tabs, 0 where none begins: two lines and more with tabs inside."""
    end = at
    while end < len(lines) and "\t" in lines[end].text.strip():
        end += 1
    return end if end - at > 1 else 0


def _cells(line: Draft) -> list[Draft]:
    """The cells between bars; those at the edges are none."""
    start = len(line.text) - len(line.text.lstrip())
    end = len(line.text.rstrip())
    bars = [match.start() for match in _BAR.finditer(line.text, start, end)]
    if bars and bars[0] == start:
        start, bars = start + 1, bars[1:]
    if bars and bars[-1] == end - 1:
        end, bars = end - 1, bars[:-1]
    edges = [start - 1, *bars, end]
    return [line.part(left + 1, right) for left, right in pairwise(edges)]


def _tab_cells(line: Draft) -> list[Draft]:
    edges = [-1, *(at for at, char in enumerate(line.text) if char == "\t"), len(line.text)]
    return [line.part(left + 1, right) for left, right in pairwise(edges)]


def _aligns(rule: str) -> tuple[Align | None, ...]:
    marks = [mark.strip() for mark in rule.strip().strip("|").split("|")]
    found: list[Align | None] = []
    for mark in marks:
        left, right = mark.startswith(":"), mark.endswith(":")
        found.append(Align.CENTER if left and right else Align.START if left else Align.END if right else None)
    return tuple(found)


def _table(
    rows: Sequence[Sequence[Draft]], aligns: tuple[Align | None, ...], context: Context, caption: Text | None
) -> Table | None:
    width = len(aligns)
    first = rows[0][0] if rows[0] else None
    before = context.findings.errors
    for row in rows:
        if len(row) != width and row:
            span = _around(row)
            context.error("table-ragged", span, said("hint-table-ragged"), cells=len(row), columns=width)
    if first is not None:
        _check_size(width, len(rows), _around(rows[0]), context)
    if context.findings.errors > before:
        return None
    merged, wrong = written_merges([[cell.text for cell in row] for row in rows])
    if wrong is not None:
        span, mark = rows[wrong.row][wrong.column].span, rows[wrong.row][wrong.column].text.strip()
        context.error("table-merge", span, said("hint-table-merge"), form=wrong.form, mark=mark)
        return None
    hidden = covered(merged)
    read = [
        tuple(Text(()) if (number, column) in hidden else _cell(cell, context) for column, cell in enumerate(row))
        for number, row in enumerate(rows)
    ]
    return None if context.findings.errors > before else _made(read, aligns, caption, merged)


def _around(row: Sequence[Draft]) -> Span:
    """Where a row is written."""
    first, last = (next(cell for cell in cells if cell.places) for cells in (row, row[::-1]))
    return first.file.span(first.places[0], last.places[-1] + 1)


def _cell(draft: Draft, context: Context) -> Text:
    if not draft.text.strip():
        return Text(())
    span = draft.span
    if len(draft.text) > MOST_CHARACTERS:
        context.error("table-cell", span, said("hint-table-cell"), characters=len(draft.text), most=MOST_CHARACTERS)
        return Text(())
    clean(draft, context)
    _unescape_bars(draft)
    return read_inline(draft, context)


def _unescape_bars(draft: Draft) -> None:
    for place in reversed([match.start() for match in re.finditer(r"\\\|", draft.text)]):
        del draft.characters[place], draft.places[place], draft.manners[place]


def _check_size(columns: int, rows: int, span: Span, context: Context) -> None:
    if columns > MOST_COLUMNS:
        hint = said("hint-table-columns")
        context.error("table-large", span, hint, form="columns", found=columns, most=MOST_COLUMNS)
    if rows > MOST_ROWS:
        context.error("table-large", span, said("hint-table-rows"), found=rows, most=MOST_ROWS)


def _made(
    rows: Sequence[tuple[Text, ...]],
    aligns: tuple[Align | None, ...],
    caption: Text | None,
    merged: Sequence[Merge] = (),
) -> Table | None:
    """A table without its empty rows; a head that is empty is none, one with merged cells takes all of their rows."""
    headed = len(rows) > 1 and any(rows[0])
    numbers = [number for number, row in enumerate(rows) if any(row)]
    kept = tuple(rows[number] for number in numbers)
    merges = kept_merges(merged, numbers, range(len(aligns)))
    heads = int(headed)
    while heads and (end := max((one.row + one.rows for one in merges if one.row < heads), default=heads)) > heads:
        heads = end
    return Table(kept, heads if heads < len(kept) else 0, aligns, caption, merges) if kept else None


# Files ----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Named:
    """A sheet that a line names."""

    file: str
    sheet: str


def _sheet_named(line: Draft) -> _Named | None:
    found = _FILE.match(line.text)
    if found is None or not found["file"].lower().endswith(_SHEETS):
        return None
    return _Named(found["file"].strip("\"'"), (found["sheet"] or "").strip("\"'"))


def _from_file(line: Draft, named: _Named, context: Context, caption: Text | None) -> Table | None:
    span = line.span
    path = inside_folder(named.file, span, context)
    if path is None:
        return None
    try:
        sheet = read_sheet(path, named.sheet, context.findings, span)
    except LayoutError as problem:
        context.findings.diagnostics.extend(problem.diagnostics)
        return None
    return _of_sheet(sheet, span, context, caption)


def _of_sheet(sheet: SheetRows, span: Span, context: Context, caption: Text | None) -> Table | None:
    filled = [number for number, row in enumerate(sheet.rows) if any(cell.strip() for cell in row)]
    rows = [sheet.rows[number] for number in filled]
    if not rows:
        context.error("empty-sheet", span, said("hint-empty-sheet"), file=sheet.path.name)
        return None
    width = max(map(len, rows))
    before = context.findings.errors
    _check_size(width, len(rows), span, context)
    ragged = next((number for number in filled if len(sheet.rows[number]) != len(rows[0])), None)
    if ragged is not None:
        cells, hint = len(sheet.rows[ragged]), said("hint-csv-ragged")
        context.error("table-ragged", span, hint, form="sheet", row=ragged + 1, cells=cells, columns=len(rows[0]))
    for number, row in enumerate(rows, 1):
        long = max(map(len, row), default=0)
        if long > MOST_CHARACTERS:
            hint = said("hint-table-cell")
            context.error("table-cell", span, hint, form="sheet", row=number, characters=long, most=MOST_CHARACTERS)
    if context.findings.errors > before:
        return None
    texts = [tuple(_text(cell, span) for cell in (*row, *[""] * (width - len(row)))) for row in rows]
    if (shared := overlapping(sheet.merged)) is not None:
        told = sheet.rows[shared[0].row][shared[0].column]
        context.error("table-merge", span, said("hint-unmerge"), form="sheet", row=shared[1].row + 1, text=told)
        return None
    if any(sheet.hidden):
        down, across = sheet.hidden
        both = int(down > 0 and across > 0)
        context.findings.note("sheet-hidden", span, file=sheet.path.name, rows=down, columns=across, both=both)
    merged = kept_merges(sheet.merged, filled, range(width))
    if caption is None and len(texts) > 1 and merged[:1] == (Merge(0, 0, 1, width),):  # a title over the table
        caption, texts, filled = texts[0][0], texts[1:], filled[1:]
        merged = kept_merges(sheet.merged, filled, range(width))
    hidden = covered(merged)
    texts = [
        tuple(Text(()) if (number, column) in hidden else text for column, text in enumerate(row))
        for number, row in enumerate(texts)
    ]
    return _made(texts, (None,) * width, caption, merged)


def _text(words: str, span: Span) -> Text:
    plain = " ".join(words.split())
    return Text((Inline(plain),), span) if plain else Text(())
