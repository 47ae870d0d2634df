"""What an edition holds, for readers of a screen: its stories in reading order, each with its places on the pages."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from layout.cage.plain import one_line
from layout.edition.plainly import plain_line
from layout.model.body import (
    BODY_AREAS,
    Block,
    BodyParagraph,
    Inline,
    NameList,
    QuickResponse,
    Table,
    Text,
    TextPart,
    Verse,
)
from layout.model.edition import Edition
from layout.model.gallery import whole_pictures
from layout.model.issue import IssuePage, Photo, Story
from layout.model.page import Box, Page
from layout.model.theme import PageSize
from layout.units import Rect
from layout.wording import printed

SUMMARY_LEAST, SUMMARY_MOST = 48, 110
"""Characters of a summary: two to four lines of a phone."""

_SENTENCE = re.compile(r".+?(?:[。！？…]+[”’』」）]*|$)", re.DOTALL)
_SAFE_ID = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Area:
    """Where a story stands on a page, in fractions of the trimmed page from its top left corner."""

    page: int
    left: float
    top: float
    width: float
    height: float

    @property
    def style(self) -> str:
        """As CSS of an absolutely placed element inside the page's picture."""
        sides = {"left": self.left, "top": self.top, "width": self.width, "height": self.height}
        return ";".join(f"{side}:{100 * value:.3f}%" for side, value in sides.items())


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A story, or a picture that stands alone, as an item of the edition."""

    story: Story
    page: int
    """The number of the page that it starts on."""
    section: str
    slug: str
    """Names its file: ASCII, unique in the edition without regard to case."""
    areas: tuple[Area, ...] = ()
    lead: bool = False
    standing_head: str = ""
    """The title of the briefs it is one of, or its own standing head (栏题)."""
    brief: bool = False
    """Whether it is one of a column of short items."""
    language: str = "zh-CN"
    vertical: bool = False
    """Whether its text is printed in vertical lines."""

    @property
    def title(self) -> str:
        """One line that names it, for lists, titles and labels."""
        return title_of(self.story) or printed("web-picture", self.language)

    @property
    def file(self) -> str:
        """Its file in the web edition."""
        return f"story-{self.slug}.html"

    @property
    def pages(self) -> tuple[int, ...]:
        """The pages that it stands on."""
        return tuple(dict.fromkeys(area.page for area in self.areas)) or (self.page,)

    @property
    def body_lines(self) -> tuple[str, ...]:
        """The body line by line, as letters alone."""
        return tuple(line for block in self.story.body for line in block_lines(block))

    def others(self, *roles: str) -> tuple[TextPart, ...]:
        """The story's texts of other roles than these: so a template shows what it has no place for too."""
        return tuple(part for part in self.story.parts() if part.role not in roles)


def title_of(story: Story) -> str:
    """What to call a story in a list: its headline; else its kicker, a caption or its start; empty without a word."""
    caption = next((photo.caption for photo in story.photos if photo.caption), None)
    named = one_line(story.headline) or one_line(story.kicker) or one_line(caption)
    return named or _cut(story.plain, 24)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip("，、；： ") + "…"


def paragraphs(story: Story) -> tuple[str, ...]:
    """The characters of each block of the body."""
    return tuple(block_line(block) for block in story.body)


def block_line(block: Block) -> str:
    """The characters of a block, its texts apart where they are several: verses, points, cells that hold something."""
    return " ".join(map(plain_line, filter(None, block.texts())))


def block_lines(block: Block) -> tuple[str, ...]:
    """A block line by line where letters stand alone: rows with a blank between cells, points, verses, codes."""
    if isinstance(block, Table):
        rows = ("\u3000".join(plain_line(cell) for cell in row if cell) for row in block.rows)
        return (*([plain_line(block.caption)] if block.caption else []), *rows)
    if isinstance(block, NameList):
        return (block_line(block),)
    if isinstance(block, QuickResponse):
        return (*map(plain_line, block.texts()), block.url)
    return tuple(map(plain_line, filter(None, block.texts())))


def first_paragraph(story: Story) -> Text | None:
    """The first paragraph that is neither subhead nor note."""
    return next((block.text for block in story.body if isinstance(block, BodyParagraph)), None)


def opening(story: Story) -> Text | None:
    """What a letter shows of a story: its first paragraph; of a poem its first stanza, line by line."""
    first = first_paragraph(story)
    stanza = next((block.stanzas[0] for block in story.body if isinstance(block, Verse) and block.stanzas), ())
    if first is not None or not stanza:
        return first
    broken = ((*line.inlines, Inline("\n")) for line in stanza[:-1])
    return Text((*(inline for line in broken for inline in line), *stanza[-1].inlines), stanza[0].span)


def summary(story: Story, most: int = SUMMARY_MOST) -> str:
    """The first whole sentences of a story, up to *most* characters; cut with an ellipsis only within a sentence.

    Nothing of a table: its cells one after the other say nothing.
    """
    start, told = first_paragraph(story), (block_line(one) for one in story.body if not isinstance(one, Table))
    words = plain_line(start) if start else next(told, "")
    taken = ""
    for sentence in _SENTENCE.findall(words):
        if len(taken) >= SUMMARY_LEAST or (taken and len(taken) + len(sentence) > most):
            break
        taken += sentence
    return _cut(taken.strip(), most)


def page_file(number: int) -> str:
    """The file of a page in the web edition."""
    return "index.html" if number == 1 else f"page-{number}.html"


def entries(edition: Edition) -> tuple[ContentsEntry, ...]:
    """Every story and every picture that stands alone, in reading order."""
    areas, vertical = _areas(edition), _vertical(edition)
    slugs: set[str] = set()
    found = []
    for number, page in enumerate(edition.issue.pages, 1):
        for story, standing_head in _written(page, number):
            places = areas.get(story.id, ())
            found.append(
                ContentsEntry(
                    story=story,
                    page=places[0].page if places else number,
                    section=page.section,
                    slug=_slug(story.id, slugs),
                    areas=places,
                    lead=page.lead is not None and story.id == page.lead.id,
                    standing_head=standing_head,
                    brief=page.briefs is not None and any(story.id == item.id for item in page.briefs.items),
                    language=story.language or edition.language,
                    vertical=story.id in vertical,
                )
            )
    return tuple(found)


def _written(page: IssuePage, number: int) -> Iterator[tuple[Story, str]]:
    """The page's stories as they are read, lead and briefs first, each with its standing head and all its pictures;
    then the pictures that belong to none.
    """
    briefs = page.briefs.items if page.briefs else ()
    for story in sorted(page.everything(), key=lambda story: story is not page.lead and story not in briefs):
        head = one_line(page.briefs.title) if page.briefs and story in briefs else ""
        theirs = tuple(photo for photo in page.photos if photo.story == story.id)
        yield replace(story, photos=story.photos + theirs) if theirs else story, one_line(story.column) or head
    for index, photo in enumerate(page.photos, 1):
        if not _belongs(photo, page):
            alone = replace(photo, headline=None)  # its headline is that of what is read
            yield Story(id=_photo_id(number, index), headline=photo.headline, photos=(alone,)), ""


def _belongs(photo: Photo, page: IssuePage) -> bool:
    """Whether a picture that stands by itself is one of a story of its page."""
    return any(photo.story == story.id for story in page.everything())


def _photo_id(page: int, index: int) -> str:
    """The id that a picture standing alone goes by."""
    return f"p{page}.photo{index}"


def _slug(identifier: str, taken: set[str]) -> str:
    """A file name for an id: its ASCII part, with a hash where that alone would not be unique."""
    slug = _SAFE_ID.sub("-", identifier).strip("-.")
    if slug != identifier or not slug or slug.lower() in taken:
        slug = f"{slug}-{hashlib.sha256(identifier.encode()).hexdigest()[:8]}".lstrip("-")
    taken.add(slug.lower())
    return slug


def _vertical(edition: Edition) -> set[str]:
    """The ids of the stories whose text is printed in vertical lines."""
    boxes = (box for page in edition.pages.pages for box in page.walk() if box.story is not None)
    return {
        box.story.id
        for box in boxes
        if box.story and any(area.vertical and area.kind in BODY_AREAS for area in box.texts)
    }


def _areas(edition: Edition) -> dict[str, tuple[Area, ...]]:
    """The places of each story by its id, and of each picture that stands alone, in page order."""
    places: dict[str, tuple[Area, ...]] = {}
    for page in edition.pages.pages:
        alone = {
            id(photo): photo.story if _belongs(photo, page.source) else _photo_id(page.number, n)
            for n, photo in enumerate(page.source.photos, 1)
        }
        for name, rect in _named_places(page, alone):
            places[name] = (*places.get(name, ()), _area(page.number, rect, edition.theme.page))
    return places


def _named_places(page: Page, alone: dict[int, str]) -> Iterator[tuple[str, Rect]]:
    for box in page.walk():
        if box.story is not None:
            yield box.story.id, box.rect
            continue
        for picture in whole_pictures(box):
            name = _alone(picture.photo, page, alone)
            if name:
                yield name, _with_caption(box, picture.rect)


def _alone(photo: Photo | None, page: Page, alone: dict[int, str]) -> str:
    """The id of a placed picture that stands alone, or of its story: by identity or, where it was copied on its way,
    by value.
    """
    if photo is None:
        return ""
    if id(photo) in alone:
        return alone[id(photo)]
    if photo in page.source.photos:
        return alone[id(page.source.photos[page.source.photos.index(photo)])]
    return ""


def _with_caption(box: Box, rect: Rect) -> Rect:
    """A box of one picture belongs to it wholly, with its caption."""
    return box.rect if len(whole_pictures(box)) == 1 else rect


def _area(page: int, rect: Rect, size: PageSize) -> Area:
    """A rectangle in points as fractions of the page, cut at its edges."""
    left, top = max(0.0, rect.x), max(0.0, rect.y)
    right, bottom = min(size.width, rect.right), min(size.height, rect.bottom)
    return Area(page, left / size.width, top / size.height, (right - left) / size.width, (bottom - top) / size.height)
