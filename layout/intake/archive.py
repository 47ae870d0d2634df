"""Archives of XML (.docx, .odt) that strangers made: what may be read of them, and how much."""

import posixpath
import re
import zipfile
import zlib
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from lxml import etree

from layout.errors import said
from layout.intake.manuscript import UnreadableError

MOST_XML = 48 << 20
"""Bytes of one part of XML; a book of a million characters has 20 MB."""
MOST_PART = 160 << 20
"""Of any other part: the largest photo of a camera."""
MOST_ALL = 1 << 30
"""Of all parts together; a bomb says a hundred times as much."""
MOST_ENTRIES = 20_000
MOST_RATIO = 400
"""How many times its size a part of XML may unpack to; real ones take 5 to 60."""
_SMALL = 1 << 20
"""Up to here the ratio does not matter."""
_PARSER = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
_DOCTYPE = re.compile(rb"<!DOCTYPE|<!ENTITY|<\0!\0D\0O\0C\0T", re.IGNORECASE)


class PackedFile:
    """An archive with its parts by name; nothing is unpacked before it is asked for."""

    def __init__(self, file: Path) -> None:
        """Raises UnreadableError for what is no archive, or one that unpacks to too much."""
        try:
            self._zip = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, NotImplementedError, ValueError):
            raise UnreadableError("damaged", said("hint-save-docx")) from None
        entries = self._zip.infolist()
        if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_ALL:
            raise UnreadableError("bomb", said("hint-save-docx"))
        self._entries = {entry.filename.lstrip("/"): entry for entry in entries}
        self._lower = {name.lower(): name for name in self._entries}

    def names(self) -> list[str]:
        """All parts."""
        return list(self._entries)

    def has(self, name: str) -> bool:
        """Whether there is such a part, whatever the case of its letters."""
        return name.lower() in self._lower

    def read(self, name: str, most: int = MOST_PART) -> bytes:
        """A part; empty where there is none. Raises UnreadableError where it is locked, broken or too large."""
        entry = self._entries.get(self._lower.get(name.lower(), ""))
        if entry is None:
            return b""
        if entry.flag_bits & 1:
            raise UnreadableError("encrypted", said("hint-remove-password"))
        if entry.file_size > most or (
            most == MOST_XML and entry.file_size > max(_SMALL, MOST_RATIO * entry.compress_size)
        ):
            raise UnreadableError("bomb", said("hint-save-docx"))
        try:
            with self._zip.open(entry) as part:
                return part.read(most + 1)[:most]
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError):
            raise UnreadableError("damaged", said("hint-save-docx")) from None

    def xml(self, name: str) -> Any:
        """A part as a tree of elements; None where there is none. Raises UnreadableError."""
        content = self.read(name, MOST_XML)
        return None if not content else xml_tree(content)


def xml_tree(content: bytes) -> Any:
    """The root of a piece of XML; no entity is resolved, no file or address opened. Raises UnreadableError."""
    if _DOCTYPE.search(content[:65_536]):
        raise UnreadableError("entities", said("hint-save-docx"))
    parser = etree.XMLParser(remove_comments=True, remove_pis=True, **_PARSER)
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise UnreadableError("damaged", said("hint-save-docx")) from None


def local(element: Any) -> str:
    """The name of an element without its namespace: Word's two kinds of .docx differ in nothing else."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: Any, name: str, otherwise: str = "") -> str:
    """An attribute by its name without namespace."""
    if element is None:
        return otherwise
    for key, found in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(found)
    return otherwise


def child(element: Any, *names: str) -> Any:
    """The element that a path of names leads to; None where it ends."""
    for name in names:
        if element is None:
            return None
        element = next((one for one in element if local(one) == name), None)
    return element


def relations(packed: PackedFile, part: str) -> dict[str, tuple[str, str, bool]]:
    """Of a part of a .docx: what each of its ids leads to, what kind that is, and whether it lies elsewhere."""
    folder, name = posixpath.split(part)
    root = packed.xml(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
    found: dict[str, tuple[str, str, bool]] = {}
    for one in root if root is not None else ():
        target, outside = value(one, "Target"), value(one, "TargetMode") == "External"
        if not outside:
            target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
        found[value(one, "Id")] = target, value(one, "Type").rpartition("/")[2], outside
    return found
