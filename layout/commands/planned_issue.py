"""``layout plan`` for an issue that only says how many pages it has: thumbnails, reasons, and pages written down."""

import os
import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from layout.commands.console import tell
from layout.errors import Span, said
from layout.model.page import Page
from layout.plan import IssuePlan, decisions, filled
from layout.plan.reasons import page_said
from layout.plan.thumbnails import thumbnails
from layout.source import read_saved_text
from layout.wording import cells, say

NAME_CELLS = 44
"""Cells of a terminal for a headline."""
_KEY = re.compile(r"[\w\"'-]+[ \t]*:(?:[ \t]|[\r\n]|$)")


def show_plan(plan: IssuePlan, pages: Sequence[Page]) -> None:
    """Print the pages small, and under them what stands where, and why."""
    every = list(decisions(plan))
    names = {one.id: f"{n} {one.name}" for n, one in enumerate(every, 1)}
    names |= _ads(plan, pages, {one.id: n for n, one in enumerate(every, 1)})
    width = shutil.get_terminal_size().columns
    click.echo("\n".join(thumbnails(pages, plan.desk.theme, names, width)))
    shares = filled(plan)
    sections = {page.number: page.source.section for page in pages}
    files = dict(_files(plan))
    shown = None
    for n, one in enumerate(every, 1):
        if one.page != shown:
            shown = one.page
            head = page_said(shown, sections[shown], shares[shown]) if shown else said("plan-held")
            click.echo(say(head))
        click.echo(f"  {n:3} {_fitted(one.name)} {one.share:4.0%}  {say(one.why)}{files.get(one.id, '')}")


def _files(plan: IssuePlan) -> Iterator[tuple[str, str]]:
    """The file of each story that stands in one, as it is shown behind the rest."""
    for story in plan.desk.newslist.everything():
        if story.named_at and story.span:
            file = story.span.file
            yield story.id, f"  {file.parent.name}/{file.name}"


def _ads(plan: IssuePlan, pages: Sequence[Page], numbers: dict[str, int]) -> dict[str, str]:
    """What is written into the boxes of advertisements, by the ids that they have on their pages."""
    ids = {id(ad): id_ for id_, ad in plan.desk.ads.items()}
    return {
        f"p{page.number}.ad{n}": f"{numbers[ids[id(ad)]]} {ids[id(ad)]}"
        for page in pages
        for n, ad in enumerate(page.source.ads, 1)
    }


def _fitted(name: str) -> str:
    """A headline cut or padded to `NAME_CELLS`."""
    while cells(name) > NAME_CELLS:
        name = name[:-2] + "…" if name.endswith("…") else name[:-1] + "…"
    return name + " " * (NAME_CELLS - cells(name))


def freeze_places(path: Path, plan: IssuePlan) -> None:
    """Write ``page:`` beside each story and advertisement whose page the program chose; all else stays, to the byte."""
    saved = read_saved_text(path)
    lines, ending = saved.lines, saved.line_end
    every = list(_chosen(plan))
    chosen = [(span, page) for span, page in every if span.file == path.resolve()]
    for span, page in sorted(chosen, key=lambda one: (one[0].line, one[0].column), reverse=True):
        at = span.line - 1
        line, column = lines[at], span.column - 1
        before, here = line[:column], line[column:]
        if here.startswith("{"):
            lines[at] = f"{before}{{page: {page}, {here[1:].lstrip()}"
        elif _KEY.match(here):
            lines[at] = f"{before}page: {page}{ending}{' ' * column}{here}"
        else:
            end = span.end_column - 1 if span.end_line == span.line else len(here.rstrip()) + column
            lines[at] = f"{before}{{page: {page}, file: {line[column:end]}}}{line[end:]}"
    saved.save("".join(lines))
    tell("plan-places-frozen", file=path)
    for elsewhere in dict.fromkeys(span.file for span, _ in every if span.file != path.resolve()):
        tell("plan-elsewhere", err=True, file=Path(os.path.relpath(elsewhere)))


def _chosen(plan: IssuePlan) -> Iterator[tuple[Span, int]]:
    """Where each thing is named whose page the program chose, and the page."""
    placed = {one.id: one.page for one in decisions(plan)}
    newslist = plan.desk.newslist
    wishes = [(one.story.id, one.page, one.span) for one in newslist.stories]
    wishes += [(f"ad{n}", one.page, one.span) for n, one in enumerate(newslist.ads, 1)]
    for id_, wished, span in wishes:
        if not wished and span is not None and placed.get(id_):
            yield span, placed[id_]
