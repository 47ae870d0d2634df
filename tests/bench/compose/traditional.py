"""Traditional Chinese beside Typst with ``region: "hk"`` and ``"tw"``: evenness, and where marks stand.

    python -m tests.bench.compose.traditional [--characters N] [--measures 13,15,22]

Newspaper prose, its characters exchanged one for one for Traditional ones, its quotation marks for 「 」, in Noto Serif
TC. *askew* is how far mid-line marks stand from the middle between their neighbours, em, on average; *wide* the mean
width of 「 and 」 with what they gave.
"""

import argparse
import statistics
import tempfile
from pathlib import Path

from layout.compose.words import _PAIRS, _listed
from layout.model.theme import FaceRef
from tests.bench.compose.setters import SIZE, with_layout, with_typst
from tests.bench.compose.texts import newspaper
from tests.tools.spacing import is_han, lines
from tests.tools.spacing import measure as judge

REGIONS = {"tw": "zh-TW", "hk": "zh-HK"}
GUTTER = 1.7
CENTRED = set("，、；：。？！")
COLUMNS = ("lines", "solid", "mean", "start", "end", "runts", "marks", "uneven")


def traditional(text: str) -> str:
    """A Simplified text in Traditional characters: good enough to be set, not to be read."""
    pairs = {ord(simplified): first for first, simplified in map(tuple, reversed(_listed(_PAIRS)))}
    return text.translate(pairs).translate(str.maketrans("“”‘’", "「」『』"))


def askew(pdf: Path) -> tuple[float, float]:
    """How far marks stand from the middle between their neighbours, and how wide brackets are, em."""
    off, wide = [], []
    for line in lines(str(pdf), SIZE, GUTTER):
        for before, mark, after in zip(line, line[1:], line[2:], strict=False):
            if mark.char in CENTRED and is_han(before.char) and is_han(after.char):
                off.append(abs((mark.x - before.x) - (after.x - mark.x)) / 2 / SIZE)
            if mark.char in "「」" and is_han(before.char) and is_han(after.char):
                wide.append((after.x - before.x) / SIZE - 1)
    return statistics.mean(off or [0.0]), statistics.mean(wide or [0.0])


def main() -> None:
    """Print a row a program, region and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--characters", type=int, default=10_000)
    parser.add_argument("--measures", default="13,15,22")
    options = parser.parse_args()
    paragraphs = [traditional(text) for text in newspaper(options.characters)]
    with tempfile.TemporaryDirectory() as folder:
        for region, language in REGIONS.items():
            for measure in map(int, options.measures.split(",")):
                face, pdf = FaceRef("Noto Serif TC", language=language), Path(folder) / "x.pdf"
                for name in ("Typst", "layout"):
                    if name == "Typst":
                        with_typst(paragraphs, measure, pdf, face, region)
                    else:
                        with_layout(paragraphs, measure, pdf, face=face)
                    found, (off, wide) = judge(str(pdf), SIZE, GUTTER), askew(pdf)
                    told = " ".join(f"{key} {found[key]:.4g}" for key in COLUMNS)
                    print(f"{region} {measure:2} 字 {name:6} {told} askew {off:.4f} wide {wide:.3f}")


if __name__ == "__main__":
    main()
