"""Photos and drawings as pictures that a browser or a mail program shows: upright, sRGB, no larger than needed."""

import io
from collections.abc import Mapping
from dataclasses import dataclass, field

from PIL import Image, ImageCms, ImageOps

from layout.cage.plain import one_line
from layout.model.edition import Edition
from layout.model.gallery import placed, shape
from layout.model.issue import Photo, Picture
from layout.model.page import PlacedPicture
from layout.pdf.raster import png, render_page
from layout.units import PT_PER_INCH, Rect

JPEG_QUALITY = 82
"""Artefacts unseen at arm's length; about 0.25 byte a pixel."""
_FLAT_COLOURS = 256
"""A picture with no more colours is a drawing: PNG keeps its edges."""


@dataclass(frozen=True, slots=True)
class WebPicture:
    """An encoded picture with its size in pixels."""

    data: bytes
    suffix: str
    """``jpg`` or ``png``."""
    width: int
    height: int
    alt: str


@dataclass(slots=True)
class Darkroom:
    """Makes pictures of an edition's photos. What Pillow cannot read (vector drawings) is cut from the painted page."""

    edition: Edition
    _placed: Mapping[str, tuple[int, PlacedPicture]] = field(init=False)

    def __post_init__(self) -> None:
        pages = self.edition.pages.pages
        boxes = ((page.number, box) for page in pages for box in page.walk())
        self._placed = {str(p.picture.file): (number, p) for number, box in boxes for p in box.pictures}

    def develop(self, photo: Photo, width: int) -> WebPicture | None:
        """A photo at most *width* pixels wide; None where it can neither be read nor stands on a page."""
        image = self.image(photo, width)
        if image is None:
            return None
        data, suffix = encode(image)
        return WebPicture(data, suffix, image.width, image.height, alt_of(photo))

    def image(self, photo: Photo, width: int) -> Image.Image | None:
        """The same, not encoded."""
        image = self._group(photo, width) if photo.more else self._open(photo.picture, width)
        if image is not None and image.width > width:
            height = max(1, round(image.height * width / image.width))
            return image.resize((width, height), Image.Resampling.LANCZOS)
        return image

    def _group(self, photo: Photo, width: int) -> Image.Image | None:
        """The pictures of a group as one, as they stand on paper; None where one of them cannot be shown."""
        whole = Image.new("RGB", (width, round(width / shape(photo))), "white")
        for one in placed(photo, Rect(0, 0, whole.width, whole.height)):
            image = self._open(one.picture, width)
            if image is None:
                return None
            left, top, right, bottom = one.crop
            seen = (left * image.width, top * image.height, right * image.width, bottom * image.height)
            x, y, end, foot = map(round, (one.rect.x, one.rect.y, one.rect.right, one.rect.bottom))
            whole.paste(image.resize((end - x, foot - y), Image.Resampling.LANCZOS, seen), (x, y))
        return whole

    def _open(self, picture: Picture, width: int) -> Image.Image | None:
        try:
            return upright(picture)
        except (OSError, ValueError):
            placed = self._placed.get(str(picture.file))
            return self._cut(placed[0], placed[1].rect, width) if placed else None

    def _cut(self, page: int, rect: Rect, width: int) -> Image.Image:
        """A place of a page, rendered so that it is *width* pixels wide."""
        scale = width / rect.width
        sheet = render_page(self.edition.screen_pdf, page, scale * PT_PER_INCH)
        return sheet.crop(tuple(round(side * scale) for side in (rect.x, rect.y, rect.right, rect.bottom)))  # type: ignore[arg-type]


def squared(image: Image.Image, focus: tuple[float, float]) -> Image.Image:
    """A picture that is no taller than wide, cut around its focus: upright ones would tear a list apart."""
    if image.height <= image.width:
        return image
    top = round(min(max(0.0, focus[1] * image.height - image.width / 2), image.height - image.width))
    return image.crop((0, top, image.width, top + image.width))


def alt_of(photo: Photo) -> str:
    """What a photo shows, in words: the editor's, else the caption."""
    return photo.alt or one_line(photo.caption)


def upright(picture: Picture) -> Image.Image:
    """A picture as it is meant to be seen: turned as EXIF says, in sRGB, on white where it is transparent.

    Raises OSError where Pillow cannot read it.
    """
    with Image.open(picture.file) as opened:
        image = ImageOps.exif_transpose(opened)
        profile = opened.info.get("icc_profile")
    if profile and image.mode in ("RGB", "CMYK", "L"):
        image = _to_srgb(image, profile)
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        layer = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", layer.size, "white"), layer)
    return image.convert("RGB")


def _to_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """Converted from the profile it carries; as it is where that is damaged."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        done = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except ImageCms.PyCMSError:
        return image
    return done or image


def encode(image: Image.Image) -> tuple[bytes, str]:
    """A picture as bytes with its suffix: PNG for drawings of few colours, else JPEG."""
    if image.getcolors(_FLAT_COLOURS) is not None:
        return png(image), "png"
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=JPEG_QUALITY, optimize=True, progressive=True)
    return buffer.getvalue(), "jpg"
