"""Proofs and what readers see on a screen: page pictures, letters, the web edition, comparisons of two states."""

from layout.proof.compare import Comparison, compare, comparison_html
from layout.proof.images import page_images
from layout.proof.snapshot import Snapshot, snapshot, snapshot_of_pdf
from layout.proof.web import build_web

__all__ = [
    "Comparison",
    "Snapshot",
    "build_web",
    "compare",
    "comparison_html",
    "page_images",
    "snapshot",
    "snapshot_of_pdf",
]
