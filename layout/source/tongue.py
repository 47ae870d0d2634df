"""The kind of a field that names a language, and quotation marks as a Western language prints them."""

import re
from dataclasses import dataclass

from layout.errors import Said, said
from layout.fields.kinds import ScalarKind, Schema, Schemas, UnfitError
from layout.fields.nearmiss import nearest
from layout.fields.nodes import Group, Scalar
from layout.fields.record import Field
from layout.model.language import NAMES, SET, TRADITIONAL, WITHIN, primary, tag_of
from layout.source.textwork import Edit

OFFERED = ("zh-Hans", "zh-Hant-TW", "zh-Hant-HK", "en", "ja", "ko", "de", "fr")
"""What is named where somebody writes a language that is not known."""
_QUOTES = {
    "de": ("„", "“", "‚", "‘"),
    "fr": ("«\u202f", "\u202f»", "‹\u202f", "\u202f›"),
    "es": ("«", "»", "“", "”"),
    "it": ("«", "»", "“", "”"),
    "ru": ("«", "»", "„", "“"),
    "pl": ("„", "”", "«", "»"),
    "cs": ("„", "“", "‚", "‘"),
    "sv": ("”", "”", "’", "’"),
    "fi": ("”", "”", "’", "’"),
}
"""Language → opening and closing quotation marks, and those within a quotation."""
_ENGLISH = ("“", "”", "‘", "’")
_STRAIGHT = re.compile(r"""["']|(?<!-)--(?!-)""")
_OPENS_AFTER = re.compile(r"[\s(\[{«“‘„‚‹/—–\"'-]")


@dataclass(frozen=True, eq=False)
class Tongue(ScalarKind[str]):
    """A language, by its tag or Chinese name."""

    within: bool = False
    """Whether words of it stand in a text of another."""

    @property
    def wanted(self) -> Said:
        """A language."""
        return said("kind-tongue")

    def of(self, text: str) -> str:
        """Its tag as the house writes it."""
        found = tag_of(text, self.within)
        if found is None:
            raise unknown_language(text)
        return found

    def schema(self, _: Schemas) -> Schema:
        """Text."""
        return {"type": "string", "examples": list(OFFERED)}


def unknown_language(text: str) -> UnfitError:
    """That a language is not known, or cannot be set alone, with what could be meant."""
    if tag_of(text, within=True):
        return UnfitError("unknown-language", said("hint-language-within"), form="alone", text=text)
    meant = nearest(text, (*OFFERED, *(name for name in NAMES if not name.isascii()), *SET, *WITHIN))
    hints = [said("hint-did-you-mean", name=meant)] if meant else []
    return UnfitError("unknown-language", *hints, said("hint-languages", names=OFFERED), text=text)


LANG: Field[str] = Field(
    "lang",
    Tongue(),
    "Language",
    "语言",
    "What it is written in: zh-Hans, zh-Hant-HK, zh-Hant-TW, en, ja, ko, de, fr and others.",
    "用什么文字写的：zh-Hans简体，zh-Hant-HK、zh-Hant-TW繁体，en英文，ja日文，ko韩文，de德文，fr法文等。",
    into="language",
)


def language_of(group: Group) -> str:
    """The language that a group of fields names, which stands behind its texts perhaps; empty where none is known."""
    entry = group.get(LANG.name)
    written = entry.value.text if entry and isinstance(entry.value, Scalar) else ""
    return tag_of(written) or ""


def western_edits(text: str, language: str) -> list[Edit]:
    """Edits that make straight quotation marks those of a Western language, and ``--`` a dash."""
    marks = _QUOTES.get(primary(language), _ENGLISH)
    edits: list[Edit] = []
    now = list(text)
    for match in _STRAIGHT.finditer(text):
        start, end = match.span()
        opens = start == 0 or _OPENS_AFTER.match(now[start - 1]) is not None
        opens = opens and end < len(text) and not text[end].isspace()
        if match[0] == "--":
            mark = "—"
        elif match[0] == '"':
            mark = marks[0] if opens else marks[1]
        else:
            mark = marks[2] if opens and not text[end].isdigit() and "'" in text[end:] else "’"
        edits.append(Edit(start, end, mark, "punctuation"))
    return edits


def corner_brackets(edits: list[Edit], language: str) -> list[Edit]:
    """Edits that make straight quotation marks “ ”, for a language that prints 「 」."""
    if language not in TRADITIONAL and primary(language) != "ja":
        return edits
    return [Edit(edit.start, edit.end, edit.replacement.translate(_CORNERS), edit.code) for edit in edits]


_CORNERS = str.maketrans("“”‘’", "「」『』")
