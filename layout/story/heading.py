"""Heading blocks: the texts that a theme sets over a story, taking whole lines of the grid (占行)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import NamedTuple

from layout.model.body import Inline, Text
from layout.model.issue import Story
from layout.model.language import EASTERN, primary
from layout.model.theme import Align, Grid
from layout.story.body import StoryPart
from layout.story.costs import (
    BELOW_HEAD,
    BETWEEN_HEADS,
    CENTRED_FROM,
    CLEAR_HEAD,
    FILLED,
    HOLE,
    LEAST_PHRASE,
    SHORT_HEADLINE,
)
from layout.story.photo import PhotoBlock
from layout.story.portrait import Portrait, portrait_in
from layout.story.setter import SetHeading, Setter
from layout.units import Pt
from layout.wording import printed

JUMP_SOURCE, JUMP_HEADLINE = "jump-source", "jump-headline"
"""Roles of the texts over what a jump brought: where it comes from, and whose continuation it is."""
LETTERS = 3
"""Letters of a Western headline that say as much as one Han."""
CLAUSE = re.compile(r"[\n,:;!?–—]+")
PHRASE = re.compile(r"[\n，、：；！？　 ]+")


@dataclass(frozen=True, slots=True)
class HeadPart:
    """One text of a heading block, from the block's top."""

    kind: str
    """The style it is set in."""
    set: SetHeading
    top: Pt
    right: Pt = 0.0
    """Of a vertical text, from the block's right edge to its first line's."""
    left: Pt = 0.0
    """How far in it stands: beside a portrait."""


@dataclass(frozen=True, slots=True)
class OnPicture:
    """The first picture of a story whose heading stands on it, and how."""

    block: PhotoBlock
    grid: Grid
    foot: bool
    """Whether at the picture's foot; else at its head."""
    panel: bool
    """Whether an opaque panel is under it."""
    fills: bool = False
    """Whether its story has nothing else, so that the picture fills the box."""


@dataclass(frozen=True, slots=True)
class Head:
    """A heading block of whole rows. No parts and no rows where a story has no heading."""

    parts: tuple[HeadPart, ...]
    span: int
    rows: int
    least: int
    """Rows it takes at least; more is white space."""
    beside: bool = False
    """Whether its columns are its own, with no text under it (串文题)."""
    centred: bool = False
    """Whether it stands in the middle of its width because it is short."""
    deep: Pt = 0.0
    """Of a vertical heading, which no column is for: from its right edge to its left."""
    portrait: Portrait | None = None
    on: OnPicture | None = None
    """The picture that it stands on, whose rows are its own."""

    def grown(self, rows: int, pitch: Pt) -> "Head":
        """The same heading in more rows, the white above it, so that the air under it stays as it is (R19)."""
        above = (rows - self.rows) * pitch
        parts = tuple(replace(part, top=part.top + above) for part in self.parts)
        portrait = replace(self.portrait, top=self.portrait.top + above) if self.portrait else None
        return replace(self, parts=parts, rows=rows, portrait=portrait)

    def raised(self) -> "Head":
        """The same at the very top of its rows, the white under it: vertical ones begin at the edge of their box."""
        first = self.parts[0].top if self.parts else 0.0
        return replace(self, parts=tuple(replace(part, top=part.top - first) for part in self.parts))

    @property
    def size(self) -> Pt:
        """The size of its largest text: by it one headline outranks another."""
        return max((part.set.size for part in self.parts), default=0.0)


NO_HEAD = Head((), 0, 0, 0)
"""Of a story that has none."""


def set_head(part: StoryPart, setter: Setter, styles: dict[str, str], span: int, width: Pt, smaller: int = 0) -> Head:
    """The heading of a story, `span` columns wide. `styles` maps a part's role to another style than its own name.

    `smaller` is the number of sizes that the headline leaves out, from the largest on.
    """
    grid = setter.theme.grid
    texts = _texts(part, setter.theme.heading, setter.spoken)
    signed = any(role == "byline" for role, _ in texts)
    portrait = portrait_in(part.portrait, setter.theme, width, setter.vertical) if part.portrait and signed else None
    found = texts_of_head(part, setter, styles, width, smaller, portrait)
    if not found:
        return Head((), span, 0, 0)
    centred = _too_short(found, setter, width - found[0].left)
    if centred:
        found = [one._replace(set=_middle(one.name, one.set, setter)) for one in found]
    if portrait:
        found = as_high(found, portrait)
    total = sum(one.height for one in found) - found[0].before
    rows = ceil((total + CLEAR_HEAD * grid.pitch) / grid.pitch - 1e-6)
    rows = max(rows, *(setter.style(one.name).rows for one in found))
    slack = rows * grid.pitch - total - CLEAR_HEAD * grid.pitch
    parts = _stacked(found, slack, grid.pitch)
    if portrait:
        portrait = _beside(portrait, parts, width - portrait.taken if centred and portrait.wide else 0.0)
    return Head(parts, span, rows, rows, centred=centred, portrait=portrait)


class SetText(NamedTuple):
    """One text of a heading with the white that it keeps."""

    name: str
    set: SetHeading
    before: Pt
    after: Pt
    left: Pt = 0.0
    over: Pt = 0.0
    under: Pt = 0.0
    """White over and under it beside a portrait that is higher."""

    @property
    def height(self) -> Pt:
        """All that it takes."""
        return self.before + self.over + self.set.height + self.under + self.after


def texts_of_head(
    part: StoryPart,
    setter: Setter,
    styles: Mapping[str, str],
    width: Pt,
    smaller: int,
    portrait: Portrait | None = None,
) -> list[SetText]:
    """The texts of a story's heading, each set to a measure, less where a portrait stands beside it."""
    found: list[SetText] = []
    for role, words in _texts(part, setter.theme.heading, setter.spoken):
        name = styles.get(role, role)
        style, pitch = setter.style(name), setter.theme.grid.pitch
        left = portrait.taken if portrait and (portrait.wide or role == "byline") else 0.0
        set_ = setter.heading(words, name, width - left, smaller if role.endswith("headline") else 0)
        found.append(SetText(name, set_, style.before * pitch, style.after * pitch, left))
    return found


def as_high(found: Sequence[SetText], portrait: Portrait) -> list[SetText]:
    """The texts beside a portrait in the middle of its height, where it is higher."""
    beside = [number for number, one in enumerate(found) if one.left]
    first, last = beside[0], beside[-1]
    total = sum(one.height for one in found[first : last + 1]) - found[first].before - found[last].after
    white = max(0.0, (portrait.height - total) / 2)
    made = list(found)
    made[first] = made[first]._replace(over=white)
    made[last] = made[last]._replace(under=white)
    return made


def _beside(portrait: Portrait, parts: Sequence[HeadPart], free: Pt) -> Portrait:
    """The portrait at its place, level with the foot of higher texts; with `free`, in the middle with what is short."""
    texts = [part for part in parts if part.left]
    top, foot = texts[0].top, texts[-1].top + texts[-1].set.height
    left = (free - max(part.set.widest for part in texts)) / 2 if free else 0.0
    return replace(portrait, top=max(foot - portrait.height, (top + foot - portrait.height) / 2), left=left)


def _too_short(found: Sequence[SetText], setter: Setter, width: Pt) -> bool:
    """Whether a wide heading would leave a hole at its right, and its theme leaves it to us where it stands (R4)."""
    heads = [(one.set, setter.style(one.name).align) for one in found if one.name.endswith("headline")]
    grid = setter.theme.grid
    columns = round((width + grid.gutter * grid.size) / grid.step)
    if columns < CENTRED_FROM or all(align is not Align.AUTO for _, align in heads):
        return False
    fill = max(part.widest for part, _ in heads) / width
    return fill < FILLED or (columns > CENTRED_FROM and (1 - fill) * columns >= HOLE)


def _middle(name: str, part: SetHeading, setter: Setter) -> SetHeading:
    """A text of a heading in the middle of its measure, unless it stands at the end or there already."""
    return part.centred() if setter.style(name).align in (Align.AUTO, Align.START) else part


def _texts(part: StoryPart, heading: Sequence[str], language: str) -> list[tuple[str, Text]]:
    """The texts of a heading with their roles: those of the story that the theme names, or what a continuation has."""
    if part.jump is None:
        own = {one.role: one.text for one in part.story.parts() if one.text}
        return [(role, own[role]) for role in heading if role in own]
    label = Text((Inline(printed("jump-from", language, number=part.jump.source)),))
    return [(JUMP_SOURCE, label), (JUMP_HEADLINE, Text((Inline(short_headline(part.story, language)),)))]


def short_headline(story: Story, language: str) -> str:
    """A headline as it is repeated over a continuation: whole, or its first phrase."""
    if story.headline is None:
        return printed("jump-goes-on", language)
    plain = story.headline.plain
    western = primary(language) not in EASTERN
    whole = plain.replace("\n", " " if western else "")
    often = LETTERS if western else 1
    if len(whole) <= often * SHORT_HEADLINE:
        return whole
    phrases = [phrase.strip() for phrase in (CLAUSE if western else PHRASE).split(plain) if phrase]
    return next((phrase for phrase in phrases if len(phrase) >= often * LEAST_PHRASE), whole)


def _stacked(found: Sequence[SetText], slack: Pt, pitch: Pt) -> tuple[HeadPart, ...]:
    """The parts one under the other; what rounding to whole rows left goes below, between and above them."""
    below = min(BELOW_HEAD * pitch, slack / 2)
    gaps = len(found) - 1
    between = min(BETWEEN_HEADS * pitch, (slack - below) / (gaps + 1)) if gaps else 0.0
    parts, top = [], slack - below - between * gaps
    for i, one in enumerate(found):
        top += one.over + ((one.before + between) if i else 0.0)
        parts.append(HeadPart(one.name, one.set, top, left=one.left))
        top += one.set.height + one.under + one.after
    return tuple(parts)
