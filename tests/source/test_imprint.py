"""The imprint, dates and numbers of an issue: how they are read, how they are printed, what the regulations ask."""

import datetime
from pathlib import Path

import pytest
from PIL import Image

from layout.errors import Diagnostic, LayoutError
from layout.model.issue import Issue
from layout.source import read_issue
from layout.wording import CHINESE, ENGLISH, hints, message
from layout.wording.imprint import imprint_items, masthead_items
from layout.wording.region import issue_days, issue_numbers
from tests.minimal import MINIMAL

FULL = """\
imprint:
  kind: internal
  registration: （浙）内资准字第B027号
  publisher: 青溪镇人民政府
  audience: 本镇居民
  copies: 12000
  printer: 白岩印务有限公司
  printer_address: 东街18号
  printed: 2026-11-27
"""
NAMED = MINIMAL.replace("name: 社区报", "name: 青溪简讯").replace("本报讯 ", "")


def read(folder: Path, text: str) -> tuple[Issue, list[Diagnostic]]:
    file = folder / "issue.yaml"
    file.write_text(text, "utf-8")
    issue, found = read_issue(file)
    return issue, list(found)


def told(folder: Path, text: str) -> list[tuple[str, str]]:
    return [(one.code, message(one)) for one in read(folder, text)[1]]


@pytest.mark.parametrize(
    ("written", "printed", "english"),
    [
        ("2026-11-28", "2026年11月28日", "28 November 2026"),
        ("2026-11", "2026年11月号", "November 2026"),
        ("2026-11-02/2026-11-08", "2026年11月2日—8日", "2–8 November 2026"),
        ("2026-11-28/2026-12-04", "2026年11月28日—12月4日", "28 November – 4 December 2026"),
        ("2026-12-28/2027-01-03", "2026年12月28日—2027年1月3日", "28 December 2026 – 3 January 2027"),
    ],
)
def test_an_issue_is_of_a_day_a_month_or_several_days(tmp_path: Path, written: str, printed: str, english: str) -> None:
    issue, _ = read(tmp_path, MINIMAL.replace("2026-11-23", written))
    said = (issue.date, issue.until, issue.monthly)
    assert issue.date == datetime.date.fromisoformat((written + "-01")[:10])
    assert (issue_days(*said, CHINESE), issue_days(*said, ENGLISH)) == (printed, english)


@pytest.mark.parametrize(
    ("number", "total", "printed"),
    [
        ("27", "", "第27期"),
        ("27", "127", "第27期（总第127期）"),
        ("5-6", "", "第5—6期"),
        ("5—6", "1120-1121", "第5—6期（总第1120—1121期）"),
    ],
)
def test_a_number_may_be_double_and_counted_in_total(tmp_path: Path, number: str, total: str, printed: str) -> None:
    more = f"total: {total}\n" if total else ""
    issue, _ = read(tmp_path, MINIMAL.replace("number: 1\n", f"number: {number}\n{more}"))
    assert issue_numbers((issue.number, issue.number_to), (issue.total, issue.total_to), CHINESE) == printed


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("date: 2026-11-23", "date: 2026年11月28日至2026年12月4日", "write 2026-11-28/2026-12-04"),
        ("date: 2026-11-23", "date: 2026年11月", "write 2026-11"),
        ("date: 2026-11-23", "date: 2026-12-04/2026-11-28", "the first and last of several days"),
        ("date: 2026-11-23", "date: 2026-13", "write a day: 2020-06-08"),
        ("number: 1", "number: 第7期（总第120期）", "write number: 7 and, on a line of its own, total: 120"),
        ("number: 1", "number: 6-5", "the lower one first: 5-6"),
    ],
)
def test_a_date_or_number_written_otherwise_is_told_how_to_be_written(
    tmp_path: Path, old: str, new: str, what: str
) -> None:
    with pytest.raises(LayoutError) as fault:
        read(tmp_path, MINIMAL.replace(old, new))
    (one,) = fault.value.diagnostics
    assert one.code in ("wrong-date", "wrong-number") and what in " ".join(hints(one))


def test_every_item_is_printed_with_its_label(tmp_path: Path) -> None:
    imprint = read(tmp_path, FULL + NAMED)[0].imprint
    above = [text for _, text in masthead_items(imprint.values, imprint.internal, CHINESE)]
    below = [text for _, text in imprint_items(imprint.values, imprint.internal, CHINESE)]
    assert above == ["内部资料　免费交流", "准印证号：（浙）内资准字第B027号"]
    assert below == [
        "编印单位：青溪镇人民政府",
        "发送对象：本镇居民",
        "印数：12000份",
        "印刷单位：白岩印务有限公司（东街18号）",
        "印刷日期：2026年11月27日",
    ]


def test_no_field_of_the_imprint_is_read_and_not_printed(tmp_path: Path) -> None:
    """Every field but the kind gives an item, in whichever order they were declared."""
    names = [
        "registration", "postal", "authority", "sponsor", "publisher", "editor", "audience", "price", "distribution",
        "advertising", "address", "postcode", "telephone", "email", "printer", "printer_address",
    ]  # fmt: skip
    lines = "".join(f"  {name}: 某{name}\n" for name in names) + "  copies: 77\n  printed: 2026-11-27\n"
    imprint = read(tmp_path, f"imprint:\n{lines}{MINIMAL}")[0].imprint
    items = (*masthead_items(imprint.values, False, CHINESE), *imprint_items(imprint.values, False, CHINESE))
    shown = " ".join(text for _, text in items)
    assert set(imprint.values) == {*names, "copies", "printed"}
    assert [value for value in imprint.values.values() if isinstance(value, str) and value not in shown] == []
    assert "77" in shown and "2026年11月27日" in shown


def test_editors_of_an_issue_stand_on_pages_that_name_none(tmp_path: Path) -> None:
    text = "editors: {责任编辑: 程砚, 校对: 苏禾}\n" + MINIMAL
    text += "  - {editors: {美编: 叶青}, stories: [{headline: 二版, body: 第二版的一条消息。}]}\n"
    issue, _ = read(tmp_path, text)
    assert [[(one.role, one.name) for one in page.editors] for page in issue.pages] == [
        [("责任编辑", "程砚"), ("校对", "苏禾")],
        [("美编", "叶青")],
    ]


def test_a_whole_internal_publication_is_told_nothing(tmp_path: Path) -> None:
    assert told(tmp_path, FULL + NAMED) == []


def test_without_a_kind_nothing_is_asked(tmp_path: Path) -> None:
    assert told(tmp_path, FULL.replace("  kind: internal\n", "  price: 1元\n") + MINIMAL) == []


def test_what_an_internal_publication_lacks_is_told_field_by_field(tmp_path: Path) -> None:
    found = read(tmp_path, "imprint: {kind: internal, copies: 3000}\n" + NAMED)[1]
    assert {one.code for one in found} == {"imprint-missing"}
    lacking = ["registration", "publisher", "audience", "printer", "printed"]
    assert [str(one.said.named["field"].named["name"]) for one in found] == lacking
    assert "audience: 本镇居民" in hints(found[2])[0] and found[0].span and found[0].span.line == 1


def test_what_an_internal_publication_may_not_say_is_told_once_a_word(tmp_path: Path) -> None:
    text = MINIMAL.replace("      body: |\n", "      byline: 记者 叶青\n      body: |\n        本报讯 又一句。\n")
    found = told(tmp_path, FULL + text)
    assert [code for code, _ in found] == ["internal-name", "internal-word", "internal-word"]
    assert "“社区报”" in found[0][1]
    assert "“记者” of itself; it does in 1 place" in found[1][1]
    assert "“本报” of itself; it does in 2 places" in found[2][1]


@pytest.mark.parametrize("body", ["记者从街道获悉，大桥通了。", "他当过三十年记者。"])
def test_a_reporter_in_a_sentence_is_no_byline(tmp_path: Path, body: str) -> None:
    assert told(tmp_path, FULL + NAMED.replace("今天下午，街道召开会议。", body)) == []


@pytest.mark.parametrize("line", ["price: 每份1元", "advertising: 0000", "postal: 31-1"])
def test_an_internal_publication_is_not_sold(tmp_path: Path, line: str) -> None:
    assert [code for code, _ in told(tmp_path, f"{FULL}  {line}\n{NAMED}")] == ["internal-field"]


def test_a_number_of_a_public_paper_is_no_permit(tmp_path: Path) -> None:
    text = FULL.replace("（浙）内资准字第B027号", "CN 33-0001") + NAMED
    assert [code for code, _ in told(tmp_path, text)] == ["internal-registration"]


def test_advertisements_are_refused_or_must_be_marked(tmp_path: Path) -> None:
    Image.new("L", (40, 40), 128).save(tmp_path / "tea.png")
    ad = "    ads:\n      - {file: tea.png, columns: 2, lines: 9}\n"
    assert [code for code, _ in told(tmp_path, FULL + NAMED + ad)] == ["internal-ad"]
    public = FULL.replace("internal", "public") + NAMED
    for said, labelled in (("", False), (", labelled: no", False), (", labelled: yes", True)):
        issue, found = read(tmp_path, public + ad.replace("9}", f"9{said}}}"))
        assert {one.code for one in found} == {"imprint-missing"}
        assert [one.labelled for one in issue.pages[0].ads] == [labelled]
    assert [one.labelled for one in read(tmp_path, NAMED + ad)[0].pages[0].ads] == [None]


def test_a_public_paper_needs_its_total(tmp_path: Path) -> None:
    public = FULL.replace("internal", "public") + NAMED
    lacking = {str(one.said.named["field"].named["name"]) for one in read(tmp_path, public)[1]}
    assert lacking == {"authority", "sponsor", "editor", "address", "telephone", "postcode", "price", "total"}
