"""The specimen of a theme: an issue with a page for each page template and variant, filled as full as it holds."""

import shutil
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from layout.model.theme import OTHER_SECTIONS, TemplateNode, Theme
from layout.page.sheets import slots_of
from layout.resources import starter_folder
from layout.run.opening import lay_out, open_issue
from layout.specimen.filling import AUTO, BRIEFS, LEAD, MOST_LESS, STORIES, Filling, PageFilling
from layout.specimen.words import Wording, words_for

ROUNDS = 12
"""Times that the texts are made longer or shorter."""
PHOTO_LINES = 12
"""How high a photo is that stands alone."""
PHOTOS = ("lane.jpg", "library.jpg", "noodles.jpg")


@dataclass(frozen=True, slots=True)
class SpecimenPage:
    """A page of the specimen."""

    template: str
    node: TemplateNode

    @property
    def slots(self) -> Counter[str]:
        """Its slots."""
        return Counter(slots_of(self.node))


def pages_of(theme: Theme) -> list[SpecimenPage]:
    """A page for each page template, one for each of its variants, and one that is planned."""
    found = [SpecimenPage(name, one) for name, node in theme.pages.items() for one in node.sheet.variants or (node,)]
    return found if AUTO in theme.pages else [*found, SpecimenPage(AUTO, TemplateNode(slot=AUTO))]


def written(theme: Theme, folder: Path) -> Path:
    """The issue.yaml of a theme's specimen, written into a folder with its photos; its texts fill its pages."""
    (folder / "photos").mkdir(exist_ok=True)
    for name in PHOTOS:
        shutil.copyfile(starter_folder() / "photos" / name, folder / "photos" / name)
    file, pages = folder / "issue.yaml", pages_of(theme)
    fillers = [PageFilling(theme, page.node.sheet.columns, page.slots) for page in pages]
    specimen = Specimen(theme, pages, words_for(next(iter(theme.faces.values()))))
    for _ in range(ROUNDS):
        quick = [filler.least if filler.settled else filler.now for filler in fillers]
        file.write_text(specimen.issue(quick), "utf-8")
        laid_out = lay_out(open_issue(file))
        for page, filler in zip(laid_out.pages, fillers, strict=True):
            if not filler.settled:
                filler.learn(page, laid_out)
        if all(filler.settled for filler in fillers):
            break
    file.write_text(specimen.issue([filler.best for filler in fillers]), "utf-8")
    return file


@dataclass(frozen=True)
class Specimen:
    """Writes the issue of a specimen."""

    theme: Theme
    pages: Sequence[SpecimenPage]
    words: Wording

    def issue(self, fillings: Sequence[Filling]) -> str:
        """Its issue.yaml."""
        words, pages = self.words, zip(self.pages, fillings, strict=True)
        found = {
            "theme": str(self.theme.folders[0]),
            **({"lang": words.lang} if words.lang else {}),
            "date": "2026-12-07",
            "number": 1,
            "masthead": {"name": words.name, "slogan": words.slogan, "publisher": words.publisher},
            "imprint": {"kind": "internal"},
            "pages": [self._page(page, n, filling) for n, (page, filling) in enumerate(pages)],
        }
        return yaml.safe_dump(found, allow_unicode=True, sort_keys=False)

    def _page(self, page: SpecimenPage, number: int, filling: Filling) -> dict[str, object]:
        names = [name for name in self.theme.sections if name != OTHER_SECTIONS]
        found: dict[str, object] = {"section": names[number % len(names)] if names else page.template}
        found["template"], photos = page.template, page.slots["photo"]
        photos += bool(page.slots["photos"]) and filling.less == 0
        if amounts := filling.texts(LEAD):
            found["lead"] = self._lead(number, amounts[0], filling, not photos)
        if amounts := filling.texts(STORIES):
            found["stories"] = self._stories(amounts, number)
        if amounts := filling.texts(BRIEFS):
            found["briefs"] = {"title": self.words.title, "items": self._stories(amounts, number + 5)}
        if photos:
            own = {} if page.slots["photo"] else {"columns": 2, "lines": PHOTO_LINES}
            found["photos"] = [{**self._photo(n), **own} for n in range(photos)]
        return found

    def _lead(self, number: int, amount: float, filling: Filling, pictured: bool) -> dict[str, object]:
        words, matter = self.words, number == 0 and filling.less < MOST_LESS - 1
        head = {"kicker": words.kicker, "headline": self._headline(number), "deck": words.deck, "byline": words.byline}
        photos = [self._photo(number)] * (pictured and filling.less < MOST_LESS)
        return {**head, "body": self._text(amount, number, matter), "photos": photos}

    def _stories(self, amounts: Sequence[float], number: int) -> list[dict[str, object]]:
        return [
            {"headline": self._headline(3 * number + n), "body": self._text(amount, number + n)}
            for n, amount in enumerate(amounts, 1)
        ]

    def _headline(self, number: int) -> str:
        return self.words.headlines[number % len(self.words.headlines)]

    def _text(self, amount: float, start: int, matter: bool = False) -> str:
        return "\n".join(self.words.body(round(amount), start % len(self.words.sentences), matter))

    def _photo(self, number: int) -> dict[str, str]:
        name = PHOTOS[number % len(PHOTOS)]
        return {"file": f"photos/{name}", "caption": self.words.caption, "credit": self.words.credit}
