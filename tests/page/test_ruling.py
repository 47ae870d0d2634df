"""Rows of Western stories: as many as have room between the edges of the page's rows, level at both ends."""

import pytest

from layout.model.theme import Grid, Western
from layout.story.ruling import Ruling

RULING = Ruling(Grid(3, 15, 2, 10.5, 18.0), Western(9.5, 14.5))


@pytest.mark.parametrize("page_rows", [1, 2, 7, 30, 43])
def test_first_and_last_line_stand_level_with_the_page(page_rows: int) -> None:
    grid, rows = RULING.grid(page_rows), RULING.rows(page_rows)
    top = RULING.down(grid) + (grid.pitch - grid.size) / 2
    assert top == pytest.approx((18.0 - 10.5) / 2)
    if rows > 1:
        foot = top + (rows - 1) * grid.pitch + grid.size
        assert foot == pytest.approx(page_rows * 18.0 - (18.0 - 10.5) / 2)
        assert 14.5 <= grid.pitch < 14.5 * (1 + 1 / (rows - 1))


def test_a_box_of_the_rows_it_needs_holds_them_and_a_lower_one_does_not() -> None:
    for rows in range(1, 90):
        page_rows = RULING.page_rows(rows)
        assert RULING.rows(page_rows) >= rows
        assert page_rows == 1 or RULING.rows(page_rows - 1) < rows


def test_columns_stay_as_wide() -> None:
    for span in (1, 2, 3):
        assert RULING.plain.width(span) == pytest.approx(RULING.page.width(span))
