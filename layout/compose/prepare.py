"""From pieces of text to prepared paragraphs: widths asked of the fonts, gaps looked up, runs bound together."""

import re
from collections.abc import Sequence

from layout.compose.api import Measure, Piece
from layout.compose.bound import hold_together
from layout.compose.breaks import FREE, NEVER
from layout.compose.classes import HAN, JOIN, LETTER, SPACE, STOPS, WESTERN, shape_of
from layout.compose.gaps import SENTENCE_CLOSERS, Gaps, Voice
from layout.compose.marked import hold_marked
from layout.compose.prepared import Prepared
from layout.compose.spaces import Visible, drop_invisible
from layout.compose.vertical import hold_squares
from layout.compose.western import WORDS, as_western, is_western
from layout.model.body import UNMARKED
from layout.model.theme import PunctuationStyle, Setting
from layout.units import Pt

_NOT_HAN = re.compile(f"[^{HAN}]+")
_AFTER_SENTENCE = re.compile(f"(?<=[{STOPS}])[" + "".join(chr(code) for code in SENTENCE_CLOSERS) + "]+")
_DRAWN_TOGETHER = re.compile(f"([^{SPACE}]){JOIN}+")
_HYPHEN = "-"
_NARROW = re.compile("[!-\u2e7f]")
"""What may be kerned."""
_SHAPED = "\u0250"
"""From here on a letter may look otherwise beside others: what stands between two breaks is measured as a whole."""
_SAME = 1e-6
"""Em by which two advances may differ that are one."""
_ZERO_WIDTH_JOINER = "\u200d"


class Preparer:
    """Prepares paragraphs for one measure of fonts, one setting and one tracking."""

    def __init__(self, measure: Measure, setting: Setting, tracking: float, optical: bool) -> None:
        self.measure = measure
        self.gaps = Gaps(measure, setting, tracking)
        self.tracking = tracking
        self.optical = optical

    def prepare(self, pieces: Sequence[Piece], size: Pt) -> list[Prepared]:
        """The parts of a paragraph between the breaks its author asked for; parts without a character are left out."""
        parts: list[Prepared] = []
        text = "".join(piece.text for piece in pieces)
        owners = [index for index, piece in enumerate(pieces) for _ in range(len(piece.text))]
        voices = [Voice(piece.face, piece.size / size, piece.joined) for piece in pieces]
        language = max(pieces, key=lambda piece: len(piece.text)).face.language if pieces else ""
        start = 0
        for line in text.split("\n"):
            end = min(start + len(line) + 1, len(text))
            visible = drop_invisible(line, is_western(line, language))
            if visible.text:
                parts.append(self._part(visible, start, end, owners, pieces, voices))
            elif parts:
                parts[-1].offsets[-1] = end
            start += len(line) + 1
        return parts

    def _part(
        self, visible: Visible, start: int, end: int, owners: list[int], pieces: Sequence[Piece], voices: list[Voice]
    ) -> Prepared:
        offsets = [start + offset for offset in visible.offsets] if start else list(visible.offsets)
        owner = [owners[offset] for offset in offsets]
        offsets[0] = start
        offsets.append(end)
        shape = shape_of(visible.text)
        if self.gaps.setting.punctuation is PunctuationStyle.KAIMING:
            shape = _AFTER_SENTENCE.sub(lambda match: match[0].translate(SENTENCE_CLOSERS), shape)
        count = len(shape)
        natural, penalty = [self.tracking] * count, [FREE] * count
        part = Prepared(visible.text, shape, offsets, pieces, owner, voices, [], natural, [1] * count, penalty)
        part.western = visible.western
        if owner[0] != owner[-1] and self.tracking:
            part.natural = [self.tracking * voices[index].ratio for index in owner]
        self._measure_characters(part)
        if JOIN in shape:
            _hold_marks(part)
        self._set_gaps(part, visible)
        hold_together(part, visible, self.gaps)
        if any(piece.marks is not UNMARKED for piece in pieces):
            hold_marked(part)
        if any(piece.upright is not None for piece in pieces):
            hold_squares(part, self.tracking)
        if part.western:
            as_western(part, self.measure)
        for gap in part.hyphens:
            part.hyphens[gap] = self._hyphen(part, gap)
        self._set_kerns(part)
        part.penalty[-1] = NEVER
        part.stretches[-1] = 0
        return part

    def _set_kerns(self, part: Prepared) -> None:
        """Note which letters that may end a line were measured beside one that would begin the next: in addresses,
        numbers, behind a word's own hyphen, between syllables of scripts that part there."""
        for match in _NARROW.finditer(part.text, 0, len(part.text) - 1):
            last = match.start()
            gap = last + 1 if part.shape[last + 1] == SPACE and last + 2 < len(part.text) else last
            if part.penalty[gap] == NEVER or part.owner[last] != part.owner[last + 1]:
                continue
            first = last if match[0] < _SHAPED and part.advance[last] > 0.0 else _first_of(part, last)
            voice = part.voice(last)
            alone = sum(self.measure.advances(voice.face, part.text[first : last + 1])) * voice.ratio
            kern = alone - sum(part.advance[first : last + 1])
            if abs(kern) > _SAME:
                part.kerns[last] = kern

    def _hyphen(self, part: Prepared, gap: int) -> float:
        """How much longer a hyphen makes a line: the letter before it stands as close to it as the face wants, not as
        to the letter that begins the next line."""
        voice = part.voice(gap)
        return sum(self.measure.advances(voice.face, part.text[gap] + _HYPHEN)) * voice.ratio - part.advance[gap]

    def _measure_characters(self, part: Prepared) -> None:
        """Ask for advances, each stretch of one voice shaped as a whole; join what is drawn with the one before."""
        advances = part.advance
        for start, end in part.stretches_of(0, len(part.text)):
            voice = part.voice(start)
            text = part.text[start:end]
            found = self._words(voice, text) if part.western else self.measure.advances(voice.face, text)
            advances += found if voice.ratio == 1.0 else [advance * voice.ratio for advance in found]
        if min(advances) > 0.0:
            return
        for index, advance in enumerate(advances):
            if advance <= 0.0 and index:
                part.joined.add(index - 1)
                part.bind(index - 1, 0.0)

    def _words(self, voice: Voice, text: str) -> Sequence[float]:
        """Advances of Western text: each word is drawn as a run of its own, and shaped so."""
        return [advance for word in WORDS.findall(text) for advance in self.measure.advances(voice.face, word)]

    def _set_gaps(self, part: Prepared, visible: Visible) -> None:
        """Look up every gap beside a character that is not Han, and the edges of marks."""
        shape, gaps = part.shape, self.gaps
        one_voice = part.owner[0] == part.owner[-1]
        voice = part.voice(0)
        table = gaps.table(voice, voice)
        last_gap, done = len(shape) - 1, 0
        for match in _NOT_HAN.finditer(shape):
            start, end = match.span()
            for i in range(max(start - 1, done), min(end, last_gap)):
                key = shape[i : i + 2]
                if i in visible.absorbed:
                    key = f"{key[0]}\x00{key[1]}"
                elif key[0] == SPACE and i:
                    key = shape[i - 1 : i + 2]
                if one_voice:
                    part.set_gap(i, table.get(key) or gaps.gap(voice, voice, key))
                else:
                    part.set_gap(i, gaps.gap(part.voice(i), part.voice(i + 1), key))
            done = end
            self._set_edges(part, start, end)

    def _set_edges(self, part: Prepared, start: int, end: int) -> None:
        """Note how marks stand at the edges of a line."""
        for i in range(start, end):
            shape = part.shape[i]
            if shape in WESTERN or shape == SPACE:
                continue
            voice = part.voice(i)
            trim = self.gaps.line_start(voice, shape)
            if trim:
                part.starts[i] = trim
            edge = self.gaps.line_end(voice, shape, self.optical)
            if edge.natural or edge.give or edge.hangs:
                part.ends[i] = edge


def _first_of(part: Prepared, last: int) -> int:
    """Where what cannot be parted begins that ends with a character."""
    first = last
    while first and part.owner[first - 1] == part.owner[last] and part.penalty[first - 1] == NEVER:
        first -= 1
    return first


def _hold_marks(part: Prepared) -> None:
    """Make accents and variation selectors part of the character they stand over; one without any is a letter."""
    for match in _DRAWN_TOGETHER.finditer(part.shape):
        for index in range(match.start(), match.end() - 1):
            part.joined.add(index)
            part.bind(index, 0.0)
        last = match.end() - 1
        if part.text[last] == _ZERO_WIDTH_JOINER and last + 1 < len(part.text):
            part.joined.add(last)
            part.bind(last, 0.0)
    held = _DRAWN_TOGETHER.sub(lambda match: match[1] * len(match[0]), part.shape)
    part.shape = held.replace(JOIN, LETTER)
