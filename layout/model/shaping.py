"""Where a text is cut before it is shaped: what is measured and what is painted are the same stretches.

A painter shapes each run of a line by itself, and a line is cut into runs where its spacing changes, which nobody knows
when it is measured. Letters kern with brackets and hyphens beside them, but not with Han: so a stretch ends where
half-width and full-width characters meet, wherever a line is cut.
"""

import re
from collections.abc import Iterator

_HALF = "!-~"
_FULL = "\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\U00020000-\U0003ffff"  # data
_BORDER = re.compile(f"(?<=[{_HALF}])(?=[{_FULL}])|(?<=[{_FULL}])(?=[{_HALF}])")


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch of a text."""
    start = 0
    for border in _BORDER.finditer(text):
        yield start, border.start()
        start = border.start()
    if text:
        yield start, len(text)


def meet(before: str, after: str) -> bool:
    """Whether a stretch ends between two texts."""
    return bool(before and after and _BORDER.search(before[-1] + after[0]))
