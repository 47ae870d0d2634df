"""Text: sizes that print, black on the black plate, white that shows, nothing hidden."""

from layout.errors import said
from layout.judge.checks.colours import described
from layout.judge.colour import Paint, Tone
from layout.judge.grounds import Grounds
from layout.judge.judgement import Judgement
from layout.judge.marks import PageContent, PaintContext, TextMark
from layout.judge.rules import RULES
from layout.judge.words import points
from layout.units import Pt

_ROUNDING = 0.02
"""Points by which a size may fall short of its limit: rounding of matrices."""
_INVISIBLE = (3, 7)
_NEAR_BLACK_K = 0.8
"""With this much black and anything beside it, text is meant to be black."""
_NEAR_BLACK_CMY = 0.55
"""With this much of each of the three, it is black made of colours."""
_READING_SIZE = 18.0
"""Up to here black text is read; above it is display, where some shops allow a richer black."""
_SHOWN_LEAST = 0.7
"""Share of a text's area that a clip must leave."""


def check_page(judgement: Judgement, content: PageContent, grounds: Grounds) -> None:
    """Judge the text of one page that shows within the trim."""
    for mark in content.marks:
        if isinstance(mark, TextMark) and mark.context is PaintContext.PAGE and not mark.blank:
            _check_hidden(judgement, content, mark)
            if mark.bounds.meet(content.trim).area > 0 and mark.mode not in _INVISIBLE:
                _check_mark(judgement, content.index, mark, grounds)


def _check_hidden(judgement: Judgement, content: PageContent, mark: TextMark) -> None:
    if mark.mode == 3:
        judgement.add("text-invisible", content.index, mark.bounds, value="Tr 3", detail=described(mark))
    whole = mark.whole.meet(content.media)
    if mark.strange:
        return  # what of artwork is cut off was judged with it; marks around it are
    if whole.area > 0 and mark.bounds.area < _SHOWN_LEAST * whole.area and whole.meet(content.trim).area > 0:
        share = f"{100 * mark.bounds.area / whole.area:.0f} %"
        judgement.add("text-clipped", content.index, whole, value=share, detail=described(mark))


def _check_mark(judgement: Judgement, page: int, mark: TextMark, grounds: Grounds) -> None:
    paint, condition = mark.paint, judgement.condition
    if paint.tone is Tone.PAPER:
        ground = grounds.under(mark)
        if ground is None and not mark.overprint:
            judgement.add("text-invisible", page, mark.bounds, value=paint.title, detail=described(mark))
        elif not mark.overprint:
            _check_size(judgement, page, mark, "text-small-reversed", condition.text_min_colours)
        return
    if paint.tone is Tone.COLOURS:
        if is_meant_black(paint):
            rule = RULES["text-black-colours"]
            graded = rule if mark.size <= _READING_SIZE else rule.milder
            judgement.add(graded, page, mark.bounds, value=paint.title, limit="K100", detail=described(mark))
        else:
            _check_size(judgement, page, mark, "text-small-colours", condition.text_min_colours)
        return
    tinted = paint.tone is Tone.TINT
    limit = condition.text_min_tinted if tinted else condition.text_min
    _check_size(judgement, page, mark, "text-small-tinted" if tinted else "text-small", limit)
    if paint.black_only and not tinted:
        _check_overprint(judgement, page, mark, grounds)


def is_meant_black(paint: Paint) -> bool:
    """Whether a colour of several inks is a black to the eye."""
    laid = paint.inks or {}
    return (
        laid.get("Black", 0) >= _NEAR_BLACK_K
        or min(laid.get(ink, 0) for ink in ("Cyan", "Magenta", "Yellow")) >= _NEAR_BLACK_CMY
    )


def _check_size(judgement: Judgement, page: int, mark: TextMark, rule: str, limit: Pt) -> None:
    if mark.size < limit - _ROUNDING:
        value, asked = points(f"{mark.size:.3g}"), points(f"{limit:g}", least=True)
        judgement.add(rule, page, mark.bounds, value=value, limit=asked, detail=described(mark))


def _check_overprint(judgement: Judgement, page: int, mark: TextMark, grounds: Grounds) -> None:
    """On bare paper knocking out does no harm; above other ink, white shows at the slightest misregister."""
    if mark.overprint and mark.paint.space.family != "DeviceGray":
        return
    ground = grounds.under(mark)
    if ground is not None and not ground.paint.black_only:
        judgement.add(
            "text-black-knockout",
            page,
            mark.bounds,
            value=mark.paint.title,
            limit=said("preflight-found-overprint"),
            detail=described(mark),
        )
