"""The plan of an issue, kept beside it in ``.layout/plan.json``: where everything stood, and each page's template."""

import hashlib
import json
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from layout.errors import Diagnostic, Span, reason, warning
from layout.files import replace_file
from layout.model.issue import Issue, IssuePage, Story
from layout.model.page import Box, Page
from layout.model.theme import TemplateNode, Theme
from layout.page.costs import MOST_LOOSE
from layout.page.imprint import IMPRINT
from layout.page.options import check_options

FOLDER, FILE = ".layout", "plan.json"
VERSION = 1
"""Of the file's form."""
MOST_BYTES = 2_000_000
"""A plan of 48 pages has some 100,000; a larger file is none."""
MOST_DEPTH = 40


@dataclass(frozen=True)
class KeptPage:
    """A page of a kept plan: what stood on it, in order, and the template that it was planned to."""

    ids: tuple[str, ...]
    template: TemplateNode | None
    instead: Mapping[str, str] = field(default_factory=dict)
    """Of a page as it was advised: the digests of the stories that were to be edited, as they were."""


@dataclass(frozen=True)
class KeptPlan:
    """What was planned last time."""

    places: Mapping[str, int] = field(default_factory=dict)
    """The page of each story, advertisement and filler by its id; 0 for what waited."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """Of each story's content."""
    pages: Mapping[int, KeptPage] = field(default_factory=dict)
    advised: Mapping[int, KeptPage] = field(default_factory=dict)
    """Pages that stand so once their stories are edited as was advised."""

    def ways(self, number: int, digests: Mapping[str, str]) -> Iterator[KeptPage]:
        """How a page may stand, the likeliest first: as advised where its stories were edited; as it stood."""
        advised = self.advised.get(number)
        if advised and all(digests.get(id_, old) != old for id_, old in advised.instead.items()):
            yield advised
        if number in self.pages:
            yield self.pages[number]


ELASTIC = frozenset({"lead", "story", "briefs", "jumps", "photo"})
"""Slots whose height copyfit chooses."""
GROUPS = frozenset({"auto", "group"})
"""Slots of boxes that stand around those of several leaves."""
NOTHING_KEPT = KeptPlan()


class _OddPlanError(Exception):
    """Why a file is no plan of this issue: a form of ``plan-file``."""


def read_plan(issue: Issue, theme: Theme) -> tuple[KeptPlan, tuple[Diagnostic, ...]]:
    """The kept plan of an issue; nothing where there is none, or where the file is no plan of it, which is told."""
    file = issue.folder / FOLDER / FILE
    try:
        written = file.read_bytes() if file.is_file() else None
    except OSError as fault:
        return NOTHING_KEPT, (warning("plan-file", Span(file, 1, 1), form="unreadable", reason=reason(fault)),)
    if written is None:
        return NOTHING_KEPT, ()
    try:
        return _plan_of(written, issue, theme), ()
    except _OddPlanError as odd:
        form = str(odd)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        form = "damaged"
    return NOTHING_KEPT, (warning("plan-file", Span(file, 1, 1), form=form),)


def write_plan(issue: Issue, theme: Theme, kept: KeptPlan) -> tuple[Diagnostic, ...]:
    """Keep a plan beside its issue; what kept it from being written, if anything did."""
    folder = issue.folder / FOLDER
    plan: dict[str, Any] = {
        "version": VERSION,
        "issue": _whose(issue),
        "grid": _grid(theme),
        "places": dict(kept.places),
        "digests": dict(kept.digests),
        "pages": {str(number): _page_written(page) for number, page in kept.pages.items()},
        "advised": {str(number): _page_written(page) for number, page in kept.advised.items()},
    }
    try:
        folder.mkdir(exist_ok=True)
        replace_file(folder / FILE, (json.dumps(plan, ensure_ascii=False, indent=1) + "\n").encode())
    except OSError as fault:
        return (warning("plan-file", Span(folder / FILE, 1, 1), form="unwritten", reason=reason(fault)),)
    return ()


def _page_written(page: KeptPage) -> dict[str, Any]:
    template = _written(page.template) if page.template else None
    return {"ids": list(page.ids), "template": template} | ({"instead": dict(page.instead)} if page.instead else {})


def digest(story: Story) -> str:
    """A checksum of a story's content, wherever it is written."""
    return hashlib.sha256(repr(_content(story)).encode()).hexdigest()[:16]


def ids_of(page: IssuePage) -> tuple[str, ...]:
    """What stands on a page, in order: stories by their ids, advertisements by their files."""
    briefs = len(page.briefs.items) if page.briefs else 0
    return (*(story.id for story in page.everything()), f"briefs {briefs}", *(ad.picture.file.name for ad in page.ads))


def as_it_stood(page: IssuePage, ids: tuple[str, ...]) -> IssuePage | None:
    """A page with its stories in the order of a kept page's ids; None where other things stand on it.

    A few characters make a notice a story, or a story a notice, which stands elsewhere in the order: where nothing else
    changed it stays where it stood.
    """
    if ids_of(page) == ids:
        return page
    stories = {story.id: story for story in page.everything()}
    order = tuple(stories[id_] for id_ in ids if id_ in stories)
    lead = order[:1] if page.lead else ()
    if len(order) != len(stories) or lead != ((page.lead,) if page.lead else ()):
        return None
    rest = order[len(lead) :]
    for first in range(len(rest), -1, -1):
        briefs = page.briefs and replace(page.briefs, items=rest[first:]) if first < len(rest) else None
        found = replace(page, stories=rest[:first], briefs=briefs)
        if ids_of(found) == ids:
            return found
    return None


def with_heights(template: TemplateNode, page: Page, theme: Theme) -> TemplateNode:
    """A page's template whose leaves say how high they came out, so that the same boxes stand there again."""
    placed = _of_leaves(template, page)
    if placed is None:
        return template
    left = iter(placed)

    def fixed(node: TemplateNode) -> TemplateNode:
        if node.slot:
            box = next(left)
            lines = round(box.rect.height / theme.grid.pitch) if box else None
            return replace(node, lines=lines) if box and node.slot in ELASTIC else node
        return replace(node, rows=tuple(map(fixed, node.rows)), columns=tuple(map(fixed, node.columns)))

    return fixed(template)


def without_heights(template: TemplateNode, page: Page, ids: Container[str] | None = None) -> TemplateNode:
    """The template with heights left to copyfit: of all boxes, or of those on a page with stories of these *ids*."""
    return _changed(template, page, ids, lambda node: replace(node, lines=None) if node.slot in ELASTIC else node)


def more_elastic(template: TemplateNode, page: Page, ids: Container[str]) -> TemplateNode:
    """The template whose boxes with stories of these *ids* may give and take more inside, their heights as they are."""
    return _changed(template, page, ids, lambda node: replace(node, options={**node.options, "loose": MOST_LOOSE}))


def _changed(
    template: TemplateNode, page: Page, ids: Container[str] | None, change: Callable[[TemplateNode], TemplateNode]
) -> TemplateNode:
    """The template with its leaves changed: all, or those that hold stories of these *ids* on a page."""
    placed = _of_leaves(template, page)
    left = iter(placed or ())

    def changed(node: TemplateNode) -> TemplateNode:
        if node.slot:
            held = _held(next(left)) if placed else frozenset[str]()
            return change(node) if ids is None or any(id_ in ids for id_ in held) else node
        return replace(node, rows=tuple(map(changed, node.rows)), columns=tuple(map(changed, node.columns)))

    return changed(template)


def around(template: TemplateNode, page: Page, ids: Container[str]) -> list[frozenset[str]]:
    """The stories in each branch that holds all stories of these *ids*, the smallest first, but for the whole page."""
    placed = _of_leaves(template, page)
    if placed is None:
        return []
    leaves = iter(placed)
    found: list[frozenset[str]] = []

    def held(node: TemplateNode) -> frozenset[str]:
        if node.slot:
            return _held(next(leaves))
        inside = frozenset[str]().union(*(held(child) for child in (*node.rows, *node.columns)))
        if wanted <= inside:
            found.append(inside)
        return inside

    wanted = {id_ for box in placed for id_ in _held(box) if id_ in ids}
    held(template)
    return found[:-1]


def _of_leaves(template: TemplateNode, page: Page) -> list[Box | None] | None:
    """The box of each leaf, None for one that has nothing on the page; None where the boxes are another template's."""
    leaves = list(_leaves(template))
    named = {leaf.slot for leaf in leaves}
    boxes = [box for outer in page.boxes for box in _placed(outer) if box.slot != IMPRINT or IMPRINT in named]
    found: list[Box | None] = []
    for leaf in leaves:
        own = bool(boxes) and boxes[0].slot in (leaf.slot, leaf.slot.removesuffix("s"))  # one of its photos, or ads
        found.append(boxes.pop(0) if own else None)
    return found if leaves and not boxes else None


def _held(box: Box | None) -> frozenset[str]:
    """The stories in a box."""
    return frozenset(one.story.id for one in box.walk() if one.story) if box else frozenset()


def _placed(box: Box) -> Iterator[Box]:
    """The boxes of leaves: a plan and other groups of leaves are none, a column of briefs is one."""
    if box.boxes and box.slot in GROUPS:
        for inner in box.boxes:
            yield from _placed(inner)
    else:
        yield box


def _leaves(node: TemplateNode) -> Iterator[TemplateNode]:
    if node.slot:
        yield node
    for child in (*node.rows, *node.columns):
        yield from _leaves(child)


def _content(value: Any) -> Any:
    """Nested values without the places where they were written."""
    if is_dataclass(value) and not isinstance(value, type):
        return tuple(_content(getattr(value, f.name)) for f in fields(value) if f.name != "span")
    if isinstance(value, tuple):
        return tuple(map(_content, value))
    return value.name if isinstance(value, Path) else value


def _whose(issue: Issue) -> dict[str, Any]:
    pages = issue.newslist.count if issue.newslist else len(issue.pages)
    return {"name": issue.masthead.name, "date": issue.date.isoformat(), "number": issue.number, "pages": pages}


def _grid(theme: Theme) -> list[float]:
    return [theme.grid.columns, theme.grid.measure, theme.rows]


def _plan_of(written: bytes, issue: Issue, theme: Theme) -> KeptPlan:
    """What a file says. Raises _OddPlanError, or whatever JSON that is no plan leads to."""
    if len(written) > MOST_BYTES:
        raise _OddPlanError("damaged")
    found = json.loads(written)
    if found["version"] != VERSION:
        raise _OddPlanError("version")
    if found["issue"] != _whose(issue):
        raise _OddPlanError("other")
    places = {str(id_): int(page) for id_, page in found["places"].items()}
    if any(not 0 <= page <= found["issue"]["pages"] for page in places.values()):
        raise _OddPlanError("damaged")
    digests = {str(id_): str(value) for id_, value in found["digests"].items()}
    same = found["grid"] == _grid(theme)
    both = (found["pages"], found.get("advised", {}))
    pages, advised = ({int(number): _page(page, same) for number, page in one.items()} for one in both)
    return KeptPlan(places, digests, pages, advised)


def _page(found: Any, same: bool) -> KeptPage:
    """A page of a plan; without its template where the grid is not the *same* any more."""
    instead = {str(id_): str(value) for id_, value in found.get("instead", {}).items()}
    return KeptPage(tuple(map(str, found["ids"])), _template(found["template"]) if same else None, instead)


_NUMBERS = ("span", "lines", "min_lines", "max_lines")


def _written(node: TemplateNode) -> dict[str, Any]:
    """A page template as JSON: what it says, and nothing of what it leaves open."""
    own = {name: getattr(node, name) for name in (*_NUMBERS, "slot", "box") if getattr(node, name)}
    for branch in ("rows", "columns"):
        if getattr(node, branch):
            own[branch] = [_written(child) for child in getattr(node, branch)]
    return own | ({"options": dict(node.options)} if node.options else {})


def _template(found: Any) -> TemplateNode | None:
    """A page's template, if it was planned to one that pages can be laid out by."""
    node = _read(found) if found else None
    if node is not None and next(check_options(node), None):
        raise _OddPlanError("damaged")
    return node


def _read(found: Any, depth: int = 0) -> TemplateNode:
    """A page template from JSON."""
    numbers = {name: found[name] for name in _NUMBERS if name in found}
    options = found.get("options", {})
    sound = all(type(value) is int and 0 <= value <= 1000 for value in numbers.values())
    sound = sound and all(isinstance(value, str | int | float) for value in options.values())
    if not sound or depth > MOST_DEPTH or not isinstance(found.get("slot", ""), str):
        raise _OddPlanError("damaged")
    rows, columns = (tuple(_read(child, depth + 1) for child in found.get(name, ())) for name in ("rows", "columns"))
    slot, box = found.get("slot", ""), bool(found.get("box", False))
    return TemplateNode(slot=slot, rows=rows, columns=columns, box=box, options=dict(options), **numbers)
