"""The issue that stories are imported into: its list of stories goes on, everything else in it stays as it is."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from layout.errors import Diagnostic, note, said, warning
from layout.fields.findings import Findings
from layout.fields.nodes import Group, List, Node, Scalar
from layout.fields.textfile import text_file
from layout.files import replace_file
from layout.intake.sections import PlannedSection, section_lines
from layout.intake.storyfile import inside, scalar
from layout.source import dated, fields_of, last_issue, number_lines, publication_of, read_saved_text
from layout.source.tree import parse

FILE = "issue.yaml"
THEME = "tianshan"
_NAME = "我们的社区报"  # data
_CHARACTERS = 2800
"""Of stories on a page, with their headings and photos; only how many pages a new issue begins with."""
_COUNTS = (1, 2, 4, 8, 12, 16)
"""Pages that sheets have."""


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A story's file, and what a page list says of its place."""

    file: str
    page: int = 0
    section: str = ""
    hold: bool = False

    def written(self) -> str:
        """As an item of the list."""
        more = [f"page: {self.page}"] if self.page else []
        more += [f"section: {scalar(self.section)}"] if self.section and not self.page else []
        more += ["hold: yes"] if self.hold else []
        return f"{{{', '.join([f'file: {inside(self.file)}', *more])}}}" if more else scalar(self.file)


@dataclass(frozen=True, slots=True)
class NewIssue:
    """What is known of an issue that is begun."""

    folder: Path
    characters: int
    pages: int = 0
    sections: tuple[PlannedSection, ...] = ()
    editors: tuple[tuple[str, str], ...] = ()
    """Of the whole issue: 责任编辑 and the like, each with its names."""


Prepare = Callable[[NewIssue], Sequence[str]]
"""What is done before an issue is begun (its publication is made); it gives the lines at the head of issue.yaml."""


def list_stories(
    folder: Path, stories: Sequence[ListedFile], begun: NewIssue, prepare: Prepare
) -> tuple[Diagnostic, ...]:
    """Put stories at the end of an issue's list; an issue that is not there is begun. Raises LayoutError."""
    file = folder / FILE
    if not file.exists():
        head = prepare(begun)
        there = {f"stories/{one.name}" for one in (folder / "stories").glob("*.md")} - {one.file for one in stories}
        listed = [*(ListedFile(name) for name in sorted(there)), *stories]
        replace_file(file, "\n".join((*head, _begun(begun, listed, head))).encode())
        return (note("import-issue", None, said("hint-fill-in"), file=file),)
    saved = read_saved_text(file)
    text = saved.text.replace("\r\n", "\n")
    root = parse(text_file(file, text), frozenset({"stories", "pages"}), findings := Findings())
    if not isinstance(root, Group) or findings.failed:
        names = tuple(one.file for one in stories)
        return (*findings.sorted(), warning("import-not-listed", None, form="unreadable", file=file, stories=names))
    known = {one.text for one in _texts(root)}
    new = [one for one in stories if one.file not in known]
    if not new:
        return ()
    pages = root.get("pages")
    if pages is not None and isinstance(pages.value, List):
        names = tuple(one.file for one in new)
        return (warning("import-not-listed", None, said("hint-list-there"), file=file, stories=names),)
    changed = _with(text, root, [one.written() for one in new])
    saved.save(changed if saved.line_end == "\n" else changed.replace("\n", saved.line_end))
    return (note("import-listed", None, file=file, count=len(new)),)


def _texts(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, List):
        for one in node.items:
            yield from _texts(one)
    elif isinstance(node, Group):
        for entry in node.entries:
            yield from _texts(entry.value)


def _with(text: str, root: Group, items: Sequence[str]) -> str:
    """The issue's text with more items in its list of stories."""
    entry = root.get("stories")
    if entry is None:
        begun = text if text.endswith("\n") or not text else f"{text}\n"
        return begun + "stories:\n" + "".join(f"  - {item}\n" for item in items)
    held = entry.value
    if isinstance(held, List) and held.items and text[held.start] == "[":
        end = text.rindex("]", held.start, held.end + 1)
        return f"{text[:end].rstrip().rstrip(',')}, {', '.join(items)}{text[end:]}"
    if not isinstance(held, List) or not held.items:
        start, end = (held.start, held.end) if text[held.start : held.end].strip() else (entry.key.end + 1,) * 2
        line_end = text.find("\n", end)
        rest = text[line_end:] if line_end >= 0 else "\n"
        remark = text[end : line_end if line_end >= 0 else len(text)].rstrip()
        return f"{text[:start].rstrip()}{remark}\n" + "\n".join(f"  - {item}" for item in items) + rest
    return _behind(text, held, items)


def _behind(text: str, held: List, items: Sequence[str]) -> str:
    """The text with items behind the last one, indented as that is."""
    first = held.items[0].start
    line = text.rfind("\n", 0, first) + 1
    indent = text[line : text.index("-", line)]
    end = max(held.items[-1].end, _last_end(held.items[-1]))
    stop = text.find("\n", max(end - 1, first))
    stop = len(text) if stop < 0 else stop
    lines = text[first:stop].split("\n")
    while len(lines) > 1 and _is_behind(lines[-1], len(indent)):
        stop -= len(lines.pop()) + 1
    return text[:stop] + "".join(f"\n{indent}- {item}" for item in items) + (text[stop:] or "\n")


def _is_behind(line: str, indent: int) -> bool:
    """Whether a line under the last item is none of it: empty, or a remark that stands no further in."""
    return not line.strip() or (line.lstrip().startswith("#") and len(line) - len(line.lstrip()) <= indent)


def _last_end(node: Node) -> int:
    return max((one.end for one in _texts(node)), default=node.end)


def _begun(begun: NewIssue, stories: Sequence[ListedFile], head: Sequence[str]) -> str:
    """The text of a new issue below its *head*: what its publication does not say, dated as its folder is."""
    date = dated(begun.folder.resolve().name) or datetime.date.today()
    publication = publication_of(begun.folder.resolve())
    known = fields_of(publication) if publication else frozenset[str]()
    known |= {line.partition(":")[0] for line in head}
    last = last_issue(begun.folder, date, publication.parent if publication else None)
    own = {"theme": f"theme: {THEME}", "masthead": f"masthead: {{name: {_NAME}}}"} | (last.fields if last else {})
    lines = [f"date: {date.isoformat()}"]
    lines += number_lines(publication, last, date)
    lines += [written for name, written in own.items() if name not in known]
    if begun.pages or "pages" not in known:
        before = last.pages if last and isinstance(last.pages, int) else 0
        lines.append(f"pages: {begun.pages or before or _count(begun.characters)}")
    lines += section_lines(begun.sections, publication)
    if begun.editors:
        lines.append(f"editors: {{{', '.join(f'{role}: {names}' for role, names in begun.editors)}}}")
    lines.append("stories:")
    lines += [f"  - {one.written()}" for one in stories]
    return "\n".join(lines) + "\n"


def _count(characters: int) -> int:
    needed = -(-characters // _CHARACTERS)
    return next((count for count in _COUNTS if count >= needed), _COUNTS[-1])
