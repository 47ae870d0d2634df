"""Words that are read from the right: shown in their order, each where it stood, so that readers tell them so."""

import re
from types import SimpleNamespace
from typing import Any

import pytest

from layout.press.fromright import tell_in_order

LETTERS = {1: "ب", 2: "ت", 3: " ", 4: "1", 5: "国", 6: "ا"}
WIDTH = 500


def told(array: str, text: str, letters: dict[int, str] = LETTERS, beside: str = "国") -> str:
    """What stands in the array of a page whose plan has a text beside another, after it was put in order."""
    meant = b"\n".join(
        b"<%04x> <%s>" % (code, char.encode("utf-16-be").hex().encode()) for code, char in letters.items()
    )
    content = SimpleNamespace(stream=[b"/F1 9 Tf", f"[{array}] TJ".encode()])
    objects = [
        None,
        {"Resources": b"2 0 R", "Contents": b"4 0 R"},
        {"Font": b"3 0 R"},
        {"F1": b"5 0 R"},
        content,
        {"ToUnicode": b"6 0 R", "DescendantFonts": [b"7 0 R"]},
        SimpleNamespace(stream=[meant]),
        {"W": [1, [WIDTH] * len(letters)]},
    ]
    pdf = SimpleNamespace(objects=objects, pages={"Kids": [1, 0, 0]})
    plan: Any = SimpleNamespace(
        lines=[SimpleNamespace(line=SimpleNamespace(runs=[SimpleNamespace(text=text), SimpleNamespace(text=beside)]))]
    )
    tell_in_order(pdf, [plan])
    return re.findall(r"\[(.*)\] TJ", b"\n".join(content.stream).decode())[0]


def places(array: str) -> dict[int, float]:
    """Where each glyph of an array begins, and where the array ends under 0."""
    found, at = {}, 0.0
    for code, number in re.findall(r"<(\w{4})>|([-\d.]+)", re.sub(r"<(\w+)>", _apart, array)):
        if code:
            found[int(code, 16)] = at
            at += WIDTH
        else:
            at -= float(number)
    return found | {0: at}


def _apart(match: re.Match[str]) -> str:
    return "".join(f"<{match[1][at : at + 4]}>" for at in range(0, len(match[1]), 4))


def order(array: str) -> list[int]:
    return [int(code, 16) for code in re.findall(r"\w{4}", "".join(re.findall(r"<(\w+)>", array)))]


@pytest.mark.parametrize("array", ["<000200010003>-20<0006>", "<0002>12<0001>-7.5<0003><0006>30"])
def test_the_last_word_is_shown_first_and_every_letter_stands_where_it_stood(array: str) -> None:
    turned = told(array, "ا بت")
    assert order(turned) == [6, 3, 2, 1]
    assert places(turned) == pytest.approx(places(array))


@pytest.mark.parametrize(
    ("array", "text"),
    [
        ("<000200010006>", "ابت"),  # one word
        ("<000200030005>", "国 ت"),  # another script in the same run
        ("<0002000300040003>", "1 ت"),  # a plan without two words
    ],
)
def test_everything_else_stays(array: str, text: str) -> None:
    assert told(array, text) == array


def test_what_has_no_glyph_of_its_own_is_not_missed() -> None:
    """A joiner between letters, a mark over one."""
    assert order(told("<000200010003>-20<0006>", "ا\u064b ب\u200cت")) == [6, 3, 2, 1]


def test_a_line_of_nothing_else_stays() -> None:
    array = "<000200010003>-20<0006>"
    assert told(array, "ا بت", beside="12") == array


def test_a_figure_among_the_words_is_told_between_them() -> None:
    assert order(told("<00020003000400030006>", "ت 1 ا")) == [6, 3, 4, 3, 2]
