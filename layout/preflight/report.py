"""What a preflight found: findings with their places, and the verdict."""

from dataclasses import dataclass, field
from enum import StrEnum

from layout.errors import Diagnostic, Severity, said
from layout.preflight.rules import RULES, Rule

PLACES_MOST = 40
"""Places that one finding lists; `count` tells how many there are."""


def printable(text: str) -> str:
    """Text from a file made fit for a terminal: what is not printable becomes �."""
    return text if text.isprintable() else "".join(c if c.isprintable() else "�" for c in text)


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle in millimetres, from the top left corner of the trim as the page is seen, y downwards."""

    x: float
    y: float
    width: float
    height: float

    def __str__(self) -> str:
        return f"{self.width:.1f} × {self.height:.1f} mm at {self.x:.1f}, {self.y:.1f}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault, wherever on one page it occurs in the same way."""

    rule: str
    """Id of the rule: ``text-small-tinted``."""
    severity: Severity
    page: int | None
    """From 1; None for the file as a whole."""
    value: str
    """What was found: ``5 pt``, ``DeviceRGB 1 0 0``."""
    limit: str
    """What is asked for: ``≥ 8 pt``; empty where there is no measure."""
    source: str
    """The standard or specification that the rule comes from."""
    detail: str = ""
    """What it is: the text, the font, the picture concerned."""
    places: tuple[Place, ...] = ()
    count: int = 1

    @property
    def place(self) -> Place | None:
        """The first of its places."""
        return self.places[0] if self.places else None

    @property
    def definition(self) -> Rule:
        """The rule with its titles and advice."""
        return RULES[self.rule]

    @property
    def message(self) -> str:
        """One English sentence for a terminal."""
        said = self.definition.title
        if self.value:
            said += f": {self.value}"
        if self.limit:
            said += f" (asked for: {self.limit})"
        if self.detail:
            said += f", {self.detail}"
        if self.count > 1:
            said += f", {self.count} times"
        return said


class Verdict(StrEnum):
    """What the print shop is told."""

    PASSED = "passed"
    WARNINGS = "passed with warnings"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class CodeSeen:
    """A QR code that was decoded. `module` in mm; 0 where not known."""

    page: int
    text: str
    place: Place
    module: float


@dataclass(frozen=True, slots=True)
class PageSeen:
    """One page's measures in mm, and the most ink found on it in percent."""

    number: int
    width: float
    height: float
    ink: float = 0.0
    text: str = field(default="", repr=False)
    """The characters that it shows within the trim, in painting order, nothing added."""


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
    findings: tuple[Finding, ...]
    codes: tuple[CodeSeen, ...] = ()
    fonts: tuple[str, ...] = ()
    plates: tuple[str, ...] = ()
    """Names of the inks that print."""

    @property
    def verdict(self) -> Verdict:
        """Failed with an error, with warnings where there is one, else passed."""
        severities = {finding.severity for finding in self.findings}
        if Severity.ERROR in severities:
            return Verdict.FAILED
        return Verdict.WARNINGS if Severity.WARNING in severities else Verdict.PASSED

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings of one severity."""
        return tuple(finding for finding in self.findings if finding.severity is severity)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The findings as every stage reports: codes are ``preflight-`` and the rule's id."""
        return tuple(_diagnostic(finding) for finding in self.findings)


def _diagnostic(finding: Finding) -> Diagnostic:
    hints = [f"place: {finding.place}"] if finding.place else []
    hints += [f"{finding.definition.zh}：{finding.definition.advice}", f"rule: {finding.source}"]
    raw = (("raw", finding.message),)
    told = tuple(said("raw", text=hint) for hint in hints)
    return Diagnostic(finding.severity, f"preflight-{finding.rule}", "", raw, None, told, page=finding.page)
