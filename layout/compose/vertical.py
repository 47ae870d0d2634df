"""Vertical lines: what of a text stands upright and what sideways, and how marks lie in their squares.

A vertical line is composed as a horizontal one of the same length: Han, brackets and words take along it what they take
across. Only the marks that stand upright (，。、；：！？) have other blanks, and figures side by side in one square
(纵中横) take that square. So there is no vertical arithmetic: pieces say how they stand, and `Downwards` tells the
blanks.

GB/T 15834—2011, 5.2: points stand below their character at its right; dashes, dots and brackets are turned; quotation
marks become ﹃﹄ and ﹁﹂, which are 『』 and 「」 turned. Taiwan, Hong Kong, Japan and Korea have them the other way
round: 「」 without, 『』 within.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from layout.compose.api import Measure, Piece
from layout.compose.classes import (
    BRACKETS,
    COLONS,
    COMMAS,
    CONNECTORS,
    DASHES,
    ELLIPSES,
    INTERPUNCTS,
    SPACE,
    WESTERN,
    shape_of,
)
from layout.compose.marks import CENTRED
from layout.compose.prepared import Prepared
from layout.model.language import EASTERN, TRADITIONAL, primary
from layout.model.page import Upright
from layout.model.theme import FaceRef, FaceRun

POINTS = "，。、．"  # data
"""Marks in the lower left of their square, which stand in its upper right."""
TALL = "；：！？"  # data
"""Marks as high as their square, which stand at its right."""
MOVED = frozenset(POINTS + TALL)
QUOTES = str.maketrans("“”‘’", "『』「」")  # data
ELSEWHERE = str.maketrans("“”‘’", "「」『』")  # data
"""Quotation marks of the mainland's vertical lines, and of the others'."""
WIDEST = 1.2
"""Of figures side by side, em: what reaches over their square at both sides is less than the white between lines."""
_APART = 0.3
"""White between figures of two lines beside each other, em."""
_SQUARE = 1.0
_TOP = 0.88
"""The top of a square above the baseline, em."""
_CLEAR, _LOW = 0.05, 0.1
"""What marks keep clear of the top and the right of their square; what ： and ； keep of its top: as the vertical forms
of Source Han and its kin have it, within 0.05 em."""
_TOLERANCE = 0.02

_WORDS = "[" + re.escape("".join(sorted(WESTERN))) + "]+"
_PARTS = re.compile(f"{_WORDS}(?: +{_WORDS})*|{SPACE}+|.", re.DOTALL)
"""Parts of a text's shape: words with the spaces between them, blanks, each mark and each Han."""
_FIGURES = re.compile(r"[0-9]{1,4}|[A-Za-z]")
"""What stands upright in a square of its own: figures of up to four, a letter alone."""
_TURNED = frozenset(BRACKETS + CONNECTORS + DASHES + ELLIPSES + INTERPUNCTS + "－＝→←↑↓")  # data


def vertical_text(text: str, language: str = "") -> str:
    """A text in a language as it is set vertically: with the quotation marks of its vertical lines."""
    corners = language in TRADITIONAL or primary(language) in EASTERN[1:]
    return text.translate(ELSEWHERE if corners else QUOTES)


def stood(pieces: Sequence[Piece], measure: Measure, western: bool = False) -> tuple[Piece, ...]:
    """Pieces of a vertical line, divided where upright and sideways meet.

    Those of a *western* paragraph lie on their side as they are, figures too, with their own quotation marks.
    """
    if not western:
        pieces = [piece if piece.joined else _quoted(piece) for piece in pieces]
    texts = ["", *(piece.text for piece in pieces), ""]
    beside = zip(pieces, texts, texts[2:], strict=False)
    return tuple(
        part for piece, before, after in beside for part in _stood(piece, measure, before[-1:], after[:1], western)
    )


def _quoted(piece: Piece) -> Piece:
    return replace(piece, text=vertical_text(piece.text, piece.face.language))


def _stood(piece: Piece, measure: Measure, before: str, after: str, western: bool) -> Iterator[Piece]:
    if piece.joined:
        yield piece
        return
    text = piece.text
    parts = [match.span() for match in _PARTS.finditer(shape_of(text))]
    advances = measure.advances(piece.face, text)
    kinds = [(_kind(text[start:end], sum(advances[start:end])), text[start:end]) for start, end in parts]
    for at, neighbour in ((0, before), (-1, after)):
        if kinds and kinds[at][0] == _SIDE_BY_SIDE and shape_of(neighbour) in WESTERN:
            kinds[at] = _SIDEWAYS, kinds[at][1]  # CO and 2 of CO₂
    if western:
        kinds = [(_SIDEWAYS if kind == _SIDE_BY_SIDE else kind, part) for kind, part in kinds]
    for kind, same in groupby(kinds, itemgetter(0)):
        found = [part for _, part in same]
        for part in found if kind == _SIDE_BY_SIDE else ["".join(found)]:
            yield replace(piece, text=part, upright=_upright(measure, piece.face, kind, part))


_SIDEWAYS, _SQUARES, _SIDE_BY_SIDE = range(3)


def _kind(text: str, advance: float) -> int:
    """How a part of a text stands: what is no square, such as a word, is turned."""
    if _FIGURES.fullmatch(text):
        return _SIDE_BY_SIDE
    if text in _TURNED or shape_of(text[0]) in WESTERN or abs(advance - _SQUARE) > _TOLERANCE:
        return _SIDEWAYS
    return _SQUARES


def _upright(measure: Measure, face: FaceRef, kind: int, text: str) -> Upright | None:
    if kind == _SIDE_BY_SIDE:
        return _side_by_side(measure, face, text)
    if kind == _SIDEWAYS:
        return None
    marks = sorted(set(text) & MOVED)
    moved = ((mark, *by) for mark in marks if (by := shift(measure, face, mark)))
    return Upright(tuple(moved)) if marks else Upright()


def _side_by_side(measure: Measure, face: FaceRef, text: str) -> Upright:
    width = sum(measure.advances(face, text))
    _, foot, _, top = measure.ink(face, text)
    return Upright(across=width, scale=min(1.0, WIDEST / width), foot=_SQUARE / 2 + (foot + top) / 2)


def narrowed(pieces: Sequence[Piece], leading: float) -> tuple[Piece, ...]:
    """Pieces whose figures side by side leave white to those of the next line, which is *leading* away, em."""
    widest = max(_SQUARE, min(WIDEST, leading - _APART))
    found = []
    for piece in pieces:
        up = piece.upright
        wide = up is not None and up.across * up.scale > widest
        found.append(replace(piece, upright=replace(up, scale=widest / up.across)) if up and wide else piece)
    return tuple(found)


def shift(measure: Measure, face: FaceRef, mark: str) -> tuple[float, float] | None:
    """How far to the right and up a vertical line has a mark's ink; None where it stays, or fills no square."""
    if abs(measure.advances(face, mark)[0] - _SQUARE) > _TOLERANCE:
        return None
    left, _, right, top = measure.ink(face, mark)
    behind = _SQUARE - right
    if min(left, behind) > CENTRED:
        return None
    if mark in POINTS:
        return behind - min(max(left, _CLEAR), 2 * _CLEAR), _TOP - _CLEAR - top
    return min(_SQUARE / 2, behind - _TOLERANCE), _TOP - (_LOW if mark in COLONS + COMMAS else _CLEAR) - top


class Downwards(Measure):
    """A measure of fonts for vertical lines: what stands upright has its blanks above and below."""

    def __init__(self, measure: Measure) -> None:
        self._measure = measure

    def advances(self, face: FaceRef, text: str) -> Sequence[float]:
        """As in a horizontal line."""
        return self._measure.advances(face, text)

    def blanks(self, face: FaceRef, mark: str) -> tuple[float, float]:
        """The blank in em before and behind a mark's ink, along the line."""
        if mark not in MOVED or abs(self._measure.advances(face, mark)[0] - _SQUARE) > _TOLERANCE:
            return self._measure.blanks(face, mark)
        _, foot, _, top = self._measure.ink(face, mark)
        _, up = shift(self._measure, face, mark) or (0.0, 0.0)
        above = _TOP - top - up
        return max(0.0, above), max(0.0, _SQUARE - above - (top - foot))

    def ink(self, face: FaceRef, text: str) -> tuple[float, float, float, float]:
        """As in a horizontal line."""
        return self._measure.ink(face, text)

    def face_runs(self, face: FaceRef, text: str) -> Sequence[FaceRun]:
        """As in a horizontal line."""
        return self._measure.face_runs(face, text)


def hold_squares(part: Prepared, tracking: float) -> None:
    """Give figures side by side the square they stand in, with no other space beside it than between Han."""
    for start, end in part.stretches_of(0, len(part.shape)):
        upright = part.pieces[part.owner[start]].upright
        if upright is None or not upright.across:
            continue
        ratio = part.voice(start).ratio
        each = (ratio - sum(part.advance[start:end])) / (end - start)
        for index in range(start, end - 1):
            part.bind(index, each)
        for index in {start - 1, end - 1} & set(range(len(part.shape) - 1)):
            part.natural[index], part.stretches[index] = tracking * ratio, 1
            for table in (*part.squeeze.values(), *part.take.values()):
                table.pop(index, None)
        part.pad(start, end, 0.0, each)
