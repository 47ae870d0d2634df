"""A story of a planned page in a frame (加框): one at most where a theme says no more, none where it says so."""

from collections.abc import Iterator
from dataclasses import replace

from layout.model.issue import IssuePage
from layout.model.page import Box
from layout.model.theme import TemplateNode, Theme
from layout.page import paginate
from tests.page.generated import FAST, NEWSPRINT_PPI, tianshan
from tests.page.pages_of import issue_of, photo, story

PAGES = (0, 3, 7)


def news(seed: int) -> IssuePage:
    """A page of a lead and five stories of other lengths each time."""
    lead = story("lead", 700 + 40 * seed, "一条断头路打通，两岸上学少走四公里", photos=(photo(),))
    lengths = (420 + 17 * seed, 330 - 11 * seed, 260 + 23 * seed, 130, 110 + 5 * seed)
    others = tuple(story(f"s{n}", length, "农贸市场换新顶"[: 7 - n % 3]) for n, length in enumerate(lengths))
    return IssuePage("社区", template="auto", lead=lead, stories=others)


def framed(theme: Theme) -> Iterator[list[Box]]:
    """The boxes of planned pages that have a frame."""
    for seed in PAGES:
        pages = paginate(issue_of(news(seed)), theme, FAST, NEWSPRINT_PPI)
        yield [box for box in pages.pages[0].walk() if box.framed]


def with_frames(count: int) -> Theme:
    """The theme with as many frames as its template of planned pages says."""
    auto = TemplateNode(rows=(TemplateNode(slot="auto", options={"frames": count}),))
    return replace(tianshan(), pages={**tianshan().pages, "auto": auto})


def test_a_page_has_one_frame_at_most_and_no_lead_in_it() -> None:
    found = list(framed(tianshan()))
    assert max(map(len, found)) == 1
    assert all(box.slot == "story" and box.id != "lead" for boxes in found for box in boxes)


def test_a_theme_may_have_no_frames() -> None:
    assert not any(framed(with_frames(0)))
