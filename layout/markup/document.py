"""The whole document: a page through the theme's Jinja2 templates, with the styles that the theme's values make."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from markupsafe import Markup as Safe

from layout.cage.environment import cage, fill
from layout.cage.plain import PlainRecord
from layout.errors import Argument, Diagnostic, Span, error, said, source_text
from layout.markup.given import Given, GivenPage
from layout.markup.lines import number
from layout.markup.qr import qr_svg
from layout.model.document import Document

WEEKDAYS = "一二三四五六日"  # data


class Markup:
    """An issue's pages as HTML ready to be painted, any of them at a time."""

    def __init__(self, given: Given) -> None:
        """*given*: what its templates are given on every page."""
        self._given = given
        self._templates = cage(folder / "templates" for folder in given.folders)
        self._templates.filters.update(
            place=_place, qr=qr_svg, date_zh=date_zh, weekday_zh=weekday_zh, lines=_lines, number=number
        )
        self._sheets: str | None = None

    def document(self, pages: Sequence[GivenPage]) -> Document:
        """These pages as one document. Raises LayoutError for faults of the theme's templates and style sheets."""
        if self._sheets is None:
            self._sheets = "\n".join(_sheets(self._given.sheets))
        styles = Safe(self._given.rules + "".join(page.faces for page in pages) + self._sheets)
        values = {**self._given.values, "styles": styles, "pages": tuple(page.page for page in pages)}
        html = fill(self._templates, "document.html.j2", values, self._faulty)
        pictures = {key: picture for page in pages for key, picture in page.pictures.items()}
        decided = tuple(page.decided for page in pages)
        return Document(html, pictures, self._given.folders, decided, self._given.sheets)

    def _faulty(self, _: str, span: Span | None, fault: Argument) -> Diagnostic:
        return error("template", span, said("hint-template"), theme=self._given.theme, fault=fault)


def with_overlay(document: Document, added: str) -> Document:
    """A document of one page with something added at the page's end, which nobody decided: nothing is compared."""
    before, end, after = document.html.rpartition("</section>")
    return replace(document, html=before + added + end + after, decided=())


def _sheets(sheets: Sequence[Path]) -> Iterator[str]:
    """The style sheets' text, as the press looks through it: what it cannot read, it tells."""
    for sheet in sheets:
        # A style sheet that closes its own element would end the document's head: it never needs to.
        yield (source_text(sheet) or "").replace("</style", "<\\/style")


def _lines(area: PlainRecord) -> Safe:
    """The decided lines of a text area."""
    html: Safe = area.lines
    return html


def _place(rect: PlainRecord, within: PlainRecord | None = None) -> Safe:
    """A rectangle as CSS, relative to the page or to the rectangle `within`."""
    x, y = (rect.x - within.x, rect.y - within.y) if within else (rect.x, rect.y)
    return Safe(f"left:{number(x)}pt;top:{number(y)}pt;width:{number(rect.width)}pt;height:{number(rect.height)}pt")


def date_zh(date: datetime.date) -> str:
    """2020年6月8日."""
    return f"{date.year}年{date.month}月{date.day}日"  # data


def weekday_zh(date: datetime.date) -> str:
    """星期一."""
    return f"星期{WEEKDAYS[date.weekday()]}"  # data
