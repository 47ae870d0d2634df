"""The live preview over real HTTP: what a save brings to the page, what a fault leaves on it, who may look."""

import functools
import http.client
import json
import re
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from layout.commands.preview import live_issue
from layout.desk.preview import HOST, Drawn, Live, bind, serve
from layout.desk.proofing import ProofDesk
from layout.errors import LayoutError, Span, error, said, warning
from layout.run.pipeline import Wishes
from layout.wording import hints

pytestmark = pytest.mark.slow

PATIENCE = 20.0
"""Seconds after which something that should have come will not come; nothing waits that long when all is well."""

ISSUE = """\
theme: {theme}
date: 2026-11-23
number: 1
masthead: {{name: 社区报}}
pages:
  - lead:
      headline: {headline}
      body: 本报讯 今天下午，街道召开会议。
"""


class Browser:
    """One who looks at the preview."""

    def __init__(self, port: int) -> None:
        self.port = port

    def get(self, path: str, host: str = "") -> tuple[int, bytes]:
        """Status and body."""
        connection = http.client.HTTPConnection(HOST, self.port, timeout=PATIENCE)
        connection.request("GET", path, headers={"Host": host or f"{HOST}:{self.port}"})
        answer = connection.getresponse()
        return answer.status, answer.read()

    def post(self, path: str, content: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
        """Status and body."""
        connection = http.client.HTTPConnection(HOST, self.port, timeout=PATIENCE)
        connection.request("POST", path, content, {"Host": f"{HOST}:{self.port}"} | headers)
        answer = connection.getresponse()
        return answer.status, answer.read()

    def state(self) -> dict[str, Any]:
        state: dict[str, Any] = json.loads(self.get("/state")[1])
        return state

    def wait(self, until: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The first state for which *until* holds."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            state = self.state()
            if until(state):
                return state
            time.sleep(0.02)
        raise AssertionError(f"it never came; the page shows {state}")


class Drawing:
    """A rendering that shows a file's text as the page, and has the faults that the text names."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __call__(self) -> Drawn:
        text = self.file.read_text("utf-8") if self.file.exists() else "gone"
        if text == "crash":
            raise ZeroDivisionError("nobody thought of this")
        if text in ("broken", "gone"):
            raise LayoutError(
                [error("no-file", Span(self.file, 1, 1), said("hint-new"), file=Path(f"the file is {text}"))]
            )
        return Drawn((text.encode(), b"second"), (warning("exists", file=Path("look at this")),))


@contextmanager
def served(live: Live) -> Iterator[Browser]:
    server = bind(live, 0)
    server.serve_forever = functools.partial(server.serve_forever, 0.02)  # type: ignore[method-assign]  # ends at once
    thread = threading.Thread(target=serve, args=(live, server), daemon=True)
    thread.start()
    try:
        yield Browser(server.server_port)
    finally:
        server.shutdown()
        thread.join(PATIENCE)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "issue").mkdir()
    (tmp_path / "issue" / "issue.yaml").write_text("first", "utf-8")
    return tmp_path / "issue" / "issue.yaml"


@pytest.fixture
def browser(file: Path) -> Iterator[Browser]:
    with served(Live(Drawing(file), lambda: [file.parent], ProofDesk(file))) as browser:
        yield browser


def test_the_page_and_its_pictures(browser: Browser) -> None:
    state = browser.wait(lambda s: s["drawn"] == 1)
    assert state["good"] and state["pages"] == 2 and "look at this" in state["findings"]
    status, page = browser.get("/")
    assert status == 200 and page.startswith(b"<!doctype html>")
    assert browser.get("/page-1.png?v=1") == (200, b"first")
    assert browser.get("/page-2.png") == (200, b"second")


@pytest.mark.parametrize(("language", "tag"), [("zh", "zh-CN"), ("en", "en")])
def test_the_page_is_in_one_language(
    browser: Browser, monkeypatch: pytest.MonkeyPatch, language: str, tag: str
) -> None:
    monkeypatch.setenv("LAYOUT_LANG", language)
    page = browser.get("/")[1].decode()
    assert f'<html lang="{tag}">' in page and "$" not in page
    words = re.findall(r"<title>(.*?)</title>|const words=(.*);", page)
    assert all(bool(re.search("[\u3400-\u9fff]", "".join(said))) == (language == "zh") for said in words)


@pytest.mark.parametrize(
    "path", ["/page-0.png", "/page-3.png", "/page-.png", "/page-²", "/../etc/passwd", "/favicon.ico"]
)
def test_nothing_else_is_served(browser: Browser, path: str) -> None:
    browser.wait(lambda s: s["drawn"] == 1)
    assert browser.get(path.replace("²", "%C2%B2"))[0] == 404


def test_a_page_of_another_name_reads_nothing(browser: Browser) -> None:
    assert browser.get("/state", host="evil.example")[0] == 403
    assert browser.get("/state", host=f"localhost:{browser.port}")[0] == 200


def test_a_save_is_drawn(browser: Browser, file: Path) -> None:
    browser.wait(lambda s: s["drawn"] == 1)
    file.write_text("second edition", "utf-8")
    browser.wait(lambda s: s["drawn"] == 2)
    assert browser.get("/page-1.png")[1] == b"second edition"


@pytest.mark.parametrize("fault", ["broken", "crash"])
def test_a_fault_is_shown_and_the_last_pages_stay_until_it_is_mended(browser: Browser, file: Path, fault: str) -> None:
    browser.wait(lambda s: s["drawn"] == 1)
    file.write_text(fault, "utf-8")
    bad = browser.wait(lambda s: not s["good"])
    told = "layout new" if fault == "broken" else "a fault of the program (ZeroDivisionError)"
    assert told in bad["findings"] and "nobody thought" not in bad["findings"]
    assert bad["pages"] == 2 and browser.get("/page-1.png")[1] == b"first"
    file.write_text("mended", "utf-8")
    assert browser.wait(lambda s: s["drawn"] == 2)["good"]
    assert browser.get("/page-1.png")[1] == b"mended"


def test_a_file_that_goes_and_comes_back(browser: Browser, file: Path) -> None:
    browser.wait(lambda s: s["drawn"] == 1)
    file.unlink()
    browser.wait(lambda s: "gone" in s["findings"])
    file.write_text("back", "utf-8")
    browser.wait(lambda s: s["drawn"] == 2)
    shutil.rmtree(file.parent)
    browser.wait(lambda s: not s["good"])


def test_new_files_count_and_hidden_ones_do_not(browser: Browser, file: Path) -> None:
    browser.wait(lambda s: s["drawn"] == 1)
    (file.parent / ".issue.yaml.swp").write_text("an editor's own")
    (file.parent / "photos").mkdir()
    (file.parent / "photos" / "new.jpg").write_bytes(b"")
    browser.wait(lambda s: s["drawn"] == 2)
    (file.parent / ".issue.yaml.swp").write_text("an editor's own, again")
    time.sleep(1.0)
    assert browser.state()["drawn"] == 2


def test_a_save_while_pages_are_drawn_is_not_forgotten(file: Path) -> None:
    at_work, go_on = threading.Event(), threading.Event()
    drawing = Drawing(file)

    def draw() -> Drawn:
        drawn = drawing()
        at_work.set()
        go_on.wait(PATIENCE)
        return drawn

    with served(Live(draw, lambda: [file.parent], ProofDesk(file))) as browser:
        at_work.wait(PATIENCE)
        assert browser.state()["busy"]
        file.write_text("saved meanwhile", "utf-8")
        go_on.set()
        browser.wait(lambda s: s["drawn"] == 2)
        assert browser.get("/page-1.png")[1] == b"saved meanwhile"


def test_a_port_in_use_is_told(browser: Browser, file: Path) -> None:
    with pytest.raises(LayoutError, match=str(browser.port)) as fault:
        bind(Live(Drawing(file), lambda: [], ProofDesk(file)), browser.port)
    assert fault.value.exit_code == 2 and "--port" in hints(fault.value.diagnostics[0])[0]


def test_the_publication_is_watched_and_its_other_issues_are_not(tmp_path: Path) -> None:
    issue, paper = tmp_path / "one" / "issue.yaml", tmp_path / "publication.yaml"
    for name in ("one", "another", "themes"):
        (tmp_path / name).mkdir()
    assert paper in live_issue(issue, Wishes()).watched()  # it may still be put there
    paper.write_text("names: []\n", "utf-8")
    live = live_issue(issue, Wishes())
    before = live._look()
    (tmp_path / "another" / "issue.yaml").write_text("date: 2026-01-02\n", "utf-8")
    assert live._look() == before
    paper.write_text("names: [甲]\n", "utf-8")
    changed = live._look()
    assert changed != before
    (tmp_path / "themes" / "theme.yaml").write_text("extends: base\n", "utf-8")
    assert live._look() != changed


@pytest.mark.slow
def test_an_issue_with_a_theme_elsewhere(tmp_path: Path) -> None:
    """The theme is watched where it lies, also where it is what is broken; pages that do not fit are shown."""
    issue, theme = tmp_path / "issue" / "issue.yaml", tmp_path / "mine" / "theme.yaml"
    for path in (issue, theme):
        path.parent.mkdir()
    issue.write_text(ISSUE.format(theme="../mine", headline="一版头条"), "utf-8")
    theme.write_text("extends: tianshan\ntitel: 我的\n", "utf-8")
    with served(live_issue(issue, Wishes(dpi=20, anyway=True))) as browser:
        assert "did you mean “title”" in browser.wait(lambda s: not s["good"])["findings"]
        theme.write_text("extends: tianshan\ntitle: 我的\n", "utf-8")
        first = browser.wait(lambda s: s["drawn"] == 1)
        assert first["pages"] == 1 and browser.get("/page-1.png")[1].startswith(b"\x89PNG")
        issue.write_text(ISSUE.format(theme="../mine", headline="一版头条").replace("会议。", "会议。" * 2000), "utf-8")
        over = browser.wait(lambda s: s["drawn"] == 2)
        assert not over["good"] and "overset" in over["findings"]
        (theme.parent / "style.css").write_text(".k-body { color: rgb(1, 2, 3) }", "utf-8")
        assert "style.css:1:" in browser.wait(lambda s: "style.css" in s["findings"])["findings"]


def test_a_correction_is_made_where_this_page_asks_for_it(browser: Browser, file: Path) -> None:
    file.write_text(ISSUE.format(theme="base", headline="部署").replace("召开会议", "作了布署"), "utf-8")
    (remark,) = json.loads(browser.get("/proof")[1])["remarks"]
    asked = json.dumps({"names": [remark["name"]]}).encode()
    for headers in ({}, {"X-Layout": "1", "Host": "example.org"}):
        assert browser.post("/proof", asked, headers)[0] == 403
    assert "布署" in file.read_text("utf-8")
    assert json.loads(browser.post("/proof", asked, {"X-Layout": "1"})[1]) == {"made": 1, "fault": ""}
    assert "作了部署" in file.read_text("utf-8")
