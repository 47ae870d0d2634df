"""Where the frontier lies between solid Han and even marks: the composer at other weights of Han.

    python -m tests.bench.compose.frontier [--characters N]

Judged without PDFs, by the same judge (tests/bench/compose/judge.py).
"""

import argparse
from collections.abc import Sequence

from layout.compose import Form, Piece, candidates, compose
from layout.faces import load
from tests.bench.compose.judge import judge
from tests.bench.compose.setters import FACE, INDENT, SIZE
from tests.bench.compose.texts import newspaper, technical

UNFILLED = candidates.UNFILLED
*OTHERS, HAN = candidates.STRETCH_WEIGHTS
WEIGHTS = (1.0, 2.5, 5.0, HAN, 20.0, 40.0, 1000.0)
"""At the last of them nothing counts but solid Han: no legal breaks have a smaller mean worth telling apart."""
MEASURES = (11, 13, 17, 22)


def point(paragraphs: Sequence[str], measure: int) -> str:
    """Mean and uneven of one text at one measure with the weights as they are."""
    faces = load()
    form = Form(measure * SIZE, SIZE, INDENT)
    lines = [line for text in paragraphs for line in compose((Piece(text, FACE, SIZE, "body"),), form, faces).lines]
    values = judge(lines, faces)
    return f"{values['mean']:.4f} {values['uneven']:.4f}"


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--characters", type=int, default=52_000, help="of each text, at least")
    options = parser.parse_args()
    for name, paragraphs in (
        ("newspaper", newspaper(options.characters)),
        ("technical", technical(options.characters)),
    ):
        print(f"{name}: mean and uneven at " + ", ".join(f"{measure} 字" for measure in MEASURES))
        for weight in WEIGHTS:
            candidates.STRETCH_WEIGHTS = (*OTHERS, weight)
            candidates.UNFILLED = UNFILLED * max(1.0, weight / HAN)
            print(f"{weight:8g}  " + "   ".join(point(paragraphs, measure) for measure in MEASURES), flush=True)


if __name__ == "__main__":
    main()
