"""Pages go on sheets as a viewer shows them, however they are turned, scaled and boxed."""

import io

import pikepdf
import pypdfium2
import pytest
from pikepdf import Dictionary

from layout.errors import LayoutError
from layout.press import load_condition
from layout.press.impose import SCHEMES, impose

WIDTH, HEIGHT, BLEED = 120, 180, 9
TURNS: dict[int, tuple[int, ...]] = {
    0: (1, 0, 0, 1, 0, 0),
    90: (0, 1, -1, 0, HEIGHT, 0),
    180: (-1, 0, 0, -1, WIDTH, HEIGHT),
    270: (0, -1, 1, 0, 0, WIDTH),
}
"""From the trimmed page as seen to a page that is turned so to be seen."""


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


def drawn(pdf: bytes, scheme: str) -> list[bytes]:
    """The sheets as pictures."""
    sheets = impose(pdf, scheme, load_condition("newsprint"))
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
