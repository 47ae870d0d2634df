"""Whether text stands out from pictures, patterns and veils: the page drawn with its text, without it, and it alone.

What inks say is enough where text stands on a plain area (`sight`); of all else only what is drawn tells what is read.
"""

from collections.abc import Iterator, Sequence
from math import log

from PIL import Image, ImageChops

from layout.judge.geometry import Bounds
from layout.judge.marks import PageContent, TextMark
from layout.judge.rendering import Layer, Renderer, Unrendered, View

CONTRAST = 1.5
"""Contrast (lighter to darker, flare added) below which nobody reads: a tint of 20 % on paper, yellow on white."""
HARD = 3.0
"""Contrast below which reading is hard: what WCAG 2 asks of large type at least; a tint of half ink on paper."""
FLARE = 0.05
"""Light that falls on everything."""
_SHARE = 0.6
"""Of a letter's ink that must stand out from what lies around it there."""
_DPI = 150
_INKED = 96
"""Gray, of 255, up to which a pixel of black text is ink; edges are lighter."""
_LETTERS_MOST = 20
"""Of a text, each looked at by itself, taken to be alike in width."""


def letters(mark: TextMark) -> Iterator[Bounds]:
    """The places of a text's letters, taken to be alike in width; at most a score."""
    count = min(len(mark.text.strip()) or 1, _LETTERS_MOST)
    whole, step = mark.whole, mark.whole.width / count
    for number in range(count):
        yield Bounds(whole.left + number * step, whole.top, whole.left + (number + 1) * step, whole.bottom)


def faint(renderer: Renderer, content: PageContent, marks: Sequence[TextMark]) -> dict[int, bool]:
    """Which of some texts of a page have a letter that does not stand out: their places in the order of painting.

    With whether nobody reads it; else it is read with trouble.
    """
    area = marks[0].whole
    for mark in marks:
        area = Bounds(*map(min, area[:2], mark.whole[:2]), *map(max, area[2:], mark.whole[2:]))
    try:
        views = [renderer.view(content, _DPI, area, layer=layer) for layer in Layer]
    except Unrendered:
        return {}
    drawn, clear = (_Drawn(views, contrast) for contrast in (CONTRAST, HARD))
    return {
        mark.order: any(not drawn.stands_out(letter) for letter in letters(mark))
        for mark in marks
        if any(not clear.stands_out(letter) for letter in letters(mark))
    }


class _Drawn:
    """What the text of a page changes in its picture, and where its ink is."""

    def __init__(self, views: Sequence[View], contrast: float) -> None:
        """*views*: of all, of all but text, of text alone; *contrast*: that which a letter must have."""
        whole, ground, text = views
        step = 255 * log(contrast) / _RANGE
        changed = ImageChops.difference(whole.picture.point(_LIGHTNESS), ground.picture.point(_LIGHTNESS))
        self._seen = changed.point([255 * (level >= step) for level in range(256)])
        self._ink = text.picture.point([255 * (level <= _INKED) for level in range(256)])
        self._view = whole

    def stands_out(self, letter: Bounds) -> bool:
        """Whether enough of a letter's ink is seen; what has no ink is not asked."""
        box = self._view.pixels(letter)
        ink = self._ink.crop(box)
        inked = _filled(ink)
        return not inked or _filled(ImageChops.multiply(ink, self._seen.crop(box))) >= _SHARE * inked


def _filled(mask: Image.Image) -> int:
    return mask.histogram()[255]


def _lightness(level: int) -> int:
    """A gray of a screen in equal steps of contrast, 0 to 255."""
    gray = level / 255
    light = gray / 12.92 if gray <= 0.04045 else ((gray + 0.055) / 1.055) ** 2.4
    return round(255 * log((light + FLARE) / FLARE) / _RANGE)


_RANGE = log((1 + FLARE) / FLARE)
_LIGHTNESS = [_lightness(level) for level in range(256)]
