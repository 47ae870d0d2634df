"""A stranger's file judged in a process of its own: one that means harm costs half a minute and 1 GB, no more."""

from pathlib import Path

from layout.errors import said
from layout.judge.html import render_html
from layout.judge.judge import Expected, preflight, unfinished
from layout.judge.pages import Source
from layout.judge.report import PreflightReport, Verdict
from layout.judge.show import render_text, to_json
from layout.limits import Exceeding
from layout.model.condition import Condition
from layout.wording import choose

_WHY = {
    Exceeding.TIME: said("preflight-found-time"),
    Exceeding.MEMORY: said("preflight-found-memory"),
    Exceeding.CRASH: said("preflight-found-crash"),
}


Told = tuple[bool, str, str]
"""A judged file: whether it failed, the report as text or JSON, and as HTML (empty where it is not wanted)."""


def judge(pdf: Path, condition: Condition, codes: tuple[str, ...], json: bool, html: bool, language: str) -> Told:
    """In the other process. *codes*: what QR codes are to say, on whichever page. Raises OSError."""
    choose(language)
    return _told(preflight(pdf, condition, Expected(codes_anywhere=codes)), pdf, json, html)


def stopped(pdf: Path, condition: Condition, why: Exceeding, json: bool, html: bool) -> Told:
    """In this process, where the other one came to no end. Raises OSError."""
    return _told(unfinished(pdf, condition, _WHY[why]), b"", json, html)


def _told(report: PreflightReport, pdf: Source, json: bool, html: bool) -> Told:
    shown = to_json(report) if json else render_text(report)
    return report.verdict is Verdict.FAILED, shown, render_html(report, pdf) if html else ""
