"""All pages of an issue through the theme's page templates, with what the report says of each story."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from layout.compose import Measure, Workshop
from layout.errors import Diagnostic, LayoutError, error, said
from layout.garbage import collecting_later
from layout.model.issue import Ad, Issue, IssuePage, Photo
from layout.model.page import Box, Page, Pages, Planned, StoryFit
from layout.model.theme import TemplateNode, Theme
from layout.page.adlabels import with_labels
from layout.page.auto import auto_template, contents_lines, with_contents, with_plan
from layout.page.classified import classified_lines
from layout.page.costs import SPACE
from layout.page.faults import issue_faults, long_headlines, page_faults
from layout.page.framing import undeclared_looks
from layout.page.fullpage import FULL, FULL_TEMPLATE, full_box, full_picture
from layout.page.furniture import furnished, words_of
from layout.page.imprint import at_foot, imprint_cell
from layout.page.options import check_options
from layout.page.pagerules import ruled
from layout.page.sheets import on_side, slots_of, usual, variant, widened
from layout.page.spread import half_page, with_spread
from layout.page.supply import Supply
from layout.page.template import TreeBuilder
from layout.page.told import page_told, pages_told, planned
from layout.story.body import StoryPart
from layout.story.fit import Fitter
from layout.story.outcome import story_findings, story_fit
from layout.story.place import Placed, Placer
from layout.story.setter import Setter
from layout.story.unmet import unmet

NamedTemplate = tuple[str, TemplateNode]
"""A page template by its name."""


@dataclass(frozen=True)
class PageDraft:
    """A page laid out, before the report asks how its stories came out."""

    page: Page
    placed: tuple[Placed, ...]
    diagnostics: tuple[Diagnostic, ...]
    """What building it had to say."""
    arrived: tuple[StoryPart, ...]
    """What stories of earlier pages brought."""
    leaving: tuple[tuple[int, StoryPart], ...]
    """What goes on at later pages."""


@dataclass
class Drafts:
    """Pages of an issue that are laid out already, with the fitter that remembers what it set for them."""

    fitter: Fitter
    pages: dict[int, PageDraft] = field(default_factory=dict)
    """By number."""

    def known(self, source: IssuePage, number: int, arrived: Sequence[StoryPart]) -> PageDraft | None:
        """The page, if it is still of this content."""
        draft = self.pages.get(number)
        return draft if draft and draft.page.source is source and draft.arrived == tuple(arrived) else None


def paginate(
    issue: Issue,
    theme: Theme,
    measure: Measure,
    photo_ppi: float,
    stands: Callable[[Page], None] = lambda _: None,
    drafts: Drafts | None = None,
) -> Pages:
    """Every page of the issue, laid out; nothing is dropped: what does not fit is reported as overset.

    *photo_ppi*: pixels an inch from which the press prints a photo well; copyfit enlarges none beyond. *stands* gets
    each page as soon as it stands, before the next is planned. *drafts* are pages that are laid out already.

    Raises LayoutError where a page asks for a template that the theme does not have, or a template for something
    that nobody understands.
    """
    templates = page_templates(issue, theme)
    drafts = drafts or Drafts(new_fitter(issue, theme, measure, photo_ppi))
    theme = drafts.fitter.setter.theme
    pages: list[Page] = []
    fits: list[StoryFit] = []
    diagnostics: list[Diagnostic] = []
    arriving: dict[int, list[StoryPart]] = {}
    words = words_of(issue)
    for number, source in enumerate(issue.pages, 1):
        arrived = arriving.get(number, [])
        draft = drafts.known(source, number, arrived) or draft_page(drafts.fitter, source, number, templates, arrived)
        page, told = furnished(draft.page, templates[number - 1][1].sheet, drafts.fitter.setter, words)
        page = ruled(page, theme.facing(number, page.columns))
        pages.append(page)
        stands(page)
        diagnostics += (*draft.diagnostics, *told)
        for fit, said_ in _outcomes(draft, drafts.fitter):
            fits.append(fit)
            diagnostics += said_
        for target, part in draft.leaving:
            arriving.setdefault(target, []).append(part)
        diagnostics += (*classified_lines(draft.page), *_told(draft.page, theme, templates[number - 1][1], fits))
    diagnostics += (*issue_faults(pages), *pages_told(pages), *long_headlines(pages, theme))
    return Pages(tuple(pages), tuple(fits), tuple(diagnostics))


def _outcomes(draft: PageDraft, fitter: Fitter) -> Iterator[tuple[StoryFit, list[Diagnostic]]]:
    """How each story of a page came out, and what is to be said of it."""
    number, fitter = draft.page.number, fitter.divided(draft.page.columns)
    for placed in draft.placed:
        own = fitter.turned(placed.tiers) if placed.tiers else fitter.of(placed.layout.part, placed.spec)
        with collecting_later():
            fit = story_fit(placed, number, own)
        yield fit, [*story_findings(placed.layout, fit, number, own.setter), *unmet(placed, number, own.setter)]


def _told(page: Page, theme: Theme, template: TemplateNode, fits: Sequence[StoryFit]) -> Iterator[Diagnostic]:
    """Faults of a page, and what the eye says of it; nothing of one that is a picture."""
    if template is FULL_TEMPLATE:
        return
    theme = theme.facing(page.number, page.columns)
    faults = list(page_faults(page, theme, divided(template, planned=planned(page))))
    yield from faults
    yield from page_told(page, theme, [fit for fit in fits if fit.page == page.number], faults)


def new_fitter(issue: Issue, theme: Theme, measure: Measure, photo_ppi: float) -> Fitter:
    """What fits the stories of an issue, with nothing remembered yet; its theme knows the issue's names, too."""
    setting = replace(theme.setting, names=(*theme.setting.names, *issue.names))
    return Fitter(Setter(replace(theme, setting=setting), Workshop(measure)), photo_ppi)


def draft_page(
    fitter: Fitter, source: IssuePage, number: int, templates: Sequence[NamedTemplate], arrived: Sequence[StoryPart]
) -> PageDraft:
    """One page laid out; *templates* are those of all pages, *arrived* what stories of earlier pages bring."""
    name, template = templates[number - 1]
    columns = template.sheet.columns
    fitter = fitter.divided(columns)
    theme = fitter.setter.theme.facing(number)
    only = full_picture(source, theme)
    if only is not None:
        boxes, found = with_labels([_whole_page(only, number, theme)], source.ads, number, fitter.setter, theme)
        return PageDraft(Page(number, name, source, tuple(boxes)), (), tuple(found), tuple(arrived), ())
    placer = Placer(theme, number)
    supply = Supply(source, number, list(arrived))
    nodes = [node for _, node in templates]
    builder = TreeBuilder(fitter, placer, supply, _goes_on(number, nodes))
    low = at_foot(source, number, nodes)
    with collecting_later():
        rows = theme.rows
        foot = imprint_cell(source, number, fitter.setter, placer, theme.grid.columns) if low else None
        boxes = foot.place(0, rows - foot.rows, foot.rows) if foot else []
        boxes = [*builder.build(template, name).place(0, 0, rows - (foot.rows + SPACE if foot else 0)), *boxes]
    boxes, found = with_labels(boxes, source.ads, number, fitter.setter, theme)
    page = Page(number, name, source, tuple(boxes), _planned(builder, template), columns)
    labels = [(placed.layout, placed.layout.label) for placed in placer.stories]
    leaving = tuple(
        (label.jump.target, StoryPart(layout.as_read, layout.cut, label.jump)) for layout, label in labels if label
    )
    return PageDraft(page, tuple(placer.stories), (*builder.diagnostics, *found), tuple(arrived), leaving)


def _whole_page(only: Ad | Photo, number: int, theme: Theme) -> Box:
    """The box of a picture that is a page by itself, or half of it where it is over two."""
    return half_page(only, number, theme) if only.spread else full_box(only, number, theme)


def page_templates(issue: Issue, theme: Theme) -> Sequence[NamedTemplate]:
    """Name and tree of the template of each page; all mistakes in them at once."""
    faults: list[Diagnostic] = []
    found: list[tuple[str, TemplateNode]] = []
    turns: Counter[str] = Counter()
    for number, source in enumerate(issue.pages, 1):
        last = number == len(issue.pages)
        name, lines = source.template or usual(theme, source, number, last), contents_lines(source.contents, theme)
        if full_picture(source, theme) is not None:
            found.append((FULL, FULL_TEMPLATE))
        elif source.plan is not None:
            found.append(("plan", with_spread(source.plan, source)))
        elif name == "auto":
            found.append((name, with_spread(on_side(auto_template(theme, number, lines), number), source)))
        elif name in theme.pages:
            chosen = on_side(variant(theme.pages[name], source, turns[name]), number)
            chosen = widened(chosen, source, chosen.sheet.columns or theme.grid.columns)
            turns[name] += 1
            found.append((name, with_spread(with_contents(chosen, lines), source)))
        else:
            faults.append(_unknown(name, number, source, theme))
    faults += (fault for _, template in found for fault in check_options(template))
    faults += (fault for _, template in found for fault in undeclared_looks(template, theme))
    if faults:
        raise LayoutError(dict.fromkeys(faults))  # a template that several pages have is told of once
    return found


def divided(node: TemplateNode, planned: bool = False) -> bool:
    """Whether a template sets something side by side; with what is *planned* on the page in one of its columns."""
    aside = bool(node.columns) and (not planned or any("auto" in slots_of(child) for child in node.columns))
    return aside or any(divided(child, planned) for child in node.rows)


def _unknown(name: str, number: int, source: IssuePage, theme: Theme) -> Diagnostic:
    hint = said("hint-page-templates", names=tuple(theme.pages))
    return error("unknown-template", source.span, hint, page=number, number=number, template=name, theme=theme.name)


def _planned(builder: TreeBuilder, template: TemplateNode) -> Planned | None:
    """How the page was planned, if any of it was."""
    plan = next((cell.chosen for cell in builder.planned if cell.chosen), None)
    return Planned(with_plan(template, plan.template), plan.cost, plan.tried) if plan else None


def _goes_on(number: int, templates: Sequence[TemplateNode]) -> int:
    """The page that stories of this one may continue on: the next with a place for it, else the next; 0: none."""
    later = [page for page in range(number + 1, len(templates) + 1) if templates[page - 1] is not FULL_TEMPLATE]
    for wanted in ({"jumps"}, {"stories", "auto"}):
        for page in later:
            if wanted & set(slots_of(templates[page - 1])):
                return page
    return next(iter(later), 0)
