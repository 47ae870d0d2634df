"""Looks: frames, tints and rules by name, text clear of them and on the grid, and the inks that they name."""

from dataclasses import replace

import pytest

from layout.errors import LayoutError
from layout.markup.rules import decided_look, look_rules, section_rules
from layout.model.issue import Briefs
from layout.model.looks import BOX, FRAME, BoxLook, BoxRule, Ink, Inset, framing
from layout.model.theme import Colour, Theme
from layout.wording import hints, message
from tests.page.generated import text, tianshan
from tests.page.pages_of import body_areas, boxes, columns, laid_out, leaf, on, photo, rows, story

RED = Colour(0, 1, 1, 0)
LOOKS = {
    BOX: FRAME,
    "tint": BoxLook(tint=Ink("red", 0.1), inset=Inset(1, 1, 1, 1)),
    "bar": BoxLook(left=BoxRule(2, Ink("section")), inset=Inset(left=1)),
    "brief": BoxLook(top=BoxRule(0.3)),
    "dark": BoxLook(tint=Ink("section"), ink=Ink("paper"), inset=Inset(2, 2, 1, 1)),
}


def theme(**looks: BoxLook) -> Theme:
    return replace(tianshan(), colours={"red": RED}, sections={"社区": Ink("red"), "*": Ink()}, looks=LOOKS | looks)


@pytest.mark.parametrize(("said", "left", "top"), [({"look": "tint"}, 1, 1), ({"look": "bar"}, 1, 0),
                                                   ({"look": "dark"}, 2, 1), ({"box": True}, 1, 1)])  # fmt: skip
def test_text_keeps_clear_of_a_look_and_on_the_grid(said: dict[str, object], left: int, top: int) -> None:
    pages = laid_out(on(rows(leaf("story", **said)), story("a", 900, headline="")), theme=theme())
    box, grid = boxes(pages)["a"], tianshan().grid
    area = body_areas(box)[0]
    assert area.rect.x - box.rect.x == pytest.approx(left * grid.size)
    assert area.rect.y - box.rect.y == pytest.approx(top * grid.pitch)
    assert (area.rect.y - tianshan().page.top) % grid.pitch == pytest.approx(0, abs=1e-6)
    assert area.rect.width / grid.size == pytest.approx(round(area.rect.width / grid.size))


def test_briefs_in_a_frame_keep_clear_of_it() -> None:
    items = Briefs(text("短讯"), (story("b", 120), story("c", 120)))
    tree = columns(leaf("lead", span=4), leaf("briefs", span=2, box=True))
    placed = boxes(laid_out(on(tree, lead=story("a", 900), briefs=items), theme=theme()))
    around, grid = placed["p1.briefs"], tianshan().grid
    for box in (placed["b"], placed["c"], placed["p1.briefs.title"]):
        for area in box.texts:
            assert area.rect.x >= around.rect.x + grid.size - 0.01
            assert area.rect.right <= around.rect.right - grid.size + 0.01
            assert around.rect.y + grid.pitch - 0.01 <= area.rect.y < around.rect.bottom - grid.pitch
    assert placed["b"].framing.looks == ("brief",)  # called as the slot of its stories is


def test_pictures_with_a_look_stand_in_a_box_of_it() -> None:
    tree = rows(leaf("photos", look="tint", across=2))
    placed = boxes(laid_out(on(tree, photos=(photo(), photo())), theme=theme()))
    assert placed["p1.group"].framing.looks == ("tint",)
    assert not any(box.framing.looks for name, box in placed.items() if name != "p1.group")


def test_a_look_that_nobody_declares() -> None:
    with pytest.raises(LayoutError) as refused:
        laid_out(on(rows(leaf("story", look="tnit")), story("a", 90)), theme=theme())
    (fault,) = refused.value.diagnostics
    assert message(fault) == "the theme declares no look “tnit”"
    assert hints(fault) == ("did you mean “tint”?", "or declare it under looks: “tnit: {border: .4pt}”")


def test_the_ink_of_a_section_is_that_of_its_page() -> None:
    own = theme()
    assert "device-cmyk(0 1 1 0)" in section_rules(own, "社区") and "device-cmyk(0 0 0 1)" in section_rules(own, "文化")
    assert not any("look-dark" in rule for rule in look_rules(own))
    dark = decided_look(own, framing(own.looks, ("dark",)), "社区")
    assert dark and dark.ground == "device-cmyk(0 1 1 0)"
    both = decided_look(own, framing(own.looks, (BOX, "bar")), "社区")
    assert both and both.weights == (0.4, 0.4, 0.4, 2) and both.colours[3] == "device-cmyk(0 1 1 0)"
    spot = Colour(0, 1, 1, 0, "PANTONE 185 C")
    assert replace(own, colours={"red": spot}).colour(Ink("red", 0.2)) == replace(spot, tint=0.2)
