"""Colour spaces, transparency, spot and registration colours, and whatever the interpreter noticed on its way."""

from layout.errors import Argument, Said, said
from layout.judge.colour import PROCESS, Space, Tone
from layout.judge.geometry import Bounds
from layout.judge.judgement import Example, Judgement
from layout.judge.marks import (
    FillMark,
    Mark,
    PageContent,
    PaintContext,
    PictureMark,
    ShadingMark,
    StrokeMark,
    TextMark,
)
from layout.model.condition import Condition

_NORMAL_BLENDS = ("Normal", "Compatible")
_ALLOWED: tuple[Argument, ...] = ("CMYK", said("preflight-found-gray"), said("preflight-found-spot"))
"""Colours that PDF/X-1a takes."""
_PLATES = (*PROCESS, "All", "None")
_NOTICES = {
    "content-unreadable": "content-broken",
    "content-too-large": "file-unfinished",
    "default-space": "colour-default",
    "forms-too-many": "file-unfinished",
    "halftone": "halftone",
    "nesting-too-deep": "content-broken",
    "operands-malformed": "content-broken",
    "operator-unknown": "operator",
    "opi": "opi",
    "pattern-too-fine": "file-unfinished",
    "postscript": "postscript",
    "recursion": "content-broken",
    "reference": "external",
    "resource-missing": "resource-missing",
    "state-unbalanced": "content-broken",
    "text-without-font": "content-broken",
    "transfer-curve": "transfer-curve",
}
"""The interpreter's notices → rules. Optional content and transparency depend on the level."""
_UNNAMED = {
    "content-unreadable": said("preflight-notice-content-unreadable"),
    "content-too-large": said("preflight-notice-content-too-large"),
    "forms-too-many": said("preflight-notice-forms-too-many"),
    "nesting-too-deep": said("preflight-notice-nesting-too-deep"),
    "operands-malformed": said("preflight-notice-operands-malformed"),
    "recursion": said("preflight-notice-recursion"),
    "text-without-font": said("preflight-notice-text-without-font"),
}
"""What is said of notices that name nothing."""


def check_page(judgement: Judgement, content: PageContent) -> None:
    """Judge the colours of one page and report the interpreter's notices."""
    painted: set[Space] = set()
    for mark in content.marks:
        painted.add(mark.paint.space)
        _check_space(judgement, content.index, mark.paint.space, mark)
        _check_transparency(judgement, content.index, mark)
        if judgement.condition.black_only and _on_page(mark, content) and _in_colour(mark, judgement.condition):
            value = mark.paint.title if mark.paint.values else mark.paint.space.title
            judgement.add("plate-unwanted", content.index, _where(mark), value=value, detail=described(mark))
        registration = mark.paint.tone is Tone.REGISTRATION or "All" in mark.paint.space.colorants
        if registration and _on_page(mark, content):
            judgement.add("registration-colour", content.index, mark.bounds, value="All")
        if mark.overprint and mark.paint.tone is Tone.PAPER and isinstance(mark, TextMark | FillMark | StrokeMark):
            judgement.add("white-overprint", content.index, mark.bounds, value=mark.paint.title, detail=described(mark))
    for space in content.chosen:
        if space not in painted:
            _check_space(judgement, content.index, space, None)
    _report_notices(judgement, content)


def _on_page(mark: Mark, content: PageContent) -> bool:
    """Whether it shows within the trim: what lies outside are printer's marks."""
    return mark.context is PaintContext.PAGE and mark.bounds.meet(content.trim).area > 0


def _in_colour(mark: Mark, condition: Condition) -> bool:
    """Whether it lays ink on another plate than black, and on one that is none of the spot colours that are printed.

    Pictures and shadings may, whose space has other inks.
    """
    printed = {"Black", "All", "None", *(spot.name for spot in condition.spots)}
    if condition.spots_most and not condition.spots:  # a file of which nobody says what is printed
        printed.update(_spots(mark.paint.space))
    if isinstance(mark, ShadingMark) or (isinstance(mark, PictureMark) and not mark.picture.stencil):
        space = mark.picture.space if isinstance(mark, PictureMark) else mark.paint.space
        space = space.base if space.family == "Indexed" and space.base else space
        if space.family in ("Separation", "DeviceN"):
            return not set(space.colorants) <= printed
        return space.family != "?" and space.components > 1
    return bool(set(mark.paint.inks or ()) - printed)


def described(mark: Mark) -> Said:
    """What a mark is: the text itself, or its kind."""
    if isinstance(mark, TextMark):
        return (
            said("preflight-mark-text", text=mark.text.strip()) if mark.text.strip() else said("preflight-mark-blank")
        )
    if isinstance(mark, PictureMark):
        return said("preflight-mark-picture", name=mark.picture.name)
    if isinstance(mark, ShadingMark):
        return said("preflight-mark-shading")
    return said("preflight-mark-rule") if isinstance(mark, StrokeMark) else said("preflight-mark-area")


def _check_space(judgement: Judgement, page: int, space: Space, mark: Mark | None) -> None:
    rule = fault_of(space, judgement)
    if rule is None:
        known = judgement.spots
        for name in _spots(space):
            if name in known:
                continue
            judgement.add("spot-colour", page, None if mark is None else mark.bounds, value=name)
        return
    bounds = None if mark is None else _where(mark)
    value = space.title if mark is None or not mark.paint.values else mark.paint.title
    limit = _ALLOWED if judgement.x1a else (*_ALLOWED, "ICC", "Lab")
    detail = "" if mark is None else described(mark)
    judgement.add(rule, page, bounds, value=Example(value, space.title), limit=limit, detail=detail)


def _where(mark: Mark) -> Bounds | None:
    """Where a mark shows; for the cell of a pattern, all that the pattern fills."""
    bounds = mark.clip.bounds if mark.context is PaintContext.PATTERN else mark.bounds
    return None if bounds.empty else bounds


def _spots(space: Space) -> list[str]:
    """The colorants of a space that are no process inks."""
    if space.family in ("Separation", "DeviceN"):
        return [name for name in space.colorants if name not in _PLATES]
    return _spots(space.base) if space.family in ("Indexed", "Pattern") and space.base else []


def fault_of(space: Space, judgement: Judgement) -> str | None:  # noqa: PLR0911 - one answer a family
    """The rule that a colour space breaks at the level asked for."""
    family = space.family
    if family in ("DeviceCMYK", "DeviceGray"):
        return None
    if family == "?":
        return "colour-broken"
    if family in ("Indexed", "Pattern"):
        return fault_of(space.base, judgement) if space.base else None
    if family in ("Separation", "DeviceN"):
        below = fault_of(space.base, judgement) if space.base else "colour-broken"
        return "colour-alternate" if below else None
    if family in ("DeviceRGB", "CalRGB"):
        return "colour-rgb" if judgement.x1a or family == "DeviceRGB" else None
    if not judgement.x1a:
        return "colour-profile" if space.profile and space.profile in judgement.intent_profiles else None
    return "colour-rgb" if family == "ICCBased" and space.components == 3 else "colour-managed"


def _check_transparency(judgement: Judgement, page: int, mark: Mark) -> None:
    if not judgement.x1a:
        return
    if mark.alpha < 1:
        key = "CA" if isinstance(mark, StrokeMark) else "ca"
        judgement.add("transparency", page, mark.bounds, value=f"{key} {mark.alpha:.3g}", detail=described(mark))
    if mark.blend not in _NORMAL_BLENDS:
        judgement.add("transparency", page, mark.bounds, value=f"BM {mark.blend}", detail=described(mark))
    if mark.soft_mask or (isinstance(mark, PictureMark) and mark.picture.soft_masked):
        judgement.add("transparency", page, mark.bounds, value="SMask", detail=described(mark))


def _report_notices(judgement: Judgement, content: PageContent) -> None:
    see_through = judgement.x1a and any(notice.code == "transparency" for notice in content.notices)
    told = {one.value for one in judgement.breaches() if one.rule == "transparency"} if see_through else set()
    for notice in content.notices:
        if notice.code == "transparency":
            if judgement.x1a and notice.value not in told:
                judgement.add("transparency", content.index, value=notice.value)
        elif notice.code == "optional-content":
            if judgement.x1a:
                judgement.add("layers", content.index, value=notice.value)
        else:
            value = notice.value or _UNNAMED[notice.code]
            judgement.add(_NOTICES[notice.code], content.index, notice.bounds, value=value)
    if not content.complete and not judgement.has("file-unfinished"):
        judgement.add("file-unfinished", content.index)
