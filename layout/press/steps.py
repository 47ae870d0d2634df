"""Colours that a file makes in steps, RGB as inks: palettes looked up anew, functions of gradients sampled."""

import itertools
from collections.abc import Callable, Sequence
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from layout.pdf import functions, objects

_ALONG, _ACROSS = 256, 24
"""Samples of a function of one input, and along each side of one of two."""
_MESHES = (4, 5, 6, 7)

Inks = tuple[float, ...]
Separate = Callable[[tuple[float, ...]], Inks]
"""From red, green and blue, 0 to 1, to the four inks."""


def palette_in_inks(space: Any, separate: Separate) -> Array | None:
    """An /Indexed space of RGB as one of inks; None where its table cannot be read."""
    table = objects.data(space[3]) if isinstance(space[3], Stream) else objects.string(space[3])
    if not table:
        return None
    made = b""
    for start in range(0, len(table) - 2, 3):
        made += bytes(round(255 * ink) for ink in separate(tuple(level / 255 for level in table[start : start + 3])))
    return Array([Name.Indexed, Name.DeviceCMYK, space[2], String(made)])


def shading_in_inks(shading: Any, separate: Separate, pdf: Pdf) -> bool:
    """Turn a shading of RGB into one of inks; whether that could be done: not for meshes that hold their colours."""
    function = functions.read(objects.entry(shading, "/Function"))
    kind = int(objects.number(objects.entry(shading, "/ShadingType")))
    if function is None:
        return False
    inputs = 2 if kind == 1 else 1
    domain = _domain(shading, inputs, kind)
    try:
        sampled = _sampled(function, domain, separate, pdf)
    except objects.TROUBLES:
        return False
    if "/Background" in shading:
        shading.Background = Array([round(ink, 4) for ink in separate(tuple(objects.numbers(shading.Background)))])
    shading.Function, shading.ColorSpace = sampled, Name.DeviceCMYK
    return True


def _domain(shading: Any, inputs: int, kind: int) -> list[float]:
    """The range of the function's inputs; a mesh tells it in its /Decode."""
    if kind in _MESHES:
        return objects.numbers(objects.entry(shading, "/Decode"))[4:6] or [0.0, 1.0]
    found = objects.numbers(objects.entry(shading, "/Domain"))
    return found if len(found) == 2 * inputs else [0.0, 1.0] * inputs


def _sampled(function: functions.Function, domain: Sequence[float], separate: Separate, pdf: Pdf) -> Stream:
    """A sampled function with inks for red, green and blue."""
    count = _ALONG if len(domain) == 2 else _ACROSS
    sides = [
        [low + (high - low) * i / (count - 1) for i in range(count)]
        for low, high in zip(domain[::2], domain[1::2], strict=True)
    ]
    data = bytearray()
    for values in itertools.product(*reversed(sides)):  # the first input runs fastest
        red, green, blue = function(tuple(reversed(values)))
        data += bytes(round(255 * ink) for ink in separate((red, green, blue)))
    entries = Dictionary(
        FunctionType=0, Domain=list(domain), Range=[0, 1] * 4, Size=[count] * len(sides), BitsPerSample=8
    )
    return pdf.make_stream(bytes(data), entries)
