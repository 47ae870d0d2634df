"""Before the press: an issue read, its theme and faces opened, its pages laid out, its characters checked."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from layout.errors import Diagnostic, LayoutError, Span, error, said, source_lines
from layout.faces import Faces, load
from layout.limits import allow_pages, at_work_on
from layout.model.condition import Condition
from layout.model.issue import Issue, Story
from layout.model.page import Box, Page, Pages
from layout.model.theme import FaceRef, Theme
from layout.page import paginate
from layout.plan import NOTHING_KEPT, IssuePlan, plan_findings, plan_issue, read_plan
from layout.press import load_condition
from layout.resources import themes_folder
from layout.source import read_issue, read_theme

EMOJI = ((0x1F000, 0x1FAFF), (0xFE00, 0xFE0F), (0x200D, 0x200D), (0xE0020, 0xE007F))
"""Pictures that telephones offer, and the characters that join and vary them."""


@dataclass(frozen=True)
class OpenIssue:
    """One issue with what it is set with."""

    issue: Issue
    theme: Theme
    faces: Faces
    condition: Condition
    """What it is printed on."""
    findings: tuple[Diagnostic, ...]
    """What reading it had to say."""
    plan: IssuePlan | None = None
    """How its pages were found, where it only says how many there are."""


def issue_file(path: Path) -> Path:
    """The issue.yaml that a path means: itself, or the one in that folder."""
    return path / "issue.yaml" if path.is_dir() else path


def open_issue(path: Path, theme: str = "", press: str = "", afresh: bool = False) -> OpenIssue:
    """Read an issue, its theme, the faces and the printing condition. Raises LayoutError with all mistakes.

    *theme* is another theme than the issue's: a name, or a path from the folder that the program was started in.
    *press* is another condition than the issue's, or the theme's where it names none. Pages that the issue only counts
    are planned, *afresh* or as the kept plan says.
    """
    return with_pages(read_all(path, theme, press), afresh)


def read_all(path: Path, theme: str = "", press: str = "") -> OpenIssue:
    """As `open_issue`, before pages that the issue only counts are planned."""
    with at_work_on(path):
        issue, findings = read_issue(path)
        allow_pages(issue.newslist.count if issue.newslist else len(issue.pages))
    if theme:
        chosen = read_theme(theme, Path.cwd(), themes_folder())
    else:
        chosen = read_theme(issue.theme, issue.folder, themes_folder(), issue.theme_span)
    faces = load([folder / "fonts" for folder in chosen.folders])
    unknown = tuple(_unknown_faces(chosen, faces))
    if unknown:
        raise LayoutError((*findings, *unknown))
    condition = load_condition(press or issue.press or chosen.press, chosen.folders)
    return OpenIssue(issue, chosen, faces, condition, tuple(findings))


def with_pages(opened: OpenIssue, afresh: bool = False) -> OpenIssue:
    """The issue with its pages, planned where it only counts them; *afresh*: whatever the last plan says."""
    issue, theme = opened.issue, opened.theme
    if issue.newslist is None:
        return opened
    with at_work_on(issue.file):
        kept, told = (NOTHING_KEPT, ()) if afresh else read_plan(issue, theme)
        plan = plan_issue(issue, theme, opened.faces, opened.condition.photo_ppi, kept)
    return replace(opened, issue=plan.issue, plan=plan, findings=(*opened.findings, *told))


def lay_out(opened: OpenIssue, stands: Callable[[Page], None] = lambda _: None) -> Pages:
    """The issue's pages, with every character that no face has as an error; *stands* gets each as soon as it stands."""
    drafts = opened.plan.drafts if opened.plan else None
    with at_work_on(opened.issue.file):
        pages = paginate(opened.issue, opened.theme, opened.faces, opened.condition.photo_ppi, stands, drafts)
        missing = tuple(_missing(opened, pages))
        planned = tuple(plan_findings(opened.plan, pages)) if opened.plan else ()
    return replace(pages, diagnostics=pages.diagnostics + missing + planned)


def _unknown_faces(theme: Theme, faces: Faces) -> Iterator[Diagnostic]:
    for ref in dict.fromkeys(theme.face(style) for style in theme.styles.values()):
        wrong = faces.check(ref)
        if wrong is not None:
            yield replace(wrong, span=wrong.span or (Span(theme.file, 1, 1) if theme.file else None))


def _missing(opened: OpenIssue, pages: Pages) -> Iterator[Diagnostic]:
    seen: set[tuple[str, str]] = set()
    for page in pages.pages:
        for box in page.walk():
            for story, face, char in _without_glyph(box, opened.faces):
                if (story.id if story else box.id, char) in seen:
                    continue
                seen.add((story.id if story else box.id, char))
                span = _locate(char, story) if story else page.source.span
                yield _no_glyph(char, face, opened.faces, span, story)
    yield from _masthead_missing(opened)


def _without_glyph(box: Box, faces: Faces) -> Iterator[tuple[Story | None, FaceRef, str]]:
    for area in box.texts:
        for placed in area.lines:
            for run in placed.line.runs:
                for char in sorted(faces.missing(run.face, run.text)):
                    yield box.story, run.face, char


def _masthead_missing(opened: OpenIssue) -> Iterator[Diagnostic]:
    """Characters of texts that the theme's templates draw: every face of the theme must have them."""
    masthead, theme = opened.issue.masthead, opened.theme
    refs = sorted({theme.face(style) for style in theme.styles.values()}, key=lambda ref: (ref.family, ref.weight))
    drawn = [masthead.name, masthead.place, masthead.latin, masthead.slogan, masthead.publisher]
    drawn += [one.name for one in masthead.subscribe]
    pages = [(page.section + "".join(line.title for line in page.contents), page.span) for page in opened.issue.pages]
    for text, span in [("".join(drawn), masthead.span), *pages]:
        gone: dict[str, FaceRef] = {}
        for ref in refs:
            gone.update(dict.fromkeys(opened.faces.missing(ref, text), ref))
        for char, ref in sorted(gone.items()):
            yield _no_glyph(char, ref, opened.faces, span, None)


def _no_glyph(char: str, face: FaceRef, faces: Faces, span: Span | None, story: Story | None) -> Diagnostic:
    hint = said("hint-glyph")
    if any(first <= ord(char) <= last for first, last in EMOJI):
        hint = said("hint-emoji")
    elif others := tuple(dict.fromkeys(ref.family for ref in faces.having(char))):
        hint = said("hint-other-face", families=others)
    code, family, weight, id_ = f"{ord(char):04X}", face.family, face.weight, story.id if story else None
    return error("missing-glyph", span, hint, story=id_, char=char, code=code, family=family, weight=weight)


def _locate(char: str, story: Story) -> Span | None:
    """Where the editor wrote a character of a story, to the column where the source shows it as it is."""
    for part in story.parts():
        if char in part.text.plain and part.text.span is not None:
            return _column(char, part.text.span)
    return story.span


def _column(char: str, span: Span) -> Span:
    lines = source_lines(span.file)
    for number in range(span.line, min(max(span.end_line, span.line), len(lines)) + 1):
        column = lines[number - 1].find(char)
        if column >= 0:
            return Span(span.file, number, column + 1, number, column + 2)
    return span
