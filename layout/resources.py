"""Where the data that ships with the program lies: beside the package in a checkout, inside it in a wheel."""

import functools
import importlib.util
import os
import tempfile
from contextlib import suppress
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent

EXTRAS = {
    "tc": ("Noto Serif TC", "Noto Sans TC", "LXGW WenKai TC", "Source Serif 4"),
}
"""Faces that are installed apart, ``layout-zh[tc]``, so that the program stays small: the extra, and its families."""


def _data(name: str) -> Path:
    inside = _PACKAGE / f"_{name}"
    return inside if inside.is_dir() else _PACKAGE.parent / name


def themes_folder() -> Path:
    """The folder of the themes that ship with the program."""
    return _data("themes")


def starter_folder() -> Path:
    """The folder of the newspaper that ``layout new`` begins with."""
    return _PACKAGE / "starter"


def fonts_folder() -> Path:
    """The folder of the faces that ship with the program."""
    return _data("fonts")


def extra_of(family: str) -> str:
    """The extra that a family comes with; empty for any other family."""
    return next((extra for extra, families in EXTRAS.items() if family in families), "")


@functools.cache
def extra_folder(extra: str) -> Path | None:
    """The folder of an extra's faces; None where it is not installed."""
    package = f"layout_zh_{extra}"
    beside = _PACKAGE.parent / f"fonts-{extra}" / package
    if beside.is_dir():
        return beside
    found = importlib.util.find_spec(package)
    return Path(found.origin).parent if found and found.origin else None


def is_shipped_face(file: Path) -> bool:
    """Whether a font file comes with the program or an extra of it."""
    extras = (folder.resolve() for extra in EXTRAS if (folder := extra_folder(extra)))
    return any(file.is_relative_to(folder) for folder in (fonts_folder().resolve(), *extras))


def cache_folder() -> Path:
    """Where what can be made again is kept between runs; ``LAYOUT_CACHE`` overrides.

    Where that cannot be written, or nobody says whose home it is, a folder among the system's temporary ones.
    """
    wanted = _wanted_cache()
    return wanted if wanted is not None and _usable(wanted) else _temporary_cache()


def _wanted_cache() -> Path | None:
    if named := os.environ.get("LAYOUT_CACHE"):
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME")
    try:
        return (Path(base) if base else Path.home() / ".cache") / "layout"
    except RuntimeError:  # nobody's home
        return None


def _usable(folder: Path) -> bool:
    """Whether there is such a folder, made if need be, and this user may write into it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK | os.X_OK)


@functools.cache
def _temporary_cache() -> Path:
    """One folder a user, so that the next run finds it; another where somebody else has taken its name."""
    user = os.getuid() if hasattr(os, "getuid") else "user"
    folder = Path(tempfile.gettempdir()) / f"layout-cache-{user}"
    with suppress(OSError):
        folder.mkdir(mode=0o700, exist_ok=True)
        if not folder.is_symlink() and folder.stat().st_uid in (user, 0) and _usable(folder):
            return folder
    return Path(tempfile.mkdtemp(prefix="layout-cache-"))
