"""Pictures in a PDF as a screen shows what the press makes of them: smaller, in sRGB."""

import hashlib
import io
from typing import Any

import pikepdf
from pikepdf import Name
from PIL import Image, ImageChops

from layout.model.condition import Condition
from layout.press.cache import cached
from layout.press.colour import black_on_screen, to_screen
from layout.units import PT_PER_INCH, Pt

PPI = 150.0
"""Sharp at the zoom at which a broadsheet's text is read."""
JPEG_QUALITY = 80
_CACHE_VERSION = "screen3"


def show_picture(image: Any, side: Pt, condition: Condition) -> None:
    """Convert an embedded picture of inks (CMYK, or gray, which is black ink alone), shown *side* points long."""
    raw = image.read_raw_bytes()
    how = f"{_CACHE_VERSION}|{condition.soft_proof}|{side:.2f}|{PPI}|{JPEG_QUALITY}|{image.get('/Decode', '')!r}|"
    key = hashlib.sha256(how.encode())
    key.update(condition.profile.read_bytes())
    key.update(raw)
    content, _ = cached(key.hexdigest(), lambda: _converted(image, side, condition))
    with Image.open(io.BytesIO(content)) as converted:
        image.Width, image.Height = converted.size
        gray = converted.mode == "L"
    image.write(content, filter=Name.DCTDecode)
    image.ColorSpace = Name.DeviceGray if gray else Name.DeviceRGB
    image.BitsPerComponent = 8
    for entry in ("/Decode", "/Interpolate"):
        if entry in image:
            del image[entry]


def _converted(image: Any, side: Pt, condition: Condition) -> bytes:
    picture = pixels(image)
    longest = max(picture.size)
    wanted = side / PT_PER_INCH * PPI
    if 0 < wanted < longest:
        factor = wanted / longest
        size = (max(1, round(picture.width * factor)), max(1, round(picture.height * factor)))
        picture = picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    if condition.soft_proof:
        picture = to_screen(_in_inks(picture), condition.profile, absolute=True)
    elif picture.mode == "CMYK":
        picture = to_screen(picture, condition.profile)
    else:
        grays = black_on_screen(condition.profile)
        picture = picture.convert("L").point([grays[255 - value] for value in range(256)])
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=JPEG_QUALITY, optimize=True)
    return buffer.getvalue()


def _in_inks(picture: Image.Image) -> Image.Image:
    """A gray picture as black ink alone; one of inks as it is."""
    if picture.mode == "CMYK":
        return picture
    none = Image.new("L", picture.size)
    return Image.merge("CMYK", (none, none, none, ImageChops.invert(picture.convert("L"))))


def pixels(image: Any) -> Image.Image:
    """An embedded picture as its numbers mean it; its decode array may turn them round."""
    decode = [float(value) for value in image.get("/Decode", [])]
    turned = bool(decode) and decode[0] > decode[1]
    if image.get("/Filter") != Name.DCTDecode:
        made: Image.Image = pikepdf.PdfImage(image).as_pil_image()
        return ImageChops.invert(made) if turned and made.mode in ("L", "CMYK", "RGB") else made
    jpeg = Image.open(io.BytesIO(image.read_raw_bytes()))
    heeded = jpeg.mode == "CMYK" and "adobe" in jpeg.info  # Pillow turns Adobe's inks itself
    return jpeg if heeded == turned else ImageChops.invert(jpeg)
