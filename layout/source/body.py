"""The kind of a story's body: text in place, or a file of its own."""

import re
from dataclasses import dataclass
from pathlib import Path

from layout.errors import LayoutError, Said, said
from layout.fields.context import Context, wrong_type
from layout.fields.kinds import Choice, Kind, Schema, Schemas
from layout.fields.nodes import Group, Node, Scalar
from layout.fields.record import Field, Record, Values
from layout.model.body import Block
from layout.source.amounts import MOST_OF_A_BODY, is_too_long
from layout.source.encoding import read_text_file
from layout.source.matter import read_body
from layout.source.pictures import InsideFile
from layout.source.texts import first_draft
from layout.source.textwork import Draft

BODY_FILE: Field[Path] = Field(
    "file",
    InsideFile(),
    "File",
    "文件",
    "A text file of Markdown in the issue's folder.",
    "本期文件夹里的Markdown文本文件。",
    required=True,
)


KINDS = ("poem", "letter", "notice", "obituary", "names", "list", "interview", "recipe")
KIND = Field(
    "kind",
    Choice({kind: kind for kind in KINDS}),
    "Kind",
    "体裁",
    "What the body is: poem, letter, notice, obituary, names, list, interview, recipe; else prose.",
    "正文的体裁：poem诗，letter书信，notice启事、通知，obituary讣告，names名单，list列表，interview访谈、问答，recipe菜谱；不写就是一般文章。",
)


def reading_of(story: Group) -> str:
    """As what kind of text the body of a story is read: its field may stand behind it."""
    kind = story.get(KIND.name)
    return kind.value.text.strip() if kind and isinstance(kind.value, Scalar) else ""


_WEB_PAGE = re.compile(r"\s*<(!doctype\b|html\b|head\b|body\b|\?xml\b|div\b|p\b[^>]*>)", re.IGNORECASE)
"""How the text of a web page begins; HTML further down is plain text, as anywhere in a body."""


def is_web_page(text: str) -> bool:
    """Whether a text is HTML, as a browser saves it."""
    return _WEB_PAGE.match(text) is not None


def _from_file(values: Values, context: Context) -> tuple[Block, ...] | None:
    path = values[BODY_FILE]
    if path is None:
        return None
    try:
        file = read_text_file(path, context.findings, values.span(BODY_FILE))
    except LayoutError as problem:
        context.findings.diagnostics.extend(problem.diagnostics)
        return None
    if is_web_page(file.text):
        context.error("web-page", values.span(BODY_FILE), said("hint-copy-from-browser"), file=path.name)
        return None
    if is_too_long(len(file.text), values.span(BODY_FILE), context, MOST_OF_A_BODY):
        return None
    return _blocks(Draft.of(file, file.text, list(range(len(file.text)))), context)


def _blocks(draft: Draft, context: Context) -> tuple[Block, ...] | None:
    """The blocks; None rather than nothing where all there was is wrong, so that it is not called empty as well."""
    before = context.findings.errors
    return read_body(draft, context) or (() if context.findings.errors == before else None)


BODY_IN_FILE = Record("body_file", said("record-body-file"), (BODY_FILE,), _from_file)


@dataclass(frozen=True, eq=False)
class Body(Kind[tuple[Block, ...]]):
    """Markdown in place, or ``{file: lead.md}``."""

    @property
    def wanted(self) -> Said:
        """Text."""
        return said("kind-text")

    def read(self, node: Node, context: Context) -> tuple[Block, ...] | None:
        """The blocks."""
        if isinstance(node, Group):
            return BODY_IN_FILE.read(node, context)
        if not isinstance(node, Scalar):
            wrong_type(node, context, self.wanted, said("hint-body"))
            return None
        if is_too_long(len(node.text), node.span, context, MOST_OF_A_BODY):
            return None
        if node.folded and node.style != '"' and "\n" not in node.text.strip():
            context.findings.warning("folded-body", node.span, said("hint-folded-body"), story=context.story)
        return _blocks(first_draft(node), context)

    def schema(self, schemas: Schemas) -> Schema:
        """Text or a group with a file."""
        return {"anyOf": [{"type": ["string", "number", "boolean"]}, BODY_IN_FILE.schema(schemas)]}
