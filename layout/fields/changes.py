"""What reading made of what was written: each change with its place, so that the editor is told of every one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from layout.errors import Said, said
from layout.fields.findings import Findings
from layout.fields.textfile import TextFile


@dataclass(frozen=True, slots=True)
class Change:
    """Something that reading made of what was written; equal sides where it only tells of it."""

    file: TextFile
    place: int
    before: str
    after: str
    code: str
    story: str | None


@dataclass(slots=True)
class Changes:
    """All changes of one reading."""

    made: list[Change] = field(default_factory=list)

    def add(self, change: Change) -> None:
        """Write one down."""
        self.made.append(change)

    def report(self, findings: Findings) -> None:
        """One finding a story, kind of change and file, with every change and its line among the hints."""
        groups: dict[tuple[str | None, str, Path], list[Change]] = {}
        for change in self.made:
            groups.setdefault((change.story, change.code, change.file.path), []).append(change)
        for (story, code, _), changes in groups.items():
            changes.sort(key=lambda change: change.place)
            first = changes[0]
            span = first.file.span(first.place, first.place + max(1, len(first.before)))
            how = findings.warning if code in _WARNINGS else findings.note
            advice = (_ADVICE[code],) if code in _ADVICE else ()
            how(code, span, *_listing(changes), *advice, story=story, count=len(changes))


def _listing(changes: list[Change]) -> list[Said]:
    """What became what, how often and in which lines."""
    kinds = Counter((change.before, change.after) for change in changes)
    return [_told(before, after, count, _lines(before, after, changes)) for (before, after), count in kinds.items()]


def _lines(before: str, after: str, changes: Sequence[Change]) -> tuple[int, ...]:
    places = [change for change in changes if (change.before, change.after) == (before, after)]
    return tuple(sorted({change.file.span(change.place, change.place).line for change in places}))


def _told(before: str, after: str, times: int, lines: tuple[int, ...]) -> Said:
    was, count = visible(before), len(lines)
    if before == after:
        return said("hint-found", text=was, times=times, count=count, lines=lines)
    if not after:
        return said("hint-taken-out", text=was, times=times, count=count, lines=lines)
    return said("hint-became", text=was, now=visible(after), times=times, count=count, lines=lines)


def visible(text: str) -> str:
    """A text with its invisible characters as U+XXXX."""
    return "".join(c if c.isprintable() and c not in "\u3000\u00ad" else f"U+{ord(c):04X}" for c in text)


_WARNINGS = frozenset({"unpaired-quote", "unpaired-mark", "stray-markup", "markup-as-text"})
_ADVICE = {
    "unpaired-quote": said("hint-curly-quotes"),
    "stray-markup": said("hint-stars"),
    "markup-as-text": said("hint-no-markup"),
    "unified": said("hint-variant-by-selector"),
    "full-width-letters": said("hint-half-width"),
}
