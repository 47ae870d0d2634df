"""What to write more or cut so that a planned page may be signed: every piece of advice is tried before it is given.

A newspaper page is finished by trimming copy. Where the best plan of a page leaves something amiss, a line more or less
of one of its stories often lets another plan stand that leaves nothing; which line, nobody can see from the page.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from layout.model.body import BodyParagraph
from layout.model.issue import Issue, IssuePage, Story
from layout.page.eye import Offence, facts_of
from layout.page.pages import NamedTemplate, PageDraft, draft_page, page_templates
from layout.page.told import REFUSING, WHITE, white_cells
from layout.plan.costs import ADVISED_LINES, MOST_ADVISED, MOST_CUT, MOST_EDITS
from layout.plan.minded import minded, price
from layout.story.body import StoryPart, lengthened, shortened
from layout.story.fit import Fitter

TOO_SMALL = frozenset({"R30-weight", "R30-small"})
"""What a larger photo answers."""
LARGER = 2
"""Columns of a photo that is seen."""


@dataclass(frozen=True, slots=True)
class TextEdit:
    """Characters that a story gets more; fewer, where they are negative; or columns that its first photo gets."""

    story: Story
    characters: int
    columns: int = 0

    def done(self) -> Story:
        """The story as it would be; what is written more is written at its end."""
        if self.columns:
            first, *others = self.story.photos
            return replace(self.story, photos=(replace(first, columns=self.columns), *others))
        if self.characters < 0:
            return shortened(self.story, -self.characters)
        return lengthened(self.story, self.characters)

    def done_early(self) -> Story:
        """The same, edited in its first paragraph instead: nobody knows where an editor will."""
        first, *others = self.story.body
        if self.columns or not isinstance(first, BodyParagraph) or len(first.plain) < 2 * abs(self.characters):
            return self.done()
        head = replace(self.story, body=(first,))
        changed = lengthened(head, self.characters) if self.characters > 0 else shortened(head, -self.characters)
        return replace(self.story, body=(*changed.body, *others))


@dataclass(frozen=True, slots=True)
class EditedPage:
    """A page with some edits made, laid out."""

    edits: tuple[TextEdit, ...]
    draft: PageDraft
    over: int
    """Characters that found no place."""
    amiss: tuple[Offence, ...]
    firm: bool = True
    """Whether nothing is amiss either where a text is edited elsewhere."""

    @property
    def score(self) -> tuple[int, int, float, bool]:
        """What is amiss, the worst first."""
        refused = sum(one.key in REFUSING for one in self.amiss)
        return self.over, refused, sum(map(price, self.amiss)), not self.firm

    @property
    def clean(self) -> bool:
        """Whether nothing is amiss that anybody minds."""
        return not self.over and not self.amiss


@dataclass(frozen=True, slots=True)
class Advice:
    """What to edit on a page, tried: the page as it is, and as it would be."""

    number: int
    now: EditedPage
    then: EditedPage

    @property
    def edits(self) -> tuple[TextEdit, ...]:
        """What to write more or to cut; nothing where no edit of a few lines helps."""
        return self.then.edits


@dataclass
class Adviser:
    """Tries edits on the pages of an issue."""

    fitter: Fitter
    templates: Sequence[NamedTemplate]
    """Of all pages; those of planned pages let them be planned."""
    tried: int = field(default=0, init=False)
    """Pages that were laid out for it."""

    @classmethod
    def of(cls, issue: Issue, fitter: Fitter) -> "Adviser":
        """That of an issue with its pages."""
        sources = tuple(replace(page, plan=None) for page in issue.pages)
        return cls(fitter, page_templates(replace(issue, pages=sources), fitter.setter.theme))

    def advice(self, draft: PageDraft) -> Advice | None:
        """What to edit on a page that is laid out; None where nothing is amiss with it."""
        now = best = self._seen((), draft)
        if now.clean:
            return None
        most = self.tried + MOST_ADVISED
        best = min((best, *self._with_larger_photos(now)), key=lambda one: one.score)
        for _ in range(0 if best.clean else MOST_EDITS):
            better = self._better(best, most)
            if better is None:
                break
            best = better
            if best.clean:
                break
        return Advice(draft.page.number, now, best)

    def _better(self, trial: EditedPage, most: int) -> EditedPage | None:
        """The best of one more edit: the first with which nothing is amiss; None where none is better."""
        best = trial
        for edit in self._edits(trial):
            if self.tried >= most:
                break
            other = self._tried(trial, edit)
            best = min(best, other, key=lambda one: one.score)
            if best.clean and best.firm:
                break
        return None if best is trial else best

    def _with_larger_photos(self, page: EditedPage) -> Iterator[EditedPage]:
        """The page with each photo that is too small in two columns; where that is too much, with a text cut for it."""
        small = {id_ for one in page.amiss if one.key in TOO_SMALL for id_ in one.boxes}
        line = int(self.fitter.setter.theme.grid.measure)
        for story in self._texts_of(page):
            if story.id not in small or not story.photos:
                continue
            larger = self._tried(page, TextEdit(story, 0, LARGER))
            yield larger
            if 0 < larger.over <= MOST_CUT * line:
                others = [one for one in self._texts_of(page) if one is not story]
                yield from (self._tried(larger, TextEdit(one, -larger.over - line)) for one in others[:2])

    def _texts_of(self, page: EditedPage) -> Sequence[Story]:
        """Stories of a page that may be edited and were not: what is amiss with it first, then the longest."""
        done = {edit.story.id for edit in page.edits}
        concerned = {id_ for one in page.amiss for id_ in one.boxes}
        stories = [one for one in _texts(page.draft.page.source, concerned) if one.id not in done]
        return sorted(stories, key=lambda one: (one.id not in concerned, -len(one.plain)))

    def _edits(self, trial: EditedPage) -> Iterator[TextEdit]:
        """Edits of stories that have none yet: what the page lacks or has too much, then a few lines more or less."""
        stories = self._texts_of(trial)
        line = int(self.fitter.setter.theme.grid.measure)
        whole = self._balance(trial, line)
        yield from (TextEdit(one, whole) for one in stories[:2] if abs(whole) > line and len(one.plain) > -2 * whole)
        own = self._lines(trial)
        for lines in ADVISED_LINES:
            edits = (TextEdit(one, lines * own.get(one.id, line)) for one in stories)
            yield from (edit for edit in edits if len(edit.story.plain) > -2 * edit.characters)

    def _lines(self, trial: EditedPage) -> Mapping[str, int]:
        """Characters of a line of each story of a page: fewer in a frame, others where it is re-divided."""
        size = self.fitter.setter.theme.grid.size
        return {
            one.layout.story.id: int(self.fitter.columns(one.spec).measure / size + 0.01) for one in trial.draft.placed
        }

    def _balance(self, trial: EditedPage, line: int) -> int:
        """Characters that a page lacks as a whole, where white is refused on it; negative: that it has too many."""
        if trial.over:
            return -trial.over - line
        if not any(one.rule in WHITE and one.key in REFUSING for one in trial.amiss):
            return 0
        page = trial.draft.page
        facts = facts_of(page, self.fitter.divided(page.columns).setter.theme.facing(page.number))
        return white_cells(facts) * line

    def _tried(self, trial: EditedPage, edit: TextEdit) -> EditedPage:
        self.tried += 1
        edits = (*trial.edits, edit)
        draft = trial.draft
        source = edited(draft.page.source, {one.story.id: one.done() for one in edits})
        changed = draft_page(self.fitter, source, draft.page.number, self.templates, draft.arrived)
        found = self._seen(edits, changed)
        return replace(found, firm=self._holds(found, draft)) if found.clean else found

    def _holds(self, page: EditedPage, before: PageDraft) -> bool:
        """Whether nothing is amiss with a page on its plan where the texts are edited in another place."""
        plan = page.draft.page.plan
        if plan is None:
            return True
        source = edited(before.page.source, {one.story.id: one.done_early() for one in page.edits})
        number = before.page.number
        named = [*self.templates[: number - 1], ("plan", plan.template), *self.templates[number:]]
        again = draft_page(self.fitter, replace(source, plan=plan.template), number, named, before.arrived)
        return self._seen(page.edits, again).clean

    def _seen(self, edits: tuple[TextEdit, ...], draft: PageDraft) -> EditedPage:
        amiss = minded(draft, self.fitter.divided(draft.page.columns).setter.theme)
        over = sum(placed.layout.overset_chars for placed in draft.placed)
        return EditedPage(edits, draft, over, amiss)


def edited(page: IssuePage, stories: Mapping[str, Story]) -> IssuePage:
    """A page with other texts of some of its stories; to be planned."""
    return replace(
        page,
        plan=None,
        lead=page.lead and stories.get(page.lead.id, page.lead),
        stories=tuple(stories.get(one.id, one) for one in page.stories),
        briefs=page.briefs and replace(page.briefs, items=tuple(stories.get(one.id, one) for one in page.briefs.items)),
    )


def _texts(page: IssuePage, concerned: Container[str]) -> Iterator[Story]:
    """The stories of a page that have text; of a column of briefs those that something is amiss with."""
    briefs = page.briefs.items if page.briefs else ()
    every = (*((page.lead,) if page.lead else ()), *page.stories, *(one for one in briefs if one.id in concerned))
    yield from (one for one in every if one.body)


def laid_out(issue: Issue, fitter: Fitter) -> Iterator[PageDraft]:
    """The pages of an issue, what jumps bring included."""
    templates = page_templates(issue, fitter.setter.theme)
    arriving: dict[int, list[StoryPart]] = {}
    for number, source in enumerate(issue.pages, 1):
        draft = draft_page(fitter, source, number, templates, arriving.get(number, []))
        for target, part in draft.leaving:
            arriving.setdefault(target, []).append(part)
        yield draft
