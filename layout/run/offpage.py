"""What stands beyond the page: told of the story or picture that the editor wrote, before anything is painted."""

from collections.abc import Iterator

from layout.errors import Diagnostic, error, said
from layout.model.page import Box, Page, Pages
from layout.model.theme import Theme
from layout.units import Pt, Rect

BLEED: Pt = 15.0
"""Beyond the trim a picture may go on so far, to be cut: more than any shop asks for."""


def off_page(pages: Pages, theme: Theme) -> Iterator[Diagnostic]:
    """An error for each story and picture that the trim would cut; those that are overset are told as that."""
    overset = {fit.id for fit in pages.fits if fit.overset_lines}
    for page in pages.pages:
        for box in page.walk():
            yield from _pictures(box, page, theme)
            name = _cut_text(box, theme)
            if name and not (box.story and box.story.id in overset):
                span, story = (box.story.span, box.story.id) if box.story else (page.source.span, None)
                hint, number = said("hint-off-page"), page.number
                yield error("off-page", span, hint, story=story, page=number, name=name, number=number)


def _cut_text(box: Box, theme: Theme) -> str:
    """What a box is called whose lines go beyond the foot of the page."""
    for area in box.texts:
        if any(placed.baseline + placed.line.width * placed.vertical > theme.page.height for placed in area.lines):
            return box.story.name if box.story else box.id
    return ""


def _pictures(box: Box, page: Page, theme: Theme) -> Iterator[Diagnostic]:
    sheet = Rect(-BLEED, -BLEED, theme.page.width + 2 * BLEED, theme.page.height + 2 * BLEED)
    for placed in box.pictures:
        if placed.rect.bottom > sheet.bottom or placed.rect.right > sheet.right or placed.rect.x < sheet.x:
            name, span, number = placed.picture.file.name, placed.picture.span, page.number
            story = box.story.id if box.story else None
            hint = said("hint-off-page")
            yield error("off-page", span, hint, form="picture", story=story, page=number, name=name, number=number)
