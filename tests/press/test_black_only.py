"""A condition that prints black alone: whatever a theme and its pictures are in, one plate prints."""

from collections.abc import Callable

import pytest
from PIL import Image
from pressed import FONTS, JOB, Plates, html

from layout.judge import preflight
from layout.model.document import Document
from layout.press import list_conditions, load_condition
from layout.press.colour import as_black, picture_as_black
from layout.press.finish import finish_print
from layout.press.paint import paint

COLOURED = """<section class="page"><h2 style="color: device-cmyk(0 1 .95 .08)">红色报头</h2>
<div style="position: absolute; left: 20pt; top: 200pt; width: 90pt; height: 40pt;
background: device-cmyk(.6 0 .2 0)"></div>
<svg style="position: absolute; left: 150pt; top: 200pt" width="40" height="40" viewBox="0 0 9 9">
<path fill="device-cmyk(1 .5 0 0)" d="M0 0h9v9h-9z"/></svg></section>"""


@pytest.fixture(scope="module")
def printed() -> bytes:
    condition = load_condition("black")
    return finish_print(paint(Document(html(COLOURED), {}, ()), condition, fonts=FONTS), condition, JOB, fonts=FONTS)


@pytest.mark.slow
def test_ghostscript_finds_ink_on_the_black_plate_alone(printed: bytes, plates: Callable[[bytes], Plates]) -> None:
    found = plates(printed)
    assert found["Black"].max() > 60
    assert all(found[ink].max() == 0 for ink in ("Cyan", "Magenta", "Yellow"))  # marks, bars and slug too


@pytest.mark.slow
def test_preflight_tells_colour_by_the_condition(printed: bytes) -> None:
    black, colour = load_condition("black"), load_condition("newsprint")
    assert "plate-unwanted" not in {one.rule for one in preflight(printed, black).breaches}
    coloured = finish_print(paint(Document(html(COLOURED), {}, ()), colour, fonts=FONTS), colour, JOB, fonts=FONTS)
    told = [one for one in preflight(coloured, black).breaches if one.rule == "plate-unwanted"]
    assert {one.page for one in told} == {1}
    assert "plate-unwanted" not in {one.rule for one in preflight(coloured, colour).breaches}


def test_colours_become_black_of_their_lightness() -> None:
    profile = load_condition("black").profile
    yellow, red, blue = (as_black(inks, profile)[3] for inks in ((0, 0, 1, 0), (0, 1, 1, 0), (1, 1, 0, 0)))
    assert 0 < yellow < red < blue < 1
    assert as_black((0, 0, 0, 0.3), profile) == (0, 0, 0, 0.3)
    picture = Image.new("CMYK", (2, 1))
    picture.putdata([(0, 0, 0, 0), (0, 255, 255, 0)])
    paper, dot = picture_as_black(picture, profile).tobytes()
    assert paper == 255
    assert (255 - dot) / 255 == pytest.approx(red, abs=0.01)


@pytest.mark.parametrize("name", list_conditions())
def test_every_shipped_condition_has_a_profile_and_limits_of_sense(name: str) -> None:
    condition = load_condition(name)
    assert 0 < condition.ink_warning <= condition.ink_limit <= 320
    assert condition.text_min <= condition.text_min_tinted <= condition.text_min_colours
    assert condition.rule_min <= condition.rule_min_tinted <= condition.rule_min_colours
    assert condition.photo_ppi_min < condition.photo_ppi
    assert condition.profile.read_bytes()[36:40] == b"acsp"


def test_coated_paper_is_not_held_to_what_newsprint_asks() -> None:
    newsprint, coated = load_condition("newsprint"), load_condition("coated")
    assert coated.text_min_colours < newsprint.text_min_colours
    assert coated.rule_min_colours < newsprint.rule_min_colours
