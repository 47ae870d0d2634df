"""What stands beyond the page: told of the story or picture that the editor wrote, before anything is painted."""

from collections.abc import Iterator

from layout.errors import Diagnostic, error, note, said, warning
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
            yield from _no_bleed(box, page, theme)
            name = _cut_text(box, theme)
            if name and not (box.story and box.story.id in overset):
                span, story = (box.story.span, box.story.id) if box.story else (page.source.span, None)
                hint, number = said("hint-off-page"), page.number
                yield error("off-page", span, hint, story=story, page=number, name=name, number=number)
        yield from _no_edge(page, theme)


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


def _no_edge(page: Page, theme: Theme) -> Iterator[Diagnostic]:
    """Leaves whose pictures are to be printed beyond the trim, of which none stands at an edge of the type area."""
    leaves = {box.to_trim: box.slot for box in page.walk() if box.to_trim and box.pictures}
    for place, slot in leaves.items():
        pictures = [one.rect for box in page.walk() if box.to_trim == place for one in box.pictures if not one.portrait]
        if pictures and not (theme.page.bleed and any(_at_trim(rect, theme) for rect in pictures)):
            hint, form = (
                (said("hint-no-bleed"), "leaf") if theme.page.bleed else (said("hint-page-bleed"), "leaf-theme")
            )
            number = page.number
            yield note("no-bleed", place, hint, form=form, page=number, name=slot, number=number, theme=theme.name)


def _at_trim(rect: Rect, theme: Theme) -> bool:
    return rect.x <= 0 or rect.y <= 0 or rect.right >= theme.page.width or rect.bottom >= theme.page.height


def _no_bleed(box: Box, page: Page, theme: Theme) -> Iterator[Diagnostic]:
    """Pictures whose editor wants them beyond the trim, and that stand at no edge or have no bleed to go to."""
    for placed in box.pictures:
        if placed.photo is None or not placed.photo.bleed:
            continue
        story = box.story.id if box.story else None
        if not _at_trim(placed.rect, theme):
            hint, form = said("hint-no-bleed"), ""
        elif not theme.page.bleed:
            hint, form = said("hint-page-bleed"), "theme"
        else:
            continue
        name, span = placed.picture.file.name, placed.picture.span
        yield warning("no-bleed", span, hint, form=form, story=story, page=page.number, name=name, theme=theme.name)
