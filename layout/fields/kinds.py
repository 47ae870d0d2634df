"""What may stand in a field: a kind reads a node into a value, and says itself in words and as JSON Schema.

What is wrong goes to the findings, and the value is then None. So everything wrong in a file is found in one reading.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from layout.errors import Argument, Said, said
from layout.fields.context import Context, read_scalar, wrong_type
from layout.fields.nearmiss import hints_for
from layout.fields.nodes import Group, List, Node

T = TypeVar("T")
Schema = dict[str, Any]
"""JSON Schema, draft 2020-12."""


@dataclass(frozen=True)
class Schemas:
    """The JSON Schema of a file in the making."""

    language: str
    """Of titles and descriptions: ``en``, ``zh-CN``."""
    named: dict[str, Schema] = field(default_factory=dict)
    """What has a name of its own, for ``$defs``."""


class Kind(ABC, Generic[T]):
    """What may stand in a field."""

    @property
    @abstractmethod
    def wanted(self) -> Said:
        """What is needed, as a phrase: “a whole number from 1 to 24”."""

    @abstractmethod
    def read(self, node: Node, context: Context) -> T | None:
        """The value, or None where it is wrong, which is then among the findings."""

    @abstractmethod
    def schema(self, schemas: Schemas) -> Schema:
        """Its JSON Schema; what has a name of its own is put among *schemas*."""


class UnfitError(Exception):
    """Why a text is no value of a kind: a diagnostic without its place. Its sentence also gets the field's `name`."""

    def __init__(self, code: str, *hints: Said, form: str = "", **arguments: Argument) -> None:
        self.code = code
        self.hints = hints
        self.form = form
        self.arguments = arguments
        super().__init__(code, form)


class ScalarKind(Kind[T]):
    """What is written as one piece of text."""

    @abstractmethod
    def of(self, text: str) -> T:
        """The value of a text. Raises UnfitError."""

    def read(self, node: Node, context: Context) -> T | None:
        """The value of a scalar."""
        scalar = read_scalar(node, context, self.wanted)
        if scalar is None:
            return None
        try:
            return self.of(scalar.text)
        except UnfitError as unfit:
            context.error(unfit.code, scalar.span, *unfit.hints, form=unfit.form, name=context.name, **unfit.arguments)
            return None


@dataclass(frozen=True, eq=False)
class ListOf(Kind[tuple[T, ...]]):
    """A list of one kind of thing."""

    item: Kind[T]
    least: int = 0
    most: int = 1_000
    """Beyond this none is read."""

    @property
    def wanted(self) -> Said:
        """A list."""
        return said("kind-list")

    def read(self, node: Node, context: Context) -> tuple[T, ...] | None:
        """The items that are right."""
        if not isinstance(node, List):
            dashes = isinstance(node, Group) and any(entry.key.text.startswith("-") for entry in node.entries)
            wrong_type(node, context, self.wanted, said("hint-dash-space") if dashes else said("hint-dashes"))
            return None
        if len(node.items) > self.most:
            count = len(node.items)
            context.error("too-large", node.items[0].span, form="list", name=context.name, count=count, most=self.most)
            return None
        items = [self.item.read(item, context.inside(index)) for index, item in enumerate(node.items)]
        if len(items) < self.least:
            context.error("missing-key", node.span, form="item", name=context.name, least=self.least)
        return tuple(item for item in items if item is not None)

    def schema(self, schemas: Schemas) -> Schema:
        """An array."""
        least = {"minItems": self.least} if self.least else {}
        return {"type": "array", "items": self.item.schema(schemas), **least}


@dataclass(frozen=True, eq=False)
class MapOf(Kind[dict[str, T]]):
    """A group whose keys are free names."""

    value: Kind[T]

    @property
    def wanted(self) -> Said:
        """A group of fields."""
        return said("kind-map")

    def read(self, node: Node, context: Context) -> dict[str, T] | None:
        """Name → value, in the order written, without what is wrong."""
        if not isinstance(node, Group):
            wrong_type(node, context, self.wanted)
            return None
        read = {e.key.text: self.value.read(e.value, context.inside(e.key.text, "")) for e in node.entries}
        return {name: value for name, value in read.items() if value is not None}

    def schema(self, schemas: Schemas) -> Schema:
        """An object with any keys."""
        return {"type": "object", "additionalProperties": self.value.schema(schemas)}


@dataclass(frozen=True, eq=False)
class Choice(ScalarKind[T]):
    """One of several words; the values are what they stand for."""

    words: Mapping[str, T]

    @property
    def wanted(self) -> Said:
        """One of the words."""
        return said("kind-word", words=tuple(self.words))

    def of(self, text: str) -> T:
        """What the word stands for."""
        if text not in self.words:
            hints = hints_for(text, tuple(self.words), said("known-words"))
            raise UnfitError("unknown-word", *hints, text=text)
        return self.words[text]

    def schema(self, _: Schemas) -> Schema:
        """An enumeration."""
        return {"enum": list(self.words)}


@dataclass(frozen=True, eq=False)
class Pair(Kind[tuple[float, float]]):
    """Two values of one kind: width and height, or left and top."""

    part: Kind[float]
    what: Said

    @property
    def wanted(self) -> Said:
        """What the two are, with an example."""
        return self.what

    def read(self, node: Node, context: Context) -> tuple[float, float] | None:
        """The two values."""
        if not isinstance(node, List) or len(node.items) != 2:
            wrong_type(node, context, self.wanted)
            return None
        first, second = (self.part.read(item, context) for item in node.items)
        return None if first is None or second is None else (first, second)

    def schema(self, schemas: Schemas) -> Schema:
        """An array of two."""
        return {"type": "array", "items": self.part.schema(schemas), "minItems": 2, "maxItems": 2}
