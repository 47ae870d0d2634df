"""How findings and results are printed: diagnostics to stderr, as text for people or as JSON for machines."""

import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from layout.commands.usage import Decorator, argument, option
from layout.errors import Argument, Diagnostic, LayoutError, Said, Severity, said
from layout.run.findings import diagnostic_json
from layout.wording import format_diagnostic, say

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}
SHOWN_NOTES = 5
"""Notes that a terminal shows; report.json has them all."""

format_option: Decorator = option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help=said("option-format")
)
"""The ``--format`` that every command with findings takes."""
theme_option: Decorator = option("--theme", default="", help=said("option-theme"))
"""The ``--theme`` of commands that read an issue."""
press_option: Decorator = option("--press", default="", help=said("option-press"))
"""The ``--press`` of commands that read an issue."""
issue_argument: Decorator = argument("issue", type=click.Path(path_type=Path), metavar=said("metavar-issue"))
"""The issue: an issue.yaml, or its folder."""


def tell(id_: str, /, err: bool = False, **arguments: Argument) -> None:
    """Print an entry of the catalogue."""
    click.echo(say(Said(id_, tuple(arguments.items()))), err=err)


def show(diagnostics: Iterable[Diagnostic], form: str = "text", most_notes: int = SHOWN_NOTES) -> None:
    """Print findings to stderr, the gravest last, where the eye is; of notes no more than so many."""
    ordered = sorted(diagnostics, key=lambda d: [Severity.NOTE, Severity.WARNING, Severity.ERROR].index(d.severity))
    if form == "json":
        click.echo(
            json.dumps([diagnostic_json(d, Path.cwd()) for d in ordered], ensure_ascii=False, indent=2), err=True
        )
        return
    notes = [d for d in ordered if d.severity is Severity.NOTE]
    for diagnostic in [*notes[:most_notes], *ordered[len(notes) :]]:
        shown = format_diagnostic(diagnostic)
        mark = f"[{diagnostic.code}]"
        click.echo(shown.replace(mark, click.style(mark, fg=COLOURS[diagnostic.severity], bold=True), 1), err=True)
    if len(notes) > most_notes:
        tell("more-notes", err=True, notes=len(notes) - most_notes)


def browse_to(place: str) -> None:
    """Open a file or an address in a browser, if there is one; what its opener prints is nobody's finding."""
    with _silence():
        click.launch(place)


@contextmanager
def _silence() -> Iterator[None]:
    """Let programs that are started meanwhile complain to nobody."""
    try:
        told_on = sys.stderr.fileno()
        kept = os.dup(told_on)
    except (OSError, ValueError, AttributeError):  # closed, or no file
        yield
        return
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), told_on)
    try:
        yield
    finally:
        os.dup2(kept, told_on)
        os.close(kept)


@contextmanager
def told(form: str) -> Iterator[None]:
    """Tell of a LayoutError in the form asked for, and end with its exit code."""
    try:
        yield
    except LayoutError as fault:
        show(fault.diagnostics, form)
        sys.exit(fault.exit_code)


def tally(diagnostics: Iterable[Diagnostic]) -> Said:
    """2 errors, 1 warning."""
    counts = Counter(d.severity for d in diagnostics)
    parts = tuple(said("tally-part", severity=str(s), count=counts[s]) for s in Severity if counts[s])
    return said("tally", parts=parts) if parts else said("tally.none")
