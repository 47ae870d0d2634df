"""The advertisements of an issue: where each stands, what was booked and what was delivered, and whether it will do."""

import importlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from layout.errors import Diagnostic, LayoutError, Said, Severity, has_errors, said
from layout.limits import at_work_on
from layout.model.condition import Condition
from layout.model.issue import Ad, Picture
from layout.model.page import Pages, PlacedPicture
from layout.press import check_pictures
from layout.press.resolution import asking_client, resolution
from layout.run.artwork import judge_artwork
from layout.run.findings import diagnostic_json
from layout.run.opening import OpenIssue
from layout.units import PT_PER_MM, Pt

PICTURES = "layout.press.pictures"
"""Makes a picture ready for a press; loaded where one is looked at."""


VERDICTS = {
    "passed": said("ads-verdict"),
    "remarks": said("ads-verdict.remarks"),
    "refused": said("ads-verdict.refused"),
    "unplaced": said("ads-verdict.unplaced"),
}


@dataclass(frozen=True, slots=True)
class LookedAtAd:
    """One advertisement as it was booked and as it came."""

    page: int
    """From 1."""
    ad: Ad
    placed: PlacedPicture | None
    """None where its page has no room for it."""
    findings: tuple[Diagnostic, ...] = ()
    lost: bool = False
    """Whether what was delivered cannot be read."""

    @property
    def picture(self) -> Picture:
        """What was delivered."""
        return self.ad.picture

    @property
    def booked(self) -> tuple[Pt, Pt]:
        """Width and height of its place, without bleed."""
        if self.placed is None:
            return self.ad.size or (0.0, 0.0)
        left, top, right, bottom = self.placed.crop
        rect = self.placed.rect
        if self.ad.spread:  # each page has its half
            return rect.width / (right - left), rect.height / (bottom - top)
        across, down = min(1.0, right) - max(0.0, left), min(1.0, bottom) - max(0.0, top)
        return rect.width * across / (right - left), rect.height * down / (bottom - top)

    @property
    def delivered(self) -> Said:
        """How large it came."""
        vector = self.picture.vector
        if self.lost:
            return said("ads-delivered.lost")
        if vector is None:
            ppi = round(resolution(self.placed)) if self.placed else 0
            return said("ads-delivered.pixels", width=self.picture.width_px, height=self.picture.height_px, ppi=ppi)
        if not vector.exact:
            return said("ads-delivered.drawing")
        width, height, bleed = (mm(side) for side in (vector.width, vector.height, min(vector.bleed)))
        if bleed:
            return said("ads-delivered.bleed", width=width, height=height, bleed=bleed)
        return said("ads-delivered", width=width, height=height)

    @property
    def verdict(self) -> str:
        """``passed``, ``remarks``, ``refused`` or ``unplaced``."""
        if self.placed is None:
            return "unplaced"
        if has_errors(self.findings):
            return "refused"
        return "remarks" if any(one.severity is Severity.WARNING for one in self.findings) else "passed"

    @property
    def name(self) -> Said | str:
        """Its file, and whose it is."""
        file, client = self.picture.file.name, self.picture.client
        return said("artwork-of", file=file, client=client) if client else file

    def as_json(self, folder: Path) -> dict[str, Any]:
        """For programs; lengths in millimetres."""
        vector = self.picture.vector
        return {
            "page": self.page,
            "file": self.picture.file.name,
            "client": self.picture.client,
            "alt": self.ad.alt,
            "booked": [mm(side) for side in self.booked],
            "delivered": [mm(vector.width), mm(vector.height)] if vector and vector.exact else None,
            "bleed": mm(min(vector.bleed)) if vector else None,
            "readable": not self.lost,
            "pixels": None if vector else [self.picture.width_px, self.picture.height_px],
            "verdict": self.verdict,
            "findings": [diagnostic_json(one, folder) for one in self.findings],
        }


def mm(points: Pt) -> float:
    """Millimetres, to a tenth."""
    return round(points / PT_PER_MM, 1)


def look_at_ads(opened: OpenIssue, pages: Pages) -> Iterator[LookedAtAd]:
    """The advertisements of the pages in their order, each judged by itself."""
    for source, page in zip(opened.issue.pages, pages.pages, strict=True):
        placed = {one.picture: one for box in page.walk() for one in box.pictures}
        for ad in source.ads:
            seen = LookedAtAd(page.number, ad, placed.get(ad.picture))
            read = tuple(one for one in opened.findings if one.span == ad.picture.span)  # as its file was opened
            if has_errors(read):
                yield replace(seen, findings=read, lost=True)
            else:
                judged = tuple(_findings(seen.placed, opened.condition)) if seen.placed else ()
                yield replace(seen, findings=tuple(dict.fromkeys((*read, *judged))))


def _findings(placed: PlacedPicture, condition: Condition) -> Iterator[Diagnostic]:
    yield from check_pictures([placed], condition)
    if placed.picture.is_pdf:
        yield from judge_artwork([placed], condition).found
        return
    try:
        with at_work_on(placed.picture.file):
            importlib.import_module(PICTURES).press_picture(placed, condition)
    except LayoutError as fault:
        yield from (asking_client(one, placed.picture) for one in fault.diagnostics)
