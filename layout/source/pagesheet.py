"""What a page template says of its whole page, beside the tree of its slots."""

from dataclasses import dataclass, replace
from typing import Any

from layout.errors import said
from layout.fields.context import Context, wrong_type
from layout.fields.kinds import Choice, Schema, Schemas
from layout.fields.nodes import Entry, Group, List, Node
from layout.fields.record import Field, Record, Values
from layout.fields.scalars import Flag, Whole, Word
from layout.model.theme import FIRST, LAST, PageSheet, TemplateNode
from layout.source.pagetree import NodeKind, with_fields

PAGE_COLUMNS = Field(
    "grid",
    Whole(1, 24),
    "Columns",
    "本版栏数",
    "Columns that the page has instead of the grid's, as wide together: spans on it count these.",
    "本版不按基本栏，版心改分几栏；版位的栏数按它算。",
    into="columns",
)
PAGE_FURNITURE = Field(
    "furniture",
    Word(),
    "Furniture",
    "书眉饰条",
    "Which of the theme's furniture: the page has; none: none.",
    "用furniture:里的哪一套；none为不要。",
)
MIRROR = Field(
    "mirror",
    Flag(),
    "Mirror",
    "左右对称",
    "Whether left and right change places on even pages.",
    "双数版是否左右对调。",
)
PLACE = Field(
    "for",
    Choice({FIRST: FIRST, LAST: LAST}),
    "For",
    "用于",
    "The page that takes it where it names no template: first or last.",
    "不写版式时，哪一版用它：first第一版，last末版。",
    into="place",
)
SHEET_FIELDS: tuple[Field[Any], ...] = (PAGE_COLUMNS, PAGE_FURNITURE, MIRROR, PLACE)
VARIANTS = "variants"


def _sheet(values: Values, _: Context) -> PageSheet:
    return PageSheet(**values.named(), span=values.span(PAGE_FURNITURE))


PAGE_SHEET: Record[PageSheet] = Record("page_template", said("record-page-template"), SHEET_FIELDS, _sheet)
_KEYS = frozenset(name for one in SHEET_FIELDS for name in one.names)


@dataclass(frozen=True, eq=False)
class PageKind(NodeKind):
    """A page template: a node, with what is said of its page; or ``variants:``, several that take turns."""

    def read(self, node: Node, context: Context) -> TemplateNode | None:
        """The root of the tree, with what is said of the page; of variants the first, which knows all."""
        if not isinstance(node, Group):
            return NodeKind.read(self, node, context)
        own = tuple(entry for entry in node.entries if entry.key.text in _KEYS)
        sheet = PAGE_SHEET.read(replace(node, entries=own), context) if own else PageSheet()
        if sheet is None:
            return None
        rest = replace(node, entries=tuple(entry for entry in node.entries if entry not in own))
        several = rest.get(VARIANTS)
        if several is not None:
            return self._variants(several, rest, sheet, context)
        root = NodeKind.read(self, rest, context)
        return replace(root, sheet=sheet) if root else None

    def _variants(self, several: Entry, group: Group, sheet: PageSheet, context: Context) -> TemplateNode | None:
        inner = context.inside(VARIANTS, "")
        if not isinstance(several.value, List) or not several.value.items:
            wrong_type(several.value, inner, said("kind-variants"))
            return None
        others = tuple(entry for entry in group.entries if entry is not several)
        shared = with_fields(TemplateNode(sheet=sheet), others, context)
        read = (self.read(item, inner.inside(number)) for number, item in enumerate(several.value.items))
        found = tuple(_variant(root, shared) for root in read if root is not None)
        return replace(found[0], sheet=replace(found[0].sheet, variants=found)) if found else None

    def schema(self, schemas: Schemas) -> Schema:
        """A node with fields of its page, or variants of such."""
        node = NodeKind.schema(self, schemas)
        own = {one.name: one.schema(schemas) for one in SHEET_FIELDS}
        variants: Schema = {"type": "array", "items": node, "minItems": 1}
        several: Schema = {"type": "object", "properties": {VARIANTS: variants, **own}, "required": [VARIANTS]}
        return {"anyOf": [node, {"type": "object", "properties": own}, several]}


def _variant(root: TemplateNode, shared: TemplateNode) -> TemplateNode:
    """One of several templates, with what is said of all of them where it says nothing itself."""
    own, all_ = root.sheet, shared.sheet
    sheet = replace(
        own if own.furniture else all_,
        columns=own.columns or all_.columns,
        mirror=own.mirror or all_.mirror,
        place=all_.place,
    )
    options = {**shared.options, **root.options}
    return replace(root, sheet=sheet, options=options, option_spans={**shared.option_spans, **root.option_spans})
