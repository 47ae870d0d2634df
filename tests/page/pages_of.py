"""Short ways to make pages for tests: issues of a few stories on templates written down here."""

import datetime
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from layout.errors import Diagnostic, Span
from layout.model.body import BODY_AREAS, BodyParagraph, squeezed
from layout.model.issue import Issue, IssuePage, Masthead, Photo, Picture, Story
from layout.model.page import Box, Pages, TextArea
from layout.model.theme import TemplateNode, Theme
from layout.page import paginate
from tests.page.generated import FAST, NEWSPRINT_PPI, text, tianshan

SENTENCE = "春天的弄堂里，人人都在说雨棚的事，老人说好，孩子也说好。"


def words(characters: int) -> str:
    return (SENTENCE * (characters // len(SENTENCE) + 1))[:characters]


def story(id_: str, characters: int, headline: str = "雨棚修好了", **more: object) -> Story:
    """A story of paragraphs of 90 characters each."""
    lengths = [90] * (characters // 90) + ([characters % 90] if characters % 90 else [])
    blocks = tuple(BodyParagraph(text(words(n))) for n in lengths)
    return replace(Story(id_, text(headline), body=blocks), **more)


def photo(width: int = 2400, height: int = 1600, **more: object) -> Photo:
    return replace(Photo(Picture(Path("/nowhere/a.jpg"), width, height), text("一张照片")), **more)


def leaf(slot: str, **said: object) -> TemplateNode:
    """A leaf with what a template says of it."""
    own = {name: said.pop(name) for name in ("span", "lines", "min_lines", "max_lines", "box") if name in said}
    return TemplateNode(slot=slot, options=said, **own)


def at_line(node: TemplateNode, line: int) -> TemplateNode:
    """The same with the line of theme.yaml that its options stand on."""
    return replace(node, option_spans=dict.fromkeys(node.options, Span(Path("theme.yaml"), line, 1)))


def rows(*nodes: TemplateNode, **said: object) -> TemplateNode:
    return TemplateNode(rows=nodes, **said)


def columns(*nodes: TemplateNode, **said: object) -> TemplateNode:
    return TemplateNode(columns=nodes, **said)


def issue_of(*pages: IssuePage) -> Issue:
    return Issue(Path("/nowhere/issue.yaml"), "tianshan", datetime.date(2026, 4, 17), 1, Masthead("样张"), pages)


def laid_out(*pages: IssuePage, theme: Theme | None = None) -> Pages:
    return paginate(issue_of(*pages), theme or tianshan(), FAST, NEWSPRINT_PPI)


def on(template: TemplateNode, *stories: Story, **more: object) -> IssuePage:
    """A page on a template of its own."""
    return IssuePage("社区", stories=stories, plan=template, **more)


def boxes(pages: Pages, number: int = 1) -> dict[str, Box]:
    """All boxes of a page by id, those inside others too."""
    return {box.id: box for box in pages.pages[number - 1].walk()}


def body_areas(box: Box) -> list[TextArea]:
    return [area for area in box.texts if area.kind in BODY_AREAS]


def cells(box: Box) -> tuple[int, int, int, int]:
    """Column, line (from 0), columns and lines of a box."""
    theme = tianshan()
    grid = theme.grid
    return (
        round((box.rect.x - theme.margin) / grid.step),
        round((box.rect.y - theme.page.top) / grid.pitch),
        round((box.rect.width + grid.gutter * grid.size) / grid.step),
        round(box.rect.height / grid.pitch),
    )


def codes(pages: Pages) -> Counter[str]:
    return Counter(d.code for d in pages.diagnostics)


def found(pages: Pages, code: str) -> Diagnostic:
    return next(d for d in pages.diagnostics if d.code == code)


def unaccounted(issue: Issue, pages: Pages) -> Iterator[str]:
    """Stories whose characters are not on the pages in order, apart from just those reported as over."""
    placed: dict[str, str] = {}
    for page in pages.pages:
        for box in boxes(pages, page.number).values():
            if box.story is not None:
                shown = "".join(p.line.text[: -1 if p.line.hyphen else None] for a in body_areas(box) for p in a.lines)
                placed[box.story.id] = placed.get(box.story.id, "") + shown
    over: Counter[str] = Counter()
    for fit in pages.fits:
        over[fit.id] += fit.overset_chars
    for page_ in issue.pages:
        for one in page_.everything():
            wanted = squeezed(one.plain[: len(one.plain) - over[one.id]])
            if squeezed(placed.get(one.id, "")) != wanted:
                yield f"{one.id}: {len(squeezed(placed.get(one.id, '')))} characters placed, {len(wanted)} wanted"
