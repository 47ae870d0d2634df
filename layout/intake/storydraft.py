"""A story as it was found in a manuscript, before it is written: its fields, its body part by part."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from layout.errors import Diagnostic, Said
from layout.intake.manuscript import LeftOut, SeenPicture, SeenRun

Runs = tuple[SeenRun, ...]


class PartKind(StrEnum):
    """What a part of a body is."""

    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    NOTE = "note"
    POINT = "point"
    POEM = "poem"
    TABLE = "table"
    RIGHT = "right"
    FOOTNOTE = "footnote"
    """A note, behind its mark."""
    CAPTION = "caption"
    """A caption that has no picture yet: a paragraph, unless a photo is found for it."""


@dataclass(frozen=True, slots=True)
class BodyPart:
    """A part of a body: its lines, a poem's with empty ones between stanzas, a table's cells."""

    kind: PartKind
    lines: tuple[Runs, ...] = ()
    cells: tuple[tuple[Runs | str, ...], ...] = ()
    """A cell that is one with another is ``<`` or ``^``, as a body writes it."""
    marker: str = ""
    level: int = 0
    title: Runs = ()
    """A table's caption, a poem's title."""
    boxed: bool = False
    """Whether it stands in a box beside the text."""


@dataclass(frozen=True, slots=True)
class DraftPhoto:
    """A picture of a story."""

    picture: SeenPicture
    caption: Runs = ()
    credit: str = ""
    more: tuple[SeenPicture, ...] = ()
    """Those that share its caption."""

    @property
    def pictures(self) -> tuple[SeenPicture, ...]:
        """It, and those that share its caption."""
        return (self.picture, *self.more)


@dataclass(frozen=True, slots=True)
class StoryDraft:
    """A story, its characters as they were sent."""

    headline: tuple[Runs, ...] = ()
    """Line by line."""
    kicker: Runs = ()
    deck: Runs = ()
    byline: Runs = ()
    credit: Runs = ()
    column: Runs = ()
    kind: str = ""
    body: tuple[BodyPart, ...] = ()
    photos: tuple[DraftPhoto, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    guesses: tuple[Said, ...] = field(default=())
    """What was guessed, and from what."""
    told: tuple[Diagnostic, ...] = ()

    @property
    def pictures(self) -> tuple[SeenPicture, ...]:
        """All its pictures, one by one."""
        return tuple(picture for photo in self.photos for picture in photo.pictures)

    @property
    def title(self) -> str:
        """The headline in one line."""
        return "".join(words(line) for line in self.headline)


def words(runs: Runs) -> str:
    """Characters in one line."""
    return " ".join("".join(run.text for run in runs).split())


def drop_start(runs: Runs, count: int) -> Runs:
    """Runs without their first characters."""
    kept: list[SeenRun] = []
    for run in runs:
        text, count = run.text[count:], max(0, count - len(run.text))
        kept += [replace(run, text=text)] if text else []
    return tuple(kept)


def drop_end(runs: Runs, count: int) -> Runs:
    """Runs without their last characters."""
    length = sum(len(run.text) for run in runs) - count
    kept: list[SeenRun] = []
    for run in runs:
        text, length = run.text[: max(0, length)], length - len(run.text)
        kept += [replace(run, text=text)] if text else []
    return tuple(kept)
