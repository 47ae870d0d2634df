"""All rules that the eye measures, in the order of their numbers, and a page's figures."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from layout.page.eye import headlines, matter, white
from layout.page.eye.facts import Offence, PageFacts


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by its number."""

    id: str
    measure: Callable[[PageFacts], Iterator[Offence]]
    refuses: bool = True
    """Whether a page with this is refused; else it is told and may be signed."""


RULES: tuple[Rule, ...] = (
    Rule("R1", headlines.split_words),
    Rule("R2", headlines.senseless_turns),
    Rule("R3", headlines.unbalanced, refuses=False),
    Rule("R4", headlines.ill_filled),
    Rule("R5", headlines.too_many_lines),
    Rule("R11", headlines.weak_lead),
    Rule("R12", headlines.out_of_order),
    Rule("R14", headlines.side_by_side),
    Rule("R15", headlines.rows_of_heads),
    Rule("R16", white.bare_heads),
    Rule("R19", white.uneven_air),
    Rule("R21", white.uneven_gaps),
    Rule("R22", white.pockets),
    Rule("R23", white.ragged_foot),
    Rule("R25", matter.legs, refuses=False),
    Rule("R26", matter.strips),
    Rule("R27", matter.one_column, refuses=False),
    Rule("R29", matter.inversions),
    Rule("R30", matter.slits),
    Rule("R36", matter.advertisements),
    Rule("R37", matter.briefs),
    Rule("R42", matter.balance, refuses=False),
)


def offences(facts: PageFacts) -> tuple[Offence, ...]:
    """Everything on a page that is outside a rule's bounds."""
    return tuple(offence for rule in RULES for offence in rule.measure(facts))


def figures(facts: PageFacts) -> dict[str, float]:
    """How often each rule is broken on a page."""
    return {rule.id: float(sum(1 for _ in rule.measure(facts))) for rule in RULES}
