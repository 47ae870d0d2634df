"""Pictures cut out along a path: a clip of the press's own, the picture whole within it, in both files."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from pressed import FONTS, JOB, html, place

from layout.judge import preflight
from layout.model.document import Document
from layout.model.issue import Photo, Picture
from layout.model.page import PlacedPicture
from layout.press import load_condition
from layout.press.cutouts import named
from layout.press.finish import finish_print
from layout.press.paint import paint
from layout.press.screen import finish_screen
from layout.units import Rect

AREA = Rect(20, 160, 60, 60)
PATH = ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5))
PAGE = f'''<section class="page"><img src="layout-picture:cut" alt="" style="{place(AREA)}">
<img src="layout-picture:whole" alt="" style="{place(replace(AREA, x=120))}"></section>'''


@pytest.fixture(scope="module")
def painted(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    file: Path = tmp_path_factory.mktemp("cut") / "photo.jpg"
    Image.radial_gradient("L").resize((300, 300)).convert("RGB").save(file, quality=90)
    picture = Picture(file, 300, 300)
    pictures = {
        key: PlacedPicture(key, picture, AREA, (0, 0, 1, 1), photo=Photo(picture, outline=outline))
        for key, outline in (("cut", PATH), ("whole", ()))
    }
    return paint(Document(html(PAGE), pictures, ()), load_condition("newsprint"), fonts=FONTS)


@pytest.mark.parametrize("finish", [finish_print, finish_screen])
def test_a_picture_is_clipped_to_its_path(painted: bytes, finish: Callable[..., bytes]) -> None:
    condition = load_condition("newsprint")
    more = {"fonts": FONTS} if finish is finish_print else {}
    with pikepdf.open(io.BytesIO(finish(painted, condition, JOB, **more))) as pdf:
        forms = [
            one
            for one in pdf.objects
            if isinstance(one, pikepdf.Stream) and "/Cut" in one.get("/Resources", {}).get("/XObject", {})
        ]
        (form,) = forms
        assert form.read_bytes() == b"0.5 1 m 1 0.5 l 0.5 0 l 0 0.5 l h W n /Cut Do"
        assert form.Resources.XObject["/Cut"].Subtype == "/Image"
        pictures = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"]
        assert len(pictures) == 2 and not any(
            "/LayoutOutline" in one for one in pdf.objects if isinstance(one, pikepdf.Stream)
        )


def test_only_jpegs_are_named() -> None:
    assert named(b"\x89PNG", "key") == b"\x89PNG"
    assert named(b"\xff\xd8\xff\xe0", "a")[:4] == b"\xff\xd8\xff\xfe"


def test_its_pixels_are_still_counted(painted: bytes) -> None:
    condition = load_condition("newsprint")
    report = preflight(finish_print(painted, condition, JOB, fonts=FONTS), condition)
    assert not [one.rule for one in report.breaches if one.severity == "error"]
