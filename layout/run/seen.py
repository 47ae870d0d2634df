"""What of the finished page nobody would see, compared with what was decided: lines and pictures, by their names."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from layout.errors import Diagnostic, Span, error, said, warning
from layout.model.body import squeezed
from layout.model.document import DecidedPage, Document
from layout.model.page import PlacedLine, PlacedPicture
from layout.press.culprit import Suspects, with_places
from layout.run.ornaments import ornaments_of
from layout.units import to_mm

_NEAR = 1.0
"""Points by which a painted thing may be off the decided one to be it."""
_SHOWN = 20
"""Characters of a line that a message shows."""
_FAINT = "faint"
_FORM = {"covered": "covered", "struck": "struck", "ground": "ground", "cut": "", _FAINT: _FAINT}
"""Why something is not seen → the form of the sentence."""
_BELOW = ("ground", _FAINT)
"""Why something is not seen on what lies below it."""


Look = Callable[[Document], Sequence[Any] | None]
"""What is not seen of a document (preflight's `UnseenThing`), None where it cannot be printed."""


def unseen_faults(
    document: Document, unseen: Iterable[Any], page: int, look: Look, pale: Mapping[str, Span], suspects: Suspects
) -> list[Diagnostic]:
    """An error for each style of which lines are not seen, for what templates draw, and for each picture.

    *unseen*: what is not seen of the one page of a document; *look* tells it of another, to find the rule at fault;
    *pale*: styles of which no rule is, because theme.yaml has them hardly stand out from the paper; *suspects*: rules
    that were at fault on pages before.
    """
    decided, ornaments = document.decided[0], ornaments_of(document.html)

    def faults_in(things: Iterable[Any]) -> list[Diagnostic]:
        return list(_faults(decided, [one for one in things if not _is_ornament(decided, one, ornaments)], page))

    def faults_of(html: str) -> Iterable[Diagnostic]:
        things = look(replace(document, html=html))
        return found if things is None else faults_in(things)

    found = faults_in(unseen := list(unseen))
    on_pictures = list(_on_pictures(decided, unseen, page))

    own = [one for one in found if one.form in _BELOW and one.said.named.get("style") in pale]
    others = [one for one in found if one not in own]
    of_pale = [replace(one, span=pale[str(one.said.named["style"])]) for one in own]
    return [*of_pale, *with_places(others, document, faults_of, suspects=suspects), *on_pictures]


def _is_ornament(decided: DecidedPage, thing: Any, ornaments: str) -> bool:
    """Whether a text is none that anybody need read: no line of the page, and hidden from voices by the template."""
    return bool(thing.text) and squeezed(thing.text) in ornaments and _line(decided.lines, thing) is None


def _on_pictures(decided: DecidedPage, unseen: Iterable[Any], page: int) -> Iterator[Diagnostic]:
    """Lines that cannot be read, or with trouble, on a picture of the issue: one for each picture."""
    lines: dict[tuple[str, str], list[tuple[PlacedPicture, PlacedLine]]] = {}
    for thing in unseen:
        placed = _line(decided.lines, thing) if thing.text and thing.why in _BELOW else None
        picture = _under(decided, placed) if placed else None
        if placed and picture:
            lines.setdefault((picture.key, thing.why), []).append((picture, placed))
    for (key, why), found in lines.items():
        if why == _FAINT and (key, "ground") in lines:
            continue
        picture, placed = found[0]
        file, text, hint = picture.picture.file.name, placed.line.text[:_SHOWN], said("hint-text-on-picture")
        if why == _FAINT:
            yield warning("text-on-picture", picture.picture.span, hint, form=_FAINT, page=page, file=file, line=text)
        else:
            yield error("text-on-picture", picture.picture.span, hint, page=page, file=file, line=text)


def _under(decided: DecidedPage, placed: PlacedLine) -> PlacedPicture | None:
    """The picture that a line begins on."""
    return next((one for one in decided.pictures if one.rect.contains(placed.x, placed.baseline)), None)


def _faults(decided: DecidedPage, unseen: Iterable[Any], page: int) -> Iterator[Diagnostic]:
    lines: dict[tuple[str, str], list[str]] = {}
    for thing in unseen:
        form = _FORM[thing.why]
        placed = _line(decided.lines, thing) if thing.text else None
        if thing.why in _BELOW and placed and _under(decided, placed):
            continue  # told of their pictures
        if thing.rule:
            where = (round(to_mm(thing.left), 1), round(to_mm(thing.top), 1))
            yield error("rule-hidden", None, said("hint-leave-seen"), page=page, across=where[0], down=where[1])
        elif not thing.text:
            yield from _picture(decided, thing, form, page)
        if not thing.text:
            continue
        style = placed.line.runs[0].style if placed else ""
        lines.setdefault((form, style), []).append(placed.line.text if placed else thing.text)
    for (form, style), texts in lines.items():
        yield _lines(form, style, list(dict.fromkeys(texts)), page)


def _lines(form: str, style: str, texts: Sequence[str], page: int) -> Diagnostic:
    shown, count, hint = texts[0][:_SHOWN], len(texts), said("hint-leave-seen")
    if form == _FAINT:
        more = said("hint-more-contrast")
        if not style:
            return warning("faint-text", None, more, form="drawn", page=page, text=shown)
        return warning("faint-text", None, more, page=page, style=style, lines=count, line=shown)
    if not style:
        return error("text-hidden", None, hint, said("hint-ornament"), form=form, page=page, text=shown)
    return error("line-hidden", None, hint, form=form, page=page, style=style, lines=count, line=shown)


def _line(lines: Sequence[PlacedLine], thing: Any) -> PlacedLine | None:
    """The decided line that a painted text is of."""
    for placed in lines:
        if squeezed(thing.text) not in squeezed(placed.line.text):
            continue
        across, down = (thing.left, thing.right), (thing.top, thing.bottom)
        at, along = placed.x, placed.baseline
        if not placed.vertical:
            across, down, at, along = down, across, along, at
        if across[0] < at < across[1] and along - _NEAR <= sum(down) / 2 <= along + placed.line.width + _NEAR:
            return placed
    return None


def _picture(decided: DecidedPage, thing: Any, form: str, page: int) -> Iterator[Diagnostic]:
    for placed in decided.pictures:
        rect = placed.rect
        place = (thing.left, thing.top, thing.right, thing.bottom)
        sides = zip(place, (rect.x, rect.y, rect.right, rect.bottom), strict=True)
        cut_out = thing.why == "cut" and placed.photo and placed.photo.outline
        if not cut_out and all(abs(one - other) < _NEAR for one, other in sides):
            name, span = placed.picture.file.name, placed.picture.span
            yield error(
                "picture-hidden", span, said("hint-leave-seen"), form=form, page=page, file=name, picture=placed.key
            )
