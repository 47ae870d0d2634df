"""Page templates: trees of rows and columns whose leaves name what stands there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from layout.errors import Said, Span, said
from layout.fields.context import Context, wrong_type
from layout.fields.kinds import Kind, Schema, Schemas
from layout.fields.nearmiss import nearest
from layout.fields.nodes import Entry, Group, List, Node, Scalar
from layout.fields.record import Field
from layout.fields.scalars import Flag, Whole, plain_scalar
from layout.model.theme import Grid, TemplateNode
from layout.wording import text

SLOTS = (
    "masthead", "contents", "folio", "notice", "calendar", "imprint",
    "lead", "briefs", "story", "stories", "jumps", "auto", "photo", "photos", "ad", "ads", "spread",
)  # fmt: skip
"""What pages are made of; a theme may add slots that a template of its own draws (templates/box/NAME.html.j2)."""
_MOST = 400
LEAST_MEASURE = 4
"""字 of the narrowest column."""
_OPTION = re.compile(r"[a-z][a-z0-9_]*")
_MISSPELT = 0.7
"""Likeness from which an unknown option is taken for a slip of typing."""

SPAN = Field(
    "span", Whole(1, 24), "Span", "栏数", "Columns of the grid it is wide; else an equal share.", "占几栏；不写则平分。"
)
NODE_LINES = Field(
    "lines",
    Whole(1, _MOST),
    "Lines",
    "行数",
    "Lines of the grid it is high; else what it needs.",
    "占几行；不写则按内容。",
)
MIN_LINES = Field(
    "min_lines", Whole(0, _MOST), "Least lines", "最少行数", "Lines that it has at least.", "至少占几行。"
)
MAX_LINES = Field("max_lines", Whole(1, _MOST), "Most lines", "最多行数", "Lines that it has at most.", "至多占几行。")
NODE_BOX = Field("box", Flag(), "Box", "围框", "Whether a frame or tint is around it.", "是否围框或加底色。")
NODE_FIELDS: tuple[Field[Any], ...] = (SPAN, NODE_LINES, MIN_LINES, MAX_LINES, NODE_BOX)


@dataclass(frozen=True, eq=False)
class NodeKind(Kind[TemplateNode]):
    """A slot's name; a slot with what is said of it; or ``rows:`` or ``columns:`` of such nodes."""

    slots: tuple[str, ...] = SLOTS

    @property
    def wanted(self) -> Said:
        """A slot's name or a branch."""
        return said("kind-node")

    def read(self, node: Node, context: Context) -> TemplateNode | None:
        """The node with all below it."""
        if isinstance(node, Scalar):
            return self._leaf(node, None, context)
        if not isinstance(node, Group) or not node.entries:
            wrong_type(node, context, self.wanted, said("hint-slots", slots=self.slots))
            return None
        rows, columns = node.get("rows"), node.get("columns")
        if rows is not None and columns is not None:
            context.error("page-template", columns.key.span, said("hint-rows-in-columns"))
            return None
        branch = rows or columns
        if branch is not None:
            return self._branch(node, branch, context)
        if len(node.entries) != 1:
            keys = tuple(entry.key.text for entry in node.entries)
            hint = said("hint-one-slot", slot=keys[0])
            context.error("page-template", node.span, hint, form="several", count=len(keys), keys=keys)
            return None
        entry = node.entries[0]
        return self._leaf(entry.key, entry, context)

    def _branch(self, group: Group, branch: Entry, context: Context) -> TemplateNode | None:
        inner = context.inside(branch.key.text, "")
        if not isinstance(branch.value, List) or not branch.value.items:
            wrong_type(branch.value, inner, said("kind-slots"), said("hint-branch", branch=branch.key.text))
            return None
        children = [self.read(item, inner.inside(index)) for index, item in enumerate(branch.value.items)]
        nodes = tuple(child for child in children if child is not None)
        made = TemplateNode(rows=nodes) if branch.key.text == "rows" else TemplateNode(columns=nodes)
        others = tuple(entry for entry in group.entries if entry is not branch)
        return with_fields(replace(made, source=branch.key.span), others, context)

    def _leaf(self, name: Scalar, entry: Entry | None, context: Context) -> TemplateNode | None:
        slot = name.text.strip()
        if slot not in self.slots:
            meant = nearest(slot, self.slots)
            hint = said("hint-did-you-mean", name=meant) if meant else said("hint-slots", slots=self.slots)
            context.error("unknown-slot", name.span, hint, slot=slot)
            return None
        node = TemplateNode(slot=slot, source=name.span)
        if entry is None or (isinstance(entry.value, Scalar) and entry.value.blank):
            return node
        if not isinstance(entry.value, Group):
            wrong_type(entry.value, context.inside(slot, ""), said("kind-slot-fields", slot=slot))
            return None
        return with_fields(node, entry.value.entries, context.inside(slot, ""))

    def schema(self, schemas: Schemas) -> Schema:
        """A reference to the recursive definition."""
        if "node" in schemas.named:
            return {"$ref": "#/$defs/node"}
        schemas.named["node"] = {}
        own = {f.name: f.schema(schemas) for f in NODE_FIELDS}
        here: Schema = {"$ref": "#/$defs/node"}
        nodes: Schema = {"type": "array", "items": here, "minItems": 1}
        leaf: Schema = {"anyOf": [{"type": "null"}, {"type": "object", "properties": own}]}
        schemas.named["node"] = {
            "title": text("record-node", schemas.language),
            "anyOf": [
                {"type": "string", "examples": list(SLOTS)},
                {"type": "object", "properties": {"rows": nodes, **own}, "required": ["rows"]},
                {"type": "object", "properties": {"columns": nodes, **own}, "required": ["columns"]},
                {
                    "type": "object",
                    "properties": dict.fromkeys(SLOTS, leaf),
                    "additionalProperties": leaf,
                    "minProperties": 1,
                    "maxProperties": 1,
                    "not": {"anyOf": [{"required": ["rows"]}, {"required": ["columns"]}]},
                },
            ],
        }
        return here


_TOGETHER = {"over_panel": ("over", ("top", "bottom")), "tiers": ("vertical: text", ("text",))}
"""Option → the one without which it does nothing, and with which of its values it does something."""
DRAWN_SLOTS = frozenset({"masthead", "contents", "folio", "notice", "calendar"})
"""Slots that are as high as their template is to draw."""


def with_fields(node: TemplateNode, entries: tuple[Entry, ...], context: Context) -> TemplateNode:
    """The node with what is said of it: its own fields, and options, which are for the slot to understand."""
    known = {f.name: f for f in NODE_FIELDS}
    own: dict[str, Any] = {}
    options: dict[str, str | int | float | bool] = {}
    spans: dict[str, Span] = {}
    for entry in entries:
        name = entry.key.text.replace("-", "_")
        if name in known:
            value = known[name].kind.read(entry.value, context.inside(name, known[name].term))
            if value is not None:
                own[name] = value
        elif (free := _free_option(name, entry, tuple(known), context)) is not None:
            options[name] = free
            spans[name] = entry.value.span
    least, most = own.get("min_lines", 0), own.get("max_lines")
    if most is not None and least > most:
        context.error("page-template", node.source, form="bounds", least=least, most=most)
    made = replace(node, options=options, option_spans=spans, **own)
    _tell_idle(made, context)
    return made


def _tell_idle(node: TemplateNode, context: Context) -> None:
    """Report what does nothing in a node: an option without the one that it belongs to, a bound of what is drawn."""
    options = node.options
    for name, (other, values) in _TOGETHER.items():
        if options.get(name) and options.get(other.split(":")[0]) not in values:
            context.error(
                "idle-field", node.option_spans[name], said("hint-idle", other=other), field=name, other=other
            )
    if node.max_lines is not None and node.slot in DRAWN_SLOTS:
        context.error("idle-field", node.source, said("hint-idle-lines"), form="drawn", field="max_lines")


def _free_option(name: str, entry: Entry, known: tuple[str, ...], context: Context) -> str | int | float | bool | None:
    meant = nearest(name, known, _MISSPELT)
    if meant is not None:
        hint = said("hint-did-you-mean", name=meant)
        context.error("unknown-key", entry.key.span, hint, form="slot", key=entry.key.text)
        return None
    if not _OPTION.fullmatch(name) or not isinstance(entry.value, Scalar):
        context.error("unknown-key", entry.key.span, said("hint-option"), form="slot", key=entry.key.text)
        return None
    return plain_scalar(entry.value)


def check_sizes(root: TemplateNode, name: str, grid: Grid, rows: int, context: Context) -> None:
    """Report widths and heights of a page template that cannot be on the grid of *rows* lines."""
    if root.sheet.columns:
        grid = grid.divided(root.sheet.columns)
        if grid.measure < LEAST_MEASURE:
            context.error("page-template", root.source, said("hint-fewer-columns"), form="narrow", template=name,
                          columns=grid.columns, measure=grid.measure)  # fmt: skip
    _check_widths(root, name, grid.columns, context)
    least = _least_lines(root)
    if least > rows:
        hint = said("hint-smaller-part")
        context.error("page-template", root.source, hint, form="high", template=name, lines=least, rows=rows)


def _check_widths(node: TemplateNode, name: str, width: int, context: Context) -> None:
    for child in node.rows:
        if child.span is not None and child.span > width:
            context.error("page-template", child.source, form="wide", template=name, columns=child.span, width=width)
        _check_widths(child, name, min(child.span or width, width), context)
    if not node.columns:
        return
    fixed = sum(child.span or 0 for child in node.columns)
    free = [child for child in node.columns if child.span is None]
    if fixed + len(free) > width or (fixed < width and not free):
        spans = " + ".join(str(child.span or "?") for child in node.columns)
        hint = said("hint-span-each") if free else said("hint-span-sum", width=width)
        context.error("page-template", node.source, hint, form="spans", template=name, spans=spans, width=width)
        return
    shares = _shares(width - fixed, len(free))
    for child in node.columns:
        _check_widths(child, name, child.span or next(shares), context)


def _shares(columns: int, parts: int) -> Iterator[int]:
    """Whole columns for each of the parts; the first ones get what is left over."""
    for index in range(parts):
        yield columns // parts + (1 if index < columns % parts else 0)


def _least_lines(node: TemplateNode) -> int:
    if node.lines is not None:
        return node.lines
    below = sum(map(_least_lines, node.rows)) + max(map(_least_lines, node.columns), default=0)
    return max(node.min_lines, below)
