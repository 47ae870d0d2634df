"""Heading blocks: kicker, headline, deck and byline over a story, taking whole lines of the grid (占行)."""

import re
from dataclasses import dataclass
from math import ceil

from layout.model.issue import Inline, Story, Text
from layout.story.body import StoryPart
from layout.story.setter import SetHeading, Setter
from layout.units import Pt

PARTS = (("column", "column"), ("kicker", "kicker"), ("headline", "headline"), ("deck", "deck"), ("byline", "byline"))
"""Fields of a story in the order they stand, with the role whose text style they take."""

CLEAR = 0.45
"""White between a heading and the text under it, at least, in lines of the grid: less reads as one block."""

SHORT = 12
"""Characters up to which a headline is repeated whole over what a jump brought; a longer one by its first phrase."""
PHRASE = re.compile(r"[\n，、：；！？　 ]+")


@dataclass(frozen=True, slots=True)
class HeadPart:
    """One text of a heading block, from the block's top."""

    kind: str
    set: SetHeading
    top: Pt


@dataclass(frozen=True, slots=True)
class Head:
    """A heading block of whole rows. No parts and no rows where a story has no heading."""

    parts: tuple[HeadPart, ...]
    span: int
    rows: int
    least: int
    """Rows it takes at least; more is white space."""

    def grown(self, rows: int, pitch: Pt) -> "Head":
        """The same heading in more rows, its white spread between the parts and below."""
        extra = (rows - self.rows) * pitch
        gaps = len(self.parts)
        parts = tuple(HeadPart(p.kind, p.set, p.top + extra * i / (gaps + 1)) for i, p in enumerate(self.parts))
        return Head(parts, self.span, rows, self.least)

    @property
    def size(self) -> Pt:
        """The size of its largest text: what makes one headline louder than another."""
        return max((part.set.size for part in self.parts), default=0.0)


def set_head(part: StoryPart, setter: Setter, styles: dict[str, str], span: int, width: Pt, smaller: int = 0) -> Head:
    """The heading of a story, `span` columns wide. `styles` maps a part's role to another style than its own name.

    `smaller` is the number of sizes that the headline leaves out, from the largest on.
    """
    grid = setter.theme.grid
    found: list[tuple[str, SetHeading, Pt, Pt]] = []
    for role, text in _texts(part):
        name = styles.get(role, role)
        style = setter.style(name)
        set_ = setter.heading(text, name, width, smaller if role.endswith("headline") else 0)
        found.append((name, set_, style.before * grid.pitch, style.after * grid.pitch))
    if not found:
        return Head((), span, 0, 0)
    total = sum(before + part.height + after for _, part, before, after in found) - found[0][2]
    rows = ceil((total + CLEAR * grid.pitch) / grid.pitch - 1e-6)
    rows = max(rows, *(setter.style(name).rows for name, *_ in found))
    slack = rows * grid.pitch - total - CLEAR * grid.pitch
    return Head(_stacked(found, slack), span, rows, rows)


def _texts(part: StoryPart) -> list[tuple[str, Text]]:
    """The texts of a heading with their roles: the story's own, or what stands over a continuation."""
    if part.start is None:
        texts = ((role, getattr(part.story, attribute)) for attribute, role in PARTS)
        return [(role, text) for role, text in texts if text]
    label = Text((Inline(f"（上接第{part.source}版）"),))
    return [("jump-source", label), ("jump-headline", Text((Inline(short_headline(part.story)),)))]


def short_headline(story: Story) -> str:
    """A headline as it is repeated over a continuation: whole, or its first phrase."""
    if story.headline is None:
        return "续"
    text = story.headline.plain
    whole = text.replace("\n", "")
    if len(whole) <= SHORT:
        return whole
    phrases = [phrase for phrase in PHRASE.split(text) if phrase]
    return next((phrase for phrase in phrases if len(phrase) >= 4), whole)


def _stacked(found: list[tuple[str, SetHeading, Pt, Pt]], slack: Pt) -> tuple[HeadPart, ...]:
    """The parts one under the other; half of what rounding to whole rows left goes between them, half below."""
    between = slack / 2 / max(1, len(found) - 1) if len(found) > 1 else 0.0
    parts, top = [], 0.0
    for i, (name, part, before, after) in enumerate(found):
        top += (before + between) if i else 0.0
        parts.append(HeadPart(name, part, top))
        top += part.height + after
    return tuple(parts)
