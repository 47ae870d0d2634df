"""``layout render``: an issue to print.pdf, screen.pdf, page pictures and a report."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from layout.commands.console import format_option, issue_argument, press_option, show, tally, tell, theme_option
from layout.commands.parameters import Number
from layout.commands.usage import a_command, option
from layout.errors import LayoutError, said
from layout.run.opening import issue_file
from layout.run.output import publish
from layout.run.pipeline import Wishes, make, render
from layout.run.workers import Worker
from layout.wording import text


def default_folder(path: Path) -> Path:
    """out/ and the name of the issue's folder."""
    return Path("out") / path.resolve().parent.name


def progress(stage: str) -> None:
    """The stage on a terminal's last line; nothing where nobody watches."""
    if sys.stderr.isatty():
        click.echo(f"\r{text('stage', name=stage)}\033[K", nl=False, err=True)


def _show_faults(path: Path, folder: Path, wishes: Wishes, press: Worker | None) -> None:
    """Trace and grid of pages that do not fit, beside where the good ones would be."""
    try:
        files = make(path, replace(wishes, anyway=True), press=press).files
    except LayoutError:
        tell("render-faults.none", err=True)
        return
    publish(folder, {name: content for name, content in files.items() if name.startswith(("trace", "grid", "report"))})
    tell("render-faults", err=True, folder=folder)


@a_command(said("cmd-render"))
@issue_argument
@option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), help=said("option-output"))
@theme_option
@press_option
@option("--dpi", default=150.0, show_default=True, type=Number(20, 600), help=said("option-dpi"))
@option("--trace", is_flag=True, help=said("option-trace"))
@option("--grid", is_flag=True, help=said("option-grid"))
@option("--proof", is_flag=True, help=said("option-soft-proof"))
@option("--replan", is_flag=True, help=said("option-replan"))
@option("--report", is_flag=True, help=said("option-report"))
@format_option
@click.pass_obj
def command(room: Worker | None, /, issue: Path, output: Path | None, form: str, **wanted: Any) -> None:
    """Render an issue into print.pdf, screen.pdf, page-N.png and report.json."""
    path = issue_file(issue)
    folder = output or default_folder(path)
    wishes = Wishes(**wanted)
    try:
        outcome = render(path, folder, wishes, progress, room)
    except LayoutError as fault:
        show(fault.diagnostics, form)
        if wishes.trace or wishes.grid:
            _show_faults(path, folder.with_name(f"{folder.name}-faults"), wishes, room)
        if folder.exists():
            tell("render-not.kept", err=True, tally=tally(fault.diagnostics), folder=folder)
        else:
            tell("render-not", err=True, tally=tally(fault.diagnostics))
        sys.exit(fault.exit_code)
    if sys.stderr.isatty():
        click.echo("\r\033[K", nl=False, err=True)
    show(outcome.diagnostics, form)
    tell("render-made", folder=folder, files=tuple(sorted(outcome.files)), tally=tally(outcome.diagnostics))
