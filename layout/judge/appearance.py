"""What annotations look like in print (ISO 32000-1, 12.5.5)."""

from layout.judge.geometry import IDENTITY, Matrix, boxed
from layout.judge.resources import matrix_entry
from layout.pdf import objects
from layout.pdf.objects import Raw

ANNOTATIONS_MOST = 1000
"""On a page."""
_HIDDEN, _PRINTED = 2, 4
"""Flags (Table 165)."""


def printed(annotation: Raw) -> bool:
    """Whether an annotation is put on paper at all."""
    flags = int(objects.number(objects.entry(annotation, "/F")))
    return (
        bool(flags & _PRINTED)
        and not flags & _HIDDEN
        and objects.name(objects.entry(annotation, "/Subtype")) != "Popup"
    )


def appearance(annotation: Raw) -> Raw:
    """The form that a printed annotation looks like; None where it brings none."""
    normal = objects.entry(objects.entry(annotation, "/AP"), "/N")
    if not objects.is_stream(normal):
        normal = objects.entry(normal, f"/{objects.name(objects.entry(annotation, '/AS'))}")
    return normal if objects.is_stream(normal) and printed(annotation) else None


def placing(annotation: Raw, look: Raw) -> Matrix:
    """What brings a form into the rectangle of its annotation (algorithm 8)."""
    box, place = (objects.numbers(objects.entry(one, key)) for one, key in ((look, "/BBox"), (annotation, "/Rect")))
    if len(box) != 4 or len(place) != 4:
        return IDENTITY
    shown = boxed(matrix_entry(look), *box)
    left, low, right, high = (
        min(place[0], place[2]),
        min(place[1], place[3]),
        max(place[0], place[2]),
        max(place[1], place[3]),
    )
    across = (right - left) / shown.width if shown.width else 1.0
    up = (high - low) / shown.height if shown.height else 1.0
    return (across, 0.0, 0.0, up, left - shown.left * across, low - shown.top * up)
