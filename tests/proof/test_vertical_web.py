"""A story printed in vertical lines, on the web: in tiers where there is room, horizontal on a phone and in mail."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from layout.compose import vertical_text
from layout.letters import newsletter
from layout.run.pipeline import Outcome, make
from layout.web import build_web

pytestmark = pytest.mark.slow

Browser = Callable[[list[dict[str, Any]]], list[dict[str, Any]]]
PARAGRAPH = "{mark}说：“‘{word}’是2026年12月的老{thing}，用了10000个字，写了A、B两稿——好不好……见《Python》。”"
ISSUE = """theme: base
{lang}
date: 2026-11-30
number: 7
masthead: {{name: 河灣}}
pages:
  - lead:
      id: turned
      vertical: text
      headline: {headline}
      body: |
{body}
    stories:
      - {{id: across, headline: 橫的, body: “一”與‘二’，2026年。}}
"""
SEE = """() => {
  const flow = document.querySelector(".flow"), style = flow && getComputedStyle(flow);
  const square = [...document.querySelectorAll(".side-by-side")];
  return {
    mode: style ? style.writingMode : "", tiers: flow ? Number(flow.style.getPropertyValue("--tiers")) : 0,
    kept: flow && flow.scrollHeight <= flow.clientHeight + 1 && flow.scrollWidth <= flow.clientWidth + 1,
    text: [...document.querySelectorAll(".body p")].map((p) => p.textContent).join(""),
    squares: square.map((one) => one.textContent),
    combined: square.length && getComputedStyle(square[0]).textCombineUpright,
    scroll: document.documentElement.scrollWidth,
  };
}"""


def outcome(folder: Path, lang: str = "", times: int = 7) -> Outcome:
    words = [("他", "竖排", "话"), ("她", "直排", "事"), ("我", "正文", "人")] * times
    paragraphs = [PARAGRAPH.format(mark=mark, word=word, thing=thing) for mark, word, thing in words]
    body = "\n\n".join(f"        {one}" for one in paragraphs)
    head = "老報紙為什麼直排" if lang else "老报纸为什么直排"
    text = ISSUE.format(lang=lang and f"lang: {lang}", headline=head, body=body)
    (folder / "issue.yaml").write_text(text, "utf-8")
    return make(folder / "issue.yaml")


@pytest.fixture(scope="module")
def mainland(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return outcome(tmp_path_factory.mktemp("mainland"))


@pytest.fixture
def coarse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("layout.web.site.SHEET_WIDTHS", (60, 120))
    monkeypatch.setattr("layout.web.site.SHARE_SIZE", (120, 63))


def look(browser: Browser, page: Path, width: int, **more: object) -> dict[str, Any]:
    return browser([{"kind": "look", "url": page.as_uri(), "width": width, "scheme": "light", "see": SEE, **more}])[0]


@pytest.mark.usefixtures("coarse")
@pytest.mark.parametrize("width", [1280, 800])
def test_it_stands_in_tiers_where_there_is_room(
    mainland: Outcome, tmp_path: Path, browser: Browser, width: int
) -> None:
    build_web(mainland.edition, tmp_path / "web")
    told = look(browser, tmp_path / "web" / "story-turned.html", width, then=390)
    seen, plain = told["seen"], mainland.edition.issue.pages[0].lead.plain  # type: ignore[union-attr]
    assert (seen["mode"], seen["kept"], seen["combined"]) == ("vertical-rl", True, "all")
    assert seen["tiers"] > 3 and seen["scroll"] == width and told["faults"] == []
    assert seen["text"] == vertical_text(plain)
    assert seen["squares"][:5] == ["2026", "12", "A", "B", "2026"]
    assert told["then"]["mode"] == "horizontal-tb" and told["then"]["text"] == plain


@pytest.mark.usefixtures("coarse")
def test_a_phone_and_other_stories_are_horizontal(mainland: Outcome, tmp_path: Path, browser: Browser) -> None:
    build_web(mainland.edition, tmp_path / "web")
    told = look(browser, tmp_path / "web" / "story-turned.html", 390)
    assert told["seen"]["mode"] == "horizontal-tb" and told["scroll"] == 390 and told["faults"] == []
    assert told["seen"]["text"] == mainland.edition.issue.pages[0].lead.plain  # type: ignore[union-attr]
    across = look(browser, tmp_path / "web" / "story-across.html", 1280)["seen"]
    assert across["mode"] == "" and across["text"] == "“一”與‘二’，2026年。"


@pytest.mark.usefixtures("coarse")
def test_traditional_has_its_own_marks(tmp_path: Path, browser: Browser) -> None:
    made = outcome(tmp_path, "zh-Hant-TW", 1)
    build_web(made.edition, tmp_path / "web")
    seen = look(browser, tmp_path / "web" / "story-turned.html", 1280)["seen"]
    style = (tmp_path / "web" / "assets" / "style.css").read_text("utf-8")
    assert "Songti TC" in style and "Songti SC" not in style
    assert seen["text"].startswith("他说：「『竖排』是2026年") and seen["mode"] == "vertical-rl"


def test_mail_is_horizontal(mainland: Outcome) -> None:
    html = newsletter(mainland.edition, "https://paper.example.org/7").html
    assert "writing-mode" not in html and "vertical-rl" not in html
