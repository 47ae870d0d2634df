"""Advertisements and drawings that come as PDF, made ready to be placed: a form for the press, one for the screen.

`prepare` runs in a process with limits and makes two files of what a stranger sent, of a page each. It draws one form,
upright, the lower left corner of its trim at 0, and has boxes, so that the first can be judged as it is.
"""

import hashlib
import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

from layout.errors import LayoutError, Span, error, said
from layout.model.condition import Condition, PdfxLevel
from layout.pdf.limited import Exceeded, allowed_for, call
from layout.press.artworkcolours import ForInks, ForScreens
from layout.press.cache import cached
from layout.press.content import Matrix
from layout.press.output import program_tag, save
from layout.press.recolour import ColourRules, Recolouring

FORM = "/Artwork"
"""What a page of a prepared file calls its form."""
_PARENTS_MOST = 50
_LENGTH = 8
"""Bytes that say how long the first of two files is."""
_VERSION = "3"
"""To be changed with anything that changes what comes out."""
_TAGGED = re.compile(rb"/[A-Z]{6}\+(.+)", re.DOTALL)
_PRIVATE = ("/Metadata", "/PieceInfo", "/StructParent", "/StructParents", "/LastModified", "/OPI")
"""What a placed page leaves behind."""


@dataclass(frozen=True, slots=True)
class ReadyArtwork:
    """What `prepare` makes."""

    press: bytes
    screen: bytes

    @property
    def packed(self) -> bytes:
        """Both as one, for the cache."""
        return len(self.press).to_bytes(_LENGTH) + self.press + self.screen

    @classmethod
    def unpacked(cls, packed: bytes) -> "ReadyArtwork":
        """Both, taken apart again."""
        end = _LENGTH + int.from_bytes(packed[:_LENGTH])
        return cls(packed[_LENGTH:end], packed[end:])


def prepared(file: Path, span: Span | None, condition: Condition) -> ReadyArtwork:
    """A stranger's PDF made ready for a condition. Raises LayoutError where it cannot be read within limits."""
    with_colours = f"{condition.convert_artwork}|{condition.intent}|{condition.black_only}"
    with_colours += f"|{condition.ink_limit}|{condition.ink_warning}"
    key = hashlib.sha256(f"artwork {_VERSION}|{condition.level}|{condition.photo_ppi}|{with_colours}|".encode())
    try:
        key.update(condition.profile.read_bytes() + file.read_bytes())
        held = allowed_for([file])
        packed, _ = cached(key.hexdigest(), lambda: call(__name__, "prepare", file, condition, held=held))
        return ReadyArtwork.unpacked(packed)
    except Exceeded as exceeded:
        raise LayoutError([unplaceable(file, span, str(exceeded.what))]) from None
    except (OSError, RuntimeError):
        raise LayoutError([unplaceable(file, span, "")]) from None


def unplaceable(file: Path, span: Span | None, form: str) -> Any:
    """What to tell of a PDF that cannot be made ready."""
    hint = said("hint-artwork-simpler") if form else said("hint-artwork-again")
    return error("unplaceable-artwork", span, hint, form=form, file=file.name)


def prepare(file: Path, condition: Condition) -> bytes:
    """In the process with limits: `ReadyArtwork`, packed. Raises whatever a broken file makes a library raise."""
    content = file.read_bytes()
    press = _made(content, condition, ForInks if condition.convert_artwork else None)
    return ReadyArtwork(press, _made(press, condition, ForScreens)).packed


def on_paper(press: bytes, condition: Condition) -> bytes:
    """Artwork made ready for the press as a soft proof shows it; in a process with limits, as strangers drew it."""
    shown: bytes = call(__name__, "shown", press, condition)
    return shown


def shown(press: bytes, condition: Condition) -> bytes:
    """In the process with limits: artwork made ready for the press as a condition's screens show it."""
    return _made(press, condition, ForScreens)


def _made(content: bytes, condition: Condition, palette: Callable[[Condition, Pdf], ColourRules] | None) -> bytes:
    """A file of one page that draws another's first page as a form, in other colours."""
    with Pdf.open(io.BytesIO(content)) as source, pikepdf.new() as made:
        form = _add_page(made, source.pages[0])
        for item in made.objects:
            if isinstance(item, Dictionary):
                _leave_behind(item)
        if "/OCProperties" in source.Root:
            made.Root.OCProperties = Dictionary(OCGs=Array(), D=Dictionary())  # told by whoever judges it
        if condition.level is PdfxLevel.X1A and "/Group" in form:
            del form["/Group"]
        if palette is not None:
            Recolouring(palette(condition, made)).form(form)
        _rename_fonts(made)
        return save(made, "1.7", small=True)


def _add_page(made: Pdf, page: Any) -> Any:
    """A page that draws a form of another file's page; the form."""
    form = made.copy_foreign(page.as_form_xobject(handle_transformations=False))
    trim, bleed = _corners(page.trimbox), _corners(page.obj.get("/BleedBox", page.cropbox))
    bleed = min(bleed[0], trim[0]), min(bleed[1], trim[1]), max(bleed[2], trim[2]), max(bleed[3], trim[3])
    upright = _upright(trim, _rotation(page.obj), float(page.obj.get("/UserUnit", 1)))
    form.BBox, form.Matrix = Array(bleed), Array(upright)
    made.add_blank_page()
    shown = made.pages[-1].obj
    shown.Resources = Dictionary(XObject=Dictionary({FORM: form}))
    shown.Contents = made.make_stream(f"{FORM} Do".encode())
    shown.MediaBox = shown.BleedBox = Array(_turned(bleed, upright))
    shown.TrimBox = Array(_turned(trim, upright))
    return form


def _rotation(node: Any) -> int:
    """Degrees that a page is turned to be seen; pages have it of those above them, too."""
    for _ in range(_PARENTS_MOST):
        if node is None or "/Rotate" in node:
            return int(node.Rotate) % 360 if node is not None else 0
        node = node.get("/Parent")
    return 0


Box = tuple[float, float, float, float]


def _corners(box: Any) -> Box:
    x, y, right, top = (float(value) for value in box)
    return min(x, right), min(y, top), max(x, right), max(y, top)


def _upright(trim: Box, turn: int, unit: float) -> Matrix:
    """What turns a page as it says that it is seen, its trim's lower left corner at 0."""
    left, low, right, high = trim
    turned: dict[int, Matrix] = {
        90: (0.0, -1.0, 1.0, 0.0, -low, right),
        180: (-1.0, 0.0, 0.0, -1.0, right, high),
        270: (0.0, 1.0, -1.0, 0.0, high, -left),
    }
    a, b, c, d, e, f = turned.get(turn, (1.0, 0.0, 0.0, 1.0, -left, -low))
    return a * unit, b * unit, c * unit, d * unit, e * unit, f * unit


def _turned(box: Box, matrix: Matrix) -> Box:
    a, b, c, d, e, f = matrix
    corners = [(a * x + c * y + e, b * x + d * y + f) for x, y in (box[:2], box[2:])]
    across, up = zip(*corners, strict=True)
    return min(across), min(up), max(across), max(up)


def _leave_behind(item: Any) -> None:
    for key in _PRIVATE:
        if key in item:
            del item[key]


def _rename_fonts(pdf: Pdf) -> None:
    """Name subsets by their programs: two files may call different ones the same."""
    names: dict[tuple[int, int], tuple[bytes, bytes]] = {}
    fonts = [item for item in pdf.objects if isinstance(item, Dictionary) and "/FontDescriptor" in item]
    for font in fonts:
        descriptor, old = font.FontDescriptor, _name_of(font)
        tagged = _TAGGED.fullmatch(old)
        program = next(
            (descriptor[key] for key in ("/FontFile", "/FontFile2", "/FontFile3") if key in descriptor), None
        )
        if tagged and program is not None:
            new = b"/" + program_tag(program.read_bytes()).encode() + b"+" + tagged[1]
            names[font.objgen] = old, new
            font.BaseFont = descriptor.FontName = Object.parse(new)
    composite = [item for item in pdf.objects if isinstance(item, Dictionary) and "/DescendantFonts" in item]
    for font in composite:
        own = _name_of(font)
        for inner in font.DescendantFonts:
            old, new = names.get(inner.objgen, (b"", b""))
            if old and own.startswith(old):
                font.BaseFont = Object.parse(new + own.removeprefix(old))


def _name_of(font: Any) -> bytes:
    """A font's name as it is written: programs write 宋体 in whatever encoding their system has."""
    name = font.get("/BaseFont")
    return bytes(name.unparse()) if isinstance(name, Name) else b""
