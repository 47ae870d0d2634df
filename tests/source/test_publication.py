"""The publication: what issues inherit from it, how they are numbered, and what is wrong in it at its own place."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from layout.edition.address import issue_address
from layout.errors import Diagnostic, LayoutError
from layout.model.issue import Issue
from layout.run.findings import diagnostic_json
from layout.run.opening import open_issue
from layout.source import issue_schema, last_issue, number_lines, origins, publication_schema, read_issue
from layout.source.numbering import Numbering, Rhythm
from layout.source.publication import MOST_UP, publication_of
from layout.wording import hints, message
from tests.commandline import layout
from tests.source.folder import png

PAPER = """masthead:
  name: 青溪镇报
  place: QING XI
  slogan: 一溪清水
theme: tianshan
numbering: {from: {date: 2026-01-02, number: 1, total: 301}, every: week}
sections:
  - {name: 要闻, pages: [1]}
  - {name: 副刊, pages: [4], template: feature, editors: {责任编辑: 程砚, 美编: 叶青}}
names: [风雨廊]
"""
ISSUE = "date: 2026-01-16\npages:\n  - lead: {headline: 题, body: 文。}\n"
Put = Callable[[str, str], Path]


@pytest.fixture
def put(tmp_path: Path) -> Put:
    """Writes a publication and an issue beneath it; tells where the issue is."""

    def put(paper: str, issue: str) -> Path:
        folder = tmp_path / "paper" / "2026-01-16"
        folder.mkdir(parents=True, exist_ok=True)
        (folder.parent / "publication.yaml").write_text(paper, "utf-8")
        (folder / "issue.yaml").write_text(issue, "utf-8")
        return folder / "issue.yaml"

    return put


def read(path: Path) -> Issue:
    return read_issue(path)[0]


def faults(path: Path) -> list[Diagnostic]:
    with pytest.raises(LayoutError) as problem:
        read_issue(path)
    return list(problem.value.diagnostics)


def places(found: list[Diagnostic]) -> list[str]:
    return [f"{d.code}@{d.span.file.name}:{d.span.line}:{d.span.column}" for d in found if d.span]


def test_an_issue_says_only_what_is_its_own(put: Put) -> None:
    issue, found = read_issue(put(PAPER, ISSUE))
    assert found == () and (issue.theme, issue.number, issue.names) == ("tianshan", 3, ("风雨廊",))
    assert issue.masthead.name == "青溪镇报" and issue.pages[0].section == "要闻"
    assert issue.publication == put(PAPER, ISSUE).parent.parent / "publication.yaml"


def test_an_issue_goes_before_its_publication(put: Put) -> None:
    issue = read(put(PAPER, ISSUE + "masthead: {slogan: 新年特刊}\nnames: [梧桐里]\ntheme: base\npress:\n"))
    assert (issue.masthead.name, issue.masthead.slogan) == ("青溪镇报", "新年特刊")
    assert (issue.names, issue.theme) == (("梧桐里",), "base")
    assert read(put(PAPER + "press: newsprint\n", ISSUE)).press == "newsprint"
    assert read(put(PAPER + "press: newsprint\n", ISSUE + "press:\n")).press == ""


def test_pages_take_what_their_section_says(put: Put) -> None:
    page = "  - {section: SECTION, lead: {headline: 题, body: 文。}}\n"
    pages = (
        ISSUE
        + page.replace("SECTION", "副刊")
        + page.replace("SECTION", "读者")
        + page.replace("section: SECTION, ", "")
    )
    found = [(one.section, one.template) for one in read(put(PAPER, pages)).pages]
    assert found == [("要闻", ""), ("副刊", "feature"), ("读者", ""), ("副刊", "feature")]
    pages = pages.replace("section: 副刊,", "section: 副刊, editors: {责任编辑: 林野},")
    staff = [[(one.role, one.name) for one in page.editors] for page in read(put(PAPER, pages)).pages]
    assert staff == [[], [("责任编辑", "林野"), ("美编", "叶青")], [], [("责任编辑", "程砚"), ("美编", "叶青")]]


def test_an_issue_of_fewer_pages_has_fewer_sections(put: Put) -> None:
    newslist = read(put(PAPER, "date: 2026-01-16\npages: 2\nstories: [{headline: 题, body: 文。}]\n")).newslist
    assert newslist is not None and [section.name for section in newslist.sections] == ["要闻"]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("mastheadd: {name: 青溪}\n", "unknown-key@publication.yaml:11:1"),
        ("punctuation: half\n", "unknown-word@publication.yaml:11:14"),
        ("numbers: 3\n", "unknown-key@publication.yaml:11:1"),
        ("names：[甲]\n", "yaml-syntax@publication.yaml:11:6"),
        ("fillers: [{file: fillers/no.png, columns: 2, lines: 9}]\n", "no-such-file@publication.yaml:11:18"),
        ("fillers: [{file: ../no.png, columns: 2, lines: 9}]\n", "outside-folder@publication.yaml:11:18"),
    ],
)
def test_mistakes_are_told_where_the_publication_has_them(put: Put, line: str, place: str) -> None:
    for issue in (ISSUE, ISSUE + "names: [甲]\npunctuation: keep\n"):
        assert places(faults(put(PAPER + line, issue))) == [place]


def test_mistakes_of_the_numbering_are_told_there(put: Put) -> None:
    paper = PAPER.replace("every: week", "every: weekly").replace("number: 1, ", "")
    found = faults(put(paper, ISSUE))
    assert places(found) == ["missing-key@publication.yaml:6:20", "unknown-word@publication.yaml:6:58"]
    assert "week" in hints(found[1])[0]


def test_what_is_missing_in_both_is_told_in_the_issue(put: Put) -> None:
    found = faults(put("theme: tianshan\n", "number: 3\n"))
    assert {d.code for d in found} == {"missing-key"} and {d.span.file.name for d in found if d.span} == {"issue.yaml"}


@pytest.mark.parametrize("broken", ["- a\n", "a: [\n", "\x00\n"])
def test_a_publication_that_cannot_be_read_is_all_that_is_told(put: Put, broken: str) -> None:
    found = faults(put(broken, ISSUE))
    assert found and {d.span.file.name for d in found if d.span} == {"publication.yaml"}


def test_an_empty_publication_says_nothing(put: Put) -> None:
    whole = "theme: base\nnumber: 3\nmasthead: {name: 报}\n" + ISSUE
    assert read(put("# 空的\n", whole)).number == 3


def test_numbers_that_disagree_are_told_and_hold(put: Put) -> None:
    issue, found = read_issue(put(PAPER, ISSUE + "number: 7\n"))
    assert issue.number == 7 and places(list(found)) == ["number-disagrees@issue.yaml:4:9"]
    assert "7" in message(found[0]) and "3" in message(found[0]) and "line 6" in hints(found[0])[0]


def test_an_issue_brought_forward_is_still_that_of_its_week(put: Put) -> None:
    issue, found = read_issue(put(PAPER, ISSUE.replace("2026-01-16", "2026-01-15")))
    assert issue.number == 3 and places(list(found)) == ["off-day@issue.yaml:1:7"]
    found = faults(put(PAPER, ISSUE.replace("2026-01-16", "2025-12-26")))
    assert [d.code for d in found] == ["missing-key", "numbering-before"]


def test_on_a_day_that_is_none_of_its_days_an_issue_follows_the_last(put: Put) -> None:
    """11 days after the last one is nearer to two weeks: it is the next number all the same."""
    paper = put(
        "masthead: {name: 报}\ntheme: base\nnumbering: {from: {date: 2026-11-30, number: 1, total: 8}, every: week}\n",
        ISSUE,
    ).parent.parent
    (paper / "2026-01-16" / "issue.yaml").write_text(ISSUE.replace("2026-01-16", "2026-11-30"), "utf-8")
    last = last_issue(paper / "2026-12-11", datetime.date(2026, 12, 11), paper)
    lines = {day: number_lines(paper / "publication.yaml", last, datetime.date(2026, 12, day)) for day in (7, 11, 14)}
    assert lines == {7: [], 11: ["number: 2", "total: 9"], 14: []}
    made = put(
        (paper / "publication.yaml").read_text("utf-8"), ISSUE.replace("2026-01-16", "2026-12-11") + "number: 2\n"
    )
    issue, found = read_issue(made)
    assert issue.number == 2 and [(d.code, dict(d.arguments)["number"]) for d in found] == [("off-day", 2)]


def test_sizes_of_ads_are_named_once(put: Put) -> None:
    paper = PAPER + "ad_sizes:\n  通栏: {columns: 6, lines: 9}\n  名片: {size: [90mm, 54mm]}\n"
    issue = ISSUE + "    ads: [{file: a.png, size: 通栏}, {file: a.png, size: 名片, alt: 茶庄}]\n"
    file = put(paper, issue)
    (file.parent / "a.png").write_bytes(png(600, 360))
    first, second = read(file).pages[0].ads
    assert (first.columns, first.lines, first.size, second.columns) == (6, 9, None, None)
    assert second.size is not None and round(second.size[0]) == 255
    (size,) = [one for one in origins(file) if one.field == "pages[1].ads[1].columns" or one.field.endswith("lines")][
        :1
    ]
    assert size.span.file.name == "publication.yaml"
    (told,) = faults(put(paper, issue.replace("size: 通栏", "size: 通拦, columns: 2, lines: 3")))
    assert told.code == "unknown-word" and "通栏" in hints(told)[0]


def test_letters_and_web_pages_are_said_once(put: Put) -> None:
    paper = (
        PAPER
        + "mail: {from: 编辑部 <a@b.cn>, proof_to: [c@d.cn], readers: [订户.csv]}\nweb: {url: 'https://e.cn/{number}'}\n"
    )
    file = put(paper, ISSUE + "mail: {reply_to: f@g.cn}\n")
    found = read(file)
    assert (found.mail.sender, found.mail.reply_to, found.mail.proof_to) == ("编辑部 <a@b.cn>", "f@g.cn", ("c@d.cn",))
    assert issue_address(found) == "https://e.cn/3"
    (told,) = faults(put(PAPER + "mail: {from: 编辑部}\n", ISSUE))
    assert (told.code, told.span and told.span.file.name) == ("unknown-word", "publication.yaml")
    assert [one.code for one in faults(put(PAPER + "mail: {readers: [../../x.csv]}\n", ISSUE))] == ["outside-folder"]


def of(day: str, start: str, rhythm: Rhythm, yearly: bool = False, skipped: tuple[str, ...] = ()) -> tuple[int, int]:
    """Number and total of a day's issue, counted from number 5, total 105."""
    first, date = datetime.date.fromisoformat(start), datetime.date.fromisoformat(day)
    away = tuple(map(datetime.date.fromisoformat, skipped))
    found = Numbering(first, 5, 105, rhythm, yearly, away, None).of(date)  # type: ignore[arg-type]
    return found["number"], found["total"]


@pytest.mark.parametrize(
    ("day", "rhythm", "more", "expected"),
    [
        ("2026-11-06", Rhythm(days=7), {}, (5, 105)),
        ("2026-11-27", Rhythm(days=7), {}, (8, 108)),
        ("2026-11-27", Rhythm(days=7), {"skipped": ("2026-11-20", "2026-10-30", "2026-12-04")}, (7, 107)),
        ("2027-01-01", Rhythm(days=7), {"yearly": True}, (1, 113)),
        ("2026-12-25", Rhythm(days=7), {"yearly": True}, (12, 112)),
        ("2027-01-15", Rhythm(days=7), {"yearly": True, "skipped": ("2026-12-25", "2027-01-08")}, (2, 113)),
        ("2028-02-03", Rhythm(days=1), {}, (459, 559)),
        ("2026-12-04", Rhythm(days=14), {}, (7, 107)),
        ("2027-02-28", Rhythm(months=1), {}, (8, 108)),
        ("2027-02-01", Rhythm(months=1), {"yearly": True}, (2, 108)),
        ("2027-08-15", Rhythm(months=3), {}, (8, 108)),
        ("2026-11-17", Rhythm(weekdays=(1, 4)), {}, (8, 108)),
        ("2026-11-20", Rhythm(weekdays=(1, 4)), {"skipped": ("2026-11-10",)}, (8, 108)),
        ("2027-01-05", Rhythm(weekdays=(1, 4)), {"yearly": True}, (2, 122)),
    ],
)
def test_numbers_follow_from_the_date(
    day: str, rhythm: Rhythm, more: dict[str, object], expected: tuple[int, int]
) -> None:
    assert of(day, "2026-11-06", rhythm, **more) == expected  # type: ignore[arg-type]


def test_numbers_of_weeks_are_those_of_counting_through_the_years() -> None:
    day, number = datetime.date(2026, 1, 2), 5
    for _ in range(300):
        assert of(day.isoformat(), "2026-01-02", Rhythm(days=7))[0] == number
        assert of(day.isoformat(), "2026-01-02", Rhythm(weekdays=(day.weekday(),)))[0] == number
        day, number = day + datetime.timedelta(days=7), number + 1


def test_the_papers_own_files_are_its_own(put: Put, tmp_path: Path) -> None:
    paper = (
        PAPER.replace("tianshan", "ours") + "fillers: [{file: fillers/a.png, columns: 2, lines: 9}, fillers/tip.md]\n"
    )
    path = put(paper, "date: 2026-01-16\npages: 1\nstories: [{headline: 题, body: 文。}]\n")
    folder = path.parent.parent
    for inner in ("fillers", "fonts", "themes/ours", "themes/tianshan"):
        (folder / inner).mkdir(parents=True)
    (folder / "fillers" / "a.png").write_bytes(png(600, 400))
    (folder / "fillers" / "tip.md").write_text("---\nheadline: 提示\nphotos: [fillers/a.png]\n---\n文。\n", "utf-8")
    assert [d.code for d in faults(path)] == ["wrong-type"]
    (folder / "fillers" / "tip.md").write_text("---\nheadline: 提示\nphotos: [{file: a.png}]\n---\n文。\n", "utf-8")
    (folder / "themes" / "ours" / "theme.yaml").write_text("extends: tianshan\n", "utf-8")
    (folder / "themes" / "tianshan" / "theme.yaml").write_text("extends: tianshan\ntitle: 自家\n", "utf-8")
    opened = open_issue(path)
    assert [one.name for one in opened.theme.folders] == ["ours", "tianshan", "tianshan", "base"]
    assert opened.theme.folders[0].is_relative_to(folder) and opened.theme.title == "自家"
    (folder / "themes" / "ours").rename(folder / "mine")
    path = put(paper.replace("theme: ours", "theme: ./mine"), path.read_text("utf-8"))
    assert open_issue(path).theme.folders[0] == (folder / "mine").resolve()


LEAD = "pages:\n  - lead: {headline: 题, body: 文。}\n"
STANDING = "standing:\n  - {headline: 热线, body: 文。, page: 1}\n  - standing/desk.md\n"


@pytest.mark.parametrize(
    ("issue", "expected"),
    [
        (LEAD + "  - stories: [{headline: 乙, body: 文。}]\n", [["题", "热线"], ["乙", "编辑部"]]),
        (LEAD, [["题", "热线", "编辑部"]]),
        (LEAD + "standing:\n", [["题"]]),
        (LEAD + "    stories:\nstanding: [{headline: 丙, body: 文。}]\n", [["题", "丙"]]),
    ],
)
def test_standing_stories_stand_behind_the_issues_own(put: Put, issue: str, expected: list[list[str]]) -> None:
    path = put(PAPER + STANDING, "date: 2026-01-16\n" + issue)
    desk = path.parent.parent / "standing" / "desk.md"
    desk.parent.mkdir()
    desk.write_text("---\nheadline: 编辑部\n---\n文。\n", "utf-8")
    found = [[story.name for story in page.everything()] for page in read(path).pages]
    assert found == expected


def test_standing_stories_of_a_list_have_their_pages(put: Put) -> None:
    path = put(PAPER + STANDING, "date: 2026-01-16\npages: 3\nstories: [{headline: 题, body: 文。}]\n")
    desk = path.parent.parent / "standing" / "desk.md"
    desk.parent.mkdir()
    desk.write_text("---\nheadline: 编辑部\n---\n文。\n", "utf-8")
    newslist = read(path).newslist
    assert newslist is not None
    assert [(one.story.name, one.page) for one in newslist.stories] == [("题", 0), ("热线", 1), ("编辑部", 3)]


def test_files_of_the_paper_are_named_from_the_issue(put: Put) -> None:
    path = put(PAPER + "standing: [standing/desk.md]\n", ISSUE.replace("文。", "文。" * 300) + "number: 9\n")
    desk = path.parent.parent / "standing" / "desk.md"
    desk.parent.mkdir()
    desk.write_text("---\nheadline: 编辑部\n---\n文,字。\n", "utf-8")
    said = layout("check", path.parent.name, cwd=path.parent.parent)
    assert said.returncode == 0 and "(../standing/desk.md)" in said.stdout, said.stderr
    found = [diagnostic_json(one, path.parent.resolve()) for one in read_issue(path)[1]]
    assert {one["file"] for one in found} == {"issue.yaml", "../standing/desk.md"}


def test_a_standing_head_waits_for_briefs(put: Put) -> None:
    paper, briefs = PAPER + "briefs: {title: 要闻简讯}\n", "briefs: {items: [{headline: 甲, body: 乙。}]}\n"
    counted = "date: 2026-01-16\npages: 1\nstories: [{headline: 题, body: 文。}]\n"
    bare, full = read(put(paper, counted)).newslist, read(put(paper, counted + briefs)).newslist
    assert bare is not None and full is not None and bare.briefs is None
    assert full.briefs is not None and full.briefs.title.plain == "要闻简讯"


def test_where_each_value_comes_from(put: Put) -> None:
    path = put(PAPER, ISSUE + "masthead: {slogan: 新年特刊}\n")
    found = {one.field: (one.value, one.span.file.name, one.span.line, one.derived) for one in origins(path)}
    assert found["masthead.slogan"] == ("新年特刊", "issue.yaml", 4, False)
    assert found["masthead.name"] == ("青溪镇报", "publication.yaml", 2, False)
    assert found["number"] == ("3", "publication.yaml", 6, True)
    assert found["pages[1]"][:3] == ("题", "issue.yaml", 3)
    assert found["pages[1].section"] == ("要闻", "publication.yaml", 8, False)
    said = layout("info", path.parent.name, cwd=path.parent.parent)
    assert said.returncode == 0 and "../publication.yaml:2" in said.stdout and "follows from the date" in said.stdout


def test_where_a_publication_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    issue = tmp_path / "home" / "paper" / "a" / "b" / "c" / "issue"
    issue.mkdir(parents=True)
    paper = tmp_path / "home" / "paper"
    for place in (tmp_path, paper):
        (place / "publication.yaml").write_text(PAPER, "utf-8")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert publication_of(issue) == paper / "publication.yaml" and MOST_UP == 4
    (issue / "d").mkdir()
    (tmp_path / "home" / "other").mkdir()
    assert publication_of(issue / "d") is None  # too far up
    assert publication_of(tmp_path / "home" / "other") is None and publication_of(tmp_path) is None  # above home
    (issue / "publication.yaml").write_text(PAPER, "utf-8")
    assert publication_of(issue) == issue / "publication.yaml"
    (tmp_path / "home" / "publication.yaml").write_text(PAPER, "utf-8")
    assert publication_of(tmp_path / "home" / "other") == tmp_path / "home" / "publication.yaml"
    (paper / "a" / ".git").mkdir()
    assert publication_of(paper / "a" / "b") is None  # not beyond what is under version control
    paper.chmod(0o1777)
    assert publication_of(paper) is None  # where everybody may put one


@pytest.mark.parametrize("name", ["publication.yml", "Publication.YAML.txt", "publications.yaml", "publication.txt"])
def test_a_publication_of_another_name_is_told(put: Put, name: str) -> None:
    path = put(PAPER, ISSUE)
    path.parent.parent.joinpath("publication.yaml").rename(path.parent.parent / name)
    found = faults(path)
    assert ("publication-name", name) in [(one.code, one.span.file.name) for one in found if one.span]


def test_a_folder_of_its_name_is_told(put: Put) -> None:
    path = put(PAPER, ISSUE)
    path.parent.parent.joinpath("publication.yaml").unlink()
    path.parent.parent.joinpath("publication.yaml").mkdir()
    assert [one.code for one in faults(path)] == ["not-a-file"]


@pytest.mark.parametrize("named", [".", "issue.yaml", "publication.yaml", "2026-01-16/stories/a.md"])
def test_what_is_no_issue_is_told_with_the_issues_that_there_are(put: Put, named: str) -> None:
    path = put(PAPER, ISSUE)
    (path.parent / "stories").mkdir()
    (path.parent / "stories" / "a.md").write_text("文。\n", "utf-8")
    (found,) = faults(path.parent.parent / named)
    assert found.code == "not-an-issue" and "2026-01-16" in hints(found)[0]


def test_a_link_out_of_the_paper_is_refused(put: Put, tmp_path: Path) -> None:
    path = put(PAPER, ISSUE)
    (tmp_path / "elsewhere.yaml").write_text(PAPER, "utf-8")
    paper = path.parent.parent / "publication.yaml"
    paper.unlink()
    paper.symlink_to(tmp_path / "elsewhere.yaml")
    (found,) = faults(path)
    assert (found.code, found.span) == ("outside-folder", None)  # nothing of what it leads to is shown


def test_the_schema_is_that_of_an_issue_without_what_it_needs() -> None:
    own, issue = publication_schema("en")["$defs"]["publication"], issue_schema("en")["$defs"]["issue"]
    assert "required" not in own and set(own["properties"]) == {*issue["properties"], "numbering"}
