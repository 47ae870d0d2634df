"""Signed stays signed: a kept plan is taken again while the content fits, and left aside where it is another's."""

import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from layout.model.body import Inline, Text
from layout.model.issue import Issue, ListedStory, Newslist, Story
from layout.page import paginate
from layout.plan import KeptPlan, keep_plan, plan_issue, read_plan
from layout.plan.kept import FILE, FOLDER
from layout.plan.planner import IssuePlan, to_keep
from layout.units import Rect
from layout.wording import message
from tests.page.generated import FAST, NEWSPRINT_PPI, tianshan
from tests.page.pages_of import story
from tests.plan.issues import issue_of, listed, newslist

pytestmark = pytest.mark.slow


def plan_of(made: Newslist, kept: KeptPlan | None = None, file: Path | None = None) -> IssuePlan:
    issue = issue_of(made)
    issue = replace(issue, file=file) if file else issue
    return plan_issue(issue, tianshan(), FAST, NEWSPRINT_PPI, *([kept] if kept else []))


@cache
def signed() -> IssuePlan:
    return plan_of(newslist(6, tianshan(), 2))


def boxes(plan: IssuePlan) -> dict[str, tuple[int, Rect]]:
    """Page and place of each story."""
    return {
        box.story.id: (number, box.rect)
        for number, draft in plan.drafts.pages.items()
        for box in draft.page.walk()
        if box.story and not box.boxes
    }


def with_end(one: Story, words: str) -> Story:
    *blocks, last = one.body
    longer = replace(last, text=Text((*last.text.inlines, Inline(words))))
    return replace(one, body=(*blocks, longer))


def with_stories(made: Newslist, change: Callable[[ListedStory], ListedStory]) -> Newslist:
    return replace(made, stories=tuple(map(change, made.stories)))


def test_the_same_content_gives_the_same_pages_and_nothing_is_planned() -> None:
    again = plan_of(signed().desk.newslist, to_keep(signed()))
    assert boxes(again) == boxes(signed()) and again.planned == 0 and not again.diagnostics


def test_what_is_amiss_with_a_page_is_told_again_as_it_was() -> None:
    """A page that nobody froze is no more signed for having been kept."""

    def told(plan: IssuePlan) -> set[tuple[str, str]]:
        found = paginate(plan.issue, tianshan(), FAST, NEWSPRINT_PPI, drafts=plan.drafts).diagnostics
        return {(one.severity, message(one)) for one in found}

    first = plan_of(newslist(3, tianshan(), 2, full=0.7))
    again = plan_of(first.desk.newslist, to_keep(first))
    assert again.planned == 0 and told(again) == told(first)
    assert any(severity == "warning" for severity, _ in told(first))


def test_a_few_characters_leave_stories_on_their_pages() -> None:
    made, kept = signed().desk.newslist, to_keep(signed())
    id_ = made.stories[4].story.id

    def edited(one: ListedStory) -> ListedStory:
        return replace(one, story=with_end(one.story, "另据了解，还在办理。")) if one.story.id == id_ else one

    again = plan_of(with_stories(made, edited), kept)
    before, after = boxes(signed()), boxes(again)
    assert {id_: place[0] for id_, place in before.items()} == {id_: place[0] for id_, place in after.items()}
    others = [number for number, draft in again.drafts.pages.items() if number != before[id_][0]]
    assert all(again.drafts.pages[number].page.source.plan is not None for number in others)


def test_a_notice_that_grows_into_a_story_stays_where_it_stood() -> None:
    lengths = (900, 600, 420, 146, 400, 140, 380, 120)
    heads = (
        "青溪大桥合龙了",
        "夜校开到家门口",
        "老街的井留下来",
        "停水通知",
        "茶园来了新机器",
        "换膜提醒",
        "河里又有了白鹭",
        "招领启事",
    )
    stories = [story(f"s{n}", length, head) for n, (length, head) in enumerate(zip(lengths, heads, strict=True))]
    made = Newslist(1, listed(stories))
    first = plan_of(made)
    longer = with_stories(
        made, lambda one: replace(one, story=with_end(one.story, "另据了解，")) if one.story.id == "s3" else one
    )
    again = plan_of(longer, to_keep(first))
    before, after = boxes(first), boxes(again)
    assert again.planned == 0 and len([id_ for id_ in before if before[id_] != after[id_]]) <= 2


def test_a_late_story_disturbs_few_pages_and_what_moved_is_told() -> None:
    made, kept = signed().desk.newslist, to_keep(signed())
    late = ListedStory(story("late", 260, "刚刚传来的消息"))
    again = plan_of(replace(made, stories=(*made.stories, late)), kept)
    assert "late" in boxes(again)
    moved = {one for one, place in boxes(signed()).items() if boxes(again).get(one, (0,))[0] != place[0]}
    assert len(moved) <= 3
    assert [one.code for one in again.diagnostics] == ["plan-moved"]


def test_much_that_is_new_is_planned_afresh() -> None:
    made, kept = signed().desk.newslist, to_keep(signed())

    def renamed(one: ListedStory) -> ListedStory:
        return replace(one, story=replace(one.story, id=f"new-{one.story.id}"), related=())

    assert "plan-afresh" in [one.code for one in plan_of(with_stories(made, renamed), kept).diagnostics]


def kept_file(folder: Path) -> tuple[Issue, Path]:
    """An issue with its kept plan on disk."""
    plan = replace(signed(), issue=replace(signed().issue, file=folder / "issue.yaml"))
    assert keep_plan(plan) == ()
    return plan.issue, folder / FOLDER / FILE


def test_a_kept_plan_is_read_as_it_was_written(tmp_path: Path) -> None:
    issue, _ = kept_file(tmp_path)
    found, told = read_plan(issue, tianshan())
    assert told == () and found.places == to_keep(signed()).places and found.digests == to_keep(signed()).digests
    again = plan_of(signed().desk.newslist, found)
    assert boxes(again) == boxes(signed()) and again.planned == 0


def test_no_plan_is_no_finding(tmp_path: Path) -> None:
    found, told = read_plan(replace(signed().issue, file=tmp_path / "issue.yaml"), tianshan())
    assert not found.places and not told


@pytest.mark.parametrize(
    ("change", "form"),
    [
        (lambda text: text[: len(text) // 2], "damaged"),
        (lambda _: "", "damaged"),
        (lambda _: "[]", "damaged"),
        (lambda _: '{"version": 1}', "damaged"),
        (lambda text: text.replace('"version": 1', '"version": 2'), "version"),
        (lambda text: text.replace("2027-03-12", "2027-03-05"), "other"),
        (lambda text: text.replace('"s1": 1', '"s1": 99'), "damaged"),
        (lambda text: text.replace('"slot": "lead"', '"slot": 7'), "damaged"),
        (lambda text: text.replace('"span": ', '"span": -'), "damaged"),
        (lambda text: text.replace('"share"', '"shred"'), "damaged"),
        (lambda text: "[" * 100_000, "damaged"),
    ],
)
def test_a_file_that_is_no_plan_of_this_issue_is_told_and_ignored(
    tmp_path: Path, change: Callable[[str], str], form: str
) -> None:
    issue, file = kept_file(tmp_path)
    written = file.read_text("utf-8")
    assert change(written) != written
    file.write_text(change(written), "utf-8")
    found, told = read_plan(issue, tianshan())
    assert not found.places and [(one.code, one.form) for one in told] == [("plan-file", form)]
    assert all(map(message, told))


def test_a_plan_whose_leaves_are_missing_is_not_followed(tmp_path: Path) -> None:
    """Nothing is lost to a template that has no place for it."""
    issue, file = kept_file(tmp_path)
    written = json.loads(file.read_text("utf-8"))
    for page in written["pages"].values():
        page["template"] = {"rows": [{"slot": "folio", "lines": 2}, {"slot": "lead"}]}
    file.write_text(json.dumps(written), "utf-8")
    found, told = read_plan(issue, tianshan())
    assert not told
    again = plan_of(signed().desk.newslist, found)
    assert set(boxes(again)) == set(boxes(signed()))
    assert not any(draft.diagnostics for draft in again.drafts.pages.values())


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("in the way", "utf-8")
    plan = replace(signed(), issue=replace(signed().issue, file=tmp_path / "issue.yaml"))
    assert [(one.code, one.form) for one in keep_plan(plan)] == [("plan-file", "unwritten")]
