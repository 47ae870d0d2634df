"""``layout web``: the web edition (数字报)."""

import sys
from pathlib import Path

import click

from layout.commands.console import format_option, show, tally, told
from layout.commands.render import default_folder, issue_file
from layout.run.pipeline import Wishes, make
from layout.run.workers import Worker
from layout.web import build_web


@click.command()
@click.argument("issue", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder to write; out/<issue>-web/ by default.",
)
@click.option("--url", default="", help="Where it will stand, for links that are shared: https://…")
@click.option("--pdf/--no-pdf", default=True, help="Whether readers may download screen.pdf.")
@click.option("--theme", default="", help="Another theme than the issue's.")
@format_option
@click.pass_obj
def command(
    room: Worker | None, /, issue: Path, output: Path | None, url: str, pdf: bool, theme: str, form: str
) -> None:
    """Write ISSUE as a folder of static files: pages to click into, every story a page of its own."""
    path = issue_file(issue)
    with told(form):
        outcome = make(path, Wishes(theme), press=room)
        show(outcome.diagnostics, form)
        if not outcome.good:
            click.echo(f"not written: {tally(outcome.diagnostics)}", err=True)
            sys.exit(1)
        folder = output or default_folder(path).with_name(default_folder(path).name + "-web")
        written = build_web(outcome.edition, folder, url, pdf)
    click.echo(f"{folder / 'index.html'} ({len(written)} files)")
