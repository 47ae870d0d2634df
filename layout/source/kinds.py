"""A format declared once: each field's kind reads it from YAML, and says itself as JSON Schema.

A kind reads a node into a value; what is wrong goes to the findings, and the value is then None. So everything wrong
in a file is found in one reading.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from layout.errors import Span
from layout.source.findings import Findings
from layout.source.nearmiss import hints_for, nearest
from layout.source.syntax import key_slip
from layout.source.textwork import Changes
from layout.source.tree import Entry, Group, List, Node, Scalar

T = TypeVar("T")
Schema = dict[str, Any]
"""JSON Schema, draft 2020-12."""
_BRACES_HINT = "a text that begins with { or [ must stand in quotes"


@dataclass(frozen=True, slots=True)
class Context:
    """Where in the format reading stands, and what it needs to know there."""

    findings: Findings
    folder: Path
    """Where files named in the text lie; nothing outside it is read."""
    changes: Changes
    keys: frozenset[str] = frozenset()
    """All field names of the format."""
    path: tuple[str | int, ...] = ()
    """Field names and places in lists (from 0) from the root to here."""
    story: str | None = None
    """Id of the story that is being read."""
    fullwidth: bool = True
    """Whether half-width marks between Han characters become full-width."""

    def inside(self, step: str | int) -> "Context":
        """The context one step further in."""
        return replace(self, path=(*self.path, step))

    def error(self, code: str, message: str, span: Span | None, *hints: str) -> None:
        """Record an error in the story that is being read."""
        self.findings.error(code, message, span, *hints, story=self.story)

    @property
    def name(self) -> str:
        """The field that is being read, as a message calls it."""
        names = [step for step in self.path if isinstance(step, str)]
        if not names:
            return "the file"
        return f"an item of “{names[-1]}”" if isinstance(self.path[-1], int) else f"“{names[-1]}”"


class Kind(ABC, Generic[T]):
    """What may stand in a field."""

    @abstractmethod
    def read(self, node: Node, context: Context) -> T | None:
        """The value, or None where it is wrong, which is then among the findings."""

    @abstractmethod
    def schema(self, definitions: Schema) -> Schema:
        """Its JSON Schema; what has a name of its own is put into *definitions*."""


def _is_reference(node: Node) -> bool:
    return isinstance(node, Scalar) and node.style == "*"


def describe(node: Node) -> str:
    """What a node is, in words."""
    if isinstance(node, Group):
        return "a group of fields"
    if isinstance(node, List):
        return f"a list of {len(node.items)}" if node.items else "an empty list"
    return "text" if isinstance(node, Scalar) and not node.blank else "nothing"


def wrong_type(node: Node, context: Context, wanted: str, *hints: str) -> None:
    """Record that something else was needed here."""
    if _is_reference(node):
        return
    is_now = "is empty" if describe(node) == "nothing" else f"is {describe(node)}"
    slip = key_slip(node.file, node.span.line - 1, context.keys) if isinstance(node, Scalar) else None
    if slip is not None:
        context.findings.once(slip)
        return
    context.error("wrong-type", f"{context.name} {is_now} here, but {wanted} is needed", node.span, *hints)


def read_scalar(node: Node, context: Context, wanted: str) -> Scalar | None:
    """The node as text, or None with an error."""
    if isinstance(node, Scalar):
        return None if _is_reference(node) else node
    hints = []
    if node.file.text[node.start : node.start + 1] in ("{", "["):
        hints.append(_BRACES_HINT)
    wrong_type(node, context, wanted, *hints)
    return None


@dataclass(frozen=True, eq=False)
class Field(Generic[T]):
    """One field of a group: its name, what may stand there, and its documentation."""

    name: str
    kind: Kind[T]
    title: str
    """English name."""
    term: str
    """What a Chinese newspaper calls it; several names with 、 between them."""
    description: str
    required: bool = False
    also: tuple[str, ...] = ()
    """Other spellings of the name."""

    def schema(self, definitions: Schema) -> Schema:
        """The field's JSON Schema with its documentation."""
        title = f"{self.title} {self.term}".strip()
        return {"title": title, "description": self.description, **self.kind.schema(definitions)}


class Values:
    """What was read of a group's fields."""

    def __init__(self, group: Group, entries: dict[str, Entry], meant: set[str], found: dict[str, Any]) -> None:
        self.group = group
        self._entries = entries
        self._meant = meant
        self._found = found

    def __getitem__(self, wanted: Field[T]) -> T | None:
        return cast("T | None", self._found.get(wanted.name))

    def get(self, wanted: Field[T], default: T) -> T:
        """The field's value; *default* where it is not there or wrong."""
        value = self[wanted]
        return default if value is None else value

    def given(self, wanted: Field[Any]) -> bool:
        """Whether something was written there, right or wrong, be the field's name misspelt."""
        return wanted.name in self._entries or wanted.name in self._meant

    def whole(self, wanted: Field[Any]) -> bool:
        """Whether what was read of a field is all that was meant for it: nothing unread may be hidden in the group."""
        return self[wanted] is not None or not (self.given(wanted) or "" in self._meant)

    def span(self, wanted: Field[Any]) -> Span:
        """The place of the field's value; the group's where it is not there."""
        entry = self._entries.get(wanted.name)
        return entry.value.span if entry else self.group.span

    @property
    def start(self) -> Span:
        """The place where the group begins."""
        group = self.group
        return group.entries[0].key.span if group.entries else group.file.span(group.start, group.start + 1)


@dataclass(frozen=True, eq=False)
class Record(Kind[T]):
    """A group of named fields that makes one value."""

    name: str
    title: str
    fields: tuple[Field[Any], ...]
    build: Callable[[Values, Context], T | None]
    enter: Callable[[Group, Context], Context] = field(default=lambda _, context: context)
    """Prepares the context before the fields are read."""

    def read(self, node: Node, context: Context) -> T | None:
        """Read every field, known or not, and build the value even where some are wrong: that may find more."""
        if not isinstance(node, Group):
            wrong_type(node, context, f"a group of fields ({', '.join(f.name for f in self.fields[:4])} …)")
            return None
        context = self.enter(node, context)
        for key in node.odd_keys:
            context.error("wrong-type", "a key must be one word", key.span, _BRACES_HINT)
        entries, meant = self._known(node, context)
        found = {}
        for name, entry in entries.items():
            wanted = next(f for f in self.fields if f.name == name)
            found[name] = wanted.kind.read(entry.value, context.inside(name))
        return self.build(Values(node, entries, meant, found), context)

    def _known(self, group: Group, context: Context) -> tuple[dict[str, Entry], set[str]]:
        """The entries that are fields and not empty, and the fields that others were probably meant to be.

        Unknown and missing ones are reported.
        """
        spelt = {key: f for f in self.fields for key in (f.name, *f.also)}
        known: dict[str, Entry] = {}
        blank: dict[str, Entry] = {}
        meant: set[str] = set()
        for entry in group.entries:
            key = entry.key.text
            if key not in spelt:
                meant.add(self._unknown(entry, context))
            elif isinstance(entry.value, Scalar) and entry.value.blank:
                blank[spelt[key].name] = entry
            elif spelt[key].name in known:
                other = known[spelt[key].name].key.text
                context.error("duplicate-key", f"“{key}” and “{other}” are the same field", entry.key.span, "keep one")
            else:
                known[spelt[key].name] = entry
        for wanted in self.fields:
            if wanted.required and wanted.name not in known and wanted.name not in meant:
                self._missing(wanted, group, blank.get(wanted.name), context)
        return known, meant

    def _unknown(self, entry: Entry, context: Context) -> str:
        """Report a key that is no field; the field that was probably meant, or nothing."""
        key = entry.key.text
        slip = key_slip(entry.key.file, entry.key.span.line - 1, context.keys)
        if slip is not None:
            context.findings.once(slip)
            return ""
        names = [f.name for f in self.fields]
        bare = key.strip("-\u3000\u00a0")
        if bare != key and bare in names:
            dash, wide = "a space is missing after the dash: “- ”", "replace the wide spaces before it by ordinary ones"
            hint = dash if key.startswith("-") else wide
            context.error("unknown-key", f"“{key}” is no field", entry.key.span, hint)
            return bare
        termed = next((f.name for f in self.fields if key in f.term.split("、")), None)
        hints = (f"write “{termed}”",) if termed else hints_for(key, names, "fields")
        context.error("unknown-key", f"“{key}” is no field of {self.title}", entry.key.span, *hints)
        return termed or nearest(key, names) or ""

    def _missing(self, wanted: Field[Any], group: Group, blank: Entry | None, context: Context) -> None:
        hint = f"{wanted.title} {wanted.term}: {wanted.description}"
        if blank is not None:
            context.error("missing-key", f"“{wanted.name}” is empty, but {self.title} needs it", blank.key.span, hint)
            return
        start = group.entries[0].key.span if group.entries else group.span
        context.error("missing-key", f"{self.title} lacks its “{wanted.name}”", start, hint)

    def schema(self, definitions: Schema) -> Schema:
        """A reference to its definition."""
        if self.name not in definitions:
            definitions[self.name] = {}  # keeps a group that contains itself from going round
            definitions[self.name] = {
                "title": self.title,
                "type": "object",
                "additionalProperties": False,
                "properties": {f.name: f.schema(definitions) for f in self.fields},
                **({"required": names} if (names := [f.name for f in self.fields if f.required]) else {}),
            }
        return {"$ref": f"#/$defs/{self.name}"}


@dataclass(frozen=True, eq=False)
class ListOf(Kind[tuple[T, ...]]):
    """A list of one kind of thing."""

    item: Kind[T]
    least: int = 0

    def read(self, node: Node, context: Context) -> tuple[T, ...] | None:
        """The items that are right."""
        if not isinstance(node, List):
            dashes = isinstance(node, Group) and any(entry.key.text.startswith("-") for entry in node.entries)
            hint = (
                "a space is missing after the dash: “- ”"
                if dashes
                else "begin each item on a line of its own with “- ”"
            )
            wrong_type(node, context, "a list", hint)
            return None
        items = [self.item.read(item, context.inside(index)) for index, item in enumerate(node.items)]
        if len(items) < self.least:
            context.error("missing-key", f"{context.name} needs at least {self.least} item", node.span)
        return tuple(item for item in items if item is not None)

    def schema(self, definitions: Schema) -> Schema:
        """An array."""
        least = {"minItems": self.least} if self.least else {}
        return {"type": "array", "items": self.item.schema(definitions), **least}


@dataclass(frozen=True, eq=False)
class MapOf(Kind[dict[str, T]]):
    """A group whose keys are free names."""

    value: Kind[T]

    def read(self, node: Node, context: Context) -> dict[str, T] | None:
        """Name → value, in the order written, without what is wrong."""
        if not isinstance(node, Group):
            wrong_type(node, context, "a group of fields with names of your own")
            return None
        read = {e.key.text: self.value.read(e.value, context.inside(e.key.text)) for e in node.entries}
        return {name: value for name, value in read.items() if value is not None}

    def schema(self, definitions: Schema) -> Schema:
        """An object with any keys."""
        return {"type": "object", "additionalProperties": self.value.schema(definitions)}


@dataclass(frozen=True, eq=False)
class Choice(Kind[T]):
    """One of several words; the values are what they stand for."""

    words: dict[str, T]

    def read(self, node: Node, context: Context) -> T | None:
        """What the word stands for."""
        scalar = read_scalar(node, context, "a word")
        if scalar is None:
            return None
        if scalar.text not in self.words:
            known: Sequence[str] = tuple(self.words)
            hints = hints_for(scalar.text, known, "words")
            context.error("unknown-word", f"“{scalar.text}” is no word for {context.name}", scalar.span, *hints)
            return None
        return self.words[scalar.text]

    def schema(self, _: Schema) -> Schema:
        """An enumeration."""
        return {"enum": list(self.words)}


def document_schema(root: Record[Any], title: str) -> Schema:
    """The JSON Schema of a whole file."""
    definitions: Schema = {}
    reference = root.schema(definitions)
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title}
    return {**schema, **reference, "$defs": definitions}
