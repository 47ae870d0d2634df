"""Areas that are more than lines: the elements around them, for those who hear the page read."""

import re

from layout.markup.lines import area_html
from layout.model.page import Element, Line, PlacedLine, Run, TextArea
from layout.model.theme import FaceRef
from layout.units import Rect

FACE = FaceRef("Noto Serif SC")


def placed(words: str, row: int) -> PlacedLine:
    run = Run(words, FACE, 9.0, "list", 0.0, 9.0 * len(words))
    return PlacedLine(Line((run,), 117.0, 9.0 * len(words), 0, len(words)), 0.0, 14.5 * row)


def skeleton(area: TextArea) -> str:
    """The HTML without attributes."""
    return re.sub(r"<(\w+)[^>]*>", r"<\1>", str(area_html(area, lambda _: (0.88, 0.12))))


def test_points_within_points() -> None:
    inner = Element("ul", 1, 2, (Element("li", 1, 2),))
    items = (Element("li", 0, 2, (Element("div", 0, 1), inner)), Element("li", 2, 3))
    lines = tuple(placed(words, row) for row, words in enumerate(("甲", "子", "乙"), 1))
    area = TextArea("list", Rect(0, 0, 117, 44), lines, elements=(Element("ol", 0, 3, items),))
    expected = "<ol><li><p>甲</p><ul><li><p>子</p></li></ul></li><li><p>乙</p></li></ol>"
    assert skeleton(area) == expected


def test_cells_without_lines_stay_cells() -> None:
    cells = (Element("th", 0, 1), Element("td", 1, 1))
    table = Element("table", 0, 1, (Element("tr", 0, 1, cells),))
    area = TextArea("table", Rect(0, 0, 117, 14.5), (placed("甲", 1),), elements=(table,))
    assert skeleton(area) == "<table><tr><th><p>甲</p></th><td></td></tr></table>"
