"""Text cut into runs of one script, as Pango cuts it before shaping: kerning never reaches over such a border."""

from bisect import bisect_right
from collections.abc import Collection, Iterator

COMMON = "Zyyy"
"""ISO 15924 for characters that belong to no script of their own: punctuation, digits, symbols."""

_RANGES = (
    (0x0041, 0x005A, "Latn"),
    (0x0061, 0x007A, "Latn"),
    (0x00AA, 0x00AA, "Latn"),
    (0x00BA, 0x00BA, "Latn"),
    (0x00C0, 0x00D6, "Latn"),
    (0x00D8, 0x00F6, "Latn"),
    (0x00F8, 0x02B8, "Latn"),
    (0x0370, 0x03FF, "Grek"),
    (0x0400, 0x052F, "Cyrl"),
    (0x0531, 0x058F, "Armn"),
    (0x0591, 0x05FF, "Hebr"),
    (0x0600, 0x0604, "Arab"),
    (0x0606, 0x060B, "Arab"),
    (0x060D, 0x061A, "Arab"),
    (0x061C, 0x061E, "Arab"),
    (0x0620, 0x063F, "Arab"),
    (0x0641, 0x06FF, "Arab"),
    (0x0700, 0x074F, "Syrc"),
    (0x0750, 0x077F, "Arab"),
    (0x0780, 0x07BF, "Thaa"),
    (0x07C0, 0x07FF, "Nkoo"),
    (0x08A0, 0x08FF, "Arab"),
    (0x0900, 0x097F, "Deva"),
    (0x0980, 0x09FF, "Beng"),
    (0x0B80, 0x0BFF, "Taml"),
    (0x0E01, 0x0E7F, "Thai"),
    (0x0E80, 0x0EFF, "Laoo"),
    (0x0F00, 0x0FFF, "Tibt"),
    (0x1000, 0x109F, "Mymr"),
    (0x10A0, 0x10FF, "Geor"),
    (0x1100, 0x11FF, "Hang"),
    (0x1780, 0x17FF, "Khmr"),
    (0x1800, 0x18AF, "Mong"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "Grek"),
    (0x2160, 0x2188, "Latn"),
    (0x2C60, 0x2C7F, "Latn"),
    (0x2E80, 0x2FDF, "Hani"),
    (0x3005, 0x3005, "Hani"),
    (0x3007, 0x3007, "Hani"),
    (0x3021, 0x3029, "Hani"),
    (0x3041, 0x3096, "Hira"),
    (0x309D, 0x309F, "Hira"),
    (0x30A1, 0x30FA, "Kana"),
    (0x30FD, 0x30FF, "Kana"),
    (0x3105, 0x312F, "Bopo"),
    (0x3400, 0x4DBF, "Hani"),
    (0x4E00, 0x9FFF, "Hani"),
    (0xAC00, 0xD7AF, "Hang"),
    (0xF900, 0xFAFF, "Hani"),
    (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFC, "Arab"),
    (0xFF21, 0xFF3A, "Latn"),
    (0xFF41, 0xFF5A, "Latn"),
    (0x20000, 0x3FFFF, "Hani"),
)
"""First, last, script: the scripts that a Chinese publication meets. Source: Unicode's Scripts.txt."""
FROM_THE_RIGHT = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo"})
"""Scripts that are written from right to left."""
JOINED = FROM_THE_RIGHT | frozenset(("Deva", "Beng", "Taml", "Thai", "Laoo", "Tibt", "Mymr", "Khmr", "Mong"))
"""Scripts whose characters are drawn joined or stacked, as no single one shows."""
WORDS = frozenset(("Latn", "Grek", "Cyrl", "Armn", "Geor"))
"""Scripts of separate letters in words."""
_FIRSTS = [first for first, _, _ in _RANGES]
_OPENING = "([{<«‘“‹〈《「『【〔〖〘〚"
_CLOSING = ")]}>»’”›〉》」』】〕〗〙〛"


def script(char: str) -> str:
    """The script of one character; `COMMON` where it has none of its own."""
    code = ord(char)
    first, last, name = _RANGES[max(bisect_right(_FIRSTS, code) - 1, 0)]
    return name if first <= code <= last else COMMON


def characters(names: Collection[str]) -> str:
    """The characters of some scripts, as a class of a regular expression takes them."""
    return "".join(f"{chr(first)}-{chr(last)}" for first, last, name in _RANGES if name in names)


def runs(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and script of each run of *text*.

    Marks go with the text before them, those at the start with the text after them; a closing mark goes with its
    opening one.
    """
    start, current, pairs = 0, COMMON, list[tuple[str, str]]()
    for index, char in enumerate(text):
        own = script(char)
        if own == COMMON and (side := _CLOSING.find(char)) >= 0:
            own = _opened(pairs, _OPENING[side])
        if own not in (COMMON, current):
            if current != COMMON:
                yield start, index, current
                start = index
            else:
                pairs = [(mark, own) for mark, _ in pairs]
            current = own
        if char in _OPENING:
            pairs.append((char, current))
    if text:
        yield start, len(text), current


def _opened(pairs: list[tuple[str, str]], opening: str) -> str:
    """The script at the last *opening* that is not closed, which this closes; `COMMON` where there is none."""
    while pairs:
        mark, current = pairs.pop()
        if mark == opening:
            return current
    return COMMON
