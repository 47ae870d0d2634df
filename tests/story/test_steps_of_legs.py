"""Columns of a story end level, or a line apart: what a text leaves open is not left under its last column alone."""

from layout.model.page import Box
from tests.page.pages_of import boxes, columns, laid_out, leaf, on, story
from tests.patience import PATIENT


def _ends(box: Box) -> list[float]:
    """Lines by which each column of a story ends above the lowest."""
    feet = {area.column: area.lines[-1].baseline for area in box.texts if area.kind == "body"}
    return [round((max(feet.values()) - foot) / 14.5, 1) for _, foot in sorted(feet.items())]


def test_columns_of_four_mostly_end_level_or_a_line_apart() -> None:
    """More than a line only where a paragraph's first or last line may not stand alone."""
    steps = []
    for length in range(600, 720, 6 if PATIENT else 18):
        page = on(columns(leaf("story", span=4, head_rows=0), leaf("story")), story("a", length), story("b", 900))
        steps.append(max(_ends(boxes(laid_out(page))["a"])))
    assert max(steps) <= 2 and sum(step > 1 for step in steps) <= len(steps) // 3, steps
    assert 1 in steps
