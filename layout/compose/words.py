"""Words, numbers and names that no line of a headline may split (破词): cut by a lexicon, joined as readers join them.

A headline that turns inside a word is read as a mistake from three metres. BudouX, which guesses at phrases, gives
good marks inside a good many tokens (一万|八千, 县|级), so a lexicon segmenter stands beneath it: rjieba keeps 97 of
100 words of news prose whole where BudouX alone keeps 85. What it does not know are words made on the spot, as local
news makes them (修鞋+铺, 邻里+节, 全+镇): `_suffixed` and `_prefixed` join these, and `data/terms.txt` has fixed terms.
"""

import importlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any


def _set_of(words: str) -> frozenset[str]:
    """Words parted by blanks."""
    return frozenset(words.split())


_SEGMENTER = "rjieba"
"""Loads 35 MB: only once there is a headline that may have to turn."""

_DATA = Path(__file__).parent / "data"
_TERMS = _DATA / "terms.txt"
"""Fixed terms, parted by blanks."""
_PAIRS = _DATA / "simplified.txt"
"""Traditional characters, each with the Simplified one that stands for it, parted by blanks."""

NUMBER = re.compile(
    "(?:第|[约約]|近|超|逾|[达達])?"  # data
    "(?:[0-9０-９](?:[0-9０-９.,:/~～–．，：∶·-]*[0-9０-９])?[%％‰]?[万亿萬億]?|"  # data
    "[〇零一二两兩三四五六七八九十百千万亿萬億几幾数數半]+(?:[点點][〇零一二三四五六七八九十]+)?)[余餘多来來]?"  # data
)
"""A number as it is written: 一万八千, 3.5万, 12:30, 第三, 2026, 80多."""

_FIGURES = "0-9０-９〇一二三四五六七八九十"  # data
DATE = re.compile(f"(?:[{_FIGURES}]+年)?[{_FIGURES}]+月[{_FIGURES}]+[日号]")  # data
"""A day of the month, which is read as one."""

QUOTED = re.compile("“[^“”]{1,6}”|「[^「」]{1,6}」|《[^《》]{1,6}》")
"""What its writer marks as one name: short enough to stay whole."""

MEASURES = frozenset(
    "个只位名条件次年月日号时点分秒天周岁届期版章节层楼栋户家口人员座台辆艘架列趟班场部集首幅张页本册份封篇句字"  # data
    "元角亩顷米里尺寸吨斤克升度倍成股支根棵株朵粒颗枚块片层排队组批类种项笔轮站路区县市省村镇乡处所间套双对副"  # data
    "遍回番顿顷瓶杯碗盘桶箱袋包万亿起例宗桩艺"  # data
)
"""量词 and units that belong to the number before them."""

_TIMES = frozenset("年月日号时点分秒天周届期次")  # data
"""Measures that count nothing behind them."""

_UNITS = re.compile(
    "公里|千米|平方米|立方米|公斤|千克|公顷|小时|分钟|万元|亿元|万人|周年|月份|年代|世纪|摄氏度|"  # data
    "[%％‰°℃]"
)

FOREIGN = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,2}(?![\w ])", re.ASCII)
"""A foreign name in its own letters: two or three words."""

WIDE = re.compile("[Ａ-Ｚａ-ｚ０-９－]{2,}")  # data
"""Letters and figures as wide as a Han."""

_SUFFIXES = frozenset(
    "铺节馆站镇村路桥所棚桩摊柜室班队部院厂店厅亭廊楼园场坊巷街坝库渠港湾岛山河湖江溪局署科组社团"  # data
    "户员师者坪埠渡券卡证票册刊机器车船灯网线管泵药病症茶饭面糕戏剧曲歌舞画展赛课奖杯榜区"  # data
    "县市省乡屯寨庄族界制费款金税匠兵民"  # data
    "点台箱柜架袋圈墙带链塔池井梯牌房城口油物片图史类型式性率权法论价业化委声号仗人长生工手友迷商客官"  # data
)
"""Nouns of one character that make a word of the one before them: a place, a feast, a body, a thing, a kind, a rate."""

_INSTITUTIONS = _set_of(
    "中心 医院 学校 小学 中学 大学 学院 书院 公司 集团 银行 法院 检察院 委员会 基地 协会 合作社 工作室 工作站 "  # data
    "服务站 博物馆 图书馆 体育馆 文化馆 车站 机场 码头 市场 广场 公园 大桥 隧道 水库 小区 社区 街道 高速 产业园"  # data
)
"""Nouns that end the name of an institution or a place: a line rather does not begin with one whose name precedes."""

_ORDINAL = "第"  # data

_NOT_SUFFIXED = frozenset("tdrpcmuxfyeoq")
"""First letters of tags of words that no suffix makes a word of: times, adverbs, pronouns, prepositions, numbers …"""

_GOING_ON = frozenset("在出上起着了过到进入下来去开有")  # data
"""What stands behind a suffix that is a verb here: 青年|站出来."""

_PREFIXES = frozenset("全本各每该某首两多老新旧小大副总原前")  # data
"""Words of one character that make a word with the noun behind them: 全镇, 本周六, 老街口."""

_SURNAMES = _set_of("欧阳 上官 诸葛 司马 司徒 皇甫 尉迟 公孙 慕容 令狐 夏侯 端木 钟离 长孙 宇文 轩辕")  # data
"""Surnames of two characters: the given name behind one is no word of its own."""

_DOTS = frozenset("·•・‧")  # data
"""Between the parts of a foreign name."""

_PLACES = frozenset("市县省区镇乡村州")  # data
"""What stands for the place before the name of its institution."""

_LEADING = _PREFIXES | _PLACES
"""What rather belongs to the word behind it."""

_PARTICLES = frozenset("的得了着过们地之等吗呢吧啊嘛")  # data
"""Words of one character that lean on what stands before them: no line begins with one."""

_ASPECTS = frozenset("的得了着")  # data
"""Those that no guess at a word begins with: 学会|了织 is 学会了|织."""

_PLACED = _set_of(
    "内 里 中 上 下 外 间 旁 以上 以下 以内 以外 以来 以后 以前 之前 之后 之间 之内 之外 之中"  # data
)
"""Words that say where or when, behind what they say it of: 本区域|内的, 六十五岁|以上."""

_LINKS = frozenset("和与及或暨在对将把被")  # data
"""Words of one character that no line ends with."""

_POINTERS = frozenset(
    "从向为于是让使由按以给跟同比至到往不没未很更最再又就都也而并"  # data
    "已正新先只可能会要需应须请仍且因"  # data
)
"""Words of one character that point at what follows: a line rather does not end with one."""

MARKS = frozenset("，、；：。！？,;:!?\u3000")  # data
"""Marks that make a pause, and the blank of one 字 that an editor sets for one."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word: characters from `start` up to `end`, and its part of speech as jieba tags it (n, v, m, q …)."""

    start: int
    end: int
    tag: str


@cache
def _segmenter() -> Any:
    return importlib.import_module(_SEGMENTER)


def _listed(file: Path) -> list[str]:
    """What stands in a file, parted by blanks; remarks begin with #."""
    return [one for line in file.read_text("utf-8").splitlines() for one in line.partition("#")[0].split()]


@cache
def _simplified() -> dict[int, str]:
    return {ord(pair[0]): pair[1] for pair in _listed(_PAIRS)}


@lru_cache(maxsize=1024)
def in_simplified(text: str) -> str:
    """A Traditional text in the characters of the lexicon, one for one; any other as it is.

    Some characters are in use on both sides (著, 乾, 於): what has none of one side alone is not Traditional.
    """
    if text.isascii():
        return text
    found = text.translate(_simplified())
    return found if any(a != b and not _is_shared(a) for a, b in zip(text, found, strict=True)) else text


@lru_cache(maxsize=4096)
def _is_shared(char: str) -> bool:
    """Whether a Traditional character is in use in Simplified texts, too."""
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


@cache
def _terms(names: tuple[str, ...]) -> re.Pattern[str]:
    """Fixed terms and a publication's names, the longest first."""
    every = {*_listed(_TERMS), *map(in_simplified, names)} - {""}
    return re.compile("|".join(map(re.escape, sorted(every, key=len, reverse=True))))


@lru_cache(maxsize=1024)
def tokens(text: str, names: tuple[str, ...] = ()) -> tuple[Token, ...]:
    """The words of a headline, marks and spaces as tokens of their own; terms and names are words whatever is round
    them."""
    text = in_simplified(text)
    found: list[Token] = []
    start = 0
    for match in _terms(names).finditer(text):
        found += _cut(text, start, match.start())
        found.append(Token(match.start(), match.end(), "n"))
        start = match.end()
    found += _cut(text, start, len(text))
    return tuple(found)


def _cut(text: str, start: int, end: int) -> Iterator[Token]:
    """The words of a part of a text."""
    for word, tag in _segmenter().tag(text[start:end]) if start < end else ():
        token = Token(start, start + len(word), tag)
        if word[0] in _ASPECTS and _guessed(text, token):
            yield from (Token(start, start + 1, "u"), Token(start + 1, token.end, tag))
        else:
            yield token
        start = token.end


@lru_cache(maxsize=1024)
def whole(text: str, names: tuple[str, ...] = ()) -> frozenset[int]:
    """Places inside something that stays whole: the number of each character after which no line may end."""
    inside: set[int] = set()
    for start, end in _wholes(in_simplified(text), names):
        inside.update(range(start, end - 1))
    return frozenset(inside)


def _wholes(text: str, names: Sequence[str]) -> Iterator[tuple[int, int]]:
    words = tokens(text, tuple(names))
    yield from ((word.start, word.end) for word in words if not _guessed(text, word) or not _at_suffix(text, word))
    for found in (QUOTED, DATE, FOREIGN, WIDE):
        yield from (match.span() for match in found.finditer(text))
    for match in NUMBER.finditer(text):
        yield match.start(), _with_measure(text, match.end())
        if match[0][0] == _ORDINAL:
            yield match.start(), _of_ordinal(text, words, match.end())
    for before, dot, after in zip(words, words[1:], words[2:], strict=False):
        if text[dot.start : dot.end] in _DOTS:
            yield before.start, after.end
    for before, after in pairwise(words):
        counted = before.tag == "m" and after.tag in ("m", "q") and not text[after.start].isdigit()
        if counted or _prefixed(text, before, after):
            yield before.start, after.end
        elif _suffixed(text, before, after):
            yield before.start, after.end if _at_suffix(text, after, -1) else after.start + 1
        elif _surname(text, before) and after.end - after.start < 3 and text[after.start].isalpha():
            yield before.start, after.end


def _of_ordinal(text: str, words: Sequence[Token], end: int) -> int:
    """The end of a name that begins with an ordinal (第三人民医院): of nouns the last that says what it is."""
    found, following = end, [word for word in words if word.start >= end]
    for word in following if following and following[0].start == end else ():
        if word.tag[:1] != "n":
            break
        if _at_suffix(text, word, -1) or text[word.start : word.end] in _INSTITUTIONS:
            found = word.end
    return found


def _surname(text: str, word: Token) -> bool:
    """Whether a word is a surname that the segmenter parted from the name or title behind it."""
    return text[word.start : word.end] in _SURNAMES or (word.end - word.start == 1 and word.tag == "nr")


def _prefixed(text: str, before: Token, after: Token) -> bool:
    """Whether a word of one character makes a word with the noun or time behind it; that of a place (市|疾控中心) where
    nothing before it could take it for its end."""
    if before.end - before.start > 1:
        return False
    if text[before.start] in _PLACES:
        return after.tag[:1] in ("n", "j") and not text[: before.start][-1:].isalpha()
    return text[before.start] in _PREFIXES and after.tag[:1] in ("n", "t", "s")


def _suffixed(text: str, before: Token, after: Token) -> bool:
    """Whether a word of one character, or the first character of a word that is none (邻里|节开), ends the word
    before it."""
    if before.end - before.start < 2 or before.tag[:1] in _NOT_SUFFIXED or not text[before.start].isalpha():
        return False
    if after.end - after.start > 1:
        return _at_suffix(text, after) and _guessed(text, after)
    verb = after.tag[:1] == "v" and text[after.end : after.end + 1] in _GOING_ON
    return _at_suffix(text, after) and not verb


def _at_suffix(text: str, word: Token, which: int = 0) -> bool:
    """Whether the first character of a word, or its last, is a suffix."""
    return text[word.end - 1 if which else word.start] in _SUFFIXES


def _guessed(text: str, word: Token) -> bool:
    """Whether the segmenter guessed at a word that its lexicon does not have."""
    return word.end - word.start == 2 and not _segmenter().has_word(text[word.start : word.end])


def _with_measure(text: str, end: int) -> int:
    """The end of a number with its measure word."""
    unit = _UNITS.match(text, end)
    if unit:
        return unit.end()
    return end + 1 if end < len(text) and text[end] in MEASURES else end


def pauses(text: str, i: int) -> bool:
    """Whether the author of a headline pauses after character *i*: by a mark, or by a blank between two Han.

    A blank between Latin words, or between Han and Latin where some type one out of habit, is none.
    """
    if text[i] in MARKS:
        return not text[i - 1 : i + 2].isascii() or text[i + 1 : i + 2].isspace()
    before, after = text[:i].rstrip(), text[i + 1 :].lstrip()
    if text[i] != " " or not before or not after:
        return False
    return before[-1] in MARKS or not (before[-1].isascii() or after[0].isascii())


def leans(text: str, i: int, names: tuple[str, ...] = ()) -> bool:
    """Whether the word behind character *i* leans on what stands before it, so that no line may begin with it."""
    text = in_simplified(text)
    if text[i + 1] in _PARTICLES:
        return _alone(text, i + 1, names)
    behind = (word for word in tokens(text, names) if word.start == i + 1 and word.tag[:1] == "f")
    return text[i].isalnum() and any(text[word.start : word.end] in _PLACED for word in behind)


def links(text: str, i: int, names: tuple[str, ...] = ()) -> bool:
    """Whether the word that ends with character *i* binds what follows, so that no line may end with it."""
    text = in_simplified(text)
    return text[i] in _LINKS and _alone(text, i, names)


def points(text: str, i: int, names: tuple[str, ...] = ()) -> bool:
    """Whether the word that ends with character *i* points at what follows: 不 就 新 …, a verb of one character."""
    text = in_simplified(text)
    if text[i] in _POINTERS:
        return _alone(text, i, names)
    return any(word.end == i + 1 == word.start + 1 and word.tag[:1] == "v" for word in tokens(text, names))


def counts(text: str, i: int, names: tuple[str, ...] = ()) -> bool:
    """Whether a number with its measure word ends with character *i* and what it counts follows: 七台|锅炉."""
    text = in_simplified(text)
    if text[i] in _TIMES or not any(_with_measure(text, m.end()) == i + 1 > m.end() for m in NUMBER.finditer(text)):
        return False
    return any(word.start == i + 1 and word.tag[:1] == "n" for word in tokens(text, names))


def named(text: str, i: int, names: tuple[str, ...] = ()) -> bool:
    """Whether a name goes on behind character *i* with what kind of institution or place it is of: 融媒体|中心."""
    text = in_simplified(text)
    words = tokens(text, names)
    return any(
        before.end == i + 1 and before.tag[:1] in ("n", "j") and text[after.start : after.end] in _INSTITUTIONS
        for before, after in pairwise(words)
    )


def tails(text: str, i: int, names: tuple[str, ...] = ()) -> bool:
    """Whether a noun of one character follows that may well be the end of the word before it."""
    return any(
        before.end == i + 1
        and before.end - before.start > 1
        and after.end - after.start == 1
        and after.tag[:1] in ("n", "k")
        and text[after.start] not in _LEADING
        for before, after in pairwise(tokens(text, names))
    )


def _alone(text: str, i: int, names: tuple[str, ...]) -> bool:
    """Whether a character is a word of its own."""
    return any(word.start == i and word.end == i + 1 for word in tokens(text, names))
