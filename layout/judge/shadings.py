"""Shadings (ISO 32000-1, 8.7.4.5): where each paints, which colours, and the most ink it lays."""

from collections.abc import Callable, Iterator, Sequence

from layout.judge import meshes
from layout.judge.colour import Paint, Space
from layout.judge.geometry import IDENTITY, Bounds, Matrix, boxed, inverse, multiply, transform
from layout.judge.marks import Facet, Shade
from layout.pdf import functions, objects
from layout.pdf.functions import Function
from layout.pdf.objects import Raw

_FUNCTION_BASED, _AXIAL, _RADIAL = 1, 2, 3
_MESHES = (meshes.FREE_FORM, meshes.LATTICE, meshes.COONS, meshes.TENSOR)
_STEPS = 255
"""Colours into which an axial or radial shading is divided."""
_FLAT = 1e-9

Colour = tuple[float, ...]
Along = Callable[[float, float], float | None]
"""How far along its axis a shading is at a place of its space, 0 to 1 and beyond; None where it is nowhere."""


def peak(shading: Raw, space: Space) -> float | None:
    """The most ink that a shading lays, percent; None where that cannot be told."""
    kind = objects.number(objects.entry(shading, "/ShadingType"))
    listed = objects.entry(shading, "/Function")
    function = functions.read(listed)
    if listed is not None and function is None:
        return None
    try:
        if kind in _MESHES:
            colours = _mesh(shading, int(kind), space, function)
        elif function is not None and kind in (_FUNCTION_BASED, _AXIAL, _RADIAL):
            colours = functions.samples(function, _domain(shading, 4 if kind == _FUNCTION_BASED else 2))
        else:
            return None
        return max((Paint(space, colour).total for colour in colours), default=None)
    except objects.TROUBLES:
        return None


def _domain(shading: Raw, count: int) -> list[float]:
    found = objects.numbers(objects.entry(shading, "/Domain"))
    return found if len(found) == count else [0.0, 1.0] * (count // 2)


def area(shading: Raw, matrix: Matrix) -> Bounds | None:
    """Where it paints at most, in page space; None where nothing but the clip bounds it."""
    box = objects.numbers(objects.entry(shading, "/BBox"))
    kind = objects.number(objects.entry(shading, "/ShadingType"))
    found = boxed(matrix, *box) if len(box) == 4 else None
    own = None
    if kind == _FUNCTION_BASED:
        x0, x1, y0, y1 = _domain(shading, 4)
        own = boxed(multiply(_own_matrix(shading), matrix), x0, y0, x1, y1)
    elif kind in _MESHES:
        decode = objects.numbers(objects.entry(shading, "/Decode"))
        own = boxed(matrix, decode[0], decode[2], decode[1], decode[3]) if len(decode) >= 4 else None
    return found.meet(own) if found and own else found or own


def _own_matrix(shading: Raw) -> Matrix:
    values = objects.numbers(objects.entry(shading, "/Matrix"))
    a, b, c, d, e, f = values if len(values) == 6 else IDENTITY
    return a, b, c, d, e, f


def shade(shading: Raw, space: Space, matrix: Matrix, ground: bool) -> Shade | None:
    """Which colour it has where in page space; None where that cannot be told.

    *ground*: whether its background is painted, as patterns do, where it has one.
    """
    kind = objects.number(objects.entry(shading, "/ShadingType"))
    listed = objects.entry(shading, "/Function")
    function = functions.read(listed)
    back = objects.numbers(objects.entry(shading, "/Background")) if ground else []
    try:
        if kind in _MESHES and (listed is None or function is not None) and not back:
            return Shade(facets=tuple(_facets(shading, int(kind), space, function, matrix)))
        if function is None or kind not in (_FUNCTION_BASED, _AXIAL, _RADIAL):
            return None
        colour_at = _by_place(shading, function) if kind == _FUNCTION_BASED else _along(shading, function, kind)
        to_shading = inverse(matrix)
        return Shade(at=lambda x, y: colour_at(*transform(to_shading, x, y)) or tuple(back) or None)
    except objects.TROUBLES:
        return None


def _by_place(shading: Raw, function: Function) -> Callable[[float, float], Colour | None]:
    x0, x1, y0, y1 = _domain(shading, 4)
    back = inverse(_own_matrix(shading))

    def colour_at(x: float, y: float) -> Colour | None:
        u, v = transform(back, x, y)
        return function((u, v)) if x0 <= u <= x1 and y0 <= v <= y1 else None

    return colour_at


def _along(shading: Raw, function: Function, kind: float) -> Callable[[float, float], Colour | None]:
    coords = objects.numbers(objects.entry(shading, "/Coords"))
    low, high = _domain(shading, 2)
    ends = objects.items(objects.entry(shading, "/Extend"))
    before, after = (objects.flag(end) for end in ends) if len(ends) == 2 else (False, False)
    colours = [function((low + i / _STEPS * (high - low),)) for i in range(_STEPS + 1)]
    place = _axial(coords) if kind == _AXIAL else _radial(coords, before, after)

    def colour_at(x: float, y: float) -> Colour | None:
        share = place(x, y)
        if share is None or (share < 0 and not before) or (share > 1 and not after):
            return None
        return colours[round(min(max(share, 0.0), 1.0) * _STEPS)]

    return colour_at


def _axial(coords: Sequence[float]) -> Along:
    x0, y0, x1, y1 = coords
    across, down = x1 - x0, y1 - y0
    length = across**2 + down**2
    if length < _FLAT:
        return lambda *_: None
    return lambda x, y: ((x - x0) * across + (y - y0) * down) / length


def _radial(coords: Sequence[float], before: bool, after: bool) -> Along:
    """The largest share whose circle goes through a place, among those that are painted."""
    x0, y0, r0, x1, y1, r1 = coords
    across, down, wider = x1 - x0, y1 - y0, r1 - r0
    a = across**2 + down**2 - wider**2

    def share(x: float, y: float) -> float | None:
        p, q = x - x0, y - y0
        b, c = p * across + q * down + r0 * wider, p**2 + q**2 - r0**2
        for one in _roots(a, b, c):
            if r0 + one * wider >= 0 and (one >= 0 or before) and (one <= 1 or after):
                return one
        return None

    return share


def _roots(a: float, b: float, c: float) -> list[float]:
    """Of a·s² − 2·b·s + c, the larger first."""
    if abs(a) < _FLAT:
        return [c / (2 * b)] if abs(b) > _FLAT else []
    inside = b**2 - a * c
    if inside < 0:
        return []
    return sorted([(b + inside**0.5) / a, (b - inside**0.5) / a], reverse=True)


def _facets(shading: Raw, kind: int, space: Space, function: Function | None, matrix: Matrix) -> Iterator[Facet]:
    read = list(meshes.corners(shading, kind, 1 if function else space.components))
    row = int(objects.number(objects.entry(shading, "/VerticesPerRow")))
    for polygon, colour in meshes.facets(read, kind, row, matrix):
        yield polygon, function(colour) if function else colour


def _mesh(shading: Raw, kind: int, space: Space, function: Function | None) -> Sequence[Colour]:
    """The colours of a mesh's corners, between which it blends; of a function, its values all along their range."""
    read = meshes.corners(shading, kind, 1 if function else space.components)
    colours = [colour for corner in read for colour in corner.colours]
    if function is None or not colours:
        return colours
    values = [colour[0] for colour in colours]
    return functions.samples(function, [min(values), max(values)])
