"""A page that a client can be sent: the advertisement as it will print, where and when, and what is to be mended."""

import importlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape
from typing import Any

from layout.errors import LayoutError
from layout.judge.words import condition_title, words
from layout.model.document import Document
from layout.model.page import PlacedPicture
from layout.resources import fonts_folder
from layout.run.ads import VERDICTS, LookedAtAd, mm
from layout.run.opening import OpenIssue
from layout.run.pipeline import job_of
from layout.units import PT_PER_MM, Rect
from layout.wording import message, say, text

PAINT, SCREEN = "layout.press.paint", "layout.press.screen"
"""Loaded where a proof is made."""
_MARGIN = 15 * PT_PER_MM
_BELOW = 95 * PT_PER_MM
"""What the facts below an advertisement take."""
_LEAST = (210 * PT_PER_MM, 297 * PT_PER_MM)
_WHOLE = (0.0, 0.0, 1.0, 1.0)
_MOST_FINDINGS = 8
_PAGE = """<!DOCTYPE html><html lang="zh-CN"><title>{title}</title><style>
@page {{ size: {width}pt {height}pt; margin: 0 }}
body {{ margin: 0; font: 9pt/14pt "Noto Sans SC"; color: device-cmyk(0 0 0 1) }}
h1 {{ position: absolute; margin: 0; left: {margin}pt; top: 20pt; font: 700 13pt/16pt "Noto Sans SC" }}
img {{ position: absolute; left: {left}pt; top: {margin_top}pt; width: {ad_width}pt; height: {ad_height}pt }}
i {{ position: absolute; left: {left}pt; top: {margin_top}pt; width: {ad_width}pt; height: {ad_height}pt;
outline: .25pt solid device-cmyk(0 0 0 .5) }}
table {{ position: absolute; left: {margin}pt; top: {below}pt; width: {used}pt; border-collapse: collapse }}
th {{ width: 60pt; text-align: left; font-weight: 400; color: device-cmyk(0 0 0 .7) }}
th, td {{ vertical-align: top; padding: 1pt 0; border-bottom: .25pt solid device-cmyk(0 0 0 .3) }}
</style><section class="page"><h1>{title}</h1><img src="layout-picture:ad" alt="{title}"><i></i>
<table>{rows}</table></section></html>"""  # data


def proof_of(seen: LookedAtAd, opened: OpenIssue) -> bytes:
    """The proof as PDF, in the publication's language. Raises LayoutError where there is no place or no painting it."""
    if seen.placed is None:
        raise LayoutError(seen.findings)
    placed = _alone(seen.placed, seen.booked)
    condition = replace(opened.condition, bleed=0.0)
    painting: Any = importlib.import_module(PAINT).Painting(condition, [fonts_folder()])
    html = _html(placed.rect, seen, opened)
    painting.add(Document(html, {"ad": placed}, ()))
    finish = importlib.import_module(SCREEN).finish_screen
    pdf: bytes = finish(painting.finish(tags=False), condition, replace(job_of(opened), sections=()))
    return pdf


def _alone(placed: PlacedPicture, booked: tuple[float, float]) -> PlacedPicture:
    """The picture in a place of its own, cut to its trim."""
    crop = _WHOLE if placed.picture.is_pdf else placed.crop
    return replace(placed, key="ad", rect=Rect(0, 0, *booked), crop=crop)


def _html(rect: Rect, seen: LookedAtAd, opened: OpenIssue) -> str:
    width, height = max(_LEAST[0], rect.width + 2 * _MARGIN), max(_LEAST[1], rect.height + _MARGIN + _BELOW)
    rows = "".join(f"<tr><th>{escape(name)}</th><td>{escape(value)}</td></tr>" for name, value in _facts(seen, opened))
    return _PAGE.format(
        title=escape(text("ad-proof", opened.issue.language)),
        width=width,
        height=height,
        margin=_MARGIN,
        margin_top=_MARGIN,
        left=(width - rect.width) / 2,
        ad_width=rect.width,
        ad_height=rect.height,
        below=_MARGIN + rect.height + 12,
        used=width - 2 * _MARGIN,
        rows=rows,
    )


def _facts(seen: LookedAtAd, opened: OpenIssue) -> Iterator[tuple[str, str]]:
    job, speech = job_of(opened), opened.issue.language
    width, height = (mm(side) for side in seen.booked)
    yield text("ad-proof-paper", speech), f"{job.title} {job.date.isoformat()}"
    yield text("ad-proof-page", speech), text("bookmark-page", speech, number=seen.page)
    if seen.picture.client:
        yield text("ad-proof-client", speech), seen.picture.client
    yield text("ad-proof-file", speech), seen.picture.file.name
    yield text("ad-proof-booked", speech), text("ads-delivered", speech, width=width, height=height)
    yield text("ad-proof-delivered", speech), say(seen.delivered, speech)
    yield text("ad-proof-press", speech), words(condition_title(opened.condition.title), speech)
    yield text("ad-proof-verdict", speech), say(VERDICTS[seen.verdict], speech)
    yield from _found(seen, speech)
    yield text("ad-proof-signed", speech), text("ad-proof-signed.line", speech)


def _found(seen: LookedAtAd, speech: str) -> Sequence[tuple[str, str]]:
    told = [message(one, speech) for one in seen.findings[:_MOST_FINDINGS]]
    return [(text("ad-proof-finding", speech) if not number else "", one) for number, one in enumerate(told)]
