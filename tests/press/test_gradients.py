"""Gradients of a theme's looks: one axial shading in the press's inks, whose ink preflight counts; RGB on a screen."""

import io
from dataclasses import replace

import pikepdf
import pytest
from pressed import FONTS, JOB, html, lines, place

from layout.errors import LayoutError
from layout.judge import preflight
from layout.markup.rules import decided_look, gradient_address, look_rules
from layout.model.condition import Condition
from layout.model.document import Document
from layout.model.looks import BoxLook, Framing, Gradient, Ink, Inset, Towards
from layout.model.theme import Colour, Theme
from layout.press import load_condition
from layout.press.artwork import FORM
from layout.press.finish import finish_print
from layout.press.gradients import gradient
from layout.press.paint import paint
from layout.press.screen import finish_screen
from layout.units import Rect
from tests.page.generated import tianshan

RED, SPOT = Colour(0, 0.95, 0.9, 0.1), Colour(0, 0.95, 1, 0, "PANTONE 485 C")
PASSING = Gradient(Ink("red"), Ink("red", 0.2), Towards.RIGHT)
AREA = Rect(20, 160, 200, 50)


def theme(colour: Colour) -> Theme:
    look = BoxLook(gradient=PASSING, inset=Inset(1, 1, 1, 1))
    return replace(tianshan(), colours={"red": colour}, looks={"bar": look})


def painted(condition: Condition, colour: Colour) -> bytes:
    body = f'<section class="page"><div class="look-bar" style="{place(AREA)}"></div>{lines(["黑字"], AREA)}</section>'
    return paint(Document(html(body, "".join(look_rules(theme(colour)))), {}, ()), condition, fonts=FONTS)


def shadings(file: bytes) -> list[pikepdf.Dictionary]:
    with pikepdf.open(io.BytesIO(file)) as pdf:
        found = [
            one for one in pdf.objects if isinstance(one, pikepdf.Stream) and "/Shading" in one.get("/Resources", {})
        ]
        return [pikepdf.Object.parse(one.Resources.Shading["/Sh0"].unparse(resolved=True)) for one in found]


@pytest.mark.parametrize("colour", [RED, SPOT])
def test_a_gradient_is_a_shading_in_the_inks_of_the_press(colour: Colour) -> None:
    condition = load_condition("newsprint")
    condition = replace(condition, spots=(SPOT.solid,)) if colour.spot else condition
    file = painted(condition, colour)
    press = finish_print(file, condition, JOB, fonts=FONTS)
    (shading,) = shadings(press)
    assert shading.ShadingType == 2 and list(map(float, shading.Coords)) == [0, 0, 100, 0]
    ends = [[float(value) for value in shading.Function[name]] for name in ("/C0", "/C1")]
    if colour.spot:
        assert [str(part) for part in shading.ColorSpace][:2] == ["/Separation", "/PANTONE 485 C"]
        assert ends == [[1], [pytest.approx(0.2)]]
    else:
        assert shading.ColorSpace == "/DeviceCMYK" and ends[0] == pytest.approx(RED.inks)
        assert ends[1] == pytest.approx([0.2 * ink for ink in RED.inks])
    report = preflight(press, condition)
    assert [one.rule for one in report.breaches if one.severity == "error"] == []
    (screen,) = shadings(finish_screen(file, condition, JOB))
    assert screen.ColorSpace == "/DeviceRGB" and len(screen.Function.Functions) > 2


def test_too_much_ink_in_a_gradient_is_found() -> None:
    condition = load_condition("newsprint")
    press = finish_print(painted(condition, Colour(1, 1, 1, 1)), condition, JOB, fonts=FONTS)
    assert "ink-limit" in {one.rule for one in preflight(press, condition).breaches}


def test_the_decided_look_has_the_gradient_in_place_of_a_tint() -> None:
    look = decided_look(theme(RED), Framing(("bar",)), "")
    assert look is not None and not look.ground and look.gradient == gradient_address(PASSING, theme(RED), "")


@pytest.mark.parametrize("name", ["down;red;blue", "away;device-cmyk(0 0 0 1);device-cmyk(0 0 0 0)", ""])
def test_an_address_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(LayoutError):
        gradient(name, load_condition("coated"))


def test_its_form_is_as_large_as_its_page() -> None:
    made = gradient("up;device-cmyk(0 0 0 1);device-cmyk(0 0 0 0)", load_condition("coated"))
    with pikepdf.open(io.BytesIO(made.press)) as pdf:
        page = pdf.pages[0]
        assert list(page.Resources.XObject[FORM].BBox) == list(page.TrimBox)
