"""What is amiss with a page that is laid out: what it costs, what a chief editor sends it back for or frowns at."""

from layout.model.page import Page
from layout.model.theme import Theme
from layout.page.costs import EYE_COSTS, FILL_COST, FOOT, FOOT_COST
from layout.page.eye import Offence, facts_of, offences
from layout.page.imprint import foot_of
from layout.page.pages import PageDraft
from layout.page.told import REFUSING
from layout.plan.costs import MINDED, UNSIGNED_COST
from layout.story.costs import CUT_COST, HOLE_COST, OVERSET_COST

SEEN = frozenset(key for key, price in EYE_COSTS.items() if price >= MINDED) | REFUSING | {"R21-air"}
"""What a chief editor sends a page back for, and what he frowns at."""
PLAN = "auto"
"""The slot of the box around what was planned."""
OF_ADVERTISEMENTS = frozenset({"R36"})
"""What no text changes."""


def minded(draft: PageDraft, theme: Theme) -> tuple[Offence, ...]:
    """What he minds of a page; *theme*: as the page has its columns."""
    found = offences(facts_of(draft.page, theme.facing(draft.page.number)))
    return tuple(one for one in found if one.key in SEEN and one.rule not in OF_ADVERTISEMENTS)


def price(offence: Offence) -> float:
    """What an offence costs."""
    return EYE_COSTS.get(offence.key, EYE_COSTS[offence.rule])


def unsigned_cost(found: tuple[Offence, ...]) -> float:
    """What a page costs more that he does not sign: that much, and what is amiss with it once more."""
    return UNSIGNED_COST + sum(max(MINDED, price(one)) for one in found) if found else 0.0


def draft_cost(draft: PageDraft, theme: Theme) -> float:
    """What is amiss with a page that is laid out: its plan, what its template sets beside that, white at its foot."""
    plan = draft.page.plan
    if plan is None:
        missing = missing_cells(draft, theme)
        return CUT_COST + OVERSET_COST * missing if missing > 0 else HOLE_COST * -missing
    inside = {one.story.id for box in draft.page.walk() if box.slot == PLAN for one in box.walk() if one.story}
    beside = sum(one.layout.overset_rows for one in draft.placed if one.layout.story.id not in inside)
    over = CUT_COST + OVERSET_COST * beside if beside else 0.0
    return plan.cost + over + (FILL_COST - FOOT_COST) * _white_cells(draft.page, theme) / theme.grid.columns


def missing_cells(draft: PageDraft, theme: Theme) -> int:
    """Rows of columns by which a page is too small for its stories; negative where they leave it blank."""
    over = sum(placed.layout.overset_rows for placed in draft.placed)
    blank = sum(placed.layout.filled.blank_rows for placed in draft.placed)
    return over if over else -blank - _white_cells(draft.page, theme)


def _white_cells(page: Page, theme: Theme) -> int:
    """Rows under the lowest box of each column where there are more than a few of them on average."""
    grid, foot = theme.grid, foot_of(page, theme)
    leaves = [box.rect for box in page.walk() if not box.boxes]
    middles = [theme.margin + n * grid.step + grid.width(1) / 2 for n in range(grid.columns)]
    ends = [max((one.bottom for one in leaves if one.x < x < one.right), default=theme.page.top) for x in middles]
    white = sum(max(0.0, foot - end) for end in ends) / grid.pitch
    return max(0, round(white - FOOT * grid.columns))
