"""What a theme may want of pictures and heads: bleed, shapes, portraits, condensed heads."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from layout.model.document import DecidedPage, Document
from layout.model.issue import IssuePage
from layout.model.page import Box, PlacedPicture, Run
from layout.model.theme import PortraitStyle, Theme
from layout.press.culprit import Suspects
from layout.run.offpage import off_page
from layout.run.seen import unseen_faults
from layout.story.setter import Setter
from layout.wording import hints, message
from tests.page.generated import FAST, text, tianshan
from tests.page.pages_of import at_line, boxes, columns, laid_out, leaf, on, photo, rows, story, words


def pictures(box: Box) -> PlacedPicture:
    return box.pictures[0]


def test_a_picture_bleeds_where_it_stands_at_the_edge_of_the_type_area() -> None:
    theme, page = tianshan(), tianshan().page
    template = rows(
        leaf("photo", bleed=True, lines=20), columns(leaf("photo", span=2, bleed=True), leaf("story", span=4))
    )
    pages = laid_out(on(template, story("a", 900), photos=(photo(), photo(caption=None))))
    found = boxes(pages)
    first, second = (pictures(found[f"p1.photo{n}"]).rect for n in (1, 2))
    assert (first.x, first.y, first.right) == pytest.approx((-page.bleed, -page.bleed, page.width + page.bleed))
    caption = found["p1.photo1"].texts[0]
    assert first.bottom < caption.rect.y and caption.rect.bottom <= page.top + 20 * theme.grid.pitch + 0.01
    assert second.x == -page.bleed and second.y > 0
    assert second.right == pytest.approx(theme.margin + theme.grid.width(2))
    crop = pictures(found["p1.photo1"]).crop
    shown = (crop[2] - crop[0]) * 2400 / ((crop[3] - crop[1]) * 1600)
    assert shown == pytest.approx(first.width / first.height)


@pytest.mark.parametrize(("wish", "told"), [(False, []), (True, ["no-bleed"])])
def test_a_picture_that_cannot_bleed_where_it_stands_is_told(wish: bool, told: list[str]) -> None:
    template = rows(leaf("story", photo="center", photo_columns=2))
    pages = laid_out(on(template, story("a", 2400, photos=(photo(bleed=wish),))))
    assert [fault.code for fault in off_page(pages, tianshan())] == told


@pytest.mark.parametrize(("photo_columns", "margin", "form"), [(2, 9.0, "leaf"), (6, 9.0, ""), (6, 0.0, "leaf-theme")])
def test_a_leaf_that_bleeds_and_touches_no_edge_is_told_at_its_line(
    photo_columns: int, margin: float, form: str
) -> None:
    theme = replace(tianshan(), page=replace(tianshan().page, bleed=margin))
    template = rows(at_line(leaf("story", photo="center", photo_columns=photo_columns, bleed=True), 7))
    pages = laid_out(on(template, story("a", 2400, photos=(photo(),))), theme=theme)
    found = list(off_page(pages, theme))
    assert [(fault.form, fault.span and fault.span.line) for fault in found] == ([(form, 7)] if form else [])
    assert all("are to bleed" in message(fault) and hints(fault) for fault in found)


def test_a_theme_without_bleed_is_told() -> None:
    theme = replace(tianshan(), page=replace(tianshan().page, bleed=0.0))
    pages = laid_out(on(rows(leaf("photo")), photos=(photo(bleed=True),)), theme=theme)
    assert [(fault.code, fault.form) for fault in off_page(pages, theme)] == [("no-bleed", "theme")]


def test_round_pictures_are_circles_and_rounded_ones_keep_to_the_grid() -> None:
    template = columns(*(leaf("photo", photo_shape=shape) for shape in ("circle", "rounded", "grid")))
    found = boxes(laid_out(on(template, photos=tuple(photo(caption=None) for _ in range(3)))))
    circle, rounded, plain = (pictures(found[f"p1.photo{n}"]) for n in (1, 2, 3))
    assert circle.rect.width == pytest.approx(circle.rect.height) == 2 * circle.radius
    assert rounded.radius == tianshan().grid.size and rounded.rect.height == plain.rect.height and not plain.radius


@pytest.mark.parametrize(
    ("shape", "wide", "radius"),
    [("upright", 0.8, 0), ("square", 1, 0), ("circle", 1, 0.5), ("rounded", 1, 0.12), ("own", 1.5, 0)],
)
def test_portraits_have_the_shape_and_the_height_of_the_theme(shape: str, wide: float, radius: float) -> None:
    theme = replace(tianshan(), portrait=PortraitStyle(shape, 5))
    written = story("a", 900, byline=text("记者 叶青"), portrait=photo(caption=None))
    found = pictures(boxes(laid_out(on(rows(leaf("story")), written), theme=theme))["a"])
    high = 5 * theme.grid.pitch - (theme.grid.pitch - theme.grid.size)
    assert (found.rect.width, found.rect.height) == pytest.approx((wide * high, high))
    assert found.radius == pytest.approx(radius * high)


def on_picture(**options: object) -> Box:
    written = story("a", 900, kicker=text("引题"), photos=(photo(), photo(caption=None)))
    theme = tianshan()
    theme = replace(theme, styles={**theme.styles, "over-headline": replace(theme.styles["headline"], sizes=(33.0,))})
    return boxes(laid_out(on(rows(leaf("story", **options)), written), theme=theme))["a"]


@pytest.mark.parametrize("over", ["top", "bottom"])
@pytest.mark.parametrize("bleed", [False, True])
@pytest.mark.parametrize("panel", [False, True])
def test_a_heading_stands_on_its_picture(over: str, bleed: bool, panel: bool) -> None:
    box = on_picture(over=over, bleed=bleed, over_panel=panel)
    first, second = box.pictures
    assert first.rect.width >= box.rect.width and second.rect.y > first.rect.bottom
    heads = [area for area in box.texts if area.kind.endswith(("kicker", "over-headline"))]
    assert len(heads) == 2 and {area.over for area in heads} == {not panel}
    for area in heads:
        assert first.rect.y < area.rect.y and area.rect.bottom < first.rect.bottom
        assert (area.rect.y > first.rect.y + first.rect.height / 2) == (over == "bottom")
        assert area.lines[0].x >= tianshan().margin
    assert all(area.rect.y > first.rect.bottom and not area.over for area in box.texts if area not in heads)
    panels = [one.rect for one in box.panels]
    assert len(panels) == panel
    for rect in panels:
        assert rect.width * rect.height < 0.3 * first.rect.width * first.rect.height
        assert all(rect.y < area.rect.y and area.rect.bottom < rect.bottom for area in heads)


def test_a_picture_with_nothing_but_a_heading_fills_its_page() -> None:
    written = story("a", 0, photos=(photo(1500, 2000, caption=None),))
    found = boxes(laid_out(on(rows(leaf("story", over="bottom", bleed=True)), written)))["a"]
    page, rect = tianshan().page, found.pictures[0].rect
    assert (rect.x, rect.y) == (-page.bleed, -page.bleed)
    assert (rect.right, rect.bottom) == pytest.approx((page.width + page.bleed, page.height + page.bleed))


def test_a_story_without_photos_has_its_heading_over_its_text() -> None:
    found = boxes(laid_out(on(rows(leaf("story", over="bottom")), story("a", 900))))["a"]
    assert not found.pictures and not any(area.over for area in found.texts)


@pytest.mark.parametrize(("why", "told"), [("ground", ("error", "")), ("faint", ("warning", "faint"))])
def test_what_cannot_be_read_on_a_picture_is_told_of_the_picture(why: str, told: tuple[str, str]) -> None:
    box = on_picture(over="bottom")
    area = next(area for area in box.texts if area.over)
    line, lines = area.lines[0], tuple(placed for area in box.texts for placed in area.lines)
    document = Document("", {}, (), (DecidedPage(800, 1200, lines, box.pictures, ()),))
    run = line.line.runs[0]
    seen = SimpleNamespace(
        text=run.text, why=why, rule=False, left=line.x - 0.1, right=line.x + line.line.width, top=line.baseline - 9,
        bottom=line.baseline + 1,
    )  # fmt: skip
    faults = unseen_faults(document, [seen], 1, lambda _: None, {}, Suspects())
    assert [(fault.code, fault.severity, fault.form) for fault in faults] == [("text-on-picture", *told)]


def stretched(by: float) -> Theme:
    styles = tianshan().styles
    return replace(tianshan(), styles={**styles, "headline": replace(styles["headline"], stretch=by)})


def runs(theme: Theme, characters: int, width: float) -> list[Run]:
    set_ = Setter(theme, FAST).heading(text(words(characters)), "headline", width)
    assert all(line.width <= width + 0.01 for line in set_.lines)
    return [run for line in set_.lines for run in line.runs]


def test_condensed_heads_take_less_room_and_say_how_they_are_drawn() -> None:
    width = tianshan().grid.width(6)
    plain, narrow, wide = (runs(stretched(by), 10, width) for by in (1.0, 0.8, 1.2))
    assert [one.size for one in plain] == [one.size for one in narrow]
    assert sum(one.width for one in narrow) == pytest.approx(0.8 * sum(one.width for one in plain))
    assert sum(one.width for one in wide) == pytest.approx(1.2 * sum(one.width for one in plain))
    assert {one.stretch for one in narrow} == {0.8} and {one.stretch for one in plain} == {1.0}


def test_a_condensed_head_is_larger_where_width_decides() -> None:
    width = tianshan().grid.width(3)
    assert runs(stretched(0.8), 22, width)[0].size > runs(stretched(1.0), 22, width)[0].size


def test_vertical_heads_keep_the_shape_of_their_characters() -> None:
    setter = Setter(stretched(0.8), FAST).downwards
    lines = setter.heading(text(words(6)), "headline", 400.0).lines
    assert {run.stretch for line in lines for run in line.runs} == {1.0}


@pytest.mark.parametrize("lines", [28, 40])
def test_a_picture_with_a_heading_on_it_fills_a_place_lower_than_itself(lines: int) -> None:
    """A photo higher than wide had no room even for its headline there."""
    cover = story("a", 0, photos=(photo(1500, 2000, caption=None),))
    found = laid_out(on(rows(leaf("story", over="bottom", bleed=True, lines=lines)), cover))
    rect = pictures(boxes(found)["a"]).rect
    assert not [one for one in found.diagnostics if one.code == "no-room"]
    assert rect.bottom - tianshan().page.top == pytest.approx(lines * tianshan().grid.pitch, abs=tianshan().grid.pitch)


@pytest.mark.parametrize(("size", "columns"), [((2400, 1600), 3), ((1600, 2400), 1)])
def test_an_upright_photo_has_columns_of_its_own(size: tuple[int, int], columns: int) -> None:
    tree = rows(leaf("lead", photo="top-right", photo_columns=3, upright_columns=1))
    placed = boxes(laid_out(IssuePage("社区", plan=tree, lead=story("a", 900, photos=(photo(*size),)))))["a"]
    assert placed.pictures[0].rect.width == pytest.approx(tianshan().grid.width(columns))
