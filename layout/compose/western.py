"""Western text: lines are filled by the spaces between words, and a little by letters; words are hyphenated.

A part of a paragraph is Western where its language is, or where it has words and no Han. Its numbers are the outcome of
trials on English prose beside Typst (docs/composing.md).
"""

import re

from layout.compose.api import Measure
from layout.compose.breaks import NEVER
from layout.compose.classes import GLUE, HYPHENS, LETTER, SPACE, WESTERN
from layout.compose.gaps import HAN_LATIN, STRETCH_HAN_LATIN, STRETCH_WORD_SPACE, WORD_SPACE
from layout.compose.marks import FULL_WIDTH
from layout.compose.prepared import PLAIN_EDGE, Prepared

SPACE_LEAST = 0.17
"""What a word space may shrink to, em: words still stand apart."""
SPACE_SAME = 0.35
"""Up to here, em, word spaces alone are widened; from here on letters help, and then spaces again, without limit."""
CLOSER, WIDER = 0.015, 0.03
"""By how much letters may stand closer and wider, em: nobody sees it."""
BEARING = 0.06
"""Blank left beside a quote or dash that a Chinese face draws as wide as a Han, em."""
MOSTLY = 0.4
"""Of a text's characters: so many Han, and it is Chinese."""
WORDS = re.compile(r"[^ ]* ?")
"""What is drawn as one run, and therefore measured as one: a word with the space behind it."""

WORD_ENDS, POINTS_ON = 0.3, 0.9
"""The price of turning a heading over between words, and behind one that points at the next; as much as lines of which
the longer has half, and all but twice, of the shorter's length more."""
_EASTERN = ("zh", "ja", "ko", "yue", "bo", "ug")
_HAN = re.compile("[\u2e80-\u312f\u31a0-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uffef\U00020000-\U0003ffff]")  # data
_WORDS = re.compile(r"[^\W\d_]{2}\W* \W*[^\W\d_]{2}")
_WIDE = re.compile("[“”‘’…]")
_ENDS = re.compile(r"([^ ]+) ")
_PAUSES = ",;:.!?–—”’)"
_SMALL = re.compile(
    "a|an|the|of|to|in|on|at|by|for|from|with|into|onto|over|under|and|or|but|nor|as|is|are|was|were|be|not|no|than|"
    "that|de|la|le|les|des|du|un|une|et|ou|der|die|das|ein|eine|und|oder|von|zu|im|am",
    re.IGNORECASE,
)
"""Words that no line of a heading rather ends with."""
_SPACES = SPACE + GLUE
_DASHES = "–—"
"""What no line begins with."""
_QUOTES = frozenset("“”‘’")
"""Which of them open and which close differs from language to language: they stay with the word beside them."""
_IN_WORDS = WESTERN - frozenset(HYPHENS)
_HELD = re.compile(r"(?<![^\s(\[])[«‹] |[^ ] (?=[»›](?![^\s,.;:?!)\]])|[;:?!](?!\S))")
"""Spaces within quotation marks and before marks, as French has them: no line ends there."""
_IN_WORD = f"{LETTER}’{LETTER}"


def is_western(text: str, language: str) -> bool:
    """Whether a text is set as Western ones are: by its language, else where it has words and no Han.

    A text that is mostly Han is not, whatever its story is said to be written in.
    """
    if language:
        return language.partition("-")[0] not in _EASTERN and len(_HAN.findall(text)) <= MOSTLY * len(text)
    return not _HAN.search(text) and _WORDS.search(text) is not None


def hyphenation_of(language: str, theme: str) -> str:
    """The language whose patterns divide a word: that of its text where it is Western, else the theme's choice."""
    if not theme or not language or not is_western("", language) or theme.startswith(f"{language}_"):
        return theme
    return language.replace("-", "_")


def turn_prices(text: str) -> list[float]:
    """What turning a Western heading over costs after each of its characters: least at a pause."""
    prices = [WORD_ENDS] * (len(text) - 1)
    for match in _ENDS.finditer(text):
        word, at = match[1], match.end() - 1
        if at < len(prices):
            prices[at] = POINTS_ON if _SMALL.fullmatch(word) else 0.0 if word[-1] in _PAUSES else WORD_ENDS
    return prices


def as_western(part: Prepared, measure: Measure) -> None:
    """Let spaces and letters of a part give and take as Western text wants it, whatever Chinese would."""
    _narrow_marks(part, measure)
    spaces_give: dict[int, float] = {}
    spaces_take: dict[int, float] = {}
    letters: list[int] = []
    shape, joined = part.shape, any(voice.joined for voice in part.voices)
    for index in range(len(shape) - 1):
        part.stretches[index] = 0
        if shape[index] in _SPACES:
            advance = part.advance[index]
            ratio = part.voice(index).ratio
            spaces_give[index] = max(0.0, advance - SPACE_LEAST * ratio)
            spaces_take[index] = max(0.0, SPACE_SAME * ratio - advance)
            part.stretches[index] = 1
            if shape[index + 1] in _DASHES:
                part.penalty[index] = NEVER
            continue
        if _quotes(shape[index], shape[index + 1]):
            part.penalty[index] = NEVER
        if shape[index + 1] not in _SPACES and index not in part.joined and not (joined and part.voice(index).joined):
            letters.append(index)
    for match in _HELD.finditer(part.text):
        part.penalty[match.end() - 1] = NEVER
    part.squeeze = {WORD_SPACE: spaces_give, HAN_LATIN: dict.fromkeys(letters, CLOSER)}
    part.take = {STRETCH_WORD_SPACE: spaces_take, STRETCH_HAN_LATIN: dict.fromkeys(letters, WIDER)}


def _quotes(left: str, right: str) -> bool:
    return (left in _QUOTES and right in _IN_WORDS) or (right in _QUOTES and left in _IN_WORDS)


def _narrow_marks(part: Prepared, measure: Measure) -> None:
    """Take quotes and ellipses of a Chinese face down to their ink; the apostrophe in a word is seen to before."""
    for match in _WIDE.finditer(part.text):
        index = match.start()
        voice = part.voice(index)
        if part.advance[index] < FULL_WIDTH * voice.ratio or part.shape[index - 1 : index + 2] == _IN_WORD:
            continue
        left, right = (max(0.0, blank - BEARING) * voice.ratio for blank in measure.blanks(voice.face, match[0]))
        if index:
            part.natural[index - 1] -= left
        part.starts[index] = left
        part.natural[index] -= right
        part.ends[index] = PLAIN_EDGE._replace(natural=-right)
