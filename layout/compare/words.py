"""Changed words between two texts: Chinese by the character, Latin words and numbers whole."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

_SENTENCE = re.compile(r"\n|[^\n]*?(?:[。！？；…][”’』」）]*|(?=\n)|\Z)")
_TOKEN = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’-][A-Za-zÀ-ɏ]+)*|\d+(?:[.,:/-]\d+)*%?|.", re.DOTALL)

ISLAND = 1
"""An unchanged stretch of so few characters between two changes reads as part of them: 的 alone tells nothing."""


class ChangeKind(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    ADDED = "added"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class ChangePiece:
    """A stretch of text with what became of it. In a change what is gone comes before what was added."""

    kind: ChangeKind
    text: str


def difference(old: str, new: str) -> tuple[ChangePiece, ...]:
    """The way from *old* to *new*: SAME and GONE pieces together are *old*, SAME and ADDED are *new*.

    Sentences are matched first, words only within sentences that changed: it stays quick on a whole page, and a
    sentence that moved does not tear others apart.
    """
    before, after = _split(_SENTENCE, old), _split(_SENTENCE, new)
    pieces: list[ChangePiece] = []
    for tag, a, b, c, d in _opcodes(before, after):
        one, other = "".join(before[a:b]), "".join(after[c:d])
        pieces += [ChangePiece(ChangeKind.SAME, one)] if tag == "equal" else _words(one, other)
    return tuple(_merged(_without_islands(pieces)))


def _split(pattern: re.Pattern[str], text: str) -> list[str]:
    return [match for match in pattern.findall(text) if match]


def _opcodes(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, int, int, int, int]]:
    return list(SequenceMatcher(None, old, new, autojunk=False).get_opcodes())


def _words(old: str, new: str) -> list[ChangePiece]:
    """The difference of two short texts by words."""
    before, after = _split(_TOKEN, old), _split(_TOKEN, new)
    pieces = []
    for tag, a, b, c, d in _opcodes(before, after):
        if tag == "equal":
            pieces.append(ChangePiece(ChangeKind.SAME, "".join(before[a:b])))
        else:
            pieces += [
                ChangePiece(ChangeKind.GONE, "".join(before[a:b])),
                ChangePiece(ChangeKind.ADDED, "".join(after[c:d])),
            ]
    return pieces


def _without_islands(pieces: Sequence[ChangePiece]) -> Iterator[ChangePiece]:
    """Short unchanged stretches between two changes made part of them."""
    for index, piece in enumerate(pieces):
        inside = 0 < index < len(pieces) - 1
        short = piece.kind is ChangeKind.SAME and len(piece.text) <= ISLAND and not piece.text.isspace()
        if short and inside and all(p.kind is not ChangeKind.SAME for p in (pieces[index - 1], pieces[index + 1])):
            yield from (ChangePiece(ChangeKind.GONE, piece.text), ChangePiece(ChangeKind.ADDED, piece.text))
        else:
            yield piece


def _merged(pieces: Iterator[ChangePiece]) -> Iterator[ChangePiece]:
    """Neighbouring changes as one: all that is gone, then all that was added."""
    for same, group in groupby(pieces, key=lambda piece: piece.kind is ChangeKind.SAME):
        members = list(group)
        for kind in (ChangeKind.SAME,) if same else (ChangeKind.GONE, ChangeKind.ADDED):
            text = "".join(piece.text for piece in members if piece.kind is kind)
            if text:
                yield ChangePiece(kind, text)


def excerpts(pieces: Sequence[ChangePiece], context: int = 14) -> Iterator[tuple[ChangePiece, ...]]:
    """Each change with *context* characters around it; changes closer together than that in one excerpt."""
    current: list[ChangePiece] = []
    for index, piece in enumerate(pieces):
        if piece.kind is not ChangeKind.SAME:
            current.append(piece)
            continue
        first, last = index == 0, index == len(pieces) - 1
        if len(piece.text) <= 2 * context and not first and not last:
            current.append(piece)
            continue
        if current:
            yield (*current, ChangePiece(ChangeKind.SAME, _head(piece.text, context)))
        current = [] if last else [ChangePiece(ChangeKind.SAME, _tail(piece.text, context))]
    if any(piece.kind is not ChangeKind.SAME for piece in current):
        yield tuple(current)


def _head(text: str, length: int) -> str:
    line = text.split("\n", 1)[0]
    return line if len(line) <= length else line[:length] + "……"


def _tail(text: str, length: int) -> str:
    line = text.rsplit("\n", 1)[-1]
    return line if len(line) <= length else "……" + line[-length:]


def count(pieces: Sequence[ChangePiece], kind: ChangeKind) -> int:
    """Characters of one kind, blanks not counted, as editors count."""
    return sum(not c.isspace() for piece in pieces if piece.kind is kind for c in piece.text)
