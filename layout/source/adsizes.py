"""Sizes of advertisements that are booked by name (通栏, 半通栏): each stands once in the publication."""

from dataclasses import replace

from layout.errors import said
from layout.fields.context import Context
from layout.fields.kinds import MapOf
from layout.fields.nearmiss import hints_for
from layout.fields.nodes import Entry, Group, List, Node, Scalar
from layout.fields.record import Field, Record, Values
from layout.source.stories import COLUMNS, LINES, SIZE


def _size(values: Values, context: Context) -> bool:
    gridded, sized = values.given(COLUMNS) and values.given(LINES), values.given(SIZE)
    if gridded == sized or (sized and (values.given(COLUMNS) or values.given(LINES))):
        context.error("ad-unclear", values.start, said("hint-ad-unclear"))
    return True


AD_SIZE = Record("ad_size", said("record-ad-size"), (COLUMNS, LINES, SIZE), _size)
AD_SIZES = Field(
    "ad_sizes",
    MapOf(AD_SIZE),
    "Sizes of ads",
    "广告规格",
    "Sizes that ads are booked in, by name: {通栏: {columns: 6, lines: 9}}; an ad then says size: 通栏.",
    "广告的规格和名称：{通栏: {columns: 6, lines: 9}}；广告里写size: 通栏。",
)
_HOLDERS = ("ads", "fillers")
"""Fields whose items may have a size by name."""


def with_ad_sizes(root: Group, context: Context) -> Group:
    """An issue's fields with columns and lines in place of the names of sizes."""
    entry = root.get(AD_SIZES.name)
    sizes = entry.value if entry and isinstance(entry.value, Group) else None
    return _filled(root, sizes, context) if sizes is not None and sizes.entries else root


def _filled(group: Group, sizes: Group, context: Context) -> Group:
    entries = []
    for entry in group.entries:
        value = entry.value
        if entry.key.text in _HOLDERS and isinstance(value, List):
            value = replace(value, items=tuple(_sized(item, sizes, context) for item in value.items))
        elif entry.key.text == "pages" and isinstance(value, List):
            pages = (_filled(one, sizes, context) if isinstance(one, Group) else one for one in value.items)
            value = replace(value, items=tuple(pages))
        entries.append(Entry(entry.key, value))
    return replace(group, entries=tuple(entries))


def _sized(ad: Node, sizes: Group, context: Context) -> Node:
    """An advertisement with the fields of the size that it names."""
    named = ad.get(SIZE.name) if isinstance(ad, Group) else None
    if not isinstance(ad, Group) or named is None or not isinstance(named.value, Scalar):
        return ad
    size = sizes.get(named.value.text.strip())
    if size is None:
        names = tuple(one.key.text for one in sizes.entries)
        hints = hints_for(named.value.text, names, said("known-ad-sizes"))
        context.error("unknown-word", named.value.span, *hints, name=SIZE.said, text=named.value.text)
        return replace(ad, entries=tuple(one for one in ad.entries if one is not named))
    fields = size.value.entries if isinstance(size.value, Group) else ()
    own = tuple(one for one in ad.entries if one is not named)
    said_already = {one.key.text for one in own}
    return replace(ad, entries=(*own, *(one for one in fields if one.key.text not in said_already)))
