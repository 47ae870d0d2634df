"""The steps of copyfit: what may be changed about a story so that it fills its box, each declared once.

A step says what it may change a story by in a leaf, what that costs, and how the story's dress changes with it. The
fitter (`layout.story.fit`) runs through `STEPS` and knows none of them by name; what was done is told by the entry
``step-NAME`` of the catalogue. A new step is one more declaration here, its option, and its words.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from math import inf

from layout.model.body import Block, Subhead
from layout.model.gallery import pixels
from layout.model.page import CopyfitStep
from layout.story.across import AcrossBlock
from layout.story.body import AS_IT_COMES, Looseness, StoryPart
from layout.story.costs import CROP_COST, SUBHEAD_COST, head_cost
from layout.story.heading import Head
from layout.story.photo import PhotoBlock
from layout.story.spec import StorySpec
from layout.units import PT_PER_INCH, Pt


@dataclass(frozen=True, slots=True)
class Dress:
    """What a story wears in its box: its heading, its photos, and how its body is set."""

    head: Head
    photos: tuple[PhotoBlock, ...]
    body: Looseness = AS_IT_COMES
    tables: tuple[AcrossBlock, ...] = ()
    """Those that stand over several columns."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What a step has to go by: the part of a story, and what the page and the press are like."""

    part: StoryPart
    pitch: Pt
    photo_ppi: float
    """Pixels an inch from which the press prints a photo well."""

    def has(self, kind: type[Block]) -> bool:
        """Whether such a block is in the part."""
        first = self.part.start.block if self.part.start else 0
        return any(isinstance(block, kind) for block in self.part.story.body[first:])


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that may be changed about a story, in whole lines of the grid."""

    name: str
    """Its entry in the catalogue is ``step-NAME``."""
    option: str
    """The option of a leaf that bounds it."""
    amounts: Callable[[Matter, Dress, float], Sequence[int]]
    """By how many lines it may change a story within the option's value; 0 among them, nothing else where it cannot."""
    cost: Callable[[Dress, int, Pt], float]
    """What so many lines cost a dress."""
    change: Callable[[Dress, int, Pt], Dress]
    """A dress changed by so many lines of that pitch."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to set a story before any paragraph is touched."""

    cost: float
    dress: Dress
    steps: tuple[CopyfitStep, ...] = ()


def _crops(matter: Matter, dress: Dress, most_of_height: float) -> Sequence[int]:
    """Lines that all photos whose height the editor left open may lose or gain together.

    None gains what would make it coarser than the press likes: a word more in a story must not spoil its photo.
    """
    free = [p for p in dress.photos if p.photo.lines is None]
    if not free:
        return [0]
    given = min(cropped_rows(p, most_of_height) for p in free)
    taken = min(added_rows(p, most_of_height, matter.photo_ppi, matter.pitch) for p in free)
    return sorted(range(-given, taken + 1), key=abs)


def cropped_rows(block: PhotoBlock, most_of_height: float) -> int:
    """Lines that a photo may lose, so much of its height at most, before it is a slit."""
    return max(0, min(int(block.natural_rows * most_of_height), block.natural_rows - block.bounds[0]))


def added_rows(block: PhotoBlock, most_of_height: float, photo_ppi: float, pitch: Pt) -> int:
    """Lines that a photo may gain before it is too slim, or too coarse for the press."""
    room = min(int(block.natural_rows * most_of_height), block.bounds[1] - block.natural_rows)
    return max(0, min(room, fine_rows(block, photo_ppi, pitch)))


def fine_rows(block: PhotoBlock, photo_ppi: float, pitch: Pt) -> int:
    """Lines that a photo may be higher than its shape asks for until it has fewer pixels an inch than that."""
    high = pixels(block.photo)[1] / photo_ppi * PT_PER_INCH / pitch
    return int(high) - block.natural_rows if high < inf else 0


def _cropped(dress: Dress, lines: int, _: Pt) -> Dress:
    return replace(dress, photos=tuple(photo.cropped(lines) for photo in dress.photos))


def _head_rows(_: Matter, dress: Dress, most: float) -> Sequence[int]:
    return range(int(most) + 1 if dress.head.rows else 1)


def _head_cost(dress: Dress, lines: int, pitch: Pt) -> float:
    parts = dress.head.parts
    return head_cost(lines, parts[0].top / pitch if parts else 0.0)


def _grown(dress: Dress, lines: int, pitch: Pt) -> Dress:
    return replace(dress, head=dress.head.grown(dress.head.rows + lines, pitch))


def _subhead_rows(matter: Matter, _: Dress, allowed: float) -> Sequence[int]:
    return range(2 if allowed and matter.has(Subhead) else 1)


def _with_subheads(dress: Dress, lines: int, _: Pt) -> Dress:
    return replace(dress, body=replace(dress.body, subhead_rows=lines))


CROP = Step("crop", "crop", _crops, lambda _, lines, pitch: abs(lines) * CROP_COST, _cropped)
"""Its photos are cropped, or shown less cropped."""
HEADING = Step("heading", "head_rows", _head_rows, _head_cost, _grown)
"""Its heading gets white."""
SUBHEADS = Step("subheads", "subheads", _subhead_rows, lambda _, lines, pitch: lines * SUBHEAD_COST, _with_subheads)
"""Its subheads get a line each."""

STEPS: tuple[Step, ...] = (CROP, HEADING, SUBHEADS)
"""All of them, from the one that shows least to the one that shows most."""


def variants(steps: Iterable[Step], matter: Matter, dress: Dress, spec: StorySpec) -> list[Variant]:
    """Every way to take these steps together within the bounds of a leaf; those of the last step vary fastest."""
    found = [Variant(0.0, dress)]
    for step in steps:
        amounts = step.amounts(matter, dress, spec.bound(step.option))
        found = [_taken(variant, step, lines, matter.pitch) for variant in found for lines in amounts]
    return found


def _taken(variant: Variant, step: Step, lines: int, pitch: Pt) -> Variant:
    if not lines:
        return variant
    dress = step.change(variant.dress, lines, pitch)
    return Variant(variant.cost + step.cost(variant.dress, lines, pitch), dress, (*variant.steps, CopyfitStep(step.name, lines)))
