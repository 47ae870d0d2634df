"""The gap between two neighbours: how wide it is, what it can give or take and in which of clreq's classes.

Squeezing classes (clreq, inter-character spacing reduction): 1 the mark at line end, 2 Latin word space,
3 interpunct, 4 bracket, 5 ，、； (and ： beside brackets), 6 Han–Latin, 7 。？！. Stretching classes: 1 Latin word
space, 2 Han–Latin, 3 all others. 0 stands for none.
"""

from typing import NamedTuple

from layout.compose.api import Measure
from layout.compose.breaks import penalty
from layout.compose.classes import (
    BRACKETS,
    CLOSERS,
    CLOSING,
    COLONS,
    COMMAS,
    DIGIT,
    GLUE,
    HAN,
    INTERPUNCTS,
    MARKS,
    NO_START,
    OPENERS,
    POSTFIXES,
    PREFIXES,
    SPACE,
    STOPS,
    WESTERN,
    WORDLIKE,
)
from layout.compose.marks import PunctuationMark, measure_mark
from layout.model.theme import FaceRef, PunctuationStyle, Setting

LINE_END, WORD_SPACE, INTERPUNCT, BRACKET, COMMA, HAN_LATIN, STOP = range(1, 8)
"""Squeezing classes in clreq's order."""
STRETCH_NEVER, STRETCH_WORD_SPACE, STRETCH_HAN_LATIN, STRETCH_REST = range(4)
"""Stretching classes in clreq's order; none."""

SPACE_MIN, SPACE_MAX = 0.25, 0.5
"""What a Latin word space may shrink and grow to, em (clreq)."""
ABSORBED = "\x00"
"""Between two shapes: the writer's space there is drawn as the gap itself."""

_MOVED = 0xE000
SENTENCE_CLOSERS = {ord(closer): chr(_MOVED + i) for i, closer in enumerate(CLOSERS)}
"""Shapes of brackets that end a sentence after its 。: in 开明 style the pause moves behind them."""
_UNMOVED = {chr(_MOVED + i): closer for i, closer in enumerate(CLOSERS)}


class Gap(NamedTuple):
    """What stands between two characters beside their advances. Lengths in em of the paragraph's 字."""

    natural: float
    squeeze: int
    give: float
    stretch: int
    take: float
    """How much it may grow in classes 1 and 2."""
    penalty: float
    """Of ending a line here; infinite where none may."""


class Edge(NamedTuple):
    """How a character stands at the end of a line: what is added to its advance, what it can still give."""

    natural: float
    give: float
    hangs: bool


class Voice(NamedTuple):
    """A face, its size relative to the paragraph's 字, and whether its characters are drawn joined."""

    face: FaceRef
    ratio: float
    joined: bool = False


class Gaps:
    """The gaps of one theme's setting in one measure of fonts, each worked out once."""

    def __init__(self, measure: Measure, setting: Setting, tracking: float) -> None:
        self.measure = measure
        self.setting = setting
        self.tracking = tracking
        self._marks: dict[tuple[FaceRef, str], PunctuationMark] = {}
        self._spaces: dict[FaceRef, float] = {}
        self._tables: dict[tuple[Voice, Voice], dict[str, Gap]] = {}
        self._ends: dict[tuple[Voice, str], Edge] = {}

    def table(self, left: Voice, right: Voice) -> dict[str, Gap]:
        """Gaps known so far between these two, by their shapes; see `gap`."""
        return self._tables.setdefault((left, right), {})

    def gap(self, left: Voice, right: Voice, key: str) -> Gap:
        """The gap between two shapes. `key` is both, with between them ABSORBED or a space if one was written there.

        With a space, the gap is the one after it, the space being a character of its own.
        """
        table = self.table(left, right)
        found = table.get(key)
        if found is None:
            found = table[key] = self._work_out(left, right, key)
        return found

    def mark(self, voice: Voice, shape: str) -> PunctuationMark:
        """What a mark can give, in em of its own size."""
        key = (voice.face, shape)
        found = self._marks.get(key)
        if found is None:
            found = self._marks[key] = measure_mark(self.measure, voice.face, _UNMOVED.get(shape, shape))
        return found

    def line_start(self, voice: Voice, shape: str) -> float:
        """What a mark at line start loses on its left: an opener always stands flush."""
        return self.mark(voice, shape).left * voice.ratio

    def line_end(self, voice: Voice, shape: str, optical: bool) -> Edge:
        """How a mark stands at line end; `optical`: always half wide, as where text is set flush right or centred."""
        key = (voice, shape + ("!" if optical else ""))
        found = self._ends.get(key)
        if found is None:
            right = self.mark(voice, shape).right * voice.ratio
            hangs = self.setting.hanging and _UNMOVED.get(shape, shape) in "，、。．"
            cut = optical or self.setting.trim_line_end or self._cut_by_style(shape)
            found = self._ends[key] = Edge(-right, 0.0, hangs) if cut else Edge(0.0, right, hangs)
        return found

    def _cut_by_style(self, shape: str) -> bool:
        """Whether the style sets this mark half an em wide always."""
        style = self.setting.punctuation
        if style is PunctuationStyle.KAIMING:
            return shape not in STOPS and shape not in _UNMOVED
        return style is PunctuationStyle.BANJIAO

    def _work_out(self, left: Voice, right: Voice, key: str) -> Gap:
        first, last = key[0], key[-1]
        spaced = len(key) == 3
        a, b = _UNMOVED.get(first, first), _UNMOVED.get(last, last)
        cost = penalty(a, b, self.setting.prohibition, spaced)
        tracking = self.tracking * left.ratio
        if (spaced and key[1] != ABSORBED) or a == GLUE:
            return self._word_space(left, tracking, cost)
        if self._rigid(a, b, spaced):
            return Gap(tracking, 0, 0.0, 0, 0.0, cost)
        if self._wants_space(a, b, spaced):
            return self._han_latin(min(left.ratio, right.ratio), tracking, cost)
        return self._between_marks(left, right, first, last, tracking, cost)

    @staticmethod
    def _rigid(a: str, b: str, spaced: bool) -> bool:
        """Whether nothing moves between two shapes: inside words and numbers with their units, before a space."""
        within_word = a in WESTERN and b in WESTERN and not spaced
        with_unit = a in PREFIXES or (b in POSTFIXES and a in (DIGIT, HAN))
        return within_word or with_unit or SPACE in (a, b) or b == GLUE

    def _word_space(self, voice: Voice, tracking: float, cost: float) -> Gap:
        advance = self._spaces.get(voice.face)
        if advance is None:
            advance = self._spaces[voice.face] = self.measure.advances(voice.face, SPACE)[0]
        give = max(0.0, advance - SPACE_MIN) * voice.ratio
        take = max(0.0, SPACE_MAX - advance) * voice.ratio
        return Gap(tracking, WORD_SPACE if give else 0, give, STRETCH_WORD_SPACE, take, cost)

    @staticmethod
    def _wants_space(a: str, b: str, spaced: bool) -> bool:
        """Whether ¼ em belongs between: a Han beside a letter or digit, or beside anything Western set off by hand."""
        if a in (HAN, NO_START) and b in WESTERN:
            return spaced or b in WORDLIKE
        return b == HAN and a in WESTERN and (spaced or a in WORDLIKE)

    def _han_latin(self, ratio: float, tracking: float, cost: float) -> Gap:
        setting = self.setting
        give = max(0.0, setting.autospace - setting.autospace_min) * ratio
        take = max(0.0, setting.autospace_max - setting.autospace) * ratio
        return Gap(setting.autospace * ratio + tracking, HAN_LATIN if give else 0, give, STRETCH_HAN_LATIN, take, cost)

    def _between_marks(self, left: Voice, right: Voice, first: str, last: str, tracking: float, cost: float) -> Gap:
        a, b = _UNMOVED.get(first, first), _UNMOVED.get(last, last)
        before, after = self.mark(left, first), self.mark(right, last)
        right_blank, left_blank = before.right * left.ratio, after.left * right.ratio
        natural = tracking
        if a in CLOSING and not before.centred and (b in CLOSING or b in INTERPUNCTS):
            natural, right_blank = natural - right_blank, 0.0
        elif b in OPENERS and a in MARKS:
            natural, left_blank = natural - left_blank, 0.0
        if right_blank and self._cut_by_style(first):
            natural, right_blank = natural - right_blank, 0.0
        if left_blank and self._cut_by_style(last):
            natural, left_blank = natural - left_blank, 0.0
        give_before = right_blank if self._may_give(a, b) else 0.0
        give_after = left_blank if self._may_give(b, a) else 0.0
        held = (a in OPENERS and b in WESTERN) or (a in WESTERN and b in CLOSERS)
        stretch = STRETCH_NEVER if held else STRETCH_REST  # 《The Sea》: a word that is set apart has no space within
        if give_before + give_after == 0.0:
            return Gap(natural, 0, 0.0, stretch, 0.0, cost)
        squeeze = max(_class_of(a) if give_before else 0, _class_of(b) if give_after else 0)
        return Gap(natural, squeeze, give_before + give_after, stretch, 0.0, cost)

    def _may_give(self, mark: str, neighbour: str) -> bool:
        if mark in COLONS:
            return neighbour in BRACKETS
        return mark not in STOPS or self.setting.squeeze_stops


def _class_of(mark: str) -> int:
    """The squeezing class of a mark."""
    if mark in INTERPUNCTS:
        return INTERPUNCT
    if mark in BRACKETS:
        return BRACKET
    return COMMA if mark in COMMAS or mark in COLONS else STOP
