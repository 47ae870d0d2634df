"""Before the press: an issue read, its theme and faces opened, its pages laid out, its characters checked."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from layout.errors import Diagnostic, LayoutError, Said, note, said
from layout.faces import Faces, load
from layout.limits import allow_pages, at_work_on
from layout.model.condition import Condition
from layout.model.issue import Issue, IssuePage
from layout.model.language import SIMPLIFIED
from layout.model.page import Page, Pages
from layout.model.theme import FaceRef, Theme
from layout.page import page_templates, paginate
from layout.plan import NOTHING_KEPT, IssuePlan, plan_findings, plan_issue, read_plan, with_contents
from layout.plan.costs import MOST_PATIENT
from layout.plan.search import most_planned
from layout.press import load_condition
from layout.resources import extra_folder, extra_of, themes_folder
from layout.run.characters import of_pages, without_variants
from layout.run.composites import placed, with_composites
from layout.run.inks import inked, refuse_unknown_colours
from layout.run.mistakes import Mistakes
from layout.run.tongues import of_languages
from layout.source import ThemeAsRead, issue_as_read, theme_as_read

FONTS = "fonts"
"""The folder with faces of a theme, of an issue, or of a publication."""
THEMES = "themes"
"""The folder with themes of a publication."""


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


def open_issue(
    path: Path, theme: str = "", press: str = "", afresh: bool = False, stand_in: bool = False, patiently: bool = False
) -> OpenIssue:
    """Read an issue, its theme, the faces and the printing condition. Raises LayoutError with all mistakes.

    *theme* is another theme than the issue's: a name, or a path from the folder that the program was started in.
    *press* is another condition than the issue's, or the theme's where it names none. Pages that the issue only counts
    are planned, *afresh* or as the kept plan says. *stand_in*: as for `read_issue`.
    """
    return with_pages(read_all(path, theme, press, stand_in), afresh, patiently)


MANY_STORIES = 9
"""Stories of a page up to which it is as much work as any; each beyond is as much as a page more: a broadsheet's."""


def _work_on(page: IssuePage) -> int:
    """How many usual pages a page is as much work as."""
    return 1 + max(0, len(page.stories) - MANY_STORIES)


def read_all(path: Path, theme: str = "", press: str = "", stand_in: bool = False) -> OpenIssue:
    """As `open_issue`, before pages that the issue only counts are planned."""
    with at_work_on(path):
        read = issue_as_read(path, stand_in)
        if read.issue is None:
            raise LayoutError(read.found, read.exit_code)
        issue = read.issue
        allow_pages(most_planned(issue.newslist.count) if issue.newslist else sum(map(_work_on, issue.pages)))
    named = theme_as_read(theme, Path.cwd(), themes_folder()) if theme else _theme_of(issue)
    mistakes = Mistakes((*read.found, *named.found), max(read.exit_code, named.exit_code))
    theme_read, found = named.theme, tuple(mistakes.found)
    if theme_read is not None and not mistakes.exit_code:
        opened = mistakes.of(lambda: _opened(issue, theme_read, press, found))
        if opened is not None:
            return opened
    for part in _parts(issue, named, press):
        mistakes.of(part)
    raise mistakes.error


def _theme_of(issue: Issue) -> ThemeAsRead:
    """The theme that an issue, or its publication, names: a path leads from the folder of the file that names it."""
    if not issue.theme:
        return ThemeAsRead(None, (), 0)  # which is told
    base = issue.theme_span.file.parent if issue.theme_span else issue.folder
    own = issue.publication.parent / THEMES if issue.publication else None
    return theme_as_read(issue.theme, base, themes_folder(), issue.theme_span, own)


def _opened(issue: Issue, theme: Theme, press: str, found: Sequence[Diagnostic]) -> OpenIssue:
    """An issue and its theme with what both need. Raises LayoutError with the first that is wrong."""
    faces = _faces(theme, issue)
    theme, notes = _with_weights(theme, faces)
    theme, told = with_composites(theme, faces, issue)
    theme = theme if issue.language == SIMPLIFIED else replace(theme, language=issue.language)
    issue, taken_out = without_variants(issue, faces)
    theme, condition = inked(theme, issue, _condition(issue, theme, press))
    of_texts = tuple(of_languages(issue, theme, faces))
    return OpenIssue(issue, theme, faces, condition, (*found, *notes, *told, *taken_out, *of_texts))


def _parts(issue: Issue, read: ThemeAsRead, press: str) -> Iterator[Callable[[], object]]:
    """What an issue and its theme need, each by itself, as far as either could be read."""
    if read.theme is None:
        return
    yield partial(_faces, read.theme, issue)
    yield partial(_condition, issue, read.theme, press)
    if not read.exit_code:  # what is missing in it may stand where it could not be read
        yield partial(page_templates, issue, read.theme)
        yield partial(refuse_unknown_colours, read.theme, issue)


def _condition(issue: Issue, theme: Theme, press: str) -> Condition:
    """What an issue is printed on. Raises LayoutError as `load_condition`."""
    named_in = None if press else issue.file if issue.press else theme.folders[0] / "theme.yaml"
    return load_condition(press or issue.press or theme.press, theme.folders, named_in)


def with_pages(opened: OpenIssue, afresh: bool = False, patiently: bool = False) -> OpenIssue:
    """The issue with its pages, planned where it only counts them; *afresh*: whatever the last plan says.

    *patiently*: somebody waits for the best plan.
    """
    issue, theme = opened.issue, opened.theme
    if issue.newslist is None:
        issue, told = with_contents(issue, theme)
        return replace(opened, issue=issue, findings=(*opened.findings, *told))
    if patiently:
        allow_pages(MOST_PATIENT)
    with at_work_on(issue.file):
        kept, told = (NOTHING_KEPT, ()) if afresh else read_plan(issue, theme)
        plan = plan_issue(issue, theme, opened.faces, opened.condition.photo_ppi, kept, patiently)
    return replace(opened, issue=plan.issue, plan=plan, findings=(*opened.findings, *told))


def lay_out(opened: OpenIssue, stands: Callable[[Page], None] = lambda _: None) -> Pages:
    """The issue's pages, with every character that no face has as an error; *stands* gets each as soon as it stands."""
    drafts = opened.plan.drafts if opened.plan else None
    with at_work_on(opened.issue.file):
        pages = paginate(opened.issue, opened.theme, opened.faces, opened.condition.photo_ppi, stands, drafts)
        characters = tuple(of_pages(opened.issue, opened.theme, opened.faces, pages))
        planned = tuple(plan_findings(opened.plan, pages)) if opened.plan else ()
    return replace(pages, diagnostics=pages.diagnostics + characters + planned)


def _faces(theme: Theme, issue: Issue) -> Faces:
    """The faces in the order in which they stand in for one another. Raises LayoutError for all that are not there."""
    faces = load(font_folders(theme, issue))
    named = [theme.faces.get(name, name) for name in theme.fallback]
    used = {theme.faces[style.face] for style in theme.styles.values() if style.face in theme.faces}
    used |= {part.face.family for composite in theme.composites.values() for part in composite.parts}
    wrong = [faces.check(family, placed(family, theme)) for family in dict.fromkeys([*sorted(used), *named])]
    if any(wrong):
        raise LayoutError(one for one in wrong if one)
    return faces.in_order([*theme.faces.values(), *faces.shipped], named)


def font_folders(theme: Theme, issue: Issue) -> tuple[Path, ...]:
    """Where faces lie beside those that ship with the program: those of the theme, the issue and its publication."""
    paper = (issue.publication.parent / FONTS,) if issue.publication else ()
    return (*_extras(theme), *(folder / FONTS for folder in theme.folders), issue.folder / FONTS, *paper)


def _extras(theme: Theme) -> tuple[Path, ...]:
    """The folders of the extras of which the theme names a face: no other run is slower for their being there."""
    parts = (part.face.family for composite in theme.composites.values() for part in composite.parts)
    extras = dict.fromkeys(map(extra_of, (*theme.faces.values(), *theme.fallback, *parts)))
    return tuple(folder for extra in extras if extra and (folder := extra_folder(extra)))


def _with_weights(theme: Theme, faces: Faces) -> tuple[Theme, tuple[Diagnostic, ...]]:
    """The theme with each style in the nearest weight that its family has, and which styles wanted another."""
    styles, wanting = dict(theme.styles), dict[FaceRef, list[Said]]()
    for name, style in theme.styles.items():
        ref = faces.nearest(theme.face(style))
        if ref is not None and ref.weight != style.weight:
            styles[name] = replace(style, weight=ref.weight)
            wanting.setdefault(ref, []).append(said("style-weight", style=name, weight=style.weight))
    notes = tuple(
        note("nearest-weight", placed(ref.family, theme), family=ref.family, weight=ref.weight, styles=tuple(wishes))
        for ref, wishes in wanting.items()
    )
    return (replace(theme, styles=styles) if wanting else theme), notes
