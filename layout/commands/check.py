"""``layout check``: everything but the PDF, fast."""

import sys
from pathlib import Path

import click

from layout.commands.console import format_option, show, tally, told
from layout.errors import has_errors
from layout.markup import style_sheets
from layout.press import check_pictures, load_condition
from layout.press.styles import check_styles
from layout.run.opening import lay_out, open_issue
from layout.run.verify import check_pages, pictures
from layout.wording import say


@click.command()
@click.argument("issue", type=click.Path(path_type=Path))
@click.option("--theme", default="", help="Another theme than the issue's.")
@format_option
def command(issue: Path, theme: str, form: str) -> None:
    """Check ISSUE without making files: its format, whether it fits, characters without glyph, its pictures."""
    path = issue / "issue.yaml" if issue.is_dir() else issue
    with told(form):
        opened = open_issue(path, theme)
        pages = lay_out(opened)
        condition = load_condition(opened.issue.press or opened.theme.press, opened.theme.folders)
    found = [*opened.findings, *pages.diagnostics, *check_pages(opened.issue, pages, opened.theme)]
    found += check_pictures(pictures(pages), condition)
    found += [fault for sheet in style_sheets(opened.theme) for fault in check_styles(sheet)]
    show(found, form)
    for fit in pages.fits:
        state = (
            f"{fit.overset_lines} lines over"
            if fit.overset_lines
            else f"{fit.blank_lines} blank"
            if fit.blank_lines
            else "fits"
        )
        steps = f" ({'; '.join(say(step.said) for step in fit.steps)})" if fit.steps else ""
        click.echo(f"page {fit.page}  {fit.id}: {fit.lines} line{'s' * (fit.lines != 1)}, {state}{steps}")
    click.echo(tally(found))
    sys.exit(1 if has_errors(found) else 0)
