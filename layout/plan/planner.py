"""A newslist becomes pages: assigned, planned page by page, mended by exchanges, and told where it does not fit."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from layout.compose import Measure
from layout.errors import Diagnostic, note, said
from layout.model.issue import Issue, Newslist
from layout.model.theme import Theme
from layout.page.pages import Drafts, PageDraft, new_fitter
from layout.plan.advice import Advice
from layout.plan.areas import Areas
from layout.plan.assign import HELD, Assignment
from layout.plan.contents import UNKNOWN, contents_of, dropped, longest_title, wished
from layout.plan.copy import Desk
from layout.plan.costs import MOVES_TOLD, MUCH_CHANGED
from layout.plan.frontbriefs import as_it_fits
from layout.plan.kept import NOTHING_KEPT, KeptPage, KeptPlan, digest, ids_of, with_heights, write_plan
from layout.plan.search import PageSearch


@dataclass(frozen=True)
class IssuePlan:
    """An issue with its pages, how they were found, and the pages themselves laid out."""

    issue: Issue
    drafts: Drafts
    desk: Desk
    assignment: Assignment
    diagnostics: tuple[Diagnostic, ...]
    planned: int
    """Pages that were planned in all."""
    advised: Mapping[int, KeptPage] = field(default_factory=dict)
    """How pages are to stand once texts are edited, as the kept plan has it."""

    @property
    def held(self) -> tuple[str, ...]:
        """Ids of stories that wait for a later issue."""
        return tuple(
            item.id
            for item, page in zip(self.desk.items, self.assignment, strict=True)
            if page == HELD and item.id in self.desk.listed
        )


def plan_issue(
    issue: Issue,
    theme: Theme,
    measure: Measure,
    photo_ppi: float,
    kept: KeptPlan = NOTHING_KEPT,
    patiently: bool = False,
) -> IssuePlan:
    """Decide what stands on which page. What *kept*, an earlier plan, says is kept where nothing is lost.

    *patiently*: somebody waits for the best plan, several times as long.
    Raises LayoutError where a section asks for a template that the theme does not have.
    """
    assert issue.newslist is not None  # only such issues are planned
    told: tuple[Diagnostic, ...] = ()
    if kept.places and much_changed(issue.newslist, kept):
        kept, told = NOTHING_KEPT, (note("plan-afresh", issue.span),)
    fitter = new_fitter(issue, theme, measure, photo_ppi)
    desk = Desk(issue, theme, areas := Areas(fitter), kept.places)
    if (newslist := as_it_fits(desk)) is not desk.newslist:
        desk = Desk(replace(issue, newslist=newslist), theme, areas, kept.places)
    search = PageSearch(desk, Drafts(fitter), kept, patiently)
    assignment = search.mended(search.assigned())
    found = dict(enumerate(search.drafts(assignment), 1))
    if search.hurried and kept is NOTHING_KEPT and (poor := search.unsigned(found.values())):
        told = (*told, note("plan-hurried", issue.span, said("hint-replan"), numbers=poor, count=len(poor)))
    if desk.prints_contents:
        found[1] = _with_contents(found, desk)
    whole = replace(issue, pages=tuple(draft.page.source for draft in found.values()), newslist=None)
    plan = IssuePlan(
        whole,
        Drafts(fitter, found),
        desk,
        assignment,
        (*told, *desk.sections.diagnostics),
        search.planned,
        kept.advised,
    )
    left_out = dropped(issue.contents, whole.pages, plan.held)
    return replace(plan, diagnostics=(*plan.diagnostics, *left_out, *moved(plan, kept)))


def _with_contents(found: Mapping[int, PageDraft], desk: Desk) -> PageDraft:
    """The front page with its 导读, now that it is known what stands inside."""
    front = found[1]
    pages = [draft.page.source for draft in found.values()]
    chosen = wished(desk.issue.contents, pages)
    order, theme = tuple(desk.listed), desk.theme
    usual = contents_of(pages, order, theme, desk.panel, longest_title(desk.front, theme))
    lines = chosen if desk.issue.contents else usual
    source = replace(front.page.source, contents=lines or UNKNOWN)
    return replace(front, page=replace(front.page, source=source))


def much_changed(newslist: Newslist, kept: KeptPlan) -> bool:
    """Whether so many stories came or went that the kept plan says nothing any more."""
    now = {one.story.id for one in newslist.stories}
    return len(now ^ set(kept.digests)) > MUCH_CHANGED * max(len(now), 1)


def moved(plan: IssuePlan, kept: KeptPlan) -> Iterator[Diagnostic]:
    """What stands elsewhere than in the kept plan, and pages that had to be planned anew; as one note."""
    places = dict(zip((item.id for item in plan.desk.items), plan.assignment, strict=True))
    moves = [
        said("plan-move", name=id_, one=kept.places[id_], other=page)
        for id_, page in places.items()
        if id_ in kept.digests and kept.places.get(id_, page) != page
    ]
    anew = tuple(number for number, draft in plan.drafts.pages.items() if kept.pages and draft.page.source.plan is None)
    if moves or anew:
        hints = [*moves[:MOVES_TOLD], *([said("plan-anew", numbers=anew, count=len(anew))] if anew else [])]
        yield note("plan-moved", plan.issue.span, *hints, moves=len(moves), pages=len(anew))


def keep_plan(plan: IssuePlan, advised: Sequence[Advice] = ()) -> tuple[Diagnostic, ...]:
    """Keep a plan beside its issue for the next run; what there is to tell where that cannot be.

    Pages of which it was *advised* to edit a text are kept as they will be.
    """
    return write_plan(plan.issue, plan.desk.theme, to_keep(plan, advised))


def _as_advised(kept: KeptPlan, advice: Advice, theme: Theme) -> KeptPlan:
    """A plan to keep with a page as it is to stand when its texts are edited."""
    page = advice.then.draft.page
    if not advice.edits or page.plan is None:
        return kept
    instead = {edit.story.id: digest(edit.story) for edit in advice.edits}
    own = KeptPage(ids_of(page.source), with_heights(page.plan.template, page, theme), instead)
    return replace(kept, advised={**kept.advised, advice.number: own})


def to_keep(plan: IssuePlan, advised: Sequence[Advice] = ()) -> KeptPlan:
    """A plan as the next run wants to know it; as for `keep_plan`."""
    places = dict(zip((item.id for item in plan.desk.items), plan.assignment, strict=True))
    pages = {}
    for number, draft in plan.drafts.pages.items():
        page = draft.page
        template = page.plan.template if page.plan else page.source.plan
        fixed = with_heights(template, page, plan.desk.theme) if template else None
        pages[number] = KeptPage(ids_of(page.source), fixed)
    digests = {one.story.id: digest(one.story) for one in plan.desk.newslist.stories}
    kept = KeptPlan(places, digests, pages, plan.advised)
    for one in advised:
        kept = _as_advised(kept, one, plan.desk.theme)
    return kept
