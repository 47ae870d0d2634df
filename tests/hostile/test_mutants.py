"""PDFs changed at random through preflight, compare and impose: a report, pages, or one error; never anything else."""

import os
from collections import Counter
from pathlib import Path

import pikepdf
import pytest

from layout.limits import Exceeding, Quota
from layout.pdf.limited import MEMORY, Exceeded, call
from tests.hostile.bombs_pdf import FORM, pages, stream
from tests.hostile.mutants import saved
from tests.patience import times
from tests.preflight.good import good_pdf

pytestmark = pytest.mark.slow
MUTANTS = int(os.environ.get("LAYOUT_MUTANTS") or times(15, 90))
AT_ONCE = min(MUTANTS, 40)
"""In one process, while none brings it down."""
READ = {"made", "unequal-pages", "sheet-pages"}
"""What impose says of a file that it has read."""


def four_pages(pdf: pikepdf.Pdf) -> None:
    """The page four times."""
    for _ in range(3):
        pdf.pages.append(pdf.pages[0])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three good files: packed, unpacked, and a small one."""
    made = tmp_path_factory.mktemp("mutants")
    good = good_pdf(edit=four_pages)
    unpacked = {"compress_streams": False, "stream_decode_level": pikepdf.StreamDecodeLevel.all}
    small = pages(
        stream(b"q 9 0 0 9 9 9 cm /F Do Q BT /T 9 Tf 9 99 Td (layout) Tj ET"),
        b"/XObject<</F 20 0 R>>/Font<</T 21 0 R>>",
        {20: stream(b"0 0 1 1 re f", FORM), 21: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"},
    )
    (made / "good1.pdf").write_bytes(saved(good, object_stream_mode=pikepdf.ObjectStreamMode.generate))
    (made / "good2.pdf").write_bytes(saved(good, **unpacked))
    (made / "good3.pdf").write_bytes(small)
    return made


@pytest.mark.parametrize("first", range(0, MUTANTS, AT_ONCE))
def test_whatever_is_changed_is_read_or_refused(first: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(Path(__file__).parents[2])
    told: Counter[tuple[str, str]] = Counter()
    fallen: dict[int, Exceeding] = {}
    seeds = list(range(first, first + AT_ONCE))
    try:
        told += call("tests.hostile.mutants", "tried", folder, seeds, held=Quota(600, MEMORY))
    except Exceeded:  # one of them brought the process down: each in its own
        for seed in seeds:
            try:
                told += call("tests.hostile.mutants", "tried", folder, [seed], held=Quota(60, MEMORY))
            except Exceeded as fault:
                fallen[seed] = fault.what
    print(f"{AT_ONCE} PDFs changed at random: {dict(told)}; processes stopped: {fallen}")
    assert [outcome for _, outcome in told if outcome.startswith("raised")] == []
    assert len(fallen) <= 1
    assert sum(told["impose", outcome] for outcome in READ) >= AT_ONCE / 2
