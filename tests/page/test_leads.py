"""Several stories may lead a page (双头条), and a story says of itself that it leads."""

from dataclasses import replace
from pathlib import Path

import pytest

from layout.model.issue import LEADING
from layout.model.page import Box
from layout.page.eye.facts import facts_of
from layout.page.eye.headlines import weak_lead
from layout.plan.assign import CopyItem, CopyKind, lead_of
from layout.source import read_issue
from tests.minimal import MINIMAL
from tests.page.generated import tianshan
from tests.page.pages_of import boxes, columns, laid_out, leaf, on, rows, story

TWO = """\
  - section: 社区
    stories:
      - {id: lane, headline: 雨棚, body: 雨棚修好了。}
      - {id: bridge, headline: 大桥, body: 大桥合龙了。, grade: lead}
      - {id: clinic, headline: 医院, body: 医院开门了。, grade: lead}
"""


def size(box: Box) -> float:
    return max(run.size for area in box.texts if "headline" in area.kind for p in area.lines for run in p.line.runs)


def test_the_first_that_leads_is_the_pages_lead(tmp_path: Path) -> None:
    (tmp_path / "issue.yaml").write_text(MINIMAL + TWO, "utf-8")
    page = read_issue(tmp_path / "issue.yaml")[0].pages[1]
    assert page.lead is not None
    assert (page.lead.id, [one.id for one in page.stories]) == ("bridge", ["lane", "clinic"])


def test_the_leaves_of_leads_take_them_in_turn() -> None:
    template = rows(leaf("folio", lines=2), columns(leaf("lead"), leaf("lead")), leaf("stories"))
    a, b, c = story("a", 1500), story("b", 1400, grade=LEADING), story("c", 900)
    made = laid_out(replace(on(template, c, b), lead=a))
    found = boxes(made)
    assert found["a"].rect.y == found["b"].rect.y < found["c"].rect.y
    assert found["a"].slot == found["b"].slot == "lead"


@pytest.mark.parametrize("plan", [rows(leaf("folio", lines=2), leaf("lead"), leaf("stories")), None])
def test_a_second_lead_has_the_headline_of_one(plan: object) -> None:
    stories = (story("b", 1400, grade=LEADING), story("c", 900), story("d", 700))
    page = replace(on(leaf("lead"), *stories), lead=story("a", 1500), plan=plan, template="auto")
    made = laid_out(page)
    found = boxes(made)
    second = tianshan().styles["second-headline"].sizes[0]
    assert size(found["b"]) > second >= size(found["c"])
    assert not [one for one in weak_lead(facts_of(made.pages[0], tianshan())) if "b" in one.boxes]


def item(rank: int, length: int, leads: bool = False) -> CopyItem:
    return CopyItem(f"s{rank}", CopyKind.STORY, rank, (2, 3), 100, length=length, leads=leads)


def test_in_a_newslist_it_leads_the_page_it_stands_on() -> None:
    items = [item(0, 900), item(1, 200, leads=True), item(2, 700)]
    assert lead_of(items) == items[1]
    assert lead_of(items[:1]) == items[0]
