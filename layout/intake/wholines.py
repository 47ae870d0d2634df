"""Lines of labelled fields around a text: who wrote it, who passed it, how its writer is reached, what a form asks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from layout.intake.marks import is_name


class Says(StrEnum):
    """What a labelled field says."""

    WRITER = "writer"
    """Who wrote it, of which class or office."""
    SOURCE = "source"
    PHOTO = "photo"
    STAFF = "staff"
    """Who passed, drafted or filled in: nobody prints it."""
    CONTACT = "contact"
    """How the writer is reached and paid: nobody prints it."""
    FORM = "form"
    """When it was sent, how long it is."""


_WORDS = {
    Says.CONTACT: r"(?:作者|通讯|通信|联系|邮寄|家庭|收款)?(?:地址|住址)|通联|通讯处|邮政?编码?"  # data
    r"|(?:联系|作者)?(?:电话|手机)(?:号码?)?|联系方式|(?:电子)?(?:邮箱|信箱|邮件)|(?:QQ|微信|抖音)号?|E-?mail"
    r"|开户(?:银行|行|名)?|(?:银行)?(?:账|帐|卡)号|户名|身份证号?码?|真实姓名|真名|本名|预览联系",
    Says.STAFF: r"(?:责任|本期|本版|文字|新媒体|图片|执行|值班|美术|视觉|网络|栏目)?编辑|责编|美编|校对"  # data
    r"|(?:(?:分管|主管)?领导|部门|单位|科室)?(?:审核|签字|签名)(?:意见)?|审校|审定|审阅|审签|审批|审稿|核稿|核对|校稿|校核|复核|签发|拟稿|监制|制作|排版|主编|编审|总编|编委"
    r"|签字|签名|意见|统筹|策划|[初复终一二三四]审(?:[初复终一二三四]校)?|[初复终一二三四]校|(?:制表|填表|填报|上报)(?:单位)?|把关",
    Says.FORM: r"(?:投稿|报送|采写|成稿|发稿|上报|供稿|撰稿|来稿|制表|填表)?(?:日期|时间)|字数|页数|体裁|编号"  # data
    r"|(?:拟发)?版面|期数",
    Says.PHOTO: r"摄影|拍摄|图片提供|图片|配图|供图|插图|摄|图",  # data
    Says.SOURCE: r"供稿单位|作者单位|(?:本文|文章|信息|文字)来源|供稿|稿件来源|来稿单位|来源|报送单位"
    r"|选送单位|推荐单位|稿源",  # data
    Says.WRITER: r"作者|文案|撰稿|撰文|采写|(?:特约)?通讯员|投稿|来稿|执笔|署名|供稿人|报送人|文字|图文|文图"  # data
    r"|(?:本报|本刊|本台|本网|全媒体|融媒体?|见习|特约|实习|首席)*记者|讲述|口述|整理|记录|搜集|翻译"
    r"|文/图|图/文|文|姓名|(?:所在)?(?:学校|班级|年级|单位|院系)",
}
_KIND = {says: rf"(?:{words})(?:责任)?(?:人|者|员|专家|领导)?" for says, words in _WORDS.items()}  # data
_ONE = "|".join(_KIND.values())
_LABEL = re.compile(
    r"(?:^|(?<=[\s\u3000；;，,、|｜)）/／]))"  # data
    rf"(?P<label>(?P<first>{_ONE})(?:\s*[、/／和与&]\s*(?:{_ONE}))*)\s*[：:丨|｜/／]\s*",  # data
    re.IGNORECASE,
)
_PASSED = re.compile(
    rf"[（(]?(?:(?:{_KIND[Says.STAFF]})[ \u3000]+[\u4e00-\u9fff]{{2,3}}(?:[ \u3000、]+|(?=[）)]?$)))+[）)]?$"  # data
)
"""The same with blanks for colons: 编辑 方芸 审核 周敏."""
_OPEN, _CLOSE = "（(【[〔", "）)】]〕"
_MOST, _STAFF_MOST = 60, 20
"""Characters of a field, and of one that says who passed a text."""
_DATE = re.compile(
    r"[\d〇零一二三四五六七八九十]{2,4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月"  # data
    r"(?:\s*[\d一二三四五六七八九十]{1,3}\s*日)?"  # data
)
_PEOPLE = re.compile(r"[\u4e00-\u9fff ·、，,/／\u3000]{0,20}(?:[_ ]?[A-Za-z]{0,4}\d{2,6})?|[A-Za-z .]{2,20}")
_MOBILE = re.compile(r"(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)")
_OWN = re.compile(r"邮政?编|开户|[账帐卡]号|户名|身份证|姓名|真名|本名|作者|家庭|收款|预览")  # data
"""Labels of what only a writer has to say to an editor."""
_FOR_READERS = re.compile(r"咨询|报名|预约|热线|服务|订购|客服|求助|举报|监督|(?<!预览)联系人")  # data
_SENT = re.compile(r"(?:投稿|报送|采写|成稿|发稿|上报|供稿|撰稿|来稿|制表|填表)(?:日期|时间)|字数|体裁")  # data
_SAYS_LITTLE = re.compile(r"作者|供稿人|投稿|来稿|报送人|署名|姓名|撰稿|学校|班级|年级|单位|院系|所在")  # data
"""Labels that a paper does not print before a name."""
_ALSO_DONE = re.compile(r"制作|统筹|策划|意见|核对|把关|审定|审阅|排版|监制|复核")  # data
"""Labels of those who passed a text that say elsewhere what is done."""
_OFFICIAL = ("学校", "班级", "年级", "单位", "院系", "所在")  # data


@dataclass(frozen=True, slots=True)
class WhoField:
    """A field of such a line: its label with the colon, and what it says."""

    says: Says
    label: str
    value: str

    @property
    def printed(self) -> str:
        """As a paper prints it: 学校： and 班级： say nothing."""
        bare = re.sub(r"责任[人者员](?=\s*[：:丨|｜/／])", "", self.label)  # data
        if self.says is Says.WRITER and bare.startswith((*_OFFICIAL, "姓名")):  # data
            return self.value
        return f"{bare.strip()}{self.value}"


def who_fields(text: str) -> tuple[WhoField, ...]:
    """The fields of a line that is nothing but labelled fields, perhaps in brackets; none of any other."""
    bare = text.strip()
    if bare[:1] in tuple(_OPEN) and bare[-1:] in tuple(_CLOSE):
        bare = bare[1:-1].strip()
    found = list(_LABEL.finditer(bare))
    if not found or found[0].start() > 0 or re.search("[。！？!?]", bare):
        return ()
    ends = [one.start() for one in found[1:]] + [len(bare)]
    fields = tuple(
        WhoField(_kind(one["first"]), one[0], bare[one.end() : end].strip(" \u3000；;，,、|｜/／"))
        for one, end in zip(found, ends, strict=True)
    )
    return fields if all(map(_is_sound, fields)) else ()


def _kind(label: str) -> Says:
    return next(says for says, words in _KIND.items() if re.fullmatch(words, label, re.IGNORECASE))


def _is_sound(field: WhoField) -> bool:
    """Whether a field says what its label asks for."""
    if field.says is Says.STAFF:  # a form's line may still be empty
        people = _DATE.sub("", field.value).strip()
        if _ALSO_DONE.match(field.label):  # 制作：和面、醒面
            return all(is_name(one) for one in re.split(r"[ \u3000·、，,/／]+", people) if one)
        return not people or (_PEOPLE.fullmatch(people) is not None and len(people) <= _STAFF_MOST)
    return 0 < len(field.value) <= _MOST


def is_passing(text: str) -> bool:
    """Whether a line only says who passed a text, drafted it, or filled a form in, and when it was sent."""
    fields = who_fields(text)
    spaced = _PASSED.match(text)
    return bool(spaced) or (bool(fields) and all(one.says is Says.STAFF or _SENT.match(one.label) for one in fields))


def is_written(text: str) -> bool:
    """Whether a line only says who wrote a text."""
    fields = [one for one in who_fields(text) if one.says is not Says.PHOTO]
    return bool(fields) and all(one.says is Says.WRITER and not one.label.startswith(_OFFICIAL) for one in fields)


def source_of(text: str) -> str:
    """Where a text comes from, as a line says that says nothing else; empty where it says something else."""
    fields = who_fields(text)
    return fields[0].value if len(fields) == 1 and fields[0].says is Says.SOURCE else ""


def shared_out(text: str) -> tuple[str, str, str] | None:
    """Who wrote a text, where it comes from, and the labels that are not printed; None where it does not say both."""
    fields = who_fields(text)
    sources = [one for one in fields if one.says is Says.SOURCE]
    others = [one for one in fields if one.says in (Says.WRITER, Says.PHOTO)]
    if not sources or not others or len(sources) + len(others) < len(fields):
        return None
    bare = [one.value if _SAYS_LITTLE.match(one.label) else one.printed for one in others]
    labels = [one.label.strip() for one in sources]
    labels += [one.label.strip() for one in others if _SAYS_LITTLE.match(one.label)]
    return " ".join(bare), " ".join(one.value for one in sources), " ".join(labels)


def is_contact(text: str) -> bool:
    """Whether a line only says how somebody is reached or paid, or when a text was sent."""
    fields = who_fields(text)
    reached = any(one.says is Says.CONTACT for one in fields)
    return reached and all(one.says in (Says.CONTACT, Says.FORM, Says.STAFF) for one in fields)


def is_own(lines: Sequence[str]) -> bool:
    """Whether such lines speak to the editor and not to readers: a postcode, an account, a mobile telephone."""
    whole = " ".join(lines)
    return not _FOR_READERS.search(whole) and bool(_OWN.search(whole) or _MOBILE.search(whole))


def parted(text: str) -> tuple[str, str] | None:
    """A line of several fields as it is printed, and what of it is not; None where all or nothing is printed."""
    fields = who_fields(text)
    kept = [one for one in fields if one.says in (Says.WRITER, Says.SOURCE, Says.PHOTO)]
    several = len(kept) > 1 and any(one.label.startswith((*_OFFICIAL, "姓名")) for one in kept)  # data
    bare = [one.value if several and _SAYS_LITTLE.match(one.label) else one.printed for one in kept]
    printed = " ".join(bare)
    whole = printed == " ".join(f"{one.label.strip()}{one.value}" for one in fields)
    if whole or all(one.label.startswith(_OFFICIAL) for one in kept):
        return None
    return printed, " ".join(_dropped(fields, several))


def _dropped(fields: Sequence[WhoField], several: bool) -> Iterator[str]:
    for one in fields:
        if one.says in (Says.WRITER, Says.SOURCE, Says.PHOTO):
            if one.printed == one.value or (several and _SAYS_LITTLE.match(one.label)):
                yield one.label.strip()
        else:
            yield f"{one.label}{one.value}"
