"""The small page, painted and finished once a run, and renderings by programs that we did not write."""

import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from pressed import FONTS, GRAY_RECT, JOB, PAGE, PHOTO_RECT, Plates, ghostscript, html, placed

from layout.model.condition import Condition
from layout.model.document import Document
from layout.press import load_condition
from layout.press.finish import finish_print
from layout.press.paint import paint
from layout.press.screen import finish_screen


@pytest.fixture(scope="session")
def photos(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A colour photo with the darkest and purest colours there are, and a gray ramp."""
    folder = tmp_path_factory.mktemp("photos")
    y, x = np.mgrid[0:300, 0:400]
    waves = np.stack([np.sin(x / 17), np.cos(y / 13), np.sin((x + y) / 29)], -1)
    Image.fromarray(((waves + 1) * 127.5).astype("uint8")).save(folder / "photo.png")
    Image.fromarray((x * 255 / 399).astype("uint8")).save(folder / "gray.png")
    return {name: folder / f"{name}.png" for name in ("photo", "gray")}


@pytest.fixture(scope="session")
def newsprint() -> Condition:
    return load_condition("newsprint")


@pytest.fixture(scope="session")
def document(photos: dict[str, Path]) -> Document:
    pictures = {
        "photo": placed("photo", photos["photo"], PHOTO_RECT),
        "gray": placed("gray", photos["gray"], GRAY_RECT),
    }
    return Document(html(PAGE), pictures, ())


@pytest.fixture(scope="session")
def painted(document: Document, newsprint: Condition) -> bytes:
    return paint(document, newsprint, fonts=FONTS)


@pytest.fixture(scope="session")
def printed(painted: bytes, newsprint: Condition) -> bytes:
    return finish_print(painted, newsprint, JOB, fonts=FONTS)


@pytest.fixture(scope="session")
def on_screen(painted: bytes, newsprint: Condition) -> bytes:
    return finish_screen(painted, newsprint, JOB)


@pytest.fixture
def plates(tmp_path: Path) -> Callable[[bytes, int], Plates]:
    """Ghostscript's plates of the first page, ink from 0 to 100 %."""

    def separate(pdf: bytes, dpi: int = 100) -> Plates:
        found: Plates = {}
        for file in ghostscript(pdf, tmp_path, "tiffsep", dpi):
            if "(" in file.name:
                with Image.open(file) as plate:
                    found[file.name.split("(")[1].split(")")[0]] = (255 - np.asarray(plate, dtype=float)) / 2.55
        return found

    return separate


@pytest.fixture
def by_ghostscript(tmp_path: Path) -> Callable[[bytes, int], NDArray[np.uint8]]:
    """The first page in gray as Ghostscript renders it."""

    def render(pdf: bytes, dpi: int = 100) -> NDArray[np.uint8]:
        options = ("-dTextAlphaBits=4", "-dGraphicsAlphaBits=4")
        (file,) = ghostscript(pdf, tmp_path, "tiffgray", dpi, *options)
        with Image.open(io.BytesIO(file.read_bytes())) as image:
            return np.asarray(image.convert("L"))

    return render
