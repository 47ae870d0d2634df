"""The newsletter: the issue as a letter to subscribers, with its lead, every story's summary and the QR codes."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from layout.edition.contents import (
    ContentsEntry,
    chinese_date,
    entries,
    first_paragraph,
    one_line,
    page_file,
    page_name,
    summary,
)
from layout.edition.palette import palette
from layout.edition.photographs import Darkroom, squared
from layout.edition.qr import qr_image
from layout.edition.templating import environment, fill, stacks
from layout.errors import Diagnostic, warning_text
from layout.letters.letter import (
    LETTER_WIDTH,
    UNSUBSCRIBE_MARK,
    Letter,
    LetterPicture,
    inlined,
    letter_picture,
    weigh,
)
from layout.model.edition import Edition
from layout.model.issue import Story, Text
from layout.pdf.raster import render_page
from layout.units import PT_PER_INCH

_LEAD_PHOTO, _THUMB, _SHEET, _QR = LETTER_WIDTH - 48, 128, 220, 132
"""Widths in CSS pixels."""
_PREHEADER = 90
"""Characters that a list of letters shows after the subject, at most."""


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


@dataclass(frozen=True, slots=True)
class Subscribe:
    """A place to subscribe: its code and its link."""

    name: str
    url: str
    picture: LetterPicture


def newsletter(edition: Edition, web: str = "", subject: str = "") -> Letter:
    """The letter for subscribers. *web* is the address of the web edition's folder, for links to it.

    Raises LayoutError where the letter is too large to be shown whole, or a template of the theme is faulty.
    """
    base = web and web.rstrip("/") + "/"
    found = entries(edition)
    lead = next((entry for entry in found if entry.lead), found[0] if found else None)
    room = Darkroom(edition)
    sections = tuple(_sections(edition, [entry for entry in found if entry is not lead], base, room))
    lead_item = _item(lead, base, room, _LEAD_PHOTO) if lead else None
    subscribe = tuple(_subscribe(edition))
    sheet = _sheet(edition) if base else None
    values: dict[str, object] = {
        "issue": edition.issue,
        "title": edition.title,
        "date": chinese_date(edition.issue.date),
        "web": base,
        "lead": lead_item,
        "opening": first_paragraph(lead.story) if lead else None,
        "caption": _caption(lead.story) if lead else "",
        "sections": sections,
        "subscribe": subscribe,
        "sheet": sheet,
        "preheader": _preheader(lead_item, sections),
        "unsubscribe": UNSUBSCRIBE_MARK,
        "width": LETTER_WIDTH,
    }
    return Letter(
        kind="newsletter",
        publication=edition.issue.masthead.name,
        campaign=f"newsletter {edition.issue.masthead.name} {edition.issue.number}",
        subject=subject or f"{edition.title}：{lead_item.title if lead_item else chinese_date(edition.issue.date)}",
        **_filled(edition, values),  # type: ignore[arg-type]
        pictures=tuple(_pictures(lead_item, sections, subscribe, sheet)),
    )


def _filled(edition: Edition, values: dict[str, object]) -> dict[str, object]:
    """HTML, text and what there is to say about them."""
    templates = environment(edition.theme)
    fonts = {role: Markup(names) for role, names in stacks(edition.theme.faces).items()}
    colours = palette(edition.colours)
    html = inlined(fill(templates, "mail/newsletter.html.j2", colours=colours, fonts=fonts, **values))
    diagnostics: tuple[Diagnostic, ...] = weigh(html, "newsletter")
    if not values["web"]:
        message = "the newsletter links to no web edition"
        diagnostics += (warning_text("no-web-address", message, None, "say where it will be found: --web https://…"),)
    return {"html": html, "text": fill(templates, "mail/newsletter.txt.j2", **values), "diagnostics": diagnostics}


def _sections(edition: Edition, found: list[ContentsEntry], base: str, room: Darkroom) -> Iterator[Section]:
    for number, page in enumerate(edition.issue.pages, 1):
        items = tuple(_item(entry, base, room, _THUMB) for entry in found if entry.page == number)
        if items:
            yield Section(page_name(page, number), base + page_file(number) if base else "", items)


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
    return entry.standing_head or (one_line(entry.story.kicker) if entry.story.headline else "")


def _photo(entry: ContentsEntry, room: Darkroom, width: int) -> LetterPicture | None:
    """A story's first photo that can be shown."""
    for photo in entry.story.photos:
        image = room.image(photo, 2 * width)
        if image is not None:
            alt = photo.alt or one_line(photo.caption) or entry.title
            image = image if entry.lead else squared(image, photo.focus)
            return letter_picture(f"{entry.slug}.photo", image, width, alt)
    return None


def _caption(story: Story) -> str:
    """Caption and credit of the lead's photo in one line."""
    texts: tuple[Text | None, ...] = (story.photos[0].caption, story.photos[0].credit) if story.photos else ()
    return "　".join(filter(None, map(one_line, texts)))


def _subscribe(edition: Edition) -> Iterator[Subscribe]:
    for number, place in enumerate(edition.issue.masthead.subscribe, 1):
        alt = f"订阅“{place.name}”的二维码"
        yield Subscribe(
            place.name, place.url, letter_picture(f"qr{number}", qr_image(place.url), _QR, alt, density=9.0)
        )


def _sheet(edition: Edition) -> LetterPicture:
    """The front page, small."""
    dpi = 2 * _SHEET / edition.theme.page.width * PT_PER_INCH
    return letter_picture("front-page", render_page(edition.screen_pdf, 1, dpi), _SHEET, f"{edition.title}头版")


def _preheader(lead: LetterStory | None, sections: tuple[Section, ...]) -> str:
    """What stands beside the subject in a list of letters: not the lead again, but what else is in it."""
    titles = [item.title for section in sections for item in section.items]
    text = "；".join(titles) or (lead.summary if lead else "")
    return text if len(text) <= _PREHEADER else text[: _PREHEADER - 1] + "…"


def _pictures(
    lead: LetterStory | None,
    sections: tuple[Section, ...],
    subscribe: tuple[Subscribe, ...],
    sheet: LetterPicture | None,
) -> Iterator[LetterPicture]:
    """Every picture of the letter, once."""
    items = [*([lead] if lead else []), *(item for section in sections for item in section.items)]
    yield from (item.picture for item in items if item.picture)
    if sheet:
        yield sheet
    yield from (place.picture for place in subscribe)
