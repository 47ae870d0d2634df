"""What holds for every paragraph a newspaper could hold, at every measure from 6 to 40 字."""

import re
from itertools import pairwise

from fake_fonts import FAKE, TRADITIONAL, Fake, form, origins, piece, set_text
from hypothesis import example, given, settings
from hypothesis import strategies as st

from layout.compose import Paragraph, compose, loosen
from layout.compose.paragraph import workshop
from layout.compose.prepared import Prepared
from layout.model.page import Line
from layout.model.theme import Align, PunctuationStyle

NOT_FIRST = set("、，。．：；！？”’）》〉】〕〗］｝」』·/,.:;!?)]}%℃")
NOT_LAST = set("“‘（《〈【〔〖［｛「『([{￥")
RARE = "𠮷㐂䶮鿍"

han = st.text("国天山社区晨报街道的一二三國區報", min_size=1, max_size=12)
names = st.sampled_from(["卡尔·马克思", "戴蒙·林道夫", *RARE])
western = st.sampled_from(
    [
        "Debian",
        "hyphenation",
        "RAID-10",
        "don’t",
        "5月18日",
        "2020年",
        "36.5℃",
        "50%",
        "-3",
        "￥12.50",
        "1,000万",
        "e\u0301tude",
    ]
)
urls = st.sampled_from(["https://a.example.org/x_y/z?q=1&r=2", "/etc/apt/sources.list", "editor@paper.example.cn"])
quoted = st.tuples(st.sampled_from(["“”", "《》", "（）", "「」", "『』", "()"]), han).map(
    lambda p: p[0][0] + p[1] + p[0][1]
)
marks = st.sampled_from(["，", "。", "、", "；", "：", "？", "！", "——", "……", "？！", "！！！", "。”", " ", ", "])
texts = st.lists(st.one_of(han, han, han, quoted, marks, marks, names, western, urls), min_size=1, max_size=40).map(
    "".join
)
measures = st.integers(6, 40)
styles = st.sampled_from(list(PunctuationStyle))
fonts = st.sampled_from([FAKE, TRADITIONAL])


def visible(text: str) -> str:
    return re.sub(r"\s", "", text)


def drawn(paragraph: Paragraph) -> str:
    return "".join(line.text[:-1] if line.hyphen else line.text for line in paragraph.lines)


@settings(max_examples=150, deadline=None)
@given(texts, measures, fonts, styles, st.booleans(), st.sampled_from([0.0, 2.0]))
def test_every_character_is_drawn_once_in_order(
    text: str, em: int, measure: Fake, style: PunctuationStyle, hanging: bool, indent: float
) -> None:
    paragraph = set_text(text, em, measure, indent=indent, punctuation=style, hanging=hanging)
    assert visible(drawn(paragraph)) == visible(text)
    ends = [0, *(line.end for line in paragraph.lines)]
    assert [line.start for line in paragraph.lines] == ends[:-1]
    if paragraph.lines:
        assert ends[-1] == len(text)
    for line in paragraph.lines:
        kept = line.text[:-1] if line.hyphen else line.text
        assert visible(text[line.start : line.end]) == visible(kept)


@settings(max_examples=150, deadline=None)
@given(texts, measures, fonts, styles)
def test_no_line_begins_or_ends_wrongly_and_nothing_is_torn(
    text: str, em: int, measure: Fake, style: PunctuationStyle
) -> None:
    paragraph = set_text(text, em, measure, indent=2, punctuation=style)
    if paragraph.diagnostics:
        return
    for before, after in pairwise(paragraph.lines):
        last, first = before.text[-1], after.text[0]
        crowd = re.search(r"[、，。．：；！？”’）》〉」』]{2}$", before.text) is not None
        assert first not in NOT_FIRST or crowd, (before.text, after.text)
        assert last not in NOT_LAST, (before.text, after.text)
        assert not (last.isdigit() and first.isdigit()), (before.text, after.text)
        assert not (last == first == "—") or before.text.count("—") % 2 == 0
        if not before.hyphen and last.isascii() and first.isascii() and last.isalnum():
            assert text[before.end - 1] == " ", (before.text, after.text)


def end_of_squares(line: Line, measure: Fake) -> float:
    """Where the last glyph's square ends, em."""
    run = line.runs[-1]
    return run.x / run.size + sum(measure.advances(run.face, run.text)) + (len(run.text) - 1) * run.spacing / run.size


@settings(max_examples=150, deadline=None)
@given(texts, measures, fonts, styles, st.booleans())
def test_full_lines_end_at_the_measure(
    text: str, em: int, measure: Fake, style: PunctuationStyle, hanging: bool
) -> None:
    paragraph = set_text(text, em, measure, indent=2, punctuation=style, hanging=hanging)
    codes = {diagnostic.code for diagnostic in paragraph.diagnostics}
    for line in paragraph.lines:
        blank = end_of_squares(line, measure) - line.width / 10
        assert -1e-6 < blank < (1.0 if hanging else 0.5) + 1e-6
        if line.full:
            assert abs(line.width - line.measure) < 0.01
        else:
            assert line.width < line.measure + 0.01 or "overfull-line" in codes
    if not codes:
        assert all(line.full for line in paragraph.lines[:-1])


def changes_of(part: Prepared, line: Line, start: int, measure: Fake) -> dict[int, float]:
    """How each gap of a line, counted in the part's characters, differs from its natural width, em."""
    places = [x for _, x in origins(line, measure)]
    count = len(line.text) - line.hyphen
    return {
        start + i: places[i + 1] - places[i] - part.advance[start + i] - part.natural[start + i]
        for i in range(count - 1)
    }


def check_line(part: Prepared, line: Line, start: int, measure: Fake) -> None:
    """Each gap within its bounds, equal shares, and no class touched before the one ahead of it is used up."""
    changes = changes_of(part, line, start, measure)
    squeezing = [gap for gap, change in changes.items() if change < -1e-6]
    stretching = [gap for gap, change in changes.items() if change > 1e-6]
    assert not (squeezing and stretching)
    tables = [part.squeeze[k] for k in sorted(part.squeeze)] if squeezing else [part.take[k] for k in sorted(part.take)]
    rest = {gap for gap in changes if part.stretches[gap]}
    moved = squeezing or stretching
    allowed = set().union(*tables) | (rest if stretching else set())
    assert set(moved) <= allowed, "an unbreakable run is rigid"
    exhausted = True
    alone = stretching and not rest - set().union(*tables)  # spaces of Latin words, and nothing else to give
    for table in tables:
        here = {gap: abs(changes[gap]) for gap in changes if gap in table}
        for gap, change in here.items():
            assert alone or change < table[gap] + 1e-6, "a gap is within its class's bounds"
        assert exhausted or not any(change > 1e-6 for change in here.values()), "a class is used up before the next"
        level = max(here.values(), default=0.0)
        for gap, change in here.items():
            assert alone or abs(change - min(level, table[gap])) < 1e-5, "all gaps of a class change alike"
        exhausted = exhausted and all(change > table[gap] - 1e-5 for gap, change in here.items())
    if stretching:
        shares = [changes[gap] for gap in rest if gap not in set().union(*tables)] or [0.0]
        assert max(shares) - min(shares) < 1e-5, "the rest is stretched evenly"
        assert exhausted or max(shares) < 1e-6, "the rest is stretched last"


@settings(max_examples=150, deadline=None)
@given(texts, measures, fonts, styles)
@example(", hyphenation", 6, FAKE, PunctuationStyle.KAIMING)
def test_classes_are_used_up_in_clreqs_order(text: str, em: int, measure: Fake, style: PunctuationStyle) -> None:
    pieces, shape = (piece(text),), form(em, 2.0, punctuation=style)
    paragraph = compose(pieces, shape, measure)
    parts = workshop(measure).prepare(pieces, shape)
    if not parts or parts[0].western:
        return  # English fills its lines otherwise: tests/compose/test_english.py
    at = 0
    for line in paragraph.lines:
        while parts[0].text[at] in " \u3000" and line.text[0] != parts[0].text[at]:
            at += 1
        check_line(parts[0], line, at, measure)
        at += len(line.text) - line.hyphen


@settings(max_examples=60, deadline=None)
@given(texts, measures, fonts, st.sampled_from([-1, 1]))
def test_loosened_paragraphs_are_legal_and_cost_no_less(text: str, em: int, measure: Fake, by: int) -> None:
    pieces, shape = (piece(text),), form(em, 2.0)
    best, other = compose(pieces, shape, measure), loosen(pieces, shape, measure, by)
    if other is None:
        return
    assert len(other.lines) == len(best.lines) + by
    assert drawn(other).replace(" ", "") == drawn(best).replace(" ", "")
    assert other.cost >= best.cost - 1e-6
    assert not any(diagnostic.code == "forbidden-break" for diagnostic in other.diagnostics)


@settings(max_examples=100, deadline=None)
@given(texts, measures, st.sampled_from([-1, 1]), st.floats(0.0, 6.0))
def test_a_limit_to_what_loosening_may_cost_hides_nothing_cheaper(text: str, em: int, by: int, within: float) -> None:
    pieces, shape = (piece(text),), form(em, 2.0)
    best, other = compose(pieces, shape, FAKE), loosen(pieces, shape, FAKE, by)
    limited = loosen(pieces, shape, FAKE, by, within)
    if other is None or other.cost > best.cost + within + 1e-6:
        assert limited is None
    elif other.cost < best.cost + within - 1e-6:
        assert limited is not None and limited.cost == other.cost


@settings(max_examples=60, deadline=None)
@given(texts, measures, fonts, st.sampled_from([Align.START, Align.CENTER, Align.END]))
def test_lines_that_are_not_justified_stay_within_their_measure_and_are_aligned(
    text: str, em: int, measure: Fake, align: Align
) -> None:
    paragraph = compose([piece(text)], form(em, align=align), measure)
    if paragraph.diagnostics:
        return
    for line in paragraph.lines:
        lost = 0.5 if line.text[0] in "“‘（《「『" else 0.25 if line.text[0] in measure.centred else 0.0
        left = origins(line, measure)[0][1] + lost
        assert line.width <= line.measure + 0.01
        if align is Align.END:
            assert abs(line.width - line.measure) < 0.01
        elif align is Align.CENTER:
            assert abs(left - (em - line.width / 10)) < 0.01
        else:
            assert abs(left) < 0.01


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.integers(1, 40))
def test_any_text_at_all_is_set(text: str, em: int) -> None:
    """Control characters, other scripts, lone combining marks, nothing: never an exception, never a lost letter."""
    paragraph = set_text(text, em)
    kept = [c for c in text if c.isalnum()]
    assert [c for c in drawn(paragraph) if c.isalnum()] == kept
