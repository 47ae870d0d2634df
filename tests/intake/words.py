"""Word files as people and programs write them, for tests."""

from pathlib import Path
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

CENTER, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT


class Word:
    """A Word file that is being written; each method adds what its name says."""

    def __init__(self) -> None:
        self.document = docx.Document()

    def line(self, text: str, size: float = 0, bold: bool = False, align: object = None, style: str = "") -> Any:
        """A paragraph of one run."""
        paragraph = self.document.add_paragraph(style=style or None)
        run = paragraph.add_run(text)
        run.bold = bold or None
        if size:
            run.font.size = Pt(size)
        paragraph.alignment = align  # type: ignore[assignment]
        return paragraph

    def lines(self, *texts: str, size: float = 10.5) -> None:
        """Paragraphs of running text, indented with blanks as people do."""
        for text in texts:
            self.line(f"　　{text}", size)

    def chinese_style(self, name: str, size: float = 0) -> str:
        """A style of that name, as Word and WPS in Chinese have it."""
        style = self.document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        if size:
            style.font.size = Pt(size)
        return name

    def table(self, *rows: tuple[str, ...]) -> Any:
        """A table."""
        table = self.document.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
        return table

    def picture(self, file: Path) -> None:
        """A picture in a paragraph of its own."""
        self.document.add_picture(str(file), width=Pt(200))

    def xml(self, inside: str, paragraph: Any = None) -> None:
        """Anything that python-docx has no word for, into a paragraph."""
        holder = paragraph if paragraph is not None else self.document.add_paragraph()
        spaces = nsdecls("w", "r", "wp", "a")
        root = parse_xml(f"<w:p {spaces}>{inside}</w:p>")
        for one in list(root):
            holder._p.append(one)

    def header(self, text: str) -> None:
        """The header of its pages."""
        self.document.sections[0].header.paragraphs[0].text = text

    def numbered(self, text: str, format_: str = "chineseCounting", pattern: str = "%1、") -> None:
        """A paragraph that Word numbers."""
        numbering = self.document.part.numbering_part.element
        known = numbering.findall(qn("w:abstractNum"))
        number = f"9{format_}"
        if not any(one.get(qn("w:abstractNumId")) == str(hash(number) % 10_000) for one in known):
            identity = str(hash(number) % 10_000)
            inside = f'<w:start w:val="1"/><w:numFmt w:val="{format_}"/><w:lvlText w:val="{pattern}"/>'
            level = f'<w:lvl w:ilvl="0">{inside}</w:lvl>'
            xml = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{identity}">{level}</w:abstractNum>'
            numbering.insert(0, parse_xml(xml))
            numbering.append(
                parse_xml(f'<w:num {nsdecls("w")} w:numId="{identity}"><w:abstractNumId w:val="{identity}"/></w:num>')
            )
        paragraph = self.line(text, 10.5)
        identity = str(hash(number) % 10_000)
        paragraph._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{identity}"/></w:numPr>')
        )

    def saved(self, path: Path) -> Path:
        """The file."""
        self.document.save(str(path))
        return path
