"""Files that ``layout new`` puts down, and where they stand."""

import datetime
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from layout.model.theme import Theme
from layout.resources import starter_folder, themes_folder
from layout.source import THEME_FILE, LastIssue, issue_schema, list_themes, path_from, places, publication_schema

SCHEMAS = "schemas"
"""The folder beside a publication.yaml with what an editor's program completes from."""
STORIES, PHOTOS = "stories", "photos"
DEFAULT_THEME = "tianshan"
STARTER = "starter"
"""The folder of a theme with the newspaper that its first issue begins with."""


@dataclass(frozen=True, slots=True)
class Start:
    """An issue that is begun: its folder and day, what it belongs to and follows, the theme that was asked for, and the
    folder of the newspaper that this begins with."""

    folder: Path
    date: datetime.date
    publication: Path | None
    last: LastIssue | None
    theme: str | None
    sample: Path


def paper_folder(folder: Path) -> Path:
    """Where an issue's publication is begun: above it, or with it where nobody would look for one there."""
    above = folder.resolve().parent
    return above if above / "publication.yaml" in list(places(folder.resolve())) else folder.resolve()


def stories_in(folder: Path) -> tuple[str, ...]:
    """Stories that lie in the folder already."""
    return tuple(sorted(f"{STORIES}/{one.name}" for one in (folder / STORIES).glob("*.md")))


def starter_in(theme: Theme | None) -> Path:
    """The folder of the newspaper to begin with: the theme's own, or of what it extends, else the usual theme's."""
    own = (folder / STARTER for folder in (theme.folders if theme else ()))
    return next((one for one in own if one.is_dir()), _usual())


def of_starter(begun: Path, name: str) -> Path:
    """A file or folder of the newspaper to begin with, or what others have where that has none of its own."""
    return next((one for place in (begun, _usual()) if (one := place / name).exists()), starter_folder() / name)


def _usual() -> Path:
    return themes_folder() / DEFAULT_THEME / STARTER


def put(path: Path, text: str) -> None:
    """Write a file of text, its folder first."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def put_schemas(paper: Path) -> None:
    """What an editor's program completes from, as this release has it."""
    put_schema(paper / SCHEMAS / "issue.json", issue_schema(in_paper=True))
    put_schema(paper / SCHEMAS / "publication.json", publication_schema())


def put_schema(path: Path, schema: dict[str, Any]) -> None:
    """Write a JSON Schema."""
    put(path, json.dumps(schema, ensure_ascii=False, indent=2) + "\n")


def named(theme: str, folder: Path) -> str:
    """A theme as a file in *folder* names it."""
    if theme in list_themes(themes_folder()):
        return theme
    path = Path(theme)
    return path_from(folder, path.parent if path.name == THEME_FILE and path.is_file() else path)
