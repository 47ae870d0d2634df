"""What a story says: texts in pieces of one emphasis, and the blocks that a body is made of."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, NamedTuple
from urllib.parse import quote

from layout.errors import Span
from layout.model.theme import Align


class Emphasis(StrEnum):
    """How a piece of text stands out from its surroundings."""

    NONE = "none"
    STRONG = "strong"
    """Black type (黑体), Markdown ``**…**``."""
    KAI = "kai"
    """Kai type (楷体), Markdown ``*…*``."""
    BOTH = "strong-kai"
    """Both at once, Markdown ``***…***``: black kai where a theme has that style, else black type."""
    LEAD = "lead-in"
    """Who speaks, what a paragraph says of itself at its start: 问：, 用料：."""


class Under(StrEnum):
    """What stands under characters."""

    NONE = ""
    DOTS = "dot"
    """Emphasis dots (着重号), one under each character."""
    LINE = "underline"
    """下划线."""
    NAME = "name"
    """The line under a proper name (专名号); those of two names that follow one another do not touch."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What a piece of text bears beside its emphasis."""

    raised: int = 0
    """1: small and high (m²), the mark of a note too; -1: small and low (CO₂)."""
    under: Under = Under.NONE
    over: str = ""
    """What is printed small above it (注音): one syllable over one character, or over all of the piece."""
    link: str = ""
    """The address that it leads to on a screen."""
    note: str = ""
    """Of the mark of a note: the name of that note, to which it leads on a screen."""
    language: str = ""
    """BCP 47 tag of what it is written in; empty: the story's."""


UNMARKED = Marks()
"""Nothing: what nearly all text bears."""


@dataclass(frozen=True, slots=True)
class Inline:
    """A piece of text in one emphasis and with the same marks. No newline in it."""

    text: str
    emphasis: Emphasis = Emphasis.NONE
    marks: Marks = UNMARKED


@dataclass(frozen=True, slots=True)
class Text:
    """A line or paragraph of text as it is to be set, with the place where it was written.

    Breaks that the editor asked for (`|` or a new line in a headline) are ``\\n`` in an inline's text.
    """

    inlines: tuple[Inline, ...]
    span: Span | None = None

    @property
    def plain(self) -> str:
        """The characters alone."""
        return "".join(inline.text for inline in self.inlines)

    @property
    def over(self) -> str:
        """What stands above its characters (注音), one after the other."""
        return "".join(inline.marks.over for inline in self.inlines)

    def __bool__(self) -> bool:
        return any(inline.text for inline in self.inlines)


def squeezed(text: str) -> str:
    """Text without spaces of any kind: what setting may add or drop."""
    return "".join(char for char in text if not char.isspace() and char not in "\u200b\u00ad\ufeff")


@dataclass(frozen=True, slots=True)
class TextPart:
    """One of a story's texts with its role: the field it stands in; of a photo ``caption`` and ``photo-credit``."""

    role: str
    text: Text


class BodyBlock:
    """Whatever a body holds: it tells its printed texts in the order in which they are read."""

    __slots__ = ()
    kind: ClassVar[str] = ""
    """What templates of themes tell blocks apart by."""

    def texts(self) -> Iterator[Text]:
        """Its texts that are printed, in reading order."""
        raise NotImplementedError

    def parts(self) -> Iterator[TextPart]:
        """Its texts with their role."""
        return (TextPart("body", text) for text in self.texts())

    @property
    def plain(self) -> str:
        """Its characters alone, one text after the other."""
        return "".join(text.plain for text in self.texts())


@dataclass(frozen=True, slots=True)
class TextBlock(BodyBlock):
    """A line of a body that is one text."""

    text: Text

    def texts(self) -> Iterator[Text]:
        """The text."""
        yield self.text

    @property
    def plain(self) -> str:
        """Its characters alone."""
        return self.text.plain


@dataclass(frozen=True, slots=True)
class BodyParagraph(TextBlock):
    """A paragraph of running text."""

    kind: ClassVar[str] = "paragraph"


@dataclass(frozen=True, slots=True)
class Speech(BodyParagraph):
    """A paragraph with a lead-in (问：, 答：), or one more of what the same speaker says."""

    kind: ClassVar[str] = "speech"


@dataclass(frozen=True, slots=True)
class Subhead(TextBlock):
    """分题, Markdown ``## ``."""

    kind: ClassVar[str] = "subhead"


@dataclass(frozen=True, slots=True)
class EditorNote(TextBlock):
    """An editor's note (编者按), Markdown ``> ``."""

    kind: ClassVar[str] = "note"

    behind: bool = False
    """Whether it stands under the credit (编后)."""


class LinePlace(StrEnum):
    """Where a line of a letter or notice stands."""

    LEFT = "left"
    """At the left edge: 编辑同志：, 敬礼."""
    CENTER = "center"
    RIGHT = "right"
    """Two 字 from the right edge: signature and date."""


@dataclass(frozen=True, slots=True)
class PlacedText(TextBlock):
    """A line that stands by itself: the address, the greeting, the signature of a letter."""

    kind: ClassVar[str] = "line"

    place: LinePlace = LinePlace.LEFT


BULLETS = "●○■◆▪•"
"""Markers of points that are not numbered; the first two are what ``-`` becomes, by level."""


@dataclass(frozen=True, slots=True)
class ListItem:
    """A point of a list."""

    marker: str
    """What is printed before it: ``1.``, 一、, ●."""
    text: Text
    level: int = 0
    """0, or 1 for a point of a point."""

    @property
    def printed(self) -> Text:
        """Its marker and its text."""
        return Text((Inline(self.marker), *self.text.inlines), self.text.span)


@dataclass(frozen=True, slots=True)
class ItemList(BodyBlock):
    """A list: its points with hanging indents."""

    kind: ClassVar[str] = "list"

    items: tuple[ListItem, ...]

    @property
    def nested(self) -> tuple[tuple[ListItem, tuple[ListItem, ...]], ...]:
        """Its points of the first level, each with those of the second within it."""
        found: list[tuple[ListItem, list[ListItem]]] = []
        for item in self.items:
            if item.level and found:
                found[-1][1].append(item)
            else:
                found.append((item, []))
        return tuple((item, tuple(inner)) for item, inner in found)

    @property
    def tag(self) -> str:
        """What HTML calls a list whose points are numbered, or not."""
        return self._tag(0)

    @property
    def inner_tag(self) -> str:
        """The same for its second level."""
        return self._tag(1)

    def _tag(self, level: int) -> str:
        return "ol" if any(item.level == level and item.marker not in BULLETS for item in self.items) else "ul"

    def texts(self) -> Iterator[Text]:
        """The points with their markers."""
        return (item.printed for item in self.items)


@dataclass(frozen=True, slots=True)
class Verse(BodyBlock):
    """A poem: stanzas of lines that stay as they are."""

    kind: ClassVar[str] = "verse"

    stanzas: tuple[tuple[Text, ...], ...]
    title: Text | None = None
    author: Text | None = None

    def texts(self) -> Iterator[Text]:
        """Title, author, lines."""
        yield from (text for text in (self.title, self.author) if text is not None)
        yield from (line for stanza in self.stanzas for line in stanza)


@dataclass(frozen=True, slots=True)
class NameList(BodyBlock):
    """名单: names in columns."""

    kind: ClassVar[str] = "names"

    names: tuple[Text, ...]

    def texts(self) -> Iterator[Text]:
        """The names as they were written."""
        return iter(self.names)


class Merge(NamedTuple):
    """Cells of a table that are one: the first of them has the text, the others are empty."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell is one of them."""
        return self.row <= row < self.row + self.rows and self.column <= column < self.column + self.columns


class WholeCell(NamedTuple):
    """A cell as HTML has it: what is merged into another is none."""

    text: Text
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Table(BodyBlock):
    """A table: rows of as many cells each."""

    kind: ClassVar[str] = "table"

    rows: tuple[tuple[Text, ...], ...]
    heads: int = 0
    """Rows at its top that are its head."""
    aligns: tuple[Align | None, ...] = ()
    """What the editor says of each column; None: found from its cells."""
    caption: Text | None = None
    merged: tuple[Merge, ...] = ()

    def merge(self, row: int, column: int) -> Merge:
        """The cells that one of them is merged with, itself among them."""
        return next((one for one in self.merged if one.holds(row, column)), Merge(row, column))

    def whole_cells(self, row: int) -> tuple[WholeCell, ...]:
        """The cells of a row that begin in it."""
        found = ((self.merge(row, column), text) for column, text in enumerate(self.rows[row]))
        every = ((one, column, text) for column, (one, text) in enumerate(found))
        return tuple(
            WholeCell(text, column, one.rows, one.columns)
            for one, column, text in every
            if (one.row, one.column) == (row, column)
        )

    def texts(self) -> Iterator[Text]:
        """Its caption, then its cells row by row."""
        if self.caption is not None:
            yield self.caption
        yield from (cell for row in self.rows for cell in row)


@dataclass(frozen=True, slots=True)
class Footnotes(ItemList):
    """Notes and sources at a story's end, each behind the mark that stands in the text."""

    kind: ClassVar[str] = "footnotes"
    story: str = ""
    """Id of the story that they are of."""

    @property
    def names(self) -> tuple[str, ...]:
        """What each is called, so that its mark in the text leads to it."""
        return tuple(note_name(self.story, number) for number in range(1, len(self.items) + 1))


def note_name(story: str, number: int) -> str:
    """What the note of a story is called, in ASCII, by which PDF sorts names."""
    return f"note-{quote(story)}-{number}"


@dataclass(frozen=True, slots=True)
class BoxHead(TextBlock):
    """What opens a box within a body: the blocks up to its `BoxEnd` stand in it. Its head may be empty."""

    kind: ClassVar[str] = "box"

    def texts(self) -> Iterator[Text]:
        """Its head, if it has one."""
        if self.text:
            yield self.text


@dataclass(frozen=True, slots=True)
class BoxEnd(BodyBlock):
    """What closes a box."""

    kind: ClassVar[str] = "box-end"

    def texts(self) -> Iterator[Text]:
        """None."""
        return iter(())


@dataclass(frozen=True, slots=True)
class PullQuote(BodyBlock):
    """引文: words that stand out between two rules."""

    kind: ClassVar[str] = "quote"

    words: Text
    source: Text | None = None
    """Who said them."""

    def texts(self) -> Iterator[Text]:
        """The words, and who said them."""
        yield self.words
        if self.source is not None:
            yield self.source


@dataclass(frozen=True, slots=True)
class QuickResponse(BodyBlock):
    """A QR code with its caption."""

    kind: ClassVar[str] = "code"

    url: str
    caption: Text = Text(())
    span: Span | None = None
    """Of the address."""

    def texts(self) -> Iterator[Text]:
        """Its caption, if it has one."""
        if self.caption:
            yield self.caption


Block = (
    BodyParagraph
    | Speech
    | Subhead
    | EditorNote
    | PlacedText
    | ItemList
    | Verse
    | NameList
    | Table
    | Footnotes
    | BoxHead
    | BoxEnd
    | PullQuote
    | QuickResponse
)
"""What a body is made of."""

BODY_AREAS = frozenset(
    {"body", "note", "subhead", "list", "verse", "verse-title", "verse-author", "names", "letter", "table"}
) | {"table-caption", "footnotes", "speech", "box-head", "pull-quote", "quote-source", "code-caption"}
"""Kinds of text areas that hold a body: names of the styles that its lines are set in."""
