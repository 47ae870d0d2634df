"""The specimen of kinds: everything a paper holds, set by every theme that ships, with nothing lost; and its tags."""

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from layout.errors import has_errors
from layout.model.body import Table
from layout.resources import themes_folder
from layout.run.pipeline import Outcome, Wishes, make
from layout.source import list_themes
from tests.patience import PATIENT

ISSUE = Path(__file__).resolve().parents[2] / "issues" / "specimen" / "kinds.yaml"
pytestmark = pytest.mark.slow
THEMES = list_themes(themes_folder()) if PATIENT else ["base"]
WITHIN = (
    ("Table", "本周菜价"),
    ("Caption", "本周菜价"),
    ("TH", "品种"),
    ("LI", "周一闭馆，"),
    ("BlockQuote", "窑火一灭，手艺就只剩"),
    ("BlockQuote", "——魏德全"),
    ("Reference", "①"),
    ("Note", "镇环境监测站"),
    ("Caption", "扫码看开窑"),
)
"""Elements with words that stand in them."""


@pytest.fixture(scope="module")
def made() -> Mapping[str, Outcome]:
    """The specimen by each theme; without patience, by one."""
    return {theme: make(ISSUE, Wishes(theme=theme)) for theme in THEMES}


def test_every_theme_that_ships_sets_every_kind(made: Mapping[str, Outcome]) -> None:
    assert len(made) == len(THEMES)
    for theme, outcome in made.items():
        assert not has_errors(outcome.diagnostics), theme
        kinds = {
            block.kind for page in outcome.pages.pages for story in page.source.everything() for block in story.body
        }
        assert kinds >= {
            "list",
            "verse",
            "names",
            "table",
            "footnotes",
            "box",
            "quote",
            "code",
            "speech",
            "note",
            "line",
        }


def test_no_stanza_is_divided(made: Mapping[str, Outcome]) -> None:
    stanzas = ["溪声一路到窑门茶火初明雪后村问得今年新涨水石桥犹是旧时痕", "船都睡了，缆绳还醒着一圈一圈，缠在石柱上"]
    for outcome in made.values():
        boxes = [box for page in outcome.pages.pages for box in page.walk() if box.story and box.story.id == "诗"]
        columns: dict[float, str] = {}
        for area in boxes[0].texts:
            for placed in area.lines if area.kind == "verse" else ():
                columns[area.rect.x] = columns.get(area.rect.x, "") + placed.line.text
        assert all(any(stanza in text for text in columns.values()) for stanza in stanzas)


@pytest.mark.skipif(not shutil.which("pdfinfo"), reason="Poppler's tools are not installed")
def test_poppler_reads_each_kind_as_what_it_is(made: Mapping[str, Outcome], tmp_path: Path) -> None:
    (tmp_path / "screen.pdf").write_bytes(made["base"].files["screen.pdf"])
    told = subprocess.run(["pdfinfo", "-struct-text", "screen.pdf"], cwd=tmp_path, capture_output=True, check=True)
    tree = told.stdout.decode()
    assert not told.stderr
    count = Counter(re.findall(r"^ *([A-Z][A-Za-z0-9]*)", tree, re.MULTILINE))
    assert (count["Table"], count["BlockQuote"], count["Note"], count["Reference"]) == (4, 1, 2, 2)
    assert count["Sect"] == len(made["base"].pages.pages) + 2, "a page, and a box on one"
    tables = [block for page in made["base"].pages.pages for one in page.source.everything() for block in one.body]
    rows = [row for block in tables if isinstance(block, Table) for row in block.rows]
    assert (count["TR"], count["TH"] + count["TD"]) == (len(rows), sum(map(len, rows)))
    for kind, words in WITHIN:
        assert inside(tree, kind, words), (kind, words)


def inside(tree: str, kind: str, words: str) -> bool:
    """Whether words stand in an element of a kind in a tree as Poppler writes it: what is within is indented."""
    for found in re.finditer(rf"^( *){kind}\b.*\n((?:\1 +.*\n)*)", tree, re.MULTILINE):
        if words in "".join(re.findall(r'"(.*)"', found[2])):
            return True
    return False
