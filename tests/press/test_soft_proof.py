"""A soft proof shows paper, inks and artwork as they measure in print: absolute colorimetric through the profile."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2 as pdfium
import pytest
from artwork_files import HEIGHT, WIDTH, pdf, write
from PIL import Image, ImageCms
from pressed import FONTS, JOB, MM, html, place

from layout.judge.artwork import measure
from layout.model.condition import Condition
from layout.model.document import Document
from layout.model.issue import Picture, VectorSize
from layout.model.page import PlacedPicture
from layout.press.paint import Painting
from layout.press.screen import finish_screen
from layout.units import Rect

ABSOLUTE = ImageCms.Intent.ABSOLUTE_COLORIMETRIC
BLACK, RED, AD = Rect(20, 20, 60, 60), Rect(100, 20, 60, 60), Rect(20, 120, WIDTH, HEIGHT)


def measured(condition: Condition, *inks: int) -> tuple[int, ...]:
    """What littleCMS says of inks, percent."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    transform = ImageCms.buildTransform(
        str(condition.profile), srgb, "CMYK", "RGB", ImageCms.Intent.ABSOLUTE_COLORIMETRIC
    )
    laid = Image.new("CMYK", (1, 1), tuple(round(2.55 * ink) for ink in inks))
    return ImageCms.applyTransform(laid, transform).getpixel((0, 0))


@pytest.fixture(scope="module")
def proof(tmp_path_factory: pytest.TempPathFactory, newsprint: Condition) -> bytes:
    folder = tmp_path_factory.mktemp("proof")
    write(folder, {"ad": pdf(b"1 0 0 0 k 0 0 170 113 re f")})
    seen = measure(folder / "ad.pdf")
    picture = Picture(folder / "ad.pdf", 0, 0, vector=VectorSize(seen.width, seen.height, seen.bleed, exact=True))
    boxes = [(BLACK, "0 0 0 1"), (RED, "0 1 1 0")]
    shown = "".join(f'<div style="{place(rect)};background:device-cmyk({inks})"></div>' for rect, inks in boxes)
    shown += f'<img src="layout-picture:ad" alt="" style="{place(AD)}">'
    painting = Painting(newsprint, FONTS)
    page = html(f'<section class="page">{shown}</section>')
    painting.add(Document(page, {"ad": PlacedPicture("ad", picture, AD, (0, 0, 1, 1))}, ()))
    return finish_screen(painting.finish(), replace(newsprint, soft_proof=True), JOB)


def test_paper_and_inks_are_as_they_measure(proof: bytes, newsprint: Condition) -> None:
    image = pdfium.PdfDocument(proof)[0].render(scale=1).to_numpy()[..., ::-1].astype(int)

    def at(x: float, y: float) -> Sequence[int]:
        return tuple(image[round(y), round(x)])

    for place_, inks in (
        ((300, 400), (0, 0, 0, 0)),
        ((BLACK.x + 30, BLACK.y + 30), (0, 0, 0, 100)),
        ((RED.x + 30, RED.y + 30), (0, 100, 100, 0)),
        ((AD.x + 40, AD.y + 40), (100, 0, 0, 0)),
    ):
        assert at(*place_) == pytest.approx(measured(newsprint, *inks), abs=2), inks


def test_it_is_a_page_for_screens_still(proof: bytes, tmp_path: Path) -> None:
    (tmp_path / "proof.pdf").write_bytes(proof)
    with pikepdf.open(tmp_path / "proof.pdf") as made:
        assert "/StructTreeRoot" in made.Root
        content = made.pages[0].Contents.read_bytes()
    assert content.startswith(b"/Artifact BMC") and b" k\n" not in content
    assert np.asarray(pdfium.PdfDocument(proof)[0].get_size()) == pytest.approx([120 * MM, 160 * MM], abs=0.1)
