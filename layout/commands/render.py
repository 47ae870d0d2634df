"""``layout render``: an issue to print.pdf, screen.pdf, page pictures and a report."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from layout.commands.console import format_option, show, tally
from layout.errors import LayoutError
from layout.run.output import publish
from layout.run.pipeline import Wishes, make, render
from layout.run.workers import Worker


def issue_file(path: Path) -> Path:
    """The issue.yaml that a path means: itself, or the one in that folder."""
    return path / "issue.yaml" if path.is_dir() else path


def default_folder(path: Path) -> Path:
    """out/ and the name of the issue's folder."""
    return Path("out") / path.resolve().parent.name


def progress(stage: str) -> None:
    """The stage on a terminal's last line; nothing where nobody watches."""
    if sys.stderr.isatty():
        click.echo(f"\r{stage} …\033[K", nl=False, err=True)


def _show_faults(path: Path, folder: Path, wishes: Wishes, press: Worker | None) -> None:
    """Trace and grid of pages that do not fit, beside where the good ones would be."""
    try:
        files = make(path, replace(wishes, anyway=True), press=press).files
    except LayoutError:
        return
    publish(folder, {name: content for name, content in files.items() if name.startswith(("trace", "grid"))})
    click.echo(f"the pages as they are: {folder}", err=True)


@click.command()
@click.argument("issue", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="Folder to write; out/<issue>/ by default."
)
@click.option("--theme", default="", help="Another theme than the issue's.")
@click.option("--press", default="", help="Another printing condition than the theme's.")
@click.option("--dpi", default=150.0, show_default=True, type=click.FloatRange(20, 600), help="Of page-N.png.")
@click.option("--trace", is_flag=True, help="Write trace.txt too: boxes and lines as text.")
@click.option("--grid", is_flag=True, help="Write grid.pdf and grid-N.png too: the grid and the boxes drawn over.")
@click.option("--report", is_flag=True, help="Write preflight.html too: the report to send along with the job.")
@format_option
@click.pass_obj
def command(room: Worker | None, /, issue: Path, output: Path | None, form: str, **wanted: Any) -> None:
    """Render ISSUE (an issue.yaml, or its folder) into print.pdf, screen.pdf, page-N.png and report.json."""
    path = issue_file(issue)
    folder = output or default_folder(path)
    wishes = Wishes(**wanted)
    try:
        outcome = render(path, folder, wishes, progress, room)
    except LayoutError as fault:
        show(fault.diagnostics, form)
        if wishes.trace or wishes.grid:
            _show_faults(path, folder.with_name(f"{folder.name}-faults"), wishes, room)
        kept = f"; {folder} stays as it was" if folder.exists() else ""
        click.echo(f"not rendered: {tally(fault.diagnostics)}{kept}", err=True)
        sys.exit(fault.exit_code)
    if sys.stderr.isatty():
        click.echo("\r\033[K", nl=False, err=True)
    show(outcome.diagnostics, form)
    click.echo(f"{folder}: {', '.join(sorted(outcome.files))} ({tally(outcome.diagnostics)})")
