"""What importing remembers in an issue's ``.layout/intake``: from which file a story is, and as what it was written."""

import hashlib
import json
from collections.abc import Collection
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from layout.files import replace_file
from layout.intake.submission import Submission, bare_name

FOLDER = Path(".layout") / "intake"
_SOURCES = "sources.json"
_SAME = 0.5
"""How alike two headlines of one file are of which one became the other."""


@dataclass(slots=True)
class Sent:
    """A file that was imported: its story, and its pictures with the marks of what was written."""

    story: str
    pictures: dict[str, str] = field(default_factory=dict)


class Ledger:
    """All files that have been imported into an issue."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / FOLDER
        self.origins: dict[str, Sent] = {}
        for name, kept in _read(self._folder / _SOURCES).items():
            if isinstance(kept, dict) and isinstance(kept.get("story"), str):
                pictures = kept.get("pictures")
                self.origins[name] = Sent(kept["story"], dict(pictures) if isinstance(pictures, dict) else {})

    def origin(self, sent: Submission, others: Collection[str]) -> tuple[str, Sent] | None:
        """What is remembered of a story, or of an earlier version of it that is not among the *others* of this run."""
        if sent.key in self.origins:
            return sent.key, self.origins[sent.key]
        earlier = {
            name: _alike(title, sent.title)
            for name, kept in self.origins.items()
            for file, _, title in [name.partition("/")]
            if name not in others and kept.story and bare_name(Path(file)) == bare_name(sent.file)
        }
        best = max(earlier, key=lambda name: earlier[name], default=None)
        return (best, self.origins[best]) if best is not None and earlier[best] >= _SAME else None

    def base(self, story: str) -> str | None:
        """A story as it was written last; None where it never was."""
        path = self._folder / f"{Path(story).stem}.md"
        return path.read_text("utf-8") if path.is_file() else None

    def clashes(self, story: str) -> Path:
        """Where it is told in full what two have changed in a story."""
        return self._folder / f"{Path(story).stem}.clash.txt"

    def remember(self, story: str, text: str) -> None:
        """Keep a story as it was written."""
        self._folder.mkdir(parents=True, exist_ok=True)
        replace_file(self._folder / f"{Path(story).stem}.md", text.encode())

    def save(self) -> None:
        """Keep all of it."""
        kept = {name: {"story": one.story, "pictures": one.pictures} for name, one in self.origins.items()}
        self._folder.mkdir(parents=True, exist_ok=True)
        replace_file(self._folder / _SOURCES, json.dumps(kept, ensure_ascii=False, indent=1).encode())


def _alike(one: str, other: str) -> float:
    """How alike the headlines of two of several stories are; of files with one story each 1."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio() if one or other else 1.0


def _read(file: Path) -> dict[str, Any]:
    try:
        kept = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def mark(content: bytes) -> str:
    """By which a picture is known again."""
    return hashlib.sha256(content).hexdigest()
