"""A finished edition made by hand: two pages of boxes, painted roughly, so that the proof room is tested alone."""

import dataclasses
import datetime
import functools
from dataclasses import replace
from pathlib import Path

import weasyprint
from PIL import Image

from layout.errors import Span, warning
from layout.model.body import Block, BodyParagraph, EditorNote, Emphasis, Inline, Subhead, Text
from layout.model.edition import Edition
from layout.model.issue import Briefs, Issue, IssuePage, Masthead, Photo, Picture, Story, Subscription
from layout.model.page import Box, Page, Pages, PlacedPicture, StoryFit
from layout.model.theme import Grid, PageSize, Style, TemplateNode, Theme
from layout.units import PT_PER_MM, Rect

COLOURS = {"black": "#1a1a1a", "red": "#c8102e", "tint": "#f3ece2"}

LEAD = (
    "本报讯　6月5日清晨，临河街道把“家门口的图书馆”开进了第十二个居民小区。由旧车棚改成的阅览室不大，只有六十八平方米，"
    "却摆下了三千二百册图书和一张可以坐十六个人的长桌。开馆不到一小时，长桌边就坐满了人。",
    "## 车棚里长出书架",
    "这间车棚闲置了七年，堆过纸箱，也停过坏掉的三轮车。去年秋天，居民议事会用三个晚上讨论它的去处：有人想改成停车位，有人想改成"
    "棋牌室，最后**二百一十六户中有一百八十九户**投给了图书馆。街道社区营造科负责人说，*投票那天晚上下着雨，大家打着伞排队*，这是她"
    "做社区工作十五年来见过的最长的一次队。",
    "设计由同济大学的师生义务完成。屋顶保留了原来的钢架，朝南的一面换成玻璃，冬天的阳光可以一直照到最里面的儿童角。",
    "## 居民自己当馆长",
    "图书馆没有专职人员，由四十三名居民轮流值班。七十一岁的退休教师许文澜排在周三，她给孩子们读《草房子》，一周一章，读到第九章时"
    "窗外站满了大人。借书不用押金，用手机扫一下即可；到目前为止，流通了11 486册次，丢失7册。",
    "按照计划，到2026年底，全街道三十一个居民区都将有自己的阅览室，最远的一户人家步行不超过八分钟。",
)
BRIEFS = (
    (
        "",
        "夏令热线今起开通",
        (
            "街道夏令热线6月8日起开通，受理停水停电、防汛排涝、空调外机噪声等诉求，二十四小时有人接听，承诺两小时内回电。",
        ),
    ),
    (
        "便民",
        "老年食堂推出晚餐",
        (
            "银杏路老年食堂即日起供应晚餐，每份十元起，八十岁以上老人可以送餐上门。",
            "首批共有一百三十位老人报名，菜单每周五公布。",
        ),
    ),
    ("", "河滨步道全线贯通", ("长4.6公里的河滨步道6月6日全线贯通，沿途设饮水点九处、无障碍坡道二十二处。",)),
)
STORIES = (
    (
        "一条弄堂的雨水去了哪里",
        "海绵改造之后，梅雨季第一次没有积水",
        (
            "入梅第三天，下了四十七毫米的雨。家住杏园弄的周阿姨照例半夜起来看门槛，门槛外是干的。",
            "> 编者按：本报去年曾报道杏园弄的积水之苦，今年我们回到那里。",
            "改造把弄堂的水泥地换成了透水砖，下面是四十厘米厚的碎石层；屋檐水先进雨水桶，再进花池，最后才进管道。",
            "“以前是把雨水赶走，现在是请它住下。”设计师说。",
        ),
    ),
    ("夜校开到了地铁站", "", ("十二门课，两个小时抢完。茶艺、八段锦、短视频剪辑，上课地点就在3号线临河站的站厅里。",)),
)


def text(source: str) -> Text:
    """A text with ``**strong**`` and ``*kai*`` as the issue's Markdown has them."""
    inlines = []
    for i, strong in enumerate(source.split("**")):
        for j, piece in enumerate(strong.split("*")):
            emphasis = Emphasis.STRONG if i % 2 else Emphasis.KAI if j % 2 else Emphasis.NONE
            if piece:
                inlines.append(Inline(piece, emphasis))
    return Text(tuple(inlines))


def block(source: str) -> Block:
    """One paragraph as its Markdown mark says."""
    for mark, kind in (("## ", Subhead), ("> ", EditorNote)):
        if source.startswith(mark):
            return kind(text(source.removeprefix(mark)))
    return BodyParagraph(text(source))


def story(identifier: str, headline: str, body: tuple[str, ...], **parts: str | tuple[Photo, ...] | None) -> Story:
    """A story of plain strings."""
    photos = parts.pop("photos", ())
    texts = {name: text(part) for name, part in parts.items() if isinstance(part, str) and part}
    assert isinstance(photos, tuple)
    return Story(identifier, text(headline), body=tuple(block(p) for p in body), photos=photos, **texts)


def theme() -> Theme:
    """A tabloid page (四开) of six columns."""
    mm = PT_PER_MM
    return Theme(
        name="sample",
        title="样报",
        folders=(),
        page=PageSize(275 * mm, 390 * mm, 12 * mm, 10 * mm),
        grid=Grid(6, 13, 1, 9, 13),
        faces={"song": "Noto Serif SC", "hei": "Noto Sans SC", "kai": "LXGW WenKai"},
        styles={"body": Style()},
        colours={},
        pages={"front": TemplateNode(slot="lead")},
    )


def photo(folder: Path, name: str, caption: str) -> Photo:
    """A landscape that is drawn, not taken, in the issue's folder."""
    file = folder / name
    image = Image.linear_gradient("L").resize((960, 640))
    Image.merge("RGB", (image, image.rotate(180), Image.new("L", image.size, 150))).save(file, quality=90)
    return Photo(Picture(file, 960, 640), text(caption), text("周临河 摄"))


def issue(folder: Path) -> Issue:
    """Two pages: a lead with briefs, then two stories and a picture."""
    lead = story(
        "p1.lead",
        "三十一个小区，\n三十一间家门口的图书馆",
        LEAD,
        kicker="八分钟步行圈 二百户投票 四十三位馆长",
        deck="临河街道把闲置车棚改成阅览室",
        byline="记者 沈知远",
        credit="街道社区营造科",
        photos=(photo(folder, "library.jpg", "6月5日，居民在新开放的阅览室里读书"),),
    )
    briefs = tuple(story(f"p1.brief{n}", h, b, kicker=k, credit="街道办") for n, (k, h, b) in enumerate(BRIEFS, 1))
    others = tuple(story(f"p2.story{n}", h, b, deck=d) for n, (h, d, b) in enumerate(STORIES, 1))
    alone = photo(folder, "bridge.jpg", "晨光中的银杏桥")
    return Issue(
        file=folder / "issue.yaml",
        theme="sample",
        date=datetime.date(2026, 6, 8),
        number=112,
        masthead=Masthead(
            name="临河社区报",
            place="LIN HE",
            latin="LINHE COMMUNITY NEWS",
            slogan="自家门口这点事",
            publisher="临河街道党工委、办事处 联合出版",
            subscribe=(
                Subscription("临河发布", "https://example.org/subscribe?from=paper&no=112"),
                Subscription("银杏周到", "https://example.org/yinxing"),
            ),
        ),
        pages=(
            IssuePage("要闻", "front", lead, Briefs(text("要闻简讯"), briefs)),
            IssuePage("社区", "inside", None, None, others, (alone,)),
        ),
    )


def _mm(x: float, y: float, width: float, height: float) -> Rect:
    return Rect(x * PT_PER_MM, y * PT_PER_MM, width * PT_PER_MM, height * PT_PER_MM)


def pages(written: Issue) -> Pages:
    """The stories in boxes; the lead goes on on page 2."""
    first, second = written.pages
    assert first.lead and first.briefs
    items = tuple(
        Box("brief", _mm(187, 85 + 95 * n, 76, 90), item.id, item) for n, item in enumerate(first.briefs.items)
    )
    rect = _mm(12, 200, 110, 75)
    taken = first.lead.photos[0]
    pictures = (PlacedPicture("p1.lead.photo1", taken.picture, rect, (0, 0, 1, 1), "", taken),)
    alone = second.photos[0]
    single = PlacedPicture("p2.photo1", alone.picture, _mm(140, 230, 123, 100), (0, 0, 1, 1), "", alone)
    front = (
        Box("masthead", _mm(12, 12, 251, 58), "p1.masthead"),
        Box("lead", _mm(12, 75, 168, 300), first.lead.id, first.lead, pictures=pictures),
        Box("briefs", _mm(185, 75, 80, 300), "p1.briefs", boxes=items),
    )
    inside = (
        Box("story", _mm(12, 30, 251, 180), second.stories[0].id, second.stories[0]),
        Box("story", _mm(12, 220, 120, 80), second.stories[1].id, second.stories[1]),
        Box("jump", _mm(12, 310, 120, 60), first.lead.id, first.lead),
        Box("photo", _mm(140, 220, 123, 120), "p2.photo1", pictures=(single,)),
    )
    fits = (StoryFit("p1.lead", 1, "lead", 96), StoryFit("p2.story1", 2, "story", 30, blank_lines=2, underset_chars=24))
    return Pages((Page(1, "front", first, front), Page(2, "inside", second, inside)), fits)


def painted(written: Issue, placed: Pages) -> bytes:
    """A PDF with each box's text in its place, set by the browser's rules: a likeness, not a newspaper."""
    size = theme().page
    style = (
        f"@page{{size:{size.width}pt {size.height}pt;margin:0;bleed:3mm}}body{{margin:0;font:9pt/13pt serif}}"
        "section{position:relative;height:100%;break-after:page}div{position:absolute;overflow:hidden}"
        "h2{font:900 20pt/24pt serif;margin:0 0 6pt}h1{font:900 60pt/80pt serif;color:#c8102e;"
        "margin:0;text-align:center}"
        "p{margin:0;text-indent:2em;text-align:justify}img{width:100%;height:100%}"
    )
    html = ""
    for page in placed.pages:
        parts = [_box_html(box, written) for outer in page.boxes for box in (outer, *outer.boxes)]
        html += f"<section>{''.join(parts)}</section>"
    return bytes(weasyprint.HTML(string=f"<style>{style}</style>{html}").write_pdf())


def _box_html(box: Box, written: Issue) -> str:
    inner = f"<h1>{written.masthead.name}</h1>" if box.slot == "masthead" else ""
    columns = 3 if box.slot == "lead" else 4 if box.rect.width > 500 else 1
    if box.story and box.slot != "jump":
        body = "".join(f"<p>{b.text.plain}</p>" for b in box.story.body)
        head = box.story.headline.plain if box.story.headline else ""
        inner = f"<h2>{head}</h2><section style='columns:{columns};height:auto'>{body}</section>"
    pictures = "".join(_div(p.rect, f"<img src='{p.picture.file.as_uri()}'>") for p in box.pictures)
    return _div(box.rect, inner) + pictures


def _div(rect: Rect, inner: str) -> str:
    return f"<div style='left:{rect.x}pt;top:{rect.y}pt;width:{rect.width}pt;height:{rect.height}pt'>{inner}</div>"


@functools.cache
def edition(folder: Path) -> Edition:
    """The whole edition, its pictures in *folder*."""
    written = issue(folder)
    placed = pages(written)
    found = (
        warning(
            "underset", Span(written.file, 40, 7), story="p2.story1", name="一条弄堂的雨水去了哪里", number=2, lines=2
        ),
    )
    return Edition(written, theme(), placed, painted(written, placed), found, COLOURS)


CORRECTIONS = (("六十八平方米", "七十二平方米"), ("十五年来", "十五年里"), ("丢失7册", "丢失12册"))
"""What the second proof says otherwise, all in the lead."""


def _corrected(block_: Block) -> Block:
    inlines = []
    for inline in block_.text.inlines:
        words = inline.text
        for old, new in CORRECTIONS:
            words = words.replace(old, new)
        inlines.append(Inline(words, inline.emphasis))
    return replace(block_, text=Text(tuple(inlines)))


@functools.cache
def revised(folder: Path) -> Edition:
    """The edition after a round of corrections: three in the lead, and the first brief taken out."""
    first = edition(folder)
    front, inside = first.issue.pages
    assert front.lead and front.briefs
    lead = dataclasses.replace(front.lead, body=tuple(_corrected(b) for b in front.lead.body))
    briefs = dataclasses.replace(front.briefs, items=front.briefs.items[1:])
    written = dataclasses.replace(first.issue, pages=(dataclasses.replace(front, lead=lead, briefs=briefs), inside))
    placed = pages(written)
    return dataclasses.replace(first, issue=written, pages=placed, screen_pdf=painted(written, placed))
