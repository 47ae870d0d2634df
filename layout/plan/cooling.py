"""A wider search over assignments: simulated annealing, which takes what is dearer as long as it is warm.

Single moves and changes of places soon find none that is cheaper. (Kirkpatrick, Gelatt and Vecchi: Optimization by
Simulated Annealing, Science 220, 1983.)
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import exp
from random import Random

from layout.plan.assign import Assigner, Assignment
from layout.plan.costs import COLD, PROPOSED, SWAPPED, WARM


@dataclass
class Cooling:
    """One run from an assignment: the same each time, since its chance is always that of the same seed."""

    assigner: Assigner
    start: Assignment
    chance: Random = field(default_factory=lambda: Random(1))

    def best(self) -> Assignment:
        """The cheapest assignment that was come by; the start where none is cheaper."""
        where, on = list(self.start), self.assigner.on(self.start)
        free = [n for n, item in enumerate(self.assigner.items) if len(item.pages) > 1]
        best, least, cost = self.start, 0.0, 0.0
        for warmth in _cooling(PROPOSED * len(free)):
            moved = self._proposed(where, free)
            changed = self._changed(on, where, moved)
            more = self.assigner.dearer(on, changed) if changed else 0.0
            if not changed or (more > 0 and self.chance.random() >= exp(-more / warmth)):
                continue
            on.update(changed)
            for n, page in moved.items():
                where[n] = page
            cost += more
            if cost < least - 1e-6:
                best, least = tuple(where), cost
        return best

    def _any(self, several: Sequence[int]) -> int:
        return several[int(self.chance.random() * len(several))]

    def _proposed(self, where: Sequence[int], free: Sequence[int]) -> dict[int, int]:
        """An item and its new page, or two that change places; nothing where they may not."""
        items, one = self.assigner.items, self._any(free)
        if self.chance.random() >= SWAPPED:
            page = self._any(items[one].pages)
            return {one: page} if page != where[one] else {}
        other = self._any(free)
        here, there = where[one], where[other]
        allowed = here != there and there in items[one].pages and here in items[other].pages
        return {one: there, other: here} if allowed else {}

    @staticmethod
    def _changed(on: dict[int, set[int]], where: Sequence[int], moved: dict[int, int]) -> dict[int, set[int]]:
        """What stands then on the pages that are concerned."""
        pages = {*moved.values(), *(where[n] for n in moved)}
        return {page: on[page] - moved.keys() | {n for n, to in moved.items() if to == page} for page in pages}


def _cooling(steps: int) -> Iterator[float]:
    """How much dearer something may be, falling from step to step."""
    yield from (WARM * (COLD / WARM) ** (step / steps) for step in range(steps))
