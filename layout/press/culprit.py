"""Which rule of a theme's style sheets made a page come out otherwise than decided: found by leaving rules out.

Where it is none of them, the template that draws it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from pathlib import Path

import tinycss2

from layout.errors import Diagnostic, Span, said, source_lines
from layout.model.document import Document
from layout.press.templateculprit import first_guilty, is_shipped, template_culprit

_LAYOUTS = 16
"""Layouts of the page after which no other rule is looked for: one sheet of 100 rules takes eight."""
_IN_ALL = 28
"""Layouts of all pages of an issue after which no other rule is looked for: half a second each and more."""
_ABOUT = ("style", "picture", "box", "text", "colour", "character", "across", "down")
"""Arguments that tell one fault of a kind from another."""

_RESIZED = ("painted-page-size", "page-broken")
_MOVED = ("line-moved", "picture-moved", "box-moved")

FaultKey = tuple[str, ...]


def key_of(fault: Diagnostic) -> FaultKey:
    """What tells whether a fault is still there."""
    return (fault.code, fault.form, *(str(fault.said.named.get(name, "")) for name in _ABOUT))


@dataclass(frozen=True, slots=True)
class _Rule:
    """A rule of a style sheet as it is written."""

    text: str
    line: int
    column: int


@dataclass
class Suspects:
    """What made faults on pages before: asked first on others, where it is likely again."""

    rules: dict[_Rule, Path] = field(default_factory=dict)
    layouts: int = 0
    """Pages that were laid out to find it."""


def with_places(
    faults: Iterable[Diagnostic],
    document: Document,
    faults_of: Callable[[str], Iterable[Diagnostic]],
    once: bool = True,
    suspects: Suspects | None = None,
) -> list[Diagnostic]:
    """The faults, with the rule or template that makes each; *faults_of* lays out another HTML.

    *once*: what one rule does to many things is told of the first.
    """
    told: list[Diagnostic] = []
    known: dict[str, Set[FaultKey]] = {}
    suspects = suspects or Suspects()

    def still_there(html: str) -> Set[FaultKey]:
        if html not in known:
            suspects.layouts += 1
            known[html] = {key_of(fault) for fault in faults_of(html)}
        return known[html]

    for fault in faults:
        searched = len(known) < _LAYOUTS and suspects.layouts < _IN_ALL
        span = _culprit(document, key_of(fault), still_there, suspects) if searched else None
        told.append(replace(fault, span=span) if span else fault)
    return list(_once(told)) if once else told


def _once(told: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """What one rule does in the same way to many things, told of the first; a page of another size moves all on it."""
    groups: dict[tuple[object, ...], list[Diagnostic]] = {}
    for fault in told:
        one = (fault.code, fault.page, fault.span) if fault.span else (id(fault),)
        groups.setdefault(one, []).append(fault)
    resized = {(fault.page, fault.span) for fault in told if fault.code in _RESIZED and fault.span}
    for first, *others in groups.values():
        if first.code in _MOVED and (first.page, first.span) in resized:
            continue
        names = dict.fromkeys(name for fault in others for name in _names(fault) if name not in _names(first))
        hint = (said("hint-same-rule", names=tuple(names)),) if names else ()
        yield replace(first, hints=(*first.hints, *hint))


def _names(fault: Diagnostic) -> tuple[str, ...]:
    """What a fault is told of."""
    named = (fault.said.named.get(name) for name in (*_ABOUT, "line"))
    return tuple(str(one) for one in named if one)[:1]


def _culprit(
    document: Document, fault: FaultKey, still_there: Callable[[str], Set[FaultKey]], suspects: Suspects
) -> Span | None:
    """The theme's own sheets and templates are asked first: without those that ship, much comes out otherwise."""

    def gone(without: Sequence[_Rule]) -> bool:
        html = document.html
        for rule in without:
            html = html.replace(rule.text, "", 1)
        return html != document.html and fault not in still_there(html)

    def rule(sheet: Path) -> Span | None:
        found = first_guilty(_rules(sheet), gone)
        if found:
            suspects.rules[found] = sheet
        return Span(sheet, found.line, found.column) if found else None

    again = next((one for one in suspects.rules if gone([one])), None)
    if again:
        return Span(suspects.rules[again], again.line, again.column)

    def template() -> Span | None:
        return template_culprit(document, lambda html: fault not in still_there(html))

    own = [sheet for sheet in reversed(document.style_sheets) if not is_shipped(sheet)]
    shipped = [sheet for sheet in reversed(document.style_sheets) if is_shipped(sheet)]
    spans = (span for looked in (map(rule, own), (template(),), map(rule, shipped)) for span in looked)
    return next((span for span in spans if span), None)


def _rules(sheet: Path) -> list[_Rule]:
    """A sheet's rules, each with all that stands until the next."""
    lines = source_lines(sheet)
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    nodes = [
        node
        for node in tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
        if node.type in ("qualified-rule", "at-rule")
    ]
    places = [starts[node.source_line - 1] + node.source_column - 1 for node in nodes]
    ends = [*places, len(text)][1:]
    return [
        _Rule(text[start:end].strip(), node.source_line, node.source_column)
        for node, start, end in zip(nodes, places, ends, strict=True)
    ]
