"""Kinds of text that is printed: cleaned, its punctuation brought to full width, each line with its place."""

import re
from dataclasses import dataclass

from layout.errors import Said, said
from layout.fields.changes import Change
from layout.fields.context import Context, read_scalar
from layout.fields.kinds import Kind, Schema, Schemas
from layout.fields.nodes import Node, Scalar
from layout.model.body import Text
from layout.model.language import EASTERN, primary
from layout.source.amounts import MOST_OF_A_LINE, is_too_long
from layout.source.cleaning import ACCENTS, cleaning_edits
from layout.source.punctuation import punctuation_edits, unpaired_marks
from layout.source.textwork import Draft, Edit
from layout.source.tongue import corner_brackets, western_edits
from layout.source.tree import places_of

_CJK = "\u2014\u2018-\u201d\u2026\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"  # data
_ACCENT = re.compile(f"(?:^|(?<=\\s))[{ACCENTS}]+|(?P<stack>[{ACCENTS}]{{4,}})")
"""Accents at the start of a line or behind a blank, and more of them than a letter can bear."""
_MARKED = re.compile(r"\*\*[^*]+\*\*|\[[^\[\]]+\]\(\w+:[^()\s]*\)")
"""What a body is marked with, where it is a text like any other."""
_FOLD = re.compile(f"(?<=[{_CJK}]) (?=[{_CJK}])")


@dataclass(frozen=True, eq=False)
class OneLine(Kind[Text]):
    """One line of text. Where *breaks*, ``|`` or a new line is a break that the editor asked for (``\\|`` is a bar)."""

    breaks: bool = False

    @property
    def wanted(self) -> Said:
        """Text."""
        return said("kind-text")

    def read(self, node: Node, context: Context) -> Text | None:
        """The text, empty where nothing but blanks was written."""
        scalar = read_scalar(node, context, self.wanted)
        if scalar is None or is_too_long(len(scalar.text), scalar.span, context, MOST_OF_A_LINE):
            return None
        draft = first_draft(scalar)
        if self.breaks:
            _mark_breaks(draft)
        elif "\n" in draft.text.strip():
            lines = len(draft.text.strip().split("\n"))
            context.error("several-lines", scalar.span, name=context.name, lines=lines)
            return None
        finish(draft, context)
        return draft.set_text()

    def schema(self, _: Schemas) -> Schema:
        """Text; what looks like a number or a truth value is text too."""
        return {"type": ["string", "number", "boolean"]}


@dataclass(frozen=True, eq=False)
class Words(Kind[str]):
    """One line of text whose place in the file need not be known later."""

    @property
    def wanted(self) -> Said:
        """Text."""
        return OneLine().wanted

    def read(self, node: Node, context: Context) -> str | None:
        """The text."""
        text = OneLine().read(node, context)
        return None if text is None else text.plain

    def schema(self, schemas: Schemas) -> Schema:
        """Text."""
        return OneLine().schema(schemas)


def first_draft(scalar: Scalar) -> Draft:
    """A scalar as it was written; a space that only a folded line between Chinese characters made is dropped."""
    places = places_of(scalar)
    draft = Draft.of(scalar.file, scalar.text, places)
    if "\n" in scalar.file.text[scalar.start : scalar.end]:
        for match in reversed(list(_FOLD.finditer(draft.text))):
            place = match.start()
            if scalar.file.text[places[place] : places[place + 1]].find("\n") >= 0:
                del draft.characters[place], draft.places[place], draft.manners[place]
    return draft


def clean(draft: Draft, context: Context) -> None:
    """Take out of a line what no reader would miss, and note it; refuse accents that no letter bears."""
    draft.apply(cleaning_edits(draft.text), context.changes, context.story)
    for match in _ACCENT.finditer(draft.text):
        form = "stack" if match["stack"] else ""
        place = draft.places[match.start()]
        marks = " ".join(f"U+{ord(mark):04X}" for mark in dict.fromkeys(match[0].strip()))
        hint = said("hint-accent-behind")
        context.error("lone-accent", draft.file.span(place, place + len(match[0])), hint, form=form, marks=marks)


def finish(draft: Draft, context: Context) -> None:
    """Clean a draft without markup and bring its punctuation to full width, where the issue wants that."""
    clean(draft, context)
    marks = [Edit(match.start(), match.end(), match[0], "markup-as-text") for match in _MARKED.finditer(draft.text)]
    draft.apply(marks, context.changes, context.story)
    punctuate(draft, context)


def punctuate(draft: Draft, context: Context) -> None:
    """Bring punctuation to full width, where the issue wants that, and note marks without their partner."""
    if context.fullwidth:
        draft.apply(_marks(draft.text, context.language), context.changes, context.story)
        text = draft.text
        for place in unpaired_marks(text):
            mark = text[place]
            change = Change(draft.file, draft.places[place], mark, mark, "unpaired-mark", context.story)
            context.changes.add(change)


def _marks(text: str, language: str) -> list[Edit]:
    """Edits that make the marks of a text those of its language."""
    if primary(language) not in EASTERN:
        return western_edits(text, language)
    return corner_brackets(punctuation_edits(text), language)


def _mark_breaks(draft: Draft) -> None:
    """Turn ``|`` and line ends into single breaks without blanks around them."""
    text = draft.text
    for match in reversed(list(re.finditer(r"\\\||\s*(?:\||\n)(?:\s|\|(?!\|))*", text))):
        start, end = match.span()
        at_edge = not text[:start].strip() or not text[end:].strip()
        becomes = "|" if match[0] == "\\|" else "" if at_edge else "\n"
        part = slice(start, end)
        place, manner = draft.places[start], draft.manners[start]
        draft.characters[part] = becomes
        draft.places[part] = [place] * len(becomes)
        draft.manners[part] = [manner] * len(becomes)
