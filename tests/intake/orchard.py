"""A tenth folder: a week's post of the publicity office of a fruit-growing township.

The gold texts were written before the program had seen the files. `python -m tests.intake.judging orchard` judges.
"""

import shutil
from pathlib import Path
from typing import Any

import openpyxl

from tests.intake.judging import Gold, Sent
from tests.intake.scripted import PHOTOS, plain_file, word_file
from tests.intake.township import SOFFICE

PEAR = "三月二十日一早，梨花镇党委书记赵启明带领镇村干部到坡头村万亩梨园，现场查看疏花授粉进度。"
BEE = "果农胡大成租来六十箱蜜蜂，他算过账，一箱蜂管八亩地，比人工授粉省下四成工钱。"
COLD = "气象部门预计，二十四日夜间有霜冻，镇里连夜备下烟堆四百多处，秸秆、锯末都送到了地头。"
FRAUD = "三月十八日，居民汪某接到自称快递客服的电话，对方以快件丢失双倍理赔为由，诱导其下载会议软件并共享屏幕。"
STOP = "民警赶到时，汪某正准备第二次转账。经劝阻，及时止付六万八千元。"
TIP = "凡是要求共享屏幕的客服，都是骗子；凡是通知理赔要先转账的，都是诈骗。"
KNEE = "春季昼夜温差大，关节受凉后，周围的血管收缩，滑液变稠，老人起床时会觉得膝盖发僵。"
SOAK = "睡前用四十度左右的温水泡脚二十分钟，再把膝盖慢慢屈伸三十次，比盲目贴膏药管用。"
PLANT = "三月十二日，坡头小学的孩子们在校园北坡种下八十棵梨树苗，每棵树上都挂着小主人的名字。"
NAME = "五（1）班的许乐乐给自己的树起名“跳跳”，因为她希望它长得快，秋天就能跳过围墙。"
MOTHER = "母亲不识字，却记得每一棵梨树的生日，哪一棵是她嫁过来那年栽的，哪一棵是我出生那年栽的。"
GRAFT = "她嫁接的时候不说话，刀口对刀口，用棉线一圈一圈缠紧，像给孩子包扎手指。"
OLD = "梁守田同志一九三八年五月出生，一九五六年三月参加工作，历任坡头大队会计、果品站站长。"
LIFE = "他一生勤俭，热心公益，把积攒的三万元捐给了村里修渠，自己住了一辈子老屋。"
ROAD = "我家住在沟西组，门口的水泥路去年冬天被运梨的大车轧坏了三处，一下雨就积水，老人孩子出门不便。"
REPLY = "镇村建办答复：该路段已列入本月维修计划，三月底前完工，其间请车辆绕行沟东便道。"
JOB = "现因生产需要，面向全镇招收分拣工三十名、包装工二十名，男女不限，五十五周岁以下。"
RULE = "红白事不过三天，酒席不过二十桌，烟酒不过五十元，村里的红白理事会说了算。"
SONG = "会上，理事长把新修订的村规民约念了一遍，念一条，大家举一次手，七条全票通过。"
POT = "老窑工杜三爷说，火候到了，窑里的声音会变，像下小雨，听见这个声音就该封门了。"


def _front(sent: Sent, folder: Path) -> None:
    name = "梨花镇抓好疏花授粉稿件.docx"
    script = f"""
22 c f=方正小标宋简体|梨花镇：抢抓花期授粉忙
22 c f=方正小标宋简体|防霜保果不松劲
|
16 i f=仿宋_GB2312|{PEAR}
16 i f=仿宋_GB2312|“花期就这十来天，人等得，花等不得。”赵启明说。{BEE}
16 i f=仿宋_GB2312|{COLD}
pic|harvest.jpg
12 c k|果农在梨园疏花  胡晓 摄
|
16 f=仿宋_GB2312 r|（梨花镇宣传办  胡晓  郑可）
16 f=仿宋_GB2312|审稿人：赵启明
16 f=仿宋_GB2312|联系电话：0572-5550666
"""
    gold = Gold(
        name,
        "梨花镇：抢抓花期授粉忙防霜保果不松劲",
        people=("梨花镇宣传办", "胡晓", "郑可"),
        captions=("果农在梨园疏花|胡晓 摄",),
        body=(PEAR, BEE, COLD),
        never=("审稿人", "5550666"),
    )
    word_file(sent, folder, name, script, gold)


def _bulletin(sent: Sent, folder: Path) -> None:
    name = "梨花信息第9期.docx"
    script = f"""
36 b c f=方正小标宋简体|梨花信息
14 c|第9期（总第412期）
14|梨花镇党政综合办公室编        2027年3月21日
|
22 c f=方正小标宋简体|坡头村修订村规民约给红白事“减负”
|
16 i f=仿宋_GB2312|{RULE}
16 i f=仿宋_GB2312|{SONG}
|
14|报：县委办、县政府办。
14|送：各村（社区）、镇属各单位。
14 r|（共印50份）
14|签发：赵启明    核稿：郑可    拟稿：胡晓
"""
    gold = Gold(
        name,
        "坡头村修订村规民约给红白事“减负”",
        body=(RULE, SONG),
        people=("",),
        never=("共印", "县委办", "拟稿", "总第412期", "郑可"),
    )
    word_file(sent, folder, name, script, gold)


def _police(sent: Sent, folder: Path) -> None:
    name = "派出所-警方提示.docx"
    script = f"""
18 b c|【警方提示】“双倍理赔”是陷阱 共享屏幕莫大意
12 c|梨花派出所 社区民警 方卓
12 i b|案情回放
12 i|{FRAUD}
12 i|{STOP}
12 i b|民警提醒
12 i|{TIP}
12 i b|遇到诈骗请立即拨打110或96110。
"""
    gold = Gold(
        name,
        "“双倍理赔”是陷阱 共享屏幕莫大意",
        byline="梨花派出所 社区民警 方卓",
        subheads=("案情回放", "民警提醒"),
        body=(FRAUD, STOP, TIP, "遇到诈骗请立即拨打110或96110。"),
    )
    word_file(sent, folder, name, script, gold)


def _health(sent: Sent, folder: Path) -> None:
    name = "健康科普：老寒腿.odt" if sent.office else "健康科普：老寒腿.docx"
    script = f"""
16 b c|倒春寒来了，“老寒腿”怎么护
10.5 c|作者：镇卫生院中医科 主治医师 夏竹青
12 i|{KNEE}
12 b|1.泡一泡，动一动
12 i|{SOAK}
12 b|2.这些情况要就医
12 i|膝盖红肿发烫，夜里痛醒，就不要再自己扛着了。
12|（作者简介：夏竹青，梨花镇卫生院主治医师，从事中医康复工作十五年。）
"""
    gold = Gold(
        name,
        "倒春寒来了，“老寒腿”怎么护",
        byline="镇卫生院中医科 主治医师 夏竹青",
        subheads=("1.泡一泡，动一动", "2.这些情况要就医"),
        body=(KNEE, SOAK, "作者简介：夏竹青"),
    )
    word_file(sent, folder, name, script, gold)


def _school(sent: Sent, folder: Path) -> None:
    name = "坡头小学植树节.docx"
    script = f"""
15 b c|种下一棵叫“跳跳”的树
12 c|——坡头小学开展植树节活动
12 i|{PLANT}
pic|tea.jpg
pic|hike.jpg
9 c|上图：同学们在给树苗浇水
9 c|下图：许乐乐给小树挂名牌
12 i|{NAME}
12 r|撰稿：许萍  摄影：石磊
12 r|审核：熊校长
"""
    gold = Gold(
        name,
        "种下一棵叫“跳跳”的树",
        deck="——坡头小学开展植树节活动",
        people=("许萍", "石磊"),
        captions=("同学们在给树苗浇水|", "许乐乐给小树挂名牌|"),
        body=(PLANT, NAME),
        never=("熊校长",),
    )
    word_file(sent, folder, name, script, gold)


def _mother(sent: Sent, folder: Path) -> None:
    name = "母亲的梨树（散文）.docx"
    script = f"""
16 b c|母亲的梨树
12 c|杜若
|
12 x=2|{MOTHER}
12 x=2|{GRAFT}
12 c|＊
12 x=2|如今母亲老了，梨树还年年开花。
|
12 r|2027年3月于坡头
12|作者地址：梨花镇中学（邮编313312）电话：13905720011
"""
    gold = Gold(
        name,
        "母亲的梨树",
        byline="杜若",
        body=(MOTHER, GRAFT, "如今母亲老了，梨树还年年开花。", "2027年3月于坡头"),
        never=("13905720011", "313312"),
    )
    word_file(sent, folder, name, script, gold)


def _obituary(sent: Sent, folder: Path) -> None:
    name = "讣告.docx"
    script = f"""
26 b c|讣  告
16 i|中共党员、梨花镇果品站退休干部梁守田同志，因病医治无效，于二〇二七年三月十七日六时五十分逝世，享年八十九岁。
16 i|{OLD}
16 i|{LIFE}
16 i|遵照逝者遗愿，丧事从简，不举行告别仪式。
16 i|特此讣告。
16 r|梁守田同志治丧小组
16 r|二〇二七年三月十八日
"""
    gold = Gold(
        name,
        "讣 告",
        body=(OLD, LIFE, "特此讣告。", "梁守田同志治丧小组", "二〇二七年三月十八日"),
        credit="",
        byline="",
    )
    word_file(sent, folder, name, script, gold)


def _letter(sent: Sent, folder: Path) -> None:
    name = "群众来信及答复.docx"
    script = f"""
14 c|【百姓来信】
18 b c|门口的路，什么时候能修好
12|编辑同志：
12 i|{ROAD}
12 r|沟西组  田有才
12 b i|回音壁
12 i|{REPLY}
12 r|（本报记者  郑可 整理）
"""
    gold = Gold(
        name,
        "门口的路，什么时候能修好",
        people=("郑可",),
        subheads=("回音壁",),
        body=("编辑同志：", ROAD, "沟西组 田有才", REPLY),
    )
    word_file(sent, folder, name, script, gold)


def _jobs(sent: Sent, folder: Path) -> None:
    name = "招工启事.txt"
    text = (
        "梨花果业合作社招工启事\r\n\r\n"
        f"　　{JOB}\r\n"
        "　　一、工资待遇：计件，月均四千五百元左右，包午餐。\r\n"
        "　　二、报名时间：3月22日至31日，上午8:00—11:30。\r\n"
        "　　三、报名地点：镇农贸市场东侧合作社办公室。\r\n"
        "　　联系人：胡大成　电话：0572-5550777\r\n\r\n"
        "　　　　　　　　　　　　　　　　　　　梨花果业合作社\r\n"
        "　　　　　　　　　　　　　　　　　　　2027年3月20日\r\n"
    )
    body = (JOB, "工资待遇：计件", "联系人：胡大成", "0572-5550777", "梨花果业合作社", "2027年3月20日")
    plain_file(sent, folder, name, text, Gold(name, "梨花果业合作社招工启事", body=body))


def _duty(sent: Sent, folder: Path) -> None:
    name = "清明假期值班表.docx"
    script = """
18 b c|梨花镇2027年清明假期值班安排表
tab|日期,带班领导,值班人员,值班电话/4月3日（周六）,赵启明,胡晓、方卓,5550001/4月4日（周日）,郑可,石磊、夏竹青,5550001/4月5日（周一）,许萍,杜若、田有才,5550001
12|注：1.值班时间为当日8:30至次日8:30；2.值班人员不得擅自离岗。
12 r|梨花镇党政综合办公室
12 r|2027年3月22日
"""
    table = (
        "日期,带班领导,值班人员,值班电话/4月3日（周六）,赵启明,胡晓、方卓,5550001/4月4日（周日）,郑可,石磊、夏竹青,5550001"
        "/4月5日（周一）,许萍,杜若、田有才,5550001"
    )
    gold = Gold(
        name,
        "梨花镇2027年清明假期值班安排表",
        people=("",),
        tables=(table,),
        body=("注：1.值班时间为当日8：30至次日8：30；2.值班人员不得擅自离岗。",),
    )
    word_file(sent, folder, name, script, gold)
    sent.gold[-1] = Gold(
        name,
        "梨花镇2027年清明假期值班安排表",
        people=("",),
        tables=(table,),
        body=("值班人员不得擅自离岗。",),
    )


def _prices(sent: Sent, folder: Path) -> None:
    name = "本周农资菜价.xlsx"
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.append(("梨花镇农贸市场一周价格监测（3月15日—21日）",))
    sheet.append(("单位：元/公斤",))
    sheet.append(("品类", "品名", "本周均价", "上周均价", "涨跌幅"))
    for row in (("蔬菜", "青菜", 3.6, 4.2), (None, "萝卜", 2.4, 2.4), ("肉类", "鲜猪肉", 26, 25.2)):
        sheet.append(row)
    for n in range(4, 7):
        sheet[f"E{n}"] = round(sheet[f"C{n}"].value / sheet[f"D{n}"].value - 1, 4)
        sheet[f"E{n}"].number_format = "0.0%"
        sheet[f"C{n}"].number_format = sheet[f"D{n}"].number_format = "0.00"
    sheet.append(("数据来源：镇市场监管所",))
    for area in ("A1:E1", "A2:E2", "A4:A5", "A7:E7"):
        sheet.merge_cells(area)
    book.create_sheet("Sheet2")
    book.save(folder / name)
    sent.texts[name] = (
        "梨花镇农贸市场一周价格监测 单位 元 公斤 品类 品名 本周均价 上周均价 涨跌幅 青菜 萝卜 鲜猪肉 镇市场监管所"
    )
    table = (
        "品类,品名,本周均价,上周均价,涨跌幅/蔬菜,青菜,3.60,4.20,-14.3%/^,萝卜,2.40,2.40,0.0%/"
        "肉类,鲜猪肉,26.00,25.20,3.2%"
    )
    sent.gold.append(
        Gold(
            name,
            "梨花镇农贸市场一周价格监测（3月15日—21日）",
            people=("",),
            tables=(table,),
        )
    )


def _verse(sent: Sent, folder: Path) -> None:
    name = "快板书：文明新风进梨乡.docx"
    lines = (
        "竹板一打响连天",
        "梨花镇上换新颜",
        "红白喜事不铺张",
        "邻里和睦心里甜",
        "垃圾分类人人做",
        "清清河水绕门前",
        "莫看咱是小山镇",
        "文明新风代代传",
    )
    script = "16 b c|文明新风进梨乡（快板）\n12 c|坡头村文艺队 集体创作  执笔：许萍\n" + "\n".join(
        f"12 c|{'，'.join(lines[n : n + 2])}{'，。'[n % 4 == 2]}" for n in range(0, 8, 2)
    )
    gold = Gold(
        name,
        "文明新风进梨乡（快板）",
        people=("坡头村文艺队", "许萍"),
        body=("竹板一打响连天，梨花镇上换新颜", "莫看咱是小山镇，文明新风代代传"),
    )
    word_file(sent, folder, name, script, gold)


def _kiln(sent: Sent, folder: Path) -> None:
    name = "人物-最后的窑工.docx"
    script = f"""
12 k|  匠心 · 梨乡人物
16 k c|守着一口老窑四十年，他说——
22 b c|火会告诉你，什么时候该停
12 c|□ 本报记者 郑可 通讯员 石磊
12 i|{POT}
12 i|今年七十四岁的杜三爷，是镇上最后一位会烧龙窑的人。
pic|kiln.jpg
9 c|杜三爷在查看窑火。（石磊 摄）
12 c b|◆听火◆
12 i|他的耳朵贴在窑壁上，一听就是半个时辰。
12 c b|◆守窑◆
12 i|三个徒弟走了两个，剩下的一个是他的孙女。
"""
    gold = Gold(
        name,
        "火会告诉你，什么时候该停",
        kicker="守着一口老窑四十年，他说——",
        people=("郑可", "石磊"),
        captions=("杜三爷在查看窑火。|石磊 摄",),
        subheads=("◆听火◆", "◆守窑◆"),
        body=(POT, "他的耳朵贴在窑壁上"),
    )
    word_file(sent, folder, name, script, gold)


def _wechat(sent: Sent, folder: Path) -> None:
    name = "梨花节来了！.html"
    page = (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><meta property='og:title' content='梨花节来了！就在本周六'>"
        "<title></title></head><body class='zh_CN'><div id='page-content'><div id='img-content'>"
        "<h1 class='rich_media_title' id='activity-name'>梨花节来了！就在本周六</h1><div id='meta_content'>"
        "<a id='js_name'>微梨花</a><em id='publish_time'>2027-03-22 09:00</em></div><div id='js_content'>"
        "<p style='text-align:center'><img data-src='https://mmbiz.example/g.gif'></p>"
        f"<section data-role='paragraph'><p style='text-indent:2em'>{COLD.replace('。', '！')}</p></section>"
        "<section data-role='title'><section><p>01</p></section><section><p><strong>活动时间</strong></p></section>"
        "</section><p style='text-indent:2em'>3月27日（周六）上午9：30，雨天顺延一周。</p>"
        "<section data-role='title'><section><p>02</p></section><section><p><strong>交通指南</strong></p></section>"
        "</section><table><tbody><tr><td><p>出发地</p></td><td><p>线路</p></td><td><p>时长</p></td></tr>"
        "<tr><td>县城</td><td>K12路至坡头</td><td>40分钟</td></tr><tr><td>市区</td><td>高速梨花出口</td>"
        "<td>1小时10分</td></tr></tbody></table>"
        "<p style='text-align:right;color:#999'>文字 | 胡晓</p><p style='text-align:right;color:#999'>图片 | 石磊</p>"
        "<p style='text-align:right;color:#999'>责编 | 郑可</p><p style='text-align:center'>"
        "👇点击下方名片，关注我们👇</p>"
        "</div></div></div></body></html>"
    )
    gold = Gold(
        name,
        "梨花节来了！就在本周六",
        people=("胡晓", "石磊"),
        subheads=("01 活动时间", "02 交通指南"),
        tables=("出发地,线路,时长/县城,K12路至坡头,40分钟/市区,高速梨花出口,1小时10分",),
        body=("3月27日（周六）上午9：30，雨天顺延一周。",),
        never=("郑可", "关注我们"),
    )
    plain_file(sent, folder, name, page, gold, encoding="utf-8")
    sent.texts[name] = "活动时间 交通指南 出发地 线路 时长 县城 胡晓 石磊 郑可"


def make(folder: Path, office: bool = SOFFICE is not None) -> Sent:
    """The files; what is right of them. *office*: whether LibreOffice writes one of them."""
    folder.mkdir(parents=True)
    sent = Sent(office=office)
    for one in (_front, _bulletin, _police, _health, _school, _mother, _obituary, _letter, _jobs, _duty, _prices):
        one(sent, folder)
    for one in (_verse, _kiln, _wechat):
        one(sent, folder)
    shutil.copy(PHOTOS / "bus.jpg", folder / "IMG_20270320_083011.jpg")
    sent.told["IMG_20270320_083011.jpg"] = "import-photo"
    return sent
