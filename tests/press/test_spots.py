"""Spot colours: a plate of their own with what is meant for it and nothing else, on every way that a page goes."""

import io
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2 as pdfium
import pytest
from pressed import FONTS, JOB, Plates, html, lines, part, place

from layout.errors import LayoutError
from layout.judge import Verdict, preflight
from layout.model.condition import Condition, Spot
from layout.model.document import Document
from layout.model.issue import Issue
from layout.model.theme import Colour, Theme
from layout.press import load_condition
from layout.press.finish import finish_print
from layout.press.impose import impose
from layout.press.paint import paint
from layout.press.screen import finish_screen
from layout.press.spots import spots_of
from layout.resources import themes_folder
from layout.run.inks import inked
from layout.source import read_issue, read_theme
from layout.units import Rect
from tests.minimal import MINIMAL

RED = Colour(0, 0.95, 1, 0, "PANTONE 485 C")
PALE = replace(RED, tint=0.4)
TINT = Rect(20, 160, 150, 50)
AREA = Rect(200, 160, 100, 50)
PAGE = f"""<section class="page"><h2 style="color: {RED.css}">红色报头</h2>
<div style="{place(TINT)};background: {PALE.css}"></div>{lines(["底纹上的黑字叠印"], TINT)}
<svg style="{place(AREA)}" viewBox="0 0 2 1"><path fill="{RED.css}" d="M0 0h1v1h-1z"/>
<path fill="device-cmyk(1 0 0 0)" d="M1 0h1v1h-1z"/></svg></section>"""


def read_minimal(more: str = "") -> Issue:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "issue.yaml").write_text(more + MINIMAL, "utf-8")
        return read_issue(Path(folder) / "issue.yaml")[0]


def tianshan() -> Theme:
    return read_theme("tianshan", Path(), themes_folder())


def job(name: str = "newsprint") -> Condition:
    return replace(load_condition(name), spots=(RED.solid,))


@pytest.fixture(scope="module")
def spotted() -> bytes:
    return paint(Document(html(PAGE), {}, ()), job(), fonts=FONTS)


@pytest.fixture(scope="module")
def print_pdf(spotted: bytes) -> bytes:
    return finish_print(spotted, job(), JOB, fonts=FONTS)


def test_preflight_knows_the_plate_that_was_asked_for(print_pdf: bytes) -> None:
    report = preflight(print_pdf, job())
    assert report.plates == ("Cyan", "Magenta", "Yellow", "Black", "PANTONE 485 C")
    assert report.verdict is not Verdict.FAILED
    for condition, told in ((job(), False), (load_condition("newsprint"), False), (load_condition("digital"), True)):
        assert ("spot-colour" in rules(print_pdf, condition)) is told  # where no spot is printed, it is one too many


def test_preflight_tells_a_strangers_plate(print_pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(print_pdf)) as made:
        made.Root.Metadata.write(made.Root.Metadata.read_bytes().replace(b">layout ", b">Quark "))
        buffer = io.BytesIO()
        made.save(buffer)
    assert "spot-colour" in rules(buffer.getvalue(), load_condition("newsprint"))


def rules(content: bytes, condition: Condition) -> set[str]:
    return {one.rule for one in preflight(content, condition).breaches}


@pytest.mark.slow
def test_the_plate_has_what_is_meant_for_it_and_black_text_overprints(
    print_pdf: bytes, plates: Callable[[bytes], Plates]
) -> None:
    found = plates(print_pdf)
    with pikepdf.open(io.BytesIO(print_pdf)) as made:
        trim, high = [float(value) for value in made.pages[0].TrimBox], float(made.pages[0].MediaBox[3])
    around = (trim[0], high - trim[3])
    spot = found["PANTONE 485 C"]
    assert part(spot, TINT.inset(3), around) == pytest.approx(40, abs=1)  # no hole where the letters are
    assert part(found["Black"], TINT, around).max() > 90
    assert part(spot, Rect(AREA.x, AREA.y, 46, 50), around).min() > 95
    assert part(spot, Rect(AREA.x + 54, AREA.y, 46, 50), around).max() == 0
    for ink in ("Magenta", "Yellow"):
        assert part(found[ink], Rect(0, 0, trim[2] - trim[0], trim[3] - trim[1]), around).max() == 0


def test_a_screen_shows_what_stands_for_it(spotted: bytes) -> None:
    shown = finish_screen(spotted, job(), JOB)
    image = pdfium.PdfDocument(shown)[0].render(scale=1).to_numpy()[..., ::-1].astype(int)
    red, green, blue = image[round(AREA.y + 20), round(AREA.x + 20)]
    assert red > 200 > 120 > max(green, blue)


def test_sheets_keep_the_plate_and_name_it(print_pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(print_pdf)) as made:
        while len(made.pages) < 4:
            made.pages.append(made.pages[0])
        buffer = io.BytesIO()
        made.save(buffer)
    imposed = impose(buffer.getvalue(), "2up-fold", load_condition("newsprint"))
    with pikepdf.open(io.BytesIO(imposed)) as sheets:
        assert spots_of(sheets) == (RED.solid,)
    assert "spot-colour" not in rules(imposed, load_condition("newsprint"))


@pytest.mark.slow
def test_imposed_the_plate_has_what_the_page_has_on_it(print_pdf: bytes, plates: Callable[[bytes], Plates]) -> None:
    with pikepdf.open(io.BytesIO(print_pdf)) as made:
        while len(made.pages) < 4:
            made.pages.append(made.pages[0])
        buffer = io.BytesIO()
        made.save(buffer)
    imposed = impose(buffer.getvalue(), "2up-fold", load_condition("newsprint"))
    sheet, alone = plates(imposed), plates(print_pdf)
    for ink in ("PANTONE 485 C", "Cyan", "Black"):
        two, one = trimmed(sheet[ink], imposed).sum(), trimmed(alone[ink], print_pdf).sum()
        assert two == pytest.approx(2 * one, rel=0.02)


def trimmed(plate: np.ndarray, content: bytes) -> np.ndarray:
    """What of a rendered first page is not cut off."""
    with pikepdf.open(io.BytesIO(content)) as made:
        left, low, right, top = (float(value) for value in made.pages[0].TrimBox)
        high = float(made.pages[0].MediaBox[3])
    return part(plate, Rect(0, 0, right - left, top - low), (left, high - top))


def test_a_paper_of_black_and_one_spot_has_these_two_plates_alone() -> None:
    two = job("black-1")
    printed = finish_print(paint(Document(html(PAGE), {}, ()), two, fonts=FONTS), two, JOB, fonts=FONTS)
    report = preflight(printed, two)
    assert report.plates == ("Black", "PANTONE 485 C")
    assert {one.rule for one in report.breaches} <= {"live-matter"}


def test_what_no_press_prints_is_told() -> None:
    issue, theme = read_minimal(), tianshan()
    three = {f"c{n}": replace(RED, spot=f"PANTONE {n} C") for n in range(6)}
    for colours, code in (
        ({**theme.colours, **three}, "too-many-spots"),
        ({**theme.colours, "a": RED, "b": replace(RED, magenta=0.5)}, "spot-fallbacks"),
    ):
        with pytest.raises(LayoutError) as caught:
            inked(replace(theme, colours=colours), issue, load_condition("newsprint"))
        assert [one.code for one in caught.value.diagnostics] == [code]
    with pytest.raises(LayoutError) as caught:
        inked(theme, replace(issue, colours={"mauve": RED}), load_condition("newsprint"))
    assert [one.code for one in caught.value.diagnostics] == ["unknown-colour"]


def test_where_no_spot_is_printed_the_four_inks_stand_for_it() -> None:
    theme = replace(tianshan(), colours={"red": PALE})
    theme, condition = inked(theme, read_minimal(), load_condition("digital"))
    assert theme.colours["red"].css == "device-cmyk(0 0.38 0.4 0)"
    assert condition.spots == ()


def test_a_publication_prints_a_colour_of_the_theme_as_a_spot() -> None:
    more = "press: {condition: newsprint, colours: {red: {spot: PANTONE 485 C, cmyk: [0, 95, 100, 0], tint: 40%}}}\n"
    theme, condition = inked(tianshan(), read_minimal(more), load_condition("newsprint"))
    assert theme.colours["red"] == PALE
    assert condition.spots == (Spot("PANTONE 485 C", (0, 0.95, 1, 0)),)


def test_tints_follow_a_spot_colour_that_is_printed_as_another() -> None:
    blue = Colour(1, 0.7, 0, 0, "PANTONE 300 C")
    own = {"red": RED, "pale": PALE, "sea": replace(blue, tint=0.5)}
    theme = replace(tianshan(), colours=own)
    for new, pale in (
        (replace(blue, spot="PANTONE 2935 C"), replace(blue, spot="PANTONE 2935 C", tint=0.4)),
        (Colour(0, 1, 0.5, 0), Colour(0, 0.4, 0.2, 0)),
    ):
        printed, condition = inked(theme, replace(read_minimal(), colours={"red": new}), load_condition("newsprint"))
        assert printed.colours == {"red": new, "pale": pale, "sea": own["sea"]}
        assert {spot.name for spot in condition.spots} == {"PANTONE 300 C"} | ({new.spot} if new.spot else set())


@pytest.mark.parametrize("name", ["Cyan", "黑", "all", "P" * 300, '""'])
def test_names_that_are_no_spot_colours_are_told(name: str) -> None:
    more = f"press: {{colours: {{red: {{spot: {name}, cmyk: [0, 95, 100, 0]}}}}}}\n"
    with pytest.raises(LayoutError) as caught:
        read_minimal(more)
    assert {one.code for one in caught.value.diagnostics} <= {"bad-spot", "missing-key", "wrong-type"}
