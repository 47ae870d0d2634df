"""The press room: HTML → painted PDF → print.pdf (PDF/X) and screen.pdf; colour, pictures, imposition."""

# First: FONTCONFIG_FILE must be set before WeasyPrint is imported, which loads the machine's fonts otherwise.
from layout.press.fontconfig import use_fonts

# isort: split
from layout.press.colour import screen_colours
from layout.press.conditions import list_conditions, load_condition
from layout.press.finish import finish_print
from layout.press.impose import impose, list_schemes
from layout.press.paint import paint
from layout.press.pictures import check_pictures
from layout.press.screen import finish_screen
from layout.press.styles import check_styles

__all__ = [
    "check_pictures",
    "check_styles",
    "finish_print",
    "finish_screen",
    "impose",
    "list_conditions",
    "list_schemes",
    "load_condition",
    "paint",
    "screen_colours",
    "use_fonts",
]
