"""Finding themes and what they extend, and merging them into one."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from layout.errors import Diagnostic, LayoutError, Span, error, said, whole
from layout.fields.context import Context
from layout.fields.findings import Findings
from layout.fields.nearmiss import hints_for
from layout.fields.nodes import Group, Inheritance, Scalar
from layout.fields.scalars import Word
from layout.files import is_file, is_folder, is_inside
from layout.limits import at_work_on
from layout.model.theme import Theme
from layout.source.encoding import read_text_file
from layout.source.pagetree import SLOTS
from layout.source.syntax import slip_of
from layout.source.theme import EXTENDS, Source, theme_keys, theme_record
from layout.source.tree import parse

FILE_NAME = "theme.yaml"
_INHERITANCE = Inheritance(
    spellings=dict.fromkeys(("colors", "colours"), ("colors", "colours")),
    whole=lambda path: path == ("pages",),
    alternatives=lambda path: frozenset({"size", "sizes"}) if path[:1] == ("styles",) else frozenset(),
)
"""Page templates are taken whole; a style's one size stands instead of inherited sizes."""
MAX_CHAIN = 10
"""Themes that extend one another; more is a mistake."""


def list_themes(themes: Path) -> tuple[str, ...]:
    """Names of the themes in a folder of themes, sorted."""
    if not themes.is_dir():
        return ()
    return tuple(sorted(folder.name for folder in themes.iterdir() if (folder / FILE_NAME).is_file()))


@dataclass(frozen=True, slots=True)
class ThemeAsRead:
    """A theme as far as it could be read."""

    theme: Theme | None
    """With other values in the place of what is wrong, so that it is good for nothing but finding more mistakes; None
    where there is none or nothing of it may or can be read."""
    found: tuple[Diagnostic, ...]
    exit_code: int
    """0 where nothing is wrong, else that of `read_theme`."""


def read_theme(
    name_or_path: str, issue_folder: Path, themes: Path, span: Span | None = None, own: Path | None = None
) -> Theme:
    """Read a theme with everything it extends merged in.

    A name is that of a folder in *own*, where the publication's themes lie, else in *themes*, else of a folder beside
    the issue; whatever has a / in it is a path from the issue's folder. *span* is where the theme was named. Raises
    LayoutError with everything found, exit code 2; 1 for links that lead out of it.
    """
    read = theme_as_read(name_or_path, issue_folder, themes, span, own)
    if read.theme is None or read.exit_code:
        raise LayoutError(read.found, read.exit_code)
    return read.theme


def theme_as_read(
    name_or_path: str, issue_folder: Path, themes: Path, span: Span | None = None, own: Path | None = None
) -> ThemeAsRead:
    """As `read_theme`, with whatever could be read of a theme that is wrong."""
    findings, theme = Findings(), None
    shelves = (own, themes) if own else (themes,)
    try:
        folder = _find(name_or_path, issue_folder, shelves, span, findings)
        if folder is not None:
            with at_work_on(folder / FILE_NAME):
                theme = _Reader(shelves, findings).read(folder)
    except LayoutError as unreadable:
        findings.diagnostics.extend(unreadable.diagnostics)
    if theme is None or findings.failed:
        return ThemeAsRead(theme, findings.sorted(), 2)
    links = _links_out(theme.folders)
    return ThemeAsRead(None if links else theme, (*findings.sorted(), *links), int(bool(links)))


def theme_as_written(theme: Theme) -> Group:
    """What the theme.yaml of a theme says itself, with its places; what it extends left out."""
    findings = Findings()
    file = read_text_file(theme.folders[0] / FILE_NAME, findings)
    root = parse(file, theme_keys(), findings)
    if isinstance(root, Group):
        return root
    raise LayoutError(findings.sorted(), exit_code=2)


def _links_out(folders: Iterable[Path]) -> list[Diagnostic]:
    """Whatever a run reads of a theme and lies elsewhere, which is refused: a theme is its folder and no more."""
    return [
        error("forbidden-url", None, said("hint-copy-into-theme"), form="outside", file=file)
        for folder in folders
        for file in _read_of(folder)
        if not is_inside(file, folder)
    ]


def _read_of(folder: Path) -> Iterator[Path]:
    """Files and folders that are read without being named; those that are named are looked at then."""
    yield from (folder / name for name in (FILE_NAME, "style.css"))
    for name in ("templates", "fonts", "press"):
        if not is_inside(folder / name, folder):
            yield folder / name  # itself is told, not all that lies there
            continue
        for place, folders, files in os.walk(folder / name):
            yield from (Path(place, one) for one in (".", *folders, *files))


def _find(
    name: str, base: Path, shelves: tuple[Path, ...], span: Span | None, findings: Findings, but: Path | None = None
) -> Path | None:
    """The folder of the theme that is called so, *but* not that one; None with an error where there is none."""
    path = Path(os.path.expanduser(name))  # noqa: PTH111  # which leaves a stranger's home as it is written
    is_file_itself = path.name == FILE_NAME and is_file(base / path)
    path = path.parent if is_file_itself else path
    is_path = is_file_itself or "/" in name or "\\" in name or name in (".", "..")
    candidates = [base / path] if is_path else [*(shelf / name for shelf in shelves), base / name]
    for folder in candidates:
        if name and is_file(folder / FILE_NAME) and (is_path or folder.resolve() != but):
            return folder.resolve()
    if is_path:
        form = "no-file" if is_folder(base / path) else "no-folder"
        findings.error("unknown-theme", span, said("hint-looked-at", folder=base / path), form=form, theme=name)
        return None
    known = [theme for shelf in shelves for theme in list_themes(shelf)]
    hints = (*hints_for(name, known, said("known-themes")), said("hint-own-theme"))
    findings.error("unknown-theme", span, *hints, theme=name)
    return None


class _Reader:
    """Reads one theme and, first, what it extends."""

    def __init__(self, shelves: tuple[Path, ...], findings: Findings) -> None:
        self._shelves = shelves
        self._findings = findings
        self._keys = theme_keys()

    def read(self, folder: Path) -> Theme | None:
        folders, root = self._chain(folder)
        if root is None:
            return None
        if not self._findings.failed and not any((one / "templates").is_dir() for one in folders):
            hint = said("hint-extend-base")
            self._findings.error("no-templates", Span(folder / FILE_NAME, 1, 1), hint, theme=folder.name)
        context = Context(self._findings, folder, slip=slip_of(self._keys))
        source = Source(folder.name, folders, folder / FILE_NAME)
        broken = self._findings.failed
        theme = theme_record(source, (*SLOTS, *_drawn(folders))).read(root, context)
        if broken:  # what it would inherit is not known: nothing can be said to be missing
            found = self._findings.diagnostics
            found[:] = [diagnostic for diagnostic in found if diagnostic.code != "missing-key"]
        return theme

    def _chain(self, folder: Path) -> tuple[tuple[Path, ...], Group | None]:
        """The folders from the theme to the last one it extends, and their files merged (None: unreadable)."""
        folders: list[Path] = []
        merged: Group | None = None
        here: Path | None = folder
        while here is not None:
            folders.append(here)
            root = self._load(here)
            if root is None:
                return tuple(folders), None
            merged = root if merged is None else _INHERITANCE.merge(merged, root)
            here = self._extended(here, root, folders)
        entries = tuple(entry for entry in merged.entries if entry.key.text != "extends") if merged else ()
        return tuple(folders), replace(merged, entries=entries) if merged else None

    def _load(self, folder: Path) -> Group | None:
        if not is_inside(folder / FILE_NAME, folder):
            hint = said("hint-copy-into-theme")
            self._findings.error("forbidden-url", None, hint, form="outside", file=folder / FILE_NAME)
            return None
        file = read_text_file(folder / FILE_NAME, self._findings)
        root = parse(file, self._keys, self._findings)
        if isinstance(root, Group):
            return root
        if not self._findings.failed:
            start = Span(folder / FILE_NAME, 1, 1)
            self._findings.error("wrong-type", start, form="theme")
        return None

    def _extended(self, folder: Path, root: Group, seen: list[Path]) -> Path | None:
        """The folder of the theme that this one extends, if it does."""
        entry = root.get("extends")
        if entry is None or (isinstance(entry.value, Scalar) and entry.value.blank):
            return None
        context = Context(self._findings, folder, slip=slip_of(self._keys))
        name = Word().read(entry.value, context.inside(EXTENDS.name, EXTENDS.term))
        if name is None:
            return None
        found = _find(name, folder, self._shelves, entry.value.span, self._findings, folder)
        if found is None:
            return None
        if found in seen or len(seen) >= MAX_CHAIN:
            chain = whole(" → ".join(one.name for one in (*seen, found)))
            self._findings.error("theme-circle", entry.value.span, said("hint-take-extends"), chain=chain)
            return None
        return found


def _drawn(folders: tuple[Path, ...]) -> tuple[str, ...]:
    """Slots that a template of the theme draws."""
    files = (file for folder in folders for file in sorted((folder / "templates" / "box").glob("*.html.j2")))
    return tuple(dict.fromkeys(file.name.removesuffix(".html.j2") for file in files))
