"""How much text each place of a specimen's page takes: each story grows and shrinks until its page is full."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from layout.model.page import Page, Pages, StoryFit
from layout.model.theme import Theme

LEAD, STORIES, BRIEFS, AUTO = "lead", "stories", "briefs", "auto"
KINDS = {LEAD: "lead", STORIES: "story", BRIEFS: "brief"}
"""Fields of a page, and what the ids of their stories begin with behind the page's number."""
MOST_LESS = 3
"""The fewest things that a page is tried with that has no picture to be without a lead."""
FILLED, LEAST = 0.3, 60.0
"""Of the cells of a page, text at the first try; characters of the shortest text."""
ENOUGH = 3
"""Lines of one column by which a page may be short."""
LEAD_SHARE = 0.5
SHARES = (1.0, 0.6, 0.35)
"""How long the stories of a page are at first, beside each other."""
SPARE, CARE = 1.1, 0.7
"""By how much more is taken off than is over; of what is free, how much is filled at once."""
MORE = 12
"""Characters that are taken off beyond what is over: a line."""
CRAMMED = 3
"""Lines over the page that are taken off where something has no room at all."""


@dataclass(frozen=True, slots=True)
class Filling:
    """How much stands on a page of the specimen."""

    amounts: Mapping[tuple[str, int], float]
    """Characters of each text by its field and its number there, from 0."""
    less: int = 0
    """By how many things it has less than others, as they do not all have room."""

    def texts(self, kind: str) -> list[float]:
        """The amounts of one field."""
        return [amount for (one, _), amount in sorted(self.amounts.items()) if one == kind]


@dataclass
class PageFilling:
    """Finds how much a page takes."""

    theme: Theme
    columns: int
    slots: Counter[str]
    settled: bool = False
    best: Filling = field(init=False)
    now: Filling = field(init=False)
    least: Filling = field(init=False)
    _left: float = field(default=float("inf"), init=False)
    """Characters for which the best had room still."""

    def __post_init__(self) -> None:
        self.now, self.least = self._begun(0), self._begun(self._most_less, 0.0)
        self.best = self.least

    def learn(self, page: Page, pages: Pages) -> None:
        """What the page looks like with what it has now; what is tried next."""
        fits = {fit.id: fit for fit in pages.fits if fit.page == page.number}
        own = self.theme.divided(page.columns).grid
        row = own.columns * own.measure
        foot = max((box.rect.bottom for box in page.walk()), default=0.0) - self.theme.page.top
        blank = self.theme.rows - foot / own.pitch
        crammed = any(one.page == page.number for one in pages.diagnostics if one.code in ("no-room", "page-overfull"))
        over = row * (max(0.0, -blank - 0.1) + CRAMMED * crammed)
        free = max(0.0, blank) * row
        left = free + sum(fit.underset_chars for fit in fits.values())
        if not over and not any(fit.overset_chars for fit in fits.values()):
            if left <= self._left:
                self.best, self._left = self.now, left
            self.settled = left < ENOUGH * self.theme.grid.measure
        self.now = self._changed(page.number, fits, over, CARE * free)

    def _changed(self, number: int, fits: Mapping[str, StoryFit], over: float, free: float) -> Filling:
        """Texts shorter by what is over; where nothing is, longer by what their places and the page have free."""
        all_, changed = sum(self.now.amounts.values()) or 1.0, {}
        crammed = over > 0 or any(fit.overset_chars for fit in fits.values())
        for (kind, n), amount in self.now.amounts.items():
            id_ = f"p{number}.{KINDS[kind]}" + ("" if kind == LEAD else str(n + 1))
            fit, share = fits.get(id_), amount / all_
            more = (fit.overset_chars if fit else 0) + share * over
            wanted = amount - SPARE * more - MORE * (more > 0)
            if not crammed:
                wanted += CARE * (fit.underset_chars if fit else 0) + share * free
            if wanted < LEAST and fit and fit.overset_chars and self.now.less < self._most_less:
                return self._begun(self.now.less + 1)
            changed[kind, n] = max(LEAST, wanted)
        if crammed and max(self.now.amounts.values(), default=0.0) <= LEAST and self.now.less < self._most_less:
            return self._begun(self.now.less + 1)
        return Filling(changed, self.now.less)

    @property
    def _most_less(self) -> int:
        """With a picture that stands alone a page needs no lead."""
        return MOST_LESS + (self.slots["photo"] > 0)

    def _begun(self, less: int, filled: float = FILLED) -> Filling:
        """What a page is first tried with, by so many things less."""
        grid = self.theme.grid.divided(self.columns) if self.columns else self.theme.grid
        amount = filled * grid.columns * grid.measure * self.theme.rows
        several = max(0, len(SHARES) - less)
        led = (self.slots[LEAD] > 0 or self.slots[AUTO] > 0) and less <= MOST_LESS
        under = self.slots[AUTO] > 0 and self.slots[LEAD] > 0  # what is planned under a lead: little, and first to go
        more = max(0, several - 2) if under and not self.slots[STORIES] else several
        stories = self.slots["story"] + more * (self.slots[STORIES] > 0 or self.slots[AUTO] > 0)
        briefs = several * (self.slots[BRIEFS] > 0 or self.slots[AUTO] > 0) * (less < MOST_LESS)
        shares = {(LEAD, 0): 1.0} if led else {}
        rest = (1 - LEAD_SHARE * led) / LEAD_SHARE
        for kind, count, share in ((STORIES, stories, rest * (0.75 if briefs else 1)), (BRIEFS, briefs, rest * 0.25)):
            own = [SHARES[n % len(SHARES)] for n in range(count)]
            shares |= {(kind, n): share * one / sum(own) for n, one in enumerate(own)}
        all_ = sum(shares.values()) or 1.0
        return Filling({place: max(LEAST, amount * share / all_) for place, share in shares.items()}, less)
