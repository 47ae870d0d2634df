"""``python -m tests.features``: draws the pictures of docs/theme-features.md, each from the lines that stand there."""

import io
import re
import shutil
import tempfile
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import yaml
from PIL import Image

from layout.errors import Severity
from layout.resources import starter_folder
from layout.run.opening import lay_out, open_issue
from layout.run.pipeline import Wishes, make
from layout.specimen.words import SIMPLIFIED

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
DOCUMENTS = (DOCS / "theme-features.md", DOCS / "theme-features.zh-CN.md")
BLOCK = re.compile(
    r"^```yaml (?P<kind>feature|story|beside) (?P<name>\S+)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE
)
SPREADS = ("furniture", "tab", "upright", "variants")
"""Features that show on two facing pages."""
LARGE = {"bleed": 300, "upright": 90, "variants": 300}
"""Those whose picture shall stay large, with the most characters beside it."""
EMPTY = ("over",)
"""Those of a story without a text."""
BASE = """\
extends: base
title: 图样
page: {trim: [132mm, 84mm], top: 7mm, bottom: 7mm, bleed: 3mm}
grid: {columns: 3, measure: 11, gutter: 2, size: 9pt, pitch: 14pt}
colors: {brand: "cmyk(90, 40, 0, 10)", sun: "cmyk(0, 72, 100, 4)"}
styles: {headline: {face: song, weight: 900, sizes: [26pt, 24pt, 22pt], lines: 1, align: start, before: 0.3}}
press: coated
pages: {page: {rows: [{lead: {head_rows: 0, photo: top-right, photo_columns: 1}}]}}
"""  # data
QUOTE = "::: 引文\n路好走了，人就肯出来。\n——小陈\n:::"  # data
START = 5
"""Sentences by which a story begins behind the one before it."""
DPI, QUALITY = 110, 84


@dataclass(frozen=True)
class Feature:
    """What a theme and a story, or one story a page, say to show one thing; what stories beside it say."""

    name: str
    theme: str = ""
    story: str = ""
    beside: str = ""


def features(document: Path = DOCUMENTS[0]) -> dict[str, Feature]:
    """Those of a document, by name."""
    found: dict[str, dict[str, str]] = {}
    for block in BLOCK.finditer(document.read_text("utf-8")):
        kind = "theme" if block["kind"] == "feature" else block["kind"]
        found.setdefault(block["name"], {})[kind] = block["text"]
    return {name: Feature(name, **said) for name, said in found.items()}


def written(feature: Feature, folder: Path, characters: int) -> Path:
    """The issue that shows a feature, with its themes, in a folder."""
    for name, text in (("demo", BASE), ("shown", f"extends: ../demo\n{feature.theme}")):
        (folder / name).mkdir(exist_ok=True)
        (folder / name / "theme.yaml").write_text(text, "utf-8")
    _photos(folder / "photos")
    body = SIMPLIFIED.body(characters) if characters else []
    if feature.name == "pull-quote":
        body = [*body[: len(body) // 2], QUOTE, *body[len(body) // 2 :]]
    story = {"headline": "风雨廊全线贯通", "byline": "本报记者 叶青", "body": "\n".join(body)}  # data
    story = {name: text for name, text in story.items() if characters or name == "headline"}
    said = yaml.safe_load(feature.story) or {}
    own = said if isinstance(said, list) else [said]
    sections = ("要闻", "副刊", "要闻") if feature.name in SPREADS else ("要闻",)  # data
    leads = [deepcopy(story | own[number % len(own)]) for number in range(len(sections))]
    others = _beside(feature, characters)
    pages = [
        {"section": of, "template": "page", "lead": lead, "stories": deepcopy(others)}
        for of, lead in zip(sections, leads, strict=True)
    ]
    issue = {"theme": "./shown", "date": "2026-12-05", "masthead": {"name": "图样"}, "pages": pages}  # data
    file = folder / "issue.yaml"
    file.write_text(yaml.safe_dump({**issue, "number": 1}, allow_unicode=True), "utf-8")
    return file


def _beside(feature: Feature, characters: int) -> list[dict[str, object]]:
    """Its further stories, each with as much text of its own as the lead has."""
    said = yaml.safe_load(feature.beside) or []
    bodies = ("\n".join(SIMPLIFIED.body(characters, start)) for start in count(START, START))
    return [{"body": body, **one} for one, body in zip(said, bodies, strict=False)]


def _photos(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for name in ("lane.jpg", "noodles.jpg"):
        shutil.copyfile(starter_folder() / "photos" / name, folder / name)
    shutil.copyfile(ROOT / "issues" / "neikan" / "photos" / "tester.jpg", folder / "face.jpg")
    with Image.open(starter_folder() / "photos" / "lane.jpg") as lane:
        lane.crop((900, 0, 1700, 1200)).save(folder / "upright.jpg", quality=QUALITY)


def filled(feature: Feature, folder: Path) -> Path:
    """The issue with as much text as its page holds."""
    least, most = (0, 0) if feature.name in EMPTY else (40, LARGE.get(feature.name, 900))
    while most - least > 12:
        middle = (least + most) // 2
        found = lay_out(open_issue(written(feature, folder, middle))).diagnostics
        over = any(one.severity is Severity.ERROR or one.code == "page-overfull" for one in found)
        least, most = (least, middle) if over else (middle, most)
    return written(feature, folder, least)


def drawn(feature: Feature) -> Image.Image:
    """The page that shows a feature, or the two that do."""
    with tempfile.TemporaryDirectory() as place:
        outcome = make(filled(feature, Path(place).resolve()), Wishes(dpi=DPI))
        numbers = (2, 3) if feature.name in SPREADS else (1,)
        pages = [Image.open(io.BytesIO(outcome.files[f"page-{n}.png"])).convert("RGB") for n in numbers]
    whole = Image.new("RGB", (sum(one.width + 2 for one in pages) + 2, pages[0].height + 4), "#999")
    left = 2
    for one in pages:
        whole.paste(one, (left, 2))
        left += one.width + 2
    return whole


def pictures() -> Iterator[str]:
    """Draw all of them, each saved as it is done."""
    for feature in features().values():
        drawn(feature).save(DOCS / "features" / f"{feature.name}.jpg", quality=QUALITY)
        yield feature.name


if __name__ == "__main__":
    for name in pictures():
        print(name, flush=True)
