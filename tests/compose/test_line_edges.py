"""Where lines may begin and end: clreq's levels, and the characters that web-platform-tests try."""

import pytest
from fake_fonts import Fake, piece, set_text, texts

from layout.compose import Form, compose
from layout.model.theme import Prohibition, Setting
from layout.wording import hints

# css/css-text/i18n/zh/css-text-line-break-zh-{cpm,hyphens,in,iteration,po,pr,cj}-strict.html: 文×6 X 字字 in six em.
NOT_FIRST = {
    "centred marks": "30FB FF1A FF1B FF65 203C 2047 2048 2049 FF01 FF1F",
    "hyphens": "2010 2013 301C 30A0",
    "inseparable": "2024 2025 2026 22EF FE19 10AF6",
    "iteration marks": "3005 303B 309D 309E 30FD 30FE",
    "postfixes": "00B0 2030 2032 2033 2035 2103 2109 FE6A FF05 FFE0",
    "prefixes without a number": "00B1 20AC 2116 FE69 FF04 FFE1 FFE5 FFE6",
    "small kana": "3041 3043 3045 3047 3049 3063 3083 3085 3087 308E 3095 3096 30A1 30A3 30A5 30A7 30A9 30C3 30E3 30E5 "
    "30E7 30EE 30F5 30F6 30FC 31F0 31F1 31F2 31F3 31F4 31F5 31F6 31F7 31F8 31F9 31FA 31FB 31FC 31FD 31FE 31FF FF67 "
    "FF68 FF69 FF6A FF6B FF6C FF6D FF6E FF6F FF70",
}

BASIC_FIRST = "、，。．：；！？‼⁇”’）》〉】〕〗］｝」』–～·・‧／/"
BASIC_LAST = "“‘（《〈【〔〖［｛「『"


@pytest.mark.parametrize("code", [code for codes in NOT_FIRST.values() for code in codes.split()])
def test_a_line_never_begins_with(code: str) -> None:
    mark = chr(int(code, 16))
    lines = texts(set_text(f"文文文文文文{mark}字字", 6, prohibition=Prohibition.STRICT))
    assert lines[0] == "文文文文文"


@pytest.mark.parametrize("code", NOT_FIRST["prefixes without a number"].split())
def test_a_prefix_stays_with_its_number_and_may_begin_a_line_with_it(code: str) -> None:
    mark = chr(int(code, 16))
    for em in range(4, 8):
        assert not any(line.endswith(mark) for line in texts(set_text(f"文文文文文{mark}1字字", em)))
    assert texts(set_text(f"文文文文文文{mark}15字", 6))[1].startswith(mark)


@pytest.mark.parametrize("level", [Prohibition.BASIC, Prohibition.GB, Prohibition.STRICT])
@pytest.mark.parametrize("mark", BASIC_FIRST)
def test_closing_marks_follow_their_character(level: Prohibition, mark: str) -> None:
    for em in range(4, 9):
        assert not any(
            line.startswith(mark) for line in texts(set_text(f"文文文文文文文{mark}字字字字", em, prohibition=level))
        )


@pytest.mark.parametrize("level", [Prohibition.BASIC, Prohibition.GB, Prohibition.STRICT])
@pytest.mark.parametrize("mark", BASIC_LAST)
def test_opening_marks_lead_their_character(level: Prohibition, mark: str) -> None:
    for em in range(4, 9):
        assert not any(
            line.endswith(mark) for line in texts(set_text(f"文文文文文文文{mark}字字字字", em, prohibition=level))
        )


def ends_with_solidus(level: Prohibition) -> bool:
    return any(line.endswith("／") for line in texts(set_text("文文文文文／文文文文文文", 6, prohibition=level)))


def test_gb_forbids_a_solidus_at_line_end() -> None:
    assert ends_with_solidus(Prohibition.BASIC)
    assert not ends_with_solidus(Prohibition.GB)


def begins_with(mark: str, level: Prohibition) -> bool:
    return any(
        line.startswith(mark) for line in texts(set_text(f"文文文文文文{mark}文文文文文文", 6, prohibition=level))
    )


@pytest.mark.parametrize("mark", ["——", "……"])
def test_only_strict_forbids_long_marks_at_line_start(mark: str) -> None:
    assert begins_with(mark, Prohibition.BASIC)
    assert begins_with(mark, Prohibition.GB)
    assert not begins_with(mark, Prohibition.STRICT)


def test_no_prohibition_lets_any_mark_begin_a_line() -> None:
    assert texts(set_text("文文文文文文，文文文文", 6, prohibition=Prohibition.NONE))[1].startswith("，")


def test_squeezing_comes_before_pushing_out() -> None:
    """先挤进，后推出: the comma that does not fit is squeezed in where a mark in the line can give way."""
    assert texts(set_text("文文，文文文，文文文文文", 6.5))[0] == "文文，文文文，"
    assert texts(set_text("文文文文文文，文文文文文", 6))[0] == "文文文文文"


def test_the_last_of_three_marks_may_begin_a_line_where_nothing_else_helps() -> None:
    marks = "」』）"
    lines = texts(set_text(f"文文{marks}文文文文", 3))
    assert "".join(lines) == f"文文{marks}文文文文"
    assert not any(line[0] in marks and line[0] != marks[-1] for line in lines)


def test_where_nothing_is_legal_the_least_bad_is_set_and_told() -> None:
    paragraph = set_text("（（（（（（（（（", 3)
    assert "".join(texts(paragraph)) == "（（（（（（（（（"
    assert {diagnostic.code for diagnostic in paragraph.diagnostics} == {"forbidden-break"}


def test_a_number_longer_than_its_lines_is_told_with_how_to_part_it() -> None:
    paragraph = set_text("圆周率是" + "3141592653" * 50 + "，没有完。", 8)
    (found,) = paragraph.diagnostics
    assert found.code == "forbidden-break" and hints(found)[0].startswith("write the word or number shorter")


def test_what_is_wider_than_its_measure_sticks_out_alone_and_is_told() -> None:
    big = compose([piece("大大", 50.0)], Form(30.0, 10.0, setting=Setting()), Fake())
    assert texts(big) == ["大", "大"]
    assert {diagnostic.code for diagnostic in big.diagnostics} == {"overfull-line"}
