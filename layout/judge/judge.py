"""Judges a PDF: opens it, runs its pages, lets every check look, and sums up."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from layout.errors import Argument, Said, said
from layout.judge.checks import (
    boxes,
    colours,
    document,
    ink,
    intent,
    lettering,
    lines,
    pictures,
    placing,
    quick_response,
    typefaces,
)
from layout.judge.colour import ALL_PLATES, PROCESS
from layout.judge.coverage import coverage
from layout.judge.grounds import Grounds
from layout.judge.interpreter import Limits
from layout.judge.judgement import Example, Judgement
from layout.judge.marks import PageContent, TextMark
from layout.judge.pages import OpenPdf, Source, Unreadable, open_document, read_source, text_of
from layout.judge.rendering import Renderer, Unrendered
from layout.judge.report import Breach, CodeSeen, PageSeen, Place, PreflightReport
from layout.judge.rules import RULES
from layout.judge.sight import unseen
from layout.model.condition import Condition
from layout.pdf import objects
from layout.units import Pt, to_mm
from layout.wording.words import printable

PAGES_MOST = 2000
"""Pages that are judged; a file of more is told so."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a file is to hold, where that is known."""

    codes: Sequence[Sequence[str]] | None = None
    """For each page what its QR codes are to say; where None, codes are judged but not their content."""
    codes_anywhere: Sequence[str] = ()
    """What some code is to say, on whichever page."""
    trim: tuple[Pt, Pt] | None = None
    """Width and height that every page is to have, in points; where None, all pages are to be alike."""
    inks: bool = False
    """Whether to tell what each plate of each page lays: `PageSeen.plates`."""
    looked_at: bool = False
    """Whether to tell what is painted and not seen: `PageSeen.unseen`."""


UNKNOWN = Expected()


def preflight(
    source: Source,
    condition: Condition,
    expected: Expected = UNKNOWN,
    *,
    name: str = "",
    limits: Limits | None = None,
) -> PreflightReport:
    """Judge a PDF, ours or anyone's, against a printing condition.

    *expected*: what whoever made the file knows of it.
    *name*: what the report calls the file; its own name where empty.
    Whatever is wrong with the file becomes a breach; only a file that cannot be read at all raises, OSError.
    """
    try:
        opened = open_document(source, limits)
    except Unreadable as fault:
        return _refused(source, condition, fault, name)
    except MemoryError:
        return unfinished(source, condition, said("preflight-found-memory"), name)
    opened.name = name or opened.name
    try:
        return _judged(Judgement(opened, condition), expected)
    except MemoryError:
        return unfinished(source, condition, said("preflight-found-memory"), name)


def _judged(judgement: Judgement, expected: Expected) -> PreflightReport:
    """Let every check look at an opened file."""
    document.check(judgement)
    intent.check(judgement)
    contents = _run(judgement)
    boxes.check_sizes(judgement, contents, expected.trim)
    seen, decoded = _judge_pages(judgement, contents, expected)
    for text in expected.codes_anywhere:
        if text not in {code.text for code in decoded}:
            judgement.add("qr-missing", value=Example("—", text), limit=text)
    typefaces.check(judgement, contents)
    return _summed_up(judgement, contents, seen, decoded)


def _refused(source: Source, condition: Condition, fault: Unreadable, called: str) -> PreflightReport:
    """The report on a file that does not open."""
    if fault.code == "encrypted":
        return _only(source, condition, "encrypted", said("preflight-found-needs-password"), called)
    return _only(source, condition, "file-broken", "", called)


def unfinished(source: Source, condition: Condition, why: Said, called: str = "") -> PreflightReport:
    """The report on a file that could not be judged for want of time or memory."""
    return _only(source, condition, "file-unfinished", why, called)


def _only(source: Source, condition: Condition, rule_id: str, value: Argument, called: str) -> PreflightReport:
    """The report on a file of which only one thing can be said."""
    content, name = read_source(source)
    rule = RULES[rule_id]
    breach = Breach(rule.id, rule.severity, None, value, "", rule.source(condition.level))
    return PreflightReport(
        file=called or name,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        condition=condition.name,
        condition_title=condition.title,
        level=str(condition.level),
        pdf_version="",
        creator="",
        pages=(),
        breaches=(breach,),
    )


def _run(judgement: Judgement) -> list[PageContent]:
    """Run all pages; a limit leaves the rest out and says so."""
    contents = []
    count = len(judgement.document.pdf.pages)
    for index in range(min(count, PAGES_MOST)):
        contents.append(judgement.document.page(index))
        if judgement.document.limits.reached:
            break
    if not judgement.has("file-damaged"):
        document.told_damage(judgement, judgement.document.damage)
    if len(contents) < count:
        judgement.add("file-unfinished", value=said("preflight-found-pages-of", count=len(contents), all=count))
    return contents


def _judge_pages(
    judgement: Judgement, contents: Sequence[PageContent], expected: Expected
) -> tuple[list[PageSeen], list[CodeSeen]]:
    seen: list[PageSeen] = []
    decoded: list[CodeSeen] = []
    renderer = _renderer(judgement) if contents else None
    try:
        for content in contents:
            peak = _judge_page(judgement, content, renderer, _codes_of(expected, content.index), decoded)
            width, height = round(to_mm(content.trim.width), 2), round(to_mm(content.trim.height), 2)
            hidden = unseen(content, renderer if content.complete else None) if expected.looked_at else ()
            plates = coverage(content, renderer if content.complete else None) if expected.inks else ()
            text = text_of(content, content.trim)
            counted = not judgement.has("ink-uncounted", content.index)
            seen.append(PageSeen(content.index + 1, width, height, round(peak, 1), counted, plates, text, hidden))
    finally:
        if renderer is not None:
            renderer.close()
    return seen, decoded


def _codes_of(expected: Expected, index: int) -> Sequence[str] | None:
    """What the codes of a page are to say."""
    if expected.codes is None:
        return None
    return expected.codes[index] if index < len(expected.codes) else ()


def _renderer(judgement: Judgement) -> Renderer | None:
    try:
        return Renderer(judgement.document.source)
    except Unrendered:
        judgement.add("file-damaged", value=said("preflight-found-undrawable"))
        return None


def _judge_page(
    judgement: Judgement,
    content: PageContent,
    renderer: Renderer | None,
    expected: Sequence[str] | None,
    decoded: list[CodeSeen],
) -> float:
    """Let every check look at one page; returns the most ink on it, percent."""
    boxes.check_page(judgement, content)
    colours.check_page(judgement, content)
    grounds = Grounds(content.marks, content.media)
    lettering.check_page(judgement, content, grounds)
    lines.check_page(judgement, content, grounds)
    placing.check_page(judgement, content)
    drawn = renderer if content.complete else None  # what took too long to read would take too long to draw
    found = quick_response.check_page(judgement, content, drawn, expected)
    page = content.index + 1
    decoded += [CodeSeen(page, code.text, Place(*code.bounds.in_mm), round(to_mm(code.module), 3)) for code in found]
    pictures.check_page(judgement, content, found)
    return ink.check_page(judgement, content, drawn)


def _summed_up(
    judgement: Judgement, contents: Sequence[PageContent], seen: list[PageSeen], decoded: list[CodeSeen]
) -> PreflightReport:
    opened: OpenPdf = judgement.document
    info = objects.entry(opened.pdf.trailer, "/Info")
    made_by = (objects.text(objects.entry(info, key)) for key in ("/Creator", "/Producer"))
    return PreflightReport(
        file=opened.name,
        sha256=opened.sha256,
        size=len(opened.source),
        condition=judgement.condition.name,
        condition_title=judgement.condition.title,
        level=str(judgement.condition.level),
        pdf_version=printable(str(opened.pdf.pdf_version)),
        creator=printable(" / ".join(dict.fromkeys(part for part in made_by if part))[:200]),
        pages=tuple(seen),
        breaches=judgement.breaches(),
        codes=tuple(decoded),
        fonts=tuple(sorted({printable(mark.font.plain_name) for mark in _texts(contents)})),
        plates=_plates(contents),
    )


def _texts(contents: Sequence[PageContent]) -> list[TextMark]:
    return [mark for content in contents for mark in content.marks if isinstance(mark, TextMark)]


def _plates(contents: Sequence[PageContent]) -> tuple[str, ...]:
    """The inks that marks ask for; those of CMYK pictures are taken to be all four."""
    names: set[str] = set()
    for content in contents:
        for mark in content.marks:
            if mark.paint.inks is not None:
                names.update(mark.paint.inks)
            elif mark.paint.space.family == "DeviceCMYK":
                names.update(PROCESS)
            elif mark.paint.space.family == "DeviceGray":
                names.add("Black")
    names.discard(ALL_PLATES)
    return tuple([ink for ink in PROCESS if ink in names] + sorted(names - set(PROCESS)))
