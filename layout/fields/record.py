"""Groups of named fields: what is declared of each, and how a group is read into one value of the model."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from layout.errors import Said, Span, said, whole
from layout.fields.context import Context, field_said, wrong_type
from layout.fields.kinds import Kind, Schema, Schemas
from layout.fields.nearmiss import hints_for, nearest
from layout.fields.nodes import Entry, Group, Node, Scalar
from layout.wording import CHINESE, text

T = TypeVar("T")

MOST_UNKNOWN = 200
"""Unknown fields of one group whose likeness to the known ones is looked at; fewer are told."""


@dataclass(frozen=True, eq=False)
class Field(Generic[T]):
    """One field of a group: its name, what may stand there, and its documentation in both languages."""

    name: str
    kind: Kind[T]
    title: str
    """English name."""
    term: str
    """What a Chinese newspaper calls it; several names with 、 between them."""
    english: str
    """What it is, in one line."""
    chinese: str
    default: T | None = None
    """What it is where nothing is written; None: what the model says."""
    required: bool = False
    also: tuple[str, ...] = ()
    """Other spellings of the name."""
    into: str = ""
    """The attribute of the model that takes the value, where it is called otherwise."""
    example: str = ""
    """A line to copy, told where a required field is missing."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every spelling."""
        return (self.name, *self.also)

    @property
    def said(self) -> Said:
        """The field as a sentence calls it."""
        return field_said(self.name, self.term)

    def titled(self, language: str) -> str:
        """Its name for people."""
        if not self.term:
            return self.title
        return self.term if language == CHINESE else f"{self.title} ({self.term})"

    def described(self, language: str) -> str:
        """What it is, in one line."""
        return self.chinese if language == CHINESE else self.english

    def schema(self, schemas: Schemas) -> Schema:
        """The field's JSON Schema with its documentation."""
        title, description = self.titled(schemas.language), self.described(schemas.language)
        return {"title": title, "description": description, **self.kind.schema(schemas)}


class Values:
    """What was read of a group's fields."""

    def __init__(
        self, group: Group, fields: tuple[Field[Any], ...], entries: dict[str, Entry], meant: set[str], context: Context
    ) -> None:
        self.group = group
        self._fields = fields
        self._entries = entries
        self._meant = meant
        self._found: dict[str, Any] = {}
        for wanted in fields:
            entry = entries.get(wanted.name)
            if entry is not None:
                self._found[wanted.name] = wanted.kind.read(entry.value, context.inside(wanted.name, wanted.term))

    def __getitem__(self, wanted: Field[T]) -> T | None:
        return cast("T | None", self._found.get(wanted.name))

    def get(self, wanted: Field[T], default: T) -> T:
        """The field's value; *default* where it is not there or wrong."""
        value = self[wanted]
        return default if value is None else value

    def named(self, *but: Field[Any]) -> dict[str, Any]:
        """Every value that says something, by the model's name for it; the model knows what holds for the others."""
        found = {f.into or f.name: self[f] for f in self._fields if f not in but}
        return {name: value for name, value in found.items() if _says_something(value)}

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

    def text(self, wanted: Field[Any]) -> str:
        """The field's value as it is written; empty where it is not there or no text."""
        entry = self._entries.get(wanted.name)
        return entry.value.text if entry and isinstance(entry.value, Scalar) else ""

    @property
    def start(self) -> Span:
        """The place where the group begins."""
        group = self.group
        return group.entries[0].key.span if group.entries else group.file.span(group.start, group.start + 1)


def _says_something(value: Any) -> bool:
    """Whether it is more than an empty text or list; every number and truth value says something."""
    return isinstance(value, bool | int | float) or bool(value)


@dataclass(frozen=True, eq=False)
class Record(Kind[T]):
    """A group of named fields that makes one value."""

    name: str
    title: Said
    """What it is, with its article: a story (稿件)."""
    fields: tuple[Field[Any], ...]
    build: Callable[[Values, Context], T | None]
    enter: Callable[[Group, Context], Context] = field(default=lambda _, context: context)
    """Prepares the context before the fields are read."""
    either: tuple[tuple[Field[Any], ...], ...] = ()
    """Of each of these, one field is needed."""
    advice: Mapping[str, Said] = field(default_factory=dict)
    """Names that people look for here and that are no fields, and what they can do instead."""
    otherwise: Said | None = None
    """What also helps where a required field is missing."""

    @property
    def wanted(self) -> Said:
        """A group of fields."""
        return said("kind-group", names=tuple(f.name for f in self.fields[:4]))

    @property
    def keys(self) -> frozenset[str]:
        """Every spelling of every field."""
        return frozenset(name for f in self.fields for name in f.names)

    def read(self, node: Node, context: Context) -> T | None:
        """Read every field, known or not, and build the value even where some are wrong: that may find more."""
        if not isinstance(node, Group):
            wrong_type(node, context, self.wanted)
            return None
        context = self.enter(node, context)
        for key in node.odd_keys:
            context.error("wrong-type", key.span, said("hint-braces"), form="key")
        entries, meant = self._known(node, context)
        return self.build(Values(node, self.fields, entries, meant, context), context)

    def _known(self, group: Group, context: Context) -> tuple[dict[str, Entry], set[str]]:
        """The entries that are fields and not empty, and the fields that others were probably meant to be.

        Unknown and missing ones are reported.
        """
        spelt = {key: f.name for f in self.fields for key in f.names}
        known: dict[str, Entry] = {}
        blank: dict[str, Entry] = {}
        meant: set[str] = set()
        owed = {f.name for f in self.fields if f.required}
        unknown = 0
        for entry in group.entries:
            name = spelt.get(entry.key.text)
            if name is None:
                unknown += 1
                if unknown > MOST_UNKNOWN:
                    context.error("unknown-key", entry.key.span, key=entry.key.text, record=self.title)
                else:
                    meant.add(self._unknown(entry, context))
            elif isinstance(entry.value, Scalar) and (entry.value.unseen if name in owed else entry.value.blank):
                blank[name] = entry
            elif name in known:
                _twice(entry.key, known[name].key, context)
            else:
                known[name] = entry
        for wanted in self.fields:
            if wanted.required and wanted.name not in known and wanted.name not in meant:
                self._missing(wanted, group, blank.get(wanted.name), context)
        for several in self.either:
            if not any(one.name in known or one.name in meant for one in several):
                first = several[0]
                self._missing(first, group, blank.get(first.name), context)
        return known, meant

    def _unknown(self, entry: Entry, context: Context) -> str:
        """Report a key that is no field; the field that was probably meant, or nothing."""
        key = entry.key.text
        slip = context.slip(entry.key)
        if slip is not None:
            context.findings.once(slip)
            return ""
        names = [f.name for f in self.fields]
        bare = key.strip("-\u3000\u00a0")
        if bare != key and bare in names:
            hint = said("hint-dash-space") if key.startswith("-") else said("hint-wide-spaces")
            context.error("unknown-key", entry.key.span, hint, form="bare", key=key)
            return bare
        termed = next((f.name for f in self.fields if key in f.term.split("、")), None)
        known = hints_for(key, names, said("known-fields"))
        hints = (said("hint-write", text=termed),) if termed else known
        hints = (self.advice[key],) if key in self.advice else hints
        context.error("unknown-key", entry.key.span, *hints, key=key, record=self.title)
        return termed or nearest(key, names) or ""

    def _missing(self, wanted: Field[Any], group: Group, blank: Entry | None, context: Context) -> None:
        chinese = f"{wanted.name}: ……（{wanted.chinese.rstrip('。')}）"
        words = whole(f"{wanted.title} ({wanted.term}): {wanted.english}", chinese)
        more = [said("hint-write", text=whole(wanted.example))] if wanted.example else []
        more += [self.otherwise] if self.otherwise else []
        if blank is not None:
            span = blank.key.span
            context.error("missing-key", span, words, *more, form="empty", field=wanted.said, record=self.title)
            return
        start = group.entries[0].key.span if group.entries else group.span
        context.error("missing-key", start, words, *more, field=wanted.said, record=self.title)

    def schema(self, schemas: Schemas) -> Schema:
        """A reference to its definition."""
        if self.name not in schemas.named:
            schemas.named[self.name] = {}  # keeps a group that contains itself from going round
            schemas.named[self.name] = {
                "title": text(self.title.id, schemas.language),
                "type": "object",
                "additionalProperties": False,
                "properties": {f.name: f.schema(schemas) for f in self.fields},
                **({"required": names} if (names := [f.name for f in self.fields if f.required]) else {}),
                **({"allOf": [_one_of(several) for several in self.either]} if self.either else {}),
            }
        return {"$ref": f"#/$defs/{self.name}"}


def _one_of(several: Sequence[Field[Any]]) -> Schema:
    return {"anyOf": [{"required": [one.name]} for one in several]}


def _twice(key: Scalar, first: Scalar, context: Context) -> None:
    hint = said("hint-keep-one")
    context.error("duplicate-key", key.span, hint, form="spellings", key=key.text, other=first.text)


def document_schema(root: Record[Any], title: Said, language: str) -> Schema:
    """The JSON Schema of a whole file."""
    schemas = Schemas(language)
    reference = root.schema(schemas)
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": text(title.id, language)}
    return {**schema, **reference, "$defs": schemas.named}
