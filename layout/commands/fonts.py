"""``layout fonts``: the faces, what they cover, and under which licence."""

from pathlib import Path

import click

from layout.faces import load


@click.command()
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path, exists=True, file_okay=False))
def command(folders: tuple[Path, ...]) -> None:
    """List the faces that ship with the program, and those in FOLDERS (a theme's fonts/)."""
    for report in load(folders).reports():
        click.echo(str(report))
