"""``layout deliver``: an issue as the print shop wants its files, made and brought there."""

import sys
from pathlib import Path
from typing import Any

import click

from layout.commands.console import format_option, issue_argument, press_option, show, tally, tell, theme_option
from layout.commands.parameters import Misuse
from layout.commands.render import default_folder, progress
from layout.commands.usage import a_command, option
from layout.delivery import Asked, deliver
from layout.errors import LayoutError, said
from layout.fields.filenames import FilePattern
from layout.fields.kinds import UnfitError
from layout.run.opening import issue_file
from layout.run.pipeline import Wishes
from layout.run.workers import Worker


def _pattern(files: str) -> str:
    try:
        return FilePattern().of(files)
    except UnfitError as fault:
        raise Misuse("file-pattern", click.get_current_context(), *fault.hints, value=files) from None


@a_command(said("cmd-deliver"))
@issue_argument
@option("--to", type=click.Path(path_type=Path, file_okay=False), help=said("option-to-folder"))
@option("--files", default="", metavar=said("metavar-pattern"), help=said("option-files"))
@option("--scheme", default="", metavar=said("metavar-scheme"), help=said("option-sheets"))
@option("--zip", "zipped", is_flag=True, help=said("option-zip"))
@option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), help=said("option-rendered"))
@theme_option
@press_option
@format_option
@click.pass_obj
def command(room: Worker | None, /, issue: Path, output: Path | None, form: str, **asked: Any) -> None:
    """Make an issue's files for the shop, and bring them into its folder."""
    path = issue_file(issue)
    folder = output or default_folder(path)
    wishes = Wishes(asked.pop("theme"), asked.pop("press"))
    wanted = Asked(wishes, **asked | {"files": _pattern(asked["files"])})
    try:
        done = deliver(path, folder, wanted, progress, room)
    except LayoutError as fault:
        show(fault.diagnostics, form)
        tell("deliver-not", err=True, tally=tally(fault.diagnostics))
        sys.exit(fault.exit_code)
    if sys.stderr.isatty():
        click.echo("\r\033[K", nl=False, err=True)
    show(done.diagnostics, form)
    click.echo("\n".join(done.files))
    if done.to is None:
        tell("deliver-made", err=True, folder=done.folder, files=len(done.files))
    else:
        tell("deliver-made.sent", err=True, folder=done.to, files=len(done.files))
