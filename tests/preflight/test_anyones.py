"""Files that others made, files that are broken, files that mean harm: a sensible report and never a traceback."""

import io
import random
import re
import shutil
import subprocess
import zlib
from pathlib import Path

import pikepdf
import pytest
from good import NEWSPRINT, good_pdf, page_of, saved
from pikepdf import Array, Dictionary, Name, Stream

from layout.judge import (
    Limits,
    PreflightReport,
    Unreadable,
    Verdict,
    embedded_fonts,
    extract_text,
    preflight,
    render_text,
    to_json,
)
from layout.judge.html import render_html
from layout.judge.words import words

pytestmark = pytest.mark.slow

typst = pytest.importorskip("typst")

TYPST = """#set page(width: 120mm, height: 160mm, margin: 10mm, fill: rgb("#eef"))
#set text(font: "Noto Sans CJK SC", size: 9pt)
= 天山社区晨报
#link("https://example.org")[链接] 街道召开推进会。
#rect(fill: gradient.linear(red, blue), width: 40mm, height: 10mm)
#rect(fill: rgb(255, 0, 0, 50%), width: 40mm, height: 10mm)
#rect(fill: cmyk(100%, 0%, 0%, 0%), stroke: 0.1pt + cmyk(0%, 0%, 0%, 100%))[青]
"""
HTML = """<!DOCTYPE html><meta charset="utf-8"><style>@page { size: 120mm 160mm; margin: 10mm }
h1 { color: #c00; text-shadow: 1px 1px 3px #888 } div { background: linear-gradient(red, blue); height: 40px;
opacity: .5; border-radius: 9px; box-shadow: 2px 2px 8px #333 }</style>
<h1>天山社区晨报</h1><p>街道召开推进会 <a href="https://example.org">链接</a></p><div></div>
<svg width="100" height="100"><circle cx="50" cy="50" r="40" fill="none" stroke="green" stroke-width=".2"/></svg>"""


def shown_every_way(made: bytes) -> PreflightReport:
    """Judge a file and write all forms of the report."""
    report = preflight(made, NEWSPRINT)
    assert render_text(report)
    assert to_json(report)
    assert render_html(report, made)
    return report


def rules(report: PreflightReport) -> set[str]:
    return {breach.rule for breach in report.breaches}


@pytest.fixture(scope="module")
def typst_pdf(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    source = tmp_path_factory.mktemp("typst") / "page.typ"
    source.write_text(TYPST, "utf-8")
    made: bytes = typst.compile(source)
    return made


def test_typst(typst_pdf: bytes) -> None:
    report = shown_every_way(typst_pdf)
    assert report.verdict is Verdict.FAILED
    assert report.creator.startswith("Typst")
    assert rules(report) >= {"pdfx-version", "intent-missing", "trim-box", "annotation", "transparency", "colour-rgb"}
    assert {words(breach.value) for breach in report.breaches if breach.rule == "rule-thin"} == {"0.1 pt"}
    assert "街道召开推进会。" in extract_text(typst_pdf, 1)


@pytest.mark.browser
@pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium")
def test_chromium(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(HTML, "utf-8")
    options = ["--headless", "--no-sandbox", "--print-to-pdf=page.pdf", "--no-pdf-header-footer"]
    subprocess.run(["chromium", *options, "page.html"], cwd=tmp_path, check=True, capture_output=True, timeout=60)
    report = shown_every_way((tmp_path / "page.pdf").read_bytes())
    assert rules(report) >= {"pdfx-version", "intent-missing", "trim-box", "annotation", "transparency", "colour-rgb"}
    assert not rules(report) & {"content-broken", "operator", "font-broken", "file-damaged", "picture-broken"}


@pytest.mark.skipif(not shutil.which("gs"), reason="needs Ghostscript")
@pytest.mark.parametrize("options", [[], ["-sColorConversionStrategy=CMYK"], ["-dCompatibilityLevel=1.3"]])
def test_ghostscript(options: list[str], typst_pdf: bytes, tmp_path: Path) -> None:
    source, target = tmp_path / "in.pdf", tmp_path / "out.pdf"
    source.write_bytes(typst_pdf)
    subprocess.run(["gs", "-q", "-sDEVICE=pdfwrite", *options, "-o", target, source], check=True, capture_output=True)
    report = shown_every_way(target.read_bytes())
    assert "Ghostscript" in report.creator
    assert rules(report) >= {"pdfx-version", "intent-missing", "bleed-missing"}
    assert ("colour-rgb" in rules(report)) is (options != ["-sColorConversionStrategy=CMYK"])
    assert not rules(report) & {"content-broken", "operator", "font-broken", "file-damaged", "picture-broken"}


@pytest.mark.parametrize(
    "made", [b"", b"%PDF-1.4\n", b"<html></html>", bytes(2000)], ids=["empty", "header", "html", "zero"]
)
def test_what_is_no_pdf(made: bytes) -> None:
    report = shown_every_way(made)
    assert rules(report) == {"file-broken"}
    assert "0x" not in render_text(report)
    with pytest.raises(Unreadable):
        embedded_fonts(made)


def test_a_password_is_needed() -> None:
    report = shown_every_way(good_pdf(encryption=LOCKED))
    assert rules(report) == {"encrypted"}


def test_a_file_cut_short_is_called_damaged() -> None:
    made = good_pdf()
    report = shown_every_way(made[: len(made) * 9 // 10])
    assert report.verdict is Verdict.FAILED
    assert rules(report) & {"file-damaged", "file-broken"}
    assert "0x" not in render_text(report)


LOCKED = pikepdf.Encryption(owner="o", user="u", R=3, aes=False, metadata=False)
JUNK = (
    *b"0 -1 1e9 99999999999 null true (x) /Foo [ ] << >> <ff> /DeviceRGB /Pattern q Q Do BT nan \x9c\xff".split(b" "),
    b"1 0 R",
    b"3 0 R",
)


@pytest.mark.parametrize("seed", range(40))
def test_no_traceback_whatever_is_changed(seed: int) -> None:
    chance = random.Random(seed)
    made = good_pdf()
    if seed % 4 == 0:
        made = made[: chance.randrange(len(made))]
    elif seed % 4 == 1:
        flipped = bytearray(made)
        for _ in range(20):
            flipped[chance.randrange(len(flipped))] = chance.randrange(256)
        made = bytes(flipped)
    else:
        made = plain(made)
        for _ in range(4):
            start, end = chance.choice([match.span() for match in re.finditer(rb"[^\s]+", made[:60_000])])
            made = made[:start] + chance.choice(JUNK) + made[end:]
    report = preflight(made, NEWSPRINT)
    assert render_text(report)
    assert to_json(report)


def plain(made: bytes) -> bytes:
    """The file with nothing compressed, so that a change of its bytes changes its meaning."""
    with pikepdf.open(io.BytesIO(made)) as pdf:
        return saved(pdf, qdf=True, stream_decode_level=pikepdf.StreamDecodeLevel.generalized, compress_streams=False)


def test_a_stream_that_swells_is_not_unpacked() -> None:
    def bomb(pdf: pikepdf.Pdf) -> None:
        packed = zlib.compress(bytes(200_000_000), 9)
        stream = pdf.make_indirect(Stream(pdf, b""))
        stream.write(packed, filter=Name.FlateDecode)
        page_of(pdf).Contents = stream

    made = good_pdf(edit=bomb, stream_decode_level=pikepdf.StreamDecodeLevel.none, compress_streams=False)
    assert len(made) < 2_000_000
    assert "file-unfinished" in rules(preflight(made, NEWSPRINT))


def test_forms_that_breed_are_stopped() -> None:
    """Each form paints the next one twenty times: 20^10 of the last."""

    def breed(pdf: pikepdf.Pdf) -> None:
        inner = pdf.make_indirect(Stream(pdf, b"0 0 1 1 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9]))
        for _ in range(10):
            outer = Stream(pdf, b"/F Do " * 20, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
            outer.Resources = Dictionary(XObject=Dictionary(F=inner))
            inner = pdf.make_indirect(outer)
        page_of(pdf).Resources.XObject.F = inner

    made = good_pdf(lambda parts: parts.update(more="/F Do"), breed)
    report = preflight(made, NEWSPRINT, limits=Limits(operators=5000))
    assert "file-unfinished" in rules(report)


def test_names_that_are_not_utf_8() -> None:
    def rename(pdf: pikepdf.Pdf) -> None:
        page_of(pdf).Resources.XObject.Photo.stream_dict.ColorSpace = Array(
            [Name.Separation, Name("/Gold"), Name.DeviceCMYK]
        )

    made = plain(good_pdf(edit=rename))
    assert isinstance(shown_every_way(made.replace(b"/Gold", b"/\x9c\xfe\xfd\xff")), PreflightReport)
