"""What a PDF says: its characters in painting order, its codes where they stand, its fonts."""

import io

import pikepdf
import pypdfium2
import pytest
import qrcode
from good import URL, good_pdf, page_of, saved, show
from pikepdf import Name
from PIL import Image

from layout.judge import codes, decode_codes, embedded_fonts, extract_text, extract_texts
from layout.judge.geometry import Bounds
from layout.judge.rendering import View

BODY = "街道召开推进会天山社区晨报要闻简讯5月18日上午天山要闻简讯天山社区晨报"


def test_text_is_in_painting_order_with_nothing_added() -> None:
    assert extract_text(good_pdf(), 1) == BODY


def test_text_agrees_with_pdfium() -> None:
    with pypdfium2.PdfDocument(good_pdf()) as pdf:
        page = pdf[0].get_textpage()
        theirs = page.get_text_range()
    assert sorted("".join(theirs.split())) == sorted(BODY)


def test_text_in_forms_counts_where_it_is_painted() -> None:
    def add_form(pdf: pikepdf.Pdf) -> None:
        content = f"BT /F1 9 Tf 100 100 Td {show('记者')} Tj ET".encode()
        stream = pikepdf.Stream(pdf, content, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 500, 500])
        page_of(pdf).Resources.XObject.Form = pdf.make_indirect(stream)

    def call_first(parts: dict[str, str]) -> None:
        parts["band"] = f"/Form Do {parts['band']}"

    assert extract_text(good_pdf(call_first, add_form), 1) == "记者" + BODY


def test_every_page() -> None:
    with pikepdf.open(io.BytesIO(good_pdf())) as pdf:
        pdf.pages.append(pdf.pages[0])
        made = saved(pdf)
    assert extract_texts(made) == (BODY, BODY)
    with pytest.raises(ValueError, match="3"):
        extract_text(made, 3)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_codes_are_found_where_they_stand(rotate: int) -> None:
    """28 modules of 30 mm / 37 from (75, 110), seen as the page is turned."""
    made = good_pdf(edit=lambda pdf: page_of(pdf).update({"/Rotate": rotate}))
    ((code,),) = decode_codes(made)
    module, side = 30 / 37, 30 / 37 * 29
    left, top = 75 + 4 * module, 110 + 4 * module
    seen = {
        0: (left, top),
        90: (160 - top - side, left),
        180: (120 - left - side, 160 - top - side),
        270: (top, 120 - left - side),
    }
    assert code.text == URL
    assert code.place[:2] == pytest.approx(seen[rotate], abs=0.3)
    assert code.place[2:] == pytest.approx((side, side), abs=0.4)


def test_codes_in_a_page_with_a_crop_box_and_a_shifted_origin() -> None:
    def shift(pdf: pikepdf.Pdf) -> None:
        page = page_of(pdf)
        page.CropBox = page.TrimBox

    ((code,),) = decode_codes(good_pdf(edit=shift))
    assert code.place[:2] == pytest.approx((75 + 4 * 30 / 37, 110 + 4 * 30 / 37), abs=0.3)


def test_fonts() -> None:
    (font,) = embedded_fonts(good_pdf())
    assert (font.name, font.embedded, font.subset, font.pages) == ("NotoSansSC-Regular", True, True, (1,))


class Overdue(Image.Image):
    """A picture in whose making a limit falls due."""

    def tobytes(self, encoder_name: str = "raw", *args: object) -> bytes:
        raise TimeoutError


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_limit_that_falls_due_while_codes_are_read_is_no_bad_picture(mode: str) -> None:
    code = qrcode.make("https://example.org/a").get_image().convert(mode)
    area = Bounds(0, 0, *code.size)
    assert [one.text for one in codes.read(View(code, area, 1.0))] == ["https://example.org/a"]
    code.__class__ = Overdue
    with pytest.raises(TimeoutError):
        codes.read(View(code, area, 1.0))
