"""Shadings of every kind: the most ink they lay counts, and where that cannot be told, that is told."""

import struct
from collections.abc import Callable

import pikepdf
import pytest
from controls import add, resource
from good import NEWSPRINT, good_pdf
from pikepdf import Array, Dictionary, Name, Stream

from layout.judge import Breach, preflight
from layout.judge.words import words
from layout.pdf import calculator

FULL, LIGHT = (1.0, 1.0, 1.0, 1.0), (0.2, 0.1, 0.1, 0.0)
Shading = Callable[[pikepdf.Pdf], object]


@pytest.mark.parametrize(
    ("source", "values", "expected"),
    [
        (b"{dup dup dup}", [0.5], [0.5] * 4),
        (b"{pop pop 1 1 1 1}", [0, 0], [1] * 4),
        (b"{add 2 div}", [1, 2], [1.5]),
        (b"{exch sub abs neg}", [1, 3], [-2]),
        (b"{2 copy gt {pop} {exch pop} ifelse}", [0.2, 0.7], [0.7]),
        (b"{0.5 ge {1} {0} ifelse}", [0.5], [1]),
        (b"{1 1 index sub}", [0.25], [0.25, 0.75]),
        (b"{3 1 roll}", [1, 2, 3], [3, 1, 2]),
        (b"{3 -1 roll}", [1, 2, 3], [2, 3, 1]),
        (b"{360 mul sin 1 add 2 div % a wave\n}", [0.25], [1]),
        (b"{1 atan}", [1], [45]),
        (b"{7 exch idiv 3 mod}", [2], [0]),
        (b"{2 exp sqrt}", [3], [3]),
        (b"{cvi 5 and 2 or 1 bitshift}", [4.9], [12]),
        (b"{0.3 lt true and not {0.5} if}", [0.9], [0.5]),
        (b"{round}", [2.5], [3]),
    ],
)
def test_calculators(source: bytes, values: list[float], expected: list[float]) -> None:
    assert calculator.run(calculator.parse(source), values) == pytest.approx(expected)


@pytest.mark.parametrize("source", [b"", b"dup", b"{", b"{}}", b"{1} {2}", b"{" + b"1 " * 20_000 + b"}"])
def test_what_is_no_calculator(source: bytes) -> None:
    with pytest.raises(ValueError):
        calculator.parse(source)


@pytest.mark.parametrize("source", [b"{pop pop}", b"{nonsense}", b"{1 0 div}", b"{9 copy}", b"{5 1 roll}"])
def test_calculators_that_fail_raise_what_is_caught(source: bytes) -> None:
    with pytest.raises((ValueError, IndexError, ArithmeticError)):
        calculator.run(calculator.parse(source), [1.0])


def calculated(code: str, inputs: int) -> Callable[[pikepdf.Pdf], Stream]:
    """A calculator function with four outputs."""
    return lambda pdf: pdf.make_indirect(
        Stream(pdf, code.encode(), FunctionType=4, Domain=Array([0, 1] * inputs), Range=Array([0, 1] * 4))
    )


def sampled(inks: tuple[float, ...]) -> Callable[[pikepdf.Pdf], Stream]:
    """A function of two inputs, sampled at 2 × 2 places of 4 bits, all light but the last."""
    light = [0x3] * 4
    samples = light * 3 + [round(15 * ink) for ink in inks]
    packed = bytes(a << 4 | b for a, b in zip(samples[::2], samples[1::2], strict=True))
    entries = {"Size": Array([2, 2]), "BitsPerSample": 4}
    return lambda pdf: pdf.make_indirect(
        Stream(pdf, packed, FunctionType=0, Domain=Array([0, 1] * 2), Range=Array([0, 1] * 4), **entries)
    )


def axial(inks: tuple[float, ...]) -> Shading:
    """Along a line, by a calculator; most ink in the middle."""
    code = "{" + "0.5 sub abs 0.5 exch sub 2 mul " + " ".join(f"dup {ink} mul exch" for ink in inks) + " pop}"
    return lambda pdf: Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=[60, 300, 120, 300], Function=calculated(code, 1)(pdf)
    )


def plane(function: Callable[[pikepdf.Pdf], Stream]) -> Shading:
    """Over a rectangle, by a function of two values."""
    return lambda pdf: Dictionary(
        ShadingType=1, ColorSpace=Name.DeviceCMYK, Matrix=[60, 0, 0, 60, 60, 300], Function=function(pdf)
    )


def mesh(kind: int, inks: tuple[float, ...], function: bool = False) -> Shading:
    """Triangles, a lattice or a patch, light but for one corner; colours direct or through a function."""
    width = 1 if function else 4
    light, heavy = bytes([0] * width), bytes([255]) if function else bytes(round(255 * ink) for ink in inks)
    flag = b"" if kind == 5 else b"\x00"
    if kind in (4, 5):
        points = [[(0, 0)], [(1, 0)], [(0, 1)], [(1, 1)]]
        shades = [light, heavy, heavy, heavy]
    else:
        thirds = [0, 0.3, 0.7, 1]
        rim = [(0, y) for y in thirds] + [(x, 1) for x in thirds[1:]]
        rim += [(1, y) for y in thirds[2::-1]] + [(x, 0) for x in thirds[2:0:-1]]
        points = [rim + [(0.5, 0.5)] * (4 if kind == 7 else 0)]
        shades = [light + heavy * 3]
    source = b""
    for listed, shade in zip(points, shades, strict=True):
        source += flag + b"".join(struct.pack(">HH", round(65535 * x), round(65535 * y)) for x, y in listed) + shade
    if kind == 4:
        source += source[len(source) // 4 :][: 2 * len(source) // 4] + source[-len(source) // 4 :]  # the other half
    entries: dict[str, object] = {"VerticesPerRow": 2} if kind == 5 else {"BitsPerFlag": 8}

    def make(pdf: pikepdf.Pdf) -> Stream:
        stream = Stream(pdf, source, ShadingType=kind, ColorSpace=Name.DeviceCMYK, **entries)
        stream.BitsPerCoordinate, stream.BitsPerComponent = 16, 8
        stream.Decode = Array([60, 120, 300, 360, *([0, 1] * width)])
        if function:
            ends = {"C0": Array(LIGHT), "C1": Array(inks)}
            stream.Function = Dictionary(FunctionType=2, Domain=[0, 1], N=1, **ends)
        return pdf.make_indirect(stream)

    return make


KINDS: dict[str, Callable[[tuple[float, ...]], Shading]] = {
    "axial, calculated": axial,
    "plane, sampled": lambda inks: plane(sampled(inks)),
    "plane, calculated": lambda inks: plane(calculated("{pop pop " + " ".join(map(str, inks)) + "}", 2)),
    **{f"mesh {kind}": lambda inks, kind=kind: mesh(kind, inks) for kind in (4, 5, 6, 7)},  # type: ignore[misc]
    "mesh with a function": lambda inks: mesh(4, inks, function=True),
}


def breaches(shading: Shading) -> tuple[Breach, ...]:
    return preflight(good_pdf(add("q /S sh Q"), resource("Shading", S=shading)), NEWSPRINT).breaches


@pytest.mark.parametrize("name", KINDS)
def test_too_much_ink(name: str) -> None:
    (breach,) = breaches(KINDS[name](FULL))
    assert breach.rule == "ink-limit"
    heaviest = float(words(breach.value).removesuffix(" %"))  # square millimetre
    assert heaviest == pytest.approx(400, abs=25)
    assert breach.place is not None


@pytest.mark.parametrize("name", KINDS)
def test_little_ink(name: str) -> None:
    assert breaches(KINDS[name](LIGHT)) == ()


def test_a_plane_shows_where_it_stands() -> None:
    (breach,) = breaches(KINDS["plane, calculated"](FULL))
    assert breach.place is not None
    assert (breach.place.width, breach.place.height) == pytest.approx((21.17, 21.17), abs=1)


def test_ink_that_cannot_be_told_is_told_of() -> None:
    broken = plane(calculated("{frobnicate}", 2))
    (breach,) = breaches(broken)
    assert (breach.rule, words(breach.value)) == ("ink-uncounted", "gradient")
