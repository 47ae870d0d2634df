"""What the checks share: the document, the condition, and the breaches gathered so far."""

from dataclasses import dataclass, field

from layout.errors import Argument, Severity
from layout.judge.geometry import Bounds
from layout.judge.pages import OpenPdf
from layout.judge.report import PLACES_MOST, Breach, Place
from layout.judge.rules import RULES, Rule
from layout.judge.words import cleaned
from layout.model.condition import Condition, PdfxLevel

_BREACHES_MOST = 1000
"""Different breaches a report holds: a file with more has been told enough."""
_DETAILS_MOST = 3


@dataclass(frozen=True, slots=True)
class Example:
    """A value that stands for others: breaches of one *kind* are gathered, and that of the lowest *rank* is told."""

    value: Argument
    kind: Argument = ""
    rank: float = 0.0


@dataclass(slots=True)
class _Gathered:
    severity: Severity
    value: Argument
    limit: Argument
    rank: float
    details: list[Argument] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    count: int = 0


class Judgement:
    """A file under judgement. Breaches that say the same of the same page are gathered into one."""

    def __init__(self, document: OpenPdf, condition: Condition) -> None:
        self.document = document
        self.condition = condition
        self.intent_profiles: set[str] = set()
        """SHA-256 of the profiles of the file's output intents."""
        self.declared: frozenset[str] = frozenset()
        """Spot colours that the file says it was asked for."""
        self._gathered: dict[tuple[str, int | None, Argument], _Gathered] = {}

    @property
    def x1a(self) -> bool:
        """Whether PDF/X-1a is asked for."""
        return self.condition.level is PdfxLevel.X1A

    @property
    def spots(self) -> frozenset[str]:
        """Spot colours that nobody needs to be told of: the job's, or as many as the file declares and are printed."""
        declared = self.declared if len(self.declared) <= self.condition.spots_most else frozenset()
        return frozenset(spot.name for spot in self.condition.spots) | declared

    def add(
        self,
        rule: str | Rule,
        page: int | None = None,
        bounds: Bounds | None = None,
        *,
        value: "Argument | Example" = "",
        limit: Argument = "",
        detail: Argument = "",
    ) -> None:
        """Add a breach of a rule, by its id or as the rule at another severity.

        *page*: from 0, as a PageContent counts. *value*: what was found; breaches of one value are gathered.
        """
        broken = RULES[rule] if isinstance(rule, str) else rule
        example = value if isinstance(value, Example) else Example(value, value)
        shown, limit, detail = cleaned(example.value), cleaned(limit), cleaned(detail)
        key = (broken.id, page, cleaned(example.kind))
        gathered = self._gathered.get(key)
        if gathered is None:
            if len(self._gathered) >= _BREACHES_MOST:
                return
            gathered = self._gathered[key] = _Gathered(broken.severity, shown, limit, example.rank)
        if example.rank < gathered.rank:
            gathered.value, gathered.limit, gathered.rank = shown, limit, example.rank
        gathered.count += 1
        if detail != "" and detail not in gathered.details and len(gathered.details) < _DETAILS_MOST:
            gathered.details.append(detail)
        if bounds is not None and len(gathered.places) < PLACES_MOST:
            place = Place(*bounds.in_mm)
            if place not in gathered.places:
                gathered.places.append(place)

    def has(self, rule: str, page: int | None = None) -> bool:
        """Whether the rule has been broken so far; on one page, where that is given."""
        return any(key[0] == rule and page in (None, key[1]) for key in self._gathered)

    def breaches(self) -> tuple[Breach, ...]:
        """All of them: errors first, then by page and in the order of the rules."""
        order = {rule: place for place, rule in enumerate(RULES)}
        ranks = {severity: rank for rank, severity in enumerate((Severity.ERROR, Severity.WARNING, Severity.NOTE))}
        found = [
            Breach(
                rule=rule,
                severity=gathered.severity,
                page=None if page is None else page + 1,
                value=gathered.value,
                limit=gathered.limit,
                source=RULES[rule].source(self.condition.level),
                details=tuple(gathered.details),
                places=tuple(gathered.places),
                count=gathered.count,
            )
            for (rule, page, _), gathered in self._gathered.items()
        ]
        return tuple(sorted(found, key=lambda b: (ranks[b.severity], b.page or 0, order[b.rule])))
