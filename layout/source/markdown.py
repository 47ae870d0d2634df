"""A line of a body: CommonMark with a line for a paragraph, and only what a newspaper's body has.

``## `` subhead, ``> `` note; what stands within a line is read in `layout.source.inlines`. Whatever else CommonMark
would make of a line is an error, never ignored; HTML, template syntax and a number at the start of a lone line
(``1. ``) are plain text. What several lines make together is read in `layout.source.matter`.
"""

import re
from dataclasses import dataclass

from markdown_it.token import Token

from layout.errors import Said, said
from layout.fields.changes import Change
from layout.fields.context import Context
from layout.fields.textfile import SOFT_BREAKS
from layout.model.body import Block, BodyParagraph, EditorNote, Subhead, Text
from layout.source.inlinerules import PARSER
from layout.source.inlines import read_inlines
from layout.source.texts import punctuate
from layout.source.textwork import Draft

_REFUSED = {
    "bullet_list_open": (said("markdown-list"), said("hint-list")),
    "code_block": (said("markdown-code"), said("hint-code-blanks")),
    "fence": (said("markdown-fence"), said("hint-fence")),
    "hr": (said("markdown-rule"), said("hint-rule")),
    "blockquote_open": (said("markdown-nested-note"), said("hint-one-note")),
}
"""Token of the parser → what it is, and what to do instead."""
_OTHER = (said("markdown-other"), said("hint-escape"))
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
    """A text with what is marked within it, its punctuation brought to full width."""
    inner = read_inlines(line, context)
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
        tokens = PARSER.parse(text)
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
