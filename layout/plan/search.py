"""Pages of assignments, laid out: none of the same content twice, those of a kept plan to its templates."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from layout.model.issue import IssuePage
from layout.model.page import Page
from layout.model.theme import TemplateNode
from layout.page.pages import Drafts, NamedTemplate, PageDraft, draft_page, page_templates
from layout.plan.assign import Assigner, Assignment, CopyItem, reckoned
from layout.plan.cooling import Cooling
from layout.plan.copy import Desk
from layout.plan.costs import (
    BETTER,
    CRAMMED,
    FAR_TOO_FULL,
    FULL,
    MISSED,
    MOST_TRIED_LAYOUTS,
    MOST_TRIED_PAGES,
    POOR,
    REFITTED,
    SPEED_PAGES,
    TRIED_PAGES,
)
from layout.plan.kept import NOTHING_KEPT, KeptPlan, around, as_it_stood, digest, more_elastic, without_heights
from layout.story.body import StoryPart


@dataclass
class PageSearch:
    """Plans pages of assignments, no page of the same content twice."""

    desk: Desk
    made: Drafts
    kept: KeptPlan = NOTHING_KEPT
    planned: int = 0
    """Pages that were planned."""
    built: int = 0
    """Layouts that they were built in."""
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
            draft = self._drafts[key] = draft_page(self.made.fitter, source, number, templates, arrived)
            self.built += draft.page.plan.tried if draft.page.plan else 0
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
            digests = {story.id: digest(story) for story in source.everything()}
            ways = [(one.template, as_it_stood(source, one.ids)) for one in self.kept.ways(number, digests)]
            refitted = (self._refit(page, number, way, templates, arrived) for way, page in ways if way and page)
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
        if self._far_too_full(assignment):
            return assignment
        most = self.planned + min(TRIED_PAGES * count, MOST_TRIED_PAGES) * (count <= SPEED_PAGES)
        most_built = self.built + MOST_TRIED_LAYOUTS
        tried: set[Assignment] = {assignment}
        while self.planned < most and self.built < most_built:
            again = next((one for one in self._exchanges(assignment, drafts) if one not in tried), None)
            if again is None:
                break
            tried.add(again)
            changed = self.drafts(again)
            if sum(map(draft_cost, changed)) < sum(map(draft_cost, drafts)) - BETTER:
                assignment, drafts = again, changed
        return assignment

    def _far_too_full(self, assignment: Assignment) -> bool:
        """Whether there is much more than all pages hold together."""
        rooms = self.desk.rooms()
        here: dict[int, list[CopyItem]] = {number: [] for number in rooms}
        for item, page in zip(self.desk.items, assignment, strict=True):
            here.get(page, []).append(item)
        cells = sum(reckoned(room, here[number]) for number, room in rooms.items())
        return cells > FAR_TOO_FULL * sum(room.capacity for room in rooms.values())

    def _exchanges(self, assignment: Assignment, drafts: list[PageDraft]) -> Iterable[Assignment]:
        """Assignments that may be better than one whose pages are planned: the worst page's first."""
        poor = sorted((draft for draft in drafts if draft_cost(draft) > POOR), key=draft_cost, reverse=True)
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
        number, missing = draft.page.number, missing_cells(draft)
        room = self.desk.rooms()[number]
        here = [item for item, page in zip(self.desk.items, assignment, strict=True) if page == number]
        cells = reckoned(room, here)
        if missing > 0:
            return max(missing, round(CRAMMED * room.capacity) + missing - cells)
        if -missing > MISSED:
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


def draft_cost(draft: PageDraft) -> float:
    """What is amiss with a page that is laid out."""
    if draft.page.plan is not None:
        return draft.page.plan.cost
    return 10.0 * abs(missing_cells(draft))


def missing_cells(draft: PageDraft) -> int:
    """Rows of columns by which a page is too small for its stories; negative where they leave it blank."""
    over = sum(placed.layout.overset_rows for placed in draft.placed)
    blank = sum(placed.layout.filled.blank_rows for placed in draft.placed)
    return over if over else -blank
