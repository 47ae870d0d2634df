"""``layout preflight``: any PDFs judged against a printing condition, several of them at a time."""

import importlib
import json
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import click

from layout.commands.condition import condition_for, press_options
from layout.commands.console import format_option, show, tell
from layout.commands.pdfs import read_pdf
from layout.commands.usage import a_command, argument, option
from layout.errors import Diagnostic, LayoutError, said
from layout.model.condition import Condition
from layout.pdf.limited import Exceeded, allowed_for, call
from layout.wording import chosen, text

JUDGE = "layout.judge.apart"
"""Loaded in the process that reads the file, and here only where that came to no end."""
AT_ONCE = 8
"""Files that are read at the same time at most: each may take 1 GB."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """How files are judged, and what is wanted of each."""

    condition: Condition
    codes: tuple[str, ...]
    json: bool
    html: bool


@dataclass(frozen=True, slots=True)
class _Judged:
    """One file: the exit code that it alone would have, its report, and why there is none."""

    file: Path
    code: int
    report: str = ""
    html: str = ""
    faults: Sequence[Diagnostic] = field(default=())


@a_command(said("cmd-preflight"))
@argument("pdfs", nargs=-1, required=True, metavar="PDF", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@press_options
@option("--code", "codes", multiple=True, metavar=said("metavar-words"), help=said("option-code"))
@format_option
@option("--html", type=click.Path(path_type=Path), help=said("option-html"))
def command(
    pdfs: tuple[Path, ...], press: str, theme: str, codes: tuple[str, ...], form: str, html: Path | None
) -> None:
    """Judge PDFs, ours or anyone's."""
    asked = _Asked(condition_for(press, theme), codes, form == "json", html is not None)
    with ThreadPoolExecutor(min(AT_ONCE, os.cpu_count() or 1)) as readers:
        judged = list(readers.map(lambda pdf: _judge(pdf, asked), pdfs))
    if faults := [fault for one in judged for fault in one.faults]:
        show(faults, form)
    reports = [one.report for one in judged if one.report]
    if asked.json and len(judged) > 1:
        click.echo(json.dumps([json.loads(one) for one in reports], ensure_ascii=False, indent=2))
    elif reports:
        click.echo("\n\n".join(reports))
    if len(judged) > 1 and not asked.json:
        _sum_up(judged)
    if html is not None:
        _write(judged, html)
    sys.exit(max(one.code for one in judged))


def _judge(pdf: Path, asked: _Asked) -> _Judged:
    """One file, in a process of its own."""
    try:
        read_pdf(pdf)
    except LayoutError as fault:
        return _Judged(pdf, fault.exit_code, faults=fault.diagnostics)
    forms = asked.json, asked.html
    try:
        failed, report, page = call(
            JUDGE, "judge", pdf, asked.condition, asked.codes, *forms, chosen(), held=allowed_for([pdf])
        )
    except Exceeded as fault:
        failed, report, page = importlib.import_module(JUDGE).stopped(pdf, asked.condition, fault.what, *forms)
    return _Judged(pdf, 1 if failed else 0, report, page)


def _sum_up(judged: Sequence[_Judged]) -> None:
    """How many of the files are fit, and which are not."""
    unfit = tuple(str(one.file) for one in judged if one.code)
    click.echo()
    if unfit:
        tell("preflight-several.failed", files=len(judged), failed=len(unfit), names=unfit)
    else:
        tell("preflight-several", files=len(judged))


def _write(judged: Sequence[_Judged], html: Path) -> None:
    """The report as a page; of several files into a folder, each under the name of its file."""
    if len(judged) > 1:
        html.mkdir(parents=True, exist_ok=True)
    for file, page in _pages(judged, html, html.is_dir()):
        file.write_text(page, "utf-8")
        click.echo(text("preflight-report-written", file=file), err=True)


def _pages(judged: Sequence[_Judged], html: Path, folder: bool) -> Iterator[tuple[Path, str]]:
    names: set[str] = set()
    for number, one in enumerate(judged, 1):
        name = f"{one.file.stem}.html"
        name = name if name not in names else f"{one.file.stem}-{number}.html"
        names.add(name)
        if one.html:
            yield (html / name if folder else html), one.html
