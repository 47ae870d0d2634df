"""Names that stand alone on a line above or below a text: people, with where they are from or who taught them."""

import re

from layout.intake.marks import is_name, is_office, is_writer

_ROLED = re.compile(r"(?:[\u4e00-\u9fff]{0,6}(?:记者|通讯员)[\u4e00-\u9fff]{2,4}(?:[ \u3000、]+|$))+$")  # data
"""Names written on to what people are: 记者陆远 通讯员方芸."""
_FROM = re.compile(r"(?P<name>[^\s（(]{2,4}(?: [^\s（(]{1,2})?)[ \u3000]*[（(][\u4e00-\u9fff\d]{2,14}[）)]$")
_DYNASTY = re.compile(r"[\[［【〔（(][\u4e00-\u9fff]{1,2}[\]］】〕）)][ \u3000]*[\u4e00-\u9fff]{2,4}$")
"""A classical author: [宋]陆游."""
_TAUGHT = re.compile(r"[ \u3000]+[（(]?(?:指导|辅导)(?:老师|教师)[ \u3000：:]*[\u4e00-\u9fff]{2,4}[）)]?$")  # data
_CLASS = re.compile(r"(?:班|年级|级)$")  # data
_MOST = 5


def are_people(text: str) -> bool:
    """Whether a line is nothing but some names of people."""
    whole = re.sub(r"(?<!\S)(\S) (\S{1,2})(?!\S)", r"\1\2", text.strip("（）()"))
    tokens = re.split(r"[ \u3000、，,]+", whole)
    return 0 < len(tokens) <= _MOST and all(is_name(one) for one in tokens)


def names_writer(text: str) -> bool:
    """Whether a line names who wrote a text, and where they are from, which class they are in or who taught them."""
    bare = _TAUGHT.sub("", text)
    found = _FROM.match(text)
    if bare != text and (is_writer(bare) or are_people(bare)):
        return True
    first, *rest = text.split(maxsplit=1)
    if rest and is_name(first) and (_CLASS.search(rest[0]) or is_office(rest[0])):
        return True
    placed = found is not None and is_name(found["name"])
    office, *others = re.split(r"[，,]", text)
    paired = len(others) == 1 and is_name(office) and is_office(others[0])
    return placed or paired or are_people(text) or bool(_ROLED.match(text) or _DYNASTY.match(text))
