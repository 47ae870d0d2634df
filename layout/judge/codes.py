"""QR codes as a phone would meet them: found and decoded in the rendered page."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import zxingcpp

from layout.judge.geometry import Bounds, around
from layout.judge.marks import FillMark, PageContent, PictureMark
from layout.judge.rendering import Renderer, Unrendered, View
from layout.units import PT_PER_INCH, PT_PER_MM, Pt

PAGE_DPI = 200.0
"""Finds codes of modules from 0.3 mm on a whole page."""
_FORMATS = zxingcpp.barcode_formats_from_str("QRCode")
_CLOSE_PIXELS = 700.0
"""Size of the picture of one code: 20 pixels a module for a usual one."""
_CLOSE_DPI = (150.0, 600.0)
_QUIET_MARGIN = 0.35
"""Of a code's size: more than its quiet zone takes in the smallest code (4 of 21 modules)."""
_SUBPATHS_LEAST = 60
"""Rectangles that the path of a vector code has at least (version 1, rows merged into runs, has over 90)."""
_SIZES = (4 * PT_PER_MM, 150 * PT_PER_MM)
_SQUARE = (0.8, 1.25)


@dataclass(frozen=True, slots=True)
class Code:
    """One code. `bounds` in page space, without the quiet zone."""

    text: str
    bounds: Bounds
    modules: int
    """Modules a side; 0 where the decoder does not say."""
    view: View = field(repr=False, compare=False)
    """The picture it was found in."""

    @property
    def module(self) -> Pt:
        """The size of one module; 0 where that is not known."""
        return min(self.bounds.width, self.bounds.height) / self.modules if self.modules else 0.0


def candidates(content: PageContent, pictures: bool) -> list[Bounds]:
    """Where codes may be, by how a page is painted: squarish paths of many rectangles, or squarish *pictures*."""
    found: list[Bounds] = []
    for mark in content.marks:
        many = isinstance(mark, FillMark) and len(mark.polygons) >= _SUBPATHS_LEAST
        wanted = isinstance(mark, PictureMark) if pictures else many
        if not wanted or mark.bounds.empty or mark.bounds in found:
            continue
        width, height = mark.bounds.width, mark.bounds.height
        if not (_SIZES[0] <= min(width, height) and max(width, height) <= _SIZES[1]):
            continue
        if _SQUARE[0] <= width / height <= _SQUARE[1]:
            found.append(mark.bounds)
    return found


def decode(renderer: Renderer, content: PageContent, expected: Sequence[str] | None) -> list[Code]:
    """The codes of a page, each once. Nothing where it cannot be drawn.

    Looks closely where codes are likely, and stops once all that are *expected* have been found; where it does not
    find them, or nobody knows what to expect, it looks over the whole page.
    """
    found: list[Code] = []
    for pictures in (False, True):
        for bounds in candidates(content, pictures):
            side = max(bounds.width, bounds.height)
            dpi = min(max(_CLOSE_PIXELS / side * PT_PER_INCH, _CLOSE_DPI[0]), _CLOSE_DPI[1])
            found += _decode_in(renderer, content, dpi, bounds.grow(side * _QUIET_MARGIN))
        if expected is not None and set(expected) <= {code.text for code in found}:
            return _distinct(found)
    return _distinct([*found, *_decode_in(renderer, content, PAGE_DPI, None)])


def _decode_in(renderer: Renderer, content: PageContent, dpi: float, area: Bounds | None) -> list[Code]:
    try:
        return read(renderer.view(content, dpi, area))
    except Unrendered:
        return []


def read(view: View) -> list[Code]:
    """The codes in a picture.

    The reader is given its bytes: a limit that fell due while it asked the picture for them it took for a bad picture.
    """
    picture, bands = view.picture, len(view.picture.getbands())
    shape = (picture.height, picture.width, bands)[: 3 if bands > 1 else 2]
    results = zxingcpp.read_barcodes(memoryview(picture.tobytes()).cast("B", shape), formats=_FORMATS)
    return [_code(result, view) for result in results if result.valid]


def _code(result: zxingcpp.Barcode, view: View) -> Code:
    position = result.position
    corners = (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    # zxing names the pixel a corner lies in; its far corners are the last pixels inside
    box = around((corner.x, corner.y) for corner in corners)
    left, top = view.to_page(box.left, box.top)
    right, bottom = view.to_page(box.right + 1, box.bottom + 1)
    version = str(result.extra.get("Version", "")) if isinstance(result.extra, dict) else ""
    return Code(result.text, Bounds(left, top, right, bottom), _modules(version), view)


def _modules(version: str) -> int:
    """Modules a side by the version that the decoder names (ISO/IEC 18004); 0 where it names none."""
    return 17 + 4 * int(version) if version.isdigit() else 0


def _distinct(codes: Sequence[Code]) -> list[Code]:
    kept: list[Code] = []
    for code in codes:
        if not any(code.text == other.text and code.bounds.touches(other.bounds) for other in kept):
            kept.append(code)
    return kept
