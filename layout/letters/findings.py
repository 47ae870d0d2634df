"""What was found in an issue, for those who approve it: in their words, the same fault of one page told once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from layout.edition.contents import ContentsEntry
from layout.errors import Argument, Diagnostic, Severity, said
from layout.model.edition import Edition
from layout.model.page import StoryFit
from layout.wording import hints, message, say, text, verbatim

_GROUPS = {
    "underset": ("proof-group-underset", "proof-group-underset.range"),
    "overset": ("proof-group-overset", "proof-group-overset.range"),
}
"""Faults that are told in lines: of stories with as many, and of others."""
PAGE_OVER = ("overset", "several")
"""What says of a page what is told here of its stories."""


@dataclass(frozen=True, slots=True)
class ShownDiagnostic:
    """One fault, of one story or of several on a page, as the templates see it."""

    severity: str
    level: str
    """错误, 警告 or 说明, with the trade's name of the fault where it has one."""
    place: str
    message: str
    hints: tuple[str, ...]
    count: int = 1
    stories: str = ""
    """Which stories it is, where they are several."""


def shown_diagnostics(edition: Edition, contents: Sequence[ContentsEntry], language: str) -> Iterator[ShownDiagnostic]:
    """What was found, errors first, then by page."""
    entries = {entry.story.id: entry for entry in contents}
    groups: dict[tuple[int, int, str, str], list[Diagnostic]] = {}
    for number, found in enumerate(one for one in edition.diagnostics if (one.code, one.form) != PAGE_OVER):
        page = found.page or (entries[found.story].page if found.story in entries else 0)
        alone = "" if found.story in entries else str(number)
        key = (list(Severity).index(found.severity), page, f"{found.code}.{found.form}", alone)
        groups.setdefault(key, []).append(found)
    for (_, page, _, _), group in sorted(groups.items()):
        if len(group) == 1:
            yield _single(group[0], page, language)
        else:
            yield _several(group, page, [entries[d.story] for d in group if d.story], edition.pages.fits, language)


def _level(found: Diagnostic, language: str) -> str:
    severity, name = said(f"severity-{found.severity}"), text("proof-code", language, code=found.code)
    return text("proof-level.named", language, severity=severity, name=name) if name else say(severity, language)


def _single(found: Diagnostic, page: int, language: str) -> ShownDiagnostic:
    """With its place in the file."""
    where: list[Argument] = [said("page-name.bare", number=page)] if page else []
    where += [found.story] if found.story else []
    where += [f"{found.span.file.name}:{found.span.line}"] if found.span else []
    place = text("proof-place", language, parts=tuple(where)) if where else ""
    return ShownDiagnostic(
        found.severity.value, _level(found, language), place, message(found, language), hints(found, language)
    )


def _several(
    group: Sequence[Diagnostic],
    page: int,
    entries: Sequence[ContentsEntry],
    fits: Sequence[StoryFit],
    language: str,
) -> ShownDiagnostic:
    """One fault that several stories of a page have."""
    first, own = group[0], {fit.id: fit for fit in fits}
    sentence = _sentence(first, entries, own, language)
    return ShownDiagnostic(
        severity=first.severity.value,
        level=_level(first, language),
        place=text("page-name.bare", language, number=page),
        message=sentence,
        hints=hints(first, language),
        count=len(group),
        stories=text("proof-group-stories", language, titles=tuple(entry.title for entry in entries)),
    )


def _sentence(first: Diagnostic, entries: Sequence[ContentsEntry], fits: Mapping[str, StoryFit], language: str) -> str:
    """By the lines that are blank or over where that is the fault; else the first one's own."""
    found = [fits[entry.story.id] for entry in entries if entry.story.id in fits]
    lines = {"underset": [f.blank_lines for f in found], "overset": [f.overset_lines for f in found]}.get(first.code)
    brief = all(entry.brief for entry in entries)
    stories = said("proof-stories.briefs" if brief else "proof-stories", count=len(entries))
    if first.code not in _GROUPS or not lines or not all(lines):
        return text("proof-group", language, stories=stories, first=verbatim(message(first, language)))
    same, between = _GROUPS[first.code]
    least, most = min(lines), max(lines)
    if least == most:
        return text(same, language, stories=stories, least=least)
    return text(between, language, stories=stories, least=least, most=most)
