"""``layout compare``: what changed between two issues or proofs."""

from pathlib import Path

import click

from layout.commands.console import told
from layout.commands.pdfs import named, read_pdf
from layout.commands.usage import a_command, argument, option
from layout.compare import Snapshot, compare, comparison_html, snapshot, snapshot_of_pdf
from layout.errors import said
from layout.files import replace_file
from layout.model.edition import Edition
from layout.run.opening import issue_file
from layout.run.pipeline import make
from layout.run.workers import Worker


def state_of(path: Path, room: Worker | None = None) -> tuple[Snapshot, Edition | None]:
    """An issue (rendered anew, with its edition) or a PDF as it stands, ready to be compared."""
    if path.suffix.lower() == ".pdf":
        with named(path):
            return snapshot_of_pdf(read_pdf(path), path.name), None
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
        comparison = compare(before, after)
    replace_file(output, comparison_html(comparison, edition=edition).encode())
    click.echo(str(output))
    if browse:
        click.launch(str(output))
