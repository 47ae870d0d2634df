"""Composite faces (复合字体) of a theme: one face for Han, others for Latin, digits and symbols among them."""

from dataclasses import dataclass

from layout.errors import Said, said
from layout.fields.context import Context
from layout.fields.kinds import Kind, Schema, Schemas
from layout.fields.nodes import Group, Node
from layout.fields.record import Field, Record, Values
from layout.fields.scalars import Decimal, Word
from layout.model.theme import Composite, FacePart, FaceRef


def _part(values: Values, _: Context) -> FacePart | None:
    family = values[FAMILY]
    return None if family is None else FacePart(FaceRef(family), values.get(SCALE, 1.0), values.get(SHIFT, 0.0))


FAMILY = Field("family", Word(), "Family", "字体名", "Name of the font.", "字体名。", required=True)
SCALE = Field("scale", Decimal(0.5, 2), "Scale", "缩放", "Its size beside that of Han: 1.05.", "与汉字字号之比：1.05。")
SHIFT = Field(
    "shift",
    Decimal(-0.5, 0.5),
    "Shift",
    "基线偏移",
    "By how much it stands higher, em; lower with a minus.",
    "比汉字高多少，以字宽计；低写负数。",
)
PART = Record("face_part", said("record-face-part"), (FAMILY, SCALE, SHIFT), _part)


@dataclass(frozen=True, eq=False)
class NamedPart(Kind[FacePart]):
    """A font's name, or that with its scale and shift."""

    @property
    def wanted(self) -> Said:
        """A font's name or a group of fields."""
        return said("kind-face-part")

    def read(self, node: Node, context: Context) -> FacePart | None:
        """The part."""
        if isinstance(node, Group):
            return PART.read(node, context)
        family = Word().read(node, context)
        return None if family is None else FacePart(FaceRef(family))

    def schema(self, schemas: Schemas) -> Schema:
        """Text or a group."""
        return {"anyOf": [{"type": "string"}, PART.schema(schemas)]}


def _composite(values: Values, _: Context) -> tuple[str, Composite] | None:
    han = values[HAN]
    return None if han is None else (han, _of(values))


def _of(values: Values) -> Composite:
    regional = {"simplified": values[IN_SIMPLIFIED], "traditional": values[IN_TRADITIONAL]}
    return Composite(values[LATIN], values[DIGITS], values[SYMBOLS], **regional)


HAN = Field("han", Word(), "Han", "汉字", "The font of Han and their marks.", "汉字和中文标点用的字体。", required=True)
LATIN = Field(
    "latin",
    NamedPart(),
    "Latin",
    "西文",
    "The font of Latin, Greek and Cyrillic letters; of digits and symbols where none is named for them.",
    "西文字母用的字体；没有另写数字、符号的字体时也排数字和符号。",
)
DIGITS = Field("digits", NamedPart(), "Digits", "数字", "The font of digits.", "数字用的字体。")
SYMBOLS = Field(
    "symbols", NamedPart(), "Symbols", "符号", "The font of symbols such as & @ # €.", "& @ # €等符号用的字体。"
)
IN_SIMPLIFIED = Field(
    "simplified",
    NamedPart(),
    "Simplified",
    "简体",
    "The font of Han in texts in Simplified Chinese, where han is of Traditional.",
    "han是繁体字体时，简体文字用的字体。",
)
IN_TRADITIONAL = Field(
    "traditional",
    NamedPart(),
    "Traditional",
    "繁体",
    "The font of Han in texts in Traditional Chinese, where han is of Simplified.",
    "han是简体字体时，繁体文字用的字体。",
)
_PARTS = (HAN, LATIN, DIGITS, SYMBOLS, IN_SIMPLIFIED, IN_TRADITIONAL)
COMPOSITE = Record("composite", said("record-composite"), _PARTS, _composite)


@dataclass(frozen=True, eq=False)
class FaceOrComposite(Kind[tuple[str, Composite | None]]):
    """A font's name, or the fonts of a composite face: the family of its Han, and what is composed."""

    @property
    def wanted(self) -> Said:
        """A font's name or a group of fields."""
        return said("kind-face-part")

    def read(self, node: Node, context: Context) -> tuple[str, Composite | None] | None:
        """The family of Han and the composite."""
        if isinstance(node, Group):
            return COMPOSITE.read(node, context)
        family = Word().read(node, context)
        return None if family is None else (family, None)

    def schema(self, schemas: Schemas) -> Schema:
        """Text or a group."""
        return {"anyOf": [{"type": "string"}, COMPOSITE.schema(schemas)]}
