"""What is told of a page that reaches beyond its foot however little text its stories have: what has to leave it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from layout.errors import Diagnostic, error, said
from layout.model.page import Box, PlacedPicture
from layout.page.eye import PageFacts
from layout.page.eye.facts import Seen
from layout.page.imprint import IMPRINT, foot_of

LEAST = 5
"""Lines of the lowest box of a story: a headline and what of its text has to stand together."""
NAMED = 3
"""Stories that are named."""


@dataclass(frozen=True, slots=True)
class _Column:
    """What stands in a column of the grid, in lines with the white above each."""

    fixed: float
    """Of what no text changes."""
    stories: tuple[tuple[Seen, float], ...]
    """With the least that each takes; the most important first."""

    @property
    def least(self) -> float:
        """Of all of it."""
        return self.fixed + sum(lines for _, lines in self.stories)


def too_high(facts: PageFacts) -> Iterator[Diagnostic]:
    """The one finding of a page that reaches beyond its foot: pictures that even one story has no room beside, else
    the stories that are too many; none where one story alone is.
    """
    boxes = [box for box in facts.page.walk() if not box.boxes and box.slot != IMPRINT]
    foot = foot_of(facts.page, facts.theme)
    beyond = max((box.rect.bottom for box in boxes), default=foot) - foot
    if beyond <= 0.5 * facts.pitch:
        return
    columns = [_column(number, boxes, facts) for number in range(facts.theme.grid.columns)]
    rows = (foot - facts.theme.page.top) / facts.pitch
    alone = [placed for box in boxes if box.story is None for placed in box.pictures]
    fullest = max(columns, key=lambda column: column.least)
    if alone and (len(fullest.stories) < 2 or any(_without_text(column) > rows for column in columns)):
        yield _no_room(facts, alone)
    elif len(fullest.stories) > 1:
        yield _too_many(facts, fullest, round(beyond / facts.pitch), alone)


def _column(number: int, boxes: Sequence[Box], facts: PageFacts) -> _Column:
    grid = facts.theme.grid
    middle = facts.theme.margin + number * grid.step + (grid.step - facts.gutter) / 2
    within = sorted((box for box in boxes if box.rect.x < middle < box.rect.right), key=lambda box: box.rect.y)
    above = [facts.theme.page.top, *(box.rect.bottom for box in within)]
    white = {box.id: (box.rect.y - foot) / facts.pitch for foot, box in zip(above, within, strict=False)}
    fixed = sum(box.rect.height / facts.pitch + white[box.id] for box in within if box.story is None)
    stories = tuple((one, white[one.id] + _least(one, facts)) for one in facts.stories if one.id in white)
    return _Column(fixed, stories)


def _least(one: Seen, facts: PageFacts) -> float:
    pictures = max((picture.rect.height for picture in one.pictures), default=0.0)
    return min(one.box.rect.height / facts.pitch, max(LEAST, pictures / facts.pitch))


def _without_text(column: _Column) -> float:
    """Lines of what no text changes, and of the lowest story beside it."""
    return column.fixed + min((lines for _, lines in column.stories), default=0.0)


def _no_room(facts: PageFacts, placed: Sequence[PlacedPicture]) -> Diagnostic:
    names = tuple(dict.fromkeys(one.picture.file.name for one in placed))
    number, span = facts.page.number, placed[0].picture.span
    return error("no-room", span, said("hint-fixed"), form="fixed", page=number, number=number, names=names)


def _too_many(facts: PageFacts, column: _Column, beyond: int, alone: Sequence[PlacedPicture]) -> Diagnostic:
    """More stories than a column has lines for their headlines, with how many have to leave it."""
    off: list[Seen] = []
    saved = 0.0
    for one, lines in reversed(column.stories[1:]):
        if saved >= beyond:
            break
        off.append(one)
        saved += lines
    names = tuple(said("name", name=one.name) for one in off[:NAMED])
    hints = [said("hint-too-many", count=len(off), names=names, more=len(off) - len(names))]
    high = tuple(one.picture.file.name for one in alone if one.rect.height / facts.pitch >= beyond)
    if high:
        hints.append(said("hint-or-picture", names=high))
    number, story = facts.page.number, off[0].box.story
    span = story.span if story else facts.page.source.span
    return error("no-room", span, *hints, form="stories", page=number, number=number, lines=beyond)
