"""``layout impose``: pages to printer's spreads."""

from pathlib import Path

import click

from layout.commands.condition import condition_for, press_options
from layout.commands.parameters import Misuse
from layout.commands.pdfs import read_pdf
from layout.commands.usage import a_command, argument, option
from layout.errors import said
from layout.pdf.limited import read_apart
from layout.press.sides import list_schemes
from layout.units import parse_length
from layout.wording import chosen

IMPOSITION = "layout.press.impose"
"""Called in the process that reads the PDF."""
SCHEMES = [scheme.name for scheme in list_schemes()]


@a_command(said("cmd-impose"))
@argument("pdf", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="PDF")
@option("--scheme", type=click.Choice(SCHEMES), required=True, help=said("option-scheme"))
@press_options
@option("--paper", default="", metavar=said("metavar-length"), help=said("option-paper"))
@option("--folding", type=click.Path(path_type=Path, dir_okay=False), help=said("option-folding"))
@option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help=said("option-imposed"))
def command(pdf: Path, scheme: str, press: str, theme: str, paper: str, **files: Path | None) -> None:
    """Arrange the pages of a PDF on sheets, as they are printed before folding."""
    try:
        thickness = parse_length(paper) if paper else None
    except ValueError as fault:
        raise Misuse("not-a-length", click.get_current_context(), name="--paper", value=paper) from fault
    read_pdf(pdf)
    made = read_apart(IMPOSITION, "impose_file", (pdf,), pdf, scheme, condition_for(press, theme), thickness)
    target = files["output"] or pdf.with_name(f"{pdf.stem}-{scheme}.pdf")
    target.write_bytes(made)
    click.echo(str(target))
    if (picture := files["folding"]) is not None:
        picture.write_text(read_apart(IMPOSITION, "folding_file", (pdf,), pdf, scheme, chosen()), "utf-8")
        click.echo(str(picture))
