"""What is amiss with the newspaper that a theme's first issue begins with."""

import datetime
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from layout.commands.begin import begin
from layout.commands.new_files import STARTER
from layout.errors import Diagnostic, LayoutError, Severity
from layout.model.theme import Theme
from layout.run.checking import check
from layout.run.pipeline import Wishes
from layout.run.workers import Worker

DAY = datetime.date(2020, 6, 8)
"""The day of the issue that is tried: the same every time, whenever that is."""


def faults_of_first_issue(theme: Theme, press: Worker | None) -> Sequence[Diagnostic]:
    """What would fail the first issue that ``layout new`` begins with a theme, in the files of its own `starter/`.

    One that it inherits is no fault of its own.
    """
    begun = theme.folders[0] / STARTER
    if not begun.is_dir():
        return ()
    with tempfile.TemporaryDirectory() as place:
        issue = paper = Path(place).resolve() / DAY.isoformat()
        try:
            paper = begin(issue, DAY, str(theme.folders[0]), begun)
            found: Sequence[Diagnostic] = check(issue, Wishes(), press).diagnostics
        except LayoutError as fault:
            found = fault.diagnostics
        return [_of_starter(one, begun, (issue, paper)) for one in found if one.severity is Severity.ERROR]


def _of_starter(one: Diagnostic, begun: Path, made: Sequence[Path]) -> Diagnostic:
    """A finding at the file that was put down as the one that it was made of."""
    for folder in made:
        if one.span is not None and one.span.file.is_relative_to(folder):
            return replace(one, span=replace(one.span, file=begun / one.span.file.relative_to(folder)))
    return one
