"""The printing condition that a command's ``--press`` and ``--theme`` mean."""

from pathlib import Path
from typing import Any

from layout.commands.usage import option
from layout.errors import said
from layout.model.condition import Condition
from layout.press import load_condition
from layout.resources import themes_folder
from layout.source import read_theme

DEFAULT = "newsprint"


def press_options(function: Any) -> Any:
    """``--press`` and ``--theme``, for commands that have a PDF and no issue."""
    press = option("--press", default="", help=said("option-press-of-pdf"))
    return press(option("--theme", default="", help=said("option-theme-of-pdf"))(function))


def condition_for(press: str, theme: str) -> Condition:
    """The condition named, or the theme's, or newsprint. Raises LayoutError (exit code 2) for unknown names."""
    if not theme:
        return load_condition(press or DEFAULT)
    chosen = read_theme(theme, Path.cwd(), themes_folder())
    return load_condition(press or chosen.press, chosen.folders)
