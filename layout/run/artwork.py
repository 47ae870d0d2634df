"""Advertisements and drawings that come as PDF, judged before the pages are: by the same rules, each by its file."""

import hashlib
import importlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from layout.errors import Diagnostic, LayoutError, Said, Severity, error, said, warning
from layout.limits import at_work_on
from layout.model.condition import Condition
from layout.model.issue import Picture
from layout.model.page import PlacedPicture
from layout.pdf.limited import Exceeded, call
from layout.press.resolution import asking_client
from layout.resources import cache_folder
from layout.units import PT_PER_MM, Pt, Rect

MAKER, JUDGE = "layout.press.artwork", "layout.judge.artwork"
"""What makes it ready, loaded only where there is any; and what judges it, in a process of its own."""
_VERSION = "2"
"""To be changed with anything that changes what is found."""
_COLOURS = frozenset({"colour-rgb", "colour-managed", "colour-profile", "plate-unwanted"})
"""What is not found where colours are separated."""
_SLACK: Pt = 1.0
"""By which bleed may be less than asked for, and a place off an artwork's."""


@dataclass(frozen=True, slots=True)
class JudgedArtwork:
    """What was found in all of it."""

    found: tuple[Diagnostic, ...] = ()
    told: frozenset[tuple[str, str]] = frozenset()
    """Files and the rules that each breaks."""

    def tells(self, breach: Any, placed: Iterable[PlacedPicture]) -> bool:
        """Whether a breach of a page says what was told of the artwork on it that all the breach's places lie in."""
        spoken_for = [one.rect for one in placed if (str(one.picture.file), breach.rule) in self.told]
        return bool(breach.places) and all(any(_holds(rect, place) for rect in spoken_for) for place in breach.places)


def _holds(rect: Rect, place: Any) -> bool:
    left, top = place.x * PT_PER_MM, place.y * PT_PER_MM
    right, foot = left + place.width * PT_PER_MM, top + place.height * PT_PER_MM
    across = rect.x - _SLACK <= left and right <= rect.right + _SLACK
    return bool(across and rect.y - _SLACK <= top and foot <= rect.bottom + _SLACK)


def judge_artwork(placed: Iterable[PlacedPicture], condition: Condition) -> JudgedArtwork:
    """Judge what of the placed pictures comes as PDF, each file once."""
    pictures = [one for one in placed if one.picture.is_pdf]
    found = [fault for one in pictures for fault in _bleed(one)]
    told: set[tuple[str, str]] = set()
    for picture in {str(one.picture.file): one.picture for one in pictures}.values():
        try:
            with at_work_on(picture.file):
                breaches = _breaches(picture, condition)
        except LayoutError as fault:
            found += (asking_client(one, picture) for one in fault.diagnostics)
            continue
        found += (_told(one, picture, condition) for one in breaches)
        told |= {(str(picture.file), one.rule) for one in breaches}
    return JudgedArtwork(tuple(found), frozenset(told))


def _bleed(placed: PlacedPicture) -> Iterable[Diagnostic]:
    """That artwork ends where its place is cut."""
    vector = placed.picture.vector
    if vector is None:
        return
    left, top, right, bottom = placed.crop
    wanted = (-left * vector.width, -top * vector.height, (right - 1) * vector.width, (bottom - 1) * vector.height)
    short = max((most - has for most, has in zip(wanted, vector.bleed, strict=True)), default=0.0)
    if short > _SLACK:
        name, hint = placed.picture.file.name, said("hint-artwork-bleed", bleed=round(max(wanted) / PT_PER_MM))
        yield asking_client(error("artwork-bleed", placed.picture.span, hint, file=name), placed.picture)


def _breaches(picture: Picture, condition: Condition) -> Sequence[Any]:
    """What a shop would say; that it would say nothing is kept. Raises LayoutError where it comes to no end."""
    maker = importlib.import_module(MAKER)
    made: bytes = maker.prepared(picture.file, picture.span, condition).press
    key = hashlib.sha256(f"{_VERSION}|{replace(condition, profile=Path())!r}|".encode() + made)
    clean = cache_folder() / "artwork" / f"{key.hexdigest()}.clean"
    if clean.exists():
        return ()
    try:
        breaches: Sequence[Any] = call(JUDGE, "judge", made, condition, picture.file.name)
    except Exceeded as exceeded:
        raise LayoutError([maker.unplaceable(picture.file, picture.span, str(exceeded.what))]) from None
    if not breaches:
        with suppress(OSError):
            clean.parent.mkdir(parents=True, exist_ok=True)
            clean.touch()
    return breaches


def _told(breach: Any, picture: Picture, condition: Condition) -> Diagnostic:
    hints = _hints(breach, picture, condition)
    name, fault = picture.file.name, breach.said
    sender = said("artwork-of", file=name, client=picture.client) if picture.client else name
    if breach.severity is Severity.WARNING:
        return warning("artwork-fault", picture.span, *hints, file=sender, fault=fault)
    return error("artwork-fault", picture.span, *hints, file=sender, fault=fault)


def _hints(breach: Any, picture: Picture, condition: Condition) -> list[Said]:
    hints: list[Said] = [said("hint-preflight-place", **breach.place.rounded)] if breach.place else []
    hints.append(breach.definition.cure)
    if breach.rule in _COLOURS and not condition.convert_artwork:
        hints.append(said("hint-convert-artwork"))
    if picture.client and breach.severity is Severity.ERROR:
        hints.append(said("hint-ask-client", client=picture.client))
    return hints


NO_ARTWORK = JudgedArtwork()
