"""A second check judges only what has changed since the first, and says what a render says."""

from pathlib import Path

import pytest
from PIL import Image

from layout.errors import LayoutError, Severity
from layout.markup.given import GivenPage
from layout.run.checking import check
from layout.run.known import KnownPages
from layout.run.pipeline import Wishes, make
from layout.run.pressroom import PressRoom

pytestmark = pytest.mark.slow

THEMES = Path(__file__).parent.parent.parent / "themes"

ISSUE = """\
theme: mine
date: 2026-11-27
number: 7
masthead: {name: 天山社区晨报, publisher: 街道党工委}
pages:
  - section: 要闻
    lead: {headline: 街道召开工作推进会, body: 本报讯 街道昨天召开推进会。}
  - section: 民生
    photos:
      - {file: a.jpg, columns: 2, caption: 社区广场}
    stories:
      - {headline: 社区食堂开张, body: 本报讯 社区食堂昨天开张，居民排队尝鲜。}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An issue of two pages with a theme of its own, and a cache of its own."""
    monkeypatch.setenv("LAYOUT_CACHE", str(tmp_path / "cache"))
    issue = tmp_path / "issue"
    (issue / "mine").mkdir(parents=True)
    (issue / "mine" / "theme.yaml").write_text("extends: tianshan\n", "utf-8")
    (issue / "mine" / "style.css").write_text(".box-lead { color: device-cmyk(0 0 0 1) }\n", "utf-8")
    (issue / "issue.yaml").write_text(ISSUE, "utf-8")
    Image.effect_noise((2400, 1800), 60).save(issue / "a.jpg")
    return issue


def judged(folder: Path) -> tuple[int, list[str]]:
    """How many pages a check gives to the press room, and the errors that it finds."""
    pages = []

    def laid_out(room: PressRoom, given: GivenPage) -> object:
        pages.append(given)
        return page(room, given)

    page = PressRoom.page
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PressRoom, "page", laid_out)
        found = check(folder, Wishes()).diagnostics
    return len(pages), [one.code for one in found if one.severity is Severity.ERROR]


def test_what_has_not_changed_is_not_judged_again(folder: Path) -> None:
    assert judged(folder) == (2, [])
    assert judged(folder) == (0, [])
    text = (folder / "issue.yaml").read_text("utf-8")
    (folder / "issue.yaml").write_text(text.replace("排队尝鲜", "排起长队"), "utf-8")
    assert judged(folder) == (1, [])
    (folder / "issue.yaml").write_text("# a line more above everything\n" + text, "utf-8")
    assert judged(folder) == (0, [])
    Image.effect_noise((2400, 1800), 30).save(folder / "a.jpg")
    assert judged(folder) == (1, [])


def test_a_render_is_known_to_the_next_check(folder: Path) -> None:
    make(folder / "issue.yaml")
    assert judged(folder) == (0, [])


@pytest.mark.parametrize("change", ["style.css", "theme.yaml", "templates/box/folio.html.j2", "extra.svg"])
def test_a_change_of_the_theme_concerns_all_pages(folder: Path, change: str) -> None:
    assert judged(folder) == (2, [])
    file = folder / "mine" / change
    file.parent.mkdir(parents=True, exist_ok=True)
    shipped = THEMES / "base" / change if "templates" in change else file
    file.write_text((shipped.read_text("utf-8") if shipped.exists() else "") + "\n", "utf-8")
    assert judged(folder) == (2, [])


def test_what_is_found_is_told_each_time_as_a_render_tells_it(folder: Path) -> None:
    assert judged(folder) == (2, [])
    (folder / "mine" / "style.css").write_text(".picture { margin-left: 3pt }\n", "utf-8")
    told = [judged(folder)[1] for _ in range(2)]
    assert told == [["picture-moved"], ["picture-moved"]]
    with pytest.raises(LayoutError) as rendered:
        make(folder / "issue.yaml")
    assert check(folder, Wishes()).diagnostics == rendered.value.diagnostics
    (folder / "mine" / "style.css").write_text(".box-lead { }\n", "utf-8")
    assert judged(folder) == (2, [])


def test_without_a_cache_all_is_judged(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(KnownPages, "remember", lambda *_: None)
    assert [judged(folder) for _ in range(2)] == [(2, []), (2, [])]
