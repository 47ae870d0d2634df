"""The report that goes along with a job: one HTML file, with pictures of the pages on which the breaches are marked."""

import base64
import contextlib
import functools
import io
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import jinja2

from layout.judge.geometry import Bounds
from layout.judge.pages import OpenPdf, Source, Unreadable, open_document
from layout.judge.rendering import Renderer, Unrendered, View
from layout.judge.report import Breach, Place, PreflightReport
from layout.judge.show import SEVERITIES, code_of, condition_of, counts, file_of, plates_of, sizes
from layout.judge.words import words
from layout.wording import chosen, text

_TEMPLATES = Path(__file__).resolve().parent / "templates"
_DPI = 96.0
_QUALITY = 78
_PICTURES_MOST = 48
"""Pages that get a picture: those with breaches first in a longer file."""
_BADGE = 0.0145
"""Radius of a badge as a share of the width of the picture."""
_MARK_LEAST = 3.0
"""Millimetres: what is smaller is marked by a box of this size, so that it is seen."""


@dataclass(frozen=True, slots=True)
class Badge:
    """Where the number of a breach stands on the page's picture."""

    item: "Numbered"
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Numbered:
    """A breach with the number that its marks bear."""

    number: int
    breach: Breach


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page's picture and what it shows, in millimetres of page space."""

    number: int
    data: str
    """As a data: URL; empty where the page could not be drawn."""
    area: Place
    trim: Place
    bleed: Place
    breaches: tuple[Numbered, ...]
    badges: tuple[Badge, ...]
    radius: float
    """Of a badge: one size to the eye on pages of any size."""
    ink: float


def render_html(report: PreflightReport, source: Source, language: str | None = None) -> str:
    """The report as one self-contained HTML file, in *language* or the one chosen; *source*: the PDF judged."""
    spoken = language or chosen()
    numbered = tuple(Numbered(number, breach) for number, breach in enumerate(report.breaches, 1))
    return (
        _environment(spoken)
        .get_template("report.html.j2")
        .render(
            language=spoken,
            report=report,
            state=report.verdict.name.lower(),
            counts=counts(report),
            whole=[item for item in numbered if item.breach.page is None],
            pages=_pictures(report, source, numbered),
            condition=condition_of(report),
            file=file_of(report),
            plates=plates_of(report),
            sizes=sizes(report),
            codes=[(code_of(code), code.text) for code in report.codes],
        )
    )


def _environment(language: str) -> jinja2.Environment:
    """The template's: `say` and `words` speak *language*."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["around"] = _around
    environment.filters["words"] = functools.partial(words, language=language)
    environment.globals["say"] = functools.partial(text, language=language)
    environment.globals["severities"] = SEVERITIES
    return environment


def _around(place: Place) -> Place:
    """A place made large enough to be seen."""
    width, height = max(place.width, _MARK_LEAST), max(place.height, _MARK_LEAST)
    return Place(
        round(place.x - (width - place.width) / 2, 2), round(place.y - (height - place.height) / 2, 2), width, height
    )


def _pictures(report: PreflightReport, source: Source, numbered: Sequence[Numbered]) -> list[PagePicture]:
    try:
        document = open_document(source)
        renderer = Renderer(document.source)
    except (Unreadable, Unrendered):
        return []
    troubled = [page.number for page in report.pages if any(item.breach.page == page.number for item in numbered)]
    unread = [item.breach.page or 1 for item in numbered if item.breach.rule == "file-unfinished"]
    drawable = min([*unread, len(report.pages) + 1])  # what could not be read to its end might never be drawn
    chosen = [*troubled, *(page.number for page in report.pages if page.number not in troubled)][:_PICTURES_MOST]
    with renderer:
        return [_picture(report, document, renderer if n < drawable else None, n, numbered) for n in sorted(chosen)]


def _picture(
    report: PreflightReport, document: OpenPdf, renderer: Renderer | None, number: int, numbered: Sequence[Numbered]
) -> PagePicture:
    content = document.layout(number - 1)
    area, data = content.shown, ""
    if renderer is not None:
        with contextlib.suppress(Unrendered):
            view = renderer.view(content, _DPI, gray=False)
            area, data = view.area, _data_url(view)
    here = tuple(item for item in numbered if item.breach.page == number)
    radius = round(_place(area).width * _BADGE, 2)
    return PagePicture(
        number=number,
        data=data,
        area=_place(area),
        trim=_place(content.trim),
        bleed=_place(content.bleed),
        breaches=here,
        badges=_badges(here, radius),
        radius=radius,
        ink=report.pages[number - 1].ink,
    )


def _badges(items: Sequence[Numbered], radius: float) -> tuple[Badge, ...]:
    """A badge at the corner of each breach's first place, moved along where another one stands there."""
    badges: list[Badge] = []
    for item in items:
        if not item.breach.places:
            continue
        first = _around(item.breach.places[0])
        x = first.x
        while any(math.hypot(x - other.x, first.y - other.y) < 2 * radius for other in badges):
            x += radius
        badges.append(Badge(item, round(x, 2), first.y))
    return tuple(badges)


def _data_url(view: View) -> str:
    file = io.BytesIO()
    view.picture.save(file, "JPEG", quality=_QUALITY, optimize=True)
    return "data:image/jpeg;base64," + base64.b64encode(file.getvalue()).decode("ascii")


def _place(bounds: Bounds) -> Place:
    return Place(*bounds.in_mm)
