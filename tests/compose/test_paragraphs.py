"""Paragraphs as a whole: last lines, looseness, what is remembered, mixed styles, and the purity of it all."""

import math
import subprocess
import sys
from collections.abc import Sequence
from itertools import pairwise

import pytest
from fake_fonts import FAKE, Fake, form, origins, piece, set_text, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from layout.compose import Workshop, compose, loosen
from layout.compose.candidates import Candidates, nodes_of
from layout.compose.paragraph import workshop
from layout.model.theme import Align, FaceRef

STORY = (
    "会议总结前一阶段城区环境提升、背街小巷整治、小区环境提升、文明实践志愿服务、交通秩序整治五大行动推进情况，"
    "并部署下一阶段全国文明城区创评工作任务。街道党工委书记就2020年长宁区全国文明城区创评工作提出三方面要求。"
)


@pytest.mark.parametrize("em", range(8, 30))
def test_a_last_line_is_never_a_single_character(em: int) -> None:
    for cut in range(6):
        last = set_text(STORY[: len(STORY) - 1 - cut] + "。", em, indent=2).lines[-1].text
        assert len(last.rstrip("。，、")) > 1, last


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(["国", "国", "国国", "，", "“国”", "。", "ab", "5"]), max_size=12).map("".join))
def test_no_other_legal_breaks_cost_less(text: str) -> None:
    """Every way through a short paragraph, tried one by one."""
    pieces, shape = (piece(text),), form(5)
    for part in workshop(FAKE).prepare(pieces, shape):
        candidates = Candidates(part, nodes_of(part), True)
        final = len(candidates.nodes) - 1

        def cheapest(j: int, candidates: Candidates = candidates, final: int = final) -> float:
            if j == final:
                return 0.0
            lines = candidates.lines_from(j, 5.0, math.inf)
            return min((cost + cheapest(k) for k, cost in lines), default=math.inf)

        best = cheapest(0)
        if best < math.inf:
            assert compose(pieces, shape, FAKE).cost == pytest.approx(best)


def test_an_indent_is_the_first_lines_alone() -> None:
    lines = set_text("国" * 40, 10, indent=2).lines
    assert lines[0].runs[0].x == 20.0 and lines[1].runs[0].x == 0.0
    assert len(lines[0].text) == 8 and len(lines[1].text) == 10


def test_authors_breaks_end_lines_without_filling_them() -> None:
    paragraph = set_text("国国国\n国国国国国国国国\n\n国", 6, indent=2)
    assert texts(paragraph)[0] == "国国国" and not paragraph.lines[0].full
    assert paragraph.lines[1].runs[0].x == 0.0
    assert [line.start for line in paragraph.lines[1:]] == [line.end for line in paragraph.lines[:-1]]
    assert paragraph.lines[-1].end == len(paragraph.text)


def test_looseness_makes_a_paragraph_longer_or_says_that_it_cannot() -> None:
    pieces, shape, shop = [piece(STORY)], form(17, 2), Workshop(FAKE)
    best = compose(pieces, shape, shop)
    longer = loosen(pieces, shape, shop, 1)
    assert longer is not None and len(longer.lines) == len(best.lines) + 1 and longer.cost > best.cost
    assert loosen(pieces, shape, shop, -5) is None
    assert loosen(pieces, shape, shop, 0) is best
    assert compose(pieces, shape, shop, 1) is longer
    assert compose(pieces, shape, shop, -5) is best
    assert compose(pieces, shape, FAKE, 1) == longer, "what is remembered is what would be made again"


def test_a_paragraph_with_marks_to_squeeze_can_be_a_line_shorter() -> None:
    pieces, shape = [piece("国国国国，国国国国，国国国国，国国国国，国国国国，国国国国，国国")], form(10)
    best = compose(pieces, shape, FAKE)
    shorter = loosen(pieces, shape, FAKE, -1)
    assert len(best.lines) == 4 and shorter is not None and len(shorter.lines) == 3


def test_the_same_paragraph_again_asks_nothing_of_the_fonts() -> None:
    class Counting(Fake):
        asked = 0

        def advances(self, face: FaceRef, text: str) -> Sequence[float]:
            self.asked += 1
            return super().advances(face, text)

    fonts = Counting()
    shop = Workshop(fonts)
    first = set_text(STORY, 13, shop)
    asked = fonts.asked
    assert set_text(STORY, 13, shop) is first
    set_text(STORY, 17, shop)
    assert fonts.asked == asked, "at another measure the characters are as wide as before"


def test_two_fonts_are_not_mixed_up() -> None:
    class Narrow(Fake):
        def advances(self, face: FaceRef, text: str) -> Sequence[float]:
            return [0.5 * advance for advance in super().advances(face, text)]

    assert len(set_text(STORY, 13, Narrow()).lines) < len(set_text(STORY, 13, Fake()).lines)


def test_a_larger_first_character_shares_the_baseline_and_takes_its_room() -> None:
    pieces = [piece("大", size=30.0, style="initial"), piece("国" * 30)]
    lines = compose(pieces, form(10), FAKE).lines
    assert [run.size for run in lines[0].runs] == [30.0, 10.0]
    assert lines[0].runs[1].x == pytest.approx(30.0) and lines[0].full
    assert len(lines[0].text) == 8


def test_offsets_count_characters_of_all_pieces() -> None:
    pieces = [
        piece("本报讯", style="strong"),
        piece(" 5月18日下午，"),
        piece("天山路", style="kai"),
        piece("街道召开" * 6),
    ]
    paragraph = compose(pieces, form(9, 2), FAKE)
    assert paragraph.text == "".join(p.text for p in pieces)
    for line in paragraph.lines:
        assert paragraph.text[line.start : line.end].replace(" ", "") == line.text.replace(" ", "")
    assert {run.style for line in paragraph.lines for run in line.runs} == {"body", "strong", "kai"}


def test_tracking_spaces_every_character_alike() -> None:
    line = compose([piece("天山晨报NEWS")], form(100, align=Align.START, tracking=0.5), FAKE).lines[0]
    x = [place for _, place in origins(line)]
    assert [b - a for a, b in pairwise(x[:4])] == pytest.approx([1.5, 1.5, 1.5])
    assert [b - a for a, b in pairwise(x[4:])] == pytest.approx([1.0, 1.0, 1.0])


def test_runs_are_as_few_as_their_spacing_allows() -> None:
    assert [len(line.runs) for line in set_text("国" * 30, 9.5).lines] == [1, 1, 1, 1]
    assert len(set_text("国国，国国国国国国，国国", 100).lines[0].runs) == 1
    assert len(set_text("国abc国", 100).lines[0].runs) == 3


def test_settings_are_the_same_in_every_process() -> None:
    """Nothing depends on hash order or on what was composed before."""
    program = (
        "from fake_fonts import set_text; import test_paragraphs as t;"
        "print([(r.text, r.x, r.spacing) for l in set_text(t.STORY, 13).lines for r in l.runs])"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=__file__.rpartition("/")[0],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": __file__.rpartition("/tests/")[0]},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
