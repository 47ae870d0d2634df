"""Page templates: trees of rows and columns whose leaves name what stands there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from layout.model.theme import Grid, TemplateNode
from layout.source.kinds import Context, Field, Kind, Schema, wrong_type
from layout.source.nearmiss import nearest
from layout.source.scalars import Flag, Whole, plain_scalar
from layout.source.tree import Entry, Group, List, Node, Scalar

SLOTS = (
    "masthead", "folio", "notice",
    "lead", "briefs", "story", "stories", "jumps", "auto", "photo", "photos", "ad", "ads",
)  # fmt: skip
"""What pages are made of; a theme may add slots that a template of its own draws (templates/box/NAME.html.j2)."""
_MOST = 400
_OPTION = re.compile(r"[a-z][a-z0-9_]*")
_MISSPELT = 0.7
"""Likeness from which an unknown option is taken for a slip of typing."""

SPAN = Field("span", Whole(1, 24), "Span", "栏数", "Columns of the grid it is wide; else an equal share.")
NODE_LINES = Field("lines", Whole(1, _MOST), "Lines", "行数", "Lines of the grid it is high; else what it needs.")
MIN_LINES = Field("min_lines", Whole(0, _MOST), "Least lines", "最少行数", "Lines that it has at least.")
MAX_LINES = Field("max_lines", Whole(1, _MOST), "Most lines", "最多行数", "Lines that it has at most.")
NODE_BOX = Field("box", Flag(), "Box", "围框", "Whether a frame or tint is around it.")
_OWN: tuple[Field[Any], ...] = (SPAN, NODE_LINES, MIN_LINES, MAX_LINES, NODE_BOX)


@dataclass(frozen=True, eq=False)
class NodeKind(Kind[TemplateNode]):
    """A slot's name; a slot with what is said of it; or ``rows:`` or ``columns:`` of such nodes."""

    slots: tuple[str, ...] = SLOTS

    def read(self, node: Node, context: Context) -> TemplateNode | None:
        """The node with all below it."""
        if isinstance(node, Scalar):
            return self._leaf(node, None, context)
        if not isinstance(node, Group) or not node.entries:
            wrong_type(node, context, "a slot's name, rows: or columns:", f"slots: {', '.join(self.slots)}")
            return None
        rows, columns = node.get("rows"), node.get("columns")
        if rows is not None and columns is not None:
            hint = "put the one inside the other: rows: [{columns: [lead, briefs]}]"
            context.error("page-template", "rows and columns stand side by side here", columns.key.span, hint)
            return None
        branch = rows or columns
        if branch is not None:
            return self._branch(node, branch, context)
        if len(node.entries) != 1:
            keys = ", ".join(entry.key.text for entry in node.entries)
            hint = f"write {{{node.entries[0].key.text}: {{…}}}} with what is said of it inside"
            message = f"a slot is one name with what is said of it, but these are {len(node.entries)}: {keys}"
            context.error("page-template", message, node.span, hint)
            return None
        entry = node.entries[0]
        return self._leaf(entry.key, entry, context)

    def _branch(self, group: Group, branch: Entry, context: Context) -> TemplateNode | None:
        inner = context.inside(branch.key.text)
        if not isinstance(branch.value, List) or not branch.value.items:
            wrong_type(branch.value, inner, "a list of slots", f"write {branch.key.text}: [lead, briefs]")
            return None
        children = [self.read(item, inner.inside(index)) for index, item in enumerate(branch.value.items)]
        nodes = tuple(child for child in children if child is not None)
        made = TemplateNode(rows=nodes) if branch.key.text == "rows" else TemplateNode(columns=nodes)
        others = tuple(entry for entry in group.entries if entry is not branch)
        return _with_fields(replace(made, source=branch.key.span), others, context)

    def _leaf(self, name: Scalar, entry: Entry | None, context: Context) -> TemplateNode | None:
        slot = name.text.strip()
        if slot not in self.slots:
            meant = nearest(slot, self.slots)
            hint = f"did you mean “{meant}”?" if meant else f"slots: {', '.join(self.slots)}"
            context.error("unknown-slot", f"“{slot}” is nothing that can stand on a page", name.span, hint)
            return None
        node = TemplateNode(slot=slot, source=name.span)
        if entry is None or (isinstance(entry.value, Scalar) and entry.value.blank):
            return node
        if not isinstance(entry.value, Group):
            wrong_type(entry.value, context.inside(slot), f"{{span: 2, lines: 20}} or nothing after “{slot}:”")
            return None
        return _with_fields(node, entry.value.entries, context.inside(slot))

    def schema(self, definitions: Schema) -> Schema:
        """A reference to the recursive definition."""
        if "node" in definitions:
            return {"$ref": "#/$defs/node"}
        definitions["node"] = {}
        said = {f.name: f.schema(definitions) for f in _OWN}
        here: Schema = {"$ref": "#/$defs/node"}
        nodes: Schema = {"type": "array", "items": here, "minItems": 1}
        leaf: Schema = {"anyOf": [{"type": "null"}, {"type": "object", "properties": said}]}
        definitions["node"] = {
            "title": "A node of a page template 版式",
            "anyOf": [
                {"type": "string", "examples": list(SLOTS)},
                {"type": "object", "properties": {"rows": nodes, **said}, "required": ["rows"]},
                {"type": "object", "properties": {"columns": nodes, **said}, "required": ["columns"]},
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


def _with_fields(node: TemplateNode, entries: tuple[Entry, ...], context: Context) -> TemplateNode:
    """The node with what is said of it: its own fields, and options, which are for the slot to understand."""
    known = {f.name: f for f in _OWN}
    own: dict[str, Any] = {}
    options: dict[str, str | int | float | bool] = {}
    for entry in entries:
        name = entry.key.text.replace("-", "_")
        if name in known:
            value = known[name].kind.read(entry.value, context.inside(name))
            if value is not None:
                own[name] = value
        elif (free := _free_option(name, entry, tuple(known), context)) is not None:
            options[name] = free
    least, most = own.get("min_lines", 0), own.get("max_lines")
    if most is not None and least > most:
        context.error("page-template", f"min_lines is {least}, more than max_lines, {most}", node.source)
    return replace(node, options=options, **own)


def _free_option(name: str, entry: Entry, known: tuple[str, ...], context: Context) -> str | int | float | bool | None:
    meant = nearest(name, known, _MISSPELT)
    if meant is not None:
        hint = f"did you mean “{meant}”?"
        context.error("unknown-key", f"“{entry.key.text}” is nothing that a slot understands", entry.key.span, hint)
        return None
    if not _OPTION.fullmatch(name) or not isinstance(entry.value, Scalar):
        message = f"“{entry.key.text}” is nothing that a slot understands"
        context.error("unknown-key", message, entry.key.span, "an option is a word with a word or number after it")
        return None
    return plain_scalar(entry.value)


def check_sizes(root: TemplateNode, name: str, grid: Grid, rows: int, context: Context) -> None:
    """Report widths and heights of a page template that cannot be on the grid of *rows* lines."""
    _check_widths(root, name, grid.columns, context)
    least = _least_lines(root)
    if least > rows:
        message = f"the parts of “{name}” with a fixed height need {least} lines, but the page has {rows}"
        context.error("page-template", message, root.source, "make one of them smaller, or leave its lines: out")


def _check_widths(node: TemplateNode, name: str, width: int, context: Context) -> None:
    for child in node.rows:
        if child.span is not None and child.span > width:
            message = f"in “{name}” something {child.span} columns wide stands where there are {width}"
            context.error("page-template", message, child.source)
        _check_widths(child, name, min(child.span or width, width), context)
    if not node.columns:
        return
    fixed = sum(child.span or 0 for child in node.columns)
    free = [child for child in node.columns if child.span is None]
    if fixed + len(free) > width or (fixed < width and not free):
        spans = " + ".join(str(child.span or "?") for child in node.columns)
        message = f"in “{name}” these columns are {spans}, but there are {width} to share"
        hint = "each ? needs at least one" if free else f"their spans must add up to {width}; one may be left out"
        context.error("page-template", message, node.source, hint)
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
