"""``make bench-compose``: our composer beside Typst, both PDFs judged by tests/tools/spacing.py.

    python -m tests.bench.compose [--texts newspaper,technical] [--characters N] [--measures 11,13,17,22] [-o FOLDER]

Prints one row a program and the ratio of ours to Typst's, then characters a second and what painting takes. Our row
also counts what the judge cannot see: hyphens, and lines that nothing could fill.
"""

import argparse
import tempfile
from pathlib import Path

from tests.bench.compose.setters import SIZE, Setting_, with_layout, with_typst
from tests.bench.compose.texts import front_page, newspaper, technical
from tests.tools.spacing import measure as judge

COLUMNS = ("lines", "solid", "mean", "p90", "p99", "max", "start", "end", "runts", "marks", "spread", "uneven")
NEWSPAPER = {"mean": 0.5, "uneven": 0.7}
FLOORS = {"front page": NEWSPAPER, "newspaper": NEWSPAPER, "technical": {"mean": 0.7, "uneven": 0.85, "p99": 1.0}}
GUTTER = 1.7
"""The judge's own default."""


def row(values: dict[str, float]) -> str:
    """The judge's columns."""
    return " ".join(
        f"{values[name]:8.4f}" if isinstance(values[name], float) else f"{values[name]:6d}" for name in COLUMNS
    )


def compare(name: str, paragraphs: list[str], measure: int, folder: Path) -> list[Setting_]:
    """Set one text at one measure with both programs and print what the judge says."""
    theirs = with_typst(paragraphs, measure, folder / f"{name}-{measure}-typst.pdf")
    ours = with_layout(paragraphs, measure, folder / f"{name}-{measure}-layout.pdf")
    rows = [judge(str(setting.pdf), SIZE, GUTTER) for setting in (theirs, ours)]
    print(f"{name:10} {measure:3d} 字 Typst  {row(rows[0])}")
    print(f"{'':17} layout {row(rows[1])}")
    verdicts = []
    for column, floor in FLOORS[name].items():
        ratio = rows[1][column] / rows[0][column] if rows[0][column] else float(rows[1][column] > 0)
        verdicts.append(f"{column} {ratio:.2f}× (floor {floor}× {'met' if ratio <= floor else 'MISSED'})")
    lines = [line for paragraph in ours.paragraphs for line in paragraph.lines]
    short = sum(not line.full for paragraph in ours.paragraphs for line in paragraph.lines[:-1])
    print(f"{'':17} {', '.join(verdicts)}; {sum(line.hyphen for line in lines)} hyphens, {short} lines unfilled")
    return [theirs, ours]


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", default=",".join(FLOORS))
    parser.add_argument("--characters", type=int, default=52_000, help="of newspaper and of technical prose, at least")
    parser.add_argument("--measures", default="11,13,17,22")
    parser.add_argument("-o", "--output", type=Path, help="keep the PDFs here")
    options = parser.parse_args()
    sources = {"front page": front_page, "newspaper": lambda: newspaper(options.characters)}
    sources["technical"] = lambda: technical(options.characters)
    texts = {name: sources[name]() for name in options.texts.split(",")}
    print(
        f"{'':24} " + " ".join(f"{name:>{6 if name in ('lines', 'start', 'end', 'runts') else 8}}" for name in COLUMNS)
    )
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.output or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        speeds = [
            (name, measure, paragraphs, compare(name, paragraphs, measure, folder))
            for name, paragraphs in texts.items()
            for measure in map(int, options.measures.split(","))
        ]
    print("\ncharacters a second, composing as a share of painting, composing again")
    for name, measure, paragraphs, (_, ours) in speeds:
        count = sum(map(len, paragraphs))
        print(
            f"{name:10} {measure:3d} 字 {count / ours.composing:9,.0f}/s  composing {ours.composing:.3f} s, "
            f"painting {ours.painting:.3f} s: {ours.composing / ours.painting:.2f}; again {ours.again * 1e3:.2f} ms"
        )


if __name__ == "__main__":
    main()
