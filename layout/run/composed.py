"""What the composer could not help, told of the lines that are on the pages: once a story and kind."""

import re
from collections.abc import Iterator
from dataclasses import replace

from layout.compose import line_fault
from layout.errors import Diagnostic, Span, source_lines
from layout.model.issue import Story
from layout.model.page import Box, Line, Pages

SOUGHT = 8
"""Characters from the beginning of a line by which it is found in the file."""
BETWEEN = r"[\s*\u200b]*"
"""What may stand between characters in the file and is not set: spaces, marks of emphasis."""
TOLD_OTHERWISE = frozenset({"overfull-line"})
"""What `verify` tells of lines that stick out, as an error."""


def composed_faults(pages: Pages) -> Iterator[Diagnostic]:
    """``loose-line``, ``underfull-line`` and ``forbidden-break``, each with the first line concerned and a count."""
    for page in pages.pages:
        for box in page.walk():
            found: dict[str, list[Line]] = {}
            for line in (placed.line for area in box.texts for placed in area.lines):
                if line.amiss and line.amiss not in TOLD_OTHERWISE:
                    found.setdefault(line.amiss, []).append(line)
            for code, lines in found.items():
                fault = line_fault(code, [line.text for line in lines])
                yield replace(fault, span=_place(lines[0], box), story=_id(box), page=page.number)


def _id(box: Box) -> str | None:
    return box.story.id if box.story else None


def _place(line: Line, box: Box) -> Span | None:
    """Where the editor wrote a line; the story where the file shows it otherwise."""
    return _written(line.text[:SOUGHT], box.story) if box.story else None


def _written(beginning: str, story: Story) -> Span | None:
    sought = re.compile(BETWEEN.join(map(re.escape, beginning)))
    for part in story.parts():
        span = part.text.span
        if span is None or not sought.search(part.text.plain):
            continue
        lines = source_lines(span.file)
        for number in range(span.line, min(max(span.end_line, span.line), len(lines)) + 1):
            if found := sought.search(lines[number - 1]):
                return Span(span.file, number, found.start() + 1, number, found.end() + 1)
        return span
    return story.span
