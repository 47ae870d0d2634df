"""Pictures made for a press or a screen, kept under a hash of what they were made from: they are made once."""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from layout.resources import cache_folder

KEPT_DAYS = 60
"""How long a picture that is not used stays in the cache."""

Served = tuple[bytes, str]
"""The bytes of a file and its media type."""


def cached(key: str, make: Callable[[], bytes]) -> Served:
    """The bytes kept under *key*, made where there are none. A cache that cannot be written is done without."""
    folder = cache_folder() / "pictures" / key[:2]
    file = folder / key
    try:
        content = file.read_bytes()
        with suppress(OSError):
            os.utime(file)
    except OSError:
        content = make()
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            beside = folder / f"{key}.{os.getpid()}"
            beside.write_bytes(content)
            beside.replace(file)
            _tidy(folder)
    return content, "image/png" if content.startswith(b"\x89PNG") else "image/jpeg"


def _tidy(folder: Path) -> None:
    """Drop what no render has used for long, from the part of the cache that was just written to."""
    oldest = time.time() - KEPT_DAYS * 86_400
    for file in folder.iterdir():
        if file.stat().st_mtime < oldest:
            file.unlink()
