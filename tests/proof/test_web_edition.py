"""The web edition, read in a real browser from the disk."""

import dataclasses
import html.parser
import itertools
import json
import re
import urllib.parse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from edition_sample import story, text

from layout.compare import snapshot
from layout.edition.contents import entries
from layout.errors import LayoutError
from layout.letters import newsletter
from layout.model.body import TextPart
from layout.model.edition import Edition
from layout.model.issue import Story
from layout.web import build_web
from tests.patience import PATIENT

pytestmark = pytest.mark.slow

Browser = Callable[[list[dict[str, Any]]], list[dict[str, Any]]]
URL = "https://paper.example.org/2026/112"


@pytest.fixture
def coarse(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures of pages so small that they cost nothing, where nobody looks at them."""
    monkeypatch.setattr("layout.web.site.SHEET_WIDTHS", (60, 120))
    monkeypatch.setattr("layout.web.site.SHARE_SIZE", (120, 63))


@pytest.fixture(scope="module")
def web(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("web") / "数字报"
    build_web(edition, folder, URL)
    return folder


def test_a_reader_opens_everything_goes_back_and_needs_no_mouse(web: Path, edition: Edition, browser: Browser) -> None:
    """One reader, on a desk, from the disk."""
    stories = [entry.file for entry in entries(edition)]
    job = {
        "kind": "read",
        "url": (web / "index.html").as_uri(),
        "width": 1280,
        "scheme": "light",
        "sheets": ["index.html", "page-2.html"],
        "stories": stories,
    }
    reading = browser([job])[0]
    _each_area_opens_its_story_and_back_leads_to_the_page_and_place(reading, edition)
    _the_stories_text_is_the_issues_text(reading, edition)
    _the_keyboard_is_enough(reading)
    assert reading["asked"] == [], "nobody else is asked for anything"
    assert reading["errors"] == [], "no script fails"


def _each_area_opens_its_story_and_back_leads_to_the_page_and_place(reading: dict[str, Any], edition: Edition) -> None:
    expected = [
        [sheet, f"area-{entry.slug}", entry.file]
        for number, sheet in ((1, "index.html"), (2, "page-2.html"))
        for entry in sorted(entries(edition), key=lambda e: e.page != number)
        if number in entry.pages
    ]
    assert reading["opened"] == expected
    sheets = [sheet for sheet, _, _ in expected]
    assert [file for _, file, _, _ in reading["back"]] == sheets
    assert all(abs(place - found) <= 2 for _, _, place, found in reading["back"]), reading["back"]
    assert any(place > 100 for _, _, place, _ in reading["back"]), "the page was scrolled at all"


def _the_stories_text_is_the_issues_text(reading: dict[str, Any], edition: Edition) -> None:
    for entry in entries(edition):
        assert reading["texts"][entry.file] == [block.text.plain for block in entry.story.body]


def _the_keyboard_is_enough(reading: dict[str, Any]) -> None:
    assert reading["keys"] == ["page-2.html", "index.html"]
    skip, area, ring, opened, back, following = reading["tabbed"]
    assert skip == "skip" and ring == "solid"
    assert opened == f"story-{area.removeprefix('area-')}.html"
    assert back == f"index.html#{area}"
    assert following.startswith("area-") and following != area, "the focus goes on from the story that was read"


def test_axe_finds_no_serious_fault_and_nothing_scrolls_sideways(web: Path, edition: Edition, browser: Browser) -> None:
    lead, picture = entries(edition)[0].file, entries(edition)[-1].file
    looks = [("index.html", 360, "dark"), ("page-2.html", 1280, "light"), (lead, 320, "light"), (picture, 800, "dark")]
    if PATIENT:
        files = ("index.html", "page-2.html", lead, picture)
        looks += [*itertools.product(files, (320, 800, 1280), ("light", "dark"))]
    jobs = [
        {"kind": "look", "url": (web / file).as_uri(), "width": width, "scheme": scheme}
        for file, width, scheme in looks
    ]
    for job, seen in zip(jobs, browser(jobs), strict=True):
        assert seen["faults"] == [], job
        assert seen["scroll"] <= seen["width"], job
        assert seen["unsized"] == [] and seen["broken"] == []


class Page(html.parser.HTMLParser):
    """Links, metadata and structured data of one file."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.meta: dict[str, str] = {}
        self.data: Any = None
        self._json = False
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        self.links += [values[key] for key in ("href", "src") if key in values]
        self.links += [part.split()[0] for part in values.get("srcset", "").split(",") if part.strip()]
        if tag == "meta":
            self.meta[values.get("property") or values.get("name", "")] = values.get("content", "")
        self._json = values.get("type") == "application/ld+json"

    def handle_data(self, data: str) -> None:
        if self._json:
            self.data = json.loads(data)
            self._json = False


def test_every_link_leads_somewhere(web: Path) -> None:
    for file in web.glob("*.html"):
        for link in Page(file).links:
            parts = urllib.parse.urlsplit(link)
            if parts.scheme:
                assert parts.scheme == "https"
                continue
            target = web / urllib.parse.unquote(parts.path) if parts.path else file
            assert target.is_file(), f"{file.name}: {link}"
            if parts.fragment:
                assert f'id="{urllib.parse.unquote(parts.fragment)}"' in target.read_text("utf-8")


def test_what_is_shared_says_what_it_is(web: Path, edition: Edition) -> None:
    lead = entries(edition)[0]
    page = Page(web / lead.file)
    assert page.meta["og:title"] == lead.title == page.data["headline"]
    assert page.meta["og:url"] == f"{URL}/{lead.file}" == page.data["mainEntityOfPage"]
    picture = page.meta["og:image"]
    assert picture in page.data["image"] and (web / picture.removeprefix(URL + "/")).is_file()
    assert page.data["@type"] == "NewsArticle" and page.data["datePublished"] == "2026-06-08"
    assert page.data["articleBody"].replace("\n", "") == lead.story.plain
    front = Page(web / "index.html").data
    assert front["@type"] == "PublicationIssue" and len(front["hasPart"]) == len(entries(edition))


@pytest.mark.usefixtures("coarse")
def test_a_story_id_cannot_break_out_of_its_page(edition: Edition, tmp_path: Path) -> None:
    """Names of files are made of ids; texts end in HTML, in attributes and in a script."""
    evil = '</script><script>alert(1)</script>" onload="x'
    first = edition.issue.pages[0]
    stories = tuple(story(name, evil, (evil,), kicker=evil) for name in ("../../up", "CON", "con", "版面", "a/b"))
    issue = dataclasses.replace(
        edition.issue, pages=(dataclasses.replace(first, stories=stories), edition.issue.pages[1])
    )
    files = build_web(dataclasses.replace(edition, issue=issue), tmp_path / "web")
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+", file.name) for file in files)
    assert len({file.name.lower() for file in files}) == len(files)
    for file in files:
        if file.suffix == ".html":
            assert "<script>alert" not in file.read_text("utf-8")
            Page(file)


def test_the_same_edition_gives_the_same_files(edition: Edition, web: Path, tmp_path: Path) -> None:
    files = build_web(edition, tmp_path / "again", URL)
    assert {f.relative_to(tmp_path / "again"): f.read_bytes() for f in files} == {
        f.relative_to(web): f.read_bytes() for f in web.rglob("*") if f.is_file() and f.name != "files.txt"
    }


@pytest.mark.usefixtures("coarse")
def test_an_older_edition_is_replaced_and_a_foreign_folder_is_not(edition: Edition, tmp_path: Path) -> None:
    folder = tmp_path / "web"
    build_web(edition, folder)
    (old,) = folder.rglob("*.pdf")
    build_web(edition, folder, pdf=False)
    assert not old.exists() and not list(folder.glob(".*")), "what the new edition has not is gone"
    assert [path.name for path in tmp_path.iterdir()] == ["web"], "nothing is left beside it"
    mine = tmp_path / "letters"
    mine.mkdir()
    (mine / "love.txt").write_text("keep")
    with pytest.raises(LayoutError) as caught:
        build_web(edition, mine)
    assert caught.value.diagnostics[0].code == "folder-in-use"
    assert caught.value.exit_code == 2 and (mine / "love.txt").read_text() == "keep"


@pytest.mark.usefixtures("coarse")
def test_the_editors_own_files_in_the_folder_stay(edition: Edition, tmp_path: Path) -> None:
    real, folder = tmp_path / "real", tmp_path / "site"
    real.mkdir()
    folder.symlink_to(real)
    build_web(edition, folder)
    own = ("CNAME", "archive/2020.html", "assets/logo.png", "story-mine.html", "assets/p1.lead-9.jpg")
    for name in own:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("mine")
    build_web(edition, folder, pdf=False)
    assert [(folder / name).read_text() for name in own] == ["mine"] * len(own)
    assert folder.is_symlink() and not list(real.rglob("*.pdf"))


@pytest.mark.usefixtures("coarse")
def test_a_file_of_the_editor_is_never_written_over(edition: Edition, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    build_web(edition, folder, pdf=False)
    own = folder / "assets" / "2026-06-08-no112.pdf"
    own.write_text("mine")
    with pytest.raises(LayoutError) as caught:
        build_web(edition, folder)
    assert caught.value.diagnostics[0].form == "file" and own.read_text() == "mine"


@pytest.mark.usefixtures("coarse")
def test_what_a_kill_left_half_done_is_put_right(
    edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped between any two files: the next run leaves one whole edition, and nothing else."""
    folder, whole = tmp_path / "site", tmp_path / "whole"
    build_web(edition, whole, pdf=False)
    build_web(edition, folder)
    replace, left = Path.replace, 7

    def dies(self: Path, target: Path) -> Path:
        nonlocal left
        left -= 1
        if left < 0:
            raise KeyboardInterrupt
        return replace(self, target)

    with monkeypatch.context() as dying:
        dying.setattr(Path, "replace", dies)
        dying.setattr("layout.web.folder.shutil.rmtree", lambda *_, **__: None)
        with pytest.raises(KeyboardInterrupt):
            build_web(edition, folder, pdf=False)
    build_web(edition, folder, pdf=False)
    assert {f.relative_to(folder) for f in folder.rglob("*")} == {f.relative_to(whole) for f in whole.rglob("*")}


@pytest.mark.parametrize(
    "url", ["paper.example.cn/112", "//paper.cn", "ftp://paper.cn", "https://", "https://a.cn/?q=1"]
)
def test_an_address_that_leads_nowhere_is_refused(edition: Edition, tmp_path: Path, url: str) -> None:
    with pytest.raises(LayoutError) as caught:
        build_web(edition, tmp_path / "site", url)
    assert caught.value.diagnostics[0].code == "bad-web-address" and not (tmp_path / "site").exists()


@pytest.mark.usefixtures("coarse")
def test_a_picture_that_names_its_story_is_shown_with_it(edition: Edition, tmp_path: Path) -> None:
    first, second = edition.issue.pages
    owner = second.stories[0]
    photo = dataclasses.replace(second.photos[0], story=owner.id)
    page = dataclasses.replace(second, photos=(photo,))
    boxes = tuple(
        dataclasses.replace(box, pictures=tuple(dataclasses.replace(one, photo=photo) for one in box.pictures))
        for box in edition.pages.pages[1].boxes
    )
    placed = (edition.pages.pages[0], dataclasses.replace(edition.pages.pages[1], source=page, boxes=boxes))
    whole = dataclasses.replace(
        edition,
        issue=dataclasses.replace(edition.issue, pages=(first, page)),
        pages=dataclasses.replace(edition.pages, pages=placed),
    )
    found = {entry.story.id: entry for entry in entries(whole)}
    assert "p2.photo1" not in found and len(found[owner.id].areas) == 2
    build_web(whole, tmp_path / "web")
    assert "晨光中的银杏桥" in (tmp_path / "web" / found[owner.id].file).read_text("utf-8")
    sheet = (tmp_path / "web" / "page-2.html").read_text("utf-8")
    assert sheet.count(f'id="area-{found[owner.id].slug}"') == 1 and sheet.count(f'href="{found[owner.id].file}"') == 3
    letter = newsletter(whole, URL)
    assert any(picture.name.startswith(found[owner.id].slug) for picture in letter.pictures)


@pytest.mark.usefixtures("coarse")
def test_addresses_of_the_web_are_links_and_bend_on_a_small_screen(
    edition: Edition, tmp_path: Path, browser: Browser
) -> None:
    long = "https://example.org/services/0/register?community=heyanli&lang=zh-CN&from=paper-2026-10-01"
    body = (
        f"报名请登录 {long} ，或写信。",
        f"见{long}。<b>",
        "GET https://api.example.org/v1/itemitemitemitemitem/0 返回。",
    )
    first = dataclasses.replace(edition.issue.pages[0], lead=story("p1.lead", "接口 " + "x" * 90, body))
    issue = dataclasses.replace(edition.issue, pages=(first, edition.issue.pages[1]))
    build_web(dataclasses.replace(edition, issue=issue), tmp_path / "web")
    page = tmp_path / "web" / "story-p1.lead.html"
    assert Page(page).links.count(long) == 2 and "。&lt;b&gt;" in page.read_text("utf-8")
    seen = browser([{"kind": "look", "url": page.as_uri(), "width": 360, "scheme": "light"}])[0]
    assert seen["scroll"] <= 360


@pytest.mark.usefixtures("coarse")
def test_a_text_of_a_story_that_no_template_knows_is_shown_all_the_same(
    edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A field that the format gets tomorrow: nobody need tell the web edition, the letter or the comparison of it."""
    parts = Story.parts

    def with_more(self: Story) -> Iterator[TextPart]:
        yield from parts(self)
        yield TextPart("standfirst", text(f"提要<{self.id}>"))

    monkeypatch.setattr(Story, "parts", with_more)
    build_web(edition, tmp_path / "web")
    for entry in entries(edition):
        for file in (entry.file, "index.html" if entry.page == 1 else "page-2.html"):
            page = (tmp_path / "web" / file).read_text("utf-8")
            assert re.search(rf'standfirst">提要&lt;{re.escape(entry.story.id)}&gt;', page), (file, entry.story.id)
        assert f"提要&lt;{entry.story.id}&gt;" in newsletter(edition, URL).html
        assert f"提要<{entry.story.id}>" in newsletter(edition, URL).text
    assert all("standfirst" in {part.role for part in one.parts} for one in snapshot(edition).stories)
