"""``layout themes``: what there is to choose from."""

from collections.abc import Iterator
from pathlib import Path

import click

from layout.model.theme import Theme
from layout.resources import themes_folder
from layout.source import list_themes, read_theme
from layout.units import to_mm


@click.command()
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path, exists=True, file_okay=False))
def command(folders: tuple[Path, ...]) -> None:
    """List the themes that ship with the program, or those in FOLDERS: page, grid, text styles, page templates."""
    shipped = themes_folder()
    named = [str(folder.resolve()) for folder in folders] or list_themes(shipped)
    for name in named:
        click.echo("\n".join(described(read_theme(name, shipped, shipped))))


def described(theme: Theme) -> Iterator[str]:
    """A theme in words."""
    page, grid = theme.page, theme.grid
    yield f"{theme.name}  {theme.title}"
    yield f"    {theme.folders[0]}"
    yield (
        f"    {to_mm(page.width):g} × {to_mm(page.height):g} mm; {grid.columns} columns × {grid.measure} 字 × "
        f"{theme.rows} lines of {grid.size:g} on {grid.pitch:g} pt; sides: {to_mm(theme.margin):.1f} mm"
    )
    yield f"    press: {theme.press}; colours: {', '.join(theme.colours)}"
    yield f"    page templates: {', '.join(theme.pages)}"
    yield f"    text styles: {', '.join(theme.styles)}"
