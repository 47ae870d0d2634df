"""What reading has found so far: gathered, never thrown one by one, so that an editor sees all mistakes at once."""

from collections import Counter
from dataclasses import dataclass, field, replace

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


@dataclass(slots=True)
class Findings:
    """Diagnostics in the order in which they were found."""

    diagnostics: list[Diagnostic] = field(default_factory=list)

    def error(
        self,
        code: str,
        span: Span | None,
        *hints: Said,
        form: str = "",
        story: str | None = None,
        **arguments: Argument,
    ) -> None:
        """Record what fails the run."""
        made = Diagnostic(Severity.ERROR, code, form, tuple(arguments.items()), span, hints, story)
        self.diagnostics.append(made)

    def warning(
        self,
        code: str,
        span: Span | None,
        *hints: Said,
        form: str = "",
        story: str | None = None,
        **arguments: Argument,
    ) -> None:
        """Record what asks for a look."""
        made = Diagnostic(Severity.WARNING, code, form, tuple(arguments.items()), span, hints, story)
        self.diagnostics.append(made)

    def note(
        self,
        code: str,
        span: Span | None,
        *hints: Said,
        form: str = "",
        story: str | None = None,
        **arguments: Argument,
    ) -> None:
        """Record what only tells."""
        made = Diagnostic(Severity.NOTE, code, form, tuple(arguments.items()), span, hints, story)
        self.diagnostics.append(made)

    def once(self, diagnostic: Diagnostic) -> None:
        """Record a diagnostic that may have been found before, on another way to the same place."""
        if diagnostic not in self.diagnostics:
            self.diagnostics.append(diagnostic)

    @property
    def errors(self) -> int:
        """How many errors are among them."""
        return sum(d.severity is Severity.ERROR for d in self.diagnostics)

    @property
    def failed(self) -> bool:
        """Whether an error is among them."""
        return self.errors > 0

    def stop_if_failed(self) -> None:
        """Raise LayoutError with everything found, by place, where an error is among it."""
        if self.failed:
            codes = {d.code for d in self.diagnostics if d.severity is Severity.ERROR}
            raise LayoutError(self.sorted(), 2 if codes & NOT_READABLE else 1)

    def sorted(self) -> tuple[Diagnostic, ...]:
        """All of them in the order of the lines they are about; of one code no more than a reader would read."""
        kept: list[Diagnostic] = []
        counts: Counter[str] = Counter()
        for diagnostic in sorted(self.diagnostics, key=_place):
            counts[diagnostic.code] += 1
            if counts[diagnostic.code] <= MAX_OF_A_CODE:
                kept.append(diagnostic)
        for code, count in counts.items():
            if count > MAX_OF_A_CODE:
                last = next(d for d in reversed(kept) if d.code == code)
                more = (("code", code), ("count", count - MAX_OF_A_CODE))
                kept.append(replace(last, code="and-more", form="", arguments=more, span=None, hints=()))
        return tuple(kept)


def _place(diagnostic: Diagnostic) -> tuple[str, int, int]:
    span = diagnostic.span
    return (str(span.file), span.line, span.column) if span else ("", 0, 0)
