"""Whatever a designer writes for whatever a theme may style: it is refused, or the page is as decided.

Judged by PDFium, which knows nothing of how the program compares: every character stands where it stood without the
style, and is seen. `LAYOUT_STYLES` says how many random styles are tried.
"""

import os
import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from layout.errors import LayoutError, has_errors
from layout.run.pipeline import Outcome, make
from layout.wording import message
from tests.patience import times

pytestmark = pytest.mark.slow
DECLARATIONS = (Path(__file__).parent / "declarations.txt").read_text("utf-8").splitlines()
TRIED = int(os.environ.get("LAYOUT_STYLES") or times(3, 40))
ELEMENTS = ("html", "body", "section", "article", "div", "p", "h2", "h1", "span", "img", "svg", "*", "@page")
PSEUDO = ("", "", "", "::before", "::after", "::first-line", ":first-child")
IMPORTANT = ("", "", " !important")
OFF = 0.3
"""Points by which a character may stand elsewhere than without the style."""
SEEN = 24
"""Levels of gray, of 255, by which the darkest and lightest parts of a line must differ."""
DPI = 110

ISSUE = """masthead: {name: 小报, publisher: 街道党工委}
theme: theme
number: 1
date: 2026-03-05
pages:
  - section: 要闻
    lead:
      kicker: 书香进弄堂
      headline: 街道办起读书会
      body: |
        本报讯 街道在**文化中心**办了一场读书会，三十多位居民带着书来到现场，从小说谈到园艺，从 Python 谈到 Rust。

        ## 每月一次

        读书会每月一次，地点在二楼的阅览室。详见https://example.org。
      credit: 王一
      photos: [{file: a.jpg, caption: 读书会现场, credit: 王二}]
    briefs:
      title: 简讯
      items:
        - {headline: 图书室延长开放, body: 图书室周三延长开放到二十点。}
"""


@pytest.fixture(scope="module")
def issue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("styles")
    (folder / "theme").mkdir()
    (folder / "theme" / "theme.yaml").write_text("extends: base\n")
    (folder / "issue.yaml").write_text(ISSUE, "utf-8")
    Image.radial_gradient("L").convert("RGB").resize((1800, 1200)).save(folder / "a.jpg")
    return folder / "issue.yaml"


def made(issue: Path, style: str) -> Outcome | list[str]:
    """What a render makes with a style sheet, or the errors that refuse it."""
    (issue.parent / "theme" / "style.css").write_text(style + "\n", "utf-8")
    try:
        outcome = make(issue)
    except LayoutError as fault:
        assert all(message(one) for one in fault.diagnostics)
        return [one.code for one in fault.diagnostics]
    return [one.code for one in outcome.diagnostics] if has_errors(outcome.diagnostics) else outcome


Standing = list[tuple[str, float, float]]
"""Characters with their places, from the page's lower left corner, in an order that no painting order changes."""


def characters(pdf: bytes) -> Standing:
    """The page's characters."""
    page = pypdfium2.PdfDocument(pdf)[0]
    text = page.get_textpage()
    found = [(text.get_text_range(i, 1), *text.get_charbox(i, loose=True)[:2]) for i in range(text.count_chars())]
    return sorted((char, x, y) for char, x, y in found if char.strip())


def gray(pdf: bytes) -> "np.ndarray[tuple[int, int], np.dtype[np.uint8]]":
    page = pypdfium2.PdfDocument(pdf)[0]
    return np.asarray(page.render(scale=DPI / 72).to_pil().convert("L"))


@cache
def plain(issue: Path) -> Outcome:
    outcome = made(issue, "")
    assert isinstance(outcome, Outcome), outcome
    return outcome


def classes(issue: Path) -> list[str]:
    """Everything on the page that a style may name."""
    page = plain(issue).pages.pages[0]
    names = {f".{slot}" for slot in ("page", "box", "lines", "picture", "name", "codes", "strip", "folio", "left")}
    for box in page.walk():
        names |= {f".box-{box.slot}", f"#{box.id}".replace(".", "\\.")}
        names |= {f".k-{area.kind}" for area in box.texts}
        names |= {f".s-{run.style}" for area in box.texts for placed in area.lines for run in placed.line.runs}
    return sorted(names) + list(ELEMENTS)


def styles(issue: Path) -> Iterator[str]:
    selectors = classes(issue)
    for seed in range(TRIED):
        chosen = random.Random(seed)
        selector = chosen.choice(selectors)
        pseudo = chosen.choice(PSEUDO) if not selector.startswith("@") else ""
        content = "content: '';" if pseudo in ("::before", "::after") else ""
        picked = chosen.sample(DECLARATIONS, chosen.choice((1, 1, 2, 3)))
        yield f"{selector}{pseudo} {{ {content}{'; '.join(one + chosen.choice(IMPORTANT) for one in picked)} }}"


def below_the_masthead(issue: Path) -> float:
    """Where what the templates draw ends, from the page's foot: above, a designer places text as he likes."""
    outcome = plain(issue)
    masthead = next(box for box in outcome.pages.pages[0].boxes if box.slot == "masthead")
    return outcome.opened.theme.page.height - masthead.rect.bottom


def alike(wanted: Standing, shown: Standing, high: float) -> bool:
    """Whether no character is lost, and those below *high* stand where they stood."""
    if [one[0] for one in wanted] != [one[0] for one in shown]:
        return False
    fixed, found = ([one for one in all_ if one[2] < high] for all_ in (wanted, shown))
    return len(fixed) == len(found) and all(
        a[0] == b[0] and abs(a[1] - b[1]) < OFF and abs(a[2] - b[2]) < OFF for a, b in zip(fixed, found, strict=True)
    )


def unseen(outcome: Outcome) -> list[str]:
    """Decided lines that do not stand out from what is around them."""
    page, shown, scale = outcome.pages.pages[0], gray(outcome.files["screen.pdf"]), DPI / 72
    lost = []
    for placed in (placed for box in page.walk() for area in box.texts for placed in area.lines):
        size = max(run.size for run in placed.line.runs)
        high, low = round((placed.baseline - 0.8 * size) * scale), round((placed.baseline + 0.1 * size) * scale)
        left, right = round(placed.x * scale), round((placed.x + max(placed.line.width, size)) * scale)
        part = shown[high:low, left:right]
        if placed.line.text.strip() and int(part.max()) - int(part.min()) < SEEN:
            lost.append(placed.line.text)
    return lost


def test_a_style_is_refused_or_the_page_is_as_decided(issue: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wanted, refused, wrong = characters(plain(issue).files["screen.pdf"]), 0, []
    for style in styles(issue):
        outcome = made(issue, style)
        if not isinstance(outcome, Outcome):
            refused += 1
            assert "paint-failed" not in outcome or re.search(r"footnote|running", style), (style, outcome)
            continue
        same = alike(wanted, characters(outcome.files["screen.pdf"]), below_the_masthead(issue))
        if not same or unseen(outcome):
            wrong.append((style, "" if same else "moved or lost", unseen(outcome)))
    with capsys.disabled():
        print(f"\n{TRIED} random styles: {refused} refused, {len(wrong)} wrong")
    assert wrong == []


def test_there_are_enough_declarations() -> None:
    assert len(set(DECLARATIONS)) >= 300
