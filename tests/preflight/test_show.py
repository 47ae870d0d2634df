"""The report as people and programs get it."""

import json
import re
from html.parser import HTMLParser

import pytest
from controls import CONTROLS
from good import NEWSPRINT, URL, good_pdf

from layout.errors import Severity
from layout.judge import Expected, PreflightReport, preflight, render_text, to_json
from layout.judge.html import render_html


def broken(name: str) -> bytes:
    return next(control for control in CONTROLS if control.name == name).pdf


@pytest.fixture(scope="module")
def made() -> bytes:
    return broken("7 pt tinted text")


@pytest.fixture(scope="module")
def report(made: bytes) -> PreflightReport:
    return preflight(made, NEWSPRINT, Expected([[URL]]))


def test_text_says_what_where_and_by_which_rule(report: PreflightReport) -> None:
    text = render_text(report)
    assert "PDF: failed" in text
    assert f"sha256     {report.sha256}" in text
    assert "newsprint – Coldset offset on newsprint, PDF/X-1a:2003" in text
    assert (
        "page 1: error[text-small-tinted]: Tinted text is too small: 7 pt (asked for: ≥ 8 pt), “天山社区晨报”" in text
    )
    assert re.search(r"  at   14\.\d × 2\.\d mm at 20\.\d, 127\.\d\n", text)
    assert "  rule newspaper advertisement specifications; printing condition" in text
    assert text.rstrip().endswith("1 error")


def test_text_of_a_good_file_says_so() -> None:
    text = render_text(preflight(good_pdf(), NEWSPRINT))
    assert "PDF: passed" in text
    assert text.rstrip().endswith("nothing to complain of")


def test_json_has_every_part_of_a_finding(report: PreflightReport) -> None:
    told = json.loads(to_json(report))
    assert told["verdict"] == "failed"
    assert told["sha256"] == report.sha256
    (finding,) = told["findings"]
    assert finding["rule"] == "text-small-tinted"
    assert finding["severity"] == "error"
    assert finding["page"] == 1
    assert (finding["value"], finding["limit"]) == ("7 pt", "≥ 8 pt")
    assert finding["places"][0].keys() == {"x", "y", "width", "height"}
    assert finding["title_zh"] == "网点（非实地）文字过小"
    assert finding["code"] == "preflight-text-small-tinted"
    assert finding["arguments"] == {
        "value": {"id": "preflight-found-points", "arguments": {"amount": "7"}},
        "limit": {"id": "preflight-found-points.least", "arguments": {"amount": "8"}},
        "detail": [{"id": "preflight-mark-text", "arguments": {"text": "天山社区晨报"}}],
        "count": 1,
    }
    assert told["codes"][0]["text"] == URL


def test_findings_are_diagnostics_of_the_run(report: PreflightReport) -> None:
    (diagnostic,) = report.diagnostics
    assert (diagnostic.code, diagnostic.severity, diagnostic.page) == ("preflight-text-small-tinted", Severity.ERROR, 1)


class Elements(HTMLParser):
    """The elements of a page, its ids, links and whether all are closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.addresses: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "image", "rect", "circle", "br"):
            self.open.append(tag)
        for key, value in attrs:
            if key == "id":
                self.ids.append(value or "")
            if key in ("href", "src"):
                (self.targets if (value or "").startswith("#") else self.addresses).append(value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_html_is_one_file_with_the_findings_marked_on_the_page(report: PreflightReport, made: bytes) -> None:
    html = render_html(report, made, "zh-CN")
    elements = Elements(html)
    assert not elements.open
    assert {target[1:] for target in elements.targets} <= set(elements.ids)
    assert len(elements.addresses) == 1
    assert elements.addresses[0].startswith("data:image/jpeg;base64,")
    assert {"f1", "m1", "page-1"} <= set(elements.ids)
    assert "不合格" in html
    assert report.sha256 in html
    place = report.breaches[0].places[0]
    assert f'class="mark error" x="{place.x}"' in html


def test_html_says_nothing_a_file_could_smuggle_in() -> None:
    evil = "<script>alert(1)</script>"
    made = good_pdf(edit=lambda pdf: pdf.trailer.Info.update({"/Creator": evil, "/GTS_PDFXVersion": evil}))
    html = render_html(preflight(made, NEWSPRINT), made)
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_a_file_cannot_talk_to_the_terminal() -> None:
    evil = "\x1b]0;owned\x07\x1b[31m"
    made = good_pdf(edit=lambda pdf: pdf.trailer.Info.update({"/Creator": evil, "/GTS_PDFXVersion": evil}))
    assert "\x1b" not in render_text(preflight(made, NEWSPRINT))


def test_every_control_can_be_shown() -> None:
    for control in CONTROLS[::6]:
        assert not Elements(render_html(control.report, control.pdf)).open
