"""Advertisements as they come: the page of a stranger's PDF that is placed is measured, and judged by the same rules.

What only a whole file owes the shop (its PDF/X, its output intent) an advertisement need not have: it becomes part of
ours. All of it runs in a process with limits (`layout.pdf.limited`).
"""

from dataclasses import replace
from pathlib import Path

from layout.errors import Severity
from layout.judge.judge import preflight
from layout.judge.pages import Unreadable, box, open_document
from layout.judge.report import Breach
from layout.judge.rules import GROUPS
from layout.model.condition import Condition
from layout.pdf import objects
from layout.pdf.artwork import MeasuredPage
from layout.pdf.objects import Raw

_OF_FILES = {rule.id for group in ("file", "intent", "pages") for rule in GROUPS[f"preflight-rules-{group}"]}
_ASKED = {"file-broken", "file-unfinished", "encrypted", "layers", "no-pages", "page-empty"}
"""Of what is judged of whole files and pages, what is asked of an advertisement, too."""
_ON_A_PAGE = {"live-matter", "bleed-missing", "spot-colour"}
"""What depends on where it stands, or is told of the page."""
_ROUNDED = 0.5
"""Points by which a trim box may stand out of its page: rounding."""
_HIDDEN = 2
"""Flag of what is neither seen nor printed (ISO 32000-1, table 165)."""
_WITHOUT_PICTURE = ("Link", "Popup")
ANNOTATIONS_MOST = 1000
"""Fields and remarks of a page that are looked at."""
_LEFT_OUT = (_OF_FILES - _ASKED) | _ON_A_PAGE


def measure(file: Path) -> MeasuredPage:
    """How large the first page of a PDF is. Raises OSError."""
    try:
        opened = open_document(file)
    except Unreadable as fault:
        return MeasuredPage(0, fault=fault.code)
    count = len(opened.pdf.pages)
    if opened.pdf.is_encrypted:
        return MeasuredPage(count, fault="encrypted")
    if not count:
        return MeasuredPage(0, fault="broken")
    if _hides_layers(opened.pdf.Root):
        return MeasuredPage(count, fault="layers")
    page, root, first = opened.layout(0), opened.pdf.Root, opened.pdf.pages[0].obj
    trimmed = box(first, "TrimBox") is not None
    if trimmed and not page.media.covers(page.trim, _ROUNDED):
        return MeasuredPage(count, fault="trim")
    trim, bleed = page.trim, page.bleed
    sides = (trim.left - bleed.left, trim.top - bleed.top, bleed.right - trim.right, bleed.bottom - trim.bottom)
    left, top, right, bottom = (round(max(0.0, side), 3) for side in sides)
    size = round(trim.width, 3), round(trim.height, 3)
    return MeasuredPage(count, *size, (left, top, right, bottom), trimmed, _acts(root, first), _is_overlaid(first))


def _acts(root: Raw, page: Raw) -> bool:
    """Whether a file does something when it is opened or looked at."""
    scripts = objects.entry(objects.entry(root, "/Names"), "/JavaScript")
    opens = objects.is_dictionary(objects.entry(root, "/OpenAction"))
    return opens or any(one is not None for one in (scripts, objects.entry(root, "/AA"), objects.entry(page, "/AA")))


def _is_overlaid(page: Raw) -> bool:
    """Whether fields or remarks that are seen lie on a page; readers draw those without a picture of their own, too."""
    every = objects.items(objects.entry(page, "/Annots"))[:ANNOTATIONS_MOST]
    shown = [one for one in every if not int(objects.number(objects.entry(one, "/F"))) & _HIDDEN]
    return any(
        objects.is_dictionary(objects.entry(one, "/AP"))
        or objects.name(objects.entry(one, "/Subtype")) not in _WITHOUT_PICTURE
        for one in shown
    )


def _hides_layers(root: Raw) -> bool:
    """Whether layers are switched off, or are when printing: placed, they would all be seen."""
    properties = objects.entry(root, "/OCProperties")
    shown = objects.entry(properties, "/D")
    off = objects.name(objects.entry(shown, "/BaseState")) == "OFF"
    return off or bool(objects.items(objects.entry(shown, "/OFF"))) or _keeps_off_paper(properties)


def _keeps_off_paper(properties: Raw) -> bool:
    """Whether a layer says of itself that it is not printed (ISO 32000-1, 8.11.4.4)."""
    uses = [objects.entry(one, "/Usage") for one in objects.items(objects.entry(properties, "/OCGs"))]
    return any(objects.name(objects.entry(objects.entry(use, "/Print"), "/PrintState")) == "OFF" for use in uses)


def judge(pdf: bytes, condition: Condition, name: str) -> tuple[Breach, ...]:
    """What a print shop would say of artwork made ready to be placed, errors first."""
    report = preflight(pdf, replace(condition, safety=0.0), name=name)
    return tuple(one for one in report.breaches if one.rule not in _LEFT_OUT and one.severity is not Severity.NOTE)
