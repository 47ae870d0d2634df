"""What a finding of a page says would help, done to the page: each choice that its hints offer.

Headlines are shortened to their first clause, or by a fifth; texts are cut and written at their end, by what a finding
counts.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from layout.errors import Diagnostic, Said
from layout.model.body import Inline, Text
from layout.model.issue import Ad, IssuePage, Picture, Story
from layout.page.eye import PageFacts
from layout.story.body import lengthened, shortened
from tests.page.generated import text

FEW_LINES = 2
"""Lines that "a few lines" are."""
LONGER = "，居民都说方便"
"""What a headline is made longer by."""
PAUSES = "，：；！？"
FULL = 6
"""Columns of the page."""


@dataclass(frozen=True)
class Remedy:
    """One choice of a finding: what was done, and the page with it."""

    finding: str
    choice: str
    page: IssuePage


@dataclass(frozen=True)
class _Told:
    """A finding of a page with what it speaks of."""

    found: Diagnostic
    facts: PageFacts

    @property
    def page(self) -> IssuePage:
        return self.facts.page.source

    @property
    def measure(self) -> int:
        return round(self.facts.theme.grid.measure)

    def stories(self) -> Iterator[Story]:
        """The stories that it names, by id or by headline."""
        names = {_plain(one) for one in _list(self.found.said.named.get("names", ()))}
        for one in _texts(self.page):
            if one.id == self.found.story or one.name in names:
                yield one

    def columns(self, story: Story) -> int:
        """Columns of a story's first photo as it stands."""
        seen = next(one for one in self.facts.stories if one.id == story.id)
        return self.facts.columns(seen.pictures[0].rect.width) if seen.pictures else 0


def remedies(found: Diagnostic, facts: PageFacts) -> Iterator[Remedy]:
    """The page with each choice that a finding offers; nothing for a hint that nobody can follow as it stands."""
    told = _Told(found, facts)
    key = f"{found.code}.{found.form}" if found.form else found.code
    for hint in found.hints:
        for choice, page in _choices(hint, told):
            yield Remedy(key, choice, page)


def _choices(hint: Said, told: _Told) -> Iterator[tuple[str, IssuePage]]:
    """The pages that a hint leads to."""
    if hint.id in HINTS:
        yield from ((hint.id.removeprefix("hint-"), page) for page in HINTS[hint.id](hint, told))
    for choice in EYE_HINTS.get(hint.id.removeprefix("hint-eye."), ()):
        yield from ((choice.__name__.strip("_"), page) for page in choice(hint, told))


# Too much and too little.


def _cut(hint: Said, told: _Told) -> Iterator[IssuePage]:
    yield from (_with(told.page, shortened(one, _number(hint, "characters"))) for one in told.stories())


def _cut_stories(hint: Said, told: _Told) -> Iterator[IssuePage]:
    page = told.page
    cuts = {_plain(one.named["name"]): _number(one, "characters") for one in _list(hint.named["cuts"])}
    for one in _texts(page):
        page = _with(page, shortened(one, cuts[one.name])) if one.name in cuts else page
    yield page


def _take_off(hint: Said, told: _Told) -> Iterator[IssuePage]:
    names = {_plain(one) for one in _list(hint.named["names"])}
    yield replace(told.page, stories=tuple(one for one in told.page.stories if one.name not in names))


def _narrower_photo(hint: Said, told: _Told) -> Iterator[IssuePage]:
    yield from _photos(told, -1)


def _wider_photo(hint: Said, told: _Told) -> Iterator[IssuePage]:
    yield from _photos(told, 1)


def _photos(told: _Told, more: int, stories: Sequence[Story] = ()) -> Iterator[IssuePage]:
    """The page with the first photo of each story some columns wider."""
    for one in stories or tuple(_texts(told.page)):
        columns = told.columns(one) + more if one.photos else 0
        if 0 < columns <= FULL:
            yield _with(told.page, _photo(one, columns=columns, lines=None))


def _photo(one: Story, **wishes: object) -> Story:
    first, *others = one.photos
    return replace(one, photos=(replace(first, **wishes), *others))


def _write_more(hint: Said, told: _Told) -> Iterator[IssuePage]:
    yield from (_with(told.page, lengthened(one, _number(hint, "characters"))) for one in told.stories())


def _page_text(hint: Said, told: _Told) -> Iterator[IssuePage]:
    characters = int(str(told.found.said.named["characters"]))
    for one in _texts(told.page):
        if one.name == _plain(hint.named["name"]):
            yield _with(told.page, lengthened(one, characters))


def _filler(hint: Said, told: _Told) -> Iterator[IssuePage]:
    columns, lines = _number(hint, "columns"), _number(hint, "lines")
    grid = told.facts.theme.grid
    size = round(grid.width(columns)), round((lines - 1) * grid.pitch + grid.size)
    yield replace(told.page, ads=(*told.page.ads, Ad(Picture(Path("/nowhere/house.png"), *size), columns, lines)))


HINTS: Mapping[str, Callable[[Said, _Told], Iterator[IssuePage]]] = {
    "hint-cut": _cut,
    "hint-cut-stories": _cut_stories,
    "hint-take-off": _take_off,
    "hint-smaller-photo": _narrower_photo,
    "hint-add": _write_more,
    "hint-page-short-text": _page_text,
    "hint-page-short-photo": _wider_photo,
    "hint-page-short-filler": _filler,
}


# What the eye names.


def _as_written(hint: Said, told: _Told) -> Iterator[IssuePage]:
    for one in told.stories():
        yield _with(told.page, replace(one, headline=text(str(hint.named["words"]).replace("|", "\n"))))


def _shorter_headline(hint: Said, told: _Told) -> Iterator[IssuePage]:
    for one in told.stories():
        if one.headline and len(one.name) > 6:
            yield _with(told.page, replace(one, headline=text(_clause(one.name))))


def _clause(headline: str) -> str:
    """A headline to its first pause, or without its last fifth."""
    at = next((n for n, char in enumerate(headline) if char in PAUSES and n >= 5), round(len(headline) * 0.8))
    return headline[:at]


def _longer_headline(hint: Said, told: _Told) -> Iterator[IssuePage]:
    for one in told.stories():
        if one.headline:
            yield _with(told.page, replace(one, headline=Text((*one.headline.inlines, Inline(LONGER)))))


def _boxed(hint: Said, told: _Told) -> Iterator[IssuePage]:
    yield from (_with(told.page, replace(one, box=True)) for one in told.stories())


def _reordered(hint: Said, told: _Told) -> Iterator[IssuePage]:
    """The page with one of the stories that are named one place later in the order."""
    page, named = told.page, {one.id for one in told.stories()}
    for n, one in enumerate(page.stories[:-1]):
        if not named or one.id in named:
            order = list(page.stories)
            order[n : n + 2] = [order[n + 1], order[n]]
            yield replace(page, stories=tuple(order))


def _second_small(hint: Said, told: _Told) -> Iterator[IssuePage]:
    for one in told.page.stories[:1]:
        yield _with(told.page, replace(one, grade="small"))


def _few_lines(hint: Said, told: _Told) -> Iterator[IssuePage]:
    """A few lines more, and less, in each story that is named; in any where none is."""
    for one in (*told.stories(),) or tuple(_texts(told.page)):
        yield _with(told.page, lengthened(one, FEW_LINES * told.measure))
        yield _with(told.page, shortened(one, FEW_LINES * told.measure))


def _so_many(hint: Said, told: _Told) -> Iterator[IssuePage]:
    yield from (_with(told.page, lengthened(one, _number(hint, "characters"))) for one in told.stories())


def _other_photo(hint: Said, told: _Told) -> Iterator[IssuePage]:
    """One of the photos of the stories that are named a column wider, or narrower."""
    named = tuple(told.stories())
    yield from _photos(told, 1, named)
    yield from _photos(told, -1, named)


def _lead_photo(hint: Said, told: _Told) -> Iterator[IssuePage]:
    lead = told.page.lead
    yield from _photos(told, 1, (lead,) if lead else ())
    yield from _photos(told, -1, [one for one in told.stories() if one is not lead])


def _two_columns(hint: Said, told: _Told) -> Iterator[IssuePage]:
    yield from (_with(told.page, _photo(one, columns=2)) for one in told.stories() if one.photos)


def _without_photo(hint: Said, told: _Told) -> Iterator[IssuePage]:
    yield from (_with(told.page, replace(one, photos=one.photos[1:])) for one in told.stories() if one.photos)


EYE_HINTS: Mapping[str, Sequence[Callable[[Said, _Told], Iterator[IssuePage]]]] = {
    "turn": (_as_written,),
    "r1": (_shorter_headline,),
    "r2": (_shorter_headline,),
    "r4": (_longer_headline,),
    "r5": (_shorter_headline,),
    "r11": (_shorter_headline, _second_small),
    "r12": (_reordered,),
    "r14": (_shorter_headline, _reordered, _boxed),
    "r15": (_reordered, _boxed),
    "r16": (_few_lines,),
    "r16-beside": (_longer_headline,),
    "r17": (_reordered,),
    "r19": (_shorter_headline, _longer_headline),
    "r20": (_shorter_headline, _few_lines),
    "r21": (_few_lines, _other_photo),
    "r22": (_few_lines, _other_photo),
    "r23": (_so_many,),
    "r23-page": (_few_lines, _other_photo),
    "r26": (_other_photo,),
    "r29": (_lead_photo,),
    "r30": (_other_photo,),
    "r30-weight": (_two_columns,),
    "r30-small": (_two_columns, _without_photo),
    "r37": (_shorter_headline,),
}


def _texts(page: IssuePage) -> Iterator[Story]:
    """The stories of a page, briefs included."""
    yield from (*((page.lead,) if page.lead else ()), *page.stories, *(page.briefs.items if page.briefs else ()))


def _with(page: IssuePage, story: Story) -> IssuePage:
    """A page with another state of one of its stories."""

    def instead(one: Story) -> Story:
        return story if one.id == story.id else one

    briefs = page.briefs and replace(page.briefs, items=tuple(map(instead, page.briefs.items)))
    lead = page.lead and instead(page.lead)
    return replace(page, lead=lead, stories=tuple(map(instead, page.stories)), briefs=briefs)


def _number(hint: Said, name: str) -> int:
    return int(str(hint.named[name]))


def _list(value: object) -> Sequence[Said]:
    return [one for one in value if isinstance(one, Said)] if isinstance(value, tuple) else []


def _plain(value: object) -> str:
    """A name, however it is wrapped."""
    return str(value.named["name"]) if isinstance(value, Said) else str(value)
