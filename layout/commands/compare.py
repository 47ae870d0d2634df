"""``layout compare``: what changed between two issues or proofs."""

from pathlib import Path

import click

from layout.commands.console import browse_to, told
from layout.commands.pdfs import read_pdf
from layout.commands.usage import a_command, argument, option
from layout.compare import Snapshot, snapshot
from layout.errors import said
from layout.files import replace_file
from layout.model.edition import Edition
from layout.pdf.limited import read_apart
from layout.run.opening import issue_file
from layout.run.pipeline import make
from layout.run.workers import Worker
from layout.wording import chosen

COMPARING = "layout.compare.apart"
"""Loaded in the process that reads the PDFs."""


def state_of(path: Path, room: Worker | None = None) -> tuple[Snapshot | Path, Edition | None]:
    """An issue (rendered anew, with its edition) or a PDF as it stands, to be compared."""
    if path.suffix.lower() == ".pdf":
        read_pdf(path)
        return path, None
    edition = make(issue_file(path), press=room).edition
    return snapshot(edition), edition


@a_command(said("cmd-compare"))
@argument("old", type=click.Path(path_type=Path, exists=True), metavar=said("metavar-old"))
@argument("new", type=click.Path(path_type=Path, exists=True), metavar=said("metavar-new"))
@option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("compare.html"),
    show_default=True,
    help=said("cmd-compare-option-output"),
)
@option("--open/--no-open", "browse", default=True, help=said("cmd-compare-option-open"))
@click.pass_obj
def command(room: Worker | None, /, old: Path, new: Path, output: Path, browse: bool) -> None:
    """Show what changed from one state to another."""
    with told("text"):
        before, _ = state_of(old, room)
        after, edition = state_of(new, room)
        page = read_apart(COMPARING, "compared", (old, new), before, after, edition, chosen())
    replace_file(output, page.encode())
    click.echo(str(output))
    if browse:
        browse_to(str(output))
