"""Content streams as WeasyPrint paints them, written anew for a press or for a screen.

A press gets ``k`` for every colour, no transparency, no tags, and black text that overprints; a screen gets what its
display shows of the inks. Anything that no press may see (RGB, alpha, an operator nobody expects) is noted as a fault.
"""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from layout.press.spacing import respace

_TOKEN = re.compile(
    rb"\s+|(?P<array>\[[^\]]*\])|(?P<dict><<.*?>>)|(?P<hex><[0-9a-fA-F]*>)|(?P<name>/[^\s/\[\]<>()]*)"
    rb"|(?P<number>[-+]?[0-9.]+(?:e[-+]?[0-9]+)?)|(?P<operator>[A-Za-z'\"][A-Za-z0-9*'\"]*)",
    re.DOTALL,
)

_MCID = re.compile(rb"/MCID\s+(\d+)")

OVERPRINT, KNOCKOUT = b"/LayoutOver", b"/LayoutKnock"
"""Names of the graphics states that switch black overprint on and off."""

SOLID_BLACK = (0.0, 0.0, 0.0, 1.0)
Inks = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]


ALPHA_OPAQUE, ALPHA_TRANSPARENT = 0, 1
"""What a graphics state of the painted file does."""


@dataclass(slots=True)
class _State:
    """What ``q`` saves and ``Q`` restores, as far as rewriting needs it."""

    fill: Inks | None = SOLID_BLACK
    over: bool = False
    spacing: float = 0.0
    font_size: float = 0.0
    render: int = 0
    matrix: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class Rewriter:
    """How streams are rewritten, and what was found in them."""

    inks: Callable[[Inks, bool], bytes]
    """The operator that sets a colour: from the inks and whether it is for strokes."""
    states: Mapping[bytes, int]
    """Names of graphics states (with the slash) → `ALPHA_OPAQUE` or `ALPHA_TRANSPARENT`."""
    overprint: bool
    """Whether black text is to overprint."""
    keep_tags: bool
    faults: set[tuple[str, str]] = field(default_factory=set)
    """What was found that may not be there: a code and what it is about."""
    transparent: set[bytes] = field(default_factory=set)
    """Graphics states in use that make something transparent."""
    artifacts: frozenset[int] = frozenset()
    """Marked contents (MCID) to be made artifacts: pictures that only decorate."""
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
        self.segments += name in (b"l", b"c", b"v", b"y")
        self.emit(name, operands)
        if name == b"n":
            self.path = None

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
        self.knock_out()
        a, b, c, d, _, _ = self.state.matrix
        side = max(math.hypot(a, b), math.hypot(c, d))
        self.rules.placed[operands[0]] = max(side, self.rules.placed.get(operands[0], 0.0))
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
        self.emit(name, operands)

    def start_path(self) -> None:
        """Switching overprint is not allowed between a path and its painting, so it is done before."""
        if self.path is None:
            self.knock_out()
            self.path, self.segments = len(self.out), 0

    def rectangle(self, _: bytes, operands: list[bytes]) -> None:
        """A rectangle without area is no ink; a press would draw a hairline one device pixel wide."""
        self.start_path()
        if float(operands[2]) and float(operands[3]):
            self.segments += 1
            self.emit(b"re", operands)

    def paint(self, name: bytes, _: list[bytes]) -> None:
        self.emit(name if self.segments else b"n", [])
        self.path = None

    # Colour -----------------------------------------------------------------------------------------------------------

    def colour(self, name: bytes, operands: list[bytes]) -> None:
        stroke = name.isupper()
        if name in (b"cs", b"CS"):
            self.space[stroke] = operands[0]
            if operands[0] == b"/Pattern":
                self.emit(name, operands)
            elif operands[0] != b"/DeviceCMYK":
                self.rules.faults.add(("foreign-colour", operands[0].decode("ascii", "replace")))
            return
        if operands and operands[-1].startswith(b"/"):
            self.emit(name, operands)
            self.set_fill(None, stroke)
            return
        values = tuple(float(operand) for operand in operands)
        if len(values) != 4:
            return
        inks: Inks = (values[0], values[1], values[2], values[3])
        self.out.append(self.rules.inks(inks, stroke))
        self.set_fill(inks, stroke)

    def set_fill(self, inks: Inks | None, stroke: bool) -> None:
        if not stroke:
            self.state.fill = inks

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
            self.state.font_size = float(operands[1])
        elif name == b"Tr":
            self.state.render = int(float(operands[0]))
        elif name == b"Tm":
            self.continued = None
        elif name in (b"TJ", b"Tj"):
            self.show(operands[0])
            return
        self.emit(name, operands)

    def show(self, array: bytes) -> None:
        if self.state.fill == SOLID_BLACK and self.state.render == 0 and self.rules.overprint:
            if not self.state.over:
                self.emit(b"gs", [OVERPRINT])
                self.state.over = True
        else:
            self.knock_out()
        respaced = respace(array, self.state.font_size, self.continued)
        if respaced is None:
            self.space_letters(0.0)
            self.emit(b"TJ", [array])
            self.continued = 0.0
            return
        text, spacing = respaced
        self.space_letters(spacing)
        self.emit(b"TJ", [b"[" + text + b"]"])
        self.continued = spacing

    def space_letters(self, spacing: float) -> None:
        if spacing != self.state.spacing:
            self.emit(b"Tc", [b"%.6f" % spacing if spacing else b"0"])
            self.state.spacing = spacing

    def knock_out(self) -> None:
        if self.state.over:
            self.emit(b"gs", [KNOCKOUT])
            self.state.over = False


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


def cmyk_operator(inks: Inks, stroke: bool) -> bytes:
    """``k`` or ``K`` with the inks."""
    return b"%s %s" % (" ".join(f"{ink:.5g}" for ink in inks).encode(), b"K" if stroke else b"k")
