"""What is painted: HTML whose lines are all decided, and what it may refer to."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from layout.model.page import PlacedPicture


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
