"""What preflight finds in a page that the program made, with the line of issue or theme that makes it so."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from layout.errors import Argument, Diagnostic, Said, Span
from layout.model.document import DecidedPage, Document
from layout.press.culprit import with_places
from layout.press.templateculprit import is_shipped
from layout.units import PT_PER_MM

_NEAR = 1.0
"""Points by which a place may be off a picture's to be in it."""

Judge = Callable[[Document], Sequence[Diagnostic]]
"""What preflight finds in a document."""


def text_places(document: Document, faults: Sequence[Diagnostic], judge: Judge) -> list[Span | None]:
    """For each fault of the text in a page's PDF, the theme's rule or template that makes it."""

    def faults_of(html: str) -> Iterable[Diagnostic]:
        return judge(replace(document, html=html))

    return [fault.span for fault in with_places(faults, own(document), faults_of, once=False)]


def own(document: Document) -> Document:
    """The document with the theme's own style sheets to be asked, not those that ship."""
    return replace(document, style_sheets=tuple(sheet for sheet in document.style_sheets if not is_shipped(sheet)))


def places_of(document: Document, breaches: Sequence[Any], judge: Judge) -> list[Span | None]:
    """For each of preflight's breaches of one page: the theme's rule or template without which it would not be there,
    or the field of the masthead or the picture that it is found in; None where neither is known."""
    asked = own(document)
    found = [replace(breach.diagnostic, page=None) for breach in breaches]

    def faults_of(html: str) -> Iterable[Diagnostic]:
        return judge(replace(document, html=html))

    placed = with_places(found, asked, faults_of, once=False)
    return [
        fault.span or next(_spans(document.decided[0], breach), None)
        for fault, breach in zip(placed, breaches, strict=True)
    ]


def _spans(decided: DecidedPage, breach: Any) -> Iterator[Span | None]:
    """The fields of the texts that a breach is found in, then the pictures."""
    texts = [text for detail in breach.details for text in _texts(detail)]
    for drawn in decided.drawn:
        if drawn.text.strip() and any(drawn.text in text or text in drawn.text for text in texts):
            yield drawn.span
    for place in breach.places:
        left, top = place.x * PT_PER_MM, place.y * PT_PER_MM
        right, foot = left + place.width * PT_PER_MM, top + place.height * PT_PER_MM
        for picture in decided.pictures:
            rect = picture.rect
            across = rect.x - _NEAR <= left and right <= rect.right + _NEAR
            if across and rect.y - _NEAR <= top and foot <= rect.bottom + _NEAR:
                yield picture.picture.span


def _texts(detail: Argument) -> list[str]:
    """The texts that a breach names."""
    named = detail.named.get("text", "") if isinstance(detail, Said) else ""
    return [named] if isinstance(named, str) and named else []
