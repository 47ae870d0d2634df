"""What text that bears marks asks of a line: what is raised stays at its base, what has ruby above it is one piece."""

from layout.compose.prepared import Prepared

OVERHANG = 0.3
"""By how much ruby may stand over a neighbour that bears none, or beyond the edge of the column, em of the base."""


def hold_marked(part: Prepared) -> None:
    """Bind what must not be parted, and give characters the room that what stands above them takes."""
    for start, end in part.stretches_of(0, len(part.shape)):
        piece = part.pieces[part.owner[start]]
        if piece.marks.raised and start:
            part.bind(start - 1, 0.0)
        if piece.over:
            for index in range(start, end - 1):
                part.bind(index, 0.0)
            side = (piece.least / piece.size * part.voice(start).ratio - sum(part.advance[start:end])) / 2
            left, right = (max(0.0, side - _hanging(part, index)) for index in (start - 1, end))
            if left or right:
                part.pad(start, end, left, right)


def _hanging(part: Prepared, neighbour: int) -> float:
    """How far ruby may stand over a neighbour."""
    within = 0 <= neighbour < len(part.shape)
    return 0.0 if within and part.pieces[part.owner[neighbour]].over else OVERHANG
