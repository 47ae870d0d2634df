"""What the pages of both samples look like, as text: the first thing to read when a change moves anything.

To accept a change: LAYOUT_UPDATE_TRACES=1 pytest tests/page/test_traces.py, then read the diff.
"""

import os
from functools import cache
from pathlib import Path

import pytest

from layout.markup.document import with_overlay
from layout.model.document import DecidedPage, Document
from layout.model.page import Pages
from layout.page import overlays, trace
from layout.run.opening import OpenIssue, lay_out, open_issue

ISSUES = Path(__file__).parent.parent.parent / "issues"
TRACES = Path(__file__).parent / "traces"
SAMPLES = ("2020-06-08", "four-pages")


@cache
def sample(name: str) -> tuple[OpenIssue, Pages]:
    """A sample issue laid out, once."""
    opened = open_issue(ISSUES / name / "issue.yaml")
    return opened, lay_out(opened)


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_are_laid_out_as_they_were(name: str) -> None:
    opened, pages = sample(name)
    now = trace(pages, opened.theme)
    kept = TRACES / f"{name}.txt"
    if os.environ.get("LAYOUT_UPDATE_TRACES"):
        TRACES.mkdir(exist_ok=True)
        kept.write_text(now, "utf-8")
    assert now == kept.read_text("utf-8"), "see this file's first lines for how to accept a change"


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_need_no_human(name: str) -> None:
    _, pages = sample(name)
    assert not [d for d in pages.diagnostics if d.severity == "error"]
    assert all(fit.blank_lines <= 2 and not fit.overset_lines for fit in pages.fits)


def test_the_overlay_shows_every_box_and_how_its_story_came_out() -> None:
    opened, pages = sample("four-pages")
    drawn = overlays(pages, opened.theme)
    assert len(drawn) == len(pages.pages)
    for fit in pages.fits:
        assert fit.id in drawn[fit.page - 1]
    page = Document("<body><section>a</section></body>", {}, (), (DecidedPage(1, 1, (), (), ()),))
    assert with_overlay(page, "1") == Document("<body><section>a1</section></body>", {}, ())
