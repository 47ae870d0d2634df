"""What is told of a finished page: what the eye refuses on it, and what a planned page lacks, as one figure."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from layout.errors import Argument, Diagnostic, Said, Severity, error, note, said, warning
from layout.model.page import Page, StoryFit
from layout.model.theme import Theme
from layout.page.costs import LEAST_WHITE, MOST_WHITE, MUCH_WHITE, SPACE
from layout.page.eye import RULES, Offence, PageFacts, facts_of, offences
from layout.page.eye.facts import Seen
from layout.page.eye.variety import ALIKE, likeness
from layout.page.eye.white import taken_cells
from layout.page.faults import EQUAL_HEADLINES, PAGE_BLANK
from layout.page.toohigh import too_high

WHITE = frozenset({"R21", "R22", "R23"})
"""Rules of white: what they find on a page with too little on it is told by the page's one figure."""
FOLLOWING = frozenset({"R42"})
"""What follows from too little on a page."""
TOLD_OTHERWISE = frozenset({"R36"})
"""Rules whose offences have findings of their own."""
HEADLINES = frozenset({"R1", "R14", "R15"})
"""Rules of headlines that follow from what an editor wrote, whoever drew the page: whoever meets one of these there is
warned of it."""
ONE = frozenset({"R4", "R11", "R29"})
"""Rules whose sentences name the first of an offence's stories only."""
ONCE = frozenset({"R26", "R29", "R29-equal", "R30", "R30-small"})
"""Rules of pictures that a story with several of them breaks with each: told once of it, by the worst."""
REFUSING = frozenset(rule.key for rule in RULES if rule.refuses)
NAMED = 3
"""Stories that a finding of a whole page names."""
LEAST_FILLER = 4
"""Lines of the lowest filler that closes anything."""


def page_told(
    page: Page, theme: Theme, fits: Sequence[StoryFit], faults: Sequence[Diagnostic] = ()
) -> Iterator[Diagnostic]:
    """What the eye finds on a page; on one that was planned, what it lacks in characters with what would help.

    Of a planned page it is told once that advice may be asked for.

    On a page of the designer's own template nothing but headlines is more than a note: he saw what he drew. What
    `faults` say of the page already is not said again.
    """
    asked = False
    for found in _found(page, theme, fits, faults):
        if planned(page) and not asked and found.severity != Severity.NOTE:
            asked = True
            yield replace(found, hints=(*found.hints, said("hint-advise")))
        else:
            yield found


def _found(page: Page, theme: Theme, fits: Sequence[StoryFit], faults: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    facts = facts_of(page, theme)
    over = [fit for fit in fits if fit.overset_lines]
    high = list(too_high(facts))
    yield from high
    if len(over) > 1 and not high:
        yield _too_full(page, facts, over)
    if high or over:
        return  # whatever else is amiss comes of that
    seen = list(_worth_telling(facts, page))
    if planned(page) and _lacks(facts, seen, fits):
        yield _short(page, facts)
        seen = [one for one in seen if one.rule not in WHITE | FOLLOWING]
    elif any(fault.code == PAGE_BLANK for fault in faults):
        seen = [one for one in seen if one.rule not in WHITE]
    clashing = {frozenset(map(str, fault.said.named.values())) for fault in faults if fault.code == EQUAL_HEADLINES}
    rows = [set(one.boxes) for one in seen if one.rule == "R15"]
    for one in _once(seen):
        named = frozenset(box.box.story.name for box in facts.stories if box.box.story and box.id in one.boxes)
        if one.rule == "R14" and (named in clashing or any(row >= set(one.boxes) for row in rows)):
            continue
        yield _told(one, facts, page)


def planned(page: Page) -> bool:
    """Whether the program planned a page, now or in the run whose plan was kept; what its editor froze is his."""
    return page.plan is not None or (page.source.plan is not None and bool(page.source.template))


def _worth_telling(facts: PageFacts, page: Page) -> Iterator[Offence]:
    """What the eye finds, but of white that may be signed once a rule, and on planned pages only."""
    told: set[str] = set()
    for one in offences(facts):
        slight = one.rule in WHITE and one.key not in REFUSING
        if one.rule not in TOLD_OTHERWISE and not (slight and (not planned(page) or one.rule in told)):
            told.add(one.rule)
            yield one


def _once(seen: Sequence[Offence]) -> Iterator[Offence]:
    """Offences without those of further pictures of a story, where the rule is one of `ONCE`."""
    worst: dict[tuple[str, tuple[str, ...]], Offence] = {}
    for one in seen:
        if one.key in ONCE:
            best = worst.setdefault((one.key, one.boxes), one)
            worst[one.key, one.boxes] = min(best, one, key=lambda o: -o.value if o.rule == "R29" else o.value)
    yield from (one for one in seen if one.key not in ONCE or worst[one.key, one.boxes] is one)


def pages_told(pages: Sequence[Page]) -> Iterator[Diagnostic]:
    """Planned pages with the skeleton of the page before them (R43)."""
    for one, other in pairwise(pages):
        like = likeness(one, other)
        if planned(other) and like > ALIKE:
            number, span = other.number, other.source.span
            hint = said("hint-eye.r43")
            yield note("eye", span, hint, form="r43", page=number, number=number, other=one.number)


def _too_full(page: Page, facts: PageFacts, over: Sequence[StoryFit]) -> Diagnostic:
    """版面多出 N 字, with the choices there are: what to cut where, what to take off, what to make smaller."""
    characters = sum(fit.overset_chars for fit in over)
    largest = sorted(over, key=lambda fit: -fit.cut_chars)
    cuts = tuple(said("plan-cut", name=_name(facts, fit.id), characters=fit.cut_chars) for fit in largest[:NAMED])
    hints = [said("hint-cut-stories", cuts=cuts, more=len(over) - len(cuts))]
    off = _dispensable(facts, characters)
    if off:
        names = tuple(said("name", name=_name(facts, one.id)) for one in off[:NAMED])
        saved = sum(one.characters for one in off)
        hints.append(said("hint-take-off", names=names, more=len(off) - len(names), characters=saved))
    if any(facts.columns(picture.rect.width) > 1 for one in facts.stories for picture in one.pictures):
        hints.append(said("hint-smaller-photo"))
    names = tuple(said("name", name=_name(facts, fit.id)) for fit in over[:NAMED])
    first = next((one.box.story for one in facts.stories if one.id == over[0].id), None)
    return error(
        "overset",
        first.span if first else page.source.span,
        *hints,
        form="several",
        page=page.number,
        number=page.number,
        names=names,
        more=len(over) - len(names),
        lines=sum(fit.overset_lines for fit in over),
        characters=characters,
    )


def _dispensable(facts: PageFacts, characters: int) -> Sequence[Seen]:
    """The least important story that is long enough, but not twice as long; else as many of them as it takes."""
    others = [one for one in reversed(facts.stories) if one.slot == "story"]
    alone = next((one for one in others if characters <= one.characters <= 2 * characters), None)
    if alone is not None:
        return [alone]
    taken: list[Seen] = []
    for one in others:
        if sum(other.characters for other in taken) >= characters:
            break
        taken.append(one)
    return taken


def _lacks(facts: PageFacts, seen: Sequence[Offence], fits: Sequence[StoryFit]) -> bool:
    """Whether too little stands on a page for any plan to fill it."""
    amiss = any(one.rule in WHITE and one.key in REFUSING for one in seen) or any(fit.underset_chars for fit in fits)
    return white_cells(facts) > max(LEAST_WHITE, (MUCH_WHITE if amiss else MOST_WHITE) * _cells(facts))


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
    most = int(facts.text.height / facts.pitch)
    columns = next((n for n in range(min(grid.columns, 2), grid.columns) if cells / n <= most), grid.columns)
    hints.append(
        said("hint-page-short-filler", columns=columns, lines=min(most, max(LEAST_FILLER, round(cells / columns))))
    )
    first = facts.stories[0].box.story if facts.stories else None
    span = page.source.span or (first.span if first else None)
    return warning("page-short", span, *hints, page=page.number, number=page.number, characters=int(characters))


def _told(one: Offence, facts: PageFacts, page: Page) -> Diagnostic:
    """An offence with its rule, place and number, and what would mend it."""
    story = next((seen.box.story for seen in facts.stories if seen.id in one.boxes), None)
    span, id_ = (story.span, story.id) if story else (page.source.span, None)
    grid = facts.theme.grid
    place: dict[str, Argument] = {
        "rule": one.rule,
        "number": page.number,
        "column": max(1, round((one.place.x - facts.theme.margin) / grid.step) + 1),
        "line": max(1, round((one.place.y - facts.theme.page.top) / facts.pitch) + 1),
        "value": round(one.value, 2),
        "names": tuple(said("name", name=_name(facts, box)) for box in one.boxes[: 1 if one.rule in ONE else NAMED]),
    }
    form = one.key.lower()
    remedy = "turn" if one.words and not one.form else form
    hint = said(f"hint-eye.{remedy}", **place, words=one.words, characters=round(one.value * grid.measure))
    if one.key in HEADLINES or (planned(page) and one.key in REFUSING):
        return warning("eye", span, hint, form=form, story=id_, page=page.number, **place)
    return note("eye", span, hint, form=form, story=id_, page=page.number, **place)


def _name(facts: PageFacts, id_: str) -> str:
    """What a box is called: its headline."""
    return next((one.name for one in facts.seen if one.id == id_), id_)
