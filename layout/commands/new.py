"""``layout new``: a folder with an issue to write in, and a publication where there is none yet."""

import datetime
import importlib
import os
from pathlib import Path

import click

from layout.commands.begin import begin
from layout.commands.console import tell
from layout.commands.new_files import (
    PHOTOS,
    SCHEMAS,
    STORIES,
    Start,
    named,
    put,
    put_schema,
    put_schemas,
    starter_in,
    stories_in,
)
from layout.commands.new_issue import continued, first_story, in_one_file
from layout.commands.usage import a_command, argument, option
from layout.errors import LayoutError, error, said
from layout.resources import themes_folder
from layout.source import (
    LastIssue,
    dated,
    issue_schema,
    last_issue,
    path_from,
    publication_of,
    read_theme,
)


@a_command(said("cmd-new"))
@argument("folder", type=click.Path(path_type=Path), metavar=said("metavar-folder"))
@option("--theme", help=said("option-first-theme"))
@option("--from", "sent", type=click.Path(path_type=Path, exists=True), multiple=True, help=said("option-new-from"))
def command(folder: Path, theme: str | None, sent: tuple[Path, ...]) -> None:
    """Start a new issue.

    In a publication it continues that. Beside an earlier issue without a publication it continues that one, in one
    file. Elsewhere it begins a publication, with an issue to look at and write over; with --from with what was sent.
    """
    path = folder / "issue.yaml"
    if path.exists():
        raise LayoutError([error("exists", None, said("hint-another-folder"), file=path)], 2)
    begun = starter_in(read_theme(theme, Path.cwd(), themes_folder()) if theme else None)
    date = dated(folder.resolve().name) or datetime.date.today()
    there = next(one for one in (folder.resolve(), *folder.resolve().parents) if one.is_dir())
    publication = publication_of(there)
    last = last_issue(folder, date, publication.parent if publication else None)
    if sent:
        begin = importlib.import_module("layout.commands.new_from")  # loads what reads strangers' files
        begin.begin_from(sent, Start(folder, date, publication, last, theme, begun))
    (folder / PHOTOS).mkdir(parents=True, exist_ok=True)
    if publication is not None:
        _continue(folder, date, publication, last, theme)
    elif last is not None:
        chosen = f"theme: {named(theme, folder)}" if theme else ""
        put(path, in_one_file(date, chosen, last))
        put_schema(folder / "issue.schema.json", issue_schema())
    else:
        _begin(folder, date, theme, begun)
    if last is not None and publication is None:
        tell("new-continues", file=last.file, number=(last.number or 0) + 1)
    tell("new-made", file=path, folder=folder)


def _continue(folder: Path, date: datetime.date, publication: Path, last: LastIssue | None, theme: str | None) -> None:
    """An issue of a publication, after its last one."""
    schema = f"{path_from(folder, publication.parent)}/{SCHEMAS}/issue.json"
    stories = stories_in(folder)
    if not stories:
        put(folder / STORIES / first_story().name, first_story().text)
        stories = (f"{STORIES}/{first_story().name}",)
    chosen = f"theme: {named(theme, folder)}" if theme else ""
    put(folder / "issue.yaml", continued(date, publication, last, chosen, stories, schema))
    put_schemas(publication.parent)
    tell("new-in-publication", file=Path(os.path.relpath(publication)))


def _begin(folder: Path, date: datetime.date, theme: str | None, begun: Path) -> None:
    """A publication with its first issue, as the newspaper in the folder *begun* has them."""
    paper = begin(folder, date, theme, begun)
    put_schemas(paper)
    tell("new-publication", file=Path(os.path.relpath(paper / "publication.yaml")))
