"""A corrected manuscript and a story that an editor has changed since: paragraph by paragraph, nobody's work lost."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_FIELD = re.compile(r"[A-Za-z_]+:")


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
    """A stretch that somebody changed: line by line where lines answer to one another."""
    if len(base) == len(mine) == len(theirs):
        for one in zip(base, mine, theirs, strict=True):
            yield from _decided(*((line,) for line in one))
        return
    yield from _decided(tuple(base), tuple(mine), tuple(theirs))


def _decided(base: tuple[str, ...], mine: tuple[str, ...], theirs: tuple[str, ...]) -> Iterator[_Chunk]:
    if mine == base:
        yield from [_Chunk(theirs)] if theirs else []
    elif theirs in (base, mine):
        yield _Chunk(mine, edited=mine != base)
    else:
        yield _Chunk(mine, theirs, edited=True)
