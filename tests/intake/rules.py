"""A ninth folder: each manuscript as a newsroom's published rule for writers asks, which its function names.

The gold texts were written before the program had seen the files. `python -m tests.intake.judging rules` judges.
"""

import email.message
import shutil
from pathlib import Path
from typing import Any

import openpyxl

from tests.intake.judging import Gold, Sent
from tests.intake.scripted import PHOTOS, plain_file, word_file
from tests.intake.township import SOFFICE

OPEN = "3月12日下午两点，青溪学院第三届读书节在图书馆一楼大厅开幕，四百余名师生参加。"
SHELF = "开幕式后，大家把带来的旧书放上漂流书架，半个小时里换走了三百一十二本。"
HEAT = "入冬以来，供热公司的三十六名巡线工每天沿着管线走十一公里，用手一段一段地摸阀门井。"
VALVE = "三月八日夜里，城西换热站一台循环泵异响，值班员孙国平十五分钟赶到，抢在凌晨降温前换上了备用泵。"
TEA = "老茶农说，鲜叶要摊得薄，手要轻，急不得，一急茶就涩了。"
HILL = "队员们在山上住了四天，把三十一位老人的口述一字一句记了下来，整理出两万余字。"
MARKET = "教授指出，县域市场不缺需求，缺的是把需求和土产接起来的那段路。"
CLASS = "讲座持续两个小时，提问一个接着一个，最后一排站满了闻讯赶来的学生。"
SEED = "连日来，农技员走进十一个村，帮农户检测种子发芽率，送去测土配方卡六百余张。"
RAIN = "截至目前，全镇早稻育秧面积达一千二百亩，比去年同期多出八十亩。"
FLAG = "开学第一天的升旗仪式上，一年级新生穿过红色的拱门，第一次喊出了自己的校训。"
SWEEP = "下午的班会课上，老师带着孩子们给自己的课桌起了名字，写在便签上，贴在桌肚里。"
KITE = "爷爷扎的风筝不大，糊的是旧报纸，飞起来的时候，上面的字好像也在天上读给云听。"
LINE = "我拉着线往后退，一直退到田埂边上，线断了，爷爷说，断了好，它自己会回来的。"
RIVER = "我们镇的河以前没有名字，大人都叫它水沟，今年春天，村口立了一块牌子，写着“清溪”。"
FISH = "水清了，鱼回来了，洗衣的石头上又坐满了人，外婆说，这条沟终于有了小名。"
SCHOOL = "二〇二六年秋季，全县四十七所农村小学里，有二十九所的学生不足百人。"
BUS = "撤点并校之后，最远的孩子每天在路上要花两个小时，校车的座位常常不够。"
LAMP = "灯是父亲从矿上带回来的，玻璃罩子缺了一个角，点起来，墙上的影子也缺一个角。"
OIL = "母亲舍不得油，把灯芯拧到最小，全家人就围着那一豆亮光，把一天的话说完。"


def _college(sent: Sent, folder: Path) -> None:
    """标题宋体3号加粗居中；供稿：xxx 摄影、编辑：xxx，小四居中；图片另附，文中标图一，说明放括号内居中。"""
    name = "0312读书节开幕.docx"
    script = f"""
16 b c|第三届读书节在图书馆开幕
12 c|供稿：林晓雯    摄影、编辑：陈浩
12 i|{OPEN}
|
12 c|（图一：校长为读书节揭幕）
|
12 i|{SHELF}
12 c|（图二：同学们在漂流书架前换书）
"""
    people = ("林晓雯", "陈浩")
    captions = ("校长为读书节揭幕|", "同学们在漂流书架前换书|")
    word_file(
        sent,
        folder / "0312读书节开幕",
        name,
        script,
        Gold(name, "第三届读书节在图书馆开幕", people=people, captions=captions, body=(OPEN, SHELF), never=("图一",)),
    )
    shutil.copy(PHOTOS / "meeting.jpg", folder / "0312读书节开幕" / "图一.jpg")
    shutil.copy(PHOTOS / "volunteer.jpg", folder / "0312读书节开幕" / "图二.jpg")


def _heating(sent: Sent, folder: Path) -> None:
    """标题黑体小二不加粗居中；正文前空一行，空四格，注明本网讯，其后空两格；署名：公司 电话：。"""
    name = "巡线工的冬天.docx"
    script = f"""
18 c f=黑体|三十六双手摸出来的暖冬
|
16 f=仿宋|    本网讯  {HEAT}
16 f=仿宋|    {VALVE}
|
16 f=仿宋 r|青溪供热公司  韩立  电话：0572-5550111
"""
    body = (VALVE, HEAT[-12:])
    word_file(
        sent,
        folder,
        name,
        script,
        Gold(name, "三十六双手摸出来的暖冬", people=("青溪供热公司", "韩立"), body=body, never=("5550111",)),
    )


def _practice(sent: Sent, folder: Path) -> None:
    """主标题居中宋体三号；副标题放主标题下面，居右；团队名称放在【】里；导语前注明“本网讯（通讯员 XXX）”，加粗。"""
    name = "稻香实践队新闻稿.docx"
    script = f"""
16 c|青溪学院【稻香】实践队走进竹坞村
12 r|——听老茶农讲一片叶子的故事
10.5 b i|本网讯（通讯员 潘悦）
10.5 i|{TEA}
10.5 i|{HILL}
"""
    word_file(
        sent,
        folder,
        name,
        script,
        Gold(
            name,
            "青溪学院【稻香】实践队走进竹坞村",
            deck="——听老茶农讲一片叶子的故事",
            body=("本网讯（通讯员 潘悦）", TEA, HILL),
        ),
    )


def _business(sent: Sent, folder: Path) -> None:
    """一级标题四号加粗独占行末尾不加点；署名楷体，姓名加粗，紧随正文最后一段，不另起一行。"""
    name = "名师讲坛第十二讲.docx"
    script = f"""
16 b c|名师讲坛第十二讲走进县城
|
12 i|3月9日，工商管理学院邀请周临川教授作客名师讲坛。
14 b i|一、需求在哪里
12 i|{MARKET}
14 b i|二、路怎么接
12 i|{CLASS}（工商管理学院  张海军文；李中华图）
"""
    word_file(
        sent,
        folder,
        name,
        script,
        Gold(
            name,
            "名师讲坛第十二讲走进县城",
            people=("工商管理学院", "张海军文", "李中华图"),
            subheads=("一、需求在哪里", "二、路怎么接"),
            body=(MARKET, CLASS),
            never=("李中华图）",),
        ),
    )


def _portal(sent: Sent, folder: Path) -> None:
    """标题二号加粗，以单位开题；正文三号宋体，大致分三段；落款：所属单位及年月日。"""
    name = "青溪镇农业农村办3月上报信息.docx"
    script = f"""
22 b c|青溪镇农业农村办：送种送技到田头
16 i|{SEED}
16 i|{RAIN}
16 i|下一步，该办将继续开展送技下乡活动。
|
16 r|青溪镇农业农村办
16 r|2027年3月10日
"""
    word_file(
        sent,
        folder,
        name,
        script,
        Gold(name, "青溪镇农业农村办：送种送技到田头", body=(SEED, RAIN, "下一步，该办将继续开展送技下乡活动。")),
    )
    sent.gold[-1] = Gold(
        name,
        "青溪镇农业农村办：送种送技到田头",
        people=("",),
        body=(SEED, RAIN, "下一步，该办将继续开展送技下乡活动。"),
    )


def _packed(sent: Sent, folder: Path) -> None:
    """YYYYMMDD_事件名称文件夹：终版稿件与图片原图；文中用【图1】【图2】标注配图位置；标注校对、文图责任人、预览联系人手机号。"""
    name = "开学典礼（终版）.docx"
    own = folder / "20270301_开学典礼"
    script = f"""
18 b c|穿过那道红色的拱门
14 c|——竹坞小学2027年春季开学典礼侧记
12 i|{FLAG}
12 c|【图1】
12 i|{SWEEP}
12 c|【图2】
12|文图责任人：施蕾
12|校对责任人：戴琳
12|预览联系人：施蕾 13905721234
"""
    word_file(
        sent,
        own,
        name,
        script,
        Gold(
            name,
            "穿过那道红色的拱门",
            deck="——竹坞小学2027年春季开学典礼侧记",
            people=("施蕾",),
            captions=("|", "|"),
            body=(FLAG, SWEEP),
            never=("【图1】", "【图2】", "戴琳", "13905721234"),
        ),
    )
    shutil.copy(PHOTOS / "football.jpg", own / "图1.jpg")
    shutil.copy(PHOTOS / "canteen.jpg", own / "图2.jpg")


def _pupil(sent: Sent, folder: Path) -> None:
    """作品名称下方注明学校名称、学员姓名、年级；文章结束后另起一行标注指导教师姓名，右对齐；附点评。"""
    name = "【桔心点点】青溪小桔灯 彭希桐.docx"
    script = f"""
15 b c|断线的风筝
12 c|青溪县小桔灯 彭希桐（三年级）
12 i|{KITE}
12 i|{LINE}
12 r|指导教师：罗敏
12 i k|【老师点评】结尾一句“它自己会回来的”，让风筝有了灵魂。
"""
    word_file(
        sent,
        folder,
        name,
        script,
        Gold(
            name,
            "断线的风筝",
            byline="青溪县小桔灯 彭希桐（三年级）",
            body=(KITE, LINE, "指导教师：罗敏", "结尾一句“它自己会回来的”"),
        ),
    )


def _contest(sent: Sent, folder: Path) -> None:
    """题目黑体二号，正文仿宋三号，段落标题黑体三号；标题下方注明作者姓名、学校年级、通讯地址、联系电话及指导老师姓名。"""
    name = "我和家乡共成长-贺一鸣.docx"
    script = f"""
22 c f=黑体|水沟的小名
16 c f=楷体|作者：贺一鸣    学校：青溪一中高一（5）班
16 c f=楷体|通讯地址：青溪县城关镇学府路12号    联系电话：13757201234
16 c f=楷体|指导老师：阎芳
16 i f=仿宋|{RIVER}
16 i f=黑体|起名
16 i f=仿宋|{FISH}
"""
    word_file(
        sent,
        folder,
        name,
        script,
        Gold(
            name,
            "水沟的小名",
            people=("贺一鸣", "青溪一中高一（5）班"),
            subheads=("起名",),
            body=(RIVER, FISH),
            never=("13757201234", "学府路12号"),
        ),
    )


def _essay(sent: Sent, folder: Path) -> None:
    """大标题三号黑体居中；班级、姓名四号楷体居中；一级标题一、小三宋体；参考文献四字五号黑体居中。"""
    name = "征文：马灯.docx"
    script = f"""
16 c f=黑体|马灯
14 c k|八（3）班  凌霜
12 i|{LAMP}
12 i|{OIL}
10.5 c f=黑体|参考文献
10.5|［1］青溪县志编纂委员会．青溪县志［M］．青溪：内部印行，1996．
"""
    word_file(
        sent,
        folder,
        name,
        script,
        Gold(name, "马灯", byline="八（3）班 凌霜", subheads=("参考文献",), body=(LAMP, OIL, "青溪县志编纂委员会")),
    )


def _survey(sent: Sent, folder: Path) -> None:
    """标题宋体加粗小二；副标题（单位）宋体加粗三号；二级标题黑体加粗小三；三级标题宋体加粗小三；正文仿宋小三。"""
    name = "调研报告.odt" if sent.office else "调研报告.docx"
    script = f"""
18 b c f=宋体|农村小学布局情况调研报告
16 b c f=宋体|青溪县教育局
15 i f=仿宋|近年来，学校布局成为群众关心的问题。现就调研情况报告如下。
15 b i f=黑体|一、农村小学的现状
15 b i f=宋体|（一）学校分布情况
15 i f=仿宋|{SCHOOL}
15 b i f=宋体|（二）上学路途情况
15 i f=仿宋|{BUS}
15 b i f=黑体|二、几点建议
15 i f=仿宋|增加校车班次，把接送点设到自然村口。
"""
    word_file(
        sent,
        folder,
        name,
        script,
        Gold(
            name,
            "农村小学布局情况调研报告",
            people=("青溪县教育局",),
            subheads=("一、农村小学的现状", "（一）学校分布情况", "（二）上学路途情况", "二、几点建议"),
            body=(SCHOOL, BUS),
        ),
    )


def _pen_name(sent: Sent, folder: Path) -> None:
    """如用笔名，请把真实姓名用括号写在文章最后；来稿注明作者姓名、地址以及确切的联系方式。邮件正文投稿。"""
    name = "投稿散文一篇.eml"
    mail = email.message.EmailMessage()
    mail["From"], mail["To"] = "邱建国 <qjg1961@example.cn>", "bjb@example.cn"
    mail["Subject"], mail["Message-ID"] = "投稿：一豆灯火", "<9@example.cn>"
    text = (
        "编辑同志：\n您好！寄上拙作一篇，请斧正。如不用，不必退稿。\n\n"
        f"一豆灯火\n\n南山石\n\n　　{LAMP}\n\n　　{OIL}\n\n（真实姓名：邱建国）\n\n"
        "地址：青溪县环城南路8号3幢\n邮编：313300\n电话：13666720001\n"
        "开户行：农业银行青溪支行  账号：6228480000000000000\n"
    )
    mail.set_content(text)
    (folder / name).write_bytes(mail.as_bytes())
    sent.texts[name] = text
    sent.gold.append(
        Gold(
            name,
            "一豆灯火",
            byline="南山石",
            body=(LAMP, OIL),
            never=("13666720001", "6228480000", "环城南路", "313300", "不必退稿"),
        )
    )


def _summary(sent: Sent, folder: Path) -> None:
    """作品汇总表：填报单位、联系人、电话在表上；表下填表人、审核人。"""
    name = "征文获奖作品汇总表.xlsx"
    book = openpyxl.Workbook()
    sheet: Any = book.active
    rows = (
        ("“我和家乡共成长”征文获奖名单", None, None, None, None),
        ("奖次", "题目", "作者", "学校", "指导老师"),
        ("一等奖", "水沟的小名", "贺一鸣", "青溪一中", "阎芳"),
        ("二等奖", "断线的风筝", "彭希桐", "竹坞小学", "罗敏"),
        (None, "马灯", "凌霜", "城关中学", None),
        ("备注：优秀奖名单另发。", None, None, None, None),
        ("填表人：施蕾          审核人：戴琳          2027年3月8日", None, None, None, None),
    )
    for row in rows:
        sheet.append(row)
    for area in ("A1:E1", "A4:A5", "A6:E6", "A7:E7"):
        sheet.merge_cells(area)
    book.save(folder / name)
    sent.texts[name] = "\n".join(cell for row in rows for cell in row if cell)
    table = (
        "奖次,题目,作者,学校,指导老师/一等奖,水沟的小名,贺一鸣,青溪一中,阎芳/二等奖,断线的风筝,彭希桐,竹坞小学,罗敏"
        "/^,马灯,凌霜,城关中学,"
    )
    sent.gold.append(
        Gold(
            name,
            "“我和家乡共成长”征文获奖名单",
            tables=(table,),
            body=("备注：优秀奖名单另发。",),
            never=("填表人", "审核人"),
        )
    )


def _wechat(sent: Sent, folder: Path) -> None:
    """公众号：三审三校都要标明。"""
    name = "春耕进行时.html"
    page = (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>春耕进行时</title></head><body><div id='img-content'>"
        "<h1 class='rich_media_title' id='activity-name'> 春耕进行时｜送种送技到田头 </h1>"
        "<div id='meta_content'><span id='copyright_logo'>原创</span><span class='rich_media_meta_text'>镇宣传办</span>"
        "<a id='js_name'>青溪发布</a><em id='publish_time'>2027年3月10日 17:30</em><em>浙江</em></div>"
        "<div id='js_content'><section><section style='text-align:center;font-size:14px'>▲ 点击蓝字，关注“青溪发布”"
        f"</section></section><section><p><span style='font-size:16px'>{SEED}</span></p></section>"
        "<section style='text-align:center'><img data-src='https://mmbiz.example/1.jpg'></section>"
        "<p style='text-align:center'><span style='font-size:12px;color:#888'>▲农技员在田间查看秧苗长势</span></p>"
        "<section style='display:flex'><section><strong>1</strong></section>"
        "<section><strong>算好一本水账</strong></section></section>"
        f"<section><p>{RAIN}</p></section><p><br></p>"
        "<section style='text-align:center'><span>— END —</span></section>"
        "<section style='font-size:12px'><p>来源：青溪镇农业农村办</p><p>编辑：施蕾</p><p>一审一校：戴琳</p>"
        "<p>二审二校：韩立</p><p>三审三校：唐镇</p><p>监制：罗军</p></section>"
        "<section><span>分享、点赞、在看，一键三连</span></section></div></div></body></html>"
    )
    gold = Gold(
        name,
        "春耕进行时｜送种送技到田头",
        credit="青溪镇农业农村办",
        subheads=("1 算好一本水账",),
        body=(SEED, RAIN),
        never=("戴琳", "韩立", "唐镇", "罗军", "一键三连", "END"),
        captions=(),
    )
    plain_file(sent, folder, name, page, gold, encoding="utf-8")
    sent.texts[name] = f"{SEED} 农技员在田间查看秧苗长势 算好一本水账 {RAIN} 戴琳 韩立"


def _site(sent: Sent, folder: Path) -> None:
    """学校网页：标题，日期、部门、访问量一行，正文，落款供稿与审核。"""
    name = "学院新闻网.htm"
    page = (
        "<html><head><meta http-equiv='Content-Type' content='text/html; charset=gb2312'><title>名师讲坛第十三讲"
        "-青溪学院</title></head><body><div id='top'><a href='/'>学院首页</a> | <a href='/news'>新闻</a></div>"
        "<div class='position'>当前位置：首页 &gt; 学院新闻 &gt; 正文</div>"
        "<div class='content'><h2 align='center'>县城的路怎么接</h2>"
        "<div align='center' class='time'>2027-03-09&nbsp;&nbsp;宣传统战部&nbsp;&nbsp;访问量：128</div>"
        f"<div class='text'><p>&nbsp;&nbsp;&nbsp;&nbsp;{MARKET}</p><p>&nbsp;&nbsp;&nbsp;&nbsp;{CLASS}</p>"
        "<p align='right'>"
        "（供稿：工商管理学院&nbsp;&nbsp;初审：李晓&nbsp;&nbsp;复审：周敏&nbsp;&nbsp;审核：唐明）</p></div>"
        "<div class='next'>上一篇：没有了<br>下一篇：<a href='2.htm'>第三届读书节开幕</a></div></div>"
        "<div class='foot'>Copyright 青溪学院 版权所有 浙ICP备05000000号</div></body></html>"
    )
    gold = Gold(
        name,
        "县城的路怎么接",
        credit="工商管理学院",
        body=(MARKET, CLASS),
        never=("李晓", "周敏", "唐明", "访问量", "下一篇"),
    )
    plain_file(sent, folder, name, page, gold)
    sent.texts[name] = f"县城的路怎么接 {MARKET} {CLASS} 工商管理学院 李晓 周敏 唐明"


def _all_alike(sent: Sent, folder: Path) -> None:
    """标题、正文均采用宋体五号；单倍行距。"""
    name = "新闻稿3.12.docx"
    script = f"""
10.5|供热公司巡线工的冬天
10.5 i|本网讯（记者 关晓）{HEAT}
10.5 i|{VALVE}
10.5 i|（图片由供热公司提供）
"""
    word_file(
        sent,
        folder,
        name,
        script,
        Gold(name, "供热公司巡线工的冬天", people=("供热公司提供",), body=(VALVE, "本网讯（记者 关晓）")),
    )


def _fold(sent: Sent, folder: Path) -> None:
    """每行字数控制在25个左右，段落之间留一个空行（征文格式）；作者和联系方式写清楚。"""
    name = "马灯记.txt"
    text = "".join(
        f"{line}\r\n"
        for line in (
            "马灯记",
            "",
            "作者：凌岳山",
            "",
            *(LAMP[n : n + 25] for n in range(0, len(LAMP), 25)),
            "",
            *(OIL[n : n + 25] for n in range(0, len(OIL), 25)),
            "",
            *(KITE[n : n + 25] for n in range(0, len(KITE), 25)),
            "",
            "联系电话：13511223344  邮箱：lys@example.cn",
        )
    )
    gold = Gold(name, "马灯记", byline="凌岳山", body=(LAMP, OIL, KITE), never=("13511223344", "lys@"))
    plain_file(sent, folder, name, text, gold)


def make(folder: Path, office: bool = SOFFICE is not None) -> Sent:
    """The files; what is right of them. *office*: whether LibreOffice writes one of them."""
    folder.mkdir(parents=True)
    sent = Sent(office=office)
    for one in (_college, _heating, _practice, _business, _portal, _packed, _pupil, _contest, _essay, _survey):
        one(sent, folder)
    for one in (_pen_name, _summary, _wechat, _site, _all_alike, _fold):
        one(sent, folder)
    return sent
