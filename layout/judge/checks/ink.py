"""Ink by area (total area coverage): what all plates together lay in one place."""

from array import array

from PIL import Image

from layout.errors import Argument, said
from layout.judge import decoding
from layout.judge.checks import uncounted
from layout.judge.checks.colours import described
from layout.judge.checks.uncounted import possible, where
from layout.judge.colour import Tone
from layout.judge.geometry import Bounds
from layout.judge.judgement import Judgement
from layout.judge.lettersonink import LettersOnInk
from layout.judge.marks import FillMark, Mark, PageContent, PaintContext, PictureMark, ShadingMark, StrokeMark, TextMark
from layout.judge.plates import CELL_MM, Plates, is_thin, paints_plates
from layout.judge.rendering import Renderer
from layout.judge.rules import RULES
from layout.units import PT_PER_MM

_ROUNDING = 1.0
"""Percent: what eight bits a plate and JPEG blur."""
_AREA_LEAST = 4
"""Square millimetres of too much ink that are a fault: what is smaller dries."""
_ADDING = ("Normal", "Compatible", "Multiply", "Darken")
"""Blend modes that come out on bare paper as if there was none."""
_MARKS_MOST = 100_000
"""Areas of a page that are laid on plates: each takes 20 µs."""
_TILE = 10
"""Millimetres: cells of too much ink are gathered into tiles of this size to mark them."""


def check_page(judgement: Judgement, content: PageContent, renderer: Renderer | None) -> float:
    """Judge the ink of one page; returns the most there is by area, percent."""
    peak = 0.0
    for mark in content.marks:
        if _told_alone(mark) and _on_page(mark, content):
            peak = max(peak, mark.paint.total)
            if mark.paint.tone is Tone.REGISTRATION:
                continue  # which has a rule of its own
            _report(judgement, content, mark.paint.total, [where(mark).meet(content.bleed)], described(mark))
    uncounted.check_page(judgement, content)
    painted = [mark for mark in content.marks if paints_plates(mark) and not mark.bounds.meet(content.bleed).empty]
    if not painted:
        return peak
    if len(painted) > _MARKS_MOST:
        why = said("preflight-uncounted-many", count=len(painted))
        uncounted.tell(judgement, content, painted[0], why, possible(painted))
        return max([peak, *(possible([mark]) for mark in painted)])
    plates = Plates(content.bleed.join(content.trim), any(mark.blend not in _ADDING for mark in painted))
    for mark in painted:
        _paint(judgement, content, plates, mark)
    letters = LettersOnInk(content, plates, judgement.condition.ink_warning, renderer)
    letters.lay_display()
    peak = max(peak, _check_cells(judgement, content, plates))
    return max(peak, letters.most(peak))


def _told_alone(mark: Mark) -> bool:
    """Whether a mark's own colour is judged: of type, lines and what patterns and glyphs are drawn with."""
    if mark.hidden or (isinstance(mark, TextMark) and mark.font.type3):
        return False
    if isinstance(mark, PictureMark):
        return mark.picture.stencil and mark.context is not PaintContext.PAGE
    if isinstance(mark, FillMark):
        return mark.context is not PaintContext.PAGE or is_thin(mark)
    return isinstance(mark, TextMark | StrokeMark)


def _on_page(mark: Mark, content: PageContent) -> bool:
    within = where(mark).meet(content.trim)
    clip = mark.clip.bounds
    if min(clip.width, clip.height) <= 0 or mark.whole.width == mark.whole.height == 0:
        return False
    if isinstance(mark, TextMark) and (mark.blank or mark.mode in (3, 7)):
        return False
    return not within.empty


def _paint(judgement: Judgement, content: PageContent, plates: Plates, mark: Mark) -> None:
    try:
        if isinstance(mark, ShadingMark) and mark.shade is None and decoding.in_inks(mark.paint.space):
            raise decoding.Uncounted(described(mark))
        plates.paint(mark)
    except decoding.Undecodable as fault:
        judgement.add("picture-broken", content.index, mark.bounds, value=described(mark), detail=fault.why)
        uncounted.tell(judgement, content, mark, said("preflight-uncounted-broken"), 0.0)
    except decoding.Uncounted as fault:
        uncounted.tell(judgement, content, mark, fault.why, possible([mark]))


def _report(judgement: Judgement, content: PageContent, total: float, places: list[Bounds], detail: Argument) -> None:
    condition = judgement.condition
    if total <= condition.ink_warning + _ROUNDING:
        return
    over = total > condition.ink_limit + _ROUNDING
    rule = RULES["ink-limit"] if over else RULES["ink-limit"].milder
    limit = condition.ink_limit if over else condition.ink_warning
    for place in places:
        judgement.add(rule, content.index, place, value=f"{total:.0f} %", limit=f"≤ {limit:g} %", detail=detail)


def _check_cells(judgement: Judgement, content: PageContent, plates: Plates) -> float:
    cells = plates.cells()
    peak: float = cells.getextrema()[1] / 2.55  # type: ignore[operator]
    condition = judgement.condition
    for limit in (condition.ink_limit, condition.ink_warning):
        over = _cells_over(cells, (limit + _ROUNDING) * 2.55)
        if len(over) * CELL_MM**2 >= _AREA_LEAST:
            heaviest = max(value for _, _, value in over) / 2.55
            detail = f"{len(over) * CELL_MM**2} mm²"
            _report(judgement, content, heaviest, _tiles(over, plates.area), detail)
            break
    return peak


def _cells_over(cells: Image.Image, level: float) -> list[tuple[int, int, float]]:
    """The cells above a level: column, row, level."""
    if cells.getextrema()[1] <= level:  # type: ignore[operator]
        return []
    width = cells.width
    values = array("f", cells.tobytes())
    return [(i % width, i // width, value) for i, value in enumerate(values) if value > level]


def _tiles(over: list[tuple[int, int, float]], area: Bounds) -> list[Bounds]:
    """Boxes around the cells, neighbouring tiles joined, the largest first."""
    tiles: dict[tuple[int, int], Bounds] = {}
    for column, row, _ in over:
        left, top = area.left + column * CELL_MM * PT_PER_MM, area.top + row * CELL_MM * PT_PER_MM
        cell = Bounds(left, top, left + CELL_MM * PT_PER_MM, top + CELL_MM * PT_PER_MM)
        key = (column * CELL_MM // _TILE, row * CELL_MM // _TILE)
        tiles[key] = tiles[key].join(cell) if key in tiles else cell
    boxes: list[Bounds] = []
    while tiles:
        start = next(iter(tiles))
        group, waiting = tiles.pop(start), [start]
        while waiting:
            x, y = waiting.pop()
            for near in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
                if near in tiles:
                    group = group.join(tiles.pop(near))
                    waiting.append(near)
        boxes.append(group)
    return sorted(boxes, key=lambda box: -box.area)
