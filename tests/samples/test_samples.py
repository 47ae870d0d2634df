"""The two samples: their pictures are good enough to print and honest; the second exercises the whole format."""

import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from layout.model.body import BodyParagraph, EditorNote, Emphasis, Subhead, Table
from layout.model.issue import Issue, Photo, Story
from layout.resources import themes_folder
from layout.source import read_issue, read_theme

ISSUES = Path(__file__).resolve().parents[2] / "issues"
SAMPLES = ("2020-06-08", "four-pages")
POINTS_PER_INCH = 72


def pictures(sample: str) -> list[Path]:
    return sorted(file for file in (ISSUES / sample / "photos").iterdir() if file.suffix in {".jpg", ".png"})


def credits(sample: str) -> dict[str, str]:
    rows = re.findall(
        r"^\| `photos/([^`]+)` \|(.*)$", (ISSUES / sample / "CREDITS.md").read_text("utf-8"), re.MULTILINE
    )
    return dict(rows)


def stories(issue: Issue) -> Iterator[Story]:
    for page in issue.pages:
        yield from filter(None, (page.lead,))
        yield from page.briefs.items if page.briefs else ()
        yield from page.stories


def photos(issue: Issue) -> Iterator[Photo]:
    for story in stories(issue):
        yield from story.photos
    for page in issue.pages:
        yield from page.photos


@pytest.fixture(scope="module", params=SAMPLES)
def issue_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def four_pages() -> Issue:
    return read_issue(ISSUES / "four-pages")[0]


def test_every_picture_has_a_credit_and_every_credit_a_picture(issue_name: str) -> None:
    assert sorted(credits(issue_name)) == [file.name for file in pictures(issue_name)]


def test_every_picture_is_used(issue_name: str) -> None:
    issue, _ = read_issue(ISSUES / issue_name)
    used = {photo.picture.file for photo in photos(issue)} | {
        ad.picture.file for page in issue.pages for ad in page.ads
    }
    assert used == set(pictures(issue_name))


def test_the_printed_credit_is_the_one_on_record(issue_name: str) -> None:
    issue, _ = read_issue(ISSUES / issue_name)
    for photo in photos(issue):
        assert photo.credit, f"{photo.picture.file.name} is printed without a credit"
        assert photo.credit.plain in credits(issue_name)[photo.picture.file.name]
        assert photo.alt


def test_pictures_are_plain_rgb_and_an_issue_stays_small(issue_name: str) -> None:
    for file in pictures(issue_name):
        with Image.open(file) as picture:
            assert picture.mode == "RGB", file.name
    assert sum(file.stat().st_size for file in pictures(issue_name)) < 8_000_000


def test_pictures_hold_the_resolution_of_newsprint_at_their_width(issue_name: str) -> None:
    issue, _ = read_issue(ISSUES / issue_name)
    grid = read_theme(issue.theme, issue.folder, themes_folder()).grid
    for photo in photos(issue):
        columns = photo.columns or 2
        inches = (columns * grid.measure + (columns - 1) * grid.gutter) * grid.size / POINTS_PER_INCH
        assert photo.picture.width_px / inches >= 200, f"{photo.picture.file.name} over {columns} columns"


def test_the_lead_picture_says_that_it_is_a_drawing() -> None:
    issue, _ = read_issue(ISSUES / "2020-06-08")
    lead = issue.pages[0].lead
    assert lead and lead.photos[0].credit
    assert "示意图" in lead.photos[0].credit.plain
    picture = lead.photos[0].picture
    assert (picture.width_px, picture.height_px) == (2400, 1600)
    assert picture.file.stat().st_size < 1_500_000


def test_four_pages_say_on_each_page_that_they_are_a_sample(four_pages: Issue) -> None:
    assert len(four_pages.pages) == 4
    assert "虚构" in four_pages.masthead.publisher
    assert all("样张" in page.section for page in four_pages.pages)
    assert all("虚构" in ad.alt for page in four_pages.pages for ad in page.ads)
    assert all(entry.url.startswith("https://example.org/") for entry in four_pages.masthead.subscribe)


def test_four_pages_exercise_the_format(four_pages: Issue) -> None:
    every = list(stories(four_pages))
    lengths = sorted(len(story.plain) for story in every)
    assert len(every) >= 12
    assert lengths[0] <= 80
    assert 1400 <= lengths[-1] <= 1600
    assert sum(len(page.ads) for page in four_pages.pages) == 2
    assert any(story.jump for story in every)
    assert any(story.box for story in every)
    assert any(story.column for story in every)
    kinds = {type(block) for story in every for block in story.body}
    assert kinds >= {BodyParagraph, Subhead, EditorNote}
    marks = {
        piece.emphasis for story in every for block in story.body for text in block.texts() for piece in text.inlines
    }
    assert marks == {Emphasis.NONE, Emphasis.STRONG, Emphasis.KAI}


def test_four_pages_show_pictures_of_every_shape(four_pages: Issue) -> None:
    shapes = {round(photo.picture.width_px / photo.picture.height_px, 1) for photo in photos(four_pages)}
    assert min(shapes) < 0.9
    assert max(shapes) > 3
    assert {1.0, 1.3, 1.5} <= shapes


def test_advertisements_are_not_stretched_in_their_cells(four_pages: Issue) -> None:
    grid = read_theme(four_pages.theme, four_pages.folder, themes_folder()).grid
    for page in four_pages.pages:
        for ad in page.ads:
            assert ad.columns and ad.lines
            width = (ad.columns * grid.measure + (ad.columns - 1) * grid.gutter) * grid.size
            height = ad.lines * grid.pitch - (grid.pitch - grid.size)
            assert ad.picture.width_px / ad.picture.height_px == pytest.approx(width / height, rel=0.02)


@pytest.mark.parametrize(
    ("sample_", "script", "function", "file"),
    [
        ("four-pages", "make_designs", "map_of_lanes", "map.png"),
        ("four-pages", "make_prints", "papercut", "papercut.jpg"),
    ],
)
def test_a_picture_is_what_its_script_draws(
    sample_: str, script: str, function: str, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = ISSUES / sample_ / "photos"
    monkeypatch.setattr(sys, "path", [str(folder), str(ISSUES / "2020-06-08" / "photos"), *sys.path])
    drawn = getattr(importlib.import_module(script), function)()
    with Image.open(folder / file) as kept:
        assert kept.size == drawn.size
        off = np.abs(np.asarray(kept.convert("RGB"), float) - np.asarray(drawn, float)).mean()
    assert off < 2, "the picture and its script have drifted apart"


def test_the_town_s_weekly_holds_each_kind_of_matter() -> None:
    issue, _ = read_issue(ISSUES / "market-town")
    assert issue.newslist is not None
    every = [one.story for one in issue.newslist.stories]
    assert {block.kind for story in every for block in story.body} >= {
        *("list", "verse", "names", "table", "footnotes", "box", "quote", "code", "speech", "note", "line", "subhead"),
    }
    assert {story.kind for story in every} >= {"list", "notice", "obituary", "interview", "recipe"}
    tables = [block for story in every for block in story.body if isinstance(block, Table)]
    assert any(one.merged for one in tables)
    assert any(story.portrait for story in every)
    assert any(len(photo.pictures) > 1 for story in every for photo in story.photos)
    assert any(story.column and "连载" in story.column.plain for story in every)
    assert any(isinstance(block, EditorNote) and block.behind for story in every for block in story.body)
    marks = {
        inline.marks for story in every for block in story.body for text in block.texts() for inline in text.inlines
    }
    assert {mark.raised for mark in marks} == {-1, 0, 1}
    assert {mark.under.value for mark in marks} == {"", "dot", "underline", "name"}
    assert any(mark.over for mark in marks) and any(mark.link for mark in marks)
