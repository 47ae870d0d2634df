"""Pages go on sheets as a viewer shows them, however they are turned, scaled and boxed."""

import io
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
import pypdfium2
import pytest
from pikepdf import Dictionary
from PIL import ImageChops, ImageStat

from layout.errors import LayoutError
from layout.press import load_condition
from layout.press.folding import folding_svg
from layout.press.impose import impose
from layout.press.sides import SCHEMES, plan
from layout.resources import fonts_folder
from tests.commandline import layout

WIDTH, HEIGHT, BLEED = 120, 180, 9
TURNS: dict[int, tuple[int, ...]] = {
    0: (1, 0, 0, 1, 0, 0),
    90: (0, 1, -1, 0, HEIGHT, 0),
    180: (-1, 0, 0, -1, WIDTH, HEIGHT),
    270: (0, -1, 1, 0, 0, WIDTH),
}
"""From the trimmed page as seen to a page that is turned so to be seen."""


PICTURE = "0 0 0 1 k 0 160 m 240 20 l S 20 w 20 90 m 220 90 l S 0 0 0 .5 k 90 30 60 30 re f"
"""Drawn over two pages: lines and an area that cross the fold."""


def with_spread(*order: str) -> bytes:
    """Pages as *order* says: ``one`` with a bar, ``two`` in one page of double width, or its halves."""
    pdf = pikepdf.new()
    for kind in order:
        across = 2 * WIDTH if kind == "two" else WIDTH
        page = pdf.add_blank_page(page_size=(across, HEIGHT)).obj
        page.TrimBox = [0, 0, across, HEIGHT]
        page.MediaBox = page.BleedBox = [-BLEED, -BLEED, across + BLEED, HEIGHT + BLEED]
        drawn = {"two": PICTURE, "left": PICTURE, "right": f"1 0 0 1 {-WIDTH} 0 cm {PICTURE}"}
        page.Contents = pdf.make_stream(drawn.get(kind, "0 0 0 1 k 20 20 50 9 re f").encode())
        page.Resources = Dictionary()
    made = io.BytesIO()
    pdf.save(made)
    return made.getvalue()


def pages(*turns: int, unit: float = 1, crossed: bool = False, inherited: bool = False) -> bytes:
    """Pages that look alike but for their number of bars, each turned so; as many units of the same size."""
    pdf = pikepdf.new()
    for number, turn in enumerate(turns, 1):
        pdf.add_blank_page()
        page, sides = pdf.pages[-1].obj, (WIDTH, HEIGHT) if turn % 180 == 0 else (HEIGHT, WIDTH)
        box = [-BLEED, -BLEED, sides[0] + BLEED, sides[1] + BLEED]
        page.MediaBox = page.BleedBox = [value / unit for value in box]
        trim = [0, 0, sides[0] / unit, sides[1] / unit]
        page.TrimBox = trim[2:] + trim[:2] if crossed else trim
        matrix = " ".join(f"{value / unit:g}" for value in TURNS[turn])
        bars = "".join(f"{20 * index} 60 9 {40 + 3 * index} re f " for index in range(number % 5))
        page.Contents = pdf.make_stream(f"{matrix} cm 0 0 0 1 k -9 165 60 30 re f {bars}".encode())
        page.Resources = Dictionary()
        (pdf.Root.Pages if inherited else page).Rotate = turn
        if unit != 1:
            page.UserUnit = unit
    made = io.BytesIO()
    pdf.save(made)
    return made.getvalue()


def drawn(pdf: bytes, scheme: str, paper: float | None = None) -> list[bytes]:
    """The sheets as pictures."""
    sheets = impose(pdf, scheme, load_condition("newsprint"), paper=paper)
    with pypdfium2.PdfDocument(sheets) as opened:
        return [page.render(scale=0.5).to_pil().tobytes() for page in opened]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_turned_pages_lie_as_they_are_seen(scheme: str) -> None:
    plain = pages(*[0] * 8)
    assert drawn(pages(*[90, 180, 270, 0] * 2), scheme) == drawn(plain, scheme)
    assert drawn(pages(*[0] * 8, crossed=True), scheme) == drawn(plain, scheme)


def test_a_turn_and_a_unit_that_all_pages_have() -> None:
    plain = drawn(pages(*[0] * 4), "2up-fold")
    assert drawn(pages(*[90] * 4, inherited=True), "2up-fold") == plain
    assert drawn(pages(*[0] * 4, unit=2), "2up-fold") == plain


def test_one_page_turned_across_or_of_another_unit_is_refused() -> None:
    turned, scaled = pikepdf.open(io.BytesIO(pages(*[0] * 4))), pikepdf.open(io.BytesIO(pages(*[0] * 4)))
    turned.pages[1].obj.Rotate = 270
    scaled.pages[1].obj.UserUnit = 2
    for pdf in (turned, scaled):
        made = io.BytesIO()
        pdf.save(made)
        with pytest.raises(LayoutError) as fault:
            impose(made.getvalue(), "2up-fold", load_condition("newsprint"))
        assert [one.code for one in fault.value.diagnostics] == ["unequal-pages"]


def test_a_page_without_a_size_is_told() -> None:
    flat, made = pikepdf.open(io.BytesIO(pages(*[0] * 4))), io.BytesIO()
    for page in flat.pages:
        page.obj.MediaBox = [0, 0, 0, 0]
        page.obj.TrimBox = [0, 0, 0, 0]
    flat.save(made)
    with pytest.raises(LayoutError) as fault:
        impose(made.getvalue(), "2up-fold", load_condition("newsprint"))
    assert [(one.code, one.page) for one in fault.value.diagnostics] == [("unreadable-pdf", 1)]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_page_twice_as_wide_is_two_facing_ones(scheme: str) -> None:
    one, two, halves = ("one",), ("two",), ("left", "right")
    assert drawn(with_spread(*one, *two, *one), scheme) == drawn(with_spread(*one, *halves, *one), scheme)
    away = drawn(with_spread(*one, *halves, *one * 5), scheme, 0.0)
    assert drawn(with_spread(*one, *two, *one * 5), scheme, 0.0) == away, "also where its halves lie on two sheets"


def test_a_picture_over_the_fold_is_whole_on_the_sheet() -> None:
    """Thick paper too: inner pages of a stitched booklet creep, and nothing of it is lost at the fold."""
    for paper in (0.0, 2.0):
        eight = with_spread(*["one"] * 3, "two", *["one"] * 3)
        sheets = impose(eight, "booklet", load_condition("newsprint"), paper=paper)
        with pypdfium2.PdfDocument(sheets) as opened, pypdfium2.PdfDocument(with_spread("two")) as alone:
            box = opened[3].get_trimbox()
            centre = opened[3].render(scale=2, crop=_around(opened[3], box)).to_pil().convert("L")
            whole = alone[0].render(scale=2, crop=(BLEED,) * 4).to_pil().convert("L")
        assert centre.size == whole.size
        middle = (WIDTH * 2 - 30, 60, WIDTH * 2 + 30, HEIGHT * 2 - 60)
        apart = ImageChops.difference(centre.crop(middle), whole.crop(middle))
        assert ImageStat.Stat(apart).mean[0] < 3


def _around(page: pypdfium2.PdfPage, box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    width, height = page.get_size()
    return box[0], box[1], width - box[2], height - box[3]


def test_a_spread_that_begins_on_a_right_page_is_told() -> None:
    with pytest.raises(LayoutError) as fault:
        impose(with_spread("one", "one", "two", "one", "one", "one", "one"), "2up-fold", load_condition("newsprint"))
    assert [(one.code, one.form, one.page) for one in fault.value.diagnostics] == [("unequal-pages", "spread", 3)]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_sheet_names_its_pages_and_folds(scheme: str) -> None:
    """As a reader of the sheet finds them: each number outside its page's bleed, on that page's side of the sheet."""
    made = impose(pages(*[0] * 8), scheme, load_condition("newsprint"), fonts=[fonts_folder()])
    with pypdfium2.PdfDocument(made) as sheets:
        for sheet, side in zip(sheets, plan(8, SCHEMES[scheme]), strict=True):
            text, (left, low, right, high) = sheet.get_textpage(), sheet.get_bleedbox()
            width, height = sheet.get_size()
            for cell in side.cells:
                beside = (0, left) if cell.column == 0 else (right, width)
                below, above = (height / 2, high) if cell.row else (low, height / 2 if len(side.cells) > 2 else high)
                found = text.get_text_bounded(beside[0], below, beside[1], above)
                assert str(cell.page) in found.split()
            assert "折" in text.get_text_bounded(width / 2, high, width, height)
            across = text.get_text_bounded(0, height / 2 - 30, left, height / 2)
            assert ("折" in across) is (len(side.cells) > 2)


def test_a_sheet_whose_shop_wants_no_slug_names_nothing() -> None:
    bare = replace(load_condition("newsprint"), slug=False)
    with pypdfium2.PdfDocument(impose(pages(*[0] * 4), "2up-fold", bare, fonts=[fonts_folder()])) as sheets:
        assert sheets[0].get_textpage().get_text_range() == ""


@pytest.mark.parametrize(("scheme", "count"), [("2up-fold", 8), ("4up-fold", 12), ("4up-booklet", 16)])
def test_the_picture_of_the_folded_copy_has_every_page_once_on_its_leaf(scheme: str, count: int) -> None:
    root = ElementTree.fromstring(folding_svg(plan(count, SCHEMES[scheme]), 0.7, "zh-CN"))
    texts = [(one.get("class"), one.text or "") for one in root.iter("{http://www.w3.org/2000/svg}text")]
    assert sorted(int(words) for kind, words in texts if kind == "page") == list(range(1, count + 1))
    leaves = sorted((words for kind, words in texts if kind == "leaf"), key=lambda words: int(words.split()[0]))
    assert leaves == [f"{page} | {page + 1}" for page in range(1, count, 2)]


def test_the_command_draws_it_too(tmp_path: Path) -> None:
    (tmp_path / "p.pdf").write_bytes(with_spread("one", "two", "one"))
    picture = tmp_path / "folding.svg"
    done = layout("impose", "p.pdf", "--scheme", "2up-fold", "--folding", picture.name, cwd=tmp_path)
    assert done.returncode == 0 and ElementTree.fromstring(picture.read_text("utf-8")).tag.endswith("svg")
