"""A publication begun with the newspaper of a theme."""

import datetime
import shutil
from pathlib import Path

from layout.commands.new_files import PHOTOS, SCHEMAS, STORIES, named, of_starter, paper_folder, put, stories_in
from layout.commands.new_issue import continued, starter
from layout.source import path_from


def begin(folder: Path, date: datetime.date, theme: str | None, begun: Path) -> Path:
    """Begin a publication with its first issue, as the newspaper in the folder *begun* has them; where it lies."""
    paper = paper_folder(folder)
    own = stories_in(folder)
    chosen = named(theme, paper) if theme else ""
    put(paper / "publication.yaml", starter(of_starter(begun, "publication.yaml"), date, chosen))
    schema = f"{path_from(folder, paper)}/{SCHEMAS}/issue.json"
    if own:
        put(folder / "issue.yaml", continued(date, paper / "publication.yaml", None, "", own, schema))
    else:
        put(folder / "issue.yaml", starter(of_starter(begun, "issue.yaml"), date, schema=schema))
        for name in (STORIES, PHOTOS):
            shutil.copytree(of_starter(begun, name), folder / name, dirs_exist_ok=True)
    return paper
