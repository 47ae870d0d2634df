"""Paragraphs in the tags of screen.pdf: one P for each, whole even where a column ends in it.

A page's HTML has a block for each stretch of lines in a column, and says with which of them paragraphs begin. What
cannot be found again in the tags is left as it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf

_BLOCK = re.compile(r"<p(?=[\s>])([^>]*)>(.*?)</p>", re.DOTALL)
_KIND = re.compile(r'class="lines k-([\w-]+)')
_STARTS = re.compile(r'data-starts="([\d ]*)"')
_NOTES = "footnotes"
"""The kind of text that is a note."""
_TAG = re.compile(r"<(/?)[a-z][^>]*>")


@dataclass(frozen=True, slots=True)
class _Block:
    """A ``p`` of a page's HTML: what kind of text, the lines that begin paragraphs, and the tags of each line."""

    kind: str
    starts: frozenset[int]
    tags: tuple[int, ...]


@dataclass(slots=True)
class _Parent:
    """What holds a page's paragraphs in the tags: what stands there for each P, and those that may go on."""

    element: Any
    instead: dict[tuple[int, int], list[Any]] = field(default_factory=dict)
    open: dict[str, Any] = field(default_factory=dict)


def whole_paragraphs(pdf: Pdf, elements: Sequence[Any], pages: Sequence[str]) -> None:
    """Divide and join the P of the structure tree, its *elements* in their order, as the HTML of the *pages* says."""
    found: dict[tuple[int, int], list[Any]] = {page.obj.objgen: [] for page in pdf.pages}
    for element in elements:
        if element.S == "/P":
            found[element.Pg.objgen].append(element)
    parents: dict[tuple[int, int], _Parent] = {}
    for paragraphs, html in zip(found.values(), pages, strict=False):
        blocks = list(_blocks(html))
        if len(blocks) != len(paragraphs):
            continue
        for paragraph, block in zip(paragraphs, blocks, strict=True):
            if block is not None and block.kind == _NOTES:
                paragraph.S = Name.Note
            elif block is not None and sum(block.tags) == len(paragraph.K):
                parent = parents.setdefault(paragraph.P.objgen, _Parent(paragraph.P))
                _set_right(pdf, parent, paragraph, block)
    for parent in parents.values():
        kids = [[kid] if isinstance(kid, int) else parent.instead.get(kid.objgen, [kid]) for kid in parent.element.K]
        parent.element.K = Array([kid for some in kids for kid in some])


def _blocks(html: str) -> Iterator[_Block | None]:
    """Each ``p`` of a page in order; None where neither lines of paragraphs nor a note are in it."""
    for found in _BLOCK.finditer(html):
        kind, told = _KIND.search(found[1]), _STARTS.search(found[1])
        if kind is None or (told is None and kind[1] != _NOTES):
            yield None
            continue
        tags = tuple(map(_count, found[2].split("\n")))
        yield _Block(kind[1], frozenset(map(int, told[1].split())) if told else frozenset(), tags)


def _count(line: str) -> int:
    """Of a line, the elements and the stretches of text between them."""
    count = depth = at = 0
    for tag in _TAG.finditer(line):
        if not depth:
            count += (tag.start() > at) + (not tag[1])
        depth += -1 if tag[1] else 1
        at = tag.end()
    return count + (len(line) > at)


def _set_right(pdf: Pdf, parent: _Parent, paragraph: Any, block: _Block) -> None:
    """Let a P hold the first paragraph that begins in it, new ones the others; what goes on, goes to where it began."""
    kids, at = list(paragraph.K), 0
    groups: list[list[Any]] = [[]]
    for number, count in enumerate(block.tags):
        if number in block.starts:
            groups.append([])
        groups[-1] += kids[at : at + count]
        at += count
    first, *begun = groups
    before = parent.open.get(block.kind)
    if first and before is not None:
        _hold(before, [*before.K, *first])
    elif first:
        begun.insert(0, first)
    made = [paragraph, *(_new(pdf, paragraph) for _ in begun[1:])] if begun else []
    for element, group in zip(made, begun, strict=True):
        _hold(element, group)
        parent.open[block.kind] = element
    parent.instead[paragraph.objgen] = made


def _new(pdf: Pdf, like: Any) -> Any:
    """A P beside another."""
    return pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=like.P, Pg=like.Pg, K=Array()))


def _hold(element: Any, kids: Sequence[Any]) -> None:
    element.K = Array(kids)
    for kid in kids:
        if isinstance(kid, Dictionary) and "/S" in kid:
            kid.P = element
