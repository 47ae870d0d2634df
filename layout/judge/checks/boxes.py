"""Page boxes, and what hangs on a page beside its content: annotations, actions, groups."""

import itertools

from layout.errors import Said, said
from layout.judge.geometry import Bounds, boxed
from layout.judge.judgement import Judgement
from layout.judge.marks import PageContent
from layout.judge.pages import box
from layout.pdf import objects
from layout.pdf.objects import Raw
from layout.units import Pt, to_mm

_TOLERANCE = 0.02
"""Points by which one box may stand out of another: rounding when writing."""
_SIZE_TOLERANCE = 0.5
_HARMLESS = ("TrapNet", "PrinterMark", "Popup")
"""Annotations that PDF/X lets be."""


def check_page(judgement: Judgement, content: PageContent) -> None:
    """Judge one page's dictionary."""
    page = judgement.document.pdf.pages[content.index].obj
    _check_boxes(judgement, content, page)
    _check_annotations(judgement, content, page)
    if objects.entry(page, "/AA") is not None:
        judgement.add("actions", content.index, value="AA")
    group = objects.entry(page, "/Group")
    if judgement.x1a and objects.name(objects.entry(group, "/S")) == "Transparency":
        judgement.add("transparency", content.index, value="Group")
    if objects.entry(page, "/PresSteps") is not None:
        judgement.add("actions", content.index, value="PresSteps")


def _check_boxes(judgement: Judgement, content: PageContent, page: Raw) -> None:
    index = content.index
    trim, art = box(page, "TrimBox"), box(page, "ArtBox")
    if trim is None and art is None:
        judgement.add("trim-box", index, value=said("preflight-found-none"))
    elif trim is not None and art is not None:
        judgement.add("trim-box", index, value=said("preflight-found-boxes", first="TrimBox", second="ArtBox"))
    named = [("TrimBox" if trim else "ArtBox", content.trim), ("BleedBox", content.bleed), ("MediaBox", content.media)]
    present = [pair for pair in named if box(page, pair[0]) is not None]
    for (inner_name, inner), (outer_name, outer) in itertools.pairwise(present):
        if not outer.covers(inner, _TOLERANCE):
            judgement.add(
                "box-order", index, inner, value=f"{inner_name} ⊄ {outer_name}", limit=f"{inner_name} ⊂ {outer_name}"
            )
    if not content.shown.covers(content.trim, _TOLERANCE) and box(page, "CropBox") is not None:
        judgement.add(
            "crop-box", index, content.shown, value=_size(content.shown), limit=_size(content.trim, least=True)
        )
    unit = objects.number(objects.entry(page, "/UserUnit"), 1.0)
    if unit != 1:
        judgement.add("page-scaling", index, value=f"UserUnit {unit:g}", limit="1")


def _size(bounds: Bounds, least: bool = False) -> Said:
    width, height = (f"{to_mm(side):.1f}" for side in (bounds.width, bounds.height))
    return said("preflight-found-size.least" if least else "preflight-found-size", width=width, height=height)


def check_sizes(judgement: Judgement, contents: list[PageContent], asked: tuple[Pt, Pt] | None) -> None:
    """All pages have the trim size that is asked for, or else that of the first page."""
    if not contents:
        return
    width, height = asked or (contents[0].trim.width, contents[0].trim.height)
    for content in contents:
        trim = content.trim
        if abs(trim.width - width) > _SIZE_TOLERANCE or abs(trim.height - height) > _SIZE_TOLERANCE:
            limit = _size(Bounds(0, 0, width, height))
            judgement.add("page-size", content.index, value=_size(trim), limit=limit)


def _check_annotations(judgement: Judgement, content: PageContent, page: Raw) -> None:
    for annotation in objects.items(objects.entry(page, "/Annots"))[:1000]:
        kind = objects.name(objects.entry(annotation, "/Subtype"))
        corners = objects.numbers(objects.entry(annotation, "/Rect"))
        bounds = boxed(content.to_page, *corners) if len(corners) == 4 else content.trim
        if kind not in _HARMLESS and bounds.touches(content.bleed):
            judgement.add("annotation", content.index, bounds.meet(content.media), value=kind or "?")
