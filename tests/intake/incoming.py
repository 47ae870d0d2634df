"""A folder as a desk is sent it: Word files, sheets, a WeChat page, photos, a page list; and what is right.

`python -m tests.intake.incoming FOLDER` makes one to look at.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import openpyxl
from PIL import Image

from tests.intake.words import CENTER, RIGHT, Word

LONG = "镇里的工作人员说，这件事从去年秋天开始准备，前后开了六次村民会，意见最多的一次谈到夜里十点。"
MORE = "住在桥头的老周每天都来看一眼，他说自己年轻时撑过渡船，最怕的就是涨水的日子。"


def _bridge(folder: Path, photos: Path) -> str:
    word = Word()
    word.header("青溪镇人民政府公文纸")
    word.line("两岸十二个村从此十分钟到镇", 14, align=CENTER)
    word.line("青溪大桥主跨合龙", 22, bold=True, align=CENTER)
    word.line("——全长386米，明年五一通车", 14, align=CENTER)
    word.line("本报记者 叶青 通讯员 王大力", 12, align=CENTER)
    first = word.line("　　", 10.5)
    first.add_run("本报讯 ").bold = True
    first.add_run("12月1日上午,青溪大桥主跨顺利合龙。")
    word.lines(LONG)
    word.picture(photos / "china.jpg")
    word.line("图为合龙现场。 甘雨 摄", 9, align=CENTER)
    word.line("一、工期提前", 10.5, bold=True)
    word.lines(MORE)
    word.line("二、明年通车", 10.5, bold=True)
    word.lines("施工单位说(含引桥)工期提前了四十天...")
    word.line("（供稿：镇建设办）", 10.5, align=RIGHT)
    word.saved(folder / "01 青溪大桥合龙(定稿).docx")
    return (
        "headline: 青溪大桥主跨合龙\nkicker: 两岸十二个村从此十分钟到镇\ndeck: ——全长386米，明年五一通车\n"
        "byline: 本报记者 叶青 通讯员 王大力\ncredit: 镇建设办\nphotos:\n  - file: photos/青溪大桥合龙-1.jpg\n"
        "    caption: 图为合龙现场。\n    credit: 甘雨 摄\n---\n**本报讯** 12月1日上午，青溪大桥主跨顺利合龙。\n"
        f"{LONG}\n## 一、工期提前\n{MORE}\n## 二、明年通车\n施工单位说（含引桥）工期提前了四十天……\n"
    )


def _styled(folder: Path, _: Path) -> str:
    word = Word()
    kicker, deck = word.chinese_style("引题", 14), word.chinese_style("副标题", 14)
    title, one, body = word.chinese_style("标题", 22), word.chinese_style("标题 1", 16), word.chinese_style("正文文本")
    word.line("门诊日均三百人", style=kicker)
    word.line("卫生院添了新设备", style=title)
    word.line("以后不用跑县城了", style=deck)
    word.line("文/林小满 图/甘雨", style=body)
    word.line(f"昨天，镇卫生院添了一台新设备。{LONG}", style=body)
    word.line("省了路费", style=one)
    word.line(MORE, style=body)
    word.line("多了医生", style=one)
    word.numbered("内科每周一、周三上午；")
    word.numbered("骨科每周五全天。")
    word.line("来源：青溪镇卫生院", style=body)
    word.saved(folder / "02 卫生院.docx")
    return (
        "headline: 卫生院添了新设备\nkicker: 门诊日均三百人\ndeck: 以后不用跑县城了\nbyline: 文/林小满 图/甘雨\n"
        f"credit: 青溪镇卫生院\n---\n昨天，镇卫生院添了一台新设备。{LONG}\n## 省了路费\n{MORE}\n## 多了医生\n"
        "一、内科每周一、周三上午；\n二、骨科每周五全天。\n"
    )


def _poem(folder: Path, _: Path) -> str:
    word = Word()
    word.line("渡口", 18, bold=True, align=CENTER)
    word.line("叶青", 12, align=CENTER)
    word.line("船都睡了\n缆绳还醒着\n\n对岸有人喊渡\n月亮应了一声", 12, align=CENTER)
    word.saved(folder / "03 渡口的诗.docx")
    return "headline: 渡口\nbyline: 叶青\nkind: poem\n---\n船都睡了\n缆绳还醒着\n\n对岸有人喊渡\n月亮应了一声\n"


def _letter(folder: Path, _: Path) -> str:
    word = Word()
    word.line("给编辑部的一封信", 16, bold=True, align=CENTER)
    word.line("编辑同志：", 10.5)
    word.lines(LONG, "希望贵报多登这样的消息。", "此致")
    word.line("敬礼", 10.5)
    word.line("读者 周怀安", 10.5, align=RIGHT)
    word.line("2027年3月1日", 10.5, align=RIGHT)
    word.saved(folder / "04 读者来信.docx")
    return (
        f"headline: 给编辑部的一封信\nkind: letter\n---\n编辑同志：\n{LONG}\n希望贵报多登这样的消息。\n此致\n敬礼\n"
        "读者 周怀安\n2027年3月1日\n"
    )


def _notice(folder: Path, _: Path) -> str:
    word = Word()
    word.line("停水通知", 18, bold=True, align=CENTER)
    word.lines("因管道检修，溪北片区3月8日8:00至17:00停水，请提前储水。", "不便之处，敬请谅解。")
    word.line("青溪镇自来水站", 10.5, align=RIGHT)
    word.line("2027年3月2日", 10.5, align=RIGHT)
    word.saved(folder / "05 停水通知.docx")
    return (
        "headline: 停水通知\nkind: notice\n---\n因管道检修，溪北片区3月8日8:00至17:00停水，请提前储水。\n"
        "不便之处，敬请谅解。\n青溪镇自来水站\n2027年3月2日\n"
    )


def _tracked(folder: Path, _: Path) -> str:
    word = Word()
    word.line("渡船换上电动机", 18, bold=True, align=CENTER)
    word.xml(
        "<w:r><w:t>渡口的两条船</w:t></w:r><w:del w:id='1' w:author='x'><w:r><w:delText>上周</w:delText></w:r></w:del>"
        "<w:ins w:id='2' w:author='x'><w:r><w:t>本周</w:t></w:r></w:ins>"
        "<w:r><w:t>换上了电动机，声音小了一半。</w:t></w:r>"
    )
    word.xml("<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部参考勿登</w:t></w:r>")
    word.lines(MORE)
    word.xml(
        "<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent><w:p><w:r>"
        "<w:t>渡船每日六点开，末班晚九点，风大停航。</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    word.line("（镇交通站供稿）", 10.5)
    word.saved(folder / "06 渡船(修改稿).docx")
    return (
        "headline: 渡船换上电动机\ncredit: 镇交通站供稿\n---\n渡口的两条船本周换上了电动机，声音小了一半。\n"
        f"{MORE}\n渡船每日六点开，末班晚九点，风大停航。\n"
    )


def _tables(folder: Path, _: Path) -> str:
    word = Word()
    word.line("社区门诊时间有调整", 16, bold=True, align=CENTER)
    word.lines("从3月起，社区卫生站门诊时间调整如下。")
    word.line("表1：门诊时间", 10.5, bold=True, align=CENTER)
    word.table(("科室", "时间", "费用"), ("内科", "周一、周三上午", "12.50"), ("骨科", "周五全天", "8"))
    word.lines("挂号请带身份证。")
    word.saved(folder / "07 门诊时间.docx")
    return (
        "headline: 社区门诊时间有调整\n---\n从3月起，社区卫生站门诊时间调整如下。\n::: 表 表1：门诊时间\n"
        "| 科室 | 时间 | 费用 |\n|---|---|---|\n| 内科 | 周一、周三上午 | 12.50 |\n| 骨科 | 周五全天 | 8 |\n:::\n"
        "挂号请带身份证。\n"
    )


def _school(folder: Path, photos: Path) -> str:
    word = Word()
    word.line("【小荷尖尖】", 12, align=CENTER)
    word.line("我家门前的桥", 18, bold=True, align=CENTER)
    word.line("青溪镇中心小学四（2）班 王小溪", 12, align=CENTER)
    word.lines("我家门前有一座桥，每天放学我都从桥上走过。", LONG, "（指导老师：陈晓）")
    word.saved(folder / "08 小学生作文.docx")
    return (
        "headline: 我家门前的桥\nbyline: 青溪镇中心小学四（2）班 王小溪\ncolumn: 小荷尖尖\n---\n"
        f"我家门前有一座桥，每天放学我都从桥上走过。\n{LONG}\n（指导老师：陈晓）\n"
    )


def _labelled(folder: Path, _: Path) -> str:
    word = Word()
    word.line("引题：春耕备耕")
    word.line("标题：三千亩早稻育秧开始")
    word.line("副题：农技员住进了村里")
    word.line("作者：通讯员 赵田")
    word.line(f"本报讯 3月2日，全镇早稻育秧全面开始。{LONG}")
    word.line(MORE)
    word.line("来源：镇农业服务中心")
    word.saved(folder / "09 育秧.docx")
    return (
        "headline: 三千亩早稻育秧开始\nkicker: 春耕备耕\ndeck: 农技员住进了村里\nbyline: 通讯员 赵田\n"
        f"credit: 镇农业服务中心\n---\n本报讯 3月2日，全镇早稻育秧全面开始。{LONG}\n{MORE}\n"
    )


def _essay(folder: Path, _: Path) -> str:
    word = Word()
    word.line("老街的早晨", style="Title")
    word.line("编者按：本报今起刊登“老街”系列，欢迎来稿。")
    word.line(f"天刚亮，豆腐坊的灯就亮了。{MORE}")
    word.line("豆腐坊", style="Heading 2")
    word.line(LONG)
    word.line("茶馆", style="Heading 2")
    word.line(MORE)
    word.line("白岩", align=RIGHT)
    word.saved(folder / "10 老街.docx")
    return (
        "headline: 老街的早晨\ncredit: 白岩\n---\n> 编者按：本报今起刊登“老街”系列，欢迎来稿。\n"
        f"天刚亮，豆腐坊的灯就亮了。{MORE}\n## 豆腐坊\n{LONG}\n## 茶馆\n{MORE}\n"
    )


def _names(folder: Path, _: Path) -> str:
    word = Word()
    word.line("镇级文明家庭名单", 16, bold=True, align=CENTER)
    word.lines("程砚　叶青　甘雨　周怀安　赵田", "林小满　王大力　陈晓　张　三　李明")
    word.saved(folder / "11 名单.docx")
    return (
        "headline: 镇级文明家庭名单\nkind: names\n---\n程砚　叶青　甘雨　周怀安　赵田\n"
        "林小满　王大力　陈晓　张　三　李明\n"
    )


def _photo_story(folder: Path, photos: Path) -> str:
    word = Word()
    word.line("白鹭又回来了", 18, bold=True, align=CENTER)
    word.lines("清明前后，白鹭又回到青溪的浅滩。", LONG)
    word.line("图1：白鹭在浅滩上觅食。（甘雨 摄）", 9)
    word.line("图2：孩子们在岸边观鸟。", 9)
    word.saved(folder / "12 白鹭.docx")
    for number, name in enumerate(("白鹭1.jpg", "白鹭2.jpg")):
        picture(1000 + number, 750).save(folder / "照片" / name)
    return (
        "headline: 白鹭又回来了\nphotos:\n  - file: photos/白鹭-1.jpg\n    caption: 白鹭在浅滩上觅食。\n"
        "    credit: 甘雨 摄\n"
        f"  - file: photos/白鹭-2.jpg\n    caption: 孩子们在岸边观鸟。\n---\n清明前后，白鹭又回到青溪的浅滩。\n{LONG}\n"
    )


def _sheet(folder: Path, _: Path) -> str:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "班车"
    sheet.append(["镇村班车时刻表"])
    sheet.merge_cells("A1:C1")
    for row in (("线路", "首班", "末班"), ("镇—溪北", "6:30", "18:00"), ("镇—白岩", "7:00", "17:30")):
        sheet.append(row)
    sheet.append(["注：节假日照常。"])
    hidden = book.create_sheet("底稿")
    hidden.append(["不登"])
    hidden.sheet_state = "hidden"
    book.save(folder / "13 班车.xlsx")
    return (
        "headline: 镇村班车时刻表\n---\n| 线路 | 首班 | 末班 |\n|---|---|---|\n| 镇—溪北 | 6:30 | 18:00 |\n"
        "| 镇—白岩 | 7:00 | 17:30 |\n注：节假日照常。\n"
    )


def _commas(folder: Path, _: Path) -> str:
    text = "图书馆三月新书\n书名,作者\n青溪志,程砚\n桥的故事,叶青\n"
    (folder / "14 新书.csv").write_bytes(text.encode("gb18030"))
    return "headline: 图书馆三月新书\n---\n| 书名 | 作者 |\n|---|---|\n| 青溪志 | 程砚 |\n| 桥的故事 | 叶青 |\n"


WECHAT = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>周末市集开张</title><script>alert(1)</script></head>
<body id="activity-detail"><div id="js_article"><h1 class="rich_media_title" id="activity-name">
 周末市集开张 </h1><div id="meta_content"><span>原创</span> <a id="js_name">青溪发布</a> <em id="publish_time">2027-03-02 18:00</em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;">
<section style="text-align:center"><p><span style="font-size:12px">点击上方“青溪发布”关注我们</span></p></section>
<p style="text-indent:2em"><span style="font-size:16px">上周六，镇上的周末市集开张了，%s</span></p>
<section><section><p style="text-align:center"><strong><span style="font-size:18px">吃的最多</span></strong></p></section></section>
<p><span style="font-size:16px">豆腐、米糕、腊肉摆了半条街😋，价钱和平日一样。</span></p>
<p><img data-src="https://mmbiz.qpic.cn/x/640" src="市集_files/640.jpg"></p>
<p style="text-align:center"><span style="font-size:12px;color:#888">▲市集上的米糕摊。林小满 摄</span></p>
<p><span style="font-size:16px">报名摆摊：https://example.cn/apply?id=3&amp;utm_source=wx</span></p>
<p><br></p><p style="display:none">埋在这里的字</p>
<p style="text-align:center"><span>编辑：程砚 校对：陈晓</span></p>
<p style="text-align:center"><span>↓↓↓点击阅读原文</span></p></div>
<div id="js_pc_qr_code">微信扫一扫 关注该公众号</div></div></body></html>"""  # noqa: E501


def _wechat(folder: Path, photos: Path) -> str:
    (folder / "15 市集.html").write_text(WECHAT % MORE, "utf-8")
    (folder / "市集_files").mkdir()
    (folder / "市集_files" / "640.jpg").write_bytes((photos / "flower.jpg").read_bytes())
    return (
        "headline: 周末市集开张\nphotos:\n  - file: photos/市集-1.jpg\n    caption: 市集上的米糕摊。\n"
        "    credit: 林小满 摄\n---\n"
        f"上周六，镇上的周末市集开张了，{MORE}\n## 吃的最多\n豆腐、米糕、腊肉摆了半条街，价钱和平日一样。\n"
        "报名摆摊：https://example.cn/apply?id=3\n"
    )


PAGE_LIST = """青溪镇报第113期版面安排

第1版 要闻（责任编辑：程砚）
头条：青溪大桥主跨合龙
1. 卫生院添了新设备
2. 渡船换上电动机
第2版：社区
停水通知
社区门诊时间有调整
三千亩早稻育秧
3版 生活
白鹭又回来了
周末市集开张
镇村班车时刻表
图书馆新书
第四版【副刊】
老街的早晨
渡口（可缓发）
我家门前的桥
给编辑部的一封信
镇级文明家庭名单
"""
SECTIONS = {1: "要闻", 2: "社区", 3: "生活", 4: "副刊"}
MAKERS = (
    _bridge, _styled, _poem, _letter, _notice, _tracked, _tables, _school, _labelled, _essay, _names, _photo_story,
    _sheet, _commas, _wechat,
)  # fmt: skip
NAMES = (
    "青溪大桥合龙", "卫生院", "渡口的诗", "读者来信", "停水通知", "渡船", "门诊时间", "小学生作文", "育秧", "老街",
    "名单", "白鹭",
    "班车", "新书", "市集",
)  # fmt: skip
"""Of their stories."""
LONE = ("IMG_2031.jpg", "mmexport1700000000.jpg")
"""Photos of which nobody says to what they belong."""


def picture(width: int, height: int) -> Image.Image:
    """A picture of its own for each size."""
    return Image.linear_gradient("L").resize((width, height)).convert("RGB")


def make(folder: Path) -> dict[str, str]:
    """The folder; the name of each story and its file as it is to be."""
    (folder / "照片").mkdir(parents=True)
    photos = folder.parent / "original"
    photos.mkdir()
    for number, name in enumerate(("china.jpg", "flower.jpg")):
        picture(960 + number, 640).save(photos / name)
    right = {name: f"---\n{make_one(folder, photos)}" for name, make_one in zip(NAMES, MAKERS, strict=True)}
    for number, name in enumerate(
        (*LONE, "卫生院新设备.jpg", "老街的早晨（叶青摄）.jpg", "13-班车.jpg", "育秧大棚里.jpg")
    ):
        image = picture(1200 + number, 900)
        exif = Image.Exif()
        exif[0x0112] = 6 if number == 0 else 1
        image.save(folder / "照片" / name, exif=exif)
    for story, lines in _given(folder):
        head, body = right[story].split("\n---\n", 1)
        right[story] = f"{head}\n{lines}---\n{body}"
    (folder / "版面安排.txt").write_bytes(PAGE_LIST.encode("gb18030"))
    return right


def _given(_: Path) -> Iterator[tuple[str, str]]:
    """Photos beside their stories by name, and their fields."""
    yield "卫生院", "photos:\n  - file: photos/卫生院-1.jpg\n"
    yield "老街", "photos:\n  - file: photos/老街-1.jpg\n    credit: 叶青摄\n"
    yield "班车", "photos:\n  - file: photos/班车-1.jpg\n"
    yield "育秧", "photos:\n  - file: photos/育秧-1.jpg\n"


if __name__ == "__main__":
    make(Path(sys.argv[1]))
