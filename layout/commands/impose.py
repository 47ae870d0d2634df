"""``layout impose``: pages to printer's spreads."""

from pathlib import Path

import click

from layout.commands.condition import condition_for, press_options
from layout.press.impose import impose, list_schemes
from layout.resources import fonts_folder
from layout.units import parse_length

SCHEMES = [scheme.name for scheme in list_schemes()]


@click.command(epilog="; ".join(f"{scheme.name}: {scheme.title}" for scheme in list_schemes()))
@click.argument("pdf", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--scheme", type=click.Choice(SCHEMES), required=True, help="How the sheets are folded.")
@press_options
@click.option("--paper", default="", help="Thickness of the paper, such as 0.1mm: how far pages creep.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="PDF-SCHEME.pdf by default.")
def command(pdf: Path, scheme: str, press: str, theme: str, paper: str, output: Path | None) -> None:
    """Arrange the pages of PDF on sheets, as they are printed before folding."""
    try:
        thickness = parse_length(paper) if paper else None
    except ValueError as fault:
        raise click.BadParameter(str(fault), param_hint="--paper") from fault
    made = impose(pdf.read_bytes(), scheme, condition_for(press, theme), fonts=[fonts_folder()], paper=thickness)
    target = output or pdf.with_name(f"{pdf.stem}-{scheme}.pdf")
    target.write_bytes(made)
    click.echo(str(target))
