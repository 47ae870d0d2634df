"""Which face sets what: a style's own, and what that lacks the first other that has it, looking as large.

Letters of one word and figures of one index (10⁻³) stay in one face, and words that are read from the right with all
between them in one run: one strange letter would stand out, and runs stand from left to right.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from layout.faces.face import Face
from layout.faces.scripts import FROM_THE_RIGHT, JOINED, WORDS, characters
from layout.model.theme import FaceRef, FaceRun

_MARKS = "\u0300-\u036f\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef"
_RIGHT, _STACKED, _LETTERS = characters(FROM_THE_RIGHT), characters(JOINED - FROM_THE_RIGHT), characters(WORDS)
_RIGHT += "\u060c\u061b\u061f\u0640"  # data
"""With the marks that Arabic shares with its neighbours."""
_UNIT = re.compile(
    rf"(?P<right>[{_RIGHT}](?:[{_RIGHT}\s0-9.,:;!?()«»/{_MARKS}-]*[{_RIGHT}{_MARKS}])?)"
    rf"|(?P<stacked>[{_STACKED}](?:[{_STACKED} {_MARKS}]*[{_STACKED}{_MARKS}])?)"
    rf"|(?P<word>[{_LETTERS}][{_LETTERS}{_MARKS}]*(?:['’][{_LETTERS}][{_LETTERS}{_MARKS}]*)*)"
    r"|(?P<raised>[\u00b2\u00b3\u00b9\u2070-\u209f]+)"
    rf"|(?P<cluster>.[{_MARKS}]*)",
    re.DOTALL,
)
_PART = re.compile(f"[{_RIGHT}{_STACKED}][{_RIGHT}{_STACKED}{_MARKS}]*")
_PARTS = re.compile(f"{_PART.pattern}|.[{_MARKS}]*", re.DOTALL)
"""Words that are drawn joined and what stands between them, where no face has both."""
_CLUSTER = re.compile(f".[{_MARKS}]*", re.DOTALL)
_HYPHEN = "-"
"""What a word may be divided with."""

_FULL = 0.05
"""A character that fills an em but for this much is a Han or stands like one."""
_LEAST, _MOST, _ALIKE = 0.8, 1.25, 0.03
"""How much smaller or larger another face is set than its style asks; what differs less is alike."""
_TALLEST = 1.3
"""em that joined and stacked characters may take in height, so that they stay out of the next line."""

_REMEMBERED = 8192
"""Texts whose runs are kept: paragraphs are set again while a page is fitted."""


class Fallback:
    """Shares texts out among faces: *others* are those beside a style's face, in the order in which they are asked."""

    def __init__(self, face: Callable[[FaceRef], Face], others: Callable[[FaceRef], Sequence[Face]]) -> None:
        self._face, self._others = face, others
        self._known: dict[tuple[FaceRef, str], tuple[FaceRun, ...]] = {}

    def face_runs(self, ref: FaceRef, text: str) -> tuple[FaceRun, ...]:
        """Which face sets what of a text whose style names *ref*; nothing where that sets it all, nothing joined.

        What no face has is left to the style's own.
        """
        key = ref, text
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            own = self._face(ref)
            found = () if own.plain(text) else tuple(_merged(self._units(own, text)))
            language = ref.language
            known = tuple(replace(r, face=replace(r.face, language=language)) for r in found) if language else found
            self._known[key] = known
        return known if len(known) != 1 or known[0].joined or known[0].face != ref else ()

    def setting(self, ref: FaceRef, text: str) -> FaceRef | None:
        """The face that sets a character, or a letter with its marks; None where there is none."""
        chosen = self._chosen(self._face(ref), text)
        return chosen.ref if chosen else None

    def _units(self, own: Face, text: str) -> Iterator[FaceRun]:
        for match in _UNIT.finditer(text):
            unit, joined = match[0], match.lastgroup in ("right", "stacked")
            chosen = self._chosen(own, unit, _HYPHEN if match.lastgroup == "word" else "")
            if chosen is not None:
                yield _beside(own, chosen, unit, joined)
                continue
            for part in _PARTS.findall(unit) if joined else _CLUSTER.findall(unit):
                face = self._chosen(own, part) or self._chosen(own, part[0]) or own
                yield _beside(own, face, part, joined and _PART.match(part) is not None)

    def _chosen(self, own: Face, unit: str, besides: str = "") -> Face | None:
        """The style's own face if it has a unit, else the first that has it and what else it needs."""
        if own.has(unit):
            return own
        return next((face for face in self._others(own.ref) if face.has(unit + besides)), None)


def _merged(runs: Iterator[FaceRun]) -> Iterator[FaceRun]:
    """Neighbours that are set alike as one."""
    last: FaceRun | None = None
    for run in runs:
        if last is None:
            last = run
        elif not run.joined and not last.joined and _dress(run) == _dress(last):
            last = FaceRun(last.text + run.text, *_dress(run))
        else:
            yield last
            last = run
    if last is not None:
        yield last


def _dress(run: FaceRun) -> tuple[FaceRef, float, float]:
    return run.face, run.scale, run.shift


def _beside(own: Face, other: Face, unit: str, joined: bool) -> FaceRun:
    """A unit in another face, at the size and height that suit its neighbours in the style's own."""
    if joined:
        return FaceRun(unit, other.ref, min(1.0, round(_TALLEST / other.height(unit), 3)), 0.0, True)
    if other is own:
        return FaceRun(unit, own.ref)
    width = sum(other.advances(unit))
    if abs(width - 1) <= _FULL or unicodedata.east_asian_width(unit[0]) in "WF":
        scale = _ratio(1.0, width)
        shift = round(other.metrics.em_bottom * scale - own.metrics.em_bottom, 3)
        return FaceRun(unit, other.ref, scale, shift if abs(shift) > _ALIKE / 4 else 0.0)
    if unit.islower():
        return FaceRun(unit, other.ref, _ratio(own.metrics.x_height, other.metrics.x_height))
    return FaceRun(unit, other.ref, _ratio(own.metrics.cap_height, other.metrics.cap_height))


def _ratio(wanted: float, there: float) -> float:
    """By how much something is enlarged to be as large as wanted; not at all where it nearly is, or far from it."""
    ratio = wanted / there if there > 0 and wanted > 0 else 1.0
    return round(ratio, 3) if _LEAST <= ratio <= _MOST and abs(ratio - 1) > _ALIKE else 1.0
