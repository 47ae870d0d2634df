"""``layout themes``: what there is to choose from."""

import click

from layout.resources import themes_folder
from layout.source import list_themes, read_theme
from layout.units import to_mm


@click.command()
def command() -> None:
    """List the themes that ship with the program, with their page, grid and templates."""
    for name in list_themes(themes_folder()):
        theme = read_theme(name, themes_folder(), themes_folder())
        page, grid = theme.page, theme.grid
        click.echo(f"{name}  {theme.title}")
        click.echo(
            f"    {to_mm(page.width):g} × {to_mm(page.height):g} mm; {grid.columns} columns × {grid.measure} 字 × "
            f"{theme.rows} lines of {grid.size:g} on {grid.pitch:g} pt; press: {theme.press}"
        )
        click.echo(f"    page templates: {', '.join(theme.pages)}")
