"""``layout fonts``: the faces, what they cover, and under which licence."""

from collections.abc import Iterator
from pathlib import Path

import click

from layout.commands.usage import a_command, argument
from layout.errors import Said, said
from layout.faces import GENERAL, Coverage, FaceReport, load
from layout.resources import EXTRAS, extra_folder
from layout.wording import text

FEW = 12
"""Missing characters that are named; more are only counted."""
SENTENCE_END = ". "


@a_command(said("cmd-fonts"))
@argument(
    "folders", nargs=-1, type=click.Path(path_type=Path, exists=True, file_okay=False), metavar=said("metavar-folder")
)
def command(folders: tuple[Path, ...]) -> None:
    """List the faces that ship with the program, those of extras, and those in folders."""
    extras = [folder for extra in EXTRAS if (folder := extra_folder(extra))]
    for report in load([*extras, *folders]).reports():
        click.echo("\n".join(described(report)))


def described(report: FaceReport) -> Iterator[str]:
    """A face in words: name and file, what it covers, version, licence."""
    info = report.info
    yield f"{info.ref.family} {info.ref.weight}  {info.file}"
    covered = tuple(_covered(one) for one in report.coverages)
    yield f"    {text('face-characters', count=info.characters, covered=covered)}"
    yield f"    {info.version.partition(';')[0]}; SHA-256 {report.sha256}"
    licence = info.licence.partition(SENTENCE_END)[0].rstrip(".")
    yield f"    {licence or text('face-without-licence')}{f': {info.licence_url}' if info.licence_url else ''}"


def _covered(one: Coverage) -> Said:
    name = said("face-table.general") if one.name == GENERAL else said("face-table", name=one.name)
    if not one.missing:
        return said("face-covers", total=one.total, name=name)
    if len(one.missing) <= FEW:
        return said("face-covers.but", covered=one.covered, total=one.total, name=name, missing=one.missing)
    return said("face-covers.part", covered=one.covered, total=one.total, name=name)
