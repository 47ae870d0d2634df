"""The kind of a story's body: text in place, or a file of its own."""

from dataclasses import dataclass
from pathlib import Path

from layout.errors import LayoutError
from layout.model.issue import Block
from layout.source.kinds import Context, Field, Kind, Record, Schema, Values, wrong_type
from layout.source.markdown import read_body
from layout.source.pictures import InsideFile
from layout.source.textfile import read_text_file
from layout.source.texts import first_draft
from layout.source.textwork import Draft
from layout.source.tree import Group, Node, Scalar

BODY_FILE: Field[Path] = Field(
    "file", InsideFile(), "File", "文件", "A text file of Markdown in the issue's folder.", required=True
)


def _from_file(values: Values, context: Context) -> tuple[Block, ...] | None:
    path = values[BODY_FILE]
    if path is None:
        return None
    try:
        file = read_text_file(path, context.findings, values.span(BODY_FILE))
    except LayoutError as problem:
        context.findings.diagnostics.extend(problem.diagnostics)
        return None
    return _blocks(Draft.of(file, file.text, list(range(len(file.text)))), context)


def _blocks(draft: Draft, context: Context) -> tuple[Block, ...] | None:
    """The blocks; None rather than nothing where all there was is wrong, so that it is not called empty as well."""
    before = context.findings.errors
    return read_body(draft, context) or (() if context.findings.errors == before else None)


BODY_IN_FILE = Record("body_file", "a body in a file", (BODY_FILE,), _from_file)


@dataclass(frozen=True, eq=False)
class Body(Kind[tuple[Block, ...]]):
    """Markdown in place, or ``{file: lead.md}``."""

    def read(self, node: Node, context: Context) -> tuple[Block, ...] | None:
        """The blocks."""
        if isinstance(node, Group):
            return BODY_IN_FILE.read(node, context)
        if not isinstance(node, Scalar):
            wrong_type(node, context, "text", "write body: | and the paragraphs below it, indented, without dashes")
            return None
        if node.folded and node.style != '"':
            message = "the lines of this body run together: without | after “body:”, new lines are only spaces"
            hint = "write body: | and begin the text on the next line; each line is then a paragraph"
            context.findings.warning("folded-body", message, node.span, hint, story=context.story)
        return _blocks(first_draft(node), context)

    def schema(self, definitions: Schema) -> Schema:
        """Text or a group with a file."""
        return {"anyOf": [{"type": ["string", "number", "boolean"]}, BODY_IN_FILE.schema(definitions)]}
