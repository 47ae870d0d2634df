"""One process sets many issues: none finds anything of another, and nothing of any stays when it is done."""

import gc
import weakref
from dataclasses import replace

import pytest

from layout.compose import Workshop
from layout.compose.memory import Memory
from layout.model.issue import Issue
from layout.page import pages, paginate, trace
from tests.page.generated import FAST, NEWSPRINT_PPI, issue, tianshan


def two_issues() -> tuple[Issue, Issue]:
    """Two issues whose stories have the same ids, dates and pages, and other words."""
    one, other = issue(3, 1, 5, 400, "auto"), issue(9, 1, 5, 400, "auto")
    return one, replace(other, number=one.number)


def told(made: Issue) -> str:
    return trace(paginate(made, tianshan(), FAST, NEWSPRINT_PPI), tianshan())


@pytest.mark.slow
def test_issues_set_in_turn_are_set_as_each_alone() -> None:
    one, other = two_issues()
    assert {s.id for s in one.pages[0].everything()} & {s.id for s in other.pages[0].everything()}
    first = [told(one), told(other)]
    assert first[0] != first[1]
    assert [told(made) for made in (other, one)] == first[::-1]


def test_nothing_that_was_set_stays(monkeypatch) -> None:
    made: list[weakref.ref[Workshop]] = []

    class Watched(Workshop):
        def __init__(self, *measure: object) -> None:
            super().__init__(*measure)  # type: ignore[arg-type]
            made.append(weakref.ref(self))

    monkeypatch.setattr(pages, "Workshop", Watched)
    for each in two_issues():
        told(each)
    gc.collect()
    assert len(made) == 2 and all(shop() is None for shop in made)


def test_a_memory_keeps_no_more_than_it_may() -> None:
    memory: Memory[int, str] = Memory(3)
    for number in range(10):
        assert memory.get(number, lambda number=number: str(number)) == str(number)
    assert [memory.get(number, lambda: "made again") for number in (9, 8, 7)] == ["9", "8", "7"]
    assert memory.get(0, lambda: "made again") == "made again"
