"""Nothing passes that was not counted: 400 % of ink, however a page lays it, is found or told as not counted."""

import io
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from good import NEWSPRINT, NEWSPRINT_X4
from pikepdf import Array, Dictionary, Name, Pdf

from layout.judge import preflight

FULL = b"1 1 1 1 k "
SQUARE = b"10 10 60 60 re f"
OVER = Dictionary(O=Dictionary(OP=True, op=True, OPM=1))
Change = Callable[[Pdf, Any], bytes]
"""Sets a page's resources; its content."""


def of_page(change: Change) -> bytes:
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(170, 113))
    page = pdf.pages[0].obj
    page.TrimBox = page.MediaBox
    page.Resources = Dictionary()
    page.Contents = pdf.make_stream(change(pdf, page.Resources))
    buffer = io.BytesIO()
    pdf.save(buffer)
    return buffer.getvalue()


def tiling(kind: int, content: bytes) -> Change:
    def change(pdf: Pdf, resources: Any) -> bytes:
        entries = {
            "PatternType": 1,
            "PaintType": kind,
            "TilingType": 1,
            "BBox": [0, 0, 10, 10],
            "XStep": 10,
            "YStep": 10,
        }
        tile = pdf.make_stream(content, Type=Name.Pattern, **entries, Resources=Dictionary())
        resources.Pattern = Dictionary(P=tile)
        resources.ColorSpace = Dictionary(U=Array([Name.Pattern, Name.DeviceCMYK]))
        return (b"/Pattern cs /P scn " if kind == 1 else b"/U cs 1 1 1 1 /P scn ") + SQUARE

    return change


def glyph(pdf: Pdf, resources: Any) -> bytes:
    drawn = pdf.make_stream(b"1000 0 d0 " + FULL + b"0 0 1000 1000 re f")
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=[0, 0, 1000, 1000], FontMatrix=[0.001, 0, 0, 0.001, 0, 0]
    )
    font.CharProcs, font.Encoding = Dictionary(a=drawn), Dictionary(Differences=[97, Name.a])
    font.FirstChar, font.LastChar, font.Widths, font.Resources = 97, 97, [1000], Dictionary()
    resources.Font = Dictionary(F=font)
    return b"BT /F 60 Tf 10 10 Td (a) Tj ET"


def gradient_below(pdf: Pdf, resources: Any) -> bytes:
    ramp = Dictionary(FunctionType=2, Domain=[0, 1], C0=[1, 1, 0, 0], C1=[1, 0.9, 0, 0], N=1)
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=[0, 0, 100, 0], Function=ramp)
    resources.Shading, resources.ExtGState = Dictionary(S=shading), OVER
    return b"q 10 10 60 60 re W n /S sh Q /O gs 0 0 0 1 k 20 20 40 40 re f"


def wide_line(pdf: Pdf, resources: Any) -> bytes:
    resources.ExtGState = OVER
    return b"1 1 1 0 k " + SQUARE + b" /O gs 0 0 0 1 K 40 w 10 40 m 70 40 l S"


def veiled(pdf: Pdf, resources: Any) -> bytes:
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    mask = pdf.make_stream(
        b"1 g 0 0 200 200 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 200, 200], Group=group
    )
    resources.ExtGState = Dictionary(S=Dictionary(SMask=Dictionary(S=Name.Luminosity, G=mask)))
    return b"/S gs " + FULL + SQUARE


def of_all_plates(pdf: Pdf, resources: Any) -> bytes:
    tint = pdf.make_stream(b"{dup dup dup}", FunctionType=4, Domain=[0, 1], Range=[0, 1] * 4)
    space = Array([Name.Separation, Name.All, Name.DeviceCMYK, tint])
    size = {"Width": 60, "Height": 60, "BitsPerComponent": 8}
    image = pdf.make_stream(b"\xff" * 3600, Type=Name.XObject, Subtype=Name.Image, ColorSpace=space, **size)
    resources.XObject = Dictionary(I=image)
    return b"60 0 0 60 10 10 cm /I Do"


def in_light(pdf: Pdf, resources: Any) -> bytes:
    resources.ColorSpace = Dictionary(L=Array([Name.Lab, Dictionary(WhitePoint=[0.96, 1, 0.82])]))
    return b"/L cs 0 0 0 scn " + SQUARE


def crowded(pdf: Pdf, resources: Any) -> bytes:
    return FULL + b"".join(b"%d %d 1 1 re " % (10 + i % 70, 10 + i // 70) for i in range(4900)) + b"f"


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (tiling(1, FULL + b"0 0 10 10 re f"), "ink-limit"),
        (tiling(2, b"0 0 10 10 re f"), "ink-limit"),
        (glyph, "ink-limit"),
        (wide_line, "ink-limit"),
        (crowded, "ink-limit"),
        (of_all_plates, "ink-limit"),
        (gradient_below, "ink-limit"),
        (veiled, "ink-uncounted"),
        (in_light, "ink-uncounted"),
    ],
)
def test_too_much_ink_is_found_or_told_as_not_counted(change: Change, rule: str) -> None:
    found = preflight(of_page(change), NEWSPRINT_X4).breaches
    assert rule in {one.rule for one in found}
    assert all(one.places for one in found if one.rule == rule)


def test_what_can_be_counted_is_not_told() -> None:
    change = tiling(1, b"0 0 0 1 k 0 0 5 5 re f")
    assert not [one for one in preflight(of_page(change), NEWSPRINT).breaches if one.rule.startswith("ink")]
