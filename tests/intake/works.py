"""A fourth folder, of the newsroom of a city's waterworks: other habits, other programs.

The gold texts were written before the program had seen the files. `python -m tests.intake.judging works` judges.
"""

import datetime
import email.message
import shutil
from pathlib import Path
from typing import Any

import openpyxl
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt

from tests.intake.judging import Gold, Sent
from tests.intake.township import SOFFICE, Kept, converted
from tests.intake.words import CENTER, RIGHT

PUMP = "凌晨两点，北郊泵站的四号机组完成换装，比计划提前了整整三天。"
LEAK = "检漏班的听漏仪贴着路面走了十一公里，标出九处暗漏，最大的一处每小时跑水六吨。"
METER = "今年计划更换远传水表一万二千只，用户在手机上就能看到每天用了多少水。"
LAB = "化验室每天从二十四个采样点取水，四十三项指标当天出结果、当天公开。"
VALVE = "抢修队到场后先关了上下游两道阀门，再用半个小时挖出了断裂的旧管。"
TANK = "二十三个老小区的屋顶水箱全部拆除，改用叠压供水，六楼的水压终于稳了。"
HALL = "营业厅把办事窗口从九个并成三个，排队的人反而少了，平均等候不到四分钟。"
RIVER = "取水口上游的浮筒拦住了水葫芦，巡河船一天要跑两趟，雨后还要加一趟。"


def _labelled(sent: Sent, folder: Path) -> None:
    name = "稿：四号机组.docx"
    word = Kept(sent, folder, name)
    word.line("肩题：苦战十七个昼夜", 12)
    word.line("主题：四号机组提前“上岗”", 12)
    word.line("副题：北郊泵站日供水能力增加五万吨", 12)
    word.line("作者：江岚", 12)
    word.line("正文：", 12)
    word.lines(PUMP, LAB, size=12)
    word.done(
        Gold(
            name,
            "四号机组提前“上岗”",
            kicker="苦战十七个昼夜",
            deck="北郊泵站日供水能力增加五万吨",
            byline="江岚",
            body=(PUMP, LAB),
        )
    )


def _bracketed_lead(sent: Sent, folder: Path) -> None:
    name = "检漏.docx"
    word = Kept(sent, folder, name)
    word.line("九处暗漏一夜现形", style="Heading 1")
    word.lines(f"【本报讯】4月8日，{LEAK}", f"{METER}（本报记者 江岚 通讯员 石磊）")
    word.done(
        Gold(name, "九处暗漏一夜现形", byline="本报记者 江岚 通讯员 石磊", body=(f"【本报讯】4月8日，{LEAK}", METER))
    )


def _two_lines(sent: Sent, folder: Path) -> None:
    name = "老小区水箱.docx"
    word = Kept(sent, folder, name)
    word.line("拆掉屋顶水箱以后", 26, align=CENTER)
    word.line("二十三个老小区供水改造见闻", 15, align=CENTER)
    word.line("撰文/江岚　摄影/石磊", 10.5, align=CENTER)
    for text in (TANK, VALVE):
        word.line(text, 10.5, align=WD_ALIGN_PARAGRAPH.JUSTIFY).paragraph_format.first_line_indent = Pt(21)
    word.line("六楼的水压", 14, bold=True)
    word.lines(METER)
    word.line("物业的账本", 14, bold=True)
    word.lines(HALL)
    word.done(
        Gold(
            name,
            "拆掉屋顶水箱以后",
            deck="二十三个老小区供水改造见闻",
            byline="撰文/江岚 摄影/石磊",
            subheads=("六楼的水压", "物业的账本"),
            body=(TANK, VALVE, METER, HALL),
        )
    )


def _photo_slash(sent: Sent, folder: Path, photos: Path) -> None:
    name = "抢修（带图）.docx"
    word = Kept(sent, folder, name)
    word.line("半小时挖出断管", 16, bold=True, align=CENTER)
    word.line("本报记者/江岚", 10.5, align=CENTER)
    word.lines(VALVE)
    word.picture(photos / "bridge.jpg")
    word.line("抢修队员在基坑里换管。石磊/摄", 9, align=CENTER)
    word.lines(PUMP)
    word.picture(photos / "pier.jpg")
    word.line("通水后，居民送来了热茶。（石磊 摄）", 9, align=CENTER)
    captions = ("抢修队员在基坑里换管。|石磊/摄", "通水后，居民送来了热茶。|石磊 摄")
    word.done(Gold(name, "半小时挖出断管", byline="本报记者/江岚", captions=captions, body=(VALVE, PUMP)))


def _prices(sent: Sent, folder: Path) -> None:
    name = "水价.docx"
    word = Kept(sent, folder, name)
    word.line("五月起执行新水价", 18, bold=True, align=CENTER)
    word.lines(METER)
    word.line("居民生活用水价格表", 12, bold=True, align=CENTER)
    word.line("单位：元/立方米", 10.5, align=RIGHT)
    table = word.table(
        ("类别", "阶梯", "价格"), ("一户一表", "第一级", "2.10"), ("", "第二级", "3.15"), ("合表", "不分级", "2.31")
    )
    table.cell(1, 0).merge(table.cell(2, 0)).text = "一户一表"
    sent.texts[name] += "类别 阶梯 价格 一户一表 第一级 2.10 第二级 3.15 合表 不分级 2.31\n"
    word.line("备注：低保家庭每月免费六立方米。", 9)
    gold = "类别,阶梯,价格/一户一表,第一级,2.10/^,第二级,3.15/合表,不分级,2.31"
    word.done(
        Gold(
            name,
            "五月起执行新水价",
            tables=(gold,),
            body=(METER, "单位：元/立方米", "备注：低保家庭每月免费六立方米。"),
        )
    )


def _duty(sent: Sent, folder: Path) -> None:
    name = "五一值班表.xlsx"
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.append(("水务集团“五一”值班安排", None, None))
    sheet.append(("日期", "带班领导", "值班人员"))
    for day, head, who in ((1, "石大川", "江岚"), (2, "石大川", "许行"), (3, "林霜", "石磊")):
        sheet.append((datetime.date(2027, 5, day), head, who))
        sheet.cell(sheet.max_row, 1).number_format = 'm"月"d"日"'
    sheet.append(("24小时服务热线：96616", None, None))
    for cells in ("A1:C1", "B3:B4", "A6:C6"):
        sheet.merge_cells(cells)
    book.save(folder / name)
    sent.texts[name] = "水务集团 五一 值班安排 日期 带班领导 值班人员 石大川 江岚 许行 林霜 石磊 24小时服务热线 96616"
    table = "日期,带班领导,值班人员/5月1日,石大川,江岚/5月2日,^,许行/5月3日,林霜,石磊"
    sent.gold.append(Gold(name, "水务集团“五一”值班安排", tables=(table,), body=("24小时服务热线：96616",)))


def _asked(sent: Sent, folder: Path) -> None:
    name = "用水小知识.docx"
    word = Kept(sent, folder, name)
    word.line("自来水发白怎么办", 18, align=CENTER)
    word.line("化验室 林霜", 12, align=CENTER)
    texts = ("【问】早上放出来的水发白，能喝吗？", f"【答】那是溶在水里的空气。{LAB}", "【问】水表怎么看？")
    last = f"【答】黑字是吨，红字是小数。{METER}"
    word.lines(*texts, last)
    word.done(Gold(name, "自来水发白怎么办", byline="化验室 林霜", body=(*texts, last)))


def _column(sent: Sent, folder: Path) -> None:
    name = "水厂故事.txt"
    text = f"【水厂故事】\n老闸门\n□石磊\n{RIVER}\n{VALVE}\n如今，老闸门立在厂史馆门口，漆成了绿色。\n"
    (folder / name).write_text(text, "utf-8")
    sent.texts[name] = text
    sent.gold.append(Gold(name, "老闸门", byline="□石磊", body=(RIVER, VALVE)))


def _wrapped(sent: Sent, folder: Path) -> None:
    name = "巡河记.txt"
    paragraphs = (RIVER + LEAK + LAB + PUMP, TANK + HALL + METER)
    lines = []
    for text in paragraphs:
        whole = f"　　{text}"
        lines += [whole[at : at + 36] for at in range(0, len(whole), 36)]
    text = "巡河记\n\n通讯员　许行\n\n" + "\n".join(lines) + "\n"
    (folder / name).write_bytes(text.replace("\n", "\r\n").encode("gb18030"))
    sent.texts[name] = f"巡河记 通讯员 许行 {RIVER} {TANK[:20]}"
    sent.gold.append(Gold(name, "巡河记", byline="通讯员 许行", body=paragraphs))


def _verse(sent: Sent, folder: Path) -> None:
    name = "诗.txt"
    lines = ("你把耳朵贴在地上，", "听一条河，", "在城市底下走路。", "", "天亮以前，", "你已经回家，", "水也到了。")
    text = "听漏工\n\n江岚\n\n" + "\n".join(lines) + "\n"
    (folder / name).write_text(text, "utf-8")
    sent.texts[name] = text
    sent.gold.append(Gold(name, "听漏工", byline="江岚", body=tuple(filter(None, lines))))


def _banner(sent: Sent, folder: Path) -> None:
    name = "读者来信.docx"
    word = Kept(sent, folder, name)
    word.line("一面锦旗背后的事", 16, bold=True, align=CENTER)
    word.line("自来水公司领导：", 12)
    word.lines(f"你们好！我家住东门巷。{VALVE}", "我不会说话，就做了一面锦旗。", size=12)
    word.line("此致", 12)
    word.line("敬礼", 12, align=RIGHT)
    word.line("市民：马兰英", 12, align=RIGHT)
    word.line("2027.4.3", 12, align=RIGHT)
    body = ("自来水公司领导：", "我不会说话，就做了一面锦旗。", "此致", "敬礼", "市民：马兰英", "2027.4.3")
    word.done(Gold(name, "一面锦旗背后的事", body=body))


def _no_water(sent: Sent, folder: Path) -> None:
    name = "停水公告.docx"
    word = Kept(sent, folder, name)
    word.line("停水公告", 22, bold=True, align=CENTER)
    word.line("尊敬的用户：", 14)
    word.lines("因管网改造，以下片区将临时停水：", size=14)
    word.table(("片区", "时间"), ("东门巷", "4月12日9时至15时"), ("北郊路", "4月13日9时至12时"))
    sent.texts[name] += "片区 时间 东门巷 4月12日9时至15时 北郊路 4月13日9时至12时"
    word.lines("请提前储水，不便之处，敬请谅解。", "特此公告。", size=14)
    word.line("清泉水务集团", 14, align=RIGHT)
    word.line("二〇二七年四月八日", 14, align=RIGHT)
    table = "片区,时间/东门巷,4月12日9时至15时/北郊路,4月13日9时至12时"
    word.done(
        Gold(
            name,
            "停水公告",
            tables=(table,),
            body=("尊敬的用户：", "特此公告。", "清泉水务集团", "二〇二七年四月八日"),
        )
    )


def _commented(sent: Sent, folder: Path) -> None:
    name = "营业厅（批注）.docx"
    word = Kept(sent, folder, name)
    word.line("九个窗口并成三个", 20, bold=True, align=CENTER)
    word.line("——营业厅“一窗通办”走访", 14, align=CENTER)
    word.line("特约记者 许行", 10.5, align=CENTER)
    word.lines(HALL)
    paragraph: Any = word.line("　　新厅面积三百m2，设了母婴室。", 10.5)
    word.document.add_comment(paragraph.runs, text="面积再核一下", author="编辑")
    sent.texts[name] += "面积再核一下"
    sent.told[name] = "import-left-out.comment"
    word.document.sections[0].footer.paragraphs[0].text = "第1页"
    word.done(
        Gold(
            name,
            "九个窗口并成三个",
            deck="——营业厅“一窗通办”走访",
            byline="特约记者 许行",
            body=(HALL, "新厅面积三百m2，设了母婴室。"),
        )
    )


def _starred(sent: Sent, folder: Path) -> None:
    name = "副刊三篇.docx"
    word = Kept(sent, folder, name)
    pieces = (("井台", "石大川", RIVER), ("一只旧水表", "林霜", METER), ("雨夜", "许行", VALVE))
    for number, (title, author, text) in enumerate(pieces):
        if number:
            word.line("* * * * *", 10.5, align=CENTER)
        word.line(title, 14, align=CENTER)
        word.line(author, 10.5, align=CENTER)
        word.lines(text, f"后来我常常想起这些事。{LAB}")
    word.done(*(Gold(name, title, byline=author, body=(text,)) for title, author, text in pieces))


def _wechat(sent: Sent, folder: Path) -> None:
    name = "清泉水务 公众号.html"
    page = (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><meta property='og:title' content='春检，从听见一滴水开始'>"
        "</head><body>"
        "<h1 id='activity-name'>春检，从听见一滴水开始</h1>"
        "<div id='js_content' style='visibility: hidden'>"
        "<section><section><p><strong>点击蓝字</strong></p></section>"
        "<section><p>关注我们</p></section></section>"
        f"<p style='text-indent:2em'><span style='font-size:15px'>{LEAK}</span></p>"
        "<section style='text-align:center'><section><p><strong>01</strong></p>"
        "<p><strong>听</strong></p></section></section>"
        f"<p><span style='font-size:15px'>{RIVER}</span></p>"
        "<section style='text-align:center'><section><p><strong>02</strong></p>"
        "<p><strong>修</strong></p></section></section>"
        f"<p><span style='font-size:15px'>{VALVE}</span></p>"
        "<p style='text-align:right'>文：江岚 图：石磊</p><p style='text-align:center'>扫码关注更多精彩</p>"
        "<p>上一篇：水质公报</p></div></body></html>"
    )
    (folder / name).write_text(page, "utf-8")
    sent.texts[name] = f"春检 从听见一滴水开始 {LEAK}{RIVER}{VALVE} 江岚 石磊"
    gold = Gold(
        name,
        "春检，从听见一滴水开始",
        byline="文：江岚 图：石磊",
        subheads=("01 听", "02 修"),
        body=(LEAK, RIVER, VALVE),
    )
    sent.gold.append(gold)


def _word_page(sent: Sent, folder: Path) -> None:
    name = "水质月报.htm"
    page = (
        "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><meta http-equiv=Content-Type "
        "content='text/html; charset=gb2312'><title>水质</title><style>p.MsoNormal{margin:0}</style></head><body>"
        "<div class=WordSection1><p class=MsoTitle align=center>"
        "<b><span style='font-size:18.0pt'>三月水质全部达标</span></b></p>"
        f"<p class=MsoNormal style='text-indent:21.0pt'><span style='font-size:10.5pt'>{LAB}</span></p>"
        "<table class=MsoTableGrid border=1><tr>"
        "<td rowspan=2><p class=MsoNormal>指标</p></td><td colspan=2>"
        "<p class=MsoNormal>检测值</p></td></tr><tr>"
        "<td><p class=MsoNormal>东厂</p></td>"
        "<td><p class=MsoNormal>西厂</p></td>"
        "</tr><tr><td><p class=MsoNormal>浊度</p></td><td><p class=MsoNormal>0.21</p></td>"
        "<td><p class=MsoNormal>0.18</p>"
        "</td></tr></table><p class=MsoNormal align=right>（水质监测中心）</p></div></body></html>"
    )
    (folder / name).write_bytes(page.encode("gb2312"))
    sent.texts[name] = f"三月水质全部达标 {LAB} 指标 检测值 东厂 西厂 浊度 0.21 0.18 水质监测中心"
    table = "指标,检测值,</^,东厂,西厂/浊度,0.21,0.18"
    sent.gold.append(Gold(name, "三月水质全部达标", credit="水质监测中心", tables=(table,), body=(LAB,)))


def _mail_with_photos(sent: Sent, folder: Path, photos: Path) -> None:
    name = "来稿 植树.eml"
    mail = email.message.EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "sl@example.cn", "bj@example.cn", "来稿"
    mail["Message-ID"] = "<works1@example.cn>"
    text = (
        f"江老师好：\n\n发一篇稿子，配图两张。\n\n水源地种下三百棵柳\n\n石磊\n\n{RIVER}\n\n{LAB}\n\n"
        "照片1：职工在堤上栽树\n照片2：给新苗浇水\n\n祝编安！\n石磊\n13900000000\n"
    )
    mail.set_content(text)
    for number, photo in enumerate(("harvest.jpg", "volunteer.jpg"), 1):
        content = (photos / photo).read_bytes()
        mail.add_attachment(content, "image", "jpeg", filename=f"照片{number}.jpg")
    (folder / name).write_bytes(mail.as_bytes())
    sent.texts[name] = text
    captions = ("职工在堤上栽树|", "给新苗浇水|")
    sent.gold.append(Gold(name, "水源地种下三百棵柳", byline="石磊", captions=captions, body=(RIVER, LAB)))


def _listed(sent: Sent, folder: Path) -> None:
    name = "节水办法.docx"
    word = Kept(sent, folder, name)
    word.line("家庭节水六个小办法", style="Title")
    word.line("供稿：节水办", 10.5, align=CENTER)
    word.lines("水费单上的数字，是一滴一滴省下来的。")
    for text in ("淘米水浇花。", "洗衣水冲厕所。", "水龙头装上起泡器。"):
        word.line(text, style="List Bullet")
    word.lines("做到这些，一个三口之家每月能省一吨多水。")
    word.line("怎样查漏", style="Heading 2")
    for text in ("关上所有龙头。", "看水表指针动不动。"):
        word.line(text, style="List Number")
    word.done(
        Gold(
            name,
            "家庭节水六个小办法",
            credit="节水办",
            subheads=("怎样查漏",),
            body=("- 淘米水浇花。"[2:], "水龙头装上起泡器。", "看水表指针动不动。"),
        )
    )


def _by_faces(sent: Sent, folder: Path) -> None:
    name = "厂长的一天.docx"
    word = Kept(sent, folder, name)
    head, small = word.chinese_style("版面大题"), word.chinese_style("文内小题")
    for style, face, size in ((head, "方正大标宋简体", 28), (small, "黑体", 10.5)):
        one = word.document.styles[style]
        one.font.size = Pt(size)
        one.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)
    word.line("厂长的一天", style=head)
    word.line("本报记者　江岚", 10.5)
    word.lines(LAB)
    word.line("六点，取水口", style=small)
    word.lines(RIVER)
    word.line("十四点，加药间", style=small)
    word.lines(PUMP)
    word.done(
        Gold(
            name,
            "厂长的一天",
            byline="本报记者 江岚",
            subheads=("六点，取水口", "十四点，加药间"),
            body=(LAB, RIVER, PUMP),
        )
    )


def _odt(sent: Sent, folder: Path, photos: Path) -> None:
    word = Kept(sent, folder, "水表.docx")
    word.line("一万二千只新水表", 22, bold=True, align=CENTER)
    word.line("通讯员：许行", 10.5, align=CENTER)
    word.lines(METER)
    word.picture(photos / "watch.jpg")
    word.line("图为工人在换表。", 9, align=CENTER)
    table = word.table(("片区", "数量", ""), ("", "一季度", "二季度"), ("东城", "3200", "2800"))
    table.cell(0, 1).merge(table.cell(0, 2)).text = "数量"
    table.cell(0, 0).merge(table.cell(1, 0)).text = "片区"
    word.line("（集团营销部供稿）", 10.5, align=RIGHT)
    word.done()
    name = "水表.odt" if sent.office else "水表.docx"
    sent.texts[name] = sent.texts.pop("水表.docx") + "片区 数量 一季度 二季度 东城 3200 2800"
    if sent.office:
        converted(folder / "水表.docx", "odt", folder)
        (folder / "水表.docx").unlink()
        shutil.rmtree(folder / "profile", ignore_errors=True)
    grid = "片区,数量,</^,一季度,二季度/东城,3200,2800"
    sent.gold.append(
        Gold(
            name,
            "一万二千只新水表",
            byline="通讯员：许行",
            credit="集团营销部供稿",
            captions=("图为工人在换表。|",),
            tables=(grid,),
            body=(METER,),
        )
    )


def _told_and_written(sent: Sent, folder: Path) -> None:
    name = "连载.docx"
    word = Kept(sent, folder, name)
    word.line("水厂往事（三）", 18, bold=True, align=CENTER)
    word.line("石大川 口述　江岚 整理", 12, align=CENTER)
    word.lines(PUMP, VALVE)
    word.line("（未完待续）", 10.5, align=RIGHT)
    word.done(Gold(name, "水厂往事（三）", byline="石大川 口述 江岚 整理", body=(PUMP, VALVE, "（未完待续）")))


def _opinion(sent: Sent, folder: Path) -> None:
    name = "评论.docx"
    word = Kept(sent, folder, name)
    word.line("把“看不见”的事做好", 18, bold=True, align=CENTER)
    word.line("本报评论员", 12, align=CENTER)
    word.lines(TANK, LEAK)
    word.done(Gold(name, "把“看不见”的事做好", byline="本报评论员", body=(TANK, LEAK)))


def _prizes(sent: Sent, folder: Path) -> None:
    name = "劳动竞赛获奖名单.docx"
    word = Kept(sent, folder, name)
    word.line("春季检漏劳动竞赛获奖名单", 18, bold=True, align=CENTER)
    texts = ("一等奖（1名）", "石磊", "二等奖（2名）", "许行　林霜", "优秀组织奖", "检漏一班　抢修二队")
    for text in texts:
        word.line(text, 12, bold=text.endswith(("）", "奖")))
    word.line("集团工会", 12, align=RIGHT)
    subheads = ("一等奖（1名）", "二等奖（2名）", "优秀组织奖")
    word.done(Gold(name, "春季检漏劳动竞赛获奖名单", credit="集团工会", subheads=subheads, body=("石磊", "检漏一班")))


def _clipped(sent: Sent, folder: Path) -> None:
    name = "【抢修快讯】东门巷爆管连夜修复-石磊.docx"
    word = Kept(sent, folder, name)
    word.lines(f"本报讯　昨夜十一点，东门巷一根老管爆裂。{VALVE}", PUMP)
    word.line("石磊", 10.5, align=RIGHT)
    word.done(Gold(name, "东门巷爆管连夜修复", credit="石磊", body=(PUMP,)))


def make(folder: Path, office: bool = SOFFICE is not None) -> Sent:
    """The files; what is right of them. *office*: whether LibreOffice writes one of them."""
    photos = Path(__file__).parent.parent.parent / "issues" / "market-town" / "photos"
    folder.mkdir(parents=True)
    sent = Sent(office=office)
    for plain in (_labelled, _bracketed_lead, _two_lines, _prices, _duty, _asked, _column, _wrapped, _verse, _banner):
        plain(sent, folder)
    for plain in (_no_water, _commented, _starred, _wechat, _word_page, _listed, _by_faces, _told_and_written):
        plain(sent, folder)
    for plain in (_opinion, _prizes, _clipped):
        plain(sent, folder)
    for pictured in (_photo_slash, _mail_with_photos, _odt):
        pictured(sent, folder, photos)
    return sent
