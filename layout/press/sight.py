"""What a page that WeasyPrint laid out will show, and where: its lines, its pictures, its boxes with an id.

Looks at WeasyPrint's boxes, which are untyped. Places come in points from the trim's top left corner, as they are
painted: moved by transforms, cut by whatever clips, hidden by whatever hides.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.layout.replaced import replacedbox_layout

POINTS = 0.75
"""Of a CSS pixel, in which WeasyPrint reckons."""

Corners = tuple[float, float, float, float]
"""Left, top, right, bottom."""

CODE = "code:"
"""What the name of a QR code begins with; what it says comes behind."""

EVERYWHERE: Corners = (-1e9, -1e9, 1e9, 1e9)


@dataclass(frozen=True, slots=True)
class Sight:
    """How what stands within a box is seen: moved (None: not), cut, faded."""

    moved: Any = None
    cut: Corners = EVERYWHERE
    opacity: float = 1.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of WeasyPrint's comes to lie, in points."""
        if self.moved is not None:
            x, y = self.moved.transform_point(x, y)
        return x * POINTS, y * POINTS

    def area(self, x: float, y: float, width: float, height: float) -> Corners:
        """The upright rectangle around a rectangle of WeasyPrint's, in points."""
        corners = [self.point(x + a * width, y + b * height) for a in (0, 1) for b in (0, 1)]
        across, down = [c[0] for c in corners], [c[1] for c in corners]
        return min(across), min(down), max(across), max(down)


@dataclass(frozen=True, slots=True)
class SeenText:
    """A run of text on one line."""

    text: str
    x: float
    baseline: float
    end: tuple[float, float]
    """Where its baseline ends: further right, unless it is turned."""
    above: tuple[float, float]
    """What stands an em above its beginning: straight above, unless it is bent."""
    size: float
    family: str
    weight: int
    glyphs: tuple[str, ...]
    """What asks for other glyphs than a face's usual ones, such as ``vert``."""
    hidden: bool
    light: float = 0.0
    """About how much light its colour leaves of the paper's."""


@dataclass(frozen=True, slots=True)
class SeenLine:
    """A line box."""

    element: Any
    texts: tuple[SeenText, ...]

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(run.text for run in self.texts)


@dataclass(frozen=True, slots=True)
class SeenArea:
    """A picture or a box that has an id."""

    element: Any
    name: str
    """The picture's address, the box's id."""
    place: Corners
    hidden: bool
    style: Any = None
    """Of a box, as WeasyPrint has it."""
    turned: bool = False
    """Whether a picture stands on its side or its head, or in a mirror."""


@dataclass(slots=True)
class SeenPage:
    """All that a page shows."""

    width: float
    height: float
    lines: list[SeenLine]
    pictures: list[SeenArea]
    boxes: list[SeenArea]
    """Those with an id; what a style sheet adds behind their content is called `AFTER` that."""


AFTER = "::after"


def inner_boxes(box: Any) -> Iterator[Any]:
    """The boxes within a box; WeasyPrint's own walk leaves out what is placed absolutely."""
    for child in getattr(box, "children", ()):
        yield child._box if isinstance(child, AbsolutePlaceholder) else child


def look_at(laid_out: Any) -> list[SeenPage]:
    """What the pages that ``HTML.render`` made show."""
    return [_seen(page) for page in laid_out.pages]


def _seen(page: Any) -> SeenPage:
    box = page._page_box
    seen = SeenPage(box.width * POINTS, box.height * POINTS, [], [], [])
    _look(box, Sight(), seen)
    return seen


def _look(box: Any, sight: Sight, seen: SeenPage) -> None:
    within = _through(box, sight)
    if isinstance(box, boxes.LineBox):
        seen.lines.append(SeenLine(box.element, tuple(_texts(box, within))))
    elif isinstance(box, boxes.ReplacedBox):
        seen.pictures.append(_picture(box, within))
    elif isinstance(box, boxes.BlockLevelBox) and box.element is not None:
        name = box.element.get("id")
        added = box.element_tag.removeprefix(box.element.tag)
        if name and added in ("", AFTER):
            name += added
            edges = (box.border_box_x(), box.border_box_y(), box.border_width(), box.border_height())
            seen.boxes.append(SeenArea(box.element, name, within.area(*edges), _hidden(box, within), box.style))
    for child in inner_boxes(box):
        _look(child, within, seen)


def _through(box: Any, sight: Sight) -> Sight:
    """How what stands within *box* is seen, if the box itself is seen so."""
    matrix = box.transformation_matrix
    if matrix is not None:
        sight = replace(sight, moved=matrix if sight.moved is None else matrix @ sight.moved)
    if box.style["opacity"] < 1:
        sight = replace(sight, opacity=sight.opacity * box.style["opacity"])
    if box.style["overflow"] != "visible" and not isinstance(box, boxes.PageBox | boxes.TextBox):
        edges = (box.padding_box_x(), box.padding_box_y(), box.padding_width(), box.padding_height())
        sight = replace(sight, cut=_common(sight.cut, sight.area(*edges)))
    if box.style["clip"] and box.is_absolutely_positioned():
        sight = replace(sight, cut=_common(sight.cut, sight.area(*_clip(box))))
    return sight


def _clip(box: Any) -> Corners:
    """What CSS's old property ``clip`` leaves of a box."""
    top, right, bottom, left = box.style["clip"]
    x1, y1 = (0 if side == "auto" else side for side in (left, top))
    x2 = box.border_width() if right == "auto" else right
    y2 = box.border_height() if bottom == "auto" else bottom
    return box.border_box_x() + x1, box.border_box_y() + y1, x2 - x1, y2 - y1


def _common(one: Corners, other: Corners) -> Corners:
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])


def _hidden(box: Any, sight: Sight) -> bool:
    return box.style["visibility"] != "visible" or sight.opacity == 0


def _texts(line: Any, sight: Sight) -> Iterator[SeenText]:
    for child in inner_boxes(line):
        within = _through(child, sight)
        if isinstance(child, boxes.TextBox):
            yield _seen_text(child, within)
        elif not isinstance(child, boxes.LineBox):
            yield from _texts(child, within)


def _seen_text(box: Any, sight: Sight) -> SeenText:
    style, level = box.style, box.position_y + box.baseline
    x, baseline = sight.point(box.position_x, level)
    end = sight.point(box.position_x + box.width, level)
    above = sight.point(box.position_x, level - style["font_size"])
    left, top, right, foot = sight.cut
    cut = not (left <= x + _EDGE and end[0] <= right + _EDGE and top <= baseline <= foot)
    features = style["font_feature_settings"]
    glyphs = () if features == "normal" else tuple(f"{name} {value}" for name, value in features)
    return SeenText(
        box.text,
        x,
        baseline,
        end,
        above,
        style["font_size"] * POINTS,
        style["font_family"][0],
        style["font_weight"],
        glyphs,
        cut or _hidden(box, sight),
        1 - sight.opacity * (1 - _light(style["color"])),
    )


_INKS = {"device-cmyk": (0.63, 0.8, 0.15, 0.98)}
"""How much light a solid ink takes, by the space of a colour."""


def _light(colour: Any) -> float:
    """About how much light a colour leaves; one that is no ink, which is told of, counts as dark."""
    left = 1.0
    for laid, takes in zip(colour.coordinates, _INKS.get(colour.space, (1.0,)), strict=False):
        left *= 1 - (laid or 0.0) * takes
    return 1 - colour.alpha * (1 - left) if colour.space in _INKS else 0.0


_EDGE = 1.0
"""Points by which a mark may hang over the edge of what it is cut to: its own blank."""


def _picture(box: Any, sight: Sight) -> SeenArea:
    width, height, x, y = replacedbox_layout(box)
    place = sight.area(x, y, width, height)
    content = sight.area(box.content_box_x(), box.content_box_y(), box.width, box.height)
    shown = _common(_common(sight.cut, content), place)
    cut = any(abs(a - b) > _EDGE for a, b in zip(shown, place, strict=True))
    name = box.element.get("src", "") or CODE + box.element.get("data-code", "")
    return SeenArea(box.element, name, place, cut or _hidden(box, sight), turned=_is_turned(box, sight))


def _is_turned(box: Any, sight: Sight) -> bool:
    """Whether a picture's right is not to the right or its foot not below, by a transform or its own orientation."""
    (x, y), (right, level), (plumb, foot) = (sight.point(*corner) for corner in ((0, 0), (1, 0), (0, 1)))
    upright = right > x and foot > y and abs(level - y) < _LEANS and abs(plumb - x) < _LEANS
    return not upright or box.style["image_orientation"] not in ("from-image", "none", (0, False))


_LEANS = 1e-4
"""By which a side may lean, of its length: by more a picture would not stand in its place."""
