"""Whatever a theme's CSS does, the page stands as it was decided, or the rule that moves it is named."""

from pathlib import Path

import pytest
from PIL import Image

from layout.errors import Diagnostic
from layout.run.checking import check
from layout.run.pipeline import Wishes
from layout.wording import hints, message
from tests.patience import PATIENT

pytestmark = pytest.mark.slow

OVER = "picture-hidden.covered"
ISSUE = """masthead: {name: 小报}
theme: theme
number: 1
date: 2026-03-05
pages:
  - section: 要闻
    lead:
      headline: 街道办起读书会
      body: |
        街道在文化中心办了一场读书会，三十多位居民带着书来到现场，从小说谈到园艺，从历史谈到 Python and Rust。

        读书会每月一次，地点在二楼的阅览室。
      photos: [{file: a.jpg, caption: 读书会现场, credit: 王一}]
"""


HATCH = '<path d="M0 4H10M4 0V10" stroke="#000" stroke-width="6"/>'
HATCHED = f'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">{HATCH}</svg>'


@pytest.fixture
def issue(tmp_path: Path) -> Path:
    """An issue with a photo, and a theme of its own."""
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "theme.yaml").write_text("extends: base\n")
    (tmp_path / "issue.yaml").write_text(ISSUE)
    Image.new("L", (600, 600), 40).save(tmp_path / "theme" / "dark.png")
    Image.new("L", (600, 600), 230).save(tmp_path / "theme" / "light.png")
    (tmp_path / "theme" / "hatched.svg").write_text(HATCHED)
    Image.radial_gradient("L").convert("RGB").resize((1800, 1200)).save(tmp_path / "a.jpg")
    return tmp_path / "issue.yaml"


def faults(issue: Path, style: str) -> list[Diagnostic]:
    """What is said against a theme with this style sheet, its first line a rule that harms nothing.

    Check says what render says, and makes no files (tests/cases).
    """
    (issue.parent / "theme" / "style.css").write_text(f".box-lead {{ color: inherit }}\n{style}\n")
    found = check(issue, Wishes()).diagnostics
    return [fault for fault in found if fault.severity == "error" or fault.code == "faint-text"]


RULE = ".box-lead::before { content: ''; position: absolute; left: 0; top: 20pt; right: 0; border-top: .5pt solid }"
SIGN = (
    ".box-lead::after { content: ''; position: absolute; z-index: 3; right: 9pt; top: 90pt; width: 40pt; height: 3em;"
)
MOVED = (
    (".s-body { margin-top: 30pt }", "line-moved"),
    (".s-body { letter-spacing: .8pt }", "line-moved.end"),
    (".s-body { transform: translate(0, 1mm) }", "line-moved.down"),
    (".s-body { font-feature-settings: 'vert' }", "line-restyled.glyphs"),
    (".s-body { font-family: var(--hei) }", "line-restyled.face"),
    (".s-headline { font-size: 20pt !important }", "line-restyled"),
    (".s-caption { visibility: hidden }", "line-hidden"),
    (".picture { display: none }", "picture-hidden.missing"),
    (".picture { visibility: hidden }", "picture-hidden"),
    (".picture { margin: 2mm }", "picture-moved"),
    (".picture { transform: scaleX(-1) }", "picture-turned"),
    (".s-headline { transform: skewX(9deg) }", "line-restyled.bent"),
    (".box-lead { left: 0 !important; margin: 1pt }", "box-moved"),
    ("@page { size: 297mm 420mm }", "painted-page-size"),
    (".s-body { color: device-cmyk(0 0 0 .1) }", "line-hidden.ground"),
    (".s-body { text-decoration: line-through }", "line-hidden.struck"),
    (".s-body { color: device-cmyk(0 0 0 .4) }", "faint-text"),
    (f"{SIGN} background: var(--red) }}", OVER),
    (".box-lead { z-index: 3; background: device-cmyk(0 .2 0 0) }", "line-hidden.covered"),
    (".box-masthead .name { color: device-cmyk(0 0 0 0) }", "text-hidden.ground"),
    (".s-body { background: url(layout-theme:dark.png) }", "line-hidden.ground"),
    (f"{RULE} .s-headline {{ background: device-cmyk(0 0 0 0) }}", "rule-hidden"),
)
"""A rule of CSS, and what it does: each kind of finding once."""
MOVED_TOO = (
    (".s-body { text-decoration: overline; text-decoration-thickness: 8pt }", "line-hidden.ground"),
    (".s-headline { background: var(--k); color: device-cmyk(0 0 0 0) }", "line-hidden.ground"),
    (".picture { z-index: -1 } .box { background: device-cmyk(0 0 .2 0) }", OVER),
    (".k-caption { box-shadow: 0 -4pt device-cmyk(0 0 0 0) }", OVER),
    (".page { overflow: hidden; height: 90mm }", "line-hidden"),
    (".k-body { margin-left: .2pt }", "line-moved"),
    (".s-body { letter-spacing: .02pt }", "line-moved.end"),
    (".lines { word-spacing: 2pt }", "line-moved"),
    (".s-body { text-indent: 2em }", "line-moved"),
    (".lines { text-align: right }", "line-moved"),
    ("article { transform: rotate(1deg) }", "line-moved"),
    (".lines { position: relative }", "line-moved"),
    (".page { padding-top: 3mm; box-sizing: border-box } .lines { top: auto !important }", "line-moved"),
    (".s-caption { opacity: 0 }", "line-hidden"),
    (".k-body { width: 20pt !important; overflow: hidden }", "line-hidden"),
    (".picture { clip: rect(0, 20pt, 20pt, 0) }", "picture-hidden"),
    (".picture { object-fit: none }", "picture-hidden"),
    (".picture { width: 20pt !important }", "picture-moved"),
    (".picture { transform: rotate(180deg) }", "picture-turned"),
    (".picture { image-orientation: flip }", "picture-turned"),
    (".picture { transform: scale(1.1, 1) }", "picture-moved"),
    (".s-body { color: device-cmyk(0 0 0 0) }", "line-hidden.ground"),
    (".s-headline { background: var(--k) }", "line-hidden.ground"),
    (".box-lead::after { content: ''; position: absolute; z-index: 3; inset: 0; background: var(--red) }", OVER),
    (".picture { border-radius: 90% 10% }", "picture-hidden"),
    (f"{SIGN} border-radius: 50%; background: device-cmyk(0 .3 0 0) }}", OVER),
    (".box-lead { background: url(layout-theme:hatched.svg) }", "line-hidden.ground"),
    (
        ".box-lead::after { content: ''; position: absolute; inset: 0; z-index: 3;"
        " background: url(layout-theme:hatched.svg) }",
        "line-hidden.covered",
    ),
    (
        ".s-body { background: url(layout-theme:light.png); color: device-cmyk(0 0 0 0) !important }",
        "line-hidden.ground",
    ),
    (".s-headline { color: var(--nix) }", "paint-warning"),
    (".box-lead::after { content: counter(page) }", "pdf-text.extra"),
    (".s-photo-credit { color: device-cmyk(0 1 1 0) }", "preflight-text-small-colours"),
    (".box-masthead::after { content: ''; position: absolute; inset: 0; background: var(--k) }", "text-hidden.covered"),
)
"""More ways to the same, for those who have patience."""


@pytest.mark.parametrize(("style", "code"), [*MOVED, *(MOVED_TOO if PATIENT else ())])
def test_what_css_does_to_the_page_is_told_with_the_rule(issue: Path, style: str, code: str) -> None:
    found = {f"{fault.code}.{fault.form}".rstrip("."): fault for fault in faults(issue, style)}
    known = [name for name in found if code in (name, name.split(".")[0])]
    assert known, f"{style}: {list(found)}"
    span = found[known[0]].span
    assert span and (span.file.name, span.line) == ("style.css", 2), span
    assert message(found[known[0]]) and hints(found[known[0]])


@pytest.mark.parametrize(
    "style",
    [
        ".picture { border-radius: 50%; outline: 1pt solid var(--k) }"
        " .s-headline { color: var(--red); text-decoration: underline } .k-caption { color: device-cmyk(0 0 0 .6) }"
        " .box-masthead .name { background: var(--k); color: device-cmyk(0 0 0 0) }"
        " .box-lead { border: 1pt solid var(--red); background: device-cmyk(0 .05 0 0) }",
        f"{SIGN} border-radius: 50%; background: var(--red); border: 5pt solid device-cmyk(0 0 0 0) }}"
        " .box-lead::before { content: ''; position: absolute; left: 0; top: -4pt; right: 0; border-top: .5pt solid }"
        " .box-masthead .name { background: url(layout-theme:dark.png); color: device-cmyk(0 0 0 0) }"
        " .k-body { background: url(layout-theme:light.png) }"
        " .k-caption { background: device-cmyk(0 0 0 0) } .picture { border-radius: 4pt }",
        f"{RULE.replace('pt; r', 'pt; width: 60pt; r')} .s-headline {{ background: device-cmyk(0 0 0 .1) }}"
        " .picture { z-index: 1 }",
    ],
)
def test_colours_and_ornaments_are_the_designers(issue: Path, style: str) -> None:
    assert faults(issue, style) == []


def test_a_photo_that_cannot_be_read_is_told_once(issue: Path) -> None:
    photo = issue.parent / "a.jpg"
    photo.write_bytes(photo.read_bytes()[:9000] + b"\xff\xd9")
    assert [fault.code for fault in faults(issue, "")].count("unreadable-picture") == 1


COVERING = (
    '<img src="layout-theme:light.png" alt="" style="position: absolute; inset: 0; width: 200pt; height: 200pt{more}">'
)


@pytest.mark.parametrize(
    ("drawn", "code", "line"),
    [
        ("<p></p>\n" + COVERING.format(more="; z-index: 2"), "line-hidden", 2),
        ("\n<img src='file:///etc/passwd' alt=''>", "forbidden-url", 2),
        ("<p>\ue000</p>", "notdef-glyph", 1),
        ("\n<p data-lines='two'>一</p>", "line-broken", 2),
        ('<svg viewBox="0 0 9 9" style="width: 9pt"><path d="M0 0H9V9H0Z"/></svg>', "foreign-colour", 1),
        ('\n<p style="height: 3pt; background: device-cmyk(1 1 1 1)"></p>', "preflight-ink-limit", 2),
    ],
)
def test_what_a_template_draws_is_told_with_its_line(issue: Path, drawn: str, code: str, line: int) -> None:
    template = issue.parent / "theme" / "templates" / "box" / "lead.html.j2"
    template.parent.mkdir(parents=True)
    template.write_text(drawn)
    spans = [fault.span for fault in faults(issue, "") if fault.code == code]
    assert spans
    assert all(span and (span.file.name, span.line) == (template.name, line) for span in spans)


@pytest.mark.parametrize("style", ["", "/* nothing yet */"] if PATIENT else [""])
def test_a_theme_whose_style_sheet_has_no_rule(issue: Path, style: str) -> None:
    """What its template does is told with the template's line."""
    template = issue.parent / "theme" / "templates" / "box" / "lead.html.j2"
    template.parent.mkdir(parents=True)
    template.write_text('\n<p style="height: 3pt; background: device-cmyk(1 1 1 1)"></p>')
    (issue.parent / "theme" / "style.css").write_text(style)
    found = [fault for fault in check(issue, Wishes()).diagnostics if fault.code == "preflight-ink-limit"]
    assert [fault.span and (fault.span.file.name, fault.span.line) for fault in found] == [(template.name, 2)]


def test_one_rule_is_told_once(issue: Path) -> None:
    assert [fault.code for fault in faults(issue, "@page { margin: 10mm }")] == ["painted-page-size"]
    found = faults(issue, ".lines { margin-left: 3pt }")
    assert [fault.code for fault in found] == ["line-moved"]
    assert "caption" in hints(found[0])[-1] and "body" in hints(found[0])[-1]


def test_a_masthead_name_too_small_for_its_inks_is_told_at_its_field(issue: Path) -> None:
    issue.write_text(ISSUE.replace("小报", "街道社区居民自治联合会主办的第一份报纸" * 3))
    assert [(fault.code, fault.span and fault.span.line) for fault in faults(issue, "")] == [
        ("preflight-text-small-colours", 1)
    ]


def test_a_template_that_leaves_text_or_picture_out(issue: Path) -> None:
    templates = issue.parent / "theme" / "templates"
    templates.mkdir()
    (templates / "macros.html.j2").write_text("{% macro draw(box, page, parent, first) %}{% endmacro %}")
    found = {f"{fault.code}.{fault.form}" for fault in faults(issue, "")}
    assert found >= {"line-hidden.missing", "picture-hidden.missing"}


def test_a_look_of_a_box_is_drawn_as_theme_yaml_says(issue: Path) -> None:
    looks = "colors: {red: [0, 90, 90, 0]}\nlooks: {lead: {top: 2pt red, tint: section 10%}}\nsections: {要闻: red}\n"
    looks += "rules: {columns: .3pt}\nfurniture: {usual: {foot: {at: 5mm, outer: '{number}', rule: .3pt}}}\n"
    (issue.parent / "theme" / "theme.yaml").write_text(f"extends: base\n{looks}")
    assert not faults(issue, "")
    for rule in (
        ".box-lead { border-top-width: 1pt }",
        ".look-lead { background: none }",
        ".box { border-color: red }",
    ):
        (fault,) = faults(issue, rule.replace("red", "var(--k)"))
        assert fault.code == "look-restyled" and fault.span is not None
        assert (fault.span.file.name, fault.span.line) == ("style.css", 2)


def test_the_second_line_of_a_wenwu_rule_is_drawn(issue: Path) -> None:
    theme = issue.parent / "theme" / "theme.yaml"
    theme.write_text("extends: base\nlooks: {lead: {top: 4pt thick-thin, left: 2pt thin-thick}}\n")
    assert not faults(issue, "")
    assert not faults(issue, ".box-lead::after { content: 'x'; left: 3pt }"), "it is the look's own"
    for rule in (".box-lead::after { content: none !important }", ".look-lead::after { display: none }"):
        assert [fault.code for fault in faults(issue, rule)] == ["look-restyled"], rule
    theme.write_text("extends: base\nlooks: {lead: {top: 4pt thick-thin}}\n")
    (fault,) = faults(issue, ".box#p1\\.lead.look-lead::after { border-top-width: 2pt !important }")
    assert fault.code == "look-restyled"


def test_a_style_that_the_theme_has_too_pale_is_told_where_it_says_so(issue: Path) -> None:
    """No rule of a sheet is: each was left out in turn, for half a minute, and one that ships was named."""
    mist = 'extends: base\ncolors: {mist: "cmyk(0, 0, 0, 3)"}\nstyles:\n  body: {ink: mist}\n'
    (issue.parent / "theme" / "theme.yaml").write_text(mist, "utf-8")
    (fault,) = [one for one in faults(issue, "") if one.code == "line-hidden"]
    assert fault.span and (fault.span.file.name, fault.span.line) == ("theme.yaml", 4)
