"""Manuscripts as offices and readers send them: faces for black type, forms, broken lines, boxes of WeChat."""

from pathlib import Path
from typing import Any

from docx.oxml.ns import qn
from docx.shared import Pt

from tests.intake.test_import import story_of
from tests.intake.words import CENTER, RIGHT, Word


def _set(word: Word, text: str, face: str, size: float, align: object = None) -> None:
    paragraph: Any = word.document.add_paragraph()
    paragraph.alignment = align
    run = paragraph.add_run(text)
    run.font.size = Pt(size)
    run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)


def test_a_government_file(tmp_path: Path) -> None:
    word = Word()
    _set(word, "青溪镇召开2027年春季\n爱国卫生运动动员会", "方正小标宋简体", 22, CENTER)
    _set(word, "（党政办  王磊）", "楷体_GB2312", 16, CENTER)
    _set(word, "3月5日,青溪镇召开动员会,各村(社区)负责人参加会议。", "仿宋_GB2312", 16)
    _set(word, "一、提高认识", "黑体", 16)
    _set(word, "会议强调,要把这件事抓好.", "仿宋_GB2312", 16)
    _set(word, "（一）整治背街小巷。", "楷体_GB2312", 16)
    _set(word, '3月底前完成第一轮清理,4月"回头看"。', "仿宋_GB2312", 16)
    assert story_of(word.saved(tmp_path / "稿件.docx")) == (
        "---\nheadline: 青溪镇召开2027年春季|爱国卫生运动动员会\nbyline: 党政办 王磊\n---\n"
        "3月5日，青溪镇召开动员会，各村（社区）负责人参加会议。\n## 一、提高认识\n会议强调，要把这件事抓好。\n"
        "*（一）整治背街小巷。*\n3月底前完成第一轮清理，4月“回头看”。\n"
    )


def test_lines_that_a_program_broke(tmp_path: Path) -> None:
    text = (
        "青溪渡始于明万历年间，镇志里记着捐船人的名字。渡口原在今天的供销社门前，民国二十三年大水，冲走石阶十七级，"
        "渡口下移一里。老人们说，那时候过河不收钱，只在年底由两岸各村凑米给船工。一九五八年修了水库，水浅了，渡船换成竹排，"
        "直到一九七九年石拱桥通车，渡口才停了。今年大桥合龙，文史委的同志又去量了老渡口的石阶，还剩九级，长满了青苔。"
    )
    word = Word()
    word.line("镇志里的青溪渡", 16, bold=True)
    for start in range(0, len(text), 32):
        word.line(text[start : start + 32], 10.5)
    word.line("（文史委 周怀安）", 10.5, align=RIGHT)
    assert story_of(word.saved(tmp_path / "稿件.docx")) == (
        f"---\nheadline: 镇志里的青溪渡\ncredit: 文史委 周怀安\n---\n{text}\n"
    )


def test_a_form(tmp_path: Path) -> None:
    word = Word()
    word.line("青溪镇报投稿表", 16, bold=True, align=CENTER)
    text = "我十六岁那年跟着父亲上了渡船，父亲撑篙，我收钱。"
    word.table(("标题", "我和渡船"), ("作者", "赵田"), ("单位", "青溪镇溪北村"), ("正文", text))
    assert story_of(word.saved(tmp_path / "稿件.docx")) == (
        f"---\nheadline: 我和渡船\nbyline: 赵田\ncredit: 青溪镇溪北村\n---\n{text}\n"
    )


def test_a_page_of_wechat_pasted_into_word(tmp_path: Path) -> None:
    word = Word()
    word.table(("点击蓝字  关注我们",))
    word.line("青溪油菜花开了！这份赏花地图请收好👇", 17, bold=True)
    for text in ("三月的风一吹", "青溪两岸的油菜花就开了"):
        word.line(text, 15, align=CENTER)
    word.table(("01", "溪北花海"))
    word.line("从镇上沿溪走二十分钟，就到溪北花海。这里有油菜花六百亩，田埂修成了步道。", 15)
    word.table(("02", "白岩茶园"))
    word.line("白岩茶园在半山，油菜花种在茶垄之间，黄绿相间。三月中旬最好看。", 15)
    for text in ("来源：青溪文旅", "编辑：程砚   审核：陈晓", "点个“在看”，让更多人看到"):
        word.line(text, 12, align=CENTER)
    assert story_of(word.saved(tmp_path / "稿件.docx")) == (
        "---\nheadline: 青溪油菜花开了！这份赏花地图请收好\ncredit: 青溪文旅\n---\n"
        "三月的风一吹\n青溪两岸的油菜花就开了\n"
        "## 01 溪北花海\n从镇上沿溪走二十分钟，就到溪北花海。这里有油菜花六百亩，田埂修成了步道。\n"
        "## 02 白岩茶园\n白岩茶园在半山，油菜花种在茶垄之间，黄绿相间。三月中旬最好看。\n"
    )


NEWS = """<html><head><meta charset="gb2312"><title>青溪大桥合龙_青溪新闻网</title>
<script>"<p>不是正文</p>"</script></head><body>
<div class="nav"><ul><li><a href="/">首页</a></li></ul></div><div class="main"><h1>青溪大桥合龙</h1>
<div class="info">2027-03-05 08:30　来源：青溪新闻网　作者：叶青</div><p>　　3月5日上午，青溪大桥合龙。</p>
<p>　　<strong>工期提前</strong></p><p>　　施工单位说，<b>工期</b>提前了。&nbsp;</p>
<ol><li>第一条</li><li>第二条</li></ol>
<p>（责任编辑：程砚）</p></div><div class="footer">版权所有</div></body></html>"""


def test_a_page_of_a_news_site(tmp_path: Path) -> None:
    (tmp_path / "新闻.html").write_bytes(NEWS.encode("gbk"))
    assert story_of(tmp_path / "新闻.html") == (
        "---\nheadline: 青溪大桥合龙\nbyline: 叶青\ncredit: 青溪新闻网\n---\n"
        "3月5日上午，青溪大桥合龙。\n## 工期提前\n施工单位说，**工期**提前了。\n1. 第一条\n2. 第二条\n"
    )
