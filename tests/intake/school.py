"""A third folder, of a district's paper: ordinary files beside odd ones, made to be judged once and kept.

The gold texts were written before the program had seen the files. `python -m tests.intake.judging school` judges.
"""

import email.message
from pathlib import Path

import openpyxl
from PIL import Image

from tests.intake.judging import Gold, Sent
from tests.intake.township import Kept
from tests.intake.words import CENTER, RIGHT

ROAD = "新修的环镇路全长七点四公里，沿线装了二百盏路灯，公交车下个月开始试运行。"
FARM = "合作社今年试种的早春马铃薯已经破土，技术员每隔三天就到田里测一次墒情。"
READ = "图书馆把闭馆时间推迟到晚上九点，自习区的一百二十个座位几乎天天坐满。"
FIRE = "消防员教孩子们用湿毛巾捂住口鼻，弯着腰沿着墙根，一分四十秒撤到了操场。"
OLD = "八十三岁的陈德贵每天清早骑车去江边，把前一晚的水位抄在一个旧本子上。"
HELP = "志愿者服务队帮腿脚不便的住户买菜取药，一个月跑了三百多趟，从没收过钱。"
SHOW = "演出从下午两点半开始，十二个节目全是居民自编自演，台下的掌声一阵接一阵。"


def _plain_news(sent: Sent, folder: Path) -> None:
    name = "环镇路通车.docx"
    word = Kept(sent, folder, name)
    word.line("环镇路下月试跑公交", 22, bold=True, align=CENTER)
    word.line("沿线二百盏路灯全部点亮", 16, align=CENTER)
    word.line("本报讯（记者 叶青）", 12)
    word.lines(ROAD, HELP)
    word.done(
        Gold(name, "环镇路下月试跑公交", deck="沿线二百盏路灯全部点亮", byline="本报讯（记者 叶青）", body=(ROAD, HELP))
    )


def _byline_in_text(sent: Sent, folder: Path) -> None:
    name = "马铃薯破土.docx"
    word = Kept(sent, folder, name)
    word.line("早春马铃薯破土了", 18, bold=True, align=CENTER)
    first = f"本报讯 记者韩沛 通讯员方圆报道：{FARM}"
    word.lines(first, ROAD)
    word.done(Gold(name, "早春马铃薯破土了", body=(first, ROAD)))


def _sections_in_headings(sent: Sent, folder: Path) -> None:
    name = "特写-江边的水位本.docx"
    word = Kept(sent, folder, name)
    word.line("【人物】", 12, bold=True)
    word.line("江边的水位本", 24, bold=True)
    word.line("□本报记者 韩沛", 12)
    word.lines(OLD)
    word.line("一本写了四十年", 14, bold=True)
    word.lines(ROAD)
    word.line("一天也没有落下", 14, bold=True)
    word.lines(HELP)
    word.done(
        Gold(
            name,
            "江边的水位本",
            byline="□本报记者 韩沛",
            subheads=("一本写了四十年", "一天也没有落下"),
            body=(OLD, ROAD, HELP),
        )
    )


def _pages_of_one_story(sent: Sent, folder: Path) -> None:
    name = "图书馆延时（长稿）.docx"
    word = Kept(sent, folder, name)
    word.line("灯亮到九点", 22, bold=True, align=CENTER)
    word.line("本报记者 秦岚", 12, align=CENTER)
    word.lines(READ, SHOW)
    word.document.add_page_break()
    word.line("座位从哪里来", 14, bold=True)
    word.lines(HELP)
    word.document.add_page_break()
    word.line("书从哪里来", 14, bold=True)
    word.lines(FARM)
    word.done(
        Gold(
            name,
            "灯亮到九点",
            byline="本报记者 秦岚",
            subheads=("座位从哪里来", "书从哪里来"),
            body=(READ, SHOW, HELP, FARM),
        )
    )


def _drill(sent: Sent, folder: Path, photo: Path) -> None:
    name = "消防演练（图文）.docx"
    word = Kept(sent, folder, name)
    word.line("一分四十秒 孩子们撤到操场", 18, bold=True, align=CENTER)
    word.picture(photo)
    word.line("演练现场 （李青摄）", 9, align=CENTER)
    word.lines(FIRE, READ)
    word.line("（实验小学 李青）", 10.5, align=RIGHT)
    word.done(
        Gold(
            name,
            "一分四十秒 孩子们撤到操场",
            credit="实验小学 李青",
            captions=("演练现场|李青摄",),
            body=(FIRE, READ),
        )
    )


def _four_in_one(sent: Sent, folder: Path) -> None:
    name = "社区来稿合集.docx"
    word = Kept(sent, folder, name)
    for title, text, sign in (
        ("志愿队一月跑了三百趟", HELP, "桂花社区 吴桂香"),
        ("居民自编自演一台戏", SHOW, "江滨社区 陆平"),
        ("图书馆晚上九点才熄灯", READ, "文苑社区 何静"),
    ):
        word.line(title, 16, bold=True, align=CENTER)
        word.line(sign, 12, align=CENTER)
        word.lines(text, ROAD)
        word.line("")
    word.done(
        Gold(name, "志愿队一月跑了三百趟", byline="桂花社区 吴桂香", body=(HELP, ROAD)),
        Gold(name, "居民自编自演一台戏", byline="江滨社区 陆平", body=(SHOW, ROAD)),
        Gold(name, "图书馆晚上九点才熄灯", byline="文苑社区 何静", body=(READ, ROAD)),
    )


def _notice(sent: Sent, folder: Path) -> None:
    name = "停电公告.txt"
    text = f"停电公告\n\n因线路检修，4月12日8时至16时，江滨路沿线停电。\n{HELP}\n"
    text += "特此公告。\n\n    城区供电所\n    2027年4月8日\n"
    (folder / name).write_text(text, "utf-8-sig")
    sent.texts[name] = text
    sent.gold.append(Gold(name, "停电公告", body=("特此公告。", "城区供电所", "2027年4月8日")))


def _prose(sent: Sent, folder: Path) -> None:
    name = "散文《父亲的自行车》 陆平.docx"
    word = Kept(sent, folder, name)
    word.line("父亲的自行车", 15, bold=True, align=CENTER)
    word.line("文/陆平", 12, align=CENTER)
    word.lines(OLD, ROAD)
    word.line("＊＊＊", 10.5, align=CENTER)
    word.lines(READ, HELP)
    word.line("（作者系江滨社区居民）", 10.5)
    word.done(Gold(name, "父亲的自行车", byline="文/陆平", body=(OLD, READ, "（作者系江滨社区居民）")))


def _table_news(sent: Sent, folder: Path) -> None:
    name = "公交首末班.docx"
    word = Kept(sent, folder, name)
    word.line("环镇公交首末班时间公布", 16, bold=True, align=CENTER)
    word.lines(ROAD)
    word.line("表1 首末班时间", 10.5, align=CENTER)
    rows = (("线路", "首班", "末班"), ("环1路", "6:30", "21:00"), ("环2路", "6:40", "20:30"))
    word.table(*rows)
    sent.texts[name] += " ".join(cell for row in rows for cell in row)
    word.line("来源：区公交公司", 10.5)
    table = "线路,首班,末班/环1路,6:30,21:00/环2路,6:40,20:30"
    word.done(Gold(name, "环镇公交首末班时间公布", credit="区公交公司", tables=(table,), body=(ROAD,)))


def _sheet(sent: Sent, folder: Path) -> None:
    name = "篮球赛成绩.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        ("社区篮球赛成绩", None, None),
        (None, None, None),
        ("球队", "胜", "负"),
        ("桂花社区", 3, 0),
        ("江滨社区", 2, 1),
    ):
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    book.save(folder / name)
    sent.texts[name] = "社区篮球赛成绩 球队 胜 负 桂花社区 江滨社区"
    sent.gold.append(Gold(name, "社区篮球赛成绩", tables=("球队,胜,负/桂花社区,3,0/江滨社区,2,1",)))


def _mail(sent: Sent, folder: Path, photo: Path) -> None:
    name = "投稿-文艺演出.eml"
    mail = email.message.EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "lp@example.cn", "bj@example.cn", "投稿-文艺演出"
    mail["Message-ID"] = "<9@example.cn>"
    text = f"尊敬的编辑：您好！\n\n  居民自己的舞台\n\n  {SHOW}\n  {HELP}\n\n  作者：陆平  电话：13800000000\n"
    mail.set_content(text)
    mail.add_attachment(photo.read_bytes(), "image", "jpeg", filename="演出.jpg")
    (folder / name).write_bytes(mail.as_bytes())
    sent.texts[name] = text
    sent.gold.append(Gold(name, "居民自己的舞台", byline="陆平", captions=("|",), body=(SHOW, HELP)))


def _page(sent: Sent, folder: Path) -> None:
    name = "江滨微讯.html"
    page = (
        "<html><body><div id='js_article'><h1 id='activity-name'>江滨社区办起家长课堂</h1>"
        "<span>江滨微讯</span> <em>2027年4月6日 17:20</em><div id='js_content'>"
        f"<section><p>↑点击蓝字 关注我们</p></section><p><span style='font-weight:bold'>"
        f"01 家长也要上课</span></p><p>{READ}</p>"
        f"<p><strong>02 孩子讲给大人听</strong></p><p>{FIRE}</p><p style='text-align:right'>文：何静</p>"
        "<p style='text-align:right'>图：陆平</p><p>END</p><p>往期回顾</p></div></div></body></html>"
    )
    (folder / name).write_text(page, "utf-8")
    sent.texts[name] = f"江滨社区办起家长课堂 家长也要上课 {READ} 孩子讲给大人听 {FIRE} 何静 陆平"
    sent.gold.append(
        Gold(
            name,
            "江滨社区办起家长课堂",
            byline="文：何静",
            credit="图：陆平",
            subheads=("01 家长也要上课", "02 孩子讲给大人听"),
            body=(READ, FIRE),
        )
    )


def _questions(sent: Sent, folder: Path) -> None:
    name = "医保问答.docx"
    word = Kept(sent, folder, name)
    word.line("医保参保这样办", 18, bold=True, align=CENTER)
    word.line("区医保局供稿", 12, align=CENTER)
    texts = ("问：今年什么时候缴费？", f"答：九月一日起。{READ}", "问：在哪里缴？", f"答：手机上就能办。{HELP}")
    word.lines(*texts)
    word.done(Gold(name, "医保参保这样办", credit="区医保局供稿", body=texts))


def _photos(folder: Path) -> None:
    Image.new("RGB", (640, 480), "grey").save(folder / "江边的水位本1.jpg")


def make(folder: Path, office: bool = False) -> Sent:
    """The files; what is right of them."""
    photos = Path(__file__).parent.parent.parent / "issues" / "market-town" / "photos"
    folder.mkdir(parents=True)
    sent = Sent(office=office)
    for plain in (_plain_news, _byline_in_text, _sections_in_headings, _pages_of_one_story, _four_in_one, _notice):
        plain(sent, folder)
    for plain in (_prose, _table_news, _sheet, _page, _questions):
        plain(sent, folder)
    _drill(sent, folder, photos / "volunteer.jpg")
    _mail(sent, folder, photos / "meeting.jpg")
    _photos(folder)
    at = next(n for n, one in enumerate(sent.gold) if one.headline == "江边的水位本")
    one = sent.gold[at]
    sent.gold[at] = Gold(
        one.source, one.headline, byline=one.byline, captions=("|",), subheads=one.subheads, body=one.body
    )
    return sent
