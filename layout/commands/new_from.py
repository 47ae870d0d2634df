"""``layout new FOLDER --from FILES``: an issue begun with what was sent, and its publication where there is none."""

import os
import re
import sys
from pathlib import Path

from layout.commands.console import tell
from layout.commands.imported import told_import
from layout.commands.new_files import SCHEMAS, Start, named, of_starter, paper_folder, put, put_schema, put_schemas
from layout.commands.new_issue import starter
from layout.intake import NewIssue, import_files, section_lines
from layout.source import issue_schema, path_from
from layout.wording import text

_SECTIONS = re.compile(r"^sections:\n(?: .*\n)+", re.MULTILINE)
_NAME = re.compile(r"^  name: .*\n", re.MULTILINE)
_PAPER = re.compile(r"[\u4e00-\u9fff]{2,12}(?:报|刊|通讯|简报|新闻|导报|之声)")  # data
"""How a folder is called that bears its paper's name."""


def begin_from(sent: tuple[Path, ...], start: Start) -> None:
    """Begin an issue with files that were sent, and end with the exit code of importing them."""
    code = told_import(import_files(sent, start.folder, lambda begun: _prepare(start, begun)))
    file = start.folder / "issue.yaml"
    if file.exists():
        if start.publication is None and start.last is None:
            tell("new-publication", file=Path(os.path.relpath(paper_folder(start.folder) / "publication.yaml")))
        tell("new-made.sent", file=file, folder=start.folder)
    sys.exit(code)


def _prepare(start: Start, begun: NewIssue) -> list[str]:
    """Make the publication where there is none; the lines at the head of the issue."""
    start.folder.mkdir(parents=True, exist_ok=True)
    if start.publication is None and start.last is not None:
        put_schema(start.folder / "issue.schema.json", issue_schema())
        return _head(start, "issue.schema.json", start.theme)
    paper = start.publication.parent if start.publication else paper_folder(start.folder)
    if start.publication is None:
        theme = named(start.theme, paper) if start.theme else ""
        sample = starter(of_starter(start.sample, "publication.yaml"), start.date, theme)
        put(paper / "publication.yaml", _paper_of(sample, begun, paper.name))
    put_schemas(paper)
    schema = f"{path_from(start.folder, paper)}/{SCHEMAS}/issue.json"
    return _head(start, schema, start.theme if start.publication else None)


def _head(start: Start, schema: str, theme: str | None) -> list[str]:
    """What an issue begins with: what completes it, what it is, its theme where one was chosen."""
    lines = [f"# yaml-language-server: $schema={schema}", f"# {text('new-about')}"]
    return [*lines, f"theme: {named(theme, start.folder)}"] if theme else lines


def _paper_of(sample: str, begun: NewIssue, folder: str) -> str:
    """The sample's publication with the sections of a page list, and with its name where its folder bears it."""
    sections = "".join(f"{line}\n" for line in section_lines(begun.sections, None))
    sample = _SECTIONS.sub(lambda _: sections, sample)
    return _NAME.sub(lambda _: f"  name: {folder}\n", sample, count=1) if _PAPER.fullmatch(folder) else sample
