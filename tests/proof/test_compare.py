"""What changed between two states: found whole, told in words, marked in its place."""

import dataclasses
from pathlib import Path

import pypdfium2 as pdfium
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from layout.compare import compare, comparison_html, snapshot, snapshot_of_pdf
from layout.compare.changes import Fate
from layout.compare.marking import _changes
from layout.compare.words import ChangeKind, difference, excerpts
from layout.edition.contents import Area
from layout.model.edition import Edition

CHINESE = st.text(alphabet="的一是了我在有街道，。\n12 ab", max_size=60)


@given(CHINESE, CHINESE)
def test_nothing_is_lost_between_two_texts(old: str, new: str) -> None:
    pieces = difference(old, new)
    assert "".join(p.text for p in pieces if p.kind is not ChangeKind.ADDED) == old
    assert "".join(p.text for p in pieces if p.kind is not ChangeKind.GONE) == new
    assert (old == new) == all(p.kind is ChangeKind.SAME for p in pieces)
    shown = [p for excerpt in excerpts(pieces) for p in excerpt if p.kind is not ChangeKind.SAME]
    assert shown == [p for p in pieces if p.kind is not ChangeKind.SAME], "every change is in an excerpt, once"


def _told(old: str, new: str) -> str:
    marks = {ChangeKind.SAME: "{}", ChangeKind.GONE: "[-{}-]", ChangeKind.ADDED: "[+{}+]"}
    return "".join(marks[p.kind].format(p.text) for p in difference(old, new))


def test_changes_are_told_as_an_editor_would_mark_them() -> None:
    assert _told("共有286户参加。雨停了。", "共有1286户参加。雨停了。") == "共有[-286-][+1286+]户参加。雨停了。"
    assert _told("读者Anna来信。", "读者Anne来信。") == "读者[-Anna-][+Anne+]来信。"
    assert _told("首句。中句。末句。", "首句。末句。") == "首句。[-中句。-]末句。"
    assert _told("二百一十六户", "三百二十九户") == "[-二百一十六-][+三百二十九+]户", (
        "no crumbs of one character between"
    )


def test_what_became_of_each_story(edition: Edition, revised: Edition) -> None:
    found = compare(snapshot(edition), snapshot(revised))
    assert [(story.title, story.fate) for story in found.stories] == [
        ("三十一个小区，三十一间家门口的图书馆", Fate.CHANGED),
        ("夏令热线今起开通", Fate.GONE),
    ]
    lead = found.stories[0]
    assert (lead.count("gone"), lead.count("added")) == (5, 6)
    changes = ["".join(p.text for p in e if p.kind is ChangeKind.ADDED) for part in lead.parts for e in part.excerpts]
    assert changes == ["七十二", "里", "12"]


def test_a_story_is_found_again_under_another_id_and_on_another_page(edition: Edition) -> None:
    first, second = edition.issue.pages
    assert first.briefs
    moved = dataclasses.replace(first.briefs.items[2], id="p2.story9")
    briefs = dataclasses.replace(
        first.briefs,
        items=tuple(dataclasses.replace(item, id=f"p1.brief{n}") for n, item in enumerate(first.briefs.items[:2], 2)),
    )
    issue = dataclasses.replace(
        edition.issue,
        pages=(
            dataclasses.replace(first, briefs=briefs),
            dataclasses.replace(second, stories=(*second.stories, moved)),
        ),
    )
    found = compare(snapshot(edition), snapshot(dataclasses.replace(edition, issue=issue)))
    assert [(s.title, s.fate, s.old_page, s.new_page) for s in found.stories] == [
        ("河滨步道全线贯通", Fate.MOVED, 1, 2)
    ]


def test_only_pages_that_changed_are_shown_and_the_places_cover_the_change(edition: Edition, revised: Edition) -> None:
    found = compare(snapshot(edition), snapshot(revised))
    assert [page.number for page in found.changed_pages] == [1]
    briefs = [area for area in found.changed_pages[0].areas if area.left > 0.6]
    assert briefs, "the column of briefs moved up"
    html = comparison_html(found, edition=edition)
    assert html.count("<img") == 2 and "http" not in html.replace("http://www.w3.org", "")


def test_a_mark_lies_where_the_ink_changed() -> None:
    old = Image.new("RGB", (800, 1000), "white")
    new = old.copy()
    ImageDraw.Draw(new).rectangle((400, 500, 440, 520), fill="black")
    ImageDraw.Draw(new).rectangle((60, 900, 70, 910), fill="black")
    areas = _changes(1, old, new)
    assert len(areas) == 2
    for area, (x, y, right, bottom) in zip(areas, [(400, 500, 440, 520), (60, 900, 70, 910)], strict=True):
        assert x - 8 <= area.left * 800 <= x and y - 8 <= area.top * 1000 <= y
        assert (
            right <= (area.left + area.width) * 800 <= right + 9
            and bottom <= (area.top + area.height) * 1000 <= bottom + 9
        )
    assert _changes(1, old, old.point(lambda value: max(0, value - 12))) == (), "smoothing is no change"
    assert isinstance(areas[0], Area)


def test_the_same_twice_is_no_change(edition: Edition) -> None:
    found = compare(snapshot(edition), snapshot(edition))
    assert not found.changed and "完全相同" in comparison_html(found, language="zh-CN")


def test_two_pdfs_and_one_of_each(edition: Edition, revised: Edition) -> None:
    old, new = snapshot_of_pdf(edition.screen_pdf, "旧.pdf"), snapshot_of_pdf(revised.screen_pdf, "新.pdf")
    for found in (compare(old, new), compare(snapshot(edition), new), compare(old, snapshot(revised))):
        words = {p.text for s in found.stories for part in s.parts for p in part.pieces if p.kind is ChangeKind.ADDED}
        assert "七十二" in words and [s.title for s in found.stories] == ["Page 1"]


def test_a_page_more_and_a_page_less(edition: Edition, tmp_path: Path) -> None:
    with pdfium.PdfDocument(edition.screen_pdf) as document:
        document.del_page(1)
        document.save(tmp_path / "one.pdf")
    short = snapshot_of_pdf((tmp_path / "one.pdf").read_bytes(), "one")
    full = snapshot_of_pdf(edition.screen_pdf, "two")
    assert [p.number for p in compare(short, full).changed_pages] == [2]
    gone = compare(full, short)
    assert gone.changed_pages[0].new is None and "（撤下）" in comparison_html(gone, language="zh-CN")
