"""A newslist becomes pages: every story stands once or waits, wishes are kept, and what does not fit is one finding."""

import time
from collections import Counter
from dataclasses import replace
from functools import cache

import pytest

from layout.errors import Diagnostic, Said, Severity
from layout.model.issue import Ad, AdPosition, Filler, ListedAd, ListedStory, Newslist, PaperSection, Picture
from layout.page import paginate
from layout.plan import IssuePlan, decisions, plan_findings, plan_issue
from layout.plan.sections import section_pages
from layout.plan.thumbnails import thumbnails
from layout.run.onefact import told_once
from layout.wording import cells, hints, message
from tests.page.generated import FAST, NEWSPRINT_PPI, tianshan
from tests.page.pages_of import issue_of as pages_issue
from tests.page.pages_of import photo, story, unaccounted
from tests.patience import PATIENT
from tests.plan.issues import issue_of, listed, newslist

pytestmark = pytest.mark.slow

PICTURE = Picture(pages_issue().file, 747, 500)
MOST_SECONDS = 20
A_PARAGRAPH = 180
"""Characters that a page here and there may lack: whoever made the issue did not count them either."""
BACK, FRONT = AdPosition.BACK, AdPosition.FRONT
PAGES_OWN = {"overset", "underset", "page-overfull", "page-blank", "page-short", "no-room"}
"""Codes of pages that the finding of the issue speaks for."""


def plan_of(made: Newslist) -> IssuePlan:
    return plan_issue(issue_of(made), tianshan(), FAST, NEWSPRINT_PPI)


def told(plan: IssuePlan) -> tuple[Diagnostic, ...]:
    """What is told of a plan, as `check` and `render` tell it."""
    pages = paginate(plan.issue, tianshan(), FAST, NEWSPRINT_PPI, drafts=plan.drafts)
    return told_once([*pages.diagnostics, *plan_findings(plan, pages)])


def pages_of(plan: IssuePlan) -> dict[str, int]:
    """The page of each thing; 0: it waits."""
    return {one.id: one.page for one in decisions(plan)}


def ad(columns: int = 6, lines: int = 9) -> Ad:
    return Ad(PICTURE, columns, lines)


def news(count: int, length: int = 600, before: str = "s") -> tuple[ListedStory, ...]:
    return listed([story(f"{before}{n}", length, f"第{n}条街上的新鲜事") for n in range(1, count + 1)])


@cache
def usual() -> IssuePlan:
    """Pages that are about full."""
    return plan_of(USUAL)


@cache
def twice() -> tuple[IssuePlan, float]:
    """Two pages of what fills four, and the seconds that planning them took."""
    start = time.process_time()
    plan = plan_of(TWICE)
    return plan, time.process_time() - start


def test_every_story_stands_on_one_page_or_waits() -> None:
    for plan in (usual(), twice()[0]):
        placed = Counter(one.id for page in plan.issue.pages for one in page.everything())
        assert set(placed.values()) == {1}
        wanted = [one.story.id for one in plan.desk.newslist.stories]
        assert sorted(wanted) == sorted([id_ for id_ in wanted if id_ in placed] + list(plan.held))
        assert not set(placed) & set(plan.held)
        assert all(plan.desk.listed[id_].hold for id_ in plan.held)
        pages = paginate(plan.issue, tianshan(), FAST, NEWSPRINT_PPI, drafts=plan.drafts)
        assert not list(unaccounted(plan.issue, pages))


def test_an_issue_that_fits_is_planned_without_a_fault() -> None:
    assert not [one.code for one in told(usual()) if one.severity is Severity.ERROR]
    for lacking in (dict(one.arguments) for one in told(usual()) if one.code == "issue-underfull"):
        count, pages = lacking["characters"], lacking["pages"]
        assert isinstance(count, int) and isinstance(pages, Said)
        assert count <= A_PARAGRAPH * len(tuple(pages.named["numbers"]))


def test_the_same_issue_gives_the_same_plan() -> None:
    assert plan_of(USUAL).assignment == usual().assignment


def test_pages_are_laid_out_once() -> None:
    """What the plan laid out is what is printed."""
    plan = usual()
    pages = paginate(plan.issue, tianshan(), FAST, NEWSPRINT_PPI, drafts=plan.drafts)
    assert all(page is plan.drafts.pages[page.number].page for page in pages.pages)


def test_the_first_story_leads_the_front_page_and_pages_keep_the_order() -> None:
    plan = usual()
    front = plan.issue.pages[0].lead
    assert front is not None and front.id == plan.desk.newslist.stories[0].story.id
    ranks = {one.story.id: n for n, one in enumerate(plan.desk.newslist.stories)}
    for page in plan.issue.pages:
        long = [ranks[one.id] for one in page.stories if one.id in ranks and len(one.plain) > 150]
        assert long == sorted(long)


def test_the_briefs_of_the_issue_stand_on_the_front_page() -> None:
    front = usual().issue.pages[0].briefs
    assert front is not None and front.items[0].id == "brief1" and front.title.plain == "要闻简讯"


def test_what_the_editor_says_of_places_is_kept() -> None:
    fixed, culture = news(1, 500, "x")[0], news(1, 500, "y")[0]
    made = Newslist(
        4,
        (*news(5), replace(fixed, page=3), replace(culture, section="副刊")),
        ads=(
            ListedAd(ad(), 3),
            ListedAd(ad(3), 0, AdPosition.BACK),
            ListedAd(ad(2), 0, AdPosition.FRONT),
            ListedAd(ad()),
        ),
        sections=(PaperSection("要闻", (1,)), PaperSection("副刊", (2,))),
    )
    found = pages_of(plan_of(made))
    assert (found["x1"], found["y1"]) == (3, 2)
    assert (found["ad1"], found["ad2"], found["ad3"]) == (3, 4, 1) and found["ad4"] in (2, 3)


def test_pages_bear_the_names_of_their_sections() -> None:
    made = Newslist(3, news(4), sections=(PaperSection("要闻", (1, 2)), PaperSection("副刊", (3,))))
    assert [page.section for page in plan_of(made).issue.pages] == ["要闻", "要闻", "副刊"]


def test_a_section_without_pages_gets_some() -> None:
    made = Newslist(3, (*news(4), *(replace(one, section="副刊") for one in news(4, 600, "y"))))
    found = section_pages(made, {"": 2.0, "副刊": 1.0})
    assert found.pages("副刊") == (3,) and not found.homeless
    plan = plan_of(made)
    home = plan.desk.sections.pages("副刊")
    assert home and all(pages_of(plan)[f"y{n}"] in home for n in range(1, 5))


def test_the_section_of_the_first_story_has_the_front_page() -> None:
    """Where nobody says whose it is: the issue's first story leads it, and what follows is of its section."""
    made = Newslist(4, tuple(replace(one, section="要闻" if n < 5 else "副刊") for n, one in enumerate(news(9))))
    assert section_pages(made, {"要闻": 2.0, "副刊": 1.0}).pages("要闻") == (1, 2)
    first = replace(made.stories[0], page=3)
    assert 1 not in section_pages(replace(made, stories=(first, *made.stories[1:])), {"要闻": 2.0}).of_page
    found = pages_of(plan_of(made))
    assert found["s1"] == 1 and all(found[f"s{n}"] > 1 for n in range(6, 10))


def test_a_section_of_the_publication_without_stories_is_no_matter() -> None:
    made = Newslist(2, news(6), sections=(PaperSection("副刊"),))
    found = section_pages(made, {"": 2.0})
    assert found.diagnostics == () and 1 not in found.of_page


def test_related_stories_stand_on_one_page() -> None:
    stories = list(news(8))
    stories[7] = replace(stories[7], related=("s1",))
    found = pages_of(plan_of(Newslist(2, tuple(stories))))
    assert found["s8"] == found["s1"]


def test_short_stories_of_one_page_become_a_column_of_briefs() -> None:
    made = Newslist(1, (*news(4, 500), *news(6, 80, "n")))
    (page,) = plan_of(made).issue.pages
    assert page.briefs is not None and len(page.briefs.items) == 6 and page.briefs.title.plain == "简讯"


def test_a_filler_closes_a_gap_and_stays_out_elsewhere() -> None:
    fillers = (Filler("house", ad(6, 9)), Filler("tall", ad(6, 200)))
    gap = plan_of(Newslist(1, news(4, 680), fillers=fillers))
    assert pages_of(gap).get("house") == 1 and "tall" not in pages_of(gap)
    full = plan_of(Newslist(1, news(6, 680), fillers=fillers))
    assert "house" not in pages_of(full)


def test_a_text_that_fills_is_a_story_of_its_page() -> None:
    made = Newslist(1, news(5, 620), fillers=(Filler("tip", story=story("tip", 300, "小知识")),))
    placed = [one.id for one in plan_of(made).issue.pages[0].everything()]
    assert len(placed) == len(set(placed)) and set(placed) <= {"tip", *(f"s{n}" for n in range(1, 6))}


def test_what_may_wait_waits_where_there_is_no_room() -> None:
    stories = tuple(replace(one, hold=n > 4) for n, one in enumerate(news(12, 700), 1))
    plan = plan_of(Newslist(1, stories))
    assert plan.held and "s1" not in plan.held
    notes = [one for one in told(plan) if one.code == "story-held"]
    assert [one.story for one in notes] == list(plan.held)


USUAL = newslist(*((3, tianshan(), 4) if PATIENT else (6, tianshan(), 2)))
SLIT = photo(600, 2400)
TWICE = replace(newslist(5, tianshan(), 4), count=2, sections=(), ads=())
BAD = {
    "twice": (TWICE, "issue-overfull"),
    "half": (replace(newslist(5, tianshan(), 2), count=4, sections=(), ads=()), "issue-underfull"),
    "forty short": (Newslist(8, news(40, 60)), "issue-underfull"),
    "one long": (Newslist(2, news(1, 9000)), "issue-overfull"),
    "slits": (Newslist(2, listed([story(f"s{n}", 400, photos=(SLIT,)) for n in range(10)])), "issue-overfull"),
    "leads": (Newslist(4, listed([story(f"s{n}", 1500, photos=(photo(),)) for n in range(8)])), ""),
    "ad fills": (
        Newslist(3, (replace(news(1, 500, "x")[0], page=2), *news(10)), ads=(ListedAd(ad(6, 69), 2),)),
        "issue-overfull",
    ),
    "no section": (
        Newslist(
            2,
            (*news(4), *(replace(o, section="副刊") for o in news(2, 600, "y"))),
            sections=(PaperSection("要闻", (1, 2)), PaperSection("副刊")),
        ),
        "section-no-page",
    ),
    "fillers": (Newslist(2, news(8), fillers=(Filler("f1", ad(6, 200)), Filler("f2", ad(1, 1)))), "issue-underfull"),
    "nothing": (Newslist(4, ()), "issue-underfull"),
    "many pages": (Newslist(48, news(3)), "issue-underfull"),
}


@pytest.mark.parametrize("name", BAD if PATIENT else ["twice", "one long", "no section", "nothing"])
def test_bad_input_is_a_plan_and_one_finding(name: str) -> None:
    made, wanted = BAD[name]
    start = time.process_time()
    plan, seconds = twice() if made is TWICE else (plan_of(made), time.process_time() - start)
    assert seconds < MOST_SECONDS
    found = told(plan)
    balance = [one for one in found if one.code in ("issue-overfull", "issue-underfull")]
    assert len(balance) <= 1 and (not wanted or wanted in [one.code for one in found])
    assert not PAGES_OWN & {one.code for one in found if balance}
    assert all(message(one) and all(hints(one)) for one in found)
    placed = {one.id for page in plan.issue.pages for one in page.everything()}
    assert {one.story.id for one in made.stories} <= placed | set(plan.held)
    assert len(plan.issue.pages) == made.count


def test_too_much_is_told_in_characters_with_ways_out() -> None:
    (finding,) = [one for one in told(twice()[0]) if one.code == "issue-overfull"]
    assert finding.severity is Severity.ERROR
    assert int(dict(finding.arguments)["characters"]) > 2000  # type: ignore[call-overload]
    assert {"hint-hold-stories", "hint-cut-stories"} <= {hint.id for hint in finding.hints}


def test_no_exchange_is_tried_where_every_page_is_too_full() -> None:
    assert plan_of(Newslist(2, news(16, 900))).planned == 2
    assert plan_of(Newslist(2, (*news(2, 1500), *news(3, 700, "t")))).planned > 2


def test_thumbnails_keep_to_the_terminal() -> None:
    pages = [draft.page for draft in usual().drafts.pages.values()]
    for width in (20, 60, 120):
        lines = list(thumbnails(pages, tianshan(), {"s1": "1 大桥"}, width))
        assert max(map(cells, lines)) <= max(width, 25) and any("大桥" in line for line in lines)


def test_every_decision_has_its_reason() -> None:
    for one in decisions(usual()):
        assert one.why.id.startswith("plan-why-") and one.share >= 0


def test_a_thin_issue_leaves_no_page_white() -> None:
    plan = plan_of(Newslist(4, news(6, 300)))
    assert all(any(page.everything()) for page in plan.issue.pages)
    assert all(one.severity is not Severity.ERROR for one in told(plan))
