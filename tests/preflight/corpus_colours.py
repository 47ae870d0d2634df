"""The corpus: colours, overprint, patterns, shadings, transparency."""

import struct
from typing import Any

from corpus_sheet import (
    OTHER,
    SQUARE,
    Draw,
    calculator,
    device_n,
    drawn,
    exponential,
    flat,
    form,
    icc,
    image,
    resource,
    separation,
    shown,
    states,
)
from pikepdf import Array, Dictionary, Name, Pdf

CMYK_BLEND = [
    "Multiply",
    "Screen",
    "Overlay",
    "Darken",
    "Lighten",
    "ColorDodge",
    "ColorBurn",
    "HardLight",
    "SoftLight",
    "Difference",
    "Exclusion",
    "Hue",
    "Saturation",
    "Color",
    "Luminosity",
    "Nonsense",
]

# Colours

for name, content in {
    "cmyk fill": b"0.6 0.5 0.4 0.3 k " + SQUARE,
    "cmyk beyond": b"2 2 -1 0 k " + SQUARE,
    "cmyk wide line": b"0.6 0.5 0.4 0.3 K 40 w 10 50 m 100 50 l S",
    "cmyk wide line joined": b"1 1 0 0 K 20 w 20 20 m 100 20 l 60 90 l s",
    "cmyk dashed line": b"1 1 1 0 K 30 w [20 20] 0 d 10 50 m 150 50 l S",
    "gray fill": b"0.3 g " + SQUARE,
    "rgb fill": b"0.3 0.2 0.8 rg " + SQUARE,
    "rgb over cmyk": b"0.6 0.5 0.4 0.3 k " + SQUARE + b"0.1 0.1 0.1 rg " + OTHER,
    "cmyk covered by white": b"1 1 1 1 k " + SQUARE + b"0 0 0 0 k " + SQUARE,
    "cmyk two fills": b"1 1 0 0 k " + SQUARE + b"0 0 0 1 k " + OTHER,
    "cmyk off the page": b"1 1 1 1 k 500 500 60 60 re f 0 0 0 .5 k " + SQUARE,
    "hair of much ink": b"1 1 1 1 K 0.2 w 10 10 m 100 10 l S",
    "even odd": b"1 1 0 0 k 10 10 80 80 re 30 30 40 40 re f* ",
    "winding twice": b"1 1 0 0 k 10 10 80 80 re 30 30 40 40 re f ",
    "winding hole": b"1 1 0 0 k 10 10 80 80 re 30 30 m 30 70 l 70 70 l 70 30 l h f ",
    "clip even odd": b"1 1 1 0 k 10 10 80 80 re f q 10 10 80 80 re 30 30 40 40 re W* n 0 0 0 0 k 0 0 99 99 re f Q",
    "clip round": b"q 20 20 m 20 80 l 80 80 l h W n 1 1 1 1 k 0 0 170 113 re f Q",
    "clip empty": b"q 20 20 0 0 re W n 1 1 1 1 k 0 0 170 113 re f Q 0 0 0 .2 k " + SQUARE,
    "tiny marks": b"1 1 1 1 k "
    + b"".join(b"%d %d 0.5 0.5 re f " % (10 + 2 * (i % 50), 10 + 2 * (i // 50)) for i in range(1000)),
    "turned fill": b"q .7 .7 -.7 .7 80 10 cm 1 1 .5 0 k 0 0 50 50 re f Q",
    "no scale": b"q 0 0 0 0 0 0 cm 1 1 1 1 k " + SQUARE + b"Q 0 0 0 .2 k " + OTHER,
}.items():
    drawn(name, content)


def in_space(make: Any, values: bytes, more: bytes = b"") -> Draw:
    def draw(pdf: Pdf, resources: Any) -> bytes:
        resource(resources, "ColorSpace", C=make(pdf))
        return more + b"/C cs " + values + b" scn " + SQUARE

    return draw


def indexed(pdf: Pdf) -> Array:
    return Array([Name.Indexed, Name.DeviceCMYK, 1, b"\x00\x00\x00\x00\xff\xff\xff\x20"])


def calibrated(pdf: Pdf) -> Array:
    return Array([Name.CalGray, Dictionary(WhitePoint=[0.95, 1, 1.08])])


def lab(pdf: Pdf) -> Array:
    return Array([Name.Lab, Dictionary(WhitePoint=[0.96, 1, 0.82])])


for name, make, values in [
    ("spot", separation, b".8"),
    ("spot of process", lambda pdf: separation(pdf, "Cyan"), b".8"),
    ("spot all", lambda pdf: separation(pdf, "All"), b".8"),
    ("spot none", lambda pdf: separation(pdf, "None"), b".8"),
    ("spot in rgb", lambda pdf: separation(pdf, "PANTONE 300 C", Name.DeviceRGB), b".8"),
    ("two spots", lambda pdf: device_n(pdf, "PANTONE 300 C", "PANTONE 485 C"), b".9 .8"),
    ("device n process", lambda pdf: device_n(pdf, "Magenta", "Yellow", "Black"), b".9 .8 .7"),
    ("device n mixed", lambda pdf: device_n(pdf, "Black", "PANTONE 485 C", "None"), b".9 .8 .7"),
    ("icc cmyk", icc, b".9 .8 .7 .2"),
    ("indexed fill", indexed, b"1"),
    ("cal gray", calibrated, b".2"),
    ("lab", lab, b"20 30 -40"),
]:
    drawn(name, in_space(make, values))
    drawn(name + " below", in_space(make, values, b".4 .4 .4 0 k " + OTHER))


def default_cmyk(pdf: Pdf, resources: Any) -> bytes:
    resource(resources, "ColorSpace", DefaultCMYK=icc(pdf))
    return b".9 .8 .7 .2 k " + SQUARE


drawn("default cmyk", default_cmyk)

# Overprint


def over(second: bytes, mode: int = 1, space: Any = None) -> Draw:
    def draw(pdf: Pdf, resources: Any) -> bytes:
        states(resources, O={"OP": True, "op": True, "OPM": mode})
        resource(resources, "ColorSpace", C=(space or separation)(pdf))
        return b".9 .9 0 0 k " + SQUARE + b"/O gs " + second

    return draw


for mode in (0, 1):
    for name, second, space in [
        ("cmyk", b"0 0 .5 .9 k " + OTHER, None),
        ("cmyk by space", b"/DeviceCMYK cs 0 0 .5 .9 scn " + OTHER, None),
        ("white", b"0 0 0 0 k " + OTHER, None),
        ("gray", b".1 g " + OTHER, None),
        ("spot", b"/C cs .8 scn " + OTHER, None),
        ("device n", b"/C cs .8 .9 scn " + OTHER, lambda pdf: device_n(pdf, "Yellow", "Black")),
        ("icc", b"/C cs 0 0 .5 .9 scn " + OTHER, icc),
        ("line", b"0 0 .5 .9 K 30 w 10 50 m 100 50 l S", None),
    ]:
        drawn(f"overprint {name} {mode}", over(second, mode, space))


def picture_overprints(pdf: Pdf, resources: Any) -> bytes:
    states(resources, O={"OP": True, "op": True, "OPM": 1})
    return (
        b".9 .9 0 0 k "
        + SQUARE
        + b"/O gs "
        + shown(resources, image(pdf, flat((0, 0, 100, 200)), (60, 60), Name.DeviceCMYK))
    )


drawn("overprint picture", picture_overprints)

# Patterns


def tiling(content: bytes, kind: int = 1, use: bytes = b"", **entries: Any) -> Draw:
    def draw(pdf: Pdf, resources: Any) -> bytes:
        held = {"PatternType": 1, "PaintType": kind, "TilingType": 1, "BBox": [0, 0, 10, 10], "XStep": 10, "YStep": 10}
        held |= {"Resources": Dictionary(), **entries}
        tile = pdf.make_stream(content, Type=Name.Pattern, **held)
        resource(resources, "Pattern", P=tile)
        resource(resources, "ColorSpace", U=Array([Name.Pattern, Name.DeviceCMYK]))
        return use or ((b"/Pattern cs /P scn " if kind == 1 else b"/U cs .9 .8 .7 .2 /P scn ") + SQUARE)

    return draw


drawn("tiling", tiling(b".8 .7 .6 0 k 0 0 10 10 re f"))
drawn("tiling cut", tiling(b"q 0 0 10 10 re W n .8 .7 .6 0 k 0 0 10 10 re f Q"))
drawn("tiling half", tiling(b"1 1 1 1 k 0 0 2 2 re f"))
drawn("tiling uncoloured", tiling(b"0 0 10 10 re f", 2))
drawn("tiling apart", tiling(b"1 1 1 0 k 0 0 10 10 re f", XStep=30, YStep=30))
drawn("tiling close", tiling(b".5 .5 0 0 k 0 0 10 10 re f", XStep=5, YStep=5))
drawn("tiling back", tiling(b"1 1 1 0 k 0 0 10 10 re f", XStep=-12, YStep=-12))
drawn("tiling turned", tiling(b"1 1 1 0 k 0 0 10 10 re f", Matrix=[0.7, 0.7, -0.7, 0.7, 0, 0], XStep=20, YStep=20))
drawn("tiling line", tiling(b".8 .7 .6 0 k 0 0 10 10 re f", use=b"/Pattern CS /P SCN 20 w 10 50 m 100 50 l S"))
drawn("tiling no step", tiling(b".8 .7 .6 0 k 0 0 10 10 re f", XStep=0, YStep=0))
drawn("tiling fine", tiling(b".8 .7 .6 0 k 0 0 10 10 re f", Matrix=[0.01, 0, 0, 0.01, 0, 0]))
drawn(
    "tiling over a picture",
    lambda pdf, resources: (
        shown(resources, image(pdf, flat((255, 255, 0, 0)), (60, 60), Name.DeviceCMYK))
        + tiling(b"0 0 0 .3 k 0 0 10 10 re f")(pdf, resources)
    ),
)


def tiling_of_picture(pdf: Pdf, resources: Any) -> bytes:
    inside = Dictionary(XObject=Dictionary(I=image(pdf, flat((200, 200, 200, 0)), (60, 60), Name.DeviceCMYK)))
    return tiling(b"q 10 0 0 10 0 0 cm /I Do Q", Resources=inside)(pdf, resources)


def tiling_in_tiling(pdf: Pdf, resources: Any) -> bytes:
    inner = pdf.make_stream(
        b".8 .7 .6 0 k 0 0 5 5 re f",
        PatternType=1,
        PaintType=1,
        TilingType=1,
        BBox=[0, 0, 5, 5],
        XStep=5,
        YStep=5,
        Resources=Dictionary(),
    )
    return tiling(b"/Pattern cs /Q scn 0 0 10 10 re f", Resources=Dictionary(Pattern=Dictionary(Q=inner)))(
        pdf, resources
    )


drawn("tiling of picture", tiling_of_picture)
drawn("tiling in tiling", tiling_in_tiling)
drawn("pattern missing", b"/Pattern cs /P scn " + SQUARE)

# Shadings

DARK, LIGHT = [0.9, 0.9, 0.9, 0.1], [0.1, 0.0, 0.2, 0.0]


def shading(use: bytes = b"q 20 20 100 70 re W n /S sh Q", below: bytes = b"", **entries: Any) -> Draw:
    def draw(pdf: Pdf, resources: Any) -> bytes:
        held = {name: value(pdf) if callable(value) else value for name, value in entries.items()}
        held = {"ColorSpace": Name.DeviceCMYK, "Function": exponential(LIGHT, DARK), **held}
        mesh = held.pop("mesh", None)
        held = {name: value for name, value in held.items() if value is not None}
        made = Dictionary(**held) if mesh is None else pdf.make_stream(mesh, **held)
        resource(resources, "Shading", S=made)
        resource(resources, "Pattern", P=Dictionary(PatternType=2, Shading=made))
        return below + use

    return draw


AXIS: dict[str, Any] = {"ShadingType": 2, "Coords": [30, 0, 110, 0]}
ROUND: dict[str, Any] = {"ShadingType": 3, "Coords": [70, 50, 0, 70, 50, 40]}
BY_PATTERN = b"/Pattern cs /P scn " + SQUARE
GROUND = b"1 1 1 0 k 10 10 150 90 re f "


def sampled(pdf: Pdf) -> Any:
    data = bytes([30, 0, 0, 0, 200, 220, 240, 0, 0, 0, 0, 60])
    return pdf.make_stream(data, FunctionType=0, Domain=[0, 1], Range=[0, 1] * 4, Size=[3], BitsPerSample=8)


def stitched(pdf: Pdf) -> Any:
    parts = Array([exponential(LIGHT, DARK), exponential(DARK, [0, 0, 0, 0])])
    return Dictionary(FunctionType=3, Domain=[0, 1], Functions=parts, Bounds=[0.3], Encode=[0, 1, 0, 1])


for name, entries in {
    "axial": AXIS,
    "axial extended": {**AXIS, "Extend": [True, True]},
    "axial slanted": {"ShadingType": 2, "Coords": [30, 20, 110, 90], "Extend": [True, True]},
    "axial sampled": {**AXIS, "Function": sampled},
    "axial stitched": {**AXIS, "Function": stitched},
    "axial calculated": {**AXIS, "Function": lambda pdf: calculator(pdf, b"{dup dup 0.8 mul exch 0.2}", 4)},
    "axial of functions": {
        **AXIS,
        "Function": lambda pdf: Array([exponential([a], [b]) for a, b in zip(LIGHT, DARK, strict=True)]),
    },
    "axial spot": {**AXIS, "ColorSpace": separation, "Function": exponential([0.1], [0.9])},
    "axial device n": {
        **AXIS,
        "ColorSpace": lambda pdf: device_n(pdf, "Cyan", "PANTONE 485 C"),
        "Function": exponential([0, 0.2], [1, 0.9]),
    },
    "axial gray": {**AXIS, "ColorSpace": Name.DeviceGray, "Function": exponential([1], [0.1])},
    "axial rgb": {**AXIS, "ColorSpace": Name.DeviceRGB, "Function": exponential([1, 1, 1], [0.1, 0, 0])},
    "axial boxed": {**AXIS, "BBox": [40, 30, 90, 70]},
    "axial no length": {"ShadingType": 2, "Coords": [50, 50, 50, 50], "Extend": [True, True]},
    "axial no function": {**AXIS, "Function": None},
    "axial of nothing": {**AXIS, "Function": Dictionary(FunctionType=9)},
    "radial": ROUND,
    "radial extended": {**ROUND, "Extend": [True, True]},
    "radial cone": {"ShadingType": 3, "Coords": [40, 50, 5, 100, 50, 30], "Extend": [True, False]},
    "by function": {
        "ShadingType": 1,
        "Domain": [0, 1, 0, 1],
        "Matrix": [80, 0, 0, 60, 30, 25],
        "Function": lambda pdf: calculator(pdf, b"{1 index 1 index mul 3 1 roll exch 0.5}", 4, 2),
    },
}.items():
    drawn(name, shading(**entries))
    drawn(name + " as pattern", shading(BY_PATTERN, **entries))
for name, entries in {"axial": AXIS, "radial": ROUND}.items():
    drawn(name + " on ink", shading(below=GROUND, **{**entries, "Function": exponential([0] * 4, [0.5, 0, 0, 0])}))
    drawn(name + " with ground", shading(BY_PATTERN, **entries, Background=[0.5, 0.5, 0.9, 0.9]))
drawn("axial reached by its light end", shading(b"q 20 20 20 70 re W n /S sh Q", **AXIS))


def place(x: float, y: float) -> bytes:
    return struct.pack(">HH", round(x / 170 * 65535), round(y / 113 * 65535))


def colour(*values: float) -> bytes:
    return bytes(round(255 * value) for value in values)


DECODE = [0, 170, 0, 113, 0, 1, 0, 1, 0, 1, 0, 1]
BITS: dict[str, Any] = {
    "BitsPerCoordinate": 16,
    "BitsPerComponent": 8,
    "BitsPerFlag": 8,
    "Decode": DECODE,
    "Function": None,
}
CORNERS = [(20.0, 20.0), (120.0, 20.0), (70.0, 90.0)]
TRIANGLE = b"".join(
    b"\x00" + place(x, y) + colour(*shade) for (x, y), shade in zip(CORNERS, [DARK, LIGHT, [0, 0, 0, 0.5]], strict=True)
)
GRID = b"".join(
    place(20 + 50 * i, 20 + 60 * j) + colour(*(DARK if i == j else LIGHT)) for j in range(2) for i in range(3)
)
RIM = [
    (20, 20),
    (20, 40),
    (20, 60),
    (20, 90),
    (50, 90),
    (90, 90),
    (130, 90),
    (130, 60),
    (130, 40),
    (130, 20),
    (90, 20),
    (50, 20),
]
PATCH = b"".join(place(x, y) for x, y in RIM)
INNER = b"".join(place(x, y) for x, y in [(55, 45), (55, 65), (95, 65), (95, 45)])
FOUR = colour(*DARK) + colour(*LIGHT) + colour(0, 0, 0, 0.5) + colour(*LIGHT)
for name, kind, mesh, entries in [
    ("triangles", 4, TRIANGLE, {}),
    ("lattice", 5, GRID, {"VerticesPerRow": 3, "BitsPerFlag": None}),
    ("coons", 6, b"\x00" + PATCH + FOUR, {}),
    ("tensor", 7, b"\x00" + PATCH + INNER + FOUR, {}),
    ("mesh cut short", 6, b"\x00" + PATCH, {}),
    (
        "mesh by function",
        4,
        b"".join(b"\x00" + place(x, y) + bytes([v]) for (x, y), v in zip(CORNERS, [0, 255, 128], strict=True)),
        {"Decode": DECODE[:6], "Function": exponential(LIGHT, DARK)},
    ),
]:
    drawn(name, shading(b"/S sh", ShadingType=kind, mesh=mesh, **(BITS | entries)))
    drawn(name + " as pattern", shading(BY_PATTERN, ShadingType=kind, mesh=mesh, **(BITS | entries)))
drawn("shading of no kind", shading(ShadingType=11))

# Transparency


def group(**entries: Any) -> Dictionary:
    return Dictionary(S=Name.Transparency, **entries)


def page_group(pdf: Pdf, page: Any) -> None:
    page.Group = group(CS=Name.DeviceCMYK)


def page_group_rgb(pdf: Pdf, page: Any) -> None:
    page.Group = group(CS=Name.DeviceRGB)


def with_state(content: bytes, **entries: Any) -> Draw:
    def draw(pdf: Pdf, resources: Any) -> bytes:
        states(resources, T=entries)
        return b".9 .2 .6 .3 k " + SQUARE + b"/T gs " + content

    return draw


SECOND = b".3 .8 .1 .2 k " + OTHER
for mode in CMYK_BLEND:
    drawn(f"blend {mode}", with_state(SECOND, BM=Name("/" + mode)), page_group)
drawn("blend White Difference", with_state(b"0 0 0 0 k " + OTHER, BM=Name.Difference), page_group)
drawn("blend list", with_state(SECOND, BM=Array([Name.Odd, Name.Multiply])), page_group)
drawn(
    "blend spot",
    lambda pdf, resources: (
        resource(resources, "ColorSpace", C=separation(pdf)),
        with_state(b"/C cs 1 scn " + OTHER, BM=Name.Multiply)(pdf, resources),
    )[1],
    page_group,
)
drawn("alpha", with_state(SECOND, ca=0.5), page_group)
drawn("alpha line", with_state(b".3 .8 .1 .2 K 30 w 10 50 m 100 50 l S", CA=0.4), page_group)
drawn("alpha no page group", with_state(SECOND, ca=0.5))
drawn("alpha page group rgb", with_state(SECOND, ca=0.5), page_group_rgb)
drawn("alpha multiply", with_state(SECOND, ca=0.5, BM=Name.Multiply), page_group)
drawn("page group rgb alone", b".9 .8 .7 .2 k " + SQUARE, page_group_rgb)


def grouped(content: bytes, state: dict[str, Any], **entries: Any) -> Draw:
    def draw(pdf: Pdf, resources: Any) -> bytes:
        inner = Dictionary(ExtGState=Dictionary(M=Dictionary(BM=Name.Multiply), H=Dictionary(ca=0.5)))
        resource(resources, "XObject", G=form(pdf, content, Group=group(**entries), Resources=inner))
        return with_state(b"/G Do", **state)(pdf, resources)

    return draw


TWO = b".5 0 0 0 k 40 30 50 50 re f 0 .5 0 0 k 60 40 50 50 re f"
MULTIPLIED = b"/M gs .5 .5 0 0 k 40 30 50 50 re f 0 .5 .5 0 k 60 40 50 50 re f"
for name, content, state, entries in [
    ("group alpha", TWO, {"ca": 0.5}, {}),
    ("group multiply", TWO, {"BM": Name.Multiply}, {}),
    ("group multiply overlapping", MULTIPLIED, {}, {}),
    ("group isolated", MULTIPLIED, {}, {"I": True}),
    ("group isolated multiply", MULTIPLIED, {"BM": Name.Multiply, "ca": 0.7}, {"I": True}),
    ("group knockout", MULTIPLIED, {}, {"K": True}),
    ("group in rgb", TWO, {"ca": 0.5}, {"CS": Name.DeviceRGB, "I": True}),
    ("group screen", TWO, {"BM": Name.Screen}, {"I": True}),
]:
    drawn(name, grouped(content, state, **entries), page_group)


def masked(kind: str, content: bytes, paint: bytes, **entries: Any) -> Draw:
    def draw(pdf: Pdf, resources: Any) -> bytes:
        veil = form(pdf, content, Group=group(CS=Name.DeviceGray))
        states(resources, S={"SMask": Dictionary(S=Name("/" + kind), G=veil, **entries)}, N={"SMask": Name("/None")})
        return b"/S gs " + paint + b" /N gs 0 0 0 .2 k 120 5 20 20 re f"

    return draw


drawn("soft mask light", masked("Luminosity", b"1 g 0 0 60 200 re f", b".9 .9 .9 .2 k " + SQUARE), page_group)
drawn("soft mask half", masked("Luminosity", b".5 g 0 0 200 200 re f", b".9 .9 .9 .2 k " + SQUARE), page_group)
drawn("soft mask alpha", masked("Alpha", b"1 g 0 0 60 200 re f", b".9 .9 .9 .2 k " + SQUARE), page_group)
drawn("soft mask of nothing", masked("Luminosity", b"", b".9 .9 .9 .2 k " + SQUARE), page_group)
drawn("soft mask ground", masked("Luminosity", b"", b".9 .9 .9 .2 k " + SQUARE, BC=[1]), page_group)
drawn("soft mask little ink", masked("Luminosity", b".5 g 0 0 200 200 re f", b"0 0 0 1 k " + SQUARE), page_group)

# Forms

INK = b".9 .8 .7 .2 k " + SQUARE


def formed(*content: bytes, matrix: bytes = b"", **entries: Any) -> Draw:
    def draw(pdf: Pdf, resources: Any) -> bytes:
        inner: Any = None
        for part in reversed(content):
            held = Dictionary() if inner is None else Dictionary(XObject=Dictionary(F=inner))
            inner = form(pdf, part, **{"Resources": held, **entries})
        resource(resources, "XObject", F=inner)
        return b"q " + matrix + b" /F Do Q"

    return draw


drawn("form", formed(INK))
drawn("form nested", formed(b"q .5 0 0 .5 0 0 cm /F Do Q", b"q 2 0 0 2 5 5 cm /F Do Q", INK))
drawn("form cut", formed(b"1 1 1 1 k 0 0 170 113 re f", box=(50, 50, 53, 53)))
drawn(
    "form cut turned",
    lambda pdf, resources: (
        GROUND
        + formed(b"0 0 0 0 k -300 -300 600 600 re f", matrix=b".7 .7 -.7 .7 80 0 cm", box=(0, 0, 60, 20))(
            pdf, resources
        )
    ),
)
drawn("form moved", formed(INK, Matrix=[1, 0, 0, 1, 40, 20]))
drawn("form without box", formed(INK, box=(0, 0, 0, 0)))


def looping(pdf: Pdf, resources: Any) -> bytes:
    inner = form(pdf, b"/F Do " + INK)
    inner.Resources = Dictionary(XObject=Dictionary(F=inner))
    resource(resources, "XObject", F=inner)
    return b"/F Do"


def of_callers_resources(pdf: Pdf, resources: Any) -> bytes:
    inner = form(pdf, b"/C cs .9 scn " + SQUARE)
    del inner.Resources
    resource(resources, "XObject", F=inner)
    resource(resources, "ColorSpace", C=separation(pdf))
    return b"/F Do"


drawn("form in itself", looping)
drawn("form of its caller's resources", of_callers_resources)
drawn("form missing", b"/F Do " + INK)
drawn(
    "form of postscript",
    lambda pdf, resources: (
        resource(resources, "XObject", F=pdf.make_stream(b"showpage", Type=Name.XObject, Subtype=Name.PS)),
        b"/F Do " + INK,
    )[1],
)
