"""What classified advertisements take, line by line: they are priced by it."""

from collections.abc import Iterator

from layout.errors import Diagnostic, note, said
from layout.model.body import Subhead, TextBlock
from layout.model.issue import CLASSIFIED_KIND, Story
from layout.model.page import Page

WORDS = 10
"""Characters by which a text is known."""


def classified_lines(page: Page) -> Iterator[Diagnostic]:
    """A note for each group on a page with the lines of its texts."""
    for story in page.source.stories:
        if story.kind == CLASSIFIED_KIND:
            yield from _told(story, page, _lines(story, page))


def _told(story: Story, page: Page, lines: list[int]) -> Iterator[Diagnostic]:
    counts = iter(lines)
    for head, blocks in _groups(story):
        taken = [(block, next(counts, 0)) for block in blocks]
        texts = [said("classified-text", words=block.plain[:WORDS], lines=count) for block, count in taken]
        yield note(
            "classified-lines",
            (head or blocks[0]).text.span,
            *texts,
            story=story.id,
            page=page.number,
            head=head.plain if head else story.name,
            count=len(texts),
            lines=sum(count for _, count in taken),
            number=page.number,
        )


def _groups(story: Story) -> Iterator[tuple[Subhead | None, list[TextBlock]]]:
    """Heads with the texts under them."""
    head: Subhead | None = None
    blocks: list[TextBlock] = []
    for block in story.body:
        if isinstance(block, Subhead):
            if blocks:
                yield head, blocks
            head, blocks = block, []
        elif isinstance(block, TextBlock):
            blocks.append(block)
    if blocks:
        yield head, blocks


def _lines(story: Story, page: Page) -> list[int]:
    """Lines of each text, in order; those of a text that goes on in the next column together."""
    found: list[int] = []
    open_ = False
    for box in page.walk():
        if box.story is not story:
            continue
        for area in box.texts:
            for placed in area.lines if area.kind == "body" else ():
                found = found if open_ else [*found, 0]
                found[-1] += 1
                open_ = not placed.line.last
    return found
