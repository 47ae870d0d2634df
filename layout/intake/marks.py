"""What manuscripts of Chinese papers say of themselves in words: bylines, credits, captions, what platforms add."""

import re
from collections.abc import Sequence

CONTACT = re.compile(
    r"[\s\u3000，,；;、（(]*(?:联系)?(?:电话|手机|微信|邮箱|QQ)(?:号码|号)?\s*[：:]?"  # data
    r"\s*[\w@.+-]{5,30}[）)]?$",
    re.IGNORECASE,
)
"""How a writer is reached, behind the name: no paper prints it."""
OWN_NUMBER = re.compile(
    r"[\s\u3000，,、（(]+(?:联系)?(?:电话"  # data
    r"|手机)?[：:]?\s*1[3-9]\d[ -]?\d{4}[ -]?\d{4}[）)]?$"
)  # data
"""A mobile telephone behind a name."""
BYLINE = re.compile(  # data
    r"本报讯?\s*[（(](?:本报|见习|实习|特约)?(?:记者|通讯员)[^（()）。]{1,30}[）)]$|"  # data
    r"[\u4e00-\u9fff]{2,4}\s*[/／]\s*(?:文|图|摄|文图)"  # data
    r"(?:[\s\u3000]+[\u4e00-\u9fff]{2,4}\s*[/／]\s*(?:文|图|摄))*$|"  # data
    r"[（(]?[\u4e00-\u9fff]{2,4}[ \u3000]+(?:摄影报道|文并摄|文/图|图/文|图文|文图|报道)[）)]?$|"  # data
    r"[□■◎○◇◆]\s*[\u4e00-\u9fff ·\u3000/／]{2,30}$"
    r"|[\u4e00-\u9fff]{0,6}(?:记者|通讯员)[\s\u3000：:/／]+[\u4e00-\u9fff · \u3000、]{2,30}$"  # data
    r"|[（(]?(?:本报|本刊|本台|特约)*(?:评论员|编辑部|综合报道|特约撰稿)"  # data
    r"(?:[ \u3000：:]+[\u4e00-\u9fff ]{2,8})?[）)]?$"
    r"|[（(]?(?:本报|本刊|本台|见习|特约|实习|首席|全媒体|融媒体?|新华社|通讯)*\s*"
    r"(?:记者|通讯员|撰稿人?|撰文|作者|编译|整理|文字?|图文|文图|摄影报道|图/文"  # data
    r"|文/图)(?:[\s\u3000/／：:|｜丨·]|(?=[\u4e00-\u9fff]{2,4}$)).{1,40}$"  # data
)  # data
_DRAWN = re.compile(
    r"(?:摄影|图片?|配图|插图|制图|供图|摄像)\s*[/／：:|｜丨]\s*"  # data
    r"(?P<names>[\u4e00-\u9fff· \u3000、]{2,24})$"
)  # data
COLLECTED = re.compile(  # data
    r"(?:搜集|收集|采录|口述|讲述|演唱|记录|整理|翻译|作?词|作?曲)+\s*[：:]\s*[\u4e00-\u9fff· \u3000、]{2,24}$"  # data
)  # data
"""Who collected a song or wrote a tale down."""
FORM_LINE = re.compile(  # data
    r"(?:日\s*期|时\s*间|字\s*数|页\s*数|体\s*裁|编\s*号|投稿日期|采写时间|成稿时间"  # data
    r"|联系人|联系电话|版\s*面|拟发版面)"  # data
    r"\s*[：:]\s*[^。]{1,24}$"
)
"""What forms ask for beside a story, in a line between headline and text."""
DAY = re.compile(r"\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?")  # data
ENCLOSED = re.compile(
    r"[（(]?\s*附(?:件|图)?\s*[：:]?\s*(?:现场)?(?:照片|图片|相片"
    r"|图)?\s*[\d一二三四五六七八九十]{1,2}\s*[张幅][）)]?。?$"  # data
    r"|[（(]\s*(?:全文|本文|正文)?共?(?:约|计)?\s*\d{2,5}\s*字[）)]$|[\-—─ ]{1,4}\s*(?:全文)?完\s*[\-—─ ]{1,4}$"  # data
)
"""What comes with a text, how long it is, that it ends: said to the editor."""
NAME = re.compile(
    r"[\u4e00-\u9fff]{1,2}[ \u3000]{0,4}[\u4e00-\u9fff]{1,2}$|[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff·]{1,8}$"
)
PEN_NAME = re.compile(r"[\u4e00-\u9fff]{2,3}$|[\u4e00-\u9fff][ \u3000]{1,3}[\u4e00-\u9fff]$")
"""A line so short that it is a writer's name rather than anything else."""
_PLACE = (
    "小学|中学|一中|二中|三中|四中|五中|高中|初中|附小|实小|学校|幼儿园|大学|学院"  # data
    "|班|村|镇|乡|社区|街道|公司|局|医院|卫生院|办|委|站|所|协会|中心"  # data
    "|室|部|科|队|车间|厂|馆|组|院|会|园|行|集团|系|处|社|联|台|店|场|营|连|网|报"  # data
    "|庭|人大|政协|纪委|段|厅|县|区|市|省"  # data
)
WRITER = re.compile(rf"[^。！？；，]{{0,24}}(?:{_PLACE})[^。！？；，]{{0,12}}[ \u3000]+[\u4e00-\u9fff]{{2,4}}$")
_CLASS_BEHIND = re.compile(r"[（(][^（()）]{0,8}(?:年级|班|级|岁|组)[）)]$")  # data
_WHOLE_OFFICE = re.compile(  # data
    r"[\u4e00-\u9fff]{2,16}(?:局|委|政府|委员会|办公室|办|联合会|协会|卫生院|医院|学校|小学|中学|学院"
    r"|派出所|法院|检察院"  # data
    r"|公司|合作社|中心|宣传部|工会|团委|支部|党委|村委会|居委会|银行|站|所|课题组|编写组|调研组)"  # data
)
_DOES = re.compile(r"走进|来到|开展|召开|举行|举办|成立|揭牌|喜获|荣获|关爱|情系|情暖|走访|致|看|进|赴|我")  # data
"""What makes a headline of a line that ends in an office's name."""
STANDING = re.compile(r"[\u4e00-\u9fff]{2,6}[ \u3000]*[·•|｜丨][ \u3000]*[\u4e00-\u9fff]{2,6}")  # data
"""A standing head of two names: 匠心 · 梨乡人物."""
SHORT_NAME = re.compile(r"[\u4e00-\u9fff]{2,6}")
AUTHOR_LABEL = re.compile(  # data
    r"(?:作\s*者|撰\s*稿人?|署\s*名|投稿人|来稿人|执\s*笔人?)\s*[：:]\s*"  # data
)  # data
_CREDITS = (
    "供稿|来源|稿件来源|文字来源|信息来源|消息来源|资料来源|来稿单位|供稿单位|作者单位"  # data
    "|稿源|信源|出处|报送单位|报送|选送单位|选送|推荐单位|转自|摘自|选自|内容来源|素材来源"  # data
    r"|单位(?!\s*[：:]\s*(?:[十百千万亿]*[元人户亩吨个件台辆名家]|公斤|公里|%|％)[）)]?$)"  # data
)
CREDIT = re.compile(
    rf"(?P<open>[（(【\[]?)\s*(?P<label>(?:{_CREDITS})\s*[：:]\s*)(?P<name>[^（(）)]{{1,40}}?)\s*(?P<close>[）)】\]]?)$"
)
CREDIT_BEHIND = re.compile(r"[（(](?P<name>[^（(）)：:。]{2,30}(?:供稿|来稿|提供))[）)]$")  # data
CREDIT_FROM = re.compile(r"[（(](?P<name>(?:据|转自|摘自|选自|原载|载于)[^（()）。，]{2,24})[）)]$")  # data
CREDIT_BARE = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,16}[ \u3000]{0,3}(?:供稿|来稿|提供))$")  # data
CREDIT_ALONE = re.compile(
    rf"[（(](?P<name>[\u4e00-\u9fff\d]{{0,14}}(?:{_PLACE}|处|社|宣|综合|整理))[）)]$"  # data
)
"""An office in brackets that stands alone."""
CREDIT_TAIL = re.compile(rf"[（(]\s*(?P<label>(?:{_CREDITS})\s*[：:]\s*)(?P<name>[^（(）)]{{1,40}}?)\s*[）)]$")
CAPTION = re.compile(  # data
    r"[▲△↑↓←→▼▽◀▶]?\s*(?:(?P<label>[（(【\[]?(?:图片?|照片|附图|配图)\s*[\d一二三四五六七八九十]{0,3}\s*[：:]\s*"
    r"|(?:图|照片)\s*[\d一二三四五六七八九十]{1,3}[ 、.．\u3000]\s*|图\s*[①-⑳]\s+"  # data
    r"|(?:图说|图注|图片说明|照片说明)\s*[：:]\s*)"
    r"|[上下左右本]?图(?:[\d一二三四五六七八九十]{1,2})?为|[（(]?[上下左右前后中]图[）)]?\s*[：:]"  # data
    r"|图\s*[①-⑳]\s*[：:、为\s])"  # data
)  # data
CAPTION_SIDE = re.compile(r"[（(]?[上下左右前后中]图[）)]?\s*[：:]\s*")  # data
"""Where the picture of a caption stands, which holds in its file and not on a page."""
PHOTO_PLACE = re.compile(  # data
    r"[（(【\[〔]?\s*(?:此处|插入?|配|附|见)?(?:图片?|照片)\s*[\d一二三四五六七八九十]{1,3}\s*[）)】\]〕]?$"  # data
)
"""A line that only says which photo is to stand there."""
CAPTION_SIGN = re.compile(r"[▲△↑↓←→▼▽◀▶]\s*")
TABLE_CAPTION = re.compile(r"(?:附?表\s*[\d一二三四五六七八九十]{0,3}\s*[：: 　]|附表)")  # data
PHOTO_CREDIT = re.compile(  # data
    r"[\s\u3000]*[（(]?\s*(?:(?P<after>(?:摄影|摄|图片来源|图源|供图|图片提供"  # data
    r"|摄影者)\s*[：:/／]\s*[^（(）)。，；]{2,20})"  # data
    r"|(?<![\u4e00-\u9fff·])(?P<before>(?P<names>(?:(?:本报|通讯员|特约|见习|记者)[\s\u3000]*){0,3}"  # data
    r"[\u4e00-\u9fff·]{1,12}(?:[\s\u3000、][\u4e00-\u9fff]{1,10}){0,3}?)[\s\u3000]*[/／]?(?:摄影报道|摄影|摄|供图))"
    r"|(?P<archive>资料图片?|资料照片|AI制图|网络图片))\s*[）)]?。?$"  # data
)  # data
LABELS = {  # data
    name: re.compile(rf"(?:[（(【\[]\s*(?:{words})\s*[）)】\]]\s*[：:]?|(?:{words})\s*[：:])\s*")
    for name, words in (
        ("kicker", "引题|肩题|眉题"),  # data
        ("headline", "主题|主标题|标题|题目|大标题"),  # data
        ("deck", "副题|副标题"),  # data
        ("column", "栏目|栏题|专栏"),  # data
        ("byline", "作者|署名|撰稿"),  # data
    )
}
"""What writers put before a field's text."""
COLUMN_BEFORE = re.compile(r"(?P<label>[【〖](?P<name>[^】〗。，]{2,8})[】〗]\s*)(?=[^\s。][^。]{3,40}$)")
"""A standing head and the headline on one line."""
COLUMN = re.compile(r"(?P<open>[【\[〖])(?P<name>[^】\]〗。，]{2,12})[】\]〗]$")
NOTE = re.compile(r"[【\[（(〔]?(?:编者按|编者的话|编后|开栏语|开栏的话|编者注)")  # data
PLATFORM = re.compile(  # data
    r"(?:[↑↓☝👆👇▲▼\s]*(?:点击(?:上方|下方|蓝字|左下角|右上角|标题"  # data
    r"|“?阅读原文)|点(?:击)?上方|关注我们|长按(?:识别|扫|二维码|关注)"  # data
    r"|扫(?:码|描|一扫)(?:下方|上方)?.{0,12}(?:关注|二维码)|戳(?:这里"  # data
    r"|“?阅读原文)|阅读原文|预览时标签不可点|微信扫一扫|继续滑动看下一个|轻触阅读原文"  # data
    r"|喜欢(?:就|请)?(?:点|此)|点(?:个|一下)?[“”]?(?:赞|在看)|分享(?:、|和|，)?(?:收藏"  # data
    r"|点赞|在看)|分享给更多|星标我们|设为星标|往期(?:推荐|回顾|精选)|[上下]一篇\s*[：:]|推荐阅读|更多精彩"  # data
    r"|赞赏作者|写留言|精选留言|投稿邮箱|[\s\-—─=*·•.]*(?:THE\s+)?E\s?N\s?D[\s\-—─=*·•.]*$|↓↓↓|↑↑↑"
    r"|(?:点赞|在看|转发|收藏|分享|点亮)(?:[、，和与+/\s]+(?:点赞|在看|转发|收藏|分享|关注|评论|留言|转给))"  # data
    r"|(?:收录于合集|个人观点，仅供参考|转载请|返回[^，。]{0,10}(?:首页|顶部)|点击进入|[（(]?(?:本文"
    r"|文章)?原(?:标题|题)\s*(?:[：:]|为)|[（(]本文来自|(?:免责|版权|特别)声明[：:]|视频号|小程序|已关注|关注$|分享$|收藏$|在看$"
    r"|赞$)).{0,40})$",  # data
    re.IGNORECASE,
)  # data
WEB_META = re.compile(  # data
    r"(?:原创)?\s*[^。，！？]{0,30}\s*(?:\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?)(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?"  # data
    r"(?:\s*发表于\s*\S{1,6}|\s*[\u4e00-\u9fff]{2,3})?$"  # data
    r"|\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s+[\u4e00-\u9fff]{2,12}\s*"  # data
    r"(?:(?:浏览|点击|阅读|访问)(?:次数|数|量)?\s*[：:]?\s*\d*\s*次?)?$"  # data
)  # data
META = re.compile(r"(?P<label>(?P<field>来源|作者|记者|编辑|责编)\s*[：:]\s*)(?P<name>[^\s\u3000|｜：:]{1,20})")  # data
META_DATE = re.compile(r"\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?")  # data
"""What pages say in one line under a headline."""
META_MORE = re.compile(
    r"(?:发布|更新|发稿)?(?:时间|日期)\s*[：:]|(?:浏览|点击|阅读|访问)(?:次数|数|量)?\s*[：:]?\s*\d*\s*次?"  # data
    r"|(?:字号|字体)\s*[：:]?\s*|[【\[]?\s*大\s*中\s*小\s*[】\]]?|打印|关闭|分享到?"  # data
)
META_FIELDS = {"来源": "credit", "作者": "byline", "记者": "byline"}  # data
RULE = re.compile(r"[\s\-—_=*~·.•●○◆◇■□★☆※#＊＝－～…—─━┄┅]{3,}$")
SIGN_ALONE = re.compile(r"[*·•○◇□☆※＊～~]|[—─]{1,2}")
"""A line of one sign, between parts of a text."""
DISPATCH = re.compile(  # data
    r"(?:报|送|发|主送|报送|抄送|抄报|分送|主题词)\s*[：:]\s*[^。]{2,80}。?$"
    r"|[（(]?\s*共印\s*\d{1,5}\s*份\s*[）)]?$|[\u4e00-\u9fff]{2,20}\s+\d{4}年\d{1,2}月\d{1,2}日\s*印发$"  # data
)
"""At the foot of an office's document: to whom it goes, how many are printed."""
LEAD = re.compile(r"[（(]?(?:本报|本刊|本台|本网|本站|新华社|据)[^。]{0,16}(?:讯|电|消息|报道)")  # data
STOP = re.compile(r"[。！？；，!?;,]$")
NUMBERED_HEAD = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]"  # data
    r"|第[一二三四五六七八九十]{1,3}[、章节部分]|\d{1,2}[.．、]\s*)"  # data
)  # data
ADDRESSED = re.compile(r"(?:尊敬的|亲爱的|各位|敬爱的|编辑|致)?[^。！？；，]{1,20}[：:]$")  # data
ADDRESSES = re.compile(
    r"(?:尊敬的|亲爱的|各位|敬爱的|编辑|致)|.*(?:同志|老师|先生|女士|朋友|们)[：:]$"  # data
)
"""A line with a colon that speaks to somebody."""
CLOSING = re.compile(r"(?:此致|敬礼|特此(?:通知|公告|启事|声明|公示)|顺祝|祝好)[！!。]?$")  # data
NOTICES = re.compile(r"(?:通知|公告|启事|公示|声明|通告|讣告)$")  # data
DATED = re.compile(
    r"[\d〇零一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,3}月([\d一二三四五六七八九十]{1,3}日)?$"  # data
)  # data
CHAT = re.compile(  # data
    r"[^。，！？：:]{1,16}[ \u3000]+(?:\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?[ \u3000]*)"  # data
    r"(?:[上下]午|晚上|凌晨)?[ \u3000]*\d{1,2}:\d{2}(?::\d{2})?$"  # data
)
"""Who wrote when, as chats have it above what was written."""
ISSUE_LINE = re.compile(
    r"[（(]?第?\s*[\d一二三四五六七八九十百]{1,4}\s*期\s*"  # data
    r"(?:[（(]?总第?\s*\d{1,5}\s*期[）)]?)?[）)]?$"  # data
)
"""The number of a bulletin in its letterhead."""
ISSUED = re.compile(r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$")  # data
FILE_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,10}[〔\[【（(]\d{4}[〕\]】）)]\s*(?:第\s*)?\d{1,4}\s*号$")  # data
"""The number of an office's document."""
TUTOR = re.compile(r"[（(]?(?:指导|辅导)(?:老师|教师)\s*[：:]?\s*[\u4e00-\u9fff 、]{2,12}[）)]?$")  # data
TRACKING = re.compile(
    r"(?<=[?&])(?:utm_\w+|from|isappinstalled|scene|share_\w+|chksm|mpshare|sharer_\w+|spm|fbclid|gclid|wx_?\w*|"
    r"exportkey|pass_ticket|clicktime|enterid|ascene|subscene|devicetype|version|lang|nettype|abtest_cookie|src|ver)"
    r"=[^&\s#\u4e00-\u9fff，。；、）]*&?"
)
ADDRESS = re.compile(r"https?://[^\s\u4e00-\u9fff，。；、）（”“]+")
SIGNS = re.compile(
    "[\U0001f000-\U0001faff\U0001fb00-\U0001fbff\ue000-\uf8ff\u231a\u231b\u23e9-\u23f3\u25fd\u25fe\u2614\u2615"
    "\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2-\u26f5\u26fa\u26fd"
    "\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2757\u2764\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\ufe0f"
    "\u20e3\ufffc\U000f0000-\U000ffffd\U0001f3fb-\U0001f3ff\u200d]+"
)
"""What no face of a newspaper has: emoji, with what joins them; characters of private use."""
STICKERS = re.compile(  # data
    r"\[(?:微笑|呲牙|偷笑|憨笑|大笑|愉快|可爱|玫瑰|强|鼓掌|抱拳|太阳|庆祝|爱心|拥抱|胜利|加油|握手|合十"
    r"|嘿哈|捂脸|奸笑|机智|礼物|红包|烟花"  # data
    r"|爆竹|發|福|OK|调皮|害羞|流泪|撇嘴|得意|旺柴|社会社会|哇|打脸|吃瓜|心|月亮|咖啡|蛋糕|啤酒|西瓜|点赞)\]"  # data
)
"""How chats write their little pictures in words."""
LABEL_ALONE = re.compile(  # data
    r"[「【\[（(]?\s*(?:导\s*读|导\s*语|正\s*文|摘\s*要|图片说明|照片说明|图说|图注|附图"
    r"|配图)\s*[」】\]）)]?\s*[：:]?$"  # data
)
"""A line that only says what stands below it."""
DAY_ALONE = re.compile(
    r"[（(]\s*[\d〇零一二三四五六七八九十]{4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月"
    r"(?:[^（()）]{1,10})?[）)]$"  # data
)  # data
"""A date in brackets under a headline: when a speech was given."""
FILE_NAMED = re.compile(r"[^\s：:，。（(）)\[\]【】/\\]+\.(?:jpe?g|png|tiff?|webp|gif|bmp|heic)", re.IGNORECASE)
COUNTED = re.compile(  # data
    r"(?P<label>(?P<open>[【\[（(]?)(?:(?P<kind>稿件|来稿|文稿|新闻稿|稿)\s*[一二三四五六七八九十\d]{1,3}"  # data
    r"|(?P<rank>第\s*[一二三四五六七八九十\d]{1,3}\s*(?:篇|稿)))[】\]）)]?\s*[：:、.．]?\s*)"  # data
    r"(?=[^。，；]{0,40}$)"
)  # data
"""A line that counts the stories of a file; what follows the label is a headline, or nothing."""
COUNTED_TITLE = re.compile(r"(?P<label>[（(]?(?P<number>\d{1,2})[）)]?\s*[.．、]\s*)(?=[^\d.。；]{3,40}$)")
QUOTED_TITLE = re.compile(
    r"(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]?\s*[、.．]?\s*)?《(?P<name>[^《》]{3,40})》\s*$"  # data
)
FORM_TITLE = re.compile(
    r"[^。，]{0,12}(?:稿件?|新闻|信息)(?:送审|审批|审核|审签|登记|发布|报送|采编|采用){0,2}(?:表|单)$"  # data
)  # data
MAIL = re.compile(r"(?:发件人|收件人|抄送|发送时间|From|To|Cc|Sent)\s*[：:]", re.IGNORECASE)  # data
"""What mail programs put above a message that is passed on."""
STAFF = re.compile(  # data
    r"[（(]?(?:(?:责任|本期|本版|文字|新媒体|图片|执行|值班|美术|视觉)?(?:编辑"  # data
    r"|责编|校对|审核|审校|初审|复审|终审|[一二三]审|监制|排版|主编|编审|总编|编委|审稿|核稿|签发|审签)"  # data
    r"\s*[：:丨|｜/／]\s*[\u4e00-\u9fff ·、]{2,20}[\s丨|｜/／、；;]*)+[）)]?$"  # data
)  # data
SIGNED = re.compile(r"[（(][^。！？；，：:（()）]{2,20}[ \u3000]+[\u4e00-\u9fff]{2,4}[）)]$")  # data
"""An office or village with a name, in brackets."""
_PART = re.compile(  # data
    r"文字?|图片?|摄影?|绘图?|口述|讲述|整理|记录|采写|撰文|撰稿|执笔|编译|翻译|译"  # data
    r"|报道|供图|配图|插图|书法|漫画|(?:集体)?创作|改编|编剧|导演|演唱|作?词|作?曲"  # data
)  # data
_REVIEWED = re.compile(
    r"[\s\u3000]*(?:审核|审稿|编辑|校对|责编|排版)\s*[/／：:]\s*[\u4e00-\u9fff]{2,4}(?=[）)]?$)"  # data
)  # data
_LONGEST_BYLINE = 40
_DID = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:文图|图文|供图|摄影|口述|讲述|整理|记录|采写|文|图|摄)(?=$"  # data
    r"|[\s\u3000；;，,、])"
)  # data
"""What somebody did, written on to the name: 张海军文；李中华图."""
_OF_OFFICE = re.compile(rf"(?:{_PLACE})$")
SIGN_TAIL = re.compile(r"(?<=[。！？!?…”])[ \u3000]*(?P<sign>[（(【\[][^（()）。！？【】\[\]]{2,40}[）)】\]])$")
"""What stands in brackets behind the last sentence of a text."""
BELONGS = re.compile(  # data
    r"[（(]?(?:(?:本文|图/文)?作者[系为是]|.{0,16}(?:写于|作于|草于|记于|改于)|.{0,6}完[）)]?$"
    r"|(?:未完)?待续|.{0,6}有(?:删节|删改|改动)"  # data
    r"|[\d〇零一二三四五六七八九十]{4}年.{0,8}[夜日月春夏秋冬末]?于)"  # data
)  # data
"""A last line that says when a text was written, or who its writer is: a part of it."""
_OFFICE = re.compile(r"(?:本报|特约|见习)*(?:记者|通讯员)?")  # data
SURNAMES = frozenset(  # data
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤"
    "滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄"
    "危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程嵇邢裴陆荣翁荀羊惠甄曲封芮储靳汲"
    "松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全班仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶司韶郜黎薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴能苍双"
    "闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习艾鱼容向古易慎戈廖终暨居衡步都耿满弘匡国文寇广禄阙东"
    "欧沃利蔚越隆师巩聂晁勾敖融冷訾辛阚那简饶曾沙丰关查后荆红游竺权盖益桓公肖代闫付仝苟岳涂邸岱"
    "覃佘佟亓谌逯郄邝冼粟栗楚晋芦隋迟苑禤"  # data
)  # data
COMPOUND = ("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "南宫")  # data


def is_name(text: str) -> bool:
    """Whether a line is a person's name and nothing else."""
    bare = "".join(text.split())
    if not NAME.match(text) and not (len(text.split()) == len(bare) == 3):  # data
        return False
    if "·" in bare:
        return True
    spaced = len(text.split()) in (2, 3)
    whole = len(bare) in ((2, 3, 4) if spaced else (2, 3)) and bare[0] in SURNAMES
    return whole or (bare.startswith(COMPOUND) and len(bare) in (3, 4))


def is_writer(text: str) -> bool:
    """Whether a line is a school, village … with a name, and no pair of phrases: 情满社区 爱在重阳.

    Whose class or age stands behind in brackets is a pupil, whatever the school is called.
    """
    bare = _CLASS_BEHIND.sub("", text)
    first, *_, last = re.split(r"\s", bare) if re.search(r"\s", bare) else (bare, bare)
    if bare != text and first != last and is_name(last):
        return True
    return WRITER.match(bare) is not None and (len(last) < 4 or is_name(last))


def is_office(text: str) -> bool:
    """Whether a line is the name of an office, school or firm and nothing else."""
    return _WHOLE_OFFICE.fullmatch(text) is not None and not _DOES.search(text)


def photo_credit(text: str) -> tuple[int, str] | None:
    """Where the credit begins at the end of a caption, and what it says; None where there is none."""
    found = PHOTO_CREDIT.search(text)
    if found is None:
        return None
    if not found["names"]:
        return found.start(), found["after"] or found["archive"]
    if _opens(text, found.start("names")):  # all that stands in the brackets
        return found.start(), found["before"]
    start = found.start("names")
    tokens = list(re.finditer(r"[^\s\u3000、]+", found["names"]))
    cut = next(token.start() for n, token in enumerate(tokens) if n == len(tokens) - 1 or _are_names(tokens[n:]))
    return (found.start() if cut == 0 else start + cut), found["before"][cut:]


def _opens(text: str, at: int) -> bool:
    """Whether a bracket stands right before a place in a text."""
    return text[:at].rstrip().endswith(("（", "("))


def _are_names(tokens: Sequence["re.Match[str]"]) -> bool:
    """Whether words are names of people, with what they are."""
    words = [token[0] for token in tokens if not _OFFICE.fullmatch(token[0])]
    paired = re.sub(r"(?<!\S)(\S) (\S{1,2})(?!\S)", r"\1\2", " ".join(words)).split()
    return bool(paired) and all(is_name(_OFFICE.sub("", one)) for one in paired)


def reviewed(text: str) -> str:
    """What a line of those who made a text says of those who passed it, whom nobody prints; empty where nothing."""
    found = _REVIEWED.search(text)
    return found[0] if found and works(_REVIEWED.sub("", text)) else ""


def works(text: str) -> bool:
    """Whether a line says who did what, each name before or behind its part: 甲 口述 乙 整理."""
    tokens = list(re.finditer(r"[^\s\u3000、/／，,；;：:]+", _DID.sub(r" \g<0>", text.strip("（）()"))))
    parts = [one for one in tokens if _PART.fullmatch(one[0])]
    names = [one for one in tokens if not _PART.fullmatch(one[0])]
    people = [one for one in names if not _OF_OFFICE.search(one[0]) or is_name(one[0])]
    names = people if len(names) > 1 else names
    short = len(text) <= _LONGEST_BYLINE and not re.search("[。！？]", text)
    return bool(parts) and bool(names) and short and _are_names(names)


def by_office(text: str) -> bool:
    """Whether what signs a text is an office and one name with what it did: （工会 莫愁 整理）."""
    first, *more = re.split(r"[ \u3000/／]+", text.strip("（）()"))
    return len(more) == 2 and _OF_OFFICE.search(first) is not None and not BYLINE.match(text.strip("（）()"))


def draws(text: str) -> bool:
    """Whether a line says who took or drew the pictures, and nothing else."""
    found = _DRAWN.match(text)
    return found is not None and _are_names(list(re.finditer(r"[^\s\u3000、]+", found["names"])))


def signs(text: str) -> bool:
    """Whether a text in brackets says who wrote what stands before it, or where it comes from."""
    if any(pattern.match(text) for pattern in (CREDIT, CREDIT_BEHIND, CREDIT_ALONE, BYLINE)):
        return True
    tokens = list(re.finditer(r"[^\s\u3000、，,]+", text[1:-1]))
    return bool(tokens) and (_are_names(tokens) or (len(tokens) > 1 and _are_names(tokens[1:])))
