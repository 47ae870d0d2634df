"""``layout info``: versions and folders, to send along with a question; of an issue, where each value comes from."""

import os
import platform
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click

from layout import __version__
from layout.commands.console import tell, told
from layout.commands.usage import a_command, argument
from layout.errors import said
from layout.resources import cache_folder, fonts_folder, themes_folder
from layout.source import Origin, origins, publication_of
from layout.wording import cells, text

PACKAGES = ("weasyprint", "pikepdf", "pillow", "pypdfium2", "uharfbuzz", "fonttools", "jinja2", "pyyaml")
VALUE_CELLS = 44
"""Cells of a terminal for a value."""


@a_command(said("cmd-info"))
@argument("issue", type=click.Path(path_type=Path, exists=True), required=False, metavar=said("metavar-issue"))
def command(issue: Path | None) -> None:
    """Show versions and folders; of an issue, where each of its values comes from."""
    if issue is not None:
        with told("text"):
            _show_origins(issue)
        return
    click.echo(f"layout {__version__}, Python {platform.python_version()}, {platform.platform()}")
    for name in PACKAGES:
        click.echo(f"{name} {_version(name)}")
    tell("info-folders", themes=themes_folder(), fonts=fonts_folder(), cache=cache_folder())


def _show_origins(path: Path) -> None:
    """Each value with its file and line, those of the issue itself first."""
    found = origins(path)
    folder = (path if path.is_dir() else path.parent).resolve()
    publication = publication_of(folder)
    if publication is None:
        tell("info-no-publication")
    else:
        tell("info-publication", file=Path(os.path.relpath(publication)))
    click.echo("\n".join(_lines(found, folder)))


def _lines(found: Iterable[Origin], folder: Path) -> Iterable[str]:
    found = list(found)
    width = max((cells(one.field) for one in found), default=0)
    for one in found:
        place = f"{os.path.relpath(one.span.file, folder)}:{one.span.line}"
        derived = text("info-derived") if one.derived else ""
        field = one.field + " " * (width - cells(one.field))
        yield f"{field}  {_fitted(one.value)}  {place}{derived}".rstrip()


def _fitted(value: str) -> str:
    """A value cut or padded to `VALUE_CELLS`, without characters that a terminal would obey."""
    value = "".join(c if c.isprintable() else " " for c in value)
    while cells(value) > VALUE_CELLS:
        value = value[:-2] + "…" if value.endswith("…") else value[:-1] + "…"
    return value + " " * (VALUE_CELLS - cells(value))


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return text("info-missing")
