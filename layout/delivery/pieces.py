"""The finished issue as the files that a print shop asks for: one an issue, one a page, or one a sheet."""

import importlib
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from layout.errors import LayoutError, error, said
from layout.fields.filenames import OF_A_PAGE, OF_A_SHEET, Value, file_name, parts_in
from layout.judge import Expected, PreflightReport, Verdict, preflight
from layout.model.condition import Condition
from layout.model.document import Job
from layout.model.issue import Issue
from layout.press.sides import Side, sides_of
from layout.resources import fonts_folder
from layout.units import Pt
from layout.wording import printed

PATTERN = "{name}-{date:%Y%m%d}.pdf"
"""What is usual: one file an issue."""
SCHEME = "2up-fold"
SPLIT, IMPOSE = "layout.press.split", "layout.press.impose"
"""Loaded where the shop wants more than the issue as it is."""
PUBLICATION = "zh-CN"


@dataclass(frozen=True, slots=True)
class ShopFile:
    """A file to be: its name, and what is in it."""

    name: str
    pages: tuple[int, ...]
    """Of the issue, from 1; of a sheet, in the order in which they lie on it."""
    sections: tuple[str, ...] = ()
    sheet: int = 0
    """From 1; 0 where its pages are not on a sheet together."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the shop wants its files."""

    pattern: str
    scheme: str
    condition: Condition


def wanted_of(issue: Issue, condition: Condition, pattern: str, scheme: str) -> Wanted:
    """What is asked for on the command line, else what the issue, its publication, or the condition says."""
    files = pattern or issue.files or condition.files or PATTERN
    return Wanted(files, scheme or issue.scheme or condition.scheme or SCHEME, condition)


def pieces_of(issue: Issue, wanted: Wanted) -> tuple[ShopFile, ...]:
    """The files to be. Raises LayoutError where two would have one name, or one is too long."""
    values = _values(issue, wanted.condition)
    found: list[ShopFile] = []
    for part in _parts(issue, wanted):
        own: dict[str, Value] = {"page": part.pages[0], "section": part.sections[0], "sheet": part.sheet}
        try:
            found.append(replace(part, name=file_name(wanted.pattern, values | own)))
        except ValueError as fault:
            raise LayoutError([error("file-name-length", name=str(fault))], 2) from None
    _all_different(found, wanted.pattern)
    return tuple(found)


def stem_of(issue: Issue, condition: Condition) -> str:
    """What ticket and checksums of the issue are called, before their suffixes."""
    try:
        return file_name(PATTERN, _values(issue, condition)).removesuffix(".pdf")
    except ValueError:
        return issue.date.isoformat()


def _values(issue: Issue, condition: Condition) -> dict[str, Value]:
    return {
        "name": issue.masthead.name,
        "date": issue.date,
        "number": issue.number,
        "total": issue.total,
        "pages": len(issue.pages),
        "press": condition.name,
    }


def _parts(issue: Issue, wanted: Wanted) -> Iterator[ShopFile]:
    """What the pattern means, still without names."""
    sections = tuple(page.section for page in issue.pages)
    asked = parts_in(wanted.pattern)
    if asked & OF_A_SHEET:
        for sheet, sides in _sheets(len(sections), wanted.scheme).items():
            pages = tuple(cell.page for side in sides for cell in side.cells)
            yield ShopFile("", pages, tuple(sections[page - 1] for page in pages), sheet)
    elif asked & OF_A_PAGE:
        for number, section in enumerate(sections, 1):
            yield ShopFile("", (number,), (section,))
    else:
        yield ShopFile("", tuple(range(1, len(sections) + 1)), sections)


def _sheets(pages: int, scheme: str) -> dict[int, list[Side]]:
    """Sheet → its sides. Raises LayoutError for a scheme that is none, and for pages that fill no sheets."""
    found: dict[int, list[Side]] = {}
    for side in sides_of(pages, scheme):
        found.setdefault(side.sheet, []).append(side)
    return found


def _all_different(pieces: Sequence[ShopFile], pattern: str) -> None:
    """That no file takes another's name, in file systems that know no capitals too."""
    first: dict[str, ShopFile] = {}
    for piece in pieces:
        other = first.setdefault(unicodedata.normalize("NFC", piece.name).casefold(), piece)
        if other is not piece:
            both = (str(other.sheet or other.pages[0]), str(piece.sheet or piece.pages[0]))
            hint = said("hint-page-in-name")
            form = "sheet" if piece.sheet else ""
            fault = error("same-file-name", None, hint, form=form, pattern=pattern, name=piece.name, parts=both)
            raise LayoutError([fault], 2)


def made(pdf: bytes, pieces: Sequence[ShopFile], job: Job, wanted: Wanted) -> Iterator[tuple[ShopFile, bytes]]:
    """Each file of *pdf*, the finished issue."""
    if len(pieces) == 1 and not pieces[0].sheet and len(pieces[0].pages) == len(job.sections):
        yield pieces[0], pdf
        return
    parts: list[tuple[Sequence[int], Job]] = [(piece.pages, _job(job, piece)) for piece in pieces]
    if pieces[0].sheet:
        press = importlib.import_module(IMPOSE)
        pdf = press.impose(pdf, wanted.scheme, wanted.condition, fonts=[fonts_folder()])
        ends = [0, *accumulate(map(len, _sheets(len(job.sections), wanted.scheme).values()))]
        parts = [(range(a + 1, b + 1), part[1]) for a, b, part in zip(ends, ends[1:], parts, strict=False)]
    files = importlib.import_module(SPLIT).split(pdf, parts, wanted.condition)
    yield from zip(pieces, files, strict=True)


def _job(job: Job, piece: ShopFile) -> Job:
    """What a piece says of itself."""
    if piece.sheet:
        title = printed("piece-title.sheet", PUBLICATION, title=job.title, number=piece.sheet)
    else:
        title = printed("piece-title", PUBLICATION, title=job.title, number=piece.pages[0])
    return replace(job, title=title, sections=piece.sections, slug=())


def judged(piece: ShopFile, pdf: bytes, trim: tuple[Pt, Pt], condition: Condition) -> PreflightReport:
    """Preflight's report on a file. Raises LayoutError for one that does not pass."""
    report = preflight(pdf, condition, Expected(trim=None if piece.sheet else trim, inks=True), name=piece.name)
    if report.verdict is Verdict.FAILED:
        raise LayoutError([error("piece-failed", file=piece.name), *report.diagnostics])
    return report
