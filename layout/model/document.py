"""What is painted: HTML whose lines are all decided, and what it may refer to."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from layout.errors import Span
from layout.model.page import PlacedLine, PlacedPicture
from layout.units import Pt, Rect


@dataclass(frozen=True, slots=True)
class DrawnText:
    """A text of the editor's that the theme's templates draw where they like, or what a QR code says."""

    field: str
    """Of the masthead, the imprint or the page."""
    text: str
    span: Span | None = None
    owed: bool = False
    """Whether the page is to show it."""
    forms: tuple[str, ...] = ()
    """Regular expressions of other forms in which a theme may show it, blanks left out."""


@dataclass(frozen=True, slots=True)
class DecidedLook:
    """The rules and the tint of a box. Colours as CSS of inks."""

    weights: tuple[Pt, ...]
    """Of its rules at the top, right, bottom, left; 0 where there is none."""
    colours: tuple[str, ...]
    """Of the same; empty where there is none."""
    ground: str = ""
    """Its tint; empty: none."""
    gradient: str = ""
    """The address of its gradient; empty: none."""
    inner: tuple[Pt, ...] = ()
    """Of the second lines of its rules (文武线), as `weights`; empty where it has none."""


@dataclass(frozen=True, slots=True)
class DecidedPage:
    """What stands where on a page, whatever a theme's templates and style sheets do: what the painted page must show.

    Places are in points from the trim's top left corner.
    """

    width: Pt
    height: Pt
    lines: tuple[PlacedLine, ...]
    pictures: tuple[PlacedPicture, ...]
    boxes: tuple[tuple[str, Rect], ...]
    """Ids of the elements that carry rules and tints, and their places."""
    drawn: tuple[DrawnText, ...] = ()
    """What of the editor's texts templates may draw."""
    looks: tuple[tuple[str, DecidedLook], ...] = ()
    """Ids of boxes that have rules and tints of their own, and these."""


@dataclass(frozen=True, slots=True)
class Document:
    """One HTML document, a ``<section class="page">`` a page, its styles inside it. Each page of an issue is one.

    It refers to pictures as ``layout-picture:KEY`` (`pictures`) and to files of the theme as ``layout-theme:PATH``
    (looked for in `theme_folders`, first found wins); to nothing else. Elements with ``data-lines="N"`` are
    ``white-space: pre`` blocks of N lines already decided: they must come out as N line boxes.
    """

    html: str
    pictures: dict[str, PlacedPicture]
    theme_folders: tuple[Path, ...]
    decided: tuple[DecidedPage, ...] = ()
    """One a page; none where nothing is to be compared."""
    style_sheets: tuple[Path, ...] = ()
    """The files whose text stands in the HTML's style element, in that order."""


@dataclass(frozen=True, slots=True)
class Job:
    """What a PDF says of itself, in its metadata and on its slug line."""

    title: str
    """Publication and issue, such as 天山社区晨报 第112期."""
    publication: str
    date: datetime.date
    number: int
    sections: tuple[str, ...]
    """One a page."""
    file: str = "print.pdf"
    language: str = "zh-CN"
    slug: tuple[tuple[str, str], ...] = ()
    """For each page what its slug line says of its date and number, where whoever hands the job over has the words."""
