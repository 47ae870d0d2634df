"""Telephone numbers of a wrong length, mail and web addresses that are none."""

import re
from collections.abc import Iterator

from layout.errors import warning
from layout.proofread.galley import Remark, Stretch

_CALLED = r"(?:电话|热线|手机号?码?|联系方式|传真|座机|拨打|致电|请拨|来电|专线|短信)"  # data
_DIALLED = r"[（(]?\d[\d\-—–‐ ()（）]{2,20}\d"
_NUMBERS = re.compile(
    rf"{_CALLED}[^，。；！？\d“”A-Za-z]{{0,8}}(?P<numbers>{_DIALLED}(?:[、/／或]{_DIALLED})*)"
    r"(?![\d.%]|[年月日时点分个次人元件万亿余多条部名路位起家号台通小天])"  # data
)
_ONE = re.compile(r"[（(]?\d[\d\-—–‐ ()（）]*\d")
_MANUAL = re.compile(r"(?:11[02479]|12\d{1,3}|1[0-9]{2}|9[56]\d{3,6}|100\d{2,3}|12\d{3}|106\d+|10\d{3})")
_AREA = re.compile(r"0(?:10|2\d)[1-9]\d{7}|0[3-9]\d{2}[1-9]\d{6,7}")
_MOBILE = re.compile(r"1[3-9]\d{9}")
FREE = 10
"""Digits of a number that is free to call."""
_EXTENSION = re.compile(r"[-—–‐]\d{1,5}$")
_LOCAL = re.compile(r"[2-8]\d{6,7}")


def contacts(stretch: Stretch) -> Iterator[Remark]:
    """Numbers and addresses of a stretch by which nobody is reached."""
    yield from _telephones(stretch)
    yield from _addresses(stretch)


def _telephones(stretch: Stretch) -> Iterator[Remark]:
    for match in _NUMBERS.finditer(stretch.text):
        first = match.start("numbers")
        for one in _ONE.finditer(match["numbers"]):
            digits = re.sub(r"\D", "", one[0])
            if not _reachable(one[0], digits):
                told = warning("phone-number", found=one[0], digits=len(digits), form=_kind(digits))
                yield Remark(stretch, first + one.start(), first + one.end(), told)


def _reachable(written: str, digits: str) -> bool:
    """Whether a number is as long as those that begin so; one from abroad may be of any length.

    An extension may stand behind it.
    """
    plain = digits[2:] if digits.startswith("86") and len(digits) > 11 else digits
    extended = _EXTENSION.search(written)
    if extended and _reachable(written[: extended.start()], re.sub(r"\D", "", written[: extended.start()])):
        return True
    if re.match("[48]00[-—–‐ ]|[48]00.{6,}", written):
        return len(digits) == FREE
    known = (_MANUAL, _AREA, _MOBILE, _LOCAL)
    return digits.startswith("00") or any(kind.fullmatch(plain) for kind in known)


def _kind(digits: str) -> str:
    """Which of the sentences: of a mobile number, one with an area code, or another."""
    if re.match("1[3-9]", digits) and len(digits) > 6:
        return "mobile"
    return "area" if digits.startswith("0") else "other"


_MAIL = re.compile(r"(?<![\w@.+\-])[A-Za-z0-9][\w.+\-]{0,63}@(?![\u4e00-\u9fff])[\w.\-，。、．＠@]*", re.ASCII)
_TRUE_MAIL = re.compile(r"[A-Za-z0-9](?:[\w+\-]|\.(?!\.))*@(?:[A-Za-z0-9\-]+\.)+[A-Za-z]{2,}\.?", re.ASCII)
_WEB = re.compile(
    r"(?<![\w/.])(?:h?t?tps?[:：]?[/／]{0,3}(?=[\w.\-]+\.)|https?[:：]+[/／\\]*|www(?=[.，。．、\w]))[\w.\-，。．、:/?=&%#~+]*"
    r"(?<![，。、])",
    re.ASCII | re.IGNORECASE,
)
_TRUE_WEB = re.compile(r"(?:https?://)?(?:[a-z0-9\-]+\.)+[a-z]{2,}\.?(?::\d+)?(?:[/?#].*)?", re.ASCII | re.IGNORECASE)


def _addresses(stretch: Stretch) -> Iterator[Remark]:
    for match in _MAIL.finditer(stretch.text):
        written = re.sub(r"[，。、．]+$", "", match[0])
        if not _TRUE_MAIL.fullmatch(written):
            told = warning("no-address", form="mail", found=written)
            yield Remark(stretch, match.start(), match.start() + len(written), told)
    for match in _WEB.finditer(stretch.text):
        written = match[0].split("，http")[0]
        if not _TRUE_WEB.fullmatch(written) and not re.fullmatch("(?i)https?|www", written):
            told = warning("no-address", form="web", found=written)
            yield Remark(stretch, match.start(), match.start() + len(written), told)
