"""A letter before it has a recipient: HTML with inlined styles, its text, pictures by CID and attachments."""

import hashlib
import re
from dataclasses import dataclass, field
from html import escape

import css_inline
from PIL import Image

from layout.edition.photographs import encode
from layout.errors import Diagnostic

MOST_BYTES = 100_000
"""Of HTML. Gmail shows no more of a letter than 102 KB and hides the rest behind a link."""
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
    language: str = "zh-CN"
    state: str = ""
    """What it was made of, where that alone tells it from another of its campaign; else its words and pictures do."""

    @property
    def digest(self) -> str:
        """Tells it from a corrected letter of the same campaign; hexadecimal."""
        if self.state:
            return self.state
        parts = (self.subject.encode(), self.html.encode(), self.text.encode(), *(one.data for one in self.pictures))
        return hashlib.sha256(b"\0".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()

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


def fits(html: str) -> bool:
    """Whether every mail program shows it whole."""
    return len(html.encode()) < MOST_BYTES
