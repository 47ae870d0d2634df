"""An issue checked without making files: its format, whether it fits, its characters, its pictures, its CSS."""

from dataclasses import dataclass
from pathlib import Path

from layout.errors import Diagnostic, has_errors
from layout.markup import style_sheets
from layout.model.page import Pages
from layout.press import check_pictures
from layout.press.styles import check_styles
from layout.run.opening import OpenIssue, issue_file, lay_out, open_issue
from layout.run.verify import check_pages, pictures


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


def check(path: Path, theme: str = "") -> Checked:
    """Check an issue: its issue.yaml, or the folder of that. *theme* is another than the issue's.

    Raises LayoutError where it cannot be read or laid out at all.
    """
    opened = open_issue(issue_file(path), theme)
    pages = lay_out(opened)
    found = [*opened.findings, *pages.diagnostics, *check_pages(opened.issue, pages, opened.theme)]
    found += check_pictures(pictures(pages), opened.condition)
    found += [fault for sheet in style_sheets(opened.theme) for fault in check_styles(sheet)]
    return Checked(opened, pages, tuple(found))
