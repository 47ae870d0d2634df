"""Tables as editors write or paste them, and sheets of files: values as shown, nothing run."""

import datetime
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from layout.errors import Diagnostic, LayoutError
from layout.model.body import Block, BodyParagraph, Merge, Table
from layout.model.theme import Align
from layout.source import read_issue
from layout.source.cellformats import shown
from layout.wording import message
from tests.source.test_texts import body

HEAD = "theme: tianshan\ndate: 2020-06-08\nnumber: 1\nmasthead: {name: 社区报}\npages:\n  - lead:\n      headline: 题\n"


def cells(block: Block) -> list[list[str]]:
    assert isinstance(block, Table)
    return [[cell.plain for cell in row] for row in block.rows]


def test_bars_make_a_table_and_a_line_without_ends_it() -> None:
    blocks, findings = body("| 科室 | 时间 |\n|:--|--:|\n| **内科** | 周一 \\| 周二 |\n正文")
    assert not findings.diagnostics
    table, prose = blocks
    assert isinstance(table, Table) and isinstance(prose, BodyParagraph)
    assert cells(table) == [["科室", "时间"], ["内科", "周一 | 周二"]]
    assert (table.heads, table.aligns) == (1, (Align.START, Align.END))


def test_tabs_of_several_lines_make_a_table_those_of_one_do_not() -> None:
    (table, prose), findings = body("窗口\t时间\n社保\t9:00\n正文")
    assert cells(table) == [["窗口", "时间"], ["社保", "9:00"]] and not findings.diagnostics
    (line,), findings = body("姓名\t电话")
    assert line.plain == "姓名 电话" and [found.code for found in findings.diagnostics] == ["space"]
    assert prose.plain == "正文"


def test_a_caption_stands_behind_the_block_s_name() -> None:
    (table,), _ = body("::: 表 门诊时间\n| 科室 | 时间 |\n|---|---|\n| 内科 | 周一 |\n:::")
    assert isinstance(table, Table) and table.caption is not None and table.caption.plain == "门诊时间"


def test_an_empty_head_is_none() -> None:
    (table,), _ = body("| | |\n|---|---|\n| 内科 | 周一 |")
    assert isinstance(table, Table) and table.heads == 0 and cells(table) == [["内科", "周一"]]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("| 一 | 二 |\n|---|---|\n| 1 | 2 | 3 |", "table-ragged"),
        ("| 一 | 二 |\n|---|---|\n| 1 |", "table-ragged"),
        ("一\t二\n1\t2\t3", "table-ragged"),
        ("| 一 | 二 |\n|---|---|---|\n| 1 | 2 |", "table-rule"),
        ("| 一 | 二 |\n| 1 | 2 |", "table-rule"),
        ("|" + "一|" * 200 + "\n|" + "---|" * 200 + "\n|" + "1|" * 200, "table-large"),
        ("| 一 | 二 |\n|---|---|\n| 1 | " + "很长" * 2500 + " |", "table-cell"),
        ("::: 表 题\n| 一 | 二 |\n|---|---|\n| 1 | 2 |\n正文\n:::", "table-lines"),
    ],
)
def test_what_is_no_sound_table_is_told(text: str, code: str) -> None:
    _, findings = body(text)
    assert {found.code for found in findings.diagnostics} == {code}


def test_two_hundred_columns_are_told_once() -> None:
    _, findings = body("|" + "一|" * 200 + "\n|" + "---|" * 200 + "\n|" + "1|" * 200)
    assert len(findings.diagnostics) == 1


def of_file(name: str, write: Callable[[str], Path]) -> Table:
    path = write(HEAD + f"      body: |\n        {{file: {name}}}\n")
    lead = read_issue(path)[0].pages[0].lead
    assert lead is not None
    (table,) = lead.body
    assert isinstance(table, Table)
    return table


def faults(name: str, write: Callable[[str], Path]) -> tuple[Diagnostic, ...]:
    with pytest.raises(LayoutError) as problem:
        of_file(name, write)
    return tuple(found for found in problem.value.diagnostics if found.severity == "error")


def codes(name: str, write: Callable[[str], Path]) -> list[str]:
    return [found.code for found in faults(name, write)]


def test_a_workbook_shows_what_excel_shows(write: Callable[[str], Path]) -> None:
    book = openpyxl.Workbook()
    hidden, sheet = book.active, book.create_sheet("时间")
    hidden.sheet_state = "hidden"
    hidden.append(["不该看见"])
    sheet.append(["日期", "人数", "价"])
    sheet.append([datetime.date(2026, 12, 5), 0.85, 1234.5])
    sheet["A2"].number_format, sheet["B2"].number_format, sheet["C2"].number_format = 'm"月"d"日"', "0%", "#,##0.00"
    path = write("")
    book.save(path.parent / "hours.xlsx")
    assert cells(of_file("hours.xlsx", write)) == [["日期", "人数", "价"], ["12月5日", "85%", "1,234.50"]]


def test_a_workbook_of_a_million_empty_rows_is_read_at_once(write: Callable[[str], Path]) -> None:
    book = openpyxl.Workbook()
    book.active.append(["一", "二"])
    book.active.append([1, 2])
    book.active["A1048576"] = " "
    path = write("")
    book.save(path.parent / "long.xlsx")
    assert cells(of_file("long.xlsx", write)) == [["一", "二"], ["1", "2"]]


def test_formulas_are_never_reckoned(write: Callable[[str], Path]) -> None:
    book = openpyxl.Workbook()
    book.active.append([1, "=A1+1"])
    path = write("")
    book.save(path.parent / "sum.xlsx")
    assert codes("sum.xlsx", write) == ["unreadable-sheet"]


def test_a_list_of_gb18030_is_read(write: Callable[[str], Path]) -> None:
    folder = write("").parent
    (folder / "hours.csv").write_bytes("窗口,时间\r\n社保,周一至周五\r\n".encode("gb18030"))
    assert cells(of_file("hours.csv", write)) == [["窗口", "时间"], ["社保", "周一至周五"]]


def test_files_that_are_none_are_told(write: Callable[[str], Path]) -> None:
    folder = write("").parent
    (folder / "bad.xlsx").write_bytes(b"PK\x03\x04 nothing")
    (folder / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    (folder / "empty.csv").write_text(",,\n", "utf-8")
    for name, code in (("bad.xlsx", "unreadable-sheet"), ("old.xls", "unreadable-sheet"), ("empty.csv", "empty-sheet")):
        assert codes(name, write) == [code]
    assert codes("none.xlsx", write) == ["no-such-file"]
    assert codes("../other.xlsx", write) == ["outside-folder"]


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [
        (3, "General", "3"),
        (0.1 + 0.2, "General", "0.3"),
        (2.5, "0", "3"),
        (1.5, "0.00", "1.50"),
        (1.5, "0.##", "1.5"),
        (-3, "0;(0)", "(3)"),
        (12.5, '0.0"元"', "12.5元"),
        (12, "¥#,##0.00_ ", "¥12.00"),
        (datetime.time(9, 5), "h:mm", "9:05"),
        (datetime.datetime(2026, 3, 5, 14, 30), "yyyy/m/d h:mm", "2026/3/5 14:30"),
        (datetime.datetime(2026, 3, 5), 'yyyy"年"m"月"d"日"', "2026年3月5日"),
        (True, "General", "TRUE"),
        ("文字", "0.00", "文字"),
        (None, "General", ""),
    ],
)
def test_values_are_shown_in_their_format(value: object, number_format: str, expected: str) -> None:
    assert shown(value, number_format) == expected


def test_what_a_workbook_brings_along_is_left_alone(write: Callable[[str], Path]) -> None:
    """Macros, a link to another file, merged cells: the values that were saved, and nothing else."""
    folder = write("").parent
    book = openpyxl.Workbook()
    book.active.append(["时间", None, "地点"])
    book.active.append(["周一", "上午", "大厅"])
    book.active.merge_cells("A1:B1")
    book.save(folder / "plain.xlsx")
    with zipfile.ZipFile(folder / "plain.xlsx") as plain, zipfile.ZipFile(folder / "hours.xlsm", "w") as more:
        for entry in plain.infolist():
            more.writestr(entry, plain.read(entry))
        more.writestr("xl/vbaProject.bin", b"macro")
        more.writestr("xl/externalLinks/externalLink1.xml", "<externalLink/>")
    assert cells(of_file("hours.xlsm", write)) == [["时间", "", "地点"], ["周一", "上午", "大厅"]]


def test_a_workbook_that_unpacks_without_end_is_refused(write: Callable[[str], Path]) -> None:
    folder = write("").parent
    with zipfile.ZipFile(folder / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/workbook.xml", b"0" * (80 << 20))
    assert codes("bomb.xlsx", write) == ["unreadable-sheet"]


def test_merged_cells_are_joined_and_a_title_over_all_columns_is_the_caption(write: Callable[[str], Path]) -> None:
    folder = write("").parent
    book = openpyxl.Workbook()
    for row in (["门诊时间", None, None], ["科室", "上午", None], [None, "时间", "医生"], ["内科", "8:00", "叶青"]):
        book.active.append(row)
    for merged in ("A1:C1", "A2:A3", "B2:C2"):
        book.active.merge_cells(merged)
    book.save(folder / "hours.xlsx")
    table = of_file("hours.xlsx", write)
    assert isinstance(table, Table) and table.caption is not None and table.caption.plain == "门诊时间"
    assert table.heads == 2 and table.merged == (Merge(0, 0, 2, 1), Merge(0, 1, 1, 2))
    book.active.unmerge_cells("B2:C2")
    book.active.merge_cells("A3:C4")
    book.save(folder / "over.xlsx")
    assert codes("over.xlsx", write) == ["table-merge"]


def test_what_a_sheet_hides_is_not_printed_and_told(write: Callable[[str], Path]) -> None:
    folder = write("").parent
    book = openpyxl.Workbook()
    for row in (["品名", "底价", "售价"], ["竹椅", 30, 50], ["旧货", 1, 2], ["藤篮", 20, 40]):
        book.active.append(row)
    book.active.row_dimensions[3].hidden = True
    book.active.column_dimensions["B"].hidden = True
    book.save(folder / "price.xlsx")
    assert cells(of_file("price.xlsx", write)) == [["品名", "售价"], ["竹椅", "50"], ["藤篮", "40"]]
    told = read_issue(write(HEAD + "      body: |\n        {file: price.xlsx}\n"))[1]
    assert "sheet-hidden" in [found.code for found in told]


@pytest.mark.parametrize("cell", ["A500", "B1000000", "DZ2"])
def test_a_value_far_from_the_table_is_told_not_lost(write: Callable[[str], Path], cell: str) -> None:
    folder = write("").parent
    book = openpyxl.Workbook()
    book.active.append(["一", "二"])
    book.active[cell] = "末"
    book.save(folder / "far.xlsx")
    (fault,) = faults("far.xlsx", write)
    assert fault.code == "unreadable-sheet" and cell in message(fault)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("科室,时间\n内科\n", "table-ragged"),
        ("科室,时间\n内科,周五,多\n", "table-ragged"),
        ('科室,时间\n内科,"周五\n', "unreadable-sheet"),
        ('科室,"时"间\n', "unreadable-sheet"),
        ("科室,时间\n" + "长" * 200_000 + ",周五\n", "unreadable-sheet"),
    ],
)
def test_a_broken_csv_is_told(write: Callable[[str], Path], text: str, code: str) -> None:
    (write("").parent / "broken-list.csv").write_text(text, "utf-8")
    assert codes("broken-list.csv", write) == [code]
