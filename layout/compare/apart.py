"""States compared in a process of its own: a PDF from elsewhere costs half a minute and 1 GB, no more."""

from pathlib import Path

from layout.compare.changes import compare, comparison_html
from layout.compare.snapshot import Snapshot, snapshot_of_pdf
from layout.limits import at_work_on
from layout.model.edition import Edition
from layout.wording import choose

State = Snapshot | Path
"""A state of an issue, or a PDF that lies there."""


def compared(old: State, new: State, edition: Edition | None, language: str) -> str:
    """The comparison as HTML, in the dress of *edition* if one is given. Raises LayoutError for unreadable PDFs."""
    choose(language)
    return comparison_html(compare(_state(old), _state(new)), edition=edition)


def _state(given: State) -> Snapshot:
    if isinstance(given, Snapshot):
        return given
    with at_work_on(given):
        return snapshot_of_pdf(given.read_bytes(), given.name)
