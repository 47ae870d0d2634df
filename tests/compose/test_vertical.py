"""Vertical lines: what stands upright, what sideways, and that they are composed as horizontal ones are."""

from dataclasses import replace

import pytest
from fake_fonts import Fake, form, piece

from layout.compose import Downwards, Paragraph, compose, compose_heading, narrowed, stood, vertical_text
from layout.model.page import Run
from layout.model.theme import FaceRef

LOWER_LEFT = (0.1, -0.08, 0.35, 0.2)
MIDDLE = (0.35, 0.25, 0.65, 0.5)


class Inked(Fake):
    """Points in the lower left of their square, or in its middle as in Traditional faces; figures 0.7 em high."""

    def __init__(self, points: tuple[float, float, float, float] = LOWER_LEFT) -> None:
        super().__init__()
        self.points = points

    def ink(self, face: FaceRef, text: str) -> tuple[float, float, float, float]:
        if text in "，。、":
            return self.points
        return (0.15, 0.0, 0.35, 0.75) if text in "：；！？" else (0.0, 0.0, sum(self.advances(face, text)), 0.7)


def down(text: str, em: float, measure: Fake | None = None) -> Paragraph:
    downwards = Downwards(measure or Inked())
    return compose(stood([piece(text)], downwards), form(em), downwards)


def runs(text: str, em: float = 60) -> list[Run]:
    return [run for line in down(text, em).lines for run in line.runs]


@pytest.mark.parametrize(
    ("text", "sideways"),
    [
        ("青溪大桥合龙", ""),
        ("读《红楼》（上）", "《》（）"),
        ("他说——等等……再来", "——……"),
        ("用Python写A股", "Python"),
        ("1、12、123、1234、12345", "12345"),
        ("涨12%到3.5元", "12%3.5"),
        ("从3～5号，甲·乙", "～·"),
        ("说：“好”！", "『』"),
    ],
)
def test_brackets_dashes_and_words_lie_sideways(text: str, sideways: str) -> None:
    assert "".join(run.text for run in runs(text) if run.upright is None) == sideways


def test_quotation_marks_are_those_of_vertical_lines() -> None:
    assert vertical_text("他说：“读‘红楼’”") == "他说：『读「红楼」』"
    assert "".join(run.text for run in runs("他说“好”")) == "他说『好』"


@pytest.mark.parametrize("language", ["zh-TW", "zh-HK", "ja", "ko"])
def test_elsewhere_the_single_corners_stand_without(language: str) -> None:
    assert vertical_text("他說：“讀‘紅樓’”", language) == "他說：「讀『紅樓』」"
    spoken = replace(piece("他說：“讀‘紅樓’”"), face=FaceRef("Fake", 400, language))
    assert "".join(one.text for one in stood([spoken], Downwards(Inked()))) == "他說：「讀『紅樓』」"


def test_a_western_paragraph_lies_with_its_own_quotation_marks() -> None:
    texts = ["“We measured it,” he said on ", "12", " December."]
    pieces = stood([piece(one) for one in texts], Downwards(Inked()), western=True)
    assert "".join(one.text for one in pieces) == "".join(texts)
    assert not any(one.upright for one in pieces)


def test_figures_stand_in_one_square() -> None:
    before, figures, after = runs("共12个")
    assert figures.upright is not None
    assert (figures.x, after.x) == (before.x + 10.0, before.x + 20.0)
    assert figures.upright.across == pytest.approx(1.0)
    assert runs("共2026个")[1].upright.scale == pytest.approx(0.6)  # type: ignore[union-attr]


@pytest.mark.parametrize(("leading", "scale"), [(1.2, 0.5), (1.4, 0.55), (2.0, 0.6)])
def test_figures_of_a_tight_heading_leave_white_to_the_next_line(leading: float, scale: float) -> None:
    pieces = narrowed(stood([piece("共2026个12")], Downwards(Inked())), leading)
    assert [one.upright.scale for one in pieces if one.upright and one.upright.across] == pytest.approx([scale, 1.0])


def test_what_stands_low_belongs_to_its_word() -> None:
    """CO₂: the figure that is a piece of its own lies as its word does."""
    downwards = Downwards(Inked())
    pieces = stood([piece("排CO"), piece("2", 7.0), piece("量")], downwards)
    assert "".join(one.text for one in pieces if one.upright is None) == "CO2"


def test_a_figure_ends_a_line_with_its_square() -> None:
    """A square is an em, whatever the figures in it measure: the line ends at the measure."""
    line = down("中文中文1", 5.0).lines[0]
    assert line.width == pytest.approx(50.0)


def test_points_stand_at_the_upper_right() -> None:
    (run,) = runs("一，二")
    assert run.upright is not None
    ((mark, by_right, by_up),) = run.upright.moved
    left, foot, right, top = LOWER_LEFT
    assert mark == "，"
    assert 0.6 < left + by_right < right + by_right < 1.0
    assert 0.5 < foot + by_up < top + by_up < 0.88


def test_centred_points_stay() -> None:
    (run,) = [run for line in down("一，二", 60, Inked(MIDDLE)).lines for run in line.runs]
    assert run.upright is not None
    assert run.upright.moved == ()


def test_marks_are_squeezed_below_as_they_are_at_the_right() -> None:
    """中文，中文 in 4½ em: the blank of the point is what gives, as in a horizontal line."""
    line = down("中文，中文", 4.5).lines[0]
    assert line.full
    assert line.width == pytest.approx(45.0)


def test_a_line_of_figures_breaks_nowhere_it_may_not() -> None:
    lines = down("9" * 500, 20).lines
    assert "".join(line.text for line in lines) == "9" * 500
    assert all(run.upright is None for line in lines for run in line.runs)
    assert lines[0].amiss == "overfull-line" or len(lines) > 1


def test_a_word_longer_than_the_line_is_told() -> None:
    paragraph = down("看Donaudampfschifffahrtsgesellschaft", 8)
    assert "".join(run.text for line in paragraph.lines for run in line.runs).replace("-", "").startswith("看Donau")


def test_lines_are_as_even_as_horizontal_ones() -> None:
    text = "青溪大桥主跨合龙，两岸的村民从此不用绕行三十多里山路；镇里的老人说，小时候过河要等渡船。"
    horizontal = compose([piece(text)], form(13), Inked())
    vertical = down(text, 13)
    assert [line.text for line in vertical.lines] == [line.text for line in horizontal.lines]
    assert vertical.cost == pytest.approx(horizontal.cost, abs=0.01)


def test_a_heading_in_less_than_a_character_is_told() -> None:
    assert compose_heading([piece("雨棚修好了")], form(0.5), Inked(), 2).diagnostics
