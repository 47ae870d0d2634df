"""Content streams as WeasyPrint paints them, written anew for a press or for a screen.

A press gets ``k`` for every colour, no transparency, no tags, and black text that overprints; a screen gets what its
display shows of the inks. Anything that no press may see (RGB, alpha, an operator nobody expects) is noted as a fault.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from layout.press.spacing import respace

_TOKEN = re.compile(
    rb"\s+|(?P<array>\[[^\]]*\])|(?P<dict><<.*?>>)|(?P<hex><[0-9a-fA-F]*>)|(?P<name>/[^\s/\[\]<>()]*)"
    rb"|(?P<number>[-+]?[0-9.]+(?:e[-+]?[0-9]+)?)|(?P<operator>[A-Za-z'\"][A-Za-z0-9*'\"]*)",
    re.DOTALL,
)

_PASSED = {b"cm", b"w", b"J", b"j", b"M", b"d", b"i", b"ri", b"W", b"W*", b"n", b"h", b"l", b"c", b"v", b"y"}
_PATH_STARTS = {b"m", b"re"}
_PAINTED = {b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s"}
_TEXT = {b"Tf", b"Tm", b"Td", b"TD", b"T*", b"Tz", b"TL", b"Tw", b"Ts", b"Tr", b"BT", b"ET"}
_MARKED = {b"BMC", b"BDC", b"EMC", b"MP", b"DP"}
_FOREIGN_COLOURS = {b"rg", b"RG", b"g", b"G", b"sc", b"SC"}

OVERPRINT, KNOCKOUT = b"/LayoutOver", b"/LayoutKnock"
"""Names of the graphics states that switch black overprint on and off."""

SOLID_BLACK = (0.0, 0.0, 0.0, 1.0)
Inks = tuple[float, float, float, float]


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

    def copy(self) -> "_State":
        return _State(self.fill, self.over, self.spacing, self.font_size, self.render)


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
        if name == b"re":
            self.rectangle(operands)
        elif name in _PASSED:
            self.segments += name in (b"l", b"c", b"v", b"y")
            self.emit(name, operands)
            if name == b"n":
                self.path = None
        elif name == b"m":
            self.start_path()
            self.emit(name, operands)
        elif name in _PAINTED:
            self.paint(name)
        elif name in _TEXT or name in (b"TJ", b"Tj"):
            self.text(name, operands)
        elif name in (b"q", b"Q"):
            self.save(name)
        elif name == b"gs":
            self.graphics_state(operands)
        elif name in (b"cs", b"CS", b"scn", b"SCN", b"k", b"K"):
            self.colour(name, operands)
        elif name == b"Do":
            self.knock_out()
            self.emit(name, operands)
        elif name in _MARKED:
            if self.rules.keep_tags:
                self.emit(name, operands)
        elif name in _FOREIGN_COLOURS:
            self.foreign(name, operands)
        else:
            self.rules.faults.add(("unknown-content", name.decode("ascii", "replace")))

    def save(self, name: bytes) -> None:
        if name == b"q":
            self.stack.append(self.state.copy())
        elif self.stack:
            self.state = self.stack.pop()
        self.out.append(name)

    # Paths ------------------------------------------------------------------------------------------------------------

    def start_path(self) -> None:
        """Switching overprint is not allowed between a path and its painting, so it is done before."""
        if self.path is None:
            self.knock_out()
            self.path, self.segments = len(self.out), 0

    def rectangle(self, operands: list[bytes]) -> None:
        """A rectangle without area is no ink; a press would draw a hairline one device pixel wide."""
        self.start_path()
        if float(operands[2]) and float(operands[3]):
            self.segments += 1
            self.emit(b"re", operands)

    def paint(self, name: bytes) -> None:
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

    def graphics_state(self, operands: list[bytes]) -> None:
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


def cmyk_operator(inks: Inks, stroke: bool) -> bytes:
    """``k`` or ``K`` with the inks."""
    return b"%s %s" % (" ".join(f"{ink:.5g}" for ink in inks).encode(), b"K" if stroke else b"k")
