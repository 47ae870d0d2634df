"""The whole document: pages through the theme's Jinja2 templates, with the styles that the theme's values make."""

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup as Safe

from layout.errors import Diagnostic, LayoutError, Span, error, said
from layout.markup.lines import Vertical, area_html, number
from layout.markup.qr import qr_svg
from layout.model.document import DecidedPage, Document
from layout.model.issue import Issue
from layout.model.page import Page
from layout.model.theme import Theme
from layout.units import Rect

WEEKDAYS = "一二三四五六日"  # data


class Markup:
    """An issue's pages as HTML ready to be painted, any of them at a time."""

    def __init__(self, issue: Issue, theme: Theme, vertical: Vertical) -> None:
        """`vertical` gives ascent and descent of a face in em."""
        self._theme = theme
        self._environment = _environment(theme, vertical)
        self._context = {
            "issue": issue,
            "masthead": issue.masthead,
            "theme": theme,
            "styles": Safe(_styles(theme) + "\n".join(_sheets(theme))),
        }

    def document(self, pages: Sequence[Page]) -> Document:
        """These pages as one document. Raises LayoutError for faults of the theme's templates."""
        pictures = {p.key: p for page in pages for box in page.walk() for p in box.pictures}
        try:
            html = self._environment.get_template("document.html.j2").render({**self._context, "pages": pages})
        except TemplateError as fault:
            raise LayoutError([_template_fault(fault, self._theme)]) from fault
        decided = tuple(_decided(page, self._theme) for page in pages)
        return Document(html, pictures, self._theme.folders, decided, style_sheets(self._theme))


def style_sheets(theme: Theme) -> tuple[Path, ...]:
    """The theme's style sheets, those of the themes it extends first."""
    return tuple(f / "style.css" for f in reversed(theme.folders) if (f / "style.css").is_file())


def _sheets(theme: Theme) -> Iterator[str]:
    for path in style_sheets(theme):
        # A style sheet that closes its own element would end the document's head: it never needs to.
        yield path.read_text("utf-8").replace("</style", "<\\/style")


def _environment(theme: Theme, vertical: Vertical) -> Environment:
    loader = FileSystemLoader([folder / "templates" for folder in theme.folders])
    environment = ImmutableSandboxedEnvironment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["place"] = _place
    environment.filters["qr"] = qr_svg
    environment.filters["date_zh"] = date_zh
    environment.filters["weekday_zh"] = weekday_zh
    environment.filters["lines"] = lambda area: area_html(area, vertical)
    environment.filters["number"] = number
    return environment


def _place(rect: Rect, within: Rect | None = None) -> Safe:
    """A rectangle as CSS, relative to the page or to the rectangle `within`."""
    x, y = (rect.x - within.x, rect.y - within.y) if within else (rect.x, rect.y)
    return Safe(f"left:{number(x)}pt;top:{number(y)}pt;width:{number(rect.width)}pt;height:{number(rect.height)}pt")


def date_zh(date: datetime.date) -> str:
    """2020年6月8日."""
    return f"{date.year}年{date.month}月{date.day}日"  # data


def weekday_zh(date: datetime.date) -> str:
    """星期一."""
    return f"星期{WEEKDAYS[date.weekday()]}"  # data


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


def _styles(theme: Theme) -> str:
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


def _template_fault(fault: TemplateError, theme: Theme) -> Diagnostic:
    """What is wrong in a template, with its file and line where Jinja2 tells."""
    name = getattr(fault, "filename", None) or getattr(fault, "name", None)
    line = getattr(fault, "lineno", None)
    trace = fault.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(".j2"):
            name, line = file, trace.tb_lineno
        trace = trace.tb_next
    span = Span(Path(name), line, 1) if name and line else None
    return error("template", span, said("hint-template"), theme=theme.name, fault=fault.message or str(fault))
