"""The corpus: pictures of every filter, depth and colour space, as they are placed and masked."""

import base64
import io
import struct
import zlib
from typing import Any

from corpus_colours import GROUND, indexed, lab, page_group
from corpus_sheet import (
    HEIGHT,
    WIDTH,
    Draw,
    device_n,
    drawn,
    flat,
    form,
    icc,
    image,
    packed,
    resource,
    separation,
    shown,
)
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image

SIZE = (64, 64)
INKS = (230, 200, 120, 40)
PLAIN = flat(INKS, SIZE)
HALVES = (bytes(INKS) * 32 + bytes(4) * 32) * 64
"""Ink on the left, none on the right."""


def picture(
    data: bytes,
    space: Any = Name.DeviceCMYK,
    bits: int = 8,
    matrix: bytes = b"",
    size: tuple[int, int] = SIZE,
    **entries: Any,
) -> Draw:
    def draw(pdf: Pdf, resources: Any) -> bytes:
        held = {name: value(pdf) if callable(value) else value for name, value in entries.items()}
        made = image(pdf, data, size, space(pdf) if callable(space) else space, bits, **held)
        return shown(resources, made, matrix) if matrix else shown(resources, made)

    return draw


def ascii85(data: bytes) -> bytes:
    return base64.a85encode(data) + b"~>"


def run_length(data: bytes) -> bytes:
    return b"".join(bytes([len(data[i : i + 100]) - 1]) + data[i : i + 100] for i in range(0, len(data), 100)) + b"\x80"


def lzw(data: bytes) -> bytes:
    """Codes of nine bits only: the table is cleared before it grows."""
    codes: list[int] = []
    for start in range(0, len(data), 200):
        codes += [256, *data[start : start + 200]]
    text = "".join(f"{code:09b}" for code in [*codes, 257])
    return int(text.ljust(-(-len(text) // 8) * 8, "0"), 2).to_bytes(-(-len(text) // 8))


def predicted(data: bytes, wide: int) -> bytes:
    """PNG's filter Up."""
    rows = [data[i : i + wide] for i in range(0, len(data), wide)]
    above = bytes(wide)
    out = b""
    for row in rows:
        out += b"\x02" + bytes((a - b) & 255 for a, b in zip(row, above, strict=True))
        above = row
    return zlib.compress(out)


def differences(data: bytes, wide: int, bands: int) -> bytes:
    """TIFF's predictor."""
    rows = [data[i : i + wide] for i in range(0, len(data), wide)]
    made = b"".join(bytes((row[i] - (row[i - bands] if i >= bands else 0)) & 255 for i in range(wide)) for row in rows)
    return zlib.compress(made)


def saved(mode: str, data: bytes, kind: str, **saving: Any) -> bytes:
    buffer = io.BytesIO()
    Image.frombytes(mode, SIZE, data).save(buffer, kind, **saving)
    return buffer.getvalue()


BARE_JPEG = saved("CMYK", PLAIN, "JPEG", quality=95)
TIFF = io.BytesIO()
SPOTTED = Image.new("1", SIZE, 1)
SPOTTED.paste(0, (8, 8, 48, 48))
SPOTTED.save(TIFF, "TIFF", compression="group4")


def fax() -> bytes:
    """The strip of the TIFF."""
    with Image.open(io.BytesIO(TIFF.getvalue())) as opened:
        start, size = opened.tag_v2[273][0], opened.tag_v2[279][0]
    return TIFF.getvalue()[start : start + size]


FAX = {"Filter": Name.CCITTFaxDecode, "DecodeParms": Dictionary(K=-1, Columns=64, Rows=64, BlackIs1=False)}


def jbig2() -> bytes:
    """One generic region, coded as fax (MMR)."""
    body = struct.pack(">IIIIB", 64, 64, 0, 0, 0) + b"\x01" + fax()
    page = struct.pack(">IBBBI", 0, 48, 0, 1, 19) + struct.pack(">IIIIBH", 64, 64, 0, 0, 0, 0)
    return page + struct.pack(">IBBBI", 1, 38, 0, 1, len(body)) + body


for name, data, entries in [
    ("flate", packed(PLAIN), {"Filter": Name.FlateDecode}),
    ("raw", PLAIN, {}),
    ("lzw", lzw(PLAIN), {"Filter": Name.LZWDecode}),
    ("hex", PLAIN.hex().encode() + b">", {"Filter": Name.ASCIIHexDecode}),
    ("ascii85", ascii85(PLAIN), {"Filter": Name.ASCII85Decode}),
    ("run length", run_length(PLAIN), {"Filter": Name.RunLengthDecode}),
    ("ascii85 flate", ascii85(packed(PLAIN)), {"Filter": Array([Name.ASCII85Decode, Name.FlateDecode])}),
    (
        "png predictor",
        predicted(PLAIN, 256),
        {"Filter": Name.FlateDecode, "DecodeParms": Dictionary(Predictor=12, Colors=4, Columns=64)},
    ),
    (
        "tiff predictor",
        differences(PLAIN, 256, 4),
        {"Filter": Name.FlateDecode, "DecodeParms": Dictionary(Predictor=2, Colors=4, Columns=64)},
    ),
    ("jpeg", BARE_JPEG, {"Filter": Name.DCTDecode}),
    ("jpeg turned round", BARE_JPEG, {"Filter": Name.DCTDecode, "Decode": [1, 0] * 4}),
    ("jpeg in flate", packed(BARE_JPEG), {"Filter": Array([Name.FlateDecode, Name.DCTDecode])}),
    ("jpeg in ascii85", ascii85(BARE_JPEG), {"Filter": Array([Name.ASCII85Decode, Name.DCTDecode])}),
    ("jpeg in hex", BARE_JPEG.hex().encode() + b">", {"Filter": Array([Name.ASCIIHexDecode, Name.DCTDecode])}),
    ("jpeg cut", BARE_JPEG[: len(BARE_JPEG) // 2], {"Filter": Name.DCTDecode}),
    ("decode turned round", packed(PLAIN), {"Filter": Name.FlateDecode, "Decode": [1, 0] * 4}),
    ("decode of half", packed(PLAIN), {"Filter": Name.FlateDecode, "Decode": [0, 0.5] * 4}),
    ("decode of one plate", packed(PLAIN), {"Filter": Name.FlateDecode, "Decode": [0, 1, 0, 1, 0, 1, 1, 0]}),
    ("cut short", packed(PLAIN[:9000]), {"Filter": Name.FlateDecode}),
    ("too long", packed(PLAIN + PLAIN), {"Filter": Name.FlateDecode}),
    ("flate damaged", packed(PLAIN)[:30] + b"xxxx", {"Filter": Name.FlateDecode}),
    ("filter unknown", PLAIN, {"Filter": Name.OddDecode}),
    ("smoothed", packed(PLAIN), {"Filter": Name.FlateDecode, "Interpolate": True}),
    ("params null", packed(PLAIN), {"Filter": Array([Name.FlateDecode]), "DecodeParms": Array([Dictionary()])}),
]:
    drawn(f"picture {name}", picture(data, **entries))
    drawn(
        f"picture {name} on ink",
        lambda pdf, resources, data=data, entries=entries: GROUND + picture(data, **entries)(pdf, resources),
    )
drawn("picture jpeg 2000", picture(saved("RGBA", PLAIN, "JPEG2000"), Filter=Name.JPXDecode))
drawn("picture jpeg 2000 gray", picture(saved("L", flat((60,), SIZE), "JPEG2000"), None, Filter=Name.JPXDecode))
drawn("picture fax", picture(fax(), Name.DeviceGray, 1, **FAX))
drawn(
    "picture fax stencil",
    lambda pdf, resources: b".9 .8 .7 .2 k " + picture(fax(), None, 1, ImageMask=True, **FAX)(pdf, resources),
)
drawn("picture fax turned round", picture(fax(), Name.DeviceGray, 1, Decode=[1, 0], **FAX))
drawn("picture fax spot", picture(fax(), separation, 1, **FAX))
drawn("picture jbig2", picture(jbig2(), Name.DeviceGray, 1, Filter=Name.JBIG2Decode))
drawn(
    "picture jbig2 stencil",
    lambda pdf, resources: (
        b".9 .8 .7 .2 k " + picture(jbig2(), None, 1, ImageMask=True, Filter=Name.JBIG2Decode)(pdf, resources)
    ),
)
drawn("picture jpeg gray", picture(saved("L", flat((60,), SIZE), "JPEG"), Name.DeviceGray, Filter=Name.DCTDecode))
drawn("picture jpeg spot", picture(saved("L", flat((200,), SIZE), "JPEG"), separation, Filter=Name.DCTDecode))
drawn(
    "picture jpeg rgb", picture(saved("RGB", flat((60, 20, 90), SIZE), "JPEG"), Name.DeviceRGB, Filter=Name.DCTDecode)
)
drawn("picture jpeg of another space", picture(BARE_JPEG, Name.DeviceRGB, Filter=Name.DCTDecode))
for name, data, space, bits in [
    ("gray 1", b"\x0f" * 512, Name.DeviceGray, 1),
    ("gray 2", b"\x1b" * 1024, Name.DeviceGray, 2),
    ("gray 4", b"\x3a" * 2048, Name.DeviceGray, 4),
    ("gray 16", b"\x40\x00" * 4096, Name.DeviceGray, 16),
    ("cmyk 1", b"\xe0" * 2048, Name.DeviceCMYK, 1),
    ("cmyk 2", bytes([0b11100100]) * 4096, Name.DeviceCMYK, 2),
    ("cmyk 4", b"\xf8\x60" * 4096, Name.DeviceCMYK, 4),
    ("cmyk 16", b"".join(bytes([v, 0]) for v in INKS) * 4096, Name.DeviceCMYK, 16),
    ("indexed 1", b"\x0f" * 512, indexed, 1),
    ("indexed 4", b"\x10" * 2048, indexed, 4),
    ("indexed 8", b"\x01" * 4096, indexed, 8),
    ("indexed beyond", b"\x09" * 4096, indexed, 8),
    ("indexed spot", b"\x01" * 4096, lambda pdf: Array([Name.Indexed, separation(pdf), 1, b"\x00\xe0"]), 8),
    (
        "indexed icc",
        b"\x01" * 4096,
        lambda pdf: Array([Name.Indexed, icc(pdf), 1, b"\x00\x00\x00\x00" + bytes(INKS)]),
        8,
    ),
    (
        "indexed rgb",
        b"\x01" * 4096,
        lambda pdf: Array([Name.Indexed, Name.DeviceRGB, 1, b"\x00\x00\x00\x20\x30\x40"]),
        8,
    ),
    (
        "indexed in stream",
        b"\x01" * 4096,
        lambda pdf: Array([Name.Indexed, Name.DeviceCMYK, 1, pdf.make_stream(b"\x00\x00\x00\x00" + bytes(INKS))]),
        8,
    ),
    ("spot", b"\xc0" * 4096, separation, 8),
    ("spot 1", b"\x0f" * 512, separation, 1),
    ("spot 4", b"\xca" * 2048, separation, 4),
    ("device n", b"\xe0\xc0\x40" * 4096, lambda pdf: device_n(pdf, "Cyan", "PANTONE 485 C", "Black"), 8),
    ("device n 4", b"\xea\x40" * 2048, lambda pdf: device_n(pdf, "Cyan", "Black"), 4),
    ("icc cmyk", PLAIN, icc, 8),
    ("lab", b"\x40\x80\x80" * 4096, lab, 8),
    ("rgb", b"\x40\x20\x80" * 4096, Name.DeviceRGB, 8),
    ("no space", PLAIN, None, 8),
    ("odd bits", PLAIN, Name.DeviceCMYK, 3),
]:
    drawn(f"picture {name}", picture(data, space, bits))
drawn("picture gray 4 decode", picture(b"\x3a" * 2048, Name.DeviceGray, 4, Decode=[0.2, 0.7]))
drawn("picture indexed decode", picture(b"\x10" * 2048, indexed, 4, Decode=[1, 0]))

# As placed

for name, matrix in {
    "quarter": b"0 80 -80 0 120 15",
    "aslant": b"60 40 -40 60 70 5",
    "skew": b"60 0 40 70 20 15",
    "mirrored": b"-80 0 0 80 120 15",
    "head down": b"80 0 0 -80 20 95",
    "beyond the page": b"400 0 0 400 -100 -100",
    "tiny": b"2 0 0 2 20 20",
    "flat": b"80 0 0 0 20 20",
    "hair": b"80 0 0 .3 20 20",
}.items():
    drawn(f"picture {name}", picture(packed(HALVES), matrix=matrix, Filter=Name.FlateDecode))
drawn(
    "picture clipped round",
    lambda pdf, resources: (
        b"q 70 20 m 20 90 l 120 90 l h W n " + picture(packed(HALVES), Filter=Name.FlateDecode)(pdf, resources) + b" Q"
    ),
)
drawn("picture one row", picture(bytes(INKS) * 4096, size=(4096, 1)))
drawn("picture no width", picture(PLAIN, size=(0, 64)))
drawn(
    "picture stencil",
    lambda pdf, resources: b".9 .8 .7 .2 k " + picture(b"\x0f" * 512, None, 1, ImageMask=True)(pdf, resources),
)
drawn(
    "picture stencil turned round",
    lambda pdf, resources: (
        b".9 .8 .7 .2 k " + picture(b"\x0f" * 512, None, 1, ImageMask=True, Decode=[1, 0])(pdf, resources)
    ),
)
drawn(
    "picture stencil in a pattern",
    lambda pdf, resources: b"/Pattern cs /P scn " + picture(b"\x0f" * 512, None, 1, ImageMask=True)(pdf, resources),
)

# Masked


def stencil(pdf: Pdf) -> Any:
    return image(pdf, b"\x0f" * 512, SIZE, None, 1, ImageMask=True)


def veil(level: int, **entries: Any) -> Any:
    return lambda pdf: image(pdf, bytes([level]) * 4096, SIZE, Name.DeviceGray, **entries)


for name, entries in {
    "mask": {"Mask": stencil},
    "colour key": {"Mask": [0, 10] * 4},
    "colour key hides all": {"Mask": [0, 255] * 4},
    "soft mask": {"SMask": veil(128)},
    "soft mask whole": {"SMask": veil(0)},
    "soft mask matte": {"SMask": veil(128, Matte=[0, 0, 0, 0])},
    "soft mask decode": {"SMask": veil(0, Decode=[1, 0])},
    "soft mask fax": {"SMask": lambda pdf: image(pdf, fax(), SIZE, Name.DeviceGray, 1, **FAX)},
    "alternates": {"Alternates": Array([])},
}.items():
    drawn(
        f"picture {name}",
        lambda pdf, resources, entries=entries: (
            b".2 .2 0 0 k 10 10 150 90 re f "
            + picture(packed(HALVES), Filter=Name.FlateDecode, **entries)(pdf, resources)
        ),
        page_group,
    )

# Inline

for name, head, data in [
    ("abbreviated", b"/W 8 /H 8 /CS /CMYK /BPC 8", flat(INKS, (8, 8))),
    ("in full", b"/Width 8 /Height 8 /ColorSpace /DeviceCMYK /BitsPerComponent 8", flat(INKS, (8, 8))),
    ("hex", b"/W 8 /H 8 /CS /CMYK /BPC 8 /F /AHx", flat(INKS, (8, 8)).hex().encode() + b">"),
    ("flate", b"/W 8 /H 8 /CS /CMYK /BPC 8 /F /Fl", packed(flat(INKS, (8, 8)))),
    ("jpeg", b"/W 64 /H 64 /CS /CMYK /BPC 8 /F /DCT", BARE_JPEG),
    ("stencil", b"/W 8 /H 8 /IM true", b"\x0f" * 8),
    ("indexed", b"/W 8 /H 8 /BPC 8 /CS [/I /CMYK 1 <00000000FFE08020>]", b"\x01" * 64),
    ("gray 4", b"/W 8 /H 8 /BPC 4 /CS /G", b"\x3a" * 32),
    ("cut short", b"/W 8 /H 8 /CS /CMYK /BPC 8", b"\x80" * 20),
    ("no size", b"/CS /CMYK /BPC 8", b"\x80" * 20),
]:
    drawn(
        f"inline {name}",
        b".9 .8 .7 .2 k q 100 0 0 80 20 15 cm BI " + head + b" ID " + data + b"\nEI Q 0 0 0 .1 k 5 5 10 10 re f",
    )


def in_form(pdf: Pdf, resources: Any) -> bytes:
    inner = Dictionary(XObject=Dictionary(I=image(pdf, packed(HALVES), SIZE, Name.DeviceCMYK, Filter=Name.FlateDecode)))
    resource(
        resources,
        "XObject",
        F=form(
            pdf,
            b"q 100 0 0 80 20 15 cm /I Do Q",
            (0, 0, WIDTH, HEIGHT),
            Resources=inner,
            Matrix=[0.5, 0.2, -0.2, 0.5, 40, 20],
        ),
    )
    return b"/F Do"


drawn("picture in a form", in_form)
drawn(
    "picture huge", picture(packed(bytes(400_000_000)), Name.DeviceGray, size=(20000, 20000), Filter=Name.FlateDecode)
)
