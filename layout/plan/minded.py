"""What a chief editor minds of a page that is laid out: what he sends it back for, and what he frowns at."""

from layout.model.theme import Theme
from layout.page.costs import EYE_COSTS
from layout.page.eye import Offence, facts_of, offences
from layout.page.pages import PageDraft
from layout.page.told import REFUSING
from layout.plan.costs import MINDED, UNSIGNED_COST

SEEN = frozenset(key for key, price in EYE_COSTS.items() if price >= MINDED) | REFUSING | {"R21-air"}
"""What a chief editor sends a page back for, and what he frowns at."""
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
