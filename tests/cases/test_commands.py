"""Handed cases that are commands or PDFs, and that every case there is has a test or an issue that asks for it."""

import ast
import time
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from layout.page import paginate
from layout.wording import choose
from tests.cases.test_cases import CASES, ROOT, TABLE, issue_of
from tests.commandline import layout
from tests.page.generated import FAST, NEWSPRINT_PPI, issue, tianshan

ELSEWHERE: dict[str, Any] = yaml.safe_load((CASES / "elsewhere.yaml").read_text("utf-8"))
NAMES = (CASES / "names.txt").read_text("utf-8").split()
OTHERS = {16, 17, 18, 19, 20}
"""Issues that handed cases may wait for."""
CAPABILITIES = {"compare's layout"}
"""What no issue of these numbers names, and is left to those of compare."""


@cache
def names_in(file: Path) -> frozenset[str]:
    """Names of the tests of a module."""
    found = ast.walk(ast.parse(file.read_text("utf-8")))
    return frozenset(node.name for node in found if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"))


def test_every_handed_case_is_a_test_or_waits_for_an_issue() -> None:
    assert len(set(NAMES)) == len(NAMES) == 132
    assert TABLE.keys() | ELSEWHERE.keys() == set(NAMES)
    for case, told in ELSEWHERE.items():
        if isinstance(told, dict):
            waits = (told.get("issue") in OTHERS and told.get("words")) or told.get("capability") in CAPABILITIES
            assert waits, case
            continue
        for named in told:
            file, _, test = named.partition("::")
            assert test in names_in(ROOT / "tests" / file), f"{case}: there is no test {named}"


def test_every_row_has_its_folder() -> None:
    assert [case for case in TABLE if not issue_of(case).is_file()] == []


def test_a_broken_page_is_named(tmp_path: Path) -> None:
    broken = str(CASES / "hostile" / "compare-broken-page" / "broken.pdf")
    ended = layout("compare", broken, broken, "-o", "made", cwd=tmp_path)
    assert ended.returncode == 2
    assert "error[unreadable-pdf]" in ended.stderr and "page 1" in ended.stderr and "broken.pdf" in ended.stderr


@pytest.mark.slow
def test_forms_that_double_are_told(tmp_path: Path) -> None:
    """Preflight names what it is; compare, which draws the file, that it takes too much."""
    breeding = str(CASES / "hostile" / "pdf-nested-forms" / "b-formexp.pdf")
    judged = layout("preflight", breeding, cwd=tmp_path)
    assert judged.returncode == 1 and "forms painted inside one another too often" in judged.stdout
    ended = layout("compare", breeding, breeding, "-o", "made", cwd=tmp_path)
    assert ended.returncode == 2 and "error[unread-file]" in ended.stderr and "memory" in ended.stderr


def test_a_list_of_four_megabytes_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "issue.yaml").write_text("x: [" + ",".join(["abcdefghij" * 16] * 24_000) + "]\n")
    began = time.process_time()
    ended = layout("check", ".", cwd=tmp_path)
    assert ended.returncode == 2 and "issue.yaml:1:1: error[unknown-key]" in ended.stderr
    assert time.process_time() - began < 3


@pytest.mark.slow
def test_a_grid_over_a_page_that_is_too_full_is_shown_beside_the_output(tmp_path: Path) -> None:
    ended = layout("render", str(CASES / "editing" / "grid-of-overfull"), "--grid", "-o", "made", cwd=tmp_path)
    assert ended.returncode == 1 and "made-faults" in ended.stderr
    assert [*(tmp_path / "made-faults").glob("grid-*.png")] and not (tmp_path / "made").exists()


@pytest.mark.slow
def test_no_word_steers_copyfit() -> None:
    """The same pages in whatever language its steps are told."""

    def pages(language: str) -> object:
        choose(language)
        made = paginate(issue(7, 1, longest=700), tianshan(), FAST, NEWSPRINT_PPI)
        return made.pages, made.fits

    try:
        assert pages("en") == pages("zh-CN")
    finally:
        choose(None)
