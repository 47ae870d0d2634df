"""Findings for machines, as report.json and `--format json` have them. Loads nothing: every command tells findings."""

import importlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from layout.errors import Argument, Diagnostic, Said
from layout.wording import hints, message

SOURCE = "layout.source"
"""Loaded where a finding is in a file outside the issue's folder."""


def diagnostic_json(diagnostic: Diagnostic, folder: Path) -> dict[str, Any]:
    """One diagnostic for machines: as data, of which any language can be made, and in words; empty fields left out."""
    row: dict[str, Any] = {
        "severity": str(diagnostic.severity),
        "code": diagnostic.code,
        "form": diagnostic.form or None,
        "arguments": _named(diagnostic.arguments, folder),
        "message": message(diagnostic),
        "hints": list(hints(diagnostic)),
        "advice": [entry_json(hint, folder) for hint in diagnostic.hints],
        "story": diagnostic.story,
        "page": diagnostic.page,
    }
    span = diagnostic.span
    if span is not None:
        row |= {"file": _relative(span.file, folder), "line": span.line, "column": span.column}
    return {key: value for key, value in row.items() if value not in (None, [], {})}


def entry_json(entry: Said, folder: Path) -> dict[str, Any]:
    """An entry of the catalogue with its arguments."""
    return {"id": entry.id, "arguments": _named(entry.arguments, folder)}


def _named(arguments: Sequence[tuple[str, Argument]], folder: Path) -> dict[str, Any]:
    return {name: _plain(value, folder) for name, value in arguments}


def _plain(value: Argument, folder: Path) -> Any:
    """An argument as JSON has it: another entry as an object, a list as one, a file as its path."""
    if isinstance(value, Said):
        return entry_json(value, folder)
    if isinstance(value, tuple):
        return [_plain(one, folder) for one in value]
    return _relative(value, folder) if isinstance(value, Path) else value


def _relative(file: Path, folder: Path) -> str:
    """A file as it is named from the issue's folder, those of its publication too; any other by its whole path."""
    if not file.is_relative_to(folder):
        paper = importlib.import_module(SOURCE).publication_of(folder)
        if paper is None or not file.is_relative_to(paper.parent):
            return file.as_posix()
    return Path(os.path.relpath(file, folder)).as_posix()
