"""Headlines: the author's breaks are kept; other lines turn over by sense and are balanced."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, product

from layout.compose.api import Form, Measure, Paragraph, Piece
from layout.compose.candidates import EPSILON, UNCOUNTED, BreakNode, nodes_of
from layout.compose.linebreak import Breaks, Shape, best_breaks, legal_lines
from layout.compose.paragraph import Workshop, faults, lines_of, workshop
from layout.compose.prepared import PLAIN_EDGE, Prepared
from layout.compose.sense import SENSELESS, sense_penalties
from layout.compose.western import turn_prices
from layout.errors import Diagnostic
from layout.model.language import TRADITIONAL
from layout.model.page import Line
from layout.model.theme import Align

TOO_WIDE = 1e5
"""An em that sticks out."""
LONELY = 100.0
"""A line of a single character."""
STUMP = 0.6
"""A line with less than half of the mean's characters, marks apart: shorter than the shorter of two lines of 1 : 3, so
that no pause is worth it."""
SHORT, SEVERAL, SHORT_LINE = 3, 3, 1.2
"""Characters of a line at least, in a heading of so many lines, and what fewer cost: 冬修水利|开工，|先清三条河 has a
stump, and rather passes its pause over."""
MISSED = 0.5
"""A pause of the author's that no line ends at while one ends elsewhere: in another size, or in other lines, it may be
taken. With what the turn itself costs that is worth the whole way down most ladders (`SMALLER_COST`)."""
INNER = 0.25
"""Part of a heading's characters before and behind a pause from which lines may end there (1 : 3)."""
MORE_LINES = 3
"""How many lines more than its width asks for are tried for the sake of sense."""
LINE_MORE = 0.5
"""A line more than the fewest, where that many are aimed at: dearer than a line of 1 : 3, cheaper than a turn where no
pause is, so that a headline of three lines turns at its pauses, too (R2)."""
LONG = 12
"""A heading of more lines than this is no heading: it is set as a paragraph."""


def compose_heading(pieces: Sequence[Piece], form: Form, measure: Measure, lines: int = 0) -> Paragraph:
    """Set a heading in as few lines as its sense needs, turned over by sense, all about equally long.

    Breaks in the text (``\\n``) are kept, and names of ``form.setting.names`` never split. `lines` is the number aimed
    at: a heading that would need more breaks the rules of sense before it takes more (0: as many as it takes).
    Lines are not justified; they are aligned as ``form.align`` says, JUSTIFY meaning START.
    """
    shop = workshop(measure)
    key = tuple(pieces)
    form = replace(form, align=Align.START) if form.align is Align.JUSTIFY else form
    return shop.paragraphs.get(("heading", key, form, lines), lambda: _compose(key, form, shop, lines))


def fits(pieces: Sequence[Piece], form: Form, measure: Measure, lines: int) -> bool:
    """Whether a heading can be set in so many lines without breaking a rule; as cheap as setting it, and remembered."""
    heading = compose_heading(pieces, form, measure, lines)
    return len(heading.lines) <= lines and not heading.diagnostics and heading.cost < SENSELESS


def _compose(pieces: tuple[Piece, ...], form: Form, shop: Workshop, aim: int) -> Paragraph:
    parts = shop.prepare(pieces, form)
    text = "".join(piece.text for piece in pieces)
    lines: list[Line] = []
    diagnostics: list[Diagnostic] = []
    cost = 0.0
    for i, part in enumerate(parts):
        left = max(1, aim - len(lines) - (len(parts) - 1 - i)) if aim else 0
        breaks = _turn_over(part, form, text, left)
        part_lines = lines_of(part, form, breaks, form.indent if i == 0 else 0.0)
        diagnostics += faults(part_lines)
        lines += part_lines
        cost += breaks.cost
    return Paragraph(text, tuple(lines), cost, tuple(diagnostics))


def _turn_over(part: Prepared, form: Form, text: str, aim: int) -> Breaks:
    """The best breaks of one of the author's lines, in at most `aim` lines where that can be."""
    spaced = frozenset(
        i for i in range(len(part.text) - 1) if text[part.offsets[i] + 1 : part.offsets[i + 1]].strip("\n") != ""
    )
    senses = (
        turn_prices(part.text)
        if part.western
        else sense_penalties(part.text, form.setting.names, spaced, part.voice(0).face.language in TRADITIONAL)
    )
    room = form.measure / form.size
    widths = _Widths(part, room - form.indent, room)
    if widths.whole > LONG * room:
        return best_breaks(legal_lines(part, justify=False), Shape(room - form.indent, room, False))
    options: list[Breaks] = []
    for more, forced in product((False, True), repeat=2):
        if more and not forced and any(breaks.cost < TOO_WIDE for breaks in options):
            break  # those of more lines would be no better
        good: list[Breaks] = []
        for breaks in _tried(part, senses, widths, aim, more, forced):
            options.append(breaks)
            if not more and breaks.cost < SENSELESS:
                good.append(breaks)
                if not aim or breaks.cost <= LINE_MORE:
                    break
        if good:
            return min((_lengthened(breaks, good[0]) for breaks in good), key=lambda breaks: breaks.cost)
    return min(
        options, key=lambda breaks: (breaks.cost >= TOO_WIDE, bool(aim) and len(breaks.nodes) > aim, breaks.cost)
    )


def _lengthened(breaks: Breaks, fewest: Breaks) -> Breaks:
    """Breaks with the price of the lines that they take more."""
    return breaks._replace(cost=breaks.cost + LINE_MORE * (len(breaks.nodes) - len(fewest.nodes)))


def _tried(
    part: Prepared, senses: Sequence[float], widths: "_Widths", aim: int, more: bool, forced: bool
) -> Iterator[Breaks]:
    """Breaks into several numbers of lines: up to those aimed at, or more; words whole, or `forced`."""
    fewest = max(1, math.ceil(widths.whole / widths.room - EPSILON) - 1)
    nodes = [node for node in nodes_of(part, forced=forced) if forced or not node.hyphen]
    for count in range(min(fewest, len(nodes) - 1), min(len(nodes), fewest + MORE_LINES + 1)):
        if (bool(aim) and count > aim) == more:
            yield _in_lines(nodes, senses, count, widths)


class _Widths:
    """Widths of a heading's lines, em."""

    def __init__(self, part: Prepared, first_room: float, room: float) -> None:
        self._part = part
        self._position = [0.0, *accumulate(map(float.__add__, part.advance, part.natural))]
        give = [0.0] * len(part.text)
        for table in part.squeeze.values():
            for gap, room_there in table.items():
                give[gap] += room_there
        self._give = [0.0, *accumulate(give)]
        self._counted = [0, *accumulate(shape not in UNCOUNTED for shape in part.shape)]
        self.first_room, self.room = first_room, room
        self.whole = self._position[-1]

    def of(self, start: int, node: BreakNode) -> float:
        """The width of the line from a character to a node."""
        part, last = self._part, node.last
        edge = PLAIN_EDGE if node.hangs else part.ends.get(last, PLAIN_EDGE)
        width = (
            self._position[last] + part.advance[last] - self._position[start] + edge.natural + node.hyphen + node.kern
        )
        return width - part.starts.get(start, 0.0)

    def line(self, start: int, node: BreakNode) -> tuple[float, float]:
        """Its width, and what it leaves free of its measure; negative where it sticks out with its marks squeezed."""
        width = self.of(start, node)
        free = (self.room if start else self.first_room) - width
        if free >= 0.0:
            return width, free
        give = self._give[max(node.last, start)] - self._give[start] + self._part.ends.get(node.last, PLAIN_EDGE).give
        return width, min(0.0, free + give)

    def characters(self, start: int, node: BreakNode | None) -> int:
        """Characters of the line from a character to a node, or to the end; marks apart."""
        return self._counted[node.next if node else -1] - self._counted[start]


def _in_lines(nodes: Sequence[BreakNode], senses: Sequence[float], count: int, widths: _Widths) -> Breaks:
    """The cheapest breaks into so many lines."""
    ideal = widths.whole / count
    final = len(nodes) - 1
    stump, least = widths.characters(0, None) / (2 * count), SHORT if count >= SEVERAL else 0
    layer: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for number in range(1, count + 1):
        following: dict[int, tuple[float, tuple[int, ...]]] = {}
        for j, (so_far, path) in layer.items():
            start = nodes[j].next
            for k in (final,) if number == count else range(j + 1, final - (count - number) + 1):
                node = nodes[k]
                if k <= j or (node.next == start and node.last >= 0):
                    continue
                width, slack = widths.line(start, node)
                cost = so_far + (TOO_WIDE * -slack if slack < -EPSILON else 0.0)
                if count > 1:
                    characters = widths.characters(start, node)
                    short = SHORT_LINE if characters < least else STUMP * (characters < stump)
                    cost += ((width - ideal) / ideal) ** 2 + short + LONELY * (characters < 2)
                if k != final:
                    cost += _turn(node, senses)
                if k not in following or cost < following[k][0]:
                    following[k] = (cost, (*path, k))
                if slack < -1.0:
                    break
        layer = following
    if final not in layer:
        return Breaks((nodes[-1],), math.inf)
    cost, path = layer[final]
    found = tuple(nodes[k] for k in path)
    return Breaks(found, cost + MISSED * _missed(found, nodes, senses, widths))


def _missed(found: Sequence[BreakNode], nodes: Sequence[BreakNode], senses: Sequence[float], widths: "_Widths") -> int:
    """Pauses that breaks pass over, as many as there are of them that are at none."""
    turns = {node.next for node in found[:-1]}
    if not turns:
        return 0
    whole = widths.characters(0, None)
    pauses = {
        node.next
        for node in nodes[1:-1]
        if senses[node.next - 1] == 0.0 and INNER <= widths.characters(0, node) / whole <= 1 - INNER
    }
    return min(len(pauses - turns), sum(senses[turn - 1] > 0.0 for turn in turns))


def _turn(node: BreakNode, senses: Sequence[float]) -> float:
    """The price of turning over at a node."""
    return node.penalty + senses[node.next - 1]
