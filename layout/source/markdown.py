"""A line of a body: CommonMark with a line for a paragraph, and only what a newspaper's body has.

``## `` subhead, ``> `` note, ``**…**`` black type, ``*…*`` kai. Whatever else CommonMark would make of a line is an
error, never ignored; HTML, template syntax and a number at the start of a lone line (``1. ``) are plain text. What
several lines make together is read in `layout.source.matter`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline.state_inline import Delimiter, StateInline
from markdown_it.token import Token

from layout.errors import Said, said
from layout.fields.changes import Change
from layout.fields.context import Context
from layout.fields.textfile import SOFT_BREAKS
from layout.model.body import Block, BodyParagraph, EditorNote, Emphasis, Subhead, Text
from layout.source.texts import punctuate
from layout.source.textwork import Draft

_REFUSED = {
    "bullet_list_open": (said("markdown-list"), said("hint-list")),
    "code_block": (said("markdown-code"), said("hint-code-blanks")),
    "fence": (said("markdown-fence"), said("hint-fence")),
    "code_inline": (said("markdown-code"), said("hint-backtick")),
    "hr": (said("markdown-rule"), said("hint-rule")),
    "image": (said("markdown-picture"), said("hint-photos")),
    "link_open": (said("markdown-link"), said("hint-link")),
    "blockquote_open": (said("markdown-nested-note"), said("hint-one-note")),
}
"""Token of the parser → what it is, and what to do instead."""
_OTHER = (said("markdown-other"), said("hint-escape"))
_CJK_RANGES = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffee\U00020000-\U0003ffff"  # data
_CJK = re.compile(f"[\u00b7\u2014\u2018-\u201d\u2026{_CJK_RANGES}]")
_UNDERLINE = re.compile(r"={2,}\s*$|\|?\s*:?-{2,}:?\s*(\|\s*:?-+:?\s*)+\|?\s*$")
LineBlock = BodyParagraph | Subhead | EditorNote
"""What a line can be by itself."""
_NUMBERED = re.compile(r"\s{0,3}\d{1,9}[.)](\s|$)")


def body_lines(draft: Draft, context: Context) -> list[Draft]:
    """The lines of a body as they were written; a soft break, which looks like one in Word, ends a line too."""
    lines = []
    start, text = 0, draft.text
    for part in re.split(f"[\n{SOFT_BREAKS}]", text):
        end = start + len(part)
        if end < len(text) and text[end] in SOFT_BREAKS:
            place = draft.places[end]
            context.changes.add(Change(draft.file, place, draft.file.text[place], "\n", "soft-break", context.story))
        lines.append(draft.part(start, end))
        start = end + 1
    return lines


def read_line(line: Draft, context: Context) -> Block | None:
    """The block that a line is by itself; what is wrong goes to the findings."""
    return _Line(line, context).read()


def read_inline(line: Draft, context: Context) -> Text:
    """A text with emphasis in it, its punctuation brought to full width."""
    inner = _Line(line, context).emphasised(line)
    punctuate(inner, context)
    return inner.set_text()


def refuse(line: Draft, context: Context, what: Said, hint: Said) -> None:
    """Report a line that a body cannot have."""
    context.error("markdown", line.span, hint, what=what)


@dataclass(slots=True)
class _Line:
    """One line of a body on its way to a block."""

    line: Draft
    context: Context

    def read(self) -> Block | None:
        text = self.line.text.strip()
        if _UNDERLINE.fullmatch(text):
            return self._refuse(said("markdown-underline"), said("hint-subhead"))
        if re.match(r"#{2,6}[^\s#]", text):
            return self._refuse(said("markdown-heading-space"), said("hint-heading-space", text=text.lstrip("#")))
        indent = len(self.line.text) - len(self.line.text.lstrip())
        if _NUMBERED.match(text):
            return self._block(BodyParagraph, indent, len(text))
        tokens = _PARSER.parse(text)
        if not tokens:
            return self._refuse(said("markdown-definition"), said("hint-address-text"))
        return self._of_tokens(tokens, text, indent)

    def _of_tokens(self, tokens: list[Token], text: str, indent: int) -> Block | None:
        first = tokens[0].type
        if first == "paragraph_open":
            return self._block(BodyParagraph, indent, len(text))
        if first == "heading_open":
            if tokens[0].tag != "h2":
                return self._refuse(said("markdown-rank"), said("hint-subhead"))
            content = tokens[1].content
            start = text.index(content, 2) if content else len(text)
            return self._block(Subhead, indent + start, len(content))
        if first == "blockquote_open":
            return self._note(tokens, text, indent)
        return self._refuse(*_REFUSED.get(first, _OTHER))

    def _note(self, tokens: list[Token], text: str, indent: int) -> Block | None:
        inside = re.sub(r"^>\s*", "", text)
        kind = tokens[1].type
        if kind not in ("paragraph_open", "blockquote_close", "ordered_list_open"):
            what, hint = _REFUSED.get(kind, (said("markdown-heading"), said("hint-note-headings")))
            return self._refuse(what if kind == "blockquote_open" else said("markdown-in-note", what=what), hint)
        return self._block(EditorNote, indent + len(text) - len(inside), len(inside))

    def _block(self, kind: type[LineBlock], start: int, length: int) -> Block | None:
        text = read_inline(self.line.part(start, start + length), self.context)
        return kind(text) if text else self._empty(kind)

    def _empty(self, kind: type[LineBlock]) -> Block | None:
        if kind is BodyParagraph:
            return None
        form = "note" if kind is EditorNote else ""
        self.context.error("empty-block", self.line.span, said("hint-write-or-delete"), form=form)
        return None

    def _refuse(self, what: Said, hint: Said) -> Block | None:
        """Report the line; always None, so that a reader can end with it."""
        refuse(self.line, self.context, what, hint)
        return None

    def emphasised(self, source: Draft) -> Draft:
        """The line without its markup, each character with its emphasis."""
        result = Draft(source.file, [], [], [])
        open_marks: list[Emphasis] = []
        position = 0
        for token in _PARSER.parseInline(source.text)[0].children or []:
            written = "\n" if token.type == "softbreak" else token.content if token.type == "text" else token.markup
            if token.type in ("em_open", "strong_open", "em_close", "strong_close"):
                self._turn(token, open_marks, source, position)
            elif token.type in ("text", "text_special", "softbreak"):
                emphasis = open_marks[-1] if open_marks else Emphasis.NONE
                content = token.content or written
                place = position + len(written) - len(content)  # a backslash stands before what it keeps
                for offset, character in enumerate(content):
                    result.characters.append(character)
                    result.places.append(source.places[place + offset])
                    result.emphases.append(emphasis)
                self._warn_of_stars(token, source, position)
            else:
                self._refuse_inline(token, source, position)
                return source
            position += len(written)
        return result

    def _turn(self, token: Token, open_marks: list[Emphasis], source: Draft, position: int) -> None:
        if token.nesting < 0:
            open_marks.pop()
            return
        span = source.file.span(source.places[position], source.places[position] + len(token.markup))
        if token.markup.startswith("_"):
            self.context.error("markdown", span, said("hint-underscore"), form="underscore", mark=token.markup)
        elif open_marks:
            self.context.error("nested-emphasis", span, said("hint-end-first"))
        open_marks.append(Emphasis.STRONG if token.tag == "strong" else Emphasis.KAI)

    def _warn_of_stars(self, token: Token, source: Draft, position: int) -> None:
        if token.type == "text" and "**" in token.content:
            place = source.places[position + token.content.index("**")]
            change = Change(source.file, place, "**", "**", "stray-markup", self.context.story)
            self.context.changes.add(change)

    def _refuse_inline(self, token: Token, source: Draft, position: int) -> None:
        what, hint = _REFUSED.get(token.type, _OTHER)
        span = source.file.span(source.places[position], source.places[-1] + 1)
        self.context.error("markdown", span, hint, form="inline", what=what)


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


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False})
    parser.disable(["html_block", "html_inline", "entity", "text_join"])
    parser.inline.ruler.at("emphasis", _emphasis)
    return parser


_PARSER = _parser()
