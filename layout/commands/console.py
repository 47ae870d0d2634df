"""How findings and results are printed: diagnostics to stderr, as text for people or as JSON for machines."""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from layout.errors import Diagnostic, LayoutError, Severity
from layout.run.report import diagnostic_json
from layout.wording import format_diagnostic

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}
SHOWN_NOTES = 5
"""Notes that a terminal shows; report.json has them all."""


def format_option(function: click.decorators.FC) -> click.decorators.FC:
    """The ``--format`` that every command with findings takes."""
    return click.option(
        "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How findings are printed."
    )(function)


def show(diagnostics: Iterable[Diagnostic], form: str = "text") -> None:
    """Print findings to stderr, the gravest last, where the eye is."""
    ordered = sorted(diagnostics, key=lambda d: [Severity.NOTE, Severity.WARNING, Severity.ERROR].index(d.severity))
    if form == "json":
        print(
            json.dumps([diagnostic_json(d, Path.cwd()) for d in ordered], ensure_ascii=False, indent=2), file=sys.stderr
        )
        return
    notes = [d for d in ordered if d.severity is Severity.NOTE]
    for diagnostic in [*notes[:SHOWN_NOTES], *ordered[len(notes) :]]:
        text = format_diagnostic(diagnostic)
        mark = f"{diagnostic.severity}[{diagnostic.code}]"
        click.echo(text.replace(mark, click.style(mark, fg=COLOURS[diagnostic.severity], bold=True), 1), err=True)
    if len(notes) > SHOWN_NOTES:
        click.echo(f"… and {len(notes) - SHOWN_NOTES} more notes (all of them are in report.json)", err=True)


@contextmanager
def told(form: str) -> Iterator[None]:
    """Tell of a LayoutError in the form asked for, and end with its exit code."""
    try:
        yield
    except LayoutError as fault:
        show(fault.diagnostics, form)
        sys.exit(fault.exit_code)


def tally(diagnostics: Iterable[Diagnostic]) -> str:
    """2 errors, 1 warning."""
    counts = Counter(d.severity for d in diagnostics)
    parts = [f"{counts[s]} {s}{'s' * (counts[s] > 1)}" for s in Severity if counts[s]]
    return ", ".join(parts) or "nothing to report"
