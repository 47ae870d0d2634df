"""What the templates of a page are given, made over into plain values: these cross to the press room."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from layout.cage.plain import Plainly, PlainRecord
from layout.markup.lines import Vertical, area_html, number
from layout.model.document import DecidedPage
from layout.model.issue import Issue
from layout.model.page import Page, PlacedPicture, TextArea
from layout.model.theme import Theme


@dataclass(frozen=True, slots=True)
class Given:
    """What the templates of every page of an issue are given."""

    theme: str
    """Its name."""
    folders: tuple[Path, ...]
    """Where templates and what they refer to are looked for, first found wins."""
    sheets: tuple[Path, ...]
    """The theme's style sheets, those of the themes it extends first."""
    rules: str
    """What the theme's values say, as CSS."""
    values: Mapping[str, object]
    """Name → plain value."""


@dataclass(frozen=True, slots=True)
class GivenPage:
    """A page for the templates, and what of it is decided whatever they do."""

    page: PlainRecord
    pictures: dict[str, PlacedPicture]
    decided: DecidedPage


class Giver:
    """Makes an issue's pages over for its theme's templates."""

    def __init__(self, issue: Issue, theme: Theme, vertical: Vertical) -> None:
        """`vertical` gives ascent and descent of a face in em."""
        self._theme = theme
        self._vertical = vertical
        self._plainly = Plainly({TextArea: self._area})
        values = {
            "issue": self._plainly(issue),
            "masthead": self._plainly(issue.masthead),
            "theme": self._plainly(theme),
        }
        self.given = Given(theme.name, theme.folders, style_sheets(theme), _rules(theme), values)

    def page(self, page: Page) -> GivenPage:
        """A finished page."""
        pictures = {p.key: p for box in page.walk() for p in box.pictures}
        return GivenPage(self._plainly(page), pictures, _decided(page, self._theme))

    def _area(self, area: TextArea) -> PlainRecord:
        html = area_html(area, self._vertical)
        return PlainRecord(
            {
                "kind": area.kind,
                "rect": self._plainly(area.rect),
                "column": area.column,
                "lines": html,
                "jump": self._plainly(area.jump),
            }
        )


def style_sheets(theme: Theme) -> tuple[Path, ...]:
    """The theme's style sheets, those of the themes it extends first."""
    return tuple(f / "style.css" for f in reversed(theme.folders) if (f / "style.css").is_file())


def _decided(page: Page, theme: Theme) -> DecidedPage:
    """What stands where on a page."""
    boxes = list(page.walk())
    return DecidedPage(
        theme.page.width,
        theme.page.height,
        tuple(line for box in boxes for area in box.texts for line in area.lines),
        tuple(picture for box in boxes for picture in box.pictures),
        tuple((box.id, box.rect) for box in boxes if box.id),
    )


def _rules(theme: Theme) -> str:
    """What the theme's values say, as CSS: the page, the grid as custom properties, colours, faces of text styles."""
    page, grid = theme.page, theme.grid
    rules = [
        f"@page{{size:{number(page.width)}pt {number(page.height)}pt;margin:0;bleed:{number(page.bleed)}pt}}",
        ":root{"
        + "".join(f"--{name}:{colour.css};" for name, colour in theme.colours.items())
        + f"--size:{number(grid.size)}pt;--pitch:{number(grid.pitch)}pt;--gutter:{number(grid.gutter * grid.size)}pt;"
        + f"--margin:{number(theme.margin)}pt;"
        + f"--page-width:{number(page.width)}pt;--page-height:{number(page.height)}pt;"
        + "".join(f'--{role}:"{family}";' for role, family in theme.faces.items())
        + "}",
        f".page{{width:{number(page.width)}pt;height:{number(page.height)}pt}}",
    ]
    for name, style in theme.styles.items():
        face = theme.face(style)
        rules.append(f'.s-{name}{{font-family:"{face.family}";font-weight:{face.weight}}}')
    return "\n".join(rules) + "\n"
