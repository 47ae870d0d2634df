"""How files for the shop are named: what a pattern may say, and that no name leads anywhere."""

import datetime
from pathlib import Path

import pytest

from layout.errors import LayoutError
from layout.fields.filenames import FilePattern, file_name
from layout.fields.kinds import UnfitError
from layout.press import load_condition
from layout.source import read_issue
from tests.minimal import MINIMAL

VALUES = {
    "name": "青溪镇报",
    "date": datetime.date(2026, 12, 4),
    "number": 49,
    "page": 3,
    "section": "副刊",
    "press": "newsprint",
}


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{name}-{date:%Y%m%d}-{page:02}版.pdf", "青溪镇报-20261204-03版.pdf"),
        ("QXZB{date:%y%m%d}A{page:02}.pdf", "QXZB261204A03.pdf"),
        ("{date}_{number:4}_{section}.pdf", "2026-12-04_  49_副刊.pdf"),
        ("{date:%Y年%m月%d日}.pdf", "2026年12月04日.pdf"),
    ],
)
def test_a_pattern_names_a_page(pattern: str, name: str) -> None:
    assert file_name(FilePattern().of(pattern), VALUES) == name


@pytest.mark.parametrize(
    ("pattern", "form"),
    [
        ("../{page}.pdf", "folder"),
        ("a/{page}.pdf", "folder"),
        ("a\\{page}.pdf", "folder"),
        (".{page}.pdf", "folder"),
        ("C:{page}.pdf", "folder"),
        ("{page}.PDF", "pdf"),
        ("{page.pdf", "brace"),
        ("{page.__class__}.pdf", "part"),
        ("{pages!r}.pdf", "part"),
        ("{page:99999}.pdf", "form"),
        ("{date:%H}.pdf", "form"),
        ("{date:../%d}.pdf", "form"),
        ("{name:>200}.pdf", "form"),
        ("{page}-{sheet}.pdf", "both"),
    ],
)
def test_a_pattern_that_names_no_files_is_refused(pattern: str, form: str) -> None:
    with pytest.raises(UnfitError) as refused:
        FilePattern().of(pattern)
    assert (refused.value.code, refused.value.form) == ("bad-file-pattern", form)


@pytest.mark.parametrize("name", ["../../etc/passwd", "a/b\\c", "..", "/", "CON\x00", "-\u202e报"])
def test_no_name_of_a_paper_leads_out_of_the_folder(name: str) -> None:
    made = file_name("{name}.pdf", VALUES | {"name": name})
    assert Path(made).name == made
    assert not made.startswith(".")
    assert not set('/\\:*?"<>|\x00') & set(made)


def test_a_name_that_no_file_system_takes_is_told() -> None:
    with pytest.raises(ValueError, match="报报报"):
        file_name("{name}.pdf", VALUES | {"name": "报" * 90})


def test_issue_publication_and_condition_may_say_it(tmp_path: Path) -> None:
    folder = tmp_path / "paper" / "2026-11-23"
    folder.mkdir(parents=True)
    (folder / "issue.yaml").write_text(MINIMAL, "utf-8")
    (folder.parent / "publication.yaml").write_text("press: {condition: coated, files: 'A{page:02}.pdf'}", "utf-8")
    issue, _ = read_issue(folder)
    assert (issue.press, issue.files) == ("coated", "A{page:02}.pdf")
    (folder / "issue.yaml").write_text(MINIMAL + "press: {files: '{date}.pdf', scheme: 2up-fold}", "utf-8")
    issue, _ = read_issue(folder)
    assert (issue.press, issue.files, issue.scheme) == ("coated", "{date}.pdf", "2up-fold")
    (folder / "issue.yaml").write_text(MINIMAL + "press: newsprint-x4", "utf-8")
    issue, _ = read_issue(folder)
    assert (issue.press, issue.files) == ("newsprint-x4", "")
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / "shop.toml").write_text('extends = "coated"\nfiles = "{page}.pdf"\n', "utf-8")
    assert load_condition("shop", [tmp_path]).files == "{page}.pdf"


def test_a_wrong_pattern_is_told_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "issue.yaml").write_text(MINIMAL + "press: {files: 'A{pgae}.pdf'}", "utf-8")
    with pytest.raises(LayoutError) as told:
        read_issue(tmp_path)
    (fault,) = told.value.diagnostics
    assert fault.code == "bad-file-pattern"
    assert fault.span is not None and fault.span.line == MINIMAL.count("\n") + 1
    assert fault.hints[0].id == "hint-did-you-mean"
