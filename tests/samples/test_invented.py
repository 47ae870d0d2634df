"""A newspaper begun with each theme and filled with texts that are not its sample's prints at the first render."""

import re
import shutil
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from layout.resources import starter_folder, themes_folder
from layout.run.checking import check
from layout.run.pipeline import Wishes
from tests.commandline import layout
from tests.patience import PATIENT

TEXTS = Path(__file__).parent / "invented"
ROOT = themes_folder().parent
TOWN, COMPANY = ROOT / "issues" / "market-town" / "photos", ROOT / "issues" / "neikan" / "photos"
PHOTOS = {
    "plant": TOWN / "bridge.jpg", "night": COMPANY / "hall.jpg", "p1": COMPANY / "driver.jpg",
    "p2": COMPANY / "tester.jpg", "p3": COMPANY / "apprentice.jpg", "contest": TOWN / "football.jpg",
    "pump": TOWN / "kiln.jpg", "sport": TOWN / "football.jpg", "canteen": TOWN / "canteen.jpg",
    "dam": TOWN / "bridge.jpg", "rice": TOWN / "harvest.jpg", "ball": TOWN / "football.jpg", "bus": TOWN / "bus.jpg",
    "shoe": TOWN / "watch.jpg", "lift": TOWN / "bridge2.jpg", "roof": TOWN / "tea.jpg",
    **dict.fromkeys(("books", "lamp"), starter_folder() / "photos" / "library.jpg"),
    **dict.fromkeys(("street", "river"), starter_folder() / "photos" / "lane.jpg"),
    "bike": starter_folder() / "photos" / "bicycle.jpg", "market": starter_folder() / "photos" / "noodles.jpg",
}  # fmt: skip
ISSUES = yaml.safe_load((TEXTS / "issues.yaml").read_text("utf-8"))


def begun(theme: str, issue: dict[str, Any], folder: Path) -> Path:
    """A publication begun with a theme, its first issue filled."""
    assert layout("new", "paper/2026-12-05", "--theme", theme, cwd=folder).returncode == 0
    own = folder / "paper" / "2026-12-05"
    for place in ("stories", "photos"):
        shutil.rmtree(own / place)
        (own / place).mkdir()
    written = deepcopy({"date": "2026-12-05"} | {name: said for name, said in issue.items() if name != "texts"})
    named = str(written)
    for file in (TEXTS / issue["texts"]).glob("*.md"):
        if f"stories/{file.name}" in named:
            text = file.read_text("utf-8")
            (own / "stories" / file.name).write_text(text, "utf-8")
            named += "".join(re.findall(r"photos/\w+\.jpg", text))
    for name in re.findall(r"photos/(\w+)\.jpg", named):
        shutil.copyfile(PHOTOS[name], own / "photos" / f"{name}.jpg")
    (own / "issue.yaml").write_text(yaml.safe_dump(written, allow_unicode=True), "utf-8")
    return own / "issue.yaml"


@pytest.mark.slow
@pytest.mark.parametrize("theme", ISSUES["listed"] if PATIENT else ["tongxun-a5"])
def test_an_issue_of_ones_own_prints_at_the_first_render(theme: str, tmp_path: Path) -> None:
    made = check(begun(theme, ISSUES["listed"][theme], tmp_path), Wishes())
    assert made.good, [one.code for one in made.diagnostics]


@pytest.mark.slow
@pytest.mark.parametrize("theme", ISSUES["counted"] if PATIENT else ["tongxun"])
def test_an_issue_of_so_many_pages_begins_with_its_masthead(theme: str, tmp_path: Path) -> None:
    file = begun(theme, ISSUES["counted"][theme], tmp_path)
    paper = tmp_path / "paper" / "publication.yaml"
    paper.write_text(re.sub(r"^sections:\n(  .*\n)*", "", paper.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    made = check(file, Wishes())
    assert made.good, [one.code for one in made.diagnostics]
    wanted = {"masthead", "contents"} if len(made.pages.pages) > 1 else {"masthead"}
    assert wanted <= {box.slot for box in made.pages.pages[0].walk()}
    assert "briefs" in {box.slot for page in made.pages.pages for box in page.walk()}
