"""The frame and the look of leaves and branches: which they have, and what that does to what is in them."""

from collections.abc import Iterator
from dataclasses import replace

from layout.errors import Diagnostic, error, said
from layout.fields.nearmiss import hints_for
from layout.model.looks import Framing
from layout.model.theme import TemplateNode, Theme
from layout.page.cells import RIGID, Cell, GapCell
from layout.page.options import Options

PLANNED = "planned"
"""The look of a plan that stands in a template: its boxes are inside one, as they are when they are planned."""
NONE = "none"
"""The look of what is to have none, be there one called as its slot is."""


def framing_of(theme: Theme, node: TemplateNode, slot: str = "", framed: bool = False) -> Framing:
    """The frame of a leaf or a branch, and its look: the one that it names, or the one called as its slot is.

    *slot*: that of one of the stories of a leaf, which have none of its look; *framed*: whether the story has a frame.
    """
    inner = slot not in ("", node.slot)
    look = "" if inner else Options(node.options).word("look")
    if not look and (slot or node.slot) in theme.looks:
        look = slot or node.slot
    return theme.framing(framed or (node.box and not inner), "" if look == NONE else look)


def around(node: TemplateNode) -> TemplateNode:
    """A branch with the frame and the look of a leaf around that leaf without them, as high as it is."""
    look = node.options.get("look", node.slot)
    leaf = replace(node, box=False, lines=None, min_lines=0, max_lines=None, options={**node.options, "look": NONE})
    return TemplateNode(rows=(leaf,), box=node.box, options={"look": look}, source=node.source)


def framed_cells(cells: list[Cell], span: int, framing: Framing) -> tuple[list[Cell], int, int]:
    """Cells one under the other, clear of the frame around them; how many stand before and behind them for that."""
    before = [GapCell(span, framing.inset.top, RIGID)] if framing.inset.top else []
    after = [GapCell(span, framing.inset.bottom, RIGID)] if framing.inset.bottom else []
    return [*before, *cells, *after], len(before), len(after)


def undeclared_looks(node: TemplateNode, theme: Theme) -> Iterator[Diagnostic]:
    """Looks that a page template names and its theme does not declare."""
    look, span = str(node.options.get("look", "")), node.option_spans.get("look", node.source)
    if look and look not in (*theme.looks, PLANNED, NONE):
        hints = hints_for(look, tuple(theme.looks), said("known-looks"))
        yield error("unknown-look", span, *hints, said("hint-declare-look", look=look), look=look)
    for child in (*node.rows, *node.columns):
        yield from undeclared_looks(child, theme)
