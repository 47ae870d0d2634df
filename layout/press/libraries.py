"""Where WeasyPrint's libraries are, asked of the system's loader at once.

WeasyPrint asks for each library under every name that it has on any system, and Python seeks each name that the loader
does not know with the compiler and the linker, where a machine has them: seventy processes and a quarter of a second
before the first page. On Linux a library has one name; what the loader finds under it is what the search would find.
"""

import ctypes
import ctypes.util
import sys
from collections.abc import Callable

LIBRARIES = {
    "gobject-2.0": "libgobject-2.0.so.0",
    "pango-1.0": "libpango-1.0.so.0",
    "pangoft2-1.0": "libpangoft2-1.0.so.0",
    "harfbuzz": "libharfbuzz.so.0",
    "harfbuzz-subset": "libharfbuzz-subset.so.0",
    "harfbuzz-vector": "libharfbuzz-vector.so.0",
    "fontconfig": "libfontconfig.so.1",
}  # data
"""Plain name → its name on Linux."""
NOT_NEEDED = frozenset({"harfbuzz-vector"})
"""Sought no further where the loader does not have it; few systems do."""

Search = Callable[[str], str | None]


def at_once(search: Search) -> Search:
    """Python's search for a library, asked only for what the loader does not have under its name on Linux."""

    def found(name: str) -> str | None:
        plain = _plain(name)
        if plain is None:
            return search(name)
        try:
            ctypes.CDLL(LIBRARIES[plain])
        except OSError:
            return None if plain in NOT_NEEDED else search(name)
        return LIBRARIES[plain]

    return found


def _plain(name: str) -> str | None:
    """The plain name of a library that is asked for by one that it has somewhere: ``libpango-1.0-0``, ``pango-1.0``."""
    bare = name.removeprefix("lib")
    return next((plain for plain in LIBRARIES if bare.startswith(plain) and _is_version(bare[len(plain) :])), None)


def _is_version(end: str) -> bool:
    """Whether that is all that a name has behind its library's: ``-0``, ``.so.0``, ``.0.dylib`` or nothing."""
    return not end or end.startswith(".so") or end[1:2].isdigit()


if sys.platform == "linux":
    ctypes.util.find_library = at_once(ctypes.util.find_library)  # type: ignore[assignment]
