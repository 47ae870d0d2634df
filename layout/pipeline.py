"""From issue.yaml to finished files: the only place that knows every stage."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from layout.desk import Desk, lay_out, open_issue
from layout.errors import Diagnostic, LayoutError, Severity, has_errors
from layout.markup import build_document, style_sheets
from layout.model.condition import Condition
from layout.model.document import Job
from layout.model.edition import Edition
from layout.model.page import Pages
from layout.output import publish
from layout.paginate import overlays, trace, with_overlays
from layout.preflight import PreflightReport, preflight, render_html
from layout.press import (
    check_pictures,
    check_styles,
    finish_print,
    finish_screen,
    load_condition,
    paint,
    screen_colours,
)
from layout.proof import page_images
from layout.report import report_json
from layout.resources import fonts_folder
from layout.verify import check_pages, check_pdf, codes_shown, pictures

PAINTABLE = frozenset({"overset", "overrun", "no-place", "low-ppi"})
"""Errors with which a page can still be shown."""


def quietly(stage: str) -> None:
    """Tell nobody."""


@dataclass
class Clock:
    """Seconds by stage; tells of each as it begins."""

    tell: Callable[[str], None]
    timings: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        """Count what happens inside towards a stage."""
        self.tell(stage)
        start = time.perf_counter()
        yield
        self.timings[stage] = self.timings.get(stage, 0.0) + time.perf_counter() - start


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line asks for beside the issue."""

    theme: str = ""
    press: str = ""
    dpi: float = 150.0
    """Of page-N.png."""
    report: bool = False
    """Whether to write preflight.html, the report to send along with the job."""
    trace: bool = False
    """Whether to write trace.txt: boxes and lines as text."""
    grid: bool = False
    """Whether to write grid.pdf and grid-N.png: pages with grid, boxes and copyfit drawn over them."""
    anyway: bool = False
    """Whether to paint pages whose texts do not fit, for those who want to see them; they are never good."""


@dataclass(frozen=True)
class Outcome:
    """What a run made, before anything is written."""

    desk: Desk
    pages: Pages
    files: dict[str, bytes]
    diagnostics: tuple[Diagnostic, ...]
    edition: Edition

    @property
    def good(self) -> bool:
        """Whether the files may go to the press."""
        return not has_errors(self.diagnostics)


def render(path: Path, folder: Path, wishes: Wishes = Wishes(), tell: Callable[[str], None] = quietly) -> Outcome:
    """Render an issue into *folder*. Faults raise LayoutError; the files of the last good run stay as they are.

    *tell* hears the name of each stage as it begins.
    """
    outcome = make(path, wishes, tell)
    if not outcome.good:
        raise LayoutError(outcome.diagnostics)
    publish(folder, outcome.files)
    return outcome


def make(path: Path, wishes: Wishes = Wishes(), tell: Callable[[str], None] = quietly) -> Outcome:
    """All files of an issue in memory, with everything that was found."""
    clock = Clock(tell)
    with clock("source"):
        desk = open_issue(path, wishes.theme)
        condition = load_condition(wishes.press or desk.issue.press or desk.theme.press, desk.theme.folders)
    with clock("paginate"):
        pages = lay_out(desk)
        found = [*desk.findings, *pages.diagnostics, *check_pages(desk.issue, pages, desk.theme)]
        found += check_pictures(pictures(pages), condition)
        found += [fault for sheet in style_sheets(desk.theme) for fault in check_styles(sheet)]
    if any(d.severity is Severity.ERROR and not (wishes.anyway and d.code in PAINTABLE) for d in found):
        raise LayoutError(found)
    files, edition, more = _press(desk, pages, condition, wishes, clock)
    found += more
    files["report.json"] = report_json(pages, found, files, clock.timings, desk.issue.folder)
    return Outcome(desk, pages, files, tuple(found), replace(edition, diagnostics=tuple(found)))


def _press(
    desk: Desk, pages: Pages, condition: Condition, wishes: Wishes, clock: Clock
) -> tuple[dict[str, bytes], Edition, list[Diagnostic]]:
    """Markup, painting, finishing, preflight and page pictures."""
    with clock("markup"):
        metrics = desk.faces.metrics
        document = build_document(
            desk.issue, desk.theme, pages, lambda face: (metrics(face).ascent, metrics(face).descent)
        )
    with clock("paint"):
        fonts = [fonts_folder(), *(folder / "fonts" for folder in desk.theme.folders)]
        painted = paint(document, condition, fonts=fonts)
    job = job_of(desk)
    files = {"trace.txt": trace(pages, desk.theme).encode()} if wishes.trace else {}
    if wishes.grid:
        with clock("grid"):
            drawn = replace(document, html=with_overlays(document.html, overlays(pages, desk.theme)))
            files["grid.pdf"] = finish_screen(paint(drawn, condition, fonts=fonts), condition, job)
            files |= {f"grid-{n}.png": p for n, p in enumerate(page_images(files["grid.pdf"], wishes.dpi), 1)}
    with clock("finish"):
        files |= {"print.pdf": finish_print(painted, condition, job, fonts=fonts)}
    with clock("screen"):
        files["screen.pdf"] = finish_screen(painted, condition, job)
    with clock("preflight"):
        judged = _judge(files["print.pdf"], desk, document.html, condition)
        found = [*judged.diagnostics, *check_pdf(document.html, tuple(page.text for page in judged.pages))]
        if wishes.report:
            files["preflight.html"] = render_html(judged, files["print.pdf"]).encode()
    with clock("pictures"):
        for number, picture in enumerate(page_images(files["screen.pdf"], wishes.dpi), 1):
            files[f"page-{number}.png"] = picture
    colours = screen_colours(desk.theme.colours, condition)
    return files, Edition(desk.issue, desk.theme, pages, files["screen.pdf"], (), colours), found


def _judge(pdf: bytes, desk: Desk, html: str, condition: Condition) -> PreflightReport:
    page = desk.theme.page
    return preflight(pdf, condition, expected_codes=codes_shown(html), trim=(page.width, page.height), name="print.pdf")


def job_of(desk: Desk) -> Job:
    """What the files say of themselves."""
    issue = desk.issue
    title = f"{issue.masthead.name} 第{issue.number}期"
    return Job(title, issue.masthead.name, issue.date, issue.number, tuple(page.section for page in issue.pages))
