"""A report as text for a terminal and as JSON for programs."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from layout.errors import Argument, Said, Severity, said
from layout.judge.report import Breach, CodeSeen, PreflightReport
from layout.judge.words import condition_title, plain, plate, ranges, words
from layout.wording import say, text
from layout.wording.telling import cells
from layout.wording.words import printable

SEVERITIES = {
    Severity.ERROR: said("severity-error"),
    Severity.WARNING: said("severity-warning"),
    Severity.NOTE: said("severity-note"),
}
"""The worst first."""
_PLACES_SHOWN = 3
FORMAT = 1
"""Of the JSON; changes when a field changes its meaning."""


def render_text(report: PreflightReport, language: str | None = None) -> str:
    """The report as lines of plain text, in *language* or the one chosen."""
    lines = [text("preflight-report-head", language, file=Path(report.file), verdict=report.verdict.said)]
    head = [(say(label, language), value) for label, value in _head(report, language)]
    wide = max(cells(label) for label, _ in head) + 2
    lines += [f"  {label}{' ' * (wide - cells(label))}{value}" for label, value in head]
    for breach in report.breaches:
        lines += ["", *_lines(breach, language)]
    told = counts(report) or (said("preflight-breaches-none"),)
    return "\n".join([*lines, "", words(told, language), ""])


def _head(report: PreflightReport, language: str | None) -> list[tuple[Said, str]]:
    """What the file is and what it was judged against: labels and what stands beside them."""
    lines = [
        (said("preflight-label-condition"), say(condition_of(report), language)),
        (said("preflight-label-sha256"), report.sha256),
        (said("preflight-label-file"), say(file_of(report), language)),
    ]
    lines += [(said("preflight-label-pages"), say(line, language)) for line in sizes(report)]
    if report.plates:
        lines.append((said("preflight-label-plates"), say(plates_of(report), language)))
    for code in report.codes:
        lines.append((said("preflight-label-code"), f"{say(code_of(code), language)}{printable(code.text)}"))
    return lines


def condition_of(report: PreflightReport) -> Said:
    """What the file was judged against."""
    title = condition_title(report.condition_title)
    return said("preflight-report-condition", name=report.condition, title=title, level=report.level)


def file_of(report: PreflightReport) -> Said:
    """What the file is and who says that he made it."""
    maker: Argument = tuple(report.creator.split(" / ")) if report.creator else said("preflight-report-maker-unknown")
    return said("preflight-report-file", version=report.pdf_version or "?", bytes=f"{report.size:,}", maker=maker)


def plates_of(report: PreflightReport) -> Said:
    """Which plates print, and the most ink by area on any page, percent."""
    peak = max((page.ink for page in report.pages), default=0.0)
    form = "" if all(page.counted for page in report.pages) else ".more"
    return said(f"preflight-report-plates{form}", plates=tuple(plate(ink) for ink in report.plates), ink=f"{peak:.0f}")


def code_of(code: CodeSeen) -> Said:
    """Where a QR code stands; what it says comes behind, whole."""
    return said("preflight-report-code", number=code.page, module=f"{code.module:.2f}")


def sizes(report: PreflightReport) -> list[Said]:
    """Trim sizes with the pages that have them."""
    found: dict[Said, list[int]] = {}
    for page in report.pages:
        size = said("preflight-found-size", width=f"{page.width:g}", height=f"{page.height:g}")
        found.setdefault(size, []).append(page.number)
    return [said("preflight-report-pages", pages=ranges(numbers), size=size) for size, numbers in found.items()]


def _lines(breach: Breach, language: str | None) -> list[str]:
    head = said("preflight-report-breach", severity=SEVERITIES[breach.severity], rule=breach.rule, sentence=breach.said)
    told = [said("preflight-report-page", number=breach.page, breach=head) if breach.page else head]
    below = [said("preflight-report-place", **place.rounded) for place in breach.places[:_PLACES_SHOWN]]
    if len(breach.places) > _PLACES_SHOWN:
        below.append(said("preflight-report-more-places", count=len(breach.places) - _PLACES_SHOWN))
    below.append(said("preflight-report-source", source=breach.source))
    return [*(say(line, language) for line in told), *(f"  {say(line, language)}" for line in below)]


def counts(report: PreflightReport) -> tuple[Said, ...]:
    """How many breaches of each severity there are; nothing where there is none."""
    numbers = [len(report.of(severity)) for severity in SEVERITIES]
    errors, warnings, notes = numbers
    told = (
        said("preflight-breaches-error", count=errors),
        said("preflight-breaches-warning", count=warnings),
        said("preflight-breaches-note", count=notes),
    )
    return tuple(one for one, number in zip(told, numbers, strict=True) if number)


def to_dict(report: PreflightReport, language: str | None = None) -> dict[str, Any]:
    """The report as plain values, lengths in millimetres; what is said, in *language* or the one chosen."""
    told = asdict(report)
    told["verdict"] = str(report.verdict)
    for page in told["pages"]:
        del page["text"], page["unseen"]
    del told["breaches"]
    told["findings"] = [_breach(breach, language) for breach in report.breaches]
    return {"format": FORMAT, **told}


def _breach(breach: Breach, language: str | None) -> dict[str, Any]:
    rule = breach.definition
    parts = {"value": breach.value, "limit": breach.limit, "detail": breach.details}
    return {
        "rule": breach.rule,
        "code": rule.code,
        "arguments": {name: plain(part) for name, part in parts.items()} | {"count": breach.count},
        "severity": str(breach.severity),
        "page": breach.page,
        **{name: words(part, language) if part != () else "" for name, part in parts.items()},
        "source": say(breach.source, language),
        "places": [asdict(place) for place in breach.places],
        "count": breach.count,
        "message": say(breach.said, language),
        "title": say(rule.title, "en"),
        "title_zh": say(rule.title, "zh-CN"),
        "advice": say(rule.cure, "en"),
        "advice_zh": say(rule.cure, "zh-CN"),
    }


def to_json(report: PreflightReport, language: str | None = None) -> str:
    """The report as JSON."""
    return json.dumps(to_dict(report, language), ensure_ascii=False, indent=2) + "\n"
