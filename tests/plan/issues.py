"""Whole issues made by chance: newslists of as much as an issue holds, with the stories of realistic pages."""

import datetime
import itertools
import random
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from layout.model.body import Subhead
from layout.model.issue import (
    Ad,
    Briefs,
    Filler,
    Issue,
    ListedAd,
    ListedStory,
    Masthead,
    Newslist,
    PaperSection,
    Picture,
    Story,
)
from layout.model.theme import Theme
from tests.bench.pages.realistic import FEATURES, LEADS, NEWS, NOTICES, Kind, story
from tests.page.generated import text

CULTURE = 0.7
"""Share of the page of 副刊 that its features fill."""
HEAD_CELLS, PHOTO_CELLS = 8, 3 * 16
"""Cells that a heading and a photo take, roughly."""


def cells(one: Story, theme: Theme) -> int:
    """Cells that a story takes, roughly."""
    measure = theme.grid.measure
    rows = sum(-(-(len(block.text.plain) + 2) // measure) for block in one.body) + 1
    return rows + HEAD_CELLS + PHOTO_CELLS * len(one.photos)


def room(theme: Theme, pages: int) -> int:
    """Cells of so many pages, mastheads and folios apart."""
    return theme.grid.columns * (pages * (theme.rows - 3) - 11)


def newslist(seed: int, theme: Theme, pages: int = 8, full: float = 0.97) -> Newslist:
    """A newslist that fills so many pages by *full*: 要闻 on 1 and 2, 副刊 on the last but one, ads on three pages."""
    chance = random.Random(seed)
    used: set[str] = set()
    ads = tuple(ListedAd(_ad(chance), page) for page in sorted(chance.sample(range(3, pages + 1), min(2, pages - 2))))
    ads += (ListedAd(_ad(chance)),) if pages > 4 else ()
    left = full * room(theme, pages) - sum((one.ad.lines or 0) * 6 for one in ads)
    items = tuple(story(chance, NOTICES, f"brief{n}", used) for n in range(1, chance.randint(4, 6)))
    left -= sum(cells(one, theme) for one in items) * 0.7
    stories: list[ListedStory] = []
    culture = 0
    while left > 0:
        kind: Kind = LEADS if len(stories) < pages else chance.choices((NEWS, FEATURES, NOTICES), (6, 1.5, 1.5))[0]
        made = story(chance, kind, f"s{len(stories) + 1}", used)
        culture += cells(made, theme) if kind is FEATURES else 0
        section = "副刊" if kind is FEATURES and culture < CULTURE * room(theme, 1) and pages > 3 else ""
        hold = kind is not LEADS and chance.random() < 0.2
        stories.append(ListedStory(made, section=section, hold=hold))
        left -= cells(made, theme)
    fillers = (
        Filler("house1", ad=_filler(1, 9)),
        Filler("house2", ad=_filler(2, 12)),
        Filler("house3", ad=_filler(3, 15)),
    )
    sections = (PaperSection("要闻", (1, 2)), PaperSection("副刊", (pages - 1,))) if pages > 3 else ()
    return Newslist(pages, tuple(stories), Briefs(text("要闻简讯"), items), ads, sections, fillers)


def _ad(chance: random.Random) -> Ad:
    lines = chance.choice((9, 12, 18))
    return Ad(Picture(Path("/nowhere/ad.png"), 747, round(lines * 14.5 - 5.5)), 6, lines)


def _filler(columns: int, lines: int) -> Ad:
    return Ad(Picture(Path("/nowhere/ad.png"), columns * 126 - 9, round(lines * 14.5 - 5.5)), columns, lines)


def issue_of(made: Newslist) -> Issue:
    """An issue of a newslist."""
    masthead = Masthead("青溪镇报")
    return Issue(Path("/nowhere/issue.yaml"), "tianshan", datetime.date(2027, 3, 12), 3, masthead, (), newslist=made)


def listed(stories: Sequence[Story], **more: object) -> tuple[ListedStory, ...]:
    """Stories of a list of which nothing more is said."""
    return tuple(replace(ListedStory(one), **more) for one in stories)


def write_issue(made: Newslist, folder: Path, pictures: Sequence[Path], ad: Path) -> Path:
    """The newslist as an editor has it: issue.yaml, a file for each story, *pictures* in turn for its photos."""
    (folder / "stories").mkdir(parents=True, exist_ok=True)
    (folder / "photos").mkdir(exist_ok=True)
    for file in (*pictures, ad):
        shutil.copy(file, folder / "photos" / file.name)
    turn = itertools.cycle(pictures)
    lines = ["theme: tianshan", "date: 2027-03-12", "number: 3", "masthead: {name: 青溪镇报, place: QING XI}"]
    lines += [f"pages: {made.count}", "sections:"]
    lines += [f"  - {{name: {one.name}, pages: {list(one.pages)}}}" for one in made.sections]
    lines.append("stories:")
    for one in made.stories:
        name = f"stories/{one.story.id}.md"
        (folder / name).write_text(_written(one.story, turn), "utf-8")
        places = f", section: {one.section}" * bool(one.section) + ", hold: yes" * one.hold
        lines.append(f"  - {{file: {name}{places}}}" if places else f"  - {name}")
    lines += ["briefs:", f"  title: {made.briefs.title.plain}", "  items:"] if made.briefs else []
    for one in made.briefs.items if made.briefs else ():
        lines += [f"    - headline: {one.headline.plain if one.headline else ''}", "      body: |"]
        lines += [f"        {block.plain}" for block in one.body]
    lines += ["ads:", *(_ad_line(one.ad, ad, f", page: {one.page}" * bool(one.page)) for one in made.ads)]
    lines += ["fillers:", *(_ad_line(one.ad, ad) for one in made.fillers if one.ad)]
    file = folder / "issue.yaml"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return file


def _written(one: Story, turn: Iterator[Path]) -> str:
    """A story file: fields above, body below."""
    fields = {"headline": one.headline, "kicker": one.kicker, "byline": one.byline, "credit": one.credit}
    lines = ["---", *(f"{name}: '{text.plain}'" for name, text in fields.items() if text)]
    lines += ["photos:"] if one.photos else []
    for photo in one.photos:
        caption = photo.caption.plain if photo.caption else ""
        lines.append(f"  - {{file: photos/{next(turn).name}, caption: {caption}, credit: 甘雨 摄}}")
    marks = {Subhead: "## "}
    return "\n".join([*lines, "---", *(marks.get(type(block), "") + block.plain for block in one.body)]) + "\n"


def _ad_line(one: Ad | None, file: Path, more: str = "") -> str:
    assert one is not None
    return f"  - {{file: photos/{file.name}, columns: {one.columns}, lines: {one.lines}{more}}}"
