"""YAML as a tree of nodes that know their places. A scalar is the text that was written, nothing else.

Built from the parser's events: so an alias bomb costs nothing, depth is bounded, and nothing is ever turned into a
number, a date or a truth value before the format says so.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

import yaml

from layout.errors import Diagnostic, Span
from layout.source.findings import Findings
from layout.source.syntax import explain, swallowed_keys
from layout.source.textfile import TextFile

MAX_DEPTH = 40
"""Lists and groups within each other; the format itself needs 7, a deep page template 20."""
MAX_NODES = 50_000
"""Fields, texts and lists in one file; an issue of 16 pages has some 2,000."""
_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ESCAPE = re.compile(r"\\(?:\n[ \t]*|x..|u....|U........|.)", re.DOTALL)
_SIGN = re.compile(r"[&*]\w*|!\S*")
_ALIAS_HINT = "repeat what is meant; a text that begins with * or & must stand in quotes"
_TAG_HINT = "a text that begins with ! must stand in quotes"


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """Anything that stands in a YAML file; *start* and *end* are offsets into its text."""

    file: TextFile = field(repr=False)
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Its place."""
        return self.file.span(self.start, self.end)


@dataclass(frozen=True, slots=True, eq=False)
class Scalar(Node):
    """A piece of text. `style` is ``'``, ``"``, ``|``, ``>``, empty for text without quotes, ``*`` for a reference.

    References have been reported where they stand; nothing more need be said of them.
    """

    text: str
    style: str = ""

    @property
    def blank(self) -> bool:
        """Whether nothing was written at all, as in ``deck:``."""
        return not self.text and not self.style

    @property
    def folded(self) -> bool:
        """Whether line ends in the file became spaces, without `>` having asked for it."""
        return self.style not in ("|", ">") and "\n" in self.file.text[self.start : self.end]

    def places(self) -> list[int]:
        """Where each character of the text stands in the file: one offset a character, and the end."""
        raw = self.file.text
        position = self.start + (1 if self.style in ("'", '"') else 0)
        if self.style in ("|", ">"):
            position = raw.find("\n", self.start) + 1 or len(raw)
        places: list[int] = []
        for character in self.text:
            position, width = _find(character, raw, position, self.style)
            places.append(min(position, len(raw)))
            position += width
        places.append(min(position, len(raw)))
        return places


def _find(character: str, raw: str, position: int, style: str) -> tuple[int, int]:
    """Place and width in *raw* of the next character of a scalar: indentation is skipped, folds and escapes undone."""
    while style == '"' and (escape := _ESCAPE.match(raw, position)):
        if not escape[0].startswith("\\\n"):
            return position, len(escape[0])
        position = escape.end()
    while position < len(raw) and raw[position] != character and raw[position] in " \t\n":
        if raw[position] == "\n" and character == " ":
            break
        position += 1
    return position, 2 if style == "'" and character == "'" else 1


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
    """Keys with their values (YAML's mapping), in the order written, no key twice."""

    entries: tuple[Entry, ...]
    odd_keys: tuple[Node, ...] = ()
    """Keys that are no text, as in ``{{ name }}``."""

    def get(self, *keys: str) -> Entry | None:
        """The first entry with one of the keys."""
        return next((entry for entry in self.entries if entry.key.text in keys), None)


def parse(file: TextFile, keys: frozenset[str], findings: Findings) -> Node | None:
    """Read a file's YAML as one tree; None where it cannot be read, which is then among the findings.

    *keys* are the names of the format: they make slips of typing recognisable (``headline：`` with a full-width colon).
    """
    builder = _Builder(file, keys, findings)
    try:
        return builder.build(yaml.parse(file.printable, Loader=_Loader))
    except yaml.YAMLError:
        findings.once(_explained(file, keys))
    except _Stop:
        pass
    return None


def _explained(file: TextFile, keys: frozenset[str]) -> Diagnostic:
    """Why the parser stopped, asked of the pure Python parser: its messages are the same on every machine."""
    try:
        for _ in yaml.parse(file.printable, Loader=yaml.SafeLoader):
            pass
    except yaml.MarkedYAMLError as problem:
        return explain(problem, file, keys)
    except yaml.YAMLError:
        pass
    return explain(None, file, keys)


class _Stop(Exception):
    """Reading on makes no sense; why is among the findings."""


@dataclass(slots=True)
class _Open:
    """A list or group whose end has not been seen; for a group, keys and values in turn."""

    event: yaml.CollectionStartEvent
    nodes: list[Node] = field(default_factory=list)


class _Builder:
    """Turns the parser's events into nodes, without recursion."""

    def __init__(self, file: TextFile, keys: frozenset[str], findings: Findings) -> None:
        self._file = file
        self._keys = keys
        self._findings = findings
        self._open: list[_Open] = []
        self._anchors: set[tuple[type, str]] = set()

    def build(self, events: Iterable[yaml.Event]) -> Node | None:
        """The root of the first document; None where the file has none."""
        root: Node | None = None
        for count, event in enumerate(events):
            if count > MAX_NODES:
                span = self._file.span(*self._offsets(event))
                message = f"more than {MAX_NODES} fields and texts up to here: is it the right file?"
                self._findings.error("too-large", message, span)
                raise _Stop
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                self._several(event)
            node = self._node(event)
            if node is None:
                continue
            if self._open:
                self._open[-1].nodes.append(node)
            else:
                root = node
        return root

    def _node(self, event: yaml.Event) -> Node | None:
        """The node that ends with this event, if one does."""
        if isinstance(event, yaml.NodeEvent):
            self._refuse_anchors(event)
        start, end = self._offsets(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, start, end)
        if isinstance(event, yaml.AliasEvent):
            return Scalar(self._file, start, end, "", "*")
        if isinstance(event, yaml.CollectionStartEvent):
            self._descend(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            opened = self._open.pop()
            start, _ = self._offsets(opened.event)
            if isinstance(event, yaml.SequenceEndEvent):
                return List(self._file, start, end, tuple(opened.nodes))
            odd = tuple(key for key in opened.nodes[::2] if not isinstance(key, Scalar))
            return Group(self._file, start, end, self._entries(opened.nodes), odd)
        return None

    def _offsets(self, event: yaml.Event) -> tuple[int, int]:
        start, end = event.start_mark, event.end_mark
        assert start is not None and end is not None  # parsers always set them
        return self._file.offset(start.line, start.column), self._file.offset(end.line, end.column)

    def _scalar(self, event: yaml.ScalarEvent, start: int, end: int) -> Scalar:
        scalar = Scalar(self._file, start, end, event.value, event.style or "")
        if not scalar.style and scalar.folded:
            self._findings.diagnostics.extend(swallowed_keys(self._file, start, end, self._keys))
        if not scalar.style:
            self._warn_of_comment(scalar)
        return scalar

    def _warn_of_comment(self, scalar: Scalar) -> None:
        """``text #more`` loses “#more” to a comment; a comment that somebody meant has a space after its ``#``."""
        line_end = self._file.text.find("\n", scalar.end)
        rest = self._file.text[scalar.end : line_end if line_end >= 0 else None]
        match = re.match(r"[ \t]+(#[^\s#!].*)", rest)
        if match:
            span = self._file.span(scalar.end + match.start(1), scalar.end + match.end(1))
            message = f"“{match[1]}” is not printed: YAML takes what follows a space and # for a remark"
            hint = "put the whole text in quotes; for a remark, write a space after the #"
            self._findings.warning("remark", message, span, hint)

    def _descend(self, event: yaml.CollectionStartEvent) -> None:
        self._open.append(_Open(event))
        if len(self._open) > MAX_DEPTH:
            span = self._file.span(*self._offsets(event))
            self._findings.error("too-deep", f"more than {MAX_DEPTH} lists and groups within each other", span)
            raise _Stop

    def _refuse_anchors(self, event: yaml.NodeEvent) -> None:
        tag = getattr(event, "tag", None)
        if event.anchor is None and tag is None:
            return
        start, end = self._offsets(event)
        written = _SIGN.match(self._file.text, start)
        span = self._file.span(start, written.end() if written else end)
        if event.anchor is not None and (type(event), event.anchor) not in self._anchors:
            self._anchors.add((type(event), event.anchor))
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            message = f"“{sign}{event.anchor}” is a reference in YAML; references are not used here"
            self._findings.error("alias", message, span, _ALIAS_HINT)
        if tag is not None:
            name = written[0] if written and written[0][0] == "!" else str(tag)
            self._findings.error("tag", f"“{name}” is a type tag in YAML; tags are not used here", span, _TAG_HINT)

    def _entries(self, nodes: list[Node]) -> tuple[Entry, ...]:
        entries: dict[str, Entry] = {}
        for key, value in list(pairwise(nodes))[::2]:
            if not isinstance(key, Scalar):
                continue
            if key.text in entries:
                first = entries[key.text].key.span
                message = f"“{key.text}” is here twice: it stands in line {first.line} already"
                self._findings.error("duplicate-key", message, key.span, "keep one of them")
            else:
                entries[key.text] = Entry(key, value)
        return tuple(entries.values())

    def _several(self, event: yaml.Event) -> None:
        span = self._file.span(*self._offsets(event))
        message = "a second document begins here; one file is one document"
        self._findings.error("several-documents", message, span, "delete the line ---, or put the text in quotes")
        raise _Stop
