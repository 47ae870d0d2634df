"""What the templates of a page are given, made over into plain values: these cross to the press room."""

import datetime
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field, fields, replace
from itertools import pairwise
from pathlib import Path

from layout.cage.plain import Plainly, PlainRecord
from layout.errors import Span
from layout.markup.lines import FaceClasses, area_html
from layout.markup.rules import Families, decided_look, decided_part, page_rules, theme_rules
from layout.model.contrast import LEAST_CONTRAST, contrast_of
from layout.model.document import DecidedLook, DecidedPage, DrawnText
from layout.model.issue import Issue, IssuePage
from layout.model.looks import PAPER, SECTION
from layout.model.page import Box, Page, PlacedPicture, TextArea
from layout.model.theme import NO_INK, Theme


@dataclass(frozen=True, slots=True)
class Given:
    """What the templates of every page of an issue are given."""

    theme: str
    """Its name."""
    folders: tuple[Path, ...]
    """Where templates and what they refer to are looked for, first found wins."""
    sheets: tuple[Path, ...]
    """The theme's style sheets, those of the themes it extends first."""
    rules: str
    """What the theme's values say, as CSS."""
    values: Mapping[str, object]
    """Name → plain value."""
    pale: Mapping[str, Span] = field(default_factory=dict)
    """Text styles whose ink hardly stands out from the paper, with where theme.yaml says it."""


@dataclass(frozen=True, slots=True)
class GivenPage:
    """A page for the templates, and what of it is decided whatever they do."""

    page: PlainRecord
    pictures: dict[str, PlacedPicture]
    decided: DecidedPage
    faces: str = ""
    """The rules of its section, and of faces that stand in for others on it, as CSS."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What masthead and 报眉 say of an issue, in the words in which it is printed."""

    days: str
    """2026年11月28日, 2026年11月号."""
    weekday: str
    """Empty where the issue is of more than a day."""
    numbers: str
    """第27期（总第127期）."""
    extent: str
    """今日8版; empty where there is one page."""
    imprint: tuple[tuple[str, str], ...] = ()
    """What of the imprint stands in the masthead, by field: 准印证号, 内部资料　免费交流."""
    lunar: str = ""
    """农历丙午年十月二十, where the issue wants it."""
    term: str = ""
    """小雪, where the day is one."""
    next_term: str = ""
    """12月7日大雪."""
    weather: str = ""
    language: str = "zh-CN"
    """BCP 47 tag of the issue."""
    title: str = ""
    """What the document is called."""
    month: str = ""
    """2026年11月."""
    folios: tuple[str, ...] = ()
    """Of each page: 第2版."""
    page_names: tuple[str, ...] = ()
    """The same as the 导读 has it: 2版."""
    follow: tuple[str, ...] = ()
    """Under the code of each place where readers subscribe: 关注“天山”."""
    scan: str = ""
    """What to do with a code: 扫描二维码."""
    contents_label: str = ""
    """导读."""
    colon: str = "："
    """Between a label and what it is of."""


def _pale(theme: Theme) -> Iterator[tuple[str, Span]]:
    for name, style in theme.styles.items():
        own = style.ink if style.ink and style.ink.name not in (PAPER, SECTION) else None
        if own and own.span and contrast_of(theme.colour(own), NO_INK) < LEAST_CONTRAST:
            yield name, own.span


class Giver:
    """Makes an issue's pages over for its theme's templates."""

    def __init__(self, issue: Issue, theme: Theme, families: Families, furniture: Furniture) -> None:
        self._theme = theme
        self._vertical = families.vertical
        self._drawn = tuple(_drawn(issue, furniture))
        styles = {name: theme.face(style) for name, style in theme.styles.items()}
        self._classes = FaceClasses(styles, families.languages)
        self._page = 0
        self._plainly = Plainly({TextArea: self._area})
        values = {
            "issue": PlainRecord(self._plainly.named(issue) | _said(furniture)),
            "masthead": PlainRecord(
                self._plainly.named(issue.masthead) | {"imprint": tuple(text for _, text in furniture.imprint)}
            ),
            "theme": self._plainly(theme),
        }
        rules = theme_rules(theme, families, self._classes)
        self.given = Given(theme.name, theme.folders, style_sheets(theme), rules, values, dict(_pale(theme)))

    def page(self, page: Page) -> GivenPage:
        """A finished page."""
        self._page = page.number
        pictures = {p.key: p for box in page.drawn() for p in box.pictures}
        drawn = (*self._drawn, *_on_page(page.source))
        plain, rules = self._plainly(page), page_rules(self._theme, page) + self._classes.css
        return GivenPage(plain, pictures, _decided(page, self._theme, drawn), rules)

    def _area(self, area: TextArea) -> PlainRecord:
        html = area_html(area, self._vertical, self._classes, self._page)
        return PlainRecord(
            {
                "kind": area.kind,
                "rect": self._plainly(area.rect),
                "column": area.column,
                "lines": html,
                "jump": self._plainly(area.jump),
            }
        )


def _said(furniture: Furniture) -> dict[str, object]:
    """What templates are given of it with the issue: all but what belongs beside the name."""
    return {own.name: getattr(furniture, own.name) for own in fields(furniture) if own.name != "imprint"}


def _drawn(issue: Issue, furniture: Furniture) -> Iterator[DrawnText]:
    """What templates draw of an issue's texts: `owed` where its masthead is."""
    yield from (DrawnText(*one, owed=one[0] != "subscribe") for one in issue.masthead.texts())
    imprint = issue.imprint
    yield from (DrawnText(field, text, imprint.place(field), owed=True) for field, text in furniture.imprint)
    for name in ("lunar", "term"):
        yield DrawnText("lunar", getattr(furniture, name), issue.span, owed=True)
    yield DrawnText("weather", furniture.weather, issue.weather_span, owed=True)
    days = () if issue.until or issue.monthly else _forms_of(issue.date)
    yield DrawnText("date", furniture.days, issue.span, owed=True, forms=days)
    numbers = () if issue.number_to or issue.total else _forms_of_number(issue.number)
    yield DrawnText("number", furniture.numbers, issue.span, owed=True, forms=numbers)


_DIGITS = ("[〇○零]", *"一二三四五六七八九")  # data
_NUMERALS = "[〇○零一二三四五六七八九十百千廿卅]+"  # data


def _forms_of(date: datetime.date) -> tuple[str, ...]:
    """What a date is known by, in whichever way a theme writes it: its year, or its month and day."""
    year = "".join(_DIGITS[int(digit)] for digit in str(date.year))
    return str(date.year), year, rf"(?<!\d)0?{date.month}\D{{1,2}}0?{date.day}(?!\d)"


def _forms_of_number(number: int) -> tuple[str, ...]:
    """What the number of an issue is known by."""
    return rf"(?<!\d)0*{number}(?![\d版页頁叠疊年月日])", f"第{_NUMERALS}[期号號]"  # data


def _on_page(page: IssuePage) -> Iterator[DrawnText]:
    """What templates draw of a page's own texts."""
    yield DrawnText("section", page.section, page.span, owed=True)
    yield from (DrawnText("contents", line.title, page.span, owed=True) for line in page.contents)
    for one in page.editors:
        yield from (DrawnText("editors", text, one.span, owed=True) for text in (one.role, one.name))


def style_sheets(theme: Theme) -> tuple[Path, ...]:
    """The theme's style sheets, those of the themes it extends first."""
    return tuple(f / "style.css" for f in reversed(theme.folders) if (f / "style.css").is_file())


def _decided(page: Page, theme: Theme, drawn: tuple[DrawnText, ...]) -> DecidedPage:
    """What stands where on a page."""
    boxes = list(page.drawn())
    furniture = {box.slot for box in boxes}
    drawn = tuple(replace(one, owed=one.owed and _owes(furniture, one.field)) for one in drawn)
    panels = ((f"{box.id}.panel{n}", panel.rect) for box in boxes for n, panel in enumerate(box.panels, 1))
    codes = ((f"{box.id}.code{n}", code.rect) for box in boxes for n, code in enumerate(box.codes, 1))
    section = page.source.section
    looks = [(box.id, decided_look(theme, box.framing, section)) for box in boxes if box.framing.looks]
    looks += (part for box in boxes for part in _parts(box, theme, section))
    return DecidedPage(
        theme.page.width,
        theme.page.height,
        tuple(line for box in boxes for area in box.texts for line in area.lines),
        tuple(picture for box in boxes for picture in box.pictures),
        (*((box.id, box.rect) for box in boxes if box.id), *panels, *codes),
        drawn,
        tuple((name, look) for name, look in looks if look),
    )


def _parts(box: Box, theme: Theme, section: str) -> Iterator[tuple[str, DecidedLook | None]]:
    """The looks of the parts of a box's story."""
    kinds = ["", *(panel.kind for panel in box.panels)]
    for n, (before, kind) in enumerate(pairwise(kinds), 1):
        yield f"{box.id}.panel{n}", decided_part(theme, kind, before == kind, section)


def _owes(slots: Set[str], field: str) -> bool:
    """Whether a page with these boxes is to show a field, if it stands on the page."""
    if field == "contents":
        return True
    if field == "section":  # many papers leave out that their front page is the news
        return "folio" in slots
    return "masthead" in slots or (field == "editors" and "folio" in slots)
