"""A theme tried out: what nothing reaches, what nobody can read, and a specimen of all it has."""

import re
from collections import Counter
from pathlib import Path

import pytest

from layout.model.contrast import contrast_of
from layout.model.issue import IssuePage
from layout.model.page import Box, Page, Pages, StoryFit
from layout.model.theme import Colour
from layout.press import load_condition
from layout.resources import themes_folder
from layout.source import list_themes, read_theme
from layout.specimen.filling import PageFilling
from layout.specimen.gallery import gallery_html
from layout.specimen.issue import pages_of
from layout.specimen.places import places_of
from layout.specimen.reached import Reach
from layout.specimen.readable import Reader
from layout.specimen.trying import tried
from layout.specimen.words import SIMPLIFIED, TRADITIONAL, words_for
from layout.units import Rect
from layout.wording import message
from tests.patience import PATIENT, patient

THEME = """extends: base
title: 试样
press: newsprint
colors: {brand: "cmyk(90, 40, 0, 10)", dark: "cmyk(90, 90, 90, 90)", spare: "cmyk(0, 50, 0, 0)"}
sections: {要闻: brand, "*": k}
styles:
  kicker: {size: 8pt, ink: section}
  deck: {size: 12pt, ink: brand}
  heading-of-nothing: {face: song}
looks:
  side: {left: .3pt brand, tint: dark}
  unused: {top: 1pt}
  story: {tint: k 8%, inset: [1, 0]}
furniture:
  usual:
    bars: [{edge: foot, size: 30mm, ink: brand}]
    head: {at: 4mm, outer: "第{number}页", rule: .3pt brand}
  lonely: {}
pages:
  inside:
    variants:
      - rows: [folio, {columns: [lead, {stories: {look: side, title: 社区新闻}}]}]
      - {grid: 2, rows: [folio, lead, stories]}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mine" / "templates" / "box").mkdir(parents=True)
    (tmp_path / "mine" / "theme.yaml").write_text(THEME, "utf-8")
    (tmp_path / "mine" / "templates" / "box" / "weather.html.j2").write_text("{# 天气 #}\n<p>今日天气</p>\n", "utf-8")
    return tmp_path


def test_what_nothing_reaches_and_what_stays_chinese(folder: Path) -> None:
    theme = read_theme("./mine", folder, themes_folder())
    told = list(Reach(theme, places_of(theme)).told())
    lines = {
        (one.form, one.span.line, one.said.named.get("name")) for one in told if one.span and one.code == "unreachable"
    }
    assert lines == {
        ("style", 9, "heading-of-nothing"), ("look", 12, "unused"), ("colour", 4, "spare"),
        ("furniture", 18, "lonely"), ("slot", 1, "weather"),
    }  # fmt: skip
    chinese = {
        (one.span.file.name, one.span.line, one.said.named["text"]) for one in told if one.code == "untranslated"
    }
    assert chinese == {("weather.html.j2", 2, "今日天气"), ("theme.yaml", 17, "第"), ("theme.yaml", 22, "社区新闻")}


def test_what_the_press_prints_badly(folder: Path) -> None:
    theme = read_theme("./mine", folder, themes_folder())
    reader = Reader(theme, load_condition("newsprint", theme.folders), places_of(theme))
    told = {(one.form, one.span.line): message(one) for one in reader.told() if one.span}
    assert set(told) == {("", 7), ("rule", 11), ("rule", 15), ("inset", 13), ("ink", 4), ("bar", 15)}
    assert told["", 7] == "the style “kicker” has 8 pt, less than the 10 pt that the press prints in its ink"
    assert told["rule", 11].startswith("a rule of the look “side” has 0.3 pt")
    assert told["ink", 4] == "the colour “dark” takes 360 % of ink, more than the 240 % of the press"
    assert contrast_of(Colour(0, 0, 0, 1), Colour(0, 0, 0, 0)) == pytest.approx(21)


def test_texts_are_of_the_length_asked_for() -> None:
    for wanted in (40, 120, 800):
        assert abs(sum(map(len, SIMPLIFIED.body(wanted))) - wanted) <= 20
    assert any(line.startswith("::: ") for line in SIMPLIFIED.body(400, matter=True))


@patient
@pytest.mark.slow
def test_a_specimen_has_a_page_for_each_template_and_variant(folder: Path) -> None:
    theme = read_theme("./mine", folder, themes_folder())
    assert [page.template for page in pages_of(theme)].count("inside") == 2
    one = tried(theme, 30)
    assert len(one.pictures) == len(one.names) == len(pages_of(theme))
    assert not one.good and any(found.code.startswith("preflight-") for found in one.diagnostics)
    html = gallery_html([one])
    assert html.count('<img src="data:image/jpeg;base64,') == len(one.names)
    assert not re.search(r"(src|href)=\"(?!data:)", html) and "试样" in html and "To begin with it" in html


def test_the_words_are_of_the_script_that_the_face_is_made_for() -> None:
    assert words_for("Noto Serif TC") is TRADITIONAL and words_for("Noto Serif SC") is SIMPLIFIED
    assert "風雨廊" in TRADITIONAL.headlines[0] and len(TRADITIONAL.sentences) == len(SIMPLIFIED.sentences)


def outcome(page: Page, over: dict[str, int], under: dict[str, int]) -> Pages:
    """A page of which these stories are over or short by so many characters."""
    fits = (StoryFit(id_, 1, "", 9, 0, over.get(id_, 0), 0, under.get(id_, 0)) for id_ in {**over, **under})
    return Pages((page,), tuple(fits))


def test_each_text_of_a_specimen_grows_and_shrinks_by_itself() -> None:
    theme = read_theme("tianshan", themes_folder(), themes_folder())
    filler = PageFilling(theme, 0, Counter({"lead": 1, "story": 2}))
    page = Page(1, "front", IssuePage(), (Box("lead", Rect(0, theme.page.top, 9, theme.rows * theme.grid.pitch)),))
    lead, first, second = (filler.now.amounts[place] for place in (("lead", 0), ("stories", 0), ("stories", 1)))
    filler.learn(page, outcome(page, {"p1.story1": 50}, {"p1.lead": 400}))
    assert filler.now.texts("lead") == [lead] and filler.best == filler.least
    assert filler.now.texts("stories")[0] < first - 50 and filler.now.texts("stories")[1] == second
    filler.learn(page, outcome(page, {}, {"p1.lead": 400}))
    assert filler.now.texts("lead")[0] > lead + 200 and filler.best.texts("lead") == [lead] and not filler.settled
    filler.learn(page, outcome(page, {}, {"p1.lead": 3}))
    assert filler.settled and filler.best.texts("lead")[0] > lead


def test_a_page_whose_texts_cannot_be_shorter_has_fewer() -> None:
    theme = read_theme("tianshan", themes_folder(), themes_folder())
    filler = PageFilling(theme, 0, Counter({"auto": 1, "photo": 1}))
    page = Page(1, "cover", IssuePage(), ())
    counts = []
    for _ in range(40):
        counts.append(len(filler.now.amounts))
        filler.learn(page, outcome(page, {f"p1.{name}": 5000 for name in ("lead", "story1", "brief1")}, {}))
    assert sorted(counts, reverse=True) == counts and counts[0] == 7 and counts[-1] == 0


@pytest.mark.slow
@pytest.mark.parametrize("name", list_themes(themes_folder()) if PATIENT else ["tongxun-a5"])
def test_a_theme_that_ships_has_nothing_to_report(name: str) -> None:
    one = tried(read_theme(name, themes_folder(), themes_folder()), 20)
    assert one.diagnostics == () and one.names and len(one.pictures) == len(one.names)
