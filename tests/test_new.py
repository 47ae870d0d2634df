"""`layout new`: an issue that begins a publication, continues one, or continues one in one file."""

import datetime
import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from layout.commands.begin import begin
from layout.errors import Severity
from layout.model.issue import Issue
from layout.resources import themes_folder
from layout.run.checking import check
from layout.run.opening import lay_out, open_issue
from layout.run.pipeline import Wishes
from layout.source import dated, last_issue, origins, read_issue
from tests.commandline import layout
from tests.patience import PATIENT

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


STARTERS = [file.parent.name for file in sorted(themes_folder().glob("*/starter"))]


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
    made = begun(tmp_path, "2026-12-11")
    assert (made.date, made.number, made.theme) == (datetime.date(2026, 12, 11), 1, "tianshan")


def test_a_folder_without_a_date_is_of_today(tmp_path: Path) -> None:
    for name in ("fresh", "2026-13-45", "电话13800138000"):
        assert written(tmp_path, name)["date"] == datetime.date.today()


def test_a_theme_of_ones_own_is_named_from_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "theme.yaml").write_text("extends: base")
    for name, option in (("a", "./mine"), ("b", "mine"), ("c", str(tmp_path / "mine"))):
        made = begun(tmp_path, name, "--theme", option)
        assert made.theme == ("./mine" if name == "a" else "../mine")  # the first stands in the publication
        assert open_issue(made.file).theme.folders[0] == tmp_path / "mine"
    refused = layout("new", "d", "--theme", "./none", cwd=tmp_path)
    assert refused.returncode == 2 and "none" in refused.stderr and not (tmp_path / "d").exists()


def begun(folder: Path, name: str, *options: str) -> Issue:
    """The issue that `layout new` wrote, with what its publication says."""
    written(folder, name, *options)
    return read_issue(folder / name)[0]


def test_a_first_issue_shows_what_pages_are(tmp_path: Path) -> None:
    made = begun(tmp_path, "2026-12-04")
    assert (made.number, made.masthead.name, made.publication) == (1, "我们的社区报", tmp_path / "publication.yaml")
    opened = open_issue(tmp_path / "2026-12-04")
    pages = lay_out(opened)
    worst = [one for one in (*opened.findings, *pages.diagnostics) if one.severity is not Severity.NOTE]
    faults = {one.code for one in worst if one.severity is Severity.ERROR}
    assert len(pages.pages) == 2 and not faults and len({one.span for one in worst}) <= 1
    assert len([story for page in opened.issue.pages for story in page.everything() if story.photos]) >= 4


def test_what_it_writes_is_as_its_schemas_say(tmp_path: Path) -> None:
    begun(tmp_path, "2026-12-04")
    begun(tmp_path, "2026-12-11")
    for file in ("publication.yaml", "2026-12-04/issue.yaml", "2026-12-11/issue.yaml"):
        text = (tmp_path / file).read_text("utf-8")
        named = text.partition("$schema=")[2].partition("\n")[0]
        schema = json.loads(((tmp_path / file).parent / named).read_text("utf-8"))
        written = json.loads(json.dumps(yaml.safe_load(text), default=str))
        assert [one.message for one in Draft202012Validator(schema).iter_errors(written)] == []


def test_no_field_is_typed_twice_from_one_week_to_the_next(tmp_path: Path) -> None:
    begun(tmp_path, "2026-12-04")
    paper, first = tmp_path / "publication.yaml", tmp_path / "2026-12-04" / "issue.yaml"
    ours = {
        "我们的社区报": "青溪镇报",
        "街坊邻里的事": "一溪清水",
        "number: 1": "number: 7, total: 307",
        "副刊": "文苑",
    }
    for sample, own in ours.items():
        paper.write_text(paper.read_text("utf-8").replace(sample, own), "utf-8")
    first.write_text(first.read_text("utf-8").replace("副刊", "文苑"), "utf-8")
    before, after = read_issue(first)[0], begun(tmp_path, "2026-12-11")
    assert (after.date, after.number) == (datetime.date(2026, 12, 11), 8)
    assert after.masthead.name == "青溪镇报" and after.masthead == before.masthead
    assert (after.theme, after.names, after.newslist and after.newslist.count) == (before.theme, before.names, 2)
    assert after.newslist and [one.name for one in after.newslist.sections] == ["要闻", "文苑"]
    of_both = {(one.field, one.value) for one in origins(first) if one.span.file == first}
    typed = [one for one in origins(tmp_path / "2026-12-11") if one.span.file.parent.name == "2026-12-11"]
    assert [one.field for one in typed] == ["date", "pages", "stories[1]"]  # all of them written by the program
    assert [one.field for one in typed if (one.field, one.value) in of_both] == ["pages"]


def test_pages_listed_one_by_one_are_taken_over_without_their_stories(tmp_path: Path) -> None:
    (tmp_path / "publication.yaml").write_text("theme: base\nmasthead: {name: 报}\n", "utf-8")
    (tmp_path / "2026" / "2026-12-25").mkdir(parents=True)
    (tmp_path / "2026" / "2026-12-25" / "issue.yaml").write_text(
        "date: 2026-12-25\nnumber: 51\ntotal: 451\nnames: [甲]\npages:\n"
        "  - section: 要闻\n    template: auto\n    lead: {headline: 旧闻, body: 旧文}\n"
        "  -   section: |\n        副刊\n      template: auto\n      plan: {rows: [stories]}\n"
        "  - {lead: {headline: 旧闻, body: 旧文}}\n",
        "utf-8",
    )
    made = written(tmp_path, "2027/2027-01-01")
    assert (made["number"], made["total"], made["names"]) == (52, 452, ["甲"]) and "theme" not in made
    assert made["pages"] == [
        {"section": "要闻", "template": "auto", "lead": "stories/头条.md", "stories": []},
        {"section": "副刊\n", "template": "auto", "stories": []},
        {"stories": []},
    ]


def test_stories_that_lie_there_are_listed(tmp_path: Path) -> None:
    (tmp_path / "2026-12-04" / "stories").mkdir(parents=True)
    story = tmp_path / "2026-12-04" / "stories" / "桥.md"
    story.write_text("---\nheadline: 大桥合龙\n---\n合龙了。\n", "utf-8")
    made = begun(tmp_path, "2026-12-04")
    assert made.newslist is not None and [one.story.id for one in made.newslist.stories] == ["桥"]
    assert "合龙了" in story.read_text("utf-8")


def test_a_theme_in_the_last_issues_folder_is_found_from_the_next(tmp_path: Path) -> None:
    issue(tmp_path, "2026-12-04", theme="./theme")
    assert written(tmp_path, "2026-12-11")["theme"] == "../2026-12-04/theme"
    assert written(tmp_path, "2026-12-18", "--theme", "tianshan")["theme"] == "tianshan"
    following = last_issue(tmp_path / "2026-12-25", datetime.date(2026, 12, 25))
    assert following is not None and following.number == 48


def test_days_in_names() -> None:
    assert dated("2026-2-3") == dated("2026年2月3日") == dated("vol 20260203") == datetime.date(2026, 2, 3)
    assert dated("2026-02-30") is None and dated("120260203") is None


def test_an_issue_begins_with_what_was_sent(tmp_path: Path) -> None:
    """--from: publication and issue in one command; the next one finds sections and staff in the publication."""
    (tmp_path / "来稿").mkdir()
    (tmp_path / "来稿" / "桥.txt").write_text("大桥合龙\n本报讯 今天上午，大桥合龙了。\n", "utf-8")
    (tmp_path / "来稿" / "诗.txt").write_text("渡口\n船都睡了。\n", "utf-8")
    (tmp_path / "来稿" / "版面安排.txt").write_text(
        "主编：韩沛\n第1版 要闻（责编：程砚 美编：叶青）\n大桥合龙\n第2版 副刊\n责任编辑：南浦、马 蕴\n渡口\n", "utf-8"
    )
    made = layout("new", "白岩报/2027-03-05", "--from", "来稿", cwd=tmp_path)
    assert made.returncode == 0, made.stdout + made.stderr
    issue_, found = read_issue(tmp_path / "白岩报" / "2027-03-05")
    assert [one.severity for one in found if one.severity is not Severity.NOTE] == []
    assert (issue_.masthead.name, issue_.number) == ("白岩报", 1)
    assert issue_.newslist and [(one.story.id, one.page) for one in issue_.newslist.stories] == [("桥", 1), ("诗", 2)]
    published = yaml.safe_load((tmp_path / "白岩报" / "publication.yaml").read_text("utf-8"))
    assert published["sections"] == [
        {"name": "要闻", "pages": [1], "editors": {"责任编辑": "程砚", "美编": "叶青"}},
        {"name": "副刊", "pages": [2], "editors": {"责任编辑": "南浦、马蕴"}},
    ]
    assert yaml.safe_load((tmp_path / "白岩报" / "2027-03-05" / "issue.yaml").read_text("utf-8"))["editors"] == {
        "主编": "韩沛"
    }
    (tmp_path / "来稿" / "版面安排.txt").write_text("第2版 文苑 责任编辑：南浦\n渡口\n", "utf-8")
    assert layout("new", "白岩报/2027-03-12", "--from", "来稿", cwd=tmp_path).returncode == 0
    following = yaml.safe_load((tmp_path / "白岩报" / "2027-03-12" / "issue.yaml").read_text("utf-8"))
    assert [one["name"] for one in following["sections"]] == ["文苑", "要闻"]
    assert following["sections"][1]["editors"] == {"责任编辑": "程砚", "美编": "叶青"}


def test_what_was_sent_begins_a_paper_of_the_kind_that_the_theme_is_for(tmp_path: Path) -> None:
    """A house magazine, not a community's weekly with its fillers; the sample's sections are not its own."""
    (tmp_path / "来稿").mkdir()
    (tmp_path / "来稿" / "水厂.txt").write_text("北岸水厂通水\n今天上午，水厂通水了。\n", "utf-8")
    made = layout("new", "paper/2026-12-11", "--theme", "neikan", "--from", "来稿", cwd=tmp_path)
    assert made.returncode == 0, made.stdout + made.stderr
    paper = yaml.safe_load((tmp_path / "paper" / "publication.yaml").read_text("utf-8"))
    assert (paper["theme"], paper["masthead"]["name"], paper["numbering"]["every"]) == ("neikan", "同行", "month")
    assert not {"sections", "fillers"} & set(paper)


@pytest.mark.parametrize("theme", ["neikan", "mine"])
def test_a_theme_has_a_newspaper_of_its_own_to_begin_with(theme: str, tmp_path: Path) -> None:
    """So that the first render is one of pages that the theme was made for; a theme has that of what it extends."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "theme.yaml").write_text("extends: neikan\n", "utf-8")
    made = layout("new", "paper/2026-12-11", "--theme", theme if theme == "neikan" else "./mine", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    paper = yaml.safe_load((tmp_path / "paper" / "publication.yaml").read_text("utf-8"))
    assert [one.get("template") for one in paper["sections"]] == ["front", None, "feature", "people"]
    assert (tmp_path / "paper" / "2026-12-11" / "photos" / "车间.jpg").is_file()
    checked = open_issue(tmp_path / "paper" / "2026-12-11" / "issue.yaml")
    assert checked.issue.pages[0].template == "front"


@pytest.mark.parametrize("theme", STARTERS)
def test_a_themes_first_issue_begins_without_a_warning(theme: str, tmp_path: Path) -> None:
    """The first thing that a newcomer sees: pages that are full, with nothing to mend."""
    folder, sample = tmp_path / "paper" / "2026-12-11", themes_folder() / theme / "starter"
    begin(folder, datetime.date(2026, 12, 11), theme, sample)
    opened = open_issue(folder)
    found = (*opened.findings, *lay_out(opened).diagnostics)
    assert [one.code for one in found if one.severity is not Severity.NOTE] == []


@pytest.mark.slow
@pytest.mark.parametrize("theme", STARTERS if PATIENT else STARTERS[2:3])
def test_the_first_render_of_a_theme_has_nothing_amiss(theme: str, tmp_path: Path) -> None:
    assert layout("new", "paper/2026-12-11", "--theme", theme, cwd=tmp_path).returncode == 0
    made = check(tmp_path / "paper" / "2026-12-11" / "issue.yaml", Wishes())
    assert made.good
    assert [one.code for one in made.diagnostics if one.severity is Severity.WARNING] == []
