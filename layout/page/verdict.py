"""What is amiss with a plan once it stands: what no maker-up would let pass and what the eye refuses, in one coin."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from layout.model.page import Page
from layout.model.theme import Theme
from layout.page.costs import DOMINANT, EYE_COSTS, FAULT_COSTS, WEAK_LEAD_COST
from layout.page.eye import RULES, Offence, PageFacts, facts_of, offences
from layout.page.eye import Known as SeenBefore
from layout.page.eye.facts import overlap
from layout.page.faults import EQUAL_HEADLINES, PAGE_CUT, page_faults
from layout.page.faults import Known as FaultsBefore
from layout.page.repair import PlanVerdict
from layout.units import Rect

LOUD = ("R4-edge", "R11", "R12", "R14", "R37")
"""Rules that a smaller headline may answer: that of the later of an offence's stories, but for `FIRST`."""
FIRST = ("R4-edge",)
"""Those that a smaller headline of the first story answers."""
SIGNED = frozenset(rule.key for rule in RULES if rule.form and not rule.refuses)
"""What may be signed, and is not worth a search for a plan without: its price speaks where one is found anyway."""
NEAR = 1.5
"""Lines around a place where something is amiss, from which a box has to do with it."""


@dataclass(frozen=True, slots=True)
class Before:
    """What is known of boxes that stood in plans of a page before: most boxes stand in many."""

    seen: SeenBefore = field(default_factory=dict)
    faults: FaultsBefore = field(default_factory=dict)


def verdict_on(page: Page, theme: Theme, head: int, over: bool, before: Before) -> PlanVerdict:
    """What is amiss with a page below the line `head`; `over`: whether text on it found no place."""
    facts = facts_of(page, theme, head, before.seen)
    faults = [f for f in page_faults(page, theme, known=before.faults) if f.code in FAULT_COSTS]
    seen = offences(facts)
    loud = {fault.story for fault in faults if fault.code == EQUAL_HEADLINES and fault.story}
    loud |= {box for one in seen if one.key in LOUD for box in (one.boxes[:1] if one.key in FIRST else one.boxes[1:])}
    loud |= {f"p{page.number}.briefs" for one in seen if one.key == "R37"}
    cost = sum(FAULT_COSTS[fault.code] for fault in faults) + _eye_cost(seen)
    amiss = {box for one in seen for box in _concerned(one, facts)} | {fault.story for fault in faults if fault.story}
    if over or any(fault.code == PAGE_CUT for fault in faults):
        amiss |= {one.id for one in facts.seen}
    refused = any(one.key not in SIGNED and _price(one) for one in seen) or bool(faults) or over
    saved = _eye_cost([one for one in seen if one.key in LOUD])
    saved += sum(FAULT_COSTS[fault.code] for fault in faults if fault.code == EQUAL_HEADLINES)
    uneven = over or any(one.key == "R21" for one in seen)
    frowned = sum(_price(one) for one in seen if one.key in SIGNED)
    return PlanVerdict(cost, refused, uneven, frozenset(amiss), frozenset(loud), saved, frowned)


def _eye_cost(seen: Sequence[Offence]) -> float:
    """What the offences of a built page cost."""
    weak = sum(max(0.0, DOMINANT / one.value - 1) for one in seen if one.rule == "R11")
    return sum(_price(one) for one in seen) + WEAK_LEAD_COST * weak


def _price(offence: Offence) -> float:
    return EYE_COSTS[offence.key if offence.key in EYE_COSTS else offence.rule]


def _concerned(offence: Offence, facts: PageFacts) -> set[str]:
    """The boxes that an offence names, and those that touch its place."""
    place, near = offence.place, NEAR * facts.pitch
    around = Rect(place.x, place.y - near, place.width, place.height + 2 * near)
    return {*offence.boxes} | {one.id for one in facts.seen if _meets(one.box.rect, around)}


def _meets(one: Rect, other: Rect) -> bool:
    across = overlap(one.x, one.right, other.x, other.right)
    return across > 1 and overlap(one.y, one.bottom, other.y, other.bottom) > 1
