"""What holds together: Western words with their breaks, long dashes and ellipses, stacked marks, note marks, dates."""

import re

from layout.compose.breaks import (
    FREE,
    NEVER,
    NOT_AT_END,
    NOT_AT_START,
    TELEPHONE,
    TELEPHONE_PENALTY,
    hyphen_points,
    word_breaks,
)
from layout.compose.classes import (
    CLOSING,
    DASHES,
    DIGIT,
    ELLIPSES,
    INTERPUNCTS,
    LETTER,
    PREFIXES,
    SPACE,
    STACKABLE,
    WESTERN,
)
from layout.compose.cost import ESCAPE
from layout.compose.gaps import Gaps
from layout.compose.marks import FULL_WIDTH, HALF
from layout.compose.prepared import PLAIN_EDGE, Prepared
from layout.compose.spaces import Visible
from layout.compose.western import hyphenation_of
from layout.model.theme import Prohibition, PunctuationStyle, Setting

NARROW_INTERPUNCT = 0.5
"""Width of an interpunct that is not full-width, em (clreq)."""
DATE_PENALTY = 0.02
"""Parting a number from its unit (5|月): allowed, but another break as good is better."""
APOSTROPHE_BEARING = 0.06
"""Blank left on each side of a full-width ’ that stands for an apostrophe, em."""

SYLLABLE_ENDS = "\u0f0b\u0f0d\u0f0e"
"""What ends a syllable or sentence of Tibetan, and may end a line."""

_WORD = re.compile("[" + re.escape("".join(sorted(WESTERN))) + "]{2,}(?:’a+)*")
_LONG_MARKS = re.compile(f"[{DASHES}]+|[{ELLIPSES}]+|[{INTERPUNCTS}]+")
_STACK = re.compile(f"[{STACKABLE}]{{2,3}}")
_LONE_PREFIX = re.compile(f"(?<!^)[{PREFIXES}±€](?![0a])")
_CROWD = re.compile(f"[{CLOSING}]{{3,}}")
_APOSTROPHE = re.compile("(?<=a)’(?=a)")
_NOTE = re.compile(r"[\[〔]0{1,3}[\]〕]")
_UNITS = frozenset("年月日号时点分秒岁元角万亿千百十个名人次米克吨亩条项件届届位家户天周倍度届层")  # data


def hold_together(part: Prepared, visible: Visible, gaps: Gaps) -> None:
    """Apply what needs more than two neighbours to be seen."""
    if LETTER in part.shape or DIGIT in part.shape:
        _words(part, gaps)
        _dates(part)
        _telephones(part)
    _long_marks(part, gaps.setting)
    _stacks(part, gaps)
    for match in _LONE_PREFIX.finditer(part.shape):
        part.penalty[match.start() - 1] = NEVER
    for match in _CROWD.finditer(part.shape):
        if part.penalty[match.end() - 2] == NEVER and part.stretches[match.end() - 2]:
            part.penalty[match.end() - 2] = ESCAPE
    level = gaps.setting.prohibition
    for index in visible.hyphens:
        if part.shape[index] not in NOT_AT_END[level] and part.shape[index + 1] not in NOT_AT_START[level]:
            part.hyphens[index] = 0.0
    for index, wanted in visible.breaks.items():
        if index < len(part.penalty):
            part.penalty[index] = 0.0 if wanted else NEVER
    if any(voice.joined for voice in part.voices):
        for start, end in part.stretches_of(0, len(part.shape)):
            if part.voice(start).joined:
                _joined(part, start, end)


def _joined(part: Prepared, start: int, end: int) -> None:
    """Put nothing between characters that are drawn joined or stacked: lines end at their spaces and syllables' ends.

    So they are one run of a line, which the painter turns round where it is read from the right.
    """
    for index in range(start, end - 1):
        here, following = part.shape[index], part.text[index + 1]
        ends = here == SPACE or (part.text[index] in SYLLABLE_ENDS and following not in SYLLABLE_ENDS + " ")
        part.hyphens.pop(index, None)
        (part.fix if ends else part.bind)(index, 0.0)
        if ends and index not in part.joined:
            part.penalty[index] = FREE


def _words(part: Prepared, gaps: Gaps) -> None:
    """Open words, paths and URLs where they may break; note where a hyphen divides them; keep notes at their base."""
    for match in _APOSTROPHE.finditer(part.shape):
        _apostrophe(part, match.start(), gaps)
    for match in _WORD.finditer(part.shape):
        start = match.start()
        word = part.text[start : match.end()]
        for count, cost in word_breaks(word):
            part.penalty[start + count - 1] = cost
        for count in hyphen_points(word, hyphenation_of(part.voice(start).face.language, gaps.setting.hyphenation)):
            part.hyphens[start + count - 1] = 0.0
    for match in _NOTE.finditer(part.shape):
        for index in range(max(0, match.start() - 1), match.end() - 1):
            part.penalty[index] = NEVER


def _apostrophe(part: Prepared, index: int, gaps: Gaps) -> None:
    """Draw the full-width ’ of a Chinese face inside a Western word as narrow as its ink, unless the font does."""
    voice = part.voice(index)
    part.ends.pop(index, None)
    if part.advance[index] < FULL_WIDTH * voice.ratio:
        left = right = APOSTROPHE_BEARING
    else:
        left, right = gaps.measure.blanks(voice.face, "’")
    part.bind(index - 1, -max(0.0, left - APOSTROPHE_BEARING) * voice.ratio)
    part.bind(index, -max(0.0, right - APOSTROPHE_BEARING) * voice.ratio)


def _dates(part: Prepared) -> None:
    """Make parting a number from its unit a little dearer than other breaks."""
    for match in re.finditer("0(?=国)", part.shape):  # data
        index = match.start()
        if part.text[index + 1] in _UNITS:
            part.penalty[index] += DATE_PENALTY


def _telephones(part: Prepared) -> None:
    """Keep telephone numbers whole where their lines do not become worse for it, their blanks too."""
    for match in TELEPHONE.finditer(part.text):
        for index in range(match.start(), match.end() - 1):
            part.penalty[index] = max(part.penalty[index], TELEPHONE_PENALTY)


def _long_marks(part: Prepared, setting: Setting) -> None:
    """Bind dashes and ellipses in pairs two em wide, and give narrow interpuncts their half em."""
    strict = setting.prohibition is Prohibition.STRICT
    for match in _LONG_MARKS.finditer(part.shape):
        start, end = match.span()
        count = end - start
        interpunct = match[0][0] in INTERPUNCTS
        if not interpunct:
            for index in range(start, end - 1):
                (part.bind if (index - start) % 2 == 0 else part.fix)(index, 0.0)
        lone = count == 1 and setting.prohibition is not Prohibition.NONE
        if start and match[0][0] in DASHES and (strict or lone):
            part.penalty[start - 1] = NEVER
        if start and match[0][0] in ELLIPSES and part.shape[start - 1] in DASHES:
            part.penalty[start - 1] = NEVER
        want = (NARROW_INTERPUNCT if interpunct else 1.0) * count * part.voice(start).ratio
        lacking = want - sum(part.advance[start:end])
        if lacking > 1e-6 and not _in_word(part.shape, start, end):
            part.pad(start, end, lacking / 2, lacking / 2)


def _in_word(shape: str, start: int, end: int) -> bool:
    """Whether Western characters stand on both sides."""
    return start > 0 and end < len(shape) and shape[start - 1] in WESTERN and shape[end] in WESTERN


def _stacks(part: Prepared, gaps: Gaps) -> None:
    """Set ?! as one em and !!! as two, rigid inside (clreq)."""
    whole = gaps.setting.punctuation is PunctuationStyle.BANJIAO
    for match in _STACK.finditer(part.shape):
        start, end = match.span()
        for index in range(start, end - 1):
            right = gaps.mark(part.voice(index), part.shape[index]).right * part.voice(index).ratio
            part.bind(index, -right)
        last = end - 1
        if whole or end - start != 2:
            continue
        voice = part.voice(last)
        right = gaps.mark(voice, part.shape[last]).right * voice.ratio
        part.ends[last] = part.ends.get(last, PLAIN_EDGE)._replace(natural=-right, give=0.0)
        if end < len(part.shape):
            _cut(part, last, -min(right, voice.ratio * HALF))


def _cut(part: Prepared, index: int, by: float) -> None:
    """Take a mark's right blank away for good; what stands after it keeps its own."""
    for table in part.squeeze.values():
        if index in table:
            table[index] = max(0.0, table[index] + by)
            if table[index] <= 1e-9:
                del table[index]
            part.natural[index] += by
            return
