"""``layout plan``: how pages that name no template are planned, and their plans as templates."""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from layout.commands.advice import give_advice
from layout.commands.console import format_option, issue_argument, show, tell, theme_option, told
from layout.commands.fits import fitted
from layout.commands.parameters import Misuse
from layout.commands.planned_issue import freeze_places, show_plan
from layout.commands.usage import a_command, option
from layout.errors import Diagnostic, has_errors, said
from layout.files import replace_file
from layout.model.page import Box, Page, Pages
from layout.model.theme import TemplateNode, Theme
from layout.plan import IssuePlan, keep_plan
from layout.plan.sheet import plan_html
from layout.run.onefact import told_once
from layout.run.opening import OpenIssue, issue_file, lay_out, open_issue
from layout.source import read_saved_text
from layout.wording import cells, say, text

INDENT = "  "
NARROW = 100
"""Characters up to which a leaf or a row of leaves stands on one line."""


@a_command(said("cmd-plan"))
@issue_argument
@theme_option
@option("--page", "pages", type=click.IntRange(1), multiple=True, help=said("option-page"))
@option("--freeze", is_flag=True, help=said("option-freeze"))
@option("--html", type=click.Path(path_type=Path, dir_okay=False), help=said("option-plan-html"))
@option("--replan", is_flag=True, help=said("option-replan"))
@option("--advise", is_flag=True, help=said("option-advise"))
@format_option
def command(issue: Path, pages: tuple[int, ...], freeze: bool, html: Path | None, form: str, **wanted: Any) -> None:
    """Show how the pages of an issue that name no template are planned: boxes, lines, and what is amiss."""
    path = issue_file(issue)
    for name, asked in (("--freeze", freeze), ("--html", html)):
        if wanted["advise"] and asked:
            raise Misuse("apart", None, name="--advise", value=name)
    with told(form):
        opened = open_issue(path, wanted["theme"], afresh=wanted["replan"], patiently=True)
        _known(pages, len(opened.issue.pages))
        laid_out = lay_out(opened)
    found = told_once([*opened.findings, *laid_out.diagnostics])
    show(found, form)
    if wanted["advise"]:
        show(give_advice(opened, pages), form)
        sys.exit(1 if has_errors(found) else 0)
    if opened.plan and not pages:
        show(keep_plan(opened.plan), form)
        _whole_issue(opened.plan, laid_out, found, html)
        if freeze:
            freeze_places(path, opened.plan)
        sys.exit(1 if has_errors(found) else 0)
    shown = [page for page in laid_out.pages if page.plan and (not pages or page.number in pages)]
    for page in shown:
        click.echo("\n".join(described(page, laid_out, opened)))
    if not shown:
        tell("plan-none")
    if freeze and shown:
        _freeze(path, shown)
    sys.exit(1 if has_errors(found) else 0)


def _known(pages: tuple[int, ...], last: int) -> None:
    """Refuse pages that the issue does not have."""
    for number in pages:
        if number > last:
            raise Misuse("no-such-page", None, name="--page", value=number, last=last)


def _whole_issue(plan: IssuePlan, pages: Pages, found: Sequence[Diagnostic], html: Path | None) -> None:
    """The plan of all pages, printed, and as HTML where a file is named for it."""
    show_plan(plan, pages.pages)
    if html is not None:
        replace_file(html, plan_html(plan, pages, found).encode())
        tell("plan-html", file=html)


def described(page: Page, pages: Pages, opened: OpenIssue) -> Iterator[str]:
    """A plan in words: each box with its columns and lines, how its story was fitted, what it all costs."""
    assert page.plan is not None  # the caller chose planned pages
    yield text(
        "plan-page", number=page.number, section=page.source.section, tried=page.plan.tried, cost=round(page.plan.cost)
    )
    fits = {(fit.id, fit.page): fit for fit in pages.fits}
    for box in _leaves(page.boxes):
        fit = fits.get((box.story.id, page.number)) if box.story else None
        state = say(fitted(fit)) if fit else ""
        name = box.story.id if box.story else box.id
        place = _place(box, opened.theme.facing(page.number, page.columns))
        yield f"  {_padded(place, 34)}{box.slot:12}{_padded(name, 16)}{state}".rstrip()
    for diagnostic in pages.diagnostics:
        if diagnostic.page == page.number:
            yield INDENT + text("plan-fault", severity=said(f"severity-{diagnostic.severity}"), fault=diagnostic.said)
    yield INDENT + text("plan-template")
    yield from (f"    {line}" for line in template_lines(page.plan.template))


def _padded(words: str, width: int) -> str:
    return words + " " * (width - cells(words))


def _leaves(boxes: tuple[Box, ...]) -> Iterator[Box]:
    for box in boxes:
        if box.boxes:
            yield from _leaves(box.boxes)
        else:
            yield box


def _place(box: Box, theme: Theme) -> str:
    """Columns 1–3, lines 5–24; *theme*: as the box's page has it."""
    first = round((box.rect.x - theme.margin) / theme.grid.step)
    last = round((box.rect.right - theme.margin + theme.grid.gutter * theme.grid.size) / theme.grid.step)
    top = round((box.rect.y - theme.page.top) / theme.grid.pitch)
    rows = round(box.rect.height / theme.grid.pitch)
    return text(
        "plan-place", columns=last - first, first=first + 1, last=last, top=top + 1, foot=top + rows, lines=rows
    )


def template_lines(node: TemplateNode, lead: str = "") -> Iterator[str]:
    """A page template as the lines of YAML that a theme or an issue takes."""
    branch = "rows" if node.rows else "columns"
    children = node.rows or node.columns
    short = f"{lead}{_flow(node)}"
    if not children or (len(short) <= NARROW and not any(child.rows or child.columns for child in children) and lead):
        yield short
        return
    said = _said(node)
    yield f"{lead}{branch}:"
    inside = INDENT * (len(lead) > 0)
    for child in children:
        yield from (f"{inside}{INDENT}{line}" for line in template_lines(child, "- "))
    yield from (f"{inside}{name}: {value}" for name, value in said.items())


def _flow(node: TemplateNode) -> str:
    """A node on one line."""
    said = ", ".join(f"{name}: {value}" for name, value in _said(node).items())
    if node.slot:
        return f"{node.slot}: {{{said}}}" if said else node.slot
    branch = "rows" if node.rows else "columns"
    inner = ", ".join(_braced(child) for child in node.rows or node.columns)
    return f"{{{branch}: [{inner}]{', ' + said if said else ''}}}"


def _braced(node: TemplateNode) -> str:
    text = _flow(node)
    return f"{{{text}}}" if ":" in text and not text.startswith("{") else text


def _said(node: TemplateNode) -> Mapping[str, str]:
    """What is said of a node, beside its slot or its children."""
    own = {"span": node.span, "lines": node.lines, "min_lines": node.min_lines, "max_lines": node.max_lines}
    said = {name: str(value) for name, value in own.items() if value}
    sheet = {"grid": node.sheet.columns, "furniture": node.sheet.furniture}
    said |= {name: str(value) for name, value in sheet.items() if value}
    if node.box:
        said["box"] = "true"
    return said | {name: _scalar(value) for name, value in node.options.items()}


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:g}" if isinstance(value, float) else str(value)


def _freeze(path: Path, pages: list[Page]) -> None:
    """Put plans into issue.yaml in place of ``template: auto``; the rest of the file stays as it is, to the byte."""
    saved = read_saved_text(path)
    lines = saved.lines
    for page in sorted(pages, key=lambda one: -one.number):
        span = page.source.span
        assert page.plan is not None and span is not None  # planned, and read from this file
        own = range(span.line - 1, span.end_line or len(lines)) if span.file == path.resolve() else range(0)
        found = ((i, _AUTO.match(lines[i])) for i in own)
        where, before = next(((i, match) for i, match in found if match), (0, None))
        if before is None:
            tell("plan-by-hand", err=True, number=page.number)
            continue
        plan = [f"{before[1]}plan:"]
        plan += [f"{' ' * len(before[1])}{INDENT}{line}" for line in template_lines(page.plan.template)]
        lines[where] = "".join(f"{line}{saved.line_end}" for line in plan)
        tell("plan-frozen", number=page.number, file=path)
    saved.save("".join(lines))


_AUTO = re.compile(r"^((?:\s*-)?\s*)template:\s*[\"']?auto[\"']?\s*(?:#.*)?$")
