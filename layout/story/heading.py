"""Heading blocks: the texts that a theme sets over a story, taking whole lines of the grid (占行)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

from layout.model.body import Inline, Text
from layout.model.issue import Story
from layout.model.language import EASTERN, primary
from layout.model.theme import Align
from layout.story.body import StoryPart
from layout.story.costs import (
    BELOW_HEAD,
    BETWEEN_HEADS,
    CENTRED_FROM,
    CLEAR_HEAD,
    FILLED,
    LEAST_PHRASE,
    SHORT_HEADLINE,
)
from layout.story.setter import SetHeading, Setter
from layout.units import Pt
from layout.wording import printed

JUMP_SOURCE, JUMP_HEADLINE = "jump-source", "jump-headline"
"""Roles of the texts over what a jump brought: where it comes from, and whose continuation it is."""
FRAME = 3
"""Characters by which the columns of a framed box may be narrower than the grid's, and a little."""
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

    def grown(self, rows: int, pitch: Pt) -> "Head":
        """The same heading in more rows, the white above it, so that the air under it stays as it is (R19)."""
        above = (rows - self.rows) * pitch
        parts = tuple(HeadPart(p.kind, p.set, p.top + above) for p in self.parts)
        return replace(self, parts=parts, rows=rows)

    def raised(self) -> "Head":
        """The same at the very top of its rows, the white under it: vertical ones begin at the edge of their box."""
        first = self.parts[0].top if self.parts else 0.0
        return replace(self, parts=tuple(HeadPart(p.kind, p.set, p.top - first) for p in self.parts))

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
    found = texts_of_head(part, setter, styles, width, smaller)
    if not found:
        return Head((), span, 0, 0)
    centred = _too_short(found, setter, width)
    if centred:
        found = [(name, _middle(name, set_, setter), before, after) for name, set_, before, after in found]
    total = sum(before + part.height + after for _, part, before, after in found) - found[0][2]
    rows = ceil((total + CLEAR_HEAD * grid.pitch) / grid.pitch - 1e-6)
    rows = max(rows, *(setter.style(name).rows for name, *_ in found))
    slack = rows * grid.pitch - total - CLEAR_HEAD * grid.pitch
    return Head(_stacked(found, slack, grid.pitch), span, rows, rows, centred=centred)


SetText = tuple[str, SetHeading, Pt, Pt]
"""A style, a text set in it, and the white before and after it."""


def texts_of_head(part: StoryPart, setter: Setter, styles: Mapping[str, str], width: Pt, smaller: int) -> list[SetText]:
    """The texts of a story's heading, each set to a measure; the rest as `set_head`."""
    found: list[SetText] = []
    for role, words in _texts(part, setter.theme.heading, setter.spoken):
        name = styles.get(role, role)
        style, pitch = setter.style(name), setter.theme.grid.pitch
        set_ = setter.heading(words, name, width, smaller if role.endswith("headline") else 0)
        found.append((name, set_, style.before * pitch, style.after * pitch))
    return found


def _too_short(found: Sequence[SetText], setter: Setter, width: Pt) -> bool:
    """Whether a wide heading would leave a hole at its right, and its theme leaves it to us where it stands (R4)."""
    heads = [(part, setter.style(name).align) for name, part, *_ in found if name.endswith("headline")]
    grid = setter.theme.grid
    wide = width > grid.width(CENTRED_FROM) - FRAME * grid.size
    wanted = wide and any(align is Align.AUTO for _, align in heads)
    return wanted and max(part.widest for part, _ in heads) < FILLED * width


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


def _stacked(found: list[SetText], slack: Pt, pitch: Pt) -> tuple[HeadPart, ...]:
    """The parts one under the other; what rounding to whole rows left goes below, between and above them."""
    below = min(BELOW_HEAD * pitch, slack / 2)
    gaps = len(found) - 1
    between = min(BETWEEN_HEADS * pitch, (slack - below) / (gaps + 1)) if gaps else 0.0
    parts, top = [], slack - below - between * gaps
    for i, (name, part, before, after) in enumerate(found):
        top += (before + between) if i else 0.0
        parts.append(HeadPart(name, part, top))
        top += part.height + after
    return tuple(parts)
