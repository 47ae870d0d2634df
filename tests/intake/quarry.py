"""A fifteenth folder, of a stone-working town: an appeal, a thing lost, works, pictures, a proposal answered.

The gold texts were written before the program had seen the files, after it had been mended for the six before.
`python -m tests.intake.judging quarry` judges.
"""

from pathlib import Path
from typing import Any

import openpyxl

from tests.intake.judging import Gold, Sent
from tests.intake.scripted import plain_file, word_file
from tests.intake.township import SOFFICE

DUST = "石雕园区三十二家作坊全部装上了喷淋和负压吸尘，七月一日起，园区粉尘浓度实时显示在大门口的电子屏上。"
WIFE = "石匠老康的妻子说，以前他下班回来，一抖衣服，院子里白一层，如今进门先换鞋，鞋底都是干的。"
RIVER = "雪溪河道治理工程自三月开工以来，已完成清淤四点二公里，砌筑护岸三点一公里，七月底前主体完工。"
FLOOD = "施工方把受汛期影响大的三段提前到六月完成，夜里照明灯把河滩照得像白天。"
SAVE = "倡议广大居民一水多用，洗菜水浇花，洗衣水拖地，随手关紧水龙头。"
WATER = "入夏以来降雨偏少，雪溪水库蓄水量比去年同期减少三成。"
LOST = "六月二十八日，本人在镇农贸市场遗失棕色挎包一只，内有身份证、医保卡及钥匙一串。"
BENCH = "建议在镇区公交站台增设候车座椅和遮阳棚，方便老人和孩子候车。"
REPLY = "镇城建办答复：今年安排十二个站台改造，第一批五个站台的座椅七月中旬安装完毕。"
OX = "康师傅刻了四十年石牛，没有一头是一样的，他说牛脾气都在脖子上，刻刀走到那里要停一停。"
STONE = "徒弟问他为什么不用机器，他说机器刻得圆，人刻得出来劲。"
TEACH = "七一前夕，镇党委书记以“一块石头的本分”为题，给园区党员上了一堂专题党课。"
SUMMER = "石头被太阳晒了一天，夜里坐上去还是热的，大人们就在石头上乘凉，孩子们在石头底下捉迷藏。"
STAR = "奶奶说，天上的星星是谁凿下来的石屑，凿得越多的人家，头顶的星星越亮。"


def _dust(sent: Sent, folder: Path) -> None:
    name = "石雕园区治尘.docx"
    script = f"""
22 b c f=宋体|石头城里不见灰
16 c f=楷体|——石雕园区三十二家作坊治尘记
16 c f=楷体|融媒记者 康宁
16 i f=仿宋|{DUST}
16 i f=黑体|“鞋底都是干的”
16 i f=仿宋|{WIFE}
16 i f=黑体|“数字就在大门口”
16 i f=仿宋|超标就停机，谁也没有例外。
16 i f=仿宋|（来源：石溪镇融媒体工作站）
"""
    gold = Gold(
        name,
        "石头城里不见灰",
        deck="——石雕园区三十二家作坊治尘记",
        byline="融媒记者 康宁",
        credit="石溪镇融媒体工作站",
        subheads=("“鞋底都是干的”", "“数字就在大门口”"),
        body=(DUST, WIFE, "超标就停机，谁也没有例外。"),
    )
    word_file(sent, folder, name, script, gold)


def _river(sent: Sent, folder: Path) -> None:
    name = "河道治理进度.docx"
    script = f"""
18 b c|雪溪河道治理进入冲刺期
12 i|本报讯 记者 康宁 {RIVER}
12 i|{FLOOD}
12 c b|雪溪河道治理工程进度表
tab|标段,长度（公里）,进度/一标段,1.6,100%/二标段,1.5,85%/三标段,1.1,72%
12 r|镇水利站供稿
"""
    gold = Gold(
        name,
        "雪溪河道治理进入冲刺期",
        credit="镇水利站供稿",
        tables=("标段,长度（公里）,进度/一标段,1.6,100%/二标段,1.5,85%/三标段,1.1,72%",),
        body=(FLOOD, RIVER),
    )
    word_file(sent, folder, name, script, gold)


def _appeal(sent: Sent, folder: Path) -> None:
    name = "节水倡议书.odt" if sent.office else "节水倡议书.docx"
    script = f"""
22 b c|节约用水倡议书
14|全镇居民朋友们：
14 i|{WATER}为此，我们向大家发出倡议：
14 i|一、争做节水的宣传者。
14 i|二、争做节水的践行者。{SAVE}
14 i|让我们行动起来，守住每一滴水！
14 r|石溪镇人民政府
14 r|2027年7月2日
"""
    gold = Gold(
        name,
        "节约用水倡议书",
        people=("",),
        body=("全镇居民朋友们：", SAVE, "让我们行动起来，守住每一滴水！", "石溪镇人民政府", "2027年7月2日"),
    )
    word_file(sent, folder, name, script, gold)


def _lost(sent: Sent, folder: Path) -> None:
    name = "寻物启事.txt"
    text = (
        f"寻物启事\n    {LOST}有拾到者请与失主联系，必有酬谢。\n    联系电话：13867300000\n"
        "                  康女士\n                  7月1日\n"
    )
    gold = Gold(name, "寻物启事", people=("",), body=("13867300000", "必有酬谢。", "康女士"))
    plain_file(sent, folder, name, text, gold)


def _proposal(sent: Sent, folder: Path) -> None:
    name = "代表建议办理.docx"
    script = f"""
12 b|代表建议·追踪
18 b c|站台有座，等车不累
12 k|建议人：镇人大代表 苗青
12 i|{BENCH}
12 b|办理结果
12 i|{REPLY}
12 r|记者 康宁整理
"""
    gold = Gold(
        name,
        "站台有座，等车不累",
        people=("康宁",),
        subheads=("办理结果",),
        body=("建议人：镇人大代表 苗青", BENCH, REPLY),
    )
    word_file(sent, folder, name, script, gold)


def _person(sent: Sent, folder: Path) -> None:
    name = "人物：刻牛的人.docx"
    script = f"""
20 b c|刻牛的人
12 c|苗 青
pic|kiln.jpg
9 c k|康师傅在刻牛  苗青摄
12 i|{OX}
12 i|{STONE}
12 i|（作者为石溪镇文联会员）
"""
    gold = Gold(
        name,
        "刻牛的人",
        byline="苗 青",
        captions=("康师傅在刻牛|苗青摄",),
        body=(OX, STONE, "（作者为石溪镇文联会员）"),
    )
    word_file(sent, folder, name, script, gold)


def _lesson(sent: Sent, folder: Path) -> None:
    name = "专题党课.docx"
    script = f"""
16 b c|“一块石头的本分”
14 c|石溪镇举办庆“七一”专题党课
12 i|{TEACH}
12 i|八十余名党员参加。（组织办  米兰  图/苗青）
pic|meeting.jpg
"""
    gold = Gold(
        name,
        "“一块石头的本分”",
        deck="石溪镇举办庆“七一”专题党课",
        people=("组织办", "米兰", "苗青"),
        captions=("|",),
        body=(TEACH, "八十余名党员参加。"),
        never=("图/苗青）",),
    )
    word_file(sent, folder, name, script, gold)


def _pictures(sent: Sent, folder: Path) -> None:
    name = "图片新闻-龙舟.docx"
    script = """
14 b|【图片新闻】
pic|football.jpg
pic|hike.jpg
12 i|6月19日，石溪镇第八届龙舟赛在雪溪水库举行，十二支队伍同场竞渡。
12 r|苗青 摄
"""
    gold = Gold(
        name,
        "图片新闻",
        captions=("6月19日，石溪镇第八届龙舟赛在雪溪水库举行，十二支队伍同场竞渡。|苗青 摄",),
    )
    word_file(sent, folder, name, script, gold)


def _essay(sent: Sent, folder: Path) -> None:
    name = "【副刊】乘凉（米兰）.docx"
    script = f"""
15 b|乘凉
12 x=2|米兰
12 x=2|{SUMMER}
12 x=2|{STAR}
12 x=2|通讯处：石溪镇石雕路9号  邮编：314400  手机：13511110000
"""
    gold = Gold(name, "乘凉", byline="米兰", body=(SUMMER, STAR), never=("13511110000", "314400"))
    word_file(sent, folder, name, script, gold)


def _board(sent: Sent, folder: Path) -> None:
    name = "6月环境卫生红黑榜.xlsx"
    book = openpyxl.Workbook()
    sheet: Any = book.active
    rows = (
        ("6月份村庄环境卫生考核结果", None, None, None),
        ("序号", "村", "得分", "类别"),
        (1, "石溪村", 96.5, "红榜"),
        (2, "雪口村", 95, "红榜"),
        (3, "康家村", 71.5, "黑榜"),
        ("镇城建办  2027年7月1日", None, None, None),
    )
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("A1:D1")
    sheet.merge_cells("A6:D6")
    book.save(folder / name)
    sent.texts[name] = "6月份村庄环境卫生考核结果 序号 村 得分 类别 石溪村 红榜 雪口村 康家村 黑榜 镇城建办"
    table = "序号,村,得分,类别/1,石溪村,96.5,红榜/2,雪口村,95,红榜/3,康家村,71.5,黑榜"
    sent.gold.append(Gold(name, "6月份村庄环境卫生考核结果", people=("",), tables=(table,)))


def make(folder: Path, office: bool = SOFFICE is not None) -> Sent:
    """The files; what is right of them. *office*: whether LibreOffice writes one of them."""
    folder.mkdir(parents=True)
    sent = Sent(office=office)
    for one in (_dust, _river, _appeal, _lost, _proposal, _person, _lesson, _pictures, _essay, _board):
        one(sent, folder)
    return sent
