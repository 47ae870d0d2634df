"""``layout preflight``: any PDF judged against a printing condition."""

import importlib
import sys
from pathlib import Path

import click

from layout.commands.condition import condition_for, press_options
from layout.pdf.limited import Exceeded, call
from layout.wording import chosen, text

JUDGE = "layout.preflight.apart"
"""Loaded in the process that reads the file, and here only where that came to no end."""


@click.command()
@click.argument("pdf", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@press_options
@click.option("--code", "codes", multiple=True, help="What the QR codes are to say; repeat for each.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How findings are printed.")
@click.option(
    "--html", type=click.Path(path_type=Path, dir_okay=False), help="Write the report with page pictures here."
)
def command(pdf: Path, press: str, theme: str, codes: tuple[str, ...], form: str, html: Path | None) -> None:
    """Judge PDF, ours or anyone's: boxes, colours, fonts, pictures, ink, lines, type, QR codes. Exit code 1: failed."""
    condition = condition_for(press, theme)
    forms = form == "json", html is not None
    try:
        failed, report, page = call(JUDGE, "judge", pdf, condition, codes, *forms, chosen())
    except Exceeded as fault:
        failed, report, page = importlib.import_module(JUDGE).stopped(pdf, condition, fault.what, *forms)
    click.echo(report)
    if html is not None:
        html.write_text(page, "utf-8")
        click.echo(text("preflight-report-written", file=html), err=True)
    sys.exit(1 if failed else 0)
