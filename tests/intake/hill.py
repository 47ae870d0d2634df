"""A twelfth folder, of a hill township with a tea festival: what the week's post usually is.

The gold texts were written before the program had seen the files, after it had been mended for the three before.
`python -m tests.intake.judging hill` judges.
"""

import shutil
from pathlib import Path
from typing import Any

import openpyxl

from tests.intake.judging import Gold, Sent
from tests.intake.scripted import PHOTOS, plain_file, word_file
from tests.intake.township import SOFFICE

FEST = "四月二日上午，云岭镇第六届开茶节在上岭村茶文化广场开幕，来自周边县市的八百多名茶商和游客参加。"
DEAL = "开幕式上，六家茶企与采购商现场签约，意向金额一千三百余万元。"
FIRE = "清明临近，上坟祭扫的人多了起来，镇里在十七个进山路口设了卡点，二十四小时有人值守。"
FLOWER = "护林员备了五千支鲜花，用一支花换下一挂鞭炮，四天里换下的鞭炮装满了两辆三轮车。"
LIGHT = "三月三十一日夜，一场大风刮断了下岭村的电线，供电所六名抢修队员冒雨上山，凌晨两点恢复了供电。"
POLE = "断杆的位置在半山腰，车上不去，十二米长的电杆是二十多个村民跟着抢修队员一步一步抬上去的。"
DOCTOR = "家庭医生签约团队每周三进村，给高血压、糖尿病病人量血压、测血糖、调药量。"
SUGAR = "血糖控制得好不好，看三个数：空腹、餐后两小时和糖化血红蛋白，缺一个都说明不了问题。"
DEBT = "三年前，老周的合作社欠下四十万元，最难的时候，他把自己的房子抵了出去，一户一户上门写欠条。"
PAID = "去年腊月二十八，他还清了最后一笔，回家的路上，在村口的石凳上坐了很久。"
FOG = "山里的雾是有脚的，天不亮就从溪谷里爬上来，爬过茶园，爬过瓦背，爬到窗台上就不走了。"
GRAN = "祖母说雾是山在喘气，人起得再早，也早不过山。"
GAME = "三月二十九日，镇中心小学第四届校园足球联赛落下帷幕，六（1）班凭借点球大战夺冠。"
GOAL = "守门员王小川扑出最后一个点球后，趴在草地上不肯起来，同学们把他抬了起来。"
WASTE = "有居民反映垃圾分类亭夏天气味大，镇物业办表示，将增加清运班次，加装除臭设备，五月底前完成。"
SAFE = "使用燃气热水器时要保持通风，软管每一年半换一次，闻到异味先关阀门再开窗，不要开关电器。"
LEARN = "四月一日，镇机关党支部开展主题党日活动，全体党员重温入党誓词，并到茶园帮助农户采茶。"
PICK = "党员们两人一组，一上午采下鲜叶六十三斤，全部送到了三户缺劳力的人家。"


def _lead(sent: Sent, folder: Path) -> None:
    name = "1.云岭镇第六届开茶节开幕.docx"
    script = f"""
16 c k|一片叶子，富了一方百姓
22 b c f=宋体|云岭镇第六届开茶节开幕
14 c k|现场签约一千三百余万元
14 c k|□本报通讯员  陆远  程小溪
15 i f=仿宋|{FEST}
pic|tea.jpg
12 c k|开茶节现场，茶农表演手工炒茶。   程小溪摄
15 i f=仿宋|{DEAL}
"""
    gold = Gold(
        name,
        "云岭镇第六届开茶节开幕",
        kicker="一片叶子，富了一方百姓",
        deck="现场签约一千三百余万元",
        people=("陆远", "程小溪"),
        captions=("开茶节现场，茶农表演手工炒茶。|程小溪摄",),
        body=(FEST, DEAL),
    )
    word_file(sent, folder, name, script, gold)


def _fire(sent: Sent, folder: Path) -> None:
    name = "2.一支鲜花换鞭炮.docx"
    script = f"""
18 b c|一支鲜花换鞭炮  文明祭扫入人心
12 i|本报讯（陆远）{FIRE}
12 i|{FLOWER}
12 r|供稿单位：云岭镇应急管理站
12 r|供稿时间：2027年4月3日
"""
    gold = Gold(
        name,
        "一支鲜花换鞭炮 文明祭扫入人心",
        credit="云岭镇应急管理站",
        body=(FLOWER, f"本报讯（陆远）{FIRE}"),
        never=("供稿时间",),
    )
    word_file(sent, folder, name, script, gold)


def _power(sent: Sent, folder: Path) -> None:
    name = "3.风雨夜，我们把光抬上山.docx"
    script = f"""
22 c f=方正小标宋简体|风雨夜，我们把光抬上山
16 c f=楷体|云岭供电所  郑大勇
16 i f=仿宋|{LIGHT}
16 i f=仿宋|{POLE}
16 i f=仿宋|灯亮的那一刻，山上山下都有人喊。
16 i f=仿宋|（作者系云岭供电所抢修班班长）
"""
    gold = Gold(
        name,
        "风雨夜，我们把光抬上山",
        byline="云岭供电所 郑大勇",
        body=(LIGHT, POLE, "（作者系云岭供电所抢修班班长）"),
    )
    word_file(sent, folder, name, script, gold)


def _doctor(sent: Sent, folder: Path) -> None:
    name = "4.【健康】糖友要看三个数.docx"
    script = f"""
16 b c|糖友要看三个数
12 c|云岭镇卫生院全科医生  叶知秋
12 i|{DOCTOR}
12 b i|问：只测空腹血糖行不行？
12 i|答：{SUGAR}
12 b i|问：药能不能自己停？
12 i|答：不能，停药要听医生的。
"""
    gold = Gold(
        name,
        "糖友要看三个数",
        byline="云岭镇卫生院全科医生 叶知秋",
        body=(DOCTOR, SUGAR, "只测空腹血糖行不行？", "不能，停药要听医生的。"),
    )
    word_file(sent, folder, name, script, gold)


def _person(sent: Sent, folder: Path) -> None:
    name = "5.诚信人物周长根.odt" if sent.office else "5.诚信人物周长根.docx"
    script = f"""
14 b|【道德模范】
20 b c|四十万的欠条，一张一张撕
14 c|——记上岭村诚信茶农周长根
12 c|本报记者 陆远
12 i|{DEBT}
12 b c|一、写欠条的人
12 i|欠条一共六十七张，最小的一张两百元。
12 b c|二、撕欠条的人
12 i|{PAID}
"""
    gold = Gold(
        name,
        "四十万的欠条，一张一张撕",
        deck="——记上岭村诚信茶农周长根",
        byline="本报记者 陆远",
        subheads=("一、写欠条的人", "二、撕欠条的人"),
        body=(DEBT, PAID),
    )
    word_file(sent, folder, name, script, gold)


def _essay(sent: Sent, folder: Path) -> None:
    name = "6.散文：雾有脚（程晚）.txt"
    text = (
        f"雾有脚\r\n文/程晚\r\n\r\n　　{FOG}\r\n　　{GRAN}\r\n　　后来我离开了山，城里也有雾，可它们没有脚。\r\n\r\n"
        "作者简介：程晚，本名程桂香，云岭镇上岭村人，县作协会员。\r\n"
        "通联：云岭镇上岭村12号 手机13588881234\r\n"
    )
    gold = Gold(
        name,
        "雾有脚",
        byline="文/程晚",
        body=(FOG, GRAN, "后来我离开了山，城里也有雾，可它们没有脚。", "作者简介：程晚"),
        never=("13588881234",),
    )
    plain_file(sent, folder, name, text, gold)


def _school(sent: Sent, folder: Path) -> None:
    name = "7.校园足球.docx"
    script = f"""
15 b c|绿茵场上的最后一个点球
12 c|云岭镇中心小学  王敏
12 i|{GAME}
pic|football.jpg
pic|hike.jpg
10.5 c|比赛现场  王敏/摄
12 i|{GOAL}
12|初审：王敏
12|复审：周校长
"""
    gold = Gold(
        name,
        "绿茵场上的最后一个点球",
        byline="云岭镇中心小学 王敏",
        captions=("比赛现场|王敏/摄",),
        body=(GAME, GOAL),
        never=("复审",),
    )
    word_file(sent, folder, name, script, gold)


def _hot_line(sent: Sent, folder: Path) -> None:
    name = "8.民生热线.docx"
    script = f"""
16 b|垃圾亭气味大？五月底前加装除臭设备
12 i|{WASTE}
12 i|民生热线：0572-5550999
12 r|记者 程小溪
"""
    gold = Gold(
        name,
        "垃圾亭气味大？五月底前加装除臭设备",
        people=("程小溪",),
        body=(WASTE, "民生热线：0572-5550999"),
    )
    word_file(sent, folder, name, script, gold)


def _gas(sent: Sent, folder: Path) -> None:
    name = "9.燃气安全提示（应急站）.docx"
    script = f"""
18 b c|燃气安全提示
12 i|一、{SAFE}
12 i|二、不用的灶具要把表前阀关好。
12 i|三、长期外出，请关闭总阀。
12 r|云岭镇应急管理站
12 r|2027年4月1日
"""
    gold = Gold(
        name,
        "燃气安全提示",
        people=("",),
        body=(SAFE, "不用的灶具要把表前阀关好。", "长期外出，请关闭总阀。"),
    )
    word_file(sent, folder, name, script, gold)


def _party(sent: Sent, folder: Path) -> None:
    name = "10.主题党日.docx"
    script = f"""
16 b c|镇机关党支部开展“茶园助农”主题党日活动
12 i|{LEARN}
12 i|{PICK}（党政办  方芸）
pic|harvest.jpg
pic|meeting.jpg
"""
    gold = Gold(
        name,
        "镇机关党支部开展“茶园助农”主题党日活动",
        credit="党政办 方芸",
        captions=("|", "|"),
        body=(LEARN, PICK),
    )
    word_file(sent, folder, name, script, gold)


def _donors(sent: Sent, folder: Path) -> None:
    name = "11.修桥捐款名单.xlsx"
    book = openpyxl.Workbook()
    sheet: Any = book.active
    rows = (
        ("下岭村修桥捐款名单（第一批）", None, None, None),
        ("姓名", "金额（元）", "姓名", "金额（元）"),
        ("周长根", 5000, "郑大勇", 2000),
        ("叶知秋", 1000, "方芸", 800),
        ("合计", 8800, None, None),
    )
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("A1:D1")
    book.save(folder / name)
    sent.texts[name] = "下岭村修桥捐款名单（第一批） 姓名 金额（元） 周长根 郑大勇 叶知秋 方芸 合计"
    table = "姓名,金额（元）,姓名,金额（元）/周长根,5000,郑大勇,2000/叶知秋,1000,方芸,800/合计,8800,,"
    sent.gold.append(Gold(name, "下岭村修桥捐款名单（第一批）", tables=(table,)))


def _recruit(sent: Sent, folder: Path) -> None:
    name = "12.公益岗位招聘公告.docx"
    script = """
18 b c|云岭镇公益性岗位招聘公告
12 i|因工作需要，现面向社会公开招聘公益性岗位工作人员3名。
12 b i|一、岗位要求
tab|岗位,人数,要求/护林员,2,55周岁以下，熟悉山林/保洁员,1,身体健康
12 b i|二、报名方式
12 i|报名时间：4月6日至10日；地点：镇便民服务中心二楼；联系人：方芸，电话：0572-5550333。
12 r|云岭镇人民政府
12 r|2027年4月2日
"""
    gold = Gold(
        name,
        "云岭镇公益性岗位招聘公告",
        people=("",),
        subheads=("一、岗位要求", "二、报名方式"),
        tables=("岗位,人数,要求/护林员,2,55周岁以下，熟悉山林/保洁员,1,身体健康",),
        body=("现面向社会公开招聘", "0572-5550333", "云岭镇人民政府", "2027年4月2日"),
    )
    word_file(sent, folder, name, script, gold)


def _poems(sent: Sent, folder: Path) -> None:
    name = "13.茶山竹枝词.docx"
    script = """
16 b c|茶山竹枝词（二首）
12 c|韩石泉
|
12 c b|采茶
12 c|谷雨前头雨气新，
12 c|青裙白帽满山春。
12 c|阿姑不问城中价，
12 c|只数篮中第几斤。
|
12 c b|炒茶
12 c|一灶松柴火色匀，
12 c|十年手掌炼成银。
12 c|莫嫌片片都如铁，
12 c|水里回身又是春。
"""
    gold = Gold(
        name,
        "茶山竹枝词（二首）",
        byline="韩石泉",
        subheads=("采茶", "炒茶"),
        body=("谷雨前头雨气新，", "只数篮中第几斤。", "水里回身又是春。"),
    )
    word_file(sent, folder, name, script, gold)


def _wechat(sent: Sent, folder: Path) -> None:
    name = "14.开茶节交通管制.html"
    page = (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>出行提示</title></head><body><div id='img-content'>"
        "<h1 class='rich_media_title' id='activity-name'>出行提示 | 开茶节期间，这些路段有管制</h1>"
        "<div id='meta_content'><a id='js_name'>云岭交警</a><em id='publish_time'>2027-04-01 16:20</em></div>"
        "<div id='js_content'><p style='text-align:center'><img data-src='https://mmbiz.example/3.jpg'/></p>"
        f"<p style='text-indent:2em'><span style='font-size:15px'>{FEST}</span></p>"
        "<p style='text-align:center'><span style='font-size:17px'><strong>管制时间</strong></span></p>"
        "<p style='text-indent:2em'><span style='font-size:15px'>4月2日8：00至12：00。</span></p>"
        "<p style='text-align:center'><span style='font-size:17px'><strong>管制路段</strong></span></p>"
        "<p style='text-indent:2em'><span style='font-size:15px'>云岭大道（茶厂至广场段）禁止机动车通行。</span></p>"
        "<p style='text-indent:2em'><span style='font-size:15px'>请过往车辆听从现场交警指挥。</span></p>"
        "<p style='text-align:center'><span style='color:#888;font-size:12px'>来源 | 云岭交警中队</span></p>"
        "<p style='text-align:center'><span style='color:#888;font-size:12px'>编辑 | 方芸　审核 | 陆远</span></p>"
        "<p>↓↓↓ 更多资讯请关注 ↓↓↓</p></div></div></body></html>"
    )
    gold = Gold(
        name,
        "出行提示 | 开茶节期间，这些路段有管制",
        credit="云岭交警中队",
        subheads=("管制时间", "管制路段"),
        body=(FEST, "4月2日8：00至12：00。", "请过往车辆听从现场交警指挥。"),
        never=("方芸", "更多资讯"),
    )
    plain_file(sent, folder, name, page, gold, encoding="utf-8")
    sent.texts[name] = f"{FEST} 管制时间 管制路段 云岭交警中队 方芸 陆远"


def make(folder: Path, office: bool = SOFFICE is not None) -> Sent:
    """The files; what is right of them. *office*: whether LibreOffice writes one of them."""
    folder.mkdir(parents=True)
    sent = Sent(office=office)
    for one in (_lead, _fire, _power, _doctor, _person, _essay, _school, _hot_line, _gas, _party, _donors):
        one(sent, folder)
    for one in (_recruit, _poems, _wechat):
        one(sent, folder)
    shutil.copy(PHOTOS / "bridge.jpg", folder / "微信图片_20270401.jpg")
    sent.told["微信图片_20270401.jpg"] = "import-photo"
    return sent
