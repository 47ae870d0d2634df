"""Whatever is handed over: every character on a page exactly once, in order, or counted as over; and no exception."""

import random
from dataclasses import replace

import pytest

from layout.page import paginate, trace
from layout.run.verify import check_pages
from tests.page.generated import FAST, NEWSPRINT_PPI, issue, text, tianshan
from tests.page.pages_of import unaccounted
from tests.patience import times

pytestmark = pytest.mark.slow

SEEDS = range(times(10, 60))
"""Issues; most are small, for the sake of the time this takes."""


def shape(seed: int) -> dict[str, int]:
    """Pages, stories a page and characters a story at most."""
    chance = random.Random(seed)
    pages = chance.choice((1,) * 57 + (2, 3, 8))
    return {"pages": pages, "most": chance.choice((4, 4, 5, 6, 8, 14)), "longest": chance.choice((500, 1000, 3000))}


@pytest.mark.parametrize("first", range(0, len(SEEDS), 5))
def test_nothing_is_lost(first: int) -> None:
    for seed in SEEDS[first : first + 5]:
        made = issue(seed, **shape(seed))
        pages = paginate(made, tianshan(), FAST, NEWSPRINT_PPI)
        assert not list(unaccounted(made, pages)), f"seed {seed}"
        if not any(d.code in ("no-room", "no-place") for d in pages.diagnostics):
            # a photo of one page and more, or of a page far too full, leaves the page, and is told
            found = [d for d in check_pages(made, pages, tianshan()) if d.code != "off-page"]
            assert not found, f"seed {seed}"
        for fit in pages.fits:
            faults = [d for d in pages.diagnostics if (d.story, d.page) == (fit.id, fit.page)]
            named = any(d.code in ("overset", "no-room") for d in faults)
            assert bool(fit.overset_lines) == named, f"seed {seed}: {fit.id}"


def test_the_same_issue_gives_the_same_pages() -> None:
    made = issue(3, 2, 5, 600)
    one, other = (trace(paginate(made, tianshan(), FAST, NEWSPRINT_PPI), tianshan()) for _ in range(2))
    assert one == other


def test_a_word_changes_no_other_page() -> None:
    """An edit reaches the pages that its text reaches; all others stay the same to the last line."""
    made = issue(8, 4, 5, 600, "auto")
    before = paginate(made, tianshan(), FAST, NEWSPRINT_PPI)
    assert not any(step.name == "goes-on" for fit in before.fits for step in fit.steps)
    edited = made.pages[1]
    story = edited.stories[0]
    block = replace(story.body[0], text=text("换过的一句话。" + story.body[0].text.plain))
    stories = (replace(story, body=(block, *story.body[1:])), *edited.stories[1:])
    pages = (made.pages[0], replace(edited, stories=stories), *made.pages[2:])
    after = paginate(replace(made, pages=pages), tianshan(), FAST, NEWSPRINT_PPI)
    shown = [[trace(replace(p, pages=(one,), fits=()), tianshan()) for one in p.pages] for p in (before, after)]
    assert [one == other for one, other in zip(*shown, strict=True)] == [True, False, True, True]
