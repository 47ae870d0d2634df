"""An eighth folder, of a vocational college's paper: student reporters, departments and a reading club write.

The gold texts were written before the program had seen the files. `python -m tests.intake.judging college` judges.
"""

import email.message
import shutil
from pathlib import Path
from typing import Any

import openpyxl
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from tests.intake.judging import Gold, Sent
from tests.intake.township import Kept
from tests.intake.words import CENTER, RIGHT

LATHE = "省赛的考题是一根阶梯轴，四个小时，误差不能超过一根头发丝的六分之一。他提前十一分钟交了件。"
COACH = "指导老师说，训练那半年，实训车间的灯每天亮到夜里十点，光是废件就装了满满两大筐。"
JOBS = "双选会共有一百六十三家企业进场，提供岗位四千二百余个，其中本地企业占到六成。"
QUEUE = "上午九点不到，体育馆门口已经排起了长队，不少同学手里攥着厚厚一沓简历。"
LIBRARY = "图书馆新增自助借还机四台，还书不用再排队，闭馆以后也能从门口的还书口投进去。"
KITCHEN = "烹饪专业的同学把毕业作品摆上了食堂的长桌，一道文思豆腐切了五千多刀。"
RUN = "环校跑全程四点二公里，男生冠军用时十四分零八秒，比去年的纪录快了九秒。"
WINDOW = "宿舍的窗子朝南，冬天的太阳能从上午晒到下午，我们把被子搬出去，晚上全是太阳的味道。"
TRAIN = "绿皮车在每个小站都停，上来挑担子的老人，下去背书包的孩子，车厢里像一个移动的集市。"
BOOKCLUB = "读书会每月共读一本书，读完不写心得，只说自己被哪一句绊住了脚。"
LOAN = "凡是要你先交解冻金、保证金的贷款，全是诈骗；学校不会通过QQ群收任何费用。"


def _champion(sent: Sent, folder: Path, photos: Path) -> None:
    name = "【定稿】我校学子勇夺省赛一等奖.docx"
    word = Kept(sent, folder, name)
    word.line("我校学子勇夺省职业技能大赛一等奖", 18, bold=True, align=CENTER)
    for text in (f"本网讯（学生记者 简宁）3月20日，{LATHE}", COACH):
        word.line(text, 12).paragraph_format.first_line_indent = Pt(24)
    word.picture(photos / "watch.jpg")
    word.line("比赛现场", 10.5, align=CENTER)
    word.line("（图/机电工程系  文/简宁  审核/卢峰）", 10.5, align=RIGHT)
    word.done(
        Gold(
            name,
            "我校学子勇夺省职业技能大赛一等奖",
            byline="图/机电工程系 文/简宁",
            captions=("比赛现场|",),
            body=(f"本网讯（学生记者 简宁）3月20日，{LATHE}", COACH),
        )
    )


def _fair(sent: Sent, folder: Path) -> None:
    name = "双选会.docx"
    word = Kept(sent, folder, name)
    word.line("一百六十三家企业进校“抢人”", 22, bold=True, align=CENTER)
    word.line("——2027届毕业生春季双选会侧记", 16, align=CENTER)
    word.line("学生记者 简宁 郝思雨", 12, align=CENTER)
    word.lines(QUEUE, JOBS)
    word.line("★ 有备而来", 14, bold=True)
    word.lines(COACH)
    word.line("★ 双向奔赴", 14, bold=True)
    word.lines(KITCHEN)
    word.done(
        Gold(
            name,
            "一百六十三家企业进校“抢人”",
            deck="——2027届毕业生春季双选会侧记",
            byline="学生记者 简宁 郝思雨",
            subheads=("★ 有备而来", "★ 双向奔赴"),
            body=(QUEUE, JOBS, COACH, KITCHEN),
        )
    )


def _library(sent: Sent, folder: Path) -> None:
    name = "图书馆通讯稿.docx"
    word = Kept(sent, folder, name)
    word.line("还书，三秒钟的事", 16, bold=True)
    word.line(LIBRARY, 12)
    word.line(BOOKCLUB, 12)
    word.line("图书馆", 12, align=RIGHT)
    word.line("2027年3月25日", 12, align=RIGHT)
    word.done(Gold(name, "还书，三秒钟的事", body=(LIBRARY, BOOKCLUB, "图书馆", "2027年3月25日")))


def _essay(sent: Sent, folder: Path) -> None:
    name = "散文-晒被子-20机电3班 陆小满.docx"
    word = Kept(sent, folder, name)
    word.line("晒被子", 14, bold=True, align=CENTER)
    word.line("2020级机电3班 陆小满", 10.5, align=CENTER)
    for text in (WINDOW, TRAIN, "我把脸埋进去，想起了外婆。"):
        word.line(text, 10.5, align=WD_ALIGN_PARAGRAPH.JUSTIFY).paragraph_format.first_line_indent = Pt(21)
    word.line("指导教师：尹秋", 10.5, align=RIGHT)
    body = (WINDOW, TRAIN, "我把脸埋进去，想起了外婆。", "指导教师：尹秋")
    word.done(Gold(name, "晒被子", byline="2020级机电3班 陆小满", body=body))


def _poem(sent: Sent, folder: Path) -> None:
    name = "诗歌投稿.txt"
    text = (
        "绿皮车\n\n卢小禾\n\n每个小站都停\n每个小站都有人下去\n提着鸡，提着一袋橘子\n\n"
        "我坐到最后一站\n什么也没有提\n只提着自己的名字\n\n（19级学前教育2班）\n"
    )
    (folder / name).write_text(text, "gbk")
    sent.texts[name] = text
    body = ("每个小站都停", "提着鸡，提着一袋橘子", "我坐到最后一站", "只提着自己的名字")
    sent.gold.append(Gold(name, "绿皮车", byline="卢小禾", credit="19级学前教育2班", body=body))


def _results(sent: Sent, folder: Path) -> None:
    name = "环校跑成绩.xlsx"
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for row in (
        ("第十二届环校跑前三名",),
        ("组别", "名次", "姓名", "班级", "成绩"),
        ("男子组", 1, "杭天", "机电2班", "14′08″"),
        ("", 2, "乔木", "汽修1班", "14′31″"),
        ("女子组", 1, "夏禾", "护理3班", "17′02″"),
    ):
        sheet.append(row)
    sheet.merge_cells("A1:E1")
    sheet.merge_cells("A3:A4")
    book.save(folder / name)
    sent.texts[name] = (
        "第十二届环校跑前三名 组别 名次 姓名 班级 成绩 男子组 杭天 机电2班 乔木 汽修1班 女子组 夏禾 护理3班"
    )
    table = "组别,名次,姓名,班级,成绩/男子组,1,杭天,机电2班,14′08″/^,2,乔木,汽修1班,14′31″/女子组,1,夏禾,护理3班,17′02″"
    sent.gold.append(Gold(name, "第十二届环校跑前三名", tables=(table,)))


def _police(sent: Sent, folder: Path) -> None:
    name = "保卫处温馨提示.docx"
    word = Kept(sent, folder, name)
    word.line("警惕校园“套路贷”", 16, bold=True, align=CENTER)
    word.lines("各位同学：", LOAN, "如遇以上情况，请及时与保卫处联系，电话：0572-5550110。")
    word.line("保卫处", 12, align=RIGHT)
    word.done(
        Gold(
            name,
            "警惕校园“套路贷”",
            credit="保卫处",
            body=("各位同学：", LOAN, "如遇以上情况，请及时与保卫处联系，电话：0572-5550110。"),
        )
    )


def _club(sent: Sent, folder: Path) -> None:
    name = "读书会推文.html"
    page = (
        "<html><head><meta charset='utf-8'></head><body><div id='page-content'>"
        "<h1 id='activity-name'>\n  被哪一句绊住了脚\n</h1>"
        "<div id='meta_content'><span>原创</span><span>尹秋</span><a id='js_name'>青溪职院图书馆</a></div>"
        "<div class='rich_media_content' id='js_content' style='visibility:hidden'>"
        "<section><section><section><p style='text-align:center'><strong>NO.1</strong></p>"
        "<p style='text-align:center'><strong>共读一本书</strong></p></section></section>"
        f"<section><p style='text-indent:2em'>{BOOKCLUB}</p><p style='text-indent:2em'>{WINDOW}</p></section>"
        "<section><p style='text-align:center'><strong>NO.2</strong></p>"
        "<p style='text-align:center'><strong>下月书目</strong></p></section>"
        "<section><ul><li><p>《平凡的世界》</p></li><li><p>《乡土中国》</p></li></ul></section>"
        "<section><p style='text-align:right'>文字 | 尹秋</p><p style='text-align:right'>排版 | 郝思雨</p>"
        "<p style='text-align:right'>审核 | 卢峰</p></section></section></div></div></body></html>"
    )
    (folder / name).write_text(page, "utf-8")
    sent.texts[name] = f"被哪一句绊住了脚 共读一本书 {BOOKCLUB} {WINDOW} 下月书目 平凡的世界 乡土中国 尹秋 郝思雨 卢峰"
    sent.gold.append(
        Gold(
            name,
            "被哪一句绊住了脚",
            byline="文字 | 尹秋",
            subheads=("NO.1 共读一本书", "NO.2 下月书目"),
            body=(BOOKCLUB, WINDOW, "《乡土中国》"),
        )
    )


def _mail(sent: Sent, folder: Path, photos: Path) -> None:
    name = "烹饪系供稿-毕业作品展.eml"
    mail = email.message.EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "prx@example.cn", "xb@example.cn", "烹饪系供稿-毕业作品展"
    mail["Message-ID"] = "<501@example.cn>"
    text = f"五千刀切出一朵菊花\n烹饪系 蓝天\n　　{KITCHEN}\n　　{QUEUE}\n\n"
    text += "图1：同学们在摆盘\n图2：文思豆腐\n\n祝好！\n蓝天\n"
    mail.set_content(text)
    for number, photo in enumerate(("canteen.jpg", "bowl.jpg"), 1):
        mail.add_attachment((photos / photo).read_bytes(), "image", "jpeg", filename=f"图{number}.jpg")
    (folder / name).write_bytes(mail.as_bytes())
    sent.texts[name] = text
    sent.gold.append(
        Gold(
            name,
            "五千刀切出一朵菊花",
            byline="烹饪系 蓝天",
            captions=("同学们在摆盘|", "文思豆腐|"),
            body=(KITCHEN, QUEUE),
        )
    )


def _briefs(sent: Sent, folder: Path) -> None:
    name = "一周要闻.docx"
    word = Kept(sent, folder, name)
    word.line("一周要闻", 16, bold=True, align=CENTER)
    pairs = (("学校召开教学工作例会", JOBS), ("环校跑鸣枪开跑", RUN), ("图书馆添置自助借还机", LIBRARY))
    for title, text in pairs:
        word.line(f"▲{title}", 12, bold=True)
        word.lines(text)
    word.done(
        Gold(
            name,
            "一周要闻",
            subheads=tuple(f"▲{title}" for title, _ in pairs),
            body=tuple(text for _, text in pairs),
        )
    )


def _dialogue(sent: Sent, folder: Path) -> None:
    name = "对话杭天.docx"
    word = Kept(sent, folder, name)
    word.line("对话环校跑冠军杭天：风是可以追上的", 16, bold=True, align=CENTER)
    word.line("□ 郝思雨", 12, align=CENTER)
    word.lines(RUN)
    word.line("Q：最后一圈在想什么？", 12, bold=True)
    word.line("A：什么也没想，只听见自己的鞋底。", 12)
    word.line("Q：以后还跑吗？", 12, bold=True)
    word.line("A：跑，一直跑到跑不动。", 12)
    body = (RUN, "Q：最后一圈在想什么？", "A：什么也没想，只听见自己的鞋底。", "A：跑，一直跑到跑不动。")
    word.done(Gold(name, "对话环校跑冠军杭天：风是可以追上的", byline="□ 郝思雨", body=body))


def _column(sent: Sent, folder: Path) -> None:
    name = "青苗论坛.docx"
    word = Kept(sent, folder, name)
    word.line("青苗论坛", 12, align=CENTER)
    word.line("别让“卷”替你选路", 20, bold=True, align=CENTER)
    word.line("尹  秋", 12, align=CENTER)
    word.lines(TRAIN, COACH, "路不止一条，慢车也到站。")
    body = (TRAIN, COACH, "路不止一条，慢车也到站。")
    word.done(Gold(name, "别让“卷”替你选路", kicker="青苗论坛", byline="尹 秋", body=body))


def _photo_page(sent: Sent, folder: Path, photos: Path) -> None:
    name = "图片故事 实训车间的一天.docx"
    word = Kept(sent, folder, name)
    word.line("实训车间的一天", 18, bold=True, align=CENTER)
    word.line("摄影报道：简宁", 12, align=CENTER)
    word.lines(COACH)
    table = word.document.add_table(2, 2)
    for number, (photo, text) in enumerate((("watch.jpg", "①清晨，领刀具。"), ("kiln.jpg", "②午后，磨车刀。"))):
        table.cell(0, number).paragraphs[0].add_run().add_picture(str(photos / photo), width=Pt(120))
        table.cell(1, number).text = text
        sent.texts[name] += text
    captions = ("①清晨，领刀具。|", "②午后，磨车刀。|")
    word.done(Gold(name, "实训车间的一天", byline="摄影报道：简宁", captions=captions, body=(COACH,)))


def _loose_photos(sent: Sent, folder: Path, photos: Path) -> None:
    name = "环校跑.docx"
    word = Kept(sent, folder, name)
    word.line("四点二公里，跑进春天", 16, bold=True, align=CENTER)
    word.line("体育部 彭越", 12, align=CENTER)
    word.lines(RUN, WINDOW)
    shutil.copy(photos / "hike.jpg", folder / "环校跑-起跑瞬间（彭越 摄）.jpg")
    captions = ("起跑瞬间|彭越 摄",)
    word.done(Gold(name, "四点二公里，跑进春天", byline="体育部 彭越", captions=captions, body=(RUN, WINDOW)))


def make(folder: Path, office: bool = False) -> Sent:
    """The files; what is right of them."""
    photos = Path(__file__).parent.parent.parent / "issues" / "market-town" / "photos"
    folder.mkdir(parents=True)
    sent = Sent(office=office)
    for plain in (_fair, _library, _essay, _poem, _results, _police, _club, _briefs, _dialogue, _column):
        plain(sent, folder)
    for pictured in (_champion, _mail, _photo_page, _loose_photos):
        pictured(sent, folder, photos)
    return sent
