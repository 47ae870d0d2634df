"""``layout preflight``: any PDF judged against a printing condition."""

import sys
from pathlib import Path

import click

from layout.commands.condition import condition_for, press_options
from layout.preflight import Verdict, preflight, render_html, render_text, to_json
from layout.wording import text


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
    report = preflight(pdf, condition, codes_anywhere=codes)
    click.echo(to_json(report) if form == "json" else render_text(report))
    if html is not None:
        html.write_text(render_html(report, pdf), "utf-8")
        click.echo(text("report-written", file=html), err=True)
    sys.exit(1 if report.verdict is Verdict.FAILED else 0)
