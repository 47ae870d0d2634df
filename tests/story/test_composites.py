"""Which part of a composite face sets what of a text."""

import pytest

from layout.model.theme import Composite, FacePart, FaceRef
from layout.story.composite import parts_of

LATIN, DIGITS, SYMBOLS = (FacePart(FaceRef(name)) for name in ("Latin", "Digits", "Symbols"))


def split(text: str, composite: Composite, western: bool = False) -> str:
    """The stretches, each with the first letter of its part; of Han alone as they are."""
    return "".join(
        f"{part.face.family[0]}[{words}]" if part else words for words, part in parts_of(text, composite, western)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("读Great Expectations、《红楼梦》", "读L[Great Expectations]、《红楼梦》"),
        ("他说“Yes, sir!”——好", "他说“L[Yes, sir!]”——好"),
        ("2026年12.5天", "L[2026]年L[12.5]天"),
        ("A4纸、H7N9、it’s", "L[A4]纸、L[H7N9]、L[it’s]"),
        ("图书馆(二楼)", "图书馆(二楼)"),
        ("R&D和￥45、$12", "L[R&D]和￥L[45]、L[$12]"),
        ("café naïve", "L[café naïve]"),
        ("温度23℃…", "温度L[23]℃…"),
    ],
)
def test_latin_sets_letters_digits_and_what_stands_between(text: str, expected: str) -> None:
    assert split(text, Composite(LATIN)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Room 203, floor 2", "L[Room ]D[203]L[, floor ]D[2]"),
        ("12.5和2026-11-28", "D[12.5]和D[2026-11-28]"),
        ("R&D @home #1", "L[R]S[&]L[D ]S[@]L[home ]S[#]D[1]"),
    ],
)
def test_each_has_a_face_of_its_own_where_one_is_named(text: str, expected: str) -> None:
    assert split(text, Composite(LATIN, DIGITS, SYMBOLS)) == expected


def test_in_a_western_text_the_marks_are_latin_too() -> None:
    assert split("“Yes” — he’s here… 唐诗", Composite(LATIN), western=True) == "L[“Yes” — he’s here… ]唐诗"


@pytest.mark.parametrize("text", ["", "居民", "a", "1a2b，c", " a ", "á\u0301e", "“”"])
@pytest.mark.parametrize("western", [False, True])
def test_nothing_is_lost(text: str, western: bool) -> None:
    for composite in (Composite(), Composite(LATIN), Composite(LATIN, DIGITS, SYMBOLS)):
        assert "".join(words for words, _ in parts_of(text, composite, western)) == text
