"""Ink that is on no plate of ours: told, so that nothing passes that was not counted."""

from collections.abc import Iterable

from layout.errors import Argument, said
from layout.judge.appearance import ANNOTATIONS_MOST, appearance, printed
from layout.judge.checks.colours import described, fault_of
from layout.judge.colour import Space, in_light
from layout.judge.decoding import in_inks
from layout.judge.geometry import Bounds, boxed
from layout.judge.judgement import Example, Judgement
from layout.judge.marks import Mark, PageContent, PaintContext, PictureMark, ShadingMark, TextMark
from layout.judge.rules import RULES
from layout.pdf import objects
from layout.pdf.objects import Raw

_FAMILIES = ("Pattern", "?")
"""Spaces of which others tell."""
_BROKEN = {
    "content-unreadable",
    "default-space",
    "nesting-too-deep",
    "operands-malformed",
    "operator-unknown",
    "recursion",
    "reference",
    "resource-missing",
}
"""Notices of what every reader makes something else of."""
_ALL = 400.0


def check_page(judgement: Judgement, content: PageContent) -> None:
    """Tell what of one page's ink was not counted: a warning where it may be too much, else a note."""
    for mark in content.marks:
        why = _escapes(judgement, content, mark)
        if why:
            tell(judgement, content, mark, why, _most(judgement, mark))
    for annotation in _undrawn(judgement.document.pdf.pages[content.index].obj):
        corners = objects.numbers(objects.entry(annotation, "/Rect"))
        bounds = boxed(content.to_page, *corners) if len(corners) == 4 else content.trim
        kind = objects.name(objects.entry(annotation, "/Subtype"))
        _note(judgement, content, bounds.meet(content.bleed), said("preflight-uncounted-annotation", kind=kind))
    broken = any(notice.code in _BROKEN for notice in content.notices) or not content.complete
    if broken or judgement.has("file-damaged") or judgement.has("colour-broken", content.index):
        _note(judgement, content, None, said("preflight-uncounted-broken"))


def _most(judgement: Judgement, mark: Mark) -> float:
    """The ink that a mark can lay at most; 0 where its colour is wrong by another rule."""
    space = _space(mark)
    if space.family not in _FAMILIES and not in_inks(space):
        return _ALL if fault_of(space, judgement) is None else 0.0
    return possible([mark])


def tell(judgement: Judgement, content: PageContent, mark: Mark, why: Argument, most: float) -> None:
    """Tell of a mark. *most*: the ink, percent, that it can lay at most."""
    rule = RULES["ink-uncounted"]
    warned = most > judgement.condition.ink_warning
    bounds = where(mark).meet(content.bleed)
    rule = rule if warned else rule.mildest
    judgement.add(rule, content.index, bounds, value=Example(why, (why, warned)), detail=described(mark))


def _note(judgement: Judgement, content: PageContent, bounds: Bounds | None, why: Argument) -> None:
    judgement.add(RULES["ink-uncounted"].mildest, content.index, bounds, value=why)


def where(mark: Mark) -> Bounds:
    """Where a mark shows; one within a pattern or a glyph wherever that is drawn."""
    return mark.bounds if mark.context is PaintContext.PAGE else mark.clip.bounds


def _space(mark: Mark) -> Space:
    return mark.picture.space if isinstance(mark, PictureMark) and not mark.picture.stencil else mark.paint.space


def _escapes(judgement: Judgement, content: PageContent, mark: Mark) -> Argument:
    """Why a mark's ink is not known, or not how much of it shows; empty where it is."""
    if where(mark).meet(content.bleed).empty or (isinstance(mark, TextMark) and _unseen(mark)):
        return ""
    if mark.hidden:
        return said("preflight-uncounted-layer")
    space = _space(mark)
    if space.family not in _FAMILIES and not in_inks(space):
        return said("preflight-uncounted-colour", space=space.title)
    if _tagged(judgement, space):
        return said("preflight-uncounted-colour", space=space.title)
    if content.blending is not None and in_light(content.blending) and _blends(mark):
        return said("preflight-uncounted-blend", mode=content.blending.title)
    tiled = mark.context is not PaintContext.PAGE and isinstance(mark, PictureMark) and not mark.picture.stencil
    return mark.uncertain or (said("preflight-uncounted-pattern") if tiled else "")


def _unseen(mark: TextMark) -> bool:
    return mark.blank or mark.mode in (3, 7) or mark.font.type3


def _tagged(judgement: Judgement, space: Space) -> bool:
    """Whether inks are given for another condition: a press may turn them into its own."""
    tagged = space.base if space.family == "Indexed" else space
    return tagged is not None and tagged.family == "ICCBased" and tagged.profile not in judgement.intent_profiles


def _blends(mark: Mark) -> bool:
    veiled = isinstance(mark, PictureMark) and mark.picture.soft_masked
    return mark.alpha < 1 or mark.blend not in ("Normal", "Compatible") or mark.soft_mask or veiled


def _undrawn(page: Raw) -> Iterable[Raw]:
    """Annotations that are printed and bring no picture of themselves, and fields: every reader has its own way."""
    for annotation in objects.items(objects.entry(page, "/Annots"))[:ANNOTATIONS_MOST]:
        border = objects.numbers(objects.entry(annotation, "/Border"))
        width = objects.number(
            objects.entry(objects.entry(annotation, "/BS"), "/W"), border[2] if len(border) > 2 else 1
        )
        bare = objects.name(objects.entry(annotation, "/Subtype")) in ("Link", "Widget") and not width
        drawn = appearance(annotation) is not None and objects.entry(annotation, "/FT") is None
        if objects.is_dictionary(annotation) and printed(annotation) and not drawn and not bare:
            yield annotation


def possible(marks: Iterable[Mark]) -> float:
    """A bound on the ink, percent, that needs no painting: the most one mark lays where none adds to another."""
    most = 0.0
    for mark in marks:
        own = mark.paint.total
        if isinstance(mark, ShadingMark):
            own = _ALL if mark.peak is None else mark.peak
        if isinstance(mark, PictureMark) and not mark.picture.stencil:
            own = 100.0 if _gray(mark) else 100.0 * min(4, mark.picture.space.components)
            own = _ALL if mark.picture.space.family == "Indexed" or "All" in mark.picture.space.colorants else own
        adds = mark.knocks_out_nothing or mark.alpha < 1 or mark.blend != "Normal"
        most = most + own if adds else max(most, own)
    return most


def _gray(mark: PictureMark) -> bool:
    return mark.picture.space.components == 1 and mark.picture.space.family != "Indexed"
