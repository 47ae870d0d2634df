"""Where the data that ships with the program lies: beside the package in a checkout, inside it in a wheel."""

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _data(name: str) -> Path:
    inside = _PACKAGE / f"_{name}"
    return inside if inside.is_dir() else _PACKAGE.parent / name


def themes_folder() -> Path:
    """The folder of the themes that ship with the program."""
    return _data("themes")


def fonts_folder() -> Path:
    """The folder of the faces that ship with the program."""
    return _data("fonts")


def cache_folder() -> Path:
    """Where what can be made again is kept between runs; ``LAYOUT_CACHE`` overrides."""
    named = os.environ.get("LAYOUT_CACHE")
    if named:
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "layout"
