"""Widths of marks alone, in pairs and at the edges of lines, in the three styles; dashes, stacks and interpuncts."""

from itertools import pairwise, product

import pytest
from fake_fonts import CENTRED, FAKE, Fake, natural_width, origins, set_text, texts

from layout.model.theme import PunctuationStyle

KAIMING, BANJIAO = PunctuationStyle.KAIMING, PunctuationStyle.BANJIAO

# css/css-text/text-spacing-trim/text-spacing-trim-combinations-001.html sets 532 pairs of these in a Japanese font,
# whose colons stand in the middle: the half-width one is the first (HF) or the second (FH).
OPENING = "（〈《「『【〔〖〘〚"
CLOSING = "）〉》」』】〕〗〙〛、。，．"
MIDDLE = "・·：；"
JAPANESE = Fake(centred=MIDDLE)
HALVED_FIRST = [*product(CLOSING, CLOSING), *product(CLOSING, MIDDLE)]
HALVED_SECOND = [*product(CLOSING, OPENING), *product(MIDDLE, OPENING), *product(OPENING, OPENING)]
WHOLE = [*product(OPENING, CLOSING), *product(MIDDLE, CLOSING), *product(OPENING, MIDDLE)]
# Simplified Chinese fonts put ： ； ！ ？ at the left of their square, and quotes are brackets like others.
LEFT = "，。、）》”’：；！？"


def blank_of_pair(pair: str, measure: Fake) -> list[float]:
    """What was added before, between and behind the two marks, in em."""
    places = [x for _, x in origins(set_text(f"国{pair}国", 100, measure).lines[0], measure)]
    return [round(b - a - 1.0, 6) for a, b in pairwise(places)]


def test_the_pairs_are_as_many_as_their_source_has() -> None:
    assert len(HALVED_FIRST) + len(HALVED_SECOND) == 532


def test_one_of_two_adjacent_marks_is_half_wide() -> None:
    for pair in HALVED_FIRST + HALVED_SECOND:
        assert blank_of_pair("".join(pair), JAPANESE) == [0.0, -0.5, 0.0], pair


def test_other_pairs_keep_their_blank() -> None:
    for pair in WHOLE:
        assert blank_of_pair("".join(pair), JAPANESE) == [0.0, 0.0, 0.0], pair


def test_pairs_with_colons_stops_and_quotes_of_simplified_fonts() -> None:
    first = [pair for pair in product(LEFT, LEFT) if not set(pair) <= set("！？")]
    for pair in [*first, *product(LEFT, "（《“‘"), *product("（《“‘", "（《“‘")]:
        assert blank_of_pair("".join(pair), FAKE) == [0.0, -0.5, 0.0], pair


def test_no_more_is_trimmed_than_is_blank() -> None:
    class Bold(Fake):
        def blanks(self, face: object, mark: str) -> tuple[float, float]:
            return (0.3, 0.05) if mark in OPENING else (0.05, 0.3)

    assert blank_of_pair("，「", Bold()) == [0.0, -0.3, 0.0]
    assert blank_of_pair("」。", Bold()) == [0.0, -0.3, 0.0]
    tight = set_text("国，国国国国国国国", 7.4, Bold())
    assert texts(tight)[0] != "国，国国国国国国"


# Typst, tests/suite/layout/inline/cjk.typ: texts, and the widths that clreq gives them: their characters, less half an
# em for each pair and for an opener at line start, and a quarter more beside digits.
@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("《书名〈章节〉》", 7.0),
        ("〔茸毛〕：很细的毛", 8.0),
        ("「真的吗？」", 5.0),
        ("（〔中〕医、〔中〕药、技）系列评审", 15.5),
        ("〔（2009）民申字第1622号〕", 12.5),
        ("参看1378页〖象形文字〗。（《现代汉语词典》修订本）", 24.0),
    ],
)
def test_texts_of_typst(text: str, width: float) -> None:
    assert set_text(text, 100).lines[0].width == pytest.approx(width * 10)


# Typst, tests/suite/layout/inline/justify.typ, in measures of 8, 11 and 17 em.
def test_justified_texts_of_typst() -> None:
    assert texts(set_text("《书名》《测试》下一行", 8)) == ["《书名》《测试》下", "一行"]
    assert texts(set_text("《书名》《测试》。", 8)) == ["《书名》《测试》。"]
    assert set_text("「『引号』」。“‘引号’”。", 100).lines[0].width == pytest.approx(100)


PEACOCK = (
    "孔雀最早见于《山海经》中的《海内经》：“有孔雀。”东汉杨孚著《异物志》记载，岭南：“孔雀，其大如大雁而足高，"
    "毛皆有斑纹彩，捕而蓄之，拍手即舞。”"
)
MARKS = (
    "标注在字间的标点符号（乙式括号省略号以外）通常占一个汉字宽度，使其易于识别、适合配置及排版，有些排版风格完全"
    "不对标点宽度进行任何调整。但是为了让文字体裁更加紧凑易读，，，以及执行3.1.4 行首行尾禁则时，就需要对标点符号的"
    "宽度进行调整。是否调整取决于……"
)
QUOTES = str.maketrans("“”", "「」")


@pytest.mark.parametrize(("text", "em"), [(PEACOCK, 17), (PEACOCK.translate(QUOTES), 17), (MARKS, 11)])
@pytest.mark.parametrize("measure", [FAKE, Fake(centred=CENTRED + "，。、；：？！")])
def test_paragraphs_of_typst_end_every_line_at_the_measure(text: str, em: float, measure: Fake) -> None:
    paragraph = set_text(text, em, measure)
    assert all(line.full for line in paragraph.lines[:-1]) and not paragraph.diagnostics
    assert max(run.spacing for line in paragraph.lines for run in line.runs) < 1.2, "no line is stretched by over an em"


def test_gb_squeezes_what_follows_a_closing_bracket() -> None:
    """Typst's 原来，你也玩《原神》！？ : the space between 》 and ！ goes, and ！？ are stacked in one em."""
    assert set_text("原来，你也玩《原神》！？", 100).lines[0].width == pytest.approx(105)


@pytest.mark.parametrize(
    ("text", "quanjiao", "kaiming", "banjiao"),
    [
        ("，", 1.0, 0.5, 0.5),
        ("、", 1.0, 0.5, 0.5),
        ("：", 1.0, 0.5, 0.5),
        ("（", 1.0, 0.5, 0.5),
        ("」", 1.0, 0.5, 0.5),
        ("。", 1.0, 1.0, 0.5),
        ("？", 1.0, 1.0, 0.5),
        ("·", 1.0, 0.5, 0.5),
        ("。”", 1.5, 1.5, 1.0),
        ("：“", 1.5, 1.0, 1.0),
        ("”，", 1.5, 1.0, 1.0),
        ("。」』", 2.0, 2.0, 1.5),
    ],
)
def test_styles(text: str, quanjiao: float, kaiming: float, banjiao: float) -> None:
    assert natural_width(text) == pytest.approx(quanjiao)
    assert natural_width(text, punctuation=KAIMING) == pytest.approx(kaiming)
    assert natural_width(text, punctuation=BANJIAO) == pytest.approx(banjiao)


def test_in_kaiming_the_pause_of_a_sentence_comes_after_its_closing_quote() -> None:
    line = set_text("“文。”文", 100, punctuation=KAIMING).lines[0]
    assert [x for _, x in origins(line)] == pytest.approx([-0.5, 0.5, 1.5, 2.0, 3.0])


def test_an_opener_begins_its_line_flush_also_after_the_indent() -> None:
    first, second = set_text("“文文”文“文文”", 4, indent=0).lines[:2]
    assert origins(first)[0] == ("“", -0.5)
    assert origins(second)[0] == ("“", -0.5)
    assert origins(set_text("“文文文", 9, indent=2).lines[0])[:2] == [("“", 1.5), ("文", 2.5)]


def test_a_mark_at_line_end_becomes_half_wide_where_the_line_needs_it() -> None:
    """text-spacing-trim-end-001: the line fits in 3.6 em only with its last mark halved."""
    lines = set_text("国国国）国国国）", 3.6).lines
    assert texts(set_text("国国国）国国国）", 3.6)) == ["国国国）", "国国国）"]
    assert lines[0].width == pytest.approx(36) and lines[0].full


def test_a_mark_at_line_end_is_always_half_wide_where_the_theme_says_so() -> None:
    kept = set_text("国国国国，国国国国，", 5).lines[0]
    trimmed = set_text("国国国国，国国国国，", 4.5, trim_line_end=True).lines[0]
    assert kept.runs == trimmed.runs and trimmed.full


def test_hanging_marks_stand_outside_the_measure_and_only_one_does() -> None:
    lines = set_text("文文文文，文文文文。", 4, hanging=True).lines
    assert texts(set_text("文文文文，文文文文。", 4, hanging=True)) == ["文文文文，", "文文文文。"]
    assert lines[0].width == pytest.approx(40)
    assert origins(lines[0])[-1] == ("，", 4.0)
    assert texts(set_text("文文文文”。文文文", 4, hanging=True))[0] != "文文文文”。"


@pytest.mark.parametrize("dash", [1.69, 2.0])
def test_a_dash_is_two_em_long_whatever_the_font_draws(dash: float) -> None:
    measure = Fake(dash=dash)
    assert natural_width("——", measure) == pytest.approx(2.0)
    assert natural_width("……", measure) == pytest.approx(2.0)


def test_dashes_and_ellipses_are_rigid() -> None:
    for text in ("文文——文文文文文文", "文文……文文文文文文"):
        line = set_text(text, 5.5).lines[0]
        places = dict(zip(line.text, [x for _, x in origins(line)], strict=True))
        assert line.full and line.text.startswith(text[:4])
        assert next(run for run in line.runs if text[2] in run.text).spacing == 0.0
        assert places[text[2]] > 2.0


def test_a_glyph_for_two_characters_stands_in_a_run_without_spacing() -> None:
    for em in (5.3, 5.6, 5.9):
        for line in set_text("文文——文文文e\u0301文文——文文文文", em).lines:
            for run in line.runs:
                assert run.spacing == 0.0 or not set(run.text) & set("—\u0301"), run


@pytest.mark.parametrize(("text", "width"), [("？！", 1.0), ("！！", 1.0), ("？？？", 2.0), ("！！！", 2.0)])
def test_stacked_marks(text: str, width: float) -> None:
    assert natural_width(text) == pytest.approx(width)


def test_stacked_marks_are_never_parted() -> None:
    for em in range(3, 9):
        for line in texts(set_text("文文文文文？！文文文文文文！！！文", em)):
            assert not line.startswith(("？", "！")) and "？！"[0] != line[-1]


def test_long_marks_break_only_between_pairs() -> None:
    for em in (4, 5, 6):
        for line in texts(set_text("文文文文————文文文文", em)):
            assert line.count("—") % 2 == 0


# xeCJK, testfiles/longpunct-kinsoku01.lvt, in nine em.
@pytest.mark.parametrize(
    ("text", "illegal"),
    [
        ("字字字字字字字字“——”字字字字字字", ("“/——", "——/”")),
        ("字字字字字字字字（——）字字字字字", ("（/——", "——/）")),
        ("字字字字字字字破折——，字字字字字字", ("——/，",)),
        ("字字字字字字字破折——。字字字字字字", ("——/。",)),
        ("字字字字字字字破折——……字字字字字", ("——/……",)),
    ],
)
def test_illegal_breaks_of_xecjk(text: str, illegal: tuple[str, ...]) -> None:
    for em in (8, 8.5, 9, 9.5, 10, 10.5, 11):
        broken = "/".join(texts(set_text(text, em)))
        assert not any(place in broken for place in illegal), broken


def test_legal_breaks_of_xecjk() -> None:
    assert texts(set_text("字字字字字字字字破折，——字字字字字字字字字", 11))[1].startswith("——")
    assert texts(set_text("字字字字字字字破折……——字字字字字字字字字", 11))[1].startswith("——")


def test_a_narrow_interpunct_takes_half_an_em_and_never_begins_a_line() -> None:
    measure = Fake(centred="", narrow="·")
    assert natural_width("·", measure) == pytest.approx(0.5)
    for em in range(3, 9):
        assert not any(line.startswith("·") for line in texts(set_text("卡尔·马克思和戴蒙·林道夫", em, measure)))


def test_an_interpunct_is_squeezed_on_both_sides_alike() -> None:
    line = set_text("文文文·文文文文文文文文", 6.7).lines[0]
    assert line.text == "文文文·文文文"
    x = [x for _, x in origins(line)]
    assert x[3] - x[2] == pytest.approx(x[4] - x[3]) == pytest.approx(0.85)


def test_centred_marks_give_on_both_sides() -> None:
    """A Hong Kong or Taiwan face: the comma is squeezed from left and right."""
    measure = Fake(centred=CENTRED + "，。、；：？！")
    line = set_text("文文文，文文文文文文文文", 6.7, measure).lines[0]
    x = [x for _, x in origins(line, measure)]
    assert line.text == "文文文，文文文"
    assert x[3] - x[2] == pytest.approx(x[4] - x[3]) == pytest.approx(0.85)
