"""A letter before it has a recipient: HTML with inlined styles, its text, pictures by CID and attachments."""

import re
from dataclasses import dataclass, field
from html import escape

import css_inline
from PIL import Image

from layout.edition.photographs import encode
from layout.errors import Diagnostic, LayoutError, error_text, warning_text

CLIP_BYTES = 102 * 1024
"""Gmail shows no more of a letter than 102 KB of HTML and hides the rest behind a link."""
WARN_BYTES = 90 * 1024
LETTER_WIDTH = 640
"""CSS pixels: what the preview panes of desktop programs show without scrolling."""
UNSUBSCRIBE_MARK = "https://unsubscribe.invalid/"
"""Stands in a letter where each recipient's own address for unsubscribing goes."""


@dataclass(frozen=True, slots=True)
class LetterPicture:
    """A picture inside a letter, by its content id."""

    name: str
    """File name and start of the content id, ASCII."""
    data: bytes
    subtype: str
    """Of ``image/…``."""
    width: int
    """As shown, in CSS pixels."""
    height: int
    alt: str

    @property
    def cid(self) -> str:
        """The Content-ID without its angle brackets."""
        return f"{self.name}@letter.layout"

    @property
    def src(self) -> str:
        """For the ``src`` of an ``img``."""
        return f"cid:{self.cid}"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a letter."""

    name: str
    data: bytes
    maintype: str
    subtype: str


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter, the same for all its recipients but for their names and their address for unsubscribing."""

    kind: str
    """``proof`` or ``newsletter``."""
    campaign: str
    """Names the sending: nobody gets one letter of a campaign twice."""
    subject: str
    html: str
    text: str
    pictures: tuple[LetterPicture, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    publication: str = ""
    diagnostics: tuple[Diagnostic, ...] = field(default=())

    def html_for(self, unsubscribe: str) -> str:
        """The HTML with a recipient's own address for unsubscribing."""
        return self.html.replace(UNSUBSCRIBE_MARK, escape(unsubscribe))

    def text_for(self, unsubscribe: str) -> str:
        """The text with a recipient's own address for unsubscribing."""
        return self.text.replace(UNSUBSCRIBE_MARK, unsubscribe)


def letter_picture(name: str, image: Image.Image, width: int, alt: str, density: float = 2.0) -> LetterPicture:
    """A picture to be shown *width* CSS pixels wide, with *density* pixels to each where it has so many."""
    pixels = min(image.width, round(width * density))
    if pixels < image.width:
        image = image.resize((pixels, max(1, round(image.height * pixels / image.width))), Image.Resampling.LANCZOS)
    data, suffix = encode(image)
    subtype = "jpeg" if suffix == "jpg" else suffix
    return LetterPicture(f"{name}.{suffix}", data, subtype, width, round(width * image.height / image.width), alt)


def inlined(html: str) -> str:
    """Styles moved onto the elements, as mail programs need them; media queries stay in the head. Blanks squeezed."""
    inliner = css_inline.CSSInliner(keep_at_rules=True, load_remote_stylesheets=False, minify_css=True)
    return re.sub(r"\n\s*", "\n", inliner.inline(html))


def weigh(html: str, what: str) -> tuple[Diagnostic, ...]:
    """A warning where a letter is nearly too long. Raises LayoutError where Gmail would cut it."""
    size = len(html.encode())
    told = f"the {what} letter has {size / 1024:.0f} KB of HTML; Gmail cuts letters at {CLIP_BYTES // 1024} KB"
    if size >= CLIP_BYTES:
        hint = "send fewer stories, or shorten the letter's template in the theme"
        raise LayoutError([error_text("letter-too-large", told, None, hint)])
    return (warning_text("letter-large", told),) if size >= WARN_BYTES else ()
