"""A text in a composite face: which of its fonts sets what.

Each character is of a kind: a letter, a digit, a symbol, Han, or neutral (spaces, Latin marks), which goes with the
Western text beside it, so that a Latin sentence stays in one font. Quotes, dashes and … are Han's, unless the text is
Western.
"""

import re
import unicodedata
from collections.abc import Iterator

from layout.model.theme import Composite, FacePart

_HAN, _LETTER, _DIGIT, _SYMBOL, _NEUTRAL = "h", "l", "d", "s", "n"
_LETTERS = (
    *((0x41, 0x5A), (0x61, 0x7A), (0xAA, 0xAA), (0xBA, 0xBA), (0xC0, 0x024F)),
    (0x0370, 0x052F),
    (0x1E00, 0x1FFF),
)
"""Ranges of letters that a Latin face sets; × and ÷ among them are symbols."""
_MARKS = " .,:;!?()[]{}'\"-/\u00a0\u2010\u2011\u2013"
_SHARED = "“”‘’—…·"
"""Marks that Chinese and Western text both have: in Chinese they are Han's."""
_COMBINING = "M"
_AMBIGUOUS = 0x2000
"""From here on a sign that may be narrow or wide (℃, №, →) is as wide as a Han in a Chinese text."""
_BETWEEN = re.compile(f"{_NEUTRAL}+")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])’(?=[^\W\d_])")


class _Kinds(dict[int, str]):
    """A table for `str.translate` that fills itself."""

    def __missing__(self, code: int) -> str:
        kind = self[code] = _kind(chr(code))
        return kind


def _kind(char: str) -> str:
    code = ord(char)
    if char in "×÷":
        return _SYMBOL
    if any(first <= code <= last for first, last in _LETTERS):
        return _LETTER
    if "0" <= char <= "9":
        return _DIGIT
    if char in _MARKS or unicodedata.category(char)[0] == _COMBINING:
        return _NEUTRAL
    category, width = unicodedata.category(char), unicodedata.east_asian_width(char)
    wide = char in _SHARED or width in "WF" or (width == "A" and code > _AMBIGUOUS and category != "Sc")
    return _SYMBOL if category[0] in "SP" and not wide else _HAN


_TABLE = _Kinds()


def parts_of(text: str, composite: Composite, western: bool) -> Iterator[tuple[str, FacePart | None]]:
    """Stretches of a text with the part that sets each; None: the face of Han."""
    kinds = _kinds(text, western)
    if composite.digits is None:
        kinds = kinds.replace(_DIGIT, _LETTER)
    if composite.symbols is None:
        kinds = re.sub(f"(?<={_LETTER}){_SYMBOL}|{_SYMBOL}(?={_LETTER})", _LETTER, kinds)
    parts = {_LETTER: composite.latin, _DIGIT: composite.digits, _SYMBOL: composite.symbols}
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or kinds[index] != kinds[start]:
            yield text[start:index], parts.get(kinds[start])
            start = index


def _kinds(text: str, western: bool) -> str:
    kinds = text.translate(_TABLE)
    if western:
        kinds = "".join(_NEUTRAL if char in _SHARED else kind for char, kind in zip(text, kinds, strict=True))
        return kinds.replace(_NEUTRAL, _LETTER)
    for match in _APOSTROPHE.finditer(text):
        kinds = kinds[: match.start()] + _LETTER + kinds[match.end() :]

    def beside(match: re.Match[str]) -> str:
        before, after = kinds[match.start() - 1 : match.start()], kinds[match.end() : match.end() + 1]
        kind = before if before == after or before in (_LETTER, _DIGIT) else after
        if before != after and _LETTER in (before, after):
            kind = _LETTER
        return (kind if kind and kind in (_LETTER, _DIGIT) else _HAN) * len(match[0])

    return _BETWEEN.sub(beside, kinds)
