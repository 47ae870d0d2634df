"""``layout deliver``: an issue as the print shop wants its files, made and brought there."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import click

from layout.commands.console import format_option, issue_argument, press_option, show, tally, tell, theme_option
from layout.commands.parameters import Misuse
from layout.commands.render import default_folder, progress
from layout.commands.usage import a_command, option
from layout.delivery import Asked, ShopFolder, deliver
from layout.delivery.places import ShopPlace
from layout.delivery.sftp import SCHEME as SFTP
from layout.delivery.sftp import parse_shop_server
from layout.delivery.shopmail import SCHEME as MAIL
from layout.delivery.shopmail import ShopMail
from layout.errors import LayoutError, error, said
from layout.fields.filenames import FilePattern
from layout.fields.kinds import UnfitError
from layout.mail import parse_person, parse_server
from layout.run.opening import issue_file
from layout.run.pipeline import Wishes
from layout.run.workers import Worker
from layout.source import read_issue
from layout.wording import text


def _pattern(files: str) -> str:
    try:
        return FilePattern().of(files)
    except UnfitError as fault:
        raise Misuse("file-pattern", click.get_current_context(), *fault.hints, value=files) from None


def _ask(address: str) -> str:
    """The password at the shop's server, typed unseen."""
    question = text("shop-password", server=address)
    typed: str = click.prompt(question, hide_input=True, default="", show_default=False, err=True)
    return typed


def _place(to: str, path: Path, sender: str, server: str) -> ShopPlace | None:
    """Where files are to be brought: a folder, ``sftp://…`` or ``mailto:…``. Raises LayoutError (exit code 2)."""
    if not to:
        return None
    scheme, _, rest = to.partition(":")
    if scheme == SFTP:
        return replace(parse_shop_server(to), ask=_ask if sys.stdin.isatty() else None)
    if scheme == MAIL:
        sender = sender or read_issue(path)[0].mail.sender
        if not sender:
            raise LayoutError([error("bad-shop-address", None, said("hint-shop-sender"), form="sender")], 2)
        return ShopMail(parse_person(unquote(rest)), parse_person(sender), parse_server(server))
    return ShopFolder(Path(to))


@a_command(said("cmd-deliver"))
@issue_argument
@option("--to", default="", metavar=said("metavar-place"), help=said("option-to-shop"))
@option("--files", default="", metavar=said("metavar-pattern"), help=said("option-files"))
@option("--scheme", default="", metavar=said("metavar-scheme"), help=said("option-sheets"))
@option("--ppf", is_flag=True, help=said("option-ppf"))
@option("--zip", "zipped", is_flag=True, help=said("option-zip"))
@option(
    "--from", "sender", default="", envvar="LAYOUT_MAIL_FROM", show_envvar=True, metavar=said("cmd-mail-person"),
    help=said("cmd-mail-option-from"),
)  # fmt: skip
@option("--server", envvar="LAYOUT_SMTP", default="", metavar=said("metavar-url"), help=said("cmd-mail-option-server"))
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
    try:
        to = _place(asked.pop("to"), path, asked.pop("sender"), asked.pop("server"))
        wanted = Asked(wishes, **asked | {"files": _pattern(asked["files"]), "to": to})
        done = deliver(path, folder, wanted, progress, room)
    except LayoutError as fault:
        show(fault.diagnostics, form)
        tell("deliver-not", err=True, tally=tally(fault.diagnostics))
        sys.exit(fault.exit_code)
    if sys.stderr.isatty():
        click.echo("\r\033[K", nl=False, err=True)
    show(done.diagnostics, form)
    click.echo("\n".join(done.files))
    if not done.to:
        tell("deliver-made", err=True, folder=done.folder, files=len(done.files))
    else:
        tell("deliver-made.sent", err=True, folder=done.to, files=len(done.files))
