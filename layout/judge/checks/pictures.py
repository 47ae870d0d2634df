"""Pictures: resolution at the placed size, compression, bits, and what must not hang on them."""

from collections.abc import Sequence

from layout.errors import said
from layout.judge.codes import Code
from layout.judge.geometry import Bounds, scales
from layout.judge.judgement import Judgement
from layout.judge.marks import PageContent, PaintContext, PictureMark
from layout.judge.rules import RULES
from layout.units import PT_PER_INCH

_ROUNDING = 0.5
_STRIP = 2
"""Pixels: a picture this narrow is a gradient or a flat colour, whose resolution nobody sees."""
_FORBIDDEN = {
    True: {"LZWDecode": "LZW", "LZW": "LZW", "JPXDecode": "JPEG 2000", "JBIG2Decode": "JBIG2"},
    False: {"LZWDecode": "LZW", "LZW": "LZW"},
}
"""Compressions that a level does not allow; the key is whether it is PDF/X-1a."""


def check_page(judgement: Judgement, content: PageContent, codes: Sequence[Code]) -> None:
    """Judge the pictures of one page. *codes* are its QR codes, whose pixels are squares at any resolution."""
    for mark in content.marks:
        if isinstance(mark, PictureMark):
            _check_form(judgement, content, mark)
            small = min(mark.picture.width, mark.picture.height) <= _STRIP
            is_code = any(_holds(mark.bounds, code.bounds) for code in codes)
            if (
                mark.context is PaintContext.PAGE
                and mark.bounds.meet(content.trim).area > 0
                and not small
                and not is_code
            ):
                _check_resolution(judgement, content, mark)


def _holds(picture: Bounds, code: Bounds) -> bool:
    """Whether a picture is nothing but a code with its margin."""
    return picture.meet(code).area > 0.9 * code.area and picture.area < 4 * code.area


def resolution(mark: PictureMark, more: int = 0) -> float:
    """Pixels per inch at the placed size, the lower of both directions; if it had so many *more* each way."""
    width, height = scales(mark.matrix)
    across, down = mark.picture.width + more, mark.picture.height + more
    return min(across / max(width, 1e-6) * PT_PER_INCH, down / max(height, 1e-6) * PT_PER_INCH)


def _check_resolution(judgement: Judgement, content: PageContent, mark: PictureMark) -> None:
    condition, ppi = judgement.condition, resolution(mark)
    most = resolution(mark, 1)  # cropping leaves whole pixels
    line_art = mark.picture.bits == 1
    good = condition.line_art_ppi if line_art else condition.photo_ppi
    least = condition.line_art_ppi_min if line_art else condition.photo_ppi_min
    rule = "line-art-ppi" if line_art else "picture-ppi"
    size = said("preflight-found-pixels", width=mark.picture.width, height=mark.picture.height)
    value, detail = f"{ppi:.0f} ppi", (mark.picture.name, size)
    if most < least - _ROUNDING:
        judgement.add(rule, content.index, mark.bounds, value=value, limit=f"≥ {least:g} ppi", detail=detail)
    elif most < good - _ROUNDING:
        judgement.add(
            RULES[rule].milder, content.index, mark.bounds, value=value, limit=f"≥ {good:g} ppi", detail=detail
        )


def _check_form(judgement: Judgement, content: PageContent, mark: PictureMark) -> None:
    picture, page, bounds = mark.picture, content.index, mark.bounds
    if picture.width <= 0 or picture.height <= 0:
        judgement.add("picture-broken", page, bounds, value=picture.name, detail=said("preflight-found-no-size"))
        return
    forbidden = _FORBIDDEN[judgement.x1a]
    for name in picture.filters:
        if name in forbidden:
            judgement.add("picture-filter", page, bounds, value=forbidden[name], detail=picture.name)
    if judgement.x1a and picture.bits == 16:
        judgement.add("picture-bits", page, bounds, value="16", limit="≤ 8", detail=picture.name)
    if picture.interpolate:
        judgement.add("picture-interpolate", page, bounds, value=picture.name)
    if picture.alternates:
        judgement.add("picture-alternates", page, bounds, value=picture.name)
    if picture.opi:
        judgement.add("opi", page, bounds, value=picture.name)
    if picture.external:
        judgement.add("external", page, bounds, value=picture.name)
