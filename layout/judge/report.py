"""What a preflight found: breaches of rules with their places, and the verdict. Words are the catalogue's."""

from dataclasses import dataclass, field
from enum import StrEnum

from layout.errors import Argument, Diagnostic, Said, Severity, said
from layout.judge.rules import RULES, Rule
from layout.judge.sight import UnseenThing

PLACES_MOST = 40
"""Places that one breach lists; `count` tells how many there are."""
ZONE_MM = 30
"""Width of an ink key's zone; presses differ by a few millimetres."""
_MEASURED = {
    (False, False, False): "preflight-measured",
    (True, False, False): "preflight-measured.value",
    (True, True, False): "preflight-measured.value-limit",
    (True, False, True): "preflight-measured.value-detail",
    (True, True, True): "preflight-measured.value-limit-detail",
    (False, False, True): "preflight-measured.detail",
}
"""The sentence's form by what there is to say: a value, a limit, what is concerned."""


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle in millimetres, from the top left corner of the trim as the page is seen, y downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def rounded(self) -> dict[str, str]:
        """To a tenth, as arguments of a sentence."""
        return {name: f"{getattr(self, name):.1f}" for name in ("x", "y", "width", "height")}


@dataclass(frozen=True, slots=True)
class Breach:
    """One rule broken, wherever on one page it is broken in the same way."""

    rule: str
    """Id of the rule: ``text-small-tinted``."""
    severity: Severity
    page: int | None
    """From 1; None for the file as a whole."""
    value: Argument
    """What was found: ``5 pt``, ``DeviceRGB 1 0 0``; empty where there is nothing to add."""
    limit: Argument
    """What is asked for: ``≥ 8 pt``; empty where there is no measure."""
    source: Said
    """The standard or specification that the rule comes from."""
    details: tuple[Argument, ...] = ()
    """What it is: the text, the font, the picture concerned."""
    places: tuple[Place, ...] = ()
    count: int = 1

    @property
    def place(self) -> Place | None:
        """The first of its places."""
        return self.places[0] if self.places else None

    @property
    def definition(self) -> Rule:
        """The rule."""
        return RULES[self.rule]

    @property
    def measured(self) -> Said:
        """What was found, what is asked for, what is concerned and how often, after the rule's title."""
        parts: dict[str, Argument] = {"value": self.value, "limit": self.limit, "detail": self.details}
        told = {name: part for name, part in parts.items() if part not in ("", ())}
        return said(_MEASURED["value" in told, "limit" in told, "detail" in told], **told, count=self.count)

    @property
    def said(self) -> Said:
        """Its sentence."""
        return said(self.definition.code, measured=self.measured)

    @property
    def diagnostic(self) -> Diagnostic:
        """As every stage reports."""
        rule, told = self.definition, self.said
        placed = (said("hint-preflight-place", **self.place.rounded),) if self.place else ()
        hints = (*placed, rule.cure, said("hint-preflight-source", source=self.source))
        return Diagnostic(self.severity, rule.code, "", told.arguments, None, hints, page=self.page)


class Verdict(StrEnum):
    """What the print shop is told; the values stand in the JSON."""

    PASSED = "passed"
    WARNINGS = "passed with warnings"  # data: a value of the JSON
    FAILED = "failed"

    @property
    def said(self) -> Said:
        """As it is read."""
        return _VERDICTS[self]


_VERDICTS = {
    Verdict.PASSED: said("preflight-verdict-passed"),
    Verdict.WARNINGS: said("preflight-verdict-warnings"),
    Verdict.FAILED: said("preflight-verdict-failed"),
}


@dataclass(frozen=True, slots=True)
class CodeSeen:
    """A QR code that was decoded. `module` in mm; 0 where not known."""

    page: int
    text: str
    place: Place
    module: float


@dataclass(frozen=True, slots=True)
class PlatePreview:
    """A plate as a coarse picture, row by row from the top: 255 levels of ink."""

    width: int
    height: int
    levels: bytes
    dpi: float


@dataclass(frozen=True, slots=True)
class PlateSeen:
    """One plate of a page, within the trim; percent of full coverage."""

    name: str
    average: float
    peak: float
    """In the heaviest square millimetre."""
    zones: tuple[float, ...] = ()
    """Averages of strips of `ZONE_MM` from the left; the last one may be narrower."""
    preview: PlatePreview | None = field(default=None, repr=False, compare=False)
    """What lies where."""


@dataclass(frozen=True, slots=True)
class PageSeen:
    """One page's measures in mm, and the most ink found on it in percent."""

    number: int
    width: float
    height: float
    ink: float = 0.0
    counted: bool = True
    """Whether `ink` holds all there is on the page."""
    plates: tuple[PlateSeen, ...] = ()
    """What each plate lays, where that was asked for."""
    text: str = field(default="", repr=False)
    """The characters that it shows within the trim, in painting order, nothing added."""
    unseen: tuple[UnseenThing, ...] = field(default=(), repr=False)
    """What is painted and not seen, where that was asked for."""


@dataclass(frozen=True, slots=True)
class PreflightReport:
    """A judged file."""

    file: str
    sha256: str
    size: int
    """Bytes."""
    condition: str
    """Name of the printing condition."""
    condition_title: str
    level: str
    """The PDF/X level it was judged against."""
    pdf_version: str
    creator: str
    """The program that says it made the file."""
    pages: tuple[PageSeen, ...]
    breaches: tuple[Breach, ...]
    codes: tuple[CodeSeen, ...] = ()
    fonts: tuple[str, ...] = ()
    plates: tuple[str, ...] = ()
    """Names of the inks that print."""

    @property
    def verdict(self) -> Verdict:
        """Failed with an error, with warnings where there is one, else passed."""
        severities = {breach.severity for breach in self.breaches}
        if Severity.ERROR in severities:
            return Verdict.FAILED
        return Verdict.WARNINGS if Severity.WARNING in severities else Verdict.PASSED

    def of(self, severity: Severity) -> tuple[Breach, ...]:
        """The breaches of one severity."""
        return tuple(breach for breach in self.breaches if breach.severity is severity)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The breaches as every stage reports: codes are ``preflight-`` and the rule's id."""
        return tuple(breach.diagnostic for breach in self.breaches)
