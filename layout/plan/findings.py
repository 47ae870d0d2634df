"""What there is to tell of a planned issue: what waits, and one finding of what is too much or too little."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from layout.errors import Diagnostic, Said, error, note, said, warning
from layout.model.page import Page, Pages, StoryFit
from layout.plan.assign import CopyKind
from layout.plan.planner import IssuePlan
from layout.plan.reasons import name_of

TOO_MUCH = frozenset({"overset", "no-room", "page-overfull", "off-page"})
"""Codes of stories and pages that a finding of the whole issue speaks for: it holds too much."""
TOO_LITTLE = frozenset({"underset", "page-blank", "page-short"})
NAMED = 3
"""Stories that a hint names."""
WHOLE_PAGE = 0.7
"""Share of a page's characters from which a page more or less is a remedy."""
LONG = 800
"""Characters too many of one story from which it should go on at a later page."""
TENS = 10
"""Characters that the issue's figure is rounded to."""


@dataclass(frozen=True)
class _Balance:
    """Characters too many and too few on each page."""

    over: dict[int, int]
    blank: dict[int, int]

    @property
    def too_many(self) -> int:
        return sum(self.over.values())

    @property
    def too_few(self) -> int:
        return sum(self.blank.values())


def plan_findings(plan: IssuePlan, pages: Pages) -> Iterator[Diagnostic]:
    """What the plan says of the whole, once its pages are laid out."""
    yield from plan.diagnostics
    for id_ in plan.held:
        listed = plan.desk.listed[id_]
        yield note("story-held", listed.span, said("hint-held"), story=id_, name=name_of(plan, id_))
    codes = {diagnostic.code for diagnostic in pages.diagnostics}
    balance = _balance(plan, pages)
    if codes & TOO_MUCH and balance.too_many:
        yield _too_much(plan, pages, balance)
    elif codes & TOO_LITTLE and balance.too_few:
        yield _too_little(plan, balance)


def _balance(plan: IssuePlan, pages: Pages) -> _Balance:
    """What pages have too much or too little of, where that is a fault of theirs."""
    blank_pages = {one.page for one in pages.diagnostics if one.code in TOO_LITTLE}
    over: dict[int, int] = {}
    blank: dict[int, int] = {}
    measure = round(plan.desk.theme.grid.measure)
    for fit in pages.fits:
        if fit.overset_lines:
            over[fit.page] = over.get(fit.page, 0) + max(fit.overset_chars, measure)
        elif fit.underset_chars:
            blank[fit.page] = blank.get(fit.page, 0) + fit.blank_lines * measure
    for page in pages.pages:
        rows = _foot(plan, page)
        side = blank if rows > 0 else over
        if rows:
            side[page.number] = side.get(page.number, 0) + abs(rows) * measure * plan.desk.theme.grid.columns
    for one in pages.diagnostics:  # white that is no story's: beside an advertisement, between boxes
        if one.code == "page-short" and one.page is not None:
            blank[one.page] = max(blank.get(one.page, 0), int(str(one.said.named["characters"])))
    return _Balance(over, {page: count for page, count in blank.items() if page in blank_pages})


def _foot(plan: IssuePlan, page: Page) -> int:
    """Rows that stay blank at a page's foot; negative where it reaches beyond."""
    theme = plan.desk.theme
    foot = max((box.rect.y + box.rect.height for box in page.walk() if not box.boxes), default=theme.page.top)
    return theme.rows - round((foot - theme.page.top) / theme.grid.pitch)


def _too_much(plan: IssuePlan, pages: Pages, balance: _Balance) -> Diagnostic:
    characters = _rounded(balance.too_many)
    hints = [*_holding(plan, balance), *_cutting(plan, pages.fits)]
    spare = {page: count for page, count in balance.blank.items() if page not in balance.over}
    if spare and sum(spare.values()) > balance.too_many / 2:
        hints.append(said("hint-room-elsewhere", pages=_pages(spare), characters=_rounded(sum(spare.values()))))
    long = [fit.id for fit in pages.fits if fit.overset_chars > LONG]
    if long and spare:
        hints.append(said("hint-let-jump", names=tuple(name_of(plan, id_) for id_ in long[:NAMED])))
    more = 0 if spare else round(balance.too_many / _page_characters(plan) + 0.5 - WHOLE_PAGE + 0.2)
    if more:
        hints.append(said("hint-more-pages", count=plan.desk.newslist.count + more))
    return error("issue-overfull", plan.issue.span, *hints, characters=characters, pages=_pages(balance.over))


def _too_little(plan: IssuePlan, balance: _Balance) -> Diagnostic:
    characters = _rounded(balance.too_few)
    worst = sorted(balance.blank, key=lambda page: (-balance.blank[page], page))[:NAMED]
    hints = [said("hint-add-to-page", number=page, characters=_rounded(balance.blank[page])) for page in sorted(worst)]
    fewer = int(balance.too_few / _page_characters(plan) + 1 - WHOLE_PAGE)
    if fewer and plan.desk.newslist.count > fewer:
        hints.append(said("hint-fewer-pages", count=plan.desk.newslist.count - fewer))
    if all(plan.assignment[n] for n, item in enumerate(plan.desk.items) if item.kind is CopyKind.FILLER):
        hints.append(said("hint-more-fillers"))
    pages = _pages(balance.blank)
    return warning("issue-underfull", plan.issue.span, *hints, characters=characters, pages=pages)


def _holding(plan: IssuePlan, balance: _Balance) -> Iterator[Said]:
    """Stories that might wait: of the pages that are too full the least important, until what is left fits."""
    here = [
        item
        for item, page in zip(plan.desk.items, plan.assignment, strict=True)
        if item.kind is CopyKind.STORY and page in balance.over and not plan.desk.listed[item.id].page and item.rank
    ]
    left, chosen = balance.too_many, []
    for item in reversed(here):
        if left <= 0:
            break
        chosen.append(item.id)
        left -= item.length
    names = tuple(name_of(plan, id_) for id_ in chosen[:NAMED])
    if names:
        yield said("hint-hold-stories", names=names, more=len(chosen) - len(names))


def _cutting(plan: IssuePlan, fits: Sequence[StoryFit]) -> Iterator[Said]:
    """Stories to cut, those with most to cut first."""
    over = sorted((fit for fit in fits if fit.cut_chars), key=lambda fit: -fit.cut_chars)
    cuts = tuple(said("plan-cut", name=name_of(plan, fit.id), characters=fit.cut_chars) for fit in over[:NAMED])
    if cuts:
        yield said("hint-cut-stories", cuts=cuts, more=len(over) - len(cuts))


def _pages(numbers: Iterable[int]) -> Said:
    """Pages by their numbers."""
    found = tuple(sorted(numbers))
    return said("plan-pages", numbers=found, count=len(found))


def _page_characters(plan: IssuePlan) -> int:
    """Characters that an inside page of text alone holds."""
    theme = plan.desk.theme
    return int(theme.grid.measure * theme.grid.columns * theme.rows * 0.75)


def _rounded(characters: int) -> int:
    return max(TENS, round(characters / TENS) * TENS)
