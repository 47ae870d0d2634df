"""An issue checked without making files: all that `pipeline.make` finds is found, by the same stages."""

from dataclasses import dataclass
from pathlib import Path

from layout.errors import Diagnostic, LayoutError, has_errors
from layout.model.page import Pages
from layout.run.onefact import told_once
from layout.run.opening import OpenIssue, issue_file
from layout.run.pipeline import Clock, Passage, Wishes, quietly
from layout.run.workers import PRESS_ROOM, LocalWorker, Worker

FAULTY = 1
"""The exit code of faults of the issue, which are found; with another the press room itself failed."""


@dataclass(frozen=True)
class Checked:
    """What a check found."""

    opened: OpenIssue
    pages: Pages
    diagnostics: tuple[Diagnostic, ...]

    @property
    def good(self) -> bool:
        """Whether nothing is found that fails a run."""
        return not has_errors(self.diagnostics)


def check(path: Path, wishes: Wishes, press: Worker | None = None) -> Checked:
    """Check an issue: its issue.yaml, or the folder of that; *press* as for `pipeline.make`.

    Raises LayoutError where it cannot be read or laid out at all.
    """
    run = Passage(wishes, Clock(quietly), press or LocalWorker(PRESS_ROOM), sparing=True)
    opened, pages, found = run.up_to_the_press(issue_file(path))
    if not has_errors(found):
        found += _on_the_press(run, opened)
    return Checked(opened, pages, told_once(found))


def _on_the_press(run: Passage, opened: OpenIssue) -> list[Diagnostic]:
    """What the press and preflight find.

    Pages that are known are spared; where something is found on the others, all are judged together, so that it is told
    as a render tells it.
    """
    found = _judged(run, opened)
    if found and len(run.handed_over) < len(run.pages):
        run.hand_over_all(opened)
        found = _judged(run, opened)
    run.remember(found)
    return found


def _judged(run: Passage, opened: OpenIssue) -> list[Diagnostic]:
    try:
        return run.judged(opened)
    except LayoutError as fault:
        if fault.exit_code != FAULTY:
            raise
        return list(fault.diagnostics)
