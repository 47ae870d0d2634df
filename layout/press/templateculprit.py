"""Which template of a theme draws what makes a page come out otherwise than decided: found by leaving drawings out."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from layout.errors import Diagnostic, Span, first_place
from layout.model.document import Document
from layout.model.links import scheme_of
from layout.resources import themes_folder

_BOX = re.compile(r'<div class="box box-([\w-]+)[^>]*>')
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)[^>]*?(/?)>", re.DOTALL)
_EMPTY = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr"})
"""Elements of HTML that have no end."""
_WRITTEN = 16
"""Characters of an element's start that are looked for in its template; what follows may be filled in."""
_OWN_PAGES = ("macros.html.j2", "document.html.j2")
"""Templates that draw whole pages."""

_T = TypeVar("_T")

Gone = Callable[[str], bool]
"""Whether a fault is gone from another HTML."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a document's HTML, and the slot of the box that it is drawn in."""

    start: int
    end: int
    slot: str


def template_culprit(document: Document, gone: Gone) -> Span | None:
    """The place in a template of the theme's own of what draws the fault; None where it is no template of these."""
    html = document.html
    boxes = [box for box in _boxes(html) if (file := _template(document, box.slot)) and not is_shipped(file)]
    box = first_guilty(boxes, lambda parts: gone(_without(html, parts)))
    if box is None:
        files = [folder / "templates" / name for folder in document.theme_folders[:1] for name in _OWN_PAGES]
        files = [file for file in files if file.is_file() and not is_shipped(file)]
        used = {_template(document, found[1]) for found in _BOX.finditer(html)}
        alone = [file for file in used if file and not is_shipped(file)]
        files += alone if len(alone) == 1 else []  # one that closes what it did not open reaches further
        return Span(files[0], 1, 1) if files else None
    drawn = first_guilty(list(_elements(html, box)), lambda parts: gone(_without(html, parts)))
    file = _template(document, box.slot)
    return _place(file, html[drawn.start : drawn.end] if drawn else "") if file else None


def written_at(fault: Diagnostic, document: Document) -> Diagnostic:
    """A fault of an address or of a file's name, with the place where a template or style sheet of the theme's own
    says it; where that is put together there, the place of its scheme.
    """
    address, file = (fault.said.named.get(name, "") for name in ("address", "file"))
    if fault.span is not None or not isinstance(address, str) or not isinstance(file, str):
        return fault
    scheme = scheme_of(address)
    return replace(fault, span=first_place(_own_files(document), address or file, scheme and f"{scheme}:"))


def _own_files(document: Document) -> Iterator[Path]:
    """The templates and style sheets of a document that did not come with the program."""
    for folder in document.theme_folders:
        yield from sorted((folder / "templates").rglob("*.j2")) if not is_shipped(folder) else ()
    yield from (sheet for sheet in document.style_sheets if not is_shipped(sheet))


def is_shipped(file: Path) -> bool:
    """Whether a file of a theme's came with the program."""
    return file.is_relative_to(themes_folder())


def _template(document: Document, slot: str) -> Path | None:
    """The template of a slot's boxes."""
    names = (f"box/{slot}.html.j2", "box/default.html.j2")
    files = (folder / "templates" / name for name in names for folder in document.theme_folders)
    return next((file for file in files if file.is_file()), None)


def first_guilty(parts: Sequence[_T], gone: Callable[[Sequence[_T]], bool]) -> _T | None:
    """The first part up to which all must be left out for a fault to go; None where it stays without any."""
    if not parts or not gone(parts):
        return None
    innocent, guilty = 0, len(parts)
    while guilty - innocent > 1:
        middle = (innocent + guilty) // 2
        if gone(parts[:middle]):
            guilty = middle
        else:
            innocent = middle
    return parts[guilty - 1]


def _boxes(html: str) -> Iterator[_Part]:
    """What the templates of boxes draw."""
    for found in _BOX.finditer(html):
        end = _end(html, found.end())
        if html[found.end() : end].strip():
            yield _Part(found.end(), end, found[1])


def _elements(html: str, box: _Part) -> Iterator[_Part]:
    """The elements that stand in a box themselves."""
    at = box.start
    while found := _TAG.search(html, at, box.end):
        at = found.end() if _is_whole(found) else _end(html, found.end())
        at = html.find(">", at) + 1 if at < box.end and not _is_whole(found) else at
        yield _Part(found.start(), at, box.slot)


def _end(html: str, start: int) -> int:
    """Where the end tag of an element begins, whose content begins at *start*."""
    depth = 0
    for found in _TAG.finditer(html, start):
        if not found[1]:
            depth += not _is_whole(found)
        elif not depth:
            return found.start()
        else:
            depth -= 1
    return len(html)


def _is_whole(tag: re.Match[str]) -> bool:
    return bool(tag[3]) or tag[2] in _EMPTY


def _without(html: str, parts: Sequence[_Part]) -> str:
    for part in reversed(parts):
        html = html[: part.start] + html[part.end :]
    return html


def _place(file: Path, drawn: str) -> Span:
    """The line of a template on which an element begins as it is written, or else the first of its name."""
    found = _TAG.match(drawn)
    return first_place([file], drawn[:_WRITTEN], f"<{found[2]}" if found else "") or Span(file, 1, 1)
