"""Vertical headings (竖题): lines that run down a side of a story's text, from the right, with columns of its own.

Kicker, headline and deck stand one left of the other. The heading is as long as the story is high, and the text is set
in what is left of the box's width; since that depends on how large the heading is set, a length is tried, and the one
that the text then has.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import ceil

from layout.model.theme import Grid
from layout.story.body import StoryPart
from layout.story.costs import FILLED
from layout.story.heading import Head, HeadPart, SetText, as_high, texts_of_head
from layout.story.portrait import Portrait, over_byline, portrait_in
from layout.story.setter import Setter
from layout.story.spec import StorySpec, UprightHead
from layout.units import Pt

TextRows = Callable[[StoryPart, StorySpec], int]
"""The fewest rows in which a story fits in a box, its heading apart."""

TRIED = 4
"""Lengths tried until one is that of the text beside it."""
GUESSED = 5
"""字 that a heading takes, before one is set."""
LEAST_LENGTH = 4
"""Characters that a line of a vertical heading has room for at least, however short the text beside it is."""
LEAST_BYLINE = 4
"""字 under a portrait that its byline has at least."""
LEAST_MEASURE = 9
"""字 of a column of text beside a vertical heading, at least."""


def with_upright(part: StoryPart, spec: StorySpec, side: str, setter: Setter, text_rows: TextRows) -> StorySpec:
    """The spec with a vertical heading at a side, as long as the text beside it; *setter*: for vertical lines.

    Its columns are as many as it says, else as many as are wide enough; where the heading has columns of the page to
    itself (`beside`) and they are wide enough for it, they are the page's others. As it was where a story has no
    heading, or the box is too narrow for text beside one.
    """
    guessed = replace(spec, divide=max(1, spec.span - spec.beside)) if spec.beside else spec
    rows = text_rows(part, replace(guessed, upright=UprightHead(side, GUESSED, 1)))
    found = spec
    for _ in range(TRIED):
        tried = _taking(part, spec, side, rows, setter)
        if tried is None:
            return spec
        found, before = tried, rows
        rows = text_rows(part, tried)
        if rows == before:
            break
    return found


def _taking(part: StoryPart, spec: StorySpec, side: str, rows: int, setter: Setter) -> StorySpec | None:
    """The spec with a heading of so many rows; None where there is none, or no room for text beside it."""
    grid = setter.theme.grid
    upright = UprightHead(side, 0, rows)
    deep = upright_head(part, replace(spec, upright=upright), setter).deep
    if deep and _on_grid(spec, deep, grid):
        own = round(spec.beside * (grid.measure + grid.gutter))
        return replace(spec, divide=spec.span - spec.beside, upright=UprightHead(side, own, rows, spec.beside))
    characters = ceil(deep / grid.size + grid.gutter - 1e-6)
    inside = spec.span * grid.measure + (spec.span - 1) * grid.gutter - sum(spec.inside) - characters
    counts = (spec.divide,) if spec.divide else range(spec.span, 0, -1)
    fitting = [n for n in counts if inside - (n - 1) * grid.gutter >= LEAST_MEASURE * n]
    if not deep or not fitting:
        return None
    return replace(spec, divide=fitting[0], upright=replace(upright, characters=characters))


def _on_grid(spec: StorySpec, deep: Pt, grid: Grid) -> bool:
    """Whether a heading so deep stands in columns of the page, of whole 字, that it has to itself."""
    alone = 0 < spec.beside < spec.span and not any(spec.inside) and grid.gutter == round(grid.gutter)
    return alone and spec.divide in (0, spec.span - spec.beside) and deep <= grid.width(spec.beside) + 0.01


def upright_head(part: StoryPart, spec: StorySpec, setter: Setter) -> Head:
    """The heading of a spec that has a vertical one; *setter*: for vertical lines."""
    grid = setter.theme.grid
    rows = spec.upright.rows if spec.upright else 0
    length = max(rows * grid.pitch - (grid.pitch - grid.size), LEAST_LENGTH * _least_size(spec, setter))
    portrait = _portrait(part, setter, length)
    length = max(length, portrait.taken + LEAST_BYLINE * grid.size) if portrait else length
    found = texts_of_head(part, setter, dict(spec.styles), length, spec.smaller, portrait)
    if not found:
        return Head((), 0, 0, 0, beside=True)
    found = as_high(found, portrait) if portrait else found
    return _side_by_side(found if spec.beside else _in_the_middle(found, length), grid, portrait)


def _portrait(part: StoryPart, setter: Setter, length: Pt) -> Portrait | None:
    """The portrait that stands over the byline, if both are there."""
    if not part.portrait or part.story.byline is None or "byline" not in setter.theme.heading:
        return None
    return replace(portrait_in(part.portrait, setter.theme, length, turned=True), wide=False)


def _side_by_side(found: Sequence[SetText], grid: Grid, portrait: Portrait | None) -> Head:
    """The texts from the right to the left, each as far down as it begins."""
    parts: list[HeadPart] = []
    right = 0.0
    for one in found:
        right += one.before if parts else 0.0
        if portrait and one.left:
            portrait = over_byline(portrait, right)
        right += one.over
        parts.append(HeadPart(one.name, one.set, one.left, right=right))
        right += one.set.height + one.under + one.after
    longest = max(part.top + part.set.widest for part in parts)
    taken = ceil((longest + grid.pitch - grid.size) / grid.pitch - 1e-6)
    return Head(tuple(parts), 0, taken, taken, beside=True, deep=right - found[-1].after, portrait=portrait)


def _least_size(spec: StorySpec, setter: Setter) -> Pt:
    """The largest of the smallest sizes of a heading's texts."""
    styles = dict(spec.styles)
    sizes = [setter.style(styles.get(role, role)).sizes for role in setter.theme.heading]
    return max((one[-1] for one in sizes if one), default=setter.theme.grid.size)


def _in_the_middle(found: list[SetText], length: Pt) -> list[SetText]:
    """The texts as they stand, or in the middle of their length where the headline leaves much of it blank."""
    widest = max((set_.widest for name, set_, *_ in found if name.endswith("headline")), default=length)
    if widest >= FILLED * length:
        return found
    return [one if one.left else one._replace(set=one.set.centred()) for one in found]
