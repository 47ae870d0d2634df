"""Shadings (ISO 32000-1, 8.7.4.5): where each paints, and the most ink it lays."""

from collections.abc import Iterator, Sequence

from layout.judge import functions, objects
from layout.judge.colour import Paint, Space
from layout.judge.functions import Function
from layout.judge.geometry import IDENTITY, Bounds, Matrix, boxed, multiply
from layout.judge.objects import Raw

_FUNCTION_BASED, _AXIAL, _RADIAL, _FREE_FORM, _LATTICE, _COONS, _TENSOR = range(1, 8)
_MESHES = (_FREE_FORM, _LATTICE, _COONS, _TENSOR)
_POINTS = {_FREE_FORM: (1, 1), _LATTICE: (1, 1), _COONS: (12, 8), _TENSOR: (16, 12)}
"""Points that a vertex or patch brings: when it stands alone, and when it shares an edge."""
_COLOURS = {_FREE_FORM: (1, 1), _LATTICE: (1, 1), _COONS: (4, 2), _TENSOR: (4, 2)}
_MESH_MOST = 200_000
"""Vertices and patches that are read of a mesh."""


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
        elif function is not None:
            default = [0.0, 1.0, 0.0, 1.0] if kind == _FUNCTION_BASED else [0.0, 1.0]
            domain = objects.numbers(objects.entry(shading, "/Domain"))
            colours = functions.samples(function, domain if len(domain) == len(default) else default)
        else:
            return None
        return max((Paint(space, colour).total for colour in colours), default=None)
    except objects.TROUBLES:
        return None


def area(shading: Raw, matrix: Matrix) -> Bounds | None:
    """Where it paints at most, in page space; None where nothing but the clip bounds it."""
    box = objects.numbers(objects.entry(shading, "/BBox"))
    kind = objects.number(objects.entry(shading, "/ShadingType"))
    found = boxed(matrix, *box) if len(box) == 4 else None
    own = None
    if kind == _FUNCTION_BASED:
        values = objects.numbers(objects.entry(shading, "/Matrix"))
        a, b, c, d, e, f = values if len(values) == 6 else IDENTITY
        placed = multiply((a, b, c, d, e, f), matrix)
        domain = objects.numbers(objects.entry(shading, "/Domain"))
        x0, x1, y0, y1 = domain if len(domain) == 4 else (0.0, 1.0, 0.0, 1.0)
        own = boxed(placed, x0, y0, x1, y1)
    elif kind in _MESHES:
        decode = objects.numbers(objects.entry(shading, "/Decode"))
        own = boxed(matrix, decode[0], decode[2], decode[1], decode[3]) if len(decode) >= 4 else None
    return found.meet(own) if found and own else found or own


def _mesh(shading: Raw, kind: int, space: Space, function: Function | None) -> Sequence[tuple[float, ...]]:
    """The colours of a mesh's corners, between which it blends; of a function, its values all along their range."""
    components = 1 if function else space.components
    decode = objects.numbers(objects.entry(shading, "/Decode"))
    corners = list(_corners(shading, kind, components, decode[4:]))
    if function is None or not corners:
        return corners
    values = [corner[0] for corner in corners]
    return functions.samples(function, [min(values), max(values)])


def _corners(shading: Raw, kind: int, components: int, decode: Sequence[float]) -> Iterator[tuple[float, ...]]:
    bits = int(objects.number(objects.entry(shading, "/BitsPerComponent")))
    place_bits = int(objects.number(objects.entry(shading, "/BitsPerCoordinate")))
    flag_bits = 0 if kind == _LATTICE else int(objects.number(objects.entry(shading, "/BitsPerFlag")))
    if not 0 < bits <= 16 or not 0 < place_bits <= 32 or not 0 <= flag_bits <= 8 or len(decode) < 2 * components:
        raise ValueError(bits)
    source, at, most = objects.data(shading), 0, (1 << bits) - 1
    for _ in range(_MESH_MOST):
        shares = flag_bits > 0 and functions.bits_of(source, at, flag_bits) & 3 > 0
        at += flag_bits + 2 * place_bits * _POINTS[kind][shares]
        count = _COLOURS[kind][shares]
        if at + count * components * bits > 8 * len(source):
            return
        for _ in range(count):
            raw = [functions.bits_of(source, at + i * bits, bits) / most for i in range(components)]
            at += components * bits
            yield tuple(decode[2 * i] + x * (decode[2 * i + 1] - decode[2 * i]) for i, x in enumerate(raw))
        at = -(-at // 8) * 8
    raise ValueError(at)
