"""Pictures cut out along a path (抠图): a form draws the picture within it, so that its ground is seen beside.

The painted picture carries a comment that names it; when its file is finished otherwise, a form takes its place.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, Stream

from layout.press.named import comment, hung

_OUTLINE = "/LayoutOutline"
"""On a painted picture: its path, points of the unit square from its lower left corner."""
_START, _COMMENT, _LENGTH = b"\xff\xd8", b"\xff\xfe", 2
_KIND = "outline"
_DIGITS = 5

Path = Sequence[tuple[float, float]]
"""Points as fractions of width and height, from the left and the top."""


def named(jpeg: bytes, key: str) -> bytes:
    """A picture with a comment that names it; what is no JPEG stays as it is."""
    if not jpeg.startswith(_START):
        return jpeg
    name = comment(_KIND, key)
    return _START + _COMMENT + (len(name) + _LENGTH).to_bytes(_LENGTH) + name + jpeg[len(_START) :]


def hang_outlines(painted: bytes, outlines: Mapping[str, Path]) -> bytes:
    """The painted file with each path on its picture."""
    return hung(painted, _KIND, outlines, _hang)


def _hang(_: Pdf, image: Any, __: str, path: Path) -> None:
    image[_OUTLINE] = Array([round(value, _DIGITS) for x, y in path for value in (x, 1 - y)])


def cut_out(pdf: Pdf) -> None:
    """Make a form of each picture with a path, in a file that is finished otherwise."""
    for image in list(pdf.objects):
        if isinstance(image, Stream) and _OUTLINE in image:
            _become(pdf, image, [float(value) for value in image[_OUTLINE]])


def _become(pdf: Pdf, image: Any, path: Sequence[float]) -> None:
    own = {key: image[key] for key in image.keys() if key not in ("/Length", _OUTLINE)}  # noqa: SIM118 (a stream is no dict)
    kept = pdf.make_stream(image.read_raw_bytes(), own)
    for key in set(image.keys()) - {"/Length"}:
        del image[key]
    image.Type, image.Subtype, image.BBox = Name.XObject, Name.Form, Array([0, 0, 1, 1])
    image.Resources = Dictionary(XObject=Dictionary(Cut=kept))
    points = [f"{x:g} {y:g} {'l' if at else 'm'}" for at, (x, y) in enumerate(zip(path[::2], path[1::2], strict=True))]
    image.write(f"{' '.join(points)} h W n /Cut Do".encode())
