"""The proof letter (校样): the pages, what changed, what was found; it cannot be mistaken for the final issue.

It speaks the language of the proof: of those who approve the issue.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

from layout.compare.changes import Comparison, compare, comparison_html
from layout.compare.marking import ADDED_COLOUR, marked
from layout.compare.snapshot import Snapshot
from layout.edition.contents import ContentsEntry, entries
from layout.edition.labels import issue_date, issue_title, page_name
from layout.edition.palette import palette
from layout.edition.stamp import Proof, stamped, stamped_pdf
from layout.edition.templating import environment, fill, stacks
from layout.errors import Diagnostic, LayoutError, Severity, error, note, said
from layout.letters.complete import told_of_proof
from layout.letters.findings import shown_diagnostics
from layout.letters.letter import (
    LETTER_WIDTH,
    MOST_BYTES,
    Attachment,
    Letter,
    LetterPicture,
    fits,
    inlined,
    letter_picture,
)
from layout.model.edition import Edition
from layout.model.page import StoryFit
from layout.pdf.raster import render_pages
from layout.units import PT_PER_INCH
from layout.wording import printed

_PAGE_WIDTH = LETTER_WIDTH - 48
_DENSITY = 2.5
"""Pixels of a page's picture to a CSS pixel: enlarged on a phone, headlines and most of the body can be read."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """How much a letter shows; the rest is in the comparison that is attached, and in the report."""

    excerpts: int = 60
    findings: int = 60
    fits: int = 400
    """Rows of the table of stories; where there is no room for all, only for those that do not fit."""


ALLOWANCES = (
    Allowance(),
    Allowance(40, 40, 60),
    Allowance(25, 25, 30),
    Allowance(12, 12, 12),
    Allowance(4, 4, 4),
    Allowance(0, 0, 0),
)
"""From the most to the least; the first that mail programs show whole is taken."""


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
    """The letter that goes round with a proof. *before* is the state of the last proof (see `ProofShelf.next`).

    It is shortened until mail programs show it whole. Raises LayoutError where even the shortest is too large, or a
    template of the theme is faulty, or shows not every page or finding.
    """
    language = proof.language
    comparison = compare(before, state) if before else None
    shown = tuple(_pages(edition, proof, comparison))
    name = f"{edition.issue.date:%Y-%m-%d}-no{edition.issue.number}-proof{proof.number}-{proof.short_hash}"
    values = _values(edition, proof, comparison) | {"pages": shown, "attached": f"{name}.pdf"}
    templates = environment(edition.theme, language)
    html, values, told = _shortened(templates, edition, values)
    title = subject or issue_title(edition)
    text = fill(templates, "mail/proof.txt.j2", **values)
    pictures = ((page.name, page.picture.src) for page in shown)
    if amiss := list(told_of_proof(edition.theme, html, text, pictures, _sentences(values))):
        raise LayoutError(amiss)
    return Letter(
        kind="proof",
        publication=edition.issue.masthead.name,
        campaign=f"proof {edition.issue.masthead.name} {edition.issue.number} {proof.number} {state.digest}",
        subject=printed("proof-subject", language, proof=proof.name, title=title, file=proof.short_hash),
        html=html,
        text=text,
        pictures=tuple(page.picture for page in shown),
        attachments=tuple(_attachments(edition, proof, comparison, name)),
        diagnostics=told,
        language=language,
        state=state.digest,
    )


def _values(edition: Edition, proof: Proof, comparison: Comparison | None) -> dict[str, object]:
    """What the templates see, but for the pages' pictures; all of it, to be cut by `_cut`."""
    contents = entries(edition)
    counts = Counter(found.severity.value for found in edition.diagnostics)
    return {
        "issue": edition.issue,
        "title": issue_title(edition),
        "date": issue_date(edition, proof.language),
        "proof": proof,
        "findings": tuple(shown_diagnostics(edition, contents, proof.language)),
        "counts": {severity.value: counts[severity.value] for severity in Severity},
        "fits": tuple(_fits(edition, contents, proof.language)),
        "comparison": comparison,
        "preheader": printed("proof-preheader", proof.language, proof=proof.line),
        "width": LETTER_WIDTH,
    }


def _shortened(
    templates: Environment, edition: Edition, values: Mapping[str, object]
) -> tuple[str, dict[str, object], tuple[Diagnostic, ...]]:
    """The HTML, what it was filled with, and a word where it is not all."""
    fonts = {role: Markup(names) for role, names in stacks(edition.theme.faces, edition.language).items()}
    for allowance in ALLOWANCES:
        cut = _cut(values, allowance)
        dress = {"colours": palette(edition.colours), "fonts": fonts}
        html = inlined(fill(templates, "mail/proof.html.j2", **dress, **cut))
        if fits(html):
            most = MOST_BYTES // 1000
            return html, cut, () if allowance is ALLOWANCES[0] else (note("letter-shortened", form="proof", most=most),)
    size = len(html.encode()) / 1000
    raise LayoutError(
        [error("letter-too-large", None, said("hint-shorten-template"), size=size, most=MOST_BYTES // 1000)]
    )


def _sentences(values: Mapping[str, object]) -> tuple[str, ...]:
    """What the letter says was found."""
    findings = values["findings"]
    assert isinstance(findings, tuple)
    return tuple(found.message for found in findings)


def _cut(values: Mapping[str, object], allowance: Allowance) -> dict[str, object]:
    findings, rows = values["findings"], values["fits"]
    assert isinstance(findings, tuple) and isinstance(rows, tuple)
    if len(rows) > allowance.fits:
        rows = tuple(row for row in rows if row.state != "fits")[: allowance.fits]
    left = sum(found.count for found in findings[allowance.findings :])
    shown = {
        "findings": findings[: allowance.findings],
        "findings_left": left,
        "fits": rows,
        "excerpts_left": allowance.excerpts,
    }
    return {**values, **shown}


def _pages(edition: Edition, proof: Proof, comparison: Comparison | None) -> Iterator[_PageShown]:
    """Each page's picture, stamped, with the places marked that changed since the last proof."""
    dpi = _DENSITY * _PAGE_WIDTH / edition.theme.page.width * PT_PER_INCH
    changes = {page.number: page for page in comparison.pages} if comparison else {}
    for page, image in zip(edition.pages.pages, render_pages(edition.screen_pdf, dpi), strict=True):
        areas = changes[page.number].areas if page.number in changes else ()
        picture = stamped(marked(image, areas, ADDED_COLOUR) if areas else image, proof)
        name = page_name(page.source, page.number, proof.language)
        alt = printed("proof-page-alt", proof.language, name=name, proof=proof.name)
        shown = letter_picture(f"proof{proof.number}-page{page.number}", picture, _PAGE_WIDTH, alt, _DENSITY)
        yield _PageShown(name, shown, len(areas))


def _fits(edition: Edition, contents: Sequence[ContentsEntry], language: str) -> Iterator[Fit]:
    titles = {entry.story.id: entry.title for entry in contents}
    for fit in edition.pages.fits:
        words, state = _fit_words(fit, language)
        yield Fit(titles.get(fit.id, fit.id), fit.page, fit.lines, words, state)


def _fit_words(fit: StoryFit, language: str) -> tuple[str, str]:
    """How it fits, in words, with the trade's colour."""
    if fit.overset_lines or fit.overset_chars:
        return printed("proof-fit.over", language, lines=fit.overset_lines, characters=fit.overset_chars), "over"
    if fit.blank_lines and fit.underset_chars:
        return printed("proof-fit.short", language, lines=fit.blank_lines, characters=fit.underset_chars), "short"
    if fit.blank_lines:
        return printed("proof-fit.blank", language, lines=fit.blank_lines), "short"
    return printed("proof-fit", language), "fits"


def _attachments(edition: Edition, proof: Proof, comparison: Comparison | None, name: str) -> Iterator[Attachment]:
    yield Attachment(f"{name}.pdf", stamped_pdf(edition.screen_pdf, proof), "application", "pdf")
    if comparison and comparison.changed:
        html = comparison_html(comparison, edition, proof.language)
        yield Attachment(f"{name}-changes.html", html.encode(), "text", "html")
