"""English paragraphs and headings: filled lines, hyphens where they help, nothing Chinese about their spaces."""

from dataclasses import replace
from itertools import pairwise

import pytest
from fake_fonts import FAKE, form, origins, piece, set_text, texts

from layout.compose import Form, Paragraph, Piece, compose, compose_heading
from layout.faces import load
from layout.model.theme import Align, FaceRef, Setting

FACES = load()
ENGLISH = FaceRef("Noto Serif SC", 400, "en")
PROSE = (
    "It began with seven people around the table by the window, none of whom knew one another, says the librarian, "
    "who still keeps the attendance book. Her colleague's remark — that nobody would return — turned out to be wrong. "
    "Subsequent meetings concentrated on translation: how to render understatement, whether footnotes are a confession "
    "of failure, and why dictionaries disagree about the “simplest” words of all."
)


def english(measure: float, text: str = PROSE, face: FaceRef = ENGLISH) -> Paragraph:
    return compose((Piece(text, face, 9.0, "body"),), Form(measure, 9.0), FACES)


@pytest.mark.parametrize("measure", [110.0, 126.0, 180.0, 250.0])
def test_every_line_but_the_last_is_full(measure: float) -> None:
    paragraph = english(measure)
    assert all(line.full for line in paragraph.lines[:-1])
    assert not paragraph.diagnostics
    seen = [line for line in paragraph.lines[:-1] if line.text[-1] not in "”"]  # whose blank is beyond the measure
    ends = [line.runs[-1].x + line.runs[-1].ink for line in seen]
    assert ends == pytest.approx([measure] * len(ends), abs=0.01)


def test_a_paragraph_without_han_is_set_so_whatever_its_language() -> None:
    """An English quotation in a Chinese paper (cases/editing/english-ragged-and-false-widow)."""
    plain = english(126.0, face=replace(ENGLISH, language=""))
    assert [line.text for line in plain.lines] == [line.text for line in english(126.0).lines]


def test_words_with_han_among_them_are_set_as_chinese_unless_the_language_is_told() -> None:
    text = "the reading circle 读书会 meets again on Wednesday and on Friday, and then on Sunday"
    narrow = [line.text for line in english(120.0, text).lines]
    assert narrow != [line.text for line in english(120.0, text, replace(ENGLISH, language="")).lines]


def test_a_chinese_paragraph_of_an_english_story_is_set_as_chinese() -> None:
    chinese = "一年前的秋天，七个互不相识的人围坐在窗边的桌旁。图书管理员说，她还留着当时的签到簿，谈的都是翻译。"
    lines = english(118.0, chinese).lines
    assert all(line.full for line in lines[:-1])
    assert [line.text for line in lines] == [
        line.text for line in english(118.0, chinese, replace(ENGLISH, language="")).lines
    ]


def test_the_writers_spaces_stay_beside_dashes_and_quotes() -> None:
    assert texts(set_text("one word — two “words” and more", 100)) == ["one word — two “words” and more"]


def test_no_line_begins_with_a_dash() -> None:
    for measure in range(100, 250, 7):
        assert not [line.text for line in english(float(measure)).lines if line.text[0] in "—–"]


def test_quotes_of_a_chinese_face_are_no_wider_than_their_ink() -> None:
    """The fake face draws “ with 0.6 em of blank on its left; 0.06 are left of it."""
    line = set_text("one two “three” four", 100).lines[0]
    plain = set_text("one two three four", 100).lines[0]
    assert line.width / 10 - plain.width / 10 == pytest.approx(2 * (1.0 - 0.6 + 0.06))


def test_hyphens_do_not_stand_one_under_another_where_that_can_be_helped() -> None:
    lines = english(250.0).lines
    assert not [1 for one, other in pairwise(lines) if one.hyphen and other.hyphen]


def test_words_are_divided_as_their_language_has_it() -> None:
    text = "Die Wirtschaftsministerkonferenz beschäftigte sich mit der Bundesverfassungsgerichtsentscheidung gestern."
    german = {line.text for line in english(110.0, text, replace(ENGLISH, language="de")).lines}
    assert any(line.endswith("-") for line in german)
    assert german != {line.text for line in english(110.0, text).lines}


def test_a_line_with_a_hyphen_ends_where_the_painter_ends_it() -> None:
    """The letter before the hyphen is not kerned to the letter that begins the next line."""
    lines = compose((Piece(PROSE, ENGLISH, 9.0, "b"),), Form(100.0, 9.0), FACES).lines
    ends = [line.runs[-1] for line in lines if line.hyphen]
    assert len(ends) > 2
    for run in ends:
        assert run.width == pytest.approx(9.0 * sum(FACES.advances(ENGLISH, run.text)) + run.spacing * len(run.text))


ADDRESSES = "登录https://www.AVA.To.cn/WAVE/Ty.Ta/LTd-AV/yo.fi，电话021-6577-7117，请看AV-To-Ty-LT-7-7的网页。" * 6


@pytest.mark.parametrize("text", [ADDRESSES, "To-AVA-Type yacht-VAT-LTE rif-fly-WAve To-Ty " * 20])
def test_a_line_within_an_address_ends_where_its_last_letter_does(text: str) -> None:
    """It is not kerned to the letter that begins the next line."""
    face = ENGLISH if text.startswith("To") else FaceRef(ENGLISH.family)
    lines = compose((Piece(text, face, 9.0, "b"),), Form(108.0, 9.0), FACES).lines[:-1]
    ends = [line for line in lines if line.text[-1] in "/.-7Avy" and line.full and not line.hyphen and not line.amiss]
    for line in ends:
        run = line.runs[-1]
        own = sum(FACES.advances(run.face, run.text)) * 9.0 + run.spacing * (len(run.text) - 1)
        assert run.x + own == pytest.approx(line.measure, abs=0.001)
    assert len(ends) > 5


def test_a_theme_without_hyphenation_divides_no_word() -> None:
    lines = compose((Piece(PROSE, ENGLISH, 9.0, "b"),), Form(126.0, 9.0, setting=Setting(hyphenation="")), FACES).lines
    assert not any(line.hyphen for line in lines)


def test_the_last_line_is_no_stump() -> None:
    for measure in range(100, 250, 5):
        assert len(english(float(measure)).lines[-1].text) >= 5


def test_a_word_that_has_a_line_to_itself_fills_it_with_its_letters() -> None:
    text = "write to announcements@lists.example.org today or tomorrow"
    lines = compose([piece(text)], form(14.0), FAKE).lines
    assert all(line.full for line in lines[:-1])


def test_words_far_apart_are_told() -> None:
    paragraph = compose([piece("ab bc verylongunknown and more")], form(9.0, hyphenation=""), FAKE)
    assert "loose-line" in {diagnostic.code for diagnostic in paragraph.diagnostics}


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (9.0, ["Hospital wing:", "what the new", "building will do", "for the valley"]),
        (13.0, ["Hospital wing:", "what the new building", "will do for the valley"]),
    ],
)
def test_headings_turn_over_at_pauses_and_divide_no_word(width: float, lines: list[str]) -> None:
    words = "Hospital wing: what the new building will do for the valley"
    shape = Form(width * 20, 20.0, align=Align.START)
    heading = compose_heading((Piece(words, FaceRef("Noto Serif SC", 900), 20.0, "h"),), shape, FACES, 4)
    assert [line.text for line in heading.lines] == lines


def test_no_line_of_a_heading_ends_with_an_article() -> None:
    heading = compose_heading([piece("Notes from the library on the hill")], form(11.0), FAKE, 2)
    assert not [line.text for line in heading.lines if line.text.split()[-1] in ("the", "on", "from")]


def test_quotation_marks_of_other_languages_stand_by_their_word() -> None:
    """„ was taken for a character as wide as a Han, with the space that such have beside letters."""
    line = set_text("„Setzt es so“, sagten die Alten", 40).lines[0]
    places = dict(reversed(origins(line)))
    assert places["S"] - places["„"] <= 1.0 + 1e-6


@pytest.mark.parametrize(
    ("language", "text", "never_first", "never_last"),
    [
        ("de", "„Setzt es so, dass man es vergisst“, sagten sie. „Ja“ sagte er, ‚gut‘ sie („warum?“).", "“‘,)", "„‚("),
        ("cs", "Řekl „ano“ a ona řekla „ne“, ale třetí („proč?“) mlčel o „věci“, a šel domů.", "“,)", "„("),
        ("sv", "Han sade ”ja” och hon sade ’nej’, men den tredje (”varför?”) teg länge om saken.", ",)", "("),
        ("da", "Han sagde »ja« og hun sagde »nej«, men den tredje (»hvorfor?«) tav længe om sagen.", "«,)", "»("),
        ("fr", "Il dit « oui » et elle « non », mais le troisième (« pourquoi ? ») sort : rien !", "»,?!:)", "«("),
    ],
)  # fmt: skip
def test_quotation_marks_of_each_language_stay_with_their_words(
    language: str, text: str, never_first: str, never_last: str
) -> None:
    """„ “ of German: the mark that opens in English closes, and begins no line; nor does a space of French end one."""
    for measure in range(60, 240, 3):
        pieces = (Piece(text, replace(ENGLISH, language=language), 9.0, "body"),)
        paragraph = compose(pieces, Form(float(measure), 9.0), FACES)
        for line, following in pairwise(paragraph.lines):
            if line.amiss != "forbidden-break":
                assert following.text[0] not in never_first, (measure, line.text, following.text)
                assert line.text.rstrip()[-1] not in never_last, (measure, line.text, following.text)
