"""A third folder, of a street office that writes in Word and WPS; written before the program's rules were read again.

The gold texts were written before the program had seen the files. `python -m tests.intake.judging street` judges.
"""

import email.message
import shutil
import tempfile
from pathlib import Path
from typing import Any

import openpyxl
from docx.oxml.ns import qn
from docx.shared import Pt

from tests.intake.judging import Gold, Sent
from tests.intake.township import SOFFICE, Kept, converted
from tests.intake.words import CENTER, RIGHT, Word

LIFT = "桂苑小区的三部新电梯上周装完，住在六楼的冯阿婆头一回自己下楼买了菜。"
COOK = "社区食堂每天中午供应四菜一汤，七十岁以上的老人凭卡付八元，还能送餐上门。"
TREE = "小区里那排香樟种了三十年，树根拱起了人行道，园林所这次换成了透水砖。"
BOOKS = "绿地边的旧岗亭改成了书亭，居民自己捐书、自己登记，三个月借出四百多本。"
NURSE = "家庭医生团队逢周二进小区，量血压、测血糖、开慢性病的长处方都在凉亭里办。"
SCHOOL = "放学后的托管班从三点半开到六点，志愿者陪着孩子们写作业、下棋、做手工。"
BIKE = "街道新划了二百一十个电动自行车车位，充电桩装在雨棚下面，充满自动断电。"
DRAIN = "入汛之前，市政工人掏净了六条背街的雨水井，拉走的淤泥装了十一车。"
DANCE = "广场舞队和住户代表坐下来谈了两次，约好晚上八点半收场，音量不过六十分贝。"


def faced(word: Word, text: str, face: str, size: float, align: object = None, bold: bool = False) -> None:
    """A paragraph whose face alone says what it is, as offices write."""
    paragraph: Any = word.line(text, size, bold, align)
    paragraph.runs[0]._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)


def _office_file(sent: Sent, folder: Path) -> None:
    name = "0412 加装电梯（党建办 改2）.docx"
    word = Kept(sent, folder, name)
    faced(word, "三部电梯 一百零八户 两年半", "楷体", 16, CENTER)
    faced(word, "冯阿婆下楼\n买菜去了", "方正小标宋_GBK", 22, CENTER)
    faced(word, "——桂苑小区加装电梯记", "楷体", 16, CENTER)
    faced(word, "本报记者  林泊  通讯员  方小舟", "仿宋", 14, CENTER)
    for text in (LIFT, TREE):
        faced(word, text, "仿宋", 16)
    faced(word, "三楼不肯签字", "黑体", 16)
    faced(word, DANCE, "仿宋", 16)
    word.done(
        Gold(
            name,
            "冯阿婆下楼买菜去了",
            kicker="三部电梯 一百零八户 两年半",
            deck="——桂苑小区加装电梯记",
            byline="本报记者 林泊 通讯员 方小舟",
            subheads=("三楼不肯签字",),
            body=(LIFT, TREE, DANCE),
        )
    )


def _styled(sent: Sent, folder: Path, photos: Path) -> None:
    name = "旧岗亭.docx"
    word = Kept(sent, folder, name)
    title, plain = word.chinese_style("标题 1 字符", 18), word.chinese_style("正文文本1", 10.5)
    word.line("旧岗亭变身居民书亭", style=title)
    word.line("□ 林泊 文/图", style=plain)
    word.line(BOOKS, style=plain)
    word.picture(photos / "library.jpg" if (photos / "library.jpg").exists() else photos / "tea.jpg")
    word.line("上图：周末上午，孩子们在书亭里看书。", style=plain)
    word.line(SCHOOL, style=plain)
    word.picture(photos / "meeting.jpg")
    word.line("下图：居民自己动手给书贴标签。", style=plain)
    captions = ("周末上午，孩子们在书亭里看书。|", "居民自己动手给书贴标签。|")
    word.done(Gold(name, "旧岗亭变身居民书亭", byline="□ 林泊 文/图", captions=captions, body=(BOOKS, SCHOOL)))


def _news(sent: Sent, folder: Path) -> None:
    name = "新闻稿.docx"
    word = Kept(sent, folder, name)
    word.line("街道清淤六条背街雨水井", 12, bold=True)
    word.lines(f"本报讯 （记者 林泊 通讯员 方小舟）4月10日，{DRAIN}", f"据了解，{TREE}（供稿：街道宣传办）")
    lead = f"本报讯（记者 林泊 通讯员 方小舟）4月10日，{DRAIN}"
    word.done(Gold(name, "街道清淤六条背街雨水井", credit="街道宣传办", body=(lead, f"据了解，{TREE}")))


def _announcement(sent: Sent, folder: Path) -> None:
    name = "公告2027-6.docx"
    word = Kept(sent, folder, name)
    word.line("关于调整电动自行车停放点的公告", 22, bold=True, align=CENTER)
    word.line("辖区各居民小区：", 16)
    word.lines("为方便居民停车，现将有关事项公告如下：", size=16)
    word.numbered("即日起，桂苑路北侧停放点停用。")
    word.numbered("新停放点设在桂苑路18号院内。")
    word.numbered("逾期不移走的车辆，由街道统一保管。")
    word.lines("特此公告。", size=16)
    word.line("桂苑街道办事处", 16, align=RIGHT)
    word.line("2027年4月8日", 16, align=RIGHT)
    body = ("辖区各居民小区：", "即日起，桂苑路北侧停放点停用。", "特此公告。", "桂苑街道办事处", "2027年4月8日")
    word.done(Gold(name, "关于调整电动自行车停放点的公告", body=body))


def _letter(sent: Sent, folder: Path) -> None:
    name = "感谢信.docx"
    word = Kept(sent, folder, name)
    word.line("谢谢送餐的小伙子", 16, bold=True, align=CENTER)
    word.line("编辑同志：", 12)
    word.lines(f"我今年八十一岁，一个人住。{COOK}", "下大雨那天，小郑把饭盒揣在怀里送上来，自己淋得透湿。")
    word.lines("此致")
    word.line("敬礼！", 12)
    word.line("桂苑小区居民 冯秀珍", 12, align=RIGHT)
    word.line("4月6日", 12, align=RIGHT)
    body = ("编辑同志：", f"我今年八十一岁，一个人住。{COOK}", "此致", "敬礼！", "桂苑小区居民 冯秀珍", "4月6日")
    word.done(Gold(name, "谢谢送餐的小伙子", body=body))


def _poem(sent: Sent, folder: Path) -> None:
    name = "诗歌-香樟.docx"
    word = Kept(sent, folder, name)
    word.line("香　樟（组诗选一）", 15, align=CENTER)
    word.line("方小舟", 12, align=CENTER)
    word.line("")
    stanzas = (("三十年前", "你是一捆带土的苗", "靠在墙角"), ("今天你站在路边", "把影子分给每个赶路的人"))
    for stanza in stanzas:
        for line in stanza:
            word.line(line, 12)
        word.line("")
    word.line("（2027年春写于桂苑）", 10.5, align=RIGHT)
    lines = tuple(line for stanza in stanzas for line in stanza)
    word.done(Gold(name, "香 樟（组诗选一）", byline="方小舟", body=lines))


def _merged(sent: Sent, folder: Path) -> None:
    name = "卫生服务中心门诊安排.docx"
    word = Kept(sent, folder, name)
    word.line("社区卫生服务中心二季度门诊安排", 16, bold=True, align=CENTER)
    word.lines(NURSE)
    rows = (("科室", "上午", "", "下午"), ("", "周一", "周三", "周五"), ("内科", "何静", "陆平", "何静"))
    table = word.table(*rows)
    table.cell(0, 1).merge(table.cell(0, 2)).text = "上午"
    table.cell(0, 0).merge(table.cell(1, 0)).text = "科室"
    sent.texts[name] += "科室 上午 下午 周一 周三 周五 内科 何静 陆平 何静\n"
    word.line("注：节假日停诊，急诊不停。", 9)
    word.line("（桂苑街道社区卫生服务中心）", 10.5, align=RIGHT)
    gold = "科室,上午,<,下午/^,周一,周三,周五/内科,何静,陆平,何静"
    body = (NURSE, "注：节假日停诊，急诊不停。")
    word.done(
        Gold(name, "社区卫生服务中心二季度门诊安排", credit="桂苑街道社区卫生服务中心", tables=(gold,), body=body)
    )


def _hours(sent: Sent, folder: Path) -> None:
    name = "便民服务时间.xlsx"
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for row in (
        ("桂苑街道便民服务窗口时间", None, None, None),
        ("窗口", "工作日", None, "周末"),
        (None, "上午", "下午", None),
        ("社保", "8:30-11:30", "13:30-17:00", "休息"),
        ("户籍", "8:30-11:30", "13:30-17:00", "9:00-12:00"),
        ("咨询电话：6655 1234", None, None, None),
    ):
        sheet.append(row)
    for cells in ("A1:D1", "A2:A3", "B2:C2", "D2:D3", "A6:D6"):
        sheet.merge_cells(cells)
    book.save(folder / name)
    sent.texts[name] = "桂苑街道便民服务窗口时间 窗口 工作日 周末 上午 下午 社保 休息 户籍 咨询电话"
    table = "窗口,工作日,<,周末/^,上午,下午,^/社保,8:30-11:30,13:30-17:00,休息/户籍,8:30-11:30,13:30-17:00,9:00-12:00"
    sent.gold.append(Gold(name, "桂苑街道便民服务窗口时间", tables=(table,), body=("咨询电话：6655 1234",)))


def _revised(sent: Sent, folder: Path) -> None:
    name = "托管班（审阅稿）.docx"
    word = Kept(sent, folder, name)
    word.header("桂苑街道办事处　内部资料")
    word.line("三点半以后有去处", 18, bold=True, align=CENTER)
    word.line("通讯员 方小舟", 12, align=CENTER)
    word.xml(
        "<w:r><w:t>托管班设在</w:t></w:r>"
        "<w:del w:id='1' w:author='甲'><w:r><w:delText>二楼会议室</w:delText></w:r></w:del>"
        "<w:ins w:id='2' w:author='甲'><w:r><w:t>一楼活动室</w:t></w:r></w:ins><w:r><w:t>，共有四十个座位。</w:t></w:r>"
    )
    word.lines(SCHOOL)
    word.xml(
        "<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent>"
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>报名须知</w:t></w:r></w:p><w:p><w:r><w:t>每月二十五日起报名，满员为止。</w:t></w:r>"
        "</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    sent.texts[name] += "托管班设在一楼活动室 共有四十个座位 二楼会议室 报名须知 每月二十五日起报名 满员为止 内部资料"
    sent.told[name] = "import-left-out.deleted"
    body = ("托管班设在一楼活动室，共有四十个座位。", SCHOOL, "每月二十五日起报名，满员为止。")
    word.done(Gold(name, "三点半以后有去处", byline="通讯员 方小舟", body=body))


def _three_plain(sent: Sent, folder: Path) -> None:
    name = "社区动态.docx"
    word = Kept(sent, folder, name)
    gold = []
    for title, text, sign in (
        ("锦苑社区食堂开张", COOK, "锦苑社区 张桂兰"),
        ("桐苑社区医生坐诊凉亭", NURSE, "桐苑社区 吕敏"),
        ("兰苑社区划定车位", BIKE, "兰苑社区 许田"),
    ):
        word.line(title, 14, bold=True)
        word.lines(TREE, f"{text}（{sign}）")
        gold.append(Gold(name, title, credit=sign, body=(TREE, text)))
    word.done(*gold)


def _wechat(sent: Sent, folder: Path) -> None:
    name = "桂苑发布.html"
    page = (
        "<html><head><meta charset='utf-8'><title>桂苑的春天，从一碗面开始</title></head><body><div id='js_article'>"
        "<h1 class='rich_media_title' id='activity-name'>  桂苑的春天，从一碗面开始  </h1>"
        "<div id='meta_content'><span>原创</span> <span>方小舟</span>"
        " <a id='js_name'>桂苑发布</a> <em>2027-04-09 18:00</em></div>"
        "<div id='js_content'><p style='text-align:center'>点击上方<span>“桂苑发布”</span>关注我们</p>"
        f"<section><section><p>{COOK}</p></section></section><p><br></p>"
        "<section style='text-align:center'><strong><span>一碗面，六十年</span></strong></section>"
        f"<p>{TREE}</p><p><img data-src='https://mmbiz.example/1.jpg'></p>"
        "<p style='text-align:center;font-size:12px;color:#888'>▲食堂里的老街坊</p>"
        f"<section style='text-align:center'><strong>慢下来的早晨</strong></section><p>{BOOKS}</p>"
        "<p style='text-align:center'>—— END ——</p><p>文字｜方小舟</p>"
        "<p>摄影｜林泊</p><p>编辑｜吕敏</p><p>审核｜张桂兰</p>"
        "<p>点赞、在看，转给更多街坊</p></div><a>阅读原文</a></div></body></html>"
    )
    (folder / name).write_text(page, "utf-8")
    sent.texts[name] = f"桂苑的春天 从一碗面开始 一碗面 六十年 慢下来的早晨 {COOK}{TREE}{BOOKS} 食堂里的老街坊"
    gold = Gold(
        name,
        "桂苑的春天，从一碗面开始",
        byline="文字｜方小舟",
        credit="摄影｜林泊",
        subheads=("一碗面，六十年", "慢下来的早晨"),
        body=(COOK, TREE, BOOKS),
    )
    sent.gold.append(gold)


def _gbk(sent: Sent, folder: Path) -> None:
    name = "来稿3.txt"
    text = f"    楼下那场舞\r\n\r\n    文/方小舟\r\n\r\n    {DANCE}\r\n    {TREE}\r\n    (作者单位:桂苑社区)\r\n"
    (folder / name).write_bytes(text.encode("gb18030"))
    sent.texts[name] = text
    sent.gold.append(Gold(name, "楼下那场舞", byline="文/方小舟", credit="桂苑社区", body=(DANCE, TREE)))


def _mail(sent: Sent, folder: Path) -> None:
    name = "投稿：车位.eml"
    mail = email.message.EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "xt@example.cn", "bj@example.cn", "投稿：二百一十个车位"
    mail["Message-ID"] = "<street1@example.cn>"
    mail.set_content("见网页版。\n")
    page = (
        f"<div>林编辑，你好！稿子如下，请斧正。</div><div><b>二百一十个车位怎么来的</b></div><div>{BIKE}</div>"
        f"<div>{DRAIN}</div><div>（兰苑社区 许田）</div><div>--</div><div>许田 兰苑社区居委会 电话 66551234</div>"
    )
    mail.add_alternative(page, subtype="html")
    (folder / name).write_bytes(mail.as_bytes())
    sent.texts[name] = f"二百一十个车位怎么来的 {BIKE}{DRAIN} 许田 兰苑社区居委会"
    sent.gold.append(Gold(name, "二百一十个车位怎么来的", credit="兰苑社区 许田", body=(BIKE, DRAIN)))


def _answers(sent: Sent, folder: Path) -> None:
    name = "长处方问答.docx"
    word = Kept(sent, folder, name)
    word.line("慢性病长处方怎么开？", 18, bold=True, align=CENTER)
    word.lines(NURSE)
    texts = ("Q：什么人能开长处方？", "A：高血压、糖尿病病情稳定的居民。", "Q：一次能开多少？", "A：四周到十二周的量。")
    for text in texts:
        word.line(text, 10.5, bold=text.startswith("Q"))
    word.line("街道社区卫生服务中心 供稿", 10.5, align=RIGHT)
    texts = ("什么人能开长处方？", "A：高血压、糖尿病病情稳定的居民。", "A：四周到十二周的量。")
    word.done(Gold(name, "慢性病长处方怎么开？", credit="街道社区卫生服务中心 供稿", body=(NURSE, *texts)))


def _odt(sent: Sent, folder: Path) -> None:
    word = Kept(sent, folder, "人物.docx")
    word.line("她守着四百本书", style="Title")
    word.line("——记桂苑书亭管理员吕敏", style="Subtitle")
    word.line("■通讯员 许田", 12, align=CENTER)
    word.lines(BOOKS)
    word.line("一张借书卡", style="Heading 1")
    word.lines(SCHOOL)
    word.line("（作者系兰苑社区工作者）", 10.5, align=RIGHT)
    word.done()
    text = sent.texts.pop("人物.docx")
    name = "人物.odt" if sent.office else "人物.docx"
    sent.texts[name] = text
    if sent.office:
        converted(folder / "人物.docx", "odt", folder)
        (folder / "人物.docx").unlink()
        shutil.rmtree(folder / "profile", ignore_errors=True)
    sent.gold.append(
        Gold(
            name,
            "她守着四百本书",
            deck="——记桂苑书亭管理员吕敏",
            byline="■通讯员 许田",
            subheads=("一张借书卡",),
            body=(BOOKS, SCHOOL, "（作者系兰苑社区工作者）"),
        )
    )


def _names(sent: Sent, folder: Path) -> None:
    name = "光荣榜.docx"
    word = Kept(sent, folder, name)
    word.line("桂苑街道第一季度志愿服务光荣榜", 16, bold=True, align=CENTER)
    word.line("（排名不分先后）", 10.5, align=CENTER)
    names = ("冯秀珍　　张桂兰　　吕　敏　　许　田", "何　静　　陆　平　　郑小川　　林　泊")
    for line in names:
        word.line(line, 12)
    body = ("冯秀珍", "郑小川")
    word.done(Gold(name, "桂苑街道第一季度志愿服务光荣榜", deck="（排名不分先后）", body=body))


def _one_paragraph(sent: Sent, folder: Path) -> None:
    name = "网上复制的.docx"
    word = Kept(sent, folder, name)
    word.line(f"凉亭里的诊室\n作者：吕敏\n　　{NURSE}\n　　{COOK}\n（来源：桐苑社区）", 10.5)
    word.done(Gold(name, "凉亭里的诊室", byline="吕敏", credit="桐苑社区", body=(NURSE, COOK)))


def _photos_numbered(sent: Sent, folder: Path, photos: Path) -> None:
    name = "春游图片报道.docx"
    word = Kept(sent, folder, name)
    word.line("桂苑老人江边春游", 18, bold=True, align=CENTER)
    word.lines(f"4月7日，桂苑社区四十位老人到江边春游（图①）。{TREE}", "午饭后，大家在草地上唱歌（图②）。")
    for photo in ("hike.jpg", "tea.jpg"):
        word.picture(photos / photo)
    word.line("图①：老人们在江边合影。", 9)
    word.line("图②：草地上的歌声。", 9)
    word.line("本报记者 林泊 摄影报道", 9, align=RIGHT)
    captions = ("图①：老人们在江边合影。|", "图②：草地上的歌声。|")
    word.done(
        Gold(
            name,
            "桂苑老人江边春游",
            byline="本报记者 林泊 摄影报道",
            captions=captions,
            body=("午饭后，大家在草地上唱歌（图②）。",),
        )
    )


def _markdown(sent: Sent, folder: Path) -> None:
    name = "春笋.md"
    text = (
        f"春笋烧肉\n===\n\n锦苑社区食堂 郑师傅\n\n{COOK}\n\n**用料**\n\n- 春笋 500克\n- 五花肉 300克\n\n**做法**\n\n"
        "1. 春笋切滚刀块，焯水。\n2. 五花肉煸出油，加糖炒色。\n3. 加水没过，小火四十分钟。\n"
    )
    (folder / name).write_text(text, "utf-8")
    sent.texts[name] = text
    gold = Gold(
        name,
        "春笋烧肉",
        byline="锦苑社区食堂 郑师傅",
        subheads=("用料", "做法"),
        body=(COOK, "春笋 500克", "五花肉煸出油，加糖炒色。"),
    )
    sent.gold.append(gold)


def _bus(sent: Sent, folder: Path) -> None:
    name = "社区巴士时刻表.csv"
    text = "站名,首班,末班\r\n桂苑小区,6:30,20:00\r\n街道办,6:42,20:12\r\n"
    (folder / name).write_bytes(text.encode("gbk"))
    sent.texts[name] = text
    table = "站名,首班,末班/桂苑小区,6:30,20:00/街道办,6:42,20:12"
    sent.gold.append(Gold(name, "社区巴士时刻表", tables=(table,)))


def _speaker(sent: Sent, folder: Path) -> None:
    name = "发言.docx"
    word = Kept(sent, folder, name)
    word.line("在桂苑街道邻里节上的致辞", 18, bold=True, align=CENTER)
    word.line("桂苑街道办事处主任 林泊", 12, align=CENTER)
    word.line("各位邻居、同志们：", 12)
    word.lines(f"大家好！{DANCE}", COOK, "谢谢大家！")
    body = ("各位邻居、同志们：", f"大家好！{DANCE}", "谢谢大家！")
    word.done(Gold(name, "在桂苑街道邻里节上的致辞", byline="桂苑街道办事处主任 林泊", body=body))


def _photo_captions(sent: Sent, folder: Path, photos: Path) -> None:
    name = "防汛演练.docx"
    word = Kept(sent, folder, name)
    word.line("“嘟——”哨声一响，两分钟集结完毕", 18, bold=True, align=CENTER)
    word.line("街道开展防汛应急演练", 14, align=CENTER)
    word.line("本报记者 林泊 文/摄", 12, align=CENTER)
    word.picture(photos / "bridge.jpg")
    word.line("▲演练现场，队员在装填沙袋", 9, align=CENTER)
    word.lines(DRAIN, BIKE)
    sentence = "“嘟——”哨声一响，两分钟集结完毕"
    word.done(
        Gold(
            name,
            sentence,
            deck="街道开展防汛应急演练",
            byline="本报记者 林泊 文/摄",
            captions=("演练现场，队员在装填沙袋|",),
            body=(DRAIN, BIKE),
        )
    )


def _attached(sent: Sent, folder: Path, photos: Path) -> None:
    mail = email.message.EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "lm@example.cn", "bj@example.cn", "稿件及照片"
    mail["Message-ID"] = "<street2@example.cn>"
    mail.set_content("林老师：\n附件为本周稿件一篇、照片一张，请查收。\n吕敏\n")
    with tempfile.TemporaryDirectory() as place:
        word = Kept(sent, Path(place), "旧衣服有了新去处.docx")
        word.line("旧衣服有了新去处", 16, bold=True)
        word.line("文 吕敏 图 许田", 10.5)
        word.lines(TREE, SCHOOL)
        caption = "居民把旧衣服投进回收箱"
        word.done(
            Gold(
                "旧衣服有了新去处.docx",
                "旧衣服有了新去处",
                byline="文 吕敏 图 许田",
                captions=(f"{caption}|",),
                body=(TREE, SCHOOL),
            )
        )
        kind = "application", "vnd.openxmlformats-officedocument.wordprocessingml.document"
        mail.add_attachment(
            (Path(place) / "旧衣服有了新去处.docx").read_bytes(), *kind, filename="旧衣服有了新去处.docx"
        )
    mail.add_attachment((photos / "clinic.jpg").read_bytes(), "image", "jpeg", filename=f"{caption}.jpg")
    (folder / "稿件及照片.eml").write_bytes(mail.as_bytes())


def _footnoted(sent: Sent, folder: Path) -> None:
    name = "街名考.docx"
    word = Kept(sent, folder, name)
    word.line("“桂苑”二字从何而来", 16, bold=True, align=CENTER)
    word.line("许 田", 12, align=CENTER)
    paragraph: Any = word.line(f"　　{TREE}", 10.5)
    mark = paragraph.add_run("①")
    mark.font.superscript, mark.font.size = True, Pt(10.5)
    word.lines(f"县志载：“城东有园，植桂百株。”{BOOKS}")
    word.line("注释：", 9)
    word.line("①见《县志·园林》，1986年版。", 9)
    body = ("县志载：“城东有园，植桂百株。”" + BOOKS, "见《县志·园林》，1986年版。")
    word.done(Gold(name, "“桂苑”二字从何而来", byline="许 田", body=body))


def make(folder: Path, office: bool = SOFFICE is not None) -> Sent:
    """The files; what is right of them. *office*: whether LibreOffice writes one of them."""
    photos = Path(__file__).parent.parent.parent / "issues" / "market-town" / "photos"
    folder.mkdir(parents=True)
    sent = Sent(office=office)
    for plain in (_office_file, _news, _announcement, _letter, _poem, _merged, _hours, _revised, _three_plain):
        plain(sent, folder)
    for plain in (_wechat, _gbk, _mail, _answers, _odt, _names, _one_paragraph, _markdown, _bus, _speaker, _footnoted):
        plain(sent, folder)
    for pictured in (_styled, _photos_numbered, _photo_captions, _attached):
        pictured(sent, folder, photos)
    return sent
