"""Which page lies where on which side of a sheet: printer's spreads for folded newspapers and stitched booklets.

Sheets lie inside one another: the outermost carries the first and the last page. Pure: no file is read.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from layout.errors import LayoutError, Said, error, said
from layout.units import PT_PER_MM, Pt
from layout.wording import say

_NEWSPRINT = 0.07 * PT_PER_MM
"""Thickness of newsprint of 45 g/m²."""
_COATED = 0.1 * PT_PER_MM
"""Thickness of coated paper of 115 g/m²."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """A way to put pages on sheets."""

    name: str
    described: Said
    up: int
    """Pages on one side of a sheet: 2, or 4 with their heads together."""
    paper: Pt
    """Thickness of the usual paper."""
    trimmed: bool
    """Whether the fore-edges are cut after folding, so that the pages of inner sheets must creep to the spine."""

    @property
    def title(self) -> str:
        """What it is, in the user's language."""
        return say(self.described)


SCHEMES = {
    scheme.name: scheme
    for scheme in (
        Scheme("2up-fold", said("scheme-2up-fold"), 2, _NEWSPRINT, False),
        Scheme("4up-fold", said("scheme-4up-fold"), 4, _NEWSPRINT, False),
        Scheme("booklet", said("scheme-booklet"), 2, _COATED, True),
        Scheme("4up-booklet", said("scheme-4up-booklet"), 4, _COATED, True),
    )
}


@dataclass(frozen=True, slots=True)
class SheetCell:
    """One page on a side of a sheet."""

    page: int
    """From 1."""
    column: int
    """0 left, 1 right, as the sheet lies."""
    row: int
    """0 below, 1 above."""
    leaf: int
    """Folded sheets of four pages outside of it: how far it creeps."""

    @property
    def turned(self) -> bool:
        """Whether it stands on its head."""
        return self.row == 1

    @property
    def recto(self) -> bool:
        """Whether its spine is on its left."""
        return self.page % 2 == 1


class SheetFace(Enum):
    """What a plate prints of a sheet, and what its slug line calls it."""

    FRONT = said("sheet-front")
    BACK = said("sheet-back")
    TUMBLE = said("sheet-tumble")
    """Both sides, work and tumble: the sheet is cut into two."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet."""

    sheet: int
    """From 1."""
    face: SheetFace
    cells: tuple[SheetCell, ...]


def list_schemes() -> list[Scheme]:
    """What `impose` knows."""
    return list(SCHEMES.values())


def plan(pages: int, scheme: Scheme) -> list[Side]:
    """Which page goes where. *pages* is a multiple of 4."""
    leaves = [_leaf(index, pages) for index in range(pages // 4)]
    if scheme.up == 2:
        return [
            Side(number, face, spread)
            for number, leaf in enumerate(leaves, 1)
            for face, spread in zip((SheetFace.FRONT, SheetFace.BACK), leaf, strict=True)
        ]
    return list(_four_up(leaves))


def sides_of(pages: int, scheme: str) -> list[Side]:
    """`plan` by the scheme of that name. Raises LayoutError for one that is none, and for pages that fill no sheets."""
    chosen = scheme_of(scheme)
    check_count(pages, chosen)
    return plan(pages, chosen)


Spread = tuple[SheetCell, SheetCell]


def _leaf(index: int, pages: int) -> tuple[Spread, Spread]:
    """The outer and the inner side of the sheet of four pages with so many sheets around it."""
    low, high = 2 * index + 1, pages - 2 * index
    outer = (SheetCell(high, 0, 0, index), SheetCell(low, 1, 0, index))
    inner = (SheetCell(low + 1, 0, 0, index), SheetCell(high - 1, 1, 0, index))
    return outer, inner


def _four_up(leaves: Sequence[tuple[Spread, Spread]]) -> Iterator[Side]:
    """Two sheets of four pages on one of eight: the inner one's sides stand on their heads above the outer one's.

    A sheet of four that is left over is printed work-and-tumble: both its sides on one plate, two copies a sheet.
    """
    for number, first in enumerate(range(0, len(leaves), 2), 1):
        outer, inner = leaves[first]
        if first + 1 < len(leaves):
            next_outer, next_inner = leaves[first + 1]
            yield Side(number, SheetFace.FRONT, (*outer, *_turned(next_inner)))
            yield Side(number, SheetFace.BACK, (*inner, *_turned(next_outer)))
        else:
            yield Side(number, SheetFace.TUMBLE, (*outer, *_turned(inner)))


def _turned(spread: Spread) -> Spread:
    left, right = spread
    return (replace(right, column=0, row=1), replace(left, column=1, row=1))


def scheme_of(name: str) -> Scheme:
    """The scheme of that name. Raises LayoutError where it is none."""
    if name not in SCHEMES:
        raise LayoutError([error("unknown-scheme", None, said("hint-schemes", names=tuple(SCHEMES)), name=name)], 2)
    return SCHEMES[name]


def check_count(pages: int, scheme: Scheme) -> None:
    """Raises LayoutError for pages that fill no sheets."""
    if not pages or pages % 4:
        hint = said("hint-add-pages", pages=4 - pages % 4)
        raise LayoutError([error("sheet-pages", None, hint, pages=pages, scheme=scheme.name)])
