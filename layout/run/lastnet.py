"""The last net: what nobody foresaw is one sentence, and a file for the developer that holds no text of the issue."""

import os
import platform
import re
import tempfile
import time
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import FrameType

from layout import __version__
from layout.errors import Diagnostic, error, said
from layout.resources import cache_folder

FOLDER = "faults"
"""In the cache folder: one file a fault."""
HIDDEN = "…"
_WORD = re.compile(r"\w+")
SMALL = 5
"""Digits of a number that is no telephone's."""
PLAIN = (bool, int, float, type(None))
"""Values of these types are told; of others only type and size, since they may be the editor's."""


def unforeseen(fault: BaseException, arguments: Sequence[str] = ()) -> Diagnostic:
    """The diagnostic of a fault of the program; its traceback lies in a file. *arguments* are the command line's."""
    try:
        file = _write("\n".join(_account(fault, arguments)) + "\n")
    except Exception:  # no place to write: the sentence is told all the same
        return error("fault", None, said("hint-report-fault"), form="unwritten", kind=type(fault).__name__)
    return error("fault", None, said("hint-report-fault"), kind=type(fault).__name__, file=file)


def _write(account: str) -> Path:
    """The account in a new file: in the cache folder, or where the system keeps files for a while."""
    name = time.strftime("layout-fault-%Y%m%d-%H%M%S-") + f"{os.getpid()}.txt"
    for folder in (cache_folder() / FOLDER, Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(account, "utf-8")
        except OSError:
            continue
        return folder / name
    raise FileNotFoundError(name)


def _account(fault: BaseException, arguments: Sequence[str]) -> Iterator[str]:
    """What a developer needs: versions, the command's name and options without their values, each fault with frames."""
    yield f"layout {__version__}, Python {platform.python_version()}, {platform.platform()}"
    yield "command: " + " ".join(_option_names(arguments))
    chain: list[BaseException] = []
    while fault is not None and fault not in chain:
        chain.append(fault)
        fault = fault.__cause__ or fault.__context__  # type: ignore[assignment]
    for one in reversed(chain):
        yield ""
        yield from _told(one)


def _option_names(arguments: Sequence[str]) -> Iterator[str]:
    for number, word in enumerate(arguments):
        if word.startswith("-"):
            yield word.partition("=")[0]
        else:
            yield word if number == 0 else HIDDEN


def _told(fault: BaseException) -> Iterator[str]:
    """A fault: its frames with their variables, its type, and its message as far as it is the program's own words."""
    own: set[str] = set()
    for frame, line in traceback.walk_tb(fault.__traceback__):
        code = frame.f_code
        own |= set(_WORD.findall(_source(code.co_filename)))
        yield f"{_place(code.co_filename)}:{line} {code.co_qualname}"
        yield from (f"    {name}: {_outline(value)}" for name, value in _variables(frame))
    yield from (str(note) for note in getattr(fault, "__notes__", ()))
    message = _WORD.sub(lambda word: _ours(word[0], own), str(fault))
    yield f"{type(fault).__module__}.{type(fault).__qualname__}: {message[:1000]}"


def _ours(word: str, own: set[str]) -> str:
    """A word of a message that stands in the program too, or a small number; what else it is may be the editor's."""
    return word if word in own or (word.isdigit() and len(word) <= SMALL) else HIDDEN


def _variables(frame: FrameType) -> Iterator[tuple[str, object]]:
    return ((name, value) for name, value in frame.f_locals.items() if not name.startswith("__"))


def _outline(value: object) -> str:
    """A plain value, or the type and size of another."""
    if isinstance(value, PLAIN):
        return repr(value)
    try:
        size = f" of {len(value)}"  # type: ignore[arg-type]
    except Exception:
        size = ""
    return f"{type(value).__qualname__}{size}"


def _source(file: str) -> str:
    try:
        return Path(file).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _place(file: str) -> str:
    """A module's file without the folders above the packages, which may name a person."""
    parts = Path(file).parts
    start = next((i + 1 for i, part in enumerate(parts) if part == "site-packages"), max(0, len(parts) - 3))
    return "/".join(parts[start:])


def frames(fault: BaseException) -> str:
    """Where a fault came about in another process, for a note that travels with it: places, no values."""
    walk = traceback.walk_tb(fault.__traceback__)
    return "\n".join(["other process:", *(f"    {_place(f.f_code.co_filename)}:{line}" for f, line in walk)])
