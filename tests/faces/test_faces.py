"""Faces as the rest of the program meets them: what is missing, what is wrong with a designer's fonts."""

import io
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Subsetter
from fontTools.ttLib import TTCollection, TTFont

from layout.errors import LayoutError, Span
from layout.faces import Faces, load
from layout.faces.cff import is_embeddable
from layout.faces.scripts import runs
from layout.model.theme import FaceRef
from layout.resources import fonts_folder
from layout.wording import hints

FONTS = Path(__file__).parent.parent / "fonts"
SERIF = FaceRef("Noto Serif SC")


@pytest.fixture(scope="module")
def faces() -> Faces:
    return load()


def _font(family: str, weight: int = 400, chars: str = "天山", cff: bool = False) -> FontBuilder:
    """A font whose glyphs are squares of 600 in an advance of 800, 1000 to the em."""
    names = [".notdef", *(f"uni{ord(c):04X}" for c in chars)]
    builder = FontBuilder(1000, isTTF=not cff)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(c): name for c, name in zip(chars, names[1:], strict=True)})
    pen = T2CharStringPen(800, None) if cff else TTGlyphPen(None)
    pen.moveTo((100, 0))
    for point in ((100, 600), (700, 600), (700, 0)):
        pen.lineTo(point)
    pen.closePath()
    if cff:
        builder.setupCFF("Test", {}, dict.fromkeys(names, pen.getCharString()), {})
    else:
        builder.setupGlyf(dict.fromkeys(names, pen.glyph()))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (800, 100)))
    builder.setupHorizontalHeader(ascent=900, descent=-300)
    builder.setupNameTable({"familyName": family, "styleName": "Regular"})
    builder.setupOS2(usWeightClass=weight, sTypoAscender=860, sTypoDescender=-140)
    builder.setupPost()
    return builder


def _codes(folder: Path) -> list[str]:
    with pytest.raises(LayoutError) as caught:
        load([folder])
    assert caught.value.exit_code == 2
    return [diagnostic.code for diagnostic in caught.value.diagnostics]


def test_a_designer_s_font_joins_the_shipped_ones(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    _font("天山宋", 300).save(tmp_path / "deep" / "song.TTF")
    _font("天山黑", 800, cff=True).save(tmp_path / "hei.otf")
    (tmp_path / "readme.txt").write_text("no font")
    faces = load([tmp_path, tmp_path / "absent"])
    song = FaceRef("天山宋", 300)
    assert faces.check("天山宋") is None
    assert tuple(faces.advances(song, "天山天")) == (0.8, 0.8, 0.8)
    assert faces.blanks(song, "天") == pytest.approx((0.1, 0.1))
    assert faces.missing(song, "天山水") == {"水"}
    metrics = faces.metrics(song)
    assert (metrics.ascent, metrics.descent) == (0.9, 0.3)
    assert (metrics.em_top, metrics.em_bottom) == (0.86, 0.14)
    assert faces.weights("天山黑") == (800,)
    assert faces.weights("Noto Serif SC") == (400, 900)
    assert tmp_path / "hei.otf" in faces.files


@pytest.mark.parametrize("kind", ["pictures", "greek", "symbols"])
def test_signs_under_the_codes_of_letters_are_no_letters(tmp_path: Path, kind: str) -> None:
    named = {"pictures": ("a10", "a11", "a60", "uni2701"), "greek": ("Alpha", "Epsilon", "alpha", "uni2701")}
    names = [".notdef", *named.get(kind, ("A", "E", "a", "uni2701"))]
    builder = _font("花边", chars="天山水火")
    font = builder.font
    font.setGlyphOrder(names)
    font["glyf"].glyphs = dict(zip(names, font["glyf"].glyphs.values(), strict=True))
    font["hmtx"].metrics = dict.fromkeys(names, (800, 100))
    codes = dict(zip(map(ord, "AEa✁"), names[1:], strict=True))
    builder.setupCharacterMap({code | 0xF000 if kind == "symbols" else code: name for code, name in codes.items()})
    if kind == "symbols":
        font["cmap"].tables = [one for one in font["cmap"].tables if one.platformID == 3]
        font["cmap"].tables[0].platEncID = 0
    font["post"].formatType, font["post"].extraNames, font["post"].mapping = 2.0, [], {}
    font.save(tmp_path / "signs.ttf")
    signs = FaceRef("花边")
    faces = load([tmp_path])
    assert faces.missing(signs, "AEa") == {"A", "E", "a"}
    assert not faces.missing(signs, "\uf041" if kind == "symbols" else "✁")


def test_everything_wrong_with_a_folder_of_fonts_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.otf").write_bytes(b"")
    (tmp_path / "b.ttf").write_bytes(b"This is no font." * 100)
    (tmp_path / "c.woff2").write_bytes(b"wOF2")
    variable = _font("Variable")
    variable.setupFvar([("wght", 100, 400, 900, "Weight")], [])
    variable.save(tmp_path / "d.ttf")
    assert _codes(tmp_path) == ["bad-font", "bad-font", "web-font", "variable-font"]


@pytest.mark.parametrize(
    ("name", "content", "code", "hint"),
    [
        ("a.ttf", b"wOF2\0\1\0\0", "web-font", "unpack it to .otf or .ttf"),
        ("a.otf", b"wOFFOTTO", "web-font", "unpack it to .otf or .ttf"),
        ("a.eot", b"\x10\0\0\0", "web-font", "unpack it to .otf or .ttf"),
        ("a.otf", b"%!PS-AdobeFont-1.0: Old", "bad-font", "have it as .otf; its maker"),
        ("a.ttf", b"\x80\x01%!PS-AdobeFont", "bad-font", "have it as .otf; its maker"),
        ("a.t1", b"%!FontType1", "bad-font", "have it as .otf; its maker"),
        ("a.ttf", b"root:x:0:0", "bad-font", "copy it anew"),
    ],
)
def test_a_font_of_another_kind_is_told_whatever_it_is_called(
    tmp_path: Path, name: str, content: bytes, code: str, hint: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(LayoutError) as caught:
        load([tmp_path])
    (found,) = caught.value.diagnostics
    assert found.code == code and hints(found)[0].startswith(hint)


def test_a_collection_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    parts = []
    for family in ("天山宋", "天山黑"):
        _font(family).save(tmp_path / "one")
        parts.append(TTFont(io.BytesIO((tmp_path / "one").read_bytes())))
    (tmp_path / "one").unlink()
    collection = TTCollection()
    collection.fonts = parts
    collection.save(tmp_path / "both.ttf")
    faces = load([tmp_path])
    assert (faces.weights("天山宋"), faces.weights("天山黑")) == ((400,), (400,))


def test_letters_that_lean_and_those_that_do_not() -> None:
    faces = load([FONTS])
    assert faces.slanted(FaceRef("Rare Latin", italic=True)) and not faces.slanted(FaceRef("Rare Latin"))


def test_the_same_family_of_another_region_stands_in_first(tmp_path: Path) -> None:
    _font("Noto Serif TC", chars="說").save(tmp_path / "tc.ttf")
    ref = FaceRef("Noto Serif TC")
    setting = load([tmp_path]).setting(ref, "说")
    assert setting is not None and setting.family == "Noto Serif SC"
    setting = load([tmp_path]).in_order(["Noto Sans SC"]).setting(ref, "说")
    assert setting is not None and setting.family == "Noto Serif SC"
    setting = load([tmp_path]).in_order([], ["LXGW WenKai"]).setting(ref, "说")
    assert setting is not None and setting.family == "LXGW WenKai"


def test_two_fonts_of_one_name_are_an_error_two_copies_are_not(tmp_path: Path) -> None:
    _font("天山宋").save(tmp_path / "one.ttf")
    (tmp_path / "two.ttf").write_bytes((tmp_path / "one.ttf").read_bytes())
    assert load([tmp_path]).weights("天山宋") == (400,)
    _font("天山宋", chars="天山路").save(tmp_path / "three.ttf")
    assert "font-twice" in _codes(tmp_path)


def test_a_font_whose_cids_are_no_glyph_numbers_is_taken(tmp_path: Path) -> None:
    font = TTFont(fonts_folder() / "NotoSerifSC-Regular.otf")
    subsetter = Subsetter()
    subsetter.populate(text="天山社区")
    subsetter.subset(font)
    font["name"].setName("Sparse Song", 1, 3, 1, 0x409)
    font.save(tmp_path / "sparse.otf")
    assert TTFont(tmp_path / "sparse.otf").getGlyphOrder()[1] != "cid00001"
    assert tuple(load([tmp_path]).advances(FaceRef("Sparse Song"), "天山")) == (1.0, 1.0)


def test_charset_of_fonts_without_cids_and_of_damaged_ones(tmp_path: Path) -> None:
    _font("Plain", cff=True).save(tmp_path / "plain.otf")
    table = TTFont(tmp_path / "plain.otf").reader["CFF "]
    assert is_embeddable(table)
    assert is_embeddable(b"")
    assert not is_embeddable(table[:20])
    assert not is_embeddable(b"\x01\x00\x04\x02\xff\xff\xff")


@pytest.mark.parametrize(
    ("family", "hint"),
    [
        ("noto serif sc", "did you mean “Noto Serif SC”?"),
        ("Noto Sanc SC", "did you mean “Noto Sans SC”?"),
        ("LXGW Wenkai", "did you mean “LXGW WenKai”?"),
        ("方正书宋", "fonts known here: LXGW WenKai, Noto Sans SC, Noto Serif SC"),
    ],
)
def test_a_face_that_is_not_there_gets_a_hint(faces: Faces, family: str, hint: str) -> None:
    span = Span(Path("theme.yaml"), 3, 8)
    diagnostic = faces.check(family, span)
    assert diagnostic is not None
    assert (diagnostic.code, diagnostic.span, hints(diagnostic)) == ("unknown-face", span, (hint,))
    with pytest.raises(LayoutError) as caught:
        faces.advances(FaceRef(family), "天")
    assert caught.value.diagnostics[0].code == "unknown-face"


@pytest.mark.parametrize(("wanted", "there"), [(400, 400), (500, 400), (600, 400), (700, 900), (650, 900), (1, 400)])
def test_the_nearest_weight_of_a_family(faces: Faces, wanted: int, there: int) -> None:
    assert faces.nearest(FaceRef("Noto Serif SC", wanted)) == FaceRef("Noto Serif SC", there)
    assert faces.nearest(FaceRef("Nobody", wanted)) is None


def test_missing_names_each_character_and_nothing_invisible(faces: Faces) -> None:
    assert faces.missing(SERIF, "笑😀哭😭\U00030edd𬱖") == {"😀", "😭", "\U00030edd"}
    assert faces.missing(SERIF, "a\u2009b\u200b\u00ad\n\ufeff\ufe0f\u2060") == frozenset()
    assert faces.missing(SERIF, "\ud800") == {"\ud800"}
    assert faces.missing(SERIF, "") == frozenset()


def test_who_has_a_character_that_another_face_lacks(faces: Faces) -> None:
    assert faces.missing(SERIF, "Škoda") == {"Š"}
    assert faces.setting(SERIF, "Š") == FaceRef("LXGW WenKai")
    assert faces.setting(SERIF, "😀") is None
    assert faces.setting(SERIF, "囍") == SERIF


def test_advances_are_told_for_each_character(faces: Faces) -> None:
    assert tuple(faces.advances(SERIF, "")) == ()
    alone = sum(faces.advances(SERIF, c)[0] for c in "AV")
    assert sum(faces.advances(SERIF, "AV")) < alone
    assert sum(faces.advances(SERIF, "A山V")) == pytest.approx(alone + 1)
    accented = faces.advances(SERIF, "e\u0301ê\u0304")
    assert accented[1] == accented[3] == 0.0
    assert accented[0] == faces.advances(SERIF, "é")[0]
    widths = {char: faces.advances(SERIF, char)[0] for char in "fi"}
    assert sum(faces.advances(SERIF, "fi")) == pytest.approx(sum(widths.values()), abs=0.05)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("2020，", ["2020，:Zyyy"]),
        ("天山Apple店", ["天山:Hani", "Apple:Latn", "店:Hani"]),
        ("“（A）中", ["“（A）:Latn", "中:Hani"]),
        ("天(AV)山", ["天(:Hani", "AV:Latn", ")山:Hani"]),
        ("АБ, ab", ["АБ, :Cyrl", "ab:Latn"]),
        ("don’t 山", ["don’t :Latn", "山:Hani"]),
    ],
)
def test_text_is_cut_where_the_script_changes(text: str, expected: list[str]) -> None:
    assert [f"{text[a:b]}:{script}" for a, b, script in runs(text)] == expected
