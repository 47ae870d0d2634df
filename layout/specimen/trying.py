"""A theme tried out: its specimen made, and what it tells of the theme."""

import importlib
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from layout.errors import Diagnostic, LayoutError, Severity
from layout.limits import allow
from layout.model.theme import Theme
from layout.press import load_condition
from layout.run.pipeline import Wishes, make
from layout.run.workers import Worker
from layout.specimen.issue import pages_of, written
from layout.specimen.places import places_of
from layout.specimen.reached import Reach
from layout.specimen.readable import Reader

OF_THE_THEME = frozenset(
    (
        "template", "line-moved", "line-hidden", "line-restyled", "line-broken", "text-hidden", "picture-hidden",
        "picture-moved", "box-moved", "look-restyled", "rule-hidden", "painted-page-size", "page-broken",
        "masthead-room", "code-too-small", "running-wide", "unprinted-field", "missing-glyph", "no-italic",
        "nearest-weight", "face-without", "off-grid", "overrun", "page-overfull", "wrong-face", "forbidden-style",
        "unprintable-style", "unknown-style", "bad-style", "rgb-colour", "gradient", "shadow", "forbidden-url",
        "unreadable-style", "look-of-nobody", "no-place", "page-template", "unknown-look", "unknown-option",
        "option-value", "not-vertical", "spot-converted", "screen-template", "screen-text", "forbidden-link",
    )
)  # fmt: skip
"""What a specimen can be told that is the theme's doing; all else is of its texts, which are nobody's."""
SCREENS = "layout.specimen.screens"
"""Loaded for themes that draw these themselves."""
PREFLIGHT = "preflight-"
THIN = "preflight-rule-thin"
"""What preflight says of rules that theme.yaml draws too thin, which are told at their lines."""
PATIENCE = 120.0
"""Seconds of processor time that a stage may take; what strangers wrote runs elsewhere, and is held shorter."""


@dataclass(frozen=True)
class TriedTheme:
    """A theme with its specimen's pages and what is to be said of it."""

    theme: Theme
    names: tuple[str, ...]
    """The page template of each page."""
    pictures: tuple[bytes, ...]
    """A PNG a page; none where it could not be painted."""
    diagnostics: tuple[Diagnostic, ...]
    files: dict[str, bytes]
    """Everything that a render makes."""

    @property
    def good(self) -> bool:
        """Whether nothing is amiss that a press would refuse."""
        return not any(one.severity is Severity.ERROR for one in self.diagnostics)

    def with_found(self, more: Iterable[Diagnostic]) -> "TriedTheme":
        """The same with what else is to be said of it."""
        return replace(self, diagnostics=tuple(dict.fromkeys((*self.diagnostics, *more))))


def tried(theme: Theme, dpi: float, press: Worker | None = None) -> TriedTheme:
    """Render a theme's specimen and look the theme through. Raises LayoutError where no specimen can be set with it."""
    condition = load_condition(theme.press, theme.folders, theme.folders[0] / "theme.yaml")
    places = places_of(theme)
    found = [*Reach(theme, places).told(), *Reader(theme, condition, places).told()]
    files: dict[str, bytes] = {}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place).resolve()
        file = written(theme, folder)
        try:
            outcome = make(file, Wishes(dpi=dpi, anyway=True), _patiently, press)
            files, more = dict(outcome.files), outcome.diagnostics
            if _draws_screens(theme):
                more += tuple(importlib.import_module(SCREENS).screen_faults(outcome.edition))
        except LayoutError as fault:
            more = fault.diagnostics
        thin = any(one.code == "unreadable" and one.form == "rule" for one in found)
        found += (one for one in _of_the_theme(more, folder, bool(files)) if not (thin and one.code.startswith(THIN)))
    names = tuple(page.template for page in pages_of(theme))
    pictures = tuple(files[name] for n in range(1, len(names) + 1) if (name := f"page-{n}.png") in files)
    return TriedTheme(theme, names, pictures, tuple(dict.fromkeys(found)), files)


def _draws_screens(theme: Theme) -> bool:
    """Whether it has templates of its own for web edition or letters."""
    return any((folder / "templates" / name).is_dir() for folder in theme.folders for name in ("web", "mail"))


def _patiently(_: str) -> None:
    """Give each stage of a specimen its time: most of its pages are planned, and as full as they can be."""
    allow(PATIENCE)


def _of_the_theme(found: tuple[Diagnostic, ...], folder: Path, painted: bool) -> Iterator[Diagnostic]:
    """What is the theme's doing, once for all pages where it has a place; those in the specimen's files are gone.

    Where nothing could be painted, every error: it says why.
    """
    for one in found:
        why = one.severity is Severity.ERROR and not painted
        if why or one.code in OF_THE_THEME or one.code.startswith(PREFLIGHT):
            lost = one.span is not None and folder in one.span.file.resolve().parents
            yield replace(one, span=None, story=None) if lost else replace(one, page=None) if one.span else one
