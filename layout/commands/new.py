"""``layout new``: a folder with an issue to write in, and a publication where there is none yet."""

import datetime
import json
import os
import shutil
from pathlib import Path
from typing import Any

import click

from layout.commands.console import tell
from layout.commands.new_issue import continued, first_story, in_one_file, starter
from layout.commands.usage import a_command, argument, option
from layout.errors import LayoutError, error, said
from layout.resources import starter_folder, themes_folder
from layout.source import (
    LastIssue,
    dated,
    issue_schema,
    last_issue,
    list_themes,
    path_from,
    places,
    publication_of,
    publication_schema,
    read_theme,
)

SCHEMAS = "schemas"
"""The folder beside a publication.yaml with what an editor's program completes from."""
STORIES, PHOTOS = "stories", "photos"


@a_command(said("cmd-new"))
@argument("folder", type=click.Path(path_type=Path), metavar=said("metavar-folder"))
@option("--theme", help=said("option-first-theme"))
def command(folder: Path, theme: str | None) -> None:
    """Start a new issue.

    In a publication it continues that. Beside an earlier issue without a publication it continues that one, in one
    file. Elsewhere it begins a publication, with an issue to look at and write over.
    """
    path = folder / "issue.yaml"
    if path.exists():
        raise LayoutError([error("exists", None, said("hint-another-folder"), file=path)], 2)
    if theme:
        read_theme(theme, Path.cwd(), themes_folder())
    date = dated(folder.resolve().name) or datetime.date.today()
    there = next(one for one in (folder.resolve(), *folder.resolve().parents) if one.is_dir())
    publication = publication_of(there)
    last = last_issue(folder, date, publication.parent if publication else None)
    (folder / PHOTOS).mkdir(parents=True, exist_ok=True)
    if publication is not None:
        _continue(folder, date, publication, last, theme)
    elif last is not None:
        chosen = f"theme: {_named(theme, folder)}" if theme else ""
        _put(path, in_one_file(date, chosen, last))
        _put_schema(folder / "issue.schema.json", issue_schema())
    else:
        _begin(folder, date, theme)
    if last is not None and publication is None:
        tell("new-continues", file=last.file, number=(last.number or 0) + 1)
    tell("new-made", file=path, folder=folder)


def _continue(folder: Path, date: datetime.date, publication: Path, last: LastIssue | None, theme: str | None) -> None:
    """An issue of a publication, after its last one."""
    schema = f"{path_from(folder, publication.parent)}/{SCHEMAS}/issue.json"
    stories = _stories(folder)
    if not stories:
        _put(folder / STORIES / first_story().name, first_story().text)
        stories = (f"{STORIES}/{first_story().name}",)
    chosen = f"theme: {_named(theme, folder)}" if theme else ""
    _put(folder / "issue.yaml", continued(date, publication, last, chosen, stories, schema))
    _put_schemas(publication.parent)
    tell("new-in-publication", file=Path(os.path.relpath(publication)))


def _begin(folder: Path, date: datetime.date, theme: str | None) -> None:
    """A publication with its first issue."""
    paper = folder.resolve().parent
    if paper / "publication.yaml" not in list(places(folder.resolve())):
        paper = folder.resolve()  # nowhere above it would one be looked for
    own = _stories(folder)
    chosen = _named(theme, paper) if theme else ""
    _put(paper / "publication.yaml", starter("publication.yaml", date, chosen))
    schema = f"{path_from(folder, paper)}/{SCHEMAS}/issue.json"
    if own:
        _put(folder / "issue.yaml", continued(date, paper / "publication.yaml", None, "", own, schema))
    else:
        _put(folder / "issue.yaml", starter("issue.yaml", date, schema=schema))
        for name in (STORIES, PHOTOS):
            shutil.copytree(starter_folder() / name, folder / name, dirs_exist_ok=True)
    _put_schemas(paper)
    tell("new-publication", file=Path(os.path.relpath(paper / "publication.yaml")))


def _stories(folder: Path) -> tuple[str, ...]:
    """Stories that lie in the folder already."""
    return tuple(sorted(f"{STORIES}/{one.name}" for one in (folder / STORIES).glob("*.md")))


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _put_schemas(paper: Path) -> None:
    """What an editor's program completes from, as this release has it."""
    _put_schema(paper / SCHEMAS / "issue.json", issue_schema(in_paper=True))
    _put_schema(paper / SCHEMAS / "publication.json", publication_schema())


def _put_schema(path: Path, schema: dict[str, Any]) -> None:
    _put(path, json.dumps(schema, ensure_ascii=False, indent=2) + "\n")


def _named(theme: str, folder: Path) -> str:
    """A theme as a file in *folder* names it."""
    return theme if theme in list_themes(themes_folder()) else path_from(folder, Path(theme))
