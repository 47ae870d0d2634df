"""Pages of assignments, laid out: none of the same content twice, those of a kept plan to its templates."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from layout.model.issue import IssuePage
from layout.model.page import Page
from layout.model.theme import TemplateNode
from layout.page.pages import Drafts, NamedTemplate, PageDraft, draft_page, page_templates
from layout.plan.assign import Assigner, Assignment, reckoned
from layout.plan.cooling import Cooling
from layout.plan.copy import Desk
from layout.plan.costs import (
    BETTER,
    CRAMMED,
    EXCHANGED_COST,
    EXCHANGES,
    FAR_TOO_FULL,
    FULL,
    MISSED,
    MOST_PATIENT,
    MOST_PLANNED,
    MOST_TRIED_LAYOUTS,
    PATIENT_EXCHANGES,
    PATIENT_LAYOUTS,
    PATIENT_PAGES,
    POOR,
    REFITTED,
    SPEED_PAGES,
    TRIED_PAGES,
    UNSIGNED_COST,
)
from layout.plan.kept import NOTHING_KEPT, KeptPlan, around, as_it_stood, digest, more_elastic, without_heights
from layout.plan.minded import draft_cost, minded, missing_cells, unsigned_cost
from layout.story.body import StoryPart


@dataclass
class PageSearch:
    """Plans pages of assignments, no page of the same content twice."""

    desk: Desk
    made: Drafts
    kept: KeptPlan = NOTHING_KEPT
    patiently: bool = False
    """Whether somebody waits for the best that can be found."""
    planned: int = 0
    """Pages that were planned."""
    built: int = 0
    """Layouts that they were built in."""
    hurried: bool = False
    """Whether more exchanges might have made a page better, had there been more time."""
    _sources: dict[tuple[object, ...], tuple[IssuePage, ...]] = field(default_factory=dict)
    _drafts: dict[tuple[object, ...], PageDraft] = field(default_factory=dict)
    _refitted: dict[tuple[object, ...], PageDraft | None] = field(default_factory=dict)
    _minded: dict[int, tuple[PageDraft, float]] = field(default_factory=dict)
    """By identity of the draft, which is kept beside it so that no other gets it."""

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

    def pages(self, assignment: Assignment) -> tuple[tuple[IssuePage, ...], ...]:
        """The pages of an assignment, each in every way it may be made up; the same objects for the same content."""
        found = []
        for number in range(1, self.desk.newslist.count + 1):
            key = (number, *(n for n, page in enumerate(assignment) if page == number))
            if key not in self._sources:
                self._sources[key] = self.desk.ways(number, assignment)
            found.append(self._sources[key])
        return tuple(found)

    def drafts(self, assignment: Assignment) -> list[PageDraft]:
        """The pages of an assignment laid out, what jumps bring included."""
        pages = self.pages(assignment)
        templates = page_templates(replace(self.desk.issue, pages=tuple(ways[0] for ways in pages)), self.desk.theme)
        arriving: dict[int, list[StoryPart]] = {}
        found = []
        for number, ways in enumerate(pages, 1):
            arrived = arriving.get(number, [])
            kept = (self._as_kept(source, number, templates, arrived) for source in ways)
            draft = next((one for one in kept if one), None) or min(
                (self._draft(source, number, templates, arrived) for source in ways), key=self._cost
            )
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
        edited = self._edited(source)
        signed = unfit(draft) - edited
        odd = unfit(draft) - signed
        for node in _loosened(template, draft.page, odd):
            if not odd and not draft.diagnostics:
                break
            draft = tried(node)
            odd = unfit(draft) - signed
        if odd or draft.diagnostics:
            return None
        gentle = (tried(node) for node in _gently_loosened(template, draft.page, edited))
        return draft if not edited else self._signed(draft, gentle)

    def _signed(self, draft: PageDraft, others: Iterator[PageDraft]) -> PageDraft:
        """A page of which nothing is amiss: the draft, else the first of some others that fit; else the draft."""
        theme = self.made.fitter.divided(draft.page.columns).setter.theme
        if not minded(draft, theme):
            return draft
        fitting = (one for one in others if not unfit(one) and not one.diagnostics)
        return next((one for one in fitting if not minded(one, theme)), draft)

    def _edited(self, source: IssuePage) -> frozenset[str]:
        """Stories of a page that are not what they were."""
        return frozenset(story.id for story in source.everything() if self.kept.digests.get(story.id) != digest(story))

    def mended(self, assignment: Assignment) -> Assignment:
        """The assignment after exchanges between pages that nobody would sign and others, as far as time allows.

        What a page is like once it is planned is a matter of luck: of the lines that its stories happen to have. Others
        of the same length on it are another throw.
        """
        drafts = self.drafts(assignment)
        if self._far_too_full(drafts):
            return assignment
        most = self.planned + self._allowed(), self.built + (PATIENT_LAYOUTS if self.patiently else MOST_TRIED_LAYOUTS)
        tried: set[Assignment] = {assignment}
        while better := self._better(assignment, drafts, tried, most):
            assignment, drafts = better
        return assignment

    def _better(
        self, assignment: Assignment, drafts: list[PageDraft], tried: set[Assignment], most: tuple[int, int]
    ) -> tuple[Assignment, list[PageDraft]] | None:
        """The first exchange that is better, with its pages; None where none is, or so much was planned and built."""
        for again in self._exchanges(assignment, drafts):
            if again in tried:
                continue
            if self.planned >= most[0] or self.built >= most[1]:
                self.hurried = not self.patiently
                return None
            tried.add(again)
            changed = self.drafts(again)
            if sum(map(self._cost, changed)) < sum(map(self._cost, drafts)) - BETTER:
                return again, changed
        return None

    def _allowed(self) -> int:
        """Pages that exchanges may plan."""
        count = self.desk.newslist.count
        return most_planned(count, self.patiently) - count

    def _cost(self, draft: PageDraft) -> float:
        """What a page costs, and what it costs that nobody signs it."""
        return draft_cost(draft, self.desk.theme) + self._unsigned(draft)

    def unsigned(self, drafts: Iterable[PageDraft]) -> tuple[int, ...]:
        """The numbers of the pages that nobody would sign."""
        return tuple(draft.page.number for draft in drafts if self._unsigned(draft))

    def _unsigned(self, draft: PageDraft) -> float:
        if draft.page.plan is None:  # signed before, or drawn by a designer
            return UNSIGNED_COST * (draft_cost(draft, self.desk.theme) > POOR)
        if id(draft) not in self._minded:
            theme = self.made.fitter.divided(draft.page.columns).setter.theme
            over = UNSIGNED_COST * (missing_cells(draft, self.desk.theme) > 0)
            self._minded[id(draft)] = draft, over or unsigned_cost(minded(draft, theme))
        return self._minded[id(draft)][1]

    def _far_too_full(self, drafts: Iterable[PageDraft]) -> bool:
        """Whether so much found no place that no page has room for it."""
        over = sum(max(0, missing_cells(draft, self.desk.theme)) for draft in drafts)
        return over > FAR_TOO_FULL * sum(room.capacity for room in self.desk.rooms().values())

    def _exchanges(self, assignment: Assignment, drafts: list[PageDraft]) -> Iterable[Assignment]:
        """Assignments that may be better than one whose pages are planned: the worst page's first."""
        thin = Assigner(self.desk.items, self.desk.rooms()).thin
        poor = [one for one in drafts if self._unsigned(one)]
        if thin:  # white that nobody misjudged
            poor = [one for one in poor if missing_cells(one, self.desk.theme) >= -MISSED]
        poor.sort(key=self._cost, reverse=True)
        errors = {draft.page.number: self._misjudged(draft, assignment) for draft in poor}
        assigner = Assigner(self.desk.items, self.desk.rooms(errors))
        several = PATIENT_EXCHANGES if self.patiently else EXCHANGES
        for draft in poor:
            number = draft.page.number
            if errors[number]:  # what was reckoned to fit did not
                yield assigner.improved(assignment, [number])
            elif self.kept.places:  # nothing that fits moves
                continue
            yield from (again for _, again in assigner.swaps(assignment, number, EXCHANGED_COST)[:several])

    def _misjudged(self, draft: PageDraft, assignment: Assignment) -> int:
        """Cells to add to a page's reckoning so that it says what planning found: too much, or too little."""
        number, missing = draft.page.number, missing_cells(draft, self.desk.theme)
        room = self.desk.rooms()[number]
        here = [item for item, page in zip(self.desk.items, assignment, strict=True) if page == number]
        cells = reckoned(room, here)
        if missing > 0:
            return max(missing, round(CRAMMED * room.capacity) + missing - cells)
        if -missing > MISSED:
            return min(missing, round(FULL * room.capacity) + missing - cells)
        return 0


def most_planned(count: int, patiently: bool = False) -> int:
    """Pages that an issue of so many is planned with, those of exchanges among them."""
    a_page, most = (PATIENT_PAGES, MOST_PATIENT) if patiently else (TRIED_PAGES, MOST_PLANNED)
    return count + max(0, min(a_page * count, most - count)) if count <= SPEED_PAGES else count


def _loosened(template: TemplateNode, page: Page, odd: frozenset[str]) -> Iterator[TemplateNode]:
    """Templates that give stories that do not fit more and more way, the least first: at last all of the page."""
    yield from _gently_loosened(template, page, odd)
    yield without_heights(template, page)


def _gently_loosened(template: TemplateNode, page: Page, odd: frozenset[str]) -> Iterator[TemplateNode]:
    """Templates that let some stories, then those right around them as well, give and take lines."""
    yield more_elastic(template, page, odd)
    yield without_heights(template, page, odd)
    for ids in around(template, page, odd):
        yield without_heights(template, page, ids)


def unfit(draft: PageDraft) -> frozenset[str]:
    """Stories that do not stand in their boxes of a kept plan, or with more white than a reader lets pass."""
    layouts = [placed.layout for placed in draft.placed]
    return frozenset(
        one.story.id
        for one in layouts
        if one.overset_rows or one.lost or one.headless or one.filled.blank_rows > REFITTED
    )
