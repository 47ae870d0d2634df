"""Ink that is on no plate of ours: told, so that nothing passes that was not counted."""

from collections.abc import Iterable, Iterator

from layout.judge.checks.colours import described, fault_of
from layout.judge.decoding import in_inks
from layout.judge.geometry import Bounds
from layout.judge.judgement import Judgement
from layout.judge.marks import Mark, PageContent, PaintContext, PictureMark, ShadingMark, TextMark

_GRADIENTS_MOST = 200
"""On a page, of which each is compared with all that lies on it."""
_FAMILIES = ("Pattern", "?")
"""Spaces of which others tell."""


def check_page(judgement: Judgement, content: PageContent) -> None:
    """Tell what of one page's ink was not counted and may be too much."""
    for mark in content.marks:
        if not where(mark).meet(content.trim).empty and _escapes(judgement, mark):
            judgement.add("ink-uncounted", content.index, where(mark).meet(content.bleed), value=described(mark))
    gradients = [mark for mark in content.marks if isinstance(mark, ShadingMark) and mark.peak][:_GRADIENTS_MOST]
    for mark, other in _over(gradients, content.marks):
        most = (mark.peak or 0.0) + (other.peak or 0.0 if isinstance(other, ShadingMark) else possible([other]))
        if most > judgement.condition.ink_warning:
            both = mark.bounds.meet(other.bounds)
            judgement.add("ink-uncounted", content.index, both, value=described(mark), detail=described(other))


def where(mark: Mark) -> Bounds:
    """Where a mark shows; one within a pattern or a glyph wherever that is drawn."""
    return mark.bounds if mark.context is PaintContext.PAGE else mark.clip.bounds


def _escapes(judgement: Judgement, mark: Mark) -> bool:
    """Whether a mark's ink is not known, or not how much of it shows."""
    space = mark.picture.space if isinstance(mark, PictureMark) and not mark.picture.stencil else mark.paint.space
    if isinstance(mark, TextMark) and mark.blank:
        return False
    if space.family not in _FAMILIES and not in_inks(space):
        return fault_of(space, judgement) is None
    veiled = mark.soft_mask and not isinstance(mark, ShadingMark)
    tiled = mark.context is not PaintContext.PAGE and isinstance(mark, PictureMark)
    return (veiled or tiled) and possible([mark]) > judgement.condition.ink_warning


def _over(gradients: Iterable[ShadingMark], marks: Iterable[Mark]) -> Iterator[tuple[ShadingMark, Mark]]:
    """Gradients and what lies on them or below them, where the upper one adds to the lower; type does no harm."""
    for gradient in gradients:
        for mark in marks:
            upper = mark if mark.order > gradient.order else gradient
            adds = upper.knocks_out_nothing or upper.alpha < 1 or upper.blend != "Normal"
            if (
                mark is not gradient
                and adds
                and not isinstance(mark, TextMark)
                and mark.bounds.touches(gradient.bounds)
            ):
                yield gradient, mark


def possible(marks: Iterable[Mark]) -> float:
    """A bound on the ink, percent, that needs no painting: the most one mark lays where none adds to another."""
    most = 0.0
    for mark in marks:
        own = mark.paint.total
        if isinstance(mark, PictureMark) and not mark.picture.stencil:
            own = 100.0 if _gray(mark) else 100.0 * min(4, mark.picture.space.components)
            own = 400.0 if mark.picture.space.family == "Indexed" or "All" in mark.picture.space.colorants else own
        adds = mark.knocks_out_nothing or mark.alpha < 1 or mark.blend != "Normal"
        most = most + own if adds else max(most, own)
    return most


def _gray(mark: PictureMark) -> bool:
    return mark.picture.space.components == 1 and mark.picture.space.family != "Indexed"
