"""Styles and lists of a .docx: how a paragraph looks that names a style, and what a list sets before it."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from layout.intake.archive import PackedFile, child, local, value
from layout.intake.manuscript import Role
from layout.model.theme import Align

ALIGNS = {
    "center": Align.CENTER,
    "right": Align.END,
    "end": Align.END,
    "left": Align.START,
    "start": Align.START,
}
"""Word's names of what is not justified."""
_NAMES: tuple[tuple[re.Pattern[str], Role], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), role)
    for pattern, role in (
        (r"subtitle|副标题|副题|副标$", Role.DECK),  # data
        (r"引题|肩题|眉题|kicker", Role.KICKER),  # data
        (r"小标题|分题|插题|subhead", Role.HEADING),  # data
        (r"(heading|标题) *[1-9]", Role.HEADING),  # data
        (r"title$|^(文章|大|主|总)?标题$|主题$", Role.TITLE),  # data
        (r"作者|署名|记者|byline|author", Role.BYLINE),  # data
        (r"供稿|来源|credit", Role.CREDIT),  # data
        (r"caption|题注|图注|图片说明|图说", Role.CAPTION),  # data
        (r"编者按|编后", Role.NOTE),  # data
    )
)
_RANK = re.compile(r"(?:heading|标题) *([1-9])", re.IGNORECASE)  # data
_DEPTH = 20
"""Styles that rest on one another, at most."""
_HAN = "〇一二三四五六七八九"  # data
_TEN = "十"  # data


def role_of(name: str) -> tuple[Role, int]:
    """What a style's name says that its paragraphs are, and the rank of a heading."""
    found = next((role for pattern, role in _NAMES if pattern.search(name)), Role.BODY)
    rank = _RANK.search(name)
    return found, int(rank[1]) if rank and found is Role.HEADING else 1 if found is Role.HEADING else 0


def is_on(element: Any) -> bool | None:
    """What a switch such as ``w:b`` says; None where it is not there."""
    return None if element is None else value(element, "val", "1").lower() not in ("0", "false", "off", "none")


@dataclass(slots=True)
class Styles:
    """The styles of a document by their ids."""

    _elements: dict[str, Any] = field(default_factory=dict)
    _base: Any = None
    _default: str = ""

    def settings(self, style: str, kind: str, name: str, own: Any = None) -> Any:
        """The setting *name* (``sz``) of a kind (``rPr``): the paragraph's own, its style's, what that rests on."""
        found = child(own, name)
        seen = 0
        while found is None and (element := self._elements.get(style)) is not None and seen < _DEPTH:
            found = child(element, kind, name)
            style, seen = value(child(element, "basedOn"), "val"), seen + 1
        if found is None:
            found = child(self._base, f"{kind}Default", kind, name)
        return found

    def of(self, properties: Any) -> str:
        """The id of the style that a paragraph names, or of that which all have."""
        named = value(child(properties, "pStyle"), "val")
        return named if named in self._elements else self._default

    def role(self, style: str, properties: Any) -> tuple[Role, int]:
        """What a paragraph is by its style, those that this rests on, or its outline level."""
        at, seen = style, 0
        while (element := self._elements.get(at)) is not None and seen < _DEPTH:
            role, rank = role_of(value(child(element, "name"), "val"))
            if role is not Role.BODY:
                return role, rank
            at, seen = value(child(element, "basedOn"), "val"), seen + 1
        outline = value(self.settings(style, "pPr", "outlineLvl", properties), "val")
        return (Role.HEADING, int(outline) + 1) if outline.isdigit() and int(outline) < 9 else (Role.BODY, 0)


def read_styles(packed: PackedFile, part: str) -> Styles:
    """The styles of a .docx; none where it has no such part."""
    styles = Styles()
    root = packed.xml(part) if part else None
    for one in root if root is not None else ():
        if local(one) == "docDefaults":
            styles._base = one
        elif local(one) == "style":
            styles._elements[value(one, "styleId")] = one
            if value(one, "type") == "paragraph" and value(one, "default") in ("1", "true", "on"):
                styles._default = value(one, "styleId")
    return styles


@dataclass(slots=True)
class WordLists:
    """The lists of a document, and how far each has counted."""

    _levels: dict[str, dict[int, Any]] = field(default_factory=dict)
    """Number of a list → its levels."""
    _counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def marker(self, number: str, level: int) -> str:
        """What stands before the next paragraph of a list; empty where there is no such list."""
        levels = self._levels.get(number, {})
        setting = levels.get(level)
        if setting is None:
            return ""
        style = value(child(setting, "numFmt"), "val", "decimal")
        if style == "none":
            return ""
        counts = self._counts[number]
        start = value(child(setting, "start"), "val", "1")
        counts[level] = counts.get(level, (int(start) if start.isdigit() else 1) - 1) + 1
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        if style == "bullet":
            return "-"
        return re.sub(
            r"%([1-9])",
            lambda match: counted(counts.get(int(match[1]) - 1, 1), _format(levels, int(match[1]) - 1, style)),
            value(child(setting, "lvlText"), "val", f"%{level + 1}."),
        ).strip()


def _format(levels: dict[int, Any], level: int, otherwise: str) -> str:
    return value(child(levels.get(level), "numFmt"), "val", otherwise)


def read_numbering(packed: PackedFile, part: str) -> WordLists:
    """The lists of a .docx."""
    root = packed.xml(part) if part else None
    if root is None:
        return WordLists()
    abstract = {value(one, "abstractNumId"): one for one in root if local(one) == "abstractNum"}
    found = WordLists()
    for one in root:
        if local(one) != "num":
            continue
        levels = _levels(abstract.get(value(child(one, "abstractNumId"), "val")))
        for override in one:
            if local(override) == "lvlOverride":
                levels |= _levels(override)
        found._levels[value(one, "numId")] = levels
    return found


def _levels(holder: Any) -> dict[int, Any]:
    levels = (one for one in holder if local(one) == "lvl") if holder is not None else ()
    return {int(value(one, "ilvl", "0") or 0): one for one in levels}


def counted(number: int, style: str) -> str:
    """A number as a list of that style writes it."""
    if style in ("decimalEnclosedCircle", "decimalEnclosedCircleChinese") and 0 < number <= 20:
        return chr(ord("①") + number - 1)
    if style in ("upperLetter", "lowerLetter") and 0 < number <= 26:
        return chr(ord("A" if style == "upperLetter" else "a") + number - 1)
    if style in ("upperRoman", "lowerRoman") and 0 < number < 40:
        roman = "X" * (number // 10) + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[number % 10]
        return roman if style == "upperRoman" else roman.lower()
    chinese = ("chineseCounting", "ideograph", "japaneseCounting", "taiwaneseCounting", "koreanCounting")
    if style.startswith(chinese) and 0 < number < 100:
        tens, ones = divmod(number, 10)
        head = "" if tens == 0 else _TEN if tens == 1 else f"{_HAN[tens]}{_TEN}"
        return head + (_HAN[ones] if ones else "")
    return f"{number:02}" if style == "decimalZero" else str(number)
