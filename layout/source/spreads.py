"""Pictures over two facing pages (跨版): the page that one begins on, and the next, on which it goes on."""

from collections.abc import Sequence
from dataclasses import replace

from layout.errors import Span, said
from layout.fields.context import Context
from layout.model.issue import Ad, IssuePage, Photo


def with_spreads(pages: Sequence[IssuePage], context: Context) -> tuple[IssuePage, ...]:
    """The pages, each with what goes on on it from the one before; spreads that cannot be and empty pages are told."""
    made = list(pages)
    for number, page in enumerate(pages, 1):
        several = spreads_of(page)
        for photo in page.photos:
            if form := _wrong_headline(photo):
                hint = said("hint-spread-headline")
                place = photo.headline.span if photo.headline else None
                context.error("spread-place", place, hint, form=form, number=number)
        for picture in several[:1]:
            facing = made[number] if number < len(made) else None
            form = _wrong(picture, number, facing)
            if form:
                hint = said("hint-spread-group" if form == "group" else "hint-spread")
                context.error("spread-place", picture.picture.span, hint, form=form, number=number)
            elif facing is not None:
                made[number] = replace(facing, beyond=picture)
        for picture in several[1:]:
            context.error("spread-place", picture.picture.span, said("hint-spread"), form="several", number=number)
    for page in made:
        if page.blank and page.beyond is None and page.span is not None:
            context.findings.warning("empty-page", _start(page.span), said("hint-empty-page"))
    return tuple(made)


def spreads_of(page: IssuePage) -> tuple[Photo | Ad, ...]:
    """The pictures of a page that go on on the next."""
    every: tuple[Photo | Ad, ...] = (*page.photos, *page.ads)
    return tuple(one for one in every if one.spread)


def _wrong_headline(photo: Photo) -> str:
    """What is wrong with the headline of a photo that stands alone; nothing where it has none."""
    if photo.headline is None:
        return ""
    if not photo.spread or photo.full or photo.story:
        return "headline"
    parts = photo.headline.plain.split("\n")
    return "" if len(parts) == 2 and all(map(str.strip, parts)) else "fold"


def _wrong(picture: Photo | Ad, number: int, facing: IssuePage | None) -> str:
    """Why a picture cannot go on on the facing page, if so."""
    if isinstance(picture, Photo) and picture.more:
        return "group"
    if number % 2 or facing is None:
        return "odd" if number % 2 else "last"
    filled = any(facing.everything()) or facing.photos or facing.ads
    return "taken" if (picture.full and filled) or spreads_of(facing) else ""


def _start(span: Span) -> Span:
    return replace(span, end_line=span.line, end_column=span.column + 1)
