"""Whether a newsletter tells what it is to tell, whatever a theme's templates do: each story's headline, and its
summary or all of its texts.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from jinja2 import Environment

from layout.edition.faithful import Lapse, doubled, lapses_of, missing, ways
from layout.edition.lapses import Lapses, own_template
from layout.edition.shown import ShownWords, shown_by, shown_in
from layout.errors import Diagnostic, Span, error, first_place, said, warning
from layout.model.body import Text, squeezed
from layout.model.edition import Edition
from layout.model.issue import Story
from layout.model.theme import Theme

_LONG = 12
"""Characters from which on a summary that is there twice is no chance."""
PARTS = {
    "mail": (
        "mail/newsletter.html.j2",
        "mail/whole.html.j2",
        "web/blocks.html.j2",
        "mail/style.css.j2",
        "mail/base.html.j2",
    ),
    "text": ("mail/newsletter.txt.j2",),
}
"""A letter's two parts, with the templates that draw each."""


@dataclass(frozen=True, slots=True)
class Due:
    """What a letter owes its readers of a story."""

    story: Story
    title: str
    summary: Text | str | None
    """None or empty where the headline is enough."""
    lead: bool = False


def told_of(
    edition: Edition,
    part: str,
    due: Sequence[Due],
    whole: bool,
    shown: tuple[Callable[[Environment], ShownWords], Environment],
) -> Iterator[Diagnostic]:
    """What is amiss with a part of a letter; *shown*: what templates make of it, and the letter's own."""
    make, templates = shown
    lapses = Lapses(edition.theme, edition.language, said(f"screen-place.{part}"), PARTS[part])
    words = make(templates)
    left_out = [] if whole else [one for group in _groups(due) if _none_is_told(group, words) for one in group]
    for one in due:
        own = Due(one.story, one.title, None) if one in left_out else one

        def again(made: ShownWords, own: Due = own) -> list[Lapse]:
            return list(_lapses(own, due, whole, made))

        lapses.add(one.title, again(words), make, again)
    yield from lapses.told()
    if left_out:
        yield warning(
            "screen-text", None, said("hint-screen-text"), form="summaries", place=said(f"screen-place.{part}")
        )


def told_of_proof(
    theme: Theme, html: str, text: str, pages: Iterable[tuple[str, str]], findings: Iterable[str]
) -> Iterator[Diagnostic]:
    """What the theme's templates leave out of a proof letter: a page's picture, what was found.

    *pages*: name of each and the address of its picture in the letter; *findings*: their sentences.
    """
    hint, place = said("hint-screen-proof"), said("screen-place.mail")
    drawn = own_template(theme, "mail/proof.html.j2")
    for name, address in pages:
        if address not in html:
            span = first_place([drawn], "page.picture", "pages") if drawn else None
            yield error("screen-text", span, hint, form="picture", place=place, name=name)
    parts = (("mail", "mail/proof.html.j2", shown_by(html)), ("text", "mail/proof.txt.j2", shown_in(text)))
    for part, template, shown in parts:
        lost = next((one for one in findings if squeezed(one) not in shown.words), None)
        if lost is not None:
            own = own_template(theme, template)
            span = first_place([own], "finding") or Span(own, 1, 1) if own else None
            yield error("screen-text", span, hint, form="finding", place=said(f"screen-place.{part}"), text=lost)


def _groups(due: Sequence[Due]) -> Iterator[list[Due]]:
    """Stories that a letter treats alike: the lead, all others; those that have something to be told."""
    for lead in (True, False):
        yield [one for one in due if one.lead is lead and ways(one.summary)]


def _none_is_told(group: Iterable[Due], shown: ShownWords) -> bool:
    """Whether a theme means its letters to have headlines alone; that some are told and others not is a fault."""
    return not any(way in shown.words for one in group for way in ways(one.summary))


def _lapses(one: Due, due: Sequence[Due], whole: bool, shown: ShownWords) -> Iterator[Lapse]:
    if whole:
        yield from lapses_of(one.story, shown)
        yield from (lapse for lapse in doubled([other.story for other in due], shown) if _is_of(lapse, one))
        return
    yield from missing("headline", [ways(one.title)], shown)
    yield from missing("summary", [ways(one.summary)], shown)
    said_of_all = "\n".join(way for other in due for way in (*ways(other.title), *ways(other.summary)))
    for text in ways(one.summary):
        if len(text) >= _LONG and shown.words.count(text) > said_of_all.count(text):
            yield Lapse("twice", "summary", text)


def _is_of(lapse: Lapse, one: Due) -> bool:
    return any(lapse.text in ways(part.text) for part in one.story.parts())
