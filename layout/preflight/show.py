"""A report as text for a terminal and as JSON for programs."""

import json
from dataclasses import asdict
from typing import Any

from layout.errors import Severity
from layout.preflight.report import Finding, PreflightReport, printable

_SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
_PLACES_SHOWN = 3
FORMAT = 1
"""Of the JSON; changes when a field changes its meaning."""


def render_text(report: PreflightReport) -> str:
    """The report as lines of plain text."""
    lines = [
        f"{report.file}: {report.verdict}",
        f"  condition  {report.condition} – {report.condition_title}, {report.level}",
        f"  sha256     {report.sha256}",
        f"  file       PDF {report.pdf_version or '?'}, {report.size:,} bytes, {report.creator or 'maker not named'}",
    ]
    for size, numbers in _by_size(report):
        lines.append(f"  pages      {numbers}: {size}")
    if report.plates:
        peak = max((page.ink for page in report.pages), default=0.0)
        lines.append(f"  plates     {', '.join(report.plates)}; at most {peak:.0f} % ink by area")
    lines += [
        f"  code       page {code.page}, {code.module:.2f} mm a module: {printable(code.text)}" for code in report.codes
    ]
    for finding in report.findings:
        lines += ["", *_lines(finding)]
    return "\n".join([*lines, "", _counts(report), ""])


def _by_size(report: PreflightReport) -> list[tuple[str, str]]:
    """Trim sizes with the pages that have them."""
    sizes: dict[str, list[int]] = {}
    for page in report.pages:
        sizes.setdefault(f"{page.width:g} × {page.height:g} mm", []).append(page.number)
    return [(size, ranges(numbers)) for size, numbers in sizes.items()]


def ranges(numbers: list[int]) -> str:
    """1, 2, 3, 5 as 1–3, 5."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and parts[-1][-1] == number - 1:
            parts[-1] = [parts[-1][0], number]
        else:
            parts.append([number])
    return ", ".join("–".join(str(number) for number in part) for part in parts)


def _lines(finding: Finding) -> list[str]:
    where = f"page {finding.page}: " if finding.page else ""
    lines = [f"{where}{finding.severity}[{finding.rule}]: {finding.message}"]
    lines += [f"  at   {place}" for place in finding.places[:_PLACES_SHOWN]]
    if len(finding.places) > _PLACES_SHOWN:
        more = len(finding.places) - _PLACES_SHOWN
        lines.append(f"  and  {more} more place{'s' * (more > 1)}")
    lines.append(f"  rule {finding.source}")
    return lines


def _counts(report: PreflightReport) -> str:
    counts = [(len(report.of(severity)), str(severity)) for severity in _SEVERITIES]
    told = [f"{count} {word}{'s' if count != 1 else ''}" for count, word in counts if count]
    return ", ".join(told) or "nothing to complain of"


def to_dict(report: PreflightReport) -> dict[str, Any]:
    """The report as plain values, lengths in millimetres."""
    told = asdict(report)
    told["verdict"] = str(report.verdict)
    for page in told["pages"]:
        del page["text"]
    for finding, plain in zip(report.findings, told["findings"], strict=True):
        plain["severity"] = str(finding.severity)
        plain["message"] = finding.message
        plain["title"] = finding.definition.title
        plain["title_zh"] = finding.definition.zh
        plain["advice_zh"] = finding.definition.advice
    return {"format": FORMAT, **told}


def to_json(report: PreflightReport) -> str:
    """The report as JSON."""
    return json.dumps(to_dict(report), ensure_ascii=False, indent=2) + "\n"
