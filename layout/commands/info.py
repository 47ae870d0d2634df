"""``layout info``: versions and folders, what to send along with a question."""

import platform
from importlib.metadata import PackageNotFoundError, version

import click

from layout import __version__
from layout.commands.console import tell
from layout.commands.usage import a_command
from layout.errors import said
from layout.resources import cache_folder, fonts_folder, themes_folder
from layout.wording import text

PACKAGES = ("weasyprint", "pikepdf", "pillow", "pypdfium2", "uharfbuzz", "fonttools", "jinja2", "pyyaml")


@a_command(said("cmd-info"))
def command() -> None:
    """Show versions and folders."""
    click.echo(f"layout {__version__}, Python {platform.python_version()}, {platform.platform()}")
    for name in PACKAGES:
        click.echo(f"{name} {_version(name)}")
    tell("info-folders", themes=themes_folder(), fonts=fonts_folder(), cache=cache_folder())


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return text("info-missing")
