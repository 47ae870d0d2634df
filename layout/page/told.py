"""What is told of a finished page: what the eye refuses on it, and what a planned page lacks, as one figure."""

from collections.abc import Iterator, Sequence

from layout.errors import Argument, Diagnostic, Said, note, said, warning
from layout.model.page import Page, StoryFit
from layout.model.theme import Theme
from layout.page.costs import MUCH_WHITE, SPACE
from layout.page.eye import RULES, Offence, PageFacts, facts_of, offences
from layout.page.eye.white import taken_cells

WHITE = frozenset({"R21", "R22", "R23"})
"""Rules of white: what they find on a page with too little on it is told by the page's one figure."""
TOLD_OTHERWISE = frozenset({"R36"})
"""Rules whose offences have findings of their own."""
REFUSING = frozenset(rule.id for rule in RULES if rule.refuses)
LEAST_FILLER = 4
"""Lines of the lowest filler that closes anything."""


def page_told(page: Page, theme: Theme, fits: Sequence[StoryFit]) -> Iterator[Diagnostic]:
    """What the eye finds on a page; on one that was planned, what it lacks in characters with what would help.

    On a page of the designer's own template nothing is more than a note: he saw what he drew.
    """
    facts = facts_of(page, theme)
    seen = [one for one in offences(facts) if one.rule not in TOLD_OTHERWISE]
    over = any(fit.overset_lines for fit in fits)
    if page.plan is not None and not over and _lacks(facts, seen, fits):
        yield _short(page, facts)
        seen = [one for one in seen if one.rule not in WHITE]
    elif over:
        return  # whatever else is amiss comes of that
    for one in seen:
        yield _told(one, facts, page)


def _lacks(facts: PageFacts, seen: Sequence[Offence], fits: Sequence[StoryFit]) -> bool:
    """Whether too little stands on a page for any plan to fill it."""
    amiss = any(one.rule in WHITE for one in seen) or any(fit.underset_chars for fit in fits)
    return amiss and white_cells(facts) > MUCH_WHITE * _cells(facts)


def _cells(facts: PageFacts) -> int:
    return int(facts.text.height / facts.pitch + 0.01) * facts.theme.grid.columns


def white_cells(facts: PageFacts) -> int:
    """Lines of a column that are white beyond the gaps that are wished for, in all columns together."""
    white = 0
    for column in zip(*taken_cells(facts), strict=True):
        run = 0
        for taken in column:
            white += max(0, run - SPACE) if taken else 0
            run = 0 if taken else run + 1
        white += run
    return white


def _short(page: Page, facts: PageFacts) -> Diagnostic:
    """版面约缺 N 字, with what would close it: text, a larger picture, a filler."""
    cells, grid = white_cells(facts), facts.theme.grid
    characters = round(cells * grid.measure, -1)
    longest = max((one for one in facts.stories if one.slot != "brief"), key=lambda s: s.characters, default=None)
    hints: list[Said] = [said("hint-page-short-text", name=_name(facts, longest.id))] if longest else []
    if any(one.pictures for one in facts.stories):
        hints.append(said("hint-page-short-photo"))
    columns = next(n for n in range(1, grid.columns + 1) if cells // n >= LEAST_FILLER or n == grid.columns)
    columns = max(columns, min(grid.columns, 2))
    hints.append(said("hint-page-short-filler", columns=columns, lines=max(LEAST_FILLER, round(cells / columns))))
    first = facts.stories[0].box.story if facts.stories else None
    span = page.source.span or (first.span if first else None)
    return warning("page-short", span, *hints, page=page.number, number=page.number, characters=int(characters))


def _told(one: Offence, facts: PageFacts, page: Page) -> Diagnostic:
    """An offence with its rule, place and number."""
    story = next((seen.box.story for seen in facts.stories if seen.id in one.boxes), None)
    span, id_ = (story.span, story.id) if story else (page.source.span, None)
    place: dict[str, Argument] = {
        "rule": one.rule,
        "number": page.number,
        "column": max(1, round((one.place.x - facts.theme.margin) / facts.theme.grid.step) + 1),
        "line": max(1, round((one.place.y - facts.theme.page.top) / facts.pitch) + 1),
        "value": round(one.value, 2),
        "names": tuple(_name(facts, box) for box in one.boxes[:3]),
    }
    form = one.rule.lower()
    if page.plan is not None and one.rule in REFUSING:
        return warning("eye", span, form=form, story=id_, page=page.number, **place)
    return note("eye", span, form=form, story=id_, page=page.number, **place)


def _name(facts: PageFacts, id_: str) -> str:
    """What a box is called: its headline."""
    story = next((one.box.story for one in facts.seen if one.id == id_), None)
    return story.headline.plain.replace("\n", "") if story and story.headline else id_
