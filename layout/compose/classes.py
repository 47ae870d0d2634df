"""Character classes: what a character is to the line, as one letter a character (its *shape*).

A text's shape is a string of the same length in which every Han character is ``国``, every Western letter ``a``, every
digit ``0`` and every mark itself: rules are looked up by two neighbouring characters of it, once each. Names and
tables follow clreq (https://www.w3.org/TR/clreq/), *Prohibition rules for line start and line end*.
"""

import unicodedata

HAN, LETTER, DIGIT, SPACE, GLUE, JOIN = "国", "a", "0", " ", "\u00a0", "\u0300"  # data
"""Shapes that stand for many characters: ideographs and all else one em wide; Western letters; digits; a space; a
space that never breaks; a mark that is drawn together with the character before it."""
NO_START = "々"
"""Shape of a Han-like character that may not begin a line: iteration marks, small kana, prolonged sound mark."""
FULL_SPACE = "\u3000"

OPENERS = "“‘（《〈【〔〖［｛「『｟〘〚"
CLOSERS = "”’）》〉】〕〗］｝」』｠〙〛"
COMMAS = "，、；"
COLONS = "："
STOPS = "。．？！‼⁇⁈⁉｡"
INTERPUNCTS = "·・‧･"
DASHES = "—―⸺"
ELLIPSES = "…‥⋯․︙\U00010af6"
CONNECTORS = "～〜~"
SOLIDI = "／"
POSTFIXES = "％‰℃℉°′″‵￠﹪"
PREFIXES = "￥＄￡￦№﹩"
POINTS = ",.:;!?"
WESTERN_OPENERS = "([{"
WESTERN_CLOSERS = ")]}%"
HYPHENS = "-–\u2010"
SIGNS = "+±−$€£¥₩"
"""What stands before a number and belongs to it."""

CLOSING = CLOSERS + COMMAS + COLONS + STOPS
MARKS = OPENERS + CLOSING + INTERPUNCTS
"""Chinese marks with blank inside their em."""
BRACKETS = OPENERS + CLOSERS
STACKABLE = "？！"

_WHOLE_HYPHEN = "\u2011"
"""The hyphen that never breaks."""
_SMALL_KANA = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ"
_NO_START = "々〻ゝゞヽヾー゠ｰﾞﾟ゛゜" + _SMALL_KANA
_ITSELF = frozenset(
    MARKS + DASHES + ELLIPSES + CONNECTORS + SOLIDI + POSTFIXES + PREFIXES + HYPHENS + SIGNS + FULL_SPACE + GLUE
)
_WESTERN_RANGES = (
    *((0x21, 0x7E), (0xA1, 0x052F), (0x1E00, 0x1FFF), (0x2C60, 0x2C7F), (0xA720, 0xA7FF)),
    *((0x2070, 0x209F), (0x2150, 0x215F)),
    *((0x201A, 0x201A), (0x201E, 0x201E), (0x2039, 0x203A)),
    *((0x0531, 0x10FF), (0x1200, 0x1CFF), (0xA800, 0xABFF), (0xFB13, 0xFDFF), (0xFE70, 0xFEFE)),
)
"""First and last: Latin, Greek and Cyrillic; what stands high or low (CO₂), fractions; quotation marks
that Chinese has not („ ‹); other scripts of words."""


def _shape(char: str) -> str:
    """The shape of a character that no table has yet."""
    if char in _NO_START:
        return NO_START
    category = unicodedata.category(char)
    if char in _ITSELF:
        shape = char
    elif char == _WHOLE_HYPHEN:
        shape = "@"
    elif category[0] == "M" or char in "\u200c\u200d":
        shape = JOIN
    elif category[0] == "Z" or category == "Cc":
        shape = SPACE
    elif not any(low <= ord(char) <= high for low, high in _WESTERN_RANGES):
        shape = HAN
    elif category[0] == "L" or category == "No":
        shape = LETTER
    elif category == "Nd":
        shape = DIGIT
    else:
        shape = char if char < "\x7f" else "@"
    return shape


class _Shapes(dict[int, str]):
    """A table for `str.translate` that fills itself."""

    def __missing__(self, code: int) -> str:
        shape = self[code] = _shape(chr(code))
        return shape


_SHAPES = _Shapes()


def shape_of(text: str) -> str:
    """The shape of *text*: as many characters as it has."""
    return text.translate(_SHAPES)


WESTERN = frozenset(chr(code) for code in range(0x21, 0x7F)) - {"~"} | frozenset(HYPHENS + SIGNS + "@°′″")
"""Shapes of which Western words, numbers, paths and URLs are made."""
WORDLIKE = frozenset(LETTER + DIGIT + "#$%&+@=*_\\^|<>" + SIGNS + "°′″‰")
"""Shapes that ask for a space beside a Han character of themselves: letters, digits and what clings to them."""
