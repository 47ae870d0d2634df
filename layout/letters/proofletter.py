"""The proof letter (校样): the pages, what was found, what changed; it cannot be mistaken for the final issue."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from layout.compare.changes import Comparison, compare, comparison_html
from layout.compare.marking import ADDED_COLOUR, marked
from layout.compare.snapshot import Snapshot
from layout.edition.contents import chinese_date, entries, page_name
from layout.edition.palette import palette
from layout.edition.stamp import Proof, stamped, stamped_pdf
from layout.edition.templating import environment, fill, stacks
from layout.errors import Diagnostic, Severity
from layout.letters.letter import LETTER_WIDTH, Attachment, Letter, LetterPicture, inlined, letter_picture, weigh
from layout.model.edition import Edition
from layout.model.page import StoryFit
from layout.pdf.raster import render_pages
from layout.units import PT_PER_INCH
from layout.wording import hints, message

_PAGE_WIDTH = LETTER_WIDTH - 48
_DENSITY = 2.5
"""Pixels of a page's picture to a CSS pixel: enlarged on a phone, headlines and most of the body can be read."""
MOST_EXCERPTS = 60
MOST_FINDINGS = 60
"""What a letter shows; the rest is in the comparison that is attached, and in the report."""

_CODE_NAMES = {
    "overset": "文字溢出",
    "underset": "文字不足",
    "page-overfull": "版面排不下",
    "page-blank": "版面留白",
    "runt": "末行孤字",
    "widow": "孤行",
    "stranded-heading": "背题",
    "jump-unmatched": "转接不符",
    "missing-glyph": "缺字",
    "low-ppi": "图片精度不足",
    "text-lost": "漏文",
    "no-headline": "缺标题",
    "empty-body": "缺正文",
    "folded-body": "分段丢失",
}
"""What those who approve call what they may find; other codes are for those who make the issue."""

_SEVERITIES = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.NOTE: "提示"}


@dataclass(frozen=True, slots=True)
class ShownDiagnostic:
    """A diagnostic as the templates see it."""

    severity: str
    level: str
    """错误, 警告 or 提示, with the trade's name of the fault where it has one."""
    place: str
    message: str
    hints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """How a story fits, as the templates see it."""

    title: str
    page: int
    lines: int
    words: str
    state: str
    """``over``, ``short`` or ``fits``: the trade's red, blue and green."""


@dataclass(frozen=True, slots=True)
class _PageShown:
    name: str
    picture: LetterPicture
    changes: int


def proof_letter(edition: Edition, proof: Proof, state: Snapshot, before: Snapshot | None, subject: str = "") -> Letter:
    """The letter that goes round with a proof. *before* is the state of the last proof (see `ProofShelf.enter`).

    Raises LayoutError where the letter is too large to be shown whole, or a template of the theme is faulty.
    """
    comparison = compare(before, state) if before else None
    shown = tuple(_pages(edition, proof, comparison))
    name = f"{edition.issue.date:%Y-%m-%d}-no{edition.issue.number}-proof{proof.number}-{proof.short_hash}"
    values: dict[str, object] = {
        "issue": edition.issue,
        "title": edition.title,
        "date": chinese_date(edition.issue.date),
        "proof": proof,
        "pages": shown,
        "findings": tuple(_findings(edition.diagnostics))[:MOST_FINDINGS],
        "counts": {
            name: sum(d.severity is severity for d in edition.diagnostics) for severity, name in _SEVERITIES.items()
        },
        "fits": tuple(_fits(edition)),
        "comparison": comparison,
        "excerpts_left": MOST_EXCERPTS,
        "preheader": f"{proof.line}，请在付印前审阅。",
        "attached": f"{name}.pdf",
        "width": LETTER_WIDTH,
    }
    templates = environment(edition.theme)
    fonts = {role: Markup(names) for role, names in stacks(edition.theme.faces).items()}
    html = inlined(fill(templates, "mail/proof.html.j2", colours=palette(edition.colours), fonts=fonts, **values))
    return Letter(
        kind="proof",
        publication=edition.issue.masthead.name,
        campaign=f"proof {edition.issue.masthead.name} {edition.issue.number} {proof.number} {state.digest}",
        subject=f"【校样·{proof.name}】{subject or edition.title}（{proof.short_hash}，非最终版）",
        html=html,
        text=fill(templates, "mail/proof.txt.j2", **values),
        pictures=tuple(page.picture for page in shown),
        attachments=tuple(_attachments(edition, proof, comparison, name)),
        diagnostics=weigh(html, "proof"),
    )


def _pages(edition: Edition, proof: Proof, comparison: Comparison | None) -> Iterator[_PageShown]:
    """Each page's picture, stamped, with the places marked that changed since the last proof."""
    dpi = _DENSITY * _PAGE_WIDTH / edition.theme.page.width * PT_PER_INCH
    changes = {page.number: page for page in comparison.pages} if comparison else {}
    for page, image in zip(edition.pages.pages, render_pages(edition.screen_pdf, dpi), strict=True):
        areas = changes[page.number].areas if page.number in changes else ()
        picture = stamped(marked(image, areas, ADDED_COLOUR) if areas else image, proof)
        name = page_name(page.source, page.number)
        alt = f"{name}的校样，{proof.name}"
        shown = letter_picture(f"proof{proof.number}-page{page.number}", picture, _PAGE_WIDTH, alt, _DENSITY)
        yield _PageShown(name, shown, len(areas))


def _findings(diagnostics: Sequence[Diagnostic]) -> Iterator[ShownDiagnostic]:
    """What was found, errors first."""
    for severity, name in _SEVERITIES.items():
        for found in (d for d in diagnostics if d.severity is severity):
            page = f"第{found.page}版" if found.page else ""
            place = f"{found.span.file.name}:{found.span.line}" if found.span else ""
            where = "　".join(filter(None, (page, found.story or "", place)))
            label = "·".join(filter(None, (name, _CODE_NAMES.get(found.code))))
            yield ShownDiagnostic(severity.value, label, where, message(found), hints(found))


def _fits(edition: Edition) -> Iterator[Fit]:
    titles = {entry.story.id: entry.title for entry in entries(edition)}
    for fit in edition.pages.fits:
        words, state = _fit_words(fit)
        yield Fit(titles.get(fit.id, fit.id), fit.page, fit.lines, words, state)


def _fit_words(fit: StoryFit) -> tuple[str, str]:
    """How it fits, in words, with the trade's colour."""
    if fit.overset_lines or fit.overset_chars:
        return f"多 {fit.overset_lines} 行（{fit.overset_chars} 字）", "over"
    if fit.blank_lines:
        return f"少 {fit.blank_lines} 行" + (f"（约 {fit.underset_chars} 字）" if fit.underset_chars else ""), "short"
    return "正好", "fits"


def _attachments(edition: Edition, proof: Proof, comparison: Comparison | None, name: str) -> Iterator[Attachment]:
    yield Attachment(f"{name}.pdf", stamped_pdf(edition.screen_pdf, proof), "application", "pdf")
    if comparison and comparison.changed:
        html = comparison_html(comparison, edition)
        yield Attachment(f"{name}-changes.html", html.encode(), "text", "html")
