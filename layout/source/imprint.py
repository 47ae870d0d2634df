"""The imprint (版本记录) of an issue and those who edited its pages."""

from dataclasses import dataclass
from typing import Any

from layout.errors import Said, said
from layout.fields.context import Context, wrong_type
from layout.fields.kinds import Choice, Kind, Schema, Schemas
from layout.fields.nodes import Group, Node
from layout.fields.record import Field, Record, Values
from layout.fields.scalars import Date, Whole
from layout.model.imprint import Editor, Imprint, ImprintKind
from layout.source.texts import Words
from layout.wording.imprint import imprint_items

MOST_COPIES = 100_000_000
_WORDS = Words()


@dataclass(frozen=True, eq=False)
class Staff(Kind[tuple[Editor, ...]]):
    """Who did what: the role as it is printed → the name, in the order written."""

    @property
    def wanted(self) -> Said:
        """Roles with names."""
        return said("kind-staff")

    def read(self, node: Node, context: Context) -> tuple[Editor, ...] | None:
        """Everybody whose name is right."""
        if not isinstance(node, Group):
            wrong_type(node, context, self.wanted)
            return None
        found = []
        for entry in node.entries:
            role = _WORDS.read(entry.key, context)
            name = _WORDS.read(entry.value, context.inside(entry.key.text, ""))
            if role and name:
                found.append(Editor(role, name, entry.value.span))
        return tuple(found)

    def schema(self, _: Schemas) -> Schema:
        """An object with any keys."""
        return {"type": "object", "additionalProperties": {"type": "string"}}


def _imprint(values: Values, _: Context) -> Imprint | None:
    spans = {field.name: values.span(field) for field in IMPRINT.fields if values.given(field)}
    return Imprint(**values.named(), span=values.group.span, spans=spans)


def imprint_texts(imprint: Imprint, language: str) -> tuple[str, ...]:
    """What stands at a page's foot, each item with its label."""
    return tuple(text for _, text in imprint_items(imprint.values, imprint.internal, language))


KIND = Field(
    "kind",
    Choice({str(kind): kind for kind in ImprintKind}),
    "Kind",
    "出版性质",
    "public (with a 刊号) or internal (with a 准印证): what the regulations ask of it is checked.",
    "public（公开发行，有刊号）或internal（内部资料，有准印证）：按规定核对应印的内容。",
)
REGISTRATION = Field(
    "registration",
    _WORDS,
    "Registration",
    "准印证号、刊号",
    "Number of the 准印证, or 国内统一连续出版物号: CN 00-0000.",
    "准印证编号，或国内统一连续出版物号：CN 00-0000。",
)
POSTAL = Field(
    "postal", _WORDS, "Postal code of the paper", "邮发代号", "By which the post delivers it.", "邮局发行的代号。"
)
AUTHORITY = Field("authority", _WORDS, "Authority", "主管单位", "Who is in charge of it.", "由谁主管。")
SPONSOR = Field("sponsor", _WORDS, "Sponsor", "主办单位", "Who runs it.", "由谁主办。")
PUBLISHER = Field(
    "publisher",
    _WORDS,
    "Publisher",
    "出版单位、编印单位",
    "Who publishes it; of an internal publication, who edits and prints it.",
    "由谁出版；内部资料由谁编印。",
)
EDITOR = Field(
    "editor", _WORDS, "Editor-in-chief", "总编辑、主编", "Name of the editor-in-chief.", "总编辑（主编）姓名。"
)
AUDIENCE = Field(
    "audience", _WORDS, "Audience", "发送对象", "To whom an internal publication goes.", "内部资料发给谁：本镇居民。"
)
COPIES = Field("copies", Whole(1, MOST_COPIES), "Copies", "印数", "How many are printed.", "印多少份。")
PRICE = Field("price", _WORDS, "Price", "定价", "What a copy costs: 每份1元.", "每份多少钱：每份1元。")
DISTRIBUTION = Field(
    "distribution", _WORDS, "Distribution", "发行、发行单位", "Who delivers it, or how.", "由谁发行，怎样发行。"
)
ADVERTISING = Field(
    "advertising",
    _WORDS,
    "Advertising licence",
    "广告发布登记、广告经营许可证号",
    "Number of the registration for advertisements.",
    "广告发布登记或广告经营许可证的编号。",
)
ADDRESS = Field("address", _WORDS, "Address", "地址、社址", "Where the editors are.", "编辑部（社）的地址。")
POSTCODE = Field("postcode", _WORDS, "Postcode", "邮政编码", "Of that address.", "该地址的邮政编码。")
TELEPHONE = Field("telephone", _WORDS, "Telephone", "电话", "Of the editors.", "编辑部的电话。")
EMAIL = Field("email", _WORDS, "E-mail", "电子邮箱", "Where readers write to.", "来稿来信的电子邮箱。")
PRINTER = Field("printer", _WORDS, "Printer", "印刷单位", "Who prints it.", "由谁印刷。")
PRINTER_ADDRESS = Field(
    "printer_address", _WORDS, "Printer's address", "印刷单位地址", "Where it is printed.", "在哪里印刷。"
)
PRINTED = Field("printed", Date(), "Printed", "印刷日期", "Day of printing: 2020-06-07.", "印刷日期：2020-06-07。")
_FIELDS: tuple[Field[Any], ...] = (
    KIND, REGISTRATION, POSTAL, AUTHORITY, SPONSOR, PUBLISHER, EDITOR, AUDIENCE, COPIES, PRICE, DISTRIBUTION,
    ADVERTISING, ADDRESS, POSTCODE, TELEPHONE, EMAIL, PRINTER, PRINTER_ADDRESS, PRINTED,
)  # fmt: skip
IMPRINT = Record("imprint", said("record-imprint"), _FIELDS, _imprint)
EDITORS = Field(
    "editors",
    Staff(),
    "Editors",
    "责任编辑、美编、校对",
    "Who edited it, in its 报眉: {责任编辑: …, 美编: …, 校对: …}.",
    "本版编辑，印在报眉上：{责任编辑: …, 美编: …, 校对: …}。",
)
