"""What a theme or an editor asked of a story's looks that cannot be, told where that was asked."""

from collections.abc import Iterator

from layout.errors import Diagnostic, note, said, warning
from layout.model.body import PullQuote
from layout.story.around import LEAST_BESIDE, contour, wrapping
from layout.story.dropcap import cap_rows, hindered, refused
from layout.story.place import Placed
from layout.story.room import StoryLayout
from layout.story.setter import Setter


def unmet(placed: Placed, page: int, setter: Setter) -> Iterator[Diagnostic]:
    """Vertical headings, drop caps, quotes and text around pictures for which there is no room."""
    setter = setter.speaking(placed.layout.story.language)
    yield from _not_vertical(placed, page)
    yield from _no_drop_cap(placed.layout, page, setter)
    yield from _long_quotes(placed, page)
    yield from _not_wrapped(placed, page, setter)


def _not_vertical(placed: Placed, page: int) -> Iterator[Diagnostic]:
    """That a story is horizontal although its leaf or its editor asks otherwise."""
    story, spec = placed.layout.story, placed.spec
    if spec.refused:
        hint, form = said("hint-not-vertical"), spec.refused
        name, span = placed.layout.part.name, story.span if story.vertical else spec.asked.get("vertical", story.span)
        yield warning("not-vertical", span, hint, form=form, story=story.id, page=page, name=name)


def _no_drop_cap(layout: StoryLayout, page: int, setter: Setter) -> Iterator[Diagnostic]:
    """A text that its theme or its editor wants a drop cap for, and that can have none."""
    story, name = layout.story, layout.part.name
    if layout.part.start is not None:
        return
    if form := hindered(story, setter):
        span = story.drop_cap_span or story.span
        yield note("drop-cap", span, said("hint-no-drop-cap"), form=form, story=story.id, page=page, name=name)
    elif refused(story, setter, layout.flow.lines):
        hint, own = said("hint-drop-cap"), story.drop_cap_span if story.drop_cap else None
        span = own or setter.theme.drop_cap_span or story.span
        yield note("drop-cap", span, hint, story=story.id, page=page, name=name, lines=cap_rows(setter))


def _long_quotes(placed: Placed, page: int) -> Iterator[Diagnostic]:
    """Pull quotes that say more than the rest of their story."""
    story = placed.layout.story
    for number, block in placed.layout.begun():
        if isinstance(block, PullQuote):
            quote = len(block.plain)
            rest = sum(len(one.plain) for at, one in enumerate(story.body) if at != number)
            if quote >= rest:
                span, hint = (
                    block.words.span or placed.spec.asked.get("quote_columns", story.span),
                    said("hint-long-quote"),
                )
                text, id_ = block.plain, story.id
                yield warning("long-quote", span, hint, story=id_, page=page, text=text, quote=quote, rest=rest)


_HINTS = {
    "captioned": said("hint-wrap-captioned"),
    "vertical": said("hint-wrap-vertical"),
    "": said("hint-wrap-narrow"),
    "short": said("hint-wrap-short"),
}


def _not_wrapped(placed: Placed, page: int, setter: Setter) -> Iterator[Diagnostic]:
    """A photo that its text was to run around, and why it does not: of columns that its leaf made narrow, there."""
    layout, grid = placed.layout, setter.theme.grid
    photo = wrapping(layout.part.photos)
    if photo is None or any(line.wrapped for line in layout.flow.lines):
        return
    beside = max(0, round(layout.room.columns.measure / grid.size) - contour(photo, grid).most)
    form = "captioned" if photo.caption or photo.credit else "short" if beside >= LEAST_BESIDE else ""
    form = "vertical" if setter.vertical else form
    hint, id_, name = _HINTS[form], layout.story.id, photo.picture.file.name
    span = photo.picture.span if form else placed.spec.asked.get("divide", photo.picture.span)
    yield warning("not-wrapped", span, hint, form=form, story=id_, page=page, file=name, beside=beside)
