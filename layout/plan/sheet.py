"""An issue's plan as one HTML page for the editors' meeting: its pages drawn small, and why each thing is there."""

from collections.abc import Iterable, Iterator
from html import escape

from layout.errors import Diagnostic
from layout.model.page import Box, Page, Pages
from layout.model.theme import Theme
from layout.plan.planner import IssuePlan
from layout.plan.reasons import Decision, decisions, filled, page_said
from layout.wording import chosen, hints, message, say, text

STYLE = """
body { font: 14px/1.5 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  margin: 2em; color: #222; background: #fff }
h1 { font-size: 20px } h2 { font-size: 16px; margin: 1.6em 0 .4em }
.pages { display: flex; flex-wrap: wrap; gap: 16px }
.page { position: relative; width: 230px; border: 1px solid #444; background: #fff }
.page .box { position: absolute; box-sizing: border-box; border: 1px solid #999; overflow: hidden; font-size: 9px;
  line-height: 1.2; padding: 1px 2px }
.page .picture { position: absolute; background: #cfd8dc }
.page .ad { background: #eee } .page .lead { font-weight: bold; font-size: 11px }
.cap { width: 230px; font-size: 12px }
table { border-collapse: collapse } td, th { border: 1px solid #bbb; padding: 2px 8px; text-align: left }
td.number { text-align: right }
.findings li { margin: .3em 0 }
"""  # data
COLUMNS = ("plan-column-what", "plan-column-share", "plan-column-why")


def plan_html(plan: IssuePlan, pages: Pages, found: Iterable[Diagnostic]) -> str:
    """The whole page, in the language that is spoken; nothing in it is loaded from elsewhere."""
    every = list(decisions(plan))
    shares = filled(plan)
    title = escape(text("plan-title", name=plan.issue.masthead.name, number=plan.issue.number))
    drawn = "".join(_drawn(page, plan.desk.theme, shares[page.number]) for page in pages.pages)
    tables = "".join(
        _table(_heading(page, shares[page.number]), [one for one in every if one.page == page.number])
        for page in pages.pages
    )
    held = [one for one in every if not one.page]
    tables += _table(escape(text("plan-held")), held) if held else ""
    return (
        f'<!doctype html>\n<html lang="{chosen()}"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{STYLE}</style></head>\n<body><h1>{title}</h1>\n{_findings(found)}"
        f'<div class="pages">{drawn}</div>\n{tables}</body></html>\n'
    )


def _findings(found: Iterable[Diagnostic]) -> str:
    rows = "".join(
        f"<li>{escape(message(one))}{''.join('<br>→ ' + escape(hint) for hint in hints(one))}</li>" for one in found
    )
    return f'<ul class="findings">{rows}</ul>\n' if rows else ""


def _heading(page: Page, share: float) -> str:
    return escape(say(page_said(page.number, page.source.section, share)))


def _drawn(page: Page, theme: Theme, share: float) -> str:
    height = round(230 * theme.page.height / theme.page.width)
    boxes = "".join(piece for box in page.walk() if not box.boxes for piece in _box(box, theme))
    return (
        f'<div><div class="cap">{_heading(page, share)}</div>'
        f'<div class="page" style="height:{height}px">{boxes}</div></div>'
    )


def _box(box: Box, theme: Theme) -> Iterator[str]:
    def place(x: float, y: float, width: float, height: float) -> str:
        return (
            f"left:{x / theme.page.width:.2%};top:{y / theme.page.height:.2%};"
            f"width:{width / theme.page.width:.2%};height:{height / theme.page.height:.2%}"
        )

    name = box.story.name if box.story else text("plan-slot", slot=box.slot)
    kind = "lead" if box.slot == "lead" else "ad" if box.slot == "ad" else ""
    rect = box.rect
    yield f'<div class="box {kind}" style="{place(rect.x, rect.y, rect.width, rect.height)}">{escape(name)}</div>'
    if box.slot != "ad":
        for picture in box.pictures:
            at = picture.rect
            yield f'<div class="picture" style="{place(at.x, at.y, at.width, at.height)}"></div>'


def _table(heading: str, some: list[Decision]) -> str:
    head = "".join(f"<th>{escape(text(id_))}</th>" for id_ in COLUMNS)
    rows = "".join(
        f'<tr><td>{escape(one.name)}</td><td class="number">{one.share:.0%}</td><td>{escape(say(one.why))}</td></tr>'
        for one in some
    )
    return f"<h2>{heading}</h2><table><tr>{head}</tr>{rows}</table>\n"
