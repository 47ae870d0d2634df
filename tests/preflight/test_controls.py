"""A file in which nothing is wrong passes; broken in one way, it fails for that reason and no other."""

import io

import pikepdf
import pytest
from controls import CONTROLS, Control
from good import NEWSPRINT, NEWSPRINT_X4, URL, at, box, good_pdf, is_note_of_ink, saved

from layout.errors import Severity
from layout.judge import Expected, Limits, Verdict, preflight
from layout.judge.rules import RULES
from layout.judge.words import words
from layout.model.condition import Condition, PdfxLevel
from layout.units import PT_PER_MM


@pytest.mark.parametrize("condition", [NEWSPRINT, NEWSPRINT_X4], ids=lambda condition: condition.level)
def test_the_good_file_passes(condition: Condition) -> None:
    report = preflight(good_pdf(level=condition.level), condition, Expected([[URL]]))
    assert report.breaches == ()
    assert report.verdict is Verdict.PASSED
    assert [code.text for code in report.codes] == [URL]
    assert (report.pages[0].width, report.pages[0].height) == (120.0, 160.0)


@pytest.mark.parametrize("control", CONTROLS, ids=lambda control: control.name)
def test_a_fault_is_named_and_nothing_else(control: Control) -> None:
    told = [breach for breach in control.report.breaches if breach.rule not in control.also]
    breaches = [breach for breach in told if not is_note_of_ink(breach)]
    assert [breach.rule for breach in breaches] == [control.rule]
    assert control.value in words(breaches[0].value)
    assert words(breaches[0].source)
    if control.place:
        place = breaches[0].place
        assert place is not None
        assert (place.x, place.y) == pytest.approx(control.place, abs=0.6)


def test_every_rule_has_a_control() -> None:
    elsewhere = {"file-broken", "file-unfinished", "no-pages", "page-size"}  # below, and in test_anyones
    assert {control.rule for control in CONTROLS} | elsewhere == set(RULES)


def test_severity_follows_the_worse_of_two_limits() -> None:
    severities = {
        control.name: control.report.breaches[0].severity
        for control in CONTROLS
        if control.name in ("heavy area", "ink to be looked at", "low ppi", "middling ppi", "tiny QR", "smallish QR")
    }
    assert severities == {
        "heavy area": Severity.ERROR,
        "ink to be looked at": Severity.WARNING,
        "low ppi": Severity.ERROR,
        "middling ppi": Severity.WARNING,
        "tiny QR": Severity.ERROR,
        "smallish QR": Severity.WARNING,
    }


def test_pages_differ_in_size() -> None:
    with pikepdf.open(io.BytesIO(good_pdf())) as pdf:
        pdf.pages.append(pdf.pages[0])
        page = pdf.pages[1].obj
        page.TrimBox = pikepdf.Array([*list(page.TrimBox)[:3], float(page.TrimBox[3]) - 10 * PT_PER_MM])
        made = saved(pdf)
    sizes = [breach for breach in preflight(made, NEWSPRINT).breaches if breach.rule == "page-size"]
    assert [(breach.page, words(breach.value)) for breach in sizes] == [(2, "120.0 × 150.0 mm")]


def test_pages_have_the_size_that_is_asked_for() -> None:
    report = preflight(good_pdf(), NEWSPRINT, Expected(trim=(275 * PT_PER_MM, 390 * PT_PER_MM)))
    assert [(breach.rule, words(breach.limit)) for breach in report.breaches] == [("page-size", "275.0 × 390.0 mm")]


def test_a_file_without_pages() -> None:
    made = good_pdf(edit=lambda pdf: pdf.pages.__delitem__(0))
    assert {breach.rule for breach in preflight(made, NEWSPRINT).breaches} == {"no-pages"}


def test_one_fault_in_many_places_is_one_finding() -> None:
    lines = "\n".join(f"1 0 0 rg 100 {300 + 10 * i} 20 5 re f" for i in range(12))
    report = preflight(good_pdf(lambda parts: parts.update(more=lines)), NEWSPRINT)
    told = [(breach.rule, breach.count, len(breach.places)) for breach in report.breaches]
    assert told == [("colour-rgb", 12, 12), ("ink-uncounted", 12, 12)]


def test_too_much_work_is_reported_not_done() -> None:
    many = "\n".join("0 0 0 1 k 100 300 5 5 re f" for _ in range(3000))
    report = preflight(good_pdf(lambda parts: parts.update(more=many)), NEWSPRINT, limits=Limits(operators=2000))
    assert "file-unfinished" in {breach.rule for breach in report.breaches}


def test_the_same_file_is_judged_by_its_level() -> None:
    made = good_pdf(level=PdfxLevel.X4)
    rules = {breach.rule for breach in preflight(made, NEWSPRINT).breaches}
    assert rules == {"pdf-version", "pdfx-version"}


def test_a_code_may_be_asked_for_on_whichever_page() -> None:
    with (
        pikepdf.open(io.BytesIO(good_pdf(lambda parts: parts.pop("qr")))) as front,
        pikepdf.open(io.BytesIO(good_pdf())) as back,
    ):
        front.pages.append(back.pages[0])
        made = saved(front)
    assert preflight(made, NEWSPRINT, Expected(codes_anywhere=[URL])).breaches == ()
    report = preflight(
        made, NEWSPRINT, Expected(codes_anywhere=[URL, "https://example.org/b", "https://example.org/c"])
    )
    assert [(breach.rule, breach.page, breach.limit) for breach in report.breaches] == [
        ("qr-missing", None, "https://example.org/b"),
        ("qr-missing", None, "https://example.org/c"),
    ]


BACKWARDS = f"{at(73, 108)} m {at(107, 108)} l {at(107, 142)} l {at(73, 142)} l h"
"""The inner edge of a frame around the code, the other way round than `box` goes."""
FRAMES = {
    "even-odd": (f"{box(72, 107, 36, 36)} {box(73, 108, 34, 34)} f*", False),
    "the other way round": (f"{box(72, 107, 36, 36)} {BACKWARDS} f", False),
    "clipped to a ring": (f"q {box(72, 107, 36, 36)} {box(73, 108, 34, 34)} W* n {box(70, 105, 40, 40)} f Q", False),
    "the same way round": (f"{box(72, 107, 36, 36)} {box(73, 108, 34, 34)} f", True),
    "under half of it": (f"{box(72, 107, 36, 36)} {box(90, 108, 17, 34)} f*", True),
}


@pytest.mark.parametrize("name", FRAMES)
def test_a_frame_around_a_code_is_no_ground(name: str) -> None:
    frame, is_ground = FRAMES[name]
    made = good_pdf(lambda parts: parts.update(qr=f"0 0 0 .3 k {frame} {parts['qr']}"))
    rules = {breach.rule for breach in preflight(made, NEWSPRINT, Expected([[URL]])).breaches}
    assert ("qr-ground" in rules) == is_ground


def test_the_report_calls_the_file_as_it_is_told() -> None:
    assert preflight(good_pdf(), NEWSPRINT, name="print.pdf").file == "print.pdf"
    assert preflight(b"no PDF", NEWSPRINT, name="print.pdf").file == "print.pdf"
