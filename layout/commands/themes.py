"""``layout themes``: what there is to choose from."""

import importlib
import sys
from pathlib import Path
from typing import Any

import click

from layout.commands.console import format_option, show, tally, tell, told
from layout.commands.parameters import Number
from layout.commands.usage import a_command, argument, option
from layout.errors import said
from layout.files import replace_file
from layout.model.theme import Theme
from layout.resources import themes_folder
from layout.run.output import publish
from layout.run.workers import Worker
from layout.source import list_themes, read_theme
from layout.units import to_mm

PICTURE_DPI = 110.0
"""Of pictures in the gallery."""


@a_command(said("cmd-themes"))
@argument("themes", nargs=-1, metavar=said("metavar-themes"))
@option("--check", "checked", is_flag=True, help=said("option-themes-check"))
@option("--gallery", type=click.Path(path_type=Path, dir_okay=False), help=said("option-gallery"))
@option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), help=said("option-themes-output"))
@option("--dpi", default=PICTURE_DPI, show_default=True, type=Number(20, 600), help=said("option-dpi"))
@format_option
@click.pass_obj
def command(
    room: Worker | None, /, themes: tuple[str, ...], checked: bool, gallery: Path | None, form: str, **wanted: Any
) -> None:
    """List the themes that ship with the program, or those named: page, grid, text styles, page templates.

    With --check each is tried out, with --gallery shown on an HTML page.
    """
    shipped = themes_folder()
    with told(form):
        found = [read_theme(name, Path.cwd(), shipped) for name in themes or list_themes(shipped)]
    if not checked and gallery is None:
        for theme in found:
            _describe(theme)
        return
    trying = importlib.import_module("layout.specimen.trying")  # loads what paints and judges
    with told(form):
        tried = [trying.tried(theme, wanted["dpi"], room) for theme in found]
        if checked:
            begun = importlib.import_module("layout.commands.begun")
            tried = [one.with_found(begun.faults_of_first_issue(one.theme, room)) for one in tried]
    for one in tried if checked else ():
        _tell(one, form, wanted["output"])
    if gallery is not None:
        page = importlib.import_module("layout.specimen.gallery")
        replace_file(gallery, page.gallery_html(tried).encode())
        tell("gallery-made", file=gallery, count=len(tried))
    sys.exit(0 if not checked or all(one.good for one in tried) else 1)


def _tell(one: Any, form: str, output: Path | None) -> None:
    """What was found of a theme that was tried out, and where its pages lie."""
    show(one.diagnostics, form)
    tell("theme-checked", name=one.theme.name, pages=len(one.names), tally=tally(one.diagnostics))
    if output is not None and one.files:
        publish(output / one.theme.name, one.files)
        tell("theme-pages-in", folder=output / one.theme.name)


def _describe(theme: Theme) -> None:
    """A theme in words."""
    page, grid = theme.page, theme.grid
    tell("theme-name", name=theme.name, title=theme.title, folder=theme.folders[0])
    tell(
        "theme-page", width=to_mm(page.width), height=to_mm(page.height), columns=grid.columns, measure=grid.measure,
        lines=theme.rows, size=grid.size, pitch=grid.pitch, margin=to_mm(theme.margin),
    )  # fmt: skip
    tell("theme-press", press=theme.press, colours=tuple(theme.colours))
    tell("theme-templates", names=tuple(theme.pages))
    tell("theme-styles", names=tuple(theme.styles))
