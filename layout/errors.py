"""What went wrong, where, and what to do about it: the one form in which every stage reports.

A stage gathers all its diagnostics before it stops; `LayoutError` carries them up to the pipeline.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Severity(StrEnum):
    """How bad it is: an error fails the run, a warning asks for a look, a note just tells."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a file the user wrote. Lines and columns count from 1, columns in characters."""

    file: Path
    line: int
    column: int
    end_line: int = 0
    """The last line, inclusive; 0 where only the start is known."""
    end_column: int = 0
    """The column after the last character on `end_line`."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `code` is a stable kebab-case name such as ``unknown-key``."""

    severity: Severity
    code: str
    message: str
    span: Span | None = None
    hints: tuple[str, ...] = ()
    story: str | None = None
    """Id of the story concerned, such as ``p1.lead``."""
    page: int | None = None


def error(code: str, message: str, span: Span | None = None, *hints: str, story: str | None = None) -> Diagnostic:
    """A diagnostic that fails the run."""
    return Diagnostic(Severity.ERROR, code, message, span, hints, story)


def warning(code: str, message: str, span: Span | None = None, *hints: str, story: str | None = None) -> Diagnostic:
    """A diagnostic that asks for a look but fails nothing."""
    return Diagnostic(Severity.WARNING, code, message, span, hints, story)


def note(code: str, message: str, span: Span | None = None, *hints: str, story: str | None = None) -> Diagnostic:
    """A diagnostic that only tells."""
    return Diagnostic(Severity.NOTE, code, message, span, hints, story)


class LayoutError(Exception):
    """A run that cannot go on: its diagnostics and the exit code the command line answers with.

    Exit code 1: the issue has faults; 2: it could not be read or the command was wrong.
    """

    def __init__(self, diagnostics: Iterable[Diagnostic], exit_code: int = 1) -> None:
        self.diagnostics = tuple(diagnostics)
        self.exit_code = exit_code
        super().__init__("; ".join(d.message for d in self.diagnostics))

    def __reduce__(self) -> tuple[type["LayoutError"], tuple[tuple[Diagnostic, ...], int]]:
        """As it was made, so that it crosses from one process to another."""
        return type(self), (self.diagnostics, self.exit_code)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of them fails the run."""
    return any(d.severity is Severity.ERROR for d in diagnostics)


def format_diagnostic(diagnostic: Diagnostic, relative_to: Path | None = None) -> str:
    """The diagnostic as lines for a terminal: place, message, the source line with a caret, hints."""
    head = f"{diagnostic.severity}[{diagnostic.code}]: {diagnostic.message}"
    span = diagnostic.span
    if span is None and diagnostic.page is not None:
        head = f"page {diagnostic.page}: {head}"
    lines = [head if span is None else f"{_short(span.file, relative_to)}:{span.line}:{span.column}: {head}"]
    if span is not None:
        lines += _excerpt(span)
    lines += [f"  = hint: {hint}" for hint in diagnostic.hints]
    return "\n".join(lines)


def _short(file: Path, relative_to: Path | None) -> str:
    base = relative_to or Path.cwd()
    try:
        return str(file.relative_to(base))
    except ValueError:
        return str(file)


def source_lines(file: Path) -> Sequence[str]:
    """The lines of a file that the user wrote, in any encoding that an issue may have; none where there is no text.

    A UTF-16 file begins with a byte order mark; what is neither that nor UTF-8 is GB 18030.
    """
    try:
        encoded = file.read_bytes()
    except OSError:
        return []
    marked = encoded.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            return encoded.decode(encoding).replace("\r\n", "\n").replace("\r", "\n").split("\n")
        except UnicodeDecodeError:
            continue
    return []


def _excerpt(span: Span) -> Sequence[str]:
    """The source line and a caret under the place; nothing where the file cannot be read as text."""
    source = source_lines(span.file)
    if not 0 < span.line <= len(source):
        return []
    text = source[span.line - 1].replace("\t", " ")
    start = min(span.column - 1, len(text))
    before = text[max(0, start - 40) : start]
    shown = ("…" if start > 40 else "") + before + text[start : start + 40] + ("…" if len(text) > start + 40 else "")
    length = span.end_column - span.column if span.end_line == span.line else 1
    length = max(1, min(length, 40, len(text) - start))
    margin = "  " if start <= 40 else "   "
    under = margin + " " * _cells(before) + "^" * max(1, _cells(text[start : start + length]))
    return ["  " + "".join(c if c.isprintable() or c == "\u3000" else "�" for c in shown), under]


def _cells(text: str) -> int:
    """Terminal cells that *text* takes: East Asian wide characters take two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
