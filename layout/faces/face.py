"""One face: an opened font file and what it says about characters. Lengths in em; y upwards from the baseline."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import uharfbuzz as hb

from layout.errors import Said, said
from layout.faces.scripts import FROM_THE_RIGHT, JOINED, runs, script
from layout.model.shaping import stretches
from layout.model.theme import FaceRef

LANGUAGE = "zh-cn"
"""What Pango makes of ``lang="zh-CN"``: fonts choose mainland forms by it."""

REGIONS = {"TC": "zh-tw", "TW": "zh-tw", "HK": "zh-hk", "HC": "zh-hk", "JP": "ja", "KR": "ko"}
"""Last word of a family's name → the language whose forms it is chosen for: fonts of all regions ask the text."""

DRAWN = REGIONS | {"SC": "zh-cn", "CN": "zh-cn", "GB": "zh-cn", "HK": "zh-tw", "HC": "zh-tw"}
"""Last word of a family's name → the region whose forms it draws; Hong Kong's are near Taiwan's."""
_REGIONAL = "骨直角返化"  # data
"""Han of which fonts of all regions have several forms."""

FEATURES = {"kern": True, "liga": False, "clig": False, "dlig": False, "hlig": False, "calt": False}
"""Kerning, no ligatures: the equal of ``font-kerning: normal; font-variant-ligatures: none``."""

LEANING = 0.04
"""From here on letters lean: 2.3 degrees. Of 27 italics at hand none leans less than 8."""
_STEMS = "HI"
"""Letters that are as wide at their head as at their foot."""

_TYPED = re.compile("[0-9A-Za-z]")
_PICTURES = re.compile(r"a\d+|[Aa]lpha|[Ee]psilon|nu|omicron")
"""What fonts of signs call the glyphs that they have for letters and figures: Zapf Dingbats' and Symbol's names."""
_SYMBOLS = 0xF000
"""What a font of symbols adds to the codes of the keys that its signs are typed with (OpenType, cmap 3, 0)."""

_REMEMBERED = 4096
"""Texts whose advances are kept: paragraphs are measured again while a page is fitted."""

_INVISIBLE = ("\u00ad", "\u034f", "\u061c", "\ufeff")
"""Characters without ink that shaping drops where a font lacks them, beside the ranges of `_is_invisible`."""

_NAME_FAMILY, _NAME_VERSION, _NAME_LICENCE, _NAME_LICENCE_URL, _NAME_TYPOGRAPHIC = 1, 5, 13, 14, 16
"""Name ids of OpenType's ``name`` table."""


@dataclass(frozen=True, slots=True)
class FaceInfo:
    """What a face is and where it lies."""

    ref: FaceRef
    file: Path
    number: int
    """Its place in a collection (.ttc); 0 in a file of one face."""
    version: str
    licence: str
    """What the font's name table says of its licence; empty where it says nothing."""
    licence_url: str
    characters: int
    """How many code points it has."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """Heights above and depths below the baseline, all positive, in em."""

    ascent: float
    descent: float
    """Ascent and descent as Pango takes them: what ``line-height: normal`` adds up."""
    em_top: float
    em_bottom: float
    """The em box of Han characters (字身框); the two add up to 1."""
    cap_height: float
    x_height: float


class BadFontError(Exception):
    """A file that is no font: why, as a phrase."""

    def __init__(self, why: Said) -> None:
        self.why = why
        super().__init__(why.id)


class Face:
    """A font file, mapped into memory. Raises BadFontError where it is none."""

    def __init__(self, file: Path, number: int = 0) -> None:
        self.file, self.number = file, number
        try:
            blob = hb.Blob.from_file_path(str(file))
        except hb.HarfBuzzError as fault:
            raise BadFontError(said("font-unreadable")) from fault
        self._face = hb.Face(blob, number)
        if not self._face.glyph_count or not self._face.unicodes:
            raise BadFontError(said("font-other"))
        self._font = hb.Font(self._face)
        self._em = float(self._face.upem)
        self._advances: dict[tuple[str, str], tuple[float, ...]] = {}
        self._blanks: dict[tuple[str, str], tuple[float, float]] = {}
        self._ink: dict[str, tuple[float, float, float, float]] = {}
        self._plain: set[str] = set()

    @cached_property
    def ref(self) -> FaceRef:
        """Family and weight as CSS names them."""
        family = self._name(_NAME_TYPOGRAPHIC) or self._name(_NAME_FAMILY)
        return FaceRef(family, int(self._font.get_style_value(hb.StyleTag.WEIGHT)), italic=self.italic)

    @cached_property
    def language(self) -> str:
        """The language whose forms it is shaped in: the region that its family names, else `LANGUAGE`."""
        return REGIONS.get(self.ref.family.rpartition(" ")[2], LANGUAGE)

    @cached_property
    def info(self) -> FaceInfo:
        """What the face says of itself."""
        return FaceInfo(
            self.ref,
            self.file,
            self.number,
            self._name(_NAME_VERSION),
            self._name(_NAME_LICENCE),
            self._name(_NAME_LICENCE_URL),
            len(self._face.unicodes),
        )

    @cached_property
    def characters(self) -> frozenset[str]:
        """Every character it has a glyph for."""
        return frozenset(map(chr, self._face.unicodes))

    @cached_property
    def metrics(self) -> Metrics:
        """Its vertical metrics."""
        extents = self._font.get_font_extents("ltr")
        top, bottom = self._em_box()
        return Metrics(
            extents.ascender / self._em,
            -extents.descender / self._em,
            top,
            bottom,
            self._metric(hb.OTMetricsTag.CAP_HEIGHT),
            self._metric(hb.OTMetricsTag.X_HEIGHT),
        )

    @property
    def count(self) -> int:
        """How many faces its file holds."""
        return int(self._face.count)

    @property
    def italic(self) -> bool:
        """Whether it is an italic or oblique face."""
        return any(self._font.get_style_value(tag) for tag in (hb.StyleTag.ITALIC, hb.StyleTag.SLANT_ANGLE))

    @property
    def slanted(self) -> bool:
        """Whether its letters lean: those of an italic do."""
        leans = [lean for char in _STEMS if (lean := self._lean(char)) is not None]
        return not leans or sum(leans) / len(leans) > LEANING

    def _lean(self, char: str) -> float | None:
        """How far the head of a letter stands to the right of its foot, of its height; None where it has none."""
        glyph = self._font.get_nominal_glyph(ord(char))
        if glyph is None:
            return None
        points: list[tuple[float, float]] = []
        pen = hb.DrawFuncs()
        pen.set_move_to_func(lambda x, y, _: points.append((x, y)))
        pen.set_line_to_func(lambda x, y, _: points.append((x, y)))
        pen.set_quadratic_to_func(lambda _cx, _cy, x, y, _: points.append((x, y)))
        pen.set_cubic_to_func(lambda _ax, _ay, _bx, _by, x, y, _: points.append((x, y)))
        self._font.draw_glyph(glyph, pen, None)
        heights = [y for _, y in points]
        if not points or max(heights) == min(heights):
            return None
        foot, height = min(heights), max(heights) - min(heights)
        low = [x for x, y in points if y - foot < height / 4]
        high = [x for x, y in points if y - foot > height * 3 / 4]
        return ((min(high) + max(high)) - (min(low) + max(low))) / 2 / height

    @property
    def variable(self) -> bool:
        """Whether it is a variable font, one file for many weights."""
        return bool(self._face.has_var_data)

    def table(self, tag: str) -> bytes:
        """The bytes of one table; empty where there is none."""
        return bytes(self._face.reference_table(tag).data)

    def advances(self, text: str, language: str = "") -> Sequence[float]:
        """Advance in em of each character of *text*, shaped as one run in *language*; empty: its own."""
        known = self._advances.get((text, language))
        if known is None:
            if len(self._advances) >= _REMEMBERED:
                self._advances.clear()
            known = self._advances[text, language] = self._shape(text, language or self.language)
        return known

    def blanks(self, mark: str, language: str = "") -> tuple[float, float]:
        """The blank in em left and right of the ink of *mark*; one without ink is blank on its right."""
        known = self._blanks.get((mark, language))
        if known is None:
            known = self._blanks[mark, language] = self._blank(mark, language or self.language)
        return known

    def plain(self, text: str) -> bool:
        """Whether it sets *text* character by character: it has them all, none is joined or asks for a variant."""
        if not self._plain.issuperset(text):
            unknown = set(text) - self._plain
            self._plain |= {c for c in unknown if not is_selector(c) and script(c) not in JOINED and self._shows(c)}
        return self._plain.issuperset(text)

    def has(self, text: str) -> bool:
        """Whether it has every character of *text*, with the variants that are asked for."""
        varied = any(map(is_selector, text))
        if varied and not all(self._varies(base, mark) for base, mark in pairwise(text) if is_selector(mark)):
            return False
        return all(map(self._shows, text))

    def _varies(self, char: str, selector: str) -> bool:
        """Whether it has the variant of a character that a selector asks for (``cmap`` format 14)."""
        return self._font.get_variation_glyph(ord(char), ord(selector)) is not None

    def draws(self, language: str) -> bool:
        """Whether it draws a language's forms of Han, as far as its name tells, or has forms by language."""
        region = DRAWN.get(self.ref.family.rpartition(" ")[2])
        if region is None or region == _region(language):
            return True
        here = [self._glyphs(char, language) for char in _REGIONAL]
        return here != [self._glyphs(char, region) for char in _REGIONAL]

    def _glyphs(self, text: str, language: str) -> list[int]:
        return [info.codepoint for info in self._shaped(text, (0, len(text)), "Hani", language).glyph_infos]

    def one_glyph(self, char: str, other: str) -> bool:
        """Whether it has one glyph for two characters."""
        glyph = self._font.get_nominal_glyph(ord(char))
        return glyph is not None and glyph == self._font.get_nominal_glyph(ord(other))

    def height(self, text: str) -> float:
        """From the lowest to the highest point of the ink of *text*, em; 1 where it has none."""
        tops, bottoms = [], []
        for start, end, own in _parts(text):
            buffer = self._shaped(text, (start, end), own, self.language)
            for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
                extents = self._font.get_glyph_extents(info.codepoint)
                if extents is not None and extents.height:
                    tops.append(position.y_offset + extents.y_bearing)
                    bottoms.append(position.y_offset + extents.y_bearing + extents.height)
        return float(max(tops) - min(bottoms)) / self._em if tops else 1.0

    def _shows(self, char: str) -> bool:
        glyph = self._font.get_nominal_glyph(ord(char))
        if glyph is None:
            return _is_invisible(char)
        return not _TYPED.match(char) or not self._is_sign(char, glyph)

    def _is_sign(self, char: str, glyph: int) -> bool:
        """Whether a glyph is a picture or Greek that lies under the code of a letter or figure, to be typed with it."""
        symbol = self._font.get_nominal_glyph(_SYMBOLS + ord(char)) == glyph
        return symbol or _PICTURES.fullmatch(self._font.glyph_to_string(glyph)) is not None

    def missing(self, text: str) -> frozenset[str]:
        """The characters of *text* it has no glyph for. Line breaks and what never has ink are not missed."""
        return frozenset(c for c in set(text) if not self._shows(c))

    def _name(self, name_id: int) -> str:
        return self._face.get_name(name_id) or ""

    def _metric(self, tag: hb.OTMetricsTag) -> float:
        return float(self._font.get_metric_position_with_fallback(tag)) / self._em

    def _em_box(self) -> tuple[float, float]:
        """Top and bottom of the em box: the typographic ascender and descender where they span 1 em, as they should."""
        ascender = self._metric(hb.OTMetricsTag.HORIZONTAL_ASCENDER)
        os2 = self.table("OS/2")
        if len(os2) >= 72:
            ascender = int.from_bytes(os2[68:70], "big", signed=True) / self._em
            descender = int.from_bytes(os2[70:72], "big", signed=True) / self._em
            if abs(ascender - descender - 1) < 0.005:
                return ascender, -descender
        return 0.88, 0.12  # what the East Asian fonts agree on that do not say

    def _shaped(self, text: str, span: tuple[int, int], own: str, language: str) -> hb.Buffer:
        buffer = hb.Buffer()
        buffer.add_codepoints([ord(c) for c in text[slice(*span)]])
        direction = "rtl" if own in FROM_THE_RIGHT else "ltr"
        buffer.direction, buffer.script, buffer.language = direction, own, language.lower()
        hb.shape(self._font, buffer, FEATURES)
        return buffer

    def _shape(self, text: str, language: str) -> tuple[float, ...]:
        result = [0.0] * len(text)
        for start, end, own in _parts(text):
            buffer = self._shaped(text, (start, end), own, language)
            for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
                result[start + info.cluster] += position.x_advance / self._em
        return tuple(result)

    def ink(self, text: str) -> tuple[float, float, float, float]:
        """Left, foot, right and top of the ink of *text* from its baseline's start; an em box where it has none."""
        found = self._ink.get(text)
        if found is None:
            found = self._ink[text] = self._extents(text)
        return found

    def _extents(self, text: str) -> tuple[float, float, float, float]:
        buffer = self._shaped(text, (0, len(text)), "Hani", self.language)
        x, boxes = 0.0, []
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            extents = self._font.get_glyph_extents(info.codepoint)
            if extents is not None and extents.width:
                left, top = x + position.x_offset + extents.x_bearing, position.y_offset + extents.y_bearing
                boxes.append((left, top + extents.height, left + extents.width, top))
            x += position.x_advance
        if not boxes:
            return 0.0, -self.metrics.em_bottom, x / self._em, self.metrics.em_top
        left, foot, right, top = zip(*boxes, strict=True)
        return min(left) / self._em, min(foot) / self._em, max(right) / self._em, max(top) / self._em

    def _blank(self, mark: str, language: str) -> tuple[float, float]:
        buffer = self._shaped(mark, (0, len(mark)), "Hani", language)
        x, left, right = 0.0, float("inf"), float("-inf")
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            extents = self._font.get_glyph_extents(info.codepoint)
            if extents is not None and extents.width:
                left = min(left, x + position.x_offset + extents.x_bearing)
                right = max(right, x + position.x_offset + extents.x_bearing + extents.width)
            x += position.x_advance
        if left > right:
            return 0.0, x / self._em
        return max(0.0, left / self._em), max(0.0, (x - right) / self._em)


def _parts(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and script of what is shaped at once."""
    for start, end in stretches(text):
        yield from ((start + first, start + last, own) for first, last, own in runs(text[start:end]))


def unregional(family: str) -> str:
    """A family's name without the region it is drawn for, which is its last word."""
    name, _, region = family.rpartition(" ")
    return name if region in DRAWN else family


def _region(language: str) -> str:
    """The region that a family's name would say for a language: Taiwan and Hong Kong draw alike enough to be read."""
    low = language.lower()
    return "zh-tw" if low == "zh-hk" else low if low in ("zh-cn", "zh-tw") else low.partition("-")[0]


def is_selector(char: str) -> bool:
    """Whether *char* asks for a variant of the character before it; as a letter or a picture, all print alike."""
    return "\ufe00" <= char <= "\ufe0d" or "\U000e0100" <= char <= "\U000e01ef"


def _is_invisible(char: str) -> bool:
    """Whether shaping needs no glyph for *char*: line breaks, Default_Ignorable, spaces but U+0020."""
    code = ord(char)
    return (
        char in _INVISIBLE
        or 0x200B <= code <= 0x200F
        or 0x2028 <= code <= 0x202E
        or 0x2060 <= code <= 0x206F
        or 0xFE00 <= code <= 0xFE0F
        or 0xE0000 <= code <= 0xE0FFF
        or (unicodedata.category(char) in ("Cc", "Zs") and char != " ")
    )
