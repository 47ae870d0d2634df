"""The report that goes along with a job: one HTML file, with pictures of the pages on which the findings are marked."""

import base64
import contextlib
import io
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import jinja2

from layout.errors import Severity
from layout.preflight.geometry import Bounds
from layout.preflight.pages import OpenPdf, Source, Unreadable, open_document
from layout.preflight.rendering import Renderer, Unrendered, View
from layout.preflight.report import Finding, Place, PreflightReport, Verdict
from layout.preflight.show import ranges

_TEMPLATES = Path(__file__).resolve().parent / "templates"
_DPI = 96.0
_QUALITY = 78
_PICTURES_MOST = 48
"""Pages that get a picture: those with findings first in a longer file."""
_BADGE = 0.0145
"""Radius of a badge as a share of the width of the picture."""
_MARK_LEAST = 3.0
"""Millimetres: what is smaller is marked by a box of this size, so that it is seen."""
_SEVERITY_ZH = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.NOTE: "提示"}
_VERDICT_ZH = {Verdict.PASSED: "合格", Verdict.WARNINGS: "合格，有警告", Verdict.FAILED: "不合格"}
_WORDS_ZH = {
    "newspaper advertisement specifications": "报纸广告稿件规范",
    "printing condition (shop specification)": "印刷条件（印厂规范）",
    "printing condition": "印刷条件",
    "shop practice": "印厂惯例",
    "limits of this preflight": "本检查的限度",
    "the issue": "本期稿件",
    "cut by the trim": "被裁切",
    "beyond the trim": "在成品之外",
    "CMYK, gray, spot": "CMYK、灰度、专色",
    "asked for": "要求",
    "of other kinds": "个其他类型",
    "overprint": "叠印",
    "no ink": "无墨",
    "modules": "模块",
    "picture": "图片",
    "pages": "页",
    "area": "色块",
    "rule": "线条",
    "text": "文字",
    "left": "左",
    "right": "右",
    "top": "上",
    "bottom": "下",
    "none": "无",
}
"""What findings say in English, in the report's Chinese; what stands in quotation marks is the file's own."""
_WORDS = re.compile(r"“[^”]*”|(?<![\w-])(" + "|".join(map(re.escape, _WORDS_ZH)) + r")(?![\w-])")
_PLATES_ZH = {"Cyan": "青 C", "Magenta": "品红 M", "Yellow": "黄 Y", "Black": "黑 K"}


def _in_chinese(text: str) -> str:
    return _WORDS.sub(lambda match: _WORDS_ZH[match[1]] if match[1] else match[0], text)


@dataclass(frozen=True, slots=True)
class Badge:
    """Where the number of a finding stands on the page's picture."""

    item: "Numbered"
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding with the number that its marks bear."""

    number: int
    finding: Finding

    @property
    def zh(self) -> str:
        """Its severity in Chinese."""
        return _SEVERITY_ZH[self.finding.severity]


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page's picture and what it shows, in millimetres of page space."""

    number: int
    data: str
    """As a data: URL; empty where the page could not be drawn."""
    area: Place
    trim: Place
    bleed: Place
    findings: tuple[Numbered, ...]
    badges: tuple[Badge, ...]
    radius: float
    """Of a badge: one size to the eye on pages of any size."""
    ink: float


def render_html(report: PreflightReport, source: Source) -> str:
    """The report as one self-contained HTML file; *source* is the PDF that was judged."""
    numbered = tuple(Numbered(number, finding) for number, finding in enumerate(report.findings, 1))
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["around"] = _around
    environment.filters["zh"] = _in_chinese
    return environment.get_template("report.html.j2").render(
        report=report,
        verdict=_VERDICT_ZH[report.verdict],
        state=report.verdict.name.lower(),
        counts=[(_SEVERITY_ZH[severity], str(severity), len(report.of(severity))) for severity in _SEVERITY_ZH],
        whole=[item for item in numbered if item.finding.page is None],
        pages=_pictures(report, source, numbered),
        plates=[_PLATES_ZH.get(plate, plate) for plate in report.plates],
        sizes=_sizes(report),
        ink=max((page.ink for page in report.pages), default=0.0),
    )


def _sizes(report: PreflightReport) -> list[tuple[str, str]]:
    found: dict[str, list[int]] = {}
    for page in report.pages:
        found.setdefault(f"{page.width:g} × {page.height:g} mm", []).append(page.number)
    return [(size, ranges(numbers)) for size, numbers in found.items()]


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
    troubled = [page.number for page in report.pages if any(item.finding.page == page.number for item in numbered)]
    unread = [item.finding.page or 1 for item in numbered if item.finding.rule == "file-unfinished"]
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
    here = tuple(item for item in numbered if item.finding.page == number)
    radius = round(_place(area).width * _BADGE, 2)
    return PagePicture(
        number=number,
        data=data,
        area=_place(area),
        trim=_place(content.trim),
        bleed=_place(content.bleed),
        findings=here,
        badges=_badges(here, radius),
        radius=radius,
        ink=report.pages[number - 1].ink,
    )


def _badges(items: Sequence[Numbered], radius: float) -> tuple[Badge, ...]:
    """A badge at the corner of each finding's first place, moved along where another one stands there."""
    badges: list[Badge] = []
    for item in items:
        if not item.finding.places:
            continue
        first = _around(item.finding.places[0])
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
