"""From issue.yaml to finished files: the only place that knows every stage."""

import importlib
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from layout.errors import Diagnostic, LayoutError, Severity, Span, has_errors, said
from layout.garbage import collecting_later
from layout.markup.given import Given, GivenPage, Giver
from layout.model.document import Job
from layout.model.edition import Edition
from layout.model.page import Page, Pages, PlacedPicture
from layout.page import overlays, trace
from layout.plan import keep_plan
from layout.press import check_pictures, screen_colours
from layout.press.slug import slug_words
from layout.proofread import proofread
from layout.resources import fonts_folder, is_shipped_face
from layout.run.artwork import NO_ARTWORK, JudgedArtwork, judge_artwork
from layout.run.characters import drawn_notes, families
from layout.run.furniture import furniture_of, issue_title
from layout.run.known import KnownPages
from layout.run.mistakes import Mistakes
from layout.run.onefact import told_once
from layout.run.opening import OpenIssue, font_folders, lay_out, read_all, with_pages
from layout.run.output import publish
from layout.run.report import report_json
from layout.run.verify import check_pages, check_pdf, codes_shown, pictures, unregulated
from layout.run.workers import PRESS_ROOM, Answer, LocalWorker, Worker
from layout.units import Pt
from layout.wording.region import issue_days

PREFLIGHT, SCREEN, CATALOGUE = "layout.judge", "layout.press.screen", "layout.wording.catalogue"
"""Loaded while the press room is at work."""
REPORT = "layout.judge.html"
"""Loaded where preflight.html is wanted."""
SMALL = "preflight-text-small"
"""Codes of type that is too small for its ink."""
PAINTABLE = frozenset(
    ("overset", "overrun", "no-place", "no-room", "low-ppi", "off-grid", "off-page", "unprinted-field", "ad-shape")
)
"""Errors with which a page can still be shown."""


def quietly(stage: str) -> None:
    """Tell nobody."""


@dataclass
class Clock:
    """Seconds by stage, those of a stage inside another not counted to the outer; tells of each as it begins."""

    tell: Callable[[str], None]
    timings: dict[str, float] = field(default_factory=dict)
    _stage: str = ""
    _since: float = 0.0

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        """Count what happens inside towards a stage."""
        self.tell(stage)
        outer = self._turn(stage)
        yield
        self._turn(outer)

    def _turn(self, stage: str) -> str:
        """Count towards another stage from now on; the one before."""
        now = time.perf_counter()
        before, self._stage = self._stage, stage
        if before:
            self.timings[before] = self.timings.get(before, 0.0) + now - self._since
        self._since = now
        return before


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
    proof: bool = False
    """Whether to write proof.pdf and proof-N.png: pages with the paper's white and the inks' black."""
    replan: bool = False
    """Whether to plan an issue that only counts its pages afresh, whatever its kept plan says."""
    anyway: bool = False
    """Whether to paint pages whose texts do not fit, for those who want to see them; they are never good."""


@dataclass(frozen=True)
class Outcome:
    """What a run made, before anything is written."""

    opened: OpenIssue
    pages: Pages
    files: dict[str, bytes]
    diagnostics: tuple[Diagnostic, ...]
    edition: Edition

    @property
    def good(self) -> bool:
        """Whether the files may go to the press."""
        return not has_errors(self.diagnostics)


def render(
    path: Path,
    folder: Path,
    wishes: Wishes = Wishes(),
    tell: Callable[[str], None] = quietly,
    press: Worker | None = None,
) -> Outcome:
    """Render an issue into *folder*. Faults raise LayoutError; the files of the last good run stay as they are.

    *tell* hears the name of each stage as it begins; *press* is a worker for the `PRESS_ROOM`, this process if None.
    """
    outcome = make(path, wishes, tell, press)
    if not outcome.good:
        raise LayoutError(outcome.diagnostics)
    publish(folder, outcome.files)
    plan = outcome.opened.plan
    kept = keep_plan(plan) if plan else ()
    return replace(outcome, diagnostics=(*outcome.diagnostics, *kept))


@collecting_later()
def make(
    path: Path, wishes: Wishes = Wishes(), tell: Callable[[str], None] = quietly, press: Worker | None = None
) -> Outcome:
    """All files of an issue in memory, with everything that was found."""
    run = Passage(wishes, Clock(tell), press or LocalWorker(PRESS_ROOM))
    opened, pages, found = run.up_to_the_press(path)
    if any(d.severity is Severity.ERROR and not (wishes.anyway and d.code in PAINTABLE) for d in found):
        raise LayoutError(told_once(found))
    try:
        files, more, colours = run.through_the_press(opened, pages)
        run.remember(more)
    except LayoutError as fault:
        raise LayoutError(told_once([*found, *fault.diagnostics]), fault.exit_code) from None
    found += more
    told = told_once(found)
    files["report.json"] = report_json(pages, told, files, run.clock.timings, opened.issue.folder, opened.plan)
    edition = Edition(
        opened.issue, opened.theme, pages, files["screen.pdf"], tuple(found), colours, opened.issue.language
    )
    return Outcome(opened, pages, files, told, edition)


@dataclass
class Passage:
    """One run on its way, with what it hands to the press as it goes: what `make` and `check` do alike.

    What is found is found here, so that both find the same.
    """

    wishes: Wishes
    clock: Clock
    press: Worker
    sparing: bool = False
    """Whether pages on which nothing was found when they were last judged are not judged again."""
    pages: list[GivenPage] = field(default_factory=list)
    handed_over: list[Answer] = field(default_factory=list)
    """What comes of each page that the press room has: its HTML, and what the press notes."""
    html: list[str] = field(default_factory=list)
    known: KnownPages = field(init=False)
    artwork: JudgedArtwork = NO_ARTWORK
    _begun: bool = False
    _styles: Answer | None = None

    def up_to_the_press(self, path: Path) -> tuple[OpenIssue, Pages, list[Diagnostic]]:
        """The issue, its pages and what was found so far; the press room has the pages.

        Raises LayoutError with all of it where the issue cannot be read or laid out.
        """
        with self.clock("source"):
            opened = read_all(path, self.wishes.theme, self.wishes.press)
        mistakes = Mistakes()
        planned = mistakes.of(partial(self._planned, opened))
        laid_out = mistakes.of(partial(self._laid_out, planned)) if planned else None
        opened, (pages, of_pages) = planned or opened, laid_out or (None, [])
        found = [*opened.findings, *mistakes.found, *of_pages]
        found += (remark.told for remark in proofread(opened.issue))
        found += self._of_the_theme(has_errors(found))
        if pages is None:
            raise LayoutError(told_once(found), mistakes.exit_code)
        return opened, pages, found

    def _planned(self, opened: OpenIssue) -> OpenIssue:
        with self.clock("plan"):
            return with_pages(opened, self.wishes.replan)

    def _laid_out(self, opened: OpenIssue) -> tuple[Pages, list[Diagnostic]]:
        """The pages, and what was found in them; the press room has them."""
        with self.clock("source"):
            furniture = furniture_of(opened.issue)
            faces = families(opened.issue, opened.theme, opened.faces)
            giver = Giver(opened.issue, opened.theme, faces, furniture)
            if not self.sparing:
                self._press_room(opened, giver.given)
            self.known = KnownPages(opened, job_of(opened), giver.given)
            if not (self.sparing and self.known.sheets()):
                self._styles = self._press_room(opened, giver.given).ask("styles")
        with self.clock("paginate"):
            pages = self._lay_out(opened, giver)
            found = [*pages.diagnostics, *check_pages(opened.issue, pages, opened.theme)]
            found += unregulated(opened.issue, pages)
            found += check_pictures(pictures(pages), opened.condition)
            self.artwork = judge_artwork(pictures(pages), opened.condition)
            found += self.artwork.found
        return pages, found

    def _of_the_theme(self, failed: bool) -> list[Diagnostic]:
        """What is wrong with the theme's style sheets, and with its templates where the pages go no further.

        Of pages that do not fit nothing else is told: what stands on them is not what the designer will see.
        """
        found: list[Diagnostic] = self._styles.result() if self._styles else []
        told = Mistakes()
        if failed or has_errors(found):
            for answer in self.handed_over:
                told.of(answer.result)
        return found + [one for one in told.found if one.code == "template"]

    def _press_room(self, opened: OpenIssue, given: Given) -> Worker:
        """The press room, with the job begun."""
        if not self._begun:
            self._begun = True
            self.press.begin(opened.condition, _fonts(opened), job_of(opened), given)
            self.press.ask("prepare", _trim(opened))
        return self.press

    def _lay_out(self, opened: OpenIssue, giver: Giver) -> Pages:
        """The pages, each handed to the press room as soon as it stands."""

        def stands(page: Page) -> None:
            with self.clock("markup"):
                self.pages.append(giver.page(page))
                if not (self.sparing and self.known.page(self.pages[-1], len(self.pages))):
                    self.handed_over.append(self._press_room(opened, giver.given).ask("page", self.pages[-1]))

        return lay_out(opened, stands)

    def hand_over_all(self, opened: OpenIssue) -> None:
        """Begin the job anew, with all pages."""
        self._begun = False
        room = self._press_room(opened, self.known.given)
        self.html, self.handed_over = [], [room.ask("page", page) for page in self.pages]

    def remember(self, found: Sequence[Diagnostic]) -> None:
        """Keep in mind that the press room and preflight found nothing on these pages, if so."""
        keep = self.known.forget if found else self.known.remember
        keep(self.pages)

    def judged(self, opened: OpenIssue) -> list[Diagnostic]:
        """What the press and preflight find, with nothing made but the print.pdf that is judged.

        Raises LayoutError where they find that it cannot be printed.
        """
        if not self.handed_over:
            return []
        paint, print_ready = self.press.ask("paint", False), self.press.ask("print_ready")
        judge, _ = map(importlib.import_module, (PREFLIGHT, CATALOGUE))
        _, notes = self._painted(paint, opened)
        return notes + self._preflight(judge, print_ready.result(), opened)[1]

    def _painted(self, paint: Answer, opened: OpenIssue) -> tuple[bytes, list[Diagnostic]]:
        """The painted pages, and what the press notes of the faces in them."""
        self.known.keys(self.pages)  # to be remembered by, made while the press room is at work
        mistakes = Mistakes()
        laid_out = [page for answer in self.handed_over if (page := mistakes.of(answer.result))]
        painted: bytes | None = mistakes.of(paint.result)
        if painted is None or mistakes.found:
            raise mistakes.error
        self.html += [html for html, _ in laid_out]
        return painted, list(drawn_notes(opened.issue, (note for _, notes in laid_out for note in notes)))

    def through_the_press(
        self, opened: OpenIssue, pages: Pages
    ) -> tuple[dict[str, bytes], list[Diagnostic], dict[str, str]]:
        """The files, what was found in print.pdf, and the theme's colours as a screen shows them.

        Here screen.pdf is made and print.pdf judged, while the press room makes print.pdf and the page pictures.
        """
        paint, print_ready = self.press.ask("paint"), self.press.ask("print_ready")
        files = {"trace.txt": trace(pages, opened.theme).encode()} if self.wishes.trace else {}
        with self.clock("paint"):
            screen, judge, _ = map(importlib.import_module, (SCREEN, PREFLIGHT, CATALOGUE))
            colours = screen_colours(opened.theme.colours, opened.condition)
            painted, notes = self._painted(paint, opened)
        with self.clock("screen"):
            files["screen.pdf"] = screen.finish_screen(painted, opened.condition, job_of(opened), self.html)
            pictures = self.press.ask("pictures", files["screen.pdf"], self.wishes.dpi)
        with self.clock("print"):
            files["print.pdf"] = print_ready.result()
        with self.clock("preflight"):
            report, found = self._preflight(judge, files["print.pdf"], opened)
            files |= {"preflight.html": report} if self.wishes.report else {}
        with self.clock("pictures"):
            files |= _numbered("page", pictures.result())
        if self.wishes.proof:
            with self.clock("proof"):
                measured = replace(opened.condition, soft_proof=True)
                files["proof.pdf"] = screen.finish_screen(painted, measured, job_of(opened), self.html)
                files |= _numbered("proof", self.press.ask("pictures", files["proof.pdf"], self.wishes.dpi).result())
        if self.wishes.grid:
            with self.clock("grid"):
                over = overlays(pages, opened.theme)
                files["grid.pdf"], drawn = self.press.ask("drawn_over", over, self.wishes.dpi).result()
                files |= _numbered("grid", drawn)
        return files, notes + found, colours

    def _preflight(self, judge: Any, pdf: bytes, opened: OpenIssue) -> tuple[bytes, list[Diagnostic]]:
        """preflight.html where it is wanted, and what there is to say of print.pdf beside what was painted."""
        codes = [shown for page in self.html for shown in codes_shown(page)]
        expected = judge.Expected(codes, trim=_trim(opened), looked_at=True)
        judged = judge.preflight(pdf, opened.condition, expected, name="print.pdf")
        texts = [page.text for page in judged.pages]
        texts_found = list(check_pdf(self.html, texts, opened.faces.one_glyph))
        found = [*self._breaches(judged), *self._with_lines(texts_found)]
        for page in judged.pages:
            found += self.press.ask("unseen", page.number, page.unseen).result() if page.unseen else []
        html: str = importlib.import_module(REPORT).render_html(judged, pdf) if self.wishes.report else ""
        return html.encode(), found

    def _with_lines(self, faults: Sequence[Diagnostic]) -> list[Diagnostic]:
        """Faults of the text in the PDF, with the lines of the theme that make them."""
        told = [fault for fault in faults if fault.page is None]
        for number in sorted({fault.page for fault in faults if fault.page is not None}):
            here = [fault for fault in faults if fault.page == number]
            spans = self.press.ask("text_places", number, here).result()
            told += [_by_a_theme(fault, span) if span else fault for fault, span in zip(here, spans, strict=True)]
        return told

    def _placed_on(self, page: int) -> Iterable[PlacedPicture]:
        return self.pages[page - 1].pictures.values()

    def _breaches(self, judged: Any) -> list[Diagnostic]:
        """What preflight finds, with its lines in issue and theme where they can be told."""
        new = [one for one in judged.breaches if not (one.page and self.artwork.tells(one, self._placed_on(one.page)))]
        told: dict[Any, Diagnostic] = {breach: breach.diagnostic for breach in new}
        for page in judged.pages:
            here = [breach for breach in told if breach.page == page.number and breach.severity is not Severity.NOTE]
            spans = self.press.ask("places_of", page.number, here).result() if here else []
            told |= {one: _of_a_field(told[one], span) for one, span in zip(here, spans, strict=True)}
        return list(told.values())


def _of_a_field(fault: Diagnostic, span: Span | None) -> Diagnostic:
    """A breach with its place; of a field that its template sets too small, what the editor can do comes first."""
    small = span is not None and fault.code.startswith(SMALL) and span.file.suffix == ".yaml"
    hints = (said("hint-masthead-room"), *fault.hints) if small else fault.hints
    return replace(fault, span=span, hints=hints)


def _by_a_theme(fault: Diagnostic, span: Span) -> Diagnostic:
    """A fault of the PDF's text that is none of the program's."""
    hint = said("hint-one-piece") if fault.form == "pieces" else said("hint-text-in-templates")
    return replace(fault, span=span, hints=(hint,))


def _numbered(name: str, pictures: Iterable[bytes]) -> dict[str, bytes]:
    return {f"{name}-{number}.png": picture for number, picture in enumerate(pictures, 1)}


def _trim(opened: OpenIssue) -> tuple[Pt, Pt]:
    """Width and height of every page."""
    return opened.theme.page.width, opened.theme.page.height


def _fonts(opened: OpenIssue) -> tuple[Path, ...]:
    """Folders with faces; of the shipped ones files alone where the theme or the issue brings others of their names."""
    own = font_folders(opened.theme, opened.issue)
    shipped = (fonts_folder(), *(folder for folder in own if is_shipped_face(folder.resolve())))
    used = (part for folder in shipped for part in opened.faces.used_of(folder))
    return (*used, *(folder for folder in own if folder not in shipped))


def job_of(opened: OpenIssue) -> Job:
    """What the files say of themselves."""
    issue = opened.issue
    sections = tuple(page.section for page in issue.pages)
    name, title, language = issue.masthead.name, issue_title(issue), issue.language
    job = Job(title, name, issue.date, issue.number, sections, language=language)
    slug = slug_words(job, len(job.sections))  # the press room loads no words for it
    if issue.monthly or issue.until:
        days = issue_days(issue.date, issue.until, issue.monthly, language)
        slug = tuple((days, page) for _, page in slug)
    return replace(job, slug=slug)
