"""Pictures that are drawn: PDFs and SVGs named by an issue, with their sizes; what cannot be placed, by its line."""

import io
import struct
from pathlib import Path

import pikepdf
import pytest

from layout.errors import LayoutError
from layout.source import read_issue
from layout.wording import message
from tests.minimal import MINIMAL

AD = "    ads: [{file: ad.pdf, size: [60mm, 40mm], client: 天山饭店}]\n"


def page(width: float, height: float, pages: int = 1, **boxes: list[float]) -> bytes:
    made = pikepdf.new()
    for _ in range(pages):
        made.add_blank_page(page_size=(width, height))
    for name, box in boxes.items():
        made.pages[0].obj[f"/{name}"] = pikepdf.Array(box)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def test_a_pdf_has_the_size_of_its_trim_and_what_it_has_beyond(tmp_path: Path) -> None:
    (tmp_path / "ad.pdf").write_bytes(page(190, 130, TrimBox=[10, 20, 180, 120], BleedBox=[5, 15, 185, 125]))
    (tmp_path / "issue.yaml").write_text(MINIMAL + AD, "utf-8")
    issue, told = read_issue(tmp_path / "issue.yaml")
    picture = issue.pages[0].ads[0].picture
    assert picture.vector is not None
    assert (picture.vector.width, picture.vector.height, picture.vector.bleed) == (170, 100, (5, 5, 5, 5))
    assert (picture.shape, picture.client, picture.is_pdf) == (1.7, "天山饭店", True)
    assert "no-trim-box" not in {one.code for one in told}


@pytest.mark.parametrize(
    ("root", "shape"),
    [
        ('viewBox="0 0 60 40"', 1.5),
        ('width="60mm" height="30mm"', 2.0),
        ('width="100%" height="100%" viewBox="5 5 20 40"', 0.5),
    ],
)
def test_an_svg_has_the_shape_of_its_view(root: str, shape: float, tmp_path: Path) -> None:
    drawn = f'<?xml version="1.0"?><!-- a remark --><svg xmlns="http://www.w3.org/2000/svg" {root}><path/></svg>'
    (tmp_path / "ad.pdf").write_text(drawn, "utf-8")
    (tmp_path / "issue.yaml").write_text(MINIMAL + AD, "utf-8")
    picture = read_issue(tmp_path / "issue.yaml")[0].pages[0].ads[0].picture
    assert (picture.shape, picture.is_pdf) == (shape, False)


def test_what_stands_before_a_pdf_makes_it_no_other_file(tmp_path: Path) -> None:
    (tmp_path / "ad.pdf").write_bytes(b"sent by mail\r\n" + page(170, 113, TrimBox=[0, 0, 170, 113]))
    (tmp_path / "issue.yaml").write_text(MINIMAL + AD, "utf-8")
    assert read_issue(tmp_path / "issue.yaml")[0].pages[0].ads[0].picture.is_pdf


@pytest.mark.parametrize(("extra", "code"), [(0, "extra-channels"), (2, "bad-picture")])
def test_channels_beside_the_inks_of_a_tiff_are_told(extra: int, code: str, tmp_path: Path) -> None:
    """0: of which nothing is said, as Photoshop saves selections and spot colours; 2: transparency."""
    inks = bytes((0, 200, 100, 0, 255)) * 60_000
    tags = {256: 300, 257: 200, 259: 1, 262: 5, 273: 8, 277: 5, 278: 200, 279: len(inks), 284: 1, 338: extra}
    entries = [struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags.items()]
    entries.insert(2, struct.pack("<HHII", 258, 3, 5, 8 + len(inks)))  # bits, where the pixels end
    at = 8 + len(inks) + 10
    body = struct.pack("<H", len(entries)) + b"".join(entries) + bytes(4)
    tiff = b"II*\0" + struct.pack("<I", at) + inks + struct.pack("<5H", 8, 8, 8, 8, 8) + body
    (tmp_path / "ad.pdf").write_bytes(tiff)
    (tmp_path / "issue.yaml").write_text(MINIMAL + AD, "utf-8")
    try:
        told = read_issue(tmp_path / "issue.yaml")[1]
    except LayoutError as fault:
        told = fault.diagnostics
    found = next(one for one in told if one.code == code)
    assert found.form == ("channels" if code == "bad-picture" else "")


def test_a_pdf_of_many_pages_and_one_without_trim_are_told(tmp_path: Path) -> None:
    (tmp_path / "ad.pdf").write_bytes(page(170, 113, pages=40))
    (tmp_path / "plain.pdf").write_bytes(page(170, 113))
    one = "      - {{file: {}.pdf, size: [60mm, 40mm], client: 天山饭店}}\n"
    ads = "    ads:\n" + "".join(map(one.format, ("ad", "plain")))
    (tmp_path / "issue.yaml").write_text(MINIMAL + ads, "utf-8")
    with pytest.raises(LayoutError) as caught:
        read_issue(tmp_path / "issue.yaml")
    told = {one.code: message(one) for one in caught.value.diagnostics}
    assert told["bad-artwork"] == "“ad.pdf” has 40 pages, one is placed"
    asked = [one.hints[-1].named for one in caught.value.diagnostics if one.code in ("bad-artwork", "no-trim-box")]
    assert asked == [{"client": "天山饭店"}] * 2
    assert "plain.pdf" in told["no-trim-box"]


def test_what_is_no_part_of_a_pdf_page_is_told(tmp_path: Path) -> None:
    """Fields that are seen are lost with a warning, scripts with a note."""
    with pikepdf.open(io.BytesIO(page(170, 113, TrimBox=[0, 0, 170, 113]))) as pdf:
        look = pdf.make_stream(b"0 0 50 20 re f", BBox=[0, 0, 50, 20], Subtype=pikepdf.Name.Form)
        field = {"/Subtype": pikepdf.Name.Widget, "/Rect": [10, 10, 60, 30], "/AP": {"/N": look}}
        fields = pikepdf.Array([pdf.make_indirect(pikepdf.Dictionary(field))])
        pdf.pages[0].obj.Annots, pdf.Root.AcroForm = fields, pikepdf.Dictionary(Fields=fields)
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        pdf.save(tmp_path / "ad.pdf")
    (tmp_path / "issue.yaml").write_text(MINIMAL + AD, "utf-8")
    _, told = read_issue(tmp_path / "issue.yaml")
    found = {(one.severity.value, message(one)) for one in told if one.code == "artwork-left-out"}
    assert found == {
        ("warning", "“ad.pdf” has form fields or remarks on its page: they are not printed"),
        ("note", "“ad.pdf” holds scripts or actions: they are left out"),
    }
