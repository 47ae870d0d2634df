"""A text on its way from file to model: each character with emphasis and place, and every change written down."""

from dataclasses import dataclass

from layout.errors import Span
from layout.fields.changes import Change, Changes
from layout.fields.textfile import TextFile
from layout.model.body import Emphasis, Inline, Text


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters *start* up to *end* of a text become *replacement*; why, is the *code* of a note."""

    start: int
    end: int
    replacement: str
    code: str


@dataclass(slots=True)
class Draft:
    """Characters of one line of text, each with its place in the file and its emphasis. No markup in it any more."""

    file: TextFile
    characters: list[str]
    places: list[int]
    """Offsets into the file's text, one a character."""
    emphases: list[Emphasis]

    @classmethod
    def of(cls, file: TextFile, text: str, places: list[int]) -> "Draft":
        """A draft without emphasis."""
        return cls(file, list(text), places[: len(text)], [Emphasis.NONE] * len(text))

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
        return Draft(self.file, self.characters[pick], self.places[pick], self.emphases[pick])

    def apply(self, edits: list[Edit], changes: Changes, story: str | None) -> None:
        """Make the edits, last first, and write each down."""
        for edit in sorted(edits, key=lambda e: e.start, reverse=True):
            place = self.places[edit.start]
            before = "".join(self.characters[edit.start : edit.end])
            changes.add(Change(self.file, place, before, edit.replacement, edit.code, story))
            part = slice(edit.start, edit.end)
            self.characters[part] = edit.replacement
            self.places[part] = [place] * len(edit.replacement)
            self.emphases[part] = [self.emphases[edit.start]] * len(edit.replacement)

    def set_text(self) -> Text:
        """The model's text: neighbours of one emphasis together, blanks at both ends dropped."""
        text = self.text
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        if start >= end:
            return Text(())
        inlines: list[Inline] = []
        begin = start
        for index in range(start + 1, end + 1):
            if index == end or self.emphases[index] is not self.emphases[begin]:
                inlines.append(Inline(text[begin:index], self.emphases[begin]))
                begin = index
        return Text(tuple(inlines), self.file.span(self.places[start], self.places[end - 1] + 1))
