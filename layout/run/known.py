"""Pages that are known to come out as decided, so that a second check judges only what has changed since.

What is kept is that nothing was found on a page, under a digest of everything that the press room and preflight see of
it: the program and its libraries, the printing condition, the job, the faces, the theme's files, what its templates
are given, what was decided and the pictures. Findings themselves are never kept: a page on which there are any is
judged again.
"""

import hashlib
import importlib
import os
import re
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from layout import __version__
from layout.cage.plain import PlainRecord, PlainText
from layout.markup.given import Given, GivenPage
from layout.model.document import DecidedPage, Job
from layout.model.page import PlacedPicture
from layout.resources import cache_folder, fonts_folder
from layout.run.opening import OpenIssue, font_folders

LIBRARIES = ("weasyprint", "pydyf", "tinycss2", "tinyhtml5", "cssselect2", "fonttools")
JUDGES = ("pikepdf", "pypdfium2", "pillow", "zxing-cpp", "jinja2", "qrcode", "uharfbuzz")
"""What lays pages out, paints and judges them."""
KEPT_DAYS = 30
"""How long a page is taken to be known: what the system brings (Pango) is no part of the digest."""
MOST_FILES = 3000
"""In the folders of a theme and its faces; where there are more, nothing is kept."""
PACKAGE = Path(__file__).resolve().parent.parent
_INSTALLED = ".dist-info"
_REMARK = re.compile(r"\{#.*?#\}", re.DOTALL)
_ISSUE = re.compile(r"\bissue\b(?:\s*\.\s*(\w+))?")


class KnownPages:
    """What is known of one issue's pages and of its theme's style sheets."""

    def __init__(self, opened: OpenIssue, job: Job, given: Given) -> None:
        """*job*: what the files say of themselves, the slug line too; *given*: what the templates of all pages are."""
        self.given = given
        self._folder = cache_folder() / "clean"
        self._pages = len(opened.issue.pages)
        faces = (fonts_folder(), *font_folders(opened.theme, opened.issue))
        stamps = list(_stamps([PACKAGE, *given.folders, *faces, opened.condition.profile]))
        self._useless = len(stamps) > MOST_FILES
        told = "\n".join(_canonical(_shown(given)))
        self._base = _digest(_program(), repr(opened.condition), repr(job), given.rules, told, *stamps)
        self._keys_made: dict[int, tuple[GivenPage, str]] = {}

    def page(self, page: GivenPage, number: int) -> bool:
        """Whether nothing was found on a page when it was last judged as it is."""
        return self._is_known(self._key(page, number))

    def sheets(self) -> bool:
        """Whether nothing was found in the theme's style sheets."""
        return self._is_known(self._base)

    def remember(self, pages: Iterable[GivenPage]) -> None:
        """Nothing was found on an issue's pages, nor in its theme's style sheets."""
        if self._useless:
            return
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            for key in self.keys(pages):
                (self._folder / key).touch()
            self._tidy()

    def forget(self, pages: Iterable[GivenPage]) -> None:
        """Something was found: until it is mended all pages are judged together, as a render judges them."""
        for key in self.keys(pages):
            with suppress(OSError):
                (self._folder / key).unlink()

    def _is_known(self, key: str) -> bool:
        try:
            return not self._useless and (self._folder / key).stat().st_mtime > _oldest()
        except OSError:
            return False

    def keys(self, pages: Iterable[GivenPage]) -> list[str]:
        """Digests of an issue's pages and of its theme's style sheets. Each is made once."""
        return [*(self._key(page, number) for number, page in enumerate(pages, 1)), self._base]

    def _key(self, page: GivenPage, number: int) -> str:
        made = self._keys_made.get(number)
        if made is None or made[0] is not page:
            pictures = [_seen(placed) for placed in page.pictures.values()]
            decided = repr(_unplaced(page.decided))
            parts = (self._base, f"{number}/{self._pages}", *_canonical(page.page), decided, *pictures)
            made = self._keys_made[number] = page, _digest(*parts)
        return made[1]

    def _tidy(self) -> None:
        for file in self._folder.iterdir():
            if file.stat().st_mtime < _oldest():
                file.unlink()


def _oldest() -> float:
    return time.time() - KEPT_DAYS * 86_400


def _shown(given: Given) -> dict[str, object]:
    """What templates are given of the whole issue, as far as they may show it.

    An issue holds every page: where templates name of it the date and the number alone, only these are part of a page.
    """
    values = dict(given.values)
    names = {match[1] or "" for text in _templates(given) for match in _ISSUE.finditer(_REMARK.sub("", text))}
    if "" not in names:
        values["issue"] = {name: getattr(values["issue"], name, None) for name in sorted(names)}
    return values


def _templates(given: Given) -> Iterator[str]:
    for folder in given.folders:
        for file in (folder / "templates").rglob("*"):
            with suppress(OSError):
                if file.is_file():
                    yield file.read_text("utf-8", "replace")


def _canonical(value: object) -> list[str]:
    """A plain value as words, the same for the same value in every run."""
    words: list[str] = []
    _tell(value, words)
    return words


def _tell(value: object, words: list[str]) -> None:
    if isinstance(value, PlainText):
        words.append(str(value))
        _tell(value.inlines, words)
    elif isinstance(value, PlainRecord):
        words.append("record")
        _tell(value.__reduce__()[1][0], words)
    elif isinstance(value, dict):
        for name, one in value.items():
            words.append(f".{name}")
            _tell(one, words)
    elif isinstance(value, list | tuple):
        words.append(f"[{len(value)}")
        for one in value:
            _tell(one, words)
    else:
        words.append(repr(value))


def _unplaced(page: DecidedPage) -> DecidedPage:
    """What was decided, but where it was written, which is another line after each edit above it."""
    return replace(page, pictures=(), drawn=tuple(replace(text, span=None) for text in page.drawn))


def _seen(placed: PlacedPicture) -> str:
    """A picture and its place; not where the editor wrote it."""
    crop = (placed.key, placed.rect, placed.crop, placed.alt, placed.picture.width_px, placed.picture.vector)
    return "\n".join([repr(crop), *_stamps([placed.picture.file])])


def _program() -> str:
    """The program, the interpreter and the libraries that paint and judge."""
    return "\n".join([__version__, sys.version, *_versions(frozenset((*LIBRARIES, *JUDGES)))])


def _versions(libraries: frozenset[str]) -> list[str]:
    """Names and versions of installed libraries, as their folders say them; Python's own way takes 20 ms longer."""
    found: dict[str, str] = {}
    for place in sys.path:
        with suppress(OSError):
            for name, _, version in (file.stem.partition("-") for file in Path(place).glob(f"*{_INSTALLED}")):
                if (known := name.lower().replace("_", "-")) in libraries:
                    found.setdefault(known, version)
    missing = libraries - set(found)
    if missing:
        metadata = importlib.import_module("importlib.metadata")
        found |= {name: metadata.version(name) for name in missing}
    return [f"{name} {version}" for name, version in sorted(found.items())]


def _stamps(places: Iterable[Path]) -> Iterator[str]:
    """Name, size and times of files and of all files in folders; the time of its last change shows every change."""
    for place in places:
        for file in _files(place) if place.is_dir() else [place]:
            with suppress(OSError):
                status = file.stat()
                yield f"{file} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"


def _files(folder: Path) -> list[Path]:
    """All files in a folder, but what Python makes of them."""
    found = [Path(inner, name) for inner, _, names in os.walk(folder) for name in names]
    return sorted((file for file in found if file.suffix != ".pyc"), key=str)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
