"""Painting: WeasyPrint moves no line of ours, reads nothing it may not, and its warnings are errors."""

from pathlib import Path

import pytest
from pressed import FONTS, Rect, html, lines

from layout.errors import Diagnostic, LayoutError
from layout.model.condition import Condition
from layout.model.document import Document
from layout.press import load_condition
from layout.press.paint import paint
from layout.press.styles import check_styles
from layout.wording import format_diagnostic, hints, message

RECT = Rect(10, 10, 100, 39)


def faults(body: str, condition: Condition, style: str = "", folder: Path | None = None) -> dict[str, Diagnostic]:
    document = Document(html(f'<section class="page">{body}</section>', style), {}, (folder,) if folder else ())
    with pytest.raises(LayoutError) as caught:
        paint(document, condition, fonts=FONTS)
    return {fault.code: fault for fault in caught.value.diagnostics}


@pytest.mark.parametrize(
    "style",
    [
        ".lines { white-space: pre-wrap; font-size: 40pt }",
        ".lines::first-line { font-size: 30pt } .lines { white-space: normal }",
        ".lines { text-transform: uppercase }",
        ".lines i { display: none }",
        ".lines i::after { content: 'x' }",
    ],
)
def test_a_line_that_comes_out_otherwise_is_an_error(style: str, newsprint: Condition) -> None:
    found = faults(lines(["天山路街道党工委", "会议abc总结<i>前</i>一阶段"], RECT), newsprint, style)
    assert "line-broken" in found


def test_a_number_of_lines_that_is_not_so_is_an_error(newsprint: Condition) -> None:
    assert "line-broken" in faults('<div class="lines" data-lines="2">一行</div>', newsprint)


def test_decided_lines_come_out_as_they_are(newsprint: Condition) -> None:
    """Runs in other faces, spaced and moved, empty lines, spaces at the ends, entities."""
    texts = ['天<b style="letter-spacing:1pt;margin-left:-2pt">山 路</b> a&amp;b ', "", "  &lt;街道&gt;", "x" * 200]
    paint(Document(html(f'<section class="page">{lines(texts, RECT)}</section>'), {}, ()), newsprint, fonts=FONTS)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/a.png",
        "file:///etc/passwd",
        "data:image/png;base64,AA",
        "layout-theme:../../secret.png",
        "x.png",
    ],
)
def test_nothing_else_is_read(url: str, newsprint: Condition, tmp_path: Path) -> None:
    (tmp_path / "theme").mkdir()
    (tmp_path / "secret.png").write_bytes(b"")
    found = faults(f'<img src="{url}" alt="x">', newsprint, folder=tmp_path / "theme")
    assert found.keys() & {"forbidden-url", "paint-warning"}


def test_missing_file_of_the_theme(newsprint: Condition, tmp_path: Path) -> None:
    assert "missing-file" in faults('<img src="layout-theme:no.png" alt="x">', newsprint, folder=tmp_path)


def test_a_file_that_is_missing_is_told_where_it_is_named(newsprint: Condition, tmp_path: Path) -> None:
    sheet = tmp_path / "style.css"
    sheet.write_text("p { color: inherit }\n.a { background: url(layout-theme:no.png) }\n")
    made = html('<section class="page"><p class="a">天</p></section>', sheet.read_text())
    with pytest.raises(LayoutError) as caught:
        paint(Document(made, {}, (tmp_path,), (), (sheet,)), newsprint, fonts=FONTS)
    [fault] = caught.value.diagnostics
    assert (fault.code, fault.span and (fault.span.file, fault.span.line)) == ("missing-file", (sheet, 2))


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "JAVA&#9;script:x"])
def test_a_link_that_runs_something_is_told_with_its_line(link: str, newsprint: Condition, tmp_path: Path) -> None:
    template = tmp_path / "templates" / "masthead.html.j2"
    template.parent.mkdir()
    template.write_text(f"<p>\n<a href='{link}'>天</a> <a href='https://example.org'>山</a> <a href='#here'>山</a>")
    fault = faults(template.read_text() + "<i id='here'></i>", newsprint, folder=tmp_path)["forbidden-link"]
    assert fault.span is None if "&" in link else fault.span and fault.span.line == 2


def test_character_without_glyph_is_an_error(newsprint: Condition) -> None:
    assert "\U0001f600" in message(faults("<p>\U0001f600</p>", newsprint)["notdef-glyph"])


def test_another_face_than_asked_for_is_an_error(newsprint: Condition) -> None:
    """Fontconfig and Pango take the next best face without a word."""
    found = faults("<p>天山</p>", newsprint, 'p { font-family: "Noto Serf SC" }')["wrong-face"]
    assert "天山" in message(found) and "Noto Serf SC" in message(found)


def test_what_makes_weasyprint_stumble_is_told(newsprint: Condition) -> None:
    style = "p { border: 3pt groove device-cmyk(0 0 0 1); background: linear-gradient(device-cmyk(0 0 0 1), red) }"
    assert faults("<p>天山</p>", newsprint, style).keys() & {"paint-failed", "foreign-colour"}


def test_a_page_too_many_is_an_error(newsprint: Condition) -> None:
    assert "page-broken" in faults("<p>x</p><p>y</p>", newsprint, ".page > p { position: static; break-after: page }")


def test_css_that_is_none_is_an_error(newsprint: Condition) -> None:
    assert "paint-warning" in faults("<p>x</p>", newsprint, "p { colour: red }")


BAD = """a { color: red }
@media print { p { background: linear-gradient(#fff, blue) } }
b { box-shadow: 1pt 1pt 2pt device-cmyk(0 0 0 .3) }
i { border: 1pt groove device-cmyk(0 0 0 1) }
@import "x.css";
u { background: url(foo.png) }
s { --x: rgb(1 2 3) }
"""


def test_styles_that_no_press_prints_are_found_with_their_line(tmp_path: Path) -> None:
    file = tmp_path / "style.css"
    file.write_text(BAD)
    found = [(d.span.line if d.span else 0, d.code) for d in check_styles(file)]
    assert found == [
        (1, "rgb-colour"),
        (2, "gradient"),
        (3, "shadow"),
        (4, "unprintable-style"),
        (5, "forbidden-style"),
        (6, "forbidden-url"),
        (7, "rgb-colour"),
    ]
    assert all(hints(d) for d in check_styles(file))
    assert "device-cmyk(0 1 1 0)" in format_diagnostic(check_styles(file)[0])


@pytest.mark.parametrize(
    ("style", "code"),
    [
        ('@import url("more.css");', "forbidden-style"),
        (".a {}\n:has(> ) {}", "bad-style"),
        ("@import;", "forbidden-style"),
    ],
)
def test_styles_that_no_reader_of_css_survives_are_told(style: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "style.css").write_text(style, "utf-8")
    [found] = check_styles(tmp_path / "style.css")
    assert found.code == code and found.span and found.span.line == style.count("\n") + 1


def test_styles_that_print_are_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "style.css"
    file.write_text(
        "a { color: device-cmyk(0 1 1 0); background: transparent; border: 1pt solid currentColor; font-family: Tan }\n"
        "b { box-shadow: 1pt 1pt device-cmyk(0 0 0 .3); background: url(layout-theme:x.svg); color: var(--red) }\n"
    )
    assert check_styles(file) == []


# Printing conditions --------------------------------------------------------------------------------------------------


def test_a_shops_own_condition_in_the_theme(tmp_path: Path, newsprint: Condition) -> None:
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / "shop.icc").write_bytes(newsprint.profile.read_bytes())
    (tmp_path / "press" / "shop.toml").write_text(
        'extends = "coated"\ntitle = "本地印厂"\nprofile = "shop.icc"\nidentifier = "SHOP 1"\nmarks = false\n'
        'level = "PDF/X-4"\n[ink]\nlimit = 260\n'
    )
    shop = load_condition("shop", [tmp_path])
    assert (shop.title, shop.marks, shop.ink_limit, shop.photo_ppi) == ("本地印厂", False, 260, 300)
    assert shop.profile == (tmp_path / "press" / "shop.icc").resolve()


def test_mistakes_in_a_condition_are_told_all_at_once(tmp_path: Path) -> None:
    (tmp_path / "press").mkdir()
    file = tmp_path / "press" / "shop.toml"
    file.write_text(
        'extends = "coated"\nprofile = "none.icc"\nbleed = "3"\nlevle = "x"\nlevel = "PDF/X-3"\n[ink]\nlimit = "viel"\n'
    )
    with pytest.raises(LayoutError) as caught:
        load_condition("shop", [tmp_path])
    found = {(d.span.line if d.span else 0, d.code) for d in caught.value.diagnostics}
    assert found == {
        (2, "missing-key"),
        (2, "missing-profile"),
        (3, "bad-value"),
        (4, "unknown-key"),
        (5, "bad-value"),
        (7, "bad-value"),
    }


@pytest.mark.parametrize("name", ["newsprnt", "../newsprint", "", "a/b"])
def test_unknown_condition(name: str) -> None:
    with pytest.raises(LayoutError) as caught:
        load_condition(name)
    assert caught.value.exit_code == 2


def test_the_condition_in_the_manual_works(tmp_path: Path, newsprint: Condition) -> None:
    manual = Path(__file__).parent.parent.parent / "docs" / "press.md"
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / "shop.icc").write_bytes(newsprint.profile.read_bytes())
    example = manual.read_text("utf-8").split("```toml\n")[1].split("```")[0]
    (tmp_path / "press" / "shop.toml").write_text(example, "utf-8")
    shop = load_condition("shop", [tmp_path])
    assert (shop.name, shop.ink_limit, shop.marks, shop.identifier) == ("shop", 280, False, "SHOP 2026-1")
