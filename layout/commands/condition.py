"""The printing condition that a command's ``--press`` and ``--theme`` mean."""

from pathlib import Path

import click

from layout.model.condition import Condition
from layout.press import load_condition
from layout.resources import themes_folder
from layout.source import read_theme

DEFAULT = "newsprint"


def press_options(function: click.decorators.FC) -> click.decorators.FC:
    """``--press`` and ``--theme``, for commands that have a PDF and no issue."""
    press_help = f"The printing condition. [default: the theme's, else {DEFAULT}]"
    theme_help = "A theme whose own printing conditions are known too: a name, or the path of its folder."
    press = click.option("--press", default="", help=press_help)
    return press(click.option("--theme", default="", help=theme_help)(function))


def condition_for(press: str, theme: str) -> Condition:
    """The condition named, or the theme's, or newsprint. Raises LayoutError (exit code 2) for unknown names."""
    if not theme:
        return load_condition(press or DEFAULT)
    chosen = read_theme(theme, Path.cwd(), themes_folder())
    return load_condition(press or chosen.press, chosen.folders)
