"""The publication: what does not change from issue to issue, found in a folder above it and taken into each.

An issue goes before its publication: groups are merged field by field, everything else is taken whole.
"""

import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from layout.errors import Diagnostic, LayoutError, Severity
from layout.fields.changes import Changes
from layout.fields.context import Context, wrong_type
from layout.fields.findings import Findings
from layout.fields.nodes import Entry, Group, Inheritance, List, Node, Scalar
from layout.fields.record import Record
from layout.files import is_inside
from layout.source.encoding import read_text_file
from layout.source.numbering import NUMBERING, NUMBERING_FIELD, Numbering, numbered
from layout.source.tree import parse

FILE_NAME = "publication.yaml"
MOST_UP = 4
"""Folders above an issue's that are looked into: a paper may keep its issues by year and month."""
_EVERYBODYS = stat.S_IWOTH | stat.S_ISVTX
"""A folder in which everybody may put files (``/tmp``)."""
_MISNAMED = re.compile(r"publications?\.(?:ya?ml|txt)(?:\.(?:txt|ya?ml))?", re.IGNORECASE)
OF_COUNTED_PAGES = ("stories", "lead", "briefs", "ads", "sections", "fillers")
"""Fields that say something only where pages are counted: an issue that lists its pages does not inherit them."""


def places(folder: Path) -> Iterator[Path]:
    """Where an issue's publication may stand, the nearest first, whether it is there or not.

    From the issue's folder at most `MOST_UP` upwards, never above the user's home, into another file system or into a
    folder in which everybody may put files, and not beyond one that is under version control.
    """
    try:
        home, device = Path.home().resolve(), folder.stat().st_dev
        for place in (folder, *folder.parents)[: MOST_UP + 1]:
            facts = place.stat()
            shared = facts.st_mode & _EVERYBODYS == _EVERYBODYS
            if shared or facts.st_dev != device or place in home.parents:
                return
            yield place / FILE_NAME
            if place == home or (place / ".git").exists():
                return
    except (OSError, RuntimeError):  # a folder that may not be looked into, a user without a home
        return


def publication_of(folder: Path) -> Path | None:
    """The publication.yaml that an issue in *folder* belongs to (absolute); None where there is none."""
    return next((place for place in places(folder.resolve()) if place.exists()), None)


def misnamed(folder: Path) -> Path | None:
    """A file where an issue's publication may stand that was probably meant to be it (``publication.yaml.txt``)."""
    for place in places(folder.resolve()):
        for file in place.parent.glob("[Pp]ublication*"):
            if _MISNAMED.fullmatch(file.name) and file.is_file():
                return file
    return None


@dataclass(frozen=True)
class Publication:
    """A publication.yaml as it was read."""

    file: Path
    fields: Group
    """What its issues inherit."""
    numbering: Numbering | None
    numbered_at: Scalar | None
    """The name of the field that says how issues are numbered."""
    faults: tuple[Diagnostic, ...]
    """What is wrong in it, whether an issue goes before it or not."""


def read_publication(file: Path, whole: Record[None], keys: frozenset[str], context: Context) -> Publication | None:
    """A publication with everything wrong in it; None where it cannot be read, which is then among the findings.

    *whole* are the fields that it may have, none of which it must; *keys* all names of the format.
    """
    if not is_inside(file, file.parent):
        context.error("outside-folder", None, form="paper", text=file.name)  # of what it leads to, nothing is shown
        return None
    try:
        text = read_text_file(file, context.findings)
    except LayoutError as problem:
        context.findings.diagnostics.extend(problem.diagnostics)
        return None
    root = parse(text, keys, context.findings)
    if not isinstance(root, Group):
        if root is not None and not (isinstance(root, Scalar) and root.blank):
            wrong_type(root, context, whole.wanted)
        return None
    numbering = root.get(NUMBERING_FIELD.name)
    inherited = replace(root, entries=tuple(entry for entry in root.entries if entry is not numbering))
    apart = replace(context, findings=Findings(), changes=Changes())
    whole.read(inherited, apart)
    known = tuple(entry for entry in inherited.entries if entry.key.text in whole.keys)
    return Publication(
        file,
        replace(inherited, entries=known),
        NUMBERING.read(numbering.value, context.inside(numbering.key.text)) if numbering else None,
        numbering.key if numbering else None,
        tuple(
            one for one in apart.findings.diagnostics if one.severity is Severity.ERROR and one.code != "missing-key"
        ),
    )


def taken_over(issue: Group, publication: Publication, keys: frozenset[str], context: Context) -> Group:
    """An issue's fields with those that it inherits; *keys* are those that an issue may have."""
    merged = Inheritance().merge(issue, _without_bare_briefs(publication.fields, issue))
    pages = merged.get("pages")
    if pages is not None and isinstance(pages.value, List):
        merged = _with_sections(merged, issue, pages)
    elif pages is not None and isinstance(pages.value, Scalar) and issue.get("sections") is None:
        merged = _within(merged, pages.value.text.strip())
    if publication.numbered_at is None:
        return merged
    return numbered(merged, publication.numbering, publication.numbered_at, keys, context)


def _without_bare_briefs(fields: Group, issue: Group) -> Group:
    """What an issue inherits: the standing head of briefs that it does not have waits for another."""
    briefs = fields.get("briefs")
    if briefs is None or issue.get("briefs") or not isinstance(briefs.value, Group) or briefs.value.get("items"):
        return fields
    return replace(fields, entries=tuple(entry for entry in fields.entries if entry is not briefs))


def _with_sections(merged: Group, issue: Group, pages: Entry) -> Group:
    """The fields of an issue that lists its pages, each with what its section says of it."""
    assert isinstance(pages.value, List)
    inherited = merged.get("sections") if issue.get("sections") is None else None
    sections = inherited.value.items if inherited and isinstance(inherited.value, List) else ()
    named = [_section_of(page, number, sections) for number, page in enumerate(pages.value.items, 1)]
    merged = _replaced(merged, pages, replace(pages.value, items=tuple(named)))
    kept = (one for one in merged.entries if one.key.text not in OF_COUNTED_PAGES or issue.get(one.key.text))
    return replace(merged, entries=tuple(kept))


def _within(merged: Group, count: str) -> Group:
    """The fields of an issue of so many pages, without the sections' pages that it does not have."""
    inherited = merged.get("sections")
    if inherited is None or not isinstance(inherited.value, List) or not count.isdecimal():
        return merged
    fitting = [_fitting(section, int(count)) for section in inherited.value.items]
    value = replace(inherited.value, items=tuple(section for section in fitting if section is not None))
    return _replaced(merged, inherited, value)


def _fitting(section: Node, count: int) -> Node | None:
    """A section with those of its pages that there are; None where none is left."""
    pages = section.get("pages") if isinstance(section, Group) else None
    if not isinstance(section, Group) or pages is None or not isinstance(pages.value, List):
        return section
    there = tuple(one for one in pages.value.items if not _number(one).isdecimal() or int(_number(one)) <= count)
    return _replaced(section, pages, replace(pages.value, items=there)) if there else None


def _replaced(group: Group, entry: Entry, value: Node) -> Group:
    """A group with another value in one of its entries."""
    return replace(group, entries=tuple(Entry(one.key, value) if one is entry else one for one in group.entries))


def _section_of(page: Node, number: int, sections: tuple[Node, ...]) -> Node:
    """A page with the name, template and staff of the section that it names, or that has its number."""
    if not isinstance(page, Group):
        return page
    groups = [section for section in sections if isinstance(section, Group)]
    own = _text(page, "section")
    if own:
        section = next((one for one in groups if _text(one, "name") == own), None)
    else:
        section = next((one for one in groups if str(number) in _pages(one)), None)
    if section is None:
        return page
    said_of_pages = tuple(
        Entry(replace(one.key, text="section") if one.key.text == "name" else one.key, one.value)
        for one in section.entries
        if one.key.text != "pages"
    )
    return Inheritance().merge(page, replace(section, entries=said_of_pages))


def _text(group: Group, name: str) -> str:
    entry = group.get(name)
    return entry.value.text.strip() if entry and isinstance(entry.value, Scalar) else ""


def _pages(section: Group) -> tuple[str, ...]:
    entry = section.get("pages")
    items = entry.value.items if entry and isinstance(entry.value, List) else ()
    return tuple(_number(item) for item in items)


def _number(item: Node) -> str:
    return item.text.strip() if isinstance(item, Scalar) else ""
