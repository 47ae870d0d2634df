"""A corrected manuscript and a story that an editor has changed since: paragraph by paragraph, nobody's work lost."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import product

_FIELD = re.compile(r"[A-Za-z_]+:")
_SAME = 0.4
"""How alike two paragraphs are of which one became the other."""
_MOST_ALIGNED = 80
"""Lines up to which each is compared with each."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Lines that both changed, each in a way of its own; the editor's stay."""

    line: int
    """Where the editor's stand in the story's file, from 1."""
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Merged:
    """A story with both changes."""

    text: str
    clashes: tuple[Clash, ...] = ()
    kept: int = 0
    """Changes of the editor's that were kept."""


@dataclass(frozen=True, slots=True)
class _Chunk:
    lines: tuple[str, ...]
    theirs: tuple[str, ...] | None = None
    """The other lines, where both changed."""
    edited: bool = False


def merge(base: str, mine: str, theirs: str) -> Merged:
    """What the editor (*mine*) and the writer (*theirs*) made of the same story (*base*)."""
    if theirs in (base, mine):
        return Merged(mine, kept=int(mine != base))
    if mine == base:
        return Merged(theirs)
    heads, bodies = zip(*(_parted(text) for text in (base, mine, theirs)), strict=True)
    chunks = [*_fields(*heads), _Chunk(("---",)), *_merged(*bodies)]
    lines, clashes = ["---"], list[Clash]()
    for chunk in chunks:
        if chunk.theirs is not None:
            clashes.append(Clash(len(lines) + 1, "\n".join(chunk.lines), "\n".join(chunk.theirs)))
        lines += chunk.lines
    text = "\n".join(lines).rstrip("\n") + "\n"
    return Merged(text, tuple(clashes), sum(chunk.edited for chunk in chunks))


def _parted(text: str) -> tuple[list[str], list[str]]:
    """The lines of a story's fields, and of its body."""
    lines = text.rstrip("\n").split("\n")
    if lines[0].rstrip() != "---":
        return [], lines
    end = next((n for n in range(1, len(lines)) if lines[n].rstrip() == "---"), None)
    return ([], lines) if end is None else (lines[1:end], lines[end + 1 :])


def _by_name(lines: Sequence[str]) -> dict[str, list[str]]:
    """The lines of each field."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in lines:
        name = line.partition(":")[0] if _FIELD.match(line) else name
        found.setdefault(name, []).append(line)
    return found


def _fields(base: list[str], mine: list[str], theirs: list[str]) -> Iterator[_Chunk]:
    """Field by field in the editor's order; those that only the writer has come last."""
    olds, ours, news = _by_name(base), _by_name(mine), _by_name(theirs)
    for name in dict.fromkeys((*ours, *news)):
        yield from _merged(olds.get(name, []), ours.get(name, []), news.get(name, []))


def _merged(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Iterator[_Chunk]:
    """Lines of three texts as chunks in order (diff3)."""
    at = [0, 0, 0]
    for old, ours, new, length in (*_common(base, mine, theirs), (len(base), len(mine), len(theirs), 0)):
        yield from _apart(base[at[0] : old], mine[at[1] : ours], theirs[at[2] : new])
        if length:
            yield _Chunk(tuple(base[old : old + length]))
        at = [old + length, ours + length, new + length]


def _common(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Stretches of lines that all three have: where they begin in each, and how long they are."""
    ours = _places(base, mine)
    news = _places(base, theirs)
    at = 0
    while at < len(base):
        length = 0
        while (
            at + length in ours
            and at + length in news
            and ours[at + length] == ours[at] + length
            and news[at + length] == news[at] + length
        ):
            length += 1
        if length:
            yield at, ours[at], news[at], length
        at += max(length, 1)


def _places(base: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return {block.a + n: block.b + n for block in blocks for n in range(block.size)}


def _apart(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Iterator[_Chunk]:
    """A stretch that somebody changed: paragraph by paragraph, each beside what it was; what was added stays."""
    large = max(len(base), len(mine), len(theirs)) > _MOST_ALIGNED
    ours, news = ([], []) if large else (_answers(base, mine), _answers(base, theirs))
    rewritten = any(one < 0 and other < 0 for one, other in zip(ours, news, strict=True)) and mine and theirs
    if large or rewritten:
        yield from _decided(tuple(base), tuple(mine), tuple(theirs))
        return
    for number in range(-1, len(base)):
        if number >= 0:
            yield from _decided((base[number],), _of(mine, ours, number), _of(theirs, news, number))
        own, other = _added(mine, ours, number), _added(theirs, news, number)
        yield from [_Chunk(own, edited=True)] if own else []
        yield from [_Chunk(other)] if other and other != own else []


def _of(lines: Sequence[str], answers: Sequence[int], number: int) -> tuple[str, ...]:
    return (lines[answers[number]],) if answers[number] >= 0 else ()


def _added(lines: Sequence[str], answers: Sequence[int], number: int) -> tuple[str, ...]:
    """Lines that answer to none, behind the one that answers to the base's *number* (-1: at the beginning)."""
    found = [at for at in answers[: number + 1] if at >= 0]
    if number >= 0 and answers[number] < 0:
        return ()
    start = found[-1] + 1 if found else 0
    end = next((at for at in answers[number + 1 :] if at >= 0), len(lines))
    return tuple(lines[start:end])


def _answers(base: Sequence[str], other: Sequence[str]) -> list[int]:
    """For each line of the base the one that it became, in order; -1 where it is gone."""
    alike = [[_alike(one, two) for two in other] for one in base]
    best = [[0.0] * (len(other) + 1) for _ in range(len(base) + 1)]
    for i, j in product(reversed(range(len(base))), reversed(range(len(other)))):
        together = best[i + 1][j + 1] + alike[i][j] if alike[i][j] >= _SAME else 0.0
        best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    found, j = [-1] * len(base), 0
    for i in range(len(base)):
        while j < len(other) and best[i][j] == best[i][j + 1]:
            j += 1
        if j < len(other) and alike[i][j] >= _SAME and best[i][j] == best[i + 1][j + 1] + alike[i][j]:
            found[i], j = j, j + 1
    return found


def _alike(one: str, other: str) -> float:
    """From 0 to 1; lines of fields are the same where they name the same."""
    if one == other:
        return 1.0
    if (field := _FIELD.match(one)) and other.startswith(field[0]):
        return 0.9
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _decided(base: tuple[str, ...], mine: tuple[str, ...], theirs: tuple[str, ...]) -> Iterator[_Chunk]:
    if mine == base:
        yield from [_Chunk(theirs)] if theirs else []
    elif theirs in (base, mine):
        yield _Chunk(mine, edited=mine != base)
    else:
        yield _Chunk(mine, theirs, edited=True)
