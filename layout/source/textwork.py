"""A text on its way from file to model: each character with its manner and place, and every change written down."""

from dataclasses import dataclass

from layout.errors import Span
from layout.fields.changes import Change, Changes
from layout.fields.textfile import TextFile
from layout.model.body import Inline, Text

PLAIN = Inline("")
"""How a character is set that bears nothing."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters *start* up to *end* of a text become *replacement*; why, is the *code* of a note."""

    start: int
    end: int
    replacement: str
    code: str


@dataclass(slots=True)
class Draft:
    """Characters of one line of text, each with its place in the file and how it is set. No markup in it any more."""

    file: TextFile
    characters: list[str]
    places: list[int]
    """Offsets into the file's text, one a character."""
    manners: list[Inline]
    """How each is set: pieces without text, the same object for characters of one piece."""

    @classmethod
    def of(cls, file: TextFile, text: str, places: list[int]) -> "Draft":
        """A draft whose characters bear nothing."""
        return cls(file, list(text), places[: len(text)], [PLAIN] * len(text))

    @property
    def text(self) -> str:
        """The characters alone."""
        return "".join(self.characters)

    @property
    def span(self) -> Span:
        """Where it is written, without the blanks at its ends; all of it where it is blank."""
        start, end = len(self.text) - len(self.text.lstrip()), len(self.text.rstrip())
        if start >= end:
            start, end = 0, len(self.places)
        return self.file.span(self.places[start], self.places[end - 1] + 1)

    def part(self, start: int, end: int) -> "Draft":
        """Some of its characters."""
        pick = slice(start, end)
        return Draft(self.file, self.characters[pick], self.places[pick], self.manners[pick])

    def apply(self, edits: list[Edit], changes: Changes, story: str | None) -> None:
        """Make the edits, last first, and write each down."""
        for edit in sorted(edits, key=lambda e: e.start, reverse=True):
            place = self.places[edit.start]
            before = "".join(self.characters[edit.start : edit.end])
            changes.add(Change(self.file, place, before, edit.replacement, edit.code, story))
            part = slice(edit.start, edit.end)
            self.characters[part] = edit.replacement
            self.places[part] = [place] * len(edit.replacement)
            self.manners[part] = [self.manners[edit.start]] * len(edit.replacement)

    def set_text(self) -> Text:
        """The model's text: neighbours of one manner together, blanks at both ends dropped."""
        text = self.text
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        if start >= end:
            return Text(())
        inlines: list[Inline] = []
        begin = start
        for index in range(start + 1, end + 1):
            if index == end or self.manners[index] is not self.manners[begin]:
                manner = self.manners[begin]
                inlines.append(Inline(text[begin:index], manner.emphasis, manner.marks))
                begin = index
        return Text(tuple(inlines), self.file.span(self.places[start], self.places[end - 1] + 1))
