"""Letters before they have a recipient: the newsletter, and the proof letter with the proofs kept so far."""

from layout.letters.letter import Letter
from layout.letters.newsletter import newsletter
from layout.letters.proofletter import proof_letter
from layout.letters.proofs import ProofShelf

__all__ = ["Letter", "ProofShelf", "newsletter", "proof_letter"]
