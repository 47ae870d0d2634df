"""Why each thing stands where it stands, in words of the catalogue."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from layout.errors import Said, said
from layout.plan.assign import HELD, CopyItem, CopyKind, lead_of, reckoned
from layout.plan.planner import IssuePlan


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided of one thing."""

    id: str
    kind: str
    """A `CopyKind`."""
    page: int
    """0: it waits, or is not used."""
    name: str
    """Its headline, or its id."""
    share: float
    """Of its page, as reckoned."""
    why: Said


def decisions(plan: IssuePlan) -> Iterator[Decision]:
    """What was decided of everything in the list, page by page; fillers that are not used left out."""
    rooms = plan.desk.rooms()
    on: dict[int, list[CopyItem]] = {page: [] for page in (*rooms, HELD)}
    for item, page in zip(plan.desk.items, plan.assignment, strict=True):
        on[page].append(item)
    for page, items in on.items():
        capacity = rooms[page].capacity if page else rooms[1].capacity
        for item in items:
            if page or item.kind is CopyKind.STORY:
                why = _why(plan, item, page, items) if page else said("plan-why-held")
                yield Decision(item.id, item.kind, page, name_of(plan, item.id), item.area / capacity, why)


def filled(plan: IssuePlan) -> Mapping[int, float]:
    """The share of each page that is taken, as reckoned."""
    found = {}
    for number, room in plan.desk.rooms().items():
        items = [item for item, page in zip(plan.desk.items, plan.assignment, strict=True) if page == number]
        found[number] = reckoned(room, items) / room.capacity
    return found


def page_said(number: int, section: str, share: float) -> Said:
    """A page with its section and the share that is taken, as a heading."""
    percent = round(share * 100)
    if not section:
        return said("plan-sheet-page.plain", number=number, share=percent)
    return said("plan-sheet-page", number=number, section=section, share=percent)


def name_of(plan: IssuePlan, id_: str) -> str:
    """A story's headline; the id of what has none."""
    story = plan.desk.stories.get(id_)
    return story.headline.plain.replace("\n", "") if story and story.headline else id_


def _why(plan: IssuePlan, item: CopyItem, page: int, items: list[CopyItem]) -> Said:
    """The first reason that holds."""
    if item.kind is not CopyKind.STORY:
        return said("plan-why-sold" if item.kind is CopyKind.AD else "plan-why-filler")
    return next(_reasons(plan, item, page, items))


def _reasons(plan: IssuePlan, item: CopyItem, page: int, items: list[CopyItem]) -> Iterator[Said]:
    """All that speaks for a story's page, the strongest first."""
    listed, lead = plan.desk.listed[item.id], lead_of(items)
    if listed.page:
        yield said("plan-why-page", number=page)
    if item is lead and page == 1:
        yield said("plan-why-first")
    if item.before == page:
        yield said("plan-why-kept")
    if listed.section and page in plan.desk.sections.pages(listed.section):
        yield said("plan-why-section", section=listed.section)
    for other in items:
        if other.id in item.related or item.id in other.related:
            yield said("plan-why-related", name=name_of(plan, other.id))
    if item is lead:
        yield said("plan-why-lead")
    briefs = plan.issue.pages[page - 1].briefs
    listed_there = briefs is not None and any(one.id == item.id for one in briefs.items)
    yield said("plan-why-brief") if listed_there else said("plan-why-room")
