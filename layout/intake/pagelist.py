"""A page list in an editor's words (版面安排): which story stands on which page, in which order, what may wait."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from layout.errors import Diagnostic, note, said, warning
from layout.intake.manuscript import Manuscript, Seen, SeenParagraph, SeenTable
from layout.intake.storydraft import StoryDraft, words
from layout.intake.submission import Submission

NAMED = re.compile(
    r"版面安排|排版安排|版面计划|稿件安排|发稿单|发稿计划|稿单|版次安排"  # data
    r"|版样单|版面表|排稿单|pagelist|page.?list",  # data
    re.IGNORECASE,
)  # data
_HAN = "一二三四五六七八九十"  # data
_PAGE = re.compile(
    r"\s*(?:第\s*)?(?:[A-Da-d])?0?(?P<number>[0-9]{1,2}"  # data
    r"|[一二三四五六七八九十]{1,3}|头)\s*版\s*[：:、，,\-—·|｜]*\s*(?P<rest>.*)$"  # data
)  # data
_NAME = (
    r"(?:[\u4e00-\u9fff·]{2,6}|[\u4e00-\u9fff][ \u3000]{1,2}[\u4e00-\u9fff](?=[ \u3000、）)]|$))"
    r"(?![\u4e00-\u9fff·]|\s*[：:])"
)
_STAFF = re.compile(
    r"[（(]?\s*(?P<role>责任编辑|责编|编辑|美术编辑|美编|校对|组版|排版|版式|版面设计|值班主任|审校|主编|版面)"  # data
    rf"(?:\s*[：:]\s*|[ \u3000]+)(?P<names>{_NAME}(?:[、 \u3000]\s*{_NAME})*)\s*[）)]?\s*[；;，,|｜/]?\s*"
)
_ROLES = {"责编": "责任编辑", "美术编辑": "美编", "版面": "版式", "版面设计": "版式"}  # data
"""Shorter names of offices, and how a page's foot has them."""
_ORDER = re.compile(
    r"\s*(?:(?:头条|头题|二条|三条|四条|倒头条|报眼|双头条|中心稿?|底条|加框|图片新闻|配图)\s*[：:、\s]\s*"
    r"|\d{1,2}\s*[.．、)）]\s*|[（(]\d{1,2}[）)]\s*|[①-⑳]\s*|[-*•●·]\s*)+"  # data
)  # data
_LEAD = re.compile(r"头条|头题")  # data
_HOLD = re.compile(
    r"[（(【\[]?\s*(?:版面不够)?(?:可缓发?|可以?(?:缓|留|撤|拿下"  # data
    r"|不上|移到下期)|缓发|机动|备用|备稿)\s*[^（）()]{0,8}[）)】\]]?"  # data
)  # data
_SURE = 0.62
"""How alike a line and a headline are that mean the same story."""
_COLUMNS = {  # data
    "page": ("版次", "版", "页", "第几版"),  # data
    "section": ("版面", "版名", "版块", "栏目"),  # data
    "story": ("标题", "稿件", "稿件名称", "文章", "题目", "内容", "文件", "文件名", "稿名"),  # data
    "hold": ("可缓", "缓发", "备注", "说明", "是否可缓"),  # data
    "order": ("顺序", "位置", "序号", "次序"),  # data
    "staff": ("编辑", "责编", "责任编辑"),  # data
}
_YES = ("是", "可", "可缓", "√", "yes", "可缓发")  # data


@dataclass(frozen=True, slots=True)
class StoryPlace:
    """Where a story is to stand."""

    sent: Submission
    page: int
    section: str
    hold: bool


@dataclass(slots=True)
class PageList:
    """What a page list says."""

    places: list[StoryPlace] = field(default_factory=list)
    """In its order; the lead of a page first."""
    sections: dict[str, list[int]] = field(default_factory=dict)
    editors: dict[str, dict[str, str]] = field(default_factory=dict)
    """By section, those of the whole issue under an empty name: office → names."""
    pages: int = 0
    told: list[Diagnostic] = field(default_factory=list)

    def take_staff(self, section: str, page: int, staff: dict[str, str], name: str) -> None:
        """Those who edit a page, or the whole issue where no page was named; told where a page has no section."""
        if not page or section:
            self.editors.setdefault(section, {}).update(staff)
        elif staff:
            said_of = tuple(f"{role}：{names}" for role, names in staff.items())
            self.told.append(note("import-page-list", None, form="staff", file=name, number=page, editors=said_of))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A line that means a story."""

    words: str
    page: int
    section: str
    hold: bool = False
    lead: bool = False


def read_page_list(manuscript: Manuscript, drafts: dict[Submission, StoryDraft]) -> PageList:
    """What a page list says of these stories; what it says otherwise is told."""
    found = PageList()
    wanted = list(_wanted(manuscript.blocks, manuscript.file.name, found))
    taken: dict[Submission, StoryPlace] = {}
    for one in sorted(_apart(wanted, drafts), key=lambda one: (one.page, not one.lead)):
        sent = _meant(one.words, drafts, set(taken))
        if sent is None:
            found.told.append(
                warning("import-page-list", None, form="unknown", file=manuscript.file.name, text=one.words)
            )
            continue
        taken[sent] = StoryPlace(sent, one.page, one.section, one.hold)
    found.places = list(taken.values())
    missing = tuple(sent.name for sent in drafts if sent not in taken)
    if missing and taken:
        found.told.append(note("import-page-list", None, form="missing", file=manuscript.file.name, stories=missing))
    if not taken:
        found.told.append(
            warning("import-page-list", None, said("hint-page-list"), form="nothing", file=manuscript.file.name)
        )
    return found


def _apart(wanted: Sequence[_Wanted], drafts: dict[Submission, StoryDraft]) -> Iterator[_Wanted]:
    """Each story by itself, where a line names several with 、 between."""
    for one in wanted:
        parts = [part.strip() for part in one.words.split("、") if part.strip()]
        meant = [_meant(part, drafts, set()) for part in parts]
        several = len(parts) > 1 and None not in meant and len(set(meant)) == len(parts)
        yield from (replace(one, words=part) for part in parts) if several else (one,)


def _wanted(blocks: Sequence[Seen], name: str, found: PageList) -> Iterator[_Wanted]:
    page, section = 0, ""
    for block in blocks:
        if isinstance(block, SeenTable):
            yield from _of_table(block, name, found)
            continue
        if not isinstance(block, SeenParagraph):
            continue
        for line in block.text.split("\n"):
            text = " ".join(line.split())
            if header := _PAGE.match(text):
                page = _number(header["number"])
                behind, staff = _staffless(header["rest"])
                section, rest = _section(behind)
                _count(found, page, section)
                found.take_staff(section, page, staff, name)
                if not rest:
                    continue
                text = rest
            text, staff = _staffless(text)
            found.take_staff(section, page, staff, name)
            if text and page:
                yield from _item(text, page, section)
            elif text and not NAMED.search(text):
                found.told.append(note("import-page-list", None, form="line", file=name, text=text))


def _number(written: str) -> int:
    if written.isdigit():
        return int(written)
    if written not in _HAN:
        tens, _, ones = written.partition(_HAN[-1])
        return (
            (_HAN.index(tens) + 1 if tens else 1) * 10 + (_HAN.index(ones) + 1 if ones else 0)
            if _HAN[-1] in written
            else 1
        )
    return _HAN.index(written) + 1


def _count(found: PageList, page: int, section: str) -> None:
    found.pages = max(found.pages, page)
    if section and page not in found.sections.setdefault(section, []):
        found.sections[section].append(page)


def _section(rest: str) -> tuple[str, str]:
    """The section that a page's line names, and what else stands on it."""
    rest = rest.strip()
    bracketed = re.match(r"[（(【\[《“]\s*([^）)】\]》”]{1,10})\s*[）)】\]》”]\s*(.*)$", rest)
    if bracketed:
        return bracketed[1], bracketed[2].strip(" ：:")
    head, _, behind = re.sub(r"[：:；;，,]", "：", rest, count=1).partition("：")
    first, _, more = head.strip().partition(" ")
    section = re.sub(r"版$", "", first) if len(first) > 2 else first  # data
    if len(section) > 8:
        return "", rest
    return section, " ".join(part for part in (more.strip(), behind.strip()) if part)


def _staffless(text: str) -> tuple[str, dict[str, str]]:
    """A line without those who edit a page, and these by their offices."""
    found = {_ROLES.get(match["role"], match["role"]): _names_of(match["names"]) for match in _STAFF.finditer(text)}
    return _STAFF.sub(" ", text).strip(), found


def _names_of(text: str) -> str:
    """Names with 、 between; those of two Han are often written with a blank within."""
    whole = re.sub(
        r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])(?![\u4e00-\u9fff])", r"\1\2", text
    )
    return "、".join(re.split(r"[、，,/ \u3000]+", whole.strip()))


def _item(text: str, page: int, section: str) -> Iterator[_Wanted]:
    for part in re.split(r"[；;]|[ \u3000][/／][ \u3000]", text):
        lead = _LEAD.search((_ORDER.match(part) or [""])[0]) is not None
        bare = _ORDER.sub("", part, count=1)
        hold = _HOLD.search(bare) is not None
        bare = _HOLD.sub("", bare).strip(" 《》“”。，,")
        if bare:
            yield _Wanted(bare, page, section, hold, lead)


def _of_table(table: SeenTable, name: str, found: PageList) -> Iterator[_Wanted]:
    rows = [[" ".join(b.words for b in cell if isinstance(b, SeenParagraph)) for cell in row] for row in table.rows]
    at = next((n for n, row in enumerate(rows) if _heads(row).keys() >= {"page", "story"}), None)
    if at is None:
        found.told.append(warning("import-page-list", None, said("hint-page-list"), form="table", file=name))
        return
    heads = _heads(rows[at])
    titles = {kind: rows[at][column] for kind, column in heads.items()}
    page, section = 0, ""
    for row in rows[at + 1 :]:
        cells = {kind: row[column].strip() for kind, column in heads.items() if column < len(row)}
        number = re.search(r"\d{1,2}|[一二三四五六七八九十]{1,3}", cells.get("page", ""))  # data
        page = _number(number[0]) if number else page
        section = cells.get("section", "") or (section if not number else "")
        if page:
            _count(found, page, section)
        if cells.get("staff") and page:
            found.take_staff(section, page, _staff_of(cells["staff"], titles["staff"]), name)
        held = cells.get("hold", "")
        hold = held.lower() in _YES or _HOLD.search(held) is not None
        lead = _LEAD.search(cells.get("order", "")) is not None
        if cells.get("story") and page:
            yield _Wanted(cells["story"].strip("《》“”"), page, section, hold, lead)


def _staff_of(cell: str, title: str) -> dict[str, str]:
    """Those who edit a page, of a cell that names offices, or names alone under a column's title."""
    rest, staff = _staffless(cell)
    if rest:
        role = re.sub(r"\s", "", title)
        staff.setdefault(_ROLES.get(role, role), _names_of(rest))
    return staff


def _heads(row: Sequence[str]) -> dict[str, int]:
    """Which column says what, by a table's head."""
    found: dict[str, int] = {}
    for column, cell in enumerate(row):
        bare = re.sub(r"\s", "", cell)
        for kind, names in _COLUMNS.items():
            if bare in names and kind not in found:
                found[kind] = column
    return found


def _meant(text: str, drafts: dict[Submission, StoryDraft], taken: set[Submission]) -> Submission | None:
    """The story that a line means: its file's name or its headline, or most of one."""
    wanted = _core(text)
    if not wanted:
        return None
    marks = {sent: max(_alike(wanted, name) for name in _names(sent, draft)) for sent, draft in drafts.items()}
    open_ = {sent: mark for sent, mark in marks.items() if sent not in taken}
    best = max(open_, key=lambda sent: open_[sent], default=None)
    return best if best is not None and open_[best] >= _SURE else None


def _names(sent: Submission, draft: StoryDraft) -> list[str]:
    named = (draft.title, words(draft.kicker) + draft.title, sent.bare, "" if sent.title else sent.file.stem)
    return [_core(one) for one in named if _core(one)]


def _core(text: str) -> str:
    return re.sub(r"[^\w\u4e00-\u9fff]|\.(?:docx?|txt|md|html?|xlsx?|odt)$", "", text).lower()


def _alike(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if min(len(one), len(other)) >= 2 and (one in other or other in one):
        return 0.9
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
