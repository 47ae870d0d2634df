"""`layout new`: an issue that continues the last one, or begins a paper."""

import datetime
from pathlib import Path

import pytest
import yaml

from layout.source import dated, last_issue
from tests.commandline import layout

LAST = """# 上一期
theme: {theme}
date: 2026-12-04
number: 46
masthead:
  name: "镇上的报"   # 报名
  slogan: 办好:镇上的事
  subscribe:
    - {{name: 公众号, url: https://example.org}}

# 各版
pages:
  - section: 要闻
    lead: {{headline: 旧闻, body: 旧文}}
names: [张三]
"""


def issue(folder: Path, name: str, text: str = LAST, theme: str = "base", encoding: str = "utf-8") -> None:
    """An issue in a folder of that name."""
    (folder / name).mkdir()
    (folder / name / "issue.yaml").write_text(text.format(theme=theme), encoding)


def written(folder: Path, name: str, *options: str) -> dict[str, object]:
    """What `layout new` wrote."""
    made = layout("new", name, *options, cwd=folder)
    assert made.returncode == 0, made.stderr
    found: dict[str, object] = yaml.safe_load((folder / name / "issue.yaml").read_text("utf-8"))
    return found


@pytest.mark.parametrize("name", ["2026-12-11", "20261211", "晨报2026年12月11日", "2026.12.11 周五"])
def test_it_continues_the_issue_of_the_day_before(name: str, tmp_path: Path) -> None:
    issue(tmp_path, "2026-12-04")
    issue(tmp_path, "2026-11-27", LAST.replace("46", "45").replace("镇上", "县里"))
    issue(tmp_path, "2026-12-18", LAST.replace("46", "48").replace("2026-12-04", "2026-12-18"))
    made = written(tmp_path, name)
    last = yaml.safe_load(LAST.format(theme="base"))
    assert (made["date"], made["number"]) == (datetime.date(2026, 12, 11), 47)
    assert all(made[field] == last[field] for field in ("theme", "masthead", "names"))
    assert "旧闻" not in str(made)


def test_whatever_it_is_called_and_however_it_is_saved(tmp_path: Path) -> None:
    issue(tmp_path, "第46期", encoding="gb18030")
    assert written(tmp_path, "2026-12-11")["number"] == 47


@pytest.mark.parametrize("broken", ["", "[" * 999, "number: 46", "a: &a [*a]", LAST.replace("date:", "datum:"), "\0"])
def test_an_issue_that_cannot_be_read_is_passed_over(broken: str, tmp_path: Path) -> None:
    issue(tmp_path, "2026-12-04", broken.replace("{", "{{").replace("}", "}}"))
    made = written(tmp_path, "2026-12-11")
    assert (made["date"], made["number"], made["theme"]) == (datetime.date(2026, 12, 11), 1, "tianshan")


def test_a_folder_without_a_date_is_of_today(tmp_path: Path) -> None:
    for name in ("fresh", "2026-13-45", "电话13800138000"):
        assert written(tmp_path, name)["date"] == datetime.date.today()


def test_a_theme_of_ones_own_is_named_from_the_new_folder(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "theme.yaml").write_text("extends: base")
    for name, option in (("a", "./mine"), ("b", "mine"), ("c", str(tmp_path / "mine"))):
        assert written(tmp_path, name, "--theme", option)["theme"] == "../mine"
    assert layout("check", "a", cwd=tmp_path).returncode == 0
    refused = layout("new", "d", "--theme", "./none", cwd=tmp_path)
    assert refused.returncode == 2 and "none" in refused.stderr and not (tmp_path / "d").exists()


def test_a_theme_in_the_last_issues_folder_is_found_from_the_next(tmp_path: Path) -> None:
    issue(tmp_path, "2026-12-04", theme="./theme")
    assert written(tmp_path, "2026-12-11")["theme"] == "../2026-12-04/theme"
    assert written(tmp_path, "2026-12-18", "--theme", "tianshan")["theme"] == "tianshan"
    following = last_issue(tmp_path / "2026-12-25", datetime.date(2026, 12, 25))
    assert following is not None and following.number == 48


def test_days_in_names() -> None:
    assert dated("2026-2-3") == dated("2026年2月3日") == dated("vol 20260203") == datetime.date(2026, 2, 3)
    assert dated("2026-02-30") is None and dated("120260203") is None
