"""Proofs and what readers see on a screen: letters, the web edition, comparisons of two states."""

from layout.proof.compare import Comparison, compare, comparison_html
from layout.proof.dryrun import preview_html, write_letters
from layout.proof.letter import Letter
from layout.proof.message import Envelope, Unsubscribe, parse_person
from layout.proof.newsletter import newsletter
from layout.proof.proofletter import proof_letter
from layout.proof.proofs import ProofShelf
from layout.proof.recipients import Recipient, recipients
from layout.proof.sending import Delivery, Pace, send
from layout.proof.server import Server, parse_server
from layout.proof.snapshot import Snapshot, snapshot, snapshot_of_pdf
from layout.proof.stamp import Proof
from layout.proof.web import build_web

__all__ = [
    "Comparison",
    "Delivery",
    "Envelope",
    "Letter",
    "Pace",
    "Proof",
    "ProofShelf",
    "Recipient",
    "Server",
    "Snapshot",
    "Unsubscribe",
    "build_web",
    "compare",
    "comparison_html",
    "newsletter",
    "parse_person",
    "parse_server",
    "preview_html",
    "proof_letter",
    "recipients",
    "send",
    "snapshot",
    "snapshot_of_pdf",
    "write_letters",
]
