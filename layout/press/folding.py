"""折手: a small picture of the sheets of a job, both sides of each, and of the folded copy with its pages in order.

SVG of lines and numbers alone, for the job ticket and for whoever folds. Lengths in its own units, one a point or so.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from layout.press.sides import SheetCell, SheetFace, Side
from layout.wording import text

_HIGH = 66
"""Of a page; its width follows from that of the paper."""
_GAP = 14
_LINE = 14
"""From leaf to leaf of the folded copy, and of captions."""
_ACROSS = 4
"""Sides of sheets beside one another."""
_SPINE, _LEG = 40, 130
"""Where the folded copy's outermost spine lies from the left, and how long its leaves are."""
_STYLE = (
    "rect,path{fill:none;stroke:#111}path.fold{stroke-dasharray:4 3}path.head{fill:#111;stroke:none}"
    "text{font:12px sans-serif;text-anchor:middle;fill:#111}text.page{font-size:18px}text.leaf{text-anchor:start}"
)


def folding_svg(sides: Sequence[Side], shape: float, language: str) -> str:
    """The picture; *shape* is a page's width by its height."""
    wide, high = shape * _HIGH, _HIGH
    rows = 2 if any(cell.row for side in sides for cell in side.cells) else 1
    step_x, step_y = 2 * wide + 2 * _GAP, rows * high + _LINE + 2 * _GAP
    drawn = [
        _moved((number % _ACROSS) * step_x + _GAP, (number // _ACROSS) * step_y + _GAP, _side(side, wide, language))
        for number, side in enumerate(sides)
    ]
    below = -(-len(sides) // _ACROSS) * step_y + _GAP
    copy, tall = _copy(sides)
    drawn.append(_moved(_GAP, below, copy))
    width, height = max(min(len(sides), _ACROSS) * step_x, _SPINE + _LEG + 80), below + tall + _GAP
    size = f'width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {width:.0f} {height:.0f}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img"><style>{_STYLE}</style>{"".join(drawn)}</svg>'


def _moved(x: float, y: float, parts: str) -> str:
    return f'<g transform="translate({x:.1f} {y:.1f})">{parts}</g>'


def _side(side: Side, wide: float, language: str) -> str:
    """One side of a sheet, its pages with their heads, its folds, and what it is."""
    rows = 1 + max(cell.row for cell in side.cells)
    high = rows * _HIGH
    parts = [_page(cell, rows, wide) for cell in side.cells]
    folds = f'<path class="fold" d="M{wide:.1f} -6V{high + 6}"/>'
    if rows == 2:
        across = "cut" if side.face is SheetFace.TUMBLE else "fold"
        folds += f'<path class="{across}" d="M-6 {_HIGH}H{2 * wide + 6:.1f}"/>'
    words = text("slug-sheet", language, sheet=side.sheet, face=side.face.value)
    return "".join([*parts, folds, f'<text x="{wide:.1f}" y="{high + _LINE + 4}">{words}</text>'])


def _page(cell: SheetCell, rows: int, wide: float) -> str:
    """A page where it lies, its number as it stands and a triangle at its head."""
    x, y = cell.column * wide, (rows - 1 - cell.row) * _HIGH
    turn = f' transform="rotate(180 {wide / 2:.1f} {_HIGH / 2})"' if cell.turned else ""
    number = f'<text class="page" x="{wide / 2:.1f}" y="{_HIGH / 2 + 10}">{cell.page}</text>'
    head = f'<path class="head" d="M{wide / 2 - 5:.1f} 13h10l-5 -8z"/>'
    return _moved(x, y, f'<rect width="{wide:.1f}" height="{_HIGH}"/><g{turn}>{head}{number}</g>')


def _copy(sides: Sequence[Side]) -> tuple[str, float]:
    """The folded copy seen from its head, its spine at the left: each sheet of four pages a bow, one in another."""
    leaves = list(_leaves(sides))
    middle = (len(leaves) + 0.5) * _LINE
    parts: list[str] = []
    for number, pages in enumerate(leaves):
        far, spine = (len(leaves) - number - 0.5) * _LINE, _SPINE + number * 4
        end, bow = _SPINE + _LEG, min(far, 10)
        up, down = middle - far, middle + far
        parts.append(
            f'<path d="M{end} {up}H{spine + bow}Q{spine} {up} {spine} {up + bow}V{down - bow}'
            f'Q{spine} {down} {spine + bow} {down}H{end}"/>'
        )
        parts += [
            f'<text class="leaf" x="{end + 8}" y="{y + 4}">{first} | {second}</text>'
            for y, (first, second) in ((up, pages[:2]), (down, pages[2:]))
        ]
    return "".join(parts), 2 * middle


def _leaves(sides: Sequence[Side]) -> Iterator[list[int]]:
    """The four pages of each folded sheet, the outermost first."""
    cells = sorted((cell for side in sides for cell in side.cells), key=lambda cell: (cell.leaf, cell.page))
    for _, group in groupby(cells, key=lambda cell: cell.leaf):
        yield sorted({cell.page for cell in group})
