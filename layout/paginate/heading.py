"""Heading blocks: kicker, headline, deck and byline over a story, taking whole lines of the grid (占行)."""

from dataclasses import dataclass
from math import ceil

from layout.model.issue import Story
from layout.paginate.setter import SetHeading, Setter
from layout.units import Pt

PARTS = (("column", "column"), ("kicker", "kicker"), ("headline", "headline"), ("deck", "deck"), ("byline", "byline"))
"""Fields of a story in the order they stand, with the role whose text style they take."""

CLEAR = 0.45
"""White between a heading and the text under it, at least, in lines of the grid: less reads as one block."""


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


def set_head(story: Story, setter: Setter, styles: dict[str, str], span: int, width: Pt) -> Head:
    """The heading of a story, `span` columns wide. `styles` maps a part's role to another style than its own name."""
    grid = setter.theme.grid
    found: list[tuple[str, SetHeading, Pt, Pt]] = []
    for attribute, role in PARTS:
        text = getattr(story, attribute)
        if text:
            name = styles.get(role, role)
            style = setter.style(name)
            part = setter.heading(text, name, width)
            found.append((name, part, style.before * grid.pitch, style.after * grid.pitch))
    if not found:
        return Head((), span, 0, 0)
    total = sum(before + part.height + after for _, part, before, after in found) - found[0][2]
    rows = ceil((total + CLEAR * grid.pitch) / grid.pitch - 1e-6)
    rows = max(rows, *(setter.style(name).rows for name, *_ in found))
    slack = rows * grid.pitch - total - CLEAR * grid.pitch
    return Head(_stacked(found, slack), span, rows, rows)


def _stacked(found: list[tuple[str, SetHeading, Pt, Pt]], slack: Pt) -> tuple[HeadPart, ...]:
    """The parts one under the other; half of what rounding to whole rows left goes between them, half below."""
    between = slack / 2 / max(1, len(found) - 1) if len(found) > 1 else 0.0
    parts, top = [], 0.0
    for i, (name, part, before, after) in enumerate(found):
        top += (before + between) if i else 0.0
        parts.append(HeadPart(name, part, top))
        top += part.height + after
    return tuple(parts)
