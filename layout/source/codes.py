"""The kind of a story's QR code: an address, or a group with its caption."""

from dataclasses import dataclass

from layout.errors import Said, said
from layout.fields.context import Context, wrong_type
from layout.fields.kinds import Kind, Schema, Schemas
from layout.fields.nodes import Group, Node, Scalar
from layout.fields.record import Field, Record, Values
from layout.model.body import QuickResponse, Text
from layout.source.links import MAX_QR_BYTES, Address
from layout.source.texts import OneLine

CODE_URL = Field(
    "url",
    Address(),
    "Address",
    "网址",
    f"What the QR code says, at most {MAX_QR_BYTES} characters.",
    f"二维码的内容，至多{MAX_QR_BYTES}个字符。",
    required=True,
)
CODE_CAPTION = Field(
    "caption", OneLine(), "Caption", "说明", "What it leads to, beside it.", "扫码看什么，排在二维码旁边。"
)


def _code(values: Values, _: Context) -> QuickResponse | None:
    url = values[CODE_URL]
    return None if url is None else QuickResponse(url, values[CODE_CAPTION] or Text(()), values.span(CODE_URL))


STORY_CODE = Record("story_code", said("record-story-code"), (CODE_URL, CODE_CAPTION), _code)


@dataclass(frozen=True, eq=False)
class StoryCode(Kind[QuickResponse]):
    """``https://…``, or ``{url: …, caption: …}``."""

    @property
    def wanted(self) -> Said:
        """An address."""
        return Address().wanted

    def read(self, node: Node, context: Context) -> QuickResponse | None:
        """The code."""
        if isinstance(node, Group):
            return STORY_CODE.read(node, context)
        if not isinstance(node, Scalar):
            wrong_type(node, context, self.wanted)
            return None
        url = Address().read(node, context)
        return None if url is None else QuickResponse(url, span=node.span)

    def schema(self, schemas: Schemas) -> Schema:
        """An address or a group."""
        return {"anyOf": [Address().schema(schemas), STORY_CODE.schema(schemas)]}
