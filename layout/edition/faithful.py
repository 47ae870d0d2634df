"""Whether what a screen shows of stories is what was written: every text is there, once, and a body in its order.

Templates may show a story's texts where they like; what is read one after the other stays so, and what stands by itself
(a table, a note, a box) may stand anywhere, whole.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from layout.edition.contents import SUMMARY_MOST, title_of
from layout.edition.plainly import plain_line
from layout.edition.shown import ShownWords
from layout.model.body import (
    Block,
    BoxEnd,
    BoxHead,
    EditorNote,
    Footnotes,
    ItemList,
    NameList,
    PullQuote,
    QuickResponse,
    Table,
    Text,
    Verse,
    squeezed,
)
from layout.model.issue import Story

_APART = (EditorNote, Footnotes, NameList, PullQuote, QuickResponse, Table, Verse)
"""What may stand before or behind the text that it was written in."""
_LONG = 12
"""Characters from which on a text that is there twice is no chance, nor a word that is said again."""

Ways = tuple[str, ...]
"""A text as it may stand in what is shown: as it is, and where letters alone can stand."""


@dataclass(frozen=True, slots=True)
class Lapse:
    """A text that is not shown as it was written."""

    form: str
    """Of ``screen-text``: empty where it is not there; ``twice``, ``order``."""
    role: str
    text: str


def ways(text: Text | str | None) -> Ways:
    """How a text may stand in what is shown; none where it says nothing."""
    if isinstance(text, Text):
        return tuple(dict.fromkeys(filter(None, (squeezed(text.plain), squeezed(plain_line(text))))))
    return tuple(filter(None, (squeezed(text or ""),)))


def lapses_of(story: Story, shown: ShownWords) -> Iterator[Lapse]:
    """What is amiss with the texts of a story that is to be shown whole."""
    for part in story.parts():
        if part.role != "body":
            yield from missing(part.role, (ways(part.text),), shown)
        if (above := squeezed(part.text.over)) and above not in shown.above:
            yield from missing(part.role, (ways(plain_line(part.text)),), shown)
    for run in _runs(story):
        yield from _in_order(run, shown)


def missing(role: str, texts: Iterable[Ways], shown: ShownWords) -> Iterator[Lapse]:
    """Texts that are not there at all."""
    for own in texts:
        if own and not any(way in shown.words for way in own):
            yield Lapse("", role, own[0])


def doubled(stories: Sequence[Story], shown: ShownWords, summaries: bool = False) -> Iterator[Lapse]:
    """Texts of bodies that are there more often than they were written, but for those that name their story, which may
    stand anywhere; *summaries*: a story's start may stand alone, too.
    """
    every = {story.id: _written(story) for story in stories}
    written = "\n".join(every.values())
    for story in stories:
        spare, title = summaries, squeezed(title_of(story))
        for text, *_ in (text for run in _runs(story) for text in run):
            alone, spare = spare and len(text) <= SUMMARY_MOST, False
            if len(text) < _LONG or text in title:
                continue
            # a body drawn twice has each of its texts as often again; where texts meet, one may seem to stand once more
            if shown.words.count(text) >= written.count(text) + alone + max(1, every[story.id].count(text)):
                yield Lapse("twice", "body", text)


def _written(story: Story) -> str:
    """All texts of a story, each apart."""
    return "\n".join(own[0] for part in story.parts() if (own := ways(part.text)))


def _in_order(run: Iterable[Ways], shown: ShownWords) -> Iterator[Lapse]:
    """The texts of a run that are not there, and the first that stands before one that it follows."""
    at = 0
    for text in run:
        ends = [found + len(way) for way in text if (found := shown.words.find(way, at)) >= 0]
        if ends:
            at = min(ends)
        elif any(way in shown.words for way in text):
            yield Lapse("order", "body", text[0])
            return
        else:
            yield Lapse("", "body", text[0])


def _runs(story: Story) -> Iterator[list[Ways]]:
    """The texts of a body that are read one after the other: its own, those of each box, of each thing apart."""
    own: list[Text] = []
    inside = own
    runs = [own]
    for block in story.body:
        if isinstance(block, BoxHead):
            inside = []
            runs.append(inside)
        if isinstance(block, _APART):
            runs += _apart(block)
        elif isinstance(block, ItemList):
            inside += (item.text for item in block.items)
        else:
            inside += block.texts()
        inside = own if isinstance(block, BoxEnd) else inside
    yield from ([found for text in run if (found := ways(text))] for run in runs)


def _apart(block: Block) -> list[list[Text]]:
    """The runs of what stands by itself."""
    if isinstance(block, Table):
        body = block.rows[block.heads :]
        heads = [[cell] for row in block.rows[: block.heads] for cell in row]
        caption = [[block.caption]] if block.caption else []
        return [*caption, *heads, *map(list, body), [row[0] for row in body if row]]
    if isinstance(block, Verse):
        around = [[text] for text in (block.title, block.author) if text]
        return [*around, [line for stanza in block.stanzas for line in stanza]]
    if isinstance(block, Footnotes):
        return [[item.text for item in block.items]]
    return [[text] for text in block.texts()]
