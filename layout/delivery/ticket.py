"""The job ticket: what the shop gets and how it is printed, for people (简体中文, HTML) and for machines (JSON)."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from layout.delivery.pieces import ShopFile
from layout.judge import ZONE_MM, PageSeen, PlateSeen
from layout.judge.words import condition_title, plate, words
from layout.model.condition import Condition
from layout.model.document import Job
from layout.press.folding import folding_svg
from layout.press.sides import sides_of
from layout.run.output import sha256
from layout.units import PT_PER_MM, Pt
from layout.wording import printed

VERSION = 1
"""Of the ticket's form; a change that breaks readers raises it."""
SHOP = "zh-CN"
"""The language of those who read it."""
_PAGE = """<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>
<style>
body {{ font: 16px/1.6 sans-serif; max-width: 62em; margin: 2em auto; padding: 0 1em; color: #111; background: #fff }}
table {{ border-collapse: collapse; width: 100%; margin: 1em 0 2em }}
th, td {{ border: 1px solid #999; padding: .3em .6em; text-align: left; vertical-align: top }}
th {{ background: #eee; white-space: nowrap }}
code {{ font-size: .8em; word-break: break-all }}
svg {{ max-width: 100%; height: auto }}
</style></head><body>
<h1>{title}</h1>
<table>{facts}</table>
<h2>{files}</h2>
<table><tr>{heads}</tr>
{rows}</table>
<p>{note}</p>
{folding}</body></html>
"""  # data


@dataclass(frozen=True, slots=True)
class Handed:
    """A file that goes to the shop, judged."""

    piece: ShopFile
    pdf: bytes
    ink: float
    """The most ink on one spot, percent."""
    warnings: int
    plates: tuple[str, ...]
    pages: tuple[PageSeen, ...] = ()
    """Of the file, with what each plate lays."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """A job for the shop."""

    job: Job
    condition: Condition
    trim: tuple[Pt, Pt]
    scheme: str
    """How pages lie on sheets; empty where no sheets are delivered."""
    files: tuple[Handed, ...]

    @property
    def plates(self) -> tuple[str, ...]:
        """The inks that print in any of the files."""
        return tuple(dict.fromkeys(plate for one in self.files for plate in one.plates))


def ticket_json(ticket: Ticket) -> bytes:
    """The ticket as UTF-8 JSON. Lengths are in millimetres, ink in percent."""
    job, condition = ticket.job, ticket.condition
    told: dict[str, Any] = {
        "version": VERSION,
        "title": job.title,
        "publication": job.publication,
        "date": job.date.isoformat(),
        "number": job.number,
        "pages": len(job.sections),
        "sections": list(job.sections),
        "trim": [_mm(side) for side in ticket.trim],
        "bleed": _mm(condition.bleed),
        "marks": condition.marks,
        "plates": list(ticket.plates),
        "scheme": ticket.scheme or None,
        "condition": {
            "name": condition.name,
            "title": condition.condition_text,
            "identifier": condition.identifier,
            "level": str(condition.level),
            "ink_limit": condition.ink_limit,
        },
        "zone": ZONE_MM,
        "files": [_file(one) for one in ticket.files],
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def _file(one: Handed) -> dict[str, Any]:
    return {
        "name": one.piece.name,
        "sheet": one.piece.sheet or None,
        "pages": list(one.piece.pages),
        "sections": list(one.piece.sections),
        "bytes": len(one.pdf),
        "sha256": sha256(one.pdf),
        "ink": round(one.ink, 1),
        "warnings": one.warnings,
        "inks": [{plate.name: _inks(plate) for plate in page.plates} for page in one.pages],
    }


def _inks(plate: PlateSeen) -> dict[str, Any]:
    return {"average": plate.average, "peak": plate.peak, "zones": list(plate.zones)}


def ticket_html(ticket: Ticket) -> bytes:
    """The ticket for people."""
    title = _said("ticket-title", title=ticket.job.title)
    facts = "\n".join(f"<tr><th>{name}</th><td>{value}</td></tr>" for name, value in _facts(ticket))
    heads = "".join(
        f"<th>{_said(one)}</th>"
        for one in (
            "ticket-file",
            "ticket-what",
            "ticket-ink",
            "ticket-inks",
            "ticket-verdict",
            "ticket-bytes",
            "ticket-checksum",
        )
    )
    rows = "\n".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in _cells(one))}</tr>" for one in ticket.files)
    page = _PAGE.format(
        title=title, facts=facts, files=_said("ticket-files"), heads=heads, rows=rows, note=_said("ticket-note"),
        folding=_folding(ticket),
    )  # fmt: skip
    return page.encode()


def _folding(ticket: Ticket) -> str:
    """How the sheets are folded, where sheets are delivered."""
    if not ticket.scheme:
        return ""
    width, height = ticket.trim
    picture = folding_svg(sides_of(len(ticket.job.sections), ticket.scheme), width / height, SHOP)
    return f"<h2>{_said('ticket-folding')}</h2>\n{picture}\n"


def _facts(ticket: Ticket) -> Iterator[tuple[str, str]]:
    job, condition = ticket.job, ticket.condition
    width, height = (_mm(side) for side in ticket.trim)
    yield _said("ticket-paper"), escape(job.title)
    yield _said("ticket-date"), job.date.isoformat()
    yield _said("ticket-pages"), _said("ticket-pages.count", pages=len(job.sections), sections=_listed(job.sections))
    yield _said("ticket-size"), _said("ticket-size.mm", width=width, height=height, bleed=_mm(condition.bleed))
    yield _said("ticket-marks"), _said("ticket-marks.there" if condition.marks else "ticket-marks.none")
    yield _said("ticket-plates"), escape(" ".join(map(_plate, ticket.plates)))
    if ticket.scheme:
        yield _said("ticket-scheme"), escape(ticket.scheme)
    title = words(condition_title(condition.title), SHOP)
    yield _said("ticket-condition"), escape(f"{title}（{condition.identifier}）")  # data
    yield _said("ticket-level"), escape(str(condition.level))
    yield _said("ticket-limit"), f"{condition.ink_limit:g}%"


def _cells(one: Handed) -> tuple[str, ...]:
    piece = one.piece
    pages = _said("ticket-part", pages=" ".join(map(str, piece.pages)), sections=_listed(piece.sections))
    if piece.sheet:
        pages = _said("ticket-part.sheet", sheet=piece.sheet, pages=" ".join(map(str, piece.pages)))
    verdict = _said("ticket-passed.warnings" if one.warnings else "ticket-passed", warnings=one.warnings)
    code = f"<code>{sha256(one.pdf)}</code>"
    inks = "<br>".join(_inks_of(one))
    return escape(piece.name), pages, f"{one.ink:.0f}%", inks, verdict, f"{len(one.pdf):,}", code


def _inks_of(one: Handed) -> Iterator[str]:
    """The average of each plate of a file's pages, or of a sheet's sides, which are named where there are several."""
    named = [_said("ticket-inks.page", page=number) for number in one.piece.pages]
    if one.piece.sheet:
        named = [_said("ticket-inks.front"), _said("ticket-inks.back")]
    several = len(one.pages) > 1
    for number, page in enumerate(one.pages):
        inks = escape(" ".join(f"{_plate(plate.name)} {plate.average:.0f}%" for plate in page.plates))
        yield named[number] + inks if several and number < len(named) else inks


def _plate(ink: str) -> str:
    """What the shop calls a plate."""
    return words(plate(ink), SHOP)


def _listed(sections: Sequence[str]) -> str:
    return "、".join(dict.fromkeys(one for one in sections if one))  # data


def _said(id_: str, **arguments: str | int | float) -> str:
    """An entry in the shop's language, for HTML."""
    return escape(printed(id_, SHOP, **arguments))


def _mm(length: Pt) -> float:
    return round(length / PT_PER_MM, 2)
