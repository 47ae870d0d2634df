"""``layout plan`` for a whole issue: shown, as HTML, fixed by one word; check and render take the same pages."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from layout import api
from layout.commands.plan import command
from layout.model.issue import Newslist
from layout.plan.kept import FILE, FOLDER
from layout.run.opening import open_issue
from layout.source import read_issue
from tests.page.generated import tianshan
from tests.patience import PATIENT
from tests.plan.issues import newslist, write_issue
from tests.plan.test_advice import news

pytestmark = pytest.mark.slow

HEAD = "theme: tianshan\r\ndate: 2027-03-12\r\nnumber: 3\r\nmasthead: {name: 青溪镇报}\r\npages: 2\r\n"
BODY = "本报讯 今天下午，街道召开会议，商量雨棚怎样修。" * 12


def written(made: Newslist, folder: Path) -> Path:
    """A newslist on disk, with pictures."""
    picture, ad = folder / "a.jpg", folder / "ad.png"
    Image.new("RGB", (2400, 1600), "grey").save(picture)
    Image.new("RGB", (747, 125), "green").save(ad)
    return write_issue(made, folder / "paper", [picture], ad)


@pytest.fixture
def issue(tmp_path: Path) -> Path:
    """A newslist of two pages."""
    return written(newslist(11, tianshan(), 2), tmp_path)


def run(*arguments: object) -> str:
    shown = CliRunner().invoke(command, list(map(str, arguments)))
    assert shown.exit_code in (0, 1) and not (shown.exception and not isinstance(shown.exception, SystemExit))
    return shown.output


def test_the_plan_is_shown_and_kept(issue: Path, tmp_path: Path) -> None:
    html = tmp_path / "plan.html"
    shown = run(issue, "--html", html)
    assert "page 1" in shown and "leads the front page" in shown
    page = html.read_text("utf-8")
    assert page.startswith("<!doctype html>") and "http" not in page and page.count('class="page"') == 2
    assert json.loads((issue.parent / FOLDER / FILE).read_text("utf-8"))["version"] == 1
    assert "planned anew" not in run(issue) and "planned anew" not in run(issue, "--replan")


def test_advice_is_told_page_by_page_and_kept(tmp_path: Path) -> None:
    pages = 2 if PATIENT else 1
    issue = written(newslist(11, tianshan(), 2) if PATIENT else news(24), tmp_path)
    shown = run(issue, "--advise")
    told = re.findall(
        r"^page (\d): (nothing is amiss|no edit|write about|cut about|give the photo)", shown, re.MULTILINE
    )
    assert [number for number, _ in told] == ["1", "2"][:pages]
    kept = json.loads((issue.parent / FOLDER / FILE).read_text("utf-8"))
    edited = {number for number, said in told if said.endswith(("about", "photo"))}
    assert edited and set(kept["advised"]) == edited
    assert all(kept["advised"][number]["instead"] for number in edited)
    last = run(issue, "--advise", "--page", str(pages))
    assert f"page {pages}" in last and (pages == 1 or not re.search("^page 1:", last, re.MULTILINE))


def test_freezing_writes_the_page_of_each_story(issue: Path) -> None:
    before = issue.read_text("utf-8")
    planned = open_issue(issue)
    assert planned.plan is not None
    places = {item.id: page for item, page in zip(planned.plan.desk.items, planned.plan.assignment, strict=True)}
    run(issue, "--freeze")
    frozen, found = read_issue(issue)
    assert frozen.newslist is not None and not [one for one in found if one.code == "unknown-key"]
    for one in frozen.newslist.stories:
        assert one.page == places[one.story.id]
    assert re.sub(r"\{page: \d, file: ([^,{}]+)\}|page: \d+, ", r"\1", issue.read_text("utf-8")) == before
    again = open_issue(issue)
    assert [page.everything() is not None for page in again.issue.pages]
    assert [[one.id for one in page.everything()] for page in again.issue.pages] == [
        [one.id for one in page.everything()] for page in planned.issue.pages
    ]


def test_freezing_keeps_line_ends_encoding_and_each_way_to_write_a_story(tmp_path: Path) -> None:
    file = tmp_path / "issue.yaml"
    text = HEAD + (
        f"stories:\r\n  - headline: 甲\r\n    body: {BODY}\r\n  - {{headline: 乙, body: {BODY}}}\r\n"
        f"  - {{page: 2, headline: 丙, body: {BODY}}}\r\n  - 丁.md  # late\r\n"
    )
    file.write_bytes(text.encode("gb18030"))
    (tmp_path / "丁.md").write_text(f"---\nheadline: 丁\n---\n{BODY}\n", "utf-8")
    run(file, "--freeze")
    written = file.read_bytes().decode("gb18030")
    assert written.count("\n") == written.count("\r\n") == text.count("\n") + 1
    assert "  - page: 1\r\n    headline: 甲\r\n" in written
    assert re.search(r"\{page: [12], headline: 乙", written) and "{page: 2, headline: 丙" in written
    assert re.search(r"  - \{page: [12], file: 丁\.md\}  # late\r\n", written)
    newslist_now = read_issue(file)[0].newslist
    assert newslist_now is not None and all(one.page for one in newslist_now.stories)


def test_freezing_leaves_a_publication_alone(tmp_path: Path) -> None:
    paper, file = tmp_path / "publication.yaml", tmp_path / "one" / "issue.yaml"
    file.parent.mkdir()
    common = f"standing:\n  - {{headline: 热线, section: 甲, body: {BODY}}}\nsections: [{{name: 甲}}]\n"
    paper.write_text(common, "utf-8")
    file.write_text(HEAD + f"stories:\n  - {{headline: 乙, body: {BODY}}}\n", "utf-8")
    told = run(file, "--freeze")
    assert paper.read_text("utf-8") == common and "{page: " in file.read_text("utf-8")
    assert "publication.yaml" in told


@pytest.mark.slow
def test_check_and_render_take_the_same_pages(issue: Path, tmp_path: Path) -> None:
    checked = api.check(issue)
    assert not (issue.parent / FOLDER).exists()
    rendered = api.render(issue, tmp_path / "out")
    assert {(one.code, one.page) for one in checked.diagnostics} == {
        (one.code, one.page) for one in rendered.diagnostics
    }
    assert [page.boxes for page in checked.pages.pages] == [page.boxes for page in rendered.pages.pages]
    report = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert [page["number"] for page in report["plan"]["pages"]] == [1, 2]
    decided = {row["id"] for row in (*report["plan"]["decisions"], *report["plan"]["held"])}
    assert {one.story.id for one in checked.opened.plan.desk.newslist.stories} <= decided  # type: ignore[union-attr]
    assert all(row["why"]["words"] for row in report["plan"]["decisions"])
    assert (issue.parent / FOLDER / FILE).exists()


def test_texts_of_a_list_are_cleaned_like_those_of_pages(tmp_path: Path) -> None:
    """A variation selector that no face knows goes, with a note, wherever a story is written."""
    file = tmp_path / "issue.yaml"
    file.write_text(HEAD + f"stories:\n  - {{headline: 温度️, body: {BODY}}}\n", "utf-8")
    opened = open_issue(file)
    lead = opened.issue.pages[0].lead
    assert lead is not None and lead.headline is not None and lead.headline.plain == "温度"
