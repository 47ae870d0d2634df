"""What stands around a story in a letter or mail: who sent it to whom and when, greetings, a subject."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from layout.intake.manuscript import LeftOut, Seen, SeenParagraph, SeenTable, Why
from layout.intake.marks import is_name

_WHO = r"(?:发件人|寄件人|发信人|收件人|收信人|抄送|密送|From|To|Cc|Bcc|Sent|Reply-To)"  # data
_WHEN = r"(?:发送时间|发送日期|发件日期|时间|日期|Date|附件|Attachments?|重要性)"  # data
_WHAT = r"(?:主题|标题|Subject)"  # data
_LINE = re.compile(rf"(?P<who>{_WHO})|(?P<when>{_WHEN})|(?P<what>{_WHAT})", re.IGNORECASE)
_COLON = re.compile(r"\s*[：:]\s*")
_PASSED_ON = re.compile(  # data
    r"[-—_=\s]{2,}(?:原始邮件|转发邮件|转发的邮件|邮件原件|Original Message|Forwarded message)[-—_=\s]{2,}$",  # data
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:(?:尊敬的|敬爱的|亲爱的|各位)?[\u4e00-\u9fff]{0,8}(?:编辑|老师|同志|主编|主任|领导|记者)们?"  # data
    r"[\s，,：:！!]*(?:您好|你好|大家好|好)?|(?:您|你)们?好|大家好)[！!。，,：:]?$"  # data
)
_HELLO = re.compile(r"^(?:您|你)们?好[！!。，,]\s*")  # data
_COVER = re.compile(
    r"[^。]{0,30}(?:稿件|稿子|来稿|文稿|新闻稿|照片|图片|附件)[^。]{0,30}(?:请|望|敬请|麻烦|烦请)[^。]{0,12}"  # data
    r"(?:查收|审阅|采用|指正|编发|审核|刊用|斧正|查看|处理)[^。]{0,10}[。！!]?$"  # data
)
_SENDING = re.compile(
    r"(?:现|随信|今)?(?:发|寄|送|传|附|投)(?:来|上|去|给|您|你)*[^。]{0,10}(?:稿|照片|图|拙作|习作|小文"
    r"|小诗|散文|诗)[^。]{0,24}[。！!]?$"  # data
)
_WISH = re.compile(  # data
    r"[^。]{0,12}(?:不必|无需|不用)退稿[。！!]?$|[^。]{0,16}(?:谢谢|感谢|打扰|辛苦)[^。]{0,6}[。！!]?$"  # data
    r"|[^。]{0,16}(?:斧正|指正|批评|赐教|采用为盼|盼复)[。！!]?$"  # data
)
_REACHED = re.compile(
    r"(?:电话|手机|联系方式|微信|邮箱|QQ)?\s*[：:]?\s*"  # data
    r"(?:[\d\-+() ]{7,20}|[\w.+-]+@[\w.-]+)$",
    re.IGNORECASE,
)
"""How who sends a mail is reached."""
_THANKS = re.compile(
    r"(?:非常|十分|多)?(?:谢谢|感谢)[^。，]{0,10}[！!。]?$|(?:顺)?(?:祝|颂)[^。，]{0,8}[！!。]?$"  # data
    r"|此致$|敬礼[！!]?$|妥否[^。]{0,10}[。！!]?$"  # data
    r"|发自我的[^。]{2,16}$|(?:发送)?自?从?我的(?:iPhone|手机)发送$"  # data
)
_GENERIC = re.compile(r"(?:投?稿件?|来稿|稿子|新闻稿?|照片|图片|投递|无主题|\(无主题\)|文件|材料|\d+|\s)*$")  # data
_PREFIX = re.compile(  # data
    r"\s*(?:(?:fwd?|re|转发|回复|答复|转|投稿|来稿|稿件)\s*[：:]"  # data
    r"|[【\[（(](?:投稿|来稿|转发|稿件|外部邮件)[】\]）)])\s*",  # data
    re.IGNORECASE,
)
_STROKES = re.compile(r"(?:--|—{1,2}|_{2,}|-{2,}) ?$")
_CARD, _CARD_LINE = 8, 50
"""Lines of a sender's card at most, and characters of each."""
_HEADER_LINES = 12
"""Lines from a file's beginning among which a mail's head stands."""


@dataclass(slots=True)
class OpenedMail:
    """A manuscript without what a mail puts around it."""

    blocks: list[Seen]
    subject: str = ""
    """What the mail calls it, where that says something."""
    left_out: list[LeftOut] = field(default_factory=list)


def out_of_mail(blocks: Sequence[Seen], subject: str) -> OpenedMail:
    """The blocks without heads of mails, greetings and covering lines. *subject*: the mail's own."""
    mail = OpenedMail([])
    rows = [one for block in blocks for one in _rows(block)]
    heads = _heads(rows)
    inner = ""
    for number, (block, text) in enumerate(rows):
        if number not in heads:
            mail.blocks.append(block)
            continue
        label = heads[number]
        mail.left_out.append(LeftOut(Why.MAIL, text))
        inner = _bare(_COLON.split(text, maxsplit=1)[-1]) if label == "what" else inner
    mail.subject = inner or _bare(subject)
    if heads or subject:
        _without_greetings(mail)
    return mail


def _rows(block: Seen) -> Iterator[tuple[Seen, str]]:
    """A block with its words; a table that holds a mail's head row by row."""
    if not isinstance(block, SeenTable):
        yield block, block.words if isinstance(block, SeenParagraph) else ""
        return
    texts = ["".join(one.words for cell in row for one in cell if isinstance(one, SeenParagraph)) for row in block.rows]
    if sum(_label(text) == "who" for text in texts) < 1:
        yield block, ""
        return
    yield from ((SeenTable((row,)), text) for row, text in zip(block.rows, texts, strict=True))


def _label(text: str) -> str:
    """What a line of a mail's head says: who, when, what; nothing where it is none."""
    name, colon, _ = re.sub(r"[\s\u3000*]", "", text[:12]).replace(":", "：").partition("：")
    found = _LINE.fullmatch(name) if colon else None
    return found.lastgroup or "" if found else ""


def _heads(rows: Sequence[tuple[Seen, str]]) -> dict[int, str]:
    """Which lines are a mail's head: next to one another, at least one that says who sent it or got it."""
    found: dict[int, str] = {}
    lines = [(number, text) for number, (_, text) in enumerate(rows) if text][: 4 * _HEADER_LINES]
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and (_label(lines[end][1]) or _PASSED_ON.match(lines[end][1])):
            end += 1
        labels = [_label(text) for _, text in lines[at:end]]
        if "who" in labels and len(labels) > 1 and at < _HEADER_LINES:
            found |= {number: label or "passed-on" for (number, _), label in zip(lines[at:end], labels, strict=True)}
        at = max(end, at + 1)
    return found


def _bare(subject: str) -> str:
    """A subject without what programs and people put before it; empty where it names nothing."""
    while (shorter := _PREFIX.sub("", subject)) != subject:
        subject = shorter
    return "" if _GENERIC.match(subject) else subject.strip()


def _without_greetings(mail: OpenedMail) -> None:
    """Leave out greetings and covering lines at both ends of a mail."""
    while (at := _first(mail.blocks)) is not None and _is_cover(mail.blocks[at]):
        _drop(mail, at)
    _without_card(mail)
    while (at := _last(mail.blocks)) is not None and _parts_with(mail, at):
        _drop(mail, at)


def _parts_with(mail: OpenedMail, at: int) -> bool:
    """Whether a mail's last line is thanks, how its sender is reached, or a name that stands in it already."""
    words = _words(mail.blocks[at])
    if _THANKS.match(words) or _REACHED.match(words):
        return True
    before = [_words(one) for one in mail.blocks[:at] if _words(one)]
    thanked = bool(before) and _THANKS.match(before[-1]) is not None
    return thanked and is_name(words) and any(words in one for one in before)


def _without_card(mail: OpenedMail) -> None:
    """Leave out what programs put under two strokes: who sends a mail, and how they are reached."""
    lines = [n for n, one in enumerate(mail.blocks) if _words(one)]
    at = next((n for n in lines[-_CARD:] if _STROKES.match(_words(mail.blocks[n]))), None)
    if at is not None and all(len(_words(one)) <= _CARD_LINE for one in mail.blocks[at:]):
        for n in [n for n in lines if n >= at][::-1]:
            _drop(mail, n)


def _is_cover(block: Seen) -> bool:
    words = _words(block)
    bare = _HELLO.sub("", words)
    sentences = [one for one in re.split("(?<=[。！!])", bare) if one.strip()]
    kinds = (_GREETING, _COVER, _SENDING, _WISH)
    whole = any(kind.match(bare) for kind in kinds[:3]) or _GREETING.match(words) is not None
    return whole or (bool(sentences) and all(any(kind.match(one) for kind in kinds) for one in sentences))


def _first(blocks: Sequence[Seen]) -> int | None:
    return next((n for n, one in enumerate(blocks) if _words(one)), None)


def _last(blocks: Sequence[Seen]) -> int | None:
    return next((n for n in range(len(blocks) - 1, -1, -1) if _words(blocks[n])), None)


def _words(block: Seen) -> str:
    return block.words if isinstance(block, SeenParagraph) else ""


def _drop(mail: OpenedMail, at: int) -> None:
    mail.left_out.append(LeftOut(Why.MAIL, _words(mail.blocks.pop(at))))
