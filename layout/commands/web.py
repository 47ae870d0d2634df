"""``layout web``: the web edition (数字报)."""

import sys
from dataclasses import dataclass
from pathlib import Path

import click

from layout.commands.console import format_option, issue_argument, show, tally, theme_option, told
from layout.commands.render import default_folder
from layout.commands.usage import a_command, option
from layout.edition.address import issue_address, web_address
from layout.errors import said
from layout.run.opening import issue_file, read_all
from layout.run.pipeline import Wishes, make
from layout.run.workers import Worker
from layout.web import build_web
from layout.wording import text


@dataclass(frozen=True)
class _Options:
    """The options by name."""

    output: Path | None
    url: str
    pdf: bool | None
    theme: str
    form: str


@a_command(said("cmd-web"))
@issue_argument
@option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help=said("cmd-web-option-output"),
)
@option("--url", default="", metavar=said("metavar-url"), help=said("cmd-web-option-url"))
@option("--pdf/--no-pdf", default=None, help=said("cmd-web-option-pdf"))
@theme_option
@format_option
@click.pass_obj
def command(room: Worker | None, /, issue: Path, **options: object) -> None:
    """Write an issue as a folder of static files."""
    wanted = _Options(**options)  # type: ignore[arg-type]
    path = issue_file(issue)
    with told(wanted.form):
        settings = read_all(path, wanted.theme).issue
        address = web_address(wanted.url or issue_address(settings), "--url")
        outcome = make(path, Wishes(wanted.theme), press=room)
        show(outcome.diagnostics, wanted.form)
        if not outcome.good:
            click.echo(text("cmd-web-not-written", tally=tally(outcome.diagnostics)), err=True)
            sys.exit(1)
        folder = wanted.output or default_folder(path).with_name(default_folder(path).name + "-web")
        written = build_web(outcome.edition, folder, address, settings.web.pdf if wanted.pdf is None else wanted.pdf)
    click.echo(text("cmd-web-written", index=folder / "index.html", files=len(written)))
