"""What a story says: texts in pieces of one emphasis, and the blocks that a body is made of."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from layout.errors import Span


class Emphasis(StrEnum):
    """How a piece of text stands out from its surroundings."""

    NONE = "none"
    STRONG = "strong"
    """Black type (黑体), Markdown ``**…**``."""
    KAI = "kai"
    """Kai type (楷体), Markdown ``*…*``."""


@dataclass(frozen=True, slots=True)
class Inline:
    """A piece of text in one emphasis. No newline in it."""

    text: str
    emphasis: Emphasis = Emphasis.NONE


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

    def __bool__(self) -> bool:
        return any(inline.text for inline in self.inlines)


@dataclass(frozen=True, slots=True)
class TextPart:
    """One of a story's texts with its role: the field it stands in; of a photo ``caption`` and ``photo-credit``."""

    role: str
    text: Text


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A line of a body that is one text. Whatever a body holds tells its printed texts and its plain characters."""

    kind: ClassVar[str] = "paragraph"
    """What templates of themes tell blocks apart by."""

    text: Text

    def parts(self) -> Iterator[TextPart]:
        """Its texts that are printed."""
        yield TextPart("body", self.text)

    @property
    def plain(self) -> str:
        """Its characters alone."""
        return self.text.plain


@dataclass(frozen=True, slots=True)
class BodyParagraph(TextBlock):
    """A paragraph of running text."""


@dataclass(frozen=True, slots=True)
class Subhead(TextBlock):
    """分题, Markdown ``## ``."""

    kind: ClassVar[str] = "subhead"


@dataclass(frozen=True, slots=True)
class EditorNote(TextBlock):
    """An editor's note (编者按), Markdown ``> ``."""

    kind: ClassVar[str] = "note"


Block = BodyParagraph | Subhead | EditorNote
"""What a body is made of."""
