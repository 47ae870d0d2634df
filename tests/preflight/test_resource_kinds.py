"""Kinds of files that readers take as they are, once misjudged here: each is the good file with one thing added."""

import io
import zlib
from collections.abc import Callable

import pikepdf
import pytest
from controls import add, at, box, intent, mm, resource, separation
from good import NEWSPRINT, NEWSPRINT_X4, good_pdf, is_note_of_ink
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image

from layout.judge import Breach, Limits, preflight
from layout.judge.jpeg2000 import space_of
from layout.judge.words import words
from layout.model.condition import Condition, PdfxLevel

Edit = Callable[[pikepdf.Pdf], object]


def breaches(content: str, edit: Edit | None = None, condition: Condition = NEWSPRINT) -> tuple[Breach, ...]:
    """What is wrong with the good file once *content* has been added to its page."""
    level = PdfxLevel.X4 if condition is NEWSPRINT_X4 else PdfxLevel.X1A
    return preflight(good_pdf(add(content), edit, level), condition).breaches


def rules(content: str, edit: Edit | None = None, condition: Condition = NEWSPRINT) -> list[str]:
    """The rules it breaks."""
    return [breach.rule for breach in breaches(content, edit, condition) if not is_note_of_ink(breach)]


# Names of colour spaces: what abbreviates a device in an inline picture is a name like others elsewhere


@pytest.mark.parametrize("name", ["G", "RGB", "CMYK", "I", "Indexed", "Cs1"])
def test_a_resource_may_be_called_what_it_likes(name: str) -> None:
    painted = f"/{name} cs 1 0 0 scn {box(20, 120, 20, 20)} f"
    assert rules(painted, resource("ColorSpace", **{name: Name.DeviceRGB})) == ["colour-rgb"]


def test_a_spot_colour_called_after_a_device() -> None:
    painted = f"/CMYK cs 1 scn {box(20, 120, 20, 20)} f"
    assert rules(painted, resource("ColorSpace", CMYK=separation("Gold", Name.DeviceRGB))) == ["colour-alternate"]


# Inline pictures, and pictures cut into strips


def inline(entries: str, samples: bytes, width: int = 200, height: int = 200) -> str:
    """An inline picture of 20 mm, in hexadecimal so that it stands in any content."""
    return (
        f"q {mm(20, 0, 0, 20)} {at(20, 140)} cm BI /W {width} /H {height} /BPC 8 {entries} "
        f"/F [/AHx /Fl] ID {zlib.compress(samples).hex()}> EI Q"
    )


def palette(*entries: bytes) -> Callable[[pikepdf.Pdf], Array]:
    """An Indexed space on CMYK whose table is a stream."""
    return lambda pdf: Array(
        [Name.Indexed, Name.DeviceCMYK, len(entries) - 1, pdf.make_indirect(Stream(pdf, b"".join(entries)))]
    )


@pytest.mark.parametrize(("entry", "expected"), [(bytes(3) + b"\x80", []), (b"\xff" * 4, ["ink-limit"])])
def test_an_inline_picture_in_a_palette_of_the_resources(entry: bytes, expected: list[str]) -> None:
    assert rules(inline("/CS /R13", bytes(200 * 200)), resource("ColorSpace", R13=palette(entry))) == expected


def test_ink_of_inline_pictures_counts() -> None:
    assert rules(inline("/CS /CMYK", b"\xc0" * 4 * 200 * 200)) == ["ink-limit"]
    assert rules(inline("/CS /G", bytes(200 * 200))) == []


@pytest.mark.parametrize(("pixels", "points"), [((345, 2), (80, 1.57)), ((2, 345), (1.57, 80)), ((345, 1), (80, 0.4))])
def test_a_picture_cut_into_strips(pixels: tuple[int, int], points: tuple[float, float]) -> None:
    file = io.BytesIO()
    Image.new("CMYK", pixels, (0, 0, 0, 128)).save(file, "JPEG", quality=90)

    def strip(pdf: pikepdf.Pdf) -> Stream:
        stream = Stream(pdf, b"", Type=Name.XObject, Subtype=Name.Image, BitsPerComponent=8, ColorSpace=Name.DeviceCMYK)
        stream.Width, stream.Height = pixels
        stream.write(file.getvalue(), filter=Name.DCTDecode)
        return pdf.make_indirect(stream)

    assert rules(f"q {points[0]} 0 0 {points[1]} 60 300 cm /Im Do Q", resource("XObject", Im=strip)) == []


# Pictures of fewer and of other inks


@pytest.mark.parametrize("bits", [1, 2, 4, 8])
@pytest.mark.parametrize(("entry", "expected"), [(bytes(3) + b"\x80", []), (b"\xff" * 4, ["ink-limit"])])
def test_ink_of_a_palette_of_any_depth(bits: int, entry: bytes, expected: list[str]) -> None:
    """All samples are the palette's last entry; a palette of two shows what a wrong place would."""
    last = (1 << min(bits, 4)) - 1
    table = palette(*[bytes(4)] * last, entry)
    samples = bytes([0xFF if bits < 8 else last]) * (-(-200 * bits // 8) * 200)
    painted = inline("/CS /Tab", samples).replace("/BPC 8", f"/BPC {bits}")
    found = rules(painted, resource("ColorSpace", Tab=table))
    assert [rule for rule in found if rule != "line-art-ppi"] == expected


@pytest.mark.parametrize("inks", [2, 3, 5])
def test_ink_of_several_spot_colours(inks: int) -> None:
    names = Array([Name(f"/Ink{number}") for number in range(inks)])
    tint = Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=Array([0] * 4), C1=Array([0.1] * 4))
    space = Array([Name.DeviceN, names, Name.DeviceCMYK, tint])
    found = rules(inline("/CS /Many", b"\xff" * inks * 200 * 200), resource("ColorSpace", Many=space))
    assert ("ink-limit" in found) is (inks > 2)


def test_a_picture_too_large_to_count_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its header alone says so."""
    monkeypatch.setattr("layout.judge.decoding._PIXELS_MOST", 1_000_000)
    vast = resource("XObject", Im=lambda pdf: pdf.make_indirect(huge(pdf)))
    (breach,) = breaches(f"q {mm(20, 0, 0, 20)} {at(20, 140)} cm /Im Do Q", vast)
    assert (breach.rule, words(breach.value)) == ("ink-uncounted", "2000 × 2000 px")


def huge(pdf: pikepdf.Pdf) -> Stream:
    """A CMYK picture that claims four million pixels."""
    stream = Stream(pdf, bytes(10), Type=Name.XObject, Subtype=Name.Image, BitsPerComponent=8)
    stream.ColorSpace, stream.Width, stream.Height = Name.DeviceCMYK, 2000, 2000
    return stream


# JPEG 2000, which PDF/X-4 takes


def jpeg2000(mode: str, sample: object, plain: bool = False, **entries: object) -> Edit:
    """A picture of 200 × 200 pixels called Im, of one colour; *plain*: a codestream without boxes."""
    file = io.BytesIO()
    Image.new(mode, (200, 200), sample).save(file, "JPEG2000", no_jp2=plain)  # type: ignore[arg-type]

    def make(pdf: pikepdf.Pdf) -> Stream:
        stream = Stream(pdf, b"", Type=Name.XObject, Subtype=Name.Image, Width=200, Height=200, **entries)
        stream.write(file.getvalue(), filter=Name.JPXDecode)
        return pdf.make_indirect(stream)

    return resource("XObject", Im=make)


PLACED = f"q {mm(20, 0, 0, 20)} {at(20, 140)} cm /Im Do Q"


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize(("samples", "expected"), [((255, 255, 255, 255), ["ink-limit"]), ((0, 0, 0, 128), [])])
def test_ink_of_jpeg_2000(samples: tuple[int, ...], expected: list[str], plain: bool) -> None:
    painted = jpeg2000("RGBA", samples, plain, ColorSpace=Name.DeviceCMYK, BitsPerComponent=8)
    assert rules(PLACED, painted, NEWSPRINT_X4) == (expected if plain else ["ink-uncounted"])  # boxes call one a mask


@pytest.mark.parametrize(("mode", "sample", "plain"), [("L", 128, False), ("L", 128, True), ("RGB", (9, 9, 9), False)])
def test_jpeg_2000_may_say_its_colours_itself(mode: str, sample: object, plain: bool) -> None:
    untold = ["ink-uncounted"] if mode == "RGB" else []  # PDF/X-4 takes it, but nobody knows its inks
    assert rules(PLACED, jpeg2000(mode, sample, plain), NEWSPRINT_X4) == untold


def test_what_no_jpeg_2000_says() -> None:
    for source in (b"", b"\x00\x00\x00\x0cjP  \r\n\x87\n", b"\xff\x4f\xff\x51\x00"):
        assert space_of(source).family == "?"


# The output intent


def test_a_registered_condition_stands_for_its_profile() -> None:
    """ISO 32000-1, Table 365; PDF/X-4 asks for the profile all the same."""
    assert rules("", intent(DestOutputProfile=None)) == []
    assert rules("", intent(DestOutputProfile=None), NEWSPRINT_X4) == ["intent-profile"]
    assert rules("", intent(DestOutputProfile=None, RegistryName="http://example.org")) == ["intent-profile"]


# Files that mean harm


def test_forms_that_double_are_stopped() -> None:
    """Each form paints the next one twice: a few kilobytes, a million fills."""

    def doubling(pdf: pikepdf.Pdf) -> Stream:
        inner = pdf.make_indirect(Stream(pdf, b"0 0 1 1 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9]))
        for _ in range(14):
            outer = Stream(pdf, b"/F Do /F Do", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
            outer.Resources = Dictionary(XObject=Dictionary(F=inner))
            inner = pdf.make_indirect(outer)
        return inner

    made = good_pdf(add("/F Do"), resource("XObject", F=doubling))
    told = preflight(made, NEWSPRINT, limits=Limits(forms=200)).breaches
    assert ("file-unfinished", "forms painted inside one another too often") in {(b.rule, words(b.value)) for b in told}


def test_want_of_memory_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever asks for too much: what was not read to its end never passes."""

    def swell(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("layout.judge.checks.ink.Plates.paint", swell)
    report = preflight(good_pdf(), NEWSPRINT, name="advert.pdf")
    assert [(breach.rule, words(breach.value)) for breach in report.breaches] == [
        ("file-unfinished", "it takes too much memory")
    ]
    assert report.file == "advert.pdf"
