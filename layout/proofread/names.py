"""Names of persons that are spelt in two ways: one character another that is read alike."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from layout.errors import warning
from layout.model.issue import Issue
from layout.proofread.galley import Galley, Remark, Stretch
from layout.proofread.lexicon import sound_alike, surnames

_SAYS = "说|表示|介绍|告诉|坦言|回忆|认为|指出|强调|感慨|笑着|直言|感叹|称，|（"  # data
_ROLE = (
    "(?:记者|通讯员|村民|居民|书记|主任|镇长|乡长|县长|市长|局长|校长|院长|所长|队长|站长|社长"
    "|会长|组长|经理|教授|医生|老师|同志"
    "|学生|护士|民警|工程师|设计师|教练|选手|店主|馆长|代表|委员|传承人|负责人|志愿者|摄影"
    "|作者|编辑|农户|户主|董事长|老人|同学)"  # data
)
_HAN_NAME = "[\u3400-\u9fff]{2,3}"  # data
_INTRODUCED = re.compile(rf"{_ROLE}[：:、 ]?(?=({_HAN_NAME})(?:[，。、；：（）“”]|{_SAYS}))")  # data
_SPEAKING = re.compile(rf"(?:^|(?<=[，。；：！？”]))(?=({_HAN_NAME})(?:{_SAYS}))")
_SIGNED = re.compile(rf"(?<![\u3400-\u9fff])(?:{_ROLE}|文|图|摄)?[：:/／ ]*({_HAN_NAME})(?![\u3400-\u9fff])")  # data
_BYLINES = frozenset({"byline", "photo-credit", "credit"})


def names_of(issue: Issue) -> tuple[str, ...]:
    """Names that the publication knows."""
    return (*issue.names, *issue.house.titles)


def names(texts: Sequence[Galley], listed: Iterable[str]) -> Iterator[tuple[Galley, Remark]]:
    """Names that are one character another than a listed one, or than one that stands oftener in their story."""
    known = [name for name in listed if 2 <= len(name) <= 8]
    for text in texts:
        found = Counter(name for stretch in text.stretches for name, _ in _introduced(stretch))
        written = "\n".join(one.text for one in text.stretches)
        often = {name: written.count(name) for name in found}
        for stretch in text.stretches:
            for remark in _in_stretch(stretch, known, often):
                yield text, remark


def _introduced(stretch: Stretch) -> Iterator[tuple[str, int]]:
    """Names of persons that a stretch says to be names, with their places."""
    patterns = (_SIGNED, _INTRODUCED) if stretch.kind in _BYLINES else (_INTRODUCED, _SPEAKING)
    for pattern in patterns:
        for match in pattern.finditer(stretch.text):
            if match[1][0] in surnames():
                yield match[1], match.start(1)


def _in_stretch(stretch: Stretch, known: Sequence[str], often: dict[str, int]) -> Iterator[Remark]:
    told: set[int] = set()
    for name in known:
        for match in _near(name, stretch.text) if len(name) > 2 else ():
            if match[0] not in known and match.start() not in told:
                told.add(match.start())
                yield _remark(stretch, match.start(), match[0], name)
    for name, start in _introduced(stretch):
        others = [one for one in (*known, *often) if _alike(name, one) and name not in known]
        better = next((one for one in others if one in known or often[one] > often.get(name, 0)), None)
        if better is not None and start not in told:
            told.add(start)
            yield _remark(stretch, start, name, better)


def _remark(stretch: Stretch, start: int, found: str, other: str) -> Remark:
    told = warning("name-spelt-twice", found=found, other=other)
    return Remark(stretch, start, start + len(found), told, other)


def _alike(one: str, other: str) -> bool:
    """Whether two names differ in one character that is read alike; persons share their surname's sound."""
    if len(one) != len(other):
        return False
    different = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(different) == 1 and sound_alike(*different[0])


def _near(name: str, text: str) -> Iterator[re.Match[str]]:
    """Where a text has a listed name with one character another that is read alike."""
    wild = (re.escape(name[:at]) + "." + re.escape(name[at + 1 :]) for at in range(len(name)))
    for match in re.finditer("|".join(wild), text):
        if _alike(match[0], name):
            yield match
