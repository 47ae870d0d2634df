"""What each plate of a page lays, held against Ghostscript's plates: averages, and by the zones of ink keys."""

import shutil
from pathlib import Path

import pytest
from good import BLEED, NEWSPRINT, WIDTH, good_pdf
from test_plates import PLATES, theirs

from layout.judge import ZONE_MM, Expected, preflight
from layout.judge.plates import PIXELS_PER_MM


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("gs"), reason="needs Ghostscript")
def test_averages_are_ghostscripts(tmp_path: Path) -> None:
    made = good_pdf()
    (page,) = preflight(made, NEWSPRINT, Expected(inks=True)).pages
    around = round(BLEED * PIXELS_PER_MM)
    judged = theirs(made, tmp_path)
    assert [plate.name for plate in page.plates] == list(PLATES)
    for plate in page.plates:
        whole = judged[plate.name]
        trimmed = whole.crop((around, around, whole.width - around, whole.height - around))
        levels = trimmed.tobytes()
        assert plate.average == pytest.approx(sum(levels) / len(levels) / 2.55, rel=0.03, abs=0.05), plate.name
        assert len(plate.zones) == -(-WIDTH // ZONE_MM)
        assert sum(plate.zones) / len(plate.zones) == pytest.approx(plate.average, abs=0.1)


def test_where_nobody_asks_nothing_is_told() -> None:
    assert preflight(good_pdf(), NEWSPRINT).pages[0].plates == ()
