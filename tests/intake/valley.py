"""A fifth folder, of a mountain county's correspondents; written when the street's and the works' came out right.

The gold texts were written before the program had seen the files. `python -m tests.intake.judging valley` judges.
"""

from pathlib import Path

from docx.shared import Pt

from tests.intake.judging import Gold, Sent
from tests.intake.township import Kept
from tests.intake.words import CENTER, RIGHT

BEE = "岩口村的二百箱土蜂今年头一次割蜜，每箱割了六斤，收购价比去年高了八块钱。"
PATH = "从镇上到岩口的林道修通以后，拉一车毛竹下山只要四十分钟，从前要走大半天。"
TEACH = "村小只剩十一个学生，两位老师把三个年级编成一个班，一节课分两头讲。"
WATER = "水窖修在屋后的石坡上，一场大雨能蓄满六方，够一家人用到下个月。"
FAIR = "逢五逢十的集市挪到了新桥头，摊位画了线，卖菜的和卖竹器的各占一边。"
DOCTOR = "乡村医生老覃每月进山两趟，药箱里除了降压药，还有替老人代买的老花镜。"


def _correspondent(sent: Sent, folder: Path) -> None:
    name = "土蜂割蜜（岩口）.docx"
    word = Kept(sent, folder, name)
    word.line("岩口土蜂今年头回割蜜", 15, bold=True, align=CENTER)
    word.line("特约通讯员　覃小满", 12, align=CENTER)
    word.line(f"本报岩口4月9日讯  {BEE}", 12).paragraph_format.first_line_indent = Pt(24)
    word.line(PATH, 12).paragraph_format.first_line_indent = Pt(24)
    body = (f"本报岩口4月9日讯 {BEE}", PATH)
    word.done(Gold(name, "岩口土蜂今年头回割蜜", byline="特约通讯员 覃小满", body=body))


def _behind_the_name(sent: Sent, folder: Path) -> None:
    name = "十一个学生.docx"
    word = Kept(sent, folder, name)
    word.line("大山里的复式班", 18, bold=True, align=CENTER)
    word.line("岩口小学　覃秀兰", 12, align=CENTER)
    word.lines(TEACH, "下课铃是一截旧铁轨，敲起来整个山谷都听得见。")
    word.line("通联：岩口小学　邮编：556600　电话：13800000000", 10.5)
    body = (TEACH, "下课铃是一截旧铁轨，敲起来整个山谷都听得见。")
    word.done(Gold(name, "大山里的复式班", byline="岩口小学 覃秀兰", body=body))


def _reported(sent: Sent, folder: Path) -> None:
    name = "林道.txt"
    text = f"林道修到了家门口\n\n{PATH}\n\n{WATER}\n\n（通讯员：覃小满  韦大河）\n"
    (folder / name).write_text(text, "utf-8")
    sent.texts[name] = text
    sent.gold.append(Gold(name, "林道修到了家门口", byline="通讯员：覃小满 韦大河", body=(PATH, WATER)))


def _tv(sent: Sent, folder: Path) -> None:
    name = "集市.docx"
    word = Kept(sent, folder, name)
    word.line("标题：新桥头赶新集", 12)
    word.line("记者：韦大河", 12)
    word.line("日期：2027年4月8日", 12)
    word.lines(FAIR, BEE)
    word.line("审稿：覃主任", 12)
    word.done(Gold(name, "新桥头赶新集", byline="记者：韦大河", body=(FAIR, BEE)))


def _quoted_title(sent: Sent, folder: Path) -> None:
    name = "散文.docx"
    word = Kept(sent, folder, name)
    word.line("《屋后的水窖》", 16, bold=True, align=CENTER)
    word.line("覃小满", 12, align=CENTER)
    word.lines(WATER, PATH)
    word.line("2027年4月写于岩口", 12, align=RIGHT)
    word.done(Gold(name, "屋后的水窖", byline="覃小满", body=(WATER, PATH, "2027年4月写于岩口")))


def _two_subheads(sent: Sent, folder: Path) -> None:
    name = "老覃.docx"
    word = Kept(sent, folder, name)
    word.line("人物", 12, align=CENTER)
    word.line("药箱里的老花镜", 20, bold=True, align=CENTER)
    word.line("——记岩口乡村医生覃国安", 14, align=CENTER)
    word.line("本报记者 韦大河 文/图", 12, align=CENTER)
    word.lines(DOCTOR)
    word.line("（一）", 12, align=CENTER)
    word.lines(WATER)
    word.line("（二）", 12, align=CENTER)
    word.lines(TEACH)
    word.done(
        Gold(
            name,
            "药箱里的老花镜",
            kicker="人物",
            deck="——记岩口乡村医生覃国安",
            byline="本报记者 韦大河 文/图",
            subheads=("（一）", "（二）"),
            body=(DOCTOR, WATER, TEACH),
        )
    )


def _photo_between(sent: Sent, folder: Path, photos: Path) -> None:
    name = "割蜜.docx"
    word = Kept(sent, folder, name)
    word.line("割蜜时节", 16, bold=True, align=CENTER)
    word.picture(photos / "tea.jpg")
    word.line("4月9日，岩口村蜂农覃有财在割蜜。韦大河 摄", 10.5)
    word.lines(BEE, FAIR)
    caption = "4月9日，岩口村蜂农覃有财在割蜜。|韦大河 摄"
    word.done(Gold(name, "割蜜时节", captions=(caption,), body=(BEE, FAIR)))


def _market_days(sent: Sent, folder: Path) -> None:
    name = "赶集日期.docx"
    word = Kept(sent, folder, name)
    word.line("各乡镇赶集日期", 16, bold=True, align=CENTER)
    table = word.table(("乡镇", "集期", ""), ("岩口", "逢五", "逢十"), ("新桥", "逢三", "逢八"))
    table.cell(0, 1).merge(table.cell(0, 2)).text = "集期"
    sent.texts[name] += "乡镇 集期 岩口 逢五 逢十 新桥 逢三 逢八"
    word.line("来源：县市场监管局", 10.5, align=RIGHT)
    word.done(
        Gold(name, "各乡镇赶集日期", credit="县市场监管局", tables=("乡镇,集期,</岩口,逢五,逢十/新桥,逢三,逢八",))
    )


def _seeking(sent: Sent, folder: Path) -> None:
    name = "寻物启事.docx"
    word = Kept(sent, folder, name)
    word.line("寻物启事", 22, bold=True, align=CENTER)
    word.lines(
        "本人于4月6日在新桥集市遗失棕色挎包一个，内有身份证和存折。",
        "拾到者请与覃有财联系，电话13800000000，必有重谢。",
    )
    word.line("失主：覃有财", 12, align=RIGHT)
    word.line("2027年4月7日", 12, align=RIGHT)
    body = ("本人于4月6日在新桥集市遗失棕色挎包一个，内有身份证和存折。", "失主：覃有财", "2027年4月7日")
    word.done(Gold(name, "寻物启事", body=body))


def _song(sent: Sent, folder: Path) -> None:
    name = "山歌.docx"
    word = Kept(sent, folder, name)
    word.line("割蜜山歌", 16, bold=True, align=CENTER)
    word.line("搜集整理：覃秀兰", 12, align=CENTER)
    lines = ("岩口山高雾不开，", "阿哥割蜜下坡来；", "蜜蜂跟到桥头转，", "以为花在背篓栽。")
    for line in lines:
        word.line(line, 12, align=CENTER)
    word.done(Gold(name, "割蜜山歌", byline="搜集整理：覃秀兰", body=lines))


def _dated_lead(sent: Sent, folder: Path) -> None:
    name = "2027.4.9医生进山.docx"
    word = Kept(sent, folder, name)
    word.line("医生进山", 12, bold=True)
    word.line(f"    {DOCTOR}", 12)
    word.line(f"    {WATER}       （县卫健局  覃国安/文  韦大河/图）", 12)
    word.done(Gold(name, "医生进山", byline="县卫健局 覃国安/文 韦大河/图", body=(DOCTOR, WATER)))


def _three_briefs(sent: Sent, folder: Path) -> None:
    name = "岩口来稿三则.docx"
    word = Kept(sent, folder, name)
    for title, text in (("土蜂割蜜", BEE), ("集市搬家", FAIR), ("水窖蓄水", WATER)):
        word.line(title, 14, bold=True, align=CENTER)
        word.lines(f"本报讯（通讯员 覃小满）{text}")
    word.done(
        *(
            Gold(name, title, body=(f"本报讯（通讯员 覃小满）{text}",))
            for title, text in (("土蜂割蜜", BEE), ("集市搬家", FAIR), ("水窖蓄水", WATER))
        )
    )


def make(folder: Path, office: bool = False) -> Sent:
    """The files; what is right of them."""
    photos = Path(__file__).parent.parent.parent / "issues" / "market-town" / "photos"
    folder.mkdir(parents=True)
    sent = Sent(office=office)
    for plain in (_correspondent, _behind_the_name, _reported, _tv, _quoted_title, _two_subheads, _market_days):
        plain(sent, folder)
    for plain in (_seeking, _song, _dated_lead, _three_briefs):
        plain(sent, folder)
    _photo_between(sent, folder, photos)
    return sent
