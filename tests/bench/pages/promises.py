"""What is promised of planned pages, each figure beside its aim; and whether what is told of a page helps it.

    python -m tests.bench.pages.promises [--pages N] [--first SEED] [--told] [--figures] [issue.yaml …]

Pages are those of `realistic`, or those of the issues that are named. What each finding offers is done (`remedies`),
and what `layout plan --advise` would say, and the page planned again; not so with `--figures`, which takes a third of
the time. `--told` prints each page's findings with it.
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from layout.errors import Diagnostic
from layout.faces import load
from layout.model.issue import Issue, IssuePage
from layout.model.page import Pages
from layout.model.theme import Theme
from layout.page import paginate
from layout.page.eye import PageFacts, facts_of
from layout.page.grade import NOTICE_LENGTH
from layout.page.pages import new_fitter
from layout.page.told import white_cells
from layout.plan.advice import Adviser, laid_out
from layout.run.onefact import told_once
from layout.run.opening import open_issue
from layout.story.fit import Fitter
from layout.wording import say
from tests.bench.pages import realistic
from tests.bench.pages.heads import HOLE, Found
from tests.bench.pages.remedies import Remedy, remedies
from tests.page.generated import NEWSPRINT_PPI, tianshan

PAGES = 200
PASSES = ("runt", "page-count", "low-ppi")
"""Findings of what no planner decides: the composer's, the number of pages, the pixels of a photo."""
NEARLY = 0.05
"""Part of the page by which its content may be more or less than it holds, and yet fits."""
MANY = 6
"""Headlines of a page from which none of its sizes stands on more than half of them (R12)."""
ORDERED = 0.8
"""Kendall's τ of rank and size from which sizes follow importance."""
NONE = ("R1", "R14", "R15", "R26", "R29", "R36")
"""Rules that no page breaks."""


@dataclass(frozen=True)
class Planned:
    """A page that was planned, in its issue."""

    issue: Issue
    number: int
    fitter: Fitter
    pages: Pages

    @classmethod
    def of(cls, issue: Issue, number: int, fitter: Fitter) -> "Planned":
        """A page of an issue, laid out."""
        setter = fitter.setter
        pages = paginate(issue, setter.theme, setter.measure, fitter.photo_ppi)
        return cls(issue, number, fitter, pages)

    @property
    def facts(self) -> PageFacts:
        """The page as the eye sees it."""
        page = self.pages.pages[self.number - 1]
        return facts_of(page, self.fitter.setter.theme.facing(page.number))

    @property
    def findings(self) -> Sequence[Diagnostic]:
        """What is told of it, but notes and what no planner decides."""
        own = [one for one in told_once(self.pages.diagnostics) if one.page == self.number]
        return [one for one in own if one.severity != "note" and one.code not in PASSES]

    def edited(self, page: IssuePage) -> "Planned":
        """The issue with another state of the page, laid out."""
        pages = list(self.issue.pages)
        pages[self.number - 1] = page
        return Planned.of(replace(self.issue, pages=tuple(pages)), self.number, self.fitter)


def balance(pages: Pages, number: int, facts: PageFacts) -> float:
    """What a page has too much, or lacks where it is negative, as a part of what it holds."""
    grid = facts.theme.grid
    over = sum(fit.overset_chars for fit in pages.fits if fit.page == number)
    cells = over / grid.measure if over else -white_cells(facts)
    return cells / (grid.columns * facts.text.height / facts.pitch)


@dataclass
class Shown:
    """What is counted over all pages."""

    tried: bool = True
    """Whether remedies are."""
    aloud: bool = False
    """Whether findings of each page are printed."""
    heads: Found = field(default_factory=Found)
    fills: Counter[str] = field(default_factory=Counter)
    fitting: int = 0
    """Pages whose content is within `NEARLY` of what they hold."""
    silent: int = 0
    """Of these, with nothing told."""
    told: Counter[str] = field(default_factory=Counter)
    lone: int = 0
    """Pages of all with one finding, and of these those that one of its choices makes good."""
    mended: int = 0
    amiss: int = 0
    """Pages with findings, and of these those that a choice of any, and advice, makes good."""
    helped: int = 0
    advised: int = 0
    offered: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    """How often each choice of a finding was offered, and how often it made the page good."""

    def take(self, page: Planned) -> None:
        """One page."""
        facts, found = page.facts, page.findings
        if not any(fit.overset_lines for fit in page.pages.fits if fit.page == page.number):
            self.heads.take(facts)
            self._fills(facts)
        fits = abs(balance(page.pages, page.number, facts)) <= NEARLY
        self.fitting += fits
        self.silent += fits and not found
        if found:
            self._amiss(page, found)

    def _fills(self, facts: PageFacts) -> None:
        for one in facts.headed:
            assert one.heading is not None
            columns = facts.columns(one.heading.headline.measure)
            kind = "of notices and briefs" if one.slot == "brief" or one.characters <= NOTICE_LENGTH else ""
            kind = kind or ("over 1 column" if columns == 1 else "over 2 and 3" if columns < 4 else "over 4 and more")
            self.fills[kind] += 1
            self.fills[f"hollow {kind}"] += one.heading.fill < HOLE and not one.heading.centred

    def _amiss(self, page: Planned, found: Sequence[Diagnostic]) -> None:
        self.amiss += 1
        self.lone += len(found) == 1
        self.told.update(f"{one.code}.{one.form}" if one.form else one.code for one in found)
        good: set[str] = set()
        for one in found if self.tried else ():
            good |= self._tried(page, one)
        advice = self.tried and advice_makes_good(page)
        self.mended += len(found) == 1 and bool(good)
        self.helped += bool(good)
        self.advised += advice
        if self.aloud:
            what = "; ".join(say(one.said) for one in found)
            more = balance(page.pages, page.number, page.facts)
            print(f"{page.issue.file.stem} {page.issue.number}, page {page.number} ({more:+.1%}): {what}")
            print(f"    good: {', '.join(sorted(good)) or 'by none'}{', by advice' * advice}", flush=True)

    def _tried(self, page: Planned, found: Diagnostic) -> set[str]:
        """The choices of a finding that make the page good."""
        good: set[str] = set()
        offered: set[str] = set()
        for one in remedies(found, page.facts):
            name = f"{one.finding} {one.choice}"
            offered.add(name)
            if name not in good and is_good(page, one):
                good.add(name)
        self.offered.update(offered)
        self.right.update(good)
        return good

    def lines(self) -> Iterator[str]:
        """All of it, each figure beside its aim."""
        heads, pages = self.heads, max(1, self.heads.pages)
        turned = max(1, heads.heads["turned"])
        yield f"{heads.pages} pages without text over; {heads.heads['all']} headlines, {turned} of them turned"
        for rule in NONE:
            yield f"  {rule}: {heads.rules[rule]} pages (aim 0)"
        yield f"  pauses used: {1 - heads.heads['past a pause'] / turned:.1%} (aim 95 %)"
        over, many = sum(one > 0.5 for one in heads.commonest), len(heads.commonest)
        yield f"  one size on more than half of {MANY} headlines and more: {over} of {many} pages (aim 0)"
        unordered = sum(one < ORDERED for one in heads.taus)
        mean = sum(heads.taus) / max(1, len(heads.taus))
        yield f"  τ of rank and size: {mean:.2f} (aim {ORDERED}), less on {unordered} pages"
        yield f"  fills under {HOLE}: {heads.heads['hollow'] / max(1, heads.heads['all']):.1%} (aim 5 %): " + ", ".join(
            f"{kind} {self.fills['hollow ' + kind]} of {count}"
            for kind, count in sorted(self.fills.items())
            if not kind.startswith("hollow")
        )
        yield f"  air alike: {1 - heads.rules['R19'] / pages:.1%} of pages (aim 95 %)"
        yield f"  nothing that is refused: {heads.clean / pages:.1%} of pages"
        yield "  pages on which the eye finds: " + _counted(heads.rules)
        silent = self.silent / max(1, self.fitting)
        yield f"content within {NEARLY:.0%} on {self.fitting} pages, nothing told on {silent:.1%} of them (aim 95 %)"
        yield f"something told on {self.amiss} pages: " + _counted(self.told)
        if not self.tried:
            return
        yield f"  as one finding on {self.lone}, one of whose choices makes {self.mended} good"
        yield f"  a choice of any finding makes {self.helped} good, advice {self.advised}"
        for name, count in self.offered.most_common():
            yield f"    {name}: makes good {self.right[name]} of {count}"


def _counted(found: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in found.most_common())


def is_good(page: Planned, remedy: Remedy) -> bool:
    """Whether nothing is told of a page once a remedy is applied."""
    return not page.edited(remedy.page).findings


def advice_makes_good(page: Planned) -> bool:
    """Whether what `--advise` says of a page leaves nothing that an editor minds."""
    drafts = {draft.page.number: draft for draft in laid_out(page.issue, page.fitter)}
    advice = Adviser.of(page.issue, page.fitter).advice(drafts[page.number])
    return advice is None or advice.then.clean


def realistic_pages(first: int, count: int) -> Iterator[Planned]:
    """Generated inside pages."""
    theme, faces = tianshan(), load()
    for seed in range(first, first + count):
        made = replace(realistic.issue([realistic.page(seed, theme)]), number=seed)
        yield Planned.of(made, 2, new_fitter(made, theme, faces, NEWSPRINT_PPI))


def pages_of(file: Path) -> Iterator[Planned]:
    """The planned pages of an issue."""
    opened = open_issue(file, afresh=True)
    theme: Theme = opened.theme
    fitter = new_fitter(opened.issue, theme, opened.faces, opened.condition.photo_ppi)
    pages = paginate(opened.issue, theme, opened.faces, opened.condition.photo_ppi)
    for number, page in enumerate(pages.pages, 1):
        if page.plan is not None:
            yield Planned(opened.issue, number, fitter, pages)


def show(pages: Iterator[Planned], tried: bool = True, aloud: bool = False) -> None:
    """Count what is promised over some pages and print it."""
    shown, start = Shown(tried, aloud), time.process_time()
    for page in pages:
        shown.take(page)
    print("\n".join(shown.lines()))
    print(f"{time.process_time() - start:.0f} s")


def main() -> None:
    """Print what is promised and what is kept."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--pages", type=int, default=PAGES)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--told", action="store_true")
    parser.add_argument("--figures", action="store_true")
    parser.add_argument("issues", type=Path, nargs="*")
    options = parser.parse_args()
    pages = realistic_pages(options.first, options.pages)
    if options.issues:
        pages = (page for file in options.issues for page in pages_of(file))
    show(pages, not options.figures, options.told)


if __name__ == "__main__":
    main()
