"""What a new issue takes over of the last one: what stands the same in every issue, and how its pages are said."""

import datetime
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from layout.errors import LayoutError
from layout.fields.context import Context
from layout.fields.findings import Findings
from layout.fields.nodes import Entry, Group, List, Node, Scalar
from layout.source.encoding import read_text_file
from layout.source.numbering import NUMBERING, NUMBERING_FIELD
from layout.source.tree import parse

STANDING = ("theme", "press", "masthead", "imprint", "editors", "punctuation", "names")
"""Fields that are the same in every issue."""
OF_THE_ISSUE = ("lead", "stories", "briefs", "photos", "ads", "plan")
"""Fields of a page that are its issue's own."""
TRIED_MOST = 20
"""Issues that are looked at until one can be read."""
_DATE = re.compile(r"(?<!\d)(\d{4})(\D?)(\d{1,2})\2(\d{1,2})(?!\d)|(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})[日号]")  # data
_LATER = re.compile(r"\n(?:[ \t]*(?:#[^\n]*)?\n?)*\Z")
"""Remarks and empty lines behind a field: they belong to the next."""
_NUMBER = re.compile(r"\d{1,9}(?:\s*[-—–~～至]+\s*(?P<last>\d{1,9}))?")  # data


@dataclass(frozen=True, slots=True)
class LastIssue:
    """An issue that another follows."""

    file: Path
    date: datetime.date
    number: int | None
    """Of a double issue the last; None where it follows from the date."""
    total: int | None
    fields: dict[str, str]
    """Of `STANDING` those that it has: as they are written, the field's name included."""
    pages: int | tuple[tuple[str, ...], ...]
    """How many pages it has, or what stays the same on each of them, as it is written; 0 where it does not say."""


def dated(text: str) -> datetime.date | None:
    """The day that a text begins with or contains: 2026-12-11, 20261211, 2026年12月11日."""
    for match in _DATE.finditer(text):
        parts = (match[1], match[3], match[4]) if match[1] else match.groups()[4:]
        try:
            return datetime.date(*map(int, parts))
        except ValueError:
            continue
    return None


def last_issue(folder: Path, date: datetime.date, paper: Path | None = None) -> LastIssue | None:
    """The newest issue of an earlier day in the folders beside *folder*, or anywhere in the *paper*'s folder.

    Outside a paper only one that says its number.
    """
    for file in list(_earlier(_issues(folder.resolve(), paper), date))[:TRIED_MOST]:
        issue = _read(file, folder)
        if issue is not None and issue.date < date and (paper is not None or issue.number is not None):
            return issue
    return None


def _issues(folder: Path, paper: Path | None) -> Iterator[Path]:
    """Files of issues, in a paper also those of a year's folder."""
    patterns = ("*/issue.yaml", "*/*/issue.yaml") if paper else ("*/issue.yaml",)
    try:
        for pattern in patterns:
            yield from (file for file in (paper or folder.parent).glob(pattern) if file.parent != folder)
    except OSError:
        return


def _earlier(files: Iterable[Path], date: datetime.date) -> Iterator[Path]:
    """Issues in folders that bear an earlier day first, the newest of all first."""
    try:
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
    date = dated(_text(root, "date"))
    if date is None:
        return None
    fields = {name: _as_written(entry, file.parent, folder) for name in STANDING if (entry := root.get(name))}
    return LastIssue(file, date, _number(root, "number"), _number(root, "total"), fields, _pages(root))


def _text(root: Group, name: str) -> str:
    entry = root.get(name)
    return entry.value.text if entry and isinstance(entry.value, Scalar) else ""


def _number(root: Group, name: str) -> int | None:
    found = _NUMBER.fullmatch(_text(root, name).strip())
    return int(found["last"] or found[0]) if found else None


def _pages(root: Group) -> int | tuple[tuple[str, ...], ...]:
    entry = root.get("pages")
    if entry and isinstance(entry.value, List):
        return tuple(_kept(page) for page in entry.value.items)
    count = _text(root, "pages").strip()
    return int(count) if count.isdecimal() and len(count) < 4 else 0


def _kept(page: Node) -> tuple[str, ...]:
    """The fields of a page that the next issue's has, too, each as it is written."""
    entries = page.entries if isinstance(page, Group) else ()
    return tuple(_written(entry) for entry in entries if entry.key.text not in OF_THE_ISSUE)


def _as_written(entry: Entry, old: Path, new: Path) -> str:
    """A field as it stands in the file; a path is made one that leads there from the new folder."""
    value = entry.value
    if entry.key.text == "theme" and isinstance(value, Scalar) and re.search(r"[/\\]|^\.", value.text):
        return f"theme: {path_from(new, old / value.text)}"
    return _written(entry)


def _written(entry: Entry) -> str:
    """A field with its name, its further lines as far in as if it stood at the margin."""
    file, start = entry.key.file, entry.key.start
    text = _LATER.sub("", file.text[start : entry.value.end]).rstrip()
    column = start - (file.text.rfind("\n", 0, start) + 1)
    return re.sub(rf"\n {{0,{column}}}", "\n", text)


def path_from(folder: Path, path: Path) -> str:
    """A path as an issue in *folder* names it."""
    try:
        found = Path(os.path.relpath(path.expanduser().resolve(), folder.resolve())).as_posix()
    except ValueError:  # on another drive
        found = path.resolve().as_posix()
    return found if "/" in found or found in (".", "..") else f"./{found}"


def fields_of(publication: Path) -> frozenset[str]:
    """Names of the fields that a publication says; none where it cannot be read."""
    entries = _entries_of(publication)
    return frozenset(e.key.text for e in entries if not (isinstance(e.value, Scalar) and e.value.blank))


def _entries_of(publication: Path) -> tuple[Entry, ...]:
    findings = Findings()
    try:
        root = parse(read_text_file(publication, findings), frozenset(), findings)
    except LayoutError:
        return ()
    return root.entries if isinstance(root, Group) else ()


@dataclass(frozen=True, slots=True)
class SectionAsWritten:
    """A section of a publication, field by field as it is written there."""

    name: str
    pages: tuple[int, ...]
    editors: tuple[tuple[str, str], ...]
    named: str
    numbered: str
    rest: dict[str, str]
    """Its other fields by their names."""


def sections_of(publication: Path) -> tuple[SectionAsWritten, ...]:
    """The sections that a publication has; none where it cannot be read."""
    entry = next((one for one in _entries_of(publication) if one.key.text == "sections"), None)
    items = entry.value.items if entry and isinstance(entry.value, List) else ()
    return tuple(_section(item) for item in items if isinstance(item, Group))


def _section(item: Group) -> SectionAsWritten:
    written = {one.key.text: _written(one) for one in item.entries}
    pages, editors = item.get("pages"), item.get("editors")
    numbers = pages.value.items if pages and isinstance(pages.value, List) else ()
    staff = editors.value.entries if editors and isinstance(editors.value, Group) else ()
    return SectionAsWritten(
        _text(item, "name"),
        tuple(int(one.text) for one in numbers if isinstance(one, Scalar) and one.text.strip().isdecimal()),
        tuple((one.key.text, one.value.text) for one in staff if isinstance(one.value, Scalar)),
        written.pop("name", ""),
        written.pop("pages", ""),
        written,
    )


def number_lines(publication: Path | None, last: LastIssue | None, date: datetime.date) -> list[str]:
    """The lines of a new issue's number and total, where they do not follow from its date.

    On a day on which the paper does not appear of itself the issue is the one after the last, whichever day is nearer.
    """
    entry = (
        next((e for e in _entries_of(publication) if e.key.text == NUMBERING_FIELD.name), None) if publication else None
    )
    if entry is None:
        number = (last.number or 0) + 1 if last else 1
        return [f"number: {number}", *([f"total: {last.total + 1}"] if last and last.total is not None else [])]
    numbering = NUMBERING.read(entry.value, Context(Findings(), entry.key.file.path.parent))
    if numbering is None or last is None or numbering.keeps(date) or (numbering.yearly and last.date.year < date.year):
        return []
    before = numbering.of(last.date) | _stated_of(last)
    counted = numbering.of(date)
    following = {name: before[name] + 1 for name in counted if name in before}
    return [f"{name}: {number}" for name, number in following.items()] if following != counted else []


def _stated_of(last: LastIssue) -> dict[str, int]:
    return {name: n for name, n in (("number", last.number), ("total", last.total)) if n is not None}
