"""What holds for every vertical paragraph, Simplified and Traditional, at every length of line from 6 to 40 字."""

import re
from itertools import pairwise

from fake_fonts import FAKE, TRADITIONAL, Fake, form, piece
from hypothesis import given, settings
from hypothesis import strategies as st

from layout.compose import Downwards, Paragraph, compose, stood, vertical_text
from layout.model.theme import FaceRef

NOT_FIRST = set("、，。；：！？』」）》·")
NOT_LAST = set("『「（《")
parts = st.one_of(
    st.text("国天山社区晨报街道的一二三國區報", min_size=1, max_size=12),
    st.sampled_from(["，", "。", "、", "；", "：", "？", "！", "——", "……", "？！", "。”", "·"]),
    st.sampled_from(["“國”", "‘报’", "「國」", "『報』", "《山》", "（道）", "“他說‘好’”"]),
    st.sampled_from(["5", "12", "600", "2026", "10000", "3.5%", "A", "CO2", "Python", "don’t", "hyphenation"]),
)
texts = st.lists(parts, min_size=1, max_size=40).map("".join)
fonts = st.sampled_from([FAKE, TRADITIONAL])
languages = st.sampled_from(["", "zh-TW", "zh-HK"])


def down(text: str, em: int, measure: Fake, language: str) -> Paragraph:
    downwards = Downwards(measure)
    return compose(stood([piece(text, face=FaceRef("Fake", 400, language))], downwards), form(em), downwards)


def visible(text: str) -> str:
    return re.sub(r"\s", "", text)


@settings(max_examples=50, deadline=None)
@given(texts, st.integers(6, 40), fonts, languages)
def test_every_character_stands_once_in_order_and_every_line_is_full(
    text: str, em: int, measure: Fake, language: str
) -> None:
    paragraph = down(text, em, measure, language)
    drawn = "".join(line.text[:-1] if line.hyphen else line.text for line in paragraph.lines)
    assert visible(drawn) == visible(vertical_text(text, language))
    for line in paragraph.lines[:-1]:
        assert line.full or line.amiss, line.text
    for line in paragraph.lines:
        assert "".join(run.text for run in line.runs) == line.text
        assert all(len(run.text) <= 4 for run in line.runs if run.upright and run.upright.across)


@settings(max_examples=50, deadline=None)
@given(texts, st.integers(6, 40), fonts, languages)
def test_no_line_begins_or_ends_wrongly(text: str, em: int, measure: Fake, language: str) -> None:
    for line, following in pairwise(down(text, em, measure, language).lines):
        if line.amiss:
            continue
        first, last = following.text[0], line.text[-1]
        last_of_three = set(line.text[-2:]) <= NOT_FIRST
        assert first not in NOT_FIRST or last_of_three, (line.text, following.text)
        assert last not in NOT_LAST, (line.text, following.text)
