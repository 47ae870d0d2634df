"""The grid drawn over a page: its columns and lines, every box with its id, coloured by how its story came out."""

from collections.abc import Iterator, Mapping
from html import escape

from layout.model.page import Box, Page, Pages, StoryFit
from layout.model.theme import Theme

OVER, SHORT, FITS, OTHER = "0 1 1 0", "1 .6 0 0", "1 0 1 .3", "0 0 0 .5"
"""CMYK of a story that is over, one that is short, one that fits, and of boxes that hold no story."""
GRID = "0 .5 .2 0"
HAIR = 0.25
"""Points: width of the grid's lines."""


def overlays(pages: Pages, theme: Theme) -> list[str]:
    """For each page the HTML to put at the end of its section."""
    fits = {(fit.id, fit.page): fit for fit in pages.fits}
    return ["".join(_overlay(page, fits, theme.facing(page.number, page.columns))) for page in pages.pages]


def _overlay(page: Page, fits: Mapping[tuple[str, int], StoryFit], theme: Theme) -> Iterator[str]:
    width, height = theme.page.width, theme.page.height
    yield (
        f'<svg class="grid" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
        f'style="position:absolute;left:0;top:0;width:{width:g}pt;height:{height:g}pt">'
    )
    yield f'<path fill="none" stroke="device-cmyk({GRID})" stroke-width="{HAIR}" d="{_cells(theme)}"/>'
    yield from (_outline(box, page.number, fits) for box in page.walk())
    yield "</svg>"
    yield from (_label(box, page.number, fits) for box in page.walk() if not box.boxes)


def _cells(theme: Theme) -> str:
    """The grid's lines and columns as one path."""
    grid, top = theme.grid, theme.page.top
    bottom = top + theme.rows * grid.pitch
    right = theme.margin + grid.width(grid.columns)
    path = [f"M{theme.margin:.2f} {top + i * grid.pitch:.2f}H{right:.2f}" for i in range(theme.rows + 1)]
    for column in range(grid.columns):
        left = theme.margin + column * grid.step
        path += [f"M{x:.2f} {top:.2f}V{bottom:.2f}" for x in (left, left + grid.measure * grid.size)]
    return "".join(path)


def _colour(box: Box, page: int, fits: Mapping[tuple[str, int], StoryFit]) -> str:
    fit = fits.get((box.story.id, page)) if box.story else None
    if fit is None:
        return OTHER
    return OVER if fit.overset_lines else SHORT if fit.blank_lines else FITS


def _outline(box: Box, page: int, fits: Mapping[tuple[str, int], StoryFit]) -> str:
    rect = box.rect
    return (
        f'<rect x="{rect.x:.2f}" y="{rect.y:.2f}" width="{rect.width:.2f}" height="{rect.height:.2f}" fill="none" '
        f'stroke="device-cmyk({_colour(box, page, fits)})" stroke-width="{1.5 if box.story else 0.75}"/>'
    )


def _label(box: Box, page: int, fits: Mapping[tuple[str, int], StoryFit]) -> str:
    fit = fits.get((box.story.id, page)) if box.story else None
    words = box.id
    if fit is not None:
        words += f" +{fit.overset_lines}" if fit.overset_lines else f" −{fit.blank_lines}" if fit.blank_lines else ""
    return (
        f'<div class="grid-label" style="position:absolute;left:{box.rect.x:.2f}pt;top:{box.rect.y:.2f}pt;'
        f"font-family:var(--hei);font-size:7pt;line-height:9pt;padding:0 2pt;white-space:nowrap;"
        f'color:device-cmyk(0 0 0 0);background:device-cmyk({_colour(box, page, fits)})">{escape(words)}</div>'
    )
