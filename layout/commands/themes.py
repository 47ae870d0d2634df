"""``layout themes``: what there is to choose from."""

from pathlib import Path

import click

from layout.commands.console import tell
from layout.commands.usage import a_command, argument
from layout.errors import said
from layout.model.theme import Theme
from layout.resources import themes_folder
from layout.source import list_themes, read_theme
from layout.units import to_mm


@a_command(said("cmd-themes"))
@argument(
    "folders", nargs=-1, type=click.Path(path_type=Path, exists=True, file_okay=False), metavar=said("metavar-folder")
)
def command(folders: tuple[Path, ...]) -> None:
    """List the themes that ship with the program, or those in folders: page, grid, text styles, page templates."""
    shipped = themes_folder()
    named = [str(folder.resolve()) for folder in folders] or list_themes(shipped)
    for name in named:
        _describe(read_theme(name, shipped, shipped))


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
