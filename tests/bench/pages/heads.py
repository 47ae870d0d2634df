"""What headlines of planned pages are like: sizes, fills, pauses, neighbours; and how often the eye finds what.

    python -m tests.bench.pages.heads [--pages N] [--first SEED] [--cost KEY=VALUE …] [--heads] [--weights]

`--cost` sets a price of the eye, or of headlines (`tests.bench.weights`), for this run. `--weights` takes
each price of a rule of headlines away in turn. `--heads` prints all headlines.
"""

import argparse
import itertools
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from layout.compose import Measure
from layout.compose.words import MARKS
from layout.faces import load
from layout.page import paginate
from layout.page.eye import RULES, PageFacts, facts_of, offences
from layout.page.eye.facts import Seen
from tests.bench.pages import realistic
from tests.bench.weights import weigh
from tests.page.generated import NEWSPRINT_PPI, tianshan

HOLE, EDGE = 0.6, 0.95


@dataclass
class Found:
    """What the headlines of some pages are like."""

    pages: int = 0
    clean: int = 0
    heads: Counter[str] = field(default_factory=Counter)
    sizes: Counter[float] = field(default_factory=Counter)
    """Of headlines below the lead, briefs apart."""
    rules: Counter[str] = field(default_factory=Counter)
    taus: list[float] = field(default_factory=list)
    commonest: list[float] = field(default_factory=list)
    """Share of the commonest size on each page of six headlines and more."""

    def take(self, facts: PageFacts) -> None:
        """One page."""
        seen = {one.key for one in offences(facts)}
        self.rules.update(seen)
        self.pages += 1
        self.clean += not seen & {rule.key for rule in RULES if rule.refuses}
        self.taus += [value for value in [tau(facts)] if value is not None]
        heads = [one for one in facts.headed if one.slot != "brief"]
        own = Counter(round(one.heading.size, 1) for one in heads if one.heading)
        if len(heads) >= 6:
            self.commonest.append(own.most_common(1)[0][1] / len(heads))
        self.sizes.update(round(one.heading.size, 1) for one in heads[1:] if one.heading)
        for one in facts.headed:
            self._head(one)

    def _head(self, one: Seen) -> None:
        if one.heading is None:
            return
        texts = [placed.line.text for placed in one.heading.headline.lines]
        self.heads["all"] += 1
        self.heads["hollow"] += one.heading.fill < HOLE and not one.heading.centred
        self.heads["full"] += one.heading.fill > EDGE
        if len(texts) > 1:
            paused = any(text[-1] in MARKS for text in texts[:-1])
            self.heads["turned"] += 1
            self.heads["past a pause"] += not paused and any(mark in text[2:-2] for text in texts for mark in MARKS)
            self.heads["stumps"] += any(len(text.strip("，：；、！？")) < 3 for text in texts)

    def told(self) -> str:
        """All of it in a few lines."""
        total, turned = max(1, self.heads["all"]), max(1, self.heads["turned"])
        most = max(self.sizes.values(), default=0) / max(1, sum(self.sizes.values()))
        return (
            f"{self.pages} pages, {self.clean} clean; {total} headlines: "
            f"fill under {HOLE} {self.heads['hollow'] / total:.1%}, over {EDGE} {self.heads['full'] / total:.1%}; "
            f"{turned} turned: past a pause {self.heads['past a pause'] / turned:.1%}, "
            f"with a stump {self.heads['stumps'] / turned:.1%}; "
            f"commonest size {most:.0%} of those below leads, on a page of six {_mean(self.commonest):.0%}; "
            f"mean τ {_mean(self.taus):.2f}\n"
            + ", ".join(f"{rule} {count}" for rule, count in self.rules.most_common())
        )


def tau(facts: PageFacts) -> float | None:
    """Kendall's τ-a of rank and size among pairs of unlike size, 1 where sizes fall with importance (R12)."""
    sizes = [one.heading.size for one in facts.headed if one.heading and one.heading.size]
    pairs = [(a, b) for a, b in itertools.combinations(sizes, 2) if abs(a - b) > 0.1]
    return sum(1 if a > b else -1 for a, b in pairs) / len(pairs) if pairs else None


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


PRICES = ("R2", "R3", "R4", "R4-edge", "R5", "R11", "R12", "R14", "R14-near", "R15", "R15-near", "R37-stairs")


def weights(first: int, pages: int) -> None:
    """Print on how many of some pages each rule of headlines is broken, with its price and without."""
    priced = planned(first, pages)
    print(f"{priced.pages} pages, {priced.clean} clean")
    for key in PRICES:
        before = weigh(key, 0.0)
        free = planned(first, pages)
        weigh(key, before)
        print(f"{key}: {priced.rules[key]}, without its price {free.rules[key]}; clean {free.clean}", flush=True)


def planned(first: int, pages: int) -> Found:
    """Pages of some seeds, as they are planned."""
    faces, found = load(), Found()
    for facts in _facts(first, pages, faces):
        found.take(facts)
    return found


def _facts(first: int, pages: int, faces: Measure) -> Iterator[PageFacts]:
    for seed in range(first, first + pages):
        made = realistic.issue([realistic.page(seed, tianshan())])
        found = paginate(made, tianshan(), faces, NEWSPRINT_PPI)
        if not any(fit.overset_lines for fit in found.fits if fit.page == 2):
            yield facts_of(found.pages[1], tianshan())


def main() -> None:
    """Plan some pages and print what their headlines are like."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--cost", nargs="*", default=())
    parser.add_argument("--heads", action="store_true")
    parser.add_argument("--weights", action="store_true")
    options = parser.parse_args()
    if options.weights:
        weights(options.first, options.pages)
        return
    for setting in options.cost:
        name, _, value = setting.partition("=")
        weigh(name, float(value))
    faces, found, start = load(), Found(), time.process_time()
    for facts in _facts(options.first, options.pages, faces):
        found.take(facts)
        for one in facts.headed if options.heads else ():
            if one.heading:
                lines = "/".join(placed.line.text for placed in one.heading.headline.lines)
                print(f"{one.id:12} {one.heading.size:5} {one.heading.fill:.2f} {lines}")
    print(" ".join(options.cost) or "as it is", f"{(time.process_time() - start) / options.pages:.2f} s a page")
    print(found.told())


if __name__ == "__main__":
    main()
