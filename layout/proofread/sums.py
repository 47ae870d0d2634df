"""What does not add up: rows and columns of a table, and lists that say how many they name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from layout.errors import warning
from layout.model.body import Table
from layout.proofread.figures import value_of
from layout.proofread.galley import Galley, Remark, Stretch
from layout.proofread.lexicon import surnames

_TOTAL = re.compile(r"(?:合|总|共)\s*计(?:数|[（(].*[）)])?|总数|总和|总人数")  # data
_TOTAL_COLUMN = re.compile(r"(?:合|总|共|小)\s*计(?:数|[（(].*[）)])?|总数|总分|总人数|总和")  # data
_PARTIAL = re.compile("小计|其中|#")  # data
_NOT_ADDED = re.compile("率|比|价|均|幅|名次|排名|位次|序|年|号|电话|%|时间|日期|密度|指数")  # data
_NUMBER = re.compile(r"[-−]?\d[\d,，]*(?:\.\d+)?")
_NOTHING = frozenset({"", "—", "-", "–", "/", "——", "0"})


@dataclass(frozen=True)
class _Cell:
    """A number in a table with the decimals that it is written with; None for what is none."""

    value: float | None
    decimals: int = 0


def _cell(written: str) -> _Cell:
    written = written.strip()
    if written in _NOTHING:
        return _Cell(0.0)
    if not _NUMBER.fullmatch(written):
        return _Cell(None)
    plain = written.replace(",", "").replace("，", "").replace("−", "-")
    return _Cell(float(plain), len(plain.partition(".")[2]))


def table_sums(text: Galley) -> Iterator[Remark]:
    """Totals in a story's tables that are not the sum of what they are the total of."""
    for block in text.story.body:
        if isinstance(block, Table):
            texts = [[cell.plain for cell in row] for row in block.rows]
            wrong = {
                (row, column): right
                for row, column, right in (*_columns(texts, block.heads), *_rows(texts, block.heads))
            }
            for (row, column), right in sorted(wrong.items()):
                cell = block.rows[row][column]
                stretch = Stretch(cell.plain, "table", cell.span)
                told = warning("wrong-sum", found=cell.plain.strip(), right=_written(right))
                yield Remark(stretch, 0, len(cell.plain), told)


def _written(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")


def _agrees(parts: Sequence[_Cell], total: _Cell) -> bool | None:
    """Whether a total is the sum of its parts, within their rounding; None where that cannot be said."""
    values = [part.value for part in parts]
    known = [value for value in values if value is not None]
    if total.value is None or len(known) < len(values) or sum(value != 0 for value in known) < 2:
        return None
    decimals = max(part.decimals for part in (*parts, total))
    slack = 0.5 * 10**-decimals * len(parts) if decimals else 0.0
    return abs(sum(known) - total.value) <= slack + 1e-6


def _sum(parts: Sequence[_Cell]) -> float:
    return sum(part.value or 0.0 for part in parts)


def _columns(texts: list[list[str]], heads: int) -> Iterator[tuple[int, int, float]]:
    """Totals of columns in a last (or first) row that is called so; told where it adds up in another column."""
    body = range(heads, len(texts))
    labels = {row: next((cell.strip() for cell in texts[row] if cell.strip()), "") for row in body}
    totals = [row for row in body if _TOTAL.fullmatch(labels[row])]
    if len(totals) != 1 or totals[0] not in (heads, len(texts) - 1) or any(map(_PARTIAL.search, labels.values())):
        return
    total, judged = totals[0], dict[int, bool]()
    parts = {
        column: [_cell(texts[row][column]) for row in body if row != total]
        for column in range(1, min(map(len, texts), default=0))
        if not any(_NOT_ADDED.search(texts[row][column]) for row in range(heads))
    }
    for column, cells in parts.items():
        agrees = _agrees(cells, _cell(texts[total][column]))
        if agrees is not None:
            judged[column] = agrees
    if any(judged.values()) or len(judged) == 1:
        yield from ((total, column, _sum(parts[column])) for column, agrees in judged.items() if not agrees)


def _rows(texts: list[list[str]], heads: int) -> Iterator[tuple[int, int, float]]:
    """Totals of rows in a column that is called so; told where most other rows add up."""
    if not heads or not texts:
        return
    names = [cell.strip() for cell in texts[heads - 1]]
    totals = [column for column, name in enumerate(names) if _TOTAL_COLUMN.fullmatch(name)]
    if len(totals) != 1 or any(len(row) != len(names) for row in texts):
        return
    added = [
        column for column, name in enumerate(names)
        if column not in (0, totals[0]) and not _NOT_ADDED.search(name)
        and all(_cell(row[column]).value is not None for row in texts[heads:])
    ]  # fmt: skip
    parts = {row: [_cell(texts[row][column]) for column in added] for row in range(heads, len(texts))}
    judged = {row: _agrees(cells, _cell(texts[row][totals[0]])) for row, cells in parts.items()}
    right, wrong = ([row for row, agrees in judged.items() if agrees is is_right] for is_right in (True, False))
    if len(right) >= 2 and len(wrong) < len(right):
        yield from ((row, totals[0], _sum(parts[row])) for row in wrong)


MOST_NAMED = 60
"""Names of a list that are counted: a longer one is read in part."""
_ITEM = "(?:(?!等)[\u3400-\u9fff·]){2,5}"  # data
_PEOPLE = re.compile(
    rf"(?P<first>{_ITEM})(?P<more>(?:、{_ITEM}){{1,60}})(?:和(?P<last>[\u3400-\u9fff]{{2,3}}))?"
    r"(?P<etc>等)?(?P<count>\d{1,2}|[两二三四五六七八九十]{1,3})(?P<unit>人|[位名]同[志学])"
    "(?![次均数大物民才员口体])"  # data
)
_PLACES = re.compile(
    rf"(?P<first>{_ITEM})(?P<more>(?:、{_ITEM}){{2,60}})等(?P<count>\d{{1,2}}|[两二三四五六七八九十]{{1,3}})"
    r"(?P<unit>个(?:村|县|市|省|镇|乡|区|城市|社区|国家|地区)|省份|村)"  # data
)


def counted_lists(stretch: Stretch) -> Iterator[Remark]:
    """Lists of names, or of places, that say how many there are and name others."""
    for match in _PEOPLE.finditer(stretch.text):
        names = [*match["more"].split("、")[1:], *([match["last"]] if match["last"] else [])]
        if all(len(name) <= 3 and name[0] in surnames() for name in names):
            yield from _counted(match, 1 + len(names), stretch, exact=not match["etc"])
    for match in _PLACES.finditer(stretch.text):
        if "的" not in match[0]:  # data
            yield from _counted(match, 1 + match["more"].count("、"), stretch, exact=False)


def _counted(match: re.Match[str], named: int, stretch: Stretch, exact: bool) -> Iterator[Remark]:
    """Tell of a number that is too small for what is named, or not the same where nobody else is meant."""
    count = value_of(match["count"])
    if count is not None and named < MOST_NAMED and (named > count or (exact and named != count)):
        told = warning("wrong-count", found=match["count"] + match["unit"], named=named)
        yield Remark(stretch, match.start("count"), match.end(), told)
