"""Word's .docx as it is seen: every element walked, so that nothing that stands in it is passed over.

Word's own two dialects (ECMA-376 transitional and ISO strict) differ in namespaces alone, so names count without them.
What changes were tracked: the final text is taken. Nothing is run, fetched or opened outside the file.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from layout.errors import note, said, warning
from layout.intake.archive import PackedFile, child, local, relations, value
from layout.intake.grids import ABOVE, Cell, CellGrid, taken
from layout.intake.manuscript import (
    Gathered,
    Look,
    Manuscript,
    Role,
    Seen,
    SeenTable,
    UnreadableError,
    Why,
)
from layout.intake.notes import note_mark, note_paragraph
from layout.intake.pictures import Album
from layout.intake.wordcrops import cropped
from layout.intake.wordruns import Parted, RunLine, run_emphasis, run_marks, run_size, symbol
from layout.intake.wordstyles import ALIGNS, Styles, WordLists, is_on, read_numbering, read_styles
from layout.model.theme import Align

_THROUGH = frozenset(
    {"hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "dir", "bdo", "ruby"}
    | {
        "rubyBase",
        "body",
        "document",
        "txbxContent",
        "textbox",
        "Choice",
        "footnote",
        "endnote",
        "comment",
        "hdr",
        "ftr",
    }
)
"""Elements that only hold others."""
_GONE = frozenset({"del", "moveFrom"})
_PICTURED = frozenset({"drawing", "pict", "object"})
_STORED = {"header": Why.HEADER, "footer": Why.FOOTER, "comments": Why.COMMENT}
"""Parts whose texts are no part of a story."""
_DRAWN = frozenset({"diagramData", "chart"})
_NESTED = 60
"""Elements within each other that are followed; Word itself stops long before."""


def read_word(file: Path, album: Album) -> Manuscript:
    """What is seen in a .docx. Raises UnreadableError."""
    packed = PackedFile(file)
    main = next((target for target, kind, _ in relations(packed, "").values() if kind == "officeDocument"), "")
    root = packed.xml(main or "word/document.xml")
    if root is None:
        raise UnreadableError("no-document", said("hint-save-docx"))
    return _Walk(packed, main or "word/document.xml", Gathered(file), album).read(root)


@dataclass(slots=True)
class _Walk:
    """A document on its way to a manuscript."""

    packed: PackedFile
    main: str
    gathered: Gathered
    album: Album
    styles: Styles = field(default_factory=Styles)
    numbering: WordLists = field(default_factory=WordLists)
    links: dict[str, tuple[str, str, bool]] = field(default_factory=dict)
    notes: dict[str, Any] = field(default_factory=dict)
    """Foot- and endnotes by kind and id."""
    noted: list[str] = field(default_factory=list)
    """Those that the text has come to, in order."""
    boxed: bool = False
    apart: bool = False
    """Whether the next paragraph stands on a new page, or below a rule."""
    depth: int = 0

    def read(self, root: Any) -> Manuscript:
        """The manuscript."""
        self.links = relations(self.packed, self.main)
        parts = {kind: target for target, kind, outside in self.links.values() if not outside}
        self.styles = read_styles(self.packed, parts.get("styles", ""))
        self.numbering = read_numbering(self.packed, parts.get("numbering", ""))
        for kind in ("footnotes", "endnotes"):
            self._find_notes(kind, parts.get(kind, ""))
        self.gathered.blocks += self._blocks(root)
        self._end_with_notes()
        self._leave_out_parts()
        if any(name.lower().endswith("vbaproject.bin") for name in self.packed.names()):
            self.gathered.told.append(note("import-macros", None, file=self.gathered.file.name))
        return self.gathered.finished()

    # Blocks -----------------------------------------------------------------------------------------------------------

    def _blocks(self, holder: Any) -> list[Seen]:
        """What stands in an element that holds paragraphs and tables."""
        found: list[Seen] = []
        self.depth += 1
        if self.depth > _NESTED:
            raise UnreadableError("deep", said("hint-save-docx"))
        for one in holder:
            name = local(one)
            if name == "p":
                found += self._paragraph(one)
            elif name == "tbl":
                found += self._table(one)
            elif name in _GONE:
                self.gathered.leave_out(Why.DELETED, _letters(one))
            elif name == "AlternateContent":
                found += self._blocks(_chosen(one))
            elif name == "altChunk":
                self.gathered.told.append(warning("import-embedded", None, file=self.gathered.file.name))
            elif name in ("oMathPara", "oMath", "r"):
                line = RunLine()
                self._inline(one, line, None)
                found += line.blocks(Look(boxed=self.boxed))
            elif name in _THROUGH:
                found += self._blocks(one)
        self.depth -= 1
        return found

    def _paragraph(self, element: Any) -> list[Seen]:
        properties = child(element, "pPr")
        style = self.styles.of(properties)
        line = RunLine()
        self._inline(element, line, (style, properties))
        apart = self._is_apart(line, style, properties)
        return line.blocks(replace(self._look(line, style, properties), apart=apart))

    def _is_apart(self, line: RunLine, style: str, properties: Any) -> bool:
        """Whether a new page or a rule stands before a paragraph; those behind it wait for the next."""
        before = self.apart or bool(is_on(self.styles.settings(style, "pPr", "pageBreakBefore", properties)))
        bare = not line.text.strip()
        ruled = bare and child(properties, "pBdr", "bottom") is not None
        section = child(properties, "sectPr")
        turned = section is not None and value(child(section, "type"), "val", "nextPage") != "continuous"
        self.apart = turned or ruled or line.parted is Parted.BEHIND or (bare and (before or line.parted is not None))
        return not bare and (before or line.parted is Parted.BEFORE)

    def _look(self, line: RunLine, style: str, properties: Any) -> Look:
        role, rank = self.styles.role(style, properties)
        align = value(self.styles.settings(style, "pPr", "jc", properties), "val")
        marker, level = self._marker(line, style, properties)
        level = rank if role is Role.HEADING else level
        return Look(role, ALIGNS.get(align, Align.JUSTIFY), line.size, marker, level, self.boxed)

    def _marker(self, line: RunLine, style: str, properties: Any) -> tuple[str, int]:
        numbered = self.styles.settings(style, "pPr", "numPr", properties)
        number = value(child(numbered, "numId"), "val")
        if not number or number == "0" or not line.text.strip():
            return "", 0
        level = value(child(numbered, "ilvl"), "val", "0")
        depth = int(level) if level.isdigit() else 0
        return self.numbering.marker(number, depth), depth

    def _table(self, element: Any) -> list[Seen]:
        grid = CellGrid()
        for row in _inner(element, "tr"):
            if child(row, "trPr", "del") is not None:
                self.gathered.leave_out(Why.DELETED, _letters(row))
                continue
            grid.begin_row()
            for cell in _inner(row, "tc"):
                own = child(cell, "tcPr")
                span = value(child(own, "gridSpan"), "val", "1")
                grid.put(self._cell(cell, child(own, "vMerge")), int(span) if span.isdigit() else 1)
        return grid.table()

    def _cell(self, cell: Any, merged: Any) -> Cell:
        """What stands in a cell; Word shows nothing of one that goes on with the cell above."""
        if merged is None or value(merged, "val") == "restart":
            return tuple(self._blocks(cell))
        self.gathered.leave_out(Why.HIDDEN, _letters(cell))
        return taken(ABOVE)

    # Within a paragraph -----------------------------------------------------------------------------------------------

    def _inline(self, holder: Any, line: RunLine, within: tuple[str, Any] | None) -> None:
        """What stands in a paragraph, a link, an insertion …"""
        self.depth += 1
        if self.depth > _NESTED:
            raise UnreadableError("deep", said("hint-save-docx"))
        for one in holder if local(holder) != "r" else (holder,):
            name = local(one)
            if name == "r":
                self._run(one, line, within)
            elif name in _GONE:
                self.gathered.leave_out(Why.DELETED, _letters(one))
            elif name in ("oMath", "oMathPara"):
                line.add(_letters(one))
            elif name == "AlternateContent":
                self._inline(_chosen(one), line, within)
            elif name == "rt":
                self.gathered.leave_out(Why.RUBY, _letters(one))
            elif name in _PICTURED:
                self._drawn(one, line)
            elif name in _THROUGH:
                self._inline(one, line, within)
        self.depth -= 1

    def _run(self, run: Any, line: RunLine, within: tuple[str, Any] | None) -> None:
        own = child(run, "rPr")
        styled = value(child(own, "rStyle"), "val") or (within[0] if within else "")
        hidden = bool(is_on(self.styles.settings(styled, "rPr", "vanish", own))) or line.in_instruction
        fallback = within[0] if within else ""
        emphasis = run_emphasis(self.styles, (styled, fallback), own)
        size = run_size(self.styles, (styled, fallback), own)
        marks = run_marks(self.styles, (styled, fallback), own)
        for one in run:
            name = local(one)
            if name == "fldChar":
                line.field(value(one, "fldCharType"))
            elif name == "delText":
                self.gathered.leave_out(Why.DELETED, one.text or "")
            elif name in _PICTURED or name == "AlternateContent":
                self._drawn(one, line)
            elif name in ("footnoteReference", "endnoteReference"):
                self._note(name.removesuffix("Reference"), value(one, "id"), line)
            elif name == "ruby":
                self._inline(one, line, within)
            elif name == "br" and value(one, "type") == "page":
                line.part()
            elif hidden:
                self.gathered.leave_out(Why.HIDDEN, self._text(one))
            else:
                line.add(self._text(one), emphasis, size, marks)

    def _text(self, element: Any) -> str:
        """The characters that an element of a run stands for."""
        name = local(element)
        if name == "t":
            return element.text or ""
        if name == "br":
            return "" if value(element, "type") in ("page", "column") else "\n"
        if name == "sym":
            text = symbol(value(element, "char"))
            if not text:
                self.gathered.leave_out(Why.SIGN, chr(int(value(element, "char") or "3f", 16)))
            return text
        return {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}.get(name, "")

    def _drawn(self, element: Any, line: RunLine) -> None:
        """Pictures and text boxes in a drawing."""
        name = local(element)
        if name == "AlternateContent":
            for one in _chosen(element):
                self._drawn(one, line)
            return
        if name in ("blip", "imagedata"):
            self._picture(element, line)
        elif name in ("rect", "line") and value(element, "hr") in ("t", "true"):
            line.part()
        elif name == "txbxContent":
            before, self.boxed = self.boxed, True
            line.beside += self._blocks(element)
            self.boxed = before
            self.gathered.once(note("import-text-box", None, file=self.gathered.file.name))
        elif name == "textpath":
            line.add(value(element, "string"))
        else:
            for one in element:
                self._drawn(one, line)

    def _picture(self, element: Any, line: RunLine) -> None:
        target, _, outside = self.links.get(value(element, "embed") or value(element, "id"), ("", "", False))
        linked = value(element, "link")
        if outside or (not target and linked in self.links):
            self.gathered.told.append(
                warning(
                    "import-picture",
                    None,
                    said("hint-photo-beside"),
                    form="remote",
                    file=self.gathered.file.name,
                    picture=target or self.links[linked][0],
                )
            )
        elif target and self.packed.has(target):
            name = Path(target).name
            seen = self.album.take(self.packed.read(target), name, _turned(element), cropped(element))
            line.pictures += [seen] if seen else []

    # Notes and what is left out ---------------------------------------------------------------------------------------

    def _find_notes(self, kind: str, part: str) -> None:
        root = self.packed.xml(part) if part else None
        for one in root if root is not None else ():
            if value(one, "type") in ("", "normal"):
                self.notes[f"{kind.removesuffix('s')} {value(one, 'id')}"] = one

    def _note(self, kind: str, number: str, line: RunLine) -> None:
        """The mark of a note in the text."""
        key = f"{kind} {number}"
        if key not in self.notes:
            return
        if key not in self.noted:
            self.noted.append(key)
        line.pieces.append((note_mark(f"{self.noted.index(key) + 1}"), 0.0))

    def _end_with_notes(self) -> None:
        """The notes behind the text, each with the mark that it has in it; the others, too."""
        keys = [*self.noted, *(key for key in self.notes if key not in self.noted)]
        for number, key in enumerate(keys, 1):
            blocks = self._blocks(self.notes[key])
            words = " ".join(_all_words(blocks))
            if words.strip():
                self.gathered.blocks.append(note_paragraph(f"{number}", words))
                self.gathered.once(note("import-notes", None, file=self.gathered.file.name))

    def _leave_out_parts(self) -> None:
        """Headers, footers, comments; words of charts and diagrams."""
        for target, kind, outside in dict.fromkeys(self.links.values()):
            if outside or (kind not in _STORED and kind not in _DRAWN):
                continue
            root = self.packed.xml(target)
            for one in root if root is not None else ():
                self.gathered.leave_out(_STORED.get(kind, Why.DRAWING), _letters(one))


def _chosen(alternatives: Any) -> Any:
    """Of what a file offers in several forms, the first that is no fallback."""
    found = child(alternatives, "Choice")
    fallback = child(alternatives, "Fallback")
    return found if found is not None else fallback if fallback is not None else ()


def _inner(element: Any, wanted: str) -> Iterable[Any]:
    """Rows of a table, cells of a row: also those in content controls and insertions."""
    for one in element:
        name = local(one)
        if name == wanted:
            yield one
        elif name in _THROUGH:
            yield from _inner(one, wanted)


def _letters(element: Any) -> str:
    """All characters within an element, a blank between paragraphs; of alternatives one."""
    name = local(element)
    if name in ("t", "delText"):
        return element.text or ""
    if name == "AlternateContent":
        return "".join(_letters(one) for one in _chosen(element))
    if name == "v":  # a chart's values
        return f"{element.text or ''} "
    words = "".join(_letters(one) for one in element)
    return f"{words} " if name in ("p", "tc", "pt") and words else words


def _all_words(blocks: Iterable[Seen]) -> Iterable[str]:
    for block in blocks:
        if isinstance(block, SeenTable):
            for row in block.rows:
                for cell in row:
                    yield from _all_words(cell)
        elif hasattr(block, "text"):
            yield block.text


def _turned(blip: Any) -> int:
    """Degrees by which Word turns a picture, clockwise, to the next right angle."""
    holder = blip.getparent()
    while holder is not None and local(holder) != "pic":
        holder = holder.getparent()
    turned = value(child(holder, "spPr", "xfrm"), "rot", "0")
    return round(int(turned) / 60_000 / 90) % 4 * 90 if turned.lstrip("-").isdigit() else 0
