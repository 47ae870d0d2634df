"""Manuscripts written down line by line, each with how it looks, for folders that are judged.

A script's line is ``looks|words``. Looks: a number is its size, ``b`` black, ``c`` centred, ``r`` at the right, ``j``
justified, ``i`` indented by two characters, ``k`` kai, ``f=FACE`` a face, ``s=STYLE`` a style, ``x=N`` N blanks.
``pic|FILE`` is a picture of the samples, ``tab|a,b/c,d`` a table, ``page|`` a new page, ``|`` an empty line.
"""

import subprocess
from pathlib import Path
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt

from tests.intake.judging import Gold, Sent
from tests.intake.township import Kept

PHOTOS = Path(__file__).parent.parent.parent / "issues" / "market-town" / "photos"
_ALIGN = {"c": WD_ALIGN_PARAGRAPH.CENTER, "r": WD_ALIGN_PARAGRAPH.RIGHT, "j": WD_ALIGN_PARAGRAPH.JUSTIFY}


def word_file(sent: Sent, folder: Path, name: str, script: str, *gold: Gold) -> None:
    """Write a Word file of a script; one that is to be .odt is saved so by LibreOffice, where there is one."""
    folder.mkdir(parents=True, exist_ok=True)
    written = name if name.endswith(".docx") else f"{Path(name).stem}.docx"
    word = Kept(sent, folder, written)
    for line in script.strip("\n").split("\n"):
        looks, _, text = line.partition("|")
        _write(word, looks.split(), text)
    word.done(*gold)
    if name.endswith(".odt"):
        sent.texts[name] = sent.texts.pop(written)
        _as_odt(folder, written)


def _write(word: Kept, looks: list[str], text: str) -> None:
    if looks == ["pic"]:
        word.picture(PHOTOS / text)
    elif looks == ["tab"]:
        rows = [tuple(row.split(",")) for row in text.split("/")]
        word.sent.texts[word.path.name] += text.replace(",", " ").replace("/", " ") + "\n"
        word.table(*rows)
    elif looks == ["page"]:
        word.document.add_page_break()
    else:
        _line(word, dict(look.partition("=")[::2] for look in looks), text)


def _line(word: Kept, looks: dict[str, str], text: str) -> None:
    size = next((float(look) for look in looks if look[0].isdigit()), 0.0)
    align = next((_ALIGN[look] for look in looks if look in _ALIGN), None)
    text = "\u3000" * int(looks.get("x", "0")) + text.replace("\\n", "\n")
    style = looks.get("s", "").replace("_", " ")
    paragraph: Any = word.line(text, size, bold="b" in looks, align=align, style=style)
    if "i" in looks:
        paragraph.paragraph_format.first_line_indent = Pt(2 * (size or 10.5))
    face = "楷体_GB2312" if "k" in looks else looks.get("f", "")
    for run in paragraph.runs if face else ():
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)


def _as_odt(folder: Path, written: str) -> None:
    profile = f"-env:UserInstallation={(folder.parent / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "odt", "--outdir", str(folder), str(folder / written)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    (folder / written).unlink()


def plain_file(sent: Sent, folder: Path, name: str, text: str, *gold: Gold, encoding: str = "gb18030") -> None:
    """Write a text or web page, and keep what was written but tags."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(text.encode(encoding))
    sent.texts[name] = text if name.endswith(".txt") else ""
    sent.gold += gold
