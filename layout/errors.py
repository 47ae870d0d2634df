"""What went wrong, where, and what to do about it: the one form in which every stage reports.

No words: a diagnostic is a code with arguments, and `layout.wording` makes sentences of it in the reader's language.
A stage gathers all its diagnostics before it stops; `LayoutError` carries them up to the pipeline.
"""

import errno
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Union

Argument = Union[str, int, float, Path, "Said", tuple["Argument", ...]]
"""What stands in a sentence: what somebody wrote, a number, a file, something else that is said, or a list of these."""


@dataclass(frozen=True, slots=True)
class Said:
    """Something to say: an entry of the catalogue (``overset``; ``missing-key.empty`` is a form) with arguments."""

    id: str
    arguments: tuple[tuple[str, Argument], ...] = ()

    @property
    def named(self) -> Mapping[str, Argument]:
        """The arguments by their names."""
        return dict(self.arguments)


def said(id_: str, /, **arguments: Argument) -> Said:
    """An entry of the catalogue with its arguments; ``said("did-you-mean", name=near)``."""
    return Said(id_, tuple(arguments.items()))


WHOLE = "whole"
"""Words of no catalogue, told whole; its arguments are called like the languages."""


def whole(english: str, chinese: str = "") -> Said:
    """What must be repeated to the letter: an address to copy, what a declaration says of a field in both languages."""
    return Said(WHOLE, (("en", english), ("zh-CN", chinese or english)))


def reason(fault: OSError) -> Said:
    """Why the system refused something, in the reader's language: “the disk is full”."""
    name = errno.errorcode.get(fault.errno or 0, "other")
    return said("reason", name=name, text=fault.strerror or str(fault))


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
    """One thing to tell. `code` is a stable kebab-case name such as ``unknown-key``, listed in docs/diagnostics.md."""

    severity: Severity
    code: str
    form: str = ""
    """Which of the code's sentences it is, where it has several."""
    arguments: tuple[tuple[str, Argument], ...] = ()
    span: Span | None = None
    hints: tuple[Said, ...] = ()
    story: str | None = None
    """Id of the story concerned, such as ``p1.lead``."""
    page: int | None = None

    @property
    def said(self) -> Said:
        """Its sentence."""
        return Said(f"{self.code}.{self.form}" if self.form else self.code, self.arguments)


def diagnostic(
    severity: Severity,
    code: str,
    span: Span | None = None,
    /,
    *hints: Said,
    form: str = "",
    story: str | None = None,
    page: int | None = None,
    **arguments: Argument,
) -> Diagnostic:
    """A diagnostic with its arguments by name; mostly by one of the three below."""
    return Diagnostic(severity, code, form, tuple(arguments.items()), span, hints, story, page)


error = partial(diagnostic, Severity.ERROR)
"""A diagnostic that fails the run."""
warning = partial(diagnostic, Severity.WARNING)
"""A diagnostic that asks for a look but fails nothing."""
note = partial(diagnostic, Severity.NOTE)
"""A diagnostic that only tells."""


class LayoutError(Exception):
    """A run that cannot go on: its diagnostics and the exit code the command line answers with.

    Exit code 1: the issue has faults; 2: it could not be read or the command was wrong.
    """

    def __init__(self, diagnostics: Iterable[Diagnostic], exit_code: int = 1) -> None:
        self.diagnostics = tuple(diagnostics)
        self.exit_code = exit_code
        super().__init__("; ".join(f"{d.code} {dict(d.arguments)}" for d in self.diagnostics))

    def __reduce__(self) -> tuple[type["LayoutError"], tuple[tuple[Diagnostic, ...], int]]:
        """As it was made, so that it crosses from one process to another."""
        return type(self), (self.diagnostics, self.exit_code)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of them fails the run."""
    return any(d.severity is Severity.ERROR for d in diagnostics)


MAX_SOURCE = 4 * 1024 * 1024
"""Bytes of a file that a person wrote; a bigger one was chosen by mistake."""


_CONFLICT = re.compile(r"^[ \t]*(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
"""Where one of two versions begins and the other ends."""


def source_text(file: Path, most: int = MAX_SOURCE) -> str | None:
    """The text of a file that the user wrote, in any encoding that an issue may have; None where there is none.

    A UTF-16 file begins with a byte order mark; what is neither that nor UTF-8 is GB 18030. None, too, for more than
    *most* bytes.
    """
    try:
        encoded = file.read_bytes() if file.stat().st_size <= most else None
    except OSError:
        return None
    if encoded is None:
        return None
    marked = encoded.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            return encoded.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
    return None


def left_conflict(file: Path, text: str) -> Diagnostic | None:
    """That a text holds two versions of itself with git's marks between them; None where it does not."""
    found = _CONFLICT.search(text)
    if found is None:
        return None
    line = text.count("\n", 0, found.start()) + 1
    place = Span(file, line, 1, line, len(found[0]) + 1)
    return error("merge-conflict", place, said("hint-choose-version"), mark=found[0].strip())


def source_lines(file: Path) -> Sequence[str]:
    """The lines of a file that the user wrote; none where there is no text."""
    text = source_text(file)
    return [] if text is None else text.split("\n")


def first_place(files: Iterable[Path], *words: str) -> Span | None:
    """Where files that the user wrote say something: the first of *words* that any has, in whatever case."""
    files = tuple(files)
    for wanted in (word.lower() for word in words if word):
        for file in files:
            for number, line in enumerate(source_lines(file), 1):
                if (at := line.lower().find(wanted)) >= 0:
                    return Span(file, number, at + 1)
    return None
