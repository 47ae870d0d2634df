"""Pictures decoded into the ink they lay on each plate, at no more pixels than are asked for."""

import io
import zlib

from PIL import Image, ImageChops, ImageOps

from layout.errors import Argument, said
from layout.judge import objects
from layout.judge.colour import ALL_PLATES, PROCESS, Space
from layout.judge.marks import PaintedPicture

Inks = dict[str, Image.Image]
"""Plate → picture in mode L: 0 no ink, 255 full."""

_PIXELS_MOST = 120_000_000
"""A picture of more is not decoded: A2 at 500 ppi."""
_COARSER = 0.9
"""A JPEG is decoded to a half, a quarter or an eighth; one that comes this near to what is wanted will do."""
_BYTES = ("L", "LA", "RGB", "RGBA", "CMYK")
"""Pillow's modes of a byte a component."""
_UNREAD = {"CCITTFaxDecode": "CCITT", "CCF": "CCITT", "JBIG2Decode": "JBIG2", "JPXDecode": "JPEG 2000"}
"""Compressions that are not read here."""
_TROUBLES = (*objects.TROUBLES, OSError, EOFError, zlib.error, SyntaxError, Image.DecompressionBombError)


class Undecodable(Exception):
    """The picture's data is broken; `why` where more can be said than that."""

    def __init__(self, why: Argument = "") -> None:
        self.why = why
        super().__init__(why)


class Uncounted(Exception):
    """The picture's ink cannot be counted here; `why` says what stands against it."""

    def __init__(self, why: Argument) -> None:
        self.why = why
        super().__init__(why)


def decode(picture: PaintedPicture, wanted: tuple[int, int]) -> Inks | None:
    """The plates of a picture at about the *wanted* size or larger; None where its colours are not inks.

    Raises Uncounted for what is not read here, and Undecodable.
    """
    if picture.external or not in_inks(picture.space):
        return None
    if picture.width * picture.height > _PIXELS_MOST:
        raise Uncounted(said("preflight-found-pixels", width=picture.width, height=picture.height))
    last = picture.filters[-1] if picture.filters else ""
    try:
        if last in ("DCTDecode", "DCT"):
            return _from_jpeg(picture, wanted)
        if last == "JPXDecode" and len(picture.filters) == 1:
            return _from_jpeg2000(picture, wanted)
        if last in _UNREAD:
            raise Uncounted(_UNREAD[last])
        return _from_samples(picture)
    except _TROUBLES as fault:
        raise Undecodable from fault


def in_inks(space: Space) -> bool:
    """Whether a colour space says what is laid on which plate."""
    if space.family == "Indexed":
        return space.base is not None and space.base.family != "Indexed" and in_inks(space.base)
    if space.family == "ICCBased":
        return space.components in (1, 4)
    return space.family in ("DeviceCMYK", "DeviceGray", "Separation", "DeviceN")


def decode_mask(mask: PaintedPicture, wanted: tuple[int, int]) -> Image.Image | None:
    """A soft mask in mode L, 255 where all shows; None where it cannot be told. Raises Undecodable."""
    try:
        planes = decode(mask, wanted)
    except Uncounted:
        return None
    black = None if planes is None else planes.get("Black")
    return None if black is None else ImageChops.invert(black)


def _reversed(picture: PaintedPicture) -> bool:
    """Whether /Decode turns the samples round."""
    decode_array = objects.numbers(objects.entry(picture.stream, "/Decode"))
    return len(decode_array) >= 2 and decode_array[0] > decode_array[1] and picture.space.family != "Indexed"


def _from_jpeg(picture: PaintedPicture, wanted: tuple[int, int]) -> Inks | None:
    source = objects.raw_data(picture.stream) if len(picture.filters) == 1 else _until_jpeg(picture)
    with Image.open(io.BytesIO(source), formats=("JPEG",)) as image:
        if image.width * image.height > _PIXELS_MOST:
            raise Uncounted(said("preflight-found-pixels", width=image.width, height=image.height))
        coarse = (max(1, int(wanted[0] * _COARSER)), max(1, int(wanted[1] * _COARSER)))
        image.draft(image.mode, coarse)
        image.load()
        if image.mode == "CMYK":
            # Pillow takes all CMYK JPEGs for Adobe's, stored the wrong way round; /Decode says whether they are
            samples = image if _reversed(picture) else ImageChops.invert(image)
            return _spread(picture.space, list(samples.split()))
        if image.mode == "L":
            return _spread(picture.space, [ImageChops.invert(image) if _reversed(picture) else image.copy()])
    return None


def _from_jpeg2000(picture: PaintedPicture, wanted: tuple[int, int]) -> Inks | None:
    """Components as they are stored: the file's own word for four of them is not asked, the colour space says."""
    with Image.open(io.BytesIO(objects.raw_data(picture.stream)), formats=("JPEG2000",)) as image:
        if image.width * image.height > _PIXELS_MOST:
            raise Uncounted(said("preflight-found-pixels", width=image.width, height=image.height))
        if image.mode not in _BYTES:
            raise Uncounted(_UNREAD["JPXDecode"])
        coarser = min(image.width // max(1, wanted[0]), image.height // max(1, wanted[1]))
        image.reduce = min(5, max(0, coarser.bit_length() - 1))  # type: ignore[method-assign,assignment]
        bands = list(image.split())[: picture.space.components]
    if _reversed(picture):
        bands = [ImageChops.invert(band) for band in bands]
    return _spread(picture.space, bands)


def _until_jpeg(picture: PaintedPicture) -> bytes:
    """The JPEG inside other filters, of which only Flate and ASCII ones occur."""
    source = objects.raw_data(picture.stream)
    for name in picture.filters[:-1]:
        if name not in ("FlateDecode", "Fl"):
            raise Undecodable(said("preflight-found-filter", filter=name))
        source = zlib.decompressobj().decompress(source, 1 << 28)
    return source


def _from_samples(picture: PaintedPicture) -> Inks | None:
    bands, width, height = picture.space.components, picture.width, picture.height
    if objects.exceeds(picture.stream, 4 * _PIXELS_MOST):
        raise Uncounted(said("preflight-found-pixels", width=width, height=height))
    source = picture.stream.read_bytes()
    step = (width * bands * picture.bits + 7) // 8
    if len(source) < step * height:
        raise Undecodable(said("preflight-found-share-missing", held=len(source), whole=step * height))
    if picture.bits == 16:
        source, step = source[::2], step // 2
    elif picture.bits != 8:
        return _from_bits(picture, source, step)
    planes = [Image.frombytes("L", (width, height), source[band : step * height : bands]) for band in range(bands)]
    if _reversed(picture):
        planes = [ImageChops.invert(plane) for plane in planes]
    return _spread(picture.space, planes)


def _from_bits(picture: PaintedPicture, source: bytes, step: int) -> Inks | None:
    """Samples of less than a byte, of one band: gray levels from 0 to 255, or indexes."""
    indexed, bits = picture.space.family == "Indexed", picture.bits
    if bits not in (1, 2, 4) or picture.space.components != 1:
        raise Uncounted(said("preflight-found-bits", bits=bits))
    size = (picture.width, picture.height)
    mode, packed = ("P", f"P;{bits}") if indexed else ("1", "1") if bits == 1 else ("L", f"L;{bits}")
    image = Image.frombytes(mode, size, source[: step * picture.height], "raw", packed)
    if indexed:
        return _spread(picture.space, [Image.frombytes("L", size, image.tobytes())])
    image = image.convert("L")
    if _reversed(picture):
        image = ImageChops.invert(image)
    return {"": ImageChops.invert(image)} if picture.stencil else _spread(picture.space, [image])


def _spread(space: Space, bands: list[Image.Image]) -> Inks | None:
    """Sample bands to plates by what the colour space says."""
    family = space.family
    if len(bands) != space.components:
        return None
    if family == "DeviceCMYK" or (family == "ICCBased" and len(bands) == 4):
        return dict(zip(PROCESS, bands, strict=True))
    if family == "DeviceGray" or (family == "ICCBased" and len(bands) == 1):
        return {"Black": ImageOps.invert(bands[0])}
    if family in ("Separation", "DeviceN"):
        return _on_named_plates(space, bands)
    return _looked_up(space, space.base, bands[0]) if family == "Indexed" and space.base else None


def _on_named_plates(space: Space, bands: list[Image.Image]) -> Inks:
    if ALL_PLATES in space.colorants:
        return dict.fromkeys(PROCESS, bands[space.colorants.index(ALL_PLATES)])
    return {name: band for name, band in zip(space.colorants, bands, strict=True) if name != "None"}


def _looked_up(space: Space, base: Space, indexes: Image.Image) -> Inks | None:
    count = base.components
    entries = [space.lookup[i * count : (i + 1) * count].ljust(count, b"\x00") for i in range(256)]
    bands = [indexes.point([entry[band] for entry in entries]) for band in range(count)]
    return _spread(base, bands) if base.family != "Indexed" else None
