"""What a new issue takes over of the last one: its theme, its masthead, whatever stands the same in every issue."""

import datetime
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from layout.errors import LayoutError
from layout.fields.findings import Findings
from layout.fields.nodes import Entry, Group, Scalar
from layout.source.encoding import read_text_file
from layout.source.tree import parse

STANDING = ("theme", "press", "masthead", "punctuation", "names")
"""Fields that are the same in every issue."""
TRIED_MOST = 20
"""Issues that are looked at until one can be read."""
_DATE = re.compile(r"(?<!\d)(\d{4})(\D?)(\d{1,2})\2(\d{1,2})(?!\d)|(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})[日号]")  # data
_LATER = re.compile(r"\n(?:[ \t]*(?:#[^\n]*)?\n?)*\Z")
"""Remarks and empty lines behind a field: they belong to the next."""


@dataclass(frozen=True, slots=True)
class LastIssue:
    """An issue that another follows."""

    file: Path
    date: datetime.date
    number: int
    fields: dict[str, str]
    """Of `STANDING` those that it has: as they are written, the field's name included."""


def dated(text: str) -> datetime.date | None:
    """The day that a text begins with or contains: 2026-12-11, 20261211, 2026年12月11日."""
    for match in _DATE.finditer(text):
        parts = (match[1], match[3], match[4]) if match[1] else match.groups()[4:]
        try:
            return datetime.date(*map(int, parts))
        except ValueError:
            continue
    return None


def last_issue(folder: Path, date: datetime.date) -> LastIssue | None:
    """The newest issue of an earlier day in the folders beside *folder*."""
    for file in list(_beside(folder, date))[:TRIED_MOST]:
        issue = _read(file, folder)
        if issue is not None and issue.date < date:
            return issue
    return None


def _beside(folder: Path, date: datetime.date) -> Iterator[Path]:
    """Issues in folders beside: those that bear an earlier day first, the newest of all first."""
    folder = folder.resolve()
    try:
        files = [one / "issue.yaml" for one in folder.parent.iterdir() if one != folder]
        times = {file: file.stat().st_mtime for file in files if file.is_file()}
    except OSError:
        return
    named = {file: dated(file.parent.name) for file in times}
    days = {file: day for file, day in named.items() if day is not None and day < date}
    yield from sorted(days, key=lambda file: (days[file], file.parent.name), reverse=True)
    yield from sorted((file for file, day in named.items() if day is None), key=lambda file: -times[file])


def _read(file: Path, folder: Path) -> LastIssue | None:
    findings = Findings()
    try:
        root = parse(read_text_file(file, findings), frozenset(), findings)
    except LayoutError:
        return None
    if not isinstance(root, Group) or findings.failed:
        return None
    date, number = dated(_text(root, "date")), _text(root, "number").strip()
    if date is None or not number.isdecimal():
        return None
    fields = {name: _as_written(entry, file.parent, folder) for name in STANDING if (entry := root.get(name))}
    return LastIssue(file, date, int(number), fields)


def _text(root: Group, name: str) -> str:
    entry = root.get(name)
    return entry.value.text if entry and isinstance(entry.value, Scalar) else ""


def _as_written(entry: Entry, old: Path, new: Path) -> str:
    """A field as it stands in the file; a path is made one that leads there from the new folder."""
    value = entry.value
    if entry.key.text == "theme" and isinstance(value, Scalar) and re.search(r"[/\\]|^\.", value.text):
        return f"theme: {path_from(new, old / value.text)}"
    return _LATER.sub("", entry.key.file.text[entry.key.start : value.end]).rstrip()


def path_from(folder: Path, path: Path) -> str:
    """A path as an issue in *folder* names it."""
    try:
        found = Path(os.path.relpath(path.expanduser().resolve(), folder.resolve())).as_posix()
    except ValueError:  # on another drive
        found = path.resolve().as_posix()
    return found if "/" in found or found in (".", "..") else f"./{found}"
