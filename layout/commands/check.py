"""``layout check``: everything that a render finds, and no files."""

import os
import sys
from pathlib import Path

import click

from layout.commands.console import (
    format_option,
    issue_argument,
    press_option,
    show,
    tally,
    tell,
    theme_option,
    told,
)
from layout.commands.fits import fitted
from layout.commands.usage import a_command
from layout.errors import said
from layout.run.checking import check
from layout.run.pipeline import Wishes
from layout.run.workers import Worker
from layout.wording import say


@a_command(said("cmd-check"))
@issue_argument
@theme_option
@press_option
@format_option
@click.pass_obj
def command(room: Worker | None, /, issue: Path, theme: str, press: str, form: str) -> None:
    """Check an issue without making files."""
    with told(form):
        checked = check(issue, Wishes(theme, press), room)
    show(checked.diagnostics, form)
    stories = {story.id: story for page in checked.opened.issue.pages for story in page.everything()}
    for fit in checked.pages.fits:
        story, state = stories[fit.id], fitted(fit)
        line = story.span.line if story.span else 0
        if story.named_at and story.span:
            file = Path(os.path.relpath(story.span.file, checked.opened.issue.folder))
            tell("check-line-file", number=fit.page, name=story.name, file=file, lines=fit.lines, state=state)
            continue
        tell("check-line", number=fit.page, name=story.name, id=fit.id, line=line, lines=fit.lines, state=state)
    click.echo(say(tally(checked.diagnostics)))
    sys.exit(0 if checked.good else 1)
