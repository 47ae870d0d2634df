"""The way to the shop: the issue as it was rendered, made into files, judged, brought where they are wanted."""

import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from layout import __version__
from layout.delivery.pieces import judged, made, pieces_of, stem_of, wanted_of
from layout.delivery.places import ShopPlace
from layout.delivery.ppf import ppf_of
from layout.delivery.sending import ANY_NAME, JOURNAL, note_down, read_made, sent_to
from layout.delivery.ticket import Handed, Ticket, ticket_html, ticket_json
from layout.errors import Diagnostic, LayoutError, Severity, error, said
from layout.model.document import Job
from layout.run.opening import read_all
from layout.run.output import publish, reported_files, sha256
from layout.run.pipeline import Outcome, Wishes, job_of, make, quietly, render
from layout.run.workers import Worker

FOLDER = "delivery"
"""Beside print.pdf: what was made for the shop."""
PRINT = "print.pdf"
CHECKSUMS = ".sha256"
PPF = ".ppf"
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
"""The same bytes, whenever they are packed."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for."""

    wishes: Wishes = field(default_factory=Wishes)
    files: str = ""
    """A pattern, instead of the issue's."""
    scheme: str = ""
    zipped: bool = False
    ppf: bool = False
    """Whether ink-key previews (CIP3 PPF) are wanted, one beside each file."""
    to: ShopPlace | None = None
    """Where the files are to be brought; None: they are made only."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What was made, and where it lies."""

    folder: Path
    files: tuple[str, ...]
    to: str
    """Where they were brought; empty where they were made only."""
    diagnostics: tuple[Diagnostic, ...]


def deliver(
    path: Path, folder: Path, asked: Asked, tell: Callable[[str], None] = quietly, press: Worker | None = None
) -> Delivered:
    """Make the files of an issue for the shop and bring them there; *folder* is where it is rendered.

    Raises LayoutError, and nothing is sent, for an issue with faults, one that is no longer what was rendered there,
    files that do not pass preflight or have no names of their own, and folders that cannot be written.
    """
    if asked.to is not None:
        asked.to.check()
    _check_names(path, asked)
    outcome = _as_rendered(path, folder, asked.wishes, tell, press)
    files = _files(outcome, asked)
    publish(folder / FOLDER, files, ANY_NAME, read_made(folder / JOURNAL))
    note_down(folder / JOURNAL, files)
    address = asked.to.address if asked.to else ""
    if asked.to is not None:
        asked.to.send(files, sent_to(address, folder / JOURNAL), job_of(outcome.opened).title)
        note_down(folder / JOURNAL, files, address)
    return Delivered(folder / FOLDER, tuple(files), address, outcome.diagnostics)


def _check_names(path: Path, asked: Asked) -> None:
    """That every file gets a name, before anything is made; pages that are still to be planned have none yet."""
    opened = read_all(path, asked.wishes.theme, asked.wishes.press)
    if opened.issue.pages:
        pieces_of(opened.issue, wanted_of(opened.issue, opened.condition, asked.files, asked.scheme))


def _as_rendered(
    path: Path, folder: Path, wishes: Wishes, tell: Callable[[str], None], press: Worker | None
) -> Outcome:
    """The issue as it is now; LayoutError where that is not what lies rendered. Rendered where it was not yet."""
    last = reported_files(folder)
    if PRINT not in last:
        return render(path, folder, wishes, tell, press)
    outcome = make(path, wishes, tell, press)
    if not outcome.good:
        raise LayoutError(outcome.diagnostics)
    hint = said("hint-render-again")
    if sha256(outcome.files[PRINT]) != last[PRINT]:
        raise LayoutError([*outcome.diagnostics, error("issue-changed", None, hint, folder=folder)])
    try:
        same = (folder / PRINT).read_bytes() == outcome.files[PRINT]
    except OSError:
        same = False
    if not same:
        raise LayoutError([error("issue-changed", None, hint, form="file", folder=folder)])
    return outcome


def _files(outcome: Outcome, asked: Asked) -> dict[str, bytes]:
    """Everything that goes to the shop, by its name."""
    opened = outcome.opened
    issue, condition = opened.issue, opened.condition
    wanted = wanted_of(issue, condition, asked.files, asked.scheme)
    trim = opened.theme.page.width, opened.theme.page.height
    pieces = pieces_of(issue, wanted)
    handed: list[Handed] = []
    for piece, pdf in made(outcome.files[PRINT], pieces, job_of(opened), wanted):
        report = judged(piece, pdf, trim, condition)
        warnings = sum(one.severity is Severity.WARNING for one in report.diagnostics)
        handed.append(Handed(piece, pdf, max(page.ink for page in report.pages), warnings, report.plates, report.pages))
    scheme = wanted.scheme if pieces[0].sheet else ""
    ticket = Ticket(job_of(opened), condition, trim, scheme, tuple(handed))
    stem = stem_of(issue, condition)
    files = {one.piece.name: one.pdf for one in handed}
    files |= {f"{stem}.html": ticket_html(ticket), f"{stem}.json": ticket_json(ticket)}
    if asked.ppf:
        files |= {Path(one.piece.name).stem + PPF: _previews(one, ticket.job) for one in handed}
    files[f"{stem}{CHECKSUMS}"] = _checksums(files)
    return {f"{stem}.zip": _zipped(files)} if asked.zipped else files


def _previews(one: Handed, job: Job) -> bytes:
    return ppf_of(job, one.piece, one.pages, f"layout {__version__}")


def _checksums(files: Mapping[str, bytes]) -> bytes:
    """As ``sha256sum -c`` reads them."""
    return "".join(f"{sha256(content)}  {name}\n" for name, content in files.items()).encode()


def _zipped(files: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _ZIP_DATE), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
