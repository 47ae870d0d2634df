"""The newsletter: the issue as a letter to subscribers, with its lead, every story's summary and the QR codes.

An issue that would make too large a letter makes a shorter one, step by step: see `EXTENTS`.
"""

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

from layout.cage.plain import one_line
from layout.edition.address import web_address
from layout.edition.contents import (
    SUMMARY_MOST,
    ContentsEntry,
    entries,
    opening,
    page_file,
    summary,
)
from layout.edition.labels import imprint, issue_date, issue_title, numbers, page_name
from layout.edition.palette import palette
from layout.edition.photographs import Darkroom, squared
from layout.edition.qr import qr_image
from layout.edition.shown import ShownWords, shown_by, shown_in
from layout.edition.templating import environment, fill, stacks
from layout.errors import Diagnostic, LayoutError, error, has_errors, note, said, warning
from layout.letters.complete import Due, told_of
from layout.letters.letter import (
    LETTER_WIDTH,
    MOST_BYTES,
    UNSUBSCRIBE_MARK,
    Letter,
    LetterPicture,
    fits,
    inlined,
    letter_picture,
)
from layout.model.body import Text
from layout.model.edition import Edition
from layout.model.issue import Story
from layout.pdf.raster import render_page
from layout.units import PT_PER_INCH
from layout.wording import printed

_LEAD_PHOTO, _THUMB, _SHEET, _QR = LETTER_WIDTH - 48, 128, 220, 132
"""Widths in CSS pixels."""
_PREHEADER = 90
"""Characters that a list of letters shows after the subject, at most."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How much of an issue a letter tells."""

    form: str
    """Of ``letter-shortened``, which tells it; empty: all of it."""
    whole: bool = False
    """Whether stories are told whole."""
    summary: int = SUMMARY_MOST
    """Characters of a story's summary at most; 0: its headline alone, without its picture."""
    top: int = 0
    """Stories of a page; 0: all of them."""


EXTENTS = (
    Extent(""),
    Extent("summaries", summary=48),
    Extent("summaries", summary=24),
    Extent("headlines", summary=0),
    *(Extent("top", summary=0, top=top) for top in (12, 8, 5, 3, 2, 1)),
)
"""From the whole letter to the least; the first that mail programs show whole is taken."""
WHOLE_EXTENTS = (Extent("", whole=True), dataclasses.replace(EXTENTS[0], form="beginnings"), *EXTENTS[1:])
"""The same where readers are to get whole stories."""


@dataclass(frozen=True, slots=True)
class LetterStory:
    """A story as the templates see it."""

    entry: ContentsEntry
    title: str
    label: str
    """Its standing head or kicker."""
    summary: str
    link: str
    """In the web edition; empty without one."""
    picture: LetterPicture | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A page of the paper as the templates see it."""

    name: str
    link: str
    items: tuple[LetterStory, ...]
    more: int = 0
    """Stories of the page that the letter has no room for."""


@dataclass(frozen=True, slots=True)
class Subscribe:
    """A place to subscribe: its code and its link."""

    name: str
    url: str
    picture: LetterPicture


@dataclass(frozen=True, slots=True)
class _Whole:
    """All that there is to tell; a letter is cut from it."""

    edition: Edition
    web: str
    lead: LetterStory | None
    sections: tuple[Section, ...]
    subscribe: tuple[Subscribe, ...]
    sheet: LetterPicture | None
    """The front page, small."""

    def cut(self, extent: Extent) -> "_Whole":
        """As much of it as *extent* says."""
        if extent.form in ("", "beginnings"):
            return self
        lead = self.lead and dataclasses.replace(self.lead, summary=summary(self.lead.entry.story, 48))
        sections = tuple(_cut(section, extent) for section in self.sections)
        return dataclasses.replace(self, lead=lead, sections=sections)

    def pictures(self) -> Iterator[LetterPicture]:
        """Every picture of the letter, once."""
        items = [*([self.lead] if self.lead else []), *(item for section in self.sections for item in section.items)]
        yield from (item.picture for item in items if item.picture)
        if self.sheet:
            yield self.sheet
        yield from (place.picture for place in self.subscribe)


def newsletter(edition: Edition, web: str = "", subject: str = "") -> Letter:
    """The letter for subscribers. *web* is the address of the web edition's folder, for links to it.

    It is shortened until mail programs show it whole, and its diagnostics tell so. Raises LayoutError where even the
    shortest is too large, *web* is no address, or a template of the theme is faulty or leaves out what it is to tell.
    """
    whole = _whole(edition, web_address(web, "--web"))
    templates = environment(edition.theme, edition.language)
    for extent in WHOLE_EXTENTS if edition.issue.mail.whole else EXTENTS:
        cut = whole.cut(extent)
        values = _values(cut, extent)
        html = _html(templates, edition, values)
        if fits(html):
            break
    else:
        size = len(html.encode()) / 1000
        hint = said("hint-shorten-template")
        raise LayoutError([error("letter-too-large", None, hint, size=size, most=MOST_BYTES // 1000)])
    text = fill(templates, "mail/newsletter.txt.j2", **values)
    amiss = list(_amiss(cut, extent, values, templates))
    if has_errors(amiss):
        raise LayoutError(amiss)
    name, number = edition.issue.masthead.name, edition.issue.number
    title = whole.lead.title if whole.lead else issue_date(edition)
    return Letter(
        kind="newsletter",
        publication=name,
        campaign=f"newsletter {name} {number}",
        subject=subject or printed("news-subject", edition.language, title=issue_title(edition), lead=title),
        html=html,
        text=text,
        pictures=tuple(cut.pictures()),
        diagnostics=(*amiss, *_told(extent, web)),
        language=edition.language,
    )


def _amiss(cut: _Whole, extent: Extent, values: dict[str, object], templates: Environment) -> Iterator[Diagnostic]:
    """What the theme's templates leave out of the letter or say twice."""

    def html(made: Environment) -> ShownWords:
        return shown_by(_html(made, cut.edition, values))

    def text(made: Environment) -> ShownWords:
        return shown_in(fill(made, "mail/newsletter.txt.j2", **values))

    due = [Due(item.entry.story, item.title, item.summary) for section in cut.sections for item in section.items]
    if cut.lead:
        opened = values["opening"]
        summary = opened if isinstance(opened, Text) else cut.lead.summary
        due.insert(0, Due(cut.lead.entry.story, cut.lead.title, summary, lead=True))
    for part, make in (("mail", html), ("text", text)):
        yield from told_of(cut.edition, part, due, extent.whole, (make, templates))


def _told(extent: Extent, web: str) -> Iterator[Diagnostic]:
    if extent.form:
        yield note("letter-shortened", form=extent.form, most=MOST_BYTES // 1000, stories=extent.top)
    if not web:
        yield warning("no-web-address", None, said("hint-web-address", option="--web"))


def _whole(edition: Edition, base: str) -> _Whole:
    found = entries(edition)
    lead = next((entry for entry in found if entry.lead), found[0] if found else None)
    room = Darkroom(edition)
    return _Whole(
        edition=edition,
        web=base,
        lead=_item(lead, base, room, _LEAD_PHOTO) if lead else None,
        sections=tuple(_sections(edition, [entry for entry in found if entry is not lead], base, room)),
        subscribe=tuple(_subscribe(edition)),
        sheet=_sheet(edition) if base else None,
    )


def _values(whole: _Whole, extent: Extent) -> dict[str, object]:
    """What the templates see."""
    edition, lead = whole.edition, whole.lead
    return {
        "issue": edition.issue,
        "title": issue_title(edition),
        "date": issue_date(edition),
        "numbers": numbers(edition),
        "imprint": imprint(edition),
        "web": whole.web,
        "lead": lead,
        "opening": opening(lead.entry.story) if lead and extent.form in ("", "beginnings") else None,
        "whole": extent.whole,
        "caption": _caption(lead.entry.story) if lead else "",
        "sections": whole.sections,
        "short": not extent.summary,
        "subscribe": whole.subscribe,
        "sheet": whole.sheet,
        "preheader": _preheader(lead, whole.sections, edition.language),
        "unsubscribe": UNSUBSCRIBE_MARK,
        "width": LETTER_WIDTH,
    }


def _html(templates: Environment, edition: Edition, values: dict[str, object]) -> str:
    fonts = {role: Markup(names) for role, names in stacks(edition.theme.faces, edition.language).items()}
    return inlined(fill(templates, "mail/newsletter.html.j2", colours=palette(edition.colours), fonts=fonts, **values))


def _cut(section: Section, extent: Extent) -> Section:
    items = section.items[: extent.top] if extent.top else section.items
    shorter = (
        dataclasses.replace(
            item,
            summary=summary(item.entry.story, extent.summary) if extent.summary else "",
            picture=item.picture if extent.summary else None,
        )
        for item in items
    )
    return dataclasses.replace(section, items=tuple(shorter), more=len(section.items) - len(items))


def _sections(edition: Edition, found: Sequence[ContentsEntry], base: str, room: Darkroom) -> Iterator[Section]:
    for number, page in enumerate(edition.issue.pages, 1):
        items = tuple(_item(entry, base, room, _THUMB) for entry in found if entry.page == number)
        if items:
            yield Section(page_name(page, number, edition.language), base + page_file(number) if base else "", items)


def _item(entry: ContentsEntry, base: str, room: Darkroom, width: int) -> LetterStory:
    return LetterStory(
        entry=entry,
        title=entry.title,
        label=_label(entry),
        summary=summary(entry.story),
        link=base + entry.file if base else "",
        picture=_photo(entry, room, width),
    )


def _label(entry: ContentsEntry) -> str:
    kicker = one_line(entry.story.kicker) if entry.story.headline else ""
    return "\u3000".join(filter(None, (entry.standing_head, kicker)))


def _photo(entry: ContentsEntry, room: Darkroom, width: int) -> LetterPicture | None:
    """A story's first photo that can be shown; else who wrote it."""
    portrait, opens = entry.story.portrait, width == _LEAD_PHOTO
    for photo in (*entry.story.photos, *([portrait] if portrait and not opens else [])):
        image = room.image(photo, 2 * width)
        if image is not None:
            alt = photo.alt or one_line(photo.caption) or entry.title
            image = image if opens else squared(image, photo.focus)
            return letter_picture(f"{entry.slug}.photo", image, width, alt)
    return None


def _caption(story: Story) -> str:
    """Caption and credit of the lead's photo in one line."""
    texts: tuple[Text | None, ...] = (story.photos[0].caption, story.photos[0].credit) if story.photos else ()
    return "\u3000".join(filter(None, map(one_line, texts)))


def _subscribe(edition: Edition) -> Iterator[Subscribe]:
    for number, place in enumerate(edition.issue.masthead.subscribe, 1):
        alt = printed("news-code-alt", edition.language, name=place.name)
        yield Subscribe(
            place.name, place.url, letter_picture(f"qr{number}", qr_image(place.url), _QR, alt, density=9.0)
        )


def _sheet(edition: Edition) -> LetterPicture:
    dpi = 2 * _SHEET / edition.theme.page.width * PT_PER_INCH
    alt = printed("web-front", edition.language, title=issue_title(edition))
    return letter_picture("front-page", render_page(edition.screen_pdf, 1, dpi), _SHEET, alt)


def _preheader(lead: LetterStory | None, sections: tuple[Section, ...], language: str) -> str:
    """What stands beside the subject in a list of letters: not the lead again, but what else is in it."""
    titles = [item.title for section in sections for item in section.items]
    text = printed("web-between", language).join(titles) or (lead.summary if lead else "")
    return text if len(text) <= _PREHEADER else text[: _PREHEADER - 1] + "…"
