"""Paragraphs that a program broke where there was no more room, put together again (text out of a PDF)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from layout.intake.manuscript import Look, Role, Seen, SeenParagraph
from layout.intake.marks import STOP

_LEAST, _MOST = 16, 90
"""Characters of a line that a program broke."""
_RAGGED = 3
"""Characters by which such lines differ at most: marks are not split from their words."""
_LINES = 5
"""Lines from which their lengths say something."""
_FULL, _OPEN = 0.8, 0.6
"""Shares of them that are full, and that end no sentence."""


def rejoined(blocks: Sequence[Seen]) -> tuple[list[Seen], int]:
    """The blocks with such paragraphs whole, and how many lines were joined."""
    lines = [one for one, other in pairwise(blocks) if _may_go_on(one, other)]
    lengths = [len(one.words) for one in lines if isinstance(one, SeenParagraph)]
    longest = max(lengths, default=0)
    full = [one for one in lines if isinstance(one, SeenParagraph) and len(one.words) >= longest - _RAGGED]
    open_ = [one for one in full if not STOP.search(one.words)]
    plain = len(lines) < _LINES or not _LEAST <= longest <= _MOST
    if plain or len(full) < _FULL * len(lines) or len(open_) < _OPEN * len(full):
        return list(blocks), 0
    found = list(_joined(blocks, longest))
    return found, len(blocks) - len(found)


def _may_go_on(one: Seen, other: Seen) -> bool:
    """Whether two blocks are lines of running text of one look."""
    if not isinstance(one, SeenParagraph) or not isinstance(other, SeenParagraph):
        return False
    body = one.look.role is Role.BODY and not one.look.marker and not other.look.marker
    indented = other.text.startswith(("\u3000", "  ", "\t"))
    return body and bool(one.words) and bool(other.words) and _same(one.look, other.look) and not indented


def _same(one: Look, other: Look) -> bool:
    return (one.role, one.size, one.align, one.boxed) == (other.role, other.size, other.align, other.boxed)


def _joined(blocks: Sequence[Seen], longest: int) -> Iterator[Seen]:
    held: SeenParagraph | None = None
    last = 0
    """Characters of the line that was added last."""
    for block in blocks:
        if held is not None and last >= longest - _RAGGED and _may_go_on(held, block):
            assert isinstance(block, SeenParagraph)
            held, last = replace(held, runs=(*held.runs, *block.runs)), len(block.words)
            continue
        if held is not None:
            yield held
        held, last = (block, len(block.words)) if isinstance(block, SeenParagraph) else (None, 0)
        if held is None:
            yield block
    if held is not None:
        yield held
