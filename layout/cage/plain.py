"""What templates of strangers are given: words, numbers and records of these; no path, no method, nothing of ours.

Whatever is handed to a page's templates is made over into these: they cross to another process, and are all it has.
"""

import datetime
import functools
import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from layout.errors import Diagnostic, Said, Span, said
from layout.model.body import Text

_BREAK = re.compile(r"(?<=[!-~])\n(?=[!-~])|[^\S\n]+\n\s*|\n\s+")
_LEFT_OUT = (Span, Diagnostic, Said)
"""What a page never shows: places in files, and what is said to people."""


class TemplateRefusal(TypeError):
    """What a template may not do, and why in words."""

    def __init__(self, said: Said) -> None:
        self.said = said
        super().__init__(said.id)


class PlainRecord:
    """Named values that nothing can be done to. It is no text: templates name one of its fields."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = values

    def __getattr__(self, name: str) -> Any:
        try:
            return self._values[name]
        except KeyError:
            raise AttributeError(name) from None

    def __reduce__(self) -> tuple[type["PlainRecord"], tuple[Mapping[str, object]]]:
        """As it was made, so that it crosses from one process to another."""
        return PlainRecord, (self._values,)

    def __str__(self) -> str:
        raise TemplateRefusal(said("template-refusal.record", names=names_of(self)))

    __repr__ = __iter__ = __str__
    __hash__ = object.__hash__


def names_of(record: PlainRecord) -> tuple[str, ...]:
    """What a record holds."""
    return tuple(record._values)


class PlainText(str):
    """A text as its words; `inlines` are its pieces, each with its emphasis."""

    inlines: tuple[PlainRecord, ...]

    def __new__(cls, words: str, inlines: tuple[PlainRecord, ...] = ()) -> "PlainText":
        """The words, and the pieces that they are made of."""
        made = super().__new__(cls, words)
        made.inlines = inlines
        return made

    def __reduce__(self) -> tuple[type["PlainText"], tuple[str, tuple[PlainRecord, ...]]]:
        """As it was made, so that it crosses from one process to another."""
        return PlainText, (str(self), self.inlines)

    @property
    def plain(self) -> str:
        """The words, as a str."""
        return str(self)


def one_line(text: Text | None) -> str:
    """The characters in one line. A break is where a line turns on paper: only Latin words need a blank there."""
    return _BREAK.sub(" ", text.plain).replace("\n", "").strip() if text else ""


class Plainly:
    """Makes values over; the same object becomes the same record each time."""

    def __init__(self, otherwise: Mapping[type, Callable[[Any], object]] | None = None) -> None:
        """*otherwise*: types that are made over in a way of their own."""
        self._otherwise = otherwise or {}
        self._made: dict[int, tuple[object, object]] = {}

    def __call__(self, value: Any) -> Any:
        """The value as templates are given it. Raises TypeError for what has no plain form."""
        if value is None or type(value) in (str, int, float, bool, datetime.date):
            return value
        if isinstance(value, Enum):
            return self(value.value)
        if isinstance(value, Path):
            return value.name
        if isinstance(value, Mapping):
            return {str(key): self(item) for key, item in value.items()}
        if isinstance(value, tuple | list):
            return tuple(map(self, value))
        if id(value) not in self._made:
            self._made[id(value)] = value, self._over(value)  # kept, so that no other object gets its number
        return self._made[id(value)][1]

    def _over(self, value: Any) -> object:
        own = self._otherwise.get(type(value))
        if own is not None:
            return own(value)
        if isinstance(value, Text):
            return PlainText(one_line(value), tuple(map(self, value.inlines)))
        if not is_dataclass(value):
            raise TypeError(type(value).__name__)
        return PlainRecord(self.named(value))

    def named(self, value: Any) -> dict[str, object]:
        """The fields of a dataclass by name, and what it reckons from them alone."""
        values = {name: getattr(value, name) for name in _names(type(value))}  # type: ignore[arg-type]
        return {name: self(one) for name, one in values.items() if not _is_left_out(one)}


@functools.cache
def _names(kind: type) -> tuple[str, ...]:
    reckoned = [name for name in dir(kind) if name[0] != "_" and isinstance(getattr(kind, name), property | str)]
    return (*(field.name for field in fields(kind)), *reckoned)


def _is_left_out(value: object) -> bool:
    some = next(iter(value.values()), None) if isinstance(value, Mapping) else value
    return isinstance(some, _LEFT_OUT)
