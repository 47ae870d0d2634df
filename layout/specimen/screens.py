"""What a theme's own templates of web edition and newsletter make of its specimen."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from layout.errors import Diagnostic, LayoutError
from layout.letters import newsletter
from layout.model.edition import Edition
from layout.web import build_web

ADDRESS = "https://example.cn/"
"""Where the specimen's web edition would be found."""


def screen_faults(edition: Edition) -> Iterator[Diagnostic]:
    """What is wrong with them, or with what they leave out, double or move of the texts; none is written or sent."""
    with tempfile.TemporaryDirectory() as place:
        try:
            build_web(edition, Path(place) / "web", ADDRESS)
        except LayoutError as fault:
            yield from fault.diagnostics
    try:
        yield from newsletter(edition, ADDRESS).diagnostics
    except LayoutError as fault:
        yield from fault.diagnostics
