"""Which template a page takes, and how: the first page's and the last's, variants that take turns, left and right."""

from collections.abc import Iterator
from dataclasses import replace

from layout.model.issue import IssuePage
from layout.model.theme import FIRST, LAST, TemplateNode, Theme

_ACROSS = {"left": "right", "right": "left"}
_SIDED = ("photo", "vertical")
"""Options that name a side."""


def slots_of(node: TemplateNode) -> Iterator[str]:
    """The slots of a page template."""
    yield node.slot
    for child in (*node.rows, *node.columns):
        yield from slots_of(child)


def widths(node: TemplateNode, span: int) -> tuple[int, ...]:
    """Columns of the grid of each of a template's columns: its own, or a share of what is left of so many."""
    free = [child for child in node.columns if child.span is None]
    left = max(0, span - sum(child.span or 0 for child in node.columns))
    share, odd = divmod(left, len(free)) if free else (0, 0)
    shares = iter([share + (number < odd) for number in range(len(free))])
    return tuple(child.span or next(shares) for child in node.columns)


def has_place(node: TemplateNode, source: IssuePage) -> bool:
    """Whether a page template has a slot for each kind of what is on a page."""
    slots = set(slots_of(node))
    wanted = (
        (source.stories, {"story", "stories"}), (source.photos, {"photo", "photos"}), (source.ads, {"ad", "ads"})
    )  # fmt: skip
    return all("auto" in slots or not what or slots & places for what, places in wanted)


def usual(theme: Theme, source: IssuePage, number: int, last: bool) -> str:
    """The template of a page that names none: auto; on the first and the last page one that is for it and takes all.

    Where none is said to be for the first page, the theme's first is.
    """
    if number > 1 and not last:
        return "auto"
    place = FIRST if number == 1 else LAST
    meant = next((name for name, node in theme.pages.items() if node.sheet.place == place), "")
    name = meant or (next(iter(theme.pages)) if number == 1 else "")
    return name if name and has_place(theme.pages[name], source) else "auto"


def planned_front(theme: Theme) -> str:
    """The template of the first page of an issue whose stories the program puts on pages: the theme's where that
    has a masthead and plans what it does not name itself, else auto.
    """
    name = next((name for name, node in theme.pages.items() if node.sheet.place == FIRST), next(iter(theme.pages)))
    return name if {"masthead", "auto"} <= set(slots_of(theme.pages[name])) else "auto"


def variant(node: TemplateNode, source: IssuePage, turn: int) -> TemplateNode:
    """Of templates that take turns the next one, or the first behind it that has a place for all of the page."""
    variants = node.sheet.variants
    if not variants:
        return node
    in_turn = [variants[(turn + n) % len(variants)] for n in range(len(variants))]
    return next((one for one in in_turn if has_place(one, source)), in_turn[0])


def widened(node: TemplateNode, source: IssuePage, span: int) -> TemplateNode:
    """A template without the columns for which a page has nothing: the widest beside them is as much wider."""
    if node.rows:
        return replace(node, rows=tuple(widened(child, source, span) for child in node.rows))
    shares = widths(node, span)
    kept = [(child, own) for child, own in zip(node.columns, shares, strict=True) if not _idle(child, source)]
    if not kept:
        return node
    widest = max(range(len(kept)), key=lambda n: kept[n][1])
    more = sum(shares) - sum(own for _, own in kept)
    wide = [(child, own + more * (n == widest)) for n, (child, own) in enumerate(kept)]
    if not more:
        return replace(node, columns=tuple(widened(child, source, own) for child, own in wide))
    return replace(node, columns=tuple(replace(widened(child, source, own), span=own) for child, own in wide))


def _idle(node: TemplateNode, source: IssuePage) -> bool:
    """Whether a page has nothing for all that a part of its template names."""
    has = {
        "briefs": source.briefs, "contents": source.contents, "story": source.stories, "stories": source.stories,
        **dict.fromkeys(("photo", "photos"), source.photos), **dict.fromkeys(("ad", "ads"), source.ads),
    }  # fmt: skip
    slots = {slot for slot in slots_of(node) if slot}
    return bool(slots) and all(slot in has and not has[slot] for slot in slots)


def on_side(node: TemplateNode, number: int) -> TemplateNode:
    """A page template as a page of this number has it: mirrored on an even one where it says so."""
    return mirrored(node) if node.sheet.mirror and number % 2 == 0 else node


def mirrored(node: TemplateNode) -> TemplateNode:
    """A page template whose left is another's right."""
    options = {name: _swapped(value) if name in _SIDED else value for name, value in node.options.items()}
    rows, columns = tuple(map(mirrored, node.rows)), tuple(map(mirrored, reversed(node.columns)))
    return replace(node, rows=rows, columns=columns, options=options)


def _swapped(value: object) -> str:
    down, dash, across = str(value).rpartition("-")
    return f"{down}{dash}{_ACROSS.get(across, across)}"
