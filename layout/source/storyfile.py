"""Stories in files of their own: fields between two lines of ``---``, the body below them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from layout.errors import LayoutError, Said, Span, said
from layout.fields.context import Context, wrong_type
from layout.fields.kinds import Kind, Schema, Schemas
from layout.fields.nodes import AS_IT_STANDS, Entry, Group, Inheritance, Node, Scalar
from layout.fields.record import Field, Record
from layout.fields.textfile import TextFile
from layout.files import is_inside
from layout.source.body import is_web_page
from layout.source.encoding import read_text_file
from layout.source.pictures import InsideFile
from layout.source.stories import ID_FORM
from layout.source.tree import parse

T = TypeVar("T")

FOLDER = "stories"
"""Where the files of an issue's stories lie."""
MOST_TOLD = 8
"""Files that are named in one note."""
ENDINGS = (".md", ".markdown", ".txt")
"""What files of text are called; a story's may be called otherwise as well."""
_FRONT = re.compile(r"(?:[ \t]*\n)*---[ \t]*\n(?:.*\n)*?(?P<end>(?:---|\.\.\.)[ \t]*(?:\n|\Z))")
_OPENED = re.compile(r"(?:[ \t]*\n)*(---)[ \t]*(?:\n|\Z)")
_LIKE_IT = re.compile(r"\s*([-－—–―─]{2,})[ \t]*(?:\n|\Z)")  # data
"""A first line of other dashes, or too few or many, as word processors make of three hyphens."""
_REMARKS = re.compile(r"^(?:---|[ \t]*#.*)[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"\s*([a-z_]+)[ \t]*[:：]")

STORY_FILE = Field(
    "file",
    InsideFile(),
    "File",
    "文件",
    "A text file in the issue's folder: fields between two lines of ---, the body below.",
    "本期文件夹里的文本文件：两行---之间写字段，下面是正文。",
)


@dataclass(frozen=True, eq=False)
class InListOrFile(Kind[T], Generic[T]):
    """A story written where it is listed, or the name of its file with what the list says of it."""

    listed: Record[T]
    """A story written in the list."""
    filed: Record[T]
    """A story in a file: the same fields, but it names no file."""
    named: Callable[[T, Span], T]
    """Says of a story from a file where the list names it."""
    or_picture: bool = False
    """Whether ``file:`` may name a picture instead."""

    @property
    def wanted(self) -> Said:
        """A group of fields or a file."""
        return said("kind-listed")

    def read(self, node: Node, context: Context) -> T | None:
        """The story."""
        entry = node.get(STORY_FILE.name) if isinstance(node, Group) else None
        name = entry.value if entry else node
        if not isinstance(name, Scalar) or not self._is_file(name, entry is not None, context):
            return self.listed.read(node, context)
        others = tuple(one for one in node.entries if one is not entry) if isinstance(node, Group) else ()
        whole = self._with_file(Group(node.file, node.start, node.end, others), name, context)
        value = self.filed.read(whole, context) if whole else None
        return None if value is None else self.named(value, node.span)

    def _is_file(self, name: Scalar, in_group: bool, context: Context) -> bool:
        """Whether a text names a story's file, and is no story that was begun without its fields."""
        text = name.text.strip()
        if not text or name.style not in ("", "'", '"'):
            return False
        if in_group:
            return not self.or_picture or text.lower().endswith(ENDINGS)
        if "\n" in text or context.slip(name) is not None:
            return False
        return bool(re.search(r"[/\\.]", text)) or context.neighbours.like(context.folder, text) is not None

    def _with_file(self, own: Group, name: Scalar, context: Context) -> Group | None:
        """What the list says of a story, and what its file says beside it."""
        path = InsideFile().read(name, context.inside(STORY_FILE.name, STORY_FILE.term))
        if path is None:
            return None
        try:
            file = read_text_file(path, context.findings, name.span)
        except LayoutError as problem:
            context.findings.diagnostics.extend(problem.diagnostics)
            return None
        written = parted(file, self.filed, name.span, context)
        if written is None:
            return None
        entries = written.entries
        if written.get("id") is None and own.get("id") is None and re.fullmatch(ID_FORM, path.stem):
            entries += (Entry(_word(name, "id"), _word(name, path.stem)),)
        merged = Inheritance().merge(own, replace(written, entries=entries))
        first = sorted(merged.entries, key=lambda entry: entry.key.file.path != path)
        return replace(written, entries=tuple(first))

    def schema(self, schemas: Schemas) -> Schema:
        """Text or a group."""
        return {"anyOf": [{"type": "string"}, self.listed.schema(schemas)]}


def _word(place: Scalar, text: str) -> Scalar:
    """A word that the program puts where a file is named."""
    return Scalar(place.file, place.start, place.end, text)


def parted(file: TextFile, story: Record[T], named_at: Span, context: Context) -> Group | None:
    """The fields of a story's file, its body among them; None where they cannot be read, which is then told."""
    match = _FRONT.match(file.text)
    if match is None and _is_odd(file, story, context):
        return None
    below = match.end() if match else 0
    if is_web_page(file.text[below:]):
        context.error("web-page", named_at, said("hint-copy-from-browser"), file=file.path.name)
        return None
    fields = _fields(file, match.start("end"), story, context) if match else Group(file, 0, 0, ())
    if fields is None or not file.text[below:].strip():
        return fields
    body = Scalar(file, below, len(file.text), file.text[below:], AS_IT_STANDS)
    if (other := fields.get("body")) is not None:
        context.error("body-twice", other.key.span, said("hint-body-below"))
        return None
    return replace(fields, entries=(*fields.entries, Entry(Scalar(file, below, below, "body"), body)))


def _fields(file: TextFile, end: int, story: Record[T], context: Context) -> Group | None:
    """What stands above the body, up to the offset *end*."""
    head = replace(file, text=file.text[:end])
    if not _REMARKS.sub("", head.text).strip():
        return Group(file, 0, 0, ())
    front = parse(head, story.keys, context.findings)
    if front is not None and not isinstance(front, Group):
        wrong_type(front, context, story.wanted)
        return None
    return front


def _is_odd(file: TextFile, story: Record[T], context: Context) -> bool:
    """Tell of a file without fields that was to have some, so that they are not printed as its text."""
    if opened := _OPENED.match(file.text):
        context.error("front-open", file.span(*opened.span(1)), said("hint-front-open"))
    elif other := _LIKE_IT.match(file.text):
        context.error("front-open", file.span(*other.span(1)), said("hint-three-hyphens"), form="dashes", text=other[1])
    elif (key := _KEY.match(file.text)) and key[1] in story.keys:
        context.error("front-open", file.span(*key.span(1)), said("hint-front-matter"), form="bare", key=key[1])
    else:
        return False
    return True


@dataclass(frozen=True, slots=True)
class StoryName:
    """A story that is named by its id, instead of being written in place."""

    node: Scalar

    @property
    def id(self) -> str:
        """The id."""
        return self.node.text.strip()


@dataclass(frozen=True, eq=False)
class StoryOrName(Kind[T | StoryName], Generic[T]):
    """A story, its file, or the id of one that stands elsewhere."""

    story: InListOrFile[T]

    @property
    def wanted(self) -> Said:
        """A group of fields, a file or an id."""
        return said("kind-lead")

    def read(self, node: Node, context: Context) -> T | StoryName | None:
        """The story, or its name; whether there is such a story, knows who has read them all."""
        text = node.text.strip() if isinstance(node, Scalar) and not node.style else ""
        if isinstance(node, Scalar) and re.fullmatch(ID_FORM, text) and not text.lower().endswith(ENDINGS):
            return StoryName(node)
        return self.story.read(node, context)

    def schema(self, schemas: Schemas) -> Schema:
        """Text or a group."""
        return self.story.schema(schemas)


def tell_unlisted(issue: Span | None, context: Context) -> None:
    """Note files in the issue's ``stories/`` that were read for nothing: a line of the list may be missing."""
    folder = (context.folder / FOLDER).resolve()
    try:
        there = sorted(one for one in folder.iterdir() if one.suffix.lower() in ENDINGS and one.name[0] != ".")
    except OSError:
        return
    named = {file.resolve() for file in context.neighbours.named}
    own = (one for one in there if one.is_file() and is_inside(one, context.folder))
    left = tuple(f"{FOLDER}/{one.name}" for one in own if one.resolve() not in named)
    if left:
        shown = left[:MOST_TOLD]
        hint = said("hint-list-it")
        context.findings.note("story-unlisted", issue, hint, count=len(left), files=shown, more=len(left) - len(shown))
