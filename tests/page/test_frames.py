"""A story of a planned page in a frame (加框): one at most where a theme says no more, none where it says so."""

from collections.abc import Iterator
from dataclasses import replace

from layout.model.issue import IssuePage
from layout.model.page import Box
from layout.model.theme import TemplateNode, Theme
from layout.page import paginate
from layout.resources import themes_folder
from layout.source import read_theme
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


def test_a_frame_is_as_high_as_its_story_on_a_page_that_nothing_fills() -> None:
    notice = story("notice", 110, "下一本春天见", box=True)
    theme = read_theme("tongxun-a5", themes_folder(), themes_folder())
    lead = story("lead", 360, "请给书报亭留一盏灯")
    thin = IssuePage("来信", template="auto", lead=lead, stories=(notice,))
    pages = paginate(issue_of(IssuePage(lead=lead), thin), theme, FAST, NEWSPRINT_PPI)
    frame = next(box for box in pages.pages[1].walk() if box.framed)
    last = max(text.rect.bottom for box in frame.walk() for text in box.texts)
    first = min(text.rect.y for box in frame.walk() for text in box.texts)
    assert frame.rect.height < last - first + 3 * theme.grid.pitch, "two lines at most for both insets"
