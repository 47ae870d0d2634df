"""Advertisements listed, booked against delivered, and proofs of them for their clients."""

import json
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from layout.cli import main
from layout.judge import extract_text
from layout.run.ads import LookedAtAd, look_at_ads
from layout.run.opening import lay_out, open_issue
from layout.wording import say

ISSUE = """\
theme: base
date: 2026-11-30
number: 1
masthead: {name: 试印}
pages:
  - plan: {rows: [lead, {columns: [ad, ad, ad, ad]}]}
    lead: {headline: 试印, body: 本报讯 这是为试机写的一段话。}
    ads:
      - {file: good.png, size: [40mm, 30mm], client: 天山饭店}
      - {file: coarse.png, size: [40mm, 30mm], client: 长宁书店}
      - {file: drawn.svg, size: [40mm, 30mm]}
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h3v2z"/>{}</svg>'


@pytest.fixture
def issue(tmp_path: Path) -> Path:
    for name, ppi in (("good", 300), ("coarse", 50)):
        size = round(40 / 25.4 * ppi), round(30 / 25.4 * ppi)
        Image.effect_noise(size, 90).convert("RGB").save(tmp_path / f"{name}.png")
    (tmp_path / "drawn.svg").write_text(SVG.format("<text>Sale</text>"), "utf-8")
    (tmp_path / "issue.yaml").write_text(ISSUE, "utf-8")
    return tmp_path


def looked_at(folder: Path) -> list[LookedAtAd]:
    opened = open_issue(folder / "issue.yaml")
    return list(look_at_ads(opened, lay_out(opened)))


def test_each_is_told_with_what_was_booked_and_what_came(issue: Path) -> None:
    good, coarse, drawn = looked_at(issue)
    assert [one.verdict for one in (good, coarse, drawn)] == ["passed", "refused", "refused"]
    assert [round(side / 72 * 25.4) for side in good.booked] == [40, 30]
    assert say(good.delivered) == "472 × 354 pixels, 300 ppi at its place"
    assert [one.code for one in coarse.findings] == ["low-ppi"]
    assert coarse.findings[0].hints[-1].named == {"client": "长宁书店"}
    assert [one.code for one in drawn.findings] == ["unprintable-drawing"]


@pytest.mark.slow
def test_the_command_lists_and_proves_them(issue: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = pikepdf.new()
    made.add_blank_page(page_size=(40 / 25.4 * 72, 30 / 25.4 * 72))
    made.pages[0].Contents = made.make_stream(b"0 1 1 0 k 9 9 50 50 re f")
    made.pages[0].TrimBox = made.pages[0].MediaBox
    made.save(issue / "page.pdf")
    file = issue / "issue.yaml"
    file.write_text(file.read_text("utf-8").replace("good.png", "page.pdf"), "utf-8")
    with pytest.raises(SystemExit) as ended:
        main(["ads", str(issue), "--proof", str(tmp_path / "proofs"), "--format", "json"])
    listed = json.loads(capsys.readouterr().out)
    assert ended.value.code == 1
    assert [(one["client"], one["booked"], one["verdict"]) for one in listed] == [
        ("天山饭店", [40.0, 30.0], "passed"),
        ("长宁书店", [40.0, 30.0], "refused"),
        ("", [40.0, 30.0], "refused"),
    ]
    proofs = sorted((tmp_path / "proofs").iterdir())
    assert [one.name for one in proofs] == ["01-01-page.pdf", "01-02-coarse.pdf"]
    said = extract_text(proofs[1].read_bytes(), 1)
    for words in ("广告校样", "长宁书店", "第1版", "不合格", "coarse.png在版面上只有50 ppi"):
        assert words in said
