"""The shipped font files are what their manifest says, and fit for Chinese setting and for print."""

import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from layout.faces import Faces, load
from layout.model.theme import FaceRef
from layout.resources import fonts_folder

MANIFEST = json.loads((fonts_folder() / "faces.json").read_text("utf-8"))
FILES = [face["file"] for face in MANIFEST["faces"]]
SERIF, BLACK = FaceRef("Noto Serif SC"), FaceRef("Noto Serif SC", 900)
SANS, BOLD = FaceRef("Noto Sans SC"), FaceRef("Noto Sans SC", 700)
KAI = FaceRef("LXGW WenKai")
ALL = [SERIF, BLACK, SANS, BOLD, KAI]
FULL_WIDTH = "国、，。：；？！“”‘’（）《》〈〉【】〔〕「」『』—…～·　①Ａ１カ"


@pytest.fixture(scope="module")
def faces() -> Faces:
    return load()


@pytest.fixture(scope="module")
def fonts() -> dict[str, TTFont]:
    return {file: TTFont(fonts_folder() / file) for file in FILES}


@pytest.mark.parametrize("entry", MANIFEST["faces"], ids=FILES)
def test_manifest_tells_the_truth(entry: dict[str, Any], faces: Faces) -> None:
    report = next(r for r in faces.reports() if r.info.file.name == entry["file"])
    assert report.info.ref == FaceRef(entry["family"], entry["weight"])
    assert report.sha256 == entry["sha256"] == hashlib.sha256((fonts_folder() / entry["file"]).read_bytes()).hexdigest()
    assert report.info.characters == entry["characters"]
    assert [c.missing for c in report.coverages] == list(entry["missing"].values())
    assert "Open Font License" in report.info.licence
    notice = (fonts_folder() / entry["licence_file"]).read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in notice


def test_every_font_file_is_in_the_manifest(faces: Faces) -> None:
    assert sorted(info.file.name for info in faces.infos) == sorted(FILES)
    assert {info.ref for info in faces.infos} == set(ALL)


def test_every_face_has_the_characters_of_a_chinese_publication(faces: Faces) -> None:
    for report in faces.reports():
        assert [(c.name, c.total, c.covered) for c in report.coverages] == [
            ("通用规范汉字表", 8105, 8105),
            ("GB 2312", 7445, 7445),
        ]
    wanted = "‼⁇⁈⁉‧・•·–—―⸺…′″‰℃℉№™©®×÷±−≤≥≠≈°←→↑↓■□●○▲△▼▽◆◇★☆€£¥￥āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüÀçñøßÆœ囍"
    for ref in ALL:
        assert faces.missing(ref, wanted) == frozenset()


@pytest.mark.parametrize("file", [file for file in FILES if file.endswith(".otf")])
def test_cids_are_glyph_numbers(file: str, fonts: dict[str, TTFont]) -> None:
    top = fonts[file]["CFF "].cff.topDictIndex[0]
    assert [int(name[3:]) for name in top.charset[1:]] == list(range(1, fonts[file]["maxp"].numGlyphs))
    assert top.ROS == ("Adobe", "Identity", 0)


@pytest.mark.parametrize("file", FILES)
def test_no_two_characters_share_a_glyph(file: str, fonts: dict[str, TTFont]) -> None:
    uses = Counter(fonts[file].getBestCmap().values())
    assert [glyph for glyph, count in uses.items() if count > 1] == []


@pytest.mark.parametrize("ref", ALL, ids=str)
def test_han_and_chinese_marks_are_one_em_wide_among_any_neighbours(faces: Faces, ref: FaceRef) -> None:
    assert set(faces.advances(ref, FULL_WIDTH)) == {1.0}
    table = (fonts_folder() / "tgh-8105.txt").read_text("utf-8").replace("\n", "")
    assert set(faces.advances(ref, table)) == {1.0}
    mixed = "A，V（Y）T。“W”、カッ"
    assert [a for c, a in zip(mixed, faces.advances(ref, mixed), strict=True) if ord(c) > 0x2000] == [1.0] * 9


@pytest.mark.parametrize("ref", ALL, ids=str)
def test_dash_is_one_bar_and_latin_apostrophe_is_narrow(faces: Faces, ref: FaceRef) -> None:
    assert tuple(faces.advances(ref, "——")) == (2.0, 0.0)
    assert tuple(faces.advances(ref, "——————")) == (2.0, 0.0) * 3
    assert tuple(faces.advances(ref, "……")) == (1.0, 1.0)
    for word in ("don’t", "L’Oréal", "1990’s"):
        assert faces.advances(ref, word)[word.index("’")] < 0.4
    assert faces.advances(ref, "读‘OK’吧")[4] == 1.0


@pytest.mark.parametrize("ref", ALL, ids=str)
def test_marks_are_blank_where_chinese_marks_are(faces: Faces, ref: FaceRef) -> None:
    for mark in "“‘（《〈【〔「『":
        left, right = faces.blanks(ref, mark)
        assert left >= 0.5 and 0 <= right < 0.2, mark
    for mark in "”’）》〉】〕」』，。、；：？！":
        left, right = faces.blanks(ref, mark)
        assert right >= 0.48 and 0 <= left < 0.25, mark
    left, right = faces.blanks(ref, "·")
    assert left > 0.25 and right > 0.25
    assert faces.blanks(ref, "　") == (0.0, 1.0)


@pytest.mark.parametrize("file", FILES)
def test_blanks_are_those_of_the_outlines(file: str, faces: Faces, fonts: dict[str, TTFont]) -> None:
    font, ref = fonts[file], next(info.ref for info in faces.infos if info.file.name == file)
    glyphs, best, em = font.getGlyphSet(), font.getBestCmap(), font["head"].unitsPerEm
    for mark in "“”‘’（）《》，。、；：？！·…-/%":
        pen = BoundsPen(glyphs)
        glyphs[best[ord(mark)]].draw(pen)
        expected = (pen.bounds[0] / em, (glyphs[best[ord(mark)]].width - pen.bounds[2]) / em)
        assert faces.blanks(ref, mark) == pytest.approx(expected, abs=0.0015), mark


def test_licence_texts_are_there() -> None:
    named = {entry["licence_file"] for entry in MANIFEST["faces"]}
    assert named == {path.name for path in Path(fonts_folder()).glob("OFL*.txt")}
