"""What WeasyPrint may read while it paints: the document's pictures, the theme's files, never the network.

And what it says while it paints: its log, whose warnings are errors here.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote

from weasyprint.urls import URLFetcher, URLFetcherResponse

from layout.errors import Diagnostic, LayoutError, error, said
from layout.press.cache import Served

PICTURE_SCHEME = "layout-picture"
THEME_SCHEME = "layout-theme"
GRADIENT_SCHEME = "layout-gradient"

MAX_THEME_FILE = 20_000_000
"""Bytes of one file of a theme: a broadsheet page of CMYK pixels at 300 ppi as JPEG stays below."""
THEME_SUFFIXES = {".svg", ".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".css"}


class PressFetcher(URLFetcher):  # type: ignore[misc]
    """Serves a document's pictures and its theme's files. What it had to refuse is in `diagnostics`."""

    def __init__(
        self,
        picture: Callable[[str], Served],
        theme_file: Callable[[Path], Served],
        theme_folders: tuple[Path, ...],
        gradient: Callable[[str], Served] | None = None,
    ) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False)
        self._picture = picture
        self._theme_file = theme_file
        self._theme_folders = theme_folders
        self._gradient = gradient
        self.diagnostics: list[Diagnostic] = []

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 (WeasyPrint's signature)
        """The bytes behind *url*. Raises ValueError, which WeasyPrint logs, after noting why."""
        try:
            content, kind = self._serve(url)
        except LayoutError as fault:
            self.diagnostics.extend(fault.diagnostics)
            raise ValueError(str(fault)) from None
        return URLFetcherResponse(url, content, {"Content-Type": kind})

    def _serve(self, url: str) -> Served:
        scheme, _, rest = url.partition(":")
        name = unquote(rest)
        if scheme == PICTURE_SCHEME:
            return self._picture(name)
        if scheme == THEME_SCHEME:
            return self._theme_file(find_theme_file(name, self._theme_folders))
        if scheme == GRADIENT_SCHEME and self._gradient is not None:
            return self._gradient(name)
        hint = said("hint-theme-file", scheme=THEME_SCHEME)
        raise LayoutError([error("forbidden-url", None, hint, form="page", address=url)])


def find_theme_file(name: str, folders: tuple[Path, ...]) -> Path:
    """The file *name* in the first of the theme's folders that has it. Raises LayoutError where it may not be read."""
    for folder in folders:
        root = folder.resolve()
        file = (root / name).resolve()
        if not file.is_relative_to(root):
            raise LayoutError([error("forbidden-url", None, said("hint-copy-into-theme"), form="outside", file=name)])
        if not file.is_file():
            continue
        if file.suffix.lower() not in THEME_SUFFIXES:
            known = tuple(sorted(THEME_SUFFIXES))
            raise LayoutError([error("forbidden-url", form="kind", file=name, kinds=known)])
        if file.stat().st_size > MAX_THEME_FILE:
            megabytes = MAX_THEME_FILE // 1_000_000
            hint = said("hint-save-picture-smaller")
            raise LayoutError([error("file-too-large", None, hint, file=name, megabytes=megabytes)])
        return file
    raise LayoutError([error("missing-file", None, said("hint-copy-into-theme"), file=name)])


@contextmanager
def listening() -> Iterator[list[str]]:
    """What WeasyPrint logs as warning or worse, while the context lasts."""
    heard: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(record.getMessage())

    logger = logging.getLogger("weasyprint")
    ear = Ear(logging.WARNING)
    logger.addHandler(ear)
    try:
        yield heard
    finally:
        logger.removeHandler(ear)
