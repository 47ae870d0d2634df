"""Stories as an issue lists them: in place or in files; advertisements and fillers of the newslist."""

from dataclasses import replace
from typing import Any

from layout.errors import Span, said
from layout.fields.context import Context
from layout.fields.record import Field, Record, Values
from layout.model.issue import Ad, Filler, ListedAd, ListedStory, Story
from layout.source import newslist as listing
from layout.source.portraits import ALT, FILE
from layout.source.stories import (
    AD,
    BODY,
    COLUMNS,
    HEADLINE,
    LINES,
    SIZE,
    STORY_FIELDS,
    ad_from,
    enter_story,
    story_from,
)
from layout.source.storyfile import STORY_FILE, InListOrFile


def _story_in_file(values: Values, context: Context) -> Story | None:
    """A story in a file, on a page that lists its stories: what the file says of its place says nothing here."""
    for place in listing.PLACES:
        if values.given(place):
            context.findings.note("place-unused", values.span(place), story=context.story, field=place.said)
    return story_from(values, context, *listing.PLACES)


def _story(values: Values, context: Context) -> Story | None:
    return None if values.given(STORY_FILE) else story_from(values, context, STORY_FILE)


STORY = Record("story", said("record-story"), (*STORY_FIELDS, STORY_FILE), _story, enter_story)
FILED_FIELDS: tuple[Field[Any], ...] = (*STORY_FIELDS, *listing.PLACES)
ONE_STORY = InListOrFile(
    STORY,
    Record("story_file", said("record-story"), FILED_FIELDS, _story_in_file, enter_story),
    lambda story, span: replace(story, named_at=span),
)


def _listed(values: Values, context: Context) -> ListedStory | None:
    story = None if values.given(STORY_FILE) else story_from(values, context, *listing.PLACES, STORY_FILE)
    if story is None:
        return None
    return ListedStory(
        story,
        values.get(listing.PLACE_PAGE, 0),
        values.get(listing.PLACE_SECTION, ""),
        values.get(listing.HOLD, False),
        values.get(listing.RELATED, ()),
        values.group.span,
    )


def _listed_ad(values: Values, context: Context) -> ListedAd | None:
    ad = ad_from(values, context, listing.PLACE_PAGE, listing.POSITION)
    return ListedAd(ad, values.get(listing.PLACE_PAGE, 0), values[listing.POSITION], values.group.span) if ad else None


def _named_listed(listed: ListedStory, span: Span) -> ListedStory:
    return replace(listed, story=replace(listed.story, named_at=span), span=span)


LISTED_FILE = Record("listed_file", said("record-story"), FILED_FIELDS, _listed, enter_story)
LISTED_STORY = replace(LISTED_FILE, name="listed_story", fields=(*FILED_FIELDS, STORY_FILE))
ONE_LISTED = InListOrFile(LISTED_STORY, LISTED_FILE, _named_listed)
LISTED_AD = Record("listed_ad", said("record-ad"), (*AD.fields, listing.PLACE_PAGE, listing.POSITION), _listed_ad)


def _filler(values: Values, context: Context) -> Filler | None:
    id_ = context.story or ""
    if values.given(FILE):
        ad = ad_from(values, context, HEADLINE, BODY)
        return Filler(id_, _for_all(ad), None, values.group.span) if ad else None
    story = story_from(values, context, COLUMNS, LINES, SIZE, ALT)
    return Filler(id_, None, story, values.group.span) if story else None


def _for_all(ad: Ad) -> Ad:
    """What fills a gap is for the public good, and says so only where the editor wants it."""
    return replace(ad, public_service=True, labelled=ad.labelled is not False)


def _filler_in_file(values: Values, context: Context) -> Filler | None:
    story = story_from(values, context)
    return Filler(story.id, None, story, values.group.span) if story else None


def _named_filler(filler: Filler, span: Span) -> Filler:
    return replace(filler, story=replace(filler.story, named_at=span) if filler.story else None, span=span)


FILLER_PICTURE = replace(FILE, required=False)
FILLER = Record("filler", said("record-filler"), (FILLER_PICTURE, *AD.fields[1:], HEADLINE, BODY), _filler, enter_story)
ONE_FILLER = InListOrFile(
    FILLER,
    Record("filler_file", said("record-filler"), STORY_FIELDS, _filler_in_file, enter_story),
    _named_filler,
    or_picture=True,
)
