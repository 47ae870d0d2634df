"""Which story stands on which page: a search over assignments, priced by reckoned areas, the same for the same issue.

First each page gets its lead, then the stories in order of importance the page where they cost least; then single
stories move, wait or change places as long as that is cheaper.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from layout.plan.costs import (
    AD_COST,
    AD_SHARE,
    APART_COST,
    BARE_COST,
    BARREN_COST,
    COUNT_COST,
    CRAMMED,
    EARLY_COST,
    EMPTY_COST,
    FILLER_COST,
    FRONT_AD_SHARE,
    FRONT_COST,
    FRONT_SHORT_COST,
    FULL,
    LARGE_GAP_COST,
    LEAD_COST,
    LEAD_FROM,
    LEAST_ITEMS,
    MOST_BRIEFS,
    MOST_ITEMS,
    MOST_LOOKS,
    MOST_NOTICES,
    MOST_PICTURES,
    MOST_SWEEPS,
    MOSTLY,
    MOVE_COST,
    NOTHING_COST,
    OVER_COST,
    PICTURE_COST,
    PICTURED_ELSEWHERE_COST,
    PICTURED_WITHIN,
    RIGID,
    SECOND_AD_COST,
    SECOND_LEAD_COST,
    SHORT,
    SMALL_GAP,
    STRANGE_COST,
    STRANGE_LEAD_COST,
    SUPPLE,
    THIN,
    WEAK_LEAD,
    WEAK_LEAD_COST,
)

HELD = 0
"""The “page” of what waits for a later issue, and of fillers that are not used."""


class CopyKind(StrEnum):
    """What is to be placed."""

    STORY = "story"
    AD = "ad"
    FILLER = "filler"


@dataclass(frozen=True)
class CopyItem:
    """One thing to place on some page, as the search sees it."""

    id: str
    kind: CopyKind
    rank: int
    """Place in the order of importance, from 0."""
    pages: tuple[int, ...]
    """Pages it may stand on; `HELD` among them where it may wait."""
    area: int
    """Cells as any story of the page."""
    lead_area: int = 0
    """Cells as the page's lead."""
    brief_area: int = 0
    """Cells in a column of briefs."""
    length: int = 0
    """Characters."""
    pictures: int = 0
    prose: bool = True
    """Whether it is text alone; tables, lists and verse are no briefs."""
    leads: bool = False
    """Whether it is to lead the page it stands on."""
    related: frozenset[str] = frozenset()
    strange: frozenset[int] = frozenset()
    """Pages that belong to a section which is not its own."""
    held_cost: float = 0.0
    before: int | None = None
    """Its page in the plan before."""

    @cached_property
    def story(self) -> bool:
        """Whether it is a story."""
        return self.kind is CopyKind.STORY

    @cached_property
    def able(self) -> bool:
        """Whether it is long enough to lead a page, or has a picture."""
        return self.length >= LEAD_FROM or self.pictures > 0

    @cached_property
    def short(self) -> bool:
        """Whether it may stand in a column of briefs."""
        brief = self.length <= SHORT and self.prose and not self.pictures
        return self.kind is not CopyKind.AD and brief and self.area > 0


@dataclass(frozen=True, slots=True)
class PageRoom:
    """A page to fill: what it holds, and how much of that is taken before the first story."""

    number: int
    capacity: int
    taken: int = 0
    """Cells of briefs that stand on it anyway, and what planning found to be reckoned wrongly."""
    items: int = 0
    """Boxes that stand on it anyway."""
    front: bool = False


Assignment = tuple[int, ...]
"""The page of each item."""


def lead_of(items: Sequence[CopyItem]) -> CopyItem | None:
    """The lead of a page's items in order of importance: the first that is to lead, else the first that is able to.

    Able is what is long enough or has a picture; one with a picture goes before one without that is hardly more
    important (R29), but never before the issue's first. Else the first leads.

    Where all are short and many, none: they are a column of briefs.
    """
    stories = [one for one in items if one.story]
    able = next((one for one in stories if one.leads), None)
    if able is None:
        able = next((one for one in stories if one.able), None)
        near = able.rank + PICTURED_WITHIN if able and able.rank else 0
        pictured = (one for one in stories if one.pictures and one.length >= LEAD_FROM and one.rank <= near)
        able = next(pictured, able)
    if able is None and stories and not (len(stories) > MOST_NOTICES and all(one.short for one in stories)):
        return stories[0]
    return able


def briefs_of(items: Sequence[CopyItem], lead: CopyItem | None, with_briefs: bool) -> tuple[CopyItem, ...]:
    """Short stories that stand in a column of briefs: all where there is one already or they are too many."""
    short = tuple(one for one in items if one.short and one.story and one is not lead)
    return short if with_briefs or len(short) > MOST_NOTICES else ()


@dataclass
class Assigner:
    """Searches for the cheapest assignment of items to pages."""

    items: Sequence[CopyItem]
    rooms: Mapping[int, PageRoom]
    looks: int = 0
    """Pages reckoned so far."""
    _costs: dict[tuple[int, frozenset[int]], float] = field(default_factory=dict)

    def first(self) -> Assignment:
        """Where everything could stand: where it stood; then leads, and by importance, each where it costs least."""
        on: dict[int, set[int]] = {page: set() for page in (HELD, *self.rooms)}
        for n, one in enumerate(self.items):
            if one.before is not None and one.before in one.pages:
                on[one.before].add(n)
        for n in self._led(on):
            best = min(self.items[n].pages, key=lambda page: (self._added(on, page, n), page == HELD, page))
            on[best].add(n)
        return self._assignment(on)

    def _led(self, on: dict[int, set[int]]) -> Iterator[int]:
        """The items that are not placed at once: those without a choice are, then a lead for each page."""
        known = set().union(*on.values())
        free = [n for n, one in enumerate(self.items) if len(one.pages) > 1 and n not in known]
        for n, one in enumerate(self.items):
            if len(one.pages) == 1 and n not in known:
                on[one.pages[0]].add(n)
        for page in self.rooms:
            if lead_of(self._sorted(on[page])) is None:
                for n in [n for n in free if self._leads(self.items[n], page)][:1]:
                    free.remove(n)
                    on[page].add(n)
        yield from free

    def _leads(self, one: CopyItem, page: int) -> bool:
        return one.story and one.able and page in one.pages and page not in one.strange

    def improved(self, start: Assignment, only: Iterable[int] | None = None) -> Assignment:
        """The assignment after all moves and changes of places that make it cheaper; *only* those that touch pages."""
        on = self.on(start)
        touched = None if only is None else set(only)
        for _ in range(MOST_SWEEPS):
            moved = self._moves(on, touched)
            if not (self._swaps(on, touched) or moved) or self.looks > MOST_LOOKS:
                break
        return self._assignment(on)

    def cost(self, assignment: Assignment) -> float:
        """What an assignment costs."""
        on = self.on(assignment)
        return sum(self._page(page, on[page]) for page in on)

    def swaps(self, start: Assignment, page: int, most: float) -> list[tuple[float, Assignment]]:
        """Changes of places between a page and others that cost no more than so much, the cheapest first."""
        on = self.on(start)
        found = []
        for one, other in self._pairs(on, {page}):
            delta = self._swapped(on, one, other, start)
            if delta <= most:
                changed = list(start)
                changed[one], changed[other] = start[other], start[one]
                found.append((delta, tuple(changed)))
        return sorted(found)

    def _moves(self, on: dict[int, set[int]], touched: set[int] | None) -> bool:
        moved = False
        for n, one in enumerate(self.items):
            here = self._where(on, n)
            pages = [page for page in one.pages if page != here]
            if touched is not None and here not in touched:
                pages = [page for page in pages if page in touched]
            if not pages or self.looks > MOST_LOOKS:
                continue
            saved = self._page(here, on[here]) - self._page(here, on[here] - {n})
            best = min(pages, key=lambda page: (self._added(on, page, n), page))
            if self._added(on, best, n) < saved - 1e-6:
                on[here].remove(n)
                on[best].add(n)
                moved = True
        return moved

    def _swaps(self, on: dict[int, set[int]], touched: set[int] | None) -> bool:
        moved = False
        for one, other in self._pairs(on, touched):
            if self.looks > MOST_LOOKS:
                break
            here, there = self._where(on, one), self._where(on, other)
            if here == there or not self._may(one, there) or not self._may(other, here):
                continue
            if self._swapped(on, one, other, None) < -1e-6:
                on[here] = on[here] - {one} | {other}
                on[there] = on[there] - {other} | {one}
                moved = True
        return moved

    def _pairs(self, on: Mapping[int, set[int]], touched: set[int] | None) -> list[tuple[int, int]]:
        """Pairs of items on two pages that may change places."""
        where = {n: page for page, items in on.items() for n in items}
        found = []
        for one in range(len(self.items)):
            for other in range(one + 1, len(self.items)):
                here, there = where[one], where[other]
                wanted = touched is None or here in touched or there in touched
                if here != there and wanted and self._may(one, there) and self._may(other, here):
                    found.append((one, other))
        return found

    def _may(self, n: int, page: int) -> bool:
        return page in self.items[n].pages

    def _swapped(self, on: Mapping[int, set[int]], one: int, other: int, at: Assignment | None) -> float:
        """What two items that change places cost more."""
        here, there = (at[one], at[other]) if at else (self._where(on, one), self._where(on, other))
        before = self._page(here, on[here]) + self._page(there, on[there])
        after = self._page(here, on[here] - {one} | {other}) + self._page(there, on[there] - {other} | {one})
        return after - before

    def _added(self, on: Mapping[int, set[int]], page: int, n: int) -> float:
        return self._page(page, on[page] | {n}) - self._page(page, on[page] - {n})

    def _where(self, on: Mapping[int, set[int]], n: int) -> int:
        return next(page for page, items in on.items() if n in items)

    def dearer(self, on: Mapping[int, set[int]], changed: Mapping[int, set[int]]) -> float:
        """What pages cost more with other items on them."""
        return sum(self._page(page, items) - self._page(page, on[page]) for page, items in changed.items())

    def on(self, assignment: Assignment) -> dict[int, set[int]]:
        """The items on each page, by their numbers."""
        on: dict[int, set[int]] = {page: set() for page in (HELD, *self.rooms)}
        for n, page in enumerate(assignment):
            on[page].add(n)
        return on

    def _assignment(self, on: Mapping[int, set[int]]) -> Assignment:
        where = {n: page for page, items in on.items() for n in items}
        return tuple(where[n] for n in range(len(self.items)))

    def _sorted(self, items: Iterable[int]) -> list[CopyItem]:
        return [self.items[n] for n in sorted(items)]

    def _page(self, page: int, items: set[int] | frozenset[int]) -> float:
        key = (page, frozenset(items))
        if key not in self._costs:
            self.looks += 1
            some = self._sorted(items)
            self._costs[key] = held_cost(some) if page == HELD else self._page_cost(self.rooms[page], some)
        return self._costs[key]

    def _page_cost(self, room: PageRoom, items: Sequence[CopyItem]) -> float:
        return page_cost(room, items, len(self.items)) + (white_cost(room, items) if self.thin else 0.0)

    @cached_property
    def thin(self) -> bool:
        """Whether all that there is leaves pages white."""
        wanted = sum(one.area for one in self.items if one.kind is not CopyKind.FILLER)
        wanted += sum(room.taken for room in self.rooms.values())
        return wanted < THIN * sum(room.capacity for room in self.rooms.values())


def held_cost(items: Sequence[CopyItem]) -> float:
    """What waits."""
    return sum(one.held_cost + MOVE_COST * (one.before not in (None, HELD)) for one in items)


def reckoned(room: PageRoom, items: Sequence[CopyItem]) -> int:
    """Cells that items take on a page."""
    lead = lead_of(items)
    return _reckoned(room, items, lead, briefs_of(items, lead, room.items > 0))


def _reckoned(room: PageRoom, items: Sequence[CopyItem], lead: CopyItem | None, briefs: Sequence[CopyItem]) -> int:
    cells = room.taken + sum([one.area for one in items]) + sum([one.brief_area - one.area for one in briefs])
    return cells + (lead.lead_area - lead.area if lead else 0)


def page_cost(room: PageRoom, items: Sequence[CopyItem], of: int) -> float:
    """What is amiss with a page that holds these items, in order of importance; *of*: how many there are in all."""
    stories = [one for one in items if one.story]
    lead = lead_of(stories)
    briefs = briefs_of(stories, lead, room.items > 0)
    boxes = len(stories) - len(briefs) + (bool(briefs) or room.items > 0)  # a column of briefs is one
    cost = _filling_cost(room, _reckoned(room, items, lead, briefs) / room.capacity, _crammed(boxes))
    cost += _order_cost(room, stories, lead, of) + _mixture_cost(room, items, stories, lead, boxes)
    cost += COUNT_COST * max(0, len(briefs) - MOST_BRIEFS)
    for one in items:
        if one.strange or one.before is not None or not one.story:
            cost += STRANGE_COST * (room.number in one.strange) + FILLER_COST * (one.kind is CopyKind.FILLER)
            cost += MOVE_COST * (one.before is not None and one.before != room.number)
        if one.related:
            cost += APART_COST / 2 * len(one.related - {other.id for other in items})
    return cost


def _crammed(boxes: int) -> float:
    """The share up to which a page can be filled: the fewer boxes, the less they give each other."""
    return CRAMMED - RIGID * max(0, SUPPLE - boxes)


def _filling_cost(room: PageRoom, share: float, most: float) -> float:
    """Too much or too little on a page."""
    if share > most:
        return OVER_COST * (share - most) * room.capacity
    gap = max(0.0, min(FULL, most) - share)
    return room.capacity * (EMPTY_COST * min(gap, SMALL_GAP) + LARGE_GAP_COST * max(0.0, gap - SMALL_GAP))


def white_cost(room: PageRoom, items: Sequence[CopyItem]) -> float:
    """What a page of a thin issue costs more that is white, or mostly."""
    mostly = 1 - MOSTLY - reckoned(room, items) / room.capacity
    return NOTHING_COST * (not items and not room.items) + BARREN_COST * room.capacity * max(0.0, mostly)


def _order_cost(room: PageRoom, stories: Sequence[CopyItem], lead: CopyItem | None, of: int) -> float:
    """Importance: the front page has the first stories, and each page a lead that deserves it."""
    if lead is None:
        return LEAD_COST * of * bool(stories)
    beside = SECOND_LEAD_COST * sum([one.leads and one is not lead and len(one.pages) > 1 for one in stories])
    if room.front:
        return beside + sum(
            (FRONT_SHORT_COST if one.short else FRONT_COST) * max(0, one.rank - n) for n, one in enumerate(stories)
        )
    return beside + LEAD_COST * lead.rank + EARLY_COST * room.number * (1 - lead.rank / max(1, of))


def _mixture_cost(
    room: PageRoom, items: Sequence[CopyItem], stories: Sequence[CopyItem], lead: CopyItem | None, boxes: int
) -> float:
    """Number of boxes, pictures, advertisements, the lead's weight."""
    cost, ads = 0.0, 0.0
    if len(stories) < len(items):
        others = [one for one in items if not one.story]
        ads = sum(one.area for one in others if one.kind is CopyKind.AD) / room.capacity
        several = sum(one.area == one.brief_area for one in others) > 1
        cost += AD_COST * (ads > (FRONT_AD_SHARE if room.front else AD_SHARE)) + SECOND_AD_COST * several
    if ads > AD_SHARE or lead is None:
        return cost + (BARE_COST + WEAK_LEAD_COST) * (lead is None and bool(stories))
    cost += COUNT_COST * (max(0, LEAST_ITEMS - boxes) + max(0, boxes - MOST_ITEMS))
    pictures = sum([one.pictures for one in stories])
    cost += BARE_COST * (pictures == 0) + PICTURE_COST * max(0, pictures - MOST_PICTURES)
    cost += PICTURED_ELSEWHERE_COST * (pictures > 0 and not lead.pictures)
    cost += STRANGE_LEAD_COST * (room.number in lead.strange)
    return cost + WEAK_LEAD_COST * max(0.0, 1 - lead.length / WEAK_LEAD)
