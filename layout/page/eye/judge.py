"""All rules that the eye measures, in the order of their numbers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from layout.page.eye import headlines, matter, shape, turning, white
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

    @property
    def key(self) -> str:
        """The rule with the form, as an offence's."""
        return f"{self.id}-{self.form}" if self.form else self.id


RULES: tuple[EyeRule, ...] = (
    EyeRule("R1", turning.split_words),
    EyeRule("R2", turning.senseless_turns),
    EyeRule("R2", turning.doubtful_turns, refuses=False, form="unsure"),
    EyeRule("R3", turning.unbalanced, refuses=False),
    EyeRule("R4", headlines.ill_filled),
    EyeRule("R4", headlines.touching, refuses=False, form="edge"),
    EyeRule("R4", headlines.lost, refuses=False, form="lost"),
    EyeRule("R5", headlines.too_many_lines),
    EyeRule("R7", turning.loud_seconds, refuses=False),
    EyeRule("R8", headlines.bare_titles, refuses=False),
    EyeRule("R11", headlines.weak_lead),
    EyeRule("R12", headlines.out_of_order),
    EyeRule("R14", headlines.side_by_side),
    EyeRule("R14", headlines.near_heads, refuses=False, form="near"),
    EyeRule("R15", headlines.rows_of_heads),
    EyeRule("R15", headlines.near_rows, refuses=False, form="near"),
    EyeRule("R16", white.bare_heads),
    EyeRule("R16", shape.beside_heads, form="beside"),
    EyeRule("R17", shape.gutters),
    EyeRule("R19", white.uneven_air),
    EyeRule("R20", white.heads_afloat),
    EyeRule("R21", white.uneven_gaps),
    EyeRule("R21", white.seen_gaps, refuses=False, form="air"),
    EyeRule("R21", white.uneven_heads, refuses=False, form="level"),
    EyeRule("R21", white.gaps_above_ads, refuses=False, form="ad"),
    EyeRule("R22", white.pockets),
    EyeRule("R22", shape.unfilled, refuses=False, form="short"),
    EyeRule("R23", white.ragged_foot),
    EyeRule("R23", white.short_page, form="page"),
    EyeRule("R25", matter.legs, refuses=False),
    EyeRule("R26", matter.strips),
    EyeRule("R27", matter.one_column, refuses=False),
    EyeRule("R29", matter.inversions),
    EyeRule("R29", matter.equals, refuses=False, form="equal"),
    EyeRule("R30", matter.slits),
    EyeRule("R30", matter.weightless, refuses=False, form="weight"),
    EyeRule("R30", matter.small, refuses=False, form="small"),
    EyeRule("R31", matter.rivals, refuses=False),
    EyeRule("R33", shape.interrupted, refuses=False),
    EyeRule("R36", matter.advertisements),
    EyeRule("R37", matter.briefs),
    EyeRule("R37", matter.notices, refuses=False, form="notices"),
    EyeRule("R37", matter.brief_stairs, refuses=False, form="stairs"),
    EyeRule("R42", matter.balance, refuses=False),
)


def offences(facts: PageFacts) -> tuple[Offence, ...]:
    """Everything on a page that is outside a rule's bounds; nothing where no row of it is left to judge."""
    if facts.text.height <= 0:
        return ()
    return tuple(offence for rule in RULES for offence in rule.measure(facts))
