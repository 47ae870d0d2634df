"""The specimen of a theme: an issue with a page for each page template and variant, filled as full as it holds."""

import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from layout.model.page import Pages
from layout.model.theme import OTHER_SECTIONS, TemplateNode, Theme
from layout.page.sheets import slots_of
from layout.resources import starter_folder
from layout.run.opening import lay_out, open_issue
from layout.specimen.words import (
    BYLINE,
    CAPTION,
    CREDIT,
    DECK,
    HEADLINES,
    KICKER,
    NAME,
    PUBLISHER,
    SLOGAN,
    TITLE,
    body,
)

ROUNDS, MOST_LESS = 10, 3
"""Times that the texts are made longer or shorter; the fewest things that a page is tried with."""
FILLED, LEAST_SHARE = 0.35, 0.04
"""Of the cells of a page, text at the first try; the least that is tried."""
ENOUGH = 3
"""Lines of one column by which a page may be short."""
LEAD_SHARE = 0.5
SHARES = (1.0, 0.6, 0.35)
"""How long the stories of a page are, beside each other."""
SPARE, CARE = 1.1, 0.7
"""By how much more is taken off than is over; of what is free, how much is filled at once."""
PHOTO_LINES = 12
"""How high a photo is that stands alone."""
PHOTOS = ("lane.jpg", "library.jpg", "noodles.jpg")
AUTO = "auto"


@dataclass(frozen=True, slots=True)
class SpecimenPage:
    """A page of the specimen."""

    template: str
    node: TemplateNode

    @property
    def slots(self) -> Counter[str]:
        """Its slots."""
        return Counter(slots_of(self.node))

    def takes(self, *slots: str) -> bool:
        """Whether it has one of these."""
        return any(self.slots[slot] for slot in slots)


def pages_of(theme: Theme) -> list[SpecimenPage]:
    """A page for each page template, one for each of its variants, and one that is planned."""
    found = [SpecimenPage(name, one) for name, node in theme.pages.items() for one in node.sheet.variants or (node,)]
    return found if AUTO in theme.pages else [*found, SpecimenPage(AUTO, TemplateNode(slot=AUTO))]


@dataclass(frozen=True, slots=True)
class Filling:
    """How much stands on a page of the specimen."""

    amount: float
    """Characters of its texts together."""
    less: int = 0
    """By how many things it has less than others, as they do not all have room."""

    def changed(self, change: float, low: float, start: float) -> "Filling":
        """With so many characters more; with fewer things where less text would not do."""
        if change < 0 and self.amount + change < low:
            return Filling(start, self.less + 1)
        return replace(self, amount=max(low, self.amount + change))


def written(theme: Theme, folder: Path) -> Path:
    """The issue.yaml of a theme's specimen, written into a folder with its photos; its texts fill its pages."""
    (folder / "photos").mkdir(exist_ok=True)
    for name in PHOTOS:
        shutil.copyfile(starter_folder() / "photos" / name, folder / "photos" / name)
    file, pages = folder / "issue.yaml", pages_of(theme)
    room = [_cells(theme, page) for page in pages]
    now = [Filling(FILLED * cells) for cells in room]
    least = [Filling(LEAST_SHARE * cells, MOST_LESS) for cells in room]
    best, settled = list(least), [False] * len(pages)
    for _ in range(ROUNDS):
        quick = [low if done else one for one, low, done in zip(now, least, settled, strict=True)]
        file.write_text(_issue(theme, pages, quick), "utf-8")
        for n, change in enumerate(_changes(lay_out(open_issue(file)), theme, len(pages))):
            if settled[n]:
                continue
            best[n] = now[n] if change >= 0 else best[n]
            settled[n] = 0 <= change < ENOUGH * theme.grid.measure
            now[n] = now[n].changed(change, least[n].amount, FILLED / 2 * room[n])
        if all(settled):
            break
    file.write_text(_issue(theme, pages, best), "utf-8")
    return file


def _cells(theme: Theme, page: SpecimenPage) -> float:
    grid = theme.grid.divided(page.node.sheet.columns) if page.node.sheet.columns else theme.grid
    return float(grid.columns * grid.measure * theme.rows)


def _changes(pages: Pages, theme: Theme, count: int) -> list[float]:
    """By how many characters each page should have more; less where it holds no more."""
    found = [0.0] * count
    crammed = {one.page for one in pages.diagnostics if one.code in ("no-room", "page-overfull")}
    for page in pages.pages:
        own, fits = theme.divided(page.columns).grid, [fit for fit in pages.fits if fit.page == page.number]
        row = own.columns * own.measure
        foot = max((box.rect.bottom for box in page.walk()), default=0.0) - theme.page.top
        blank = theme.rows - foot / own.pitch
        over = sum(fit.overset_chars for fit in fits) + row * (max(0.0, -blank - 0.1) + 3 * (page.number in crammed))
        free = max(0.0, blank) * row + sum(fit.underset_chars for fit in fits)
        found[page.number - 1] = -SPARE * over if over else CARE * free
    return found


def _issue(theme: Theme, pages: Sequence[SpecimenPage], fillings: Sequence[Filling]) -> str:
    masthead = {"name": NAME, "slogan": SLOGAN, "publisher": PUBLISHER}
    return yaml.safe_dump(
        {
            "theme": str(theme.folders[0]),
            "date": "2026-12-07",
            "number": 1,
            "masthead": masthead,
            "imprint": {"kind": "internal"},
            "pages": [_page(theme, page, n, fillings[n]) for n, page in enumerate(pages)],
        },
        allow_unicode=True,
        sort_keys=False,
    )


def _page(theme: Theme, page: SpecimenPage, number: int, filling: Filling) -> dict[str, object]:
    names = [name for name in theme.sections if name != OTHER_SECTIONS]
    found: dict[str, object] = {"section": names[number % len(names)] if names else page.template}
    found["template"] = page.template
    amount, several = filling.amount, max(0, len(SHARES) - filling.less)
    led, briefs = page.takes("lead", AUTO), page.takes("briefs", AUTO) and filling.less < MOST_LESS
    stories = page.slots["story"] + several * page.takes("stories", AUTO)
    photos = page.slots["photo"] + (page.takes("photos") and filling.less == 0)
    if led:
        pictured = not photos and filling.less < MOST_LESS
        found["lead"] = _lead(
            number,
            amount * (LEAD_SHARE if stories or briefs else 1.0),
            pictured,
            number == 0 and filling.less < MOST_LESS - 1,
        )
    rest = amount * (1 - LEAD_SHARE * led)
    if stories:
        found["stories"] = list(_stories(stories, number, rest * (0.75 if briefs else 1.0)))
    if briefs:
        found["briefs"] = {"title": TITLE, "items": list(_stories(several, number + 5, rest * 0.25))}
    if photos:
        own = {} if page.slots["photo"] else {"columns": 2, "lines": PHOTO_LINES}
        found["photos"] = [{**_photo(n), **own} for n in range(photos)]
    return found


def _lead(number: int, amount: float, pictured: bool, matter: bool) -> dict[str, object]:
    head = {"kicker": KICKER, "headline": HEADLINES[number % len(HEADLINES)], "deck": DECK, "byline": BYLINE}
    return {**head, "body": _text(amount, number, matter), "photos": [_photo(number)] * pictured}


def _stories(count: int, number: int, amount: float) -> Iterator[dict[str, object]]:
    shares = [SHARES[n % len(SHARES)] for n in range(count)]
    for n, share in enumerate(shares):
        headline = HEADLINES[(3 * number + n + 1) % len(HEADLINES)]
        yield {"headline": headline, "body": _text(amount * share / sum(shares), number + n + 1)}


def _text(amount: float, start: int, matter: bool = False) -> str:
    return "\n".join(body(round(amount), start % 13, matter))


def _photo(number: int) -> dict[str, str]:
    return {"file": f"photos/{PHOTOS[number % len(PHOTOS)]}", "caption": CAPTION, "credit": CREDIT}
