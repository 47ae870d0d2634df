"""Content streams as WeasyPrint paints them, written anew for a press or for a screen.

A press gets ``k`` for every colour, no transparency, no tags, and black text, rules and line art that overprint, as
does what a theme says so of; a screen gets what its display shows of the inks. Anything that no press may see (RGB,
alpha, an operator nobody expects) is noted as a fault.
"""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from layout.press.downwards import downwards_parts, is_downwards
from layout.press.spacing import respace

_TOKEN = re.compile(
    rb"\s+|(?P<array>\[[^\]]*\])|(?P<dict><<.*?>>)|(?P<hex><[0-9a-fA-F]*>)|(?P<name>/[^\s/\[\]<>()]*)"
    rb"|(?P<number>[-+]?[0-9.]+(?:e[-+]?[0-9]+)?)|(?P<operator>[A-Za-z'\"][A-Za-z0-9*'\"]*)",
    re.DOTALL,
)

_MCID = re.compile(rb"/MCID\s+(\d+)")

OVERPRINT, KNOCKOUT = b"/LayoutOver", b"/LayoutKnock"
"""Names of the graphics states that switch overprint on and off."""
OVERPRINT_FILL, OVERPRINT_STROKE = b"/LayoutOverFill", b"/LayoutOverStroke"
"""Those that switch it on for one of both: what is filled and stroked at once may be of two colours."""

SOLID_BLACK = (0.0, 0.0, 0.0, 1.0)
Inks = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]
Outline = list[tuple[float, float]]
"""Points of a subpath, those that control its curves among them."""
Extent = tuple[float, float, float, float]
"""Left, low, right, high; in the stream's own space."""

RULE_MOST = 6.0
"""Points: black that is no thicker on the whole is a rule or line art. Areas knock out: what lies below would show."""
_PAPER = (0.0, 0.0, 0.0, 0.0)
_EVERYWHERE: Extent = (-1e9, -1e9, 1e9, 1e9)
_COORDINATES = {b"m": 2, b"l": 2, b"c": 6, b"v": 4, b"y": 4}
"""Operators that build a path, and how many coordinates they take."""
_BOTH = (b"B", b"B*", b"b", b"b*")
"""Operators that fill and stroke."""

ALPHA_OPAQUE, ALPHA_TRANSPARENT = 0, 1
"""What a graphics state of the painted file does."""


@dataclass(slots=True)
class _State:
    """What ``q`` saves and ``Q`` restores, as far as rewriting needs it."""

    fill: Inks | None = SOLID_BLACK
    stroke: Inks | None = SOLID_BLACK
    line_width: float = 1.0
    clip: Extent = _EVERYWHERE
    over: bytes = KNOCKOUT
    """The state that is on."""
    fill_over: bool = False
    """Whether a theme lets what is filled overprint, as `stroke_over` for strokes."""
    stroke_over: bool = False
    spacing: float = 0.0
    font_size: float = 0.0
    down: bool = False
    """Whether the font's characters stand one below the other, where spacing counts the other way."""
    render: int = 0
    matrix: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class Rewriter:
    """How streams are rewritten, and what was found in them."""

    inks: Callable[[Inks, bool], bytes]
    """The operator that sets a colour: from the inks and whether it is for strokes."""
    states: Mapping[bytes, int]
    """Names of graphics states (with the slash) → `ALPHA_OPAQUE` or `ALPHA_TRANSPARENT`."""
    tint: Callable[[bytes, float, bool], bytes]
    """The operator that sets a spot colour: from its space's name (with the slash), the tint, whether for strokes."""
    spots: frozenset[bytes]
    """The names of those spaces."""
    overprinting: frozenset[bytes]
    """Those of them in which everything overprints."""
    black_over: bool
    """Whether black text, rules and line art overprint."""
    keep_tags: bool
    faults: set[tuple[str, str]] = field(default_factory=set)
    """What was found that may not be there: a code and what it is about."""
    transparent: set[bytes] = field(default_factory=set)
    """Graphics states in use that make something transparent."""
    artifacts: frozenset[int] = frozenset()
    """Marked contents (MCID) to be made artifacts: pictures that only decorate."""
    on_paper: bool = True
    """Whether there is only paper below the stream: a form may stand on anything."""
    placed: dict[bytes, float] = field(default_factory=dict)
    """XObjects by name (with the slash) → the longest side at which they are shown, in the stream's points."""

    def rewrite(self, stream: bytes) -> bytes:
        """The stream, written anew."""
        return _Pass(self, stream).run()


class _Pass:
    """One stream being rewritten."""

    def __init__(self, rules: Rewriter, stream: bytes) -> None:
        self.rules = rules
        self.stream = stream
        self.out: list[bytes] = []
        self.state = _State()
        self.stack: list[_State] = []
        self.space = {False: b"/DeviceGray", True: b"/DeviceGray"}
        self.continued: float | None = None
        self.path: int | None = None
        self.segments = 0
        self.outlines: list[Outline] = []
        self.clipping = False
        self.grounds: list[Extent] = [] if rules.on_paper else [_EVERYWHERE]

    def run(self) -> bytes:
        operands: list[bytes] = []
        end = 0
        for match in _TOKEN.finditer(self.stream):
            if match.start() != end:
                break
            end = match.end()
            kind = match.lastgroup
            if kind == "operator":
                token = match.group()
                if token in (b"true", b"false", b"null"):
                    operands.append(token)
                    continue
                self.operator(token, operands)
                operands = []
            elif kind is not None:
                operands.append(match.group())
        if end != len(self.stream):
            self.rules.faults.add(("unknown-content", repr(self.stream[end : end + 20])))
        return b"\n".join(self.out)

    def emit(self, operator: bytes, operands: list[bytes]) -> None:
        self.out.append(b" ".join([*operands, operator]))

    def operator(self, name: bytes, operands: list[bytes]) -> None:
        handler = _HANDLERS.get(name)
        if handler is None:
            self.rules.faults.add(("unknown-content", name.decode("ascii", "replace")))
        else:
            handler(self, name, operands)

    def passed(self, name: bytes, operands: list[bytes]) -> None:
        if name in _COORDINATES:
            self.segments += 1
            self.add_points(operands)
        elif name == b"w":
            self.state.line_width = float(operands[0])
        elif name in (b"W", b"W*"):
            self.clipping = True
        self.emit(name, operands)
        if name == b"n":
            self.end_path()

    def transform(self, name: bytes, operands: list[bytes]) -> None:
        a, b, c, d, e, f = (float(operand) for operand in operands)
        p, q, r, s, t, u = self.state.matrix
        self.state.matrix = (
            a * p + b * r,
            a * q + b * s,
            c * p + d * r,
            c * q + d * s,
            e * p + f * r + t,
            e * q + f * s + u,
        )
        self.emit(name, operands)

    def show_object(self, name: bytes, operands: list[bytes]) -> None:
        self.switch(KNOCKOUT)
        a, b, c, d, _, _ = self.state.matrix
        side = max(math.hypot(a, b), math.hypot(c, d))
        self.rules.placed[operands[0]] = max(side, self.rules.placed.get(operands[0], 0.0))
        self.grounds.append(_EVERYWHERE if side <= 1 else _extent([self.at(x, y) for x in (0, 1) for y in (0, 1)]))
        self.emit(name, operands)

    def marked(self, name: bytes, operands: list[bytes]) -> None:
        if not self.rules.keep_tags:
            return
        number = _MCID.search(operands[-1]) if name == b"BDC" else None
        if number is not None and int(number[1]) in self.rules.artifacts:
            name, operands = b"BMC", [b"/Artifact"]
        self.emit(name, operands)

    def save(self, name: bytes, _: list[bytes]) -> None:
        if name == b"q":
            self.stack.append(replace(self.state))
        elif self.stack:
            self.state = self.stack.pop()
        self.out.append(name)

    # Paths ------------------------------------------------------------------------------------------------------------

    def move(self, name: bytes, operands: list[bytes]) -> None:
        self.start_path()
        self.outlines.append([])
        self.add_points(operands)
        self.emit(name, operands)

    def at(self, x: float, y: float) -> tuple[float, float]:
        """A point in the stream's own space."""
        a, b, c, d, e, f = self.state.matrix
        return a * x + c * y + e, b * x + d * y + f

    def add_points(self, operands: list[bytes]) -> None:
        values = [float(operand) for operand in operands]
        if not self.outlines:
            self.outlines.append([])
        self.outlines[-1] += [self.at(x, y) for x, y in zip(values[::2], values[1::2], strict=False)]

    def start_path(self) -> None:
        """Switching overprint is not allowed between a path and its painting, so it is done before."""
        if self.path is None:
            self.path, self.segments, self.outlines = len(self.out), 0, []

    def rectangle(self, _: bytes, operands: list[bytes]) -> None:
        """A rectangle without area is no ink; a press would draw a hairline one device pixel wide."""
        self.start_path()
        if float(operands[2]) and float(operands[3]):
            self.segments += 1
            x, y, width, height = (float(operand) for operand in operands)
            corners = ((0.0, 0.0), (width, 0.0), (width, height), (0.0, height))
            self.outlines.append([self.at(x + a, y + b) for a, b in corners])
            self.emit(b"re", operands)

    def paint(self, name: bytes, _: list[bytes]) -> None:
        if self.segments and self.path is not None and (self.rules.black_over or self.rules.overprinting):
            extent = _common(_extent([point for outline in self.outlines for point in outline]), self.state.clip)
            wanted = self.overprint_of(name, extent)
            if wanted != self.state.over:
                self.out.insert(self.path, wanted + b" gs")
                self.state.over = wanted
            if self.state.fill_over or (wanted == KNOCKOUT and self.state.fill != _PAPER):
                self.grounds.append(extent)
        self.emit(name if self.segments else b"n", [])
        self.end_path()

    def end_path(self) -> None:
        """What clips does so once its path has been painted."""
        if self.clipping and any(self.outlines):
            inside = _extent([point for outline in self.outlines for point in outline])
            self.state.clip = _common(inside, self.state.clip)
        self.path, self.clipping = None, False

    def overprint_of(self, name: bytes, extent: Extent) -> bytes:
        """The state in which a path is painted: as the theme says; black rules overprint where they stand on ink."""
        fill = name not in (b"S", b"s") and self.state.fill_over
        stroke = name not in (b"f", b"F", b"f*") and self.state.stroke_over
        if name in _BOTH and fill != stroke:
            return OVERPRINT_FILL if fill else OVERPRINT_STROKE
        if fill or stroke:
            return OVERPRINT
        by_rule = self.rules.black_over and any(_overlap(extent, ground) for ground in self.grounds)
        return OVERPRINT if by_rule and self.is_black_rule(name, extent) else KNOCKOUT

    def is_black_rule(self, name: bytes, extent: Extent) -> bool:
        """Whether a path is a line, a bar or line art of solid black: no white is to show beside it."""
        if name in (b"S", b"s"):
            a, b, c, d, _, _ = self.state.matrix
            return self.state.stroke == SOLID_BLACK and self.state.line_width * math.hypot(a, b, c, d) <= RULE_MOST
        if name not in (b"f", b"F", b"f*") or self.state.fill != SOLID_BLACK:
            return False
        thin = min(extent[2] - extent[0], extent[3] - extent[1]) <= RULE_MOST
        return thin or thickness(self.outlines) <= RULE_MOST

    # Colour -----------------------------------------------------------------------------------------------------------

    def colour(self, name: bytes, operands: list[bytes]) -> None:
        stroke = name.isupper()
        if name in (b"cs", b"CS"):
            self.space[stroke] = operands[0]
            if operands[0] == b"/Pattern":
                self.emit(name, operands)
            elif operands[0] != b"/DeviceCMYK" and operands[0] not in self.rules.spots:
                self.rules.faults.add(("foreign-colour", operands[0].decode("ascii", "replace")))
            return
        if operands and operands[-1].startswith(b"/"):
            self.emit(name, operands)
            self.set_colour(None, stroke)
            return
        values = tuple(float(operand) for operand in operands)
        if len(values) == 1 and self.space[stroke] in self.rules.spots:
            self.out.append(self.rules.tint(self.space[stroke], values[0], stroke))
            self.set_colour(None, stroke, over=self.space[stroke] in self.rules.overprinting)
        if len(values) != 4:
            return
        inks: Inks = (values[0], values[1], values[2], values[3])
        self.out.append(self.rules.inks(inks, stroke))
        self.set_colour(inks, stroke)

    def set_colour(self, inks: Inks | None, stroke: bool, over: bool = False) -> None:
        if stroke:
            self.state.stroke, self.state.stroke_over = inks, over
        else:
            self.state.fill, self.state.fill_over = inks, over

    def foreign(self, name: bytes, operands: list[bytes]) -> None:
        """RGB or gray: the theme's CSS or an SVG named a colour that is no ink."""
        values = [max(0.0, min(1.0, float(operand))) for operand in operands]
        if name in (b"g", b"G"):
            values = values * 3
        shown = "#" + "".join(f"{round(value * 255):02x}" for value in values)
        self.rules.faults.add(("foreign-colour", shown))

    def graphics_state(self, _: bytes, operands: list[bytes]) -> None:
        """Opaque states say nothing that is not so anyway; others are kept and noted."""
        if self.rules.states.get(operands[0], ALPHA_TRANSPARENT) != ALPHA_OPAQUE:
            self.rules.transparent.add(operands[0])
            self.emit(b"gs", operands)

    # Text -------------------------------------------------------------------------------------------------------------

    def text(self, name: bytes, operands: list[bytes]) -> None:
        if name == b"Tf":
            self.state.down, self.state.font_size = is_downwards(operands[0]), float(operands[1])
        elif name == b"Tr":
            self.state.render = int(float(operands[0]))
        elif name == b"Tm":
            self.continued = None
        elif name in (b"TJ", b"Tj"):
            self.show(operands[0])
            return
        self.emit(name, operands)

    def show(self, array: bytes) -> None:
        black = self.rules.black_over and self.state.fill == SOLID_BLACK
        over = self.state.render == 0 and (black or self.state.fill_over)
        self.switch(OVERPRINT if over else KNOCKOUT)
        respaced = respace(array, self.state.font_size, self.continued)
        text, spacing = respaced or (array[1:-1], 0.0)
        self.space_letters(-spacing if self.state.down else spacing)
        for part in downwards_parts(text) if self.state.down else (text,):
            self.emit(b"TJ", [b"[" + part + b"]"])
        self.continued = spacing

    def space_letters(self, spacing: float) -> None:
        if spacing != self.state.spacing:
            self.emit(b"Tc", [b"%.6f" % spacing if spacing else b"0"])
            self.state.spacing = spacing

    def switch(self, state: bytes) -> None:
        if self.state.over != state:
            self.emit(b"gs", [state])
            self.state.over = state


def thickness(outlines: Sequence[Outline]) -> float:
    """How thick a filled shape is on the whole: its area by half its outline; of a bar its shorter side, about.

    Curves are taken by their control points. Outlines that run the other way are holes.
    """
    area = round_about = 0.0
    for outline in outlines:
        for (x0, y0), (x1, y1) in zip(outline, (*outline[1:], *outline[:1]), strict=True):
            area += x0 * y1 - x1 * y0
            round_about += math.hypot(x1 - x0, y1 - y0)
    return abs(area) / round_about if round_about else 0.0


def _extent(points: list[tuple[float, float]]) -> Extent:
    across, up = [x for x, _ in points], [y for _, y in points]
    return min(across), min(up), max(across), max(up)


def _common(one: Extent, other: Extent) -> Extent:
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])


def _overlap(one: Extent, other: Extent) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


_HANDLERS: Mapping[bytes, Callable[[_Pass, bytes, list[bytes]], None]] = (
    dict.fromkeys(
        (b"w", b"J", b"j", b"M", b"d", b"i", b"ri", b"W", b"W*", b"n", b"h", b"l", b"c", b"v", b"y"), _Pass.passed
    )
    | dict.fromkeys((b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s"), _Pass.paint)
    | dict.fromkeys((b"Tf", b"Tm", b"Td", b"TD", b"T*", b"Tz", b"TL", b"Tw", b"Ts", b"Tr", b"BT", b"ET"), _Pass.text)
    | dict.fromkeys((b"TJ", b"Tj"), _Pass.text)
    | dict.fromkeys((b"BMC", b"BDC", b"EMC", b"MP", b"DP"), _Pass.marked)
    | dict.fromkeys((b"cs", b"CS", b"scn", b"SCN", b"k", b"K"), _Pass.colour)
    | dict.fromkeys((b"rg", b"RG", b"g", b"G", b"sc", b"SC"), _Pass.foreign)
    | dict.fromkeys((b"q", b"Q"), _Pass.save)
    | {b"cm": _Pass.transform, b"m": _Pass.move, b"re": _Pass.rectangle, b"gs": _Pass.graphics_state}
    | {b"Do": _Pass.show_object}
)
"""Operator → what is done with it; any other is a fault."""


def times(inks: Inks, tint: float) -> Inks:
    """So much of a colour."""
    cyan, magenta, yellow, black = inks
    return tint * cyan, tint * magenta, tint * yellow, tint * black


def cmyk_operator(inks: Inks, stroke: bool) -> bytes:
    """``k`` or ``K`` with the inks."""
    return b"%s %s" % (" ".join(f"{ink:.5g}" for ink in inks).encode(), b"K" if stroke else b"k")
