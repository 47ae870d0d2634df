"""A sixth folder, of a county hospital's monthly paper: doctors, nurses and the party office write.

The gold texts were written before the program had seen the files. `python -m tests.intake.judging hospital` judges.
"""

import email.message
from pathlib import Path
from typing import Any

import openpyxl
from docx.oxml.ns import qn
from docx.shared import Pt

from tests.intake.judging import Gold, Sent
from tests.intake.township import Kept
from tests.intake.words import CENTER, RIGHT

STROKE = "12月3日凌晨，一名六十七岁的患者突发右侧肢体无力，从进急诊大门到溶栓药推进血管，只用了二十三分钟。"
CENTRE = "卒中中心自去年挂牌以来，共收治急性脑梗死患者四百一十二例，平均入院到溶栓的时间由五十八分钟缩短到三十一分钟。"
NIGHT = "夜里的病房并不安静，呼叫铃此起彼伏，护士站的灯一直亮到天明。她一晚上走了一万七千多步。"
CLEAN = "督查组先后查看了发热门诊、检验科和消毒供应中心，对发现的十一个问题当场交办，要求一周内整改到位。"
VISIT = "医疗队一行十二人翻过两座山来到岭上村，为一百三十多位村民量血压、测血糖、做心电图，发放药品三十余种。"
SALT = "很多人以为不咸就是少盐，其实一小把话梅、一碗挂面里的钠就可能超过一天用量的一半。"
MOVE = "膝关节不好的人并不是不能动，游泳、骑车、靠墙静蹲都能练到大腿前侧的肌肉。"
COLD = "感冒大多由病毒引起，抗生素对它不起作用，吃了反而会让肠道里的好细菌受委屈。"
BOOK = "图书角就在门诊三楼的拐角，两排书架，六把椅子，候诊的人坐下来翻几页，时间就过去了。"
CLASS = "培训采用理论授课与现场演练相结合的方式，一百零六名新入职人员逐一通过了心肺复苏考核。"
THANK = "住院的二十一天里，管床的周医生每天早晚各来一趟，护工大姐帮我擦身、喂饭，从没有一句怨言。"


def _office(word: Kept, text: str, face: str, size: float, align: object = None) -> None:
    """A line as the party office sets it: a face, 28 points from line to line, two characters' indent."""
    paragraph: Any = word.line(text, size, align=align)
    run = paragraph.runs[0]
    run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)
    paragraph.paragraph_format.line_spacing = Pt(28)
    if align is None:
        paragraph.paragraph_format.first_line_indent = Pt(2 * size)


def _inspection(sent: Sent, folder: Path) -> None:
    name = "县卫健局督查医院感染防控工作.docx"
    word = Kept(sent, folder, name)
    _office(word, "县卫健局督查组到我院", "方正小标宋简体", 22, CENTER)
    _office(word, "督查医院感染防控工作", "方正小标宋简体", 22, CENTER)
    _office(word, f"12月5日，县卫健局副局长罗明一行到我院督查。{CLEAN}", "仿宋_GB2312", 16)
    _office(word, CLASS, "仿宋_GB2312", 16)
    _office(word, "（院办 供稿）", "楷体_GB2312", 16)
    body = (f"12月5日，县卫健局副局长罗明一行到我院督查。{CLEAN}", CLASS)
    word.done(Gold(name, "县卫健局督查组到我院督查医院感染防控工作", credit="院办 供稿", body=body))


def _report(sent: Sent, folder: Path) -> None:
    name = "卒中中心通讯.docx"
    word = Kept(sent, folder, name)
    word.line("二十三分钟的接力", 22, bold=True, align=CENTER)
    word.line("——县医院卒中中心救治侧记", 15, align=CENTER)
    word.line("神经内科  范晓晖", 12, align=CENTER)
    word.lines(STROKE)
    word.line("一、与时间赛跑", 12, bold=True)
    word.lines(CENTRE)
    word.line("二、一张绿色的腕带", 12, bold=True)
    word.lines(NIGHT)
    word.done(
        Gold(
            name,
            "二十三分钟的接力",
            deck="——县医院卒中中心救治侧记",
            byline="神经内科 范晓晖",
            subheads=("一、与时间赛跑", "二、一张绿色的腕带"),
            body=(STROKE, CENTRE, NIGHT),
        )
    )


def _science(sent: Sent, folder: Path) -> None:
    name = "科普：别把话梅当零食.docx"
    word = Kept(sent, folder, name)
    word.line("【健康科普】别把话梅当零食", 16, bold=True)
    word.line("营养科 主管营养师 邱月", 10.5)
    word.lines(SALT)
    paragraph: Any = word.line("　　《中国居民膳食指南》建议每人每天吃盐不超过5 g", 10.5)
    note = paragraph.add_run("[1]")
    note.font.superscript = True
    paragraph.add_run("，约合2 000 mg钠；而Na")
    plus = paragraph.add_run("+")
    plus.font.superscript = True
    paragraph.add_run("多了，血压就容易高。")
    word.lines(MOVE)
    word.line("[1] 中国营养学会：《中国居民膳食指南（2022）》。", 9)
    word.done(
        Gold(
            name,
            "别把话梅当零食",
            byline="营养科 主管营养师 邱月",
            body=(SALT, MOVE, "[^1]: 中国营养学会：《中国居民膳食指南（2022）》。"),
        )
    )


def _footnoted(sent: Sent, folder: Path) -> None:
    name = "院史钩沉.docx"
    word = Kept(sent, folder, name)
    word.line("院史钩沉：从福音堂到县医院", 16, bold=True, align=CENTER)
    word.line("退休办 章国栋", 12, align=CENTER)
    first = "　　县医院的前身是1911年教会办的福音堂诊所，起初只有六张床①。抗战时迁到岭上，借祠堂开诊②。"
    marked = first.strip("　").replace("①", "[^1]").replace("②", "[^2]")
    word.line(first, 10.5)
    word.lines(BOOK)
    word.line("注释：", 10.5)
    word.line("①见《县志·卫生卷》第41页。", 9)
    word.line("②据老护士长何玉珍口述。", 9)
    word.done(
        Gold(
            name,
            "院史钩沉：从福音堂到县医院",
            byline="退休办 章国栋",
            body=(marked, BOOK, "[^1]: 见《县志·卫生卷》第41页。", "[^2]: 据老护士长何玉珍口述。"),
        )
    )


def _village(sent: Sent, folder: Path, photos: Path) -> None:
    name = "义诊进岭上村（图3）.docx"
    word = Kept(sent, folder, name)
    word.line("翻过两座山，把听诊器带到岭上", 18, bold=True, align=CENTER)
    word.line("本报讯（通讯员 秦小川 摄影报道）" + VISIT, 12).paragraph_format.first_line_indent = Pt(24)
    word.line(CLEAN, 12).paragraph_format.first_line_indent = Pt(24)
    for photo in ("hike.jpg", "clinic.jpg"):
        word.picture(photos / photo)
    word.line("上图：医疗队走在去岭上村的路上。", 9, align=CENTER)
    word.line("下图：村民在祠堂里排队测血糖。", 9, align=CENTER)
    word.done(
        Gold(
            name,
            "翻过两座山，把听诊器带到岭上",
            captions=("医疗队走在去岭上村的路上。|", "村民在祠堂里排队测血糖。|"),
            body=("本报讯（通讯员 秦小川 摄影报道）" + VISIT, CLEAN),
        )
    )


def _thanks(sent: Sent, folder: Path) -> None:
    name = "感谢信.docx"
    word = Kept(sent, folder, name)
    word.line("一封感谢信", 18, bold=True, align=CENTER)
    word.line("尊敬的院领导：", 12)
    word.line(f"　　你们好！{THANK}", 12)
    word.line("　　千言万语，汇成一句：谢谢你们！", 12)
    word.line("　　此致", 12)
    word.line("敬礼！", 12)
    word.line("患者：刘福来", 12, align=RIGHT)
    word.line("2027年3月28日", 12, align=RIGHT)
    body = ("尊敬的院领导：", f"你们好！{THANK}", "千言万语，汇成一句：谢谢你们！", "此致", "敬礼！", "患者：刘福来")
    word.done(Gold(name, "一封感谢信", body=(*body, "2027年3月28日")))


def _poem(sent: Sent, folder: Path) -> None:
    name = "诗二首-夜班.docx"
    word = Kept(sent, folder, name)
    word.line("夜班（外一首）", 15, bold=True, align=CENTER)
    word.line("急诊科 冯一帆", 12, align=CENTER)
    paragraph: Any = word.line("月亮在走廊尽头", 12)
    for text in ("替我推着输液架", "一步，一声轻响"):
        paragraph.add_run().add_break()
        paragraph.add_run(text)
        sent.texts[name] += text
    word.line("", 12)
    word.line("交班", 12, bold=True)
    for text in ("把一夜的风交给早晨", "把体温单交给你", "把哈欠交给自己"):
        word.line(text, 12)
    body = ("月亮在走廊尽头", "替我推着输液架", "一步，一声轻响", "把一夜的风交给早晨", "把哈欠交给自己")
    word.done(Gold(name, "夜班（外一首）", byline="急诊科 冯一帆", subheads=("交班",), body=body))


def _rota(sent: Sent, folder: Path) -> None:
    name = "4月专家坐诊安排表.xlsx"
    book = openpyxl.Workbook()
    sheet: Any = book.active
    rows = (
        ("县医院4月专家坐诊安排", None, None, None),
        ("科室", "专家", "职称", "坐诊时间"),
        ("神经内科", "范晓晖", "主任医师", "周一、周四上午"),
        (None, "贺兰", "副主任医师", "周三全天"),
        ("骨科", "丁一鸣", "主任医师", "周二上午"),
        ("注：节假日停诊，以当日公告为准。", None, None, None),
    )
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("A1:D1")
    sheet.merge_cells("A3:A4")
    sheet.merge_cells("A6:D6")
    book.save(folder / name)
    sent.texts[name] = "\n".join(cell for row in rows for cell in row if cell)
    table = (
        "科室,专家,职称,坐诊时间/神经内科,范晓晖,主任医师,周一、周四上午/^,贺兰,副主任医师,周三全天"
        "/骨科,丁一鸣,主任医师,周二上午"
    )
    gold = Gold(name, "县医院4月专家坐诊安排", tables=(table,), body=("注：节假日停诊，以当日公告为准。",))
    sent.gold.append(gold)


def _wechat(sent: Sent, folder: Path) -> None:
    name = "感冒了要不要吃消炎药？.html"
    page = (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>感冒了要不要吃消炎药？</title></head><body>"
        "<div class='rich_media_inner'><h1 class='rich_media_title' id='activity-name'>感冒了要不要吃消炎药？</h1>"
        "<div id='meta_content'><span class='rich_media_meta_text'>呼吸内科 梅雪</span>"
        "<a id='js_name'>青溪县医院</a><em id='publish_time'>2027-03-30 18:02</em></div>"
        "<div id='js_content'><section style='text-align:center'><span>点击上方“青溪县医院”关注我们</span></section>"
        f"<section><p>每到换季，门诊里总有人问：医生，要不要开点消炎药？</p></section><section><p>{COLD}</p></section>"
        "<section style='text-align:center'><strong><span>什么时候该来医院</span></strong></section>"
        f"<section><p>高烧三天不退、喘得躺不平，就该来了。{MOVE}</p></section>"
        "<p><img data-src='https://mmbiz.qpic.cn/x.jpg' alt='图片'></p>"
        "<section style='text-align:right'><span>图文｜梅雪</span></section><section><span>一审｜唐宁</span></section>"
        "<section><span>二审｜罗军</span></section><p>喜欢就点个赞吧</p></div></div></body></html>"
    )
    (folder / name).write_text(page, "utf-8")
    sent.texts[name] = f"感冒了要不要吃消炎药 每到换季，门诊里总有人问 {COLD} 什么时候该来医院 {MOVE} 梅雪 唐宁 罗军"
    sent.gold.append(
        Gold(
            name,
            "感冒了要不要吃消炎药？",
            byline="图文｜梅雪",
            subheads=("什么时候该来医院",),
            body=("每到换季，门诊里总有人问：医生，要不要开点消炎药？", COLD),
        )
    )


def _mailed(sent: Sent, folder: Path) -> None:
    name = "转发_ 投稿：门诊三楼的图书角.eml"
    mail = email.message.EmailMessage()
    mail["From"], mail["To"] = "秦小川 <qxc@example.cn>", "yb@example.cn"
    mail["Subject"], mail["Message-ID"] = "转发: 投稿：门诊三楼的图书角", "<31@example.cn>"
    text = (
        "唐老师您好，稿子如下，请审阅，谢谢！\n\n门诊三楼的图书角\n门诊部 秦小川\n\n"
        f"    {BOOK}\n\n    {THANK}\n\n--\n秦小川\n县医院门诊部 0572-5550120\n发自我的iPhone\n"
    )
    mail.set_content(text)
    (folder / name).write_bytes(mail.as_bytes())
    sent.texts[name] = text
    sent.gold.append(Gold(name, "门诊三楼的图书角", byline="门诊部 秦小川", body=(BOOK, THANK)))


def _briefs(sent: Sent, folder: Path) -> None:
    name = "院内简讯.docx"
    word = Kept(sent, folder, name)
    word.line("院内简讯", 16, bold=True, align=CENTER)
    texts = (
        "●3月21日，我院通过国家级胸痛中心现场核查。（医务科）",
        "●3月24日，新住院楼封顶，共十四层，设床位四百张。（基建办）",
        "●3月27日，护理部举办静脉穿刺比武，儿科护士高洁获第一名。（护理部）",
    )
    word.lines(*texts)
    word.done(Gold(name, "院内简讯", body=tuple(text[1:] for text in texts)))


def _interview(sent: Sent, folder: Path) -> None:
    name = "专访-骨科丁一鸣.docx"
    word = Kept(sent, folder, name)
    word.line("骨科主任丁一鸣：", 18, bold=True, align=CENTER)
    word.line("膝盖疼，不等于不能动", 22, bold=True, align=CENTER)
    word.line("本报记者 唐宁", 12, align=CENTER)
    word.line("编者按：进入春季，骨科门诊的膝痛病人多了三成。", 12)
    for question, answer in (
        ("膝盖疼还能锻炼吗？", MOVE),
        ("哪些动作要避开？", "少爬山，少下蹲，上下楼梯扶着栏杆走。"),
    ):
        paragraph: Any = word.line("记者：", 12, bold=True)
        paragraph.add_run(question).bold = True
        sent.texts[name] += question
        word.line(f"丁一鸣：{answer}", 12)
    word.done(
        Gold(
            name,
            "膝盖疼，不等于不能动",
            kicker="骨科主任丁一鸣：",
            byline="本报记者 唐宁",
            body=("编者按：进入春季，骨科门诊的膝痛病人多了三成。", MOVE, "少爬山，少下蹲，上下楼梯扶着栏杆走。"),
        )
    )


def _notice(sent: Sent, folder: Path) -> None:
    name = "关于开设睡眠门诊的通知.txt"
    text = (
        "关于开设睡眠门诊的通知\r\n\r\n各科室：\r\n    经研究，自4月10日起在门诊二楼开设睡眠门诊，"
        "每周二、周五下午开诊，挂号费10元。\r\n    特此通知。\r\n\r\n"
        "                    县人民医院\r\n                    2027年4月1日\r\n"
    )
    (folder / name).write_bytes(text.encode("gb18030"))
    sent.texts[name] = text
    body = ("各科室：", "特此通知。", "县人民医院", "2027年4月1日")
    sent.gold.append(Gold(name, "关于开设睡眠门诊的通知", body=body))


def _photo_news(sent: Sent, folder: Path, photos: Path) -> None:
    name = "图片新闻.docx"
    word = Kept(sent, folder, name)
    word.line("图片新闻", 12)
    word.picture(photos / "volunteer.jpg")
    caption = "3月29日，县医院青年志愿者走进滨江社区，教居民用海姆立克法急救。（工会 莫愁 摄）"
    word.line(f"　　{caption}", 12)
    word.done(
        Gold(
            name,
            "图片新闻",
            captions=("3月29日，县医院青年志愿者走进滨江社区，教居民用海姆立克法急救。|工会 莫愁 摄",),
        )
    )


def _numbers(sent: Sent, folder: Path) -> None:
    name = "CO2与PM2.5.docx"
    word = Kept(sent, folder, name)
    word.line("病房里要不要常开窗", 16, bold=True, align=CENTER)
    word.line("感控科 秦悦", 12, align=CENTER)
    paragraph: Any = word.line("　　一间12 m", 10.5)
    paragraph.add_run("2").font.superscript = True
    paragraph.add_run("的病房，关窗两小时，CO")
    paragraph.add_run("2").font.subscript = True
    paragraph.add_run("浓度能升到1 800×10")
    paragraph.add_run("-6").font.superscript = True
    paragraph.add_run("。开窗十分钟就能降一半。")
    sent.texts[name] += "2的病房，关窗两小时，CO2浓度能升到1 800×10-6。开窗十分钟就能降一半。"
    word.lines(COLD)
    body = ("一间12 m^2^的病房，关窗两小时，CO~2~浓度能升到1 800×10^-6^。开窗十分钟就能降一半。", COLD)
    word.done(Gold(name, "病房里要不要常开窗", byline="感控科 秦悦", body=body))


def _honours(sent: Sent, folder: Path) -> None:
    name = "2026年度先进名单.docx"
    word = Kept(sent, folder, name)
    word.line("2026年度先进集体和先进个人名单", 18, bold=True, align=CENTER)
    word.line("一、先进集体", 14, bold=True)
    word.line("神经内科　急诊科　消毒供应中心", 12)
    word.line("二、先进个人", 14, bold=True)
    word.line("范晓晖　贺　兰　丁一鸣　冯一帆　高　洁", 12)
    word.line("秦　悦　梅　雪　邱　月　莫　愁　周　正", 12)
    word.done(
        Gold(
            name,
            "2026年度先进集体和先进个人名单",
            subheads=("一、先进集体", "二、先进个人"),
            body=("丁一鸣", "消毒供应中心"),
        )
    )


def make(folder: Path, office: bool = False) -> Sent:
    """The files; what is right of them."""
    photos = Path(__file__).parent.parent.parent / "issues" / "market-town" / "photos"
    folder.mkdir(parents=True)
    sent = Sent(office=office)
    for plain in (_inspection, _report, _science, _footnoted, _thanks, _poem, _rota, _wechat, _mailed):
        plain(sent, folder)
    for plain in (_briefs, _interview, _notice, _numbers, _honours):
        plain(sent, folder)
    for pictured in (_village, _photo_news):
        pictured(sent, folder, photos)
    return sent
