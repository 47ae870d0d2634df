"""What each price of the page planner is worth: how often its rule is broken with it, without it, and at its double.

    python -m tests.bench.pages.prices [--pages N] [--first SEED] [--only PRICE …] [--doubled]

Each price of the eye, and each of `OWN`, is set to nothing (and to its double) for all pages, which are planned again.
A price that was written into the tables of other modules when they were loaded stays there; `OWN` has none of these.
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from layout.compose import Measure
from layout.faces import load
from layout.page import paginate
from layout.page.costs import EYE_COSTS
from layout.page.eye import RULES, facts_of, offences
from tests.bench.pages import realistic
from tests.bench.weights import weigh
from tests.page.generated import NEWSPRINT_PPI, tianshan

PAGES = 20
OWN = (
    "GAP_COST", "WIDE_GAP_COST", "FILL_COST", "WEAK_LEAD_COST", "HEADLINE_CLASH_COST", "HEADLINE_ROW_COST",
    "HOLLOW_COST", "STRIP_COST", "LEAD_PICTURE_COST", "LARGE_PHOTO_COST", "THROUGH_GUTTER_COST", "GUTTER_TO_AD_COST",
    "TALL_HEAD_COST", "SMALL_PHOTO_COST", "STAMP_COST", "SLIM_COST", "SMALL_LEAD_COST", "SHALLOW_COST",
    "UNREADABLE_COST", "ORDER_COST", "VERTICAL_COST", "DIVIDED_COST", "CENTRED_COST",
)  # fmt: skip
"""Prices of layouts before anything is built, and of white."""
REFUSING = frozenset(rule.key for rule in RULES if rule.refuses)


@dataclass
class Counted:
    """What some pages are like."""

    pages: int = 0
    over: int = 0
    """With text that found no place."""
    clean: int = 0
    """With nothing that is refused."""
    spotless: int = 0
    """With nothing that the eye finds at all."""
    rules: Counter[str] = field(default_factory=Counter)

    def told(self, key: str) -> str:
        """How often a rule is broken, and what that is worth on the whole."""
        broken = f"{key} on {self.rules[key]}, " if key in EYE_COSTS else ""
        return f"{broken}nothing refused on {self.clean}, nothing found on {self.spotless}, over on {self.over}"


def counted(first: int, pages: int, measure: Measure) -> Counted:
    """Pages of some seeds as they are planned now."""
    found = Counted()
    for seed in range(first, first + pages):
        made = realistic.issue([realistic.page(seed, tianshan())])
        laid_out = paginate(made, tianshan(), measure, NEWSPRINT_PPI)
        seen = {one.key for one in offences(facts_of(laid_out.pages[1], tianshan()))}
        found.pages += 1
        found.over += any(fit.overset_lines for fit in laid_out.fits if fit.page == 2)
        found.clean += not seen & REFUSING
        found.spotless += not seen
        found.rules.update(seen)
    return found


def compared(first: int, pages: int, prices: Sequence[str], times: Sequence[float]) -> Iterator[str]:
    """Each price with what its rule comes to at so many times of it."""
    measure = load()
    usual = counted(first, pages, measure)
    yield f"{usual.pages} pages as they are: {usual.told('')}"
    yield "  " + ", ".join(f"{key} {count}" for key, count in usual.rules.most_common())
    for price in prices:
        for factor in times:
            before = weigh(price, times=factor)
            there = counted(first, pages, measure)
            weigh(price, before)
            as_is = f" ({usual.rules[price]} as it is)" if price in EYE_COSTS else ""
            yield f"{price} {before:g} × {factor:g}: {there.told(price)}{as_is}"


def main() -> None:
    """Print what each price is worth."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--pages", type=int, default=PAGES)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--only", nargs="*", default=())
    parser.add_argument("--doubled", action="store_true")
    options = parser.parse_args()
    start = time.process_time()
    prices = options.only or (*(key for key, price in EYE_COSTS.items() if price), *OWN)
    for line in compared(options.first, options.pages, prices, (0.0, 2.0) if options.doubled else (0.0,)):
        print(line, flush=True)
    print(f"{time.process_time() - start:.0f} s")


if __name__ == "__main__":
    main()
