"""Looks of a theme: frames, tints and rules by name, and the inks that a theme has."""

from dataclasses import dataclass
from typing import Any

from layout.errors import Said, said
from layout.fields.context import Context, wrong_type
from layout.fields.kinds import Kind, ScalarKind, Schema, Schemas, UnfitError
from layout.fields.nodes import List, Node
from layout.fields.record import Field, Record, Values
from layout.fields.scalars import Measurement, Whole
from layout.model.looks import BoxLook, BoxRule, Ink, Inset, RuleLine
from layout.source.inks import GradientKind, InkKind
from layout.units import Pt, parse_length

MOST_WEIGHT: Pt = 72.0
"""Of a rule; what is heavier is an area."""
NONE = "none"


@dataclass(frozen=True, eq=False)
class RuleKind(ScalarKind[BoxRule | str]):
    """``.4pt``, ``1.5pt red``, ``.3pt dashed k 60%``: a rule's weight, how it is drawn, its ink; or ``none``."""

    @property
    def wanted(self) -> Said:
        """A rule, with an example."""
        return said("kind-rule")

    def of(self, text: str) -> BoxRule | str:
        """The rule; `NONE` where there is to be none."""
        if text.strip() == NONE:
            return NONE
        first, *rest = text.split()
        try:
            weight = parse_length(f"0{first}" if first.startswith(".") else first)
        except ValueError:
            weight = 0.0
        if not 0 < weight <= MOST_WEIGHT:
            raise UnfitError("wrong-rule", said("hint-rule-weight"), text=text)
        line = RuleLine(rest.pop(0)) if rest and rest[0] in {one.value for one in RuleLine} else RuleLine.SOLID
        return BoxRule(weight, InkKind().of(" ".join(rest)) if rest else Ink(), line)

    def read(self, node: Node, context: Context) -> BoxRule | str | None:
        """The rule, its ink with its place."""
        rule = ScalarKind.read(self, node, context)
        return (
            BoxRule(rule.weight, Ink(rule.ink.name, rule.ink.tint, node.span), rule.line)
            if isinstance(rule, BoxRule)
            else rule
        )

    def schema(self, _: Schemas) -> Schema:
        """Text."""
        examples = [".4pt", "1.5pt red", ".3pt dashed k 60%", "3pt thick-thin red", NONE]  # data
        return {"type": "string", "examples": examples}


@dataclass(frozen=True, eq=False)
class InsetKind(Kind[tuple[int, int]]):
    """Lines above and below, 字 at the sides: ``1``, or ``[1, 2]``."""

    @property
    def wanted(self) -> Said:
        """A number, or two."""
        return said("kind-inset")

    def read(self, node: Node, context: Context) -> tuple[int, int] | None:
        """Lines and 字."""
        number = Whole(0, 9)
        if not isinstance(node, List):
            both = number.read(node, context)
            return None if both is None else (both, both)
        if len(node.items) != 2:
            wrong_type(node, context, self.wanted)
            return None
        lines, characters = (number.read(item, context) for item in node.items)
        return None if lines is None or characters is None else (lines, characters)

    def schema(self, _: Schemas) -> Schema:
        """A number, or an array of two."""
        one: Schema = {"type": "integer", "minimum": 0, "maximum": 9}
        return {"anyOf": [one, {"type": "array", "items": one, "minItems": 2, "maxItems": 2}]}


_RULE = RuleKind()
BORDER = Field(
    "border",
    _RULE,
    "Border",
    "四边线",
    "A rule at every side: weight, perhaps how it is drawn, and ink: .4pt, 1pt dotted red 60%, 3pt thick-thin.",
    "四边的线：粗细，可加线型，再加颜色：.4pt、1pt dotted red 60%、3pt thick-thin（文武线）。",
)
LOOK_TOP = Field("top", _RULE, "Top", "上线", "The rule at the top, or none.", "上边的线；none为不要。")
LOOK_RIGHT = Field("right", _RULE, "Right", "右线", "The rule at the right.", "右边的线。")
LOOK_BOTTOM = Field("bottom", _RULE, "Bottom", "下线", "The rule at the foot.", "下边的线。")
LOOK_LEFT = Field("left", _RULE, "Left", "左线", "The rule at the left.", "左边的线。")
LOOK_TINT = Field(
    "tint",
    InkKind(),
    "Tint",
    "底色",
    "The ground: a colour and how much of it, such as red 8%; k is black.",
    "底色：颜色名和成数，如red 8%；k是黑。",
)
LOOK_GRADIENT = Field(
    "gradient",
    GradientKind(),
    "Gradient",
    "渐变",
    "A ground that passes from one ink to another: red to red 20%, red to paper right; else down, up, left.",
    "由一种颜色渐变到另一种的底：red to red 20%、red to paper right；方向可写down、up、left、right，不写为向下。",
)
LOOK_INK = Field(
    "ink",
    InkKind(),
    "Ink",
    "文字颜色",
    "Of all text in it: paper on a dark ground (反白).",
    "里面文字的颜色：深底上用paper（反白）。",
)
INSET = Field(
    "inset",
    InsetKind(),
    "Inset",
    "内空",
    "What text keeps clear of a rule or the tint's edge: lines above and below, 字 at the sides; 1 or [1, 2].",
    "文字与线、底色边缘的距离：上下几行、左右几字，如1或[1, 2]。",
)
RADIUS = Field("radius", Measurement(positive=False), "Radius", "圆角", "Of its corners.", "圆角半径。")
_SIDES = (LOOK_TOP, LOOK_RIGHT, LOOK_BOTTOM, LOOK_LEFT)
_LOOK_FIELDS: tuple[Field[Any], ...] = (BORDER, *_SIDES, LOOK_TINT, LOOK_GRADIENT, LOOK_INK, INSET, RADIUS)


def _look(values: Values, context: Context) -> BoxLook:
    border, lines = values[BORDER], values.get(INSET, (1, 1))
    chosen = (values.get(side, border or NONE) for side in _SIDES)
    top, right, bottom, left = (rule if isinstance(rule, BoxRule) else None for rule in chosen)
    tint, gradient = values[LOOK_TINT], values[LOOK_GRADIENT]
    ground = tint or gradient
    if tint and gradient:
        hint = said("hint-one-ground")
        context.error("idle-field", values.span(LOOK_TINT), hint, form="beside", field="tint", other="gradient")
    whole = all(map(values.whole, _LOOK_FIELDS))
    for field, idle in ((RADIUS, values[RADIUS]), (INSET, any(lines))):
        if values.given(field) and idle and whole and not ground and not any((top, right, bottom, left)):
            hint = said("hint-idle", other="border")
            context.error("idle-field", values.span(field), hint, field=field.name, other="border")
    up, across, down, back = (int(bool(side or ground)) for side in (top, right, bottom, left))
    inset = Inset(back * lines[1], across * lines[1], up * lines[0], down * lines[0])
    return BoxLook(top, right, bottom, left, tint, values[LOOK_INK], values.get(RADIUS, 0.0), inset, gradient)


LOOK: Record[BoxLook] = Record("look", said("record-look"), _LOOK_FIELDS, _look)
