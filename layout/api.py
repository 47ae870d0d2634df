"""The program from Python: what the package ``layout`` offers to other programs (docs/api.md).

Everything is done in this process, and says nothing: what was found comes back as diagnostics. Faults of the issue are
`LayoutError`; `layout.wording` makes sentences of a diagnostic, in Chinese or English. With *apart*, what a
stranger's theme and pictures can make endless is done in a process of its own, held to what the command may take.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from layout.errors import Diagnostic, LayoutError, Severity, Span
from layout.judge import PreflightReport, Verdict
from layout.judge import preflight as judge
from layout.model.condition import Condition
from layout.press import load_condition
from layout.proofread import Remark
from layout.run.checking import Checked
from layout.run.checking import check as check_issue
from layout.run.corrections import correct
from layout.run.opening import issue_file
from layout.run.pipeline import Outcome, Wishes, make
from layout.run.pipeline import render as render_issue
from layout.run.proofing import proofread_issue
from layout.run.workers import PRESS_ROOM, Worker, worker

__all__ = [
    "Checked",
    "Condition",
    "Diagnostic",
    "LayoutError",
    "Outcome",
    "PreflightReport",
    "Remark",
    "Severity",
    "Span",
    "Verdict",
    "Wishes",
    "check",
    "preflight",
    "proof",
    "render",
]

AS_IT_IS = Wishes()
"""An issue in its own theme, for its own press."""


def render(
    path: str | Path, folder: str | Path | None = None, wishes: Wishes = AS_IT_IS, *, apart: bool = False
) -> Outcome:
    """Set an issue and make its files: print.pdf, screen.pdf, page-N.png, report.json.

    *path* is an issue.yaml or its folder. The files are written into *folder*, as one; with none they are only in
    `Outcome.files`. *wishes* are the theme, the press and the resolution, where they are others than the issue's;
    *apart*: templates, style sheets and pictures are worked on in a process of its own, with limits.
    Raises LayoutError where the issue has faults (`exit_code` 1) or cannot be read or written (2); nothing is then
    written.
    """
    issue = issue_file(Path(path))
    with _press_room(apart) as press:
        if folder is not None:
            return render_issue(issue, Path(folder), wishes, press=press)
        outcome = make(issue, wishes, press=press)
    if not outcome.good:
        raise LayoutError(outcome.diagnostics)
    return outcome


def check(path: str | Path, theme: str = "", *, apart: bool = False) -> Checked:
    """Check an issue without making files, as ``layout check`` does.

    *path* is an issue.yaml or its folder, *theme* another theme than the issue's, *apart* as for `render`. What was
    found is `Checked.diagnostics`, and `Checked.good` whether it may be rendered. Raises LayoutError where it cannot
    be laid out at all.
    """
    with _press_room(apart) as press:
        return check_issue(Path(path), Wishes(theme), press)


def proof(path: str | Path, *, fix: bool = False) -> tuple[Remark, ...]:
    """Proofread an issue's texts, as ``layout proof`` does; with *fix* the sure corrections are written first.

    *path* is an issue.yaml or its folder. A `Remark` has what is wrong (`told`, with its place), the `words`, the
    `correction` where one is known, and whether that is `sure`. Raises LayoutError where the issue cannot be read,
    OSError where a file cannot be written.
    """
    issue = issue_file(Path(path))
    remarks = proofread_issue(issue).remarks
    if fix:
        correct(issue, remarks)
        remarks = proofread_issue(issue).remarks
    return remarks


@contextmanager
def _press_room(apart: bool) -> Iterator[Worker | None]:
    """A press room in a process of its own where one is wanted, for one call."""
    press = worker(PRESS_ROOM) if apart else None
    try:
        yield press
    finally:
        if press is not None:
            press.close()


def preflight(pdf: str | Path | bytes, condition: str | Condition = "newsprint") -> PreflightReport:
    """Judge a finished PDF, anyone's, against a printing condition: one that ships, by its name, or one of your own.

    Whatever is wrong with the file is in the report. Raises LayoutError where there is no such condition, OSError where
    the file cannot be read.
    """
    wanted = load_condition(condition) if isinstance(condition, str) else condition
    return judge(Path(pdf) if isinstance(pdf, str) else pdf, wanted)
