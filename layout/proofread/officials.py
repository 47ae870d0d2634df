"""Officials as the publication lists them: with their titles, and in their order."""

import itertools
import re
from collections.abc import Iterator, Mapping

from layout.errors import note, warning
from layout.proofread.galley import Remark, Stretch

_RANK = (
    "(?:副?(?:书记|镇长|乡长|县长|市长|区长|省长|州长|主席|主任|部长|局长|院长|检察长|校长|园长|所长|处长|科长"
    "|秘书长|司令员?|政委|董事长|总经理|经理|会长|理事长|站长|队长|社长|总编辑?|台长|馆长|主编|组长|委员|常委))"  # data
)
_BODY = (
    "(?:党委|县委|市委|省委|区委|镇委|乡委|党组|党总支|支部|党工委|工委|纪委|纪工委|团委|人大|政协|政府|党支部)"  # data
)
_BETWEEN = re.compile(rf"[、，和及与]?(?:[\u3400-\u9fff]{{0,12}}{_RANK})?")  # data
_NAME_END = "[\u3400-\u9fff]"  # data


def officials(stretch: Stretch, titles: Mapping[str, str]) -> Iterator[Remark]:
    """Titles that are others than those of the list, and officials whose order is another."""
    if not titles or not stretch.prose:
        return
    pattern = re.compile("|".join(map(re.escape, sorted(titles, key=len, reverse=True))))
    found = list(pattern.finditer(stretch.text))
    for match in found:
        yield from _title(stretch, match, titles[match[0]])
    order = list(titles)
    for first, second in itertools.pairwise(found):
        between = stretch.text[first.end() : second.start()]
        joined = between[:1] in tuple("、，和及与") and _BETWEEN.fullmatch(between)  # data
        if joined and order.index(first[0]) > order.index(second[0]):
            told = note("official-order", first=second[0], second=first[0])
            yield Remark(stretch, first.start(), second.end(), told)


def _title(stretch: Stretch, match: re.Match[str], listed: str) -> Iterator[Remark]:
    """A title before a name that is none of those of the list; one that leaves out the office's place is right."""
    before = stretch.text[max(0, match.start() - 16) : match.start()]
    written = re.search(rf"({_BODY}?)(?<!副)({_RANK})$", before)  # data
    if written is None:
        return
    parts = [re.search(rf"({_BODY}?)(?<!副)({_RANK})$", part) for part in listed.split("、")]  # data
    known = [part for part in parts if part is not None]
    if not known or any(_same(written, part) for part in known):
        return
    right = listed.rpartition("、")[2] if len(known) == 1 else None
    start = match.start() - len(written[0])
    told = warning("official-title", name=match[0], found=written[0], right=listed)
    yield Remark(stretch, start, match.start(), told, right)


def _same(written: re.Match[str], listed: re.Match[str]) -> bool:
    """Whether the rank is the same, and the body that it is of, where both say one."""
    return written[2] == listed[2] and (not written[1] or not listed[1] or written[1] == listed[1])
