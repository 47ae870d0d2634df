"""A story's body: CommonMark with a line for a paragraph, and only what a newspaper's body has.

``## `` subhead, ``> `` note, ``**…**`` black type, ``*…*`` kai. Whatever else CommonMark would make of a line is an
error, never ignored; HTML, template syntax and numbers at the start of a line (``1. ``) are plain text.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline.state_inline import Delimiter, StateInline
from markdown_it.token import Token

from layout.model.issue import Block, BlockKind, Emphasis
from layout.source.kinds import Context
from layout.source.texts import clean, punctuate
from layout.source.textwork import Change, Draft

_ESCAPE = "if it is meant as text, write a \\ before it"
_REFUSED = {
    "bullet_list_open": ("a list", "write each point as a paragraph; " + _ESCAPE),
    "code_block": ("code", "take the blanks at its start away"),
    "fence": ("a block of code", "take the ``` or ~~~ away"),
    "code_inline": ("code", f"take the ` away; {_ESCAPE}"),
    "hr": ("a rule across the column", f"rules are the theme's; {_ESCAPE}"),
    "image": ("a picture", "name it under photos: of the story, with its caption"),
    "link_open": ("a link", f"paper has no links: write the address as text; {_ESCAPE}"),
    "table_open": ("a table", "bodies have no tables: write it as a picture"),
    "blockquote_open": ("a note within a note", "one > is enough"),
}
"""Token of the parser → what it is, and what to do instead."""
_CJK = re.compile(
    "[\u00b7\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffee\U00020000-\U0003ffff]"
)
_UNDERLINE = re.compile(r"={2,}\s*$|\|?\s*:?-{2,}:?\s*(\|\s*:?-+:?\s*)+\|?\s*$")
_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_NUMBERED = re.compile(r"\s{0,3}\d{1,9}[.)](\s|$)")


def read_body(draft: Draft, context: Context) -> tuple[Block, ...]:
    """The blocks of a body; what is wrong goes to the findings."""
    blocks: list[Block] = []
    fence = ""
    for line in _lines(draft):
        clean(line, context)
        text = line.text
        if fence:
            fence = "" if text.strip().startswith(fence) else fence
            continue
        opened = _FENCE.match(text)
        fence = opened[1] if opened else ""
        if text.strip():
            block = _Block(line, context).read()
            if block is not None:
                blocks.append(block)
    return tuple(blocks)


def _lines(draft: Draft) -> list[Draft]:
    lines = []
    start = 0
    for part in draft.text.split("\n"):
        end = start + len(part)
        pick = slice(start, end)
        lines.append(Draft(draft.file, draft.characters[pick], draft.places[pick], draft.emphases[pick]))
        start = end + 1
    return lines


@dataclass(slots=True)
class _Block:
    """One line of a body on its way to a block."""

    line: Draft
    context: Context

    def read(self) -> Block | None:
        text = self.line.text.strip()
        if _UNDERLINE.fullmatch(text):
            return self._refuse("the underline of a heading or table", "a subhead begins with “## ”; " + _ESCAPE)
        if re.match(r"#{2,6}[^\s#]", text):
            return self._refuse("a heading without its space", f"write “## {text.lstrip('#')}”; {_ESCAPE}")
        indent = len(self.line.text) - len(self.line.text.lstrip())
        if _NUMBERED.match(text):
            return self._block(BlockKind.PARAGRAPH, indent, len(text))
        tokens = _PARSER.parse(text)
        if not tokens:
            return self._refuse("the definition of a link", f"write the address as text; {_ESCAPE}")
        return self._of_tokens(tokens, text, indent)

    def _of_tokens(self, tokens: list[Token], text: str, indent: int) -> Block | None:
        first = tokens[0].type
        if first == "paragraph_open":
            return self._block(BlockKind.PARAGRAPH, indent, len(text))
        if first == "heading_open":
            if tokens[0].tag != "h2":
                return self._refuse("a heading of another rank", "subheads begin with “## ”; " + _ESCAPE)
            content = tokens[1].content
            start = text.index(content, 2) if content else len(text)
            return self._block(BlockKind.SUBHEAD, indent + start, len(content))
        if first == "blockquote_open":
            return self._note(tokens, text, indent)
        what, hint = _REFUSED.get(first, (first, _ESCAPE))
        return self._refuse(what, hint)

    def _note(self, tokens: list[Token], text: str, indent: int) -> Block | None:
        inside = re.sub(r"^>\s*", "", text)
        kind = tokens[1].type
        if kind not in ("paragraph_open", "blockquote_close", "ordered_list_open"):
            what, hint = _REFUSED.get(kind, ("a heading", "a note has no headings"))
            return self._refuse(f"{what} in a note" if kind != "blockquote_open" else what, hint)
        return self._block(BlockKind.NOTE, indent + len(text) - len(inside), len(inside))

    def _block(self, kind: BlockKind, start: int, length: int) -> Block | None:
        line = self.line
        pick = slice(start, start + length)
        inner = Draft(line.file, line.characters[pick], line.places[pick], line.emphases[pick])
        inner = self._emphasised(inner)
        punctuate(inner, self.context)
        text = inner.set_text()
        return Block(kind, text) if text else self._empty(kind)

    def _empty(self, kind: BlockKind) -> Block | None:
        if kind is BlockKind.PARAGRAPH:
            return None
        return self._refuse(f"a {kind} without text", "write its text, or delete the line", "empty-block")

    def _refuse(self, what: str, hint: str, code: str = "markdown") -> Block | None:
        """Report the line; always None, so that a reader can end with it."""
        places = self.line.places
        text = self.line.text
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        span = self.line.file.span(places[start], places[end - 1] + 1)
        message = f"this line is {what} in Markdown; a body has only paragraphs, subheads (## ) and notes (> )"
        self.context.error(code, message if code == "markdown" else what, span, hint)
        return None

    def _emphasised(self, source: Draft) -> Draft:
        """The line without its markup, each character with its emphasis."""
        result = Draft(source.file, [], [], [])
        open_marks: list[Emphasis] = []
        position = 0
        for token in _PARSER.parseInline(source.text)[0].children or []:
            written = token.content if token.type == "text" else token.markup
            if token.type in ("em_open", "strong_open", "em_close", "strong_close"):
                self._turn(token, open_marks, source, position)
            elif token.type in ("text", "text_special"):
                emphasis = open_marks[-1] if open_marks else Emphasis.NONE
                place = position + len(written) - len(token.content)  # a backslash stands before what it keeps
                for offset, character in enumerate(token.content):
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
            hint = "write *…* for kai or **…** for black type; a literal underscore is \\_"
            self.context.error("markdown", f"{token.markup} is not used for emphasis here", span, hint)
        elif open_marks:
            message = "black type and kai within each other: a character can stand in one of them only"
            self.context.error("nested-emphasis", message, span, "end the first before the second begins")
        open_marks.append(Emphasis.STRONG if token.tag == "strong" else Emphasis.KAI)

    def _warn_of_stars(self, token: Token, source: Draft, position: int) -> None:
        if token.type == "text" and "**" in token.content:
            place = source.places[position + token.content.index("**")]
            change = Change(source.file, place, "**", "**", "stray-markup", self.context.story)
            self.context.changes.add(change)

    def _refuse_inline(self, token: Token, source: Draft, position: int) -> None:
        what, hint = _REFUSED.get(token.type, (token.type, _ESCAPE))
        span = source.file.span(source.places[position], source.places[-1] + 1)
        message = f"this is {what} in Markdown; a body has only **black type** and *kai* within its lines"
        self.context.error("markdown", message, span, hint)


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
