"""TOML as a tree of nodes that know their places, so that the kinds of any format read it.

Python's own parser says what the values are; where they stand is looked for line by line, as files of settings are
written: one key with its value a line, under the head of its table.
"""

import datetime
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from layout.fields.nodes import Entry, Group, List, Node, Scalar
from layout.fields.textfile import TextFile

Place = tuple[int, int, int, int]
"""Start and end of a key, start and end of its value."""
_HEAD = re.compile(r"\s*\[([^\[\]]+)\]\s*(?:#.*)?")
_LINE = re.compile(r"""\s*([\w.\-]+|"[^"]*"|'[^']*')\s*=\s*("[^"]*"|'[^']*'|\[[^\]]*\]|[^#]*[^#\s])""")


def parse_toml(file: TextFile) -> Group:
    """A file's text as one group. Raises tomllib.TOMLDecodeError, whose message names the line."""
    return _group(file, tomllib.loads(file.text), dict(_places(file)), ())


def _places(file: TextFile) -> Iterator[tuple[tuple[str, ...], Place]]:
    """Where each key with its value stands, by its names from the root."""
    table: tuple[str, ...] = ()
    for number, start in enumerate(file.starts):
        line = file.line(number)
        if head := _HEAD.fullmatch(line):
            table = _names(head[1])
            yield table, (start + head.start(1), start + head.end(1), start + head.start(1), start + head.end(1))
        elif key := _LINE.match(line):
            yield (*table, *_names(key[1])), (*(start + at for at in key.span(1)), *(start + at for at in key.span(2)))  # type: ignore[misc]


def _names(written: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in written.split("."))


def _group(
    file: TextFile, values: Mapping[str, Any], places: Mapping[tuple[str, ...], Place], path: tuple[str, ...]
) -> Group:
    nodes = [_entry(file, name, value, places, (*path, name)) for name, value in values.items()]
    start, end = places[path][2:] if path in places else (0, 0)
    return Group(file, start, end, tuple(nodes))


def _entry(
    file: TextFile, name: str, value: Any, places: Mapping[tuple[str, ...], Place], path: tuple[str, ...]
) -> Entry:
    place = next((places[path[:n]] for n in range(len(path), 0, -1) if path[:n] in places), (0, 0, 0, 0))
    key = Scalar(file, place[0], place[1], name)
    if isinstance(value, Mapping):
        return Entry(key, _group(file, value, places, path))
    return Entry(key, _node(file, value, place[2:]))


def _node(file: TextFile, value: Any, place: tuple[int, int]) -> Node:
    if isinstance(value, list):
        return List(file, *place, tuple(_node(file, item, place) for item in value))
    if isinstance(value, str):
        return Scalar(file, *place, value, '"')
    if isinstance(value, bool):
        return Scalar(file, *place, str(value).lower())
    return Scalar(file, *place, value.isoformat() if isinstance(value, datetime.date | datetime.time) else str(value))
