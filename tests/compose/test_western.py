"""Western words, numbers, URLs and the writer's spaces among Han."""

from itertools import pairwise

import pytest
from fake_fonts import FACE, FAKE, Fake, form, natural_width, origins, piece, set_text, texts

from layout.compose import compose
from layout.model.theme import FaceRef


@pytest.mark.parametrize("text", ["国abc国", "国 abc 国", "国123国", "国 123国"])
def test_a_quarter_em_stands_between_han_and_western_and_the_writers_space_is_absorbed(text: str) -> None:
    line = set_text(text, 100).lines[0]
    assert " " not in line.text
    assert [x for char, x in origins(line) if char == "国"] == pytest.approx([0.0, 3.0])


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("，abc", 2.75),
        ("abc，", 2.75),
        ("（abc）", 3.5),
        ("， abc ，", 3.5),
        ("(abc)", 2.5),
        ("50%", 2.0),
        ("abc def", 3.75),
    ],
)
def test_no_space_beside_marks_and_inside_brackets(text: str, width: float) -> None:
    """A mark, a bracket or a percent sign: 50% clings to both Han around it like a word."""
    assert natural_width(text) == pytest.approx(width)


def test_the_space_is_the_themes_choice() -> None:
    assert natural_width("abc", autospace=0.125) == pytest.approx(1.75)
    assert natural_width("abc", autospace=0.0, autospace_min=0.0) == pytest.approx(1.5)


def test_no_space_at_line_edges() -> None:
    lines = set_text("国国国abc国国国", 3, indent=0).lines
    assert texts(set_text("国国国abc国国国", 3))[0] == "国国国"
    assert origins(lines[1])[0] == ("a", 0.0)


def test_the_space_makes_a_line_break_earlier() -> None:
    """css/css-text/text-autospace/text-autospace-break-001: 国国国国X国 breaks as 国国国国/X国 in five em."""

    class Wide(Fake):
        def advances(self, face: FaceRef, text: str) -> list[float]:
            return [1.0] * len(text)

    assert texts(compose([piece("国国国国X国")], form(5), Wide())) == ["国国国国", "X国"]


def test_spaces_between_western_words_and_between_han_are_kept_once() -> None:
    assert texts(set_text("foo  bar", 100)) == ["foo bar"]
    assert texts(set_text("张三  李四", 100)) == ["张三 李四"]
    assert texts(set_text("  国国，  国 ", 100)) == ["国国，国"]


def test_spaces_at_line_ends_are_dropped_and_counted() -> None:
    paragraph = set_text("foo bar baz foo bar baz", 6)
    assert "".join(texts(paragraph)).replace(" ", "") == paragraph.text.replace(" ", "")
    assert all(line.text == line.text.strip() for line in paragraph.lines)
    assert [line.start for line in paragraph.lines[1:]] == [line.end for line in paragraph.lines[:-1]]


@pytest.mark.parametrize(
    "whole",
    [
        "2020",
        "3.14",
        "1,00",
        "10:30",
        "2020-06-08",
        "50%",
        "-5",
        "±3",
        "$100",
        "￥100",
        "37℃",
        "36.5°",
        "5km",
        "H2O",
        "B2B",
    ],
)
def test_numbers_with_their_signs_and_units_stay_whole(whole: str) -> None:
    for em in range(6, 12):
        paragraph = set_text(f"国国国国国国国{whole}国国国国国国国", em)
        assert any(whole in line for line in texts(paragraph)), (em, texts(paragraph))


@pytest.mark.parametrize(
    ("number", "parts"),
    [
        ("1,234,567", ["1,", "234,567"]),
        ("0572-555-0166", ["0572-", "555-0166"]),
        ("1998-2003", ["1998-", "2003"]),
        ("62345678/62345679", ["62345678/", "62345679"]),
    ],
)
def test_long_numbers_break_behind_their_marks(number: str, parts: list[str]) -> None:
    lines = [texts(set_text(f"国国国国国国国{number}国国国国国国国", em)) for em in range(7, 14)]
    assert any(set(parts) & {line.strip("国") for line in found} for found in lines)
    assert all(all(not line.startswith((",", "-", "/")) for line in found) for found in lines)


CALLS = "居民们说，有事请打电话{}，问社区服务中心，大家都可以来，不用预约。"


@pytest.mark.parametrize("number", ["0571-8888 1234", "400-800-1234", "138-0000-0000", "021-62345678"])
def test_a_telephone_number_stands_in_one_line_unless_lines_become_loose_for_it(number: str) -> None:
    whole = 0
    for em in range(9, 20):
        paragraph = set_text(CALLS.format(number) * 2, em)
        assert not paragraph.diagnostics
        assert "".join(texts(paragraph)).replace(" ", "").count(number.replace(" ", "")) == 2
        whole += sum(number in line for line in texts(paragraph))
    assert whole >= 15
    text = f"国国国国国国国，国国国，国国{number}，国国国，国国国国国国国国国"
    assert any(number in line for line in texts(set_text(text, 16)))


@pytest.mark.parametrize("whole", ["36.5℃", "￥100", "50%", "12°", "2020-06-08"])
def test_numbers_are_rigid_in_a_stretched_line(whole: str) -> None:
    for em in (6.2, 6.6, 7.4, 7.8, 8.3, 8.8, 9.1, 9.6):
        lines = set_text(f"国国{whole}国国国国国国国国国", em).lines
        line = next(line for line in lines if whole in line.text)
        start = line.text.index(whole)
        x = [place for _, place in origins(line)][start : start + len(whole)]
        assert x[-1] - x[0] == pytest.approx(sum(FAKE.advances(FACE, whole[:-1])))


@pytest.mark.parametrize("note", ["[1]", "〔12〕"])
def test_a_note_mark_stays_with_its_base(note: str) -> None:
    for em in range(4, 12):
        assert any("国" + note in line for line in texts(set_text(f"国国国国国国国{note}国国国国国国国", em)))


def test_words_are_divided_as_a_last_resort_with_a_hyphen_of_ours() -> None:
    paragraph = set_text("国国国国国hyphenation国国国国国", 7)
    divided = [line for line in paragraph.lines if line.hyphen]
    assert divided and all(line.text.endswith("-") for line in divided)
    assert "".join(line.text.removesuffix("-" if line.hyphen else "") for line in paragraph.lines) == paragraph.text
    assert not any(line.hyphen for line in set_text("国国国国国hyphenation国国国国国", 7, hyphenation="").lines)
    assert not any(line.hyphen for line in set_text("国国国国国国国国国国国国国国国国hyphen国国国国", 16).lines)


def test_the_writers_soft_hyphen_is_a_place_to_divide() -> None:
    lines = set_text("国国国国国xxxx\u00adyyyy国国国国国", 8, hyphenation="").lines
    assert "国xxxx-" in lines[0].text + lines[1].text
    assert not any("\u00ad" in line.text for line in lines)


def test_urls_and_paths_break_only_after_their_marks() -> None:
    url = "https://www.example-site.org/news/2020_06/page?id=12&lang=zh"
    marks = "/.-_?&="
    for em in range(8, 20):
        paragraph = set_text(f"国国国国{url}国国国国", em, hyphenation="en_US")
        lines = texts(paragraph)
        assert "".join(lines) == paragraph.text
        for line, following in pairwise(lines):
            if line[-1] in url and following[0] in url:
                assert line[-1] in marks, lines


def test_a_line_never_begins_with_western_closing_marks_or_ends_with_opening_ones() -> None:
    for em in range(6, 14):
        for line in texts(set_text("使用系统(如Debian),并在/etc/fstab中(参见fstab(5))设置.ext4选项.", em)):
            assert line[0] not in ",.:;!?)]}/%" and line[-1] not in "([{", line


def test_an_apostrophe_in_a_word_is_as_narrow_as_its_ink() -> None:
    """The ’ of a Chinese face is a full-width closing quote: inside a word it stands for an apostrophe."""
    line = set_text("国don’t国", 100).lines[0]
    x = dict(origins(line)[1:])
    assert x["t"] - x["n"] == pytest.approx(0.5 + 1.0 - 0.54)
    assert all("don’t" in "".join(texts(set_text("国国国国国don’t国国国", em))) for em in range(4, 9))


def test_a_space_that_never_breaks() -> None:
    for em in range(4, 12):
        assert any("10\u00a0kg" in line for line in texts(set_text("国国国国国国国10\u00a0kg国国国国国国国", em)))


def test_breaks_asked_for_and_forbidden_by_invisible_characters() -> None:
    assert texts(set_text("abcdefgh\u200bijklmnop", 5, hyphenation="")) == ["abcdefgh", "ijklmnop"]
    for em in range(4, 10):
        assert any("天山" in line for line in texts(set_text("国国国国国天\u2060山国国国国国国", em)))


def test_faces_meet_with_the_right_spaces_at_their_seams() -> None:
    hei = FaceRef("Hei", 700)
    line = compose(
        [piece("国"), piece("abc", face=hei, style="strong"), piece("国（"), piece("（大", size=20.0, style="kai")],
        form(100),
        Fake(),
    ).lines[0]
    assert [run.style for run in line.runs] == ["body", "strong", "body", "kai"]
    assert line.runs[1].x == pytest.approx(12.5) and line.runs[2].x == pytest.approx(30.0)
    assert line.runs[3].x == pytest.approx(50.0 - 10.0), "an opener of twice the size loses twice as much"
    assert line.runs[0].face == FACE and line.runs[1].face == hei


def test_a_word_in_brackets_stands_close_to_them_in_a_line_that_is_drawn_out() -> None:
    lines = set_text("国国国国《abc》国国国国国国", 8.2).lines
    (line,) = [one for one in lines if "abc" in one.text]
    x = dict(origins(line))
    assert line.full and x["》"] - x["《"] == pytest.approx(natural_width("《abc》") - 1.0)


def test_a_line_of_words_alone_is_filled_by_their_spaces() -> None:
    """《The Old Man and the: beside the words there is nothing that could give way."""
    lines = set_text("国\n《aaa aa aaa aaaaaaaaaaa》国国国国国", 6).lines
    (line,) = [one for one in lines if one.text.startswith("《")]
    assert line.full
    x = origins(line)
    spaces = [after - before for (char, before), (_, after) in pairwise(x) if char == " "]
    assert x[1][1] - x[0][1] == pytest.approx(1.0) and max(spaces) > 0.5
