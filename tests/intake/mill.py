"""A seventh folder, of a paper mill's weekly: workshops, the union and retired workers write.

The gold texts were written before the program had seen the files. `python -m tests.intake.judging mill` judges.
"""

import email.message
from pathlib import Path
from typing import Any

import openpyxl
from docx.shared import Pt

from tests.intake.judging import Gold, Sent
from tests.intake.township import Kept
from tests.intake.words import CENTER, RIGHT

START = "3月26日上午10时18分，随着第一卷原纸从卷纸机上缓缓落下，六号机一次开机成功，车速稳定在每分钟九百二十米。"
CREW = "为了这一天，项目组四十七个人连续奋战了一百零九天，光是管道就焊了三万多道口。"
STEAM = "烘缸冷凝水回收改造完成后，吨纸用汽由一点九吨降到一点六吨，一年可省标煤四千二百吨。"
KNIFE = "他手里的刮刀换了又换，图纸画了二十几稿，最后把断纸次数从每天六次降到了一次以下。"
SAFE = "各车间要把有限空间作业作为重中之重，先通风、再检测、后作业，缺一步也不许下去。"
MEAL = "食堂新添了面食窗口，中班下来的工人一碗热汤面只要三块五，师傅还给加个荷包蛋。"
RACE = "比赛分拔河、接力运水和两人三足三个项目，十二支队伍从下午一点一直赛到太阳落山。"
STACK = "老烟囱拆的那天，来了很多退休工人，有人捡了一块砖，用报纸包好带回了家。"
TREE = "厂区东门外的香樟是建厂那年栽下的，如今两个人才抱得过来，树下成了下棋的地方。"
SHIP = "第一批出口越南的牛皮箱板纸共八百六十吨，从北港装船，七天后就能到海防。"
CHILD = "暑托班就设在工会二楼，二十六个孩子上午写作业，下午跟着退休老教师学毛笔字。"


def _kicker(sent: Sent, folder: Path) -> None:
    name = "01头条-六号机开机.docx"
    word = Kept(sent, folder, name)
    word.line("当年设计 当年安装 当年出纸", 14, align=CENTER)
    word.line("六号机一次开机成功", 26, bold=True, align=CENTER)
    word.line("年产箱板纸将突破百万吨", 14, align=CENTER)
    word.line("□ 记者 施远 通讯员 柯建华", 12, align=CENTER)
    word.lines(f"本报讯 {START}", CREW, f"“{SHIP}”销售部经理左宁说。")
    word.done(
        Gold(
            name,
            "六号机一次开机成功",
            kicker="当年设计 当年安装 当年出纸",
            deck="年产箱板纸将突破百万吨",
            byline="□ 记者 施远 通讯员 柯建华",
            body=(f"本报讯 {START}", CREW),
        )
    )


def _meeting(sent: Sent, folder: Path) -> None:
    name = "02 安全例会.doc.docx"
    word = Kept(sent, folder, name)
    word.line("公司召开二季度安全生产例会", 22, align=CENTER)
    word.line("")
    word.lines(f"4月1日，公司召开二季度安全生产例会。总经理郝庆主持并讲话。{SAFE}", size=16)
    paragraph: Any = word.line("　　郝庆强调，", 16)
    paragraph.add_run("要算好三笔账。").bold = True
    paragraph.add_run("安全账、效益账和家庭账要一起算，哪一笔也不能糊涂。")
    sent.texts[name] += "要算好三笔账。安全账、效益账和家庭账要一起算，哪一笔也不能糊涂。"
    word.line("（安环部  夏明）", 16, align=RIGHT)
    word.done(
        Gold(
            name,
            "公司召开二季度安全生产例会",
            credit="安环部 夏明",
            body=(f"4月1日，公司召开二季度安全生产例会。总经理郝庆主持并讲话。{SAFE}",),
        )
    )


def _person(sent: Sent, folder: Path, photos: Path) -> None:
    name = "03 人物-断纸克星.docx"
    word = Kept(sent, folder, name)
    word.line("“断纸克星”柯建华", 20, bold=True, align=CENTER)
    word.line("施远/文  童心/图", 10.5, align=CENTER)
    word.picture(photos / "watch.jpg")
    word.line("柯建华在调整刮刀角度", 9, align=CENTER)
    word.lines(KNIFE)
    word.line("“别人怕断纸，我等断纸”", 12, bold=True, align=CENTER)
    word.lines(STEAM)
    word.line("一本油渍斑斑的笔记", 12, bold=True, align=CENTER)
    word.lines(CREW)
    word.line("人物名片", 10.5, bold=True)
    word.line("柯建华，1979年生，三车间刮刀班班长，高级技师。", 9)
    word.done(
        Gold(
            name,
            "“断纸克星”柯建华",
            byline="施远/文 童心/图",
            captions=("柯建华在调整刮刀角度|",),
            subheads=("“别人怕断纸，我等断纸”", "一本油渍斑斑的笔记", "人物名片"),
            body=(KNIFE, STEAM, CREW, "柯建华，1979年生，三车间刮刀班班长，高级技师。"),
        )
    )


def _form(sent: Sent, folder: Path) -> None:
    name = "04稿件审批单+节汽.docx"
    word = Kept(sent, folder, name)
    word.line("稿件送审单", 16, bold=True, align=CENTER)
    rows = (("标题", "吨纸省汽零点三吨"), ("作者", "热电车间 颜冰"), ("审核", "同意刊发。郑  4.1"))
    word.table(*rows)
    sent.texts[name] += " ".join(cell for row in rows for cell in row)
    word.line("吨纸省汽零点三吨", 16, bold=True, align=CENTER)
    word.lines(STEAM, SAFE)
    word.done(Gold(name, "吨纸省汽零点三吨", byline="热电车间 颜冰", body=(STEAM, SAFE)))


def _games(sent: Sent, folder: Path, photos: Path) -> None:
    name = "05 趣味运动会.docx"
    word = Kept(sent, folder, name)
    word.line("十二支队伍拔河赛跑", 16, bold=True)
    word.lines(RACE, MEAL)
    for photo in ("football.jpg", "harvest.jpg"):
        word.picture(photos / photo)
    word.line("左图：拔河决赛。右图：接力运水。 童心 摄", 9)
    word.line("工会  供稿", 10.5)
    word.done(
        Gold(
            name,
            "十二支队伍拔河赛跑",
            credit="工会 供稿",
            captions=("左图：拔河决赛。右图：接力运水。|童心 摄",),
            body=(RACE, MEAL),
        )
    )


def _essay(sent: Sent, folder: Path) -> None:
    name = "06副刊 老烟囱 （退休 庞德义）.docx"
    word = Kept(sent, folder, name)
    word.line("老 烟 囱", 18, bold=True, align=CENTER)
    word.line("庞德义", 12, align=CENTER)
    word.lines(STACK, TREE, "（作者为原二车间退休职工）")
    word.done(Gold(name, "老烟囱", byline="庞德义", body=(STACK, TREE, "（作者为原二车间退休职工）")))


def _verse(sent: Sent, folder: Path) -> None:
    name = "07 七律·贺六号机投产.txt"
    text = "七律·贺六号机投产\n庞德义\n\n百日鏖兵战未休，银龙一夜过江洲。\n千吨雪浪随机转，万卷云笺逐水流。\n\n"
    (folder / name).write_bytes(text.encode("utf-16"))
    sent.texts[name] = text
    body = ("百日鏖兵战未休，银龙一夜过江洲。", "千吨雪浪随机转，万卷云笺逐水流。")
    sent.gold.append(Gold(name, "七律·贺六号机投产", byline="庞德义", body=body))


def _output(sent: Sent, folder: Path) -> None:
    name = "08 一季度产量.xlsx"
    book = openpyxl.Workbook()
    sheet: Any = book.active
    rows = (
        ("一季度各机台产量完成情况", None, None, None),
        (None, None, None, "单位：吨"),
        ("机台", "计划", "完成", "完成率"),
        ("四号机", 52000, 53140, 1.0219),
        ("五号机", 61000, 60512, 0.992),
        ("合计", "=SUM(B4:B5)", 113652, 1.0058),
    )
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("A1:D1")
    for row in (4, 5, 6):
        sheet.cell(row, 4).number_format = "0.0%"
        for column in (2, 3):
            sheet.cell(row, column).number_format = "#,##0"
    sheet["B6"] = 113000
    book.save(folder / name)
    sent.texts[name] = "一季度各机台产量完成情况 单位：吨 机台 计划 完成 完成率 四号机 五号机 合计"
    table = "机台,计划,完成,完成率/四号机,52,000,53,140,102.2%/五号机,61,000,60,512,99.2%/合计,113,000,113,652,100.6%"
    sent.gold.append(Gold(name, "一季度各机台产量完成情况", tables=(table,), body=("单位：吨",)))


def _several(sent: Sent, folder: Path) -> None:
    name = "09 车间来稿4篇.docx"
    word = Kept(sent, folder, name)
    pieces = (
        ("1、热电车间冷凝水回收改造完工", STEAM, "（颜冰）"),
        ("2、食堂添了面食窗口", MEAL, "（后勤部 路遥）"),
        ("3、首批箱板纸出口越南", SHIP, "（销售部 左宁）"),
        ("4、暑托班开始报名", CHILD, "（工会 童心）"),
    )
    for title, text, sign in pieces:
        word.line(title, 12, bold=True)
        word.line(f"　　{text}{sign}", 12)
        word.line("")
    word.done(
        *(Gold(name, title[2:], credit=sign.strip("（）"), body=(text,)) for title, text, sign in pieces),
    )


def _speech(sent: Sent, folder: Path) -> None:
    name = "10 在六号机投产仪式上的讲话.docx"
    word = Kept(sent, folder, name)
    word.line("在六号机投产仪式上的讲话", 22, bold=True, align=CENTER)
    word.line("（2027年3月26日）", 16, align=CENTER)
    word.line("郝  庆", 16, align=CENTER)
    word.line("各位来宾，同志们：", 16)
    word.lines(START, SHIP, "谢谢大家！", size=16)
    word.done(
        Gold(
            name,
            "在六号机投产仪式上的讲话",
            deck="（2027年3月26日）",
            byline="郝 庆",
            body=("各位来宾，同志们：", START, SHIP, "谢谢大家！"),
        )
    )


def _mail_with_word(sent: Sent, folder: Path, photos: Path) -> None:
    name = "投稿_暑托班_童心.eml"
    word = Kept(sent, folder, "（附件）暑托班.docx")
    word.line("暑托班里学写毛笔字", 16, bold=True, align=CENTER)
    word.lines(CHILD, TREE)
    word.line("图一 孩子们在练字", 10.5)
    word.line("文/图 童心", 10.5, align=RIGHT)
    word.saved(word.path)
    mail = email.message.EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "tongxin@example.cn", "bjb@example.cn", "投稿：暑托班"
    mail["Message-ID"] = "<77@example.cn>"
    mail.set_content("编辑老师：\n    附件是暑托班的稿子和照片，请查收。\n                工会 童心\n")
    mail.add_attachment(word.path.read_bytes(), "application", "octet-stream", filename="暑托班.docx")
    mail.add_attachment((photos / "meeting.jpg").read_bytes(), "image", "jpeg", filename="图一.jpg")
    (folder / name).write_bytes(mail.as_bytes())
    word.path.unlink()
    sent.texts[name] = sent.texts.pop("（附件）暑托班.docx") + "编辑老师 附件是暑托班的稿子和照片，请查收。"
    sent.gold.append(
        Gold("暑托班.docx", "暑托班里学写毛笔字", byline="文/图 童心", captions=("孩子们在练字|",), body=(CHILD, TREE))
    )


def _wechat(sent: Sent, folder: Path) -> None:
    name = "香樟树下.mht.html"
    page = (
        "<html><head><meta charset='utf-8'><meta property='og:title' content='香樟树下的棋摊'></head><body>"
        "<div id='img-content'><h1 id='activity-name'>香樟树下的棋摊</h1><div id='meta_content'>"
        "<span class='rich_media_meta rich_media_meta_text'>原创</span><span>施远</span>"
        "<a id='js_name'>晨光纸业</a></div>"
        "<div id='js_content'><p style='text-align:center'><img src='files/640.gif'></p>"
        f"<p><span>{TREE}</span></p><p><br></p><p><span style='color:#888;font-size:12px'>▲东门外的老香樟</span></p>"
        f"<p><span>{STACK}</span></p><blockquote><p>“我下了四十年棋，没赢过老庞。”</p></blockquote>"
        "<hr><p><span style='font-size:12px'>撰稿：施远</span></p><p><span style='font-size:12px'>摄影：童心</span></p>"
        "<p><span style='font-size:12px'>编辑：路遥</span></p><p>长按二维码关注</p></div></div></body></html>"
    )
    (folder / name).write_text(page, "utf-8")
    sent.texts[name] = f"香樟树下的棋摊 {TREE} 东门外的老香樟 {STACK} 我下了四十年棋，没赢过老庞。 施远 童心 路遥"
    sent.gold.append(
        Gold(
            name,
            "香樟树下的棋摊",
            byline="施远",
            credit="摄影：童心",
            body=(TREE, "▲东门外的老香樟", STACK, "“我下了四十年棋，没赢过老庞。”"),
        )
    )


def _rules(sent: Sent, folder: Path) -> None:
    name = "11安全小课堂.docx"
    word = Kept(sent, folder, name)
    word.line("安全小课堂", 12, align=CENTER)
    word.line("下池之前，先做三件事", 18, bold=True, align=CENTER)
    word.lines(SAFE)
    for number, text in enumerate(
        ("先通风：至少三十分钟。", "再检测：氧气、硫化氢都要合格。", "后作业：池口必须有人监护。"), 1
    ):
        word.line(f"（{number}）{text}", 12).paragraph_format.left_indent = Pt(24)
    word.line("（安环部 夏明 整理）", 12)
    word.done(
        Gold(
            name,
            "下池之前，先做三件事",
            kicker="安全小课堂",
            credit="安环部 夏明 整理",
            body=(SAFE, "（1）先通风：至少三十分钟。", "（3）后作业：池口必须有人监护。"),
        )
    )


def _menu(sent: Sent, folder: Path) -> None:
    name = "食堂菜价.csv"
    text = "菜名,价格（元）,供应时间\n热汤面,3.5,全天\n红烧肉,8.0,中午\n炒青菜,2.0,中午、晚上\n"
    (folder / name).write_bytes(text.encode("gb18030"))
    sent.texts[name] = text
    table = "菜名,价格（元）,供应时间/热汤面,3.5,全天/红烧肉,8.0,中午/炒青菜,2.0,中午、晚上"
    sent.gold.append(Gold(name, "食堂菜价", tables=(table,)))


def make(folder: Path, office: bool = False) -> Sent:
    """The files; what is right of them."""
    photos = Path(__file__).parent.parent.parent / "issues" / "market-town" / "photos"
    folder.mkdir(parents=True)
    sent = Sent(office=office)
    for plain in (_kicker, _meeting, _form, _essay, _verse, _output, _several, _speech, _wechat, _rules, _menu):
        plain(sent, folder)
    for pictured in (_person, _games, _mail_with_word):
        pictured(sent, folder, photos)
    return sent
