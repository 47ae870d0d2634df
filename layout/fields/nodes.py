"""What was written, as a tree of nodes that know their places, whatever language the file is in (YAML, TOML).

A scalar is the text that was written, nothing else: only a field's kind makes a number or a date of it.
"""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from layout.errors import Span
from layout.fields.textfile import TextFile


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """Anything that stands in a file; *start* and *end* are offsets into its text."""

    file: TextFile = field(repr=False)
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Its place."""
        return self.file.span(self.start, self.end)


AS_IT_STANDS = "---"
"""Style of what no markup of the file's language is around: a text that is the whole file, or the rest of it."""


_UNSEEN = ("Cc", "Cf", "Zs", "Zl", "Zp")
"""Unicode's categories of what leaves no ink."""


@dataclass(frozen=True, slots=True, eq=False)
class Scalar(Node):
    """A piece of text. `style` is ``'``, ``"``, ``|``, ``>``, empty for text without quotes, ``*`` for a reference.

    `AS_IT_STANDS` is another. References have been reported where they stand; nothing more need be said of them.
    """

    text: str
    style: str = ""

    @property
    def blank(self) -> bool:
        """Whether nothing was written at all, as in ``deck:``."""
        return not self.text and not self.style

    @property
    def unseen(self) -> bool:
        """Whether no character of it would be seen, quoted or not."""
        return self.blank or (self.style != "*" and all(unicodedata.category(char) in _UNSEEN for char in self.text))

    @property
    def folded(self) -> bool:
        """Whether line ends in the file became spaces, without `>` having asked for it."""
        return self.style not in ("|", ">", AS_IT_STANDS) and "\n" in self.file.text[self.start : self.end]


@dataclass(frozen=True, slots=True, eq=False)
class List(Node):
    """A list of nodes."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A key with its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True, eq=False)
class Group(Node):
    """Keys with their values (YAML's mapping, TOML's table), in the order written, no key twice."""

    entries: tuple[Entry, ...]
    odd_keys: tuple[Node, ...] = ()
    """Keys that are no text, as in ``{{ name }}``."""

    def get(self, *keys: str) -> Entry | None:
        """The first entry with one of the keys."""
        return next((entry for entry in self.entries if entry.key.text in keys), None)


@dataclass(frozen=True)
class Inheritance:
    """How a file that extends another takes over what the other says: group by group, lists as a whole."""

    spellings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Key → all names of its field, where it has several."""
    whole: Callable[[tuple[str, ...]], bool] = lambda _: False
    """Whether the groups inside a group (its keys from the root) are taken whole, too."""
    alternatives: Callable[[tuple[str, ...]], frozenset[str]] = lambda _: frozenset()
    """Keys of a group of which one stands instead of the others."""

    def merge(self, own: Group, inherited: Group, path: tuple[str, ...] = ()) -> Group:
        """What a file says itself before what it inherits."""
        entries = [self._merged(entry, inherited, path) for entry in own.entries]
        names = {name for entry in own.entries for name in self._names(entry.key.text)}
        if names & (either := self.alternatives(path)):
            names |= either
        entries += [entry for entry in inherited.entries if entry.key.text not in names]
        return Group(own.file, own.start, own.end, tuple(entries))

    def _merged(self, entry: Entry, inherited: Group, path: tuple[str, ...]) -> Entry:
        other = inherited.get(*self._names(entry.key.text))
        theirs = other.value if other is not None else None
        if isinstance(entry.value, Group) and isinstance(theirs, Group) and not self.whole(path):
            return Entry(entry.key, self.merge(entry.value, theirs, (*path, entry.key.text)))
        return entry

    def _names(self, key: str) -> tuple[str, ...]:
        return self.spellings.get(key, (key,))
