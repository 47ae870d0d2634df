"""The folder of a township's editor as it really is: files of all kinds and ages, named anyhow; and what is right.

The gold texts were written before the program had seen the files. `python -m tests.intake.judging township` judges.
"""

import email.message
import shutil
import subprocess
import tempfile
from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment
from PIL import Image

from tests.intake.judging import Gold, Sent
from tests.intake.words import CENTER, RIGHT, Word

TEA = "清明前后正是采头茶的时候，竹坞村的三百亩茶园里，天不亮就有人上了山。"
BAMBOO = "魏德全在这片山上种了四十年茶，他说今年开春雨水匀，芽头比往年早了五天。"
ROAD = "从县城到竹坞村的班车每天四趟，头班六点二十分发车，末班下午五点半返回。"
MEET = "会议要求，各村要把春耕备耕和森林防火一起抓，值班电话二十四小时有人接。"
POND = "水塘清淤之后，蓄水量比去年多出两成，下游的秧田再也不用排队等水了。"
SCHOOL = "孩子们把自己做的风筝放上天，最高的一只飞过了村口那棵老樟树的树梢。"
CLINIC = "村医毛根发背着药箱走了六户人家，给行动不便的老人量血压，换了三种药。"
SOFFICE = shutil.which("soffice")


class Kept(Word):
    """A Word file that keeps what was written into it."""

    def __init__(self, sent: Sent, folder: Path, name: str) -> None:
        super().__init__()
        self.sent, self.path = sent, folder / name
        self.sent.texts[name] = ""

    def line(self, text: str, *more: object, **others: object) -> object:
        """As a Word file, and kept."""
        self.sent.texts[self.path.name] += f"{text}\n"
        return super().line(text, *more, **others)

    def done(self, *gold: Gold) -> None:
        """Write the file."""
        self.sent.gold += gold
        self.saved(self.path)


def _named_by_file(sent: Sent, folder: Path) -> None:
    name = "（终稿）3.漫水桥改建工程完工.docx"
    word = Kept(sent, folder, name)
    word.lines("本报讯（通讯员 吕茶香）4月2日，漫水桥改建工程完工，桥面加宽到6米。", ROAD)
    word.line("（镇村建办供稿）", 10.5)
    word.done(Gold(name, "漫水桥改建工程完工", credit="镇村建办供稿", body=(ROAD,), captions=("|",)))


def _three_by_headings(sent: Sent, folder: Path) -> None:
    name = "稿件汇总4.6.docx"
    word = Kept(sent, folder, name)
    for title, text, sign in (
        ("竹坞村开园采头茶", TEA, "（镇农业农村办 邓田）"),
        ("溪南村清淤三口水塘", POND, "（溪南村 韦明）"),
        ("村医上门量血压", CLINIC, "（镇卫生院 吴霜）"),
    ):
        word.line(title, style="Heading 1")
        word.lines(text, MEET)
        word.line(sign, 10.5, align=RIGHT)
    word.done(
        Gold(name, "竹坞村开园采头茶", credit="镇农业农村办 邓田", body=(TEA, MEET)),
        Gold(name, "溪南村清淤三口水塘", credit="溪南村 韦明", body=(POND, MEET)),
        Gold(name, "村医上门量血压", credit="镇卫生院 吴霜", body=(CLINIC, MEET)),
    )


def _three_by_pages(sent: Sent, folder: Path) -> None:
    name = "副刊（三篇）.docx"
    word = Kept(sent, folder, name)
    pieces = (("外婆的灶台", "马蕴", BAMBOO), ("茶山记", "南浦", TEA), ("放风筝", "竹坞小学三（2）班 何小满", SCHOOL))
    for number, (title, author, text) in enumerate(pieces):
        if number:
            word.document.add_page_break()
        word.line(title, 16, bold=True, align=CENTER)
        word.line(author, 12, align=CENTER)
        word.lines(text, "那天的事，我到现在还记得。" + text)
    word.done(*(Gold(name, title, byline=author, body=(text,)) for title, author, text in pieces))


def _two_by_rules(sent: Sent, folder: Path) -> None:
    name = "农技站两则.txt"
    text = (
        f"早稻育秧抓住晴好天气\n农技站 邓田\n　　{POND}\n　　{MEET}\n\n--------------------\n\n"
        f"茶园开春先追一次肥\n农技站 谢芳\n　　{BAMBOO}\n　　{TEA}\n"
    )
    (folder / name).write_bytes(text.encode("gb18030"))
    sent.texts[name] = text
    sent.gold += (
        Gold(name, "早稻育秧抓住晴好天气", byline="农技站 邓田", body=(POND, MEET)),
        Gold(name, "茶园开春先追一次肥", byline="农技站 谢芳", body=(BAMBOO, TEA)),
    )


def _by_contents(sent: Sent, folder: Path) -> None:
    name = "党政办投稿.docx"
    word = Kept(sent, folder, name)
    word.line("投稿目录", 14, bold=True, align=CENTER)
    word.line("1.《干部夜访听民声》", 10.5)
    word.line("2.《一张清单管到底》", 10.5)
    word.line("")
    for title, text in (("干部夜访听民声", MEET), ("一张清单管到底", ROAD)):
        word.line(f"《{title}》", 14, bold=True)
        word.lines(text, CLINIC)
        word.line("来源：镇党政办", 10.5)
    word.done(
        Gold(name, "干部夜访听民声", credit="镇党政办", body=(MEET, CLINIC)),
        Gold(name, "一张清单管到底", credit="镇党政办", body=(ROAD, CLINIC)),
    )


def _mail_with_files(sent: Sent, folder: Path, photos: Path) -> None:
    mail = email.message.EmailMessage()
    mail["From"], mail["To"] = "wuqiaoyun@example.cn", "bianji@example.cn"
    mail["Subject"], mail["Date"] = "转发：投稿 茶农夜校", "Mon, 05 Apr 2027 21:14:00 +0800"
    mail["Message-ID"] = "<1@example.cn>"
    body = "编辑老师：\n　　您好！稿子和照片见附件，请查收。\n　　谢谢！\n竹坞村 吴巧云\n"
    mail.set_content(body)
    with tempfile.TemporaryDirectory() as place:
        word = Kept(sent, Path(place), "茶农夜校开到晒场上.docx")
        word.line("茶农夜校开到晒场上", 18, bold=True, align=CENTER)
        word.line("通讯员 吴巧云", 12, align=CENTER)
        word.lines(BAMBOO, TEA)
        word.line("图为夜校上课的情形。 吴巧云 摄", 9, align=CENTER)
        word.done(
            Gold(
                "茶农夜校开到晒场上",
                "茶农夜校开到晒场上",
                byline="通讯员 吴巧云",
                captions=("图为夜校上课的情形。|吴巧云 摄",),
                body=(BAMBOO, TEA),
            )
        )
        docx = "application", "vnd.openxmlformats-officedocument.wordprocessingml.document"
        mail.add_attachment(
            (Path(place) / "茶农夜校开到晒场上.docx").read_bytes(), *docx, filename="茶农夜校开到晒场上.docx"
        )
    picture = (photos / "tea.jpg").read_bytes()
    mail.add_attachment(picture, "image", "jpeg", filename="微信图片_20270405201533.jpg")
    (folder / "转发_投稿 茶农夜校.eml").write_bytes(mail.as_bytes())
    sent.texts["转发_投稿 茶农夜校.eml"] = body


def _mail_of_text(sent: Sent, folder: Path) -> None:
    name = "Fw_ 清明文明祭扫.eml"
    mail = email.message.EmailMessage()
    mail["From"], mail["To"] = "龙头坝村 <ltb@example.cn>", "bianji@example.cn"
    mail["Subject"], mail["Message-ID"] = "Fw: 【投稿】龙头坝村倡议鲜花祭扫", "<2@example.cn>"
    body = (
        "编辑同志：\n您好！现将稿件发上，请审阅。\n\n-----原始邮件-----\n发件人：韦明 <wm@example.cn>\n"
        f"发送时间：2027年4月3日 9:12\n收件人：龙头坝村\n主题：稿子\n\n"
        f"　　{MEET}\n　　{POND}\n\n（龙头坝村委会 供稿）\n"
    )
    mail.set_content(body, cte="base64", charset="gb18030")
    (folder / name).write_bytes(mail.as_bytes())
    sent.texts[name] = body
    sent.gold.append(Gold(name, "龙头坝村倡议鲜花祭扫", credit="龙头坝村委会 供稿", body=(MEET, POND)))


def _saved_mail(sent: Sent, folder: Path) -> None:
    name = "邮件 - 防汛演练.html"
    rows = "".join(
        f"<tr><td>{label}</td><td>{text}</td></tr>"
        for label, text in (("发件人：", "毛根发"), ("时　间：", "2027年4月6日"), ("收件人：", "编辑部"))
    )
    page = (
        "<html><head><meta charset='gb2312'><title>QQ邮箱 - 防汛演练</title></head><body>"
        f"<table>{rows}<tr><td>主　题：</td><td>白岩镇举行防汛演练</td></tr></table><hr>"
        "<div><p style='text-align:center;font-size:18px'><b>白岩镇举行防汛演练</b></p>"
        f"<p style='text-align:center'>本报记者 叶青</p><p>　　{MEET}</p><p>　　{ROAD}</p></div></body></html>"
    )
    (folder / name).write_bytes(page.encode("gb18030"))
    sent.texts[name] = f"毛根发 编辑部 白岩镇举行防汛演练 本报记者 叶青 {MEET} {ROAD}"
    sent.gold.append(Gold(name, "白岩镇举行防汛演练", byline="本报记者 叶青", body=(MEET, ROAD)))


def _platform_page(sent: Sent, folder: Path) -> None:
    name = "白岩发布.html"
    page = (
        "<!DOCTYPE html><html><body><h1 class='rich_media_title' id='activity-name'>白岩镇最美庭院评选揭晓</h1>"
        "<div id='meta_content'>原创 白岩发布 2027-04-02 18:30</div><div id='js_content' style='visibility:hidden'>"
        "<p>点击上方“白岩发布”关注我们</p><section><p style='text-align:center'><strong>十户人家 十种风景</strong></p>"
        f"<p>{SCHOOL}</p><p><img data-src='https://example.cn/1.jpg'></p><p><span style='font-size:12px'>"
        f"▲吕茶香家的院子 叶青/摄</span></p><p>{CLINIC}</p></section><p>来源：白岩镇妇联</p><p>编辑：叶青</p>"
        "<p>审核：程砚</p><p>喜欢就点个在看吧</p></div><script>var a=1</script></body></html>"
    )
    (folder / name).write_text(page, "utf-8")
    sent.texts[name] = f"白岩镇最美庭院评选揭晓 十户人家 十种风景 {SCHOOL} 吕茶香家的院子 叶青 {CLINIC} 白岩镇妇联"
    sent.told[name] = "import-picture.remote"
    sent.gold.append(
        Gold(name, "白岩镇最美庭院评选揭晓", deck="十户人家 十种风景", credit="白岩镇妇联", body=(SCHOOL, CLINIC))
    )


def _old_files(sent: Sent, folder: Path) -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000)
    if sent.office:
        with tempfile.TemporaryDirectory() as place:
            Word().saved(Path(place) / "村史.docx")
            converted(Path(place) / "村史.docx", "doc", Path(place))
            ole = (Path(place) / "村史.doc").read_bytes()
    for name in ("村史(1997).doc", "茶园.wps"):
        (folder / name).write_bytes(ole)
        sent.told[name] = "import-unreadable.old"
    (folder / "防火.rtf").write_bytes(b"{\\rtf1\\ansi abc}")
    sent.told["防火.rtf"] = "import-unreadable.rtf"
    word = Word()
    word.saved(folder / "新建 Microsoft Word 文档.docx")
    sent.told["新建 Microsoft Word 文档.docx"] = "import-unreadable.no-text"


def converted(file: Path, kind: str, into: Path) -> None:
    """A file as LibreOffice saves it in another kind."""
    profile = f"-env:UserInstallation={(into / 'profile').as_uri()}"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", kind, "--outdir", str(into), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)


def _new_wps(sent: Sent, folder: Path) -> None:
    name = "班车改点.wps"
    word = Kept(sent, folder, name)
    word.line("标题：班车四月起改点", 10.5)
    word.line("作者：客运站 马蕴", 10.5)
    word.lines(ROAD, MEET)
    word.done(Gold(name, "班车四月起改点", byline="客运站 马蕴", body=(ROAD, MEET)))


def _web_inside(sent: Sent, folder: Path) -> None:
    name = "食堂菜谱.docx"
    page = f"<html><body><h2>老年食堂添了新菜</h2><p>{CLINIC}</p><p>{POND}</p><p>（民政办）</p></body></html>"
    (folder / name).write_text(page, "utf-8")
    sent.texts[name] = f"老年食堂添了新菜 {CLINIC} {POND} 民政办"
    sent.told[name] = "import-page-inside"
    sent.gold.append(Gold(name, "老年食堂添了新菜", credit="民政办", body=(CLINIC, POND)))


def _sheet(sent: Sent, folder: Path) -> None:
    name = "医保缴费进度.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    rows = (
        ("各村医保缴费进度", None, None, None),
        ("村", "应缴", "已缴", "比例"),
        ("竹坞", 812, 640, "=C3/B3"),
        ("溪南", 930, 931, "=C4/B4"),
        ("注：数据截至4月5日。", None, None, None),
    )
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("A1:D1")
    sheet["A1"].alignment = Alignment(horizontal="center")
    book.save(folder / name)
    sent.texts[name] = "各村医保缴费进度 村 应缴 已缴 比例 竹坞 812 640 溪南 930 931 注：数据截至4月5日。"
    sent.told[name] = "import-formula"
    table = "村,应缴,已缴,比例/竹坞,812,640,/溪南,930,931,"
    sent.gold.append(Gold(name, "各村医保缴费进度", tables=(table,), body=("注：数据截至4月5日。",)))


def _twins(sent: Sent, folder: Path) -> None:
    for name, text in (("人代会(农办).docx", MEET), ("人代会（党政办）.docx", CLINIC)):
        word = Kept(sent, folder, name)
        word.line("镇人代会四月八日召开", 16, bold=True, align=CENTER)
        word.lines(text, POND)
        word.done(Gold(name, "镇人代会四月八日召开", body=(text, POND)))
        sent.told[name] = "same-headline"


def _caption_without_photo(sent: Sent, folder: Path) -> None:
    name = "5、庭院.docx"
    word = Kept(sent, folder, name)
    word.line("小庭院里有大文章", 18, bold=True, align=CENTER)
    word.line("□ 本报记者 叶青 文/图", 10.5, align=CENTER)
    word.lines(SCHOOL)
    word.line("图为吕茶香在自家院子里修剪花枝。", 9)
    word.lines(CLINIC)
    word.done(Gold(name, "小庭院里有大文章", byline="□ 本报记者 叶青 文/图", body=(SCHOOL, CLINIC)))
    sent.told[name] = "import-no-photo"


def _recruiting(sent: Sent, folder: Path) -> None:
    name = "招聘启事.docx"
    word = Kept(sent, folder, name)
    word.line("招聘启事", 22, bold=True, align=CENTER)
    word.lines("因工作需要，镇综合文化站公开招聘工作人员，岗位如下：")
    rows = (("岗位", "人数", "要求"), ("图书管理员", "2", "大专以上"), ("讲解员", "1", "普通话好"))
    table = word.table(*rows)
    table.cell(1, 2).merge(table.cell(2, 2))
    sent.texts[name] += "岗位 人数 要求 图书管理员 2 大专以上 讲解员 1 普通话好"
    word.lines("报名电话：0572-5550123。", "报名截至4月20日。")
    word.line("白岩镇综合文化站", 10.5, align=RIGHT)
    word.line("2027年4月6日", 10.5, align=RIGHT)
    right = "岗位,人数,要求/图书管理员,2,大专以上 普通话好/讲解员,1,^"
    word.done(Gold(name, "招聘启事", tables=(right,), body=("报名截至4月20日。", "白岩镇综合文化站")))


def _old_photo(sent: Sent, folder: Path, photos: Path) -> None:
    name = "老照片征集（修改2）.docx"
    word = Kept(sent, folder, name)
    word.line("一张老照片 半部渡口史", 22, bold=True, align=CENTER)
    word.line("文 | 程砚", 12, align=CENTER)
    paragraph = word.line(f"　　{ROAD}", 10.5)
    word.xml(
        "<w:del w:id='1' w:author='x'><w:r><w:delText>旧句子</w:delText></w:r></w:del>"
        "<w:ins w:id='2' w:author='x'><w:r><w:t>渡口1986年撤了。</w:t></w:r></w:ins>",
        paragraph,
    )
    word.picture(photos / "pier.jpg")
    blip = word.document.element.body.findall(".//{*}blipFill")[-1]
    crop = blip.makeelement(
        "{http://schemas.openxmlformats.org/drawingml/2006/main}srcRect", {"l": "25000", "b": "50000"}
    )
    blip.insert(1, crop)
    box = (
        "<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent><w:p><w:r>"
        "<w:t>1985年的渡口。 韩沛供图</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    word.xml(box)
    word.lines(POND)
    sent.texts[name] += "渡口1986年撤了。 1985年的渡口。 韩沛供图"
    word.done(
        Gold(
            name,
            "一张老照片 半部渡口史",
            byline="文 | 程砚",
            captions=("1985年的渡口。|韩沛供图",),
            body=(f"{ROAD}渡口1986年撤了。", POND),
        )
    )
    sent.told[name] = "import-left-out.deleted"


def _speech(sent: Sent, folder: Path) -> None:
    name = "书记讲话(摘登).docx"
    word = Kept(sent, folder, name)
    title = word.line("在全镇春季生产会议上的讲话", 22, align=CENTER)
    title.runs[0].font.name = "方正小标宋简体"
    word.line("（2027年4月1日）", 16, align=CENTER)
    word.line("镇党委书记 程砚", 16, align=CENTER)
    word.line("同志们：", 16)
    word.lines(MEET, size=16)
    for head, text in (("一、抓紧育秧，不误农时", POND), ("二、看好山林，不出火情", TEA)):
        line = word.line(head, 16)
        line.runs[0].font.name = "黑体"
        line.runs[0]._r.rPr.rFonts.set("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}eastAsia", "黑体")
        word.lines(text, MEET, size=16)
    word.done(
        Gold(
            name,
            "在全镇春季生产会议上的讲话",
            deck="（2027年4月1日）",
            byline="镇党委书记 程砚",
            subheads=("一、抓紧育秧，不误农时", "二、看好山林，不出火情"),
            body=("同志们：", POND, TEA),
        )
    )


def _form(sent: Sent, folder: Path) -> None:
    name = "竹坞小学投稿表.docx"
    word = Kept(sent, folder, name)
    word.line("白岩报投稿表", 16, bold=True, align=CENTER)
    rows = (
        ("题目", "春天的风筝节"),
        ("作者", "何小满"),
        ("单位", "竹坞小学"),
        ("正文", f"{SCHOOL}老师说，明年还要办。"),
    )
    word.table(*rows)
    sent.texts[name] += " ".join(cell for row in rows for cell in row)
    word.done(Gold(name, "春天的风筝节", byline="何小满", credit="竹坞小学", body=(f"{SCHOOL}老师说，明年还要办。",)))


def _wrapped(sent: Sent, folder: Path) -> None:
    name = "春耕.txt"
    text = "".join((MEET, POND, BAMBOO, ROAD))
    lines = [text[at : at + 30] for at in range(0, len(text), 30)]
    whole = "春耕时节走田头\n" + "通讯员 邓田\n\n" + "    " + "\n".join(lines) + "\n"
    (folder / name).write_bytes(whole.encode("gb18030"))
    sent.texts[name] = f"春耕时节走田头 通讯员 邓田 {text[:20]}"
    sent.gold.append(Gold(name, "春耕时节走田头", byline="通讯员 邓田", body=(text,)))


def _by_libreoffice(sent: Sent, folder: Path) -> None:
    name = "林场巡护.odt" if sent.office else "林场巡护.docx"
    word = Kept(sent, folder, "林场巡护.docx")
    kicker, title, body = (
        word.chinese_style("肩题", 14),
        word.chinese_style("大标题", 22),
        word.chinese_style("正文缩进"),
    )
    word.line("二十七年走过六万公里", style=kicker)
    word.line("一个人的山路", style=title)
    word.line("本报记者 韩沛", style=word.chinese_style("记者署名"))
    word.line(f"每天清晨五点，老护林员吕大山准时出门。{MEET}", style=body)
    word.line("一把柴刀一壶水", style="Heading 2")
    word.line(BAMBOO, style=body)
    word.line("那一夜的火", style="Heading 2")
    word.line(POND, style=body)
    word.done()
    sent.texts[name] = sent.texts.pop("林场巡护.docx")
    sent.gold.append(
        Gold(
            name,
            "一个人的山路",
            kicker="二十七年走过六万公里",
            byline="本报记者 韩沛",
            subheads=("一把柴刀一壶水", "那一夜的火"),
            body=(BAMBOO, POND),
        )
    )
    if sent.office:
        converted(folder / "林场巡护.docx", "odt", folder)
        (folder / "林场巡护.docx").unlink()
        shutil.rmtree(folder / "profile")


def _photos(sent: Sent, folder: Path, photos: Path) -> None:
    for name, source in (("3漫水桥.jpg", "bridge.jpg"), ("微信图片_20270406101112.jpg", "hike.jpg")):
        shutil.copy(photos / source, folder / name)
    Image.new("RGB", (400, 300), "grey").save(folder / "mmexport1712345678.png")
    (folder / "IMG_0412.HEIC").write_bytes(b"\0\0\0\x18ftypheic" + bytes(90))
    sent.told |= {
        "微信图片_20270406101112.jpg": "import-photo",
        "mmexport1712345678.png": "import-photo",
        "IMG_0412.HEIC": "import-picture.heic",
    }


def _pages(sent: Sent, folder: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    rows = (
        ("《白岩报》4月9日版面安排", None, None, None, None),
        ("版次", "版名", "标题", "备注", "责编"),
        ("一版", "要闻", "漫水桥改建工程完工", "头条", "程砚"),
        (None, None, "竹坞村开园采头茶", None, None),
        (None, None, "镇人代会四月八日召开", None, None),
        ("二版", "村镇", "溪南村清淤三口水塘", None, "叶青 马蕴"),
        (None, None, "一个人的山路", "可缓", None),
        ("三版", "副刊", "茶山记", None, "南浦"),
        (None, None, "放风筝", None, None),
    )
    for row in rows:
        sheet.append(row)
    for cells in ("A1:E1", "A3:A5", "B3:B5", "E3:E5", "A6:A7", "B6:B7", "A8:A9"):
        sheet.merge_cells(cells)
    book.save(folder / "版面安排(4.9).xlsx")


def make(folder: Path, office: bool = SOFFICE is not None) -> Sent:
    """The files; what is right of them. *office*: whether LibreOffice writes some of them."""
    photos = Path(__file__).parent.parent.parent / "issues" / "market-town" / "photos"
    folder.mkdir(parents=True)
    sent = Sent(office=office)
    for plain in (_named_by_file, _three_by_headings, _three_by_pages, _two_by_rules, _by_contents, _mail_of_text):
        plain(sent, folder)
    for plain in (_saved_mail, _platform_page, _old_files, _new_wps, _web_inside, _sheet, _twins):
        plain(sent, folder)
    for plain in (_caption_without_photo, _recruiting, _speech, _form, _wrapped, _by_libreoffice, _pages):
        plain(sent, folder)
    for pictured in (_mail_with_files, _old_photo, _photos):
        pictured(sent, folder, photos)
    return sent
