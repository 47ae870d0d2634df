"""OpenDocument's .odt as it is seen."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from layout.errors import note, said
from layout.intake.archive import PackedFile, child, local, value
from layout.intake.grids import CellGrid
from layout.intake.manuscript import (
    Gathered,
    Look,
    Manuscript,
    Role,
    Seen,
    UnreadableError,
    Why,
)
from layout.intake.notes import note_mark, note_paragraph
from layout.intake.pictures import Album
from layout.intake.wordruns import RunLine
from layout.intake.wordstyles import ALIGNS, counted, role_of
from layout.model.body import Emphasis, Marks
from layout.model.theme import Align

_THROUGH = frozenset(
    {"section", "text", "index-body", "table-of-content", "list-header", "text-box", "body", "note-body"}
)
_ABOUT = "{http://purl.org/dc/elements/1.1/}"
"""Elements that tell of others: their author, their date."""
_LEFT_OUT = {
    "annotation": Why.COMMENT,
    "tracked-changes": Why.DELETED,
    "ruby-text": Why.RUBY,
    "hidden-text": Why.HIDDEN,
}
_FORMATS = {"1": "decimal", "一, 二, 三, ...": "chineseCounting", "①, ②, ③, ...": "decimalEnclosedCircle"}  # data
_NESTED = 60


def read_odt(file: Path, album: Album) -> Manuscript:
    """What is seen in an .odt. Raises UnreadableError."""
    packed = PackedFile(file)
    manifest = packed.read("META-INF/manifest.xml", 1 << 20)
    if b"encryption-data" in manifest:
        raise UnreadableError("encrypted", said("hint-remove-password"))
    root, common = packed.xml("content.xml"), packed.xml("styles.xml")
    text = child(root, "body", "text")
    if text is None:
        raise UnreadableError("no-document", said("hint-save-docx"))
    reading = _Reading(packed, Gathered(file), album)
    reading.find_styles(common, root)
    reading.gathered.blocks += reading.blocks(text, "", 0)
    reading.gathered.blocks += reading.notes
    for one in common.iter() if common is not None else ():
        if local(one) in ("header", "footer"):
            why = Why.HEADER if local(one) == "header" else Why.FOOTER
            reading.gathered.leave_out(why, "".join(one.itertext()))
    return reading.gathered.finished()


@dataclass(slots=True)
class _Reading:
    """An .odt on its way to a manuscript."""

    packed: PackedFile
    gathered: Gathered
    album: Album
    styles: dict[str, Any] = field(default_factory=dict)
    lists: dict[str, Any] = field(default_factory=dict)
    notes: list[Seen] = field(default_factory=list)
    marker: str = ""
    boxed: bool = False
    depth: int = 0

    def find_styles(self, *roots: Any) -> None:
        """Remember all styles by name; those of the text itself come last."""
        for root in roots:
            for one in root.iter() if root is not None else ():
                if local(one) == "style":
                    self.styles[value(one, "name")] = one
                elif local(one) == "list-style":
                    self.lists[value(one, "name")] = one

    def blocks(self, holder: Any, style: str, level: int) -> list[Seen]:
        """What stands in an element that holds paragraphs."""
        found: list[Seen] = []
        self.depth += 1
        if self.depth > _NESTED:
            raise UnreadableError("deep", said("hint-save-docx"))
        for one in holder:
            name = local(one)
            if name in ("p", "h"):
                found += self._paragraph(one, name, level)
            elif name == "list":
                found += self._list(one, value(one, "style-name") or style, level)
            elif name == "table":
                found += self._table(one)
            elif name in _LEFT_OUT:
                self._leave_out(one, name)
            elif name in ("frame", "custom-shape"):
                line = RunLine()
                self._frame(one, line)
                found += line.blocks(Look())
            elif name in _THROUGH:
                found += self.blocks(one, style, level)
        self.depth -= 1
        return found

    def _leave_out(self, element: Any, name: str) -> None:
        for region in element.iter() if name == "tracked-changes" else (element,):
            if name != "tracked-changes" or local(region) == "deletion":
                words = "".join(_words(region))
                self.gathered.leave_out(_LEFT_OUT[name], words)

    def _list(self, element: Any, style: str, level: int) -> list[Seen]:
        found: list[Seen] = []
        number = 0
        for item in element:
            if local(item) != "list-item":
                continue
            number += 1
            self.marker = self._marker(style, level, number)
            found += self.blocks(item, style, level + 1)
            self.marker = ""
        return found

    def _marker(self, style: str, level: int, number: int) -> str:
        for one in self.lists.get(style, ()):
            if value(one, "level") == str(level + 1):
                if local(one) != "list-level-style-number":
                    return "-"
                form = _FORMATS.get(value(one, "num-format"), "decimal")
                return value(one, "num-prefix") + counted(number, form) + value(one, "num-suffix", ".")
        return "-"

    def _table(self, element: Any) -> list[Seen]:
        grid = CellGrid()
        for row in element.iter():
            if local(row) != "table-row" or _nearest(row, "table") is not element:
                continue
            grid.begin_row()
            for cell in row:
                if local(cell) == "table-cell":  # those that one covers are reckoned from it
                    columns, rows = (value(cell, f"number-{one}-spanned", "1") for one in ("columns", "rows"))
                    grid.put(tuple(self.blocks(cell, "", 0)), *(int(n) if n.isdigit() else 1 for n in (columns, rows)))
        return grid.table()

    def _paragraph(self, element: Any, name: str, level: int) -> list[Seen]:
        style = value(element, "style-name")
        line = RunLine()
        self._inline(element, line, style)
        role, rank = self._role(style)
        outline = value(element, "outline-level", "1")
        if name == "h" and role is Role.BODY:
            role, rank = Role.HEADING, int(outline) if outline.isdigit() else 1
        align = ALIGNS.get(self._property(style, "paragraph-properties", "text-align"), Align.JUSTIFY)
        marker, self.marker = self.marker, ""
        depth = rank if role is Role.HEADING else max(level - 1, 0)
        apart = self._property(style, "paragraph-properties", "break-before") == "page"
        return line.blocks(Look(role, align, line.size, marker, depth, self.boxed, apart=apart))

    def _role(self, style: str) -> tuple[Role, int]:
        for one in self._chain(style):
            name = re.sub(r"_20_", " ", value(one, "display-name") or value(one, "name"))
            role, rank = role_of(name)
            if role is not Role.BODY:
                return role, rank
        return Role.BODY, 0

    def _chain(self, style: str) -> list[Any]:
        found: list[Any] = []
        while (one := self.styles.get(style)) is not None and one not in found:
            found.append(one)
            style = value(one, "parent-style-name")
        return found

    def _property(self, style: str, kind: str, name: str) -> str:
        for one in self._chain(style):
            found = value(child(one, kind), name)
            if found:
                return found
        return ""

    def _look(self, styles: tuple[str, ...]) -> tuple[Emphasis, float, Marks]:
        def first(*names: str) -> str:
            found = (self._property(style, "text-properties", name) for style in styles for name in names)
            return next((one for one in found if one), "")

        weight, slant = first("font-weight-asian", "font-weight"), first("font-style-asian", "font-style")
        bold = weight == "bold" or (weight.isdigit() and int(weight) >= 600)
        size = first("font-size-asian", "font-size").removesuffix("pt")
        emphasis = Emphasis.STRONG if bold else Emphasis.KAI if slant == "italic" else Emphasis.NONE
        place = re.match(r"super|sub|-?\d+", first("text-position"))
        raised = 0 if place is None or place[0] == "0" else -1 if place[0] == "sub" or place[0][0] == "-" else 1
        return emphasis, float(size) if size.replace(".", "", 1).isdigit() else 0.0, Marks(raised=raised)

    def _inline(self, holder: Any, line: RunLine, *styles: str) -> None:
        self.depth += 1
        if self.depth > _NESTED:
            raise UnreadableError("deep", said("hint-save-docx"))
        look = self._look(styles)
        self._add(holder.text, line, styles, look)
        for one in holder:
            name = local(one)
            if name == "s":
                line.add(" " * min(int(value(one, "c", "1")), 100), *look)
            elif name in ("tab", "line-break"):
                line.add("\t" if name == "tab" else "\n", *look)
            elif name in _LEFT_OUT:
                self._leave_out(one, name)
            elif name == "note":
                self._note(one, line)
            elif name in ("frame", "custom-shape"):
                self._frame(one, line)
            elif name == "span":
                self._inline(one, line, value(one, "style-name"), *styles)
            else:
                self._inline(one, line, *styles)
            self._add(one.tail, line, styles, look)
        self.depth -= 1

    def _add(
        self, text: str | None, line: RunLine, styles: tuple[str, ...], look: tuple[Emphasis, float, Marks]
    ) -> None:
        if not text:
            return
        text = re.sub(r"[ \t\r\n]+", " ", text)
        if any(self._property(style, "text-properties", "display") == "none" for style in styles):
            self.gathered.leave_out(Why.HIDDEN, text)
        else:
            line.add(text, *look)

    def _note(self, element: Any, line: RunLine) -> None:
        number = len(self.notes) + 1
        line.pieces.append((note_mark(f"{number}"), 0.0))
        words = "".join("".join(_words(one)) for one in element if local(one) == "note-body").strip()
        self.notes.append(note_paragraph(f"{number}", words))
        self.gathered.once(note("import-notes", None, file=self.gathered.file.name))

    def _frame(self, element: Any, line: RunLine) -> None:
        for one in element:
            name = local(one)
            target = value(one, "href")
            if name == "image" and self.packed.has(target):
                seen = self.album.take(self.packed.read(target), Path(target).name)
                line.pictures += [seen] if seen else []
                return
            if name == "text-box" or (name in ("p", "h") and local(element) == "custom-shape"):
                before, self.boxed = self.boxed, True
                line.beside += self.blocks(one if name == "text-box" else [one], "", 0)
                self.boxed = before
                self.gathered.once(note("import-text-box", None, file=self.gathered.file.name))


def _nearest(element: Any, name: str) -> Any:
    holder = element.getparent()
    while holder is not None and local(holder) != name:
        holder = holder.getparent()
    return holder


def _words(element: Any) -> list[str]:
    """All texts within an element, but who made a remark and when."""
    if isinstance(element.tag, str) and element.tag.startswith(_ABOUT):
        return []
    return [element.text or "", *(word for one in element for word in (*_words(one), one.tail or ""))]
