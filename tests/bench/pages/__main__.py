"""``python -m tests.bench.pages``: plans of generated pages judged, and what pagination costs in time and memory.

Fonts are the real ones, issues those of `tests/page/generated.py`. Times are this process's own processor seconds.
"""

import resource
import time
from collections.abc import Sequence
from dataclasses import replace
from statistics import mean, median

from layout.compose import Measure
from layout.faces import load
from layout.model.body import Inline, Text
from layout.model.issue import Issue, IssuePage, Photo, Story
from layout.model.page import Pages
from layout.page import paginate
from layout.press import load_condition
from layout.press.paint import paint
from layout.resources import fonts_folder
from tests.bench.documents import document_of
from tests.bench.pages import promises
from tests.page.generated import NEWSPRINT_PPI, issue, tianshan

PAGES = 120
MASTHEAD = 13
"""Lines that a front page has less, with the white under them."""
FULL = (0.7, 0.9)
"""Share of a page that its content takes, from which and up to which an editor would hand it over as one page."""
PASSES = ("runt", "page-count")
"""Findings that need no maker-up: the composer's, and the number of pages."""


def content(page: Issue) -> float:
    """The share of a page that its stories and photos take, roughly: characters, headings, photos of 2 columns."""
    theme = tianshan()
    grid = theme.grid
    rows = 0.0
    source = page.pages[0]
    stories: list[Story] = [*source.stories, *(source.briefs.items if source.briefs else ())]
    stories += [source.lead] if source.lead else []
    for story in stories:
        rows += sum(-(-(len(block.text.plain) + 2) // grid.measure) for block in story.body) + 9
        rows += sum(2 * (photo.picture.height_px / photo.picture.width_px * 19 + 2) for photo in story.photos)
    rows += sum(2 * (photo.picture.height_px / photo.picture.width_px * 19 + 2) for photo in source.photos)
    rows += sum((ad.lines or 0) * (ad.columns or 0) for ad in source.ads)
    return rows / (grid.columns * (theme.rows - MASTHEAD))


def photos_of(made: Issue) -> list[Photo]:
    """All photos of the first page."""
    page = made.pages[0]
    stories = (*([page.lead] if page.lead else []), *page.stories, *(page.briefs.items if page.briefs else ()))
    return [*page.photos, *(photo for story in stories for photo in story.photos)]


def towering(photo: Photo) -> bool:
    """Whether somebody asked for a photo more than half a page high: no editor does."""
    columns = photo.columns or 2
    return columns * 13 * 9 * photo.picture.height_px / photo.picture.width_px > 36 * 14.5


def fitting(count: int) -> list[Issue]:
    """Pages that have about as much on them as a page holds, as inside pages: of all sizes of stories."""
    found: list[Issue] = []
    seed = 0
    while len(found) < count:
        seed += 1
        made = issue(seed, 1, 4 + seed % 9, (500, 1000, 1600)[seed % 3], "auto")
        if FULL[0] <= content(made) <= FULL[1] and not any(map(towering, photos_of(made))):
            page = replace(made.pages[0], plan=None)
            found.append(replace(made, pages=(page,)))
    return found


def quality(measure: Measure) -> None:
    """The share of planned pages that need no human, their blank lines, and how long a plan takes."""
    good, blank, lines, seconds = 0, [], [], []
    for made in fitting(PAGES):
        start = time.process_time()
        pages = paginate(made, tianshan(), measure, NEWSPRINT_PPI)
        seconds.append(time.process_time() - start)
        wrong = [d for d in pages.diagnostics if d.severity != "note" and d.code not in PASSES]
        good += not wrong
        if not wrong:
            blank.append(mean(fit.blank_lines for fit in pages.fits))
            lines.append(sum(fit.blank_lines for fit in pages.fits))
    print(f"{PAGES} planned pages with {FULL[0]:.0%} to {FULL[1]:.0%} of what a page holds")
    print(f"  need no human: {good / PAGES:.0%}")
    print(f"  blank lines of these: {mean(blank):.2f} a box, {mean(lines):.1f} a page")
    print(f"  seconds a page: median {median(seconds):.2f}, 9 of 10 under {sorted(seconds)[int(PAGES * 0.9)]:.2f}")


def scaling() -> None:
    """Pagination of 64 pages against that of the same pages as 16 issues of four.

    Half of the short issues come before the long one and half behind it: what else the machine does hits both.
    """
    four = issue(904, 4, 6, 700, "auto").pages
    pages = [_own(four[n % 4], n) for n in range(64)]

    def seconds(some: Sequence[IssuePage]) -> float:
        start = time.process_time()
        paginate(replace(issue(904, 1), pages=tuple(some)), tianshan(), load(), NEWSPRINT_PPI)
        return time.process_time() - start

    short = [pages[first : first + 4] for first in range(0, 64, 4)]
    before = sum(map(seconds, short[:8]))
    long = seconds(pages)
    ratio = long / (before + sum(map(seconds, short[8:])))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"64 pages take {ratio:.2f} × what 16 issues of 4 pages take; memory at most {memory:.0f} MB")


def _own(page: IssuePage, number: int) -> IssuePage:
    """A page with ids and texts that no other has: a number before each paragraph."""

    def own(story: Story) -> Story:
        blocks = tuple(replace(b, text=Text((Inline(f"{number}、"), *b.text.inlines))) for b in story.body)
        return replace(story, id=f"{story.id}.{number}", body=blocks)

    briefs = replace(page.briefs, items=tuple(map(own, page.briefs.items))) if page.briefs else None
    lead = own(page.lead) if page.lead else None
    return replace(page, lead=lead, briefs=briefs, stories=tuple(map(own, page.stories)))


def against_paint() -> None:
    """Planning and composing against painting the same pages: four issues of four pages, fonts loaded afresh."""
    planning = painting = 0.0
    for seed in range(41, 45):
        made = _without_pictures(issue(seed, 4, 6, 900, "auto"))
        faces = load()
        start = time.process_time()
        pages: Pages = paginate(made, tianshan(), faces, NEWSPRINT_PPI)
        planning += time.process_time() - start
        document = document_of(made, tianshan(), faces, pages)
        start = time.process_time()
        paint(document, load_condition("newsprint", tianshan().folders), fonts=[fonts_folder()])
        painting += time.process_time() - start
    print(f"planning and composing take {planning / painting:.2f} × what painting takes (no pictures)")


def _without_pictures(made: Issue) -> Issue:
    """The issue without pictures, which generated issues have no files for."""
    pages = []
    for page in made.pages:
        stories = tuple(replace(story, photos=()) for story in page.stories)
        lead = replace(page.lead, photos=()) if page.lead else None
        briefs = (
            replace(page.briefs, items=tuple(replace(s, photos=()) for s in page.briefs.items)) if page.briefs else None
        )
        pages.append(replace(page, lead=lead, briefs=briefs, stories=stories, photos=(), ads=()))
    return replace(made, pages=tuple(pages))


if __name__ == "__main__":
    faces = load()
    promises.show(promises.realistic_pages(1, promises.PAGES))
    quality(faces)
    scaling()
    against_paint()
