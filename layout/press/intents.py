"""Whether a profile knows how to separate as a condition or a publication wishes."""

from pathlib import Path

from layout.errors import Diagnostic, Span, error, said
from layout.model.condition import RenderingIntent

_HEADER, _ENTRY = 128, 12
"""Bytes of an ICC profile before its list of tags, and of an entry there (ICC.1:2004, 7.3)."""
_MOST = 200
"""Tags that are looked at; profiles have a dozen or two."""
_TABLES = {
    RenderingIntent.RELATIVE: b"B2A1",
    RenderingIntent.PERCEPTUAL: b"B2A0",
    RenderingIntent.SATURATION: b"B2A2",
}
"""From colour to inks, by intent. Where one is missing, others would be taken without a word."""


def check_intent(profile: Path, intent: RenderingIntent, span: Span | None) -> list[Diagnostic]:
    """What is wrong with separating through *profile* so; *span*: where that is wished."""
    found = _tags(profile)
    if _TABLES[intent] in found:
        return []
    there = tuple(str(one) for one, tag in _TABLES.items() if tag in found)
    hint = said("hint-other-intent", names=there) if there else said("hint-ask-profile")
    return [error("bad-profile", span, hint, form="intent", file=profile.name, intent=str(intent))]


def _tags(profile: Path) -> frozenset[bytes]:
    with profile.open("rb") as file:
        head = file.read(_HEADER + 4 + _MOST * _ENTRY)
    count = min(_MOST, int.from_bytes(head[_HEADER : _HEADER + 4]))
    starts = (_HEADER + 4 + number * _ENTRY for number in range(count))
    return frozenset(head[start : start + 4] for start in starts)
