"""What reading has found so far: gathered, never thrown one by one, so that an editor sees all mistakes at once."""

from collections import Counter
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Protocol

from layout.errors import Argument, Diagnostic, LayoutError, Said, Severity, Span

NOT_READABLE = frozenset(
    {
        "no-file",
        "not-a-file",
        "too-large",
        "not-text",
        "yaml-syntax",
        "several-documents",
        "empty-file",
        "too-deep",
        "alias",
        "tag",
        "duplicate-key",
        "unknown-key",
        "missing-key",
        "wrong-type",
    }
)
"""Codes after which nobody can say what was meant: exit code 2. All others are faults of content: exit code 1."""
MAX_OF_A_CODE = 50


class Recorder(Protocol):
    """Records a diagnostic; called as `errors.error` is."""

    def __call__(
        self,
        code: str,
        span: Span | None,
        /,
        *hints: Said,
        form: str = "",
        story: str | None = None,
        **arguments: Argument,
    ) -> None:
        """Its code, place and hints, and the arguments of its sentence."""


@dataclass(slots=True)
class Findings:
    """Diagnostics in the order in which they were found."""

    diagnostics: list[Diagnostic] = field(default_factory=list)

    @property
    def error(self) -> Recorder:
        """Record what fails the run."""
        return partial(self._record, Severity.ERROR)

    @property
    def warning(self) -> Recorder:
        """Record what asks for a look."""
        return partial(self._record, Severity.WARNING)

    @property
    def note(self) -> Recorder:
        """Record what only tells."""
        return partial(self._record, Severity.NOTE)

    def _record(
        self,
        severity: Severity,
        code: str,
        span: Span | None,
        /,
        *hints: Said,
        form: str = "",
        story: str | None = None,
        **arguments: Argument,
    ) -> None:
        self.diagnostics.append(Diagnostic(severity, code, form, tuple(arguments.items()), span, hints, story))

    def advise(self, place: Span, hint: Said) -> None:
        """Add a hint to all that was found at a place."""
        here = enumerate(self.diagnostics)
        for number, found in [(number, found) for number, found in here if found.span == place]:
            self.diagnostics[number] = replace(found, hints=(*found.hints, hint))

    def once(self, found: Diagnostic) -> None:
        """Record a diagnostic that may have been found before, on another way to the same place."""
        if found not in self.diagnostics:
            self.diagnostics.append(found)

    @property
    def errors(self) -> int:
        """How many errors are among them."""
        return sum(d.severity is Severity.ERROR for d in self.diagnostics)

    @property
    def failed(self) -> bool:
        """Whether an error is among them."""
        return self.errors > 0

    @property
    def exit_code(self) -> int:
        """What a command ends with: 0, or 2 where a file cannot be read as what it should be, 1 where it can."""
        codes = {d.code for d in self.diagnostics if d.severity is Severity.ERROR}
        return 0 if not codes else 2 if codes & NOT_READABLE else 1

    def stop_if_failed(self) -> None:
        """Raise LayoutError with everything found, by place, where an error is among it."""
        if self.failed:
            raise LayoutError(self.sorted(), self.exit_code)

    def sorted(self) -> tuple[Diagnostic, ...]:
        """All of them in the order of the lines they are about; of one code no more than a reader would read."""
        kept: list[Diagnostic] = []
        counts: Counter[str] = Counter()
        for one in sorted(self.diagnostics, key=_place):
            counts[one.code] += 1
            if counts[one.code] <= MAX_OF_A_CODE:
                kept.append(one)
        for code, count in counts.items():
            if count > MAX_OF_A_CODE:
                last = next(d for d in reversed(kept) if d.code == code)
                more = (("code", code), ("count", count - MAX_OF_A_CODE))
                kept.append(replace(last, code="and-more", form="", arguments=more, span=None, hints=()))
        return tuple(kept)


def _place(found: Diagnostic) -> tuple[str, int, int]:
    span = found.span
    return (str(span.file), span.line, span.column) if span else ("", 0, 0)
