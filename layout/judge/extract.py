"""What a finished PDF says, for those who compare it with what was meant: its text, its codes, its fonts."""

from collections.abc import Iterator
from dataclasses import dataclass

from layout.judge import codes
from layout.judge.geometry import Bounds
from layout.judge.marks import TextMark
from layout.judge.pages import OpenPdf, Source, Unreadable, open_document, text_of
from layout.judge.rendering import Renderer, Unrendered


@dataclass(frozen=True, slots=True)
class DecodedCode:
    """A QR code and where it stands: x, y, width, height in millimetres from the trim's top left corner."""

    text: str
    place: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class FontUse:
    """A font that shows text. `name` as the PDF has it, without a subset's tag; `family` where the PDF tells it."""

    name: str
    family: str
    embedded: bool
    subset: bool
    pages: tuple[int, ...]
    """From 1."""


def extract_text(source: Source, page: int) -> str:
    """The characters that page *page* (from 1) shows, in the order they are painted; no space is added.

    Raises Unreadable for what is no PDF and ValueError for a page there is not.
    """
    document = open_document(source)
    if not 1 <= page <= len(document.pdf.pages):
        raise ValueError(page)
    return text_of(document.page(page - 1))


def extract_texts(source: Source) -> tuple[str, ...]:
    """`extract_text` of all pages, the fonts read once."""
    document = open_document(source)
    return tuple(text_of(document.page(index)) for index in range(len(document.pdf.pages)))


def decode_codes(source: Source, dpi: float = codes.PAGE_DPI) -> tuple[tuple[DecodedCode, ...], ...]:
    """The QR codes of each page, decoded from its rendering at *dpi*, from the top down.

    Raises Unreadable for what is no PDF.
    """
    document = open_document(source)
    try:
        with Renderer(document.source) as renderer:
            return tuple(_decoded(document, renderer, index, dpi) for index in range(len(document.pdf.pages)))
    except Unrendered as fault:
        raise Unreadable("broken") from fault


def _decoded(document: OpenPdf, renderer: Renderer, index: int, dpi: float) -> tuple[DecodedCode, ...]:
    content = document.page(index)
    if not content.complete:
        return ()  # what took too long to read would take too long to draw
    found = codes.read(renderer.view(content, dpi))
    found.sort(key=lambda code: (code.bounds.top, code.bounds.left))
    return tuple(DecodedCode(code.text, Bounds(*code.bounds).in_mm) for code in found)


def embedded_fonts(source: Source) -> tuple[FontUse, ...]:
    """The fonts that show text anywhere in the document, embedded or not, by name.

    Raises Unreadable for what is no PDF.
    """
    document = open_document(source)
    seen: dict[tuple[str, str, bool, bool], list[int]] = {}
    for index, font_key in _uses(document):
        pages = seen.setdefault(font_key, [])
        if index + 1 not in pages:
            pages.append(index + 1)
    return tuple(FontUse(*key, pages=tuple(pages)) for key, pages in sorted(seen.items()))


def _uses(document: OpenPdf) -> Iterator[tuple[int, tuple[str, str, bool, bool]]]:
    for index in range(len(document.pdf.pages)):
        for mark in document.page(index).marks:
            if isinstance(mark, TextMark):
                font = mark.font
                yield index, (font.plain_name, font.family, font.embedding is not None or font.type3, font.subset)
