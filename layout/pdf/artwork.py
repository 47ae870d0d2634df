"""A page of a stranger's PDF that is to be placed, as advertisements come: how large it is, before it is opened."""

import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from layout.files import replace_file
from layout.pdf.limited import Exceeded, allowed_for, call
from layout.resources import cache_folder
from layout.units import Pt

MEASURER = "layout.judge.artwork"
"""Reads the file, in a process of its own."""
_VERSION = "3"
"""To be changed with anything that changes what is measured."""


@dataclass(frozen=True, slots=True)
class MeasuredPage:
    """The first page of a PDF as it is seen, turned as it says; lengths in points."""

    pages: int
    """How many there are."""
    width: Pt = 0.0
    height: Pt = 0.0
    """Of its trim box; of the whole page where it has none."""
    bleed: tuple[Pt, Pt, Pt, Pt] = (0.0, 0.0, 0.0, 0.0)
    """What it has beyond: left, top, right, bottom."""
    trimmed: bool = False
    """Whether it says where it is trimmed."""
    acts: bool = False
    """Whether it holds scripts or actions: none is placed."""
    overlaid: bool = False
    """Whether fields or remarks that are seen lie on the page: they are not placed."""
    fault: str = ""
    """Why it cannot be placed: ``encrypted``, ``broken``, ``layers``, ``trim``, ``time``, ``memory``, ``crash``."""


def measure(file: Path) -> MeasuredPage:
    """Measure a stranger's PDF, in a process of its own; what was found is kept under its content. Raises OSError."""
    key = hashlib.sha256(_VERSION.encode() + file.read_bytes()).hexdigest()
    kept = cache_folder() / "artwork" / f"{key}.json"
    with suppress(OSError, ValueError, TypeError):
        known = json.loads(kept.read_text("utf-8"))
        return MeasuredPage(**known | {"bleed": _four(known["bleed"])})
    try:
        measured: MeasuredPage = call(MEASURER, "measure", file, held=allowed_for([file]))
    except Exceeded as exceeded:
        return MeasuredPage(0, fault=str(exceeded.what))
    except RuntimeError:  # an object is not what it must be: there is no end of ways
        return MeasuredPage(0, fault="broken")
    with suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        replace_file(kept, json.dumps(asdict(measured)).encode())
    return measured


def _four(values: Sequence[Pt]) -> tuple[Pt, Pt, Pt, Pt]:
    left, top, right, bottom = values
    return left, top, right, bottom
