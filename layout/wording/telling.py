"""A diagnostic as lines for a terminal: place, sentence, the source line with a caret, hints."""

import unicodedata
from collections.abc import Sequence
from pathlib import Path

from layout.errors import Argument, Diagnostic, Span, said, source_lines
from layout.wording.words import printable, say, text

FACTS = frozenset(
    {
        *("hint-found", "hint-became", "hint-taken-out", "hint-looked-at", "hint-last-day", "hint-pitch"),
        *("hint-clash-mine", "hint-clash-theirs"),
        *("hint-weights", "hint-preflight-place", "hint-preflight-source", "hint-not-paintable", "hint-known-to-fail"),
    }
)
"""Hints that tell where and why, and advise nothing."""


def message(diagnostic: Diagnostic, language: str | None = None) -> str:
    """Its sentence."""
    return say(diagnostic.said, language)


def hints(diagnostic: Diagnostic, language: str | None = None) -> tuple[str, ...]:
    """What to do about it."""
    return tuple(say(hint, language) for hint in diagnostic.hints)


def format_diagnostic(diagnostic: Diagnostic, relative_to: Path | None = None, language: str | None = None) -> str:
    """The diagnostic as a terminal shows it; files are named from *relative_to*, this process's folder where None."""
    named: dict[str, Argument] = {
        "severity": said(f"severity-{diagnostic.severity}"),
        "code": diagnostic.code,
        "message": diagnostic.said,
    }
    span = diagnostic.span
    if span is not None:
        head = f"{_short(span.file, relative_to)}:{span.line}:{span.column}: {text('told', language, **named)}"
    elif diagnostic.page is not None:
        head = text("told.page", language, page=diagnostic.page, **named)
    else:
        head = text("told", language, **named)
    below = [text("told.fact" if hint.id in FACTS else "told.hint", language, hint=hint) for hint in diagnostic.hints]
    return "\n".join([head, *(_excerpt(span) if span else ()), *(f"  = {hint}" for hint in below)])


def _short(file: Path, relative_to: Path | None) -> str:
    base = relative_to or Path.cwd()
    try:
        return str(file.relative_to(base))
    except ValueError:
        return str(file)


def _excerpt(span: Span) -> Sequence[str]:
    """The source line and a caret under the place; nothing where the file cannot be read as text."""
    source = source_lines(span.file)
    if not 0 < span.line <= len(source):
        return []
    line = source[span.line - 1].replace("\t", " ")
    start = min(span.column - 1, len(line))
    before = line[max(0, start - 40) : start]
    shown = ("…" if start > 40 else "") + before + line[start : start + 40] + ("…" if len(line) > start + 40 else "")
    length = span.end_column - span.column if span.end_line == span.line else 1
    length = max(1, min(length, 40, len(line) - start))
    margin = "  " if start <= 40 else "   "
    under = margin + " " * cells(before) + "^" * max(1, cells(line[start : start + length]))
    return ["  " + printable(shown), under]


def cells(line: str) -> int:
    """Terminal cells that text takes: East Asian wide characters take two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)
