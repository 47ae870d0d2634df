"""The plates of a page at a coarse grid: areas and pictures painted in order, knocking out or overprinting.

Text and thin rules are left out: ink that lies on ink only under a hair line of type does no harm on press.
"""

from array import array
from collections.abc import Mapping, Sequence

from PIL import Image, ImageChops, ImageDraw, ImageMath

from layout.errors import said
from layout.judge import blending, decoding
from layout.judge.colour import ALL_PLATES, PROCESS, inks
from layout.judge.geometry import Bounds
from layout.judge.marks import (
    FillMark,
    Mark,
    PaintContext,
    PictureMark,
    Polygon,
    Shade,
    ShadingMark,
    StrokeMark,
    TextMark,
)
from layout.judge.paths import is_upright, upright_box
from layout.pdf import objects
from layout.units import PT_PER_MM

PIXELS_PER_MM = 2
"""Of the plates."""
CELL_MM = 1
"""Ink is averaged over squares of this size."""
_POLYGONS_MOST = 50_000
_STROKE_LEAST = 1.0
"""Pixels: a thinner line is no area."""
_EVEN_ODD_MOST = 64
_SIDE_MOST = 3000
"""Pixels: 1.5 m."""

Box = tuple[int, int, int, int]
Colour = tuple[float, ...]
_GRID = 128
"""Places along a side at which a shading is looked at."""


class Plates:
    """Coverage of each plate over an area of the page: Pillow pictures in mode L."""

    def __init__(self, area: Bounds, blends: bool = False, fine: int = 1) -> None:
        """*blends*: whether something is to be blended otherwise than by simply adding: only with what was painted.

        *fine*: how many times finer than `PIXELS_PER_MM` they are.
        """
        self.area = area
        self.scale = fine * PIXELS_PER_MM / PT_PER_MM
        self.size = (
            max(CELL_MM * PIXELS_PER_MM, min(fine * _SIDE_MOST, round(area.width * self.scale))),
            max(CELL_MM * PIXELS_PER_MM, min(fine * _SIDE_MOST, round(area.height * self.scale))),
        )
        self.planes: dict[str, Image.Image] = {}
        self._painted = Image.new("L", self.size) if blends else None

    def paint(self, mark: Mark) -> None:
        """Lay a mark's ink down. Raises decoding.Undecodable for a picture that is broken."""
        box = self._box(mark.bounds)
        if box[0] >= box[2] or box[1] >= box[3]:
            return
        if isinstance(mark, FillMark):
            self._paint_fill(mark, box)
        elif isinstance(mark, StrokeMark):
            self._paint_stroke(mark, box)
        elif isinstance(mark, PictureMark):
            self._paint_picture(mark, box)
        elif isinstance(mark, ShadingMark) and mark.shade is not None:
            try:
                self._paint_shading(mark, mark.shade, box)
            except objects.TROUBLES as fault:
                raise decoding.Uncounted(said("preflight-mark-shading")) from fault

    def listed(self) -> list[tuple[str, Image.Image]]:
        """The plates that were painted, the process inks first."""
        names = [*PROCESS, *sorted(set(self.planes) - set(PROCESS))]
        return [(name, self.planes[name]) for name in names if name in self.planes]

    def paint_hair(self, mark: StrokeMark) -> None:
        """A line thinner than a pixel, so much lighter."""
        box = self._box(mark.bounds.grow(1 / self.scale))
        if box[0] >= box[2] or box[1] >= box[3] or len(mark.polygons) > _POLYGONS_MOST:
            return
        mask = Image.new("L", (box[2] - box[0], box[3] - box[1]))
        draw = ImageDraw.Draw(mask)
        for polygon in mark.polygons:
            draw.line(self._points(polygon, box), fill=min(255, round(255 * mark.width * self.scale)), width=1)
        laid = {name: round(255 * value) for name, value in (mark.paint.inks or {}).items() if name != ALL_PLATES}
        self._lay(laid, box, self._clipped(mask, mark, box), mark)

    def lay_letters(self, mark: TextMark, letters: Image.Image) -> None:
        """Lay type down where a picture of the plates' size has letters, within the mark's box."""
        box = self._box(mark.bounds)
        if box[0] < box[2] and box[1] < box[3]:
            laid = {name: round(255 * value) for name, value in (mark.paint.inks or {}).items()}
            self._lay(laid, box, letters.crop(box), mark)

    def pixels(self, bounds: Bounds) -> Box:
        """A box in pixels, not cut to the plates."""
        return self._unclipped(bounds)

    def _box(self, bounds: Bounds) -> Box:
        width, height = self.size
        return (
            max(0, min(width, round((bounds.left - self.area.left) * self.scale))),
            max(0, min(height, round((bounds.top - self.area.top) * self.scale))),
            max(0, min(width, round((bounds.right - self.area.left) * self.scale))),
            max(0, min(height, round((bounds.bottom - self.area.top) * self.scale))),
        )

    def _plane(self, name: str) -> Image.Image:
        if name not in self.planes:
            self.planes[name] = Image.new("L", self.size)
        return self.planes[name]

    def _paint_fill(self, mark: FillMark, box: Box) -> None:
        laid = mark.paint.inks
        if len(mark.polygons) > _POLYGONS_MOST:
            raise decoding.Uncounted(said("preflight-found-outlines", count=len(mark.polygons)))
        if laid is None:
            return
        if ALL_PLATES in laid:
            laid = dict.fromkeys(PROCESS, laid[ALL_PLATES])
        plain = len(mark.polygons) == 1 and upright_box(mark.polygons[0]) is not None and not mark.clip.outlines
        mask = None if plain and mark.alpha == 1 else self._mask(mark, box)
        self._lay({name: round(255 * value) for name, value in laid.items()}, box, mask, mark)

    def _paint_stroke(self, mark: StrokeMark, box: Box) -> None:
        """A wide line, its joints round and its ends cut off."""
        mask = Image.new("L", (box[2] - box[0], box[3] - box[1]))
        draw = ImageDraw.Draw(mask)
        for polygon in mark.polygons:
            draw.line(self._points(polygon, box), fill=255, width=round(mark.width * self.scale), joint="curve")
        mask = self._clipped(mask, mark, box)
        self._lay({name: round(255 * value) for name, value in (mark.paint.inks or {}).items()}, box, mask, mark)

    def _points(self, polygon: Polygon, box: Box) -> list[tuple[float, float]]:
        left, top = self.area.left, self.area.top
        return [((x - left) * self.scale - box[0], (y - top) * self.scale - box[1]) for x, y in polygon]

    def _lay(self, laid: Mapping[str, int | Image.Image], box: Box, mask: Image.Image | None, mark: Mark) -> None:
        """Put ink down in a box, through a mask; plates that take none are cleared there unless they are to be kept."""
        keep = mark.knocks_out_nothing and not isinstance(mark, PictureMark)
        for name in laid if keep else {**dict.fromkeys(self.planes), **laid}:
            ink = laid.get(name, 0)
            if mark.blend in blending.MODES:
                shade = ink if isinstance(ink, Image.Image) else Image.new("L", (box[2] - box[0], box[3] - box[1]), ink)
                ink = blending.blended(mark.blend, self._plane(name).crop(box), shade)
                ink = ink if self._painted is None else Image.composite(ink, shade, self._painted.crop(box))
            self._plane(name).paste(ink, box, mask)
        if self._painted is not None:
            self._painted.paste(255, box, mask)

    def _mask(self, mark: FillMark, box: Box) -> Image.Image:
        """Where a fill shows."""
        return self._clipped(self._shape(mark.polygons, mark.even_odd, box), mark, box)

    def _shape(self, polygons: Sequence[Polygon], even_odd: bool, box: Box) -> Image.Image:
        """A path as a mask. Even-odd, each outline turns inside out what it encloses."""
        if not even_odd or not 1 < len(polygons) <= _EVEN_ODD_MOST:
            return self._outline(polygons, box)
        shape = self._outline(polygons[:1], box)
        for polygon in polygons[1:]:
            shape = ImageChops.difference(shape, self._outline([polygon], box))
        return shape

    def _clipped(self, shape: Image.Image, mark: Mark, box: Box) -> Image.Image:
        for outline in mark.clip.outlines:
            shape = ImageChops.multiply(shape, self._shape(outline.polygons, outline.even_odd, box))
        return shape.point([round(level * mark.alpha) for level in range(256)]) if mark.alpha < 1 else shape

    def _outline(self, polygons: Sequence[Polygon], box: Box) -> Image.Image:
        """A path as a mask. Outlines that run against the largest one are holes in it."""
        mask = Image.new("L", (box[2] - box[0], box[3] - box[1]))
        draw = ImageDraw.Draw(mask)
        sized = sorted(((_area(polygon), polygon) for polygon in polygons), key=lambda pair: -abs(pair[0]))
        for area, polygon in sized:
            draw.polygon(self._points(polygon, box), fill=255 if area * sized[0][0] >= 0 else 0)
        return mask

    def _paint_picture(self, mark: PictureMark, box: Box) -> None:
        whole = self._unclipped(mark.whole)
        wanted = (max(1, whole[2] - whole[0]), max(1, whole[3] - whole[1]))
        inks = decoding.decode(mark.picture, wanted)
        if inks is None:
            return
        if mark.picture.stencil:
            shape = self._placed(inks[""], mark, whole, box)
            laid = {name: round(255 * value) for name, value in (mark.paint.inks or {}).items()}
            self._lay(laid, box, shape, mark)
            return
        placed = {name: self._placed(plane, mark, whole, box) for name, plane in inks.items()}
        upright = not mark.clip.outlines and mark.alpha == 1 and _is_upright(mark)
        mask = None
        if not upright:
            corners = tuple(_corner(mark, x, y) for x, y in ((0, 0), (1, 0), (1, 1), (0, 1)))
            mask = self._clipped(self._outline([corners], box), mark, box)
        for veil in decoding.veils(mark.picture, wanted):
            shown = self._placed(veil, mark, whole, box)
            mask = shown if mask is None else ImageChops.multiply(mask, shown)
        self._lay(placed, box, mask, mark)

    def _paint_shading(self, mark: ShadingMark, shade: Shade, box: Box) -> None:
        """A shading by its colours at places of a grid, or its facets one by one."""
        size = box[2] - box[0], box[3] - box[1]
        grid = min(_GRID, size[0]), min(_GRID, size[1])
        colours, shown = self._sampled(shade, box, grid) if shade.at else self._faceted(shade, box)
        space = mark.paint.space
        known = {colour: inks(space, colour) or {} for colour in set(colours) if colour is not None}
        planes = {}
        for name in dict.fromkeys(ink for laid in known.values() for ink in laid):
            levels = bytes(round(255 * known[one].get(name, 0)) if one is not None else 0 for one in colours)
            planes[name] = Image.frombytes("L", grid if shade.at else size, levels).resize(size)
        laid = dict.fromkeys(PROCESS, planes[ALL_PLATES]) if ALL_PLATES in planes else planes
        self._lay(laid, box, self._clipped(shown.resize(size, Image.Resampling.NEAREST), mark, box), mark)

    def _sampled(self, shade: Shade, box: Box, grid: tuple[int, int]) -> tuple[list[Colour | None], Image.Image]:
        """Colours row by row, and where there are any."""
        across, down = (box[2] - box[0]) / grid[0], (box[3] - box[1]) / grid[1]
        xs = [self.area.left + (box[0] + (i + 0.5) * across) / self.scale for i in range(grid[0])]
        ys = [self.area.top + (box[1] + (j + 0.5) * down) / self.scale for j in range(grid[1])]
        at = shade.at
        colours = [at(x, y) for y in ys for x in xs] if at else []
        return colours, Image.frombytes("L", grid, bytes(0 if colour is None else 255 for colour in colours))

    def _faceted(self, shade: Shade, box: Box) -> tuple[list[Colour | None], Image.Image]:
        """The number of the facet that is on top at each pixel says its colour."""
        numbers = Image.new("I", (box[2] - box[0], box[3] - box[1]))
        draw = ImageDraw.Draw(numbers)
        for number, (polygon, _) in enumerate(shade.facets, 1):
            draw.polygon(self._points(polygon, box), fill=number)
        listed: list[Colour | None] = [None, *(colour for _, colour in shade.facets)]
        colours = [listed[number] for number in array("i", numbers.tobytes())]
        return colours, _any(numbers)

    def _unclipped(self, bounds: Bounds) -> Box:
        left, top = (bounds.left - self.area.left) * self.scale, (bounds.top - self.area.top) * self.scale
        right, bottom = left + bounds.width * self.scale, top + bounds.height * self.scale
        return round(left), round(top), max(round(left) + 1, round(right)), max(round(top) + 1, round(bottom))

    def _placed(self, plane: Image.Image, mark: PictureMark, whole: Box, box: Box) -> Image.Image:
        """A picture's plane turned and sized as placed, the part inside *box*."""
        turned = _turned(plane, mark)
        across, down = turned.width / (whole[2] - whole[0]), turned.height / (whole[3] - whole[1])
        left, top = max(0, box[0] - whole[0]), max(0, box[1] - whole[1])
        right, bottom = left + box[2] - box[0], top + box[3] - box[1]
        part = (left * across, top * down, min(right * across, turned.width), min(bottom * down, turned.height))
        return turned.resize((box[2] - box[0], box[3] - box[1]), Image.Resampling.BOX, box=part)

    def cells(self) -> Image.Image:
        """All inks together, in levels of 255 a plate, averaged over cells of `CELL_MM`: mode F."""
        factor = CELL_MM * PIXELS_PER_MM
        total = Image.new("I", (-(-self.size[0] // factor), -(-self.size[1] // factor)))
        for plane in self.planes.values():
            total = ImageMath.lambda_eval(lambda images: images["a"] + images["b"], a=total, b=plane.reduce(factor))
        return total.convert("F")


def _any(numbers: Image.Image) -> Image.Image:
    """White where a picture of numbers is not 0."""
    return Image.frombytes("L", numbers.size, bytes(255 if number else 0 for number in array("i", numbers.tobytes())))


def _area(polygon: Polygon) -> float:
    """Signed area, its sign the direction of the outline."""
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(polygon, (*polygon[1:], polygon[0]), strict=True)) / 2


def _corner(mark: PictureMark, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = mark.matrix
    return a * x + c * y + e, b * x + d * y + f


def _is_upright(mark: PictureMark) -> bool:
    a, b, c, d, _, _ = mark.matrix
    return abs(b) + abs(c) < 1e-6 * (abs(a) + abs(d)) or abs(a) + abs(d) < 1e-6 * (abs(b) + abs(c))


def _turned(plane: Image.Image, mark: PictureMark) -> Image.Image:
    """The picture as its matrix turns it, to a quarter; in page space y runs down, so d is negative when upright."""
    a, b, c, d, _, _ = mark.matrix
    if abs(a) + abs(d) >= abs(b) + abs(c):
        if a < 0:
            plane = plane.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        return plane.transpose(Image.Transpose.FLIP_TOP_BOTTOM) if d > 0 else plane
    plane = plane.transpose(Image.Transpose.TRANSPOSE)
    if c > 0:
        plane = plane.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    return plane.transpose(Image.Transpose.FLIP_TOP_BOTTOM) if b < 0 else plane


def paints_plates(mark: Mark) -> bool:
    """Whether a mark's ink is counted by area."""
    if mark.context is not PaintContext.PAGE or mark.uncertain or mark.hidden:
        return False
    if isinstance(mark, StrokeMark):
        return mark.width * PIXELS_PER_MM >= _STROKE_LEAST * PT_PER_MM and len(mark.polygons) <= _POLYGONS_MOST
    if isinstance(mark, FillMark):
        return not is_thin(mark) or is_upright(mark.polygons)
    return isinstance(mark, PictureMark | ShadingMark)


def is_thin(mark: Mark) -> bool:
    """Whether a mark is less than a pixel of the plates: side by side such marks make an area all the same."""
    return min(mark.bounds.width, mark.bounds.height) * PIXELS_PER_MM < PT_PER_MM
