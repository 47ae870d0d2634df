"""YAML as a tree of nodes that know their places.

Built from the parser's events: so an alias bomb costs nothing, depth is bounded, and nothing is ever turned into a
number, a date or a truth value before the format says so.
"""

import re
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice, pairwise
from typing import Any

import yaml

from layout.errors import Diagnostic, error, said
from layout.fields.findings import Findings
from layout.fields.nodes import Entry, Group, List, Node, Scalar
from layout.fields.textfile import TextFile
from layout.source.syntax import explain, swallowed_keys

MAX_DEPTH = 40
"""Lists and groups within each other; the format itself needs 7, a deep page template 20."""
MAX_NODES = 50_000
"""Fields, texts and lists in one file; an issue of 16 pages has some 2,000."""
MOST_DIRECTIVES = 20
"""Lines that begin with %, above the first field; the format needs none."""
EXPLAINED = 500_000
"""Characters before a fault up to which it is explained."""
PATIENCE = 1.0
"""Seconds of processor time that an explanation may take."""
_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ESCAPE = re.compile(r"\\(?:\n[ \t]*|x..|u....|U........|.)", re.DOTALL)
_REMARK = re.compile(r"[ \t]+(#[^\s#!].*)")
_HEAD = re.compile(r"(?:[%#].*\n|[ \t]*\n)*")
_DIRECTIVE = re.compile(r"^%.*", re.MULTILINE)
_SIGN = re.compile(r"[&*]\w*|!\S*")


def places_of(scalar: Scalar) -> list[int]:
    """Where each character of a scalar's text stands in the file: one offset a character, and the end."""
    raw = scalar.file.text
    position = scalar.start + (1 if scalar.style in ("'", '"') else 0)
    if scalar.style in ("|", ">"):
        position = raw.find("\n", scalar.start) + 1 or len(raw)
    places: list[int] = []
    for character in scalar.text:
        position, width = _find(character, raw, position, scalar.style)
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


def parse(file: TextFile, keys: frozenset[str], findings: Findings) -> Node | None:
    """Read a file's YAML as one tree; None where it cannot be read, which is then among the findings.

    *keys* are the names of the format: they make slips of typing recognisable (``headline：`` with a full-width colon).
    """
    builder = _Builder(file, keys, findings)
    if directives := _too_many_directives(file.text):
        findings.error("tag", file.span(*directives.span()), said("hint-tag"), text=directives[0])
        return None
    try:
        return builder.build(yaml.parse(file.printable, Loader=_Loader))
    except yaml.YAMLError as problem:
        findings.once(_explained(file, keys, problem))
    except _Stop:
        pass
    return None


def _too_many_directives(text: str) -> "re.Match[str] | None":
    """The first of so many that the parser, which compares each with all others, would take long."""
    head = _HEAD.match(text)
    found = list(islice(_DIRECTIVE.finditer(text, 0, head.end() if head else 0), MOST_DIRECTIVES + 1))
    return found[0] if len(found) > MOST_DIRECTIVES else None


def _explained(file: TextFile, keys: frozenset[str], problem: yaml.YAMLError) -> Diagnostic:
    """Why the parser stopped, asked of the pure Python parser: its messages are the same on every machine.

    Where it would take too long, what the fast parser said must do.
    """
    known = problem if isinstance(problem, yaml.MarkedYAMLError) else None
    mark = known.problem_mark if known else None
    if mark is not None and mark.index > EXPLAINED:
        return explain(known, file, keys)
    try:
        for _ in yaml.parse(file.printable, Loader=_Explainer):
            pass
    except yaml.MarkedYAMLError as found:
        return explain(found, file, keys)
    except _TooDeep as deep:
        return error("too-deep", file.span(deep.at, deep.at), most=MAX_DEPTH)
    except (yaml.YAMLError, _Stop):
        pass
    return explain(known, file, keys)


class _TooDeep(Exception):
    """Brackets within brackets, at a place in the file."""

    def __init__(self, at: int) -> None:
        self.at = at
        super().__init__(at)


class _Explainer(yaml.SafeLoader):
    """The pure Python parser, which takes ever longer for each bracket within others, and long for many tokens."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self._until = time.process_time() + PATIENCE

    def fetch_more_tokens(self) -> Any:
        """As the base does. Raises _TooDeep and _Stop."""
        if self.flow_level > MAX_DEPTH:
            raise _TooDeep(self.index)
        if time.process_time() > self._until:
            raise _Stop
        return super().fetch_more_tokens()


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
                self._findings.error("too-large", span, form="nodes", most=MAX_NODES)
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
        match = _REMARK.match(self._file.text, scalar.end)
        if match:
            span = self._file.span(*match.span(1))
            self._findings.warning("remark", span, said("hint-remark"), text=match[1])

    def _descend(self, event: yaml.CollectionStartEvent) -> None:
        self._open.append(_Open(event))
        if len(self._open) > MAX_DEPTH:
            span = self._file.span(*self._offsets(event))
            self._findings.error("too-deep", span, most=MAX_DEPTH)
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
            self._findings.error("alias", span, said("hint-alias"), text=f"{sign}{event.anchor}")
        if tag is not None:
            name = written[0] if written and written[0][0] == "!" else str(tag)
            self._findings.error("tag", span, said("hint-tag"), text=name)

    def _entries(self, nodes: list[Node]) -> tuple[Entry, ...]:
        entries: dict[str, Entry] = {}
        for key, value in list(pairwise(nodes))[::2]:
            if not isinstance(key, Scalar):
                continue
            if key.text in entries:
                first = entries[key.text].key.span
                self._findings.error("duplicate-key", key.span, said("hint-keep-one"), key=key.text, line=first.line)
            else:
                entries[key.text] = Entry(key, value)
        return tuple(entries.values())

    def _several(self, event: yaml.Event) -> None:
        span = self._file.span(*self._offsets(event))
        self._findings.error("several-documents", span, said("hint-one-document"))
        raise _Stop
