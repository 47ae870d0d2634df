"""The faces that are installed apart: what their manifest says, fit for Traditional Chinese, loaded where wanted."""

import hashlib
import json

import pytest

from layout.errors import LayoutError
from layout.faces import Faces, load
from layout.model.theme import FaceRef
from layout.resources import EXTRAS, extra_folder
from layout.wording import hints, message

FOLDER = extra_folder("tc")
assert FOLDER is not None
MANIFEST = json.loads((FOLDER / "faces.json").read_text("utf-8"))["faces"]
CHINESE = [FaceRef(face["family"], face["weight"]) for face in MANIFEST if "Source" not in face["family"]]


@pytest.fixture(scope="module")
def faces() -> Faces:
    assert FOLDER is not None
    return load([FOLDER])


def test_the_manifest_tells_the_truth() -> None:
    assert FOLDER is not None
    for entry in MANIFEST:
        assert hashlib.sha256((FOLDER / entry["file"]).read_bytes()).hexdigest() == entry["sha256"], entry["file"]
        assert "SIL OPEN FONT LICENSE" in (FOLDER / entry["licence_file"]).read_text("utf-8")
    assert {entry["family"] for entry in MANIFEST} == set(EXTRAS["tc"])


@pytest.mark.parametrize("ref", CHINESE, ids=str)
def test_marks_stand_in_the_middle_of_a_square(faces: Faces, ref: FaceRef) -> None:
    assert set(faces.advances(ref, "國、，。：；？！“”‘’（）《》「」『』…·　①Ａ")) == {1.0}
    assert tuple(faces.advances(ref, "——")) == (2.0, 0.0)
    for mark in "，。、：；！？·":
        left, right = faces.blanks(ref, mark)
        assert abs(left - right) < 0.08 and left > 0.2, mark


def test_it_has_big5_and_what_hong_kong_writes(faces: Faces) -> None:
    for ref in CHINESE:
        assert not faces.missing(ref, "國語粵語啲咗喺嘢哋冇埗邨鰂魚涌裏裡衞衛")
    assert all(not entry["missing"]["big5"] for entry in MANIFEST if "Noto" in entry["family"])


def test_hong_kongs_forms_are_drawn_for_texts_of_hong_kong(faces: Faces) -> None:
    assert faces.draws("Noto Serif TC", "zh-HK") and faces.draws("Noto Serif TC", "zh-TW")
    assert not faces.draws("Noto Serif TC", "zh-CN")
    own = faces._face(FaceRef("Noto Serif TC"))
    assert [char for char in "骨直說青國天" if own._glyphs(char, "zh-tw") != own._glyphs(char, "zh-hk")] == list(
        "骨直說青"
    )


def test_its_latin_has_an_italic_and_no_run_loads_it_unasked(faces: Faces) -> None:
    assert faces.italic(FaceRef("Source Serif 4")) == FaceRef("Source Serif 4", 400, italic=True)
    fault = load().check("Noto Serif TC")
    assert fault is not None and "extra" in message(fault) and "layout-zh[tc]" in hints(fault)[0]
    assert load().check("Noto Serif SC") is None
    with pytest.raises(LayoutError):
        load().advances(FaceRef("Noto Serif TC"), "國")
