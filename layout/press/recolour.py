"""A stranger's page in other colours: its RGB separated for a press, or its inks as a screen shows them.

Operators are written anew, pictures converted; what is made of several spaces (tints of spot colours, palettes,
gradients) is made anew or given another space where the rules have one, else left. Runs where strangers' PDFs are read.
"""

import math
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pikepdf
from pikepdf import Array, ContentStreamInstruction, Dictionary, Name, Operator, Stream

from layout.press.content import Matrix

GRAY, RGB, INKS = "gray", "rgb", "inks"
"""Kinds of colour, by what their numbers mean."""
_KINDS = {
    "/DeviceGray": GRAY,
    "/CalGray": GRAY,
    "/DeviceRGB": RGB,
    "/CalRGB": RGB,
    "/DeviceCMYK": INKS,
}
_BY_COUNT = {1: GRAY, 3: RGB, 4: INKS}
_SETTERS = {"g": GRAY, "rg": RGB, "k": INKS}
_FIRST = {GRAY: (0.0,), RGB: (0.0, 0.0, 0.0), INKS: (0.0, 0.0, 0.0, 1.0)}
"""The colour that choosing a space begins with."""
_IN_SPACES = {"/Separation": 2, "/DeviceN": 2, "/Indexed": 1, "/Pattern": 1}
"""Where another space stands in one that is made of it."""
_TABLE = 3
"""Where the table of a palette stands in its space."""
_DEEP = 28
"""Forms inside one another; more is a circle, or meant to harm."""

Written = tuple[str, tuple[float, ...]]
"""An operator for fills (as ``k``) and its numbers."""


class ColourRules(ABC):
    """What becomes of each colour."""

    @abstractmethod
    def colour(self, kind: str, values: tuple[float, ...]) -> Written | None:
        """What sets it; None where it stays as it is."""

    @abstractmethod
    def space(self, kind: str) -> Any:
        """What stands for a space that others are made of; None where it stays."""

    @abstractmethod
    def palette(self, space: Any, kind: str) -> Any:
        """What stands for a palette of colours of a kind; None where only its space is exchanged."""

    @abstractmethod
    def shading(self, shading: Any, kind: str) -> bool:
        """Give a gradient between colours of a kind other colours; whether that was done."""

    @abstractmethod
    def picture(self, image: Any, kind: str, side: float) -> None:
        """Convert a picture of a kind, shown *side* points long."""


@dataclass(frozen=True, slots=True)
class _Chosen:
    """What ``q`` saves."""

    fill: str = GRAY
    stroke: str = GRAY
    matrix: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Recolouring:
    """Recolours forms of a file with all that they show, each once."""

    def __init__(self, palette: ColourRules) -> None:
        self.palette = palette
        self._done: set[tuple[int, int]] = set()

    def form(self, form: Any, scale: float = 1.0, depth: int = 0) -> None:
        """Recolour a form, a tiling pattern or a glyph; *scale*: points a unit of it is long."""
        if not self._first(form) or depth > _DEEP:
            return
        resources = form.get("/Resources", Dictionary())
        pass_ = _Stream(self.palette, resources.get("/ColorSpace", Dictionary()), scale)
        form.write(pikepdf.unparse_content_stream(list(pass_.rewritten(form))))
        self._resources(resources, pass_.shown, depth)

    def _resources(self, resources: Any, shown: dict[str, float], depth: int) -> None:
        for kind, recolour in (("/ColorSpace", self._space), ("/Shading", self._shading)):
            for name, item in list(resources.get(kind, Dictionary()).items()):
                resources[kind][name] = recolour(item)
        for kind in ("/XObject", "/Pattern"):
            for name, item in list(resources.get(kind, Dictionary()).items()):
                self._drawn(item, shown.get(name, 0.0), depth)
        for font in resources.get("/Font", Dictionary()).values():
            for glyph in font.get("/CharProcs", Dictionary()).values():
                self.form(glyph, 1.0, depth + 1)

    def _drawn(self, item: Any, side: float, depth: int) -> None:
        if isinstance(item, Dictionary) and not isinstance(item, Stream):
            if "/Shading" in item:
                item.Shading = self._shading(item.Shading)
        elif item.get("/Subtype") == "/Image":
            self._picture(item, side)
        else:
            group = item.get("/Group")
            if isinstance(group, Dictionary) and "/CS" in group:
                group.CS = self._space(group.CS)
            self.form(item, side or 1.0, depth + 1)

    def _picture(self, image: Any, side: float) -> None:
        if not self._first(image) or image.get("/ImageMask", False):
            return
        kind = kind_of(image.get("/ColorSpace"))
        if kind:
            self.palette.picture(image, kind, side)
        elif "/ColorSpace" in image:
            image.ColorSpace = self._space(image.ColorSpace)

    def _shading(self, shading: Any) -> Any:
        if self._first(shading) and "/ColorSpace" in shading:
            kind = kind_of(shading.ColorSpace)
            if not kind or not self.palette.shading(shading, kind):
                shading.ColorSpace = self._space(shading.ColorSpace)
        return shading

    def _space(self, space: Any) -> Any:
        kind = kind_of(space)
        if kind:
            return self.palette.space(kind) or space
        if isinstance(space, Array) and len(space) > _TABLE and space[0] == Name.Indexed:
            looked_up = self.palette.palette(space, kind_of(space[1]))
            if looked_up is not None:
                return looked_up
        place = _IN_SPACES.get(str(space[0])) if isinstance(space, Array) and len(space) else None
        if place and len(space) > place and self._first(space):
            space[place] = self._space(space[place])
        return space

    def _first(self, item: Any) -> bool:
        """Whether an object was not met before; one that is written where it is used always is."""
        if not item.is_indirect:
            return True
        new = item.objgen not in self._done
        self._done.add(item.objgen)
        return new


def kind_of(space: Any) -> str:
    """What the numbers of a colour space mean; empty for those that are made of others, and for Lab."""
    head = space[0] if isinstance(space, Array) and len(space) else space
    if isinstance(head, Name) and str(head) == "/ICCBased" and len(space) > 1:
        return _BY_COUNT.get(int(space[1].get("/N", 0)), "")
    return _KINDS.get(str(head), "") if isinstance(head, Name) else ""


class _Stream:
    """One content stream being recoloured."""

    def __init__(self, palette: ColourRules, spaces: Any, scale: float) -> None:
        self.palette = palette
        self.spaces = spaces
        self.state = _Chosen(matrix=(scale, 0.0, 0.0, scale, 0.0, 0.0))
        self.saved: list[_Chosen] = []
        self.shown: dict[str, float] = {}
        """Names of what is shown, and how long each is at most; of forms, how long a unit of theirs is."""

    def rewritten(self, form: Any) -> Iterator[Any]:
        for instruction in pikepdf.parse_content_stream(form):
            operator = str(instruction.operator)
            operands = list(instruction.operands)
            if operator.lower() in _SETTERS:
                yield self._coloured(instruction, _SETTERS[operator.lower()], operands, operator.isupper())
            elif operator in ("cs", "CS"):
                yield self._chosen(instruction, operands[0], operator.isupper())
            elif operator in ("sc", "scn", "SC", "SCN"):
                kind = self.state.stroke if operator.isupper() else self.state.fill
                yield self._coloured(instruction, kind, operands, operator.isupper(), keep=True)
            else:
                self._follow(operator, operands)
                yield instruction

    def _coloured(self, own: Any, kind: str, operands: Sequence[Any], stroke: bool, keep: bool = False) -> Any:
        """The instruction that sets a colour; *keep*: in the space that was chosen before."""
        if not keep:
            self._choose(kind, stroke)
        if not kind or len(operands) != len(_FIRST[kind]):
            return own
        written = self.palette.colour(kind, tuple(min(1.0, max(0.0, float(value))) for value in operands))
        return _instruction(written, stroke) if written else own

    def _chosen(self, own: Any, name: Any, stroke: bool) -> Any:
        kind = kind_of(self.spaces.get(str(name), name))
        self._choose(kind, stroke)
        written = self.palette.colour(kind, _FIRST[kind]) if kind else None
        return _instruction(written, stroke) if written else own

    def _choose(self, kind: str, stroke: bool) -> None:
        self.state = replace(self.state, stroke=kind) if stroke else replace(self.state, fill=kind)

    def _follow(self, operator: str, operands: Sequence[Any]) -> None:
        if operator == "q":
            self.saved.append(self.state)
        elif operator == "Q" and self.saved:
            self.state = self.saved.pop()
        elif operator == "cm" and len(operands) == 6:
            self.state = replace(self.state, matrix=_composed(operands, self.state.matrix))
        elif operator == "Do" and operands:
            a, b, c, d, _, _ = self.state.matrix
            name, side = str(operands[0]), max(math.hypot(a, b), math.hypot(c, d))
            self.shown[name] = max(side, self.shown.get(name, 0.0))


def _instruction(written: Written, stroke: bool) -> ContentStreamInstruction:
    operator, values = written
    return ContentStreamInstruction(
        [round(value, 4) for value in values], Operator(operator.upper() if stroke else operator)
    )


def _composed(operands: Sequence[Any], outer: Matrix) -> Matrix:
    a, b, c, d, e, f = (float(operand) for operand in operands)
    p, q, r, s, t, u = outer
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )
