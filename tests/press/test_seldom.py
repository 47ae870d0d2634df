"""What WeasyPrint seldom needs is not loaded with it, and works when it is needed."""

import subprocess
import sys

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


def test_it_is_not_loaded_and_works_when_it_is_used() -> None:
    """In one process: loading WeasyPrint takes longer than the rest."""
    loaded, subset, static = ["False", "False"], ["fontTools.subset", "True"], ["False", "True"]
    assert said(LOADED + SUBSET + STATIC) == [*loaded, *subset, *static]
