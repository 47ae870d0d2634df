"""A second folder, of a county's editor: kinds of files that the first has none of, made when that came out right.

The gold texts were written before the program had seen the files. `python -m tests.intake.judging county` judges.
"""

import email.message
import shutil
import tempfile
from pathlib import Path

import openpyxl
from docx.shared import Pt

from tests.intake.judging import Gold, Sent
from tests.intake.township import SOFFICE, Kept, converted
from tests.intake.words import CENTER, RIGHT, Word

RIVER = "清溪河治理二期工程已经完成河道疏浚九公里，两岸新栽的垂柳全部成活。"
SHOP = "供销社的流动货车每逢三、六、九进山，油盐酱醋送到家门口，还代收山货。"
NIGHT = "夜里九点，综合执法队的队员们还在夜市上逐摊检查消防器材和用电线路。"
GRAIN = "粮站的老秦说，今年的稻谷水分低、杂质少，开秤头一天就收了十二万斤。"
BOOK = "农家书屋添了三百册新书，放学以后，孩子们搬着小板凳来这里写作业看书。"
ELDER = "敬老院里一共住着二十六位老人，最大的九十七岁，每天早上还要打一套拳。"
FLOOD = "防汛物资已经提前备足，编织袋、救生衣和照明灯都放在取用方便的地方。"
TRACE = "采访结束的时候天已经黑了，车灯照在新铺的柏油路上，像一条安静的河。"


def _spaces_for_the_middle(sent: Sent, folder: Path) -> None:
    name = "河道治理（县水利局4月修改稿）.docx"
    word = Kept(sent, folder, name)
    word.line("            九公里河道 两岸垂柳新", 14)
    word.line("          清溪河治理二期完工", 22, bold=True)
    word.line("                本报记者  叶  青", 10.5)
    word.lines(RIVER, FLOOD)
    word.done(
        Gold(
            name,
            "清溪河治理二期完工",
            kicker="九公里河道 两岸垂柳新",
            byline="本报记者 叶 青",
            body=(RIVER, FLOOD),
        )
    )


def _bulletin(sent: Sent, folder: Path) -> None:
    name = "信息简报12期.docx"
    word = Kept(sent, folder, name)
    word.line("清溪信息", 36, bold=True, align=CENTER)
    word.line("第12期（总第245期）", 14, align=CENTER)
    word.line("县委办公室　　　　　　2027年4月8日", 14)
    word.line("供销货车进山来", 22, bold=True, align=CENTER)
    word.lines(SHOP, GRAIN)
    word.line("（县供销社）", 10.5)
    word.done(Gold(name, "供销货车进山来", credit="县供销社", body=(SHOP, GRAIN)))


def _briefs(sent: Sent, folder: Path) -> None:
    name = "简讯四则.docx"
    word = Kept(sent, folder, name)
    word.line("简讯四则", 18, bold=True, align=CENTER)
    texts = [f"◆{title}　{text}" for title, text in (("粮站开秤", GRAIN), ("书屋添书", BOOK), ("夜市检查", NIGHT))]
    word.lines(*texts)
    word.line("（综合）", 10.5)
    word.done(Gold(name, "简讯四则", body=tuple(texts), credit="综合"))


def _numbered_news(sent: Sent, folder: Path) -> None:
    name = "本周新闻4.5-4.9.docx"
    word = Kept(sent, folder, name)
    for number, (title, text) in enumerate(
        (("粮站四月开秤收稻谷", GRAIN), ("夜市消防逐摊查", NIGHT), ("书屋添书三百册", BOOK)), 1
    ):
        word.line(f"{number}.{title}", 10.5, bold=True)
        word.lines(f"本报讯 {text}", FLOOD)
        word.line("")
    word.done(
        Gold(name, "粮站四月开秤收稻谷", body=(f"本报讯 {GRAIN}",)),
        Gold(name, "夜市消防逐摊查", body=(f"本报讯 {NIGHT}",)),
        Gold(name, "书屋添书三百册", body=(f"本报讯 {BOOK}",)),
    )


def _contents_of_word(sent: Sent, folder: Path) -> None:
    name = "文学社稿件.docx"
    word = Kept(sent, folder, name)
    word.line("目  录", 14, bold=True, align=CENTER)
    for title, page in (("河边的柳", 1), ("外公的秤", 2)):
        word.line(f"{title}\t{page}", style="toc 1" if "toc 1" in word.document.styles else "")
    for title, author, text in (("河边的柳", "清溪一中 秦月", RIVER), ("外公的秤", "清溪一中 韦小禾", GRAIN)):
        word.line(title, style="Heading 1")
        word.line(author, 12, align=CENTER)
        word.lines(text, TRACE)
    word.done(
        Gold(name, "河边的柳", byline="清溪一中 秦月", body=(RIVER, TRACE)),
        Gold(name, "外公的秤", byline="清溪一中 韦小禾", body=(GRAIN, TRACE)),
    )


def _headline_in_a_box(sent: Sent, folder: Path) -> None:
    name = "敬老院见闻.docx"
    word = Kept(sent, folder, name)
    box = (
        "<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent><w:p><w:pPr>"
        "<w:jc w:val='center'/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val='44'/></w:rPr><w:t>二十六位老人的早晨</w:t></w:r>"
        "</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    word.xml(box)
    sent.texts[name] += "二十六位老人的早晨"
    word.line("通讯员 秦月", 12, align=CENTER)
    word.lines(ELDER, BOOK)
    word.done(Gold(name, "二十六位老人的早晨", byline="通讯员 秦月", body=(ELDER, BOOK)))


def _photos_in_a_table(sent: Sent, folder: Path, photos: Path) -> None:
    name = "图片新闻：柳岸.docx"
    word = Kept(sent, folder, name)
    word.line("柳岸春色", 18, bold=True, align=CENTER)
    word.lines(RIVER)
    table = word.document.add_table(2, 2)
    for column, (picture, caption) in enumerate((("bridge.jpg", "河边健身的居民"), ("hike.jpg", "新修的步道"))):
        table.cell(0, column).paragraphs[0].add_run().add_picture(str(photos / picture), width=Pt(150))
        table.cell(1, column).text = caption
        sent.texts[name] += f"{caption}\n"
    word.line("（秦月 摄影报道）", 10.5, align=RIGHT)
    word.done(
        Gold(name, "柳岸春色", byline="秦月 摄影报道", captions=("河边健身的居民|", "新修的步道|"), body=(RIVER,))
    )


def _numbered_captions(sent: Sent, folder: Path, photos: Path) -> None:
    name = "粮站.docx"
    word = Kept(sent, folder, name)
    caption = word.chinese_style("题注", 9)
    word.line("粮站开秤第一天", style="Title")
    word.line("秦月 文/图", 10.5)
    word.lines(GRAIN)
    word.picture(photos / "harvest.jpg")
    word.line("图 1 农户排队过秤", style=caption)
    word.lines(SHOP)
    word.picture(photos / "meeting.jpg")
    word.line("图 2 粮站的老秦在记账", style=caption)
    word.done(
        Gold(
            name,
            "粮站开秤第一天",
            byline="秦月 文/图",
            captions=("农户排队过秤|", "粮站的老秦在记账|"),
            body=(GRAIN, SHOP),
        )
    )


def _decked(sent: Sent, folder: Path) -> None:
    name = "夜查（修改稿2）.docx"
    word = Kept(sent, folder, name)
    word.line("夜市上的安全课", style="Heading 1")
    word.line("——综合执法队夜查侧记", style="Heading 2")
    word.line("文/秦月", 10.5)
    word.lines(NIGHT, FLOOD)
    word.line("逐摊查电线", style="Heading 2")
    word.lines(SHOP)
    word.line("消防器材进夜市", style="Heading 2")
    word.lines(TRACE)
    word.done(
        Gold(
            name,
            "夜市上的安全课",
            deck="——综合执法队夜查侧记",
            byline="文/秦月",
            subheads=("逐摊查电线", "消防器材进夜市"),
            body=(NIGHT, SHOP, TRACE),
        )
    )


def _pupil(sent: Sent, folder: Path) -> None:
    name = "作文：我的爷爷.docx"
    word = Kept(sent, folder, name)
    word.line("我的爷爷", 16, bold=True, align=CENTER)
    word.lines(ELDER, BOOK, TRACE)
    word.line("作者：清溪小学四（1）班 韦小禾", 10.5)
    word.line("指导老师：秦月", 10.5)
    word.done(Gold(name, "我的爷爷", byline="清溪小学四（1）班 韦小禾", body=(ELDER, BOOK, TRACE)))


def _one_cell(sent: Sent, folder: Path) -> None:
    name = "夜市通告.docx"
    word = Kept(sent, folder, name)
    table = word.document.add_table(1, 1)
    cell = table.cell(0, 0)
    lines = ("关于夜市用电的通告", "各摊主：", NIGHT, "特此通告。", "县综合执法局", "2027年4月6日")
    cell.text = lines[0]
    for line in lines[1:]:
        cell.add_paragraph(line)
    cell.paragraphs[0].alignment = CENTER
    for paragraph in cell.paragraphs[-2:]:
        paragraph.alignment = RIGHT
    sent.texts[name] += "\n".join(lines)
    word.done(Gold(name, "关于夜市用电的通告", body=(NIGHT, "县综合执法局", "2027年4月6日")))


def _tabbed(sent: Sent, folder: Path) -> None:
    name = "班车时刻.docx"
    word = Kept(sent, folder, name)
    word.line("清溪至梧桐班车时刻", 16, bold=True, align=CENTER)
    word.lines("从4月10日起，班车时刻调整如下：")
    for row in ("车次\t清溪发车\t梧桐到站", "1\t6:20\t7:05", "2\t9:40\t10:25"):
        word.line(row, 10.5)
    word.lines("票价不变。")
    table = "车次,清溪发车,梧桐到站/1,6:20,7:05/2,9:40,10:25"
    word.done(Gold(name, "清溪至梧桐班车时刻", tables=(table,), body=("票价不变。",)))


def _utf16(sent: Sent, folder: Path) -> None:
    name = "新建文本文档 (2).txt"
    text = f"书屋里的小板凳\r\n秦月\r\n\r\n    {BOOK}\r\n    {TRACE}\r\n"
    (folder / name).write_bytes(text.encode("utf-16"))
    sent.texts[name] = text
    sent.gold.append(Gold(name, "书屋里的小板凳", byline="秦月", body=(BOOK, TRACE)))


def _markdown(sent: Sent, folder: Path) -> None:
    name = "山货.md"
    text = f"# 山货坐上流动货车\n\n*通讯员 韦小禾*\n\n{SHOP}\n\n## 香菇不愁卖\n\n{GRAIN}\n\n"
    text += "> 编者按：本版开设“乡间”栏目。\n"
    (folder / name).write_text(text, "utf-8")
    sent.texts[name] = text
    sent.gold.append(
        Gold(name, "山货坐上流动货车", byline="通讯员 韦小禾", subheads=("香菇不愁卖",), body=(SHOP, GRAIN))
    )


def _sheets(sent: Sent, folder: Path) -> None:
    name = "2027年一季度.xlsx"
    book = openpyxl.Workbook()
    first = book.active
    first.title = "收入"
    for row in (("一季度各乡镇收入完成情况", None, None), ("单位：万元", None, None), ("乡镇", "任务", "完成比例")):
        first.append(row)
    for row in (("梧桐镇", 1200, 0.265), ("白岩镇", 860.5, 0.31)):
        first.append(row)
    first["C4"].number_format = first["C5"].number_format = "0.0%"
    first.merge_cells("A1:C1")
    hidden = book.create_sheet("草稿")
    hidden.append(("勿用", 1))
    hidden.sheet_state = "hidden"
    book.save(folder / name)
    sent.texts[name] = "一季度各乡镇收入完成情况 单位：万元 乡镇 任务 完成比例 梧桐镇 1200 白岩镇 860.5 勿用"
    sent.told[name] = "import-left-out.sheet"
    table = "乡镇,任务,完成比例/梧桐镇,1200,26.5%/白岩镇,860.5,31.0%"
    sent.gold.append(Gold(name, "一季度各乡镇收入完成情况", tables=(table,), body=("单位：万元",)))


def _mail_in_a_mail(sent: Sent, folder: Path) -> None:
    inner = email.message.EmailMessage()
    inner["From"], inner["To"], inner["Subject"] = "a@example.cn", "b@example.cn", "稿件"
    inner.set_content("附件是稿子，请审阅。\n")
    with tempfile.TemporaryDirectory() as place:
        word = Kept(sent, Path(place), "防汛物资备足.docx")
        word.line("防汛物资备足了", 18, bold=True, align=CENTER)
        word.lines(FLOOD, RIVER)
        word.line("（县应急局 秦月）", 10.5, align=RIGHT)
        word.done(Gold("防汛物资备足.docx", "防汛物资备足了", credit="县应急局 秦月", body=(FLOOD, RIVER)))
        kind = "application", "vnd.openxmlformats-officedocument.wordprocessingml.document"
        inner.add_attachment((Path(place) / "防汛物资备足.docx").read_bytes(), *kind, filename="防汛物资备足.docx")
    outer = email.message.EmailMessage()
    outer["From"], outer["To"], outer["Subject"] = "b@example.cn", "c@example.cn", "转发：稿件"
    outer["Message-ID"] = "<3@example.cn>"
    outer.set_content("转给你们，请用。\n")
    outer.add_attachment(inner)
    (folder / "转发：稿件.eml").write_bytes(outer.as_bytes())


def _page_of_an_office(sent: Sent, folder: Path) -> None:
    name = "县敬老院迎来新住户_清溪县人民政府.html"
    page = (
        "<html><head><title>县敬老院迎来新住户_清溪县人民政府</title></head><body><div class='nav'>首页 政务公开</div>"
        "<div class='content'><h1>县敬老院迎来新住户</h1>"
        "<div>发布时间：2027-04-02 09:30　来源：县民政局　浏览次数：35</div>"
        f"<p>　　{ELDER}</p><p style='text-align:center'><img src='a.jpg'></p><p>　　{BOOK}</p></div>"
        "<div>【打印】【关闭】</div><div class='footer'>主办：清溪县人民政府办公室</div></body></html>"
    )
    (folder / name).write_text(page, "utf-8")
    sent.texts[name] = f"县敬老院迎来新住户 {ELDER} {BOOK} 县民政局"
    sent.told[name] = "import-picture.absent"
    sent.gold.append(Gold(name, "县敬老院迎来新住户", credit="县民政局", body=(ELDER, BOOK)))


def _interview(sent: Sent, folder: Path) -> None:
    name = "访谈-老秦.docx"
    word = Kept(sent, folder, name)
    word.line("“我和秤打了一辈子交道”", 18, bold=True, align=CENTER)
    word.line("——访粮站老职工秦守田", 14, align=CENTER)
    word.line("本报记者 叶青", 12, align=CENTER)
    texts = (
        "记者：您是哪一年到粮站的？",
        f"秦守田：一九八一年。{GRAIN}",
        "记者：最难忘的是什么？",
        f"秦守田：那年发大水。{FLOOD}",
    )
    word.lines(*texts)
    word.done(Gold(name, "“我和秤打了一辈子交道”", deck="——访粮站老职工秦守田", byline="本报记者 叶青", body=texts))


def _poems(sent: Sent, folder: Path) -> None:
    name = "清溪河（外一首）.docx"
    word = Kept(sent, folder, name)
    word.line("清溪河（外一首）", 16, bold=True, align=CENTER)
    word.line("韦小禾", 12, align=CENTER)
    lines = ("柳条垂下来", "河水绕过村庄", "石头记得", "每一个弯腰的人")
    for line in lines:
        word.line(line, 12, align=CENTER)
    word.line("月光", 14, bold=True, align=CENTER)
    for line in ("今夜的月光", "铺在晒场上", "像刚收的稻谷", "没有人舍得走"):
        word.line(line, 12, align=CENTER)
    word.done(Gold(name, "清溪河（外一首）", byline="韦小禾", subheads=("月光",), body=(*lines, "像刚收的稻谷")))


def _obituary(sent: Sent, folder: Path) -> None:
    name = "讣告.docx"
    word = Kept(sent, folder, name)
    word.line("讣  告", 22, bold=True, align=CENTER)
    word.lines("清溪县粮食局离休干部秦守业同志因病于2027年4月3日逝世，享年九十一岁。", "遗体告别仪式定于4月7日举行。")
    word.line("清溪县粮食局", 10.5, align=RIGHT)
    word.line("二〇二七年四月四日", 10.5, align=RIGHT)
    word.done(Gold(name, "讣 告", body=("遗体告别仪式定于4月7日举行。", "清溪县粮食局")))


def _chat(sent: Sent, folder: Path) -> None:
    name = "微信聊天记录.txt"
    text = f"秦月 2027-04-06 08:12\n流动货车进深山\n{SHOP}\n{TRACE}\n（作者单位：县供销社）\n"
    (folder / name).write_text(text, "utf-8")
    sent.texts[name] = text
    sent.gold.append(Gold(name, "流动货车进深山", credit="县供销社", body=(SHOP, TRACE)))


def _by_libreoffice(sent: Sent, folder: Path) -> None:
    name = "步道.docx"
    flat = (Path(__file__).parent / "walk.fodt").read_text("utf-8")
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "步道.fodt").write_text(flat, "utf-8")
        converted(Path(place) / "步道.fodt", "docx", Path(place))
        shutil.copy(Path(place) / "步道.docx", folder / name)
    sent.texts[name] = (
        "十里步道通到家门口 秦月 这条步道长五公里 沿河修建 步道夜里有灯 数据由县城建局提供 请核 原计划六月"
    )
    sent.told[name] = "import-left-out.comment"
    sent.gold.append(
        Gold(
            name,
            "十里步道通到家门口",
            byline="本报记者 秦月",
            subheads=("沿河修建",),
            body=("这条步道长五公里[^1]，四月建成。", "步道夜里有灯。", "[^1]: 数据由县城建局提供"),
        )
    )


def _no_stories(sent: Sent, folder: Path) -> None:
    (folder / "会议议程.pdf").write_bytes(b"%PDF-1.7\n")
    (folder / "加密稿.docx").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"))
    (folder / "汇报.pptx").write_bytes(b"PK\x03\x04" + bytes(40))
    (folder / "~$粮站.docx").write_bytes(b"x")
    sent.told |= {"会议议程.pdf": "import-unreadable.pdf", "加密稿.docx": "import-unreadable.encrypted"}
    sent.told["汇报.pptx"] = "import-unreadable.damaged"


def _photos(sent: Sent, folder: Path, photos: Path) -> None:
    (folder / "敬老院见闻 照片").mkdir()
    shutil.copy(photos / "clinic.jpg", folder / "敬老院见闻 照片" / "IMG_20270403_081533.jpg")
    shutil.copy(photos / "tea.jpg", folder / "微信图片_20270408.jpg")
    sent.told["微信图片_20270408.jpg"] = "import-photo"
    before = next(n for n, one in enumerate(sent.gold) if one.source == "敬老院见闻.docx")
    one = sent.gold[before]
    sent.gold[before] = Gold(one.source, one.headline, byline=one.byline, captions=("|",), body=one.body)


def _pages(sent: Sent, folder: Path) -> None:
    word = Word()
    for line in (
        "4月9日见报安排",
        "一版要闻 责编 叶青",
        "头条 清溪河治理二期完工",
        "粮站四月开秤收稻谷",
        "二版 社会（编辑：秦月；校对：韦明）",
        "夜市消防逐摊查、供销货车进山来",
        "三版副刊",
        "河边的柳 / 外公的秤",
        "清溪河（外一首）可缓",
    ):
        word.line(line, 10.5)
    word.saved(folder / "4.9版面安排.docx")


def make(folder: Path, office: bool = SOFFICE is not None) -> Sent:
    """The files; what is right of them. *office*: whether LibreOffice writes one of them."""
    photos = Path(__file__).parent.parent.parent / "issues" / "market-town" / "photos"
    folder.mkdir(parents=True)
    sent = Sent(office=office)
    for plain in (_spaces_for_the_middle, _bulletin, _briefs, _numbered_news, _contents_of_word, _headline_in_a_box):
        plain(sent, folder)
    for plain in (_decked, _pupil, _one_cell, _tabbed, _utf16, _markdown, _sheets, _mail_in_a_mail):
        plain(sent, folder)
    for plain in (_page_of_an_office, _interview, _poems, _obituary, _chat, _no_stories, _pages):
        plain(sent, folder)
    for pictured in (_photos_in_a_table, _numbered_captions, _photos):
        pictured(sent, folder, photos)
    if sent.office:
        _by_libreoffice(sent, folder)
    return sent
