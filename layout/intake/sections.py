"""Sections of a page list (版面名称) beside those of the publication: what a begun issue has to say of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from layout.intake.storyfile import inside
from layout.source import SectionAsWritten, sections_of


@dataclass(frozen=True, slots=True)
class PlannedSection:
    """A section as a page list names it."""

    name: str
    pages: tuple[int, ...]
    editors: tuple[tuple[str, str], ...] = ()
    """责任编辑 and the like, each with its names."""


def section_lines(planned: Sequence[PlannedSection], publication: Path | None) -> list[str]:
    """The lines of ``sections:``; none where the publication says the same already."""
    kept = sections_of(publication) if publication else ()
    if not planned or all(any(_says(one, wanted) for one in kept) for wanted in planned):
        return []
    taken = {page for one in planned for page in one.pages}
    lines = ["sections:"]
    for wanted in planned:
        before = next((one for one in kept if one.name == wanted.name), None)
        lines += _listed(wanted, before)
    for one in kept:
        if one.name not in {wanted.name for wanted in planned} and not taken & set(one.pages):
            lines += _item([one.named, one.numbered, *one.rest.values()])
    return lines


def _says(one: SectionAsWritten, wanted: PlannedSection) -> bool:
    """Whether a section of the publication is as the page list wants it."""
    editors = dict(one.editors)
    alike = all(editors.get(role) == names for role, names in wanted.editors)
    return one.name == wanted.name and set(wanted.pages) <= set(one.pages) and alike


def _listed(wanted: PlannedSection, before: SectionAsWritten | None) -> Iterator[str]:
    """A section of the page list, with what the publication says of it beside."""
    rest = dict(before.rest) if before else {}
    if wanted.editors:
        merged = dict(before.editors if before else ()) | dict(wanted.editors)
        rest["editors"] = f"editors: {{{', '.join(f'{role}: {names}' for role, names in merged.items())}}}"
    yield from _item([f"name: {inside(wanted.name)}", f"pages: {list(wanted.pages)}", *rest.values()])


def _item(fields: Sequence[str]) -> list[str]:
    """An item of a list, in braces where each of its fields stands on a line."""
    if not any("\n" in field for field in fields):
        return [f"  - {{{', '.join(filter(None, fields))}}}"]
    lines = [line for field in fields if field for line in field.split("\n")]
    return [f"  {'- ' if not number else '  '}{line}" for number, line in enumerate(lines)]
