"""Where each value of an issue comes from: its own file, its publication, or the date by which it is numbered."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from layout.errors import Span
from layout.fields.findings import Findings
from layout.fields.nodes import Entry, Group, List, Node, Scalar
from layout.source.numbering import NUMBERING_FIELD
from layout.source.reading import written_of

PATHS = ("file", "headline", "name", "title")
"""Fields of which the first names an item of a list."""


@dataclass(frozen=True, slots=True)
class Origin:
    """One value, as it is written."""

    field: str
    """By its names from the root: ``masthead.name``, ``pages[1].section``."""
    value: str
    """Its first line; of an item of a list what names it."""
    span: Span
    derived: bool = False
    """Whether it follows from the date, by the numbering that stands there."""


def origins(path: Path) -> tuple[Origin, ...]:
    """Every value of an issue, first those of its own. Raises LayoutError where it cannot be read."""
    findings = Findings()
    file = (path / "issue.yaml" if path.is_dir() else path).resolve()
    root, _, _ = written_of(file, findings)
    if not isinstance(root, Group):
        findings.stop_if_failed()
        return ()
    return tuple(one for entry in root.entries for one in _of_entry(entry, entry.key.text))


def _of_entry(entry: Entry, name: str) -> Iterator[Origin]:
    value = entry.value
    if isinstance(value, Group):
        yield from (one for inner in value.entries for one in _of_entry(inner, f"{name}.{inner.key.text}"))
    elif isinstance(value, List) and value.items and name != "names":
        yield from (one for n, item in enumerate(value.items, 1) for one in _of_item(item, f"{name}[{n}]"))
    else:
        key = entry.key.file.text[entry.key.start : entry.key.end]
        yield Origin(name, _shown(value), value.span, derived=key == NUMBERING_FIELD.name)


def _of_item(item: Node, name: str) -> Iterator[Origin]:
    """An item of a list: what names it, and what a publication says of it beside."""
    yield Origin(name, _named(item), item.span)
    for entry in item.entries if isinstance(item, Group) else ():
        if entry.key.file is not item.file:
            yield from _of_entry(entry, f"{name}.{entry.key.text}")


def _named(item: Node) -> str:
    if not isinstance(item, Group):
        return _shown(item)
    named = next((entry for path in PATHS if (entry := item.get(path))), None)
    lead = item.get("lead")
    return _shown(named.value) if named else _named(lead.value) if lead else ""


def _shown(value: Node) -> str:
    if isinstance(value, List):
        return "、".join(_shown(item) for item in value.items)
    return value.text.strip().partition("\n")[0] if isinstance(value, Scalar) else ""
