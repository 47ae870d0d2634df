"""Changes of a plan: a leaf set otherwise, a column given to its neighbour, two parts exchanged, turned or moved.

Each yields whole plots that differ from one in one respect. Only parts are changed that something is amiss with, and
what stands beside them; whatever stands at the page's upper left stays there.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from layout.page.costs import MOST_LOOSE
from layout.page.items import FREER, widths_left
from layout.page.options import Options
from layout.page.plot import Path, Plot, branch, evened, level_at_top
from layout.page.settings import Settings

PICTURES_AT = ("top-right", "top-left", "top")
"""Places of a story's picture that are tried."""
EVENER = ((-1, 0), (0, 1))
"""Rows less and more that white between boxes may take where it differs too much."""
MOST_SMALLER = 2
"""Sizes that a headline may leave out."""


def changes(plot: Plot, settings: Settings, amiss: frozenset[str]) -> Iterator[Plot]:
    """Every plot that differs from one in one respect where something is amiss, the smallest changes first."""
    found = (*_reset(plot, settings, amiss), *_shifted(plot, settings, amiss), *_exchanged(plot, settings, amiss))
    for one in (*found, *_turned(plot, settings, amiss), *_moved(plot, settings, amiss)):
        yield level_at_top(one)


def with_even_gaps(plot: Plot, amiss: frozenset[str]) -> Iterator[Plot]:
    """Gaps kept nearer to each other, all of them or those of one branch, and more paragraphs that give instead."""
    for white in EVENER:
        yield evened(plot, white, loose=MOST_LOOSE)
        yield evened(plot, white, loose=MOST_LOOSE, head_rows=0)
        for path, part in plot.walk():
            if part.parts and not part.upright and part.white != white and _touched(part, amiss):
                yield plot.put(path, replace(part, white=white))


def _touched(part: Plot, amiss: frozenset[str]) -> bool:
    return any(item.id in amiss for item in part.items)


def _reset(plot: Plot, settings: Settings, amiss: frozenset[str]) -> Iterator[Plot]:
    """A leaf set otherwise at its width."""
    for path, part in plot.walk():
        if part.item is not None and part.item.id in amiss:
            for other in _otherwise(part, settings):
                yield plot.put(path, other)


def _otherwise(part: Plot, settings: Settings) -> Iterator[Plot]:
    """A leaf with other options."""
    assert part.item is not None
    now = part.node.options
    kept = {name: now[name] for name in ("smaller", "head_rows") if name in now}
    for node in settings.leaves(part.item, part.span, FREER):
        options = {**node.options, **kept}
        if options != now or node.box != part.node.box:
            yield Plot(part.span, replace(node, options=options), part.item)
    if part.item.headed:
        yield from _stepped(part, "head_rows", FREER.head_rows)
        yield from _stepped(part, "smaller", MOST_SMALLER)
    columns = Options(now).whole("photo_columns")
    if "photo_columns" in now and widths_left(part.item.parts[0].story.photos, settings.fitter.setter.theme.grid):
        for heading in (0, part.span - columns - 1, part.span - columns + 1):
            if heading >= 0:
                yield from _stepped(part.dressed(heading=heading), "photo_columns", part.span, least=1)
        yield from (part.dressed(photo=place) for place in PICTURES_AT if place != Options(now).word("photo"))


def _stepped(part: Plot, option: str, most: int, least: int = 0) -> Iterator[Plot]:
    """A leaf with one more and one less of something."""
    now = Options(part.node.options).whole(option)
    yield from (part.dressed(**{option: n}) for n in (now - 1, now + 1) if least <= n <= most)


def _shifted(plot: Plot, settings: Settings, amiss: frozenset[str]) -> Iterator[Plot]:
    """A column given to the neighbour."""
    for path, part in plot.walk():
        for n, (one, other) in enumerate(pairwise(part.parts)):
            if not part.upright or not (_touched(one, amiss) or _touched(other, amiss)):
                continue
            for more in (1, -1):
                left, right = resized(one, one.span + more, settings), resized(other, other.span - more, settings)
                if left and right:
                    yield plot.put(path, branch((*part.parts[:n], left, right, *part.parts[n + 2 :]), upright=True))


def resized(part: Plot, span: int, settings: Settings) -> Plot | None:
    """A part at another width; None where something in it would not suit that."""
    if span == part.span:
        return part
    if span < 1:
        return None
    if part.item is not None:
        return _leaf(part, span, settings)
    parts = list(part.parts)
    if not part.upright:
        found = [resized(one, span, settings) for one in parts]
    else:
        widest = max(range(len(parts)), key=lambda n: (parts[n].span, n))
        other = resized(parts[widest], parts[widest].span + span - part.span, settings)
        found = [*parts[:widest], other, *parts[widest + 1 :]]
    if any(one is None for one in found):
        return None
    return branch([one for one in found if one is not None], part.upright)


def _leaf(part: Plot, span: int, settings: Settings) -> Plot | None:
    """An item at another width: as it is set best at the height that the area it has would give it there."""
    assert part.item is not None
    ways = settings.single(part.item, span) if span in settings.spans(part.item) else {}
    if not ways:
        return None
    height = settings.setting(part.item, part.node, part.span).cell.least() * part.span / span
    way = ways[min(ways, key=lambda rows: (abs(rows - height), ways[rows].cost))]
    return Plot(span, settings.ways_to_set(part.item, span)[way.number].node, part.item)


def _exchanged(plot: Plot, settings: Settings, amiss: frozenset[str]) -> Iterator[Plot]:
    """Two neighbours in each other's place; side by side each keeps its width, or takes the other's."""
    for path, part in plot.walk():
        for n, (one, other) in enumerate(pairwise(part.parts)):
            if _leads(one) or not (_touched(one, amiss) or _touched(other, amiss)):
                continue
            before, behind = part.parts[:n], part.parts[n + 2 :]
            yield plot.put(path, branch((*before, other, one, *behind), part.upright))
            if part.upright and one.span != other.span:
                left, right = resized(other, one.span, settings), resized(one, other.span, settings)
                if left and right:
                    yield plot.put(path, branch((*before, left, right, *behind), upright=True))


def _turned(plot: Plot, settings: Settings, amiss: frozenset[str]) -> Iterator[Plot]:
    """Two neighbours one under the other instead of side by side, and the other way round."""
    for path, part in plot.walk():
        for n, (one, other) in enumerate(pairwise(part.parts)):
            if _touched(one, amiss) or _touched(other, amiss):
                before, behind = part.parts[:n], part.parts[n + 2 :]
                for pair in _across(one, other, settings) if part.upright else _beside(one, other, settings):
                    yield plot.put(path, branch((*before, pair, *behind), part.upright))


def _across(one: Plot, other: Plot, settings: Settings) -> Iterator[Plot]:
    span = one.span + other.span
    upper, lower = resized(one, span, settings), resized(other, span, settings)
    if upper and lower:
        yield branch((upper, lower), upright=False)


def _beside(one: Plot, other: Plot, settings: Settings) -> Iterator[Plot]:
    """At the widths that their areas ask for, and a column more or less."""
    if one.item is None or other.item is None:
        return
    areas = [settings.setting(p.item, p.node, p.span).cell.least() for p in (one, other) if p.item]
    fair = round(one.span * areas[0] / max(1, sum(areas)))
    for own in (fair, fair + 1, fair - 1):
        if 1 <= own < one.span:
            left, right = resized(one, own, settings), resized(other, one.span - own, settings)
            if left and right:
                yield branch((left, right), upright=True)


def _moved(plot: Plot, settings: Settings, amiss: frozenset[str]) -> Iterator[Plot]:
    """A small thing out of one stack into another."""
    for path, part in plot.walk():
        if not path or part.item is None or part.item.slot == "lead" or part.item.id not in amiss:
            continue
        if plot.at(path[:-1]).upright:
            continue
        rest = plot.without(path)
        for where, stack in rest.walk():
            whole = stack.upright and not where  # under all columns of a page that is cut upright
            if whole or (stack.item is not None and not _leads(stack)) or (stack.parts and not stack.upright):
                yield from _inserted(rest, where, stack, part, settings)


def _inserted(rest: Plot, where: Path, stack: Plot, part: Plot, settings: Settings) -> Iterator[Plot]:
    """A part put under each part of a stack."""
    own = resized(part, stack.span, settings)
    if own is None:
        return
    parts = (stack,) if stack.upright or not stack.parts else stack.parts
    for n in range(1, len(parts) + 1):
        yield rest.put(where, branch((*parts[:n], own, *parts[n:]), upright=False))


def _leads(part: Plot) -> bool:
    """Whether a part holds the page's lead."""
    return any(item.slot == "lead" for item in part.items)
