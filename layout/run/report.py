"""report.json: what a run made and found, the contract for tools. docs/report.md describes every field."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from layout.errors import Diagnostic, has_errors
from layout.model.page import Page, Pages, StoryFit
from layout.plan import IssuePlan, decisions, filled
from layout.run.findings import diagnostic_json, entry_json
from layout.run.output import sha256
from layout.wording import say

VERSION = 2
"""Of the report's form; a change that breaks readers raises it."""


def report_json(
    pages: Pages | None,
    diagnostics: Sequence[Diagnostic],
    files: Mapping[str, bytes],
    timings: Mapping[str, float],
    folder: Path,
    plan: IssuePlan | None = None,
) -> bytes:
    """The report as UTF-8 JSON. Paths are relative to the issue's *folder*; timings are seconds by stage."""
    report: dict[str, Any] = {
        "version": VERSION,
        "verdict": "faults" if has_errors(diagnostics) else "ok",
        "files": {name: {"sha256": sha256(content), "bytes": len(content)} for name, content in sorted(files.items())},
        "pages": [_page(page) for page in pages.pages] if pages else [],
        "stories": [_story(fit) for fit in pages.fits] if pages else [],
        **({"plan": _plan(plan, folder)} if plan else {}),
        "diagnostics": [diagnostic_json(d, folder) for d in diagnostics],
        "timings": {stage: round(seconds, 4) for stage, seconds in timings.items()},
    }
    return (json.dumps(report, ensure_ascii=False, indent=2) + "\n").encode()


def _page(page: Page) -> dict[str, Any]:
    return {"number": page.number, "template": page.template, "section": page.source.section}


def _plan(plan: IssuePlan, folder: Path) -> dict[str, Any]:
    """What stands on which page and why, where the issue only says how many pages there are."""
    shares = filled(plan)
    rows = [
        {
            "id": one.id,
            "kind": one.kind,
            "page": one.page,
            "share": round(one.share, 3),
            "why": {**entry_json(one.why, folder), "words": say(one.why)},
        }
        for one in decisions(plan)
    ]
    return {
        "pages": [{"number": number, "filled": round(share, 3)} for number, share in shares.items()],
        "decisions": [row for row in rows if row["page"]],
        "held": [row for row in rows if not row["page"]],
    }


def _story(fit: StoryFit) -> dict[str, Any]:
    """How a story came out; each step as data and in words."""
    return {**asdict(fit), "steps": [{**asdict(step), "words": say(step.said)} for step in fit.steps]}
