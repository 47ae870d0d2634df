"""Page pictures: read by others, pixel for pixel what was drawn, cut to the trim."""

import io
import random

import pytest
from PIL import Image

from layout.pdf.raster import BAND, page_png


@pytest.mark.parametrize("height", [1, BAND - 1, BAND, BAND + 1, 2 * BAND + 37])
def test_a_page_picture_holds_every_pixel(height: int) -> None:
    chance = random.Random(height)
    drawn = Image.frombytes("RGB", (23, height), chance.randbytes(3 * 23 * height))
    with Image.open(io.BytesIO(page_png(drawn))) as read:
        read.verify()
    with Image.open(io.BytesIO(page_png(drawn))) as read:
        assert (read.format, read.mode, read.size) == ("PNG", "RGB", drawn.size)
        assert read.tobytes() == drawn.tobytes()
    assert page_png(drawn.convert("RGBX")) == page_png(drawn)
    assert page_png(drawn) == page_png(drawn.copy())
