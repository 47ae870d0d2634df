"""Colours as a designer writes them: four inks in percent, or a spot colour and what stands for it; and overprint."""

import re
from dataclasses import dataclass, replace

from layout.errors import Said, said
from layout.fields.context import Context, read_scalar, wrong_type
from layout.fields.kinds import Kind, Schema, Schemas
from layout.fields.nearmiss import nearest
from layout.fields.nodes import Group, List, Node, Scalar
from layout.fields.record import Field, Record, Values
from layout.fields.scalars import Decimal, Flag
from layout.model.condition import PROCESS_NAMES
from layout.model.theme import Colour

_NUMBER = r"(\d{1,3}(?:\.\d+)?)\s*%?"
_CMYK = re.compile(rf"cmyk\(\s*{_NUMBER}\s*[, ]\s*{_NUMBER}\s*[, ]\s*{_NUMBER}\s*[, ]\s*{_NUMBER}\s*\)", re.IGNORECASE)
_HEX = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})", re.IGNORECASE)
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\b.*\)", re.IGNORECASE)
_WORDS = {
    "black": (0, 0, 0),
    "white": (255, 255, 255),
    "red": (204, 0, 0),
    "green": (0, 128, 0),
    "blue": (0, 80, 160),
    "yellow": (255, 221, 0),
    "grey": (128, 128, 128),
    "gray": (128, 128, 128),
    "orange": (240, 120, 0),
}
_EXAMPLE = said("hint-inks")


@dataclass(frozen=True, eq=False)
class Inks(Kind[Colour]):
    """``cmyk(0, 95, 90, 10)`` or ``[0, 95, 90, 10]``: cyan, magenta, yellow and black in percent.

    Or ``{spot: PANTONE 185 C, cmyk: cmyk(0, 93, 79, 0), tint: 40%, overprint: yes}``, where *groups* may be.
    """

    groups: bool = True

    @property
    def wanted(self) -> Said:
        """A colour."""
        return said("kind-colour")

    def read(self, node: Node, context: Context) -> Colour | None:
        """The colour."""
        if self.groups and isinstance(node, Group) and any(node.get(field.name) for field in GROUPED.fields):
            return GROUPED.read(node, context)
        if isinstance(node, List):
            texts = [item.text.rstrip(" %") for item in node.items if isinstance(item, Scalar)]
            return _of_percents(texts if len(texts) == len(node.items) else [], node, context)
        if not isinstance(node, Scalar) or node.blank:
            wrong_type(node, context, self.wanted, _EXAMPLE)
            return None
        match = _CMYK.fullmatch(node.text.strip())
        if match is None:
            context.error("wrong-colour", node.span, _advice(node.text.strip()), text=node.text)
            return None
        return _of_percents(list(match.groups()), node, context)

    def schema(self, schemas: Schemas) -> Schema:
        """Text, an array of four, or a group."""
        ink: Schema = {"type": "number", "minimum": 0, "maximum": 100}
        four: Schema = {"type": "array", "items": ink, "minItems": 4, "maxItems": 4}
        written: list[Schema] = [{"type": "string", "pattern": r"^cmyk\(.+\)$"}, four]
        return {"anyOf": [*written, GROUPED.schema(schemas)] if self.groups else written}


NAME_MOST = 120
"""Bytes of a spot colour's name: 127 are those of any name in a PDF."""
_PROCESS = frozenset(
    (*(name.lower() for name in PROCESS_NAMES), *"cmyk", *"青品黄黑", "品红", "洋红", "key")  # data
)


@dataclass(frozen=True, eq=False)
class SpotName(Kind[str]):
    """What a shop calls an ink."""

    @property
    def wanted(self) -> Said:
        """A name."""
        return said("kind-text")

    def read(self, node: Node, context: Context) -> str | None:
        """The name, where it can be that of a plate."""
        scalar = read_scalar(node, context, self.wanted)
        name = scalar.text.strip() if scalar else ""
        if scalar is None:
            return None
        form = "process" if name.lower() in _PROCESS else ""
        if not form and name.isprintable() and 0 < len(name.encode()) <= NAME_MOST:
            return name
        hint = said("hint-spot-process") if form else said("hint-spot-name")
        context.error("bad-spot", scalar.span, hint, form=form, name=name)
        return None

    def schema(self, _: Schemas) -> Schema:
        """Text."""
        return {"type": "string", "minLength": 1, "maxLength": NAME_MOST}


SPOT_NAME = Field(
    "spot",
    SpotName(),
    "Spot colour",
    "专色",
    "What the shop calls the ink, where it is one of its own: PANTONE 185 C.",
    "用专色时，印厂怎样称呼这种墨：PANTONE 185 C。",
)
FALLBACK_INKS = Field(
    "cmyk",
    Inks(groups=False),
    "Inks",
    "四色",
    "The four inks; those that stand for a spot colour, on screens too.",
    "四色的墨量；专色写代替它的四色，屏幕上也按它显示。",
    required=True,
)
TINT = Field("tint", Decimal(0, 1, percent=True), "Tint", "网点", "How much of it: 40%.", "平网的成数：40%。")


OVERPRINT = Field(
    "overprint",
    Flag(),
    "Overprint",
    "叠印",
    "Whether all that is painted in it overprints: what lies below stays on the plates that it puts no ink on.",
    "用它印的一切是否叠印：它没有墨的版上，下面的图文照旧保留，不挖空。",
)


def _grouped(values: Values, context: Context) -> Colour | None:
    inks, name = values[FALLBACK_INKS], values[SPOT_NAME]
    if inks is None or (name is None and values.given(SPOT_NAME)):
        return None
    tint, overprint = values.get(TINT, 1.0), values.get(OVERPRINT, False)
    if overprint and not name and not any(inks.tinted(tint).inks):
        context.error("wrong-colour", values.span(FALLBACK_INKS), said("hint-ink-or-knock-out"), form="unseen")
        return None
    place = values.span(SPOT_NAME if name else FALLBACK_INKS)
    return replace(replace(inks, spot=name or "", overprint=overprint).tinted(tint), span=place)


GROUPED: Record[Colour] = Record("colour", said("record-colour"), (SPOT_NAME, FALLBACK_INKS, TINT, OVERPRINT), _grouped)


def _of_percents(texts: list[str], node: Node, context: Context) -> Colour | None:
    if len(texts) != 4 or not all(re.fullmatch(r"\d{1,3}(\.\d+)?", text, re.ASCII) for text in texts):
        context.error("wrong-colour", node.span, _EXAMPLE, form="list")
        return None
    inks = [float(text) for text in texts]
    if max(inks) > 100:
        context.error("wrong-colour", node.span, _EXAMPLE, form="ink", ink=max(inks))
        return None
    cyan, magenta, yellow, black = (ink / 100 for ink in inks)
    return Colour(cyan, magenta, yellow, black, span=node.span)


def _advice(text: str) -> Said:
    """What to write instead: for a screen colour, four inks that come near it."""
    if text.lower().startswith(("cmyk", "device-cmyk")):
        return _EXAMPLE
    rgb = _screen_colour(text)
    if rgb is None:
        return _EXAMPLE
    cyan, magenta, yellow = (1 - part / 255 for part in rgb)
    black = min(cyan, magenta, yellow)
    rest = 1 - black or 1.0
    inks = ", ".join(f"{round(100 * (ink - black) / rest)}" for ink in (cyan, magenta, yellow))
    return said("hint-inks-not-light", inks=f"cmyk({inks}, {round(100 * black)})")


def _screen_colour(text: str) -> tuple[int, int, int] | None:
    match = _HEX.fullmatch(text)
    if match is not None:
        digits = match[1] if len(match[1]) == 6 else "".join(2 * digit for digit in match[1])
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    match = _RGB.fullmatch(text)
    if match is not None:
        red, green, blue = (min(255, int(part)) for part in match.groups())
        return red, green, blue
    word = nearest(text, _WORDS, 0.8)
    return _WORDS[word] if word else None
