"""Which face sets what of a text: nothing lost, words whole, and as large as their neighbours."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from layout.faces import Faces, load
from layout.model.theme import FaceRef, FaceRun

FONTS = Path(__file__).parent.parent / "fonts"
SERIF, KAI = FaceRef("Noto Serif SC"), FaceRef("LXGW WenKai")
FACES = load([FONTS])
MIXED = (*"社区，。“”Dvořák₂⅔ē𡒄𱁬😀ئۇيغۇر تىلى ོབདཀྲ་12:30 \n-", "ê\u0304", "葛\U000e0100")


def runs(text: str, face: FaceRef = SERIF, faces: Faces = FACES) -> list[tuple[str, str]]:
    """What stands in which family."""
    return [(run.text, run.face.family) for run in faces.face_runs(face, text)]


@pytest.mark.parametrize("text", ["居民活动", "A4纸，3.5万元。", "800m²", "①②③", "ê\u0304", "1990’s", "\n", "😀", ""])
def test_a_face_that_has_all_sets_all(text: str) -> None:
    assert runs(text) == []  # nor is there anything to gain where no face has it


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("找Dvořák去", [("找", "Noto Serif SC"), ("Dvořák", "LXGW WenKai"), ("去", "Noto Serif SC")]),
        ("Dvořák’s", [("Dvořák’s", "LXGW WenKai")]),
        ("CO₂", [("CO", "Noto Serif SC"), ("₂", "LXGW WenKai")]),
        ("m²Al³⁺", [("m²Al", "Noto Serif SC"), ("³⁺", "LXGW WenKai")]),
        ("葛\U000e0100氏葛氏", [("葛\U000e0100", "Rare Ming A"), ("氏葛氏", "Noto Serif SC")]),
        ("张𡒄𫝀", [("张", "Noto Serif SC"), ("𡒄𫝀", "Rare Ming B")]),
        ("写ئۇيغۇر تىلى。", [("写", "Noto Serif SC"), ("ئۇيغۇر تىلى", "Rare Naskh"), ("。", "Noto Serif SC")]),
        (
            "ئۇيغۇر 2026 تىلى",
            [("ئۇيغۇر", "Rare Naskh"), (" 2026 ", "Noto Serif SC"), ("تىلى", "Rare Naskh")],
        ),
        ("བོད་ཡིག།", [("བོད་ཡིག།", "Rare Tibetan")]),
    ],
)
def test_what_it_lacks_the_first_other_sets(text: str, expected: list[tuple[str, str]]) -> None:
    assert runs(text) == expected


def test_the_order_is_the_theme_s(tmp_path: Path) -> None:
    font = TTFont(FONTS / "RareMingB.ttf")
    font["name"].setName("Another Ming", 1, 3, 1, 0x409)
    font.save(tmp_path / "another.ttf")
    both = load([FONTS, tmp_path])
    assert runs("𡒄", faces=both.in_order(["Rare Ming B"])) == [("𡒄", "Rare Ming B")]
    assert runs("𡒄", faces=both.in_order(["Noto Sans SC", "Another Ming"])) == [("𡒄", "Another Ming")]


@given(st.lists(st.sampled_from(MIXED), max_size=30).map("".join))
@settings(max_examples=300, deadline=None)
def test_nothing_is_lost_and_each_run_is_in_a_face_that_has_it(text: str) -> None:
    found = FACES.face_runs(SERIF, text)
    if found:
        assert "".join(run.text for run in found) == text
    for run in found:
        assert run.face == SERIF or not FACES.missing(run.face, run.text)
        assert all(FACES.setting(SERIF, char) is None for char in FACES.missing(run.face, run.text))


def test_sizes_and_feet_are_those_of_the_neighbours() -> None:
    (word,) = FACES.face_runs(SERIF, "ř")
    serif, kai = FACES.metrics(SERIF), FACES.metrics(KAI)
    assert word.scale == pytest.approx(serif.x_height / kai.x_height, abs=0.001)
    (han,) = FACES.face_runs(SERIF, "𡒄")
    rare = FACES.metrics(FaceRef("Rare Ming B"))
    assert (han.scale, han.shift) == (1.0, pytest.approx(rare.em_bottom - serif.em_bottom, abs=0.001))
    (stack,) = FACES.face_runs(SERIF, "བསྒྲུབས")
    assert stack.joined and stack.scale < 1  # or its vowel signs would stand in the line below


def test_words_from_the_right_are_shaped_joined() -> None:
    naskh = FaceRef("Rare Naskh")
    alone = sum(FACES.advances(naskh, char)[0] for char in "تىلى")
    assert sum(FACES.advances(naskh, "تىلى")) < 0.8 * alone
    assert list(FACES.advances(naskh, "لا"))[1] == 0  # drawn as one
    assert FACES.face_runs(naskh, "لا") == (FaceRun("لا", naskh, joined=True),)


def test_a_face_of_all_regions_has_the_forms_that_its_name_says() -> None:
    left, right = FACES.blanks(FaceRef("Rare Song TC"), "，")
    assert abs(left - right) < 0.1  # Traditional commas stand in the middle, though the page is Simplified
    assert FACES.languages == {"Rare Song TC": "zh-tw"}


def test_characters_of_one_glyph_are_known() -> None:
    assert FACES.one_glyph("，", "，") and not FACES.one_glyph("，", "。") and not FACES.one_glyph("😀", "😀")
