"""Where the data that ships with the program lies: beside the package in a checkout, inside it in a wheel."""

import functools
import os
import tempfile
from contextlib import suppress
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


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
