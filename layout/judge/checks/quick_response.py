"""QR codes: do they say what they should, and will a phone read them off the printed page."""

from collections.abc import Sequence

from PIL import Image

from layout.errors import said
from layout.judge import codes
from layout.judge.codes import Code
from layout.judge.colour import Tone
from layout.judge.geometry import Bounds
from layout.judge.judgement import Example, Judgement
from layout.judge.marks import FillMark, Mark, PageContent, PictureMark
from layout.judge.rendering import Renderer, Unrendered, View
from layout.judge.rules import RULES
from layout.judge.sight import paints
from layout.judge.words import mm
from layout.units import to_mm

_CONTRAST_LEAST = 0.55
"""Symbol contrast for grade B of ISO/IEC 15415; newsprint takes a quarter of it away."""
_CLOSE_DPI = 300.0
_PIXELS_A_MODULE = 8.0
_EDGE = 0.3
"""Of a module: blur at the rim of a code that is no dirt in its quiet zone."""
_SEGMENTS = 8
_ROUNDING = 0.02
_PLACES = (0.1, 0.3, 0.5, 0.7, 0.9)
"""Of a code's width and height, at which what lies below it is looked for."""


def check_page(
    judgement: Judgement, content: PageContent, renderer: Renderer | None, expected: Sequence[str] | None
) -> list[Code]:
    """Judge the codes of one page; returns them. *expected*: what they are to say, or None where nobody knows."""
    found: list[Code] = []
    if renderer is not None:
        found = codes.decode(renderer, content, expected)
        for code in found:
            _check_code(judgement, content, renderer, code)
    if expected is not None:
        _check_content(judgement, content.index, found, expected)
    return found


def _check_content(judgement: Judgement, page: int, found: Sequence[Code], expected: Sequence[str]) -> None:
    """Compare what codes say with what they should; a stray code stands for a missing one, in order."""
    strays = [code for code in found if code.text not in expected]
    read = {code.text for code in found}
    for text in dict.fromkeys(expected):
        if text in read:
            continue
        if strays:
            stray = strays.pop(0)
            judgement.add("qr-content", page, stray.bounds, value=stray.text, limit=text)
        else:
            judgement.add("qr-missing", page, value=Example("—", text), limit=text)


def _check_code(judgement: Judgement, content: PageContent, renderer: Renderer, code: Code) -> None:
    condition, page = judgement.condition, content.index
    if code.modules:
        value = mm(f"{to_mm(code.module):.2f}")
        if code.module < condition.qr_module_min * (1 - _ROUNDING):
            least = mm(f"{to_mm(condition.qr_module_min):.2f}", least=True)
            judgement.add("qr-module", page, code.bounds, value=value, limit=least)
        elif code.module < condition.qr_module * (1 - _ROUNDING):
            limit = mm(f"{to_mm(condition.qr_module):.2f}", least=True)
            judgement.add(RULES["qr-module"].milder, page, code.bounds, value=value, limit=limit)
        _check_rendering(judgement, content, renderer, code)
    _check_marks(judgement, content, code)


def _check_rendering(judgement: Judgement, content: PageContent, renderer: Renderer, code: Code) -> None:
    """Contrast and quiet zone, on a close view."""
    quiet = judgement.condition.qr_quiet
    dpi = max(_CLOSE_DPI, _PIXELS_A_MODULE / code.module * 72)
    wanted = code.bounds.grow((quiet + 1) * code.module)
    view = code.view
    if not view.area.covers(wanted.meet(content.shown)) or view.scale * code.module < _PIXELS_A_MODULE:
        try:
            view = renderer.view(content, min(dpi, 1200), wanted)
        except Unrendered:
            return
    dark, light = _levels(view, code.bounds)
    contrast = (light - dark) / 255
    if contrast < _CONTRAST_LEAST:
        value, limit = f"{100 * contrast:.0f} %", f"≥ {100 * _CONTRAST_LEAST:.0f} %"
        judgement.add("qr-contrast", content.index, code.bounds, value=value, limit=limit)
    free = _free_modules(view, code, quiet, (dark + light) / 2)
    if free < quiet:
        judgement.add(
            "qr-quiet",
            content.index,
            code.bounds,
            value=f"{free:g}",
            limit=said("preflight-found-modules", count=quiet),
        )


def _levels(view: View, bounds: Bounds) -> tuple[float, float]:
    """The gray of the dark and of the light modules: the 10th and 90th of a hundred pixels."""
    histogram = view.picture.crop(view.pixels(bounds)).histogram()
    return _percentile(histogram, 0.1), _percentile(histogram, 0.9)


def _percentile(histogram: Sequence[int], share: float) -> float:
    wanted, seen = sum(histogram) * share, 0
    for level, count in enumerate(histogram):
        seen += count
        if seen >= wanted:
            return float(level)
    return 255.0


def _free_modules(view: View, code: Code, quiet: int, threshold: float) -> float:
    """How many modules around the code are free of dark pixels, in halves, up to *quiet*."""
    inner = code.bounds.grow(_EDGE * code.module)
    for halves in range(2 * quiet, 0, -1):
        outer = code.bounds.grow((halves / 2 - _EDGE / 2) * code.module)
        if _darkest_between(view, inner, outer) > threshold:
            return halves / 2
    return 0.0


def _darkest_between(view: View, inner: Bounds, outer: Bounds) -> float:
    bands = (
        Bounds(outer.left, outer.top, outer.right, inner.top),
        Bounds(outer.left, inner.bottom, outer.right, outer.bottom),
        Bounds(outer.left, inner.top, inner.left, inner.bottom),
        Bounds(inner.right, inner.top, outer.right, inner.bottom),
    )
    pictures = [view.picture.crop(view.pixels(band)) for band in bands]
    return min((_darkest(picture) for picture in pictures if picture.width and picture.height), default=255.0)


def _darkest(picture: Image.Image) -> float:
    return float(picture.getextrema()[0])  # type: ignore[arg-type]


def _check_marks(judgement: Judgement, content: PageContent, code: Code) -> None:
    """What the code is painted with: a vector in black alone, on bare paper."""
    rim = code.bounds.grow(code.module or 2.0)
    parts = [mark for mark in content.marks if isinstance(mark, FillMark | PictureMark) and _belongs(mark, code, rim)]
    for mark in parts:
        if isinstance(mark, PictureMark):
            judgement.add("qr-raster", content.index, code.bounds, value=mark.picture.name)
        elif mark.paint.tone not in (Tone.PAPER, Tone.UNKNOWN) and not mark.paint.black_only:
            judgement.add("qr-colour", content.index, code.bounds, value=mark.paint.title, limit="K100")
    first = min((mark.order for mark in parts), default=None)
    ground = _ground(content, code, first)
    if ground is not None:
        value = ground.paint.title or said("preflight-found-picture")
        judgement.add("qr-ground", content.index, code.bounds, value=value, limit=said("preflight-found-no-ink"))


def _belongs(mark: Mark, code: Code, rim: Bounds) -> bool:
    """Whether a mark is (part of) the code: dark matter within its rim, or a picture of about its size."""
    if isinstance(mark, PictureMark):
        return mark.bounds.meet(code.bounds).area > 0.9 * code.bounds.area and mark.bounds.area < 4 * code.bounds.area
    covers = isinstance(mark, FillMark) and len(mark.polygons) == 1 and mark.bounds.covers(code.bounds)
    return rim.covers(mark.bounds) and mark.bounds.area > 0 and not covers


def _ground(content: PageContent, code: Code, first: int | None) -> Mark | None:
    """The topmost area with ink below the code; None where it stands on paper."""
    below = [
        mark
        for mark in content.marks[: first or 0]
        if isinstance(mark, FillMark | PictureMark)
        and mark.bounds.covers(code.bounds, 1.0)
        and _outlines(mark) <= _SEGMENTS
        and _lies_under(mark, code.bounds)
    ]
    top = below[-1] if below else None
    return None if top is None or top.paint.tone is Tone.PAPER else top


def _lies_under(mark: Mark, box: Bounds) -> bool:
    """Whether an area is painted below a code, and does not run around it as a frame does."""
    across = [box.left + box.width * share for share in _PLACES]
    down = [box.top + box.height * share for share in _PLACES]
    return any(paints(mark, x, y) for x in across for y in down)


def _outlines(mark: Mark) -> int:
    """How many outlines a fill has; 1 for a picture."""
    return len(mark.polygons) if isinstance(mark, FillMark) else 1
