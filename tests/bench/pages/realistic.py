"""Realistic inside pages of a community newspaper, made by chance: kinds, lengths, pictures and ads as they occur.

The shapes follow pages of township papers: a lead of 500 to 1,500 characters, a second, four to seven smaller stories,
notices of under 150 characters, none to three photographs, now and then an advertisement. Texts are our own.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from layout.model.body import Block, BodyParagraph, Subhead
from layout.model.issue import Ad, Issue, IssuePage, Masthead, Photo, Picture, Story
from layout.model.theme import Theme
from tests.page.generated import text
from tests.page.pages_of import issue_of


@dataclass(frozen=True)
class Kind:
    """One kind of matter: headlines it has, how long it is, how often it comes with a picture."""

    headlines: tuple[str, ...]
    lengths: tuple[int, int]
    pictured: float = 0.0
    kickers: tuple[str, ...] = ()
    bylined: float = 0.0


LEADS = Kind(
    (
        "青溪大桥提前二十天合龙，年底前通车已成定局",
        "老旧小区加装电梯提速，今年已有四十六个单元用上",
        "夜校开到家门口，三百个名额一小时报满",
        "全镇秋粮入库过半，单产比去年多出三十斤",
        "一条断头路打通，两岸上学少走四公里",
        "社区食堂满一周年：八元一餐，每天三百人",
        "十四个村的议事厅都亮了灯",
        "让老街慢下来：一条巷子的三年修缮",
        "镇卫生院新添CT机，拍片不用再跑县城",
        "把图书馆搬进菜市场",
        "今冬供水管网改造收官，两万户告别黄水",
        "青年返乡办起第一家陶艺工坊",
        "从三十八道门槛到一张表：办事大厅的减法",
    ),
    (500, 1500),
    0.75,
    ("十二个村从此十分钟到镇", "总投资1.27亿元，惠及两万人", "不添一分钱，不占一寸绿地", ""),
    0.8,
)
NEWS = Kind(
    (
        "垃圾分类满意度调查：七成居民嫌桶太远",
        "秋收扫尾：一万八千亩晚稻颗粒归仓",
        "溪北片区今起分批停水，改造老旧管网",
        "电动车充电棚究竟建在哪里",
        "村超决赛：竹坞队点球胜溪南队",
        "中心小学把课堂搬进了茶园",
        "三百志愿者换上新马甲",
        "公交三路延伸至新医院，首末班各加两趟",
        "反诈民警提醒：“百万保障”是骗局",
        "镇人大会议审议十件民生实事候选项目",
        "非遗竹编进了职高课表",
        "旧厂房改成了羽毛球馆",
        "冬修水利开工，先清三条河",
        "居民自己动手，空地变花园",
        "老年学校增开手机班，一座难求",
        "农贸市场换新顶，雨天买菜不打伞",
        "第十二届邻里节周六开场",
        "茶园来了采茶机器人",
        "巷口的修鞋铺搬进了便民中心",
        "家庭医生签约率过半，慢性病人一次可配十二周药",
        "供暖季前，七台锅炉完成体检",
        "四位乡贤捐出藏书六千册",
        "河长巡河记：一年捞起漂浮物九吨",
        "大学生村官直播卖橘，三天订出两万斤",
    ),
    (220, 620),
    0.3,
    ("居民议事", "健康讲堂", "以案说法", "", "", ""),
    0.6,
)
FEATURES = Kind(
    (
        "一座老窑的前世今生",
        "修表人魏德全：六十年只做一件事",
        "雪落之前，去白岩山走一走",
        "外婆的梯田",
        "渡口关了，摆渡人还在",
        "巷子里的最后一家弹棉花铺",
        "他把全镇的桥画了一遍",
        "三代人的照相馆",
    ),
    (450, 1100),
    0.6,
    ("青溪人物", "周末去处", ""),
    0.7,
)
NOTICES = Kind(
    (
        "失物招领",
        "大雪时节农事提醒",
        "镇文化中心招聘",
        "免费灭鼠药可到村领取",
        "年终奖补开始申报",
        "停电通知",
        "冬季征兵体检结束",
        "消防通道大排查",
        "全民阅读日赠书一千册",
        "老年证可就近办理",
    ),
    (50, 140),
)
SENTENCES = (
    "街道办事处的工作人员介绍，方案前后改了六稿，每一稿都贴在社区公告栏里。",
    "“我们就图个方便。”住在三楼的陈阿姨说。",
    "截至上周五，已有二百一十四户签字同意，占总户数的八成六。",
    "工程分三期进行，第一期预计12月20日前完工。",
    "记者在现场看到，新铺的路面比原来高出五厘米，雨水顺着两侧的暗沟流走。",
    "孩子们把画好的图贴在墙上，站在椅子上比谁的高。",
    "村里有人担心车多了不安全，议事会为此专门开了两次。",
    "镇里算过一笔账：全年可省下运费三十多万元。",
    "负责人说，经费来自三个方面：上级补助、村集体自筹和乡贤捐助。",
    "一位不愿透露姓名的居民送来了两箱苹果。",
    "这条路修了四十年，今天总算通了。",
    "报名从周一上午九点开始，额满为止，每人限报一项。",
    "医生提醒，气温骤降，有基础疾病的老人应减少清晨外出。",
    "去年同期，这个数字还不到现在的一半。",
    "“不急，慢慢来。”老师傅擦了擦手，把放大镜重新戴上。",
    "下一步，镇里将把经验推广到其余六个村。",
    "傍晚五点，最后一车稻谷过了磅，屏幕上跳出一万二千四百斤。",
    "家住竹坞的沈师傅每天骑车二十分钟来上课，风雨无阻。",
    "双方约定，每月的第一个星期六碰一次头，有问题当面说。",
    "桥下的水很浅，白鹭站在石头上，一动不动。",
)
SHAPES = ((3000, 2000), (3000, 2000), (2400, 1800), (1800, 2400), (3600, 2000), (3900, 1500))
"""Pixels of photographs: mostly 3 : 2, a few upright, a wide one now and then."""
FULL = (0.93, 1.01)
"""Share of the page that the content takes, by the rough reckoning of `share`."""


def body(chance: random.Random, length: int) -> tuple[Block, ...]:
    """Paragraphs of about so many characters in all."""
    blocks: list[Block] = []
    written = 0
    while written < length:
        aim, words = min(chance.choice((60, 90, 130)), length - written), ""
        while len(words) < aim:
            words += chance.choice(SENTENCES)
        if not blocks and length > 200:
            words = "本报讯 " + words
        if blocks and length > 700 and chance.random() < 0.18:
            blocks.append(Subhead(text(chance.choice(("先把路修通", "账要算清楚", "接下来还要做什么")))))
        blocks.append(BodyParagraph(text(words)))
        written += len(words)
    return tuple(blocks)


def photo(chance: random.Random) -> Photo:
    """A photograph with its caption."""
    width, height = chance.choice(SHAPES)
    caption, credit = (
        text(chance.choice(("合龙现场。", "工作人员在检修管网。", "孩子们在茶园里上课。"))),
        text("甘雨 摄"),
    )
    return Photo(Picture(Path("/nowhere/a.jpg"), width, height), caption, credit)


def story(chance: random.Random, kind: Kind, id_: str, used: set[str]) -> Story:
    """A story of a kind with a headline that the page does not have yet."""
    headline = chance.choice([one for one in kind.headlines if one not in used] or list(kind.headlines))
    used.add(headline)
    kicker = chance.choice(kind.kickers) if kind.kickers else ""
    byline = chance.choice(("记者 苏禾", "通讯员 丁宁", "文图 甘雨")) if chance.random() < kind.bylined else ""
    photos = (photo(chance),) if chance.random() < kind.pictured else ()
    made = Story(id_, text(headline), body=body(chance, chance.randint(*kind.lengths)), photos=photos)
    return replace(
        made, kicker=text(kicker) if kicker else None, byline=text(byline) if byline else None, credit=text("镇社区办")
    )


def share(page: IssuePage, theme: Theme) -> float:
    """The share of an inside page that its content takes, roughly."""
    grid = theme.grid
    cells = 0.0
    for one in page.everything():
        rows = sum(-(-(len(block.text.plain) + 2) // grid.measure) for block in one.body) + 1
        head = 14 if one is page.lead else 8 if len(one.plain) > 150 else 5
        cells += rows + head + sum(3 * (p.picture.height_px / p.picture.width_px * 25 + 2) / 1.2 for p in one.photos)
    cells += sum(((ad.lines or 0) + 2) * (ad.columns or 0) for ad in page.ads)
    return cells / (grid.columns * (theme.rows - 4))


def page(seed: int, theme: Theme) -> IssuePage:
    """An inside page that has about as much on it as a page holds."""
    chance = random.Random(seed)
    while True:
        used: set[str] = set()
        lead = story(chance, LEADS, "lead", used)
        stories: list[Story] = []
        ads = (_ad(chance),) if chance.random() < 0.3 else ()
        while True:
            made = IssuePage("社区", "auto", lead, None, tuple(stories), (), ads)
            if share(made, theme) >= FULL[0]:
                break
            kind = chance.choices((NEWS, FEATURES, NOTICES), (6, 1.2, 2))[0]
            stories.append(story(chance, kind, f"s{len(stories) + 1}", used))
        stories.sort(key=lambda one: len(one.plain) <= 150)
        made = replace(made, stories=tuple(stories))
        if share(made, theme) <= FULL[1] and len(stories) >= 3:
            return made


def _ad(chance: random.Random) -> Ad:
    lines = chance.choice((9, 12))
    return Ad(Picture(Path("/nowhere/ad.png"), 747, round(lines * 14.5 - 5.5)), 6, lines)


def issue(pages: Sequence[IssuePage]) -> Issue:
    """An issue of these pages behind a front page of one short story."""
    front = IssuePage("要闻", lead=Story("front", text("创刊"), body=body(random.Random(0), 300)))
    return replace(issue_of(front, *pages), masthead=Masthead("青溪镇报"))
