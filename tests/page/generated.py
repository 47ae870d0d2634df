"""Issues made by chance, always the same for one seed: the planner must bear whatever an editor hands over."""

import datetime
import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from layout.compose import Measure
from layout.model.body import Block, BodyParagraph, EditorNote, Inline, Subhead, Text
from layout.model.issue import Ad, Briefs, Issue, IssuePage, Masthead, Photo, Picture, Story
from layout.model.theme import FaceRef, Theme
from layout.resources import themes_folder
from layout.source import read_theme

NEWSPRINT_PPI = 200.0
"""What newsprint asks of a photo."""
CLOSERS, OPENERS = "，。、；：！？）》”’", "（《“‘"
SUBJECTS = [
    "居民",
    "社区",
    "志愿者",
    "物业",
    "学校",
    "图书室",
    "菜场",
    "老人",
    "孩子们",
    "街道",
    "居委",
    "医生",
    "邮递员",
    "面馆",
    "园丁",
    "三楼的邻居",
]
ACTIONS = [
    "商量",
    "修好了",
    "打扫",
    "种下",
    "想起",
    "搬来",
    "整理",
    "量了量",
    "说起",
    "等着",
    "看见",
    "借走",
    "还回来",
    "画下",
    "记下",
    "约好",
]
THINGS = [
    "雨棚",
    "楼道",
    "花坛",
    "自行车",
    "一把椅子",
    "两棵树",
    "旧书",
    "门牌",
    "信箱",
    "12级台阶",
    "水管",
    "路灯",
    "一碗面",
    "3月的天气",
    "窗台",
    "地图",
]
ENDS = ["。", "，大家都说好。", "，这是第8次。", "；下雨天也一样。", "，谁也没有多问。", "，记在本子上。"]


class Fast(Measure):
    """Han one em, the rest half an em; marks are blank on half of their square."""

    def advances(self, face: FaceRef, text: str) -> Sequence[float]:
        return [1.0 if char > "\u2000" else 0.5 for char in text]

    def blanks(self, face: FaceRef, mark: str) -> tuple[float, float]:
        return (0.0, 0.5) if mark in CLOSERS else (0.5, 0.0) if mark in OPENERS else (0.0, 0.0)


FAST = Fast()


@cache
def tianshan() -> Theme:
    return read_theme("tianshan", Path(), themes_folder())


def text(words: str) -> Text:
    return Text((Inline(words),))


@cache
def paragraphs() -> tuple[str, ...]:
    """A stock of paragraphs of 15 to 200 characters."""
    chance = random.Random(7)
    stock = []
    for _ in range(60):
        words = ""
        while len(words) < chance.choice((15, 30, 60, 100, 150)):
            words += chance.choice(SUBJECTS) + chance.choice(ACTIONS) + chance.choice(THINGS) + chance.choice(ENDS)
        stock.append(words)
    return tuple(stock)


def body(chance: random.Random, characters: int) -> tuple[Block, ...]:
    """Paragraphs of so many characters in all, with a subhead now and then."""
    blocks: list[Block] = []
    left = characters
    while left > 0:
        if blocks and chance.random() < 0.08:
            blocks.append(Subhead(text(chance.choice(SUBJECTS) + "的" + chance.choice(THINGS))))
        words = chance.choice(paragraphs())[:left]
        left -= len(words)
        kind = EditorNote if chance.random() < 0.03 else BodyParagraph
        blocks.append(kind(text(("本报讯　" if not blocks and chance.random() < 0.4 else "") + words)))
    return tuple(blocks)


def photo(chance: random.Random) -> Photo:
    width, height = chance.choice(((2400, 1600), (1600, 2400), (2000, 2000), (3000, 1000), (900, 2400), (4000, 900)))
    caption = (
        text(chance.choice(SUBJECTS) + chance.choice(ACTIONS) + chance.choice(THINGS))
        if chance.random() < 0.8
        else None
    )
    picture = Picture(Path("/nowhere/photo.jpg"), width, height)
    columns = chance.choice((None, None, None, 1, 2, 3))
    return Photo(picture, caption, text("某某 摄") if chance.random() < 0.6 else None, columns=columns)


def story(chance: random.Random, id_: str, longest: int = 3000) -> Story:
    length = int(80 * (longest / 80) ** chance.random())
    headline = "".join(
        chance.choice(SUBJECTS) + chance.choice(ACTIONS) + chance.choice(THINGS)
        for _ in range(chance.choice((1, 1, 2)))
    )
    return Story(
        id_,
        headline=text(headline),
        kicker=text(chance.choice(SUBJECTS) + "的新鲜事") if chance.random() < 0.3 else None,
        deck=text("这一件事" + chance.choice(ACTIONS) + chance.choice(THINGS)) if chance.random() < 0.2 else None,
        byline=text("记者 某某") if chance.random() < 0.3 else None,
        body=body(chance, length),
        credit=text("居委") if chance.random() < 0.6 else None,
        box=chance.random() < 0.1,
        jump=chance.choice((None, None, True)),
    )


def page(chance: random.Random, number: int, most: int = 14, longest: int = 3000, template: str = "") -> IssuePage:
    """A page of 3 to `most` stories and up to four photos; its template by chance where none is named."""
    stories = [story(chance, f"p{number}.s{i}", longest) for i in range(chance.randint(3, most))]
    photos = [photo(chance) for _ in range(chance.randint(0, 4))]
    alone = []
    for one in photos:
        if chance.random() < 0.3:
            alone.append(one)
            continue
        at = chance.randrange(len(stories))
        stories[at] = Story(**{**_fields(stories[at]), "photos": (*stories[at].photos, one)})
    briefs = None
    if chance.random() < 0.4 and len(stories) > 4:
        briefs = Briefs(text("简讯"), tuple(stories[-3:]))
        del stories[-3:]
    ads = (Ad(Picture(Path("/nowhere/ad.png"), 900, 600), chance.choice((2, 3, 6)), chance.choice((10, 16))),)
    return IssuePage(
        "社区",
        template or chance.choice(("auto", "auto", "inside")),
        stories[0],
        briefs,
        tuple(stories[1:]),
        tuple(alone),
        ads if chance.random() < 0.3 else (),
    )


def issue(seed: int, pages: int, most: int = 14, longest: int = 3000, template: str = "") -> Issue:
    chance = random.Random(seed)
    made = tuple(page(chance, number, most, longest, template) for number in range(1, pages + 1))
    return Issue(Path("/nowhere/issue.yaml"), "tianshan", datetime.date(2026, 4, 17), seed, Masthead("样张"), made)


def _fields(story: Story) -> dict[str, object]:
    return {name: getattr(story, name) for name in story.__dataclass_fields__}
