"""Where things stand against the trim: bleed where something reaches it, safety for what must not be cut."""

from layout.errors import said
from layout.judge.checks.colours import described
from layout.judge.colour import Tone
from layout.judge.geometry import Bounds
from layout.judge.judgement import Example, Judgement
from layout.judge.marks import Mark, PageContent, PaintContext, TextMark
from layout.judge.words import mm
from layout.units import PT_PER_MM, Pt, to_mm

_TOUCH = 0.2 * PT_PER_MM
"""What ends this near the trim was meant to reach it."""
_TOLERANCE = 0.1 * PT_PER_MM
_OVERLAP_LEAST = 1.0 * PT_PER_MM
"""How far along an edge something must run to need bleed there."""
_INVISIBLE = (3, 7)
_EDGES = {
    "left": said("preflight-edge-left"),
    "top": said("preflight-edge-top"),
    "right": said("preflight-edge-right"),
    "bottom": said("preflight-edge-bottom"),
}


def check_page(judgement: Judgement, content: PageContent) -> None:
    """Judge the places of one page's marks."""
    inked = 0
    for mark in content.marks:
        if mark.context is not PaintContext.PAGE or _without_ink(mark):
            continue
        if isinstance(mark, TextMark):
            _check_text(judgement, content, mark)
        within = mark.bounds.meet(content.trim)
        if within.empty or (within.width < _TOLERANCE and within.height < _TOLERANCE):
            continue
        inked += 1
        edges = _edges_reached(mark.bounds, content.trim)
        if not isinstance(mark, TextMark) and edges:
            _check_bleed(judgement, content, mark, edges)
        elif not edges:
            _check_safety(judgement, content, mark)
    if not inked and content.complete:
        judgement.add("page-empty", content.index)


def _without_ink(mark: Mark) -> bool:
    if isinstance(mark, TextMark) and (mark.blank or mark.mode in _INVISIBLE):
        return True
    return mark.paint.tone is Tone.PAPER


def _edges_reached(bounds: Bounds, trim: Bounds) -> list[str]:
    reached = {
        "left": bounds.left < trim.left + _TOUCH,
        "top": bounds.top < trim.top + _TOUCH,
        "right": bounds.right > trim.right - _TOUCH,
        "bottom": bounds.bottom > trim.bottom - _TOUCH,
    }
    return [edge for edge, does in reached.items() if does]


def _check_text(judgement: Judgement, content: PageContent, mark: TextMark) -> None:
    """Text is either wholly inside the trim or, as a slug line, wholly outside the bleed and on the sheet."""
    whole, trim = mark.whole, content.trim
    if trim.covers(whole, _TOLERANCE) or (mark.strange and mark.bounds.empty):
        return
    outside_bleed = whole.meet(content.bleed.grow(-_TOLERANCE)).area <= 0
    if outside_bleed and content.media.covers(whole, _TOLERANCE):
        return
    value = said("preflight-found-cut-by-trim") if whole.meet(trim).area > 0 else said("preflight-found-beyond-trim")
    judgement.add(
        "text-off-page",
        content.index,
        whole.meet(content.media.grow(PT_PER_MM * 20)),
        value=value,
        detail=described(mark),
    )


def _check_bleed(judgement: Judgement, content: PageContent, mark: Mark, edges: list[str]) -> None:
    wanted = judgement.condition.bleed
    if wanted <= 0:
        return
    shown, trim = mark.bounds.meet(content.bleed), content.trim
    within = shown.meet(trim)
    beyond = {
        "left": (trim.left - shown.left, within.height),
        "top": (trim.top - shown.top, within.width),
        "right": (shown.right - trim.right, within.height),
        "bottom": (shown.bottom - trim.bottom, within.width),
    }
    short = [edge for edge in edges if beyond[edge][0] < wanted - _TOLERANCE and beyond[edge][1] >= _OVERLAP_LEAST]
    if short:
        least = max(0.0, to_mm(min(beyond[edge][0] for edge in short)))
        sides = tuple(_EDGES[edge] for edge in short)
        value = said("preflight-found-edges", edges=sides, least=f"{least:.1f}")
        limit = mm(f"{to_mm(wanted):g}", least=True)
        judgement.add("bleed-missing", content.index, mark.bounds, value=value, limit=limit, detail=described(mark))


def _check_safety(judgement: Judgement, content: PageContent, mark: Mark) -> None:
    trim, bounds, safety = content.trim, mark.bounds, judgement.condition.safety
    nearest: Pt = min(
        bounds.left - trim.left, bounds.top - trim.top, trim.right - bounds.right, trim.bottom - bounds.bottom
    )
    if nearest < safety - _TOLERANCE:
        value, limit = mm(f"{to_mm(nearest):.1f}"), mm(f"{to_mm(safety):.3g}", least=True)
        judgement.add(
            "live-matter",
            content.index,
            bounds,
            value=Example(value, rank=nearest),
            limit=limit,
            detail=described(mark),
        )
