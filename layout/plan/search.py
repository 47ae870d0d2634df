"""Pages of assignments, laid out: none of the same content twice, those of a kept plan to its templates."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from layout.model.issue import IssuePage
from layout.model.page import Page
from layout.model.theme import TemplateNode, Theme
from layout.page.costs import FILL_COST, FOOT, FOOT_COST
from layout.page.imprint import foot_of
from layout.page.pages import Drafts, NamedTemplate, PageDraft, draft_page, page_templates
from layout.plan.assign import Assigner, Assignment, reckoned
from layout.plan.cooling import Cooling
from layout.plan.copy import Desk
from layout.plan.costs import (
    BETTER,
    CRAMMED,
    FULL,
    MISSED,
    MOST_TRIED_PAGES,
    POOR,
    REFITTED,
    SPEED_PAGES,
    TRIED_PAGES,
)
from layout.plan.kept import NOTHING_KEPT, KeptPlan, around, digest, ids_of, more_elastic, without_heights
from layout.story.body import StoryPart
from layout.story.costs import CUT_COST, HOLE_COST, OVERSET_COST

PLAN = "auto"
"""The slot of the box around what was planned."""


@dataclass
class PageSearch:
    """Plans pages of assignments, no page of the same content twice."""

    desk: Desk
    made: Drafts
    kept: KeptPlan = NOTHING_KEPT
    planned: int = 0
    """Pages that were planned."""
    _sources: dict[tuple[object, ...], IssuePage] = field(default_factory=dict)
    _drafts: dict[tuple[object, ...], PageDraft] = field(default_factory=dict)
    _refitted: dict[tuple[object, ...], PageDraft | None] = field(default_factory=dict)

    def assigned(self) -> Assignment:
        """The assignment that is cheapest by reckoned areas; one that leaves the last pages empty is tried as well.

        Where there is a kept plan, that, with what is new where it costs least.
        """
        items, rooms = self.desk.items, self.desk.rooms()
        assigner = Assigner(items, rooms)
        if self.kept.places:
            return assigner.first()
        found = assigner.improved(assigner.first())
        fewer = self.desk.on_fewer_pages()
        if fewer != items:
            other = assigner.improved(Assigner(fewer, rooms).first())
            found = min(found, other, key=assigner.cost)
        return assigner.improved(Cooling(assigner, found).best())

    def pages(self, assignment: Assignment) -> tuple[IssuePage, ...]:
        """The pages of an assignment; the same object for the same content."""
        found = []
        for number in range(1, self.desk.newslist.count + 1):
            key = (number, *(n for n, page in enumerate(assignment) if page == number))
            if key not in self._sources:
                self._sources[key] = self.desk.page(number, assignment)
            found.append(self._sources[key])
        return tuple(found)

    def drafts(self, assignment: Assignment) -> list[PageDraft]:
        """The pages of an assignment laid out, what jumps bring included."""
        sources = self.pages(assignment)
        templates = page_templates(replace(self.desk.issue, pages=sources), self.desk.theme)
        arriving: dict[int, list[StoryPart]] = {}
        found = []
        for number, source in enumerate(sources, 1):
            arrived = arriving.get(number, [])
            draft = self._as_kept(source, number, templates, arrived) or self._draft(source, number, templates, arrived)
            for target, part in draft.leaving:
                arriving.setdefault(target, []).append(part)
            found.append(draft)
        return found

    def _draft(
        self, source: IssuePage, number: int, templates: Sequence[NamedTemplate], arrived: Sequence[StoryPart]
    ) -> PageDraft:
        key = (number, id(source), *(part.key for part in arrived))
        if key not in self._drafts:
            self.planned += 1
            self._drafts[key] = draft_page(self.made.fitter, source, number, templates, arrived)
        return self._drafts[key]

    def _as_kept(
        self, source: IssuePage, number: int, templates: Sequence[NamedTemplate], arrived: Sequence[StoryPart]
    ) -> PageDraft | None:
        """The page to the template of the kept plan, if the same things stand on it and still fit there.

        First in boxes of the same heights; then with more paragraphs that may give in what changed; then boxes that do
        not fit may take a line of the white around them; then all may give each other lines. A story that is as it was
        stands as it stood.
        """
        key = ("kept", number, id(source), *(part.key for part in arrived))
        if key not in self._refitted:
            ids, digests = ids_of(source), {story.id: digest(story) for story in source.everything()}
            ways = (one.template for one in self.kept.ways(number, digests) if one.template and one.ids == ids)
            refitted = (self._refit(source, number, way, templates, arrived) for way in ways)
            self._refitted[key] = next((draft for draft in refitted if draft), None)
        return self._refitted[key]

    def _refit(
        self,
        source: IssuePage,
        number: int,
        template: TemplateNode,
        templates: Sequence[NamedTemplate],
        arrived: Sequence[StoryPart],
    ) -> PageDraft | None:
        def tried(node: TemplateNode) -> PageDraft:
            named = [*templates[: number - 1], ("plan", node), *templates[number:]]
            return draft_page(self.made.fitter, replace(source, plan=node), number, named, arrived)

        draft = tried(template)
        signed = unfit(draft) - self._edited(source)
        odd = unfit(draft) - signed
        for node in _loosened(template, draft.page, odd):
            if not odd and not draft.diagnostics:
                break
            draft = tried(node)
            odd = unfit(draft) - signed
        return None if odd or draft.diagnostics else draft

    def _edited(self, source: IssuePage) -> frozenset[str]:
        """Stories of a page that are not what they were."""
        return frozenset(story.id for story in source.everything() if self.kept.digests.get(story.id) != digest(story))

    def mended(self, assignment: Assignment) -> Assignment:
        """The assignment after exchanges between pages that came out poor and others, as far as time allows."""
        count = self.desk.newslist.count
        drafts = self.drafts(assignment)
        most = self.planned + min(TRIED_PAGES * count, MOST_TRIED_PAGES) * (count <= SPEED_PAGES)
        tried: set[Assignment] = {assignment}
        while self.planned < most:
            again = next((one for one in self._exchanges(assignment, drafts) if one not in tried), None)
            if again is None:
                break
            tried.add(again)
            changed = self.drafts(again)
            if self._cost(changed) < self._cost(drafts) - BETTER:
                assignment, drafts = again, changed
        return assignment

    def _cost(self, drafts: Iterable[PageDraft]) -> float:
        return sum(draft_cost(draft, self.desk.theme) for draft in drafts)

    def _exchanges(self, assignment: Assignment, drafts: list[PageDraft]) -> Iterable[Assignment]:
        """Assignments that may be better than one whose pages are planned: the worst page's first."""
        costs = {id(draft): draft_cost(draft, self.desk.theme) for draft in drafts}
        poor = sorted((one for one in drafts if costs[id(one)] > POOR), key=lambda one: costs[id(one)], reverse=True)
        errors = {draft.page.number: self._misjudged(draft, assignment) for draft in poor}
        assigner = Assigner(self.desk.items, self.desk.rooms(errors))
        for draft in poor:
            number = draft.page.number
            if errors[number]:  # what was reckoned to fit did not
                yield assigner.improved(assignment, [number])
            elif self.kept.places:  # nothing that fits moves
                continue
            yield from (again for _, again in assigner.swaps(assignment, number, POOR / 2)[:3])

    def _misjudged(self, draft: PageDraft, assignment: Assignment) -> int:
        """Cells to add to a page's reckoning so that it says what planning found: too much, or too little."""
        number, missing = draft.page.number, missing_cells(draft, self.desk.theme)
        room = self.desk.rooms()[number]
        here = [item for item, page in zip(self.desk.items, assignment, strict=True) if page == number]
        cells = reckoned(room, here)
        if missing > 0:
            return max(missing, round(CRAMMED * room.capacity) + missing - cells)
        if -missing > MISSED and not Assigner(self.desk.items, self.desk.rooms()).thin:  # else nobody misjudged it
            return min(missing, round(FULL * room.capacity) + missing - cells)
        return 0


def _loosened(template: TemplateNode, page: Page, odd: frozenset[str]) -> Iterator[TemplateNode]:
    """Templates that give stories that do not fit more and more way, the least first."""
    yield more_elastic(template, page, odd)
    yield without_heights(template, page, odd)
    for ids in around(template, page, odd):
        yield without_heights(template, page, ids)
    yield without_heights(template, page)


def unfit(draft: PageDraft) -> frozenset[str]:
    """Stories that do not stand in their boxes of a kept plan, or with more white than a reader lets pass."""
    layouts = [placed.layout for placed in draft.placed]
    return frozenset(
        one.story.id
        for one in layouts
        if one.overset_rows or one.lost or one.headless or one.filled.blank_rows > REFITTED
    )


def draft_cost(draft: PageDraft, theme: Theme) -> float:
    """What is amiss with a page that is laid out: its plan, what its template sets beside that, white at its foot."""
    plan = draft.page.plan
    if plan is None:
        missing = missing_cells(draft, theme)
        return CUT_COST + OVERSET_COST * missing if missing > 0 else HOLE_COST * -missing
    inside = {one.story.id for box in draft.page.walk() if box.slot == PLAN for one in box.walk() if one.story}
    beside = sum(one.layout.overset_rows for one in draft.placed if one.layout.story.id not in inside)
    over = CUT_COST + OVERSET_COST * beside if beside else 0.0
    return plan.cost + over + (FILL_COST - FOOT_COST) * _white_cells(draft.page, theme) / theme.grid.columns


def missing_cells(draft: PageDraft, theme: Theme) -> int:
    """Rows of columns by which a page is too small for its stories; negative where they leave it blank."""
    over = sum(placed.layout.overset_rows for placed in draft.placed)
    blank = sum(placed.layout.filled.blank_rows for placed in draft.placed)
    return over if over else -blank - _white_cells(draft.page, theme)


def _white_cells(page: Page, theme: Theme) -> int:
    """Rows under the lowest box of each column where there are more than a few of them on average."""
    grid, foot = theme.grid, foot_of(page, theme)
    leaves = [box.rect for box in page.walk() if not box.boxes]
    middles = [theme.margin + n * grid.step + grid.width(1) / 2 for n in range(grid.columns)]
    ends = [max((one.bottom for one in leaves if one.x < x < one.right), default=theme.page.top) for x in middles]
    white = sum(max(0.0, foot - end) for end in ends) / grid.pitch
    return max(0, round(white - FOOT * grid.columns))
