"""Every check over every story of an issue, and each remark with its place."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from layout.errors import Said, Severity, said
from layout.model.issue import Issue
from layout.proofread.contacts import contacts
from layout.proofread.dates import dates
from layout.proofread.galley import Galley, Remark, Stretch, galleys_of
from layout.proofread.headline import headline_numbers
from layout.proofread.marks import marks
from layout.proofread.names import names, names_of
from layout.proofread.numerals import numerals
from layout.proofread.officials import officials
from layout.proofread.places import Places
from layout.proofread.sums import counted_lists, table_sums
from layout.proofread.words import words

MOST_OF_A_CODE = 200
"""Remarks of one code in one story; whoever has more has another text than an article."""


def proofread(issue: Issue) -> tuple[Remark, ...]:
    """What is to be said of an issue's texts, story by story, each remark with its place.

    Its correction is *sure* only where the words stand in the file to the letter, so that it can be made there.
    """
    places = Places()
    listed = names_of(issue)
    texts = galleys_of(issue)
    found = [(text, remark) for text in texts for remark in _of_story(text, issue, listed)]
    found += names(texts, listed)
    placed = [_placed(remark, text, places) for text, remark in found if remark.told.code not in issue.house.skip]
    return tuple(sorted(_apart(placed), key=_in_order))


def _of_story(text: Galley, issue: Issue, listed: tuple[str, ...]) -> Iterator[Remark]:
    for stretch in text.stretches:
        if stretch.text:
            yield from _of_stretch(stretch, issue, listed)
    yield from dates(text, issue.date)
    yield from table_sums(text)
    yield from headline_numbers(text)


def _of_stretch(stretch: Stretch, issue: Issue, listed: tuple[str, ...]) -> Iterator[Remark]:
    yield from words(stretch, issue.house, listed)
    yield from marks(stretch)
    yield from numerals(stretch)
    yield from counted_lists(stretch)
    yield from officials(stretch, issue.house.titles)
    yield from contacts(stretch)


def _placed(remark: Remark, text: Galley, places: Places) -> Remark:
    span, exact = places.of(remark)
    hint = () if remark.correction is None else (_advice(remark.correction),)
    told = replace(remark.told, span=span, hints=hint, story=text.story.id or None, page=text.page)
    return replace(remark, told=told, sure=remark.sure and exact)


def _advice(correction: str) -> Said:
    return said("hint-correct", text=correction) if correction else said("hint-correct.nothing")


def _in_order(remark: Remark) -> tuple[str, int, int, int]:
    """As an editor goes through the files."""
    span = remark.told.span
    return (str(span.file), span.line, span.column, remark.start) if span else ("", 0, 0, remark.start)


def _apart(remarks: list[Remark]) -> Iterator[Remark]:
    """Remarks of which none stands in another's way: of corrections that overlap the graver or longer one."""
    kept: dict[int, list[Remark]] = {}
    told: Counter[tuple[str | None, str]] = Counter()
    grave = [Severity.ERROR, Severity.WARNING, Severity.NOTE]
    for remark in sorted(remarks, key=lambda one: (grave.index(one.told.severity), one.start - one.end)):
        told[remark.told.story, remark.told.code] += 1
        many = told[remark.told.story, remark.told.code] > MOST_OF_A_CODE
        beside = kept.setdefault(id(remark.stretch), [])
        if not many and not any(_overlap(remark, other) for other in beside):
            beside.append(remark)
            yield remark


def _overlap(one: Remark, other: Remark) -> bool:
    """Whether two remarks of one stretch cannot both stand."""
    if one.start >= other.end or other.start >= one.end:
        return False
    return one.told.code == other.told.code or (one.correction is not None and other.correction is not None)
