"""What a page's texts do among themselves: a line that is there twice, or in another order than decided; a text that a
template draws on another's letters, or in a mirror.
"""

from collections.abc import Iterator, Sequence

from layout.errors import Diagnostic, error, said
from layout.model.document import DecidedPage
from layout.model.page import PlacedLine
from layout.press.sight import Corners, SeenLine, SeenPage, SeenText
from layout.units import Pt

ABOVE, BELOW = 0.72, 0.06
"""Ems of ink above and below the baseline, at least."""
_OVER: Pt = 1.0
"""By which a text may run over another, sideways: its blank."""
_DOWN = 0.25
"""Share of the lower one's height by which two may stand in one another."""
_TOUCHED = 0.1
"""The same, of a line that a template draws upon."""
_EXACT: Pt = 0.005
SHADES = 0.4
"""Difference of light from which on one text is the ground of another, such as a pale sign behind a paragraph."""
_MAX_SHOWN = 20
"""Characters of a line that a message shows."""


def check_texts(seen: SeenPage, wanted: DecidedPage, page: int) -> Iterator[Diagnostic]:
    """All that is amiss between the texts of a page."""
    if not wanted.lines:
        return
    own = [line for line in seen.lines if line.texts and is_decided(line)]
    drawn = [text for line in seen.lines if not is_decided(line) for text in line.texts if _is_read(text)]
    yield from _twice(own, wanted.lines, page)
    yield from _out_of_order(own, wanted.lines, page)
    yield from _mirrored(drawn, page)
    known = [one.text for one in wanted.drawn if one.text.strip()]  # told as a field that has no room
    drawn = [text for text in drawn if not any(one in text.text for one in known)]
    yield from _on_one_another(drawn, [text for line in own for text in line.texts if _is_read(text)], page)


def is_decided(line: SeenLine) -> bool:
    """Whether a line is one of those that were composed, and not drawn by a template of its own accord."""
    return line.element is not None and line.element.get("data-lines") is not None


def place_of(text: SeenText) -> Corners:
    """Where the ink of a text lies that runs from left to right."""
    return text.x, text.baseline - ABOVE * text.size, text.end[0], text.baseline + BELOW * text.size


def is_level(text: SeenText) -> bool:
    """Whether a text runs along a horizontal baseline."""
    return abs(text.end[1] - text.baseline) < _EXACT


def meet(one: Corners, other: Corners, height: Pt, down: float = _DOWN) -> bool:
    """Whether two places have more in common than blanks; *height*: of the lower one, *down*: the share of it."""
    left, top = max(one[0], other[0]), max(one[1], other[1])
    right, low = min(one[2], other[2]), min(one[3], other[3])
    return right - left > _OVER and low - top > down * height


def _is_read(text: SeenText) -> bool:
    return bool(text.text.strip()) and not text.hidden


def _twice(own: Sequence[SeenLine], decided: Sequence[PlacedLine], page: int) -> Iterator[Diagnostic]:
    """Lines that are there more often than decided: told of the first, with how many they are."""
    left: dict[str, int] = {}
    for placed in decided:
        left[placed.line.text] = left.get(placed.line.text, 0) + 1
    more: list[str] = []
    for line in own:
        left[line.text] = left.get(line.text, 0) - 1
        if left[line.text] < 0 and any(placed.line.text == line.text for placed in decided):
            more.append(line.text)
    if more:
        hint = said("hint-lines-once")
        yield error("line-broken", None, hint, form="twice", page=page, lines=len(more), line=more[0][:_MAX_SHOWN])


def _out_of_order(own: Sequence[SeenLine], decided: Sequence[PlacedLine], page: int) -> Iterator[Diagnostic]:
    """The first line that stands before one in the file that it was decided to follow."""
    places: dict[str, list[int]] = {}
    for number, placed in enumerate(decided):
        places.setdefault(placed.line.text, []).append(number)
    last = -1
    for line in own:
        numbers = places.get(line.text, [])
        if not numbers:
            continue
        here = min(numbers, key=lambda number: _distance(decided[number], line))
        if here < last:
            before, after = decided[last].line.text[:_MAX_SHOWN], line.text[:_MAX_SHOWN]
            hint = said("hint-lines-in-order")
            yield error("line-broken", None, hint, form="order", page=page, line=before, other=after)
            return
        last = here


def _distance(placed: PlacedLine, line: SeenLine) -> float:
    first = line.texts[0]
    return abs(first.x - placed.x - placed.line.runs[0].x) + abs(first.baseline - placed.baseline)


def _mirrored(drawn: Sequence[SeenText], page: int) -> Iterator[Diagnostic]:
    for text in drawn:
        (across, down), (right, up) = _way(text.end, text), _way(text.above, text)
        if across * up - down * right > 0:
            yield error("text-hidden", None, said("hint-leave-seen"), form="mirrored", page=page, text=text.text)


def _way(point: tuple[float, float], text: SeenText) -> tuple[float, float]:
    """From where a text begins to a point."""
    return point[0] - text.x, point[1] - text.baseline


def _on_one_another(drawn: Sequence[SeenText], own: Sequence[SeenText], page: int) -> Iterator[Diagnostic]:
    """Texts of templates that stand on lines of the page, or on one another, both dark or both light."""
    flat = [(text, place_of(text)) for text in (*drawn, *own) if is_level(text)]
    count = sum(map(is_level, drawn))
    told: set[str] = set()
    for number, (text, place) in enumerate(flat[:count]):
        if text.text in told:
            continue
        for other, theirs in flat[number + 1 :]:
            if _stand_on(text, place, other, theirs):
                told.add(text.text)
                one, two, hint = text.text.strip(), other.text.strip(), said("hint-leave-seen")
                yield error("text-hidden", None, hint, form="on", page=page, text=one, other=two[:_MAX_SHOWN])
                break


def _stand_on(text: SeenText, place: Corners, other: SeenText, theirs: Corners) -> bool:
    height = min(place[3] - place[1], theirs[3] - theirs[1])
    alike = abs(text.light - other.light) < SHADES and text.text.strip() != other.text.strip()
    return alike and meet(place, theirs, height, _TOUCHED)
