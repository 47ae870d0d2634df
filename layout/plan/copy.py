"""An issue's newslist as the search sees it: items with their areas, pages with what they hold; and back to pages."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from layout.model.body import BodyParagraph, Inline, Text
from layout.model.issue import (
    LEADING,
    Ad,
    AdPosition,
    Briefs,
    ContentsLine,
    Issue,
    IssuePage,
    ListedAd,
    ListedStory,
    Newslist,
    Story,
)
from layout.model.theme import TemplateNode, Theme
from layout.page.auto import CONTENTS, auto_template, contents_lines
from layout.page.sheets import planned_front, slots_of
from layout.plan.areas import Areas
from layout.plan.assign import HELD, Assignment, CopyItem, CopyKind, PageRoom, briefs_of, lead_of
from layout.plan.contents import LEAST_PAGES, MOST_ENTRIES, UNKNOWN, is_panel, prints_contents, title_of
from layout.plan.costs import HOLD_COST, HOLD_IMPORTANCE
from layout.plan.sections import GENERAL, SectionPages, section_pages
from layout.wording import printed
from layout.wording.imprint import imprint_items

AUTO = "auto"
BRIEFS_ROWS = 3
"""Rows of the standing head over a column of briefs."""
IMPRINT_ROWS = 3
"""Rows of the imprint at the last page's foot, with the white above it."""


@dataclass
class Desk:
    """The newslist with everything that is known of it: what there is to place, and where it may stand."""

    issue: Issue
    theme: Theme
    areas: Areas
    before: Mapping[str, int] = field(default_factory=dict)
    """Pages of the plan before, by id."""
    items: tuple[CopyItem, ...] = field(init=False)
    sections: SectionPages = field(init=False)
    listed: Mapping[str, ListedStory] = field(init=False)
    stories: Mapping[str, Story] = field(init=False)
    """Those of the list and those that fill."""
    ads: Mapping[str, Ad] = field(init=False)

    def __post_init__(self) -> None:
        newslist = self.newslist
        self.sections = section_pages(newslist, self._shares())
        fillers = newslist.fillers
        self.listed = {one.story.id: one for one in newslist.stories}
        self.stories = {one.story.id: one.story for one in newslist.stories}
        self.stories |= {one.id: one.story for one in fillers if one.story}
        self.ads = {f"ad{n}": one.ad for n, one in enumerate(newslist.ads, 1)}
        self.ads |= {one.id: one.ad for one in fillers if one.ad}
        stories = [self._story(n, one) for n, one in enumerate(newslist.stories)]
        front = next((n for n, item in enumerate(stories) if 1 in item.pages and 1 not in item.strange), None)
        if front is not None:  # the first story leads the front page, whatever that costs
            first = stories[front]
            leads = first.leads or first.able
            stories[front] = replace(first, pages=(1,), leads=leads)
        ads = [self._ad(f"ad{n}", len(stories) + n, one) for n, one in enumerate(newslist.ads, 1)]
        behind = len(stories) + len(ads) + 1
        self.items = (*stories, *ads, *(self._filler(one.id, behind + n) for n, one in enumerate(fillers)))

    @property
    def newslist(self) -> Newslist:
        """What the issue is made of."""
        assert self.issue.newslist is not None  # only such issues are planned
        return self.issue.newslist

    def _shares(self) -> dict[str, float]:
        """Pages that the stories of each section fill."""
        shares: dict[str, float] = {}
        inside = self.areas.capacity(auto_template(self.theme, 2))
        for one in self.newslist.stories:
            if not one.page:
                share = self.areas.other(one.story) / inside
                shares[one.section or GENERAL] = shares.get(one.section or GENERAL, 0.0) + share
        return shares

    def _story(self, rank: int, one: ListedStory) -> CopyItem:
        story = one.story
        pages, strange = self._pages(one)
        importance = 1 - rank / max(1, len(self.newslist.stories))
        item = CopyItem(
            story.id,
            CopyKind.STORY,
            rank,
            (*pages, *([HELD] if one.hold and not one.page else [])),
            self.areas.other(story),
            length=len(story.plain),
            pictures=len(story.photos),
            prose=all(isinstance(block, BodyParagraph) for block in story.body),
            related=frozenset(one.related),
            strange=strange,
            leads=story.grade == LEADING,
            held_cost=HOLD_COST + HOLD_IMPORTANCE * importance,
            before=self.before.get(story.id),
        )
        lead = self.areas.lead(story) if not item.short else item.area
        return replace(item, lead_area=lead, brief_area=self.areas.brief(story) if item.short else item.area)

    def _pages(self, one: ListedStory) -> tuple[tuple[int, ...], frozenset[int]]:
        """Pages that a story may stand on, and those of them that belong to another section."""
        every = tuple(range(1, self.newslist.count + 1))
        if one.page:
            return (one.page,), frozenset()
        if one.section and one.section not in self.sections.homeless:
            return self.sections.pages(one.section), frozenset()
        front = self.sections.of_page.get(1)
        strange = {page for page, section in self.sections.of_page.items() if section is not front}
        return every, frozenset(strange)

    def _ad(self, id_: str, rank: int, one: ListedAd) -> CopyItem:
        last = self.newslist.count
        inside = tuple(range(2, last)) or (last,)
        places = {AdPosition.FRONT: (1,), AdPosition.BACK: (last,), AdPosition.INSIDE: inside}
        pages = (one.page,) if one.page else places[one.position or AdPosition.INSIDE]
        area = self.areas.ad(one.ad)
        return CopyItem(id_, CopyKind.AD, rank, pages, area, area, area, before=self.before.get(id_))

    def _filler(self, id_: str, rank: int) -> CopyItem:
        pages = (HELD, *range(2 if self.newslist.count > 1 else 1, self.newslist.count + 1))
        ad = self.ads.get(id_)
        area = self.areas.ad(ad) if ad else self.areas.other(self.stories[id_])
        return CopyItem(
            id_, CopyKind.FILLER, rank, pages, area, area, area, length=self._length(id_), before=self.before.get(id_)
        )

    def on_fewer_pages(self) -> tuple[CopyItem, ...]:
        """The items kept from the last pages, as many as all that there is would leave empty."""
        items, rooms = self.items, self.rooms()
        total = sum(item.area for item in items if item.kind is not CopyKind.FILLER)
        total += sum(room.taken for room in rooms.values())
        held = {item.pages[0] for item in items if len(item.pages) == 1} | set(self.sections.of_page)
        empty: set[int] = set()
        left = sum(room.capacity for room in rooms.values())
        for number in sorted(set(rooms) - held - {1}, reverse=True):
            left -= rooms[number].capacity
            if total > left:
                break
            empty.add(number)
        return tuple(_without(item, empty) for item in items)

    def _length(self, id_: str) -> int:
        return len(self.stories[id_].plain) if id_ in self.stories else 0

    def rooms(self, errors: Mapping[int, int] | None = None) -> dict[int, PageRoom]:
        """The pages; *errors*: cells by which what stands on each was reckoned too small."""
        found = {}
        for number in range(1, self.newslist.count + 1):
            template = self._template(number)
            lines = contents_lines(self.contents, self.theme) if number == 1 else 0
            node = auto_template(self.theme, number, lines) if template == AUTO else self.theme.pages.get(template)
            contents = self.contents if number == 1 else ()
            capacity = self.areas.capacity(node or auto_template(self.theme, number), contents)
            briefs = self.newslist.briefs if number == 1 else None
            taken = sum(map(self.areas.brief, briefs.items)) + BRIEFS_ROWS if briefs else 0
            taken += (errors or {}).get(number, 0)
            taken += IMPRINT_ROWS * self.theme.grid.columns if self._imprint and number == self.newslist.count else 0
            found[number] = PageRoom(number, capacity, taken, int(briefs is not None), number == 1)
        return found

    def _template(self, number: int) -> str:
        section = self.sections.of_page.get(number)
        if section and section.template:
            return section.template
        return planned_front(self.theme) if number == 1 else AUTO

    @property
    def front(self) -> TemplateNode | None:
        """The theme's template of the first page; None where that is planned without one."""
        return self.theme.pages.get(self._template(1))

    @property
    def prints_contents(self) -> bool:
        """Whether the front page has a 导读."""
        front = self.front
        named = front is not None and CONTENTS in slots_of(front) and self.newslist.count >= LEAST_PAGES
        usual = front is None and prints_contents(self.theme, self.newslist.count)
        return named or usual or bool(self.issue.contents)

    @cached_property
    def contents(self) -> tuple[ContentsLine, ...]:
        """What stands in the 导读, while nobody knows on which pages."""
        if not self.prints_contents:
            return ()
        known = ((wish, self.stories.get(wish.story)) for wish in self.issue.contents)
        return tuple(ContentsLine(title_of(wish, story), 0) for wish, story in known if story) or self._unknown

    @property
    def _unknown(self) -> tuple[ContentsLine, ...]:
        """What stands for titles that nobody knows yet, as many as there are to be."""
        return UNKNOWN * max(1, min(MOST_ENTRIES, self.newslist.count - 1)) if self.panel else UNKNOWN

    @property
    def panel(self) -> bool:
        """Whether the titles of the 导读 stand one under the other."""
        return is_panel(self.front)

    def ways(self, number: int, assignment: Assignment) -> tuple[IssuePage, ...]:
        """A page as an editor would have written it: a few short stories among the briefs, or as stories."""
        here = [item for item, page in zip(self.items, assignment, strict=True) if page == number]
        lead = lead_of(here)
        given = self.newslist.briefs if number == 1 else None
        several = [briefs_of(here, lead, given is not None), briefs_of(here, lead, with_briefs=False)]
        if given and self.front is not None:  # what the theme has beside its briefs may leave them little room
            several.append(())
        return tuple(self._page(number, here, given, briefs) for briefs in dict.fromkeys(several))

    def _page(
        self, number: int, here: Sequence[CopyItem], given: Briefs | None, briefs: Sequence[CopyItem]
    ) -> IssuePage:
        lead = lead_of(here)
        stories = [item for item in here if item.id in self.stories and item is not lead and item not in briefs]
        stories.sort(key=lambda item: (item.kind is CopyKind.FILLER, item.short, not item.leads))
        section = self.sections.of_page.get(number)
        return IssuePage(
            section=section.name if section else "",
            template=self._template(number),
            lead=self.stories[lead.id] if lead else None,
            briefs=self._briefs(given, briefs),
            stories=tuple(self.stories[item.id] for item in stories),
            ads=tuple(self.ads[item.id] for item in here if item.id in self.ads),
            contents=self.contents if number == 1 else (),
            span=self.issue.span,
            editors=(section.editors if section else ()) or self.issue.editors,
            imprint=self._imprint,
        )

    @cached_property
    def _imprint(self) -> tuple[str, ...]:
        found = self.issue.imprint
        return tuple(text for _, text in imprint_items(found.values, found.internal, self.issue.language))

    def _briefs(self, given: Briefs | None, more: Sequence[CopyItem]) -> Briefs | None:
        """The column of briefs that the issue gives, and short stories of the list."""
        if not given and not more:
            return None
        title = given.title if given else Text((Inline(printed("briefs-title", self.issue.language)),))
        return Briefs(title, (*(given.items if given else ()), *(self.stories[item.id] for item in more)))


def _without(item: CopyItem, pages: Container[int]) -> CopyItem:
    """The item without these pages, where others are left."""
    left = tuple(page for page in item.pages if page not in pages)
    return replace(item, pages=left) if set(left) - {HELD} else item
