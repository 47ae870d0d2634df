"""The stamp that makes a proof a proof: 校样, its number, time and hash, on every page of what is sent round."""

import datetime
import hashlib
import io
import re
from dataclasses import dataclass

import pypdfium2 as pdfium
from PIL import Image, ImageDraw, ImageFont

from layout.pdf.raster import open_pdf
from layout.resources import fonts_folder
from layout.units import PT_PER_INCH, Pt
from layout.wording import printed
from layout.wording.region import counted

_FACE = "NotoSansSC-Bold.otf"
"""Of the faces that ship with the program: a proof of any theme bears the same stamp."""
_COLOUR = (200, 16, 46)
_FAINT = 26
"""Of 255: the large 校样 across the page is seen at a glance and does not hinder reading."""
_STAMP_DPI = 144
_IDENTIFIER = re.compile(rb"/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\]")


@dataclass(frozen=True, slots=True)
class Proof:
    """Which proof of an issue this is."""

    number: int
    """1 is 一校."""
    made: datetime.datetime
    """With its time zone."""
    short_hash: str
    """First characters of the SHA-256 of the unstamped screen.pdf."""
    language: str = "zh-CN"
    """Of those who read it."""

    @property
    def name(self) -> str:
        """一校, 二校 … 十二校."""
        return printed("proof-name", self.language, number=counted(self.number, self.language))

    @property
    def line(self) -> str:
        """All that identifies it, in one line."""
        made = f"{self.made:%Y-%m-%d %H:%M}"
        return printed("proof-line", self.language, proof=self.name, made=made, file=self.short_hash)


def _font(size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(fonts_folder() / _FACE), round(size))


def stamped(image: Image.Image, proof: Proof) -> Image.Image:
    """A page's picture with the stamp over it."""
    return Image.alpha_composite(image.convert("RGBA"), _overlay(image.size, proof)).convert("RGB")


def _overlay(size: tuple[int, int], proof: Proof) -> Image.Image:
    """The whole page's stamp: 校样 large and faint from corner to corner, the line in a frame at the top."""
    width, height = size
    text = printed("proof-stamp", proof.language, proof=proof.name)
    font = _font(width / len(text) * 0.82)
    left, top, right, bottom = font.getbbox(text)
    word = Image.new("L", (round(right - left) + 8, round(bottom - top) + 8), 0)
    ImageDraw.Draw(word).text((4 - left, 4 - top), text, fill=_FAINT, font=font)
    turned = word.rotate(32, expand=True, resample=Image.Resampling.BICUBIC)
    mask = Image.new("L", size, 0)
    mask.paste(turned, ((width - turned.width) // 2, (height - turned.height) // 2))
    layer = Image.new("RGBA", size, (*_COLOUR, 0))
    layer.putalpha(mask)
    label = _label(proof, width * 0.011)
    layer.paste(label, ((width - label.width) // 2, round(width * 0.006)))
    return layer


def _label(proof: Proof, size: float) -> Image.Image:
    """The stamp's line in a frame on white, as a picture; *size* of the type in pixels."""
    font = _font(size)
    left, top, right, bottom = font.getbbox(proof.line)
    pad = round(size * 0.45)
    label = Image.new("RGBA", (round(right - left) + 4 * pad, round(bottom - top) + 2 * pad), (255, 255, 255, 235))
    draw = ImageDraw.Draw(label)
    draw.rectangle((0, 0, label.width - 1, label.height - 1), outline=(*_COLOUR, 255), width=max(1, round(size / 9)))
    draw.text((2 * pad - left, pad - top), proof.line, fill=(*_COLOUR, 255), font=font)
    return label


def stamped_pdf(pdf: bytes, proof: Proof) -> bytes:
    """*pdf* with the stamp on every page, to be attached: passed on, it still says what it is."""
    with open_pdf(pdf) as document:
        for number in range(len(document)):
            page = document[number]
            left, bottom, right, top = page.get_trimbox()
            _insert(document, page, (left, bottom, right - left, top - bottom), proof)
        buffer = io.BytesIO()
        document.save(buffer)
    return _with_stable_id(buffer.getvalue())


def _with_stable_id(pdf: bytes) -> bytes:
    """PDFium draws the file's identifier by lot: one made of the content instead, of the same length."""
    found = _IDENTIFIER.search(pdf)
    if found is None:
        return pdf
    identifier = hashlib.sha256(pdf[: found.start()]).hexdigest()[:32].upper().encode()
    return pdf[: found.start()] + b"/ID[<%b><%b>]" % (identifier, identifier) + pdf[found.end() :]


def _insert(document: pdfium.PdfDocument, page: pdfium.PdfPage, box: tuple[Pt, Pt, Pt, Pt], proof: Proof) -> None:
    """Draw the stamp over a page; *box* is left, bottom, width and height of where, in points."""
    left, bottom, width, height = box
    scale = _STAMP_DPI / PT_PER_INCH
    picture = pdfium.PdfImage.new(document)
    bitmap = pdfium.PdfBitmap.from_pil(_overlay((round(width * scale), round(height * scale)), proof))
    picture.set_bitmap(bitmap)
    picture.set_matrix(pdfium.PdfMatrix().scale(width, height).translate(left, bottom))
    page.insert_obj(picture)
    page.gen_content()
