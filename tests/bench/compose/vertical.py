"""How even vertical lines are beside our horizontal ones at the same measure, judged alike.

    python -m tests.bench.compose.vertical [--characters N]

The newspaper's prose as it is, and without its figures and letters.
"""

import argparse
import re
from collections.abc import Sequence

from layout.compose import Downwards, Form, Measure, Piece, compose, stood
from layout.faces import load
from tests.bench.compose.judge import judge
from tests.bench.compose.setters import FACE, INDENT, SIZE
from tests.bench.compose.texts import newspaper

MEASURES = (11, 13, 17, 22)
_WESTERN = re.compile("[0-9A-Za-z.%]+")


def values(paragraphs: Sequence[str], measure: int, faces: Measure, down: Downwards | None) -> dict[str, float]:
    """The judge's row of a text in horizontal lines, or *down* in vertical ones."""
    form, fonts = Form(measure * SIZE, SIZE, INDENT), down or faces
    pieces = ((Piece(text, FACE, SIZE, "body"),) for text in paragraphs)
    lines = [line for one in pieces for line in compose(stood(one, down) if down else one, form, fonts).lines]
    return judge(lines, fonts)


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--characters", type=int, default=30_000)
    prose = newspaper(parser.parse_args().characters)
    faces = load()
    down = Downwards(faces)
    for name, paragraphs in (("as it is", prose), ("without figures", [_WESTERN.sub("", text) for text in prose])):
        for measure in MEASURES:
            across, turned = (values(paragraphs, measure, faces, one) for one in (None, down))
            rows = (f"{key} {across[key]:.4f} {turned[key]:.4f}" for key in ("mean", "uneven", "solid", "runts"))
            print(f"{name:16} {measure} 字  " + "   ".join(rows), flush=True)


if __name__ == "__main__":
    main()
