"""Pictures that are drawn, not made of pixels: a page of a PDF, as advertisers send it, or an SVG. Sizes alone."""

import re
from pathlib import Path

from layout.errors import Span, said
from layout.fields.context import Context
from layout.model.issue import Picture, VectorSize
from layout.pdf.artwork import MeasuredPage, measure
from layout.units import PT_PER_MM, css_pixels

LEAST, MOST = 5 * PT_PER_MM, 2000 * PT_PER_MM
"""Points that a page of a PDF may be wide and high: no place on a newspaper is smaller or larger."""
OBLONG = 50
"""How many times as long as wide it may be."""
_ROOT = re.compile(r"<(?:[\w.-]+:)?svg\b[^>]*>", re.DOTALL)
_ATTRIBUTE = re.compile(r"\b(width|height|viewBox)\s*=\s*[\"']([^\"']*)[\"']")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?", re.IGNORECASE)
_HINTS = {
    "encrypted": said("hint-artwork-unlocked"),
    "layers": said("hint-artwork-layers"),
    "trim": said("hint-trim-within"),
}
"""What to do about why a page cannot be placed."""
_HEAD = 1 << 17
"""Bytes in which an SVG's root stands, behind remarks and declarations of drawing programs."""


def is_svg(head: bytes, path: Path) -> bool:
    """Whether a file is meant as an SVG, by its first bytes or its name."""
    return b"<svg" in head or (
        path.suffix.lower() == ".svg" and head.lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t")[:1] == b"<"
    )


def drawn_page(path: Path, span: Span, context: Context) -> Picture | None:
    """A PDF of one page, which becomes a picture; what cannot be one is told."""
    page = measure(path)
    if page.fault:
        form = "" if page.fault == "broken" else page.fault
        hint = _HINTS.get(form, said("hint-artwork-again"))
        context.error("bad-artwork", span, hint, form=form, file=path.name)
        return None
    if page.pages > 1:
        hint = said("hint-artwork-one-page")
        context.error("bad-artwork", span, hint, form="pages", file=path.name, pages=page.pages)
        return None
    if not _is_sound(page):
        width, height = round(page.width / PT_PER_MM), round(page.height / PT_PER_MM)
        hint = said("hint-artwork-size")
        context.error("bad-artwork", span, hint, form="size", file=path.name, width=width, height=height)
        return None
    if page.overlaid:
        hint = said("hint-artwork-flattened")
        context.findings.warning("artwork-left-out", span, hint, story=context.story, file=path.name)
    if page.acts:
        context.findings.note("artwork-left-out", span, form="acts", story=context.story, file=path.name)
    if not page.trimmed:
        hint = said("hint-trim-box")
        context.findings.warning("no-trim-box", span, hint, story=context.story, file=path.name)
    return Picture(path, 0, 0, span, VectorSize(page.width, page.height, page.bleed, exact=True))


def _is_sound(page: MeasuredPage) -> bool:
    short, long = sorted((page.width, page.height))
    return short >= LEAST and long <= MOST and long <= OBLONG * short


def drawing(path: Path, span: Span, context: Context) -> Picture | None:
    """An SVG with the shape that its root says; the press looks at the rest of it."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    text = head.decode("utf-16" if head.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8", "replace")
    root = _ROOT.search(text)
    said_of_it = dict(_ATTRIBUTE.findall(root[0])) if root else {}
    box = [float(number) for number in _NUMBER.findall(said_of_it.get("viewBox", ""))]
    width, height = box[2:] if len(box) == 4 else [css_pixels(said_of_it.get(side, "")) for side in ("width", "height")]
    if not (
        0 < width < MOST * OBLONG and 0 < height < MOST * OBLONG and max(width, height) <= OBLONG * min(width, height)
    ):
        context.error("bad-picture", span, said("hint-drawing-box"), form="drawing", file=path.name)
        return None
    return Picture(path, 0, 0, span, VectorSize(width, height))
