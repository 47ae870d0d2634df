"""Fonts as a PDF uses them: what codes a string holds, their widths and meanings, and the program behind them."""

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from layout.judge import cmap, fontfile
from layout.pdf import objects
from layout.pdf.objects import Raw

_NUMBER = re.compile(rb"\[|\]|-?\d*\.?\d+")
_SIMPLE_ASCENT, _SIMPLE_DESCENT = 0.75, 0.22
_HAN_ASCENT, _HAN_DESCENT = 0.86, 0.1
"""How far the ink of nearly all letters reaches above and below the baseline, em."""
_VERTICAL_HEAD = 0.88
_VERTICAL_ADVANCE = -1.0
"""DW2 where a font does not say (ISO 32000-1, 9.7.4.3)."""
_SUBSET = re.compile(r"[A-Z]{6}\+")
_ENCODINGS = {"WinAnsiEncoding": "cp1252", "MacRomanEncoding": "mac_roman"}
_STANDARD_14 = ("Courier", "Helvetica", "Times", "Symbol", "ZapfDingbats")
_GLYPH_NAMES = {
    "space": " ", "exclam": "!", "quotedbl": '"', "numbersign": "#", "dollar": "$", "percent": "%", "ampersand": "&",
    "quotesingle": "'", "quoteright": "’", "parenleft": "(", "parenright": ")", "asterisk": "*", "plus": "+",
    "comma": ",", "hyphen": "-", "period": ".", "slash": "/", "zero": "0", "one": "1", "two": "2", "three": "3",
    "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "colon": ":", "semicolon": ";",
    "less": "<", "equal": "=", "greater": ">", "question": "?", "at": "@", "underscore": "_", "endash": "–",
    "emdash": "—", "quotedblleft": "“", "quotedblright": "”", "quoteleft": "‘", "ellipsis": "…", "bullet": "•",
    "fi": "ﬁ", "fl": "ﬂ", "bracketleft": "[", "bracketright": "]",
}  # fmt: skip
"""Names of glyphs that simple fonts' /Differences use and that are not a single letter."""


_OPENING, _CLOSING = "（「『《〈【〔“‘", "、，。．：；！？）」』》〉】〕”’"
"""Full-width marks whose ink stands in the second or in the first half of their cell."""
_SIDE_BEARING = 0.04
"""Blank at each side of nearly all Han characters, em."""


def _ink(text: str, advance: float) -> tuple[float, float]:
    if advance < 0.9:
        return 0.0, advance
    if text and text in _OPENING:
        return advance / 2, advance
    if text and text in _CLOSING:
        return 0.0, advance / 2
    return _SIDE_BEARING, advance - _SIDE_BEARING


class Glyph(NamedTuple):
    """One character code as a font shows it."""

    code: int
    advance: float
    """Along the line, em: to the right, or downwards in vertical writing."""
    text: str
    """What it means; empty where the file does not say."""
    space: bool
    """Whether word spacing applies: the single-byte code 32."""
    ink: tuple[float, float]
    """From where to where along the line its ink about reaches, em: a full-width mark leaves half its cell blank."""


@dataclass(frozen=True, slots=True)
class Embedding:
    """How a font's program lies in the file: the key (FontFile, FontFile2, FontFile3) and the subtype with it."""

    key: str
    subtype: str
    stream: Raw


class Font:
    """One font dictionary. Reads the expensive parts when they are asked for."""

    def __init__(self, dictionary: Raw) -> None:
        self.dictionary = dictionary
        self.subtype = objects.name(objects.entry(dictionary, "/Subtype"))
        self.composite = self.subtype == "Type0"
        descendants = objects.items(objects.entry(dictionary, "/DescendantFonts"))
        self.descendant = descendants[0] if descendants else None
        self.base = self.descendant if self.composite else dictionary
        self.descriptor = objects.entry(self.base, "/FontDescriptor")
        self.type3 = self.subtype == "Type3"
        self.name = self._name()
        self.used: set[int] = set()
        """The codes that the document shows in it."""
        self._glyphs: dict[tuple[int, int], Glyph] = {}
        self._strings: dict[bytes, list[Glyph]] = {}

    def _name(self) -> str:
        for holder, key in ((self.descriptor, "/FontName"), (self.base, "/BaseFont"), (self.dictionary, "/BaseFont")):
            found = objects.name(objects.entry(holder, key))
            if found:
                return found
        return objects.name(objects.entry(self.dictionary, "/Name")) or "?"

    @property
    def plain_name(self) -> str:
        """Its name without the tag of a subset."""
        return _SUBSET.sub("", self.name, count=1)

    @property
    def subset(self) -> bool:
        """Whether its name says that only some glyphs are embedded."""
        return _SUBSET.match(self.name) is not None

    @functools.cached_property
    def family(self) -> str:
        """The descriptor's /FontFamily; empty where it has none."""
        return objects.text(objects.entry(self.descriptor, "/FontFamily"))

    @functools.cached_property
    def embedding(self) -> Embedding | None:
        """Where its program lies; None where it is not embedded."""
        for key in ("FontFile", "FontFile2", "FontFile3"):
            stream = objects.entry(self.descriptor, f"/{key}")
            if objects.is_stream(stream):
                return Embedding(key, objects.name(objects.entry(stream, "/Subtype")), stream)
        return None

    @functools.cached_property
    def program(self) -> fontfile.Program:
        """Its program, read; `fontfile.UNREADABLE` where that fails or there is none."""
        return fontfile.read(objects.data(self.embedding.stream)) if self.embedding else fontfile.UNREADABLE

    @functools.cached_property
    def glyph_table(self) -> bytes:
        """The CIDToGIDMap stream, two bytes a CID; empty where CIDs are glyph numbers."""
        stream = objects.entry(self.base, "/CIDToGIDMap")
        return objects.data(stream) if objects.is_stream(stream) else b""

    @property
    def standard(self) -> bool:
        """Whether it is one of the 14 fonts that readers once had to have."""
        return self.plain_name.startswith(_STANDARD_14) and self.embedding is None

    @functools.cached_property
    def cmap(self) -> cmap.CMap:
        """How strings are cut into codes."""
        return cmap.encoding_of(objects.entry(self.dictionary, "/Encoding")) if self.composite else cmap.IDENTITY

    @property
    def vertical(self) -> bool:
        """Whether it writes downwards."""
        return self.composite and self.cmap.vertical

    @property
    def extent(self) -> tuple[float, float]:
        """How far letters reach above and below the baseline, em."""
        return (_HAN_ASCENT, _HAN_DESCENT) if self.composite else (_SIMPLE_ASCENT, _SIMPLE_DESCENT)

    def glyphs(self, string: bytes) -> list[Glyph]:
        """The glyphs that a shown string stands for."""
        found = self._strings.get(string)
        if found is None:
            codes = self.cmap.split(string) if self.composite else [(byte, 1) for byte in string]
            found = [self._glyphs.get(pair) or self._glyph(pair) for pair in codes]
            self.used.update(code for code, _ in codes)
            if len(self._strings) < 20_000:
                self._strings[string] = found
        return found

    def _glyph(self, pair: tuple[int, int]) -> Glyph:
        code, length = pair
        width = self._width(self.cid(code)) if self.composite else self._simple_widths.get(code, self._missing_width)
        advance = -self._down if self.vertical else width
        text = self._text(code, length)
        ink = (0.0, advance) if self.vertical else _ink(text, advance)
        glyph = Glyph(code, advance, text, length == 1 and code == 32, ink)
        self._glyphs[pair] = glyph
        return glyph

    def cid(self, code: int) -> int:
        """The CID of a code of a composite font."""
        return self.cmap.cids.get(code, code) if self.cmap.cids else code

    def _width(self, cid: int) -> float:
        return self._cid_widths.get(cid, self._default_width)

    @functools.cached_property
    def _default_width(self) -> float:
        return objects.number(objects.entry(self.base, "/DW"), 1000.0) / 1000

    @functools.cached_property
    def _down(self) -> float:
        pair = objects.numbers(objects.entry(self.base, "/DW2"))
        return pair[1] / 1000 if len(pair) == 2 else _VERTICAL_ADVANCE

    def across(self, codes: Sequence[int]) -> tuple[float, float]:
        """Of characters in a vertical font, from where to where their ink about reaches beside the line, em."""
        inks = [_ink(self._glyphs[code, 2].text, 1.0) for code in codes if (code, 2) in self._glyphs]
        sides = [side - 0.5 for ink in inks for side in ink] or [-0.5, 0.5]
        return min(sides), max(sides)

    @functools.cached_property
    def head(self) -> float:
        """Of a vertical font, how far the tops of its characters stand above the line's position, em; mostly 0."""
        pair = objects.numbers(objects.entry(self.base, "/DW2"))
        return _VERTICAL_HEAD - pair[0] / 1000 if len(pair) == 2 else 0.0

    @functools.cached_property
    def _cid_widths(self) -> dict[int, float]:
        """/W: `c [w …]` and `c c w` groups."""
        array = objects.entry(self.base, "/W")
        source = b"" if array is None else objects.unparsed(array)
        widths: dict[int, float] = {}
        run: list[float] = []
        inside, first = False, 0
        for token in _NUMBER.findall(source[1:-1]):
            if token == b"[":
                inside, first, run = True, int(run[-1]) if run else 0, []
            elif token == b"]":
                widths.update({first + i: width / 1000 for i, width in enumerate(run)})
                inside, run = False, []
            else:
                run.append(float(token))
                if not inside and len(run) == 3:
                    low, high = int(run[0]), min(int(run[1]), int(run[0]) + 0xFFFF)
                    widths.update(dict.fromkeys(range(low, high + 1), run[2] / 1000))
                    run = []
        return widths

    @functools.cached_property
    def _simple_widths(self) -> dict[int, float]:
        first = int(objects.number(objects.entry(self.dictionary, "/FirstChar")))
        unit = self._type3_unit if self.type3 else 0.001
        widths = objects.numbers(objects.entry(self.dictionary, "/Widths"))[:256]
        return {first + i: width * unit for i, width in enumerate(widths)}

    @functools.cached_property
    def _type3_unit(self) -> float:
        matrix = objects.numbers(objects.entry(self.dictionary, "/FontMatrix"))
        return matrix[0] if len(matrix) == 6 else 0.001

    @functools.cached_property
    def _missing_width(self) -> float:
        default = 500.0 if self.standard else 0.0
        return objects.number(objects.entry(self.descriptor, "/MissingWidth"), default) / 1000

    @functools.cached_property
    def _unicode(self) -> dict[int, str]:
        stream = objects.entry(self.dictionary, "/ToUnicode")
        return cmap.parse(objects.data(stream)).unicode if objects.is_stream(stream) else {}

    def _text(self, code: int, length: int) -> str:
        found = self._unicode.get(code)
        if found is not None:
            return found
        if self.composite:
            title = objects.name(objects.entry(self.dictionary, "/Encoding"))
            return cmap.predefined_text(title, code, length)
        return self._simple_text.get(code, "")

    @functools.cached_property
    def _simple_text(self) -> dict[int, str]:
        """What the codes of a simple font mean by its encoding."""
        encoding = objects.entry(self.dictionary, "/Encoding")
        base = objects.name(encoding) or objects.name(objects.entry(encoding, "/BaseEncoding"))
        codec = _ENCODINGS.get(base, "latin-1")
        table = {code: bytes([code]).decode(codec, "ignore") for code in range(32, 256)}
        place = 0
        for item in objects.items(objects.entry(encoding, "/Differences")):
            title = objects.name(item)
            if title:
                table[place] = _named(title)
                place += 1
            else:
                place = int(objects.number(item))
        return {} if self.type3 and encoding is None else table

    @functools.cached_property
    def glyph_names(self) -> dict[int, str]:
        """Code → glyph name by /Differences (for Type 3: which procedure draws it)."""
        names: dict[int, str] = {}
        place = 0
        for item in objects.items(objects.entry(objects.entry(self.dictionary, "/Encoding"), "/Differences")):
            title = objects.name(item)
            if title:
                names[place] = title
                place += 1
            else:
                place = int(objects.number(item))
        return names


def _named(title: str) -> str:
    """What a glyph's name means, where that is plain."""
    if len(title) == 1:
        return title
    match = re.fullmatch(r"uni([0-9A-F]{4})|u([0-9A-F]{4,6})", title)
    if match:
        code = int(match[1] or match[2], 16)
        return chr(code) if code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""
    return _GLYPH_NAMES.get(title, "")
