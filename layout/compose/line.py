"""A line chosen and solved becomes runs: as few as its spacing allows, each drawn from an exact place."""

from collections.abc import Sequence
from dataclasses import replace

from layout.compose.api import Form
from layout.compose.breaks import NEVER
from layout.compose.candidates import EPSILON, BreakNode
from layout.compose.justify import solve
from layout.compose.prepared import PLAIN_EDGE, Prepared
from layout.model.page import Line, Run
from layout.model.theme import Align
from layout.units import Pt

HYPHEN = "-"
SAME = 1e-6
"""Spacings closer than this, em, are the same."""

CLOSEST = 0.6
"""Characters closer to each other than this, em, are drawn as runs of their own: painters do not space that tightly."""


def set_line(part: Prepared, form: Form, start: int, node: BreakNode, indent: float, is_last: bool) -> Line:
    """Set the characters from `start` to the node as a line of the form, `indent` em from its left edge."""
    size, last = form.size, node.last
    room = form.measure / size - indent
    edge = PLAIN_EDGE if node.hangs else part.ends.get(last, PLAIN_EDGE)
    trim = part.starts.get(start, 0.0)
    natural = sum(part.advance[start : last + 1]) + sum(part.natural[start:last]) - trim + edge.natural
    natural += node.hyphen + node.kern
    excess = natural - room
    spread = form.align is Align.JUSTIFY and not is_last
    changes: dict[int, float] = {}
    given = 0.0
    rest = excess
    if excess > EPSILON:
        given = min(excess, edge.give)
        changes, rest = solve(part, start, last, excess - given)
    elif spread:
        kept = min(max(0.0, trim), max(0.0, -excess)) if start else 0.0
        trim -= kept
        changes, rest = solve(part, start, last, excess + kept)
    full = abs(rest) <= EPSILON if excess > EPSILON or spread else abs(excess) <= EPSILON
    width = room if full else room + rest
    left = indent + _offset(form.align, room - width)
    spacings = part.natural[start:last]
    for gap, change in changes.items():
        spacings[gap - start] += change
    runs = _runs(part, start, node, left - trim, spacings, size)
    return Line(
        runs=runs,
        measure=form.measure,
        width=(left + width) * size,
        start=part.offsets[start],
        end=part.offsets[node.next],
        full=full,
        hyphen=node.hyphen > 0.0,
    )


def _offset(align: Align, free: float) -> float:
    """How far a line is moved to the right where `free` em are left."""
    if align is Align.CENTER:
        return free / 2
    return free if align is Align.END else 0.0


def _runs(part: Prepared, start: int, node: BreakNode, left: float, spacings: list[float], size: Pt) -> tuple[Run, ...]:
    """Cut a line where its spacing or its style changes.

    A run may be as long as the gaps inside it are equal; the gap after its last character is free, because the next
    run says where it begins. Taking each run as long as can be gives the fewest.
    """
    last = node.last + 1 if node.hangs else node.last
    if node.hangs:
        spacings = [*spacings, part.natural[node.last]]
    runs: list[Run] = []
    at, x, here, spacing = start, left, left, 0.0
    for i in range(start, last):
        gap = spacings[i - start]
        here += part.advance[i] + gap
        if i == at:
            spacing = gap
        other = abs(gap - spacing) > SAME or part.owner[i] != part.owner[i + 1] or gap < -CLOSEST
        if other or _word_begins(part, spacings, i, start):
            runs.append(_run(part, (at, i + 1), x, spacing if i > at else 0.0, size))
            at, x = i + 1, here
    runs.append(_run(part, (at, last + 1), x, spacing if last > at else 0.0, size))
    runs[-1] = replace(runs[-1], width=runs[-1].width + node.kern * size) if node.kern else runs[-1]
    if node.hyphen:
        runs[-1] = _with_hyphen(runs[-1], node.hyphen * size)
    return tuple(runs)


def _with_hyphen(run: Run, more: Pt) -> Run:
    """A run with a hyphen, before which its spacing is, too: what there is of it is shared out anew."""
    letters = len(run.text)
    spacing = run.spacing * (letters - 1) / letters
    width = run.width - run.spacing * letters + more + spacing * (letters + 1)
    return replace(run, text=run.text + HYPHEN, spacing=spacing, width=width)


def _word_begins(part: Prepared, spacings: Sequence[float], i: int, start: int) -> bool:
    """Whether an unbreakable run set otherwise follows gap *i*: it is kept in one run of its own."""
    after = i + 1 - start
    if after >= len(spacings) or not _rigid(part, i + 1) or abs(spacings[after] - spacings[after - 1]) <= SAME:
        return False
    return i + 1 in part.joined or not _rigid(part, i)


def _rigid(part: Prepared, gap: int) -> bool:
    return not part.stretches[gap] and part.penalty[gap] == NEVER


def _run(part: Prepared, span: tuple[int, int], x: float, spacing: float, size: Pt) -> Run:
    start, end = span
    piece = part.pieces[part.owner[start]]
    width = sum(part.advance[start:end]) + spacing * (end - start)
    place = x * size, width * size, spacing * size
    text, marked = part.text[start:end], (piece.shift, piece.marks, piece.over)
    return Run(text, piece.face, piece.size, piece.style, *place, *marked, piece.upright)
