"""The press room: HTML → painted PDF → print.pdf (PDF/X) and screen.pdf; colour, pictures, imposition.

What needs WeasyPrint, which takes longer to load than a page to paint, is in modules of its own, to be named where it
is used: `paint`, `finish`, `impose`, `styles`. What is offered here loads in a moment.
"""

# First: FONTCONFIG_FILE must be set before WeasyPrint is imported, which loads the machine's fonts otherwise; and its
# libraries must be found before it seeks them, what it seldom needs stood for before it loads that.
from layout.press import libraries  # noqa: F401
from layout.press.fontconfig import use_fonts
from layout.press.seldom import load_late

# isort: split
from layout.press.colour import screen_colours
from layout.press.conditions import list_conditions, load_condition
from layout.press.resolution import check_pictures

load_late()

__all__ = ["check_pictures", "list_conditions", "load_condition", "screen_colours", "use_fonts"]
