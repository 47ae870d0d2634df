"""Opens pages in Debian's Chromium and tells what a reader would meet there.

Playwright for Python drives the browser that the system has; none is downloaded. What nobody should have to see is
found by axe-core, as axe-playwright-python ships it.
"""

import re
import urllib.parse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Route, sync_playwright

AXE = files("axe_playwright_python") / "axe.min.js"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
SERIOUS = """async (off) => {
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const found = await window.axe.run(document, { rules });
  return found.violations.filter((v) => ["serious", "critical"].includes(v.impact))
    .map((v) => v.id + ": " + v.nodes.map((n) => n.html.slice(0, 160) + " " + n.failureSummary).join(" | "));
}"""
SIZES = """() => {
  const images = [...document.images];
  const described = (i) => i.getAttribute("width") && i.getAttribute("height") && i.hasAttribute("alt");
  const empty = (i) => i.complete && !i.naturalWidth && !i.src.startsWith("data:,") && i.loading !== "lazy";
  return {
    scroll: document.documentElement.scrollWidth, width: window.innerWidth,
    unsized: images.filter((i) => !described(i)).map((i) => i.outerHTML.slice(0, 120)),
    broken: images.filter(empty).map((i) => i.src),
    ground: getComputedStyle(document.body).backgroundColor,
    text: document.body.innerText,
  };
}"""
SCROLLED = "() => window.scrollY"
PARAGRAPHS = "() => [...document.querySelectorAll('article .body > *')].map((p) => p.textContent)"
FOCUS = "() => document.activeElement"
FOCUSED_AREA = f"({FOCUS})().classList.contains('area') && ({FOCUS})().id"


@dataclass
class Reading:
    """What one reader of the web edition met."""

    asked: list[str]
    opened: list[list[str]] = field(default_factory=list)
    back: list[tuple[str, str, float, float]] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=dict)
    keys: list[str] = field(default_factory=list)
    tabbed: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@contextmanager
def judge(chromium: str) -> Iterator[Callable[[list[dict[str, Any]]], list[dict[str, Any]]]]:
    """Answers jobs: each a ``look`` at one page, or the whole edition ``read``."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        try:
            yield lambda jobs: [(_read if job["kind"] == "read" else _look)(browser, job) for job in jobs]
        finally:
            browser.close()


@contextmanager
def _opened(browser: Browser, job: dict[str, Any]) -> Iterator[tuple[Page, list[str]]]:
    """The job's page, and what it asked for elsewhere (nothing of it is let through)."""
    context = browser.new_context(
        viewport={"width": job["width"], "height": job.get("height", 900)},
        color_scheme=job["scheme"],
        device_scale_factor=job.get("density", 1),
    )
    asked: list[str] = []

    def let_through(route: Route) -> None:
        if re.match("(file|data|blob):", route.request.url):
            route.continue_()
        else:
            asked.append(route.request.url)
            route.abort()

    context.route("**/*", let_through)
    page = context.new_page()
    page.goto(job["url"])
    yield page, asked
    context.close()


def _look(browser: Browser, job: dict[str, Any]) -> dict[str, Any]:
    """One page: its width, serious faults by axe (contrast among them), outside requests, a screenshot; what an
    expression sees there (*see*), and once more when the window has another width (*then*).
    """
    with _opened(browser, job) as (page, asked):
        page.add_script_tag(content=AXE.read_text("utf-8"))
        faults = page.evaluate(SERIOUS, job.get("without", []))
        sizes = page.evaluate(SIZES)
        if "picture" in job:
            page.screenshot(path=job["picture"], full_page=True)
        asides = {"seen": page.evaluate(job["see"])} if "see" in job else {}
        if "then" in job:
            page.set_viewport_size({"width": job["then"], "height": 900})
            page.wait_for_timeout(200)
            asides["then"] = page.evaluate(job["see"])
    return {"faults": faults, "asked": asked, **sizes, **asides}


def _read(browser: Browser, job: dict[str, Any]) -> dict[str, Any]:
    """The web edition as a reader uses it: each area clicked, back again, the keyboard alone."""
    with _opened(browser, job) as (page, asked):
        told = Reading(asked)
        page.on("pageerror", lambda error: told.errors.append(str(error)))
        start = page.url
        for sheet in job["sheets"]:
            page.goto(urllib.parse.urljoin(start, sheet))
            _click_through(page, sheet, told)
        for story in job["stories"]:
            page.goto(urllib.parse.urljoin(start, story))
            told.texts[story] = page.evaluate(PARAGRAPHS)
        page.goto(start)
        _turn_by_arrows(page, told)
        _read_by_tab(page, told)
    return vars(told)


def _click_through(page: Page, sheet: str, told: Reading) -> None:
    for name in page.eval_on_selector_all(".area", "areas => areas.map((area) => area.id)"):
        area = page.locator(f'[id="{name}"]')
        area.scroll_into_view_if_needed()
        place = page.evaluate(SCROLLED)
        area.click()
        told.opened.append([sheet, name, _here(page)])
        page.go_back()
        page.wait_for_timeout(60)
        told.back.append((name, _here(page), place, page.evaluate(SCROLLED)))


def _turn_by_arrows(page: Page, told: Reading) -> None:
    for key in ("ArrowRight", "ArrowLeft"):
        _press_and_go(page, key)
        told.keys.append(_here(page))


def _read_by_tab(page: Page, told: Reading) -> None:
    """The way past the head, then on to the first area, into its story and back."""
    page.keyboard.press("Tab")
    told.tabbed.append(page.evaluate(f"({FOCUS})().className"))
    for _ in range(30):
        page.keyboard.press("Tab")
        area = page.evaluate(FOCUSED_AREA)
        if area:
            told.tabbed.append(area)
            _read_focused(page, told)
            return


def _read_focused(page: Page, told: Reading) -> None:
    told.tabbed.append(page.evaluate(f"getComputedStyle(({FOCUS})()).outlineStyle"))
    _press_and_go(page, "Enter")
    told.tabbed.append(_here(page))
    page.locator("a.back").focus()
    _press_and_go(page, "Enter")
    told.tabbed.append(_here(page))
    page.keyboard.press("Tab")
    told.tabbed.append(page.evaluate(f"({FOCUS})().id"))


def _press_and_go(page: Page, key: str) -> None:
    with page.expect_navigation():
        page.keyboard.press(key)


def _here(page: Page) -> str:
    return urllib.parse.unquote(Path(urllib.parse.urlsplit(page.url).path).name + _fragment(page.url))


def _fragment(url: str) -> str:
    fragment = urllib.parse.urlsplit(url).fragment
    return f"#{fragment}" if fragment else ""
