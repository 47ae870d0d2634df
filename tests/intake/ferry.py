"""An eleventh folder, of a river town: documents, speeches, pasted chats, lists of captions, boxes and two-row tables.

The gold texts were written before the program had seen the files, after it had been mended for the two before.
`python -m tests.intake.judging ferry` judges.
"""

import email.message
import shutil
from pathlib import Path
from typing import Any

import openpyxl
from docx.shared import Pt

from tests.intake.judging import Gold, Sent
from tests.intake.scripted import PHOTOS, plain_file, word_file
from tests.intake.township import SOFFICE, Kept
from tests.intake.words import CENTER

WATER = "当前，汛期将至，各村要把巡堤查险的责任落到人，堤段、时段、手段都要写清楚，贴到墙上。"
PUMP = "去年没有修好的三座泵站，四月底之前必须试机，谁的地段谁签字。"
AWARD = (
    "二〇二六年，全镇涌现出一批在防汛抢险中表现突出的集体和个人。经研究，决定对渡口村等五个集体、"
    "江涛等十二名同志予以表彰。"
)
HOPE = "希望受表彰的集体和个人珍惜荣誉，再接再厉。"
BOAT = "老船工江长庚撑了五十一年的渡船，三月二十六日上午，他最后一次把竹篙插进水里，把乘客送到了对岸。"
BRIDGE = "桥通了，船就歇了。他把船洗了三遍，晒干，捐给了镇上的渡口记忆馆。"
READ = "书屋每天从早上八点开到晚上八点，周末还有大学生志愿者给孩子们讲故事。"
LEND = "管理员沈素琴说，开馆三个月，借出去两千三百本，还回来两千二百九十八本，那两本是被一对双胞胎藏在枕头底下了。"
DUCK = "合作社今年养了一万二千只麻鸭，鸭蛋腌四十天，蛋黄起沙流油，网上一天能卖三百箱。"
SALT = "黄泥、食盐、茶水，一样都不能省，裹泥的手要匀，厚了不进味，薄了容易坏。"
SWIM = "野外水域水情复杂，水底有暗坑、水草和淤泥，看起来浅的地方，一脚下去就没过头顶。"
PARENT = "请您每天问三句：去哪儿、和谁去、什么时候回来。"
RICE = "端午前后，河滩上的箬叶最宽，女人们起个大早，蹚着露水去采，回来用井水泡着。"
RUSH = "粽子要用龙须草扎，三道，一道也不能松，煮一夜，第二天满屋子都是青气。"
SONGS = "号子一响，纤绳就绷直了，十几个人的背同时弓下去，像一张拉满的弓。"
KEEP = "镇文化站把会唱号子的九位老人请到一起，录了四个下午，存下二十七段。"
ELDER = "社区食堂每天供应两荤两素一汤，七十岁以上老人一餐六元，八十岁以上四元，行动不便的送餐上门。"
MENU = "掌勺的是退休厨师鲁师傅，他说老人牙口不好，红烧肉要比饭店多焖四十分钟。"


def _document(sent: Sent, folder: Path) -> None:
    name = "关于表彰防汛抢险先进的决定.docx"
    script = f"""
42 c f=方正小标宋简体|青渡镇人民政府文件
16 c f=仿宋_GB2312|青政发〔2027〕12号
|
22 c f=方正小标宋简体|青渡镇人民政府
22 c f=方正小标宋简体|关于表彰防汛抢险先进集体和先进个人的决定
|
16 f=仿宋_GB2312|各村（社区）、镇属各单位：
16 i f=仿宋_GB2312|{AWARD}
16 i f=仿宋_GB2312|{HOPE}
|
16 i f=仿宋_GB2312|附件：防汛抢险先进集体和先进个人名单
|
16 r f=仿宋_GB2312|青渡镇人民政府
16 r f=仿宋_GB2312|2027年3月25日
|
14 f=仿宋_GB2312|抄送：县防汛抗旱指挥部办公室。
14 f=仿宋_GB2312|青渡镇党政综合办公室        2027年3月25日印发
"""
    gold = Gold(
        name,
        "青渡镇人民政府关于表彰防汛抢险先进集体和先进个人的决定",
        body=(AWARD, HOPE, "附件：防汛抢险先进集体和先进个人名单", "青渡镇人民政府", "2027年3月25日"),
        never=("抄送", "印发", "12号"),
    )
    word_file(sent, folder, name, script, gold)


def _speech(sent: Sent, folder: Path) -> None:
    name = "书记在防汛工作会议上的讲话.docx"
    script = f"""
22 b c|在全镇防汛工作会议上的讲话
16 c k|（2027年3月24日）
16 c k|唐 建 明
|
16 i|同志们：
16 i|{WATER}
16 i b|一、责任要到人
16 i|{PUMP}
16 i b|二、物资要到位
16 i|编织袋、块石、照明车，月底前清点完毕。
"""
    gold = Gold(
        name,
        "在全镇防汛工作会议上的讲话",
        deck="（2027年3月24日）",
        byline="唐建明",
        subheads=("一、责任要到人", "二、物资要到位"),
        body=("同志们：", WATER, PUMP),
    )
    word_file(sent, folder, name, script, gold)


def _feature(sent: Sent, folder: Path) -> None:
    name = "（修改稿2）最后一班渡船  通讯员江涛.docx"
    script = f"""
14 c k|一条船，一个人，五十一年
26 b c f=黑体|最后一班渡船
14 c|文/江  涛   图/沈  亮
12 i|{BOAT}
pic|pier.jpg
10.5 c|江长庚把最后一船乘客送上岸
12 i|{BRIDGE}
12 i|“船歇了，人也该歇了。”他说。
"""
    gold = Gold(
        name,
        "最后一班渡船",
        kicker="一条船，一个人，五十一年",
        people=("江涛", "沈亮"),
        captions=("江长庚把最后一船乘客送上岸|",),
        body=(BOAT, BRIDGE, "“船歇了，人也该歇了。”他说。"),
    )
    word_file(sent, folder, name, script, gold)


def _captions_last(sent: Sent, folder: Path) -> None:
    name = "渡口书屋.docx"
    own = folder / "渡口书屋"
    script = f"""
18 b c|两千三百本书和两个枕头
12 c|青渡镇文化站  沈素琴
12 i|{READ}
12 i|{LEND}
12 b|图片说明：
12|图1：孩子们在书屋看书。
12|图2：大学生志愿者给孩子们讲故事。沈亮摄
"""
    gold = Gold(
        name,
        "两千三百本书和两个枕头",
        byline="青渡镇文化站 沈素琴",
        captions=("孩子们在书屋看书。|", "大学生志愿者给孩子们讲故事。|沈亮摄"),
        body=(READ, LEND),
        never=("图片说明", "图1"),
    )
    word_file(sent, own, name, script, gold)
    shutil.copy(PHOTOS / "canteen.jpg", own / "图1.jpg")
    shutil.copy(PHOTOS / "volunteer.jpg", own / "图2.jpg")


def _side_by_side(sent: Sent, folder: Path) -> None:
    name = "咸鸭蛋出村记.docx"
    word = Kept(sent, folder, name)
    word.line("一天三百箱 麻鸭蛋“游”出村", 20, bold=True, align=CENTER)
    word.line("本报通讯员 鲁敏", 12, align=CENTER)
    word.lines(DUCK, size=12)
    table = word.document.add_table(2, 2)
    for cell, photo in zip(table.rows[0].cells, ("bowl.jpg", "harvest.jpg"), strict=True):
        cell.paragraphs[0].add_run().add_picture(str(PHOTOS / photo), width=Pt(150))
    for cell, text in zip(table.rows[1].cells, ("村民在裹泥", "装箱发往外地"), strict=True):
        cell.text = text
        sent.texts[name] += text
    word.lines(SALT, size=12)
    word.done(
        Gold(
            name,
            "一天三百箱 麻鸭蛋“游”出村",
            byline="本报通讯员 鲁敏",
            captions=("村民在裹泥|", "装箱发往外地|"),
            body=(DUCK, SALT),
        )
    )


def _parents(sent: Sent, folder: Path) -> None:
    name = "防溺水致家长一封信.odt" if sent.office else "防溺水致家长一封信.docx"
    script = f"""
18 b c|致全镇中小学生家长的一封信
12|尊敬的家长：
12 i|您好！
12 i|{SWIM}
12 i|{PARENT}
12 i|祝您阖家幸福！
12 r|青渡镇中心学校
12 r|2027年3月27日
"""
    gold = Gold(
        name,
        "致全镇中小学生家长的一封信",
        body=("尊敬的家长：", "您好！", SWIM, PARENT, "祝您阖家幸福！", "青渡镇中心学校", "2027年3月27日"),
    )
    word_file(sent, folder, name, script, gold)


def _commented(sent: Sent, folder: Path) -> None:
    name = "学生习作《外婆的粽子》.docx"
    script = f"""
16 b c|外婆的粽子
12 c|青渡中心学校六（2）班 江小禾
12 i|{RICE}
12 i|{RUSH}
12 i|外婆说，日子就像粽子，要扎紧了才有味道。
12 r|（指导老师：鲁敏）
12 b|点评：
12 i k|文章抓住“采、泡、扎、煮”四个动作，把外婆写活了。
"""
    gold = Gold(
        name,
        "外婆的粽子",
        byline="青渡中心学校六（2）班 江小禾",
        body=(
            RICE,
            RUSH,
            "外婆说，日子就像粽子，要扎紧了才有味道。",
            "文章抓住“采、泡、扎、煮”四个动作，把外婆写活了。",
        ),
    )
    word_file(sent, folder, name, script, gold)


def _buses(sent: Sent, folder: Path) -> None:
    name = "青渡公交时刻（4月起）.xlsx"
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = "时刻表"
    rows = (
        ("青渡镇镇村公交时刻表（2027年4月1日起执行）", None, None, None, None),
        ("线路", "青渡发车", None, "县城发车", None),
        (None, "首班", "末班", "首班", "末班"),
        ("1路（经渡口村）", "6:10", "17:40", "7:00", "18:30"),
        ("2路（经石坝）", "6:30", "17:20", "7:15", "18:10"),
        ("说明：遇汛期封桥，1路改道石坝。咨询电话：0572-5550888", None, None, None, None),
    )
    for row in rows:
        sheet.append(row)
    for area in ("A1:E1", "A2:A3", "B2:C2", "D2:E2", "A6:E6"):
        sheet.merge_cells(area)
    hidden: Any = book.create_sheet("底稿")
    hidden.sheet_state = "hidden"
    hidden.append(("勿发",))
    book.save(folder / name)
    sent.texts[name] = "\n".join(cell for row in rows for cell in row if cell)
    table = (
        "线路,青渡发车,<,县城发车,</^,首班,末班,首班,末班/1路（经渡口村）,6:10,17:40,7:00,18:30"
        "/2路（经石坝）,6:30,17:20,7:15,18:10"
    )
    sent.gold.append(
        Gold(
            name,
            "青渡镇镇村公交时刻表（2027年4月1日起执行）",
            tables=(table,),
            body=("说明：遇汛期封桥，1路改道石坝。咨询电话：0572-5550888",),
        )
    )


def _mailed(sent: Sent, folder: Path) -> None:
    name = "稿件-渡口号子.eml"
    mail = email.message.EmailMessage()
    mail["From"], mail["To"] = "沈亮 <sl@example.cn>", "bjb@example.cn"
    mail["Subject"], mail["Message-ID"] = "稿件-渡口号子", "<77@example.cn>"
    mail.set_content("编辑老师好：\n\n  附件是稿子和照片，麻烦看看能不能用，谢谢！\n\n  文化站 沈亮\n  13757209999\n")
    script = f"""
16 b c|渡口号子，唱给江水听
12 c|沈亮
12 i|{SONGS}
12 i|{KEEP}
"""
    inner = "渡口号子.docx"
    word_file(
        sent,
        folder / "out",
        inner,
        script,
        Gold(inner, "渡口号子，唱给江水听", byline="沈亮", captions=("|",), body=(SONGS, KEEP)),
    )
    for path, kind in ((folder / "out" / inner, "docx"), (PHOTOS / "watch.jpg", "jpeg")):
        mail.add_attachment(path.read_bytes(), maintype="application", subtype=kind, filename=path.name)
    shutil.rmtree(folder / "out")
    (folder / name).write_bytes(mail.as_bytes())


def _chat(sent: Sent, folder: Path) -> None:
    name = "新建文本文档.txt"
    text = (
        "老人食堂开饭啦！🍚\n"
        f"{ELDER}\n\n"
        f"{MENU}\n\n"
        "食堂地址在渡口社区服务中心一楼，每天上午十点半开餐[呲牙]\n"
        "——渡口社区 鲁敏\n"
    )
    gold = Gold(
        name,
        "老人食堂开饭啦！",
        people=("渡口社区", "鲁敏"),
        body=(ELDER, MENU, "食堂地址在渡口社区服务中心一楼，每天上午十点半开餐"),
        never=("呲牙",),
    )
    plain_file(sent, folder, name, text, gold, encoding="utf-8")
    sent.texts[name] = text.replace("🍚", "")


def _wechat(sent: Sent, folder: Path) -> None:
    name = "渡口记忆馆开馆.html"
    page = (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>渡口记忆馆开馆</title></head><body>"
        "<div id='img-content'>"
        "<h1 class='rich_media_title' id='activity-name'>渡口记忆馆开馆，五百件老物件等你来认</h1>"
        "<div id='meta_content'><a id='js_name'>青渡微讯</a><em id='publish_time'>2027-03-28 10:00</em></div>"
        "<div id='js_content'><section style='text-align:center;'><strong>导 读</strong></section>"
        "<section style='font-size:13px;color:#888'><p>一条渡船、一根竹篙，讲的都是青渡人过江的故事。</p></section>"
        f"<section><p style='font-size:16px'>{BRIDGE}</p></section>"
        "<section style='text-align:center'><p><img data-src='https://mmbiz.example/2.jpg'></p>"
        "<p style='font-size:12px'>图为捐赠的渡船</p></section>"
        "<section style='text-align:center'><p style='font-size:18px'><strong>「 老物件里的光阴 」</"
        "strong></p></section>"
        f"<section><p style='font-size:16px'>{SONGS}</p></section>"
        "<section style='text-align:center'><p style='font-size:18px'><strong>「 开放时间 」</strong></p></section>"
        "<section><p style='font-size:16px'>周二至周日9：00—16：30，免费参观，逢周一闭馆。</p></section>"
        "<section style='text-align:center'><p>策划：唐建明</p><p>文案：江涛</p><p>摄影：沈亮</p><p>排版：鲁敏</p>"
        "</section><section><p>转载请注明来源：青渡微讯</p></section></div></div></body></html>"
    )
    gold = Gold(
        name,
        "渡口记忆馆开馆，五百件老物件等你来认",
        people=("江涛", "沈亮"),
        subheads=("「 老物件里的光阴 」", "「 开放时间 」"),
        body=(BRIDGE, SONGS, "周二至周日9：00—16：30，免费参观，逢周一闭馆。", "一条渡船、一根竹篙"),
        never=("唐建明", "鲁敏"),
    )
    plain_file(sent, folder, name, page, gold, encoding="utf-8")
    sent.texts[name] = f"一条渡船 一根竹篙 {BRIDGE} 图为捐赠的渡船 老物件里的光阴 {SONGS} 江涛 沈亮 唐建明 鲁敏"


def _brief(sent: Sent, folder: Path) -> None:
    name = "青渡：三月动态三则.docx"
    script = f"""
16 b c|【镇村动态】
14 b|青渡镇召开防汛工作会议
12 i|本报讯（通讯员 江涛）{WATER}
14 b|渡口社区老人食堂开餐
12 i|本报讯（通讯员 鲁敏）{ELDER}
14 b|文化站抢录渡口号子
12 i|本报讯（记者 沈亮）{KEEP}
"""
    golds = (
        Gold(name, "青渡镇召开防汛工作会议", body=(WATER,)),
        Gold(name, "渡口社区老人食堂开餐", body=(ELDER,)),
        Gold(name, "文化站抢录渡口号子", body=(KEEP,)),
    )
    word_file(sent, folder, name, script, *golds)


def make(folder: Path, office: bool = SOFFICE is not None) -> Sent:
    """The files; what is right of them. *office*: whether LibreOffice writes one of them."""
    folder.mkdir(parents=True)
    sent = Sent(office=office)
    for one in (_document, _speech, _feature, _captions_last, _side_by_side, _parents, _commented, _buses, _mailed):
        one(sent, folder)
    for one in (_chat, _wechat, _brief):
        one(sent, folder)
    return sent
