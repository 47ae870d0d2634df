"""What a planned page has to place: each thing with the leaves that could hold it, at each width that suits it."""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil, log
from typing import NamedTuple
from unicodedata import east_asian_width

from layout.model.body import Table
from layout.model.gallery import pixels, shape
from layout.model.issue import Ad, Photo
from layout.model.theme import Grid, TemplateNode
from layout.page.costs import (
    AIRY_HEAD_ROWS,
    BESIDE,
    BESIDE_FROM,
    BESIDE_ROWS,
    CROP,
    CROP_ALONE,
    DIVIDED_FROM,
    FINE_PPI,
    FRAMED_FROM,
    FRAMED_LEG,
    HEAD_ROWS,
    JOINED,
    LEAST_LEG,
    LEAST_ROWS,
    MOST_ROWS,
    MOST_SWAPS,
    NARROW,
    NOTICE_ROWS,
    PANORAMA,
    SHALLOW_ROWS,
    TABLE_ALONE,
    TABLE_MEASURE,
    UPRIGHT,
    VERTICAL_FILL,
    VERTICAL_FROM,
    VERTICAL_HEAD,
    VERTICAL_ROWS,
)
from layout.page.options import Value
from layout.page.supply import Supply, SupplyItem
from layout.story.body import StoryPart
from layout.units import PT_PER_INCH


class Freely(NamedTuple):
    """How freely stories may be set in a further search."""

    divided: bool = False
    """In columns other than the page's (破栏)."""
    head_rows: int = HEAD_ROWS
    """Lines of white that a heading may get."""
    shallow: bool = False
    """Over columns of hardly any text."""
    crop: float = CROP_ALONE
    """Part of its height by which a picture that stands alone may be cropped."""


STRICTLY = Freely()
FREER = Freely(True, AIRY_HEAD_ROWS, True, CROP)
"""What is tried where nothing stricter fills the page."""


def items_of(supply: Supply) -> list[SupplyItem]:
    """All that a page still has to place, lead first, advertisements last; the supply is empty then."""
    items: list[SupplyItem] = []
    lead = supply.take_lead()
    if lead:
        items.append(SupplyItem("lead", lead.id, parts=(StoryPart(lead),)))
    stories = enumerate(supply.take_stories(0), 1)
    items += [SupplyItem("story", story.id, rank, (StoryPart(story),)) for rank, story in stories]
    continued = tuple(supply.take_continued())
    if continued:
        items.append(SupplyItem("jumps", f"p{supply.number}.jumps", parts=continued))
    briefs = supply.take_briefs()
    if briefs:
        parts = tuple(StoryPart(item) for item in briefs.items)
        items.append(SupplyItem("briefs", f"p{supply.number}.briefs", parts=parts, briefs=briefs))
    items += [SupplyItem("photo", id_, photo=photo) for id_, photo in supply.take_photos(0)]
    items += [SupplyItem("ad", id_, ad=ad) for id_, ad in supply.take_ads(0)]
    return items


def orders(items: list[SupplyItem]) -> Iterator[list[SupplyItem]]:
    """Orders in which they may stand: stories as the editor ordered them, the rest here or there."""
    stories = [item for item in items if item.slot in ("lead", "story")]
    jumps = [item for item in items if item.slot == "jumps"]
    briefs = [item for item in items if item.slot == "briefs"]
    photos = [item for item in items if item.slot == "photo"]
    ads = [item for item in items if item.slot == "ad"]
    first, rest = stories[:1], stories[1:]
    bound: dict[str, list[SupplyItem]] = {}
    for item in photos:
        if item.photo and item.photo.story:
            bound.setdefault(item.photo.story, []).append(item)
    photos = [item for item in photos if not (item.photo and item.photo.story)]
    several = (
        [*stories, *jumps, *briefs, *photos, *ads],
        [*first, *jumps, *rest, *briefs, *photos, *ads],
        [*_spread(stories, photos), *jumps, *briefs, *ads],
        [*first, *photos, *rest, *jumps, *briefs, *ads],
        [*first, *briefs, *rest, *jumps, *photos, *ads],
        *([*stories[:-n], *jumps, *briefs, *photos, *ads, *stories[-n:]] for n in range(1, min(3, len(rest)) + 1)),
    )
    yield from _different(*(list(_with_pictures(order, bound)) for order in several))


def _with_pictures(order: list[SupplyItem], bound: Mapping[str, Sequence[SupplyItem]]) -> Iterator[SupplyItem]:
    """The order with pictures that belong to a story right behind it."""
    for item in order:
        yield item
        for part in item.parts:
            yield from bound.get(part.story.id, ())


def swapped(items: list[SupplyItem]) -> Iterator[list[SupplyItem]]:
    """Orders with two neighbours among the smaller stories changed: for a page that nothing else fills."""
    base = next(orders(items))
    places = [i for i in range(1, len(base) - 1) if base[i].slot == base[i + 1].slot == "story"]
    yield from _different(*([*base[:i], base[i + 1], base[i], *base[i + 2 :]] for i in places[-MOST_SWAPS:]))


def _different(*several: list[SupplyItem]) -> Iterator[list[SupplyItem]]:
    seen: set[tuple[str, ...]] = set()
    for order in several:
        key = tuple(item.id for item in order)
        if key and key not in seen:
            seen.add(key)
            yield order


def _spread(stories: list[SupplyItem], photos: list[SupplyItem]) -> list[SupplyItem]:
    """Pictures between the stories, at even distances."""
    order: list[SupplyItem] = []
    left = list(photos)
    for number, story in enumerate(stories, 1):
        order.append(story)
        while left and number >= len(stories) * (len(photos) - len(left) + 1) / (len(photos) + 1):
            order.append(left.pop(0))
    return order + left


def spans(item: SupplyItem, rows: int, width: int, grid: Grid, freely: Freely = STRICTLY) -> Iterator[int]:
    """Widths that suit an item on a page `width` columns wide; `rows` is the length of its text in one column."""
    if item.ad is not None:
        yield from range(_ad_span(item.ad, width, grid), width + 1)
    elif item.photo is not None:
        yield from _photo_spans(item.photo, width, grid)
    else:
        least = max(1, ceil(rows / MOST_ROWS), min(width, 3, ceil(width * 2 / 3)) if item.slot == "lead" else 1)
        most = max(least, min(width, _widest(rows, freely)))
        yield from range(min(least, width), min(most, width) + 1)


def _widest(rows: int, freely: Freely) -> int:
    """Columns over which so many rows of text may spread: many under a heading, more where it stands beside them."""
    if freely.shallow:
        return rows // SHALLOW_ROWS
    least = LEAST_ROWS - 1 if rows <= NOTICE_ROWS else LEAST_ROWS
    plain = max(min(NARROW, rows // least), rows // LEAST_LEG)
    beside = rows // LEAST_LEG + BESIDE
    return max(plain, beside) if beside >= BESIDE_FROM else plain


def _ad_span(ad: Ad, width: int, grid: Grid) -> int:
    if ad.columns:
        return min(ad.columns, width)
    needed = ad.size[0] if ad.size else 0.0
    return next((n for n in range(1, width) if grid.width(n) + 0.01 >= needed), width)


def _photo_spans(photo: Photo, width: int, grid: Grid) -> Iterator[int]:
    fixed = wished_span(photo, grid)
    if fixed:
        yield min(fixed, width)
        return
    own = shape(photo)
    wanted = (width,) if own >= PANORAMA else (1, 2) if own < UPRIGHT else (2, 3, 4)
    yield from sorted({min(span, width) for span in wanted})


def wished_span(photo: Photo, grid: Grid) -> int:
    """The columns that an editor asked for, or that suit the height he asked for best; 0 where he left both open."""
    if photo.columns or not photo.lines:
        return photo.columns or 0
    wanted = photo.lines * grid.pitch * shape(photo)
    return min(range(1, grid.columns + 1), key=lambda n: abs(log(grid.width(n) / wanted)))


def widths_left(photos: Sequence[Photo], grid: Grid) -> bool:
    """Whether a story's photos, or those behind a first one whose columns the editor chose, may be as wide as suits."""
    if photos[0].columns:
        return not all(photo.columns for photo in photos)
    return not wished_span(photos[0], grid)


def leaves(
    item: SupplyItem, span: int, grid: Grid, rows: int, freely: Freely = STRICTLY, framed: bool = True
) -> Iterator[TemplateNode]:
    """The leaves that could hold an item at a width, the plainest first; `framed`: stories without photos in frames."""
    if item.slot in ("briefs", "jumps"):
        across = len(item.parts) > 1 and span >= 4
        options: dict[str, Value] = {"arrange": "across"} if across else {}
        if (
            across or item.slot == "briefs"
        ):  # heads on one line, or at one distance: what is over stands under the texts
            options["head_rows"] = 0
        if item.slot == "briefs" and _joined(item, span, grid, rows):
            options["column_span"] = 2
        yield TemplateNode(slot=item.slot, span=span, options=options)
    elif item.photo is not None:
        yield TemplateNode(slot="photo", span=span, options={"crop": freely.crop})
    elif item.story is None:
        yield TemplateNode(slot=item.slot, span=span)
    elif not item.story.story.photos:
        yield TemplateNode(slot=item.slot, span=span, options={"head_rows": freely.head_rows})
        framed = framed and item.slot == "story" and not item.parts[0].story.box
        if framed and span >= FRAMED_FROM and rows >= FRAMED_LEG * span:
            yield TemplateNode(slot=item.slot, span=span, box=True, options={"head_rows": freely.head_rows})
        if span >= BESIDE_FROM and rows <= BESIDE_ROWS * span:
            yield TemplateNode(slot=item.slot, span=span, options={"beside": BESIDE, "head_rows": 0})
        if _vertical(item, span, rows):
            options = {"vertical": "left", "beside": 1, "head_rows": 0}
            yield TemplateNode(slot=item.slot, span=span, options=options)
        for columns in _for_tables(item, span, grid):
            yield TemplateNode(slot=item.slot, span=span, options={"head_rows": freely.head_rows, "divide": columns})
        if freely.divided and span >= DIVIDED_FROM:
            yield TemplateNode(slot=item.slot, span=span, options={"head_rows": freely.head_rows, "divide": span - 1})
    else:
        yield from _with_photos(item, span, grid, freely.head_rows)


def _vertical(item: SupplyItem, span: int, rows: int) -> bool:
    """Whether a headline is so short, and its story so wide, that it would be lost over it (R4)."""
    own = item.story.story if item.story else None
    if own is None or own.headline is None or item.slot != "story" or span < VERTICAL_FROM or own.box or own.vertical:
        return False
    words = own.headline.plain.replace("\n", "")
    low, high = VERTICAL_ROWS
    fits = low * (span - 1) <= rows <= min(high, VERTICAL_FILL * len(words)) * (span - 1)
    return fits and len(words) <= VERTICAL_HEAD * span and all(map(_stands, words))


def _stands(character: str) -> bool:
    """Whether a character stands upright in a vertical line, or is no letter."""
    return east_asian_width(character) in "WF" or not character.isalpha()


def _joined(item: SupplyItem, span: int, grid: Grid, rows: int) -> bool:
    """Whether briefs stand over two columns each whose text is too short to be divided into them."""
    short = rows < 2 * LEAST_LEG * len(item.parts)
    return short and span % 2 == 0 and 2 * grid.measure + grid.gutter <= JOINED


def _for_tables(item: SupplyItem, span: int, grid: Grid) -> Iterator[int]:
    """Fewer columns than the page's, for a story with a table that they may be too narrow for."""
    tables = [block for block in item.story.story.body if isinstance(block, Table)] if item.story else []
    if item.story and tables:
        inside = sum(len(block.plain) for block in tables)
        most = TABLE_MEASURE if 2 * inside < len(item.story.story.plain) else TABLE_ALONE
        characters = span * grid.measure + (span - 1) * grid.gutter
        yield from (n for n in range(1, span) if (characters + grid.gutter) / n - grid.gutter <= most)


def _with_photos(item: SupplyItem, span: int, grid: Grid, head_rows: int) -> Iterator[TemplateNode]:
    """A story's photos under its heading or beside it, in several widths."""
    photos = item.parts[0].story.photos
    wished = min(wished_span(photos[0], grid), span)
    coarse = any(pixels(photo)[0] < FINE_PPI * grid.width(2) / PT_PER_INCH for photo in photos)
    free = [n for n in (2, 3, 1) if n <= span and (n > 1 or span <= 3 or coarse)]
    for others in free if widths_left(photos, grid) else [wished]:
        plain: dict[str, Value] = {"photo_columns": others, "crop": CROP, "head_rows": head_rows}
        width = wished or others
        if width < span:
            if span - width >= 2:
                yield TemplateNode(slot=item.slot, span=span, options={**plain, "heading": span - width})
            yield TemplateNode(slot=item.slot, span=span, options=plain)
        else:
            yield TemplateNode(slot=item.slot, span=span, options={**plain, "photo": "top"})
