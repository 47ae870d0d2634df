"""A thirteenth folder, of an island's weekly: what fishermen, a school, a clinic, the border police and offices send.

The gold texts were written before the program had seen the files, after it had been mended for the four before and for
a hundred lines of who wrote, passed and sent a text. `python -m tests.intake.judging island` judges.
"""

from pathlib import Path
from typing import Any

import openpyxl

from tests.intake.judging import Gold, Sent
from tests.intake.scripted import plain_file, word_file
from tests.intake.township import SOFFICE

SAIL = "五月一日十二时，随着三声汽笛，青屿渔港二百一十六艘渔船依次靠岸，为期四个月的伏季休渔开始了。"
NET = "船老大们并没有闲着，码头上铺开了几十张网，女人们坐在小板凳上，一梭一梭地补。"
DRILL = "五月六日上午，青屿边境派出所联合渔船修造厂开展消防演练，四十多名工人学会了使用灭火器和消防水带。"
HOSE = "民警提醒，船舱内动火作业必须有人监护，氧气瓶与乙炔瓶相距不得少于五米。"
TURTLE = "渔民林阿水收网时发现一只受伤的绿海龟，背甲长七十二厘米，左前肢被渔线缠住。"
BACK = "经过二十天救治，五月八日，海龟在南沙湾被放归大海，爬到水边时，它停了一下，回头看了看。"
TIDE = "赶海要看潮，初一十五涨大潮，初八二十三到处见海滩，外婆的这句话，我背得比乘法口诀还早。"
CRAB = "我掀开一块石头，一只小螃蟹举着钳子冲我跑来，又横着跑了。"
HEAT = "高温天出海作业，每隔二十分钟喝一次水，每次一百五十到二百毫升，不要等渴了再喝。"
SALT = "出现头晕、恶心、步态不稳时，应立即转移到阴凉处，解开衣领，用湿毛巾敷颈部和腋下。"
SHIP = "新建的“青屿12”号客船长四十六米，载客一百九十八人，从青屿到石浦只要五十分钟。"
FARE = "票价不变，七十岁以上老人凭身份证免费，岛上学生寒暑假凭学生证半价。"
POWER = "海底电缆抢修期间，全岛将分区轮流供电，请居民提前做好准备。"
STONE = "石屋的墙有六十厘米厚，夏天不用开空调，冬天海风进不来，老人们舍不得拆。"
INN = "民宿主人陈海燕把一间石屋改成了书吧，客人走的时候，常常在留言簿上画一扇窗。"


def _lead(sent: Sent, folder: Path) -> None:
    name = "头条 休渔.docx"
    script = f"""
12|（引题）二百一十六艘渔船归港
12|（主题）青屿进入四个月伏季休渔期
12|（副题）补网、修船、学技术，渔民休渔不休闲
12|本报记者 林海生  通讯员 陈小帆
12 i|{SAIL}
12 i|{NET}
"""
    gold = Gold(
        name,
        "青屿进入四个月伏季休渔期",
        kicker="二百一十六艘渔船归港",
        deck="补网、修船、学技术，渔民休渔不休闲",
        byline="本报记者 林海生 通讯员 陈小帆",
        body=(SAIL, NET),
    )
    word_file(sent, folder, name, script, gold)


def _police(sent: Sent, folder: Path) -> None:
    name = "青屿边境派出所开展消防演练.docx"
    script = f"""
22 b c f=宋体|青屿边境派出所：消防演练进船厂
|
16 i f=仿宋_GB2312|{DRILL}
pic|meeting.jpg
pic|watch.jpg
16 i f=仿宋_GB2312|{HOSE}（杨帆、周涛/文  周涛/图）
"""
    gold = Gold(
        name,
        "青屿边境派出所：消防演练进船厂",
        people=("杨帆", "周涛"),
        captions=("|", "|"),
        body=(DRILL, HOSE),
        never=("（杨帆",),
    )
    word_file(sent, folder, name, script, gold)


def _turtle(sent: Sent, folder: Path) -> None:
    name = "海龟回家记.docx"
    script = f"""
12 b|生态青屿
20 b c|海龟回家记
12 c|本报记者 林海生 文/摄
12 i|{TURTLE}
pic|pier.jpg
9 c|图① 海龟在养殖池里休养。
pic|bridge.jpg
9 c|图② 志愿者护送海龟入海。
12 i|{BACK}
"""
    gold = Gold(
        name,
        "海龟回家记",
        byline="本报记者 林海生 文/摄",
        captions=("海龟在养殖池里休养。|", "志愿者护送海龟入海。|"),
        body=(TURTLE, BACK),
        kicker="",
    )
    word_file(sent, folder, name, script, gold)


def _pupil(sent: Sent, folder: Path) -> None:
    name = "赶海（四年级 林小满）.docx"
    script = f"""
16 b c|赶  海
12 c|青屿学校四（1）班    林小满
12 i|{TIDE}
12 i|{CRAB}
12 i|我笑了，它大概觉得自己赢了。
12 r|指导老师  陈老师
"""
    gold = Gold(
        name,
        "赶 海",
        byline="青屿学校四（1）班 林小满",
        body=(TIDE, CRAB, "我笑了，它大概觉得自己赢了。"),
    )
    word_file(sent, folder, name, script, gold)


def _clinic(sent: Sent, folder: Path) -> None:
    name = "健康-中暑.odt" if sent.office else "健康-中暑.docx"
    script = f"""
s=Title|出海防中暑，记住这几条
12 c|青屿卫生院  蔡医生
s=Heading_2|怎么喝水
12 i|{HEAT}
s=Heading_2|怎么急救
12 i|{SALT}
12|（青屿卫生院供稿）
"""
    gold = Gold(
        name,
        "出海防中暑，记住这几条",
        people=("青屿卫生院", "蔡医生"),
        subheads=("怎么喝水", "怎么急救"),
        body=(HEAT, SALT),
    )
    word_file(sent, folder, name, script, gold)


def _ship(sent: Sent, folder: Path) -> None:
    name = "新船首航.txt"
    text = (
        "【民生】新客船首航 青屿到石浦只要五十分钟\n"
        f"青屿5月7日讯 {SHIP}\n{FARE}\n售票电话：0574-55500120\n（交通办 陈小帆）\n"
    )
    gold = Gold(
        name,
        "新客船首航 青屿到石浦只要五十分钟",
        people=("交通办", "陈小帆"),
        body=(f"青屿5月7日讯 {SHIP}", FARE, "售票电话：0574-55500120"),
    )
    plain_file(sent, folder, name, text, gold, encoding="utf-8")


def _power(sent: Sent, folder: Path) -> None:
    name = "关于分区供电的通告.docx"
    script = f"""
20 b c|关于海底电缆抢修期间分区供电的通告
12|全岛居民：
12 i|{POWER}
tab|区域,供电时间,联系人/东岙,单日6：00—18：00,林师傅/西岙,双日6：00—18：00,周师傅
12 i|抢修电话：0574-55500110。
12 r|青屿供电所
12 r|2027年5月9日
"""
    table = "区域,供电时间,联系人/东岙,单日6：00—18：00,林师傅/西岙,双日6：00—18：00,周师傅"
    gold = Gold(
        name,
        "关于海底电缆抢修期间分区供电的通告",
        people=("",),
        tables=(table,),
        body=("全岛居民：", POWER, "0574-55500110", "青屿供电所", "2027年5月9日"),
    )
    word_file(sent, folder, name, script, gold)


def _stone(sent: Sent, folder: Path) -> None:
    name = "石屋不拆.docx"
    script = f"""
14 c k|——青屿石屋民居保护见闻
24 b c|石 屋 不 拆
12 c|林海生
12 i|{STONE}
12 c|（一）
12 i|{INN}
12 c|（二）
12 i|村里成立了石匠队，修一间，教会一个徒弟。
"""
    gold = Gold(
        name,
        "石屋不拆",
        kicker="——青屿石屋民居保护见闻",
        byline="林海生",
        subheads=("（一）", "（二）"),
        body=(STONE, INN),
    )
    word_file(sent, folder, name, script, gold)


def _catch(sent: Sent, folder: Path) -> None:
    name = "水产价格.csv"
    text = "品名,规格,单价（元/公斤）\n带鱼,250克以上,38\n梭子蟹,200克以上,96\n小黄鱼,统货,22\n"
    (folder / name).write_bytes(text.encode("gb18030"))
    sent.texts[name] = text
    table = "品名,规格,单价（元/公斤）/带鱼,250克以上,38/梭子蟹,200克以上,96/小黄鱼,统货,22"
    sent.gold.append(Gold(name, "水产价格", tables=(table,)))


def _rota(sent: Sent, folder: Path) -> None:
    name = "医生下岛巡诊表.xlsx"
    book = openpyxl.Workbook()
    sheet: Any = book.active
    rows = (
        ("5月县医院专家下岛巡诊安排", None, None),
        ("制表单位：青屿卫生院", None, "制表时间：2027年5月5日"),
        ("日期", "科室", "专家"),
        ("5月11日（星期二）", "眼科", "蔡明"),
        ("5月18日（星期二）", "骨科", "杨帆"),
    )
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    book.save(folder / name)
    sent.texts[name] = "5月县医院专家下岛巡诊安排 青屿卫生院 日期 科室 专家 眼科 蔡明 骨科 杨帆"
    table = "日期,科室,专家/5月11日（星期二）,眼科,蔡明/5月18日（星期二）,骨科,杨帆"
    sent.gold.append(Gold(name, "5月县医院专家下岛巡诊安排", people=("",), tables=(table,), never=("制表时间",)))


def _site(sent: Sent, folder: Path) -> None:
    name = "县政府网.html"
    page = (
        "<html><head><meta charset='utf-8'><title>青屿新客船首航 - 县人民政府门户网站</title></head><body>"
        "<div class='header'><ul><li>首页</li><li>政务公开</li></ul></div><div class='crumb'>首页 &gt; 乡镇动态</div>"
        "<h1>青屿新客船首航</h1><div class='info'>发布时间：2027-05-07 16:00　来源：青屿镇　字体：[大 "
        "中 小]　浏览次数：89</div>"
        f"<div id='zoom'><p>　　{SHIP}</p><p style='text-align:center'><img src='a/b.jpg'></p><p>　　{FARE}</p></div>"
        "<div class='share'>分享到：</div><div class='footer'>主办：县人民政府办公室　网站标识码：3300000001</div>"
        "</body></html>"
    )
    gold = Gold(name, "青屿新客船首航", credit="青屿镇", body=(SHIP, FARE), never=("浏览次数", "标识码"))
    plain_file(sent, folder, name, page, gold, encoding="utf-8")
    sent.texts[name] = f"{SHIP} {FARE}"


def _verse(sent: Sent, folder: Path) -> None:
    name = "诗歌-灯塔.txt"
    text = (
        "灯塔\r\n作者 海生\r\n\r\n它不走路\r\n它让所有的路都走向它\r\n\r\n它不说话\r\n它把话说给最远的那条船\r\n\r\n"
        "作者单位：青屿航标站  邮箱：hs@example.cn\r\n"
    )
    gold = Gold(
        name,
        "灯塔",
        people=("海生",),
        body=("它不走路", "它让所有的路都走向它", "它把话说给最远的那条船"),
        never=("hs@",),
    )
    plain_file(sent, folder, name, text, gold)


def make(folder: Path, office: bool = SOFFICE is not None) -> Sent:
    """The files; what is right of them. *office*: whether LibreOffice writes one of them."""
    folder.mkdir(parents=True)
    sent = Sent(office=office)
    for one in (_lead, _police, _turtle, _pupil, _clinic, _ship, _power, _stone, _catch, _rota, _site, _verse):
        one(sent, folder)
    return sent
