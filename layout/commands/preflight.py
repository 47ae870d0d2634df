"""``layout preflight``: any PDF judged against a printing condition."""

import importlib
import sys
from pathlib import Path

import click

from layout.commands.condition import condition_for, press_options
from layout.commands.console import format_option, told
from layout.commands.pdfs import read_pdf
from layout.commands.usage import a_command, argument, option
from layout.errors import said
from layout.pdf.limited import Exceeded, allowed_for, call
from layout.wording import chosen, text

JUDGE = "layout.judge.apart"
"""Loaded in the process that reads the file, and here only where that came to no end."""


@a_command(said("cmd-preflight"))
@argument("pdf", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="PDF")
@press_options
@option("--code", "codes", multiple=True, metavar=said("metavar-words"), help=said("option-code"))
@format_option
@option("--html", type=click.Path(path_type=Path, dir_okay=False), help=said("option-html"))
def command(pdf: Path, press: str, theme: str, codes: tuple[str, ...], form: str, html: Path | None) -> None:
    """Judge a PDF, ours or anyone's."""
    condition = condition_for(press, theme)
    with told(form):
        read_pdf(pdf)
    forms = form == "json", html is not None
    try:
        failed, report, page = call(JUDGE, "judge", pdf, condition, codes, *forms, chosen(), held=allowed_for([pdf]))
    except Exceeded as fault:
        failed, report, page = importlib.import_module(JUDGE).stopped(pdf, condition, fault.what, *forms)
    click.echo(report)
    if html is not None:
        html.write_text(page, "utf-8")
        click.echo(text("preflight-report-written", file=html), err=True)
    sys.exit(1 if failed else 0)
