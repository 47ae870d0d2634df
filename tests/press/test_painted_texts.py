"""What a theme's templates do to the texts of a page, however they do it, is told with the template."""

from pathlib import Path

import pytest

from layout.errors import Diagnostic, LayoutError, Severity, has_errors
from layout.model.page import PlacedLine
from layout.resources import themes_folder
from layout.run.checking import check
from layout.run.opening import lay_out, open_issue
from layout.run.pipeline import Wishes
from layout.wording import hints, message
from tests.minimal import MINIMAL

pytestmark = pytest.mark.slow
BASE = themes_folder() / "base" / "templates"
AREAS = "{% for area in box.texts %}{{ area|lines }}{% endfor %}"
BOXES = "{% for box in page.boxes %}{{ draw(box, page, none, loop.first) }}{% endfor %}"
ISSUE = MINIMAL.replace("tianshan", "./theme").replace(
    "      headline: 标题\n", "      headline: 街道开会\n      byline: 王一\n"
)
ISSUE += "    stories: [{headline: 第二条, body: 另一条消息。}]\n"
OVER = 'position:absolute;margin:0;font-size:24pt;line-height:1;color:device-cmyk(0 0 0 1)">压字</p>'
BAR = '<div style="position:absolute;left:40pt;top:{}pt;width:500pt;height:{}pt;background:device-cmyk(0 0 0 1)"></div>'


def found(folder: Path, template: str, old: str, new: str, severity: Severity = Severity.ERROR) -> list[Diagnostic]:
    """The errors of an issue whose theme has one template of `base` changed."""
    text = (BASE / template).read_text("utf-8")
    assert old in text
    file = folder / "theme" / "templates" / template
    file.parent.mkdir(parents=True)
    file.write_text(text.replace(old, new, 1), "utf-8")
    (folder / "theme" / "theme.yaml").write_text("extends: base\n", "utf-8")
    (folder / "issue.yaml").write_text(ISSUE, "utf-8")
    try:
        told = check(folder, Wishes()).diagnostics
    except LayoutError as fault:
        told = fault.diagnostics
    return [one for one in told if one.severity is severity]


TOLD = {
    "twice": ("macros.html.j2", AREAS, AREAS + AREAS, "line-broken.twice"),
    "in another order": ("macros.html.j2", AREAS, AREAS.replace("box.texts", "box.texts|reverse"), "line-broken.order"),
    "boxes turned round": (
        "document.html.j2", BOXES, BOXES.replace("page.boxes", "page.boxes|reverse"), "line-broken.order"
    ),
    "a page more": (
        "document.html.j2", BOXES, BOXES + '</section><section class="page"><p>又一页</p>', "page-broken.drawn"
    ),
    "a page in a box": ("box/masthead.html.j2", "<h1", '<section class="page">版</section><h1', "page-broken.drawn"),
    "too deep": ("box/masthead.html.j2", "<h1", "<b>" * 3000 + "</b>" * 3000 + "<h1", "paint-failed.deep"),
    "something behind it": ("document.html.j2", "</body>", "<p>又一页</p></body>", "page-broken.beside"),
    "a break in it": (
        "document.html.j2", BOXES, BOXES + '<i style="display:block;break-before:page">又一页</i>', "page-broken.break"
    ),
    "too much in it": (
        "document.html.j2", BOXES, BOXES + '<i style="display:block;height:2000pt">高</i>', "page-broken."
    ),
    "in a mirror": ("box/masthead.html.j2", 'style="', 'style="transform:scaleX(-1);', "text-hidden.mirrored"),
}  # fmt: skip


@pytest.mark.parametrize("name", TOLD)
def test_it_is_told_with_the_template(name: str, tmp_path: Path) -> None:
    template, old, new, code = TOLD[name]
    [fault] = found(tmp_path, template, old, new)
    assert f"{fault.code}.{fault.form}" == code
    assert fault.span is not None and fault.span.file.name == Path(template).name


@pytest.fixture(scope="module")
def headline(tmp_path_factory: pytest.TempPathFactory) -> PlacedLine:
    """Where the headline stands."""
    folder = tmp_path_factory.mktemp("plain")
    (folder / "issue.yaml").write_text(ISSUE.replace("./theme", "base"), "utf-8")
    boxes = lay_out(open_issue(folder)).pages[0].walk()
    lines = (line for box in boxes for area in box.texts for line in area.lines)
    return next(line for line in lines if line.line.text == "街道开会")


def test_a_text_that_a_template_draws_on_a_line_is_told(tmp_path: Path, headline: PlacedLine) -> None:
    words = f'<p style="left:{headline.x + headline.line.runs[0].x:.0f}pt;top:{headline.baseline - 30:.0f}pt;{OVER}'
    [fault] = found(tmp_path, "macros.html.j2", AREAS, AREAS + words)
    assert (fault.code, fault.form) == ("text-hidden", "on") and "街道开会" in message(fault)
    assert fault.span is not None and fault.span.file.name == "macros.html.j2"


def test_a_pale_sign_behind_a_line_is_no_fault(tmp_path: Path, headline: PlacedLine) -> None:
    pale = OVER.replace("0 0 0 1", "0 0 0 .12")
    words = f'<p style="left:{headline.x + headline.line.runs[0].x:.0f}pt;top:{headline.baseline - 30:.0f}pt;{pale}'
    told = found(tmp_path, "macros.html.j2", AREAS, words + AREAS)
    assert "on" not in [fault.form for fault in told]


ORNAMENTS = {
    "a pale word below the name": (
        "box/masthead.html.j2",
        '<i aria-hidden="true" style="position:absolute;left:0;top:0;font:900 70pt/70pt var(--song);'
        'color:device-cmyk(0 0 0 .08)">HEWAN</i>',
    ),
    "a word right across the page": (
        "document.html.j2",
        '<i aria-hidden="true" style="position:absolute;left:90pt;top:180pt;font:900 150pt/150pt var(--song);'
        'color:device-cmyk(0 0 0 .06);transform:rotate(-20deg)">样报</i>',
    ),
    "the name's shadow": (
        "box/masthead.html.j2",
        '<i style="position:absolute;left:1.5pt;top:1.5pt;font:900 54pt/62pt var(--song);color:var(--k)">社区报</i>',
    ),
}
STARTS = {"document.html.j2": "{% for box in page.under %}", "box/masthead.html.j2": '<h1 class="name"'}


@pytest.mark.parametrize("name", ORNAMENTS)
def test_an_ornament_below_the_texts_is_no_fault(name: str, tmp_path: Path) -> None:
    template, drawn = ORNAMENTS[name]
    start = STARTS[template]
    assert found(tmp_path, template, start, drawn + start) == []


def test_a_pale_word_that_says_nothing_of_itself_is_told_as_what_it_is(tmp_path: Path) -> None:
    start, drawn = STARTS["document.html.j2"], ORNAMENTS["a word right across the page"][1]
    [fault] = found(tmp_path, "document.html.j2", start, drawn.replace('aria-hidden="true" ', "") + start)
    assert (fault.code, fault.form) == ("text-hidden", "ground") and "样报" in message(fault)
    assert any("aria-hidden" in hint for hint in hints(fault))


def test_text_of_style_sheets_and_hidden_text_are_told_as_the_themes(tmp_path: Path) -> None:
    hidden = '<i style="position:absolute;visibility:hidden">藏着</i>'
    [fault] = found(tmp_path, "box/masthead.html.j2", '<h1 class="name"', f'{hidden}<h1 class="name"')
    assert (fault.code, fault.form) == ("pdf-text", "gone") and "program" not in " ".join(hints(fault))
    assert fault.span is not None and fault.span.file.name == "masthead.html.j2"


def test_a_number_moved_out_of_its_text_is_told_as_the_templates_doing(tmp_path: Path) -> None:
    strip, number = '<div class="strip">', '<span>第<b style="position:absolute;left:0;top:-30pt">8</b>页</span>'
    [fault] = found(tmp_path, "box/masthead.html.j2", strip, strip + number)
    assert (fault.code, fault.form) == ("pdf-text", "pieces") and "“第8页" in message(fault)
    assert ["position" in hint for hint in hints(fault)] == [True]
    assert fault.span is not None and fault.span.file.name == "masthead.html.j2"


def test_capitals_of_a_style_sheet_are_the_fields_words(tmp_path: Path) -> None:
    latin = ISSUE.replace("name: 社区报", "name: 社区报, latin: Hewan News")
    masthead = (BASE / "box/masthead.html.j2").read_text("utf-8")
    folder = tmp_path / "theme" / "templates" / "box"
    folder.mkdir(parents=True)
    (folder / "masthead.html.j2").write_text(
        masthead.replace('class="latin', 'style="text-transform:uppercase" class="latin')
    )
    (tmp_path / "theme" / "theme.yaml").write_text("extends: base\n", "utf-8")
    (tmp_path / "issue.yaml").write_text(latin, "utf-8")
    assert not has_errors(check(tmp_path, Wishes()).diagnostics)


@pytest.mark.parametrize(("up", "thick"), [(0.72, 0.2), (0.5, 0.03), (0.3, 0.2)])
def test_a_bar_through_a_headline_is_told_wherever_it_cuts_it(
    up: float, thick: float, tmp_path: Path, headline: PlacedLine
) -> None:
    size = headline.line.runs[0].size
    bar = BAR.format(headline.baseline - up * size, thick * size)
    [fault] = found(tmp_path, "macros.html.j2", AREAS, AREAS + bar)
    assert (fault.code, fault.form) == ("line-hidden", "struck")


def test_a_bar_under_a_headline_is_none(tmp_path: Path, headline: PlacedLine) -> None:
    size = headline.line.runs[0].size
    bar = BAR.format(headline.baseline + 0.1 * size, 0.05 * size)
    assert found(tmp_path, "macros.html.j2", AREAS, AREAS + bar) == []


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("<span>2019年1月1日</span><span>第1期</span>", "date"),
        ("<span>二〇二六年十一月廿三日</span><span>总第999期</span>", "number"),
        ("<span>11.23</span><span>第一期</span>", ""),
        ("<span>Nov. 23, 2026</span><span>No. 1</span>", ""),
    ],
)
def test_a_masthead_that_says_no_date_or_number_or_another_is_told(words: str, field: str, tmp_path: Path) -> None:
    masthead = (BASE / "box/masthead.html.j2").read_text("utf-8")
    strip = masthead[masthead.index("<span>{{ issue.days }}") : masthead.index('<span class="here">')]
    told = found(tmp_path, "box/masthead.html.j2", strip, words, Severity.WARNING)
    assert [one.said.named["field"] for one in told if one.code == "unprinted-field"] == [field][: bool(field)]
