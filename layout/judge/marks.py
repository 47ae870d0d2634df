"""What the interpreter sees a page paint: marks in painting order, with places in page space and paints in inks."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

import pikepdf

from layout.errors import Argument
from layout.judge.colour import Paint, Space
from layout.judge.fonts import Font
from layout.judge.geometry import Bounds, Matrix
from layout.pdf.objects import Raw
from layout.units import Pt

Polygon = tuple[tuple[float, float], ...]
Facet = tuple[Polygon, tuple[float, ...]]
"""A small area of one colour: its outline in page space, the colour in the space that it is given in."""


class Outline(NamedTuple):
    """A path and how it encloses: what lies in it twice is outside where it is even-odd."""

    polygons: tuple[Polygon, ...]
    even_odd: bool = False


class PaintContext(StrEnum):
    """Where a mark's operators stand."""

    PAGE = "page"
    """The page itself or a form on it."""
    PATTERN = "pattern"
    TYPE3 = "type3"


@dataclass(frozen=True, slots=True)
class Clip:
    """What shows: a box, and the outlines inside it where a clipping path was not an upright rectangle."""

    bounds: Bounds
    outlines: tuple[Outline, ...] = ()
    by_text: bool = False
    """Whether letters clip, too, whose shapes are not known here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something painted. `bounds` is what shows of it, `whole` what would show without clipping."""

    bounds: Bounds
    whole: Bounds
    clip: Clip
    paint: Paint
    overprint: bool = False
    alpha: float = 1.0
    blend: str = "Normal"
    soft_mask: bool = False
    context: PaintContext = PaintContext.PAGE
    order: int = 0
    strange: bool = False
    """Whether it stands in artwork of somebody else's that our own program placed."""
    hidden: bool = False
    """Whether it is on a layer that is switched off."""
    uncertain: Argument = ""
    """Why there is no telling how much of its ink comes to lie where; empty where there is."""

    @property
    def knocks_out_nothing(self) -> bool:
        """Whether plates without ink keep what they had: overprint in mode 1, in CMYK or spot colours."""
        return self.overprint and self.paint.space.family in ("DeviceCMYK", "Separation", "DeviceN")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextMark(Mark):
    """One shown string."""

    text: str
    size: Pt
    """The size as it stands on the page, all matrices applied."""
    font: Font
    mode: int = 0
    """Rendering mode: 3 is invisible, 7 only clips."""
    codes: tuple[int, ...] = ()
    blank: bool = False
    """Whether nothing but spaces is in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FillMark(Mark):
    """A filled path."""

    polygons: tuple[Polygon, ...]
    even_odd: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StrokeMark(Mark):
    """A stroked path. `width` as it stands on the page."""

    polygons: tuple[Polygon, ...]
    width: Pt
    cosmetic: bool = False
    """Whether the file asks for the thinnest line the device can draw (width 0)."""


@dataclass(frozen=True, slots=True)
class PaintedPicture:
    """An image XObject or inline image."""

    stream: Raw
    width: int
    height: int
    bits: int
    space: Space
    stencil: bool
    """Whether it is a mask painted in the fill colour."""
    filters: tuple[str, ...]
    name: str
    interpolate: bool = False
    soft_masked: bool = False
    mask: "PaintedPicture | None" = None
    """Its soft mask, where that is a picture of its own."""
    stencil_mask: "PaintedPicture | None" = None
    """Its explicit mask of one bit."""
    key_mask: tuple[float, ...] = ()
    """Colours that are left out of it, as pairs of samples."""
    alternates: bool = False
    opi: bool = False
    external: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureMark(Mark):
    """A placed picture. `matrix` sends the unit square (origin at its lower left) to page space."""

    picture: PaintedPicture
    matrix: Matrix


@dataclass(frozen=True, slots=True)
class Shade:
    """Where a shading has which colour, in page space: by place, or as small areas painted one after the other."""

    at: Callable[[float, float], tuple[float, ...] | None] | None = None
    """None where it paints nothing."""
    facets: tuple[Facet, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShadingMark(Mark):
    """A shading painted by `sh` or as a pattern; `peak` is the most ink it has anywhere, percent; None: untold."""

    peak: float | None = None
    shade: Shade | None = field(default=None, repr=False)
    """None where it cannot be read."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the interpreter met besides marks. `code` as `NOTICES` of the checks knows it."""

    code: str
    value: Argument = ""
    bounds: Bounds | None = None


@dataclass(slots=True)
class PageContent:
    """All that one page paints."""

    index: int
    """From 0."""
    trim: Bounds
    """(0, 0, width, height)."""
    bleed: Bounds
    media: Bounds
    shown: Bounds
    """The crop box within the media box: what viewers show and renderings hold."""
    to_page: Matrix
    """From the PDF's default user space to page space."""
    marks: list[Mark] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    chosen: dict[Space, None] = field(default_factory=dict)
    """Colour spaces chosen by an operator, whether anything was painted in them or not; in order."""
    inlined: Raw = field(default_factory=pikepdf.new, repr=False)
    """A PDF that holds the inline pictures as streams: marks read them as long as it lives."""
    blending: Space | None = None
    """The colour space that the page's transparency is blended in, where the page says one."""
    complete: bool = True
    """Whether everything was read, and may be drawn: not when a limit stopped it."""
