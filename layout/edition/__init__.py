"""What a screen shows of an edition: contents, colours, photographs, codes, templates, and the stamp of a proof."""

from layout.edition.stamp import Proof

__all__ = ["Proof"]
