"""What Markdown marks within a line, as rules of the parser: emphasis, what stands high or low, notes, links."""

import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline.state_inline import Delimiter, StateInline

_CJK_RANGES = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffee\U00020000-\U0003ffff"  # data
_CJK = re.compile(f"[\u00b7\u2014\u2018-\u201d\u2026{_CJK_RANGES}]")
NOTE_MARK = r"\[\^([^\[\]\s^]{1,20})\]"
"""The mark of a note, ``[^1]``, as a pattern with its name."""


def _emphasis(state: StateInline, silent: bool) -> bool:
    """CommonMark's delimiter runs, with Chinese in mind: replaces the parser's own rule.

    CommonMark asks whether punctuation stands beside ``**``, since Latin text has spaces around a word and its marks.
    Chinese has none, so ``**“四史”**教育`` or ``**加法：**坚持`` would not close. A CJK character or mark, curly quotes
    and dashes included, therefore counts as a letter when it stands at the inside, and as a space at the outside (the
    amendment known as “CJK-friendly emphasis”). An asterisk between digits is a multiplication sign, and one
    within an address part of it.
    """
    marker = state.src[state.pos]
    if silent or marker not in "*_":
        return False
    end = state.pos
    while end < state.posMax and state.src[end] == marker:
        end += 1
    before = state.src[state.pos - 1] if state.pos else " "
    after = state.src[end] if end < state.posMax else " "
    opens, closes = _flanks(before, after), _flanks(after, before)
    if marker == "_":
        opens, closes = opens and (not closes or _punctuation(before)), closes and (not opens or _punctuation(after))
    if (end - state.pos == 1 and before.isdigit() and after.isdigit()) or _in_address(state.src, state.pos):
        opens = closes = False
    length = end - state.pos
    for _ in range(length):
        token = state.push("text", "", 0)
        token.content = marker
        delimiter = Delimiter(ord(marker), length, len(state.tokens) - 1, -1, opens, closes)
        state.delimiters.append(delimiter)
    state.pos = end
    return True


def _in_address(source: str, position: int) -> bool:
    return any(start <= position < end for start, end in _addresses(source))


@lru_cache(maxsize=8)
def _addresses(source: str) -> tuple[tuple[int, int], ...]:
    """Where web addresses stand; asterisks at an address's end may close what was opened before it."""
    return tuple(match.span() for match in re.finditer(r"(?:https?|ftp)://[!-~]*[A-Za-z0-9/]", source))


def _flanks(outside: str, inside: str) -> bool:
    """Whether a delimiter run may have *inside* within it and *outside* without."""
    if isWhiteSpace(ord(inside)):
        return False
    if not _punctuation(inside):
        return True
    return isWhiteSpace(ord(outside)) or _punctuation(outside) or _CJK.match(outside) is not None


def _punctuation(character: str) -> bool:
    if _CJK.match(character):
        return False
    return isMdAsciiPunct(ord(character)) or isPunctChar(character)


_SCRIPT = re.compile(r"([\^~])([A-Za-z0-9+\-\u2212\u2013=().,*'\u2032\u03b1-\u03c9]{1,10})\1")
_LOW_AFTER = re.compile(r"[A-Za-z)\]\u03b1-\u03c9\u0391-\u03a9]")
"""What a subscript stands behind: a tilde after a digit or a character is one of a span (9:00~11:30, 3~5)."""


def _script(state: StateInline, silent: bool) -> bool:
    """``m^2^`` and ``CO~2~`` as Pandoc writes them: letters, digits and signs, right behind what bears them."""
    found = _SCRIPT.match(state.src, state.pos)
    before = state.src[state.pos - 1] if state.pos else " "
    if found is None or found.end() > state.posMax or isWhiteSpace(ord(before)):
        return False
    if found[1] == "~" and not _LOW_AFTER.match(before):
        return False
    if not silent:
        token = state.push("script", "", 0)
        token.content, token.markup = found[2], found[0]
        token.meta = {"raised": 1 if found[1] == "^" else -1}
    state.pos = found.end()
    return True


_NOTE = re.compile(NOTE_MARK)
_LED = re.compile(r"\(\s*([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+\"[^\"]*\")?\s*\)|\{([^{}]*)\}")
"""What stands behind words in brackets: an address, perhaps with a title, or what the words are."""


def _bracket(state: StateInline, silent: bool) -> bool:
    """``[^1]`` (the mark of a note), ``[words](address)`` and ``[words]{what}``; all else in brackets is text."""
    if state.src[state.pos] != "[":
        return False
    if note := _NOTE.match(state.src, state.pos):
        if not silent:
            token = state.push("note_mark", "", 0)
            token.content, token.markup = note[1], note[0]
        state.pos = note.end()
        return True
    start, most = state.pos, state.posMax
    end = state.md.helpers.parseLinkLabel(state, start, True)
    led = _LED.match(state.src, end + 1) if end >= 0 else None
    if led is None or led.end() > most:
        return False
    if not silent:
        token = state.push("marked_open", "", 1)
        token.markup, token.meta = "[", {"address": led[1], "what": led[2], "length": led.end() - start}
        state.pos, state.posMax = start + 1, end
        state.md.inline.tokenize(state)
        state.push("marked_close", "", -1).markup = state.src[end : led.end()]
    state.pos, state.posMax = led.end(), most
    return True


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False})
    parser.disable(["html_block", "html_inline", "entity", "text_join"])
    parser.inline.ruler.at("emphasis", _emphasis)
    parser.inline.ruler.at("link", _bracket)
    parser.inline.ruler.before("link", "script", _script)
    return parser


PARSER = _parser()
