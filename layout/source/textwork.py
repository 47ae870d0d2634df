"""A text on its way from file to model: each character with emphasis and place, and every change written down."""

from collections import Counter
from dataclasses import dataclass, field

from layout.model.issue import Emphasis, Inline, Text
from layout.source.findings import Findings
from layout.source.textfile import TextFile


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

    def apply(self, edits: list[Edit], changes: "Changes", story: str | None) -> None:
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


@dataclass(frozen=True, slots=True)
class Change:
    """Something that reading made of what was written."""

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
        """One finding a story and kind of change, with every change and its line among the hints."""
        groups: dict[tuple[str | None, str], list[Change]] = {}
        for change in self.made:
            groups.setdefault((change.story, change.code), []).append(change)
        for (story, code), changes in groups.items():
            changes.sort(key=lambda change: change.place)
            first = changes[0]
            span = first.file.span(first.place, first.place + max(1, len(first.before)))
            how = findings.warning if code in _WARNINGS else findings.note
            count = f"{len(changes)} places" if len(changes) > 1 else "1 place"
            how(code, f"{_MESSAGES[code]} ({count})", span, *_listing(changes), *_ADVICE.get(code, ()), story=story)


def _listing(changes: list[Change]) -> list[str]:
    """What became what, how often and in which lines."""
    kinds = Counter((change.before, change.after) for change in changes)
    hints = []
    for (before, after), count in kinds.items():
        places = [change for change in changes if (change.before, change.after) == (before, after)]
        lines = sorted({change.file.span(change.place, change.place).line for change in places})
        where = f"line{'s' if len(lines) > 1 else ''} {', '.join(map(str, lines))}"
        what = visible(before) if before == after else f"{visible(before)} → {visible(after) or 'nothing'}"
        hints.append(f"{what} {count}×: {where}")
    return hints


def visible(text: str) -> str:
    """A text with its invisible characters as U+XXXX."""
    return "".join(c if c.isprintable() and c not in "\u3000\u00ad" else f"U+{ord(c):04X}" for c in text)


_MESSAGES = {
    "punctuation": "half-width marks were set full-width",
    "unpaired-quote": "a straight quotation mark has no partner in its paragraph and stays as it is",
    "unpaired-mark": "the partner of a bracket or quotation mark is missing in its paragraph",
    "invisible": "invisible characters were taken out",
    "space": "unusual spaces and tabs became ordinary spaces",
    "composed": "letters with separate accents were composed",
    "radical": "radicals (as copied from a PDF) became the characters they look like",
    "indent": "blanks at the start of paragraphs were taken out: the theme indents",
    "full-width-letters": "full-width digits or letters are printed as they are",
    "stray-markup": "asterisks are printed as they are: no partner was found for them",
}
_WARNINGS = frozenset({"unpaired-quote", "unpaired-mark", "stray-markup"})
_ADVICE = {
    "unpaired-quote": ("write “ and ”",),
    "stray-markup": ("black type is **…** within one paragraph; a literal asterisk is \\*",),
    "full-width-letters": ("newspapers print half-width digits: 2020, not ２０２０",),
}
