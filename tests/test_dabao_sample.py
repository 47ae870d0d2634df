"""The broadsheet `dabao`: its grid, and a front page of a town's stories."""

from pathlib import Path

import pytest

from layout.errors import Severity
from layout.resources import themes_folder
from layout.run.pipeline import render
from layout.source import read_theme
from layout.units import to_mm

ROOT = Path(__file__).parent.parent


def test_it_is_a_sheet_of_eight_columns_and_a_hundred_and_seven_lines() -> None:
    theme = read_theme("dabao", themes_folder(), themes_folder())
    assert (round(to_mm(theme.page.width)), round(to_mm(theme.page.height))) == (390, 543)
    assert (theme.grid.columns, theme.grid.measure, theme.rows) == (8, 13, 107)
    assert to_mm(theme.margin) == pytest.approx(18.8, abs=0.1)


@pytest.mark.slow
def test_a_front_page_holds_masthead_ear_lead_and_a_vertical_head(tmp_path: Path) -> None:
    outcome = render(ROOT / "issues" / "market-town" / "dabao.yaml", tmp_path / "out")
    assert [fault.code for fault in outcome.diagnostics if fault.severity is Severity.ERROR] == []
    boxes = {box.slot: box for box in reversed(list(outcome.pages.pages[0].walk()))}
    theme = outcome.opened.theme
    assert boxes["masthead"].rect.height == pytest.approx(13 * theme.grid.pitch)
    assert boxes["masthead"].rect.width == pytest.approx(theme.grid.width(5))
    heads = [area for area in boxes["lead"].texts if area.kind == "headline"]
    assert max(run.size for placed in heads[0].lines for run in placed.line.runs) >= 44
    assert any(area.vertical for box in outcome.pages.pages[0].walk() for area in box.texts)
