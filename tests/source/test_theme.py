"""Themes: the example of the docs, what is inherited, what stands in for what is not said."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from layout.errors import LayoutError, Span
from layout.model.theme import Align, Colour, PunctuationStyle
from layout.source import list_themes, read_theme
from layout.units import PT_PER_MM
from layout.wording import hints, message
from tests.patience import times

SPLINTERS = [
    "\t",
    "：",
    ":",
    '"',
    "{",
    "}",
    "[",
    "]",
    "- ",
    "#",
    "\n",
    "  ",
    "，",
    "-1",
    "0",
    "999",
    "mm",
    "rows",
    "*a",
    "1e9",
]
ROOT = Path(__file__).parents[2]
EXAMPLE = """\
title: 天山社区晨报
page: {trim: [275mm, 390mm], top: 12mm, bottom: 10mm, bleed: 3mm}        # 四开; sides: what the grid leaves
grid: {columns: 6, measure: 13, gutter: 1, size: 9pt, pitch: 13pt}     # 栏, 字, 字, 小五, 行距
faces: {song: Noto Serif SC, hei: Noto Sans SC, kai: LXGW WenKai}
styles:
  body:     {face: song, indent: 2}
  headline: {face: song, weight: 900, sizes: [42pt, 36pt, 31.5pt, 28pt], lines: 2}
  subhead:  {face: hei, weight: 700, rows: 1}
  caption:  {face: kai, size: 9pt}
punctuation: kaiming            # 开明 | quanjiao 全角 | banjiao 半角
press: newsprint                # a printing condition: profile, TAC, marks, PDF/X level
pages:
  front:
    rows:
      - masthead: {lines: 12}
      - columns: [{lead: {span: 4}}, {briefs: {span: 2, box: true}}]
"""


def make(folder: Path, name: str, text: str, templates: bool = True) -> None:
    (folder / name / "templates" / "box").mkdir(parents=True) if templates else (folder / name).mkdir(parents=True)
    (folder / name / "theme.yaml").write_text(text, "utf-8")


def test_the_example(tmp_path: Path) -> None:
    make(tmp_path, "example", EXAMPLE)
    theme = read_theme("example", tmp_path, tmp_path)
    assert (theme.name, theme.title, theme.press) == ("example", "天山社区晨报", "newsprint")
    assert (theme.page.width, theme.page.bleed) == pytest.approx((275 * PT_PER_MM, 3 * PT_PER_MM))
    assert (theme.grid.columns, theme.grid.measure, theme.grid.size, theme.grid.pitch) == (6, 13, 9, 13)
    assert theme.rows == 80
    assert theme.setting.punctuation is PunctuationStyle.KAIMING
    assert theme.styles["headline"].sizes == (42, 36, 31.5, 28)
    assert theme.styles["caption"].sizes == (9,)
    assert theme.face(theme.styles["subhead"]).family == "Noto Sans SC"
    masthead, row = theme.pages["front"].rows
    assert (masthead.slot, masthead.lines) == ("masthead", 12)
    assert [(leaf.slot, leaf.span, leaf.box) for leaf in row.columns] == [("lead", 4, False), ("briefs", 2, True)]
    assert row.columns[0].source and row.columns[0].source.line == 16


def test_what_a_theme_does_not_say_has_a_style_and_a_face_all_the_same(tmp_path: Path) -> None:
    lines = EXAMPLE.replace("faces: {song: Noto Serif SC, hei: Noto Sans SC, kai: LXGW WenKai}", "faces: {fang: 仿宋}")
    make(
        tmp_path, "one", "\n".join(line for line in lines.split("\n") if "{face:" not in line and "styles" not in line)
    )
    theme = read_theme("one", tmp_path, tmp_path)
    for name in ("body", "headline", "kicker", "deck", "subhead", "caption", "credit", "note", "strong", "kai", "jump"):
        assert theme.face(theme.styles[name]).family == "仿宋"
    assert theme.styles["body"].indent == 2 and theme.styles["body"].align is Align.JUSTIFY
    assert theme.styles["headline"].sizes[0] == 3 * theme.grid.size


def test_a_theme_inherits_what_it_does_not_say(tmp_path: Path) -> None:
    make(tmp_path, "base", EXAMPLE + "colors: {red: [0, 95, 90, 10], ink: [0, 0, 0, 100]}\n")
    child = """\
extends: base
title: 晚报
grid: {columns: 5}
colours: {red: [0, 100, 100, 0]}
styles:
  headline: {size: 30pt}
  extra: {face: kai}
pages:
  inside: {rows: [folio, stories]}
  front: {columns: [{lead: {span: 3}}, briefs]}
"""
    make(tmp_path, "child", child, templates=False)
    theme = read_theme("child", tmp_path, tmp_path)
    assert theme.folders == ((tmp_path / "child").resolve(), (tmp_path / "base").resolve())
    assert (theme.title, theme.grid.columns, theme.grid.measure) == ("晚报", 5, 13)
    assert theme.colours == {"red": Colour(0, 1, 1, 0), "ink": Colour(0, 0, 0, 1)}
    headline = theme.styles["headline"]
    assert (headline.sizes, headline.weight, headline.lines) == ((30,), 900, 2)
    assert theme.styles["extra"].face == "kai"
    assert list(theme.pages) == ["inside", "front"]
    assert theme.pages["front"].rows == () and len(theme.pages["front"].columns) == 2


def test_which_texts_stand_over_a_story_is_the_themes_to_say(tmp_path: Path) -> None:
    make(tmp_path, "plain", EXAMPLE)
    make(tmp_path, "base", EXAMPLE + "heading: [kicker, headline, byline]\n")
    make(tmp_path, "child", "extends: base\ntitle: 晚报\n", templates=False)
    make(tmp_path, "other", "extends: base\nheading: [headline]\n", templates=False)
    headings = {name: read_theme(name, tmp_path, tmp_path).heading for name in ("plain", "child", "other")}
    assert headings == {
        "plain": ("column", "kicker", "headline", "deck", "byline"),
        "child": ("kicker", "headline", "byline"),
        "other": ("headline",),
    }
    make(tmp_path, "wrong", EXAMPLE + "heading: [headlin]\n")
    with pytest.raises(LayoutError) as problem:
        read_theme("wrong", tmp_path, tmp_path)
    (found,) = problem.value.diagnostics
    assert (found.code, hints(found)) == ("unknown-word", ("did you mean “headline”?",))


def test_a_mistake_in_the_inherited_file_is_shown_there(tmp_path: Path) -> None:
    make(tmp_path, "base", EXAMPLE.replace("13pt", "13"))
    make(tmp_path, "child", "extends: base\ntitle: 晚报\n")
    with pytest.raises(LayoutError) as problem:
        read_theme("child", tmp_path, tmp_path)
    (found,) = problem.value.diagnostics
    assert found.span and (found.span.file.parent.name, found.span.line, found.span.column) == ("base", 3, 62)


def test_where_a_theme_is_looked_for(tmp_path: Path) -> None:
    themes, issue = tmp_path / "themes", tmp_path / "issue"
    make(themes, "tianshan", EXAMPLE)
    make(issue, "mine", EXAMPLE)
    make(issue / "deep", "own", EXAMPLE)
    for name in ("tianshan", "mine", "./mine", "deep/own", str(issue / "mine")):
        assert read_theme(name, issue, themes).name == name.rpartition("/")[2]
    span = Span(issue / "issue.yaml", 1, 8)
    with pytest.raises(LayoutError) as problem:
        read_theme("tianshn", issue, themes, span)
    (found,) = problem.value.diagnostics
    assert problem.value.exit_code == 2
    assert (found.code, found.span, hints(found)[0]) == ("unknown-theme", span, "did you mean “tianshan”?")


@pytest.mark.parametrize("name", ["长" * 2000, "./" + "长" * 2000, "../" + "a/" * 4000, "~nobody-here/a", "./loop/a"])
def test_a_theme_whose_name_no_folder_can_have(name: str, tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(LayoutError) as problem:
        read_theme(name, tmp_path, tmp_path)
    assert [one.code for one in problem.value.diagnostics] == ["unknown-theme"]


def test_a_slot_of_the_themes_own_needs_its_template(tmp_path: Path) -> None:
    text = EXAMPLE.replace("- masthead: {lines: 12}", "- weather: {lines: 3}")
    make(tmp_path, "one", text)
    with pytest.raises(LayoutError):
        read_theme("one", tmp_path, tmp_path)
    (tmp_path / "one" / "templates" / "box" / "weather.html.j2").write_text("晴")
    assert read_theme("one", tmp_path, tmp_path).pages["front"].rows[0].slot == "weather"


def test_a_theme_without_templates_is_refused(tmp_path: Path) -> None:
    make(tmp_path, "one", EXAMPLE, templates=False)
    with pytest.raises(LayoutError) as problem:
        read_theme("one", tmp_path, tmp_path)
    assert [d.code for d in problem.value.diagnostics] == ["no-templates"]


def test_the_themes_that_ship_are_sound() -> None:
    names = list_themes(ROOT / "themes")
    assert "tianshan" in names
    for name in names:
        assert read_theme(name, ROOT, ROOT / "themes").pages


@pytest.mark.parametrize("style", ["body", "note", "caption", "photo-credit", "credit", "jump", "verse"])
def test_type_larger_than_its_lines_are_apart_is_refused(style: str, tmp_path: Path) -> None:
    """It would be printed over the line above; headings take as many lines as they need."""
    make(tmp_path, "one", EXAMPLE)
    make(tmp_path, "two", f"extends: one\nstyles: {{{style}: {{size: 40pt}}, headline: {{size: 40pt}}}}\n")
    with pytest.raises(LayoutError) as caught:
        read_theme("two", tmp_path, tmp_path)
    (fault,) = caught.value.diagnostics
    assert fault.code == "style-over-pitch" and fault.span and fault.span.line == 2 and style in message(fault)


def test_options_of_a_slot_keep_their_types(tmp_path: Path) -> None:
    leaf = "{lines: 12, heading: 4, crop: 0.3, photo: top-right, note: '4', wide: yes, min-lines: 2}"
    make(tmp_path, "one", EXAMPLE.replace("{lines: 12}", leaf))
    node = read_theme("one", tmp_path, tmp_path).pages["front"].rows[0]
    assert dict(node.options) == {"heading": 4, "crop": 0.3, "photo": "top-right", "note": "4", "wide": True}
    assert (node.lines, node.min_lines) == (12, 2)


@settings(max_examples=times(50, 150), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 700), st.integers(0, 8), st.sampled_from(SPLINTERS)), min_size=1, max_size=3))
def test_no_slip_of_typing_is_a_traceback(tmp_path: Path, slips: list[tuple[int, int, str]]) -> None:
    text = EXAMPLE
    for at, length, splinter in slips:
        text = text[:at] + splinter + text[at + length :]
    if not (tmp_path / "one").exists():
        make(tmp_path, "one", EXAMPLE)
    (tmp_path / "one" / "theme.yaml").write_text(text, "utf-8")
    try:
        assert read_theme("one", tmp_path, tmp_path).rows > 0
    except LayoutError as problem:
        assert problem.exit_code == 2 and all(message(d) for d in problem.diagnostics)
