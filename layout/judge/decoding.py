"""Pictures decoded into the ink they lay on each plate, at no more pixels than are asked for."""

import io
import zlib
from collections.abc import Iterator, Sequence

from PIL import Image, ImageChops, ImageOps

from layout.errors import Argument, said
from layout.judge.colour import ALL_PLATES, PROCESS, Space
from layout.judge.marks import PaintedPicture
from layout.pdf import objects

Inks = dict[str, Image.Image]
"""Plate → picture in mode L: 0 no ink, 255 full."""

_PIXELS_MOST = 120_000_000
"""A picture of more is not decoded: A2 at 500 ppi."""
_COARSER = 0.9
"""A JPEG is decoded to a half, a quarter or an eighth; one that comes this near to what is wanted will do."""
_BYTES = ("L", "LA", "RGB", "RGBA", "CMYK")
"""Pillow's modes of a byte a component."""
_HEADER = 4096
"""Bytes of a JPEG 2000 file in which it says what its components are."""
_BITS = [1 if level else 0 for level in range(256)]
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


def veils(picture: PaintedPicture, wanted: tuple[int, int]) -> Iterator[Image.Image]:
    """What hides parts of a picture: in mode L, 255 where all shows. Raises Uncounted and Undecodable."""
    if picture.soft_masked and picture.mask is None:
        raise Uncounted(said("preflight-uncounted-mask"))
    if picture.mask is not None:
        if objects.entry(picture.mask.stream, "/Matte") is not None:
            raise Uncounted("Matte")
        planes = decode(picture.mask, wanted) or {}
        if "Black" not in planes:
            raise Uncounted(said("preflight-uncounted-mask"))
        yield ImageChops.invert(planes["Black"])
    if picture.stencil_mask is not None:
        holes = decode(picture.stencil_mask, wanted)
        if holes:
            yield holes[""]
    if picture.key_mask:
        yield _keyed(picture)


def _keyed(picture: PaintedPicture) -> Image.Image:
    """Where a picture has none of the colours that its mask leaves out."""
    if picture.filters[-1:] in (("DCTDecode",), ("DCT",), ("JPXDecode",)):
        raise Uncounted(said("preflight-uncounted-mask"))
    hidden = None
    for band, (low, high) in zip(_samples(picture), _pairs(picture.key_mask), strict=False):
        inside = band.point([255 if low <= level <= high else 0 for level in range(256)])
        hidden = inside if hidden is None else ImageChops.multiply(hidden, inside)
    if hidden is None:
        raise Uncounted(said("preflight-uncounted-mask"))
    return ImageChops.invert(hidden)


def _pairs(values: Sequence[float]) -> list[tuple[float, float]]:
    return list(zip(values[::2], values[1::2], strict=False))


def _decoded(
    picture: PaintedPicture, bands: list[Image.Image], given: Sequence[float] | None = None
) -> list[Image.Image]:
    """Samples, 0 to 255, as /Decode maps them; indexes as they are."""
    asked = objects.numbers(objects.entry(picture.stream, "/Decode")) if given is None else given
    if len(asked) < 2 * len(bands) or picture.space.family == "Indexed":
        return bands
    return [
        band if (low, high) == (0.0, 1.0) else band.point([_level(low + i / 255 * (high - low)) for i in range(256)])
        for band, (low, high) in zip(bands, _pairs(asked), strict=False)
    ]


def _level(share: float) -> int:
    return round(255 * min(max(share, 0.0), 1.0))


def _from_jpeg(picture: PaintedPicture, wanted: tuple[int, int]) -> Inks | None:
    source = objects.raw_data(picture.stream) if len(picture.filters) == 1 else objects.data_before_last(picture.stream)
    with Image.open(io.BytesIO(source), formats=("JPEG",)) as image:
        if image.width * image.height > _PIXELS_MOST:
            raise Uncounted(said("preflight-found-pixels", width=image.width, height=image.height))
        coarse = (max(1, int(wanted[0] * _COARSER)), max(1, int(wanted[1] * _COARSER)))
        image.draft(image.mode, coarse)
        image.load()
        if image.mode == "CMYK":
            # Pillow takes all CMYK JPEGs for Adobe's, stored the wrong way round; /Decode says whether they are
            return _spread(picture.space, _decoded(picture, [ImageChops.invert(band) for band in image.split()]))
        if image.mode == "L":
            return _spread(picture.space, _decoded(picture, [image.copy()]))
    raise Uncounted(said("preflight-uncounted-bands"))


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
        if len(bands) < picture.space.components or b"cdef" in objects.raw_data(picture.stream)[:_HEADER]:
            raise Uncounted(_UNREAD["JPXDecode"])
    return _spread(picture.space, _decoded(picture, bands))


def _from_samples(picture: PaintedPicture) -> Inks | None:
    bands = _samples(picture)
    if picture.space.family != "Indexed" and picture.bits < 8:
        bands = [band.point([level * 255 // ((1 << picture.bits) - 1) & 255 for level in range(256)]) for band in bands]
    bands = _decoded(picture, bands)
    return {"": ImageChops.invert(bands[0])} if picture.stencil else _spread(picture.space, bands)


def _samples(picture: PaintedPicture) -> list[Image.Image]:
    """A picture's samples as they are stored, of 16 bits the upper ones: a plane a band."""
    bands, width, height, bits = picture.space.components, picture.width, picture.height, picture.bits
    if objects.exceeds(picture.stream, 4 * _PIXELS_MOST):
        raise Uncounted(said("preflight-found-pixels", width=width, height=height))
    if bits not in (1, 2, 4, 8, 16):
        raise Uncounted(said("preflight-found-bits", bits=bits))
    source = objects.samples(picture.stream)
    step = (width * bands * bits + 7) // 8
    if len(source) < step * height:
        raise Undecodable(said("preflight-found-share-missing", held=len(source), whole=step * height))
    source = source[: step * height]
    if bits == 16:
        source = source[::2]
    if bits >= 8:
        return [Image.frombytes("L", (width, height), source[band::bands]) for band in range(bands)]
    row = step * 8 // bits
    mode = "1" if bits == 1 else f"P;{bits}"
    spread = Image.frombytes("1" if bits == 1 else "P", (row, height), source, "raw", mode)
    plain = spread.convert("L").point(_BITS) if bits == 1 else Image.frombytes("L", spread.size, spread.tobytes())
    if bands == 1:
        return [plain.crop((0, 0, width, height))]
    whole = plain.crop((0, 0, width * bands, height)).tobytes()
    return [Image.frombytes("L", (width, height), whole[band::bands]) for band in range(bands)]


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
    """The colours of a palette; what points beyond it gets its last one."""
    count = base.components
    known = max(1, len(space.lookup) // max(count, 1))
    entries = [space.lookup[i * count : (i + 1) * count].ljust(count, b"\x00") for i in range(known)]
    bands = [indexes.point([entries[min(i, known - 1)][band] for i in range(256)]) for band in range(count)]
    return _spread(base, bands) if base.family != "Indexed" else None
