"""What an issue says of its printing: the condition alone, or with how the files for the shop are named."""

from dataclasses import dataclass
from typing import Any

from layout.errors import Said, said
from layout.fields.context import Context
from layout.fields.filenames import FilePattern
from layout.fields.kinds import Choice, Kind, MapOf, Schema, Schemas
from layout.fields.nodes import Group, Node
from layout.fields.record import Field, Record, Values
from layout.fields.scalars import Word
from layout.model.condition import RenderingIntent
from layout.source.colours import Inks

INTENT = Field(
    "intent",
    Choice({intent.value: intent for intent in RenderingIntent}),
    "Rendering intent",
    "再现意图",
    "How RGB is separated, instead of what the condition says: relative (colorimetric), perceptual or saturation.",
    "RGB怎样分色，用来代替印刷条件里的：relative（相对比色）、perceptual（可感知）、saturation（饱和度）。",
)


def _for_shop(values: Values, _: Context) -> dict[str, Any]:
    place = {"intent_span": values.span(INTENT)} if values[INTENT] else {}
    return {**values.named(), **place}


FOR_SHOP = Record(
    "press",
    said("record-press"),
    (
        Field(
            "condition",
            Word(),
            "Condition",
            "印刷条件",
            "A printing condition, instead of the theme's.",
            "印刷条件，用来代替主题模板里的。",
            into="press",
        ),
        Field(
            "files",
            FilePattern(),
            "Files",
            "文件名",
            "How files for the shop are named, instead of the condition's: {name}-{date:%Y%m%d}-A{page:02}.pdf.",
            "送印文件怎样取名，用来代替印刷条件里的：{name}-{date:%Y%m%d}-A{page:02}.pdf。",
        ),
        Field(
            "scheme",
            Word(),
            "Scheme",
            "拼版方式",
            "How pages lie on the sheets that {sheet} means, such as 2up-fold.",
            "文件名里有{sheet}时怎样拼版，例如2up-fold。",
        ),
        Field(
            "ads",
            Choice({"refuse": False, "convert": True}),
            "Advertisements",
            "广告颜色",
            "convert: RGB in advertisements that come as PDF is separated; else, as refuse says, it is an error.",
            "PDF广告里的RGB颜色：convert，由程序分色；refuse（不写也是），退回对方改。",
            into="convert_artwork",
        ),
        INTENT,
        Field(
            "colours",
            MapOf(Inks()),
            "Colours",
            "颜色",
            "Colours of the theme that are printed otherwise, by their names: a spot colour instead of four inks.",
            "主题模板里的颜色改用别的印，按名字写：例如用专色代替四色。",
            also=("colors",),
        ),
    ),
    _for_shop,
)
_NAME = Word()


@dataclass(frozen=True, eq=False)
class ConditionOr(Kind[dict[str, Any]]):
    """The name of a condition, or a group of fields; either way values by the issue's names for them."""

    @property
    def wanted(self) -> Said:
        """A name or a group."""
        return said("kind-press")

    def read(self, node: Node, context: Context) -> dict[str, Any] | None:
        """The group where one stands, else the name."""
        if isinstance(node, Group):
            return FOR_SHOP.read(node, context)
        name = _NAME.read(node, context)
        return {"press": name} if name else None

    def schema(self, schemas: Schemas) -> Schema:
        """A text or an object."""
        return {"anyOf": [_NAME.schema(schemas), FOR_SHOP.schema(schemas)]}


PRESS: Field[dict[str, Any]] = Field(
    "press",
    ConditionOr(),
    "Press",
    "印刷条件",
    "A printing condition, instead of the theme's; or condition, files, scheme, ads, intent and colours.",
    "印刷条件，用来代替主题模板里的；也可以写condition、files、scheme、ads、intent、colours各项。",
)
