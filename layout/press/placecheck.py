"""What a page will show, compared place by place with what was decided: each line, picture and box with rules.

Whatever a theme's templates and style sheets do, the page stands as the composer and the page template decided it, or
that is an error. Nothing here knows what CSS can do: places, sizes, faces and what is seen are compared.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from layout.errors import Diagnostic, error, said
from layout.model.document import DecidedPage
from layout.model.page import Line, PlacedLine, Run
from layout.press.fetch import PICTURE_SCHEME
from layout.press.lookcheck import check_looks
from layout.press.sight import Corners, SeenArea, SeenLine, SeenPage, SeenText
from layout.press.spacing import GUARD
from layout.press.textcheck import check_texts
from layout.units import Pt, Rect, to_mm

_OFF: Pt = 0.05
"""By which nothing may be off: 18 µm, three times what WeasyPrint's reckoning adds up to on a line."""
_TRIM: Pt = 0.5
"""By which a page may be larger or smaller than decided: WeasyPrint rounds it to whole pixels."""
_KERN = 0.1
"""Em by which a line that ends where none may may end elsewhere: its last letter was kerned to the next."""
_SPLIT = ("forbidden-break", "overfull-line")
_LEAVE = said("hint-leave-places")


def check_places(pages: Sequence[SeenPage], decided: Sequence[DecidedPage], first: int = 1) -> Iterator[Diagnostic]:
    """Everything that stands, looks or is seen otherwise than decided; *first* is the number of the first page."""
    if 0 < len(decided) < len(pages):
        made, wanted, hint = len(pages), len(decided), said("hint-section-a-page")
        yield error("page-broken", None, hint, form="drawn", page=first, made=made, wanted=wanted)
    for number, (seen, page) in enumerate(zip(pages, decided, strict=False), first):
        yield from _check_size(seen, page, number)
        yield from _check_lines(seen, page.lines, number)
        yield from _check_pictures(seen, page, number)
        yield from _check_boxes(seen, page, number)
        yield from check_looks(seen, page, number)
        yield from check_texts(seen, page, number)


def _check_size(seen: SeenPage, wanted: DecidedPage, page: int) -> Iterator[Diagnostic]:
    if abs(seen.width - wanted.width) > _TRIM or abs(seen.height - wanted.height) > _TRIM:
        sizes = [round(to_mm(side), 1) for side in (seen.width, seen.height, wanted.width, wanted.height)]
        width, height, own_width, own_height = sizes
        yield error(
            "painted-page-size",
            None,
            said("hint-trim-decides"),
            page=page,
            width=width,
            height=height,
            decided_width=own_width,
            decided_height=own_height,
        )


# Lines ----------------------------------------------------------------------------------------------------------------

Fault = tuple[str, str, str]
"""A code, its form, and the text style concerned."""


def _check_lines(seen: SeenPage, decided: Iterable[PlacedLine], page: int) -> Iterator[Diagnostic]:
    """Each line against the nearest of the same text; what is amiss with many lines of a style is told once."""
    by_text: dict[str, list[SeenLine]] = {}
    for line in seen.lines:
        if line.texts:
            by_text.setdefault(line.text, []).append(line)
    found: dict[Fault, list[tuple[str, float]]] = {}
    for placed in decided:
        if placed.line.text.strip():
            candidates = by_text.get(placed.line.text, [])
            both = (_laid(placed), list(map(_laid_text, candidates))) if placed.vertical else (placed, candidates)
            for fault, amount in _line_faults(*both):
                found.setdefault(fault, []).append((placed.line.text, amount))
    for (code, form, style), lines in found.items():
        text, amount = lines[0]
        shown, count = text[:_MAX_SHOWN], len(lines)
        if code == "line-moved":
            off = round(amount, 2)
            yield error(code, None, _LEAVE, form=form, page=page, style=style, lines=count, line=shown, amount=off)
        else:
            yield error(code, None, _LEAVE, form=form, page=page, style=style, lines=count, line=shown)


def _laid(placed: PlacedLine) -> PlacedLine:
    """A vertical line turned back by a quarter, as horizontal ones are."""
    return replace(placed, x=placed.baseline, baseline=-placed.x)


def _laid_text(line: SeenLine) -> SeenLine:
    texts = tuple(
        replace(t, x=t.baseline, baseline=-t.x, end=_laid_point(t.end), above=_laid_point(t.above)) for t in line.texts
    )
    return replace(line, texts=texts)


def _laid_point(point: tuple[float, float]) -> tuple[float, float]:
    return point[1], -point[0]


_MAX_SHOWN = 20
"""Characters of a line that a message shows."""


def _line_faults(placed: PlacedLine, candidates: list[SeenLine]) -> Iterator[tuple[Fault, float]]:
    runs = placed.line.runs
    style = runs[0].style
    if not candidates:
        yield ("line-hidden", "missing", style), 0.0
        return
    x = placed.x + runs[0].x
    line = min(candidates, key=lambda one: abs(one.texts[0].x - x) + abs(one.texts[0].baseline - placed.baseline))
    down = max((text.baseline - placed.baseline + run.shift for text, run in _with_runs(placed.line, line)), key=abs)
    across = _across(placed, line)
    more = line.texts[-1].end[0] - placed.x - _end(placed.line)
    turned = abs(line.texts[-1].end[1] - line.texts[-1].baseline)
    if abs(down) > _OFF or turned > _OFF:
        yield ("line-moved", "down", style), max(down, turned, key=abs)
    if abs(across) > _OFF:
        yield ("line-moved", "", style), across
    elif abs(more) > (_KERN * runs[-1].size if placed.line.amiss in _SPLIT else _OFF):
        yield ("line-moved", "end", style), more
    yield from _looks(placed.line, line)


def _across(placed: PlacedLine, line: SeenLine) -> float:
    """By how much the run that is most out of place stands further right than decided."""
    starts: dict[int, float] = {}
    at, drift = 0, 0.0
    for run in placed.line.runs:
        starts[at] = placed.x + run.x + drift
        at, drift = at + len(run.text), drift + _guard(run)
    shifts, at = [0.0], 0
    for text in line.texts:
        if at in starts:
            shifts.append(text.x - starts[at])
        at += len(text.text)
    return max(shifts, key=abs)


def _steps(run: Run) -> int:
    """Whole thousandths of an em in which WeasyPrint is asked to space a run."""
    return round(run.spacing / run.stretch / run.size * 1000)


def _guard(run: Run) -> float:
    """What is asked of WeasyPrint beyond them, for a whole run: it adds up in its layout, not in print.pdf."""
    return GUARD * run.size * run.stretch * len(run.text) if _steps(run) else 0.0


def _end(line: Line) -> float:
    """Where WeasyPrint is to end a line, from its start."""
    last = line.runs[-1]
    asked = (_steps(last) / 1000 * last.size * last.stretch - last.spacing) * len(last.text)
    return last.x + last.width + asked + sum(map(_guard, line.runs))


def _with_runs(decided: Line, line: SeenLine) -> Iterator[tuple[SeenText, Run]]:
    """Each text that is seen with the run that it begins in."""
    at, wanted = 0, [run for run in decided.runs for _ in run.text]
    for text in line.texts:
        yield text, wanted[min(at, len(wanted) - 1)]
        at += len(text.text)


def _looks(decided: Line, line: SeenLine) -> Iterator[tuple[Fault, float]]:
    """What is not seen, or in other letters than decided."""
    for text, run in _with_runs(decided, line):
        if text.hidden and text.text.strip():
            yield ("line-hidden", "", run.style), 0.0
        if abs(text.above[0] - text.x) > _OFF or abs(text.baseline - text.above[1] - text.size) > _OFF:
            yield ("line-restyled", "bent", run.style), 0.0
        if abs(text.size - run.size) > _OFF:
            yield ("line-restyled", "", run.style), 0.0
        if (text.family, text.weight) != (run.face.family, run.face.weight):
            yield ("line-restyled", "face", run.style), 0.0
        if text.glyphs:
            yield ("line-restyled", "glyphs", run.style), 0.0


# Pictures and boxes ---------------------------------------------------------------------------------------------------


def _check_pictures(seen: SeenPage, wanted: DecidedPage, page: int) -> Iterator[Diagnostic]:
    shown = {area.name: area for area in seen.pictures}
    for placed in wanted.pictures:
        name, span = placed.picture.file.name, placed.picture.span
        area = shown.get(f"{PICTURE_SCHEME}:{placed.key}")
        if area is None or area.hidden:
            form = "missing" if area is None else ""
            yield error("picture-hidden", span, _LEAVE, form=form, page=page, file=name, picture=placed.key)
        elif off := _off(area.place, placed.rect):
            yield error("picture-moved", span, _LEAVE, page=page, file=name, picture=placed.key, amount=round(off, 2))
        elif area.turned:
            yield error("picture-turned", span, _LEAVE, page=page, file=name, picture=placed.key)


def _check_boxes(seen: SeenPage, wanted: DecidedPage, page: int) -> Iterator[Diagnostic]:
    """Boxes bear rules and tints; a theme's template may leave them out."""
    shown: dict[str, SeenArea] = {area.name: area for area in seen.boxes}
    for name, rect in wanted.boxes:
        area = shown.get(name)
        if area is not None and (off := _off(area.place, rect)):
            yield error("box-moved", None, _LEAVE, page=page, box=name, amount=round(off, 2))


def _off(place: Corners, rect: Rect) -> float:
    """By how much the side that is most out of place is, 0 where that is nothing."""
    sides = zip(place, (rect.x, rect.y, rect.right, rect.bottom), strict=True)
    most = max((one - other for one, other in sides), key=abs)
    return most if abs(most) > _OFF else 0.0
