"""All rules that the eye measures, in the order of their numbers, and a page's figures."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from layout.page.eye import headlines, matter, white
from layout.page.eye.facts import Offence, PageFacts


@dataclass(frozen=True, slots=True)
class EyeRule:
    """A rule by its number."""

    id: str
    measure: Callable[[PageFacts], Iterator[Offence]]
    refuses: bool = True
    """Whether a page with this is refused; else it is told and may be signed."""
    form: str = ""
    """As an offence's."""


RULES: tuple[EyeRule, ...] = (
    EyeRule("R1", headlines.split_words),
    EyeRule("R2", headlines.senseless_turns),
    EyeRule("R3", headlines.unbalanced, refuses=False),
    EyeRule("R4", headlines.ill_filled),
    EyeRule("R5", headlines.too_many_lines),
    EyeRule("R11", headlines.weak_lead),
    EyeRule("R12", headlines.out_of_order),
    EyeRule("R14", headlines.side_by_side),
    EyeRule("R15", headlines.rows_of_heads),
    EyeRule("R16", white.bare_heads),
    EyeRule("R19", white.uneven_air),
    EyeRule("R21", white.uneven_gaps),
    EyeRule("R22", white.pockets),
    EyeRule("R23", white.ragged_foot),
    EyeRule("R25", matter.legs, refuses=False),
    EyeRule("R26", matter.strips),
    EyeRule("R27", matter.one_column, refuses=False),
    EyeRule("R29", matter.inversions),
    EyeRule("R30", matter.slits),
    EyeRule("R30", matter.stamps, refuses=False, form="stamps"),
    EyeRule("R36", matter.advertisements),
    EyeRule("R37", matter.briefs),
    EyeRule("R42", matter.balance, refuses=False),
)


def offences(facts: PageFacts) -> tuple[Offence, ...]:
    """Everything on a page that is outside a rule's bounds."""
    return tuple(offence for rule in RULES for offence in rule.measure(facts))


def figures(facts: PageFacts) -> dict[str, float]:
    """How often each rule is broken on a page."""
    return {rule.id: float(sum(1 for _ in rule.measure(facts))) for rule in RULES}
