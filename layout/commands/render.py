"""``layout render``: an issue to print.pdf, screen.pdf, page pictures and a report."""

import sys
from pathlib import Path

import click

from layout.commands.console import format_option, show, tally
from layout.errors import LayoutError
from layout.pipeline import Wishes, render


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


@click.command()
@click.argument("issue", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="Folder to write; out/<issue>/ by default.")
@click.option("--theme", default="", help="Another theme than the issue's.")
@click.option("--press", default="", help="Another printing condition than the theme's.")
@click.option("--dpi", default=150.0, show_default=True, type=click.FloatRange(20, 600), help="Of page-N.png.")
@click.option("--report", is_flag=True, help="Write preflight.html too: the report to send along with the job.")
@format_option
def command(issue: Path, output: Path | None, theme: str, press: str, dpi: float, report: bool, form: str) -> None:
    """Render ISSUE (an issue.yaml, or its folder) into print.pdf, screen.pdf, page-N.png and report.json."""
    path = issue_file(issue)
    folder = output or default_folder(path)
    try:
        outcome = render(path, folder, Wishes(theme, press, dpi, report), progress)
    except LayoutError as fault:
        show(fault.diagnostics, form)
        kept = f"; {folder} stays as it was" if folder.exists() else ""
        click.echo(f"not rendered: {tally(fault.diagnostics)}{kept}", err=True)
        sys.exit(fault.exit_code)
    if sys.stderr.isatty():
        click.echo("\r\033[K", nl=False, err=True)
    show(outcome.diagnostics, form)
    click.echo(f"{folder}: {', '.join(sorted(outcome.files))} ({tally(outcome.diagnostics)})")
