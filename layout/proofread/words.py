"""Words that are not what was meant: confusions, what stands twice, what the publication does not print."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping

from layout.errors import note, warning
from layout.model.house import HouseStyle
from layout.proofread.galley import Remark, Stretch
from layout.proofread.lexicon import Confusion, confusions, doubles

_REPORT = re.compile(
    r"截止(?=(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|末))"  # data
)
_UNTIL = re.compile("(?:报名|申请|申报|征集|投稿|提交|时间|日期|期限|为止|止日)")  # data


def words(stretch: Stretch, house: HouseStyle, names: Iterable[str]) -> Iterator[Remark]:
    """What is wrong with the words of a stretch; nothing within a name that the publication knows."""
    known = _names(tuple(names), stretch.text)
    listed = [*_banned(stretch, house), *_of_house(stretch, house)]
    if stretch.prose:
        listed += _doubled(stretch)
    listed += _confused(stretch, house)
    for remark in listed:
        if not any(start < remark.end and remark.start < end and (start, end) != (remark.start, remark.end)
                   for start, end in known):  # fmt: skip
            yield remark


def _names(names: tuple[str, ...], text: str) -> list[tuple[int, int]]:
    return [match.span() for name in names if name for match in re.finditer(re.escape(name), text)]


def _banned(stretch: Stretch, house: HouseStyle) -> Iterator[Remark]:
    for start, end, word in _occurrences(stretch.text, house.banned):
        right = house.banned[word] or None
        yield Remark(stretch, start, end, warning("banned-word", found=word), right, right is not None)


def _of_house(stretch: Stretch, house: HouseStyle) -> Iterator[Remark]:
    mended = {wrong: right for wrong, right in house.words.items() if wrong != right}
    for start, end, word in _occurrences(stretch.text, mended):
        yield Remark(stretch, start, end, note("house-word", found=word), mended[word], True)


def _occurrences(text: str, listed: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Where listed words stand, the longest of those that begin at a place; not where the right one stands."""
    if not listed:
        return
    for match in re.finditer("|".join(map(re.escape, sorted(filter(None, listed), key=len, reverse=True))), text):
        right = listed[match[0]]
        offset = right.find(match[0]) if right else -1
        if offset < 0 or text[match.start() - offset : match.start() - offset + len(right)] != right:
            yield *match.span(), match[0]


@functools.cache
def _misspelt(but: frozenset[str]) -> re.Pattern[str]:
    """The confusions that ship, without those that a publication has words of its own for."""
    return _pattern(one for one in confusions().values() if one.wrong not in but)


@functools.cache
def _twice() -> re.Pattern[str]:
    return _pattern(doubles().values())


def _pattern(found: Iterable[Confusion]) -> re.Pattern[str]:
    return re.compile("|".join(one.pattern for one in sorted(found, key=lambda one: -len(one.wrong))))


def _confused(stretch: Stretch, house: HouseStyle) -> Iterator[Remark]:
    shipped = confusions()
    for match in _misspelt(frozenset(house.words)).finditer(stretch.text):
        yield _of_list(stretch, match, shipped[match[0]].right, shipped[match[0]].sure)
    for match in _REPORT.finditer(stretch.text):
        around = stretch.text[max(0, match.start() - 8) : match.end() + 16]
        if match[0] not in house.words and not _UNTIL.search(around):
            yield _of_list(stretch, match, "截至", True)  # data


def _of_list(stretch: Stretch, match: re.Match[str], right: str, sure: bool) -> Remark:
    return Remark(stretch, *match.span(), warning("confused-word", found=match[0]), right, sure)


def _doubled(stretch: Stretch) -> Iterator[Remark]:
    shipped = doubles()
    for match in _twice().finditer(stretch.text):
        one = shipped[match[0]]
        yield Remark(stretch, *match.span(), warning("doubled-word", found=match[0]), one.right, one.sure)
