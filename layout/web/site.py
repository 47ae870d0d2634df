"""The web edition (数字报): a folder of static files with each page as a picture and each story as text.

The areas of a page's picture that open a story are the boxes that pagination placed. Nothing is asked of any other
server, and all links are relative, so that the folder works from a disk as well as from a server.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup, escape
from PIL import Image

from layout.edition.address import web_address
from layout.edition.contents import ContentsEntry, entries, page_file
from layout.edition.labels import imprint, issue_date, issue_title, numbers, page_name
from layout.edition.palette import Palette, palette
from layout.edition.photographs import Darkroom
from layout.edition.templating import environment, fill, json_ld, stacks
from layout.errors import LayoutError
from layout.model.edition import Edition
from layout.model.issue import Photo
from layout.pdf.raster import render_pages
from layout.units import PT_PER_INCH
from layout.web.complete import STYLE, Complete, Filled
from layout.web.folder import GENERATOR, written
from layout.web.sharing import article_data, issue_data

SHEET_WIDTHS = (1040, 2080)
"""Widths of a page's picture in pixels: for a column of 520 CSS pixels at 2 ×, and sharp at full width."""
_WEBP_QUALITY = 82
PHOTO_WIDTH = 1360
"""Twice the article's measure of 680 CSS pixels."""
THUMB_WIDTH = 320
PORTRAIT_WIDTH = 192
SHARE_SIZE = (1200, 630)
"""What Open Graph's consumers show without cropping (1.91 : 1)."""


@dataclass(frozen=True, slots=True)
class PageShown:
    """A page as the templates see it."""

    number: int
    name: str
    file: str
    pictures: tuple[tuple[str, int], ...]
    """File and width in pixels, from small to large."""
    thumb: str
    width: int
    height: int
    entries: tuple[ContentsEntry, ...]
    """The stories that stand on it, those that begin elsewhere last."""
    ads: tuple[str, ...]
    """What its advertisements say, in words."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A photo as the templates see it."""

    file: str
    width: int
    height: int
    alt: str
    photo: Photo


@dataclass(slots=True)
class _Press:
    """What the making of one web edition needs at every step."""

    edition: Edition
    folder: Path
    url: str
    templates: Environment
    entries: tuple[ContentsEntry, ...]
    palette: Palette
    darkroom: Darkroom
    complete: Complete
    common: dict[str, object] = field(default_factory=dict)

    def write(self, name: str, data: bytes | str) -> str:
        """Write one file of the edition; answers its name."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return name

    def page(self, template: str, name: str, **values: object) -> tuple[str, Filled]:
        """Write one HTML page; answers it, and what makes it of other templates."""

        def filled(templates: Environment) -> str:
            return fill(templates, f"web/{template}", file=name, **self.common, **values)

        html = filled(self.templates)
        self.write(name, html)
        return html, filled


def build_web(edition: Edition, folder: Path, url: str = "", pdf: bool = True) -> tuple[Path, ...]:
    """Write the web edition into *folder* and answer its files, in order.

    *url* is where the folder will be found, for the links of Open Graph, which must be absolute. With *pdf* the folder
    holds screen.pdf for readers to take along. Of what lies in *folder*, only files of an earlier web edition are
    replaced (see `folder.written`). Raises LayoutError: exit code 2 where *folder* holds something else or *url* is no
    address, 1 where a template of the theme is faulty, or leaves out, doubles or moves what was written.
    """
    address = web_address(url, "--url")
    with written(folder) as beside:
        _fill_folder(edition, beside, address, pdf)
        names = sorted(path.relative_to(beside) for path in beside.rglob("*") if path.is_file())
    return tuple(folder / name for name in names)


def _fill_folder(edition: Edition, folder: Path, url: str, pdf: bool) -> None:
    templates = environment(edition.theme, edition.language)
    colours, fonts = palette(edition.colours), stacks(edition.theme.faces, edition.language)
    ratio = edition.theme.page.width / edition.theme.page.height
    style = partial(_style, colours=colours, fonts={role: Markup(names) for role, names in fonts.items()}, ratio=ratio)
    complete = Complete(edition, templates, style)
    press = _Press(edition, folder, url, templates, entries(edition), colours, Darkroom(edition), complete)
    sheets = _sheets(press)
    press.common = {
        "issue": edition.issue,
        "title": issue_title(edition),
        "date": issue_date(edition),
        "numbers": numbers(edition),
        "imprint": imprint(edition),
        "url": url,
        "generator": Markup(GENERATOR),
        "sheets": sheets,
        "pdf": press.write(f"assets/{_pdf_name(edition)}", edition.screen_pdf) if pdf else "",
        "share": press.write("assets/share.jpg", _share_picture(edition)),
    }
    press.write("assets/icon.svg", _icon(edition, press.palette))
    press.write(STYLE, style(templates))
    press.write("assets/edition.js", fill(templates, "web/edition.js.j2"))
    for sheet in sheets:
        _write_page(press, sheets, sheet)
    for index, entry in enumerate(press.entries):
        _write_story(press, sheets, index, entry)
    if found := press.complete.told(press.entries):
        raise LayoutError(found)


def _style(templates: Environment, **values: object) -> str:
    return fill(templates, "web/style.css.j2", **values)


def _pdf_name(edition: Edition) -> str:
    """A name that says which issue it is, once it lies among other downloads; ASCII for every file system."""
    return f"{edition.issue.date:%Y-%m-%d}-no{edition.issue.number}.pdf"


def _sheets(press: _Press) -> tuple[PageShown, ...]:
    """Write the pictures of the pages."""
    dpi = SHEET_WIDTHS[-1] / press.edition.theme.page.width * PT_PER_INCH
    pictures = render_pages(press.edition.screen_pdf, dpi)
    pairs = zip(press.edition.pages.pages, pictures, strict=True)
    language = press.edition.language
    return tuple(
        _sheet(press, page.number, page_name(page.source, page.number, language), image) for page, image in pairs
    )


def _sheet(press: _Press, number: int, name: str, image: Image.Image) -> PageShown:
    files = []
    for width in SHEET_WIDTHS:
        small = _scaled(image, width)
        files.append((press.write(f"assets/page-{number}-{width}.webp", _webp(small)), width))
    return PageShown(
        number=number,
        name=name,
        file=page_file(number),
        pictures=tuple(files),
        thumb=press.write(f"assets/page-{number}-thumb.webp", _webp(_scaled(image, THUMB_WIDTH))),
        width=image.width,
        height=image.height,
        entries=_on_page(press.entries, number),
        ads=tuple(ad.alt for ad in press.edition.issue.pages[number - 1].ads if ad.alt),
    )


def _on_page(found: tuple[ContentsEntry, ...], number: int) -> tuple[ContentsEntry, ...]:
    """The stories of a page: first those that begin on it."""
    standing = [entry for entry in found if number in entry.pages]
    return tuple(sorted(standing, key=lambda entry: entry.page != number))


def _scaled(image: Image.Image, width: int) -> Image.Image:
    return image.resize((width, round(image.height * width / image.width)), Image.Resampling.LANCZOS)


def _webp(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "WEBP", quality=_WEBP_QUALITY, method=4)
    return buffer.getvalue()


def _share_picture(edition: Edition) -> bytes:
    """The head of the front page: masthead and lead, as a link to the edition shows it."""
    width, height = SHARE_SIZE
    image = next(render_pages(edition.screen_pdf, width / edition.theme.page.width * PT_PER_INCH))
    head = _scaled(image, width).crop((0, 0, width, height))
    buffer = io.BytesIO()
    head.save(buffer, "JPEG", quality=85, optimize=True)
    return buffer.getvalue()


def _icon(edition: Edition, colours: Palette) -> str:
    """The publication's first character on its colour."""
    sign = escape(edition.issue.masthead.name[:1])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" '
        f'fill="{colours.light.band}"/><text x="32" y="46" font-family="serif" font-weight="900" font-size="40" '
        f'fill="{colours.light.on_band}" text-anchor="middle">{sign}</text></svg>\n'
    )


def _write_page(press: _Press, sheets: tuple[PageShown, ...], sheet: PageShown) -> None:
    before = sheets[sheet.number - 2] if sheet.number > 1 else None
    after = sheets[sheet.number] if sheet.number < len(sheets) else None
    areas = [(entry, area) for entry in sheet.entries for area in entry.areas if area.page == sheet.number]
    # Smaller areas lie over larger ones, wherever a theme puts a story inside another's box.
    areas.sort(key=lambda pair: -pair[1].width * pair[1].height)
    ranks = {(entry.slug, area): rank for rank, (entry, area) in enumerate(areas, 1)}
    in_order = [(e, a, ranks[e.slug, a]) for e in sheet.entries for a in e.areas if a.page == sheet.number]
    data = json_ld(issue_data(press.edition, press.entries, press.url))
    page = {"sheet": sheet, "areas": in_order, "before": before, "after": after, "data": data}
    press.complete.sheet(press.page("page.html.j2", sheet.file, **page)[0])


def _write_story(press: _Press, sheets: tuple[PageShown, ...], index: int, entry: ContentsEntry) -> None:
    figures = tuple(_figures(press, entry))
    portrait = entry.story.portrait
    data = article_data(press.edition, entry, [figure.file for figure in figures], press.url)
    own = [sheet for sheet in sheets if sheet.number in entry.pages]
    html, filled = press.page(
        "story.html.j2",
        entry.file,
        entry=entry,
        figures=figures,
        portrait=_figure(press, f"{entry.slug}-portrait", portrait, PORTRAIT_WIDTH) if portrait else None,
        own_sheets=own,
        before=press.entries[index - 1] if index else None,
        after=press.entries[index + 1] if index + 1 < len(press.entries) else None,
        data=json_ld(data),
    )
    press.complete.story(entry, html, filled)


def _figures(press: _Press, entry: ContentsEntry) -> Iterator[Figure]:
    """Write a story's photos."""
    for number, photo in enumerate(entry.story.photos, 1):
        figure = _figure(press, f"{entry.slug}-{number}", photo, PHOTO_WIDTH)
        if figure:
            yield figure


def _figure(press: _Press, name: str, photo: Photo, width: int) -> Figure | None:
    """Write a photo; None where it cannot be shown."""
    made = press.darkroom.develop(photo, width)
    if made is None:
        return None
    return Figure(press.write(f"assets/{name}.{made.suffix}", made.data), made.width, made.height, made.alt, photo)
