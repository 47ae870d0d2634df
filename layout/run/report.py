"""report.json: what a run made and found, the contract for tools."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from layout.errors import Diagnostic, has_errors
from layout.model.page import Pages, StoryFit
from layout.run.output import sha256
from layout.wording import hints, message, say

VERSION = 1
"""Of the report's form; a change that breaks readers raises it."""


def report_json(
    pages: Pages | None,
    diagnostics: Sequence[Diagnostic],
    files: Mapping[str, bytes],
    timings: Mapping[str, float],
    folder: Path,
) -> bytes:
    """The report as UTF-8 JSON. Paths are relative to the issue's *folder*; timings are seconds by stage."""
    report: dict[str, Any] = {
        "version": VERSION,
        "verdict": "faults" if has_errors(diagnostics) else "ok",
        "files": {name: {"sha256": sha256(content), "bytes": len(content)} for name, content in sorted(files.items())},
        "pages": [_page(page) for page in pages.pages] if pages else [],
        "stories": [_story(fit) for fit in pages.fits] if pages else [],
        "diagnostics": [diagnostic_json(d, folder) for d in diagnostics],
        "timings": {stage: round(seconds, 4) for stage, seconds in timings.items()},
    }
    return (json.dumps(report, ensure_ascii=False, indent=2) + "\n").encode()


def _story(fit: StoryFit) -> dict[str, Any]:
    """How a story came out; what copyfit did is told in words."""
    return {**asdict(fit), "steps": [say(step.said) for step in fit.steps]}


def _page(page: Any) -> dict[str, Any]:
    return {"number": page.number, "template": page.template, "section": page.source.section}


def diagnostic_json(diagnostic: Diagnostic, folder: Path) -> dict[str, Any]:
    """One diagnostic for machines; empty fields left out."""
    row: dict[str, Any] = {
        "severity": str(diagnostic.severity),
        "code": diagnostic.code,
        "message": message(diagnostic),
        "hints": list(hints(diagnostic)),
        "story": diagnostic.story,
        "page": diagnostic.page,
    }
    span = diagnostic.span
    if span is not None:
        file = span.file.relative_to(folder) if span.file.is_relative_to(folder) else span.file
        row |= {"file": file.as_posix(), "line": span.line, "column": span.column}
    return {key: value for key, value in row.items() if value not in (None, [])}
