"""What no reader would see the want of: invisible characters, odd spaces, separate accents, radicals from PDFs."""

import re
import unicodedata

from layout.fields.textfile import SOFT_BREAKS
from layout.source.textwork import Edit

_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_INVISIBLE = (
    f"{_CONTROLS}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e00ff"
)
_SPACES = SOFT_BREAKS + "\t\x0c\x85\u00a0\u1680\u2000-\u200a\u202f\u205f"
_SUSPECT = re.compile(
    f"(?P<invisible>[{_INVISIBLE}]+)|(?P<space>[{_SPACES}]+)|(?P<radical>[\u2e9f\u2ef3\u2f00-\u2fd5])"
    "|(?P<wide>[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+)"
)
_BLANK = re.compile(r"(?<=\S)(?:[ \u3000]*\u3000 *\u3000[ \u3000]*| {4,})(?=\S)")
"""Blanks that somebody is to write in, or that were to line something up: a line has one space there."""
_WIDE_BLANK = " " * 4
ACCENTS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f"
_LETTER = re.compile(f"[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|.[{ACCENTS}]*", re.DOTALL)
_VARIANT = re.compile("[\uf900-\ufaff\U0002f800-\U0002fa1f]")
_MARKUP = re.compile(
    r"</?(?:a|b|br|div|em|font|h[1-6]|i|img|li|ol|p|script|span|strong|style|sub|sup|table|td|tr|u|ul)\b[^<>\n]*>"
    r"|&(?:amp|gt|hellip|ldquo|lt|mdash|middot|nbsp|quot|rdquo|#\d{2,6}|#x[0-9a-f]{2,5});",
    re.IGNORECASE,
)
"""What a web page is written with."""
_UNUSUAL = re.compile(r"[^\x20-\x7e\u2014\u2018-\u201d\u2026\u3001-\u3011\u4e00-\u9fa5\uff01-\uff0f\uff1a-\uff1f]")
"""Quick test: what is not among these marks and characters may need a closer look."""


def cleaning_edits(text: str) -> list[Edit]:
    """Edits that make a line of text clean; where nothing changes but the reader should know, both sides are equal."""
    edits = []
    indent = re.match(r"[\u3000 \t\u00a0]*\u3000", text)
    start = len(indent[0]) if indent else 0
    if start:
        edits.append(Edit(0, start, "", "indent"))
    if "<" in text or "&" in text:
        edits.extend(Edit(match.start(), match.end(), match[0], "markup-as-text") for match in _MARKUP.finditer(text))
    if not _UNUSUAL.search(text) and _WIDE_BLANK not in text:
        return edits
    edits.extend(Edit(match.start(), match.end(), match[0], "blank") for match in _BLANK.finditer(text, start))
    edits.extend(_edit(match) for match in _SUSPECT.finditer(text, start))
    return edits + _composition(text, start)


def _edit(match: re.Match[str]) -> Edit:
    start, end = match.span()
    if match["invisible"]:
        return Edit(start, end, "", "invisible")
    if match["space"]:
        return Edit(start, end, " ", "space")
    if match["radical"]:
        return Edit(start, end, unicodedata.normalize("NFKC", match[0]), "radical")
    return Edit(start, end, match[0], "full-width-letters")


def _composition(text: str, start: int) -> list[Edit]:
    """Edits to Unicode's composed form (NFC): a letter with its accents, a syllable of Korean letters, a variant of a
    Han that has a code of its own and is the same to every program that composes.
    """
    if unicodedata.is_normalized("NFC", text):
        return []
    edits = []
    for match in _LETTER.finditer(text, start):
        composed = unicodedata.normalize("NFC", match[0])
        if composed != match[0] and not _SUSPECT.search(match[0]):
            code = "unified" if _VARIANT.match(match[0]) else "composed"
            edits.append(Edit(match.start(), match.end(), composed, code))
    return edits
