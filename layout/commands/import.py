"""``layout import``: Word files, sheets, web pages, texts, mails and photos become stories of an issue."""

import sys
from pathlib import Path

import click

from layout.commands.console import format_option, told
from layout.commands.imported import told_import
from layout.commands.usage import a_command, argument, option
from layout.errors import said
from layout.intake import import_files


@a_command(said("cmd-import"))
@argument("files", type=click.Path(path_type=Path, exists=True), nargs=-1, required=True, metavar=said("metavar-files"))
@option("-o", "--out", "issue", type=click.Path(path_type=Path), required=True, help=said("option-import-issue"))
@format_option
def command(files: tuple[Path, ...], issue: Path, form: str) -> None:
    """Import files into an issue."""
    with told(form):
        imported = import_files(files, issue)
    sys.exit(told_import(imported, form))
