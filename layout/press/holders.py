"""Artwork that comes as PDF, on its way through painting: a holder is painted in its place, and becomes it at the end.

WeasyPrint places no PDF: a JPEG that is named is painted (`layout.press.named`), and the artwork hung on it.
"""

import io
from collections.abc import Callable, Mapping
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, Stream
from PIL import Image

from layout.press.artwork import FORM, ReadyArtwork
from layout.press.named import comment, hung

ARTWORK = "/LayoutArtwork"
"""On a painted holder: that it is one; on a form in a finished file: that strangers drew what it shows."""
PRESS, SCREEN = "/LayoutPress", "/LayoutScreen"
"""On a painted holder: its artwork for the press, for the screen."""
_CROP = "/LayoutCrop"
_OURS = "/LayoutOurs"
"""On a painted holder: that what it shows is drawn by this program, and judged as the rest of the page."""
OWN = "own:"
"""What keys begin with of what this program draws itself."""
_KIND = "artwork"
_HOLDER_SIDE = 2

Crop = tuple[float, float, float, float]
Artworks = Mapping[str, tuple[ReadyArtwork, Crop]]
"""By the picture's key: what it is, and the part of its trim that shows, as fractions."""


def holder(key: str) -> bytes:
    """The JPEG that is painted in the place of an artwork."""
    buffer = io.BytesIO()
    Image.new("CMYK", (_HOLDER_SIDE, _HOLDER_SIDE)).save(buffer, "JPEG", comment=comment(_KIND, key))
    return buffer.getvalue()


def hang_artwork(painted: bytes, artworks: Artworks) -> bytes:
    """The painted file with each artwork on its holder."""
    return hung(painted, _KIND, artworks, _hang)


def _hang(pdf: Pdf, image: Any, key: str, artwork: tuple[ReadyArtwork, Crop]) -> None:
    made, crop = artwork
    image[ARTWORK], image[_OURS] = True, key.startswith(OWN)
    image[PRESS], image[SCREEN] = pdf.make_stream(made.press), pdf.make_stream(made.screen)
    image[_CROP] = Array([round(part, 8) for part in crop])


def place_artwork(pdf: Pdf, which: str, made_over: Callable[[bytes], bytes] = bytes) -> None:
    """Make forms of the holders in a file that is finished otherwise; *which*: `PRESS` or `SCREEN`.

    *made_over*: what is made of the artwork first.
    """
    for image in list(pdf.objects):
        if isinstance(image, Stream) and which in image:
            with Pdf.open(io.BytesIO(made_over(image[which].read_bytes()))) as made:
                _become(pdf, image, made.pages[0].obj)


def _become(pdf: Pdf, image: Any, page: Any) -> None:
    """Make a holder a form of the unit square that draws a page's artwork, so much of it as shows."""
    left, top, right, bottom = (float(part) for part in image[_CROP])
    x, y, end, high = (float(value) for value in page.TrimBox)
    width, height = end - x, high - y
    across, up = 1 / ((right - left) * width), 1 / ((bottom - top) * height)
    matrix = (across, 0, 0, up, -(x + left * width) * across, -(y + (1 - bottom) * height) * up)
    ours = bool(image[_OURS])
    for key in set(image.keys()) - {"/Length"}:
        del image[key]
    image.Type, image.Subtype, image.BBox = Name.XObject, Name.Form, Array([0, 0, 1, 1])
    if not ours:
        image[ARTWORK] = True
    image.Resources = Dictionary(XObject=Dictionary({FORM: pdf.copy_foreign(page.Resources.XObject[FORM])}))
    image.write(" ".join(f"{value:.10g}" for value in matrix).encode() + f" cm {FORM} Do".encode())
