"""Words that are read from the right, shown in the order in which they are read.

The painter shows the letters of a line from the left, so that the last of several such words comes first; readers of a
PDF turn each word by itself and tell them in that order. So the words of a text are shown from the right, each where it
stood, in one array with jumps back between them. A line of such words alone is left: readers turn it as a whole. It is
done before the file is written, to pages that have such texts.
"""

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, TypeAlias

from layout.model.document import DecidedPage
from layout.press.unwritten import fonts_of, referred, written

_LETTERS = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
"""Of Hebrew, Arabic and their neighbours."""
_LETTER = re.compile(_LETTERS)
_SEVERAL = re.compile(rf"{_LETTERS}\s.*{_LETTERS}", re.DOTALL)
_OTHER = re.compile(r"[A-Za-z\u0370-\u052f\u2e80-\u9fff]")
"""Letters that are read from the left: a text that has them is left as it is."""
_ITEM = re.compile(rb"<([0-9a-fA-F]*)>|([-+]?[0-9.]+(?:e[-+]?[0-9]+)?)")
_MEANT = re.compile(rb"<([0-9a-fA-F]{4})> <((?:[0-9a-fA-F]{4})*)>")
_Beside: TypeAlias = Mapping[str, deque[bool]]
_DIGITS = 4
"""That write a glyph's number."""


@dataclass(frozen=True)
class _Font:
    """What glyphs of a font mean, and how far each leads, thousandths of its size."""

    texts: Mapping[int, str]
    widths: Mapping[int, float]


@dataclass(frozen=True)
class _Glyph:
    """One glyph of an array, and where it begins from the array's beginning, in thousandths of the size."""

    number: int
    start: float
    end: float
    text: str


def tell_in_order(pdf: Any, decided: Sequence[DecidedPage | None]) -> None:
    """Show several words from the right in their order, in a `pydyf.PDF` that is about to be written."""
    for place, plan in zip(pdf.pages["Kids"][::3], decided, strict=False):
        beside = _beside(plan)
        if not beside:
            continue
        page = pdf.objects[place]
        names = fonts_of(pdf, page)
        fonts = {name.encode(): _font(pdf, referred(pdf, names[name])) for name in names}
        content = referred(pdf, page["Contents"])
        content.stream = [_reordered(b"\n".join(map(written, content.stream)), fonts, beside)]


def _beside(plan: DecidedPage | None) -> _Beside:
    """Of each text of several words, in the order they are shown, whether others stand beside it in its line."""
    beside: dict[str, deque[bool]] = defaultdict(deque)
    for placed in plan.lines if plan else ():
        texts = [run.text for run in placed.line.runs]
        others = bool(_OTHER.search("".join(texts)))
        for text in filter(_SEVERAL.search, texts):
            beside[_letters(text)].append(others)
    return beside


def _letters(text: str) -> str:
    """The letters of a text in no order, by which what the page shows is found in the plan: marks and joiners have no
    glyph of their own everywhere."""
    return "".join(sorted(filter(str.isalnum, text)))


def _font(pdf: Any, font: Any) -> _Font:
    meant = b"\n".join(map(written, referred(pdf, font["ToUnicode"]).stream))
    texts = {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in _MEANT.findall(meant)}
    if not any(map(_LETTER.search, texts.values())) or "DescendantFonts" not in font:
        return _Font({}, {})
    listed = referred(pdf, font["DescendantFonts"][0])["W"]
    widths = zip(listed[::2], listed[1::2], strict=True)
    return _Font(texts, {first + at: width for first, row in widths for at, width in enumerate(row)})


def _reordered(content: bytes, fonts: Mapping[bytes, _Font], beside: _Beside) -> bytes:
    """A page's content, as WeasyPrint writes it, an operator a line, with the texts that stand beside others turned."""
    out, font = [], _Font({}, {})
    for line in content.split(b"\n"):
        if line.endswith(b" Tf"):
            font = fonts.get(line.split()[0].lstrip(b"/"), font)
        elif line.endswith(b" TJ") and font.texts:
            turned = _turned(line.removesuffix(b" TJ"), font, beside)
            out.append(turned + b" TJ" if turned else line)
            continue
        out.append(line)
    return b"\n".join(out)


def _turned(array: bytes, font: _Font, beside: _Beside) -> bytes | None:
    """An array whose words are shown from the right; None where it has not several or stands alone."""
    glyphs, end = _read(array, font)
    words = [list(group) for _, group in groupby(glyphs, lambda glyph: bool(glyph.text.strip()))]
    told = "".join(glyph.text for glyph in glyphs)
    shown = beside.get(_letters(told))
    if len(words) < 3 or not shown or not shown.popleft() or _OTHER.search(told):
        return None
    return b"[" + b"".join(_shown([glyph for word in reversed(words) for glyph in word], end)) + b"]"


def _read(array: bytes, font: _Font) -> tuple[list[_Glyph], float]:
    """The glyphs of an array, and where it ends."""
    glyphs, at = [], 0.0
    for shown, number in _ITEM.findall(array):
        at -= float(number or 0)
        for digit in range(0, len(shown), _DIGITS):
            code = int(shown[digit : digit + _DIGITS], 16)
            width = font.widths.get(code, 0.0)
            glyphs.append(_Glyph(code, at, at + width, font.texts.get(code, "")))
            at += width
    return glyphs, at


def _shown(glyphs: Sequence[_Glyph], end: float) -> Iterator[bytes]:
    """What shows glyphs where they begin, whatever their order, and leads to where they end together."""
    pen = 0.0
    for glyph in glyphs:
        if moved := round(pen - glyph.start, 3):
            yield b"%g" % moved
        yield b"<%04x>" % glyph.number
        pen = glyph.end
    if moved := round(pen - end, 3):
        yield b"%g" % moved
