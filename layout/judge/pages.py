"""Opening a PDF and setting up its pages: boxes, rotation, and page space with its origin at the trim's corner."""

import functools
import hashlib
import io
import re
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf

from layout.judge import colour
from layout.judge.fonts import Font
from layout.judge.geometry import Bounds, Matrix, boxed, multiply
from layout.judge.interpreter import Interpreter, Limits
from layout.judge.layers import Layers
from layout.judge.marks import Notice, PageContent, TextMark
from layout.pdf import objects
from layout.pdf.objects import Raw

Source = Path | str | bytes
"""A PDF: where it lies, or its bytes."""

_A4 = (0.0, 0.0, 595.276, 841.89)
"""What a page without a MediaBox is taken for."""


_OF_CONTENT = re.compile(r"\((content|stream data)[,)]")
"""In a warning of qpdf's: that it is about what a content stream says."""


class Unreadable(Exception):
    """The bytes cannot be opened as a PDF. `code` is encrypted or broken."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


@dataclass
class OpenPdf:
    """An opened PDF with what was read of it so far."""

    pdf: pikepdf.Pdf
    source: bytes
    name: str
    fonts: dict[object, Font] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    damage: list[str] = field(default_factory=list)
    """What qpdf had to mend in the file while pages were read."""

    @property
    def sha256(self) -> str:
        """Of the file."""
        return hashlib.sha256(self.source).hexdigest()

    def layout(self, index: int) -> PageContent:
        """One page's boxes and space, nothing run."""
        return lay_out(self.pdf.pages[index].obj, index)

    @functools.cached_property
    def _layers(self) -> Layers:
        return Layers(self.pdf.Root)

    def page(self, index: int) -> PageContent:
        """Run one page."""
        page = self.pdf.pages[index].obj
        content = self.layout(index)
        Interpreter(content, self.fonts, self.limits, self._layers).run(page, inherited(page, "/Resources"))
        told = [str(warning) for warning in self.pdf.get_warnings()]
        if any(_OF_CONTENT.search(warning) for warning in told):
            content.notices.append(Notice("content-unreadable"))
        self.damage += [warning for warning in told if not _OF_CONTENT.search(warning)]
        return content


def read_source(source: Source) -> tuple[bytes, str]:
    """The bytes and what to call them. Raises OSError."""
    if isinstance(source, bytes):
        return source, "PDF"
    return Path(source).read_bytes(), Path(source).name


def open_document(source: Source, limits: Limits | None = None) -> OpenPdf:
    """Open a PDF. Raises Unreadable, and OSError for a file that cannot be read."""
    content, name = read_source(source)
    try:
        pdf = pikepdf.open(io.BytesIO(content))
        len(pdf.pages)
    except pikepdf.PasswordError as fault:
        raise Unreadable("encrypted") from fault
    except (*objects.TROUBLES, pikepdf.DataDecodingError, pikepdf.ForeignObjectError) as fault:
        raise Unreadable("broken") from fault
    return OpenPdf(pdf, content, name, limits=limits or Limits())


def inherited(page: Raw, key: str) -> Raw:
    """A page's attribute, its own or from the tree above it."""
    node = page
    for _ in range(50):
        found = objects.entry(node, key)
        if found is not None:
            return found
        node = objects.entry(node, "/Parent")
        if node is None:
            return None
    return None


def box(page: Raw, name: str) -> tuple[float, float, float, float] | None:
    """A page box as x0, y0, x1, y1 in default user space; None where it has none or it is no rectangle."""
    key = f"/{name}"
    found = inherited(page, key) if name in ("MediaBox", "CropBox") else objects.entry(page, key)
    values = objects.numbers(found)
    if len(values) != 4:
        return None
    x0, y0, x1, y1 = values
    left, bottom, right, top = min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
    return (left, bottom, right, top) if right > left and top > bottom else None


def lay_out(page: Raw, index: int) -> PageContent:
    """Page space for a page: origin at the corner of the trim box (crop or media box where it has none), as seen."""
    media = box(page, "MediaBox") or _A4
    crop = box(page, "CropBox") or media
    trim = box(page, "TrimBox") or box(page, "ArtBox") or crop
    bleed = box(page, "BleedBox") or crop
    unit = objects.number(objects.entry(page, "/UserUnit"), 1.0) or 1.0
    group = objects.entry(objects.entry(page, "/Group"), "/CS")
    matrix = _to_page(trim, int(objects.number(inherited(page, "/Rotate"))) % 360, unit)
    return PageContent(
        index=index,
        trim=boxed(matrix, *trim),
        bleed=boxed(matrix, *bleed),
        media=boxed(matrix, *media),
        shown=boxed(matrix, *crop).meet(boxed(matrix, *media)),
        to_page=matrix,
        blending=None if group is None else colour.parse(group),
    )


def _to_page(trim: tuple[float, float, float, float], rotate: int, unit: float) -> Matrix:
    left, bottom, right, top = trim
    width, height = right - left, top - bottom
    seen: dict[int, Matrix] = {
        0: (1, 0, 0, -1, -left, top),
        90: (0, 1, 1, 0, -bottom, -left),
        180: (-1, 0, 0, 1, right, -bottom),
        270: (0, -1, -1, 0, bottom + height, left + width),
    }
    return multiply(seen.get(rotate, seen[0]), (unit, 0, 0, unit, 0, 0))


def text_of(content: PageContent, within: Bounds | None = None) -> str:
    """What a page's text marks say, in painting order, nothing added; only those that reach into *within*.

    What artwork says that our own program placed is no text of the page.
    """
    return "".join(
        mark.text
        for mark in content.marks
        if isinstance(mark, TextMark)
        and not mark.strange
        and (within is None or mark.blank or not mark.whole.meet(within).empty)
    )
