"""Advice on planned pages: what it says was tried, and holds wherever in the story the editor follows it."""

import random
from dataclasses import replace
from functools import cache

import pytest

from layout.model.body import BodyParagraph, Inline, Text
from layout.model.issue import Newslist, Story
from layout.page.eye import facts_of, offences
from layout.plan import NOTHING_KEPT, IssuePlan, KeptPlan, plan_issue
from layout.plan.advice import Advice, Adviser
from layout.plan.minded import SEEN
from layout.plan.planner import to_keep
from tests.page.generated import FAST, NEWSPRINT_PPI, tianshan
from tests.page.pages_of import photo, story
from tests.patience import PATIENT, patient
from tests.plan.issues import issue_of, listed

HEADLINES = (
    "茶园里来了采茶机",
    "镇上新开两条公交线，老人进城不用转车",
    "桥修好了",
    "河边步道本月底完工，沿途栽下三百棵柳",
    "图书角搬进菜场",
    "养老食堂满一年",
)
OTHER = "村里的老支书把钥匙交到年轻人手上时只说了一句话好好干别丢人大家都笑了起来"


def news(seed: int) -> Newslist:
    """A page of four to six stories, two of them with photos."""
    chance = random.Random(seed)
    lengths = [chance.randint(150, 420) + 250 * (n == 0) for n in range(chance.randint(4, 6))]
    stories = [
        story(f"s{n}", length, HEADLINES[n], photos=(photo(1800, 1200),) if n in (0, 2) else ())
        for n, length in enumerate(lengths)
    ]
    return Newslist(1, listed(stories))


def planned(made: Newslist, kept: KeptPlan = NOTHING_KEPT) -> IssuePlan:
    return plan_issue(issue_of(made), tianshan(), FAST, NEWSPRINT_PPI, kept)


@cache
def advised(seed: int) -> tuple[IssuePlan, Advice | None]:
    plan = planned(news(seed))
    return plan, Adviser.of(plan.issue, plan.drafts.fitter).advice(plan.drafts.pages[1])


def amiss(plan: IssuePlan) -> list[str]:
    """What an editor minds on the page."""
    draft = plan.drafts.pages[1]
    assert not any(placed.layout.overset_rows for placed in draft.placed)
    return [one.key for one in offences(facts_of(draft.page, tianshan())) if one.key in SEEN]


def followed(made: Newslist, advice: Advice) -> Newslist:
    """The newslist as an editor edits it: somewhere in the middle of a story, in other words."""
    edits = {edit.story.id: edit.characters for edit in advice.edits}
    return replace(
        made, stories=tuple(replace(one, story=_edited(one.story, edits.get(one.story.id, 0))) for one in made.stories)
    )


def _edited(one: Story, characters: int) -> Story:
    first = one.body[1]
    assert isinstance(first, BodyParagraph)
    plain = first.text.plain
    plain = plain[:40] + OTHER[:characters] + plain[40:] if characters > 0 else plain[:20] + plain[20 - characters :]
    return replace(one, body=(one.body[0], replace(first, text=Text((Inline(plain),))), *one.body[2:]))


@pytest.mark.parametrize("seed", [13, 24, 37] if PATIENT else [24, 37])
def test_a_page_edited_as_advised_stands_as_it_was_tried(seed: int) -> None:
    plan, advice = advised(seed)
    assert advice is not None and amiss(plan) and advice.then.clean
    assert all(edit.characters and abs(edit.characters) <= 39 for edit in advice.edits)
    again = planned(followed(news(seed), advice), to_keep(plan, [advice]))
    assert again.drafts.pages[1].page.source.plan is not None and amiss(again) == []


def test_who_does_not_follow_it_has_the_page_he_had() -> None:
    plan, advice = advised(24)
    assert advice is not None
    again = planned(news(24), to_keep(plan, [advice]))
    places = [[(box.id, box.rect) for box in one.drafts.pages[1].page.walk()] for one in (plan, again)]
    assert places[0] == places[1]


def test_a_page_with_nothing_amiss_needs_none() -> None:
    plan, advice = advised(16)
    assert advice is None and amiss(plan) == []


@patient
def test_a_page_too_full_is_cut_by_what_it_has_too_much() -> None:
    made = Newslist(1, listed([story(f"s{n}", 1350, HEADLINES[n]) for n in range(3)]))
    plan = planned(made)
    advice = Adviser.of(plan.issue, plan.drafts.fitter).advice(plan.drafts.pages[1])
    assert advice is not None and advice.now.over and sum(edit.characters for edit in advice.edits) < -13
    assert not advice.then.over
