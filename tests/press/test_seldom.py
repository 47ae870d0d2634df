"""What WeasyPrint seldom needs is not loaded with it, and works when it is needed."""

import subprocess
import sys

import pytest

LOADED = """
import sys
import layout.press.paint
from weasyprint.pdf import fonts
print("fontTools.varLib" in sys.modules, "fontTools.subset.svg" in sys.modules)
"""
SUBSET = """
options = fonts.subset.Options(retain_gids=True)
from fontTools.subset import Subsetter, svg
print(type(options).__module__, fonts.subset.Subsetter is Subsetter)
"""
STATIC = """
from fontTools.fontBuilder import FontBuilder
made = FontBuilder(1000)
made.setupGlyphOrder([".notdef"])
made.setupNameTable({})
made.setupCharacterMap({})
made.setupFvar([("wght", 100, 400, 900, "Weight")], [])
made.setupGvar({})
made.setupGlyf({".notdef": fonts.ttFont.getTableModule("glyf").Glyph()})
made.setupHorizontalMetrics({".notdef": (500, 0)})
made.setupHorizontalHeader()
made.setupPost()
made.setupOS2()
print("fvar" in fonts.instantiateVariableFont(made.font, {"wght": 700}, static=True))
from fontTools.varLib import instancer
print(instancer.__file__ is not None)
"""


def said(program: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_it_is_not_loaded() -> None:
    assert said(LOADED) == ["False", "False"]


@pytest.mark.parametrize(
    ("use", "expected"), [(SUBSET, ["fontTools.subset", "True"]), (STATIC, ["False", "True"])], ids=["subset", "static"]
)
def test_it_works_when_it_is_used(use: str, expected: list[str]) -> None:
    assert said(LOADED + use)[2:] == expected
