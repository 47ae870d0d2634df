"""广告 beside every advertisement that is to be labelled: in the white outside the artwork, else in its corner."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from layout.errors import Diagnostic, note, said
from layout.model.body import Inline, Text
from layout.model.issue import Ad
from layout.model.page import Box, Line, Panel, PlacedLine, TextArea
from layout.model.theme import Theme
from layout.story.place import ASCENT
from layout.story.setter import Setter
from layout.units import Pt, Rect
from layout.wording import CHINESE, text

LABEL = "ad-label"
"""The style of the word, the kind of its area, and of the ground it has within artwork."""
APART: Pt = 1.5
"""Between the word and the artwork, or the edge of the ground that it has within it."""


def with_labels(
    boxes: Sequence[Box], ads: Sequence[Ad], number: int, setter: Setter, theme: Theme
) -> tuple[list[Box], list[Diagnostic]]:
    """The boxes of a page with the word at each advertisement that wants it, and a note for each within artwork.

    *theme*: as the page has it.
    """
    wanted = {f"p{number}.ad{n}": ad for n, ad in enumerate(ads, 1) if _wants(ad, theme)}
    if not wanted:
        return list(boxes), []
    taken = [box for top in boxes for box in top.walk() if not box.boxes]
    found: list[Diagnostic] = []
    height = theme.rows * theme.grid.pitch
    type_area = Rect(theme.margin, theme.page.top, theme.grid.width(theme.grid.columns), height)
    labeller = _Labeller(setter, type_area, wanted, taken, found, number)
    return [labeller.walked(box) for box in boxes], found


def _wants(ad: Ad, theme: Theme) -> bool:
    return theme.label_ads if ad.labelled is None else not ad.labelled


@dataclass
class _Labeller:
    """Puts the word at the advertisements of one page."""

    _setter: Setter
    _type_area: Rect
    _wanted: Mapping[str, Ad]
    _taken: Sequence[Box]
    """All boxes that hold no others."""
    _found: list[Diagnostic]
    _number: int

    @property
    def _size(self) -> Pt:
        return self._setter.size(LABEL)

    def walked(self, box: Box) -> Box:
        """A box with the word at each advertisement in it that wants it."""
        if box.boxes:
            return replace(box, boxes=tuple(map(self.walked, box.boxes)))
        ad = self._wanted.get(box.id)
        return box if ad is None else self._labelled(box, ad)

    def _labelled(self, box: Box, ad: Ad) -> Box:
        word = text("ad-label-public" if ad.public_service else LABEL, CHINESE)
        width = self._setter.natural(Text((Inline(word),)), LABEL, self._size) + APART / 10
        line = self._setter.label(word, LABEL, width)
        artwork = box.pictures[0].rect
        others = [one.rect for one in self._taken if one is not box]
        for place in _outside(artwork, box.rect, width, self._size):
            if _within(place, self._type_area) and not any(_meet(place, other) for other in others):
                return replace(box, texts=(self._area(line, place),))
        place = self._inside(artwork, width, ad.spread)
        ground = Rect(place.x - APART, place.y - APART, place.width + 2 * APART, place.height + 2 * APART)
        name, hint = ad.picture.file.name, said("hint-labelled")
        span, number = ad.picture.span, self._number
        self._found.append(note("ad-label-inside", span, hint, page=number, number=number, file=name, text=word))
        return replace(box, texts=(self._area(line, place),), panels=(Panel(LABEL, ground),))

    def _inside(self, artwork: Rect, width: Pt, left: bool) -> Rect:
        """The upper right corner of artwork, of what of it stands within the type area; *left*: the other one.

        Of artwork over two pages, that is the outer corner of the one on which it begins.
        """
        right = min(artwork.right, self._type_area.right) - 2 * APART
        x = max(artwork.x, self._type_area.x) + 2 * APART if left else right - width
        return Rect(x, max(artwork.y, self._type_area.y) + 2 * APART, width, self._size)

    def _area(self, line: Line, place: Rect) -> TextArea:
        return TextArea(LABEL, place, (PlacedLine(line, place.x, place.y + ASCENT * self._size),))


def _outside(artwork: Rect, cell: Rect, width: Pt, size: Pt) -> Iterator[Rect]:
    """Where the word may stand without touching artwork: above its right end, beside it within its cell, below."""
    yield Rect(artwork.right - width, artwork.y - APART - size, width, size)
    if artwork.right + 2 * APART + width <= cell.right:
        yield Rect(artwork.right + 2 * APART, artwork.y, width, size)
    yield Rect(artwork.right - width, artwork.bottom + APART, width, size)


def _within(one: Rect, other: Rect) -> bool:
    inside_across = other.x - 0.01 <= one.x and one.right <= other.right + 0.01
    return inside_across and other.y - 0.01 <= one.y and one.bottom <= other.bottom + 0.01


def _meet(one: Rect, other: Rect) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
