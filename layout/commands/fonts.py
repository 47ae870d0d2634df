"""``layout fonts``: the faces, what they cover, and under which licence."""

from collections.abc import Iterator
from pathlib import Path

import click

from layout.faces import Coverage, FaceReport, load

FEW = 12
"""Missing characters that are named; more are only counted."""
SENTENCE_END = ". "


@click.command()
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path, exists=True, file_okay=False))
def command(folders: tuple[Path, ...]) -> None:
    """List the faces that ship with the program, and those in FOLDERS (a theme's fonts/)."""
    for report in load(folders).reports():
        click.echo("\n".join(described(report)))


def described(report: FaceReport) -> Iterator[str]:
    """A face in words: name and file, what it covers, version, licence."""
    info = report.info
    yield f"{info.ref.family} {info.ref.weight}  {info.file}"
    yield f"    {info.characters:,} characters; {'; '.join(_covered(one) for one in report.coverages)}"
    yield f"    {info.version.partition(';')[0]}; SHA-256 {report.sha256}"
    licence = info.licence.partition(SENTENCE_END)[0].rstrip(".")
    yield f"    {licence or 'its licence is not named'}{f': {info.licence_url}' if info.licence_url else ''}"


def _covered(one: Coverage) -> str:
    if not one.missing:
        return f"all {one.total:,} of {one.name}"
    named = f", without {one.missing}" if len(one.missing) <= FEW else ""
    return f"{one.covered:,} of {one.total:,} of {one.name}{named}"
