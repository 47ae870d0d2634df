"""A file written so that whoever looks, and whatever breaks off, sees the old one or the new one; where a file lies."""

import os
import shutil
from pathlib import Path


def replace_file(path: Path, content: bytes) -> None:
    """Write *content* beside *path* and rename it, so that a broken write leaves what was there.

    The file keeps its permissions; of a link, what it leads to is replaced. Raises OSError, and then leaves nothing.
    """
    target = path.resolve()
    fresh = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        fresh.write_bytes(content)
        if target.exists():
            shutil.copymode(target, fresh)
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)


def is_file(path: Path) -> bool:
    """Whether a file is there; under a name that no file can have, too long or in a circle of links, there is none."""
    try:
        return path.is_file()
    except (OSError, RuntimeError):
        return False


def is_folder(path: Path) -> bool:
    """Whether a folder is there, as `is_file` tells files."""
    try:
        return path.is_dir()
    except (OSError, RuntimeError):
        return False


def is_inside(file: Path, folder: Path) -> bool:
    """Whether a file lies in a folder or below, wherever links lead."""
    return file.resolve().is_relative_to(folder.resolve())
