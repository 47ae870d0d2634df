"""A headline that says another number than its story."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from layout.errors import warning
from layout.proofread.figures import HAN_NUMBER, value_of
from layout.proofread.galley import Galley, Remark, Stretch

_MEASURED = re.compile(
    rf"(?<![\d.{HAN_NUMBER[1:-1]}第初周期])(?P<number>\d+(?:,\d{{3}})*(?:\.\d+)?|{HAN_NUMBER}+)(?P<large>[万亿]?)"
    r"(?P<unit>[个名位家条项座所户栋棵株辆部场处台件][\u3400-\u9fff]|亩|公里|吨|元|天|岁|分钟|小时|平方米"
    r"|人(?![民大才员口物士文体工生心家间]))"  # data
)
_ABOUT = re.compile("[近逾超约余多破过达上几]|左右|以上")  # data
_ALONE = 1
"""Length of units that say little: they are compared with the first paragraph alone."""


@dataclass(frozen=True)
class _Amount:
    """A number with what it counts."""

    value: float
    unit: str
    start: int
    end: int
    written: str


def headline_numbers(text: Galley) -> Iterator[Remark]:
    """Numbers in a headline that stand nowhere in its story, where the story gives another for the same thing."""
    body = [stretch for stretch in text.body if stretch.kind in ("paragraph", "list")]
    numbers = {amount.value for stretch in body for amount in _amounts(stretch.text)}
    written = "".join(stretch.text for stretch in text.body)
    for stretch in text.stretches:
        if stretch.kind != "headline":
            continue
        for amount in _amounts(stretch.text):
            around = stretch.text[max(0, amount.start - 1) : amount.start] + stretch.text[amount.end : amount.end + 1]
            if (
                amount.value < 2
                or amount.value in numbers
                or _ABOUT.search(around)
                or amount.written + amount.unit[0] in written
            ):
                continue
            yield from _other(amount, stretch, body)


def _other(amount: _Amount, headline: Stretch, body: list[Stretch]) -> Iterator[Remark]:
    looked_at = body[:1] if len(amount.unit) == _ALONE else body
    same = [one for stretch in looked_at for one in _amounts(stretch.text) if one.unit == amount.unit]
    if len({one.value for one in same}) != 1 or same[0].value < 2 or _digits(amount.value) < _digits(same[0].value):
        return
    told = warning("headline-number", found=amount.written + amount.unit, other=same[0].written + same[0].unit)
    yield Remark(headline, amount.start, amount.end, told)


def _amounts(text: str) -> Iterator[_Amount]:
    for match in _MEASURED.finditer(text):
        written = match["number"] + match["large"]
        value = value_of(written)
        if value is not None:
            yield _Amount(value, match["unit"], *match.span(), written)


def _digits(value: float) -> int:
    """Significant digits: a headline rounds."""
    return len(f"{value:.6f}".replace(".", "").strip("0"))
