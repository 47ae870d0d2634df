"""English prose set by our composer and by Typst, both judged alike: ragged lines, hyphens, word spaces, rivers.

python -m tests.bench.compose.english [--words 10000] [--measures 126,180,250]
"""

import argparse
import html
import re
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import typst

from layout.compose import Form, Measure, Paragraph, Piece, compose
from layout.faces import load
from layout.model.page import Line
from layout.model.theme import FaceRef
from layout.resources import fonts_folder
from tests.tools.spacing import Glyph, lines

HANDBOOK = Path("/usr/share/doc/debian-handbook/html/en-US")
FACE = FaceRef("Noto Serif SC", 400, "en")
SIZE = 9.0
MARGIN = 20.0
HEIGHT = 800.0
SHORT = 150
"""Characters of a paragraph that is measured."""
RAGGED = 0.02
"""A line that ends so much before its measure, em, is not full."""
RIVER = 3
"""Lines through which white runs, from which on it is a river."""
LINE_END_HYPHEN = "\x02"
"""What PDFium makes of a hyphen at the end of a line."""
WIDE = set("“”‘’…—")
"""Spaces beside these are not counted: the blank within a Chinese face's quotes is not that of the space."""
COLUMNS = ("lines", "ragged", "hyphens", "ladders", "mean", "sd", "p99", "max", "rivers")
_TYPST = """#set page(width: {width}pt, height: {height}pt, margin: {margin}pt)
#set text(font: "{family}", size: {size}pt, lang: "en", fallback: false, ligatures: false)
#set par(justify: true, leading: 0.5em, spacing: 0.5em)
{body}"""

Spaces = list[tuple[float, float]]
"""Where the spaces of a line begin and end, em."""


def english(words: int) -> list[str]:
    """Paragraphs of Debian's handbook, at least so many words together; FileNotFoundError where it is not there."""
    if not HANDBOOK.is_dir():
        raise FileNotFoundError(f"{HANDBOOK} is not there: apt-get install debian-handbook")
    found: list[str] = []
    count = 0
    for file in sorted(HANDBOOK.glob("*.html")):
        for match in re.finditer(r'<div class="para">(.*?)</div>', file.read_text("utf-8"), re.DOTALL):
            text = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", match[1]))).strip()
            if len(text) >= SHORT and text[0].isupper() and "--" not in text:
                found.append(text)
                count += len(text.split())
            if count >= words:
                return found
    return found


class Tally:
    """What is counted over all lines of a text."""

    def __init__(self) -> None:
        self.lines = self.ragged = self.hyphens = self.ladders = self.rivers = 0
        self.spaces: list[float] = []

    def paragraph(self, rows: Sequence[tuple[Spaces, bool, bool]]) -> None:
        """Count a paragraph: of each line its spaces, whether it is full, whether it ends with an added hyphen."""
        self.lines += len(rows)
        self.rivers += _rivers([spaces for spaces, _, _ in rows])
        for i, (spaces, full, hyphen) in enumerate(rows):
            self.hyphens += hyphen
            self.ladders += hyphen and i > 0 and rows[i - 1][2]
            if i < len(rows) - 1:
                self.ragged += not full
                self.spaces += [end - start for start, end in spaces]

    def row(self) -> dict[str, float]:
        """All columns."""
        spaces = sorted(self.spaces)
        return {
            "lines": self.lines,
            "ragged": self.ragged,
            "hyphens": self.hyphens,
            "ladders": self.ladders,
            "mean": statistics.mean(spaces),
            "sd": statistics.pstdev(spaces),
            "p99": spaces[int(0.99 * len(spaces))],
            "max": spaces[-1],
            "rivers": self.rivers,
        }


def _rivers(rows: Sequence[Spaces]) -> int:
    """Chains of spaces one under the other through at least `RIVER` lines."""
    count = 0
    above: dict[tuple[float, float], int] = {}
    for row in rows:
        here = {}
        for start, end in row:
            over = [n for (left, right), n in above.items() if min(end, right) > max(start, left)]
            here[start, end] = 1 + max(over, default=0)
            count += here[start, end] == RIVER
        above = here
    return count


def ours(paragraphs: Sequence[str], measure: float) -> dict[str, float]:
    """Our composer's."""
    faces, tally = load(), Tally()
    for text in paragraphs:
        paragraph: Paragraph = compose((Piece(text, FACE, SIZE, "body"),), Form(measure, SIZE), faces)
        tally.paragraph([(_spaces(line, faces), line.full, line.hyphen) for line in paragraph.lines])
    return tally.row()


def _spaces(line: Line, faces: Measure) -> Spaces:
    found: Spaces = []
    end, before = 0.0, ""
    for run in line.runs:
        x = run.x
        for i, (char, advance) in enumerate(zip(run.text, faces.advances(run.face, run.text), strict=True)):
            if char != " ":
                if (before + run.text[:i])[-1:] == " " and not WIDE & {char, (before + run.text[:i]).rstrip()[-1:]}:
                    found.append((end / SIZE, x / SIZE))
                end = x + advance * run.size
            x += advance * run.size + run.spacing
        before = run.text
    return found


def typsts(paragraphs: Sequence[str], measure: float) -> dict[str, float]:
    """Typst's, nothing turned off."""
    quoted = ("#" + '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"' for text in paragraphs)
    source = _TYPST.format(
        width=measure + 2 * MARGIN,
        height=HEIGHT,
        margin=MARGIN,
        family=FACE.family,
        size=SIZE,
        body="\n\n".join(quoted),
    )
    with tempfile.TemporaryDirectory() as folder:
        file, pdf = Path(folder) / "text.typ", Path(folder) / "text.pdf"
        file.write_text(source, "utf-8")
        typst.compile(str(file), output=str(pdf), font_paths=[str(fonts_folder())], ignore_system_fonts=True)
        return _judged(iter(list(lines(str(pdf), SIZE, 1e6))), paragraphs, measure)


def _judged(found: Iterator[list[Glyph]], paragraphs: Sequence[str], measure: float) -> dict[str, float]:
    faces, tally = load(), Tally()
    for text in paragraphs:
        at, rows = 0, []
        while at < len(text):
            glyphs = next(found)
            spaces: Spaces = []
            end, hyphen = glyphs[0].x, False
            for i, glyph in enumerate(glyphs):
                if text[at] == " ":
                    spaces += [] if WIDE & {text[at - 1], text[at + 1]} else [(end / SIZE, glyph.x / SIZE)]
                    at += 1
                char = glyph.char.replace(LINE_END_HYPHEN, "-")
                hyphen = i == len(glyphs) - 1 and char != text[at : at + 1]
                at += not hyphen
                end = glyph.x + faces.advances(FACE, char)[0] * SIZE
            at += text[at : at + 1] == " "
            rows.append((spaces, end - MARGIN > measure - RAGGED * SIZE, hyphen))
        tally.paragraph(rows)
    return tally.row()


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=10_000)
    parser.add_argument("--measures", default="126,180,250", help="points")
    options = parser.parse_args()
    paragraphs = english(options.words)
    print(f"{'':14}" + "".join(f"{name:>9}" for name in COLUMNS))
    for measure in map(float, options.measures.split(",")):
        for name, row in (("Typst", typsts(paragraphs, measure)), ("layout", ours(paragraphs, measure))):
            cells = (f"{row[c]:9.3f}" if isinstance(row[c], float) else f"{row[c]:9d}" for c in COLUMNS)
            print(f"{measure:4.0f} pt {name:7}" + "".join(cells))


if __name__ == "__main__":
    main()
