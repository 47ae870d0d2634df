"""The rules a PDF is judged by: how bad a breach is, and where each comes from; words are the catalogue's.

Sources: PDF/X-1a:2003 is ISO 15930-4, PDF/X-4 is ISO 15930-7; clause numbers are given for ISO 32000-1, which is free
to read. What only shops ask for names the kind of specification it is usual in; its limits come from the condition.
"""

from dataclasses import dataclass, replace

from layout.errors import Said, Severity, said
from layout.model.condition import PdfxLevel

_STANDARDS = {PdfxLevel.X1A: "ISO 15930-4:2003 (PDF/X-1a)", PdfxLevel.X4: "ISO 15930-7:2010 (PDF/X-4)"}
_JOINED = {1: "preflight-sources", 2: "preflight-sources.two", 3: "preflight-sources.three"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. What it is called, why it stands and what to do about a breach say the entries of its code."""

    id: str
    """Kebab-case, such as ``text-small-tinted``."""
    severity: Severity
    sources: tuple[str | Said, ...]
    """`_PDFX` stands for the part of ISO 15930 that applies."""

    @property
    def code(self) -> str:
        """Of a diagnostic that tells a breach, and of the rule's entry in the catalogue."""
        return f"preflight-{self.id}"

    @property
    def milder(self) -> "Rule":
        """The rule where the lesser of two limits is broken: a warning."""
        return replace(self, severity=Severity.WARNING)

    @property
    def mildest(self) -> "Rule":
        """The rule where it is only told of: a note."""
        return replace(self, severity=Severity.NOTE)

    @property
    def title(self) -> Said:
        """The fault's name: the sentence with nothing measured."""
        return said(self.code, measured="")

    @property
    def cure(self) -> Said:
        """What to do about a breach, for the person who sends the file."""
        return said(f"{self.code}.cure")

    def source(self, level: PdfxLevel | None = None) -> Said:
        """Where the rule comes from, for a level of PDF/X; for any where there is none."""
        standard = _STANDARDS[level] if level else "PDF/X"
        named = [standard if source == _PDFX else source for source in self.sources]
        return said(_JOINED[len(named)], **dict(zip(("first", "second", "third"), named, strict=False)))


_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE
_PDFX = "PDF/X"
_GWG = "GWG 2015"
_CONDITION = said("preflight-source-condition")
_SHOP = said("preflight-source-shop")
_ADVERTS = said("preflight-source-adverts")
_PRACTICE = said("preflight-source-practice")
_OURS = said("preflight-source-ours")
_ISSUE = said("preflight-source-issue")


def _rule(id_: str, severity: Severity, *sources: str | Said) -> Rule:
    return Rule(id_, severity, sources)


GROUPS: dict[str, tuple[Rule, ...]] = {
    "preflight-rules-file": (
        _rule("file-broken", _E, "ISO 32000-1, 7.5"),
        _rule("file-damaged", _E, "ISO 32000-1, 7.5"),
        _rule("file-unfinished", _E, _OURS),
        _rule("encrypted", _E, _PDFX, "ISO 32000-1, 7.6"),
        _rule("pdf-version", _E, _PDFX),
        _rule("object-streams", _E, _PDFX, "ISO 32000-1, 7.5.7"),
        _rule("file-id", _E, _PDFX, "ISO 32000-1, 14.4"),
        _rule("pdfx-version", _E, _PDFX),
        _rule("trapped", _E, _PDFX, "ISO 32000-1, 14.11.6"),
        _rule("info-missing", _E, _PDFX, "ISO 32000-1, 14.3.3"),
        _rule("metadata-broken", _E, _PDFX, "ISO 32000-1, 14.3.2"),
        _rule("metadata-disagrees", _W, _PDFX, "ISO 32000-1, 14.3"),
        _rule("actions", _E, _PDFX, "ISO 32000-1, 12.6"),
        _rule("javascript", _E, _PDFX, "ISO 32000-1, 12.6.4.16"),
        _rule("form-fields", _E, _PDFX, "ISO 32000-1, 12.7"),
        _rule("embedded-files", _E, _PDFX, "ISO 32000-1, 7.11.4"),
        _rule("layers", _E, _PDFX, "ISO 32000-1, 8.11"),
        _rule("no-pages", _E, "ISO 32000-1, 7.7.3"),
    ),
    "preflight-rules-intent": (
        _rule("intent-missing", _E, _PDFX, "ISO 32000-1, 14.11.5"),
        _rule("intent-several", _E, _PDFX, "ISO 32000-1, 14.11.5"),
        _rule("intent-entry", _E, _PDFX, "ISO 32000-1, 14.11.5"),
        _rule("intent-condition", _E, _CONDITION),
        _rule("intent-profile", _E, _PDFX, "ICC.1"),
        _rule("intent-profile-differs", _W, _CONDITION),
    ),
    "preflight-rules-pages": (
        _rule("trim-box", _E, _PDFX, "ISO 32000-1, 14.11.2"),
        _rule("box-order", _E, _PDFX, "ISO 32000-1, 14.11.2"),
        _rule("crop-box", _W, _GWG),
        _rule("page-size", _W, _GWG, _SHOP),
        _rule("page-scaling", _E, _PDFX, _GWG),
        _rule("page-empty", _W, _GWG),
        _rule("annotation", _E, _PDFX, "ISO 32000-1, 12.5"),
    ),
    "preflight-rules-content": (
        _rule("content-broken", _E, "ISO 32000-1, 7.8.2"),
        _rule("resource-missing", _E, "ISO 32000-1, 7.8.3"),
        _rule("operator", _E, _PDFX),
        _rule("postscript", _E, _PDFX, "ISO 32000-1, 8.8.2"),
        _rule("opi", _E, _PDFX, "ISO 32000-1, 14.11.7"),
        _rule("external", _E, _PDFX),
        _rule("transfer-curve", _E, _PDFX, "ISO 32000-1, 10.5"),
        _rule("halftone", _E, _PDFX, "ISO 32000-1, 10.6"),
        _rule("transparency", _E, _PDFX, "ISO 32000-1, 11"),
    ),
    "preflight-rules-colour": (
        _rule("colour-rgb", _E, _PDFX),
        _rule("colour-managed", _E, _PDFX),
        _rule("colour-profile", _E, _PDFX),
        _rule("colour-alternate", _E, _PDFX, "ISO 32000-1, 8.6.6.4"),
        _rule("colour-default", _E, _PDFX, "ISO 32000-1, 8.6.5.6"),
        _rule("colour-broken", _E, "ISO 32000-1, 8.6"),
        _rule("spot-colour", _W, _SHOP),
        _rule("registration-colour", _E, _GWG),
        _rule("white-overprint", _E, _GWG),
        _rule("plate-unwanted", _E, _CONDITION),
        _rule("ink-limit", _E, "ISO 12647-3:2013", _CONDITION),
        _rule("ink-uncounted", _W, _OURS, _CONDITION),
    ),
    "preflight-rules-type": (
        _rule("font-not-embedded", _E, _PDFX, "ISO 32000-1, 9.9"),
        _rule("font-program", _E, _PDFX, "ISO 32000-1, 9.9 Table 126"),
        _rule("font-broken", _E, _PDFX, "ISO 32000-1, 9.9"),
        _rule("font-glyph", _E, _PDFX, "ISO 32000-1, 9.7.4"),
        _rule("font-bitmap", _N, _PRACTICE),
        _rule("text-small", _E, _ADVERTS, _CONDITION),
        _rule("text-small-tinted", _E, _ADVERTS, _CONDITION),
        _rule("text-small-colours", _E, _ADVERTS, _CONDITION),
        _rule("text-small-reversed", _E, _ADVERTS, _CONDITION),
        _rule("text-black-colours", _E, _GWG, _ADVERTS, _CONDITION),
        _rule("text-black-knockout", _W, _GWG),
        _rule("text-invisible", _W, _SHOP),
        _rule("text-off-page", _E, _SHOP),
        _rule("text-clipped", _W, _SHOP),
    ),
    "preflight-rules-places": (
        _rule("live-matter", _W, _SHOP),
        _rule("bleed-missing", _E, _SHOP),
        _rule("rule-thin", _E, _ADVERTS, _CONDITION),
        _rule("rule-thin-tinted", _E, _ADVERTS, _CONDITION),
        _rule("rule-thin-colours", _E, _ADVERTS, _CONDITION),
        _rule("rule-thin-reversed", _E, _ADVERTS, _CONDITION),
        _rule("rule-black-knockout", _W, _GWG),
    ),
    "preflight-rules-pictures": (
        _rule("picture-ppi", _E, _GWG, _CONDITION),
        _rule("line-art-ppi", _E, _GWG, _CONDITION),
        _rule("picture-filter", _E, _PDFX),
        _rule("picture-bits", _E, _PDFX),
        _rule("picture-interpolate", _W, "ISO 32000-1, 8.9.5.3"),
        _rule("picture-alternates", _E, _PDFX, "ISO 32000-1, 8.9.5.4"),
        _rule("picture-broken", _E, "ISO 32000-1, 8.9"),
    ),
    "preflight-rules-codes": (
        _rule("qr-missing", _E, "ISO/IEC 18004", _ISSUE),
        _rule("qr-content", _E, _ISSUE),
        _rule("qr-module", _E, "ISO/IEC 18004", _CONDITION),
        _rule("qr-quiet", _E, "ISO/IEC 18004, 6.3.8"),
        _rule("qr-contrast", _E, "ISO/IEC 15415", "ISO/IEC 18004"),
        _rule("qr-colour", _E, _SHOP),
        _rule("qr-ground", _W, _SHOP),
        _rule("qr-raster", _W, _SHOP),
    ),
}
"""The rules in the order of a report, by the entry that says what the group is called."""

RULES: dict[str, Rule] = {rule.id: rule for group in GROUPS.values() for rule in group}
"""Every rule by its id, in the order of a report."""
