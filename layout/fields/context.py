"""Where in a format reading stands, and how what is wrong there is told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from layout.errors import Argument, Diagnostic, Said, Span, said
from layout.fields.changes import Changes
from layout.fields.findings import Findings
from layout.fields.neighbours import Neighbours
from layout.fields.nodes import Group, List, Node, Scalar

Slip = Callable[[Scalar], Diagnostic | None]
"""What somebody probably did wrong in the line of a key or text, by the file's language (a full-width colon)."""


def no_slip(_: Scalar) -> None:
    """Of a language whose slips are all found by its parser."""


@dataclass(frozen=True, slots=True)
class Context:
    """Where in the format reading stands, and what it needs to know there."""

    findings: Findings
    folder: Path
    """Where files named in the text lie; nothing outside it is read."""
    changes: Changes = field(default_factory=Changes)
    paper: Path | None = None
    """The folder of the publication, where files that it names lie."""
    neighbours: Neighbours = field(default_factory=Neighbours)
    """The files beside what is read."""
    slip: Slip = no_slip
    path: tuple[str | int, ...] = ()
    """Field names and places in lists (from 0) from the root to here."""
    term: str = ""
    """What a Chinese newspaper calls the last of the named fields on that path."""
    story: str | None = None
    """Id of the story that is being read."""
    reading: str = ""
    """As what kind of text the story's body is read: a poem, a letter; prose where empty."""
    notes: Mapping[str, int] = field(default_factory=dict)
    """Names of the notes at the end of the text that is being read, with their numbers."""
    fullwidth: bool = True
    """Whether half-width marks between Han characters become full-width."""
    stand_ins: list[Span] | None = None
    """Where advertisements are named that could not be read and are stood in for; None where that fails the run."""
    language: str = "zh-CN"
    """BCP 47 tag of the text that is being read."""

    def inside(self, step: str | int, term: str | None = None) -> "Context":
        """The context one step further in; *term* names a field in Chinese."""
        return replace(self, path=(*self.path, step), term=self.term if term is None else term)

    def error(self, code: str, span: Span | None, *hints: Said, form: str = "", **arguments: Argument) -> None:
        """Record an error in the story that is being read."""
        self.findings.error(code, span, *hints, form=form, story=self.story, **arguments)

    @property
    def name(self) -> Said:
        """The field that is being read, as a sentence calls it."""
        names = [step for step in self.path if isinstance(step, str)]
        if not names:
            return said("the-file")
        named = field_said(names[-1], self.term)
        return said("an-item", field=named) if isinstance(self.path[-1], int) else named


def field_said(name: str, term: str = "") -> Said:
    """A field as a sentence calls it: its name, in Chinese with the first of the trade's names."""
    return said("field", name=name, term=term.split("、", maxsplit=1)[0]) if term else said("name", name=name)


def is_reference(node: Node) -> bool:
    """Whether it is one of YAML's references, which has been reported."""
    return isinstance(node, Scalar) and node.style == "*"


def describe(node: Node) -> Said:
    """What a node is, as a phrase."""
    if isinstance(node, Group):
        return said("what-group")
    if isinstance(node, List):
        return said("what-list", count=len(node.items)) if node.items else said("what-list.empty")
    return said("what-text")


def wrong_type(node: Node, context: Context, wanted: Said, *hints: Said) -> None:
    """Record that something else was needed here."""
    if is_reference(node):
        return
    slip = context.slip(node) if isinstance(node, Scalar) else None
    if slip is not None:
        context.findings.once(slip)
    elif isinstance(node, Scalar) and node.blank:
        context.error("wrong-type", node.span, *hints, form="nothing", name=context.name, wanted=wanted)
    else:
        context.error("wrong-type", node.span, *hints, name=context.name, found=describe(node), wanted=wanted)


def read_scalar(node: Node, context: Context, wanted: Said) -> Scalar | None:
    """The node as text, or None with an error."""
    if isinstance(node, Scalar):
        return None if is_reference(node) else node
    braces = node.file.text[node.start : node.start + 1] in ("{", "[")
    wrong_type(node, context, wanted, *([said("hint-braces")] if braces else []))
    return None
