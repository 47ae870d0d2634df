"""``layout info``: versions and folders, what to send along with a question."""

import platform
from importlib.metadata import PackageNotFoundError, version

import click

from layout import __version__
from layout.resources import cache_folder, fonts_folder, themes_folder

PACKAGES = ("weasyprint", "pikepdf", "pillow", "pypdfium2", "uharfbuzz", "fonttools", "jinja2", "pyyaml")


@click.command()
def command() -> None:
    """Show versions and folders."""
    click.echo(f"layout {__version__}, Python {platform.python_version()}, {platform.platform()}")
    for name in PACKAGES:
        click.echo(f"{name} {_version(name)}")
    click.echo(f"themes: {themes_folder()}\nfonts: {fonts_folder()}\ncache: {cache_folder()}")


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "is missing"
