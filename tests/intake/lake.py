"""A fourteenth folder, of a lake county's paper: offices, a library, a fire brigade, a court, pupils and pensioners.

The gold texts were written before the program had seen the files, after it had been mended for the five before.
`python -m tests.intake.judging lake` judges.
"""

from pathlib import Path
from typing import Any

import openpyxl

from tests.intake.judging import Gold, Sent
from tests.intake.scripted import plain_file, word_file
from tests.intake.township import SOFFICE

BIRD = "六月三日清晨，护鸟员老季在镜湖西岸的芦苇荡里数到了四十七只震旦鸦雀，比去年多了九只。"
REED = "从前割芦苇要割到根，如今每年轮割三分之一，给鸟留下过冬和做窝的地方。"
FIREMEN = "六月五日下午三时许，城南一处老旧小区三楼住户阳台起火，消防救援站两车十二人六分钟到场。"
STAIRS = "火势很快扑灭，无人员伤亡。起火原因初步判断为电动自行车电池入户充电。"
COURT = "原告方某把闲置房屋租给被告开餐馆，合同约定按季付租，被告连续两个季度未付。"
JUDGE = "法官到现场勘查后，组织双方调解，被告当场支付租金三万六千元，双方续签了一年合同。"
READING = "县图书馆“小板凳故事会”开办六年，每周六上午九点半准时开讲，讲过的绘本摞起来有三米高。"
STOOL = "志愿者孟老师退休前教语文，她说，孩子们坐小板凳，她也坐小板凳，眼睛一样高，故事才讲得进去。"
EXAM = "今年全县有两千八百六十四名考生参加高考，设两个考点、九十七个考场。"
TRAFFIC = "六月七日至九日，考点周边道路禁鸣限行，公交车遇考生扬手即停。"
DUCKWEED = "祖父的船上有一只铁皮桶，捞上来的浮萍都装在里面，回家喂鸭子。"
MOONLIGHT = "夜里收网，月亮落在舱里，他舀一瓢水，月亮就碎了，过一会儿又自己拼起来。"
CHESS = "老年大学象棋班有二十六名学员，年纪最大的八十四岁，最小的五十九岁。"
HEALTHY = "夏季饮食宜清淡，生熟分开，隔夜菜要彻底加热，海鲜不要与啤酒同食过量。"


def _lead(sent: Sent, folder: Path) -> None:
    name = "镜湖鸦雀（县湿地办）.docx"
    script = f"""
22 b c f=方正小标宋简体|镜湖来了四十七只“鸟中大熊猫”
16 c f=楷体|县湿地保护办公室    季鸣
|
16 i f=仿宋|{BIRD}
16 i f=仿宋|{REED}
pic|pier.jpg
14 c f=楷体|（震旦鸦雀在芦苇上觅食  季鸣/摄）
16 i f=仿宋|“人退一步，鸟就进一步。”老季说。
"""
    gold = Gold(
        name,
        "镜湖来了四十七只“鸟中大熊猫”",
        people=("县湿地保护办公室", "季鸣"),
        captions=("震旦鸦雀在芦苇上觅食|季鸣/摄",),
        body=(BIRD, REED, "“人退一步，鸟就进一步。”老季说。"),
    )
    word_file(sent, folder, name, script, gold)


def _fire(sent: Sent, folder: Path) -> None:
    name = "0605火情通报.docx"
    script = f"""
18 b c|电动车电池入户充电 阳台起火
12 i|{FIREMEN}
12 i|{STAIRS}
12 i|消防提醒：
12 i|1.电动自行车及电池不要进楼入户；
12 i|2.不要飞线充电；
12 i|3.发现火情，立即拨打119。
12 r|（县消防救援大队  程烨）
"""
    gold = Gold(
        name,
        "电动车电池入户充电 阳台起火",
        people=("县消防救援大队", "程烨"),
        body=(FIREMEN, STAIRS, "消防提醒：", "不要飞线充电；", "发现火情，立即拨打119。"),
    )
    word_file(sent, folder, name, script, gold)


def _court(sent: Sent, folder: Path) -> None:
    name = "以案说法：欠租.odt" if sent.office else "以案说法：欠租.docx"
    script = f"""
12|以案说法
18 b c|两个季度没付租，房东怎么办
12 c|镜湖法庭  宋词
12 b|【案情】
12 i|{COURT}
12 b|【调解】
12 i|{JUDGE}
12 b|【法条链接】
12 i k|《中华人民共和国民法典》第七百二十二条。
"""
    gold = Gold(
        name,
        "两个季度没付租，房东怎么办",
        byline="镜湖法庭 宋词",
        subheads=("【案情】", "【调解】", "【法条链接】"),
        body=(COURT, JUDGE, "第七百二十二条"),
    )
    word_file(sent, folder, name, script, gold)


def _library(sent: Sent, folder: Path) -> None:
    name = "小板凳故事会.docx"
    script = f"""
16 b c|摞起来三米高的故事
14 c|——县图书馆“小板凳故事会”六年记
12 c|通讯员  孟夏  摄影  程烨
12 i|{READING}
12 i|{STOOL}
12 i|（作者单位：县图书馆）
"""
    gold = Gold(
        name,
        "摞起来三米高的故事",
        deck="——县图书馆“小板凳故事会”六年记",
        byline="通讯员 孟夏 摄影 程烨",
        credit="县图书馆",
        body=(READING, STOOL),
    )
    word_file(sent, folder, name, script, gold)


def _exam(sent: Sent, folder: Path) -> None:
    name = "高考护航.txt"
    text = (
        "高考护航提示\n\n"
        f"{EXAM}{TRAFFIC}\n\n考点：镜湖中学、县第一中学\n考生服务热线：0573-5550011\n\n来源：县教育局\n整理：宋词\n"
    )
    gold = Gold(
        name,
        "高考护航提示",
        people=("县教育局", "宋词"),
        body=(f"{EXAM}{TRAFFIC}", "考点：镜湖中学、县第一中学", "考生服务热线：0573-5550011"),
    )
    plain_file(sent, folder, name, text, gold, encoding="utf-8")


def _essay(sent: Sent, folder: Path) -> None:
    name = "祖父的船 孟夏.docx"
    script = f"""
15 b c|祖父的船
10.5 c|孟  夏
10.5 i|{DUCKWEED}
10.5 i|{MOONLIGHT}
10.5 c|*  *  *
10.5 i|后来船拆了，铁皮桶还在，种着一棵葱。
10.5 r|（原载《镜湖文艺》2026年第2期）
"""
    gold = Gold(
        name,
        "祖父的船",
        people=("孟夏",),
        body=(DUCKWEED, MOONLIGHT, "后来船拆了，铁皮桶还在，种着一棵葱。"),
    )
    word_file(sent, folder, name, script, gold)


def _chess(sent: Sent, folder: Path) -> None:
    name = "象棋赛成绩.docx"
    script = f"""
16 b c|老年大学象棋赛落子
12 i|{CHESS}经过四轮角逐，名次如下：
tab|名次,姓名,年龄,积分/1,季长庚,84,8/2,宋维德,71,7/3,孟光,66,6
12 r|供稿：老年大学  程云
"""
    gold = Gold(
        name,
        "老年大学象棋赛落子",
        people=("老年大学", "程云"),
        tables=("名次,姓名,年龄,积分/1,季长庚,84,8/2,宋维德,71,7/3,孟光,66,6",),
        body=(f"{CHESS}经过四轮角逐，名次如下：",),
    )
    word_file(sent, folder, name, script, gold)


def _health(sent: Sent, folder: Path) -> None:
    name = "夏季饮食.docx"
    script = f"""
16 b c|夏天这样吃，肠胃少遭罪
12 c|县疾控中心提醒您
12 i|{HEALTHY}
12 b i|误区一：冰箱是保险箱
12 i|冰箱只能减慢细菌繁殖，剩菜存放不要超过一天。
12 b i|误区二：拉肚子马上吃止泻药
12 i|先补液，高热、便血要及时就医。
12 r|县疾控中心 宋词
12 r|审核专家：季明远
"""
    gold = Gold(
        name,
        "夏天这样吃，肠胃少遭罪",
        deck="县疾控中心提醒您",
        people=("县疾控中心", "宋词"),
        subheads=("误区一：冰箱是保险箱", "误区二：拉肚子马上吃止泻药"),
        body=(HEALTHY, "先补液，高热、便血要及时就医。"),
        never=("审核专家",),
    )
    word_file(sent, folder, name, script, gold)


def _prices(sent: Sent, folder: Path) -> None:
    name = "端午慰问名单.xlsx"
    book = openpyxl.Workbook()
    sheet: Any = book.active
    rows = (
        ("2027年端午节走访慰问安排", None, None),
        (None, None, None),
        ("村（社区）", "户数", "带队领导"),
        ("镜湖村", 12, "季鸣"),
        ("芦荡村", 9, "程云"),
        ("合计", 21, None),
    )
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    book.save(folder / name)
    sent.texts[name] = "2027年端午节走访慰问安排 村（社区） 户数 带队领导 镜湖村 季鸣 芦荡村 程云 合计"
    table = "村（社区）,户数,带队领导/镜湖村,12,季鸣/芦荡村,9,程云/合计,21,"
    sent.gold.append(Gold(name, "2027年端午节走访慰问安排", tables=(table,)))


def _wechat(sent: Sent, folder: Path) -> None:
    name = "图书馆开放时间调整.html"
    page = (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>通知</title></head><body><div id='img-content'>"
        "<h1 class='rich_media_title' id='activity-name'>【通知】6月起，县图书馆开放时间有调整</h1>"
        "<div id='meta_content'><span class='rich_media_meta_text'>县图书馆</span><a id='js_name'>镜湖县图书馆</a>"
        "<em id='publish_time'>2027-05-31 18:00</em></div><div id='js_content'>"
        "<section><section><p style='text-align:center;'><span style='color:#fff'>亲爱的读者朋友：</span></p></section>"
        f"<p style='text-indent:2em;'>{READING}</p>"
        "<p style='text-indent:2em;'>自6月1日起，周二至周日开放时间延长至晚上9点。</p>"
        "<p style='text-align:right;'>镜湖县图书馆</p><p style='text-align:right;'>2027年5月31日</p></section>"
        "<p style='text-align:center;'><img data-src='https://mmbiz.example/e.jpg'></p>"
        "<p style='text-align:center;font-size:12px;'>长按识别二维码，关注我们</p>"
        "<p style='font-size:12px;'>图文：孟夏｜初审：宋词｜复审：季鸣｜终审：程云</p></div></div></body></html>"
    )
    gold = Gold(
        name,
        "6月起，县图书馆开放时间有调整",
        people=("孟夏",),
        body=(READING, "自6月1日起，周二至周日开放时间延长至晚上9点。", "镜湖县图书馆", "2027年5月31日"),
        never=("初审", "程云", "长按"),
    )
    plain_file(sent, folder, name, page, gold, encoding="utf-8")
    sent.texts[name] = f"{READING} 自6月1日起 孟夏 宋词 季鸣 程云"


def _brief(sent: Sent, folder: Path) -> None:
    name = "一句话新闻.docx"
    texts = (
        "▲6月1日，县实验小学举行“六一”游园会。（教育局）",
        "▲6月2日，镜湖大道西段恢复双向通车。（交通局）",
        "▲6月4日，全县早稻病虫害统防统治培训班开班。（农业农村局）",
    )
    script = "16 b c|一句话新闻\n" + "\n".join(f"12 i|{text}" for text in texts)
    gold = Gold(name, "一句话新闻", body=tuple(text[1:] for text in texts))
    word_file(sent, folder, name, script, gold)


def make(folder: Path, office: bool = SOFFICE is not None) -> Sent:
    """The files; what is right of them. *office*: whether LibreOffice writes one of them."""
    folder.mkdir(parents=True)
    sent = Sent(office=office)
    for one in (_lead, _fire, _court, _library, _exam, _essay, _chess, _health, _prices, _wechat, _brief):
        one(sent, folder)
    return sent
