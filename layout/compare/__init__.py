"""What changed between two states of an issue: snapshots, words, pages with the changes marked."""

from layout.compare.changes import Comparison, compare, comparison_html
from layout.compare.snapshot import Snapshot, snapshot, snapshot_of_pdf

__all__ = ["Comparison", "Snapshot", "compare", "comparison_html", "snapshot", "snapshot_of_pdf"]
