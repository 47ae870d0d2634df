"""What a theme's templates draw of the editor's texts, in masthead and folio: whether there is room for it.

Told of the field that the editor wrote, with its line, before preflight finds text off the page or a code that no
telephone reads.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from layout.errors import Diagnostic, Severity, error, said
from layout.model.condition import Condition
from layout.model.document import DecidedPage, DrawnText
from layout.press.sight import CODE, Corners, SeenPage
from layout.press.textcheck import SHADES, is_decided, is_level, meet, place_of
from layout.units import Pt, to_mm

_QUIET = 4
"""Modules of white around a code, which are part of its drawing."""
_OVER: Pt = 1.0
"""By which a text may run over the trim: its blank."""
_EXACT: Pt = 0.005
_VIEW = re.compile(r"0 0 ([1-9]\d{0,3}) \d+")
"""Of a code that the program drew: its modules, the white around it among them."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Something that a template drew, and the editor's text in it, if any."""

    place: Corners
    text: str
    wanted: DrawnText | None
    code: bool = False
    module: Pt = 0.0
    """Of a code."""
    size: Pt = 0.0
    """Of type."""
    light: float = 0.0
    """Of type: 0 is black."""

    @property
    def clear(self) -> Corners:
        """What nothing else may stand in: of a code with the white around it."""
        left, top, right, low = self.place
        quiet = _QUIET * self.module
        return left - quiet, top - quiet, right + quiet, low + quiet


def check_drawn(
    pages: Iterable[SeenPage], decided: Iterable[DecidedPage], condition: Condition, first: int
) -> Iterator[Diagnostic]:
    """An error for each field that has no room for what the press can print; *first*: the first page's number."""
    for number, (seen, wanted) in enumerate(zip(pages, decided, strict=False), first):
        drawn = [*_texts(seen, wanted.drawn), *_codes(seen, wanted.drawn)]
        found = [fault for one in drawn for fault in _alone(one, wanted, condition, number)]
        found += [fault for one, other in combinations(drawn, 2) for fault in _together(one, other, number)]
        lines = list(_lines(seen))
        named = [one for one in drawn if one.wanted is not None]
        found += [fault for one in named for other in lines for fault in _together(one, other, number)]
        yield from {(fault.code, fault.span): fault for fault in reversed(found)}.values()
        yield from _left_out(seen, wanted.drawn, number)


def _left_out(seen: SeenPage, wanted: Iterable[DrawnText], number: int) -> Iterator[Diagnostic]:
    """Texts that the page owes its readers, and that none of the theme's templates shows."""
    shown = _bare("".join(text.text for line in seen.lines for text in line.texts if not text.hidden))
    told: set[str] = set()
    for one in wanted:
        if one.owed and one.text and one.field not in told and not _is_shown(one, shown):
            told.add(one.field)
            hint, field, text = said("hint-draw-field"), one.field, one.text
            fault = error(
                "unprinted-field", one.span, hint, form="drawn", page=number, text=text, field=field, number=number
            )
            # in another form than the usual a theme may write it in a way that nobody thought of
            yield replace(fault, severity=Severity.WARNING) if one.forms else fault


def _is_shown(one: DrawnText, shown: str) -> bool:
    return _bare(one.text) in shown or any(re.search(form, shown, re.IGNORECASE) for form in one.forms)


def _bare(text: str) -> str:
    """A text in small letters, without blanks and the strokes that a template may set between its characters."""
    return "".join(text.replace("/", "").split()).casefold()


def _texts(seen: SeenPage, wanted: Iterable[DrawnText]) -> Iterator[_Drawn]:
    known = [one for one in wanted if one.text.strip()]
    for line in seen.lines:
        if line.element is None or is_decided(line):
            continue
        for text in line.texts:
            if text.text.strip() and not text.hidden and is_level(text):
                bare = text.text.replace("/", "")
                own = next((one for one in known if one.text in text.text or one.text == bare), None)
                yield _Drawn(place_of(text), text.text.strip(), own, size=text.size, light=text.light)


def _lines(seen: SeenPage) -> Iterator[_Drawn]:
    """The lines of the page, on which nothing that a template draws may stand."""
    for line in seen.lines:
        for text in line.texts if is_decided(line) else ():
            if text.text.strip() and is_level(text):
                yield _Drawn(place_of(text), text.text.strip(), None, size=text.size, light=text.light)


def _codes(seen: SeenPage, wanted: Iterable[DrawnText]) -> Iterator[_Drawn]:
    for area in seen.pictures:
        drawn = _VIEW.fullmatch(area.element.get("viewBox") or "") if area.name.startswith(CODE) else None
        if drawn and area.element.get("data-code"):
            modules = int(drawn[1])
            left, top, right, low = area.place
            module = (right - left) / modules
            quiet, text = _QUIET * module, area.name.removeprefix(CODE)
            own = next((one for one in wanted if one.text == text), None)
            yield _Drawn((left + quiet, top + quiet, right - quiet, low - quiet), text, own, True, module)


def _alone(drawn: _Drawn, page: DecidedPage, condition: Condition, number: int) -> Iterator[Diagnostic]:
    own, least = drawn.wanted, condition.qr_module_min
    if own is None:
        return
    if not drawn.code and drawn.size < condition.text_min - _EXACT:
        size = f"{drawn.size:.1f}"
        yield error(
            "masthead-room", own.span, _HINT, form="small", page=number, text=own.text, field=own.field, size=size
        )
    left, top, right, low = drawn.place
    if left < -_OVER or top < -_OVER or right > page.width + _OVER or low > page.height + _OVER:
        yield error("masthead-room", own.span, _HINT, page=number, text=own.text, field=own.field)
    if drawn.code and drawn.module < least - _EXACT:
        module, wanted, hint = f"{to_mm(drawn.module):.2f}", f"{to_mm(least):.2f}", said("hint-shorter-address")
        yield error("code-too-small", own.span, hint, page=number, text=own.text, module=module, least=wanted)


_HINT = said("hint-masthead-room")


def _together(one: _Drawn, other: _Drawn, page: int) -> Iterator[Diagnostic]:
    """That two stand on one another, told of the longer one that the editor wrote; not a pale sign below a text, nor a
    text in its shadow.
    """
    if not (one.code or other.code) and (abs(one.light - other.light) >= SHADES or one.text == other.text):
        return
    height = min(drawn.place[3] - drawn.place[1] for drawn in (one, other))
    if not (meet(one.clear, other.place, height) or meet(one.place, other.clear, height)):
        return
    named = [drawn for drawn in (one, other) if drawn.wanted is not None]
    if not named:
        return
    blamed = max(named, key=lambda drawn: (not drawn.code, drawn.place[2] - drawn.place[0]))
    own, against = blamed.wanted, other if blamed is one else one
    if own is None:
        return
    if blamed.code:
        yield error("masthead-room", own.span, _HINT, form="code", page=page, text=own.text, field=own.field)
    else:
        text = against.text
        yield error("masthead-room", own.span, _HINT, form="on", page=page, text=own.text, field=own.field, other=text)
